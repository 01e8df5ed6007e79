"""Observances, venues, series, editions and who takes part, in a record file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from plenary.imports.record_file import RECORD_FILE, Kind, Rows, same, within_its_owner
from plenary.imports.record_file_loading import Item, Loading
from plenary.imports.record_file_values import time_zones
from plenary.people.recordfile import SHIPPED, country_faults

from .addresses import is_reserved
from .models import (
    CountedFigure,
    Delegation,
    Edition,
    EditionOrganiser,
    Observance,
    Officer,
    Participation,
    ReportedFigure,
    Room,
    Series,
    SeriesOrganiser,
    Theme,
    Venue,
)


def country_of_edition(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    """The country of the item has to be one that the series of its edition knows."""
    series = item.above("series")
    chosen = series.columns.get("country_list_id") if series else None
    yield from country_faults(item, loading, of_list=chosen)


def _check_observance(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    try:
        dt.date(2024, item.columns["month"], item.columns["day"])
    except ValueError:
        yield "day", "that month has no such day."


def _check_venue(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from country_faults(item, loading)


def repeated(item: Item, part: str, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The rows of a part that say the same as one before them."""
    seen = set()
    for number, row in enumerate(item.parts[part]):
        said = tuple(row.get(key) for key in keys)
        if said in seen:
            yield f"{part}.{number}", "stands in the list twice."
        seen.add(said)


def _reserved(item: Item) -> Iterator[tuple[str, str]]:
    if is_reserved(item.slug):
        yield "slug", f"“{item.slug}” is a word of Plenary's own addresses. Choose another."


def _check_series(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from _reserved(item)
    yield from repeated(item, "organisers", ("body_id", "role"))


def _check_edition(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from _reserved(item)
    columns = item.columns
    starts_on, ends_on = columns.get("starts_on"), columns.get("ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        yield "ends_on", "the last day is before the first day."
    name = columns.get("time_zone")
    if name is not None and name not in time_zones():
        yield "time_zone", f"“{name}” is not a time zone. Write one such as Asia/Baku."
    yield from country_of_edition(item, loading)
    yield from repeated(item, "organisers", ("body_id", "role"))


def _check_delegation(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from country_of_edition(item, loading)
    if item.columns.get("kind") == Delegation.Kind.STATE and not item.value.get("country"):
        yield "country", "the delegation of a State has to name its country."


def _check_participation(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    yield from country_of_edition(item, loading)
    columns = item.columns
    if columns.get("audience") == Participation.Audience.ALIAS and not columns.get("alias"):
        yield "alias", "is missing: the participant is to be printed under an alias."


def _in_series(item: Item) -> str:
    assert item.owner
    return f"{item.owner.slug}/{item.slug}"


def _organisers(model: Any) -> Rows:
    return Rows(model=model, fields=same("body", "role"), required=frozenset({"body"}))


def _of_edition(name: str, singular: str, model: Any, **options: Any) -> None:
    """Register a kind whose things stand in one edition."""
    order = options.pop("order")
    kind = Kind(
        name=name,
        singular=singular,
        model=model,
        owner="editions",
        owner_field="edition",
        scope=within_its_owner,
        **options,
    )
    RECORD_FILE.add(name, kind, order=order)


RECORD_FILE.add(
    "observances",
    Kind(
        name="observances",
        singular="observance",
        model=Observance,
        fields=same("slug", "name", "month", "day", "commemorates", "source"),
        required=frozenset({"slug", "name", "month", "day"}),
        multiline=frozenset({"commemorates"}),
        check=_check_observance,
    ),
    order=50,
)
RECORD_FILE.add(
    "venues",
    Kind(
        name="venues",
        singular="venue",
        model=Venue,
        fields=same("slug", "name", "address", "city", "country"),
        required=frozenset({"slug", "name"}),
        multiline=frozenset({"address"}),
        check=_check_venue,
    ),
    order=60,
)
RECORD_FILE.add(
    "rooms",
    Kind(
        name="rooms",
        singular="room",
        model=Room,
        owner="venues",
        owner_field="venue",
        fields=same("slug", "name", "capacity"),
        required=frozenset({"slug", "name"}),
    ),
    order=61,
)
RECORD_FILE.add(
    "series",
    Kind(
        name="series",
        singular="series",
        model=Series,
        fields=same(
            *("slug", "title", "description", "nature", "notice", "country_list", "flags"),
            "observance",
        ),
        required=frozenset({"slug", "title"}),
        multiline=frozenset({"description", "notice"}),
        defaults={"country_list": SHIPPED},
        parts={"organisers": _organisers(SeriesOrganiser)},
        scope=lambda item: item.slug,
        check=_check_series,
    ),
    order=70,
)
RECORD_FILE.add(
    "editions",
    Kind(
        name="editions",
        singular="edition",
        model=Edition,
        owner="series",
        owner_field="series",
        fields=same(
            *("slug", "ordinal", "title", "theme", "description", "starts_on", "ends_on"),
            *("day_begins", "time_zone", "city", "country", "venue", "languages", "status"),
            "participants_complete",
        ),
        required=frozenset({"slug", "ordinal", "title", "time_zone", "languages"}),
        multiline=frozenset({"description"}),
        parts={"organisers": _organisers(EditionOrganiser)},
        scope=_in_series,
        check=_check_edition,
    ),
    order=71,
)
_of_edition(
    "themes",
    "theme",
    Theme,
    fields=same("slug", "title", "description"),
    required=frozenset({"slug", "title"}),
    multiline=frozenset({"description"}),
    order=80,
)
_of_edition(
    "delegations",
    "delegation",
    Delegation,
    fields=same("slug", "kind", "country", "body", "name"),
    required=frozenset({"slug", "kind"}),
    check=_check_delegation,
    order=81,
)
_of_edition(
    "participations",
    "participation",
    Participation,
    fields=same(
        *("slug", "person", "capacity", "delegation", "printed_name", "function", "body"),
        *("body_as_printed", "country", "audience", "alias", "withdrawn_at"),
    ),
    required=frozenset({"slug", "person", "capacity"}),
    check=_check_participation,
    order=82,
)
_of_edition(
    "officers",
    "officer",
    Officer,
    key=("participation", "function"),
    fields=same("participation", "function", "title"),
    required=frozenset({"participation", "function"}),
    order=83,
)
_of_edition(
    "reported_figures",
    "reported figure",
    ReportedFigure,
    fields=same("slug", "measure")
    | {"scope": "scope_of_count"}
    | same("value", "bound", "words", "language", "source", "stated_on", "forecast"),
    required=frozenset({"slug", "measure", "value", "words", "source"}),
    order=110,
)
_of_edition(
    "counted_figures",
    "counted figure",
    CountedFigure,
    key=("measure",),
    fields=same("measure", "value", "counted_at"),
    required=frozenset({"measure", "value", "counted_at"}),
    order=111,
)
