"""One thing as it is read by those who may not change it: labels, values, the rows of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst

from plenary.core.columns import TextByLanguage
from plenary.core.kinds import Kind
from plenary.core.snapshots import snapshot

from .names import Names, Past
from .places import Place
from .words import Said, field_of, label_of, said

UNREAD = frozenset({"id", "position"})
"""What orders the record and says nothing of the thing."""


@dataclass(frozen=True)
class Fact:
    """What is known of a thing under one label."""

    label: str
    values: list[Said]


@dataclass(frozen=True)
class PartsRead:
    """The rows of one list of parts, each as its facts."""

    label: str
    rows: list[list[Fact]]


@dataclass(frozen=True)
class Reading:
    """A thing to be read; what is empty is left out."""

    facts: list[Fact]
    parts: list[PartsRead]


def reading(kind: Kind, place: Place, obj: Any) -> Reading:
    """The thing with all that its form has, in the order of the form."""
    form: Any = kind.form
    values = snapshot(obj)
    names = Past(place, [], more=[values]).now()
    facts = []
    for name, field in form.base_fields.items():
        column = getattr(field_of(kind.model, name), "attname", name)
        if name not in UNREAD and column in values:
            shown = _said(kind.model, column, values[column], names, place)
            facts.append(Fact(capfirst(field.label or label_of(kind.model, name)), shown))
    parts = [
        PartsRead(
            str(part.label),
            [_row(getattr(obj, part.name).model, row, names, place) for row in values[part.name]],
        )
        for part in kind.parts
    ]
    return Reading(list(_filled(facts)), [part for part in parts if part.rows])


def _row(
    model: type[models.Model], row: Mapping[str, Any], names: Names, place: Place
) -> list[Fact]:
    owners = {f.attname for f in model._meta.concrete_fields if f.is_relation and _owns(f)}
    facts = [
        Fact(label_of(model, name), _said(model, name, value, names, place))
        for name, value in row.items()
        if name not in UNREAD | owners
    ]
    return list(_filled(facts))


def _owns(field: Any) -> bool:
    """Whether the field says to what the row belongs."""
    return bool(field.remote_field.on_delete is models.CASCADE)


def _filled(facts: Iterable[Fact]) -> Iterable[Fact]:
    return (fact for fact in facts if fact.values)


def _said(model: Any, name: str, value: Any, names: Names, place: Place) -> list[Said]:
    """As the log says it, but texts in full."""
    if isinstance(field_of(model, name), TextByLanguage):
        return [Said(text, tag) for tag, text in value.items()]
    return said(model, name, value, names, place)
