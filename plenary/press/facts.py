"""What a communiqué may say of an edition or a session: the public record as facts with refs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plenary.algorithms.communique import facts as say
from plenary.algorithms.figures import Bound
from plenary.conferences.countries import CountryNames, country_names
from plenary.conferences.figures import counts
from plenary.conferences.models import Audience, Edition, Participation
from plenary.conferences.queries import PrintedName, participations, printed
from plenary.core.text import Text
from plenary.programme.models import Appearance, Session
from plenary.programme.queries import appearances_shown, sessions
from plenary.record.models import Finding
from plenary.record.queries import findings

from .models import Communique

PUBLIC = Audience.PUBLIC
COUNTED = ("participants", "countries", "sessions")
LEADING = frozenset({"chair", "co-chair", "opening", "keynote", "closing"})
MOST_NAMED = 25
"""Speakers up to whom a communiqué about a whole edition names all; of more, those who lead."""
MOST_FINDINGS = 12
UNNAMED = {Finding.By.PARTICIPANT.value: say.By.SPEAKER}
NEWS = frozenset(kind.value for kind in say.SessionKind)


def facts_of(communique: Communique, *, at: dt.datetime) -> say.Facts:
    """All that the communiqué may say, as the public may know it, counted at `at`."""
    edition = communique.edition
    countries = country_names(edition.series)
    held = [one for one in sessions(edition, audience=PUBLIC) if _is_news(one)]
    session = next((one for one in held if one.pk == communique.session_id), None)
    people = _People(edition, countries)
    return say.Facts(
        city=_named("city:edition", edition.city),
        country=_country(edition.country, countries),
        day=edition.local_day(at),
        series=_named("title:series", edition.series.title),
        edition=_edition(edition, countries, at=at, slot="edition"),
        session=_session(session, edition) if session else None,
        sessions=() if session else tuple(_session(one, edition) for one in held),
        organisers=tuple(_organisers(edition)),
        observance=_observance(edition),
        participants=tuple(people.of([session] if session else held, whole=session is None)),
        themes=tuple(_themes(edition, session)),
        findings=tuple(_findings(edition, session, people)),
        previous=_previous(edition, countries, at=at),
        contact=_named("contact:press", communique.contact),
    )


def _is_news(session: Session) -> bool:
    return session.kind in NEWS and not session.is_cancelled


def _named(ref: str, text: Text) -> say.Named | None:
    return say.Named(ref, text) if text else None


def _country(code: str, countries: CountryNames) -> say.Country | None:
    return say.Country(code, countries.name(code)) if code else None


def _edition(
    edition: Edition, countries: CountryNames, *, at: dt.datetime, slot: str
) -> say.Edition:
    counted = counts(edition, audience=PUBLIC, at=at, only=COUNTED)
    chosen = [counted[name] for name in COUNTED if name in counted and counted[name].value]
    return say.Edition(
        slot=slot,
        title=_named(f"title:{slot}", edition.title),
        theme=_named(f"theme-line:{slot}", edition.theme),
        ordinal=edition.ordinal,
        place=say.Place(
            city=_named("city:edition" if slot == "edition" else f"city:{slot}", edition.city),
            country=_country(edition.country, countries),
            venue=_named(f"venue:{slot}", edition.venue.name) if edition.venue else None,
        ),
        first_day=edition.starts_on,
        last_day=edition.ends_on,
        counted=tuple(
            say.Counted(
                ref=_figure_ref(slot, one.measure),
                measure=say.Measure(one.measure),
                value=one.value,
                counted_on=edition.local_day(one.at),
            )
            for one in chosen
        ),
        reported=tuple(_reported(edition, {one.measure for one in chosen}, slot)),
    )


def _figure_ref(slot: str, measure: str) -> str:
    return f"figure:{measure}" if slot == "edition" else f"figure:{slot}-{measure}"


def _reported(edition: Edition, counted: set[str], slot: str) -> Iterator[say.Reported]:
    """What others print, where the record itself does not count."""
    for one in edition.reportedfigures.select_related("source__outlet"):
        if one.measure in COUNTED and one.measure not in counted:
            name = one.source.outlet.name if one.source.outlet else one.source.title
            yield say.Reported(
                ref=f"reported:{slot}-{one.slug}",
                measure=say.Measure(one.measure),
                value=one.value,
                source=say.Named(f"source:{one.source.slug}", name or {"en": one.source.slug}),
                bound=Bound(one.bound),
                scope=say.Scope(one.scope_of_count),
                forecast=one.forecast,
            )


def _session(session: Session, edition: Edition) -> say.Session:
    return say.Session(
        title=say.Named(f"session:{session.slug}", session.title),
        kind=say.SessionKind(session.kind),
        day=edition.local_day(session.starts_at) if session.starts_at else None,
    )


def _organisers(edition: Edition) -> Iterator[say.Organiser]:
    own = list(edition.organisers.select_related("body"))
    for one in own or edition.series.organisers.select_related("body"):
        body = say.Named(f"body:{one.body.slug}", one.body.name)
        yield say.Organiser(body=body, role=say.OrganiserRole(one.role))


def _observance(edition: Edition) -> say.Observance | None:
    kept = edition.series.observance
    if kept is None:
        return None
    source = kept.source
    return say.Observance(
        name=say.Named(f"observance:{kept.slug}", kept.name),
        month=kept.month,
        day=kept.day,
        commemorates=_named(f"commemorates:{kept.slug}", kept.commemorates),
        source=say.Named(f"source:{source.slug}", source.outlet.name)
        if source and source.outlet
        else None,
    )


def _themes(edition: Edition, session: Session | None) -> Iterator[say.Named]:
    for theme in session.themes.all() if session else edition.themes.all():
        yield say.Named(f"theme:{theme.slug}", theme.title)


def _previous(edition: Edition, countries: CountryNames, *, at: dt.datetime) -> say.Edition | None:
    before = edition.series.editions.filter(ordinal__lt=edition.ordinal).order_by("-ordinal")
    last = before.select_related("series", "venue").first()
    return _edition(last, countries, at=at, slot="previous") if last else None


class _People:
    """Those whom the public may know by name, as they are printed."""

    def __init__(self, edition: Edition, countries: CountryNames) -> None:
        self._edition, self._countries = edition, countries

    def _printed(self, one: Participation) -> PrintedName | None:
        """How somebody is printed who may be named; of thousands, only few are asked for."""
        name = printed(one, self._countries, audience=PUBLIC)
        return None if name is None or name.is_alias or one.withdrawn_at else name

    def of(self, held: Sequence[Session], *, whole: bool) -> list[say.Person]:
        """Who appeared in the sessions, each once in his first role."""
        roles: dict[Any, str] = {}
        for session in held:
            for one in appearances_shown(session, audience=PUBLIC):
                roles.setdefault(one.participation_id, one.role)
        if whole and len(roles) > MOST_NAMED:
            roles = {key: role for key, role in roles.items() if role in LEADING}
        present = participations(self._edition, audience=PUBLIC).in_bulk(list(roles))
        names = {key: self._printed(one) for key, one in present.items()}
        return [
            self._person(name, role) for key, role in roles.items() if (name := names.get(key))
        ]

    def speaker(self, one: Participation | None) -> say.Person | None:
        """Somebody who spoke, if he may be named."""
        name = self._printed(one) if one else None
        return self._person(name, Appearance.Role.SPEAKER) if name else None

    def _person(self, name: PrintedName, role: str) -> say.Person:
        own = name.participation.body if name.participation else None
        as_named = own is not None and name.body == own.name
        body_ref = f"body:{own.slug}" if own and as_named else f"affiliation:{name.slug}"
        return say.Person(
            ref=f"person:{name.slug}",
            name=_in_scripts(name),
            sorted_by=name.sort_key,
            office=_named(f"office:{name.slug}", name.function),
            body=_named(body_ref, name.body),
            country=_country(name.country, self._countries),
            role=say.Role(role),
        )


def _in_scripts(name: PrintedName) -> Text:
    """The name as printed, and in its other scripts for languages that have no printed form."""
    return Text({**dict(name.own_script), **name.name})


def _findings(edition: Edition, session: Session | None, people: _People) -> Iterator[say.Finding]:
    """Those of the session; of a whole edition, what the conference found and recommends."""
    rows: Iterable[Finding] = findings(edition, audience=PUBLIC)
    if session:
        chosen = [one for one in rows if one.session_id == session.pk]
    else:
        every = list(rows)
        asked = [one for one in every if one.is_recommendation][:MOST_FINDINGS]
        found = [one for one in every if not one.is_recommendation and one.by == "conference"]
        chosen = [*found[:MOST_FINDINGS], *asked]
    for one in chosen:
        yield _finding(one, people)


def _finding(one: Finding, people: _People) -> say.Finding:
    outlet = one.reported_by.outlet if one.reported_by else None
    return say.Finding(
        text=say.Named(f"finding:{one.slug}", one.text),
        verb=say.Verb(one.verb),
        by=UNNAMED.get(one.by) or say.By(one.by),
        speaker=people.speaker(one.participation),
        addressee=_named(f"addressee:{one.slug}", one.addressee),
        reported_by=say.Named(f"source:{one.reported_by.slug}", outlet.name)
        if one.reported_by and outlet
        else None,
    )
