"""What a browser sends back from a form of the desk, unchanged."""

import datetime as dt


def sent_from(page):
    """The values of the form on the page and of all rows in it."""
    typed = page.context["typed"]
    sent = {}
    for form in [typed.form, *(rows.management_form for rows in typed.formsets.values())]:
        sent |= _values(form)
    for rows in typed.formsets.values():
        for row in rows.forms:
            sent |= _values(row)
    return sent


def _values(form):
    found = {}
    for bound in form:
        value = bound.value()
        if isinstance(value, dict):
            found |= {f"{bound.html_name}__{tag}": text for tag, text in value.items()}
        elif isinstance(value, dt.datetime):
            found[bound.html_name] = value.strftime("%Y-%m-%dT%H:%M")
        elif isinstance(value, list):
            found[bound.html_name] = bound.field.prepare_value(value)
        elif value is not None and value is not False:
            found[bound.html_name] = value
    return {name: value for name, value in found.items() if value != []}
