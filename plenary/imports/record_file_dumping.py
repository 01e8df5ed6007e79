"""Editions and all that they refer to, gathered from the tables and written as a document."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any
from uuid import UUID

from .record_file import RECORD_FILE, Column, Json, Kind, Rows, kind_of
from .record_file_storing import many_keys
from .record_file_values import written_value, zone_named

BATCH = 500


class Dumping:
    """What goes into one record file: `rows` is `{kind: {key: object}}`."""

    def __init__(self, series: Any, editions: Iterable[Any]) -> None:
        self.rows: dict[str, dict[UUID, Any]] = defaultdict(dict)
        self._many: dict[tuple[str, str], dict[UUID, list[UUID]]] = {}
        self._wanted: dict[str, set[UUID]] = defaultdict(set)
        self._take(RECORD_FILE["series"], [series])
        self._take(RECORD_FILE["editions"], editions)
        for kind in RECORD_FILE:
            if kind.owner == "editions":
                self._take_owned(kind)
        self._follow()
        self._in_order = {kind.name: self._ordered(kind) for kind in RECORD_FILE}

    def document(self) -> dict[str, Json]:
        """The whole file, in canonical order."""
        lists = {
            kind.name: [self._written(kind, obj) for obj in self._in_order[kind.name]]
            for kind in RECORD_FILE
            if not kind.owner
        }
        return {"plenary": 1} | {name: made for name, made in lists.items() if made}

    # What belongs into the file.

    def _take(self, kind: Kind, objects: Iterable[Any]) -> None:
        taken = {obj.pk: obj for obj in objects if obj.pk not in self.rows[kind.name]}
        self.rows[kind.name] |= taken
        for many in kind.model._meta.many_to_many:
            self._many.setdefault((kind.name, many.name), {}).update(many_keys(many, taken))
        for obj in taken.values():
            self._note_references(kind, obj)

    def _note_references(self, kind: Kind, obj: Any) -> None:
        for rows, row in _every_row(kind, obj):
            for column in rows.columns:
                if column.field.is_relation and not column.field.many_to_many:
                    key = getattr(row, column.field.attname)
                    target = kind_of(column.field.related_model)
                    if key and target:
                        self._wanted[target.name].add(key)

    def _follow(self) -> None:
        """Everything referred to is there, and what that refers to."""
        while True:
            for kind in RECORD_FILE:
                self._wanted[kind.name].update(kind.wanted(self))
            missing = {
                name: keys - self.rows[name].keys()
                for name, keys in self._wanted.items()
                if keys - self.rows[name].keys()
            }
            if not missing:
                return
            for name, keys in missing.items():
                self._fetch(RECORD_FILE[name], keys)

    def _fetch(self, kind: Kind, keys: set[UUID]) -> None:
        found = []
        for some in batched(sorted(keys), BATCH):
            rows = kind.model._default_manager.filter(pk__in=some)
            found += list(rows.prefetch_related(*kind.parts))
        self._take(kind, found)
        if kind.owner:
            owners = {getattr(obj, f"{kind.owner_field}_id") for obj in found}
            self._wanted[kind.owner].update(owners)
        for owned in RECORD_FILE:
            if owned.owner == kind.name:
                self._take_owned(owned)

    def _take_owned(self, kind: Kind) -> None:
        owners = [obj.pk for obj in self.rows[kind.owner].values()]
        for some in batched(owners, BATCH):
            rows = kind.model._default_manager.filter(**{f"{kind.owner_field}__in": some})
            self._take(kind, rows.prefetch_related(*kind.parts))

    # How it is written.

    def _ordered(self, kind: Kind) -> list[Any]:
        """Shared things by slug, what stands in another by its place there."""
        kept = [obj for obj in self.rows[kind.name].values() if not kind.omitted(obj)]
        return sorted(kept, key=lambda obj: self._place(kind, obj))

    def _place(self, kind: Kind, obj: Any) -> tuple[Any, ...]:
        position = obj.position if kind.has_position else 0
        ordinal = getattr(obj, "ordinal", 0)
        return (
            position,
            ordinal,
            *(self._key_word(kind, obj, column) for column in kind.key_columns),
        )

    def _key_word(self, kind: Kind, obj: Any, column: Column) -> str:
        value = getattr(obj, column.field.attname)
        return self._slug(column, value) if column.field.is_relation else str(value)

    def _written(self, kind: Kind, obj: Any) -> dict[str, Json]:
        zone = self._zone_of(kind, obj)
        made = self._row(kind, obj, obj, zone)
        for name, rows in kind.parts.items():
            made[name] = [self._row(rows, part, obj, zone) for part in getattr(obj, name).all()]
        for owned in RECORD_FILE:
            if owned.owner == kind.name:
                made[owned.name] = [
                    self._written(owned, one) for one in self._owned_by(owned, obj.pk)
                ]
        empty = {*kind.parts, *(one.name for one in RECORD_FILE if one.owner == kind.name)}
        empty -= kind.required
        return {key: value for key, value in made.items() if value or key not in empty}

    def _owned_by(self, kind: Kind, owner: UUID) -> list[Any]:
        field = f"{kind.owner_field}_id"
        return [obj for obj in self._in_order[kind.name] if getattr(obj, field) == owner]

    def _row(self, rows: Rows, row: Any, obj: Any, zone: dt.tzinfo) -> dict[str, Json]:
        values = ((column, self._value(rows, column, row, zone)) for column in rows.columns)
        return {
            column.key: value
            for column, value in values
            if value is not None and value != rows.defaults.get(column.key)
        }

    def _value(self, rows: Rows, column: Column, row: Any, zone: dt.tzinfo) -> Json:
        if column.key in rows.namers:
            return rows.namers[column.key](row, self)
        if column.field.many_to_many:
            target = kind_of(column.field.related_model)
            assert target and isinstance(rows, Kind)
            held = set(self._many[rows.name, column.field.name].get(row.pk, ()))
            return [one.slug for one in self._in_order[target.name] if one.pk in held] or None
        value = getattr(row, column.field.attname)
        if column.field.is_relation:
            return self._slug(column, value) if value else None
        return written_value(column, value, zone)

    def _slug(self, column: Column, key: UUID) -> str:
        target = kind_of(column.field.related_model)
        assert target
        slug: str = self.rows[target.name][key].slug
        return slug

    def _zone_of(self, kind: Kind, obj: Any) -> dt.tzinfo:
        edition = obj if kind.name == "editions" else None
        if kind.owner == "editions":
            edition = self.rows["editions"][getattr(obj, f"{kind.owner_field}_id")]
        return zone_named(edition.time_zone if edition else None)


def _every_row(kind: Kind, obj: Any) -> Iterator[tuple[Rows, Any]]:
    yield kind, obj
    for name, rows in kind.parts.items():
        for part in getattr(obj, name).all():
            yield rows, part
