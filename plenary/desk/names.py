"""What things were called when something was done to them, from what the log has kept since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NoReturn
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from plenary.core.models import AuditEntry, AuditValue
from plenary.core.snapshots import columns

from .called import called
from .places import Place

type Key = tuple[type[models.Model], str]


class _IsErased(Exception):
    """The log has forgotten what is asked for."""


class _Erased:
    """Stands for a value that is erased: whoever asks what it was learns that."""

    def __str__(self) -> NoReturn:
        raise _IsErased

    def __bool__(self) -> NoReturn:
        raise _IsErased

    def __getattr__(self, name: str) -> NoReturn:
        raise _IsErased


ERASED = _Erased()


class Past:
    """The things that some entries of the log speak of, now and as they were after any of them.

    A thing as it was is the thing as it is, with what the log says was done to it since taken
    back. Read a model at a time, whatever the number of entries.
    """

    def __init__(
        self, place: Place, entries: Sequence[AuditEntry], *, more: Iterable[Any] = ()
    ) -> None:
        self.place = place
        self._first = min((entry.pk for entry in entries), default=0)
        self._ids = {entry.object_id for entry in entries if is_key(entry.object_id)}
        self._ids |= set(_keys_in([value.value for one in entries for value in one.values.all()]))
        self._ids |= set(_keys_in(list(more)))
        self._read: dict[type[models.Model], set[str]] = defaultdict(set)
        self._now: dict[Key, dict[str, Any]] = {}
        self._since: dict[Key, list[tuple[int, str, Any]]] = defaultdict(list)

    def after(self, entry: AuditEntry) -> Names:
        """The names just after the entry."""
        return Names(self, entry.pk)

    def before(self, entry: AuditEntry) -> Names:
        """The names just before the entry."""
        return Names(self, entry.pk - 1)

    def now(self) -> Names:
        """The names of today."""
        return Names(self, None)

    def thing(self, model: Any, key: str, after: int | None) -> Any:
        """The thing as it was after that entry. Raises ObjectDoesNotExist where it was not."""
        state = self._state(model, key, after)
        if state.get(model._meta.pk.attname) is None:
            raise ObjectDoesNotExist
        thing = model()
        for field in model._meta.concrete_fields:
            value = state.get(field.attname)
            if field.attname in state:
                thing.__dict__[field.attname] = (
                    value if value is ERASED else field.to_python(value)
                )
            if field.is_relation and value is not None:
                other = partial(self._other, field.related_model, value, after)
                field.set_cached_value(thing, SimpleLazyObject(other))
        return thing

    def _other(self, model: Any, key: Any, after: int | None) -> Any:
        if key is ERASED:
            raise _IsErased
        return self.thing(model, str(key), after)

    def _state(self, model: Any, key: str, after: int | None) -> dict[str, Any]:
        self._read_things(model, key)
        now = self._now.get((model, key), {})
        if after is None:
            return now
        # The last first, so that of one field the earliest value stays.
        return now | {name: was for entry, name, was in self._since[model, key] if entry > after}

    def _read_things(self, model: Any, key: str) -> None:
        if key in self._read[model]:
            return
        new = (self._ids | {key}) - self._read[model]
        self._read[model] |= new
        for thing in model._default_manager.filter(pk__in=new):
            self._now[model, str(thing.pk)] = columns(thing)
            self._ids |= set(_keys_in(self._now[model, str(thing.pk)]))
        self._read_log(model, new)

    def _read_log(self, model: Any, keys: set[str]) -> None:
        """What was done to the things since the first of the entries, the last first."""
        written = AuditValue.objects.filter(
            entry__kind=model._meta.label_lower,
            entry__object_id__in=keys,
            entry__gte=self._first,
            field__in=[field.attname for field in model._meta.concrete_fields],
        ).order_by("-entry")
        for entry, key, name, pair, erased_at in written.values_list(
            "entry", "entry__object_id", "field", "value", "erased_at"
        ):
            before = ERASED if erased_at else (pair or {}).get("before")
            self._since[model, key].append((entry, name, before))
            self._ids |= set(_keys_in(before))


@dataclass(frozen=True)
class Names:
    """What things were called after the entry of that number; today, where it is None."""

    past: Past
    entry: int | None

    def of(self, model: Any, key: Any) -> str:
        """The name of the thing with that key; says so where it is gone or erased."""
        return self.find(model, key) or _("(deleted since)")

    def find(self, model: Any, key: Any) -> str | None:
        """The name of the thing with that key; None where it was not there."""
        try:
            return called(self.past.thing(model, str(key), self.entry), self.past.place)
        except ObjectDoesNotExist:
            return None
        except _IsErased:
            return _("(name erased)")


def is_key(text: str) -> bool:
    """Whether the text is the key of a thing."""
    try:
        UUID(text)
    except ValueError:
        return False
    return len(text) == 36


def _keys_in(value: Any) -> Iterable[str]:
    if isinstance(value, str) and len(value) == 36 and is_key(value):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _keys_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from _keys_in(one)
