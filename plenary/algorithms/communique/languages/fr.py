"""Communiqués in French, with the spaces and quotation marks of the Imprimerie nationale."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import get_args

from babel import Locale
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
from . import french
from .fr_words import (
    APPEAR,
    BE,
    BEHIND,
    BOUNDS,
    ELIDED,
    GATHERED,
    INCLUDES,
    KINDS,
    NOUNS,
    OFFICES_AT,
    OFFICES_OF,
    SCOPES,
    SMALL_WORDS,
    TAKES_UP,
    VERBS,
    WHO,
)
from .french import Article
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

LOCALE = "fr"
FULL, NARROW = "\u00a0", "\u202f"  # no-break spaces: before a colon and inside « »; before ; ! ?


class French(Language):
    """The sentences of a communiqué in French."""

    tag = "fr"
    colon, comma, semicolon = f"{FULL}: ", ", ", f"{NARROW}; "
    last, last_apart = " et ", f"{NARROW}; et "
    opening, closing = f"«{FULL}", f"{FULL}»"
    inner = ("“", "”")

    def within(self, text: str) -> str:
        inner = re.sub(r"«\s*", self.inner[0], _spaced(text))
        return re.sub(r"\s*»", self.inner[1], inner)

    # Forms

    def name(self, name: str, article: str | None) -> Forms:
        """The name; `the` with its article, `of` and `to` with de and à drawn together with it."""
        written, bare = french.parted(name)
        if written is None:
            return _forms(name, _article(article, french.article_of_body(name)))
        return {**_forms(bare, _article(article, written)), "": name}

    def office(self, text: str) -> Forms:
        """The office; `low` with a small letter, unless it begins with an abbreviation."""
        low = text if text[1:2].isupper() else text[:1].lower() + text[1:]
        return {"": text, "low": low}

    def country(self, code: str, name: str, article: str | None) -> Forms:
        """The country; `the`, `of`, `to`, `in` (`en Italie`) and `from` (`d’Italie`)."""
        written, bare = french.parted(name) if name[:1].islower() else (None, name)
        known = code in Locale.parse(LOCALE).territories
        own = _article(article, written or french.article_of_country(bare, known=known))
        return {
            **_forms(bare, own),
            "in": french.in_country(bare, own),
            "from": french.from_country(bare, own),
        }

    def city(self, name: str) -> Forms:
        """The city; `in` with à: à Bakou, au Caire, aux Sables-d’Olonne."""
        article, bare = french.parted(name)
        if article in {"le", "les"}:
            return {"": name, "in": french.to(bare, article)}
        return {"": name, "in": f"à {name}"}

    def figure(
        self,
        measure: Measure,
        value: int,
        *,
        bound: figures.Bound,
        scope: Scope,
        numerals: Numerals,
    ) -> Forms:
        """The figure, its noun plural from two on; `of` with de before it."""
        number = format_decimal(value, locale=LOCALE)
        one, many, feminine = NOUNS[measure]
        agreed = f"{'e' if feminine else ''}{'s' if value >= 2 else ''}"
        noun = SCOPES[scope].format(many if value >= 2 else one, agreed)
        text = f"{BOUNDS[bound]} {number}{FULL}{noun}".strip()
        return {"": text, "value": number, "of": french.of(text, "")}

    def ordinal(self, number: int, numerals: Numerals) -> Forms:
        return {"": "1re" if number == 1 else f"{number}e"}

    def days(self, first: dt.date, last: dt.date, numerals: Numerals) -> Forms:
        end = _day(last, "MMMM y")
        if first == last:
            return {"": end, "on": f"le {end}"}
        start = _day(first, _rest_of_start(first, last))
        if (last - first).days == 1:
            return {"": f"{start} et {end}", "on": f"{_both(first, last)}{start} et {end}"}
        return {"": f"du {start} au {end}", "on": f"du {start} au {end}"}

    def yearly(self, month: int, day: int, numerals: Numerals) -> Forms:
        return {"": _day(dt.date(2000, month, day), "MMMM")}

    def clause(self, text: str) -> Forms:
        spaced = _spaced(text)
        first = re.split("[ \u00a0]", spaced, maxsplit=1)[0]
        small = first in SMALL_WORDS or ELIDED.match(first)
        low = spaced[:1].lower() + spaced[1:] if small else spaced
        return {"": spaced, "continued": low.removesuffix(".")}

    # Sentences

    def dateline(self, said: Said) -> Flow:
        facts = said.facts
        country = country_beside(said, facts.city, facts.country)
        where: Flow = flow(said(facts.city.ref)) if facts.city else ()
        if country:
            where = flow(where, " (", said(country.ref), ")") if where else flow(said(country.ref))
        if not (facts.day and where):
            return where or (flow(said(DAY_REF)) if facts.day else ())
        return flow(where, ", ", said(DAY_REF, "on"))

    def lead(self, said: Said, moment: Moment) -> Flow:
        session, edition = said.facts.session, said.facts.edition
        conference = _conference(self, said)
        if session:
            day: Part = flow(" ", said(session.day_ref, "on")) if session.day else ""
            part_of = flow(", dans le cadre de ", conference) if conference else ()
            return flow(
                *(_session(self, said, session), " ", _held(moment, KINDS[session.kind][1])),
                *(day, _where(said, edition.place), part_of),
            )
        days: Part = flow(" ", said(edition.days_ref, "on")) if edition.days else ""
        where = flow(days, _where(said, edition.place))
        theme: Part = ""
        if edition.theme:
            theme = flow(", sur le thème ", self.quoted(said(edition.theme.ref)))
        if not (where or said.facts.is_dated):
            return ()
        comma = "," if edition.title and (said.facts.series or edition.ordinal is not None) else ""
        return flow(conference or "la conférence", comma, " ", _held(moment, "e"), where, theme)

    def organisers(self, said: Said, bodies: Mapping[OrganiserRole, Flow]) -> Flow:
        roles = [flow(BEHIND[role], bodies[role]) for role in BEHIND if role in bodies]
        partners = bodies.get(OrganiserRole.PARTNER)
        if not partners:
            return flow("la conférence a été ", self.joined(roles))
        done = flow(self.joined(roles), ", ") if roles else flow("organisée ")
        return flow("la conférence a été ", done, "en partenariat avec ", partners)

    def observance(self, said: Said, observance: Observance) -> Sequence[Flow]:
        name = self.quoted(said(observance.name.ref))
        day = said(observance.day_ref)
        held = flow("la journée intitulée ", name, " est observée chaque année le ", day)
        text, source = observance.commemorates, observance.source
        if not text or text.ref not in said.forms:
            return [held]
        whose: Part = said(source.ref, "of") if source else "des organisateurs"
        words = self.quoted(said(text.ref, "continued"))
        return [held, flow("objet de cette journée, selon les termes ", whose, self.colon, words)]

    def session(self, said: Said, session: Session, moment: Moment) -> Flow:
        on: Part = flow(", ", said(session.day_ref, "on")) if session.day else ""
        return flow("le programme ", INCLUDES[moment], " ", _session(self, said, session), on)

    def sessions(self, said: Said, moment: Moment) -> Flow:
        return flow("le programme ", INCLUDES[moment], " les points suivants")

    def entry(self, said: Said, session: Session) -> Flow:
        day: Part = flow(" (", said(session.day_ref), ")") if session.day else ""
        return flow(_session(self, said, session), day)

    def named(self, said: Said, person: Person) -> Flow:
        country = country_of(said, person)
        home: Part = flow(" (", said(country.ref), ")") if country else ""
        return flow(said(person.ref), _office(said, person), home)

    def appear(self, said: Said, role: Role, count: int, moment: Moment) -> Flow:
        event, e = _event(said)
        one, many = APPEAR[role]
        words = {"event": event, "e": e, **BE[moment]}
        return flow((one if count == 1 else many).format(**words), " ")

    def appear_below(self, said: Said, role: Role, moment: Moment) -> Flow:
        return flow(self.appear(said, role, 2, moment), "les personnes suivantes")

    def found(self, said: Said, finding: Finding, speaker: Flow) -> Flow:
        source, to = finding.reported_by, finding.addressee
        who, several = WHO[finding.by]
        one, many, tail = VERBS[finding.verb]
        as_told: Part = flow("selon ", said(source.ref, "the"), ", ") if source else ""
        address: Part = flow(", à l’intention ", said(to.ref, "of"), ",") if to else ""
        return flow(as_told, speaker or who, " ", many if several else one, address, " ", tail)

    def gathered(self, said: Said, gathering: Gathering) -> Sequence[Flow]:
        origin = flow("selon ", said(gathering.source, "the"), ", ") if gathering.source else ()
        if gathering.counted:
            origin = flow("selon le décompte du ", said(gathering.counted), ", ")
        told = [_attendance(self, said, gathering), *_contents(self, said, gathering)]
        return attributed(gathering, origin, told)

    def contested(self, measure: Measure) -> Flow:
        nouns = french.of(NOUNS[measure][1], "")
        return flow(f"les chiffres avancés pour le nombre {nouns} ne concordent pas")

    def themes(self, said: Said, count: int, moment: Moment) -> Flow:
        themes = "le thème suivant" if count == 1 else "les thèmes suivants"
        return flow(f"{_event(said)[0]} {TAKES_UP[moment]} {themes}")

    def previous(self, said: Said, edition: Edition) -> Flow:
        number: Part = ""
        if edition.ordinal is not None:
            number = flow(" (la ", said(edition.ordinal_ref), ")")
        title = self.quoted(said(edition.title.ref)) if edition.title else ()
        days: Part = flow(" ", said(edition.days_ref, "on")) if edition.days else ""
        where = flow(days, _where(said, edition.place))
        if not where:
            return flow("l’édition précédente", number, " s’intitulait ", title) if title else ()
        entitled: Part = flow(", intitulée ", title, ",") if title else ""
        return flow("l’édition précédente", number, entitled, " s’est tenue", where)

    def contact(self) -> str:
        return "Contact presse"


def _forms(bare: str, article: Article) -> dict[str, str]:
    return {
        "": bare,
        "the": french.the(bare, article),
        "of": french.of(bare, article),
        "to": french.to(bare, article),
    }


def _article(given: str | None, else_: Article) -> Article:
    """The article that the record gives; ValueError where it is none of French."""
    if given is None:
        return else_
    for article in get_args(Article):
        if given == article:
            return article  # type: ignore[no-any-return]
    raise ValueError(f"{given!r} is not an article of French; write le, la, les or nothing")


def _spaced(text: str) -> str:
    """The text with no-break spaces where French sets a space beside a mark."""
    text = re.sub(r" (?=[;!?])", NARROW, text)
    return re.sub(r" (?=[:»])|(?<=«) ", FULL, text)


def _day(day: dt.date, rest: str) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {format_date(day, rest, locale=LOCALE)}" if rest else number


def _rest_of_start(first: dt.date, last: dt.date) -> str:
    if first.year != last.year:
        return "MMMM y"
    return "" if first.month == last.month else "MMMM"


def _both(first: dt.date, last: dt.date) -> str:
    return "les " if (first.year, first.month) == (last.year, last.month) else "le "


def _held(moment: Moment, e: str) -> str:
    return {"before": "se tiendra", "during": "se tient", "after": f"s’est tenu{e}"}[moment]


def _event(said: Said) -> tuple[str, str]:
    """What the communiqué is about, and the ending of a participle that goes with it."""
    return KINDS[said.facts.session.kind] if said.facts.session else ("la conférence", "e")


def _session(language: French, said: Said, session: Session) -> Flow:
    return flow(KINDS[session.kind][0], " ", language.quoted(said(session.title.ref)))


def _conference(language: French, said: Said) -> Flow:
    """The edition by its number, series and title, as far as they are known."""
    facts, edition = said.facts, said.facts.edition
    title = language.quoted(said(edition.title.ref)) if edition.title else ()
    series = language.quoted(said(facts.series.ref)) if facts.series else ()
    if edition.ordinal is not None:
        entitled = ", intitulée " if title else ""
        of = flow("de ", series) if series else "de la conférence"
        return flow("la ", said(edition.ordinal_ref), " édition ", of, entitled, title)
    if title and series:
        return flow("la conférence ", title, ", qui fait partie de la série ", series)
    return flow("la conférence ", title or series) if title or series else ()


def _where(said: Said, place: Place) -> Flow:
    """The city with its country, and the venue, with a blank before them."""
    country = country_beside(said, place.city, place.country)
    where: Flow = flow(" ", said(place.city.ref, "in")) if place.city else ()
    if country:
        where = (
            flow(where, " (", said(country.ref), ")")
            if where
            else flow(" ", said(country.ref, "in"))
        )
    comma = "," if where else ""
    return flow(where, comma, " ", said(place.venue.ref, "to")) if place.venue else where


def _office(said: Said, person: Person) -> Flow:
    """Office and body after a name: "membre du Conseil", "professeure à l’Université d’Ostvale"."""
    office, body = person.office, person.body
    if not office:
        return flow(", ", said(body.ref)) if body else ()
    low = flow(", ", said(office.ref, "low"))
    text = said.forms[office.ref].lower()
    if not body:
        return low
    if text in OFFICES_OF:
        return flow(low, " ", said(body.ref, "of"))
    if text.startswith(OFFICES_AT):
        return flow(low, " ", said(body.ref, "to"))
    return flow(low, ", ", said(body.ref))


def _attendance(language: French, said: Said, gathering: Gathering) -> Flow:
    """That the conference brought together so many, representing so many countries."""
    those = [flow(said(ref)) for ref in gathering.refs(*PEOPLE)]
    lands = gathering.refs(Measure.COUNTRIES)
    before = gathering.edition is not said.facts.edition
    verb = "devait réunir" if gathering.forecast else _verb(said, before, GATHERED)
    subject = "cette édition " if before else "la conférence "
    if those and lands:
        states = language.joined([flow(said(ref)) for ref in lands])
        return flow(subject, verb, " ", language.joined(those), ", représentant ", states)
    if those:
        return flow(subject, verb, " ", language.joined(those))
    states = language.joined([flow(said(ref, "of")) for ref in lands])
    return flow(subject, verb, " des représentants ", states) if lands else ()


def _contents(language: French, said: Said, gathering: Gathering) -> Sequence[Flow]:
    """What the programme comprised, and what is on record of its outcome."""
    before = gathering.edition is not said.facts.edition
    programme = [flow(said(ref)) for ref in gathering.refs(*PROGRAMME)]
    outcome = [flow(said(ref)) for ref in gathering.refs(*OUTCOME)]
    verb = "devait comprendre" if gathering.forecast else _verb(said, before, INCLUDES)
    its = "son programme " if before else "le programme "
    return [
        flow(its, verb, " ", language.joined(programme)) if programme else (),
        flow("les résultats comprennent ", language.joined(outcome)) if outcome else (),
    ]


def _verb(said: Said, before: bool, verbs: Mapping[Moment, str]) -> str:
    return verbs["after"] if before else verbs[said.facts.conference_moment]
