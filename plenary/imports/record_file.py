"""What a record file is made of: the kinds of things in it, as each app declares them.

An app's `recordfile.py` adds its kinds to `RECORD_FILE`, those referred to before those that refer.
How a value is written follows from the model's field; a kind says which fields stand in the file
under which key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models

from plenary.core.registry import Registry

if TYPE_CHECKING:
    from .record_file_dumping import Dumping
    from .record_file_loading import Item, Loading

type Json = Any
type Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong at one place of a record file, in words that its author understands."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{printed_path(self.path)}: {self.reason}"


def printed_path(path: Path) -> str:
    """`$.series[0].editions[1].ends_on`; a key that is no plain word stands in brackets."""
    return "$" + "".join(_step(step) for step in path)


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() else f"[“{step[:60]}”]"


@dataclass(frozen=True)
class Column:
    """One key of a thing in the file, and the field of the model that holds its value."""

    key: str
    field: Any
    required: bool
    default: Any
    multiline: bool


@dataclass(frozen=True, kw_only=True)
class Rows:
    """Rows of one table in the file; `fields` is `{key in the file: field of the model}`.

    `finders[key](item, slug, loading)` answers the key of a row that a slug alone does not name,
    `namers[key](obj, dumping)` writes such a reference. `defaults` holds what a missing key means
    where that is not the default of the field.
    """

    model: type[models.Model]
    fields: Mapping[str, str]
    required: frozenset[str] = frozenset()
    multiline: frozenset[str] = frozenset()
    defaults: Mapping[str, Json] = field(default_factory=dict)
    finders: Mapping[str, Callable[[Item, str, Loading], UUID | None]] = field(
        default_factory=dict
    )
    namers: Mapping[str, Callable[[Any, Dumping], Json]] = field(default_factory=dict)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return tuple(self._column(key, name) for key, name in self.fields.items())

    def _column(self, key: str, name: str) -> Column:
        model_field = self.model._meta.get_field(name)
        default = None if model_field.many_to_many else model_field.get_default()  # type: ignore[union-attr]
        return Column(key, model_field, key in self.required, default, key in self.multiline)

    @cached_property
    def has_position(self) -> bool:
        return any(one.name == "position" for one in self.model._meta.concrete_fields)


def same(*names: str) -> dict[str, str]:
    """Keys of the file that are called as the fields of the model are."""
    return {name: name for name in names}


def nothing_to_check(thing: Any, loading: Loading) -> Iterable[Any]:
    return ()


def nothing_more(dumping: Dumping) -> Iterable[UUID]:
    return ()


def unchanged(obj: Any, parts: Mapping[str, list[Any]]) -> None:
    """Nothing is derived from the columns of the thing."""


def in_the_house(item: Item) -> str:
    return "people"


def within_its_owner(item: Item) -> str:
    assert item.owner
    return item.owner.scope


@dataclass(frozen=True, kw_only=True)
class Kind(Rows):
    """A kind of recorded thing in the file.

    `name` is the key of its list, in the document or in the thing of kind `owner`, to which the
    rows point by `owner_field`. `key` names the fields that tell one from another there, as keys
    of the file. `check(item, loading)` yields what is wrong as (key, reason), `check_stored(obj, loading)` the Faults that the file
    makes in what is stored and not in the file, `derive(obj, parts)`
    fills computed columns, `written(ids)` is called once after rows were made or changed.
    `omitted(obj)` says which are never dumped, `wanted(dumping)` which are dumped though nothing
    refers to them.
    """

    name: str
    singular: str
    owner: str = ""
    owner_field: str = ""
    key: tuple[str, ...] = ("slug",)
    parts: Mapping[str, Rows] = field(default_factory=dict)
    scope: Callable[[Item], str] = in_the_house
    check: Callable[[Item, Loading], Iterable[tuple[str, str]]] = nothing_to_check
    check_stored: Callable[[Any, Loading], Iterable[Fault]] = nothing_to_check
    derive: Callable[[Any, Mapping[str, list[Any]]], None] = unchanged
    written: Callable[[list[UUID]], None] | None = None
    omitted: Callable[[Any], bool] = lambda obj: False
    wanted: Callable[[Dumping], Iterable[UUID]] = nothing_more

    @cached_property
    def key_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.key in self.key)


RECORD_FILE: Registry[Kind] = Registry("recordfile")

type Prepare = Callable[..., None]
"""What has to be there before a file is read: called with `by` and `at`."""

PREPARATIONS: list[Prepare] = []


def prepare(*, by: object, at: datetime) -> None:
    """What every record file may rely on is there, such as the shipped country lists."""
    kinds = list(RECORD_FILE)
    assert kinds
    for preparation in PREPARATIONS:
        preparation(by=by, at=at)


@cache
def kind_of(model: type[models.Model]) -> Kind | None:
    """The kind whose rows are of that table."""
    return next((kind for kind in RECORD_FILE if kind.model is model), None)
