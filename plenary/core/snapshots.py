"""A recorded thing as plain values, and back: for the audit log and for undo."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

type Values = dict[str, Any]

_UNLOGGED = frozenset({"version", "password", "last_login", "secret_digest"})
_PLAIN = frozenset({str, int, bool})
_ENCODER = DjangoJSONEncoder()


def snapshot(obj: models.Model) -> Values:
    """Every column, many-to-many list and audit part of `obj` as JSON values, by field name."""
    many = {
        field.name: getattr(obj, field.name).values_list("pk", flat=True)
        for field in obj._meta.many_to_many
    }
    parts = {name: getattr(obj, name).all() for name in getattr(obj, "audit_parts", ())}
    return composed(obj, many=many, parts=parts)


def composed(
    obj: models.Model,
    *,
    many: Mapping[str, Iterable[object]],
    parts: Mapping[str, Iterable[models.Model]],
) -> Values:
    """The snapshot of `obj` from what is at hand: keys of `many`, rows of `parts`, by field name."""
    values = columns(obj)
    values |= {name: sorted(str(key) for key in keys) for name, keys in many.items()}
    return values | {name: [columns(part) for part in rows] for name, rows in parts.items()}


def columns(obj: models.Model) -> Values:
    """Every column of `obj` that is logged, as JSON values."""
    return {
        field.attname: _plain(field.value_from_object(obj))
        for field in obj._meta.concrete_fields
        if field.name not in _UNLOGGED
    }


def _plain(value: Any) -> Any:
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, datetime) and value.tzinfo:
        # Typed in the zone of a venue, it is the moment that the database gives back in UTC.
        value = value.astimezone(UTC)
    return json.loads(_ENCODER.encode(value))


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Values]:
    """`{field: {"before": …, "after": …}}` for the fields whose values are not the same."""
    return {
        field: {"before": before.get(field), "after": after.get(field)}
        for field in {**before, **after}
        if before.get(field) != after.get(field)
    }


def restore(model: type[models.Model], object_id: str, values: Mapping[str, Any]) -> models.Model:
    """The object of `object_id` with `values` written back, made anew if it is gone.

    Parts not in `values[part]` are removed, the others are written as they were.
    """
    obj = model._default_manager.filter(pk=object_id).first() or model(pk=object_id)
    parts = [name for name in getattr(obj, "audit_parts", ()) if name in values]
    many = [field for field in obj._meta.many_to_many if field.name in values]
    _set_columns(obj, values)
    if hasattr(obj, "version"):
        obj.version += 0 if obj._state.adding else 1
    obj.save()
    for field in many:
        getattr(obj, field.name).set(values[field.name])
    for name in parts:
        _restore_parts(obj, name, values[name])
    return obj


def _set_columns(obj: models.Model, values: Mapping[str, Any]) -> None:
    for field in obj._meta.concrete_fields:
        if field.attname in values:
            setattr(obj, field.attname, field.to_python(values[field.attname]))


def _restore_parts(obj: models.Model, name: str, rows: list[Values]) -> None:
    related = getattr(obj, name)
    related.exclude(pk__in=[row["id"] for row in rows]).delete()
    for row in rows:
        part = related.model(pk=row["id"])
        _set_columns(part, row)
        part.save()
