"""Reads of the programme. All that feeds an output takes `audience`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from plenary.conferences.audience import SEEN_BY, names_openly
from plenary.conferences.models import Audience, Edition, Participation, Room

from .models import Appearance, Session


def sessions(edition: Edition, *, audience: str) -> QuerySet[Session]:
    """The sessions that the audience may see, in the order of the programme, with what is printed."""
    shown = _visible(edition.sessions.all(), audience)
    appearances = Appearance.objects.filter(withdrawn_at=None).select_related(
        "participation__person", "participation__body", "participation__delegation__body"
    )
    return shown.select_related("room", "edition__series").prefetch_related(
        "themes",
        Prefetch("appearances", appearances.prefetch_related("participation__person__names")),
    )


def _visible(rows: QuerySet[Session], audience: str) -> QuerySet[Session]:
    if audience == Audience.SECRETARIAT:
        return rows
    return rows.filter(audience__in=SEEN_BY[audience]).exclude(status=Session.Status.DRAFT)


def appearances_shown(session: Session, *, audience: str) -> list[Appearance]:
    """Who is said to appear in a session: nobody where it is not for attribution.

    `session` comes from `sessions()`, which has fetched its appearances.
    """
    if session.not_for_attribution and audience != Audience.SECRETARIAT:
        return []
    return [
        appearance
        for appearance in session.appearances.all()
        if appearance.participation.withdrawn_at is None
        and appearance.participation.audience in SEEN_BY[audience]
    ]


def speakers(edition: Edition, *, audience: str) -> dict[Any, list[Appearance]]:
    """Appearances by participation, for those whom the audience may see speak by name."""
    found: dict[Any, list[Appearance]] = {}
    for session in sessions(edition, audience=audience):
        if session.is_cancelled:
            continue
        for appearance in appearances_shown(session, audience=audience):
            if names_openly(appearance.participation, audience=audience):
                appearance.session = session
                found.setdefault(appearance.participation_id, []).append(appearance)
    return found


def clashes(session: Session, participations: Iterable[Participation]) -> QuerySet[Session]:
    """Other sessions of the edition that overlap this one in its room or with one of its people."""
    others = session.edition.sessions.exclude(pk=session.pk).exclude(
        status=Session.Status.CANCELLED
    )
    if session.starts_at is None or session.ends_at is None:
        return others.none()
    overlapping = others.filter(starts_at__lt=session.ends_at, ends_at__gt=session.starts_at)
    same = Q(appearances__participation__in=list(participations), appearances__withdrawn_at=None)
    if session.room_id:
        same |= Q(room_id=session.room_id)
    return overlapping.filter(same).distinct()


@dataclass(frozen=True)
class Clash:
    """Two sessions that overlap, the room and the people that are wanted in both."""

    sessions: tuple[Session, Session]
    room: Room | None
    people: tuple[Participation, ...]


def clashing_pairs(edition: Edition) -> list[Clash]:
    """Every two sessions of the edition that cannot both be held as planned, each pair once."""
    held = [
        one for one in sessions(edition, audience=Audience.SECRETARIAT) if not one.is_cancelled
    ]
    found = [_clash(a, b) for a, b in combinations(held, 2) if _overlap(a, b)]
    return [clash for clash in found if clash.room or clash.people]


def _overlap(a: Session, b: Session) -> bool:
    if not (a.starts_at and a.ends_at and b.starts_at and b.ends_at):
        return False
    return a.starts_at < b.ends_at and b.starts_at < a.ends_at


def _clash(a: Session, b: Session) -> Clash:
    in_both = _people_of(a).keys() & _people_of(b).keys()
    people = tuple(one for key, one in _people_of(a).items() if key in in_both)
    room = a.room if a.room_id and a.room_id == b.room_id else None
    return Clash((a, b), room, people)


def _people_of(session: Session) -> dict[Any, Participation]:
    return {
        one.participation_id: one.participation
        for one in session.appearances.all()
        if one.participation.withdrawn_at is None
    }
