"""Where a conference is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plenary.algorithms.names import fold

from .claims import Claim
from .events import CAP
from .gazetteer import cities, city_named, country_named, english_country
from .languages.language import Language
from .lexicon import bare, country_at, demonym, kinds
from .page import Page, Word
from .patterns import whole

MARKED = r"[\w\u064b-\u0652]+"
CAPITAL_WORDS = rf"{CAP}(?:[ ]{CAP}){{0,2}}"


def places(page: Page) -> Iterator[Claim]:
    """Places of the conference at their first mention, in order."""
    seen: set[str] = set()
    reach = 0
    found = [*_capitals(page), *_cities(page), *_hosts(page), *_venues(page)]
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        key = fold(str(one.normalised["place"]))
        if one.start < reach or page.masked(one.start, one.end) or key in seen:
            continue
        seen.add(key)
        reach = one.end
        yield one


def _claim(page: Page, start: int, end: int, place: str, iso: str | None = None) -> Claim:
    said = {"place": place}
    if iso:
        said["country"] = english_country(iso)
    return Claim("place", start, end, page.text[start:end], said)


@cache
def capital_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """What a language calls the capital of a country."""
    names = {
        "country": rf"{CAP}(?:[ ]{CAP}){{0,3}}",
        "demonym": r"[^\W\d_][\w-]+",
        "place": CAPITAL_WORDS,
    }
    if not language.cased:
        names = {"country": r"[^\W\d_]+", "demonym": r"[^\W\d_]+", "place": r"[^\W\d_]+"}
    lead = rf"(?:(?:{language.place_lead or '(?!)'})\s+)?"
    forms = list(language.capital)
    for name, pattern in names.items():
        forms = [form.replace(f"{{{name}}}", pattern) for form in forms]
    return tuple(re.compile(rf"(?<!\w)(?i:{lead})(?:{form})(?!\w)") for form in forms)


def _capitals(page: Page) -> Iterator[Claim]:
    """Places named as a country's capital, with or without the city's own name."""
    for pattern in capital_patterns(page.language):
        for found in pattern.finditer(page.text):
            groups = found.groupdict()
            city = _city_printed(page, groups.get("city"))
            iso = _country_printed(page, groups.get("country"))
            capital = cities().capitals.get(iso or "")
            name = city or (capital.name if capital else None)
            if name:
                yield _claim(page, *_without_rest(page, found, bool(city)), name, iso)


def _without_rest(page: Page, found: re.Match[str], named: bool) -> tuple[int, int]:
    """The span, without capital words after "the capital" that are no city."""
    if named or not found.groupdict().get("city"):
        return found.span()
    end = found.start("city")
    return found.start(), found.start() + len(page.text[found.start() : end].rstrip(" ,"))


def _city_printed(page: Page, printed: str | None) -> str | None:
    city = known_city(page.language, printed) if printed else None
    return city


def known_city(language: Language, printed: str) -> str | None:
    """The English name of a city, an ending of a case tolerated; None where none is known."""
    name = bare(printed)
    stems = [name]
    if language.place_tail:
        stems.append(re.sub(rf"(?:{language.place_tail})$", "", name, flags=re.IGNORECASE))
    if language.place_endings:
        stems += [
            re.sub(f"{ending}$", put, name)
            for ending, put in language.place_endings
            if re.search(f"{ending}$", name)
        ]
    for stem in stems:
        city = city_named(stem)
        if city:
            return _english(language, city.name, stem)
    return None


def _english(language: Language, name: str, printed: str) -> str:
    """The English name of a city: in an English text the one that is printed."""
    if language.code != "en":
        return name
    return printed.title() if printed.isupper() else printed


def _country_printed(page: Page, printed: str | None) -> str | None:
    if not printed:
        return None
    return country_named(bare(printed), page.language.code) or demonym(
        page.language, bare(printed).lower()
    )


@cache
def place_pattern(language: Language) -> re.Pattern[str]:
    """A preposition and capital words; with the verb of holding before it, where there is one."""
    if language.place_tail and not language.place_lead:
        return re.compile(
            rf"(?<!\w)(?P<lead>)(?P<name>{CAPITAL_WORDS}?(?:{language.place_tail}))(?!\w)"
        )
    held = rf"(?P<held>(?i:{language.held or '(?!)'})\s+)?"
    lead = rf"(?P<lead>(?i:{language.place_lead or '(?!)'})\s+)"
    return re.compile(rf"(?<![\w-]){held}{lead}(?P<name>{CAPITAL_WORDS})")


def _cities(page: Page) -> Iterator[Claim]:
    if not page.language.place_lead and not page.language.place_tail:
        return
    if not page.language.cased:
        yield from _uncased_cities(page)
        return
    for found in place_pattern(page.language).finditer(page.text):
        if not page.masked(found.start("name"), found.end("name")):
            yield from _city(page, found)


def _city(page: Page, found: re.Match[str]) -> Iterator[Claim]:
    """The place that a preposition leads: a known city, or any name after "held"."""
    words = page.words_between(found.start("name"), found.end("name"))
    if not words or not _of_event(page, found):
        return
    known = _known_at(page, words)
    held = found.groupdict().get("held")
    start = found.start("lead")
    if held and re.match(page.language.organised or "(?!)", held, re.IGNORECASE):
        start = found.start()
    if known:
        end, name = known
    elif held and _plausible(page, words):
        end, name = words[-1].end, bare(page.text[words[0].start : words[-1].end])
    else:
        return
    end, iso = _with_country(page, end)
    yield _claim(page, start, end, name, iso)


def _known_at(page: Page, words: list[Word]) -> tuple[int, str] | None:
    """Where the longest known city that begins at the first word ends, and its English name."""
    for length in range(len(words), 0, -1):
        printed = page.text[words[0].start : words[length - 1].end]
        name = known_city(page.language, printed)
        if name and not country_named(bare(printed), page.language.code):
            return words[0].start + len(bare(printed)), name
        if name and printed in {"Singapore", "Luxembourg", "Monaco", "Djibouti", "Panama"}:
            return words[0].start + len(printed), name
    return None


def _plausible(page: Page, words: list[Word]) -> bool:
    """Whether unknown capital words after "held in" may be a place: no month, body or language."""
    for word in words:
        what = kinds(page.language, word.text)
        if what.first or what.body or what.role or what.verb:
            return False
    return not words[0].text.isupper() and (
        not kinds(page.language, words[0].text).demonym or bool(country_at(page, words, 0))
    )


def _of_event(page: Page, found: re.Match[str]) -> bool:
    """Whether the sentence, or the one before, speaks of the conference."""
    if found.groupdict().get("held"):
        return True
    first, last = page.sentence_at(found.start())
    sentence = page.text[first:last]
    telling = whole(page.language.event).search(sentence) or whole(page.language.held).search(
        sentence
    )
    telling = telling or whole(page.language.future).search(sentence)
    return bool(telling) and page.quotation_at(found.start()) is None


def _with_country(page: Page, end: int) -> tuple[int, str | None]:
    """Where a place ends with the country named after it: "in Nairobi, Kenya"."""
    after = re.compile(rf",? \(?(?P<country>{CAP}(?:[ ]{CAP}){{0,3}})").match(page.text, end)
    if after is None:
        return end, None
    words = page.words_between(after.start("country"), after.end("country"))
    for length in range(len(words), 0, -1):
        iso = country_named(page.text[words[0].start : words[length - 1].end], page.language.code)
        if iso and page.text[end : words[0].start].strip() in {",", "("}:
            return words[length - 1].end, iso
    return end, None


def _hosts(page: Page) -> Iterator[Claim]:
    """A city that hosts: "Oslo hosts", with the verb."""
    hosts = page.language.hosts
    if not hosts or not page.language.cased:
        return
    pattern = re.compile(
        rf"(?<!\w)(?P<name>{CAPITAL_WORDS})(?:, {CAPITAL_WORDS},)?\s+(?:(?i:{hosts}))(?!\w)"
    )
    by = re.compile(
        rf"(?<!\w)(?i:{page.language.hosted_by or '(?!)'}) (?P<name>{CAPITAL_WORDS})(?!\w)"
    )
    for found in [*pattern.finditer(page.text), *by.finditer(page.text)]:
        name = known_city(page.language, found["name"])
        if name:
            yield _claim(page, found.start(), found.end(), name)


def _venues(page: Page) -> Iterator[Claim]:
    """A building after "at": "at the Palace of Nations"."""
    language = page.language
    if not language.venue or not language.cased:
        return
    small = f"(?:{language.connector or '(?!)'})"
    phrase = rf"{CAP}(?: (?:{small} ){{0,2}}{CAP}){{0,6}}"
    pattern = re.compile(
        rf"(?<![\w-])(?i:{language.venue_lead or language.place_lead or '(?!)'})\s+(?:(?i:{language.article or '(?!)'})\s+)?(?P<name>{phrase})"
    )
    for found in pattern.finditer(page.text):
        words = found["name"].split()
        at = next(
            (i for i, word in enumerate(words) if whole(language.venue).fullmatch(word)), None
        )
        if at is None or not _of_event(page, found):
            continue
        end = found.start("name") + len(" ".join(words[: at + 1])) if at else found.end("name")
        yield _claim(page, found.start(), end, page.text[found.start("name") : end])


def _uncased_cities(page: Page) -> Iterator[Claim]:
    """Cities in a script without capitals: after a preposition, alone or joined to it."""
    language = page.language
    pattern = re.compile(
        rf"(?<!\w)(?P<lead>(?:{language.place_lead})\s?)(?P<name>{MARKED}(?: {MARKED})?)"
    )
    for found in pattern.finditer(page.text):
        words = page.words_between(found.start("name"), found.end("name"))
        for length in range(len(words), 0, -1):
            end = words[length - 1].end
            city = city_named(page.text[found.start("name") : end])
            if city and len(page.text[found.start("name") : end]) > 2 and _of_event(page, found):
                yield _claim(page, found.start(), end, city.name)
                break
