"""Runs of capital words that may be the name of a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .languages.language import Language
from .lexicon import bare, city_at, country_at, kinds
from .page import Page, Word
from .patterns import fullmatch

PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "bin",
        "ibn",
        "ben",
        "al",
        "el",
        "ul",
        "abu",
        "la",
        "le",
        "y",
        "zu",
        "af",
        "av",
        "st",
        "oğlu",
        "oglu",
        "qızı",
        "kızı",
    ]
)
MOST_WORDS = 5
LONGEST_ACRONYM = 4
SHORT_QUOTATION = 60
MOST_BEFORE_OFFICE = 4


@dataclass(frozen=True)
class Candidate:
    """What may be a person's name: words `first` to `last` of a page, the honorific before it.

    `led` is the first word of the honorifics that lead it; the same as `first` without any.
    """

    led: int
    first: int
    last: int
    start: int
    end: int
    name: str

    @property
    def length(self) -> int:
        """How many words the name has."""
        return self.last - self.first + 1

    @property
    def honoured(self) -> bool:
        """Whether an honorific leads it."""
        return self.led < self.first


def candidates(page: Page) -> list[Candidate]:
    """What may be a name, in order."""
    found = []
    at = 0
    words = page.words
    while at < len(words):
        last = _run(page, at)
        if last is None:
            at += 1
            continue
        for one in _names_of(page, at, last):
            free = _after_body(page, one) if _inside_body(page, one) else one
            if free:
                found.append(free)
        at = last + 1
    return found


def _names_of(page: Page, at: int, last: int) -> list[Candidate]:
    """The names in a run: the one at its end, and before a body inside it: "NAME von der Bank"."""
    found = [_candidate(page, at, last)]
    inner = [index for index in range(at + 1, last) if _bounds(page, at, index, last)]
    parted = [index for index in inner if not page.words[index - 1].capital]
    if parted:
        before = parted[0] - 1
        while before > at and not page.words[before].capital:
            before -= 1
        found.insert(0, _candidate(page, at, before))
    return [one for one in found if one]


def _run(page: Page, at: int) -> int | None:
    """The last word of a run of capital words that begins at a word."""
    words = page.words
    if not words[at].capital or words[at].text[:1].isdigit():
        return None
    last = at
    following = at + 1
    while following < len(words):
        if not _adjacent(page, words[following - 1], words[following]):
            break
        word = words[following]
        if word.capital:
            last = following
        elif word.text.lower() not in PARTICLES or following - last > 2:
            break
        following += 1
    return last


def _adjacent(page: Page, one: Word, other: Word) -> bool:
    """Whether only blanks stand between two words, or the stop of an initial or a short style."""
    gap = page.text[one.end : other.start]
    if one.text[-2:] in {"'s", "’s"}:
        return False
    if re.fullmatch(r"[ \u00a0]{1,2}", gap):
        return True
    short = len(one.text) == 1 or kinds(page.language, one.text).honorific
    return short and re.fullmatch(r"\.[ \u00a0]?", gap) is not None


def _candidate(page: Page, at: int, last: int) -> Candidate | None:
    """The name at the end of a run; None where nothing of it can be a name."""
    words = page.words
    first = last + 1
    while first > at and not _bounds(page, at, first - 1, last):
        first -= 1
    first = _with_given(page, at, first, last)
    first = _after_place(page, at, first, last)
    while first <= last and words[first].text in PARTICLES:
        first += 1
    if first > last or last - first + 1 > MOST_WORDS:
        return None
    led = first
    while led > at and kinds(page.language, words[led - 1].text).honorific:
        led -= 1
    name = page.text[words[first].start : words[last].end]
    end = words[last].start + len(bare(words[last].text))
    return Candidate(led, first, last, words[first].start, end, bare(name))


def _with_given(page: Page, at: int, first: int, last: int) -> int:
    """Where a name of one word begins with a given name that is also a common word: "Adalet"."""
    if first != last or first - 2 < at:
        return first
    given, before = (kinds(page.language, page.words[first - n].text) for n in (1, 2))
    return first - 1 if given.body and not given.role and before.role else first


def _after_body(page: Page, one: Candidate) -> Candidate | None:
    """The last two of three words and more that a body runs into: "Institute of Rivers Jan Novak"."""
    words = page.words[one.first : one.last + 1]
    quoted = page.quotation_at(one.start)
    if len(words) < 3 or quoted or any(word.text in PARTICLES for word in words[-2:]):
        return None
    before, governing = (kinds(page.language, page.words[one.led - n].text) for n in (1, 2))
    if before.article or (governing.role and _after_comma(page, one.led - 2)):
        return None
    first = one.last - 1
    start = page.words[first].start
    return Candidate(first, first, one.last, start, one.end, page.text[start : one.end])


def _after_comma(page: Page, at: int) -> bool:
    """Whether an office stands after a comma: it is that of the name before."""
    first = at
    while first > 0 and at - first < MOST_BEFORE_OFFICE:
        gap = page.text[page.words[first - 1].end : page.words[first].start]
        what = kinds(page.language, page.words[first - 1].text)
        if gap.strip() or not (what.article or what.adjective or what.demonym):
            return gap.strip() == ","
        first -= 1
    return False


def _inside_body(page: Page, one: Candidate) -> bool:
    """Whether what looks like a name belongs to the body before it, or stands in quotation marks."""
    quoted = page.quotation_at(one.start)
    if quoted and len(quoted.text) < SHORT_QUOTATION:
        return True
    if one.honoured or one.led == 0:
        return False
    before = kinds(page.language, page.words[one.led - 1].text)
    if page.text[page.words[one.led - 1].end : page.words[one.led].start].strip():
        return False
    if fullmatch(page.language.event_adjective, page.words[one.led - 1].text):
        return True
    if before.article:
        return True
    if not fullmatch(page.language.inside, page.words[one.led - 1].text) or one.led < 2:
        return False
    governing = page.words[one.led - 2]
    what = kinds(page.language, governing.text)
    return governing.capital or what.role or what.body or what.demonym


def _bounds(page: Page, at: int, index: int, last: int) -> bool:
    """Whether a word of a run cannot belong to a name."""
    word = page.words[index]
    text = bare(word.text)
    what = kinds(page.language, text)
    if text[:1] in "#@" or any(character.isdigit() for character in text):
        return True
    if what.role or what.body or what.first or what.honorific:
        return True
    if what.demonym and index == at and last - index >= 2:
        return True
    if what.adjective and text.lower() not in {"may"}:
        return True
    return _acronym(page.language, text) and not (index == last and index > at)


def _acronym(language: Language, text: str) -> bool:
    """Whether a word is a short form in capitals: NATO, MP."""
    return 1 < len(text) <= LONGEST_ACRONYM and text.isupper() and language.cased


def _after_place(page: Page, at: int, first: int, last: int) -> int:
    """Where the name begins after a country or city that closes a body before it."""
    words = page.words
    country = country_at(page, words, first) if first <= last else None
    if country and first + country[0] <= last:
        return first + country[0]
    before = words[first - 1].text.lower() if first else ""
    city = city_at(page, words, first) if first <= last else None
    if city and kinds(page.language, before).connector and last - first + 1 - city[0] >= 2:
        return first + city[0]
    if (country and country[0] == last - first + 1) or (city and city[0] == last - first + 1):
        return last + 1
    return first
