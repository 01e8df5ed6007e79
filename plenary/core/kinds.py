"""The kinds of things that the desk lists, makes, edits and deletes; each app declares its own.

An app's `kinds.py` adds its kinds to `KINDS`, by the name they have in addresses. The desk has one
list, one form, one history and one export for all of them.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plenary.algorithms.names import collation_key, fold

from .registry import Registry

type Words = str | Promise
type Scope = Literal["house", "series", "edition"]


class Place(Protocol):
    """Where in the record somebody works: what belongs to it, and how texts and hours are typed.

    `kept` holds what was read once for one request.
    """

    kept: dict[Any, Any]

    @property
    def languages(self) -> Sequence[str]: ...

    @property
    def zone(self) -> dt.tzinfo: ...

    def owner_of(self, kind: Kind) -> Any:
        """The series or edition that the things of `kind` belong to here, None for the house's."""

    def country_choices(self) -> list[tuple[str, str]]:
        """Code and name of every country that is known here."""

    def offered_countries(self) -> list[tuple[str, str]]:
        """Code and name of every country that may be chosen here."""

    def find_url(self, kind: Kind) -> str:
        """Where the things of `kind` are searched for a form."""


@dataclass(frozen=True)
class Named:
    """A name in a list, and the same name in other languages or scripts: `(language, name)`."""

    name: Any
    others: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return str(self.name)


class CountryCode(str):
    """A code that is shown as the name of the country."""

    __slots__ = ()


@dataclass(frozen=True)
class Column:
    """A column of a list and of its export: `value(obj)` is a text, number, date or `Text`.

    Sorted by the field `sort`; one that is not `listed` stands in exports only.
    """

    name: str
    label: Words
    value: Callable[[Any], Any]
    sort: str = ""
    listed: bool = True


@dataclass(frozen=True)
class Filter:
    """A choice above a list, kept in the address as `?name=value`.

    With a lookup that ends in `__isnull` the choices are "0" and "1".
    """

    name: str
    label: Words
    choices: Callable[[Place], Sequence[tuple[Any, Words]]]
    lookup: str


@dataclass(frozen=True)
class PartList:
    """The rows that are edited together with a thing, such as the names of a person.

    `name` is the reverse relation, one of the model's `audit_parts`.
    """

    name: str
    label: Words
    formset: Callable[..., Any]
    row_name: Words
    add_label: Words


@dataclass(frozen=True)
class Warned:
    """What is odd about a saved thing, and the other thing that it is about."""

    said: Words
    other: models.Model


def _no_warnings(obj: Any) -> Iterable[Words | Warned]:
    return ()


@dataclass(frozen=True)
class Kind:
    """How one kind of thing appears in the desk; `name` is its segment in addresses.

    `place` says what it belongs to: the whole house, a series, or an edition. `rows(owner)`
    is the whole list (owner None for the house) with all that its columns need already joined.
    `attach(obj, owner)` puts a new thing in its place. `roles` may edit it besides the secretary.
    `saved(obj)` follows every change inside its transaction; `warnings(obj)` are told after it.
    `option(obj, place)` is how the thing is called where another one refers to it, `apart(obj,
    place)` what tells it from a namesake there; options stand in the order of the list, or by
    `option_order(obj, place)`.
    `slug_from(obj, parts)` is the text a short name is made of; `parts` are the rows typed with it,
    by the name of their list. What is `fixed(obj)` nobody edits.
    """

    name: str
    model: type[models.Model]
    label: Words
    plural: Words
    add_label: Words
    place: Scope
    group: Words
    rows: Callable[[Any], models.QuerySet[Any]]
    columns: tuple[Column, ...]
    search: Callable[[models.QuerySet[Any], str], models.QuerySet[Any]]
    form: Callable[..., Any]
    roles: frozenset[str]
    attach: Callable[[Any, Any], None] = field(default=lambda obj, owner: None)
    filters: tuple[Filter, ...] = ()
    parts: tuple[PartList, ...] = ()
    parts_first: bool = False
    slug_from: Callable[[Any, dict[str, list[Any]]], str] | None = None
    empty: Words = ""
    saved: Callable[[Any], object] = field(default=lambda obj: None)
    warnings: Callable[[Any], Iterable[Words | Warned]] = _no_warnings
    option: Callable[[Any, Place], str] = field(default=lambda obj, place: str(obj))
    option_order: Callable[[Any, Place], str] | None = None
    apart: Callable[[Any, Place], str] = field(default=lambda obj, place: "")
    fixed: Callable[[Any], bool] = field(default=lambda obj: False)


KINDS: Registry[Kind] = Registry("kinds")


def options(
    kind: Kind, place: Place, rows: Iterable[Any], *, searched: bool = False
) -> list[tuple[str, str]]:
    """Identifier and name of each row, for a form; namesakes told apart, and all that were searched.

    What was searched stays in its order, the likest first.
    """
    order = kind.option_order
    if order and not searched:
        rows = sorted(rows, key=lambda row: order(row, place))
    named = [(row, str(kind.option(row, place))) for row in rows]
    often = Counter(name for _row, name in named)
    return [
        (str(row.pk), told_apart(kind, place, row) if searched or often[name] > 1 else name)
        for row, name in named
    ]


def told_apart(kind: Kind, place: Place, obj: Any) -> str:
    """The name of a thing with what tells it from a namesake."""
    name, apart = str(kind.option(obj, place)), kind.apart(obj, place)
    return f"{name} ({apart})" if apart else name


def attached_to(attribute: str) -> Callable[[Any, Any], None]:
    """An `attach` that sets `attribute` of the thing to the owner."""

    def attach(obj: Any, owner: Any) -> None:
        setattr(obj, attribute, owner)

    return attach


def by_name(obj: Any, place: Place) -> str:
    """An `option_order`: the alphabetical place of a name."""
    return collation_key(str(obj))


def in_english(text: Any) -> str:
    """What a short name is made of: the English text, or whatever there is."""
    return str(text.wording("en").text)


def slug_column() -> Column:
    """The short name, in exports."""
    return Column("slug", _("Short name"), lambda obj: obj.slug, sort="slug", listed=False)


def with_words(
    rows: models.QuerySet[Any], asked: str, words: Callable[[Any], Iterable[Any]]
) -> models.QuerySet[Any]:
    """The rows in whose `words(obj)` every word of `asked` stands, whatever accents and case.

    Reads all rows: for the lists of one edition, not for all people of the house.
    """
    wanted = fold(asked).split()
    if not wanted:
        return rows
    found = []
    for row in rows:
        said = fold(" ".join(_said(words(row))))
        if all(word in said for word in wanted):
            found.append(row.pk)
    return rows.filter(pk__in=found)


def _said(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, dict):
            yield from value.values()
        elif value:
            yield str(value)
