"""The audit log in words: fields by their labels, values as a person would say them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plenary.accounts.models import User
from plenary.core import audit
from plenary.core.columns import TextByLanguage
from plenary.core.kinds import Kind
from plenary.core.models import AuditEntry
from plenary.core.templatetags.plenary import day, language_name, moment
from plenary.core.text import direction_of

from .names import Names, Past, is_key
from .places import Place

VERBS = {
    "create": gettext_lazy("added"),
    "change": gettext_lazy("changed"),
    "delete": gettext_lazy("deleted"),
    "undo": gettext_lazy("undone"),
    "erase": gettext_lazy("logged values erased"),
    "import": gettext_lazy("imported"),
    "load": gettext_lazy("loaded from a record file"),
    "replace": gettext_lazy("replaced"),
    "withdraw": gettext_lazy("withdrew"),
    "readmit": gettext_lazy("readmitted"),
    "move": gettext_lazy("moved"),
    "cancel": gettext_lazy("cancelled"),
    "reinstate": gettext_lazy("reinstated"),
}
INSIDE = frozenset({"id", "search_text", "display_name", "sort_key"})
LONGEST = 400


@dataclass(frozen=True)
class Said:
    """A value in words; `language` where it is a text in one."""

    text: str
    language: str = ""

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def language_name(self) -> str:
        return language_name(self.language) if self.language else ""


@dataclass(frozen=True)
class FieldChange:
    """One field of an entry: label, what it was and what it became; when erased, neither."""

    label: str
    before: list[Said]
    after: list[Said]
    erased_at: dt.datetime | None = None


@dataclass(frozen=True)
class Told:
    """One entry of the log as it is shown."""

    entry: AuditEntry
    who: str
    verb: str
    changes: list[FieldChange]
    may_undo: bool


def told(
    entries: Sequence[AuditEntry], kind: Kind, place: Place, *, may_undo: bool = False
) -> list[Told]:
    """The entries in words, with the names that people and things had then."""
    past = Past(place, entries)
    users = users_named({entry.by for entry in entries})
    return [
        Told(
            entry=entry,
            who=users.get(entry.by, entry.by),
            verb=str(VERBS.get(entry.verb, entry.verb)),
            changes=list(_changes(entry, kind.model, past.after(entry), place)),
            may_undo=may_undo and _undoable(entry),
        )
        for entry in entries
    ]


def _undoable(entry: AuditEntry) -> bool:
    erased = any(value.erased_at for value in entry.values.all())
    return not erased and not entry.undone_by.all()


def users_named(ids: Iterable[str]) -> dict[str, str]:
    """The names of those of the actors that are users, by the id that the log keeps."""
    keys = [key for key in ids if is_key(key)]
    return {str(user.pk): str(user) for user in User.objects.filter(pk__in=keys)}


def _changes(
    entry: AuditEntry, model: type[models.Model], names: Names, place: Place
) -> Iterable[FieldChange]:
    for value in entry.values.all():
        if value.field in INSIDE:
            continue
        label = label_of(model, value.field)
        if value.erased_at:
            yield FieldChange(label, [], [], value.erased_at)
            continue
        pair = value.value or {}
        before = said(model, value.field, pair.get("before"), names, place)
        after = said(model, value.field, pair.get("after"), names, place)
        if before or after:
            yield FieldChange(label, before, after)


def label_of(model: type[models.Model], name: str) -> str:
    """What a field or a list of parts is called."""
    if name == audit.REASON:
        return _("Reason given (inside only)")
    field = field_of(model, name)
    if field is None:
        return name.replace("_", " ")
    label = getattr(field, "verbose_name", "") or field.related_model._meta.verbose_name_plural
    return str(label)[:1].upper() + str(label)[1:]


def field_of(model: type[models.Model], name: str) -> Any:
    """The field of the model by its name or its column's name; None for one that is no more."""
    for field in model._meta.concrete_fields:
        if field.attname == name:
            return field
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def said(
    model: type[models.Model], name: str, value: Any, names: Names, place: Place
) -> list[Said]:
    """A logged value in words; nothing for an empty one."""
    field = field_of(model, name)
    if value is None or value in ("", [], {}):
        return []
    if isinstance(field, TextByLanguage) and isinstance(value, dict):
        return [Said(text[:LONGEST], tag) for tag, text in value.items()]
    if isinstance(value, list):
        return [Said(_listed(field, one, names, place)) for one in value]
    return [Said(_one(field, value, names, place))]


def _listed(field: Any, value: Any, names: Names, place: Place) -> str:
    if isinstance(value, dict):
        return _part(field.related_model, value, names, place) if field else ""
    if field is not None and field.many_to_many:
        return names.of(field.related_model, value)
    return language_name(str(value)) if _holds_languages(field) else str(value)


def _holds_languages(field: Any) -> bool:
    return field is not None and field.name in {"language", "languages"}


def _part(model: type[models.Model], row: dict[str, Any], names: Names, place: Place) -> str:
    skipped = {"id", "position", "person_id", "session_id", "series_id", "edition_id"}
    words = []
    # PostgreSQL gives the keys of an object back in an order of its own.
    for name in (field.attname for field in model._meta.concrete_fields):
        if name in row and name not in skipped:
            words += [one.text for one in said(model, name, row[name], names, place)]
    return " · ".join(words)[:LONGEST]


def _one(field: Any, value: Any, names: Names, place: Place) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field is None:
        return str(value)[:LONGEST]
    if field.is_relation:
        return names.of(field.related_model, value)
    if getattr(field, "choices", None):
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField):
        return moment(dt.datetime.fromisoformat(value), place.zone)
    if isinstance(field, models.DateField):
        return day(dt.date.fromisoformat(value))
    if _holds_languages(field):
        return language_name(value)
    if field.name == "country":
        return place.countries.name(value).wording().text
    return str(value)[:LONGEST]
