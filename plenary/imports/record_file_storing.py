"""What a record file says written to the tables, in bulk, with one audit entry for each thing."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models

from plenary.core import audit
from plenary.core.snapshots import Values, columns, composed, differences

from .record_file import RECORD_FILE, Kind
from .record_file_loading import Item, Loading

BATCH = 500
EMPTY: tuple[Any, ...] = ("", {}, [])


@dataclass
class Outcome:
    """How many things of each kind were added, changed, removed, and were there already."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)

    @property
    def kinds(self) -> list[str]:
        """The names of the kinds that are in it."""
        counted = self.added + self.changed + self.removed + self.unchanged
        return [kind.name for kind in RECORD_FILE if counted[kind.name]]


@dataclass
class _Written:
    """A thing that differs from what is stored."""

    item: Item
    parts: dict[str, list[models.Model]]
    differing_parts: list[str]
    is_new: bool


def store(loading: Loading, *, by: object, at: datetime) -> Outcome:
    """The tables hold what the file says. To be called in a transaction, on a faultless loading."""
    outcome = Outcome()
    deeds: dict[str, list[audit.Deed]] = defaultdict(list)
    for kind in RECORD_FILE:
        _store_kind(kind, loading, outcome, deeds)
    if loading.replace:
        # Afterwards: what is kept no longer refers to what goes.
        _remove(loading, outcome, deeds)
    for scope, done in deeds.items():
        audit.record(scope, done, by=by, at=at)
    return outcome


def _store_kind(
    kind: Kind, loading: Loading, outcome: Outcome, deeds: dict[str, list[audit.Deed]]
) -> None:
    stored_many = _stored_many(kind, loading.stored[kind.name])
    written = []
    if kind.has_position:
        _keep_places(loading.items[kind.name])
    for item in loading.items[kind.name]:
        one, fields = _compared(item, stored_many)
        if fields:
            written.append(one)
            verb = "create" if one.is_new else "change"
            deeds[item.scope].append(audit.deed(verb, item.obj, fields))
        count = outcome.added if one.is_new else outcome.changed if fields else outcome.unchanged
        count[kind.name] += 1
    _write(kind, written)
    if kind.written and written:
        kind.written([one.item.obj.pk for one in written])


def _stored_many(
    kind: Kind, stored: Mapping[UUID, models.Model]
) -> dict[str, dict[UUID, list[UUID]]]:
    """`{field: {key: [keys]}}` of the many-to-many lists of the stored things."""
    return {many.name: many_keys(many, stored) for many in kind.model._meta.many_to_many}


def many_keys(many: Any, keys: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """`{key: [keys]}`: what each of the rows holds in that many-to-many list."""
    through, own, other = (
        many.remote_field.through,
        many.m2m_column_name(),
        many.m2m_reverse_name(),
    )
    found: dict[UUID, list[UUID]] = defaultdict(list)
    wanted = list(keys)
    for start in range(0, len(wanted), BATCH):
        rows = through.objects.filter(**{f"{own}__in": wanted[start : start + BATCH]})
        for key, held in rows.values_list(own, other):
            found[key].append(held)
    return found


def _compared(
    item: Item, stored_many: dict[str, dict[UUID, list[UUID]]]
) -> tuple[_Written, dict[str, Any]]:
    """The item with its columns set on its row, and what differs from before."""
    obj, kind = item.obj, item.kind
    is_new = obj._state.adding
    stored_parts = {name: [] if is_new else list(getattr(obj, name).all()) for name in kind.parts}
    many_before = {name: keys[obj.pk] for name, keys in stored_many.items()}
    before = {} if is_new else composed(obj, many=many_before, parts=stored_parts)
    _set_columns(item)
    parts = {name: _parts_of(item, name, stored) for name, stored in stored_parts.items()}
    after = composed(obj, many=item.many, parts=parts)
    if differences(before, after):
        kind.derive(obj, parts)
        after = composed(obj, many=item.many, parts=parts)
    fields = differences(before, after)
    if is_new:
        # What is empty says nothing about a new thing, and undoing its creation needs none of it.
        fields = {name: value for name, value in fields.items() if value["after"] not in EMPTY}
    return _Written(item, parts, [name for name in parts if name in fields], is_new), fields


def _set_columns(item: Item) -> None:
    for name, value in item.columns.items():
        setattr(item.obj, name, value)
    if item.kind.has_position:
        item.obj.position = item.position
    if item.owner:
        setattr(item.obj, f"{item.kind.owner_field}_id", item.owner.obj.pk)


def _keep_places(items: Sequence[Item]) -> None:
    """The places in each list are those that are stored, as long as they give the file's order."""
    lists: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        lists[id(item.owner)].append(item)
    for those in lists.values():
        stored = [None if one.obj._state.adding else one.obj.position for one in those]
        words = [tuple(str(one.value[key]) for key in one.kind.key) for one in those]
        for item, place in zip(those, _places(stored, words), strict=True):
            item.position = place


def _places(stored: Sequence[int | None], words: Sequence[Any]) -> Sequence[int]:
    """The stored numbers, new things after the one before them; 0, 1, 2 … if those are in disorder.

    `words` decide between two stored things of one number.
    """
    places: list[int] = []
    for number in stored:
        places.append(number if number is not None else places[-1] + 1 if places else 0)
    told = list(zip(places, words, stored, strict=True))
    for (place, word, was), (next_place, next_word, next_was) in pairwise(told):
        tied = place == next_place and None not in (was, next_was) and word < next_word
        if not (place < next_place or tied):
            return range(len(stored))
    return places


def _parts_of(item: Item, name: str, stored: list[Any]) -> list[models.Model]:
    """The parts as the file has them; one that says the same as before keeps its identifier."""
    owner = item.obj._meta.get_field(name).field.attname
    kept = defaultdict(list)
    for part in stored:
        kept[_content(part)].append(part)
    model = item.kind.parts[name].model
    made: list[Any] = []
    before: list[Any] = []
    for values in item.parts[name]:
        part = model(**{owner: item.obj.pk}, **values)
        same = kept[_content(part)] if stored else None
        before.append(same.pop(0) if same else None)
        part.pk = before[-1].pk if before[-1] else part.pk
        made.append(part)
    places = _places([one and one.position for one in before], [part.pk for part in made])
    for part, place in zip(made, places, strict=True):
        part.position = place
    return made


def _content(part: models.Model) -> str:
    values = columns(part)
    return json.dumps(
        {key: values[key] for key in values if key not in {"id", "position"}}, sort_keys=True
    )


def _write(kind: Kind, written: list[_Written]) -> None:
    manager = kind.model._default_manager
    manager.bulk_create([one.item.obj for one in written if one.is_new], batch_size=BATCH)
    changed = [one.item.obj for one in written if not one.is_new]
    for obj in changed:
        obj.version += 1
    fields = [one.name for one in kind.model._meta.concrete_fields if not one.primary_key]
    manager.bulk_update(changed, fields, batch_size=50)
    for name, rows in kind.parts.items():
        _write_parts(rows.model, name, [one for one in written if name in one.differing_parts])
    for many in kind.model._meta.many_to_many:
        _write_many(many, written)


def _write_parts(model: Any, name: str, written: list[_Written]) -> None:
    for one in written:
        if not one.is_new:
            getattr(one.item.obj, name).all().delete()
    parts = [part for one in written for part in one.parts[name]]
    model._default_manager.bulk_create(parts, batch_size=BATCH)


def _write_many(many: Any, written: list[_Written]) -> None:
    through, own, other = (
        many.remote_field.through,
        many.m2m_column_name(),
        many.m2m_reverse_name(),
    )
    old = [one.item.obj.pk for one in written if not one.is_new]
    for start in range(0, len(old), BATCH):
        through.objects.filter(**{f"{own}__in": old[start : start + BATCH]}).delete()
    rows = [
        through(**{own: one.item.obj.pk, other: key})
        for one in written
        for key in one.item.many.get(many.name, ())
    ]
    through.objects.bulk_create(rows, batch_size=BATCH)


def _remove(loading: Loading, outcome: Outcome, deeds: dict[str, list[audit.Deed]]) -> None:
    """What stands in the editions of the file without being in it is gone."""
    editions = {item.obj.pk: item for item in loading.items["editions"]}
    for kind in reversed([kind for kind in RECORD_FILE if kind.owner == "editions"]):
        stored = loading.stored[kind.name]
        gone = [obj for key, obj in stored.items() if key not in loading.item_of]
        held = _stored_many(kind, {obj.pk: obj for obj in gone})
        for obj in gone:
            scope = editions[getattr(obj, f"{kind.owner_field}_id")].scope
            deeds[scope].append(audit.deed("delete", obj, differences(_last(kind, obj, held), {})))
        _delete(kind, gone)
        outcome.removed[kind.name] += len(gone)


def _last(kind: Kind, obj: Any, held: dict[str, dict[UUID, list[UUID]]]) -> Values:
    many = {name: keys[obj.pk] for name, keys in held.items()}
    return composed(obj, many=many, parts={name: getattr(obj, name).all() for name in kind.parts})


def _delete(kind: Kind, gone: list[Any]) -> None:
    keys = [obj.pk for obj in gone]
    for start in range(0, len(keys), BATCH):
        kind.model._default_manager.filter(pk__in=keys[start : start + BATCH]).delete()
