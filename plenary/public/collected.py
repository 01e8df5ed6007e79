"""All that the public may know of one edition, read once for every page and every language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plenary.conferences.countries import CountryNames, country_names
from plenary.conferences.figures import FigureOfEdition, figures_of
from plenary.conferences.models import Audience, Delegation, Edition, Participation, Theme
from plenary.conferences.queries import (
    PrintedName,
    delegation_name,
    delegations,
    participations,
    printed,
)
from plenary.core.text import Text
from plenary.programme.models import Appearance, Session
from plenary.programme.queries import appearances_shown, sessions, speakers
from plenary.record.models import Finding, Statement
from plenary.record.queries import findings, statements

from .communiques import ShownCommunique, communiques

PUBLIC = Audience.PUBLIC


@dataclass(frozen=True)
class Who:
    """Somebody as the public sees him; `path` leads to his page, if he has one."""

    printed: PrintedName
    path: str
    footnote: Text

    @property
    def name(self) -> Text:
        return self.printed.name

    @property
    def slug(self) -> str:
        return self.printed.slug

    @property
    def capacity(self) -> str:
        """In what capacity he takes part; nothing of somebody under an alias."""
        taking_part = self.printed.participation
        return taking_part.capacity if taking_part else ""


@dataclass(frozen=True)
class Part:
    """What somebody does in a session."""

    role: str
    label: Any
    who: Who


@dataclass(frozen=True)
class Said:
    """A statement with its speaker and on whose behalf, as far as the public may know."""

    statement: Statement
    who: Who | None
    on_behalf_of: Text
    session: ShownSession | None
    anchor: str


@dataclass(frozen=True)
class Found:
    """A finding with its speaker, its session and the statements behind it."""

    finding: Finding
    who: Who | None
    session: ShownSession | None
    statements: Sequence[Said]
    themes: Sequence[Theme]
    anchor: str

    @property
    def is_recommendation(self) -> bool:
        return self.finding.is_recommendation


@dataclass(eq=False)
class ShownSession:
    """A session with those who are said to appear in it; `updated_at` when it changed in public."""

    session: Session
    path: str
    calendar_path: str
    day: dt.date | None
    parts: Sequence[Part]
    quoted: bool
    updated_at: dt.datetime | None = None
    said: list[Said] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)

    @property
    def chairs(self) -> list[Part]:
        heads = {Appearance.Role.CHAIR, Appearance.Role.CO_CHAIR, Appearance.Role.MODERATOR}
        return [part for part in self.parts if part.role in heads]

    @property
    def themes(self) -> list[Theme]:
        return list(self.session.themes.all())

    @property
    def others(self) -> list[Part]:
        """Those who appear without leading the session."""
        heads = self.chairs
        return [part for part in self.parts if part not in heads]

    @property
    def has_page(self) -> bool:
        """Breaks and social events stand in the programme only."""
        return not self.session.is_pause


@dataclass(frozen=True)
class ShownDelegation:
    """A delegation with those of its members who may be named, its head first."""

    delegation: Delegation
    name: Text
    footnote: Text
    members: Sequence[Who]


@dataclass(frozen=True)
class Collected:
    """The public side of an edition. `people` are by the key of their participation."""

    edition: Edition
    at: dt.datetime
    path: str
    countries: CountryNames
    people: Mapping[Any, Who]
    sessions: Sequence[ShownSession]
    spoken: Mapping[Any, Sequence[tuple[ShownSession, Part]]]
    themes: Sequence[Theme]
    delegations: Sequence[ShownDelegation]
    said: Sequence[Said]
    found: Sequence[Found]
    figures: Sequence[FigureOfEdition]
    organisers: Sequence[Any]
    officers: Sequence[tuple[Any, Who]]
    communiques: Sequence[ShownCommunique] = ()

    @property
    def is_reconstructed(self) -> bool:
        return self.edition.series.is_reconstructed

    @property
    def calendar_path(self) -> str:
        """Where the calendar file of the whole programme is; empty where no hour is known."""
        timed = any(one.session.starts_at and one.session.ends_at for one in self.sessions)
        return f"{self.path}/programme.ics" if timed else ""

    @property
    def country(self) -> Text:
        return self.countries.name(self.edition.country)


def collect(edition: Edition, *, at: dt.datetime) -> Collected:
    """Everything public of the edition as it stands in the record; the queries do not grow."""
    path = f"{edition.series.slug}/{edition.slug}"
    countries = country_names(edition.series)
    speaking = speakers(edition, audience=PUBLIC)
    people = _people(edition, countries, path=path, speaking=speaking)
    shown = [_session(one, people, path=path) for one in sessions(edition, audience=PUBLIC)]
    by_key = {one.session.pk: one for one in shown}
    groups = _delegations(edition, countries, people)
    said = _said(edition, people, by_key, {group.delegation.pk: group.name for group in groups})
    return Collected(
        edition=edition,
        at=at,
        path=path,
        countries=countries,
        people=people,
        sessions=shown,
        spoken=_spoken(speaking, shown, people),
        themes=list(edition.themes.all()),
        delegations=groups,
        said=said,
        found=_found(edition, people, by_key, said),
        figures=figures_of(edition, audience=PUBLIC, at=at),
        organisers=_organisers(edition),
        officers=_officers(edition, people),
        communiques=communiques(edition, path=path, at=at),
    )


def _people(
    edition: Edition, countries: CountryNames, *, path: str, speaking: Mapping[Any, Any]
) -> dict[Any, Who]:
    found: dict[Any, Who] = {}
    for one in participations(edition, audience=PUBLIC):
        name = printed(one, countries, audience=PUBLIC)
        if name is None:
            continue
        has_page = one.pk in speaking and not name.is_alias
        page = f"{path}/people/{name.slug}/index.html" if has_page else ""
        found[one.pk] = Who(name, page, countries.footnote(name.country))
    return found


def _session(session: Session, people: Mapping[Any, Who], *, path: str) -> ShownSession:
    parts = [
        Part(one.role, one.get_role_display, people[one.participation_id])
        for one in appearances_shown(session, audience=PUBLIC)
        if one.participation_id in people
    ]
    place = f"{path}/sessions/{session.slug}"
    timed = session.starts_at is not None and session.ends_at is not None
    edition = session.edition
    return ShownSession(
        session=session,
        path=f"{place}/index.html",
        calendar_path=f"{place}.ics" if timed and not session.is_pause else "",
        day=edition.local_day(session.starts_at) if session.starts_at else None,
        parts=parts,
        quoted=edition.series.is_reconstructed and session.kind == Session.Kind.PANEL,
    )


def _spoken(
    speaking: Mapping[Any, Sequence[Appearance]],
    shown: Sequence[ShownSession],
    people: Mapping[Any, Who],
) -> dict[Any, list[tuple[ShownSession, Part]]]:
    by_key = {one.session.pk: one for one in shown}
    found: dict[Any, list[tuple[ShownSession, Part]]] = {}
    for key, appearances in speaking.items():
        for appearance in appearances:
            session = by_key[appearance.session_id]
            part = Part(appearance.role, appearance.get_role_display, people[key])
            found.setdefault(key, []).append((session, part))
    return found


def _delegations(
    edition: Edition, countries: CountryNames, people: Mapping[Any, Who]
) -> list[ShownDelegation]:
    members: dict[Any, list[Who]] = {}
    for who in people.values():
        taking_part = who.printed.participation
        if taking_part and taking_part.delegation_id:
            members.setdefault(taking_part.delegation_id, []).append(who)
    return [
        ShownDelegation(
            delegation=one,
            name=delegation_name(one, countries),
            footnote=countries.footnote(one.country),
            members=sorted(
                members.get(one.pk, []),
                key=lambda who: who.capacity != Participation.Capacity.HEAD,
            ),
        )
        for one in delegations(edition, audience=PUBLIC)
    ]


def _said(
    edition: Edition,
    people: Mapping[Any, Who],
    by_key: Mapping[Any, ShownSession],
    names_of_delegations: Mapping[Any, Text],
) -> list[Said]:
    found = []
    for one in statements(edition, audience=PUBLIC):
        session = by_key.get(one.session_id)
        who = people.get(one.participation_id)
        on_behalf = Text()
        if not (_is_anonymous(session) or (who and who.printed.is_alias)):
            on_behalf = one.on_behalf_of_text or names_of_delegations.get(
                one.on_behalf_of_id, Text()
            )
        said = Said(one, who, on_behalf, session, f"statement-{one.pk.hex[-10:]}")
        found.append(said)
        if session:
            session.said.append(said)
    return found


def _is_anonymous(session: ShownSession | None) -> bool:
    """In a session not for attribution even the delegation would tell who spoke."""
    return session is not None and session.session.not_for_attribution


def _found(
    edition: Edition,
    people: Mapping[Any, Who],
    by_key: Mapping[Any, ShownSession],
    said: Sequence[Said],
) -> list[Found]:
    behind = {one.statement.pk: one for one in said}
    found = []
    for one in findings(edition, audience=PUBLIC):
        session = by_key.get(one.session_id)
        finding = Found(
            finding=one,
            who=people.get(one.participation_id),
            session=session,
            statements=[behind[row.pk] for row in one.statements.all() if row.pk in behind],
            themes=list(one.themes.all()),
            anchor=f"finding-{one.pk.hex[-10:]}",
        )
        found.append(finding)
        if session:
            session.found.append(finding)
    return found


def _organisers(edition: Edition) -> list[Any]:
    """Those of the edition, else those of the series."""
    own = list(edition.organisers.select_related("body"))
    return own or list(edition.series.organisers.select_related("body"))


def _officers(edition: Edition, people: Mapping[Any, Who]) -> list[tuple[Any, Who]]:
    """Nobody under an alias: the office would tell who it is."""
    rows = [(one, people.get(one.participation_id)) for one in edition.officers.all()]
    return [(one, who) for one, who in rows if who and not who.printed.is_alias]
