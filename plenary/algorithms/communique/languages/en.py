"""Communiqués in English: British spelling, the day before the month."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from babel.dates import format_date
from babel.numbers import format_decimal

from plenary.algorithms import figures

from ..facts import (
    DAY_REF,
    Edition,
    Finding,
    Measure,
    Moment,
    Observance,
    OrganiserRole,
    Person,
    Place,
    Role,
    Scope,
    Session,
)
from ..pieces import Flow, Part, flow
from .en_words import (
    APPEAR,
    BE,
    BEHIND,
    BOUNDS,
    COMPRISED,
    COUNTRY_WITH_THE,
    GATHERED,
    HEADS,
    HEADS_BEFORE,
    HELD,
    INCLUDES,
    KINDS,
    NEVER_WITH_THE,
    NOUNS,
    OFFICES_AT,
    OFFICES_OF,
    ORDINALS,
    PREPOSITIONS,
    SCOPES,
    SMALL_WORDS,
    TAKES_UP,
    VERBS,
    WHO,
)
from .plan import (
    OUTCOME,
    PEOPLE,
    PROGRAMME,
    Forms,
    Gathering,
    Language,
    Numerals,
    Said,
    attributed,
    country_beside,
    country_of,
)

LOCALE = "en_GB"


class English(Language):
    """The sentences of a communiqué in English."""

    tag = "en"
    colon, comma, semicolon = ": ", ", ", "; "
    last, last_apart = " and ", "; and "
    opening, closing = "“", "”"
    inner = ("‘", "’")

    # Forms

    def name(self, name: str, article: str | None) -> Forms:
        """The name; `the` with the article where English puts one, always in small letters."""
        bare = re.sub("^[Tt]he ", "", name)
        if article is None:
            article = "the" if bare != name or _takes_the(name) else ""
        return {"": name, "the": f"{article} {bare if article else name}".strip()}

    def office(self, text: str) -> Forms:
        """An office; `low` in small letters as far as no name can be in it."""
        low = text.lower()
        if low in OFFICES_OF or low in OFFICES_AT:
            return {"": text, "low": low}
        generic = low.partition(" of the ")[0] in OFFICES_OF
        return {"": text, "low": f"{low[:1]}{text[1:]}" if generic else text}

    def country(self, code: str, name: str, article: str | None) -> Forms:
        """The country; `the` ("the Philippines"), and `in`, `of`, `from`, `to` with the same."""
        bare = re.sub("^[Tt]he ", "", name)
        if article is None:
            short = re.sub(r" ?\(.*?\)", "", name)
            article = "the" if bare != name or COUNTRY_WITH_THE.search(short) else ""
        full = f"{article} {bare}".strip()
        return {"": bare, "the": full, **{word: f"{word} {full}" for word in PREPOSITIONS}}

    def city(self, name: str) -> Forms:
        """The city; `upper` in capitals for the dateline."""
        return {"": name, "in": f"in {name}", "upper": name.upper()}

    def figure(
        self,
        measure: Measure,
        value: int,
        *,
        bound: figures.Bound,
        scope: Scope,
        numerals: Numerals,
    ) -> Forms:
        number = format_decimal(value, locale=LOCALE)
        noun = NOUNS[measure][0 if value == 1 else 1]
        words = SCOPES[scope].format(noun)
        return {"": f"{BOUNDS[bound]} {number} {words}".strip(), "value": number}

    def ordinal(self, number: int, numerals: Numerals) -> Forms:
        """In letters up to the tenth: `second`, `11th`, `21st`; `digits` always in digits."""
        digits = f"{number}{_ending(number)}"
        return {"": ORDINALS[number] if number < len(ORDINALS) else digits, "digits": digits}

    def days(self, first: dt.date, last: dt.date, numerals: Numerals) -> Forms:
        end = format_date(last, "d MMMM y", locale=LOCALE)
        if first == last:
            return {"": end, "on": f"on {end}"}
        start = format_date(first, _start_pattern(first, last), locale=LOCALE)
        if (last - first).days == 1:
            return {"": f"{start} and {end}", "on": f"on {start} and {end}"}
        return {"": f"{start} to {end}", "on": f"from {start} to {end}"}

    def yearly(self, month: int, day: int, numerals: Numerals) -> Forms:
        return {"": format_date(dt.date(2000, month, day), "d MMMM", locale=LOCALE)}

    def clause(self, text: str) -> Forms:
        first, blank, rest = text.partition(" ")
        low = first.lower() if first in SMALL_WORDS else first
        return {"": text, "continued": f"{low}{blank}{rest}".removesuffix(".")}

    # Sentences

    def dateline(self, said: Said) -> Flow:
        facts = said.facts
        country = country_beside(said, facts.city, facts.country)
        parts = [
            flow(said(facts.city.ref, "upper")) if facts.city else (),
            flow(said(country.ref)) if country else (),
            flow(said(DAY_REF)) if facts.day else (),
        ]
        told = [part for part in parts if part]
        return flow(*(piece for part in told for piece in (", ", part)))[1:]

    def lead(self, said: Said, moment: Moment) -> Flow:
        session, edition = said.facts.session, said.facts.edition
        conference = _conference(self, said)
        if session:
            title = self.quoted(said(session.title.ref))
            day: Part = flow(" ", said(session.day_ref, "on")) if session.day else ""
            part_of = flow(", as part of ", conference) if conference else ()
            where = flow(day, _where(said, edition.place))
            return flow("the ", KINDS[session.kind], " ", title, HELD[moment], where, part_of)
        days: Part = flow(" ", said(edition.days_ref, "on")) if edition.days else ""
        where = flow(days, _where(said, edition.place))
        theme: Part = ""
        if edition.theme:
            theme = flow(", under the theme ", self.quoted(said(edition.theme.ref)))
        if not (where or said.facts.is_dated):
            return ()
        comma = "," if edition.title and (said.facts.series or edition.ordinal is not None) else ""
        return flow(conference or "the conference", comma, HELD[moment], where, theme)

    def organisers(self, said: Said, bodies: Mapping[OrganiserRole, Flow]) -> Flow:
        roles = [flow(BEHIND[role], bodies[role]) for role in BEHIND if role in bodies]
        partners = bodies.get(OrganiserRole.PARTNER)
        if not partners:
            return flow("the conference was ", self.joined(roles))
        comma = ", " if roles else ""
        done = self.joined(roles) if roles else flow("organised ")
        return flow("the conference was ", done, comma, "in partnership with ", partners)

    def observance(self, said: Said, observance: Observance) -> Sequence[Flow]:
        name = self.quoted(said(observance.name.ref))
        held = flow("the ", name, " is observed each year on ", said(observance.day_ref))
        text, source = observance.commemorates, observance.source
        if not text or text.ref not in said.forms:
            return [held]
        whose: Part = said(source.ref, "the") if source else "the organisers"
        words = self.quoted(said(text.ref, "continued"))
        return [held, flow("what the day commemorates, in the words of ", whose, ": ", words)]

    def session(self, said: Said, session: Session, moment: Moment) -> Flow:
        on: Part = flow(" ", said(session.day_ref, "on")) if session.day else ""
        title = self.quoted(said(session.title.ref))
        return flow(
            "the programme ", INCLUDES[moment], " the ", KINDS[session.kind], " ", title, on
        )

    def sessions(self, said: Said, moment: Moment) -> Flow:
        return flow("the programme ", INCLUDES[moment], " the following")

    def entry(self, said: Said, session: Session) -> Flow:
        day: Part = flow(" (", said(session.day_ref), ")") if session.day else ""
        return flow("the ", KINDS[session.kind], " ", self.quoted(said(session.title.ref)), day)

    def named(self, said: Said, person: Person) -> Flow:
        country = country_of(said, person)
        home: Part = flow(" (", said(country.ref), ")") if country else ""
        return flow(said(person.ref), _office(said, person), home)

    def appear(self, said: Said, role: Role, count: int, moment: Moment) -> Flow:
        one, many = APPEAR[role]
        words = {"event": _event(said), "was": BE[moment][0], "were": BE[moment][1]}
        return flow((one if count == 1 else many).format(**words), " ")

    def appear_below(self, said: Said, role: Role, moment: Moment) -> Flow:
        return flow(self.appear(said, role, 2, moment), "the following")

    def found(self, said: Said, finding: Finding, speaker: Flow) -> Flow:
        source, to = finding.reported_by, finding.addressee
        as_told: Part = flow("according to ", said(source.ref, "the"), ", ") if source else ""
        address: Part = flow("addressing ", said(to.ref, "the"), ", ") if to else ""
        return flow(as_told, address, speaker or WHO[finding.by], " ", VERBS[finding.verb])

    def gathered(self, said: Said, gathering: Gathering) -> Sequence[Flow]:
        origin = flow("as counted on ", said(gathering.counted), ", ") if gathering.counted else ()
        if gathering.source:
            origin = flow("according to ", said(gathering.source, "the"), ", ")
        told = [_attendance(self, said, gathering), *_contents(self, said, gathering)]
        return attributed(gathering, origin, told)

    def contested(self, measure: Measure) -> Flow:
        return flow(f"the figures given for the number of {NOUNS[measure][1]} do not agree")

    def themes(self, said: Said, count: int, moment: Moment) -> Flow:
        theme = "theme" if count == 1 else "themes"
        return flow(f"the {_event(said)} {TAKES_UP[moment]} the following {theme}")

    def previous(self, said: Said, edition: Edition) -> Flow:
        number: Part = ""
        if edition.ordinal is not None:
            number = flow(" (the ", said(edition.ordinal_ref), ")")
        title = self.quoted(said(edition.title.ref)) if edition.title else ()
        days: Part = flow(" ", said(edition.days_ref, "on")) if edition.days else ""
        where = flow(days, _where(said, edition.place))
        if not where:
            return flow("the previous edition", number, " was entitled ", title) if title else ()
        entitled: Part = flow(", entitled ", title, ",") if title else ""
        return flow("the previous edition", number, entitled, " was held", where)

    def contact(self) -> str:
        return "Contact for the press"


def _event(said: Said) -> str:
    return KINDS[said.facts.session.kind] if said.facts.session else "conference"


def _conference(language: English, said: Said) -> Flow:
    """The edition by its number, series and title, as far as they are known."""
    facts, edition = said.facts, said.facts.edition
    title = language.quoted(said(edition.title.ref)) if edition.title else ()
    series = language.quoted(said(facts.series.ref)) if facts.series else ()
    if edition.ordinal is not None:
        entitled = ", entitled " if title else ""
        of = series or "the conference"
        return flow("the ", said(edition.ordinal_ref), " edition of ", of, entitled, title)
    if title and series:
        return flow("the conference ", title, ", part of the series ", series)
    return flow("the conference ", title or series) if title or series else ()


def _where(said: Said, place: Place) -> Flow:
    """The venue, the city and the country, with a blank before them."""
    country = country_beside(said, place.city, place.country)
    venue: Part = flow(" at ", said(place.venue.ref, "the")) if place.venue else ""
    if not place.city:
        return flow(venue, flow(" ", said(country.ref, "in")) if country else "")
    state: Part = flow(", ", said(country.ref, "the")) if country else ""
    return flow(venue, " ", said(place.city.ref, "in"), state)


def _office(said: Said, person: Person) -> Flow:
    """Office and body after a name: "member of the Council", "Envoy, Lake Commission"."""
    office, body = person.office, person.body
    if not office:
        return flow(", ", said(body.ref)) if body else ()
    low = flow(", ", said(office.ref, "low"))
    text = said.forms[office.ref]
    if not body:
        return low
    if text.lower() in OFFICES_OF:
        return flow(low, " of ", said(body.ref, "the"))
    if text.lower().startswith(OFFICES_AT):
        return flow(low, " at ", said(body.ref, "the"))
    return flow(low, ", ", said(body.ref))


def _attendance(language: English, said: Said, gathering: Gathering) -> Flow:
    """That the conference brought together so many, representing so many countries."""
    those = [flow(said(ref)) for ref in gathering.refs(*PEOPLE)]
    lands = [flow(said(ref)) for ref in gathering.refs(Measure.COUNTRIES)]
    if not (those or lands):
        return ()
    before = gathering.edition is not said.facts.edition
    verb = (
        "was expected to bring together" if gathering.forecast else _verb(said, before, GATHERED)
    )
    subject = "that edition " if before else "the conference "
    if not those:
        return flow(subject, verb, " representatives of ", language.joined(lands))
    states: Part = flow(", representing ", language.joined(lands)) if lands else ""
    return flow(subject, verb, " ", language.joined(those), states)


def _contents(language: English, said: Said, gathering: Gathering) -> Sequence[Flow]:
    """What the programme comprised, and what is on record of its outcome."""
    before = gathering.edition is not said.facts.edition
    programme = [flow(said(ref)) for ref in gathering.refs(*PROGRAMME)]
    outcome = [flow(said(ref)) for ref in gathering.refs(*OUTCOME)]
    verb = "was expected to comprise" if gathering.forecast else _verb(said, before, COMPRISED)
    its = "its programme " if before else "the programme "
    return [
        flow(its, verb, " ", language.joined(programme)) if programme else (),
        flow("the outcome comprises ", language.joined(outcome)) if outcome else (),
    ]


def _verb(said: Said, before: bool, verbs: Mapping[Moment, str]) -> str:
    return verbs["after"] if before else verbs[said.facts.conference_moment]


def _takes_the(name: str) -> bool:
    """Whether a body of that name has an article: "the Lake Commission", but "Oxfam"."""
    words = name.split()
    if not words or words[0].lower() in NEVER_WITH_THE:
        return False
    if words[-1].lower().strip(".,") in HEADS or words[0].lower() in HEADS_BEFORE:
        return True
    head = re.split(r"\b(?:of|for|on|and|in|to)\b", name)[0].split()
    return " of " in name or bool(head and len(head) < len(words) and head[-1].lower() in HEADS)


def _start_pattern(first: dt.date, last: dt.date) -> str:
    if first.year != last.year:
        return "d MMMM y"
    return "d" if first.month == last.month else "d MMMM"


def _ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
