"""What every placeholder of a communiqué stands for, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from plenary.algorithms import figures

from . import facts as given
from .facts import Country, Facts, Named, Scope, name_in, text_in
from .languages import Language, Numerals, Said, language_of
from .languages.plan import Forms

Found = Iterator[tuple[str, Forms]]


def bindings(facts: Facts, language: str, *, numerals: Numerals = "latn") -> dict[str, str]:
    """The text of each placeholder, `{"country:de|of": "de l’Allemagne"}`, in every form there is.

    ValueError where one ref is given two texts: the record would contradict itself.
    """
    bound: dict[str, str] = {}
    for ref, forms in _forms(facts, language_of(language), numerals):
        for form, text in forms.items():
            key = f"{ref}|{form}" if form else ref
            if bound.setdefault(key, text) != text:
                raise ValueError(f"{key} stands for {bound[key]!r} and for {text!r}")
    return bound


def said_in(facts: Facts, language: str, *, numerals: Numerals = "latn") -> Said:
    """The facts with their bindings, from which a language makes its sentences."""
    return Said(facts, bindings(facts, language, numerals=numerals))


def _forms(facts: Facts, language: Language, numerals: Numerals) -> Found:
    return chain(
        ((one.ref, language.title(name_in(one.text, language.tag))) for one in _titles(facts)),
        ((one.ref, _name(one, language)) for one in _names(facts)),
        ((one.ref, _country(one, language)) for one in _countries(facts)),
        ((one.ref, language.city(name_in(one.text, language.tag))) for one in _cities(facts)),
        _people(facts, language),
        _numbers(facts, language, numerals),
        _days(facts, language, numerals),
        _texts(facts, language),
    )


def _titles(facts: Facts) -> Iterator[Named]:
    yield from _known(facts.series, *facts.themes)
    for edition in given.editions(facts):
        yield from _known(edition.title, edition.theme)
    yield from (session.title for session in _sessions(facts))
    if facts.observance:
        yield facts.observance.name


def _sessions(facts: Facts) -> Iterator[given.Session]:
    if facts.session:
        yield facts.session
    yield from facts.sessions


def _names(facts: Facts) -> Iterator[Named]:
    yield from (organiser.body for organiser in facts.organisers)
    for edition in given.editions(facts):
        yield from _known(edition.place.venue, *(one.source for one in edition.reported))
    for finding in facts.findings:
        yield from _known(finding.addressee, finding.reported_by)
    for person in given.people(facts):
        yield from _known(person.body)
    if facts.observance:
        yield from _known(facts.observance.source)


def _countries(facts: Facts) -> Iterator[Country]:
    places = (edition.place.country for edition in given.editions(facts))
    homes = (person.country for person in given.people(facts))
    yield from (one for one in chain((facts.country,), places, homes) if one)


def _cities(facts: Facts) -> Iterator[Named]:
    yield from _known(facts.city, *(edition.place.city for edition in given.editions(facts)))


def _known(*names: Named | None) -> Iterator[Named]:
    return (one for one in names if one)


def _name(one: Named, language: Language) -> Forms:
    return language.name(name_in(one.text, language.tag), one.article.get(language.tag))


def _country(one: Country, language: Language) -> Forms:
    name = name_in(one.name, language.tag)
    return language.country(one.code.upper(), name, one.article.get(language.tag))


def _people(facts: Facts, language: Language) -> Found:
    for person in given.people(facts):
        honorific = text_in(person.honorific, language.tag)
        yield person.ref, language.person(honorific, name_in(person.name, language.tag))
        if person.office:
            yield person.office.ref, language.office(name_in(person.office.text, language.tag))


def _numbers(facts: Facts, language: Language, numerals: Numerals) -> Found:
    for edition in given.editions(facts):
        if edition.ordinal is not None:
            yield edition.ordinal_ref, language.ordinal(edition.ordinal, numerals)
        for one in edition.counted:
            yield (
                one.ref,
                language.figure(
                    one.measure,
                    one.value,
                    bound=figures.Bound.EXACT,
                    scope=Scope.ALL,
                    numerals=numerals,
                ),
            )
        for told in edition.reported:
            yield (
                told.ref,
                language.figure(
                    told.measure, told.value, bound=told.bound, scope=told.scope, numerals=numerals
                ),
            )


def _days(facts: Facts, language: Language, numerals: Numerals) -> Found:
    if facts.day:
        yield given.DAY_REF, language.days(facts.day, facts.day, numerals)
    for edition in given.editions(facts):
        if edition.days:
            yield edition.days_ref, language.days(*edition.days, numerals)
        for one in edition.counted:
            yield one.moment_ref, language.days(one.counted_on, one.counted_on, numerals)
    for session in _sessions(facts):
        if session.day:
            yield session.day_ref, language.days(session.day, session.day, numerals)
    if facts.observance:
        kept = facts.observance
        yield kept.day_ref, language.yearly(kept.month, kept.day, numerals)


def _texts(facts: Facts, language: Language) -> Found:
    """Texts in the language itself: what it does not have is left out, not printed in another."""
    kept = facts.observance.commemorates if facts.observance else None
    for one in _known(facts.contact, *(finding.text for finding in facts.findings), kept):
        text = text_in(one.text, language.tag)
        if text:
            yield one.ref, language.clause(language.within(text) if one is kept else text)
