"""Two people edited the same thing: what the other one changed, beside what this one typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plenary.core.kinds import Kind
from plenary.core.models import AuditEntry
from plenary.core.snapshots import snapshot

from .names import Past
from .places import Place
from .queries import entries_of
from .typed import Typed
from .words import INSIDE, Said, label_of, said, told


@dataclass(frozen=True)
class Difference:
    """A field that the other one changed: before, theirs, and mine (None: told in the form)."""

    field: str
    label: str
    before: list[Said]
    theirs: list[Said]
    mine: list[Said] | None
    untouched: bool


@dataclass(frozen=True)
class Stale:
    """Who changed the thing, when, and what differs."""

    who: str
    at: Any
    differences: list[Difference]

    @property
    def untouched(self) -> list[str]:
        """The fields of the form that only the other one changed."""
        return [one.field for one in self.differences if one.untouched]


def differing(kind: Kind, place: Place, typed: Typed, stored: Any) -> Stale:
    """What was changed since the version that was sent; `stored` is the thing as it is now."""
    since = max(stored.version - (typed.form.sent_version or 0), 1)
    entries = list(entries_of(kind, stored.pk)[:since])
    mine, theirs = _mine(typed), snapshot(stored)
    names = Past(place, entries, more=[theirs, mine]).now()
    differences = []
    for name, before in _first_before(entries).items():
        if name in INSIDE or theirs.get(name) == mine.get(name, ...):
            continue
        values = [before, theirs.get(name), mine.get(name)]
        words = [said(kind.model, name, value, names, place) for value in values]
        differences.append(
            Difference(
                name.removesuffix("_id"),
                label_of(kind.model, name),
                words[0],
                words[1],
                words[2] if name in mine else None,
                untouched=name in mine and mine[name] == before,
            )
        )
    last = told(entries[:1], kind, place)
    return Stale(last[0].who if last else "", last[0].entry.at if last else None, differences)


def _first_before(entries: list[AuditEntry]) -> dict[str, Any]:
    """Each changed field as it was before the first of the entries (they come last first)."""
    before: dict[str, Any] = {}
    for entry in entries:
        for value in entry.values.all():
            before[value.field] = (value.value or {}).get("before")
    return before


def _mine(typed: Typed) -> dict[str, Any]:
    """The columns of the thing as they were typed, as plain values."""
    columns = snapshot_of_columns(typed.form.instance)
    fields = typed.form.fields
    return {
        name: value
        for name, value in columns.items()
        if name in fields or name.removesuffix("_id") in fields
    }


def snapshot_of_columns(obj: Any) -> dict[str, Any]:
    """The columns of a thing as the log would have them, without lists of other things."""
    lists = {field.name for field in obj._meta.many_to_many} | set(obj.audit_parts)
    return {name: value for name, value in snapshot(obj).items() if name not in lists}
