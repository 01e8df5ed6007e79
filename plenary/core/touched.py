"""What a change of one thing touches elsewhere: each app knows its own part.

An app's `touched.py` adds a function to `TOUCHED`; the desk asks them all before a change is saved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from .registry import Registry


@dataclass(frozen=True)
class Touched:
    """One consequence: what is touched and where, public since when, and what will be done."""

    kind: str
    what: str
    where: str
    public_since: dt.datetime | None
    remedy: str


@dataclass(frozen=True)
class Intended:
    """A change that is about to be saved: the thing, the fields that differ, and what is meant.

    `deed` is "change", "replace", "withdraw", "cancel" or "delete".
    """

    obj: Any
    fields: frozenset[str]
    deed: str = "change"

    def concerns(self, model: type[Any], fields: Collection[str]) -> bool:
        """Whether it is a change of such a thing in one of those fields."""
        return isinstance(self.obj, model) and not self.fields.isdisjoint(fields)

    def before(self) -> Any:
        """The thing as it is stored now."""
        return type(self.obj)._default_manager.get(pk=self.obj.pk)


type TouchedBy = Callable[[Intended], Iterable[Touched]]

TOUCHED: Registry[TouchedBy] = Registry("touched")


def touched_by(intended: Intended) -> list[Touched]:
    """Everything that the change touches, what is public first."""
    found = [touched for ask in TOUCHED for touched in ask(intended)]
    return sorted(found, key=lambda touched: touched.public_since is None)
