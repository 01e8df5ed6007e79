"""What somebody types about one thing: its form and the rows of its parts, as one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.forms import Select
from django.utils.translation import gettext as _

from plenary.core.errors import Refused
from plenary.core.fields import TextWidget
from plenary.core.kinds import Kind
from plenary.core.record_forms import all_errors

from .places import Place


def _rows(formset: Any) -> list[dict[str, Any]]:
    """The rows for the page; an empty one to be filled in is folded away."""
    needed = formset.needs_one
    return [
        {"form": form, "folded": _is_empty(form) and (number > 0 or not needed)}
        for number, form in enumerate(formset.forms)
    ]


def _as_sent(bound: Any) -> dict[str, Any]:
    """What a browser sends for a field with the value that it has."""
    value, widget = bound.value(), bound.field.widget
    if isinstance(widget, TextWidget):
        return {f"{bound.html_name}__{tag}": text for tag, text in (value or {}).items()}
    if isinstance(value, bool):
        return {bound.html_name: "on"} if value else {}
    if isinstance(widget, Select):
        return {bound.html_name: "" if value is None else value}
    return {bound.html_name: widget.format_value(value) or ""}


def _is_empty(form: Any) -> bool:
    return form.instance._state.adding and not (form.is_bound and form.has_changed())


class Typed:
    """The form of a thing with the formsets of its parts, bound to what was sent (or to nothing)."""

    def __init__(
        self,
        kind: Kind,
        place: Place,
        obj: Any,
        sent: Mapping[str, Any] | None = None,
        files: Mapping[str, Any] | None = None,
    ) -> None:
        self.kind, self.place, self.obj = kind, place, obj
        self.form = kind.form(sent, files, instance=obj, place=place)
        self.formsets = {
            part.name: part.formset(sent, instance=obj, place=place, prefix=part.name)
            for part in kind.parts
        }
        self.refusals: list[dict[str, str]] = []
        self.stale: Any = None

    def is_valid(self) -> bool:
        """Whether all that was sent can be accepted; every part is looked at."""
        valid = [one.is_valid() for one in (self.form, *self.formsets.values())]
        return all(valid)

    @property
    def has_errors(self) -> bool:
        """Whether the page has something to mend."""
        return bool(self.refusals or self.form.errors or any(self._row_errors()))

    @property
    def errors(self) -> list[dict[str, str]]:
        """What the summary says besides the errors of the form: refusals, and rows of parts."""
        return [*self.refusals, *self._row_errors()]

    def _row_errors(self) -> list[dict[str, str]]:
        if not self.form.is_bound:
            return []
        found = []
        for part in self.kind.parts:
            formset = self.formsets[part.name]
            for number, bound, message in all_errors(formset):
                words = {"list": part.label, "number": number, "message": message}
                if bound is not None:
                    words["field"] = bound.label
                    text = _("%(list)s, row %(number)s, %(field)s: %(message)s") % words
                elif number:
                    text = _("%(list)s, row %(number)s: %(message)s") % words
                else:
                    text = _("%(list)s: %(message)s") % words
                target = bound.auto_id if bound is not None else f"part-{part.name}"
                found.append({"message": text, "href": f"#{target}"})
        return found

    def refuse(self, refused: Refused, stale: Any = None) -> None:
        """The page says why it was not saved; a stale one can be saved over knowingly."""
        self.stale = stale
        for name, message in refused.fields.items():
            if name in self.form.fields:
                self.form.add_error(name, str(message))
        if not refused.fields:
            target = "#differences" if stale else ""
            self.refusals.append({"message": str(refused), "href": target})
        if stale:
            self._take_over(refused.details, stale.untouched)

    def _take_over(self, stored: Any, untouched: Collection[str]) -> None:
        """What is sent next is about `stored`; its fields that were not touched are as they are."""
        data = self.form.data.copy()
        data["version"] = str(stored.version)
        now = self.kind.form(instance=stored, place=self.place)
        for name in untouched:
            for key in [key for key in data if key == name or key.startswith(f"{name}__")]:
                del data[key]
            data.update(_as_sent(now[name]))
        self.form.data = data

    def parts(self) -> list[dict[str, Any]]:
        """The part lists with their formsets, for the page."""
        return [
            {
                "name": part.name,
                "label": part.label,
                "row_name": part.row_name,
                "add_label": part.add_label,
                "formset": self.formsets[part.name],
                "rows": _rows(self.formsets[part.name]),
            }
            for part in self.kind.parts
        ]
