"""A value of a list as it is shown in the page, and as it is written into a file."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from plenary.core.kinds import CountryCode, Named
from plenary.core.templatetags.plenary import day, marked, moment, number
from plenary.core.text import Text, direction_of

from .places import Place

LONGEST_SHOWN = 180


def shown(value: Any, place: Place) -> str:
    """The value in the page, safe as HTML, in the reader's language."""
    if isinstance(value, Named):
        return _named(value)
    if isinstance(value, CountryCode):
        value = place.countries.name(value)
    if isinstance(value, Text) and value:
        return format_html('<bdi dir="auto">{}</bdi>', _short(value))
    if isinstance(value, str):
        return format_html('<bdi dir="auto">{}</bdi>', value[:LONGEST_SHOWN]) if value else ""
    return _plain_shown(value, place)


def _short(text: Text) -> str:
    wording = text.wording()
    if len(wording.text) > LONGEST_SHOWN:
        return f"{wording.text[:LONGEST_SHOWN]}…"
    return marked(wording)


def _plain_shown(value: Any, place: Place) -> str:
    if value is None or value in ("", {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dt.datetime):
        return moment(value, place.zone)
    if isinstance(value, dt.date):
        return day(value, "medium")
    return number(value) if isinstance(value, int | float) else str(value)


def _named(value: Named) -> str:
    name = marked(value.name.wording()) if isinstance(value.name, Text) else value.name
    return format_html("<bdi>{}</bdi>", name)


def other_names(value: Any) -> str:
    """The same name in other scripts, safe as HTML."""
    if not isinstance(value, Named):
        return ""
    names = ((language, direction_of(language), text) for language, text in value.others)
    return format_html_join(" ", '<bdi lang="{}" dir="{}">{}</bdi>', names)


def written(value: Any, place: Place) -> Any:
    """The value in a file: text, number, date or moment in the zone of the place, or None."""
    if isinstance(value, CountryCode):
        value = place.countries.name(value)
    if isinstance(value, dt.datetime):
        return value.astimezone(place.zone)
    if value is None or isinstance(value, bool | int | float | dt.date):
        return value
    return str(value)
