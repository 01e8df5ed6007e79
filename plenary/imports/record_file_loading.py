"""A record file compared with what is stored: every thing in it found its row, every fault named."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched
from typing import Any
from uuid import UUID

from django.db import models

from .record_file import RECORD_FILE, Column, Fault, Json, Kind, Path, Rows, kind_of, printed_path
from .record_file_values import Unfit, read_value, zone_named

type Values = dict[str, Any]
type Key = tuple[Any, ...]


@dataclass(eq=False)
class Item:
    """One thing of the file: where it stands, its columns as read, and its row.

    `columns` is `{name of the column: value}`, `many` is `{field: [keys]}`, `parts` is
    `{name: [columns]}`. A `faulty` one has only what could be read.
    """

    kind: Kind
    path: Path
    value: dict[str, Json]
    owner: Item | None
    position: int
    faulty: bool = False
    obj: Any = None
    columns: Values = field(default_factory=dict)
    many: dict[str, list[UUID]] = field(default_factory=dict)
    parts: dict[str, list[Values]] = field(default_factory=dict)

    @property
    def scope(self) -> str:
        return self.kind.scope(self)

    @property
    def slug(self) -> str:
        return str(self.value.get("slug", ""))

    def above(self, kind_name: str) -> Item | None:
        """The thing of that kind in which this one stands, itself included."""
        item: Item | None = self
        while item and item.kind.name != kind_name:
            item = item.owner
        return item

    @property
    def zone(self) -> dt.tzinfo:
        edition = self.above("editions")
        name = edition.value.get("time_zone") if edition else None
        return zone_named(name if isinstance(name, str) else None)


class Loading:
    """What a document means for the database, and what is wrong with it."""

    def __init__(self, document: Json, faults: Iterable[Fault], *, replace: bool) -> None:
        self.faults = list(faults)
        self.replace = replace
        self.items: dict[str, list[Item]] = defaultdict(list)
        self.stored: dict[str, dict[UUID, Any]] = defaultdict(dict)
        self.item_of: dict[UUID, Item] = {}
        self._rows: dict[str, dict[Key, UUID]] = defaultdict(dict)
        self._named: dict[str, set[str]] = defaultdict(set)
        self._answers: dict[str, Any] = {}
        self._find_items(document)
        for kind in RECORD_FILE:
            self._fetch(kind)
            self._place(kind)
            for item in self.items[kind.name]:
                if not item.faulty:
                    self._resolve(item)
        self._check()

    def once[T](self, question: str, answer: Callable[[], T]) -> T:
        """The answer, worked out the first time that the question is asked."""
        if question not in self._answers:
            self._answers[question] = answer()
        found: T = self._answers[question]
        return found

    def find(self, kind_name: str, slug: str, owner: UUID | None = None) -> UUID | None:
        """The key of the row that the slug names, in the file or in the database."""
        return self._rows[kind_name].get((owner, slug))

    # What is in the file.

    def _find_items(self, document: Json) -> None:
        own_faults = {fault.path for fault in self.faults}
        for kind in RECORD_FILE:
            owners = self.items[kind.owner] if kind.owner else [None]
            for owner in owners:
                holder = owner.value if owner else document
                self._add_items(kind, holder, owner)
        spoilt = self._spoilt(own_faults)
        for items in self.items.values():
            for item in items:
                item.faulty = item.path in spoilt
                self._note_names(item)

    def _add_items(self, kind: Kind, holder: Json, owner: Item | None) -> None:
        values = holder.get(kind.name) if isinstance(holder, dict) else None
        path = (*(owner.path if owner else ()), kind.name)
        for position, value in enumerate(values if isinstance(values, list) else ()):
            if isinstance(value, dict):
                item = Item(kind, (*path, position), value, owner, position)
                self.items[kind.name].append(item)

    def _spoilt(self, faults: Iterable[Path]) -> set[Path]:
        """The innermost item around each fault."""
        paths = {item.path for items in self.items.values() for item in items}
        found = set()
        for path in faults:
            around = (path[:length] for length in range(len(path), 0, -1))
            found.add(next((one for one in around if one in paths), ()))
        return found

    def _note_names(self, item: Item) -> None:
        """Remember which shared things the item names, to fetch them at once."""
        self._named[item.kind.name].add(item.slug)
        for rows, values in _every_row(item):
            for column in rows.columns:
                target = kind_of(column.field.related_model) if column.field.is_relation else None
                named = values.get(column.key, rows.defaults.get(column.key))
                if target and not target.owner and isinstance(named, str):
                    self._named[target.name].add(named)

    # What is in the database.

    def _fetch(self, kind: Kind) -> None:
        field_name = f"{kind.owner_field}__in" if kind.owner else "slug__in"
        wanted = self._owners(kind) if kind.owner else sorted(self._named[kind.name])
        parts = list(kind.parts)
        for some in batched(wanted, 500):
            found = kind.model._default_manager.filter(**{field_name: some})
            for obj in found.prefetch_related(*parts):
                self.stored[kind.name][obj.pk] = obj
                if not (self.replace and self._is_replaced(kind)):
                    self._rows[kind.name][_key_of(kind, obj)] = obj.pk

    def _owners(self, kind: Kind) -> list[UUID]:
        """The stored rows whose lists matter: named in the file, or standing in it."""
        owner = RECORD_FILE[kind.owner]
        if owner.owner:
            return [i.obj.pk for i in self.items[owner.name] if i.obj and not i.obj._state.adding]
        return list(self.stored[owner.name])

    def _is_replaced(self, kind: Kind) -> bool:
        return kind.owner == "editions"

    def _place(self, kind: Kind) -> None:
        """Every item has its row, stored or new; two of one name are a fault."""
        stored = {_key_of(kind, obj): obj for obj in self.stored[kind.name].values()}
        first: dict[Key, Item] = {}
        for item in self.items[kind.name]:
            key = self._key(item)
            if key is None:
                item.faulty, item.obj = True, kind.model()
                continue
            if key in first:
                self._repeated(item, first[key])
            first.setdefault(key, item)
            item.obj = stored.get(key) or kind.model()
            self.item_of[item.obj.pk] = item
            self._rows[kind.name][key] = item.obj.pk

    def _key(self, item: Item) -> Key | None:
        found: list[Any] = [item.owner.obj.pk if item.owner else None]
        for column in item.kind.key_columns:
            value = item.value.get(column.key)
            if not isinstance(value, str):
                return None
            if column.field.is_relation:
                value = self._referred(item, item.kind, column, value)
            found.append(value)
        return None if None in found[1:] else tuple(found)

    def _repeated(self, item: Item, first: Item) -> None:
        item.faulty = True
        key = item.kind.key[-1]
        said = " and ".join(f"“{item.value[one]}”" for one in item.kind.key)
        reason = f"{said} stands twice; the first is {printed_path(first.path)}."
        self.faults.append(Fault((*item.path, key), reason))

    # What the values mean.

    def _resolve(self, item: Item) -> None:
        item.columns = self._read(item, item.kind, item.value, item.path)
        for name, rows in item.kind.parts.items():
            item.parts[name] = [
                self._read(item, rows, value, (*item.path, name, number))
                for number, value in enumerate(item.value.get(name, ()))
            ]

    def _read(self, item: Item, rows: Rows, value: dict[str, Json], path: Path) -> Values:
        read: Values = {}
        for column in rows.columns:
            given = value.get(column.key, rows.defaults.get(column.key))
            try:
                if column.field.many_to_many:
                    item.many[column.field.name] = self._all_referred(
                        item, rows, column, given, path
                    )
                elif given is None:
                    read[column.field.attname] = column.field.get_default()
                elif column.field.is_relation:
                    read[column.field.attname] = self._referred_or_fault(item, rows, column, given)
                else:
                    read[column.field.attname] = _read_one(column, given, item)
            except Unfit as error:
                self.faults.append(Fault((*path, column.key), str(error)))
        return read

    def _all_referred(
        self, item: Item, rows: Rows, column: Column, given: Json, path: Path
    ) -> list[UUID]:
        found = []
        for number, slug in enumerate(given or ()):
            try:
                found.append(self._referred_or_fault(item, rows, column, slug))
            except Unfit as error:
                self.faults.append(Fault((*path, column.key, number), str(error)))
        return found

    def _referred_or_fault(self, item: Item, rows: Rows, column: Column, slug: str) -> UUID:
        found = self._referred(item, rows, column, slug)
        if found is None:
            target = kind_of(column.field.related_model)
            assert target
            where = (
                "in this edition of the file" if self.replace else "in the file or the database"
            )
            where = where if target.owner else "in the file or the database"
            raise Unfit(f"there is no {target.singular} “{slug}” {where}.")
        return found

    def _referred(self, item: Item, rows: Rows, column: Column, slug: str) -> UUID | None:
        if column.key in rows.finders:
            return rows.finders[column.key](item, slug, self)
        target = kind_of(column.field.related_model)
        assert target, f"{column.field} refers to what is not in record files"
        owner = item.above(target.owner) if target.owner else None
        return self.find(target.name, slug, owner.obj.pk if owner else None)

    def _check(self) -> None:
        for kind in RECORD_FILE:
            for item in self.items[kind.name]:
                if not item.faulty:
                    found = kind.check(item, self)
                    self.faults += [
                        Fault((*item.path, *_steps(key)), reason) for key, reason in found
                    ]
            if not (self.replace and self._is_replaced(kind)):
                for key, obj in self.stored[kind.name].items():
                    if key not in self.item_of:
                        self.faults += kind.check_stored(obj, self)


def _steps(key: str) -> Path:
    """`names.0.full` as steps of a path; the empty key is the thing itself."""
    return tuple(int(step) if step.isdigit() else step for step in key.split(".") if step)


def _every_row(item: Item) -> Iterator[tuple[Rows, dict[str, Json]]]:
    yield item.kind, item.value
    for name, rows in item.kind.parts.items():
        values = item.value.get(name)
        for value in values if isinstance(values, list) else ():
            if isinstance(value, dict):
                yield rows, value


def _read_one(column: Column, given: Json, item: Item) -> Any:
    value = read_value(column, given, item.zone)
    if column.required and value in ("", {}):
        raise Unfit("is empty.")
    return value


def _key_of(kind: Kind, obj: models.Model) -> Key:
    owner = getattr(obj, f"{kind.owner_field}_id") if kind.owner else None
    return (owner, *(getattr(obj, column.field.attname) for column in kind.key_columns))
