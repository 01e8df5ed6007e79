"""Communiqués in Arabic.

Sentences are built so that a name keeps one form and nobody's gender is guessed: names and figures
follow a preposition or stand second in a genitive, and where a verb would need a gender that is not
known, a noun takes its place.
"""

from __future__ import annotations

import datetime as dt
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
from ..pieces import Flow, Part, flow, text_of
from .ar_words import (
    APPEAR,
    BOUNDS,
    COMPRISED,
    ENTITLED,
    HELD,
    INCLUDES,
    KINDS,
    MET,
    NOUNS,
    OFFICES_AT,
    OFFICES_FOR,
    OFFICES_OF,
    RUN,
    SCOPES,
    TAKES_UP,
    VERBS,
    WHO,
)
from .arabic import DIGITS, and_, counted, onto, ordinal
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

LOCALE = "ar"


class Arabic(Language):
    """The sentences of a communiqué in Arabic."""

    tag = "ar"
    colon, comma, semicolon = ": ", "، ", "؛ "
    last, last_apart = " و", "؛ و"
    opening, closing = "«", "»"
    inner = ("“", "”")

    def joined(self, entries: Sequence[Flow]) -> Flow:
        """The entries with `و` before each, after the first; semicolons part those with a comma."""
        apart = any(self.comma.strip() in text_of(entry) for entry in entries)
        parts: list[Part] = []
        for number, entry in enumerate(entries):
            if number:
                parts.append((self.semicolon if apart else " ") + and_(text_of(entry)))
            parts.append(entry)
        return flow(*parts)

    # Forms

    def name(self, name: str, article: str | None) -> Forms:
        """The name; `for` with the preposition that is written onto it."""
        return {"": name, "the": name, "for": onto(name), "in": f"في {name}"}

    def office(self, text: str) -> Forms:
        return {"": text, "low": text}

    def country(self, code: str, name: str, article: str | None) -> Forms:
        """The country; `in`, `from`, `to`, and `for` as with names."""
        prepositions = {"in": "في", "from": "من", "to": "إلى"}
        forms = {form: f"{word} {name}" for form, word in prepositions.items()}
        return {"": name, "the": name, "of": name, "for": onto(name), **forms}

    def city(self, name: str) -> Forms:
        return {"": name, "in": f"في {name}"}

    def figure(
        self,
        measure: Measure,
        value: int,
        *,
        bound: figures.Bound,
        scope: Scope,
        numerals: Numerals,
    ) -> Forms:
        """The figure as it stands after a preposition; `subject` as that of a sentence."""
        # Babel takes the separators of the system, not its digits.
        number = _digits(format_decimal(value, locale=LOCALE, numbering_system=numerals), numerals)
        noun, exact = NOUNS[measure], bound == figures.Bound.EXACT
        forms = {"": False, "subject": exact}
        text = {
            form: f"{BOUNDS[bound]}{counted(value, number, noun, subject=subject)}{SCOPES[scope]}"
            for form, subject in forms.items()
        }
        return {**text, "value": number}

    def ordinal(self, number: int, numerals: Numerals) -> Forms:
        """The ordinal of the feminine noun for an edition; `genitive` after a preposition."""
        return {
            "": _digits(ordinal(number), numerals),
            "genitive": _digits(ordinal(number, genitive=True), numerals),
        }

    def days(self, first: dt.date, last: dt.date, numerals: Numerals) -> Forms:
        end = format_date(last, "d MMMM y", locale=LOCALE)
        if first == last:
            text, on = end, f"في {end}"
        elif (last - first).days == 1 and first.month == last.month:
            text = f"{first.day} و{end}"
            on = f"يومي {text}"
        else:
            start = format_date(first, _start_pattern(first, last), locale=LOCALE)
            text = on = f"من {start} إلى {end}"
        return {"": _digits(text, numerals), "on": _digits(on, numerals)}

    def yearly(self, month: int, day: int, numerals: Numerals) -> Forms:
        text = format_date(dt.date(2000, month, day), "d MMMM", locale=LOCALE)
        return {"": _digits(text, numerals)}

    def clause(self, text: str) -> Forms:
        return {"": text, "continued": text.removesuffix(".")}

    # Sentences

    def dateline(self, said: Said) -> Flow:
        facts = said.facts
        country = country_beside(said, facts.city, facts.country)
        where: Flow = flow(said(facts.city.ref)) if facts.city else ()
        if country:
            where = flow(where, " (", said(country.ref), ")") if where else flow(said(country.ref))
        return flow(where, "، " if where else "", said(DAY_REF)) if facts.day else where

    def lead(self, said: Said, moment: Moment) -> Flow:
        session, edition = said.facts.session, said.facts.edition
        if session:
            day: Part = flow(" ", said(session.day_ref, "on")) if session.day else ""
            conference = _conference(self, said, "genitive")
            part_of = flow(" في إطار ", conference) if conference else ()
            verb = HELD[moment][KINDS[session.kind][1]]
            where = flow(day, _where(said, edition.place))
            return flow(verb, " ", _session(self, said, session), where, part_of)
        days: Part = flow(" ", said(edition.days_ref, "on")) if edition.days else ""
        where = flow(days, _where(said, edition.place))
        theme: Part = ""
        if edition.theme:
            theme = flow(" تحت شعار ", self.quoted(said(edition.theme.ref)))
        conference = _conference(self, said)
        if not (where or said.facts.is_dated):
            return ()
        feminine = edition.ordinal is not None
        return flow(HELD[moment][feminine], " ", conference or "المؤتمر", where, theme)

    def organisers(self, said: Said, bodies: Mapping[OrganiserRole, Flow]) -> Flow:
        """A sentence without a verb, whose gender would be that of the body."""
        behind = dict(bodies)
        partners = behind.pop(OrganiserRole.PARTNER, ())
        others = behind.pop(OrganiserRole.CO_ORGANISER, ())
        if not behind and others:
            behind, others = {OrganiserRole.CONVENER: others}, ()
        words = {OrganiserRole.CONVENER: "تنظيم ", OrganiserRole.HOST: "استضافة "}
        done = self.joined([flow(words[role], behind[role]) for role in words if role in behind])
        return flow(
            *("المؤتمر ", flow("من ", done) if done else "منعقد"),
            flow("، بالاشتراك في التنظيم مع ", others) if others else "",
            flow("، و" if done else " ", "بالشراكة مع ", partners) if partners else "",
        )

    def observance(self, said: Said, observance: Observance) -> Sequence[Flow]:
        name = self.quoted(said(observance.name.ref))
        held = flow("يوافق يوم ", said(observance.day_ref), " من كل عام ", name)
        text, source = observance.commemorates, observance.source
        if not text or text.ref not in said.forms:
            return [held]
        whose: Part = flow("بحسب ", said(source.ref)) if source else "بصيغة الجهة المنظِّمة"
        words = self.quoted(said(text.ref, "continued"))
        return [held, flow("موضوع هذا اليوم، ", whose, self.colon, words)]

    def session(self, said: Said, session: Session, moment: Moment) -> Flow:
        on: Part = flow(" ", said(session.day_ref, "on")) if session.day else ""
        return flow(INCLUDES[moment], " ", _session(self, said, session), on)

    def sessions(self, said: Said, moment: Moment) -> Flow:
        return flow(INCLUDES[moment], " ما يلي")

    def entry(self, said: Said, session: Session) -> Flow:
        day: Part = flow(" (", said(session.day_ref), ")") if session.day else ""
        return flow(_session(self, said, session), day)

    def named(self, said: Said, person: Person) -> Flow:
        country = country_of(said, person)
        home: Part = flow(" (", said(country.ref), ")") if country else ""
        return flow(said(person.ref), _office(said, person), home)

    def appear(self, said: Said, role: Role, count: int, moment: Moment) -> Flow:
        event, feminine = _event(said)
        words = {
            "event": event,
            "met": MET[moment][feminine],
            "comprised": COMPRISED[moment][feminine],
            "run": RUN[moment],
        }
        one, many = APPEAR[role]
        return flow((one if count == 1 else many).format(**words), " ")

    def appear_below(self, said: Said, role: Role, moment: Moment) -> Flow:
        return flow(self.appear(said, role, 2, moment), "الآتية أسماؤهم")

    def found(self, said: Said, finding: Finding, speaker: Flow) -> Flow:
        source, to, person = finding.reported_by, finding.addressee, finding.speaker
        he, she, tail, noun = VERBS[finding.verb]
        as_told: Part = flow("بحسب ", said(source.ref), "، ") if source else ""
        address: Part = flow(" (الجهة المخاطَبة: ", said(to.ref), ")") if to else ""
        if person and person.gender == "unknown":
            return flow(as_told, "تضمنت مداخلة ", speaker, " ", noun, address)
        who, feminine = WHO[finding.by]
        if person:
            feminine = person.gender == "feminine"
        subject: Part = speaker or who
        return flow(as_told, she if feminine else he, " ", subject, " ", tail, address)

    def gathered(self, said: Said, gathering: Gathering) -> Sequence[Flow]:
        origin = flow("بحسب ", said(gathering.source), "، ") if gathering.source else ()
        if gathering.counted:
            origin = flow("وفق إحصاء يوم ", said(gathering.counted), "، ")
        told = [_attendance(self, said, gathering), *_contents(self, said, gathering)]
        return attributed(gathering, origin, told)

    def contested(self, measure: Measure) -> Flow:
        return flow(f"لا تتفق الأرقام المذكورة بشأن عدد {NOUNS[measure].those}")

    def themes(self, said: Said, count: int, moment: Moment) -> Flow:
        those = {1: "المحور التالي", 2: "المحورين التاليين"}.get(count, "المحاور التالية")
        event, feminine = _event(said)
        return flow(f"{TAKES_UP[moment][feminine]} {event} {those}")

    def previous(self, said: Said, edition: Edition) -> Flow:
        number: Part = ""
        if edition.ordinal is not None:
            number = flow(" (", said(edition.ordinal_ref), ")")
        title = self.quoted(said(edition.title.ref)) if edition.title else ()
        days: Part = flow(" ", said(edition.days_ref, "on")) if edition.days else ""
        where = flow(days, _where(said, edition.place))
        if not where:
            return flow("حملت الدورة السابقة", number, " عنوان ", title) if title else ()
        entitled: Part = flow(" بعنوان ", title) if title else ""
        return flow("عُقدت الدورة السابقة", number, entitled, where)

    def contact(self) -> str:
        return "للاتصال الإعلامي"


def _digits(text: str, numerals: Numerals) -> str:
    return text.translate(DIGITS) if numerals == "arab" else text


def _start_pattern(first: dt.date, last: dt.date) -> str:
    if first.year != last.year:
        return "d MMMM y"
    return "d" if first.month == last.month else "d MMMM"


def _event(said: Said) -> tuple[str, bool]:
    """What the communiqué is about, and whether its noun is feminine."""
    return KINDS[said.facts.session.kind] if said.facts.session else ("المؤتمر", False)


def _session(language: Arabic, said: Said, session: Session) -> Flow:
    kind, feminine = KINDS[session.kind]
    return flow(kind, ENTITLED[feminine], language.quoted(said(session.title.ref)))


def _conference(language: Arabic, said: Said, case: str = "") -> Flow:
    """The edition by its number, series and title, as far as they are known."""
    facts, edition = said.facts, said.facts.edition
    title = language.quoted(said(edition.title.ref)) if edition.title else ()
    series = language.quoted(said(facts.series.ref)) if facts.series else ()
    if edition.ordinal is not None:
        entitled: Part = flow(" بعنوان ", title) if title else ""
        return flow(
            *("الدورة ", said(edition.ordinal_ref, case), " من ", series or "المؤتمر", entitled)
        )
    if title and series:
        return flow("المؤتمر", ENTITLED[False], title, " ضمن سلسلة ", series)
    return flow("المؤتمر", ENTITLED[False], title or series) if title or series else ()


def _where(said: Said, place: Place) -> Flow:
    """The venue, the city and the country, with a blank before them."""
    country = country_beside(said, place.city, place.country)
    venue: Part = flow(" ", said(place.venue.ref, "in")) if place.venue else ""
    if not place.city:
        return flow(venue, flow(" ", said(country.ref, "in")) if country else "")
    state: Part = flow(" (", said(country.ref), ")") if country else ""
    return flow(venue, " ", said(place.city.ref, "in"), state)


def _office(said: Said, person: Person) -> Flow:
    """Office and body after a name, in a genitive or with the preposition that the office takes."""
    office, body = person.office, person.body
    if not office:
        return flow("، ", said(body.ref)) if body else ()
    held = flow("، ", said(office.ref, "low"))
    text = said.forms[office.ref]
    if not body:
        return held
    if text in OFFICES_OF:
        return flow(held, " ", said(body.ref))
    if text in OFFICES_FOR:
        return flow(held, " ", said(body.ref, "for"))
    if text.startswith(OFFICES_AT):
        return flow(held, " ", said(body.ref, "in"))
    return flow(held, "، ", said(body.ref))


def _attendance(language: Arabic, said: Said, gathering: Gathering) -> Flow:
    """That the conference met with so many, from so many countries."""
    those = [flow(said(ref)) for ref in gathering.refs(*PEOPLE)]
    lands = language.joined([flow(said(ref)) for ref in gathering.refs(Measure.COUNTRIES)])
    before = gathering.edition is not said.facts.edition
    subject = "تلك الدورة" if before else "المؤتمر"
    verb = _verb(said, gathering, MET, feminine=before)
    if not those:
        return flow(verb, f" {subject} بحضور ممثلين عن ", lands) if lands else ()
    states: Part = flow(" من ", lands) if lands else ""
    return flow(verb, f" {subject} بحضور ", language.joined(those), states)


def _contents(language: Arabic, said: Said, gathering: Gathering) -> Sequence[Flow]:
    """What the programme comprised, and what is on record of the outcome."""
    programme = language.joined([flow(said(ref)) for ref in gathering.refs(*PROGRAMME)])
    outcome = language.joined([flow(said(ref)) for ref in gathering.refs(*OUTCOME)])
    its = "برنامجها" if gathering.edition is not said.facts.edition else "البرنامج"
    verb = _verb(said, gathering, COMPRISED, feminine=False)
    return [
        flow(verb, f" {its} على ", programme) if programme else (),
        flow("تشتمل النتائج على ", outcome) if outcome else (),
    ]


def _verb(
    said: Said, gathering: Gathering, verbs: Mapping[Moment, tuple[str, str]], *, feminine: bool
) -> str:
    if gathering.forecast:
        return f"كان من المتوقع أن {verbs['before'][feminine]}"
    before = gathering.edition is not said.facts.edition
    return verbs["after" if before else said.facts.conference_moment][feminine]
