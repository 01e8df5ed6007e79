"""A printed office, body and country of a person against those that the record has for him."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from plenary.algorithms.transliteration import fold

from .claims import Claim
from .comparing import AGREEING, Report, better, printed_wording, speaks, text_of, text_part
from .countries import words_of_country
from .index import EditionIndex
from .on_texts import country_names, country_part
from .reasons import Part, Reason, Verdict
from .record import BodyView, OfficeView, PersonView, Ref, Wordings
from .wording import CONTAINED, SAME_BODY, common_weight, same_word, weight, words_of_text

# Folded words that make another office of the same: a deputy minister is no minister.
MODIFIERS = frozenset(
    fold(word)
    for word in (
        *("deputy", "vice", "former", "ex", "acting", "interim", "assistant", "honorary"),
        *("adjoint", "adjointe", "ancien", "ancienne", "stellvertretender", "stellvertretende"),
        *("ehemaliger", "ehemalige", "ehemaligen", "viceministro", "vicepresidente", "eski"),
        *("sabiq", "keçmiş", "müavini", "yardımcısı", "antiguo", "exministro", "adjunto"),
        *("бывший", "бывшего", "заместитель", "заместителя", "السابق", "السابقة", "نائب"),
    )
)
# What a body is, said with its name or not.
KINDS_OF_BODY = frozenset(
    fold(word)
    for word in (
        *("non", "governmental", "nongovernmental", "organization", "organisation", "ngo", "ong"),
        *("company", "association", "institution", "организация", "неправительственная"),
        *("organisation", "gouvernementale", "organización", "gubernamental", "organizzazione"),
    )
)
SPELT_OUT = {"mp": "member parliament", "mps": "member parliament", "fm": "foreign minister"}


def office_parts(
    claim: Claim, person: PersonView, edition: EditionIndex, report: Report
) -> tuple[Part, ...]:
    """The office, body and country that a claim gives a person, each against the record.

    The office on record that fits best is the one compared. Another function at the same body
    differs, and so does another body for the same function; where neither is like any on record, the
    person may hold a further office: not on record. Where the record has nothing, not checkable. A
    country that is not printed is that of the body.
    """
    role, body = text_of(claim, "role"), text_of(claim, "org")
    parts: list[Part] = []
    if role or body:
        parts += _best_office(role, body, person, report)
    if country := text_of(claim, "country"):
        parts.append(country_part(country, _countries(person), edition, report))
    else:
        parts += _implied(parts, person, edition, report)
    return tuple(parts)


def _implied(
    parts: Iterable[Part], person: PersonView, edition: EditionIndex, report: Report
) -> list[Part]:
    """The country that is not printed, where the body is that agrees with the record."""
    known = [part.field == "body" and part.verdict in AGREEING for part in parts]
    printed = country_names(_countries(person), edition, report)
    if not any(known) or not printed:
        return []
    return [Part("country", "", Verdict.CONFIRMED, Reason.IMPLIED, printed, (person.ref,))]


def fits(parts: Iterable[Part]) -> int:
    """How many of the parts agree with the record, less those that differ."""
    verdicts = [part.verdict for part in parts]
    return sum(one in AGREEING for one in verdicts) - verdicts.count(Verdict.DIFFERS)


def _best_office(role: str, body: str, person: PersonView, report: Report) -> list[Part]:
    if not person.offices:
        return [
            Part(field, value, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT)
            for field, value in (("office", role), ("body", body))
            if value
        ]
    tried = [_office(role, body, office, person.ref, report) for office in person.offices]
    return max(tried, key=fits)


def _office(role: str, body: str, office: OfficeView, ref: Ref, report: Report) -> list[Part]:
    """The parts for one office on record."""
    of_role = _function(role, body, office, ref, report) if role else None
    of_body = _body(body, office, ref, report) if body else None
    known_body = of_body is not None and of_body.verdict in AGREEING
    known_role = of_role is not None and of_role.verdict in AGREEING
    parts = []
    if of_role:
        parts.append(_settled(of_role, known_body, Reason.OTHER_OFFICE))
    if of_body:
        parts.append(_settled(of_body, known_role, Reason.OTHER_TEXT))
    return parts


def _settled(part: Part, other_known: bool, reason: Reason) -> Part:
    """A part that is unlike the record, judged by whether the other half of the office is there."""
    if part.verdict not in {Verdict.DIFFERS, Verdict.NOT_ON_RECORD}:
        return part
    if part.reason is Reason.OTHER_OFFICE or other_known:
        verdict = Verdict.DIFFERS
    else:
        verdict, reason = Verdict.NOT_ON_RECORD, Reason.OFFICE_NOT_ON_RECORD
    return Part(part.field, part.value, verdict, reason, part.record, part.refs)


def _function(role: str, body: str, office: OfficeView, ref: Ref, report: Report) -> Part:
    """The printed function against that of an office; body and country may stand in either text."""
    lang, function = report.lang, office.function
    record = printed_wording(function, lang)
    if not function:
        return Part("office", role, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT, None, (ref,))
    around = (*_words_around(office), *words_of_text(body))
    tried = [_of_function(role, wording.text, around) for wording in function]
    verdict, reason = min(tried, key=lambda one: one[0].rank)
    if verdict is Verdict.NOT_ON_RECORD and not speaks(function, lang):
        verdict, reason = Verdict.NOT_CHECKABLE, Reason.OTHER_LANGUAGE
    return Part("office", role, verdict, reason, record, (ref,), {"lang": lang})


def _of_function(role: str, function: str, around: Sequence[str]) -> tuple[Verdict, Reason]:
    said, its = _spelt_out(words_of_text(role)), _spelt_out(words_of_text(function))
    common = common_weight(said, its)
    if _modifiers(said) != _modifiers(its) and common:
        return Verdict.DIFFERS, Reason.OTHER_OFFICE
    extra = _not_in(said, (*its, *around, *KINDS_OF_BODY))
    missing = _not_in(its, (*said, *around))
    if common <= 0.5 * min(weight(said), weight(its)):
        return Verdict.NOT_ON_RECORD, Reason.OFFICE_NOT_ON_RECORD
    if not extra and not missing:
        return Verdict.CONFIRMED, Reason.AS_PRINTED
    if not extra:
        return Verdict.VARIANT, Reason.SHORT_FORM
    return Verdict.VARIANT, Reason.LONG_FORM if not missing else Reason.OTHER_WORDING


def _modifiers(words: Iterable[str]) -> frozenset[str]:
    return MODIFIERS.intersection(words)


def _spelt_out(words: Sequence[str]) -> list[str]:
    return [each for word in words for each in SPELT_OUT.get(word, word).split()]


def _not_in(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words of weight that do not stand in `others`."""
    known = set(others)
    return [
        word
        for word in words
        if len(word) > 3 and word not in known and not any(same_word(word, its) for its in known)
    ]


def _body(body: str, office: OfficeView, ref: Ref, report: Report) -> Part:
    """The printed body against that of an office, the bodies it is part of and its country's name.

    Confirmed when it names the body or one of those above it, in full, with or without the others
    and the country; anything less is a variant.
    """
    names = tuple(_names(office))
    if not names:
        return Part("body", body, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT, None, (ref,))
    refs = (office.body.ref,) if office.body else (ref,)
    part = text_part("body", body, names, lang=report.lang, refs=refs, threshold=SAME_BODY)
    if part.verdict is Verdict.CONFIRMED:
        return part
    if _names_it(words_of_text(body), office):
        known = Part("body", body, Verdict.CONFIRMED, Reason.SHORT_FORM, part.record, refs)
        return better(part, known)
    return part


def _names_it(said: Sequence[str], office: OfficeView) -> bool:
    """Whether every word of weight belongs to the body's full name, and one name is there whole."""
    function = (word for its in office.function for word in words_of_text(its.text))
    around = (*_words_around(office), *function, *KINDS_OF_BODY)
    if _not_in(said, around) or not said:
        return False
    countries = _country_words(office)
    for name in _names(office):
        own = [word for word in words_of_text(name.text) if word not in countries]
        if own and common_weight(own, said) >= CONTAINED * weight(own):
            return True
    return False


def _words_around(office: OfficeView) -> tuple[str, ...]:
    """The words of all names of the body, of those it is part of, and of its country."""
    words = {word for name in _names(office) for word in words_of_text(name.text)}
    return tuple(words | _country_words(office))


def _country_words(office: OfficeView) -> frozenset[str]:
    body = office.body
    return _words_of_countries(office.country, body.country if body else "")


@lru_cache(maxsize=1024)
def _words_of_countries(*codes: str) -> frozenset[str]:
    return frozenset[str]().union(*(words_of_country(code) for code in codes if code))


def _names(office: OfficeView) -> Wordings:
    chain = _with_those_above(office.body)
    return (*office.body_as_printed, *(name for body in chain for name in body.names))


def _with_those_above(body: BodyView | None) -> Iterator[BodyView]:
    """A body and those it is part of; at most ten, should the record go in a circle."""
    for _ in range(10):
        if body is None:
            return
        yield body
        body = body.part_of


def _countries(person: PersonView) -> Iterator[str]:
    yield person.country
    for office in person.offices:
        yield office.country
        for body in _with_those_above(office.body):
            yield body.country
