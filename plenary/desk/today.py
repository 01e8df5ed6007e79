"""What an edition asks of its secretariat at one moment: now and next, late, waiting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plenary.conferences.figures import COUNTED_KEY, Count, beside, counts, figures_of
from plenary.conferences.models import (
    Audience,
    Edition,
    Measure,
    PublicationRequest,
    ReportedFigure,
)
from plenary.core.kinds import KINDS
from plenary.core.templatetags.plenary import locale, locale_of, number
from plenary.core.text import isolate, listed
from plenary.programme.models import Appearance, Session
from plenary.programme.queries import clashing_pairs, sessions, speakers
from plenary.record.models import Finding

from .deeds import changes_of_record
from .places import Place
from .shell import page_url

NAMED_AT_MOST = 4
NEXT_AT_MOST = 5
LEADING = frozenset({Appearance.Role.CHAIR, Appearance.Role.CO_CHAIR, Appearance.Role.MODERATOR})
LISTS: dict[Measure, str] = {
    Measure.PARTICIPANTS: "participations",
    Measure.DELEGATIONS: "delegations",
    Measure.SESSIONS: "sessions",
    Measure.SPEAKERS: "participations",
    Measure.THEMES: "themes",
    Measure.FINDINGS: "findings",
}
"""The kind of what is counted, by the measure."""

GRACE = dt.timedelta(minutes=2)
"""A publication this much overdue is late: the worker looks more often than that."""


@dataclass(frozen=True)
class Way:
    """A thing to go to."""

    name: str
    href: str


@dataclass(frozen=True)
class Waiting:
    """Something to be done: in words, the things it is about (a few of them), where to go."""

    what: str
    things: tuple[Way, ...] = ()
    more: int = 0
    href: str = ""
    late: bool = False


@dataclass(frozen=True)
class Point:
    """A session of the programme as it is on at one moment."""

    session: Session
    href: str
    state: str
    who: str = ""


@dataclass
class Today:
    """The front page of an edition."""

    place: Place
    at: dt.datetime
    points: list[Point] = field(default_factory=list)
    late: list[Waiting] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)


def today(place: Place, edition: Edition, *, at: dt.datetime, may_publish: bool = True) -> Today:
    """Now and next, what is late and what waits. The queries do not grow with the programme."""
    found = list(sessions(edition, audience=Audience.SECRETARIAT))
    publishing = page_url("publishing", place) if may_publish else ""
    late = [*_not_closed(place, edition, found, at), *_overdue(edition, at, publishing)]
    waiting = [
        *_incomplete(place, found, at),
        *_clashes(place, edition),
        *_without_office(place, edition),
        *_contradictions(place, edition, at),
        *_untranslated(place, edition, found),
        *_unpublished(edition, publishing),
    ]
    return Today(place, at, list(_points(place, found, at)), late, waiting)


def _points(place: Place, found: list[Session], at: dt.datetime) -> Iterator[Point]:
    held = [one for one in found if not one.is_cancelled]
    on = [
        one for one in held if one.starts_at and one.ends_at and one.starts_at <= at < one.ends_at
    ]
    coming = [one for one in held if one.starts_at and one.starts_at > at][:NEXT_AT_MOST]
    for session, state in [*((one, "now") for one in on), *((one, "next") for one in coming)]:
        leading = [a for a in session.appearances.all() if a.role in LEADING]
        who = listed(f"{isolate(a.participation)} ({a.get_role_display()})" for a in leading)
        yield Point(session, _edit(place, "sessions", session), state, who)


def figures(place: Place, edition: Edition, *, at: dt.datetime) -> list[dict[str, Any]]:
    """The counted figures as the secretariat sees them, each with the list behind it."""
    counted = counts(edition, audience=Audience.SECRETARIAT, at=at)
    return [
        {
            "value": counted[measure].value,
            "label": beside(counted[measure].value, measure),
            "href": place.url("list", KINDS[kind]),
        }
        for measure, kind in LISTS.items()
        if measure.value in counted
    ]


def _edit(place: Place, kind: str, obj: Any) -> str:
    return place.url("edit", KINDS[kind], key=obj.pk)


def _about(
    place: Place, kind: str, what: str, things: list[Any], *, late: bool = False
) -> Iterator[Waiting]:
    """One thing that waits, about those things; nothing where there are none."""
    if not things:
        return
    ways = tuple(Way(str(one), _edit(place, kind, one)) for one in things[:NAMED_AT_MOST])
    more = len(things) - len(ways)
    href = place.url("list", KINDS[kind]) if more else ways[0].href
    yield Waiting(what, ways, more, href, late)


def _not_closed(
    place: Place, edition: Edition, found: list[Session], at: dt.datetime
) -> Iterator[Waiting]:
    over = [
        one
        for one in found
        if one.status == Session.Status.SCHEDULED and one.ends_at and one.ends_at < at
    ]
    what = ngettext(
        "%(count)s session is over: say that it was held",
        "%(count)s sessions are over: say that they were held",
        len(over),
    )
    yield from _about(place, "sessions", what % {"count": len(over)}, over, late=True)
    planned = {Edition.Status.PLANNED, Edition.Status.ANNOUNCED, Edition.Status.OPEN}
    if edition.status in planned and edition.ends_on and edition.ends_on < edition.local_day(at):
        what = _("The edition is over: say that it was held")
        yield Waiting(what, href=_edit(place, "editions", edition), late=True)


def _overdue(edition: Edition, at: dt.datetime, href: str) -> Iterator[Waiting]:
    requests = PublicationRequest.objects.filter(
        edition=edition, done_at=None, due_at__lt=at - GRACE
    )
    if requests.exists():
        what = _("A publication is overdue: does the worker run?")
        yield Waiting(what, href=href, late=True)


def _incomplete(place: Place, found: list[Session], at: dt.datetime) -> Iterator[Waiting]:
    open_ones = [
        one
        for one in found
        if one.status in {Session.Status.DRAFT, Session.Status.SCHEDULED}
        and not (one.ends_at and one.ends_at < at)
    ]
    checks: list[tuple[str, Callable[[Session], bool]]] = [
        (_("Sessions without a time"), lambda one: one.starts_at is None or one.ends_at is None),
        (_("Sessions without a room"), lambda one: one.room_id is None),
        (_("Sessions without a chair or moderator"), _nobody_leads),
    ]
    for what, lacks in checks:
        yield from _about(place, "sessions", what, [one for one in open_ones if lacks(one)])


def _nobody_leads(session: Session) -> bool:
    if session.is_pause or session.kind == Session.Kind.SIDE_EVENT:
        return False
    return not any(
        one.role in LEADING and one.participation.withdrawn_at is None
        for one in session.appearances.all()
    )


def _clashes(place: Place, edition: Edition) -> Iterator[Waiting]:
    for clash in clashing_pairs(edition):
        _earlier, second = clash.sessions
        rooms = [clash.room] if clash.room else []
        why = listed(isolate(one) for one in [*rooms, *clash.people])
        ways = tuple(Way(str(one), _edit(place, "sessions", one)) for one in clash.sessions)
        what = _("Two sessions at the same time: %(why)s") % {"why": why}
        yield Waiting(what, ways, href=_edit(place, "sessions", second))


def _without_office(place: Place, edition: Edition) -> Iterator[Waiting]:
    speaking = speakers(edition, audience=Audience.SECRETARIAT).values()
    unknown = [
        first.participation
        for first, *_more in speaking
        if not first.participation.function and not first.participation.body_id
    ]
    yield from _about(place, "participations", _("Speakers without office or body"), unknown)


def _contradictions(place: Place, edition: Edition, at: dt.datetime) -> Iterator[Waiting]:
    for figure in figures_of(edition, audience=Audience.SECRETARIAT, at=at):
        if figure.agreement.agrees:
            continue
        keys = {key for pair in figure.agreement.contradictions for key in pair}
        contradicting = [_reported(place, one) for one in figure.reported if one.slug in keys]
        if figure.counted and COUNTED_KEY in keys:
            contradicting.insert(0, _counted(place, figure.counted))
        what = _("Figures contradict each other: %(measure)s") % {"measure": figure.label}
        more = max(len(contradicting) - NAMED_AT_MOST, 0)
        ways = tuple(contradicting[:NAMED_AT_MOST])
        yield Waiting(what, ways, more, place.url("list", KINDS["reported-figures"]))


def _reported(place: Place, figure: ReportedFigure) -> Way:
    source = figure.source
    named = [one for one in (source.outlet, source.title) if one] or [source]
    said = listed(isolate(one) for one in named)
    return Way(f"{isolate(figure.words)} ({said})", _edit(place, "reported-figures", figure))


def _counted(place: Place, count: Count) -> Way:
    kind = (
        "counted-figures" if count.frozen else LISTS.get(Measure(count.measure), "counted-figures")
    )
    name = _("%(value)s (counted in the record)") % {"value": number(count.value)}
    return Way(name, place.url("list", KINDS[kind]))


def _untranslated(place: Place, edition: Edition, found: list[Session]) -> Iterator[Waiting]:
    texts: list[tuple[str, str, Iterable[Any], str]] = [
        ("editions", "title", [edition], _("Title of the edition missing in %(language)s")),
        ("sessions", "title", found, _("Titles of sessions missing in %(language)s")),
        ("themes", "title", edition.themes.all(), _("Titles of themes missing in %(language)s")),
        (
            "findings",
            "text",
            Finding.objects.filter(edition=edition),
            _("Findings missing in %(language)s"),
        ),
    ]
    for kind, name, rows, what in texts:
        things = list(rows)
        for language in edition.languages:
            lacking = [one for one in things if not getattr(one, name).get(language)]
            words = what % {"language": _language(language)}
            yield from _about(place, kind, words, lacking)


def _language(tag: str) -> str:
    """A language as the reader calls it: `French`, `français`."""
    return locale_of(tag).get_language_name(locale().language) or tag


def _unpublished(edition: Edition, href: str) -> Iterator[Waiting]:
    last = edition.publications.first()
    if last is None:
        yield Waiting(_("The edition is not public yet"), href=href)
        return
    count = changes_of_record(edition.scope, since=last.at).count()
    if count:
        what = ngettext(
            "%(count)s change is not public yet", "%(count)s changes are not public yet", count
        )
        yield Waiting(what % {"count": count}, href=href)


def publish_label() -> str:
    """How the way to the page of publications is called."""
    return _("Publish …")
