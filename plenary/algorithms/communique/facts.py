"""What a communiqué may say: the facts of one edition, each bound to the record by its `ref`.

A text is `{language: text}`. Names, titles and places may be printed in another language where
theirs is missing; what was found or recommended may not, and is then left out (`left_out`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from plenary.algorithms import figures

Text = Mapping[str, str]
Moment = Literal["before", "during", "after"]
Gender = Literal["feminine", "masculine", "unknown"]


class OrganiserRole(StrEnum):
    """In what way a body stands behind the conference."""

    CONVENER = "convener"
    HOST = "host"
    CO_ORGANISER = "co-organiser"
    PARTNER = "partner"


class SessionKind(StrEnum):
    """What a point of the programme is; breaks are no news."""

    PLENARY = "plenary"
    PANEL = "panel"
    SIDE_EVENT = "side-event"
    CEREMONY = "ceremony"
    PRESS_CONFERENCE = "press-conference"
    WORKSHOP = "workshop"
    MEETING = "meeting"
    SOCIAL = "social"


class Role(StrEnum):
    """What a person does in the session, in the order in which a communiqué names the roles."""

    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    MODERATOR = "moderator"
    OPENING = "opening"
    KEYNOTE = "keynote"
    PANELLIST = "panellist"
    SPEAKER = "speaker"
    DISCUSSANT = "discussant"
    CLOSING = "closing"
    RAPPORTEUR = "rapporteur"
    PARTICIPANT = "participant"


class Verb(StrEnum):
    """How something was put forward."""

    HIGHLIGHTED = "highlighted"
    UNDERSCORED = "underscored"
    STRESSED = "stressed"
    NOTED = "noted"
    WELCOMED = "welcomed"
    CALLED_FOR = "called-for"
    RECOMMENDED = "recommended"
    AGREED = "agreed"
    CONCERN = "concern"


class By(StrEnum):
    """Who put it forward."""

    SPEAKER = "speaker"
    SOME = "some"
    SEVERAL = "several"
    PANEL = "panel"
    CONFERENCE = "conference"


class Measure(StrEnum):
    """What a figure is a number of."""

    PARTICIPANTS = "participants"
    DELEGATIONS = "delegations"
    COUNTRIES = "countries"
    ORGANISATIONS = "organisations"
    SESSIONS = "sessions"
    SPEAKERS = "speakers"
    THEMES = "themes"
    FINDINGS = "findings"
    RECOMMENDATIONS = "recommendations"


class Scope(StrEnum):
    """Which of them a reported figure counts."""

    ALL = "all"
    FOREIGN = "foreign"
    REGISTERED = "registered"
    PRESENT = "present"
    INVITED = "invited"


@dataclass(frozen=True)
class Named:
    """A name, a title or a text of the record.

    `article` overrules the article that the language would put before a name, per language:
    `{"en": "the", "fr": "la"}`; an empty string means that it takes none.
    """

    ref: str
    text: Text
    article: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Country:
    """A country by the name that the conference prints; `code` is ISO 3166 or the conference's own."""

    code: str
    name: Text
    article: Mapping[str, str] = field(default_factory=dict)

    @property
    def ref(self) -> str:
        return f"country:{self.code.lower()}"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something is; what is not known is left out."""

    city: Named | None = None
    country: Country | None = None
    venue: Named | None = None


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A number counted over the record on one day."""

    ref: str
    measure: Measure
    value: int
    counted_on: dt.date

    @property
    def moment_ref(self) -> str:
        return f"counted:{_name(self.ref)}"


@dataclass(frozen=True, kw_only=True)
class Reported:
    """A number that somebody printed or said; `forecast` before the event."""

    ref: str
    measure: Measure
    value: int
    source: Named
    bound: figures.Bound = figures.Bound.EXACT
    scope: Scope = Scope.ALL
    forecast: bool = False


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One holding of the conference; `slot` names it in its refs: `ordinal:edition`."""

    slot: str = "edition"
    title: Named | None = None
    theme: Named | None = None
    ordinal: int | None = None
    place: Place = Place()
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    counted: tuple[Counted, ...] = ()
    reported: tuple[Reported, ...] = ()

    @property
    def ordinal_ref(self) -> str:
        return f"ordinal:{self.slot}"

    @property
    def days_ref(self) -> str:
        return f"days:{self.slot}"

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day, None where no day is known."""
        first = self.first_day or self.last_day
        return (first, self.last_day or first) if first else None


@dataclass(frozen=True, kw_only=True)
class Session:
    """A point of the programme; its title carries the ref."""

    title: Named
    kind: SessionKind
    day: dt.date | None = None

    @property
    def day_ref(self) -> str:
        return f"day:{_name(self.title.ref)}"


@dataclass(frozen=True, kw_only=True)
class Organiser:
    """A body that stands behind the conference, and how."""

    body: Named
    role: OrganiserRole = OrganiserRole.CONVENER


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody to be named, printed as on the day; `sorted_by` is the name that lists go by."""

    ref: str
    name: Text
    sorted_by: str = ""
    honorific: Text = field(default_factory=dict)
    office: Named | None = None
    body: Named | None = None
    country: Country | None = None
    gender: Gender = "unknown"
    role: Role = Role.PARTICIPANT


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a discussion brought out; with an addressee it is a recommendation."""

    text: Named
    verb: Verb
    by: By = By.PANEL
    speaker: Person | None = None
    addressee: Named | None = None
    reported_by: Named | None = None


@dataclass(frozen=True, kw_only=True)
class Observance:
    """A day of the year that the series keeps; `source` is whose words `commemorates` are."""

    name: Named
    month: int
    day: int
    commemorates: Named | None = None
    source: Named | None = None

    @property
    def day_ref(self) -> str:
        return f"day:{_name(self.name.ref)}"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that one communiqué may say, about one session or, without `session`, the edition.

    `participants` and `themes` are those of what it is about; `status` is whether the edition is to
    come, on, or over, where the record says so and the days do not.
    """

    city: Named | None = None
    country: Country | None = None
    day: dt.date | None = None
    status: Moment | None = None
    series: Named | None = None
    edition: Edition = Edition()
    session: Session | None = None
    sessions: tuple[Session, ...] = ()
    organisers: tuple[Organiser, ...] = ()
    observance: Observance | None = None
    participants: tuple[Person, ...] = ()
    themes: tuple[Named, ...] = ()
    findings: tuple[Finding, ...] = ()
    previous: Edition | None = None
    contact: Named | None = None

    @property
    def is_dated(self) -> bool:
        """Whether it is known that the edition was or will be held at all."""
        return bool(self.status or self.edition.days)

    @property
    def moment(self) -> Moment:
        """Whether what the communiqué is about, session or edition, is to come, on, or over."""
        day = self.session.day if self.session else None
        return self._moment((day, day)) if day else self.conference_moment

    @property
    def conference_moment(self) -> Moment:
        """The same of the edition, whatever the communiqué is about."""
        return self.status or self._moment(self.edition.days)

    def _moment(self, days: tuple[dt.date, dt.date] | None) -> Moment:
        """From the day of the communiqué; on its last day, or where a day is not known, it is over."""
        if self.day is None or days is None or self.day >= days[1]:
            return "after"
        return "before" if self.day < days[0] else "during"


DAY_REF = "day:communique"


def text_in(text: Text, language: str) -> str:
    """The text in that language, "" where it has none; blanks made one."""
    return _one_line(text.get(language) or text.get(language.split("-")[0]) or "")


def name_in(text: Text, language: str) -> str:
    """The text in that language, else in English, else in the first language that it has."""
    return text_in(text, language) or _one_line(
        next((said for said in (text.get("en"), *text.values()) if said), "")
    )


def people(facts: Facts) -> Iterator[Person]:
    """The people who may be named: participants, and those whom a finding names."""
    yield from facts.participants
    yield from (finding.speaker for finding in facts.findings if finding.speaker)


def editions(facts: Facts) -> Iterator[Edition]:
    """The edition, then the one before it where that is known."""
    yield facts.edition
    if facts.previous:
        yield facts.previous


def contested(edition: Edition) -> tuple[Measure, ...]:
    """The measures for which the figures of the edition exclude each other; forecasts aside."""
    versions = [
        figures.Version(one.ref, one.measure, Scope.ALL, one.value, figures.Bound.EXACT, True)
        for one in edition.counted
    ] + [
        figures.Version(one.ref, one.measure, one.scope, one.value, one.bound, False)
        for one in edition.reported
        if not one.forecast
    ]
    groups = figures.agreement(versions).groups
    return tuple(dict.fromkeys(Measure(one.measure) for one in groups if not one.agrees))


def _one_line(text: str) -> str:
    # Not `split()`: a no-break space is a letter of French typography.
    return " ".join(word for word in text.translate(BLANKS).split(" ") if word)


BLANKS = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x85\u2028\u2029", " "))


def _name(ref: str) -> str:
    return ref.partition(":")[2] or ref
