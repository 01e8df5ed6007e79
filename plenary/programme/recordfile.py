"""Sessions in a record file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from plenary.conferences.recordfile import repeated
from plenary.imports.record_file import RECORD_FILE, Json, Kind, Rows, same, within_its_owner
from plenary.imports.record_file_dumping import Dumping
from plenary.imports.record_file_loading import Item, Loading

from .models import Appearance, Session


def _room(item: Item, named: str, loading: Loading) -> UUID | None:
    """The room: of the edition's venue where its slug stands alone, else of `venue/room`."""
    venue_slug, _slash, slug = named.rpartition("/")
    edition = item.above("editions")
    at_home = _venue_of(edition, loading) if edition else None
    venue = loading.find("venues", venue_slug) if venue_slug else at_home
    return loading.find("rooms", slug, venue) if venue else None


def _venue_of(edition: Item, loading: Loading) -> UUID | None:
    """The venue of the edition, also where another fault of it kept it from being read."""
    named = edition.value.get("venue")
    read: UUID | None = edition.columns.get("venue_id")
    return read or (loading.find("venues", named) if isinstance(named, str) else None)


def _name_of_room(session: Session, dumping: Dumping) -> Json:
    if not session.room_id:
        return None
    room = dumping.rows["rooms"][session.room_id]
    edition = dumping.rows["editions"][session.edition_id]
    if room.venue_id == edition.venue_id:
        return room.slug
    return f"{dumping.rows['venues'][room.venue_id].slug}/{room.slug}"


def _check_session(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    starts_at, ends_at = item.columns.get("starts_at"), item.columns.get("ends_at")
    if starts_at and ends_at and ends_at <= starts_at:
        yield "ends_at", "the session does not end after it begins."
    if starts_at:
        yield from _outside(item, starts_at)
    yield from repeated(item, "appearances", ("participation_id", "role"))


def _outside(item: Item, starts_at: dt.datetime) -> Iterator[tuple[str, str]]:
    assert item.owner
    columns = item.owner.columns
    local = starts_at.astimezone(item.zone)
    early = local.time() < columns.get("day_begins", dt.time(0))
    day = local.date() - dt.timedelta(days=1) if early else local.date()
    first = columns.get("starts_on")
    last = columns.get("ends_on")
    if (first and day < first) or (last and day > last):
        yield "starts_at", f"{day} is not a day of the edition ({first or '…'} to {last or '…'})."


RECORD_FILE.add(
    "sessions",
    Kind(
        name="sessions",
        singular="session",
        model=Session,
        owner="editions",
        owner_field="edition",
        fields=same(
            *("slug", "kind", "title", "summary", "starts_at", "ends_at", "room", "languages"),
            *("status", "audience", "attribution", "themes"),
        ),
        required=frozenset({"slug", "kind", "title"}),
        multiline=frozenset({"summary"}),
        finders={"room": _room},
        namers={"room": _name_of_room},
        parts={
            "appearances": Rows(
                model=Appearance,
                fields=same("participation", "role", "withdrawn_at"),
                required=frozenset({"participation", "role"}),
            )
        },
        scope=within_its_owner,
        check=_check_session,
    ),
    order=90,
)
