"""What a change touches in the programme: pages, calendars, speakers, those who must be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from plenary.conferences.models import Audience, Edition, Participation
from plenary.conferences.touched import (
    about_feed,
    figures_touched,
    leaves,
    names,
    participations_touched,
    public_since,
    shown_as,
)
from plenary.core.templatetags.plenary import clock, day
from plenary.core.text import listed
from plenary.core.touched import TOUCHED, Intended, Touched, key_of

from .models import Appearance, Session
from .queries import clashes

PLACED_BY = frozenset({"starts_at", "ends_at", "room"})
SHOWN = PLACED_BY | {"title", "kind", "status", "audience", "attribution", "appearances"}
DEEDS = frozenset({"cancel", "delete"})


def when_and_where(session: Session) -> str:
    """Day, hour in the zone of the edition, and room; what of it is known."""
    edition = session.edition
    parts = []
    if session.starts_at:
        parts += [
            day(edition.local_day(session.starts_at)),
            clock(session.starts_at, edition.zone),
        ]
    if session.room:
        parts.append(str(session.room))
    return listed(parts)


def _of_session(intended: Intended) -> Iterator[Touched]:
    if not (intended.concerns(Session, SHOWN) or _is_deed(intended)):
        return
    session = intended.obj
    since = public_since(session.edition, session)
    yield from _pages(intended, session)
    if not intended.fields.isdisjoint(PLACED_BY | {"title", "status"}) or _is_deed(intended):
        yield Touched(
            "calendar",
            _("Calendar files of the session and of the programme"),
            when_and_where(session),
            since,
            _("those who subscribed see the change in their own calendar"),
        )
    yield from _people(session)
    if intended.fields & PLACED_BY:
        yield from _clashes(session)
    yield from figures_touched(intended, session.edition)


def _is_deed(intended: Intended) -> bool:
    return isinstance(intended.obj, Session) and intended.deed in DEEDS


def _pages(intended: Intended, session: Session) -> Iterator[Touched]:
    since = public_since(session.edition, session)
    remedy = _("marked as cancelled") if intended.deed == "cancel" else _remedy(intended)
    about = frozenset({key_of(session)})
    yield Touched("page", _("Page of the session"), str(session), since, remedy, about)
    yield Touched("page", _("Programme"), when_and_where(intended.before()), since, remedy)
    speaking = names(appearance.participation for appearance in _appearing(session))
    if speaking:
        yield Touched("page", _("Pages of those who speak"), speaking, since, remedy)
    yield Touched(
        "feed",
        _("Data files and news feed"),
        str(session.edition),
        since,
        _("written anew, with the date"),
        about_feed(session.edition),
    )


def _remedy(intended: Intended) -> str:
    session = intended.obj
    before, after = when_and_where(intended.before()), when_and_where(session)
    if before != after:
        return f"{before or '—'} → {after or '—'}"
    if "audience" in intended.fields and session.audience != Audience.PUBLIC:
        return _("taken away: the session is closed")
    return _("shown as it will be")


def _appearing(session: Session) -> list[Appearance]:
    rows = session.appearances.filter(withdrawn_at=None, participation__withdrawn_at=None)
    return list(rows.select_related("participation__person"))


def _people(session: Session) -> Iterator[Touched]:
    told = names(
        f"{appearance.participation} ({appearance.get_role_display()})"
        for appearance in _appearing(session)
    )
    if told:
        yield Touched("tell", _("To be told"), told, None, _("by you: Plenary sends nothing yet"))


def _clashes(session: Session) -> Iterator[Touched]:
    appearing = {appearance.participation_id for appearance in _appearing(session)}
    people = Participation.objects.filter(pk__in=appearing)
    for other in clashes(session, people).prefetch_related("appearances__participation__person"):
        both = names(
            appearance.participation
            for appearance in other.appearances.all()
            if appearance.participation_id in appearing
        )
        same_room = session.room_id and other.room_id == session.room_id
        why = names([*([session.room] if same_room else []), *([both] if both else [])])
        yield Touched(
            "clash",
            _("Clash with “%(session)s”") % {"session": other},
            f"{when_and_where(other)}: {why}",
            None,
            _("choose another time or room"),
        )


def _of_participants(intended: Intended) -> Iterator[Touched]:
    for participation in participations_touched(intended):
        empty, anew = leaves(intended, participation), shown_as(intended, participation)
        rows = participation.appearances.filter(withdrawn_at=None)
        for appearance in rows.select_related("session__edition", "session__room"):
            session = appearance.session
            yield Touched(
                "page",
                _("Session “%(session)s”: %(role)s")
                % {"session": session, "role": appearance.get_role_display()},
                when_and_where(session),
                public_since(session.edition, session),
                _("the place stays empty") if empty else anew,
                frozenset({key_of(session)}),
            )
            yield from _others_to_tell(session, participation)


def _others_to_tell(session: Session, participation: Participation) -> Iterator[Touched]:
    leading = {Appearance.Role.CHAIR, Appearance.Role.CO_CHAIR, Appearance.Role.MODERATOR}
    told = names(
        f"{other.participation} ({other.get_role_display()})"
        for other in _appearing(session)
        if other.role in leading and other.participation_id != participation.pk
    )
    if told:
        yield Touched("tell", _("To be told"), told, None, _("by you: Plenary sends nothing yet"))


def _of_edition(intended: Intended) -> Iterator[Touched]:
    if not intended.concerns(Edition, {"starts_on", "ends_on", "time_zone", "day_begins"}):
        return
    edition = intended.obj
    for session in edition.sessions.exclude(starts_at=None).select_related("room"):
        session.edition = edition
        held_on = edition.local_day(session.starts_at)
        if (edition.starts_on and held_on < edition.starts_on) or (
            edition.ends_on and held_on > edition.ends_on
        ):
            yield Touched(
                "clash",
                _("“%(session)s” lies outside the days of the edition") % {"session": session},
                when_and_where(session),
                public_since(edition, session),
                _("move it"),
            )


def touched_in_programme(intended: Intended) -> Iterable[Touched]:
    """Pages and calendars of sessions, those who appear in them, clashes."""
    for ask in (_of_session, _of_participants, _of_edition):
        yield from ask(intended)


TOUCHED.add("programme", touched_in_programme, order=1)
