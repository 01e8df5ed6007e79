"""Sessions as the desk shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from plenary.accounts.models import Role
from plenary.conferences.kinds import PROGRAMME
from plenary.conferences.kinds.attendance import with_marks
from plenary.core.kinds import (
    KINDS,
    Column,
    Filter,
    Kind,
    PartList,
    Place,
    Warned,
    Words,
    attached_to,
    in_english,
    slug_column,
    with_words,
)
from plenary.core.text import isolate, listed, listed_apart

from . import forms
from .models import Appearance, Session
from .queries import clashes

CLASHES_TOLD = 5


def _rows(edition: Any) -> Any:
    appearances = Appearance.objects.select_related("participation__person")
    return edition.sessions.select_related("edition__series", "room").prefetch_related(
        Prefetch("appearances", appearances)
    )


def _who(session: Session) -> str:
    return listed_apart(
        with_marks(appearance.participation)
        for appearance in session.appearances.all()
        if appearance.withdrawn_at is None
    )


def _words_of(session: Session) -> Iterable[Any]:
    yield from (session.title, session.summary, session.room and session.room.name, _who(session))


def session_warnings(session: Session) -> Iterable[Words | Warned]:
    """What is odd about a saved session but may be meant: outside the dates, a clash."""
    edition, day = session.edition, None
    if session.starts_at:
        day = edition.local_day(session.starts_at)
    outside = day and (
        (edition.starts_on and day < edition.starts_on)
        or (edition.ends_on and day > edition.ends_on)
    )
    if outside:
        yield _("The session is outside the days of the edition.")
    yield from _clashes(session)


def _clashes(session: Session) -> Iterable[Warned]:
    """The sessions at the same time, with the room and the people that are wanted in both."""
    people = {
        row.participation_id: row.participation
        for row in session.appearances.all()
        if row.withdrawn_at is None
    }
    others = clashes(session, people.values()).select_related("room")
    for other in others.prefetch_related("appearances")[:CLASHES_TOLD]:
        there = {row.participation_id for row in other.appearances.all() if not row.withdrawn_at}
        both = [one for key, one in people.items() if key in there]
        same_room = session.room_id is not None and session.room_id == other.room_id
        why = listed(isolate(one) for one in [*([session.room] if same_room else []), *both])
        yield Warned(_("At the same time (%(why)s):") % {"why": why}, other)


def themes_of(place: Place) -> list[tuple[Any, Any]]:
    """The themes of the edition, for a filter."""
    edition = place.owner_of(KINDS["themes"])
    return [(theme.slug, theme.title) for theme in edition.themes.all()]


KINDS.add(
    "sessions",
    Kind(
        name="sessions",
        model=Session,
        label=_("session"),
        plural=_("Sessions"),
        add_label=_("Add a session"),
        place="edition",
        group=PROGRAMME,
        rows=_rows,
        columns=(
            Column("title", _("Title"), lambda s: s.title, sort="title"),
            Column("starts_at", _("Begins"), lambda s: s.starts_at, sort="starts_at"),
            Column("ends_at", _("Ends"), lambda s: s.ends_at, sort="ends_at", listed=False),
            Column("room", _("Room"), lambda s: s.room and s.room.name, sort="room__slug"),
            Column("kind", _("Kind"), lambda s: s.get_kind_display(), sort="kind"),
            Column("who", _("Who appears"), _who),
            Column("status", _("Status"), lambda s: s.get_status_display(), sort="status"),
            Column(
                "audience", _("Seen by"), lambda s: s.get_audience_display(), "audience", False
            ),
            Column(
                "attribution",
                _("Attribution"),
                lambda s: s.get_attribution_display(),
                "attribution",
                False,
            ),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, _words_of),
        form=forms.SessionForm,
        roles=frozenset({Role.PROGRAMME}),
        attach=attached_to("edition"),
        filters=(
            Filter("kind", _("Kind"), lambda place: Session.Kind.choices, "kind"),
            Filter("status", _("Status"), lambda place: Session.Status.choices, "status"),
            Filter("theme", _("Theme"), themes_of, "themes__slug"),
        ),
        parts=(
            PartList(
                "appearances",
                _("Who appears"),
                forms.session_appearances,
                _("Appearance"),
                _("Add an appearance"),
            ),
        ),
        slug_from=lambda session, parts: in_english(session.title),
        empty=_("Panels, meetings, ceremonies and breaks: the points of the programme."),
        warnings=session_warnings,
    ),
    order=10,
)
