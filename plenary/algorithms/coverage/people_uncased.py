"""Persons in a script without capital letters: by the office before or after, or a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plenary.algorithms.names import words_of

from .claims import Claim
from .gazetteer import city_named, country_named, english_country
from .languages.language import Language
from .lexicon import Kinds, demonym, kinds
from .page import Page

MOST_WORDS = 4
LONGEST_OFFICE = 12
ARTICLE = "ال"
AND = "و"
# Words that join two parts of one name.
PARTICLES = frozenset(["بن", "ابن", "بنت", "آل", "أبو", "ابو", "عبد", "أم"])
STOP = re.compile(r"[.;:!?()\n،؛,«»“”\"]")


def people_uncased(page: Page) -> Iterator[Claim]:
    """Persons at their first mention, in order."""
    found: list[Claim] = []
    reach = 0
    for at, word in enumerate(page.words):
        if word.start < reach:
            continue
        claim = _beginning_at(page, at)
        if claim is None or page.masked(claim.start, claim.end) or _known(claim, found):
            continue
        found.append(claim)
        reach = claim.end
        yield claim


def _known(claim: Claim, found: list[Claim]) -> bool:
    words = set(words_of(str(claim.normalised["name"])))
    return any(words <= set(words_of(str(one.normalised["name"]))) for one in found)


def _beginning_at(page: Page, at: int) -> Claim | None:
    """The person whose span begins at a word: with an office, an honorific, or the name itself."""
    what = what_is(page.language, page.words[at].text)
    if what.honorific or what.role:
        return _with_office(page, at)
    return _named_first(page, at)


def _with_office(page: Page, at: int) -> Claim | None:
    """Office, body, name: "the minister of X, NAME" without the comma."""
    first = _name_after(page, at)
    if first is None:
        return None
    last = _name_end(page, first)
    if last is None or (
        last == first and not what_is(page.language, page.words[first - 1].text).honorific
    ):
        return None
    start = _start(page, at)
    end = _office_after(page, last) or page.words[last].end
    return _claim(page, start, first, last, end)


def _start(page: Page, at: int) -> int:
    """Where a word begins, without the "and" joined to it."""
    word = page.words[at]
    joined = word.text.startswith(AND) and what_is(page.language, word.text[1:]).role
    return word.start + (1 if joined else 0)


def _name_after(page: Page, at: int) -> int | None:
    """The first word of the name after an office; None where the office has none."""
    words = page.words
    for index in range(at + 1, min(at + LONGEST_OFFICE, len(words))):
        gap = page.text[words[index - 1].end : words[index].start]
        before = what_is(page.language, words[index - 1].text)
        if STOP.search(gap) and not (before.honorific and gap.strip() == "."):
            return None
        what = what_is(page.language, words[index].text)
        if what.stops:
            return None
        if _may_begin(page, index) and _may_follow(page, index - 1):
            return index
    return None


def _may_follow(page: Page, index: int) -> bool:
    """Whether a name may stand after a word: an office, something definite, a country."""
    text = page.words[index].text
    what = what_is(page.language, text)
    if what.connector and not what.role:
        return False
    return (
        what.role
        or what.honorific
        or what.demonym
        or what.body
        or text.startswith((ARTICLE, "لل"))
    )


def _may_begin(page: Page, index: int) -> bool:
    """Whether a word may begin a name."""
    text = page.words[index].text
    what = what_is(page.language, text)
    known = what.role or what.adjective or what.body or what.connector or what.honorific
    if (
        known
        or what.stops
        or what.first
        or what.demonym
        or text.startswith((ARTICLE, "لل", "بال", "وال"))
    ):
        return False
    return len(text) > 1 and text.isalpha() and not country_named(text, page.language.code)


def _name_end(page: Page, first: int) -> int | None:
    """The last word of the name that begins at a word."""
    words = page.words
    last = first
    for index in range(first + 1, min(first + MOST_WORDS + 2, len(words))):
        gap = page.text[words[index - 1].end : words[index].start]
        text = words[index].text
        what = what_is(page.language, text)
        if gap.strip() or what.stops or what.first or (what.connector and text not in PARTICLES):
            break
        if what.role or (what.honorific and not text.startswith(ARTICLE)):
            break
        if text.startswith(AND) and len(text) > 3 and index - first >= 2:
            break
        if index - first >= MOST_WORDS and text not in PARTICLES:
            break
        if what.body and not text.startswith(ARTICLE):
            break
        last = index
    return last


def _named_first(page: Page, at: int) -> Claim | None:
    """The name before its office ("NAME، office of X") or after a verb of saying."""
    if not _may_begin(page, at):
        return None
    last = _name_end(page, at)
    if last is None or last - at < 1:
        return None
    before = what_is(page.language, page.words[at - 1].text) if at else None
    end = _office_after(page, last)
    said = before is not None and before.said
    listed = before is not None and at >= 1 and _in_list(page, at, last)
    if end is None and not said and not listed:
        return None
    joined = page.words[at].text.startswith(AND) and not said and _and_is_joined(page, at)
    start = page.words[at].start + (1 if joined else 0)
    return _claim(page, start, at, last, end or page.words[last].end)


def _and_is_joined(page: Page, at: int) -> bool:
    """Whether the first letter of a word is "and": after another name in a list."""
    return at > 0 and not page.text[page.words[at - 1].end : page.words[at].start].strip()


def _in_list(page: Page, at: int, last: int) -> bool:
    """Whether a bare name stands in a list: after "from the X side", before "and NAME، office"."""
    following = page.words[last + 1] if last + 1 < len(page.words) else None
    before = page.words[at - 1].text
    if following is None or not following.text.startswith(AND) or len(following.text) < 4:
        return False
    if page.text[page.words[last].end : following.start].strip():
        return False
    further = _name_end(page, last + 1)
    telling = before.startswith(ARTICLE) or what_is(page.language, before).demonym
    return telling and further is not None and _office_after(page, further) is not None


def _office_after(page: Page, last: int) -> int | None:
    """Where the office after a name and a comma ends; None where none follows."""
    words = page.words
    if last + 1 >= len(words):
        return None
    gap = page.text[words[last].end : words[last + 1].start]
    if not re.fullmatch(r"\s?[،,(]\s?", gap):
        return None
    first = what_is(page.language, words[last + 1].text)
    if not first.role or words[last + 1].text.startswith(AND):
        return None
    end = words[last + 1].end
    for index in range(last + 2, min(last + 2 + LONGEST_OFFICE, len(words))):
        between = page.text[words[index - 1].end : words[index].start]
        what = what_is(page.language, words[index].text)
        if STOP.search(between) or (what.stops and not what.connector):
            break
        end = words[index].end
    closing = page.text[end : end + 1]
    return end + 1 if "(" in gap and closing == ")" else end


@lru_cache(maxsize=20000)
def what_is(language: Language, text: str) -> Kinds:
    """What a word may be, the letters joined before it aside."""
    return kinds(language, text)


def _claim(page: Page, start: int, first: int, last: int, end: int) -> Claim:
    name_start = max(start, page.words[first].start)
    name = page.text[name_start : page.words[last].end]
    office = f"{page.text[start:name_start]} {page.text[page.words[last].end : end]}"
    words = re.findall(r"\w+", office)
    iso = next((code for word in words if (code := _country(page.language, word))), None)
    role = office.strip(" ،,()")
    said = {"name": name, "role": role or None, "country": english_country(iso) if iso else None}
    normalised = {key: value for key, value in said.items() if value}
    return Claim("person", start, end, page.text[start:end], normalised)


def _country(language: Language, word: str) -> str | None:
    return country_named(word, language.code) or (
        None if city_named(word) else demonym(language, word)
    )
