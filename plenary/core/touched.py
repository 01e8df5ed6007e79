"""What a change of one thing touches elsewhere: each app knows its own part.

An app's `touched.py` adds a function to `TOUCHED`; the desk asks them all before a change is saved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from .changes import remove
from .errors import Refused
from .registry import Registry

type Key = tuple[str, str]


def key_of(obj: Model) -> Key:
    """Label of the model and identifier."""
    return (obj._meta.label_lower, str(obj.pk))


@dataclass(frozen=True)
class Touched:
    """One consequence: what is touched and where, public since when, and what will be done.

    `about` are the things of which it speaks; what is `general` is told only where nothing else
    speaks of the same. `public_since` is in the zone of the edition.
    """

    kind: str
    what: str
    where: str
    public_since: dt.datetime | None
    remedy: str
    about: frozenset[Key] = frozenset()
    general: bool = False


@dataclass(frozen=True)
class Intended:
    """A change that is about to be saved: the thing, the fields that differ, and what is meant.

    `deed` is "change", "replace", "withdraw", "cancel", "delete" or "undo". `carry_out` does all of
    it as it will be done; without it the fields are saved. `differing` are the editions whose
    public pages will say something else, found by `touched_by`; where the change is one of `many`,
    they are not looked for.
    """

    obj: Any
    fields: frozenset[str]
    deed: str = "change"
    carry_out: Callable[[], object] | None = field(default=None, compare=False)
    many: bool = False
    differing: list[Any] = field(default_factory=list, compare=False)
    kept: dict[str, Any] = field(default_factory=dict, compare=False)

    def concerns(self, model: type[Any], fields: Collection[str]) -> bool:
        """Whether it is a change of such a thing in one of those fields."""
        return isinstance(self.obj, model) and not self.fields.isdisjoint(fields)

    def before(self) -> Any:
        """The thing as it is stored now."""
        return type(self.obj)._default_manager.get(pk=self.obj.pk)

    @contextmanager
    def as_if_done(self) -> Iterator[bool]:
        """Inside, the change is made; afterwards nothing of it stays. False where it is refused."""
        with transaction.atomic():
            yield self._is_done()
            transaction.set_rollback(True)

    def _is_done(self) -> bool:
        try:
            with transaction.atomic():
                (self.carry_out or self._write)()
        except (IntegrityError, Refused):
            # The same is refused, in words, when it is really saved.
            return False
        return True

    def _write(self) -> None:
        if self.deed == "delete":
            remove(self.obj)
            return
        columns = {one.name for one in self.obj._meta.concrete_fields} & self.fields
        if columns:
            self.obj.save(update_fields=columns)


type TouchedBy = Callable[[Intended], Iterable[Touched]]

TOUCHED: Registry[TouchedBy] = Registry("touched")


def touched_by(intended: Intended) -> list[Touched]:
    """Everything that the change touches, each thing once, what is public first."""
    intended.differing.clear()
    found = list(dict.fromkeys(touched for ask in TOUCHED for touched in ask(intended)))
    told = {key for touched in found if not touched.general for key in touched.about}
    kept = [one for one in found if not (one.general and one.about <= told)]
    return sorted(kept, key=lambda touched: touched.public_since is None)
