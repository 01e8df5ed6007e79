"""The log of many kinds of things in whole sentences: who did what to which thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plenary.core import audit
from plenary.core.kinds import KINDS, Kind
from plenary.core.models import AuditEntry
from plenary.core.templatetags.plenary import moment, number
from plenary.core.text import Text, listed
from plenary.people.imports import IMPORT, MADE

from .called import kinds_by_model
from .names import Names, Past
from .places import Place
from .words import INSIDE, FieldChange, label_of, said, users_named

SENTENCES = {
    "create": gettext_lazy("%(who)s added %(thing)s"),
    "change": gettext_lazy("%(who)s changed %(thing)s"),
    "delete": gettext_lazy("%(who)s deleted %(thing)s"),
    "undo": gettext_lazy("%(who)s took back a change of %(thing)s"),
    "load": gettext_lazy("%(who)s loaded %(thing)s from a record file"),
    "replace": gettext_lazy("%(who)s replaced %(before)s by %(thing)s"),
    "withdraw": gettext_lazy("%(who)s noted the withdrawal of %(thing)s"),
    "readmit": gettext_lazy("%(who)s readmitted %(thing)s"),
    "move": gettext_lazy("%(who)s moved %(thing)s"),
    "cancel": gettext_lazy("%(who)s cancelled %(thing)s"),
    "reinstate": gettext_lazy("%(who)s reinstated %(thing)s"),
    "suspend": gettext_lazy("%(who)s suspended %(thing)s"),
    "give-role": gettext_lazy("%(who)s gave the role %(thing)s"),
    "set-password": gettext_lazy("%(who)s set the password of %(thing)s"),
    "request-publication": gettext_lazy("%(who)s asked for publication: %(thing)s"),
    "cancel-publication": gettext_lazy("%(who)s called a publication off: %(thing)s"),
    "publish": gettext_lazy("%(who)s published %(thing)s"),
    "erase": gettext_lazy("%(who)s erased the logged values of %(thing)s"),
    "import": gettext_lazy("%(who)s imported a table: %(thing)s"),
}
OTHER_DEED = gettext_lazy("%(who)s did this to %(thing)s: %(verb)s")

ABOUT_PUBLISHING = frozenset({"request-publication", "cancel-publication", "publish"})
NAMING = ("display_name", "title", "name", "printed_name", "text", "words", "email", "slug")
"""Where the name of a thing stands in an entry that does not keep all of it."""


@dataclass(frozen=True)
class Deed:
    """An entry in words; `sentence` is safe HTML, `href` leads to the thing where it still is.

    `undo_href` takes it back (POST); empty where that cannot be or may not.
    """

    entry: AuditEntry
    sentence: SafeString
    kind: str
    changes: tuple[FieldChange, ...]
    reason: str
    href: str
    undo_href: str
    undone: bool


def deeds_of(scope: str, *, since: dt.datetime | None = None) -> models.QuerySet[AuditEntry]:
    """What was done in that scope (after `since`), the latest first."""
    entries = AuditEntry.objects.filter(scope=scope).order_by("-id")
    return entries.filter(at__gt=since) if since else entries


def changes_of_record(
    scope: str, *, since: dt.datetime | None = None
) -> models.QuerySet[AuditEntry]:
    """What was done to the record itself, without what was done to publish it."""
    return deeds_of(scope, since=since).exclude(verb__in=ABOUT_PUBLISHING)


def in_words(
    entries: Iterable[AuditEntry],
    place: Place,
    *,
    may_undo: Callable[[Kind], bool] = lambda kind: False,
) -> list[Deed]:
    """The entries in words; the number of queries grows with the kinds of things, not their number.

    `may_undo(kind)` says whether the reader may take back what was done to things of the kind.
    """
    rows = list(entries)
    models.prefetch_related_objects(rows, "values", "undone_by")
    past, users = Past(place, rows), users_named({entry.by for entry in rows})
    return [_deed(entry, place, past, users, may_undo) for entry in rows]


def _deed(
    entry: AuditEntry,
    place: Place,
    past: Past,
    users: Mapping[str, str],
    may_undo: Callable[[Kind], bool],
) -> Deed:
    model = _model(entry.kind)
    kind = kinds_by_model().get(model)
    values = list(entry.values.all())
    there = model and past.now().find(model, entry.object_id)
    reachable = kind is not None and _is_here(kind, place, entry)
    undone = bool(entry.undone_by.all())
    taken_back = kind and reachable and may_undo(kind) and not undone
    return Deed(
        entry=entry,
        sentence=_sentence(entry, users, _names(entry, model, values, past)),
        kind=str(model._meta.verbose_name) if model else entry.kind,
        changes=tuple(_changes(entry, model, values, past.after(entry), place)),
        reason=_reason(values),
        href=_href(entry, kind, place, bool(there)) if kind and reachable else "",
        undo_href=_undo_href(kind, place, entry)
        if taken_back and _can_be_undone(entry, values)
        else "",
        undone=undone,
    )


def _names(entry: AuditEntry, model: Any, values: Sequence[Any], past: Past) -> dict[str, str]:
    """What the thing was called then: `thing` after the deed, `before` it."""
    after = model and past.after(entry).find(model, entry.object_id)
    before = model and past.before(entry).find(model, entry.object_id)
    name = after or before or _name_kept(values, past.place)
    return {"thing": name, "before": before or name}


def _model(label: str) -> Any:
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def _is_here(kind: Kind, place: Place, entry: AuditEntry) -> bool:
    """Whether the thing has an address in this place."""
    needed = {"house": True, "series": place.series, "edition": place.edition}[kind.place]
    return bool(needed) and (kind.place != "edition" or place.log_of(kind) == entry.scope)


def _can_be_undone(entry: AuditEntry, values: Sequence[Any]) -> bool:
    return bool(values) and not any(value.erased_at or value.field == MADE for value in values)


def _href(entry: AuditEntry, kind: Kind, place: Place, there: bool) -> str:
    """Where the thing is; of an import, the page on which all of it is undone."""
    if entry.verb == IMPORT:
        return reverse("desk:import-done", args=[kind.name, entry.pk])
    return place.url("edit", kind, key=entry.object_id) if there else ""


def _undo_href(kind: Any, place: Place, entry: AuditEntry) -> str:
    return place.url("undo", kind, key=entry.object_id, entry=entry.pk)


def _sentence(entry: AuditEntry, users: Mapping[str, str], names: Mapping[str, str]) -> SafeString:
    sentence = conditional_escape(SENTENCES.get(entry.verb, OTHER_DEED))
    named = {part: format_html("<bdi>{}</bdi>", name) for part, name in names.items()}
    who = format_html("<b><bdi>{}</bdi></b>", users.get(entry.by, entry.by))
    verb = format_html("{}", entry.verb)
    return mark_safe(sentence % {"who": who, "verb": verb, **named})


def _name_kept(values: Sequence[Any], place: Place) -> str:
    kept = {value.field: value.value or {} for value in values}
    for name in NAMING:
        pair = kept.get(name, {})
        words = pair.get("before") or pair.get("after")
        if words:
            return str(Text(words)) if isinstance(words, dict) else str(words)
    made = kept.get(MADE, {})
    if made:
        return _counted(made.get("after") or made.get("before") or {})
    due_at = kept.get("due_at", {}).get("after")
    if due_at:
        return moment(dt.datetime.fromisoformat(due_at), place.zone)
    return _("something that is no longer there")


def _counted(ids: Mapping[str, Sequence[str]]) -> str:
    """How many things of each kind: `people: 3, bodies: 1`."""
    plurals = {kind.model._meta.label_lower: kind.plural for kind in KINDS}
    return listed(
        f"{plurals.get(label, label)}{_(': ')}{number(len(keys))}" for label, keys in ids.items()
    )


def _reason(values: Sequence[Any]) -> str:
    kept = next((value.value for value in values if value.field == audit.REASON), None)
    return str(kept["after"]) if kept else ""


def _changes(
    entry: AuditEntry, model: Any, values: Sequence[Any], names: Names, place: Place
) -> Iterable[FieldChange]:
    if model is None or entry.verb in {"create", "delete"} | ABOUT_PUBLISHING:
        return
    for value in values:
        if value.field in INSIDE or value.field == audit.REASON:
            continue
        label, pair = label_of(model, value.field), value.value or {}
        before = said(model, value.field, pair.get("before"), names, place)
        after = said(model, value.field, pair.get("after"), names, place)
        if before or after or value.erased_at:
            yield FieldChange(label, before, after, value.erased_at)
