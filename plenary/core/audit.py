"""The audit log: append-only, hash-chained by scope, its personal values erasable.

An entry's digest covers the digests of its values, not the values: each value has a salt of its
own, so that after erasure nothing can be guessed from the digest and the chain still verifies.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import models, transaction

from .models import AuditChain, AuditEntry, AuditValue

REASON = "reason given"
"""The name under which an entry keeps why something was done: of no field, and never undone."""


@dataclass(frozen=True)
class Deed:
    """One thing done to one object; `changes` is `{field: {"before": …, "after": …}}`."""

    verb: str
    kind: str
    object_id: str
    changes: Mapping[str, Any]
    undoes: AuditEntry | None = None


@dataclass(frozen=True)
class Break:
    """A place where a chain does not verify, and why."""

    scope: str
    number: int
    reason: str


def deed(verb: str, obj: models.Model, changes: Mapping[str, Any]) -> Deed:
    """The deed of `verb` on `obj`."""
    return Deed(verb, obj._meta.label_lower, str(obj.pk), changes)


def reason_given(reason: str) -> dict[str, Any]:
    """The value that keeps `reason` with an entry; nothing where none was given."""
    return {REASON: {"before": None, "after": reason}} if reason else {}


def record(scope: str, deeds: Iterable[Deed], *, by: object, at: datetime) -> list[AuditEntry]:
    """The deeds stand at the end of the chain of `scope`, in order."""
    with transaction.atomic():
        AuditChain.objects.get_or_create(scope=scope)
        chain = AuditChain.objects.select_for_update().get(scope=scope)
        entries, values = _linked(chain, deeds, by=actor_name(by), at=at)
        AuditEntry.objects.bulk_create(entries, batch_size=500)
        AuditValue.objects.bulk_create(_owned(entries, values), batch_size=500)
        chain.save(update_fields=["length", "digest"])
    return entries


def actor_name(by: object) -> str:
    """How the log names who did it: the id of a user, or the name of a command."""
    return by if isinstance(by, str) else str(getattr(by, "pk", by))


def _linked(
    chain: AuditChain, deeds: Iterable[Deed], *, by: str, at: datetime
) -> tuple[list[AuditEntry], list[list[AuditValue]]]:
    entries, values = [], []
    for done in deeds:
        rows = [_salted(field, value) for field, value in done.changes.items()]
        entry = AuditEntry(
            scope=chain.scope,
            number=chain.length + 1,
            at=at,
            by=by,
            verb=done.verb,
            kind=done.kind,
            object_id=done.object_id,
            undoes=done.undoes,
            previous=chain.digest,
        )
        entry.digest = _entry_digest(entry, rows)
        chain.length, chain.digest = entry.number, entry.digest
        entries.append(entry)
        values.append(rows)
    return entries, values


def _owned(entries: list[AuditEntry], values: list[list[AuditValue]]) -> list[AuditValue]:
    if any(entry.pk is None for entry in entries):
        raise RuntimeError("This database does not return the keys of rows inserted in bulk.")
    for entry, rows in zip(entries, values, strict=True):
        for row in rows:
            row.entry = entry
    return [row for rows in values for row in rows]


def _salted(field: str, value: Any) -> AuditValue:
    salt = secrets.token_hex(16)
    return AuditValue(field=field, value=value, salt=salt, digest=_value_digest(salt, value))


def _value_digest(salt: str, value: Any) -> str:
    return hashlib.sha256((salt + _canonical(value)).encode()).hexdigest()


def _entry_digest(entry: AuditEntry, values: Iterable[AuditValue]) -> str:
    covered = [
        entry.scope,
        entry.number,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.by,
        entry.verb,
        entry.kind,
        entry.object_id,
        entry.undoes_id,
        sorted((value.field, value.digest) for value in values),
        entry.previous,
    ]
    return hashlib.sha256(_canonical(covered).encode()).hexdigest()


def _canonical(value: Any) -> str:
    return _CANONICAL.encode(value)


_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def verify(scope: str | None = None) -> Iterator[Break]:
    """Every place where the chain of `scope` (of every scope when None) does not hold."""
    chains = AuditChain.objects.all() if scope is None else AuditChain.objects.filter(scope=scope)
    known = set()
    for chain in chains.order_by("scope"):
        known.add(chain.scope)
        yield from _verify_chain(chain)
    if scope is None:
        strays = AuditEntry.objects.exclude(scope__in=known).order_by("scope", "number")
        for stray in strays:
            yield Break(stray.scope, stray.number, "belongs to no chain")


def _verify_chain(chain: AuditChain) -> Iterator[Break]:
    number, previous = 0, ""
    entries = AuditEntry.objects.filter(scope=chain.scope).order_by("number")
    for entry in entries.prefetch_related("values").iterator(chunk_size=500):
        if entry.number != number + 1:
            yield Break(chain.scope, number + 1, "is missing")
        if entry.previous != previous:
            yield Break(chain.scope, entry.number, "does not follow the entry before it")
        yield from _verify_entry(entry)
        number, previous = entry.number, entry.digest
    if (number, previous) != (chain.length, chain.digest):
        yield Break(chain.scope, chain.length, "is not the last entry that the chain remembers")


def _verify_entry(entry: AuditEntry) -> Iterator[Break]:
    values = list(entry.values.all())
    for value in values:
        if value.erased_at is None:
            whole = _value_digest(value.salt, value.value) == value.digest
        else:
            whole = value.value is None and not value.salt and _is_said_erased(entry)
        if not whole:
            yield Break(entry.scope, entry.number, f"its value of “{value.field}” was changed")
    if _entry_digest(entry, values) != entry.digest:
        yield Break(entry.scope, entry.number, "was changed")


def _is_said_erased(entry: AuditEntry) -> bool:
    """Whether a later entry says that the values of the thing were erased."""
    later = AuditEntry.objects.filter(kind=entry.kind, object_id=entry.object_id, verb="erase")
    return later.filter(id__gt=entry.pk).exists()


def erase_and_record(
    scope: str, kind: str, object_id: str, *, by: object, at: datetime
) -> AuditEntry:
    """As `erase`, and the log of `scope` says who had it done."""
    with transaction.atomic():
        erase(kind, object_id, at=at)
        [entry] = record(scope, [Deed("erase", kind, object_id, {})], by=by, at=at)
    return entry


def erase(kind: str, object_id: str, *, at: datetime) -> int:
    """The values logged about one object are gone, its entries and their chain stay; how many."""
    values = AuditValue.objects.filter(
        entry__kind=kind, entry__object_id=object_id, erased_at=None
    )
    return values.update(value=None, salt="", erased_at=at)
