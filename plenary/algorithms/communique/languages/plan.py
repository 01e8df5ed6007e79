"""What a language has to know so that communiqués can be written in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from plenary.algorithms import figures

from ..facts import (
    Country,
    Edition,
    Facts,
    Finding,
    Measure,
    Moment,
    Named,
    Observance,
    OrganiserRole,
    Person,
    Role,
    Scope,
    Session,
)
from ..pieces import Bound, Flow, Part, flow, text_of

Numerals = Literal["latn", "arab"]
Forms = Mapping[str, str]


@dataclass(frozen=True)
class Said:
    """Facts in one language: what is bound to each placeholder is in `forms`."""

    facts: Facts
    forms: Mapping[str, str]

    def __call__(self, ref: str, form: str = "") -> Bound:
        """The item in one of its forms: `said("country:de", "of")`."""
        key = f"{ref}|{form}" if form else ref
        return Bound(key, self.forms[key])


def country_beside(said: Said, city: Named | None, country: Country | None) -> Country | None:
    """The country that goes with the city; none where both have one name, as Monaco."""
    if country and city and said.forms[country.ref] == said.forms[city.ref]:
        return None
    return country


def country_of(said: Said, person: Person) -> Country | None:
    """The person's country, unless office or body name it already."""
    named = [said.forms[one.ref] for one in (person.office, person.body) if one]
    country = person.country
    return None if country and any(said.forms[country.ref] in one for one in named) else country


@dataclass(frozen=True)
class Gathering:
    """Figures of one edition that stand together: counted on one day, or reported by one source.

    `figures` are `{measure: refs}`; `source` is the ref of the source, `counted` that of the day of
    the count: one of the two is set.
    """

    edition: Edition
    figures: Mapping[Measure, Sequence[str]]
    source: str = ""
    counted: str = ""
    forecast: bool = False

    def refs(self, *measures: Measure) -> list[str]:
        """The figures of those measures, in that order."""
        return [ref for measure in measures for ref in self.figures.get(measure, ())]


def attributed(gathering: Gathering, origin: Flow, sentences: Sequence[Flow]) -> Sequence[Flow]:
    """The sentences with their origin: that of a count before the first, a source before each."""
    told = [sentence for sentence in sentences if sentence]
    return [
        flow(origin, sentence) if number == 0 or gathering.source else sentence
        for number, sentence in enumerate(told)
    ]


PEOPLE = (Measure.PARTICIPANTS, Measure.DELEGATIONS, Measure.ORGANISATIONS)
PROGRAMME = (Measure.SESSIONS, Measure.SPEAKERS, Measure.THEMES)
OUTCOME = (Measure.FINDINGS, Measure.RECOMMENDATIONS)


class Language(Protocol):
    """One language: the marks it sets, the forms of what is bound, and its sentences.

    Forms are `{form: text}`, the plain one under "". A sentence is a flow without its capital and
    its full stop, which the writer sets; an empty flow is no sentence.
    """

    tag: str
    colon: str
    comma: str
    semicolon: str
    last: str  # between the last two of a list, and of one that is set apart by semicolons
    last_apart: str
    opening: str
    closing: str
    inner: tuple[str, str]  # the marks of a quotation within a quotation

    def quoted(self, *parts: Part) -> Flow:
        """The parts between quotation marks."""
        return flow(self.opening, *parts, self.closing)

    def joined(self, entries: Sequence[Flow]) -> Flow:
        """The entries as a list within a sentence; semicolons part those that hold a comma."""
        apart = any(self.comma.strip() in text_of(entry) for entry in entries)
        between, last = (self.semicolon, self.last_apart) if apart else (self.comma, self.last)
        parts: list[Part] = []
        for number, entry in enumerate(entries):
            if number:
                parts.append(last if number == len(entries) - 1 else between)
            parts.append(entry)
        return flow(*parts)

    def within(self, text: str) -> str:
        """The text as it stands between quotation marks: its own are those of the second rank."""
        return text.replace(self.opening, self.inner[0]).replace(self.closing, self.inner[1])

    # Forms

    def title(self, text: str) -> Forms:
        """A title as it stands between quotation marks."""
        return {"": self.within(text)}

    def name(self, name: str, article: str | None) -> Forms:
        """The name of a body, a venue, a source or an addressee; `the` with its article."""
        ...

    def person(self, honorific: str, name: str) -> Forms:
        """A name with its honorific; `name` without."""
        return {"": f"{honorific} {name}".strip(), "name": name}

    def office(self, text: str) -> Forms:
        """An office; `low` as it stands after a name."""
        ...

    def country(self, code: str, name: str, article: str | None) -> Forms:
        """A country; `the` with its article, `in` with the preposition, and what else there is."""
        ...

    def city(self, name: str) -> Forms:
        """A city; `in` with the preposition."""
        ...

    def figure(
        self,
        measure: Measure,
        value: int,
        *,
        bound: figures.Bound,
        scope: Scope,
        numerals: Numerals,
    ) -> Forms:
        """The figure with its bound and its noun; `value` is the number alone."""
        ...

    def ordinal(self, number: int, numerals: Numerals) -> Forms:
        """The number of an edition."""
        ...

    def days(self, first: dt.date, last: dt.date, numerals: Numerals) -> Forms:
        """One day or several; `on` with the preposition."""
        ...

    def yearly(self, month: int, day: int, numerals: Numerals) -> Forms:
        """A day of every year."""
        ...

    def clause(self, text: str) -> Forms:
        """A text of the record; `continued` as it goes on after a colon, without its full stop."""
        ...

    # Sentences

    def dateline(self, said: Said) -> Flow:
        """Where and when, in the form of the agencies."""
        ...

    def lead(self, said: Said, moment: Moment) -> Flow:
        """That the session or the edition was held, when and where."""
        ...

    def organisers(self, said: Said, bodies: Mapping[OrganiserRole, Flow]) -> Flow:
        """Who stands behind the conference; `bodies` are listed already, with their article."""
        ...

    def observance(self, said: Said, observance: Observance) -> Sequence[Flow]:
        """The day that is kept, and what it commemorates in whose words."""
        ...

    def session(self, said: Said, session: Session, moment: Moment) -> Flow:
        """That the programme includes the session."""
        ...

    def sessions(self, said: Said, moment: Moment) -> Flow:
        """That the programme includes what follows after a colon."""
        ...

    def entry(self, said: Said, session: Session) -> Flow:
        """A session in a list, with its day."""
        ...

    def named(self, said: Said, person: Person) -> Flow:
        """A person with office, body and country."""
        ...

    def appear(self, said: Said, role: Role, count: int, moment: Moment) -> Flow:
        """The words before the people of a role, one or several, within a sentence."""
        ...

    def appear_below(self, said: Said, role: Role, moment: Moment) -> Flow:
        """The words before the people of a role who are listed below, without the colon."""
        ...

    def found(self, said: Said, finding: Finding, speaker: Flow) -> Flow:
        """Who put it forward, how and to whom: the words before the colon."""
        ...

    def gathered(self, said: Said, gathering: Gathering) -> Sequence[Flow]:
        """The figures in sentences, with the day of the count or the source."""
        ...

    def contested(self, measure: Measure) -> Flow:
        """That the figures given for the measure do not agree."""
        ...

    def themes(self, said: Said, count: int, moment: Moment) -> Flow:
        """That the session or the conference takes up what follows after a colon."""
        ...

    def previous(self, said: Said, edition: Edition) -> Flow:
        """When and where the edition before was held."""
        ...

    def contact(self) -> str:
        """The words before the address for the press, without the colon."""
        ...
