"""The rows of a list: what may be seen, searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, JSONField, Model, QuerySet
from django.utils import translation

from plenary.accounts.models import Role
from plenary.accounts.rules import EVERY_ROLE, holds
from plenary.conferences.models import Edition, Series
from plenary.core.kinds import Filter, Kind
from plenary.core.models import AuditEntry

from .places import Place


@dataclass(frozen=True)
class Asked:
    """What an address asks of a list; what makes no sense in it is left out."""

    text: str
    filters: dict[str, str]
    sort: str
    descending: bool

    @property
    def narrows(self) -> bool:
        """Whether the list may be shorter than it is."""
        return bool(self.text or self.filters)


def asked_of(kind: Kind, given: Mapping[str, str]) -> Asked:
    """What `given` (the parameters of an address) asks of a list of the kind."""
    sort = given.get("sort", "")
    names = {column.name for column in kind.columns if column.sort and column.listed}
    return Asked(
        text=given.get("q", "").replace("\x00", "").strip()[:200],
        filters={one.name: given[one.name] for one in kind.filters if given.get(one.name)},
        sort=sort.lstrip("-") if sort.lstrip("-") in names else "",
        descending=sort.startswith("-"),
    )


def seen_rows(kind: Kind, place: Place, user: Any) -> QuerySet[Any]:
    """All things of the kind here that the user may see."""
    rows = kind.rows(place.owner_of(kind))
    if kind.model is Series:
        return rows.filter(pk__in=[series.pk for series in seen_series(user)])
    if kind.model is Edition and place.series:
        return rows.filter(pk__in=[edition.pk for edition in seen_editions(user, place.series)])
    return rows


def seen_series(user: Any) -> list[Series]:
    """The series that the user has a role on, or on an edition of; with their editions."""
    every = Series.objects.prefetch_related("editions__series")
    return [series for series in every if seen_editions(user, series) or _all_of(user, series)]


def seen_editions(user: Any, series: Series) -> list[Edition]:
    """The editions of a series that the user has a role on."""
    return [one for one in series.editions.all() if holds(user, EVERY_ROLE, one.scope)]


def _all_of(user: Any, series: Series) -> bool:
    return holds(user, {*EVERY_ROLE, Role.SECRETARY}, series.scope)


def listed(kind: Kind, rows: QuerySet[Any], asked: Asked, place: Place) -> QuerySet[Any]:
    """The rows that were asked for, in the order that was asked for."""
    for one in kind.filters:
        if one.name in asked.filters:
            rows = _filtered(rows, one, asked.filters[one.name], place)
    if asked.text:
        rows = kind.search(rows, asked.text)
    column = next((one for one in kind.columns if one.name == asked.sort), None)
    return _sorted(rows, column.sort, descending=asked.descending) if column else rows


def _filtered(rows: QuerySet[Any], one: Filter, value: str, place: Place) -> QuerySet[Any]:
    choices = {str(key) for key, _label in one.choices(place)}
    if value not in choices:
        return rows
    wanted: Any = value == "1" if one.lookup.endswith("__isnull") else value
    return rows.filter(**{one.lookup: wanted})


def _sorted(rows: QuerySet[Any], path: str, *, descending: bool) -> QuerySet[Any]:
    if _holds_texts(rows.model, path):
        path = f"{path}__{translation.get_language() or 'en'}"
    place = F(path).desc(nulls_last=True) if descending else F(path).asc(nulls_last=True)
    return rows.order_by(place, "pk")


def _holds_texts(model: type[Model], path: str) -> bool:
    names = {field.name for field in model._meta.fields if isinstance(field, JSONField)}
    return path in names


def was_deleted(kind: Kind, place: Place, key: Any) -> bool:
    """Whether there was a thing of that key here that is not there any more."""
    if kind.model._default_manager.filter(pk=key).exists():
        return False
    gone = AuditEntry.objects.filter(
        kind=kind.model._meta.label_lower, object_id=str(key), scope=place.log_of(kind)
    )
    return gone.exists()


def entries_of(kind: Kind, object_id: Any) -> QuerySet[AuditEntry]:
    """What the log says of one thing, the last first."""
    return (
        AuditEntry.objects.filter(kind=kind.model._meta.label_lower, object_id=str(object_id))
        .prefetch_related("values", "undone_by")
        .order_by("-id")
    )
