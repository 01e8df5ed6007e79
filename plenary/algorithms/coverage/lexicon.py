"""What a word of a report may be: an office, a body, a country, a small word, none of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from plenary.algorithms.names import fold

from .calendars import months, weekdays
from .gazetteer import City, city_named, countries, country_named
from .languages.language import Language
from .page import Page, Word
from .patterns import fullmatch

LEAST_STEM = 4
LONGEST_ENDING = 6
LONGEST_PLACE = 4


@dataclass(frozen=True)
class Kinds:
    """What a word may be."""

    role: bool
    adjective: bool
    article: bool
    body: bool
    connector: bool
    honorific: bool
    verb: bool
    said: bool
    first: bool
    demonym: bool

    @property
    def stops(self) -> bool:
        """Whether an office and a body do not go on over it."""
        return (self.verb or self.said) and not (self.role or self.body or self.adjective)


def kinds(language: Language, text: str) -> Kinds:
    """What a word may be in a language, a possessive ending aside."""
    return _kinds(language, bare(text))


def bare(text: str) -> str:
    """A word without an English possessive ending."""
    return text[:-2] if text[-2:] in {"'s", "’s"} else text


@lru_cache(maxsize=20000)
def _kinds(language: Language, text: str) -> Kinds:
    plain = text.lower().lstrip("#@")
    parts = plain.replace("‑", "-").split("-")
    role = fullmatch(language.role, plain) or (
        len(parts) > 1 and any(fullmatch(language.role, part) for part in parts)
    )
    return Kinds(
        role=role,
        adjective=fullmatch(language.role_adjective, plain),
        article=fullmatch(language.article, plain),
        body=fullmatch(language.organisation, plain) or fullmatch(language.event, plain),
        connector=fullmatch(language.connector, plain),
        honorific=fullmatch(language.honorific, plain),
        verb=fullmatch(language.verb, plain),
        said=fullmatch(language.said, plain),
        first=plain in _first_words(language) or _in_calendar(language, plain),
        demonym=demonym(language, plain) is not None,
    )


@cache
def _first_words(language: Language) -> frozenset[str]:
    return frozenset(language.not_name.split())


def _in_calendar(language: Language, plain: str) -> bool:
    return plain in weekdays(language) or plain in months(language)


@lru_cache(maxsize=20000)
def demonym(language: Language, word: str) -> str | None:
    """The ISO 3166 code of the country that a word belongs to: "Kenyan", "türkische", "suizo"."""
    folded = fold(word)
    if language.code == "ar":
        folded = folded.removeprefix("al")
    if len(folded) < LEAST_STEM or not folded.isalpha():
        return None
    if folded in countries(language.code):
        return countries(language.code)[folded]
    for stem, iso in _stems(language.code):
        if folded.startswith(stem) and len(folded) - len(stem) <= LONGEST_ENDING:
            return iso
    return None


@cache
def _stems(code: str) -> list[tuple[str, str]]:
    """Beginnings of the names of countries and their languages, longest first."""
    found = {}
    for name, iso in countries(code).items():
        if " " not in name and len(name) > LEAST_STEM:
            found[name[: max(LEAST_STEM + 1, len(name) - 1)]] = iso
    for name, iso in _languages(code):
        found.setdefault(name[: max(LEAST_STEM, len(name) - 2)], iso)
    return sorted(found.items(), key=lambda one: -len(one[0]))


def _languages(code: str) -> list[tuple[str, str]]:
    """Names of the languages of the world with the country where each is mostly spoken."""
    try:
        names = Locale(code).languages
    except (UnknownLocaleError, ValueError):
        return []
    likely = get_global("likely_subtags")
    found = []
    for language, name in names.items():
        iso = str(likely.get(language, "")).rpartition("_")[2]
        folded = fold(name)
        official = len(iso) == 2 and language in get_official_languages(iso, de_facto=True)
        if official and folded.isalpha() and len(folded) > LEAST_STEM:
            found.append((folded, iso))
    return found


def country_at(page: Page, words: list[Word], at: int) -> tuple[int, str] | None:
    """How many words from there name a country, and its code."""
    for length in range(min(LONGEST_PLACE, len(words) - at), 0, -1):
        name = bare(page.text[words[at].start : words[at + length - 1].end])
        iso = country_named(name, page.language.code)
        if iso and name[:1].isupper():
            return length, iso
    return None


def city_at(page: Page, words: list[Word], at: int) -> tuple[int, City] | None:
    """How many words from there name a city, and which."""
    for length in range(min(3, len(words) - at), 0, -1):
        name = bare(page.text[words[at].start : words[at + length - 1].end])
        city = city_named(name) if name[:1].isupper() and len(name) < 40 else None
        if city:
            return length, city
    return None
