"""Persons in a report, with office, body and country, whichever way round they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process

from plenary.algorithms.names import fold, words_of

from .claims import Claim
from .gazetteer import country_named, english_country
from .languages.language import Language
from .lexicon import Kinds, bare, country_at, demonym, kinds
from .names_in_text import Candidate, candidates
from .page import Page, Word
from .patterns import ending, fullmatch, whole

MOST_UNKNOWN = 3
MOST_UNKNOWN_LONG = 7
MOST_BEFORE_ROLE = 6
STOP = re.compile(r"[.;:!?()\n—–؛]|\s-\s")
BRACKET = re.compile(r" ?[()] ?")
VARIANT = 80
LEAST_VARIANT = 6
NEAR_VERB = 120
NEAR_BEFORE = 80


@dataclass(frozen=True)
class Office:
    """What is said of a person beside the name: from `start` to `end`."""

    start: int
    end: int


def people(page: Page) -> Iterator[Claim]:
    """Persons at their first mention, and later where the name is spelt in another way."""
    found: list[Claim] = []
    seen: list[frozenset[str]] = []
    everyone = [one for one in candidates(page) if _takes_part(page, one)]
    taken = 0
    for at, one in enumerate(everyone):
        if one.start < taken:
            continue
        claim = _person(page, everyone, at, taken)
        if claim is None or _known(claim, seen):
            continue
        found.append(claim)
        taken = claim.end
        yield claim
    yield from _variants(page, found, everyone)


def _takes_part(page: Page, one: Candidate) -> bool:
    """Whether a name stands free of titles and of the line that says whose report it is."""
    if page.masked(one.start, one.end):
        return False
    first = page.text.rfind("\n", 0, one.start) + 1
    lead = page.text[first : one.start].strip(" :")
    return not fullmatch(page.language.reporter, lead)


def _person(page: Page, everyone: list[Candidate], at: int, taken: int) -> Claim | None:
    one = everyone[at]
    before = everyone[at - 1].end if at and everyone[at - 1].length > 1 else 0
    left = _left(page, one, max(before, taken))
    right = _right(page, everyone, at)
    bracketed = page.text[one.end : one.end + 2].lstrip().startswith("(")
    if left is None and (right is None or bracketed):
        left = _left(page, one, max(before, taken), comma=True)
    if left is None and right is None and not _evident(page, everyone, at):
        return None
    if one.length < 2 and not one.honoured and not _after_role(page, one):
        return None
    start = left.start if left else page.words[one.led].start
    end = right.end if right else one.end
    return Claim("person", start, end, page.text[start:end], _said(page, one, left, right))


def _after_role(page: Page, one: Candidate) -> bool:
    """Whether an office stands right before a name: "Minister Kodra"."""
    before = page.words[one.led - 1] if one.led else None
    return before is not None and kinds(page.language, before.text).role


def _left(page: Page, one: Candidate, limit: int, *, comma: bool = False) -> Office | None:
    """The office before a name; with `comma` one parted from it by a comma."""
    words, language = page.words, page.language
    at, leftmost, unknown = one.led - 1, None, 0
    most, commas = MOST_UNKNOWN_LONG if language.long_offices else MOST_UNKNOWN, 0
    while at >= 0 and words[at].start >= limit:
        gap = page.text[words[at].end : words[at + 1].start]
        closed = STOP.search(gap) and not BRACKET.fullmatch(gap)
        if (closed and not _abbreviated(page, at)) or page.masked(words[at].start, words[at].end):
            break
        if re.search("[,،]", gap):
            if not _comma_allowed(page, at, one, leftmost, comma) or commas:
                break
            commas += 1
        elif comma and at == one.led - 1:
            return None
        what = kinds(language, words[at].text)
        if what.stops or (at == one.led - 1 and what.connector and not what.article):
            break
        unknown = 0 if _fits_office(what) or words[at].capital or what.honorific else unknown + 1
        if unknown > most:
            break
        if what.role or (language.office_last and leftmost is not None and words[at].capital):
            leftmost = at
        at -= 1
    if leftmost is None:
        return None
    first = _with_modifiers(page, leftmost, limit)
    return Office(words[first].start, words[one.led - 1].end)


def _fits_office(what: Kinds) -> bool:
    """Whether a word may stand inside an office."""
    small = what.role or what.adjective or what.article or what.connector
    return small or what.body or what.demonym


def _abbreviated(page: Page, at: int) -> bool:
    """Whether the stop after a word belongs to it: "Dr."."""
    return kinds(page.language, page.words[at].text).honorific


def _comma_allowed(page: Page, at: int, one: Candidate, leftmost: int | None, comma: bool) -> bool:
    """Whether a comma may stand after a word inside an office: before the name, or before "MP"."""
    if at == one.led - 1:
        return comma
    return leftmost is not None and leftmost == at + 1 and at + 1 >= one.led - 2 and not comma


def _with_modifiers(page: Page, leftmost: int, limit: int) -> int:
    """The first word of an office with what qualifies it: "the former Kenyan minister"."""
    words = page.words
    first = leftmost
    while first > 0 and words[first - 1].start >= limit:
        before = words[first - 1]
        gap = page.text[before.end : words[first].start]
        what = kinds(page.language, before.text)
        if not re.fullmatch(r"[ \u00a0]|['’]", gap):
            break
        own = page.language.body_first and before.capital and not (what.stops or what.first)
        if not (what.adjective or what.demonym or what.article or what.honorific or own):
            break
        first -= 1
        if what.article:
            break
    return first


def _right(page: Page, everyone: list[Candidate], at: int) -> Office | None:
    """The office or body after a name."""
    one = everyone[at]
    rest = page.text[one.end : one.end + 120]
    if bracket := re.match(r"\s?\(([^()\n]{2,100})\)", rest):
        return _in_brackets(page, one, bracket)
    if re.match(r"\s?[,،]\s", rest) or re.match(r"\s[–—-]\s", rest):
        return _apposition(page, everyone, at)
    affiliation = page.language.affiliation
    led = re.match(rf"\s(?:{affiliation})(?:\s|(?<=['’]))", rest, re.I) if affiliation else None
    if led:
        return _affiliation(page, everyone, at, one.end + led.end())
    return None


def _in_brackets(page: Page, one: Candidate, bracket: re.Match[str]) -> Office | None:
    inside = [Word(0, 0, text) for text in re.findall(r"\w[\w'’-]*", bracket[1])]
    telling = any(
        kinds(page.language, word.text).role
        or kinds(page.language, word.text).body
        or kinds(page.language, word.text).demonym
        or word.capital
        for word in inside
    )
    return Office(one.end, one.end + bracket.end()) if telling else None


def _apposition(page: Page, everyone: list[Candidate], at: int) -> Office | None:
    """The office after a name and a comma; None where it is that of the next name."""
    one = everyone[at]
    if not _begins_office(page, one.last + 1, everyone, at):
        return None
    end = _office_end(page, everyone, at)
    return Office(one.end, end) if end else None


def _begins_office(page: Page, first: int, everyone: list[Candidate], at: int) -> bool:
    """Whether an office begins at a word, after an article and what qualifies it."""
    words = page.words
    after = _next_name(everyone, at)
    following = after.led if after else len(words)
    for index in range(first, min(first + MOST_BEFORE_ROLE, len(words), following)):
        if index > first and re.search(
            r"[.;:!?()\n,،]", page.text[words[index - 1].end : words[index].start]
        ):
            return False
        what = kinds(page.language, words[index].text)
        if what.role:
            return True
        known = what.adjective or what.article or what.connector
        if what.stops or (what.first and not known):
            return False
    return False


def _office_end(page: Page, everyone: list[Candidate], at: int) -> int | None:
    """Where the office after a name ends; None where it runs into the next name."""
    words, language = page.words, page.language
    index = everyone[at].last + 1
    following = _next_name(everyone, at)
    last, unknown = None, 0
    most = MOST_UNKNOWN_LONG if language.long_offices else MOST_UNKNOWN
    while index < len(words):
        gap = page.text[words[index - 1].end : words[index].start]
        inside = index > everyone[at].last + 1
        if inside and _closes(page, gap, index, following):
            break
        if following and index >= following.led:
            # Reached without a comma: the office is the next person's.
            joined = kinds(language, words[index - 1].text).connector
            return _end_of(page, last) if joined and last is not None else None
        if inside and _joins_another(page, index, following):
            break
        what = kinds(language, words[index].text)
        small = what.article or what.connector or what.role or what.adjective or what.body
        if inside and (what.stops or (what.first and not words[index].capital and not small)):
            break
        unknown = 0 if _fits_office(what) or words[index].capital else unknown + 1
        if unknown > most:
            break
        if not (what.connector or what.article):
            last = index
        index += 1
    return _end_of(page, last)


def _joins_another(page: Page, index: int, following: Candidate | None) -> bool:
    """Whether a word is an "and" before another person: an article or an office of theirs follows."""
    words = page.words
    joiner = page.language.number_joiner
    if not joiner or words[index].text.lower() != joiner or index + 1 >= len(words):
        return False
    what = kinds(page.language, words[index + 1].text)
    if following and following.led == index + 1:
        return True
    return what.article or (
        (what.role or what.adjective) and _next_person_near(page, index + 1, following)
    )


def _next_name(everyone: list[Candidate], at: int) -> Candidate | None:
    """The next that is more than one bare word."""
    later = everyone[at + 1 : at + 6]
    return next((one for one in later if one.length > 1 or one.honoured), None)


def _end_of(page: Page, last: int | None) -> int | None:
    """The end of a word, with the mark that closes a quotation after it."""
    if last is None:
        return None
    end = page.words[last].start + len(bare(page.words[last].text))
    return end + 1 if page.text[end : end + 1] in {"”", "»", "“", '"'} else end


def _closes(page: Page, gap: str, index: int, following: Candidate | None) -> bool:
    """Whether an office ends in a gap: at a stop, or a comma after which no office goes on."""
    if STOP.search(gap) and not BRACKET.fullmatch(gap) and not _abbreviated(page, index - 1):
        return True
    if not re.search("[,،]", gap):
        return False
    words = page.words
    what = kinds(page.language, words[index].text)
    if following and following.led <= index + 1:
        return True
    country = country_at(page, words, index)
    if country:
        after = page.text[words[index + country[0] - 1].end :][:1]
        return after not in {",", ";", ".", ""}
    if what.stops or what.article:
        return True
    return not (what.role or what.adjective) or _next_person_near(page, index, following)


def _next_person_near(page: Page, index: int, following: Candidate | None) -> bool:
    """Whether the next name follows an office that begins here without a stop between."""
    if following is None or following.led <= index:
        return False
    between = page.text[page.words[index].start : page.words[following.led].start]
    return not re.search(r"[.;:!?\n]|, \w+ed ", between) and between.count(",") < 1


def _affiliation(page: Page, everyone: list[Candidate], at: int, position: int) -> Office | None:
    """The body after a name and "of", "from", "at"."""
    one = everyone[at]
    sample = page.words_between(position, position + 90)[:7]
    ahead: list[Word] = []
    for word in sample:
        if ahead and STOP.search(page.text[ahead[-1].end : word.start]):
            break
        ahead.append(word)
    telling = any(
        (
            word.capital
            and (kinds(page.language, word.text).body or kinds(page.language, word.text).demonym)
        )
        or (word.text.isupper() and len(word.text) > 1)
        for word in ahead
    )
    end = _office_end(page, everyone, at) if telling else None
    return Office(one.end, end) if end else None


def _evident(page: Page, everyone: list[Candidate], at: int) -> bool:
    """Whether a bare name is a person's: honoured, speaking, doing something, in a list of such."""
    one = everyone[at]
    words, language = page.words, page.language
    if one.honoured:
        return True
    if one.length < 2 or kinds(language, words[one.last].text).demonym:
        return False
    after = words[one.last + 1] if one.last + 1 < len(words) else None
    before = words[one.led - 1] if one.led else None
    close = after and re.fullmatch(r"['’s]{0,2}\s", page.text[one.end : after.start])
    if after and close and (kinds(language, after.text).verb or kinds(language, after.text).said):
        return True
    if before and page.text[before.end : one.start] == " ":
        what = kinds(language, before.text)
        lead = page.text[max(0, one.start - NEAR_BEFORE) : one.start]
        holds = ending(language.organised_by).search(lead)
        return what.said or (holds is None and fullmatch(language.by, before.text))
    return False


def _known(claim: Claim, seen: list[frozenset[str]]) -> bool:
    """Whether a person of that name was mentioned before; if not, it is from now on."""
    words = frozenset(words_of(str(claim.normalised["name"])))
    if any(words <= one for one in seen):
        return True
    seen.append(words)
    return False


def _variants(page: Page, found: list[Claim], everyone: list[Candidate]) -> Iterator[Claim]:
    """Later mentions whose family name is spelt in another way than at the first."""
    if page.language.inflected_names:
        return
    families = {fold(str(one.normalised["name"]).split()[-1]): one for one in found}
    words = {word for claim in found for word in words_of(str(claim.normalised["name"]))}
    for its in found:
        page.mask(its.start, its.end)
    for one in everyone:
        folded = fold(one.name)
        if one.length != 1 or len(folded) < LEAST_VARIANT or folded in words:
            continue
        if page.masked(one.start, one.end):
            continue
        near = process.extractOne(folded, families.keys(), scorer=fuzz.ratio, score_cutoff=VARIANT)
        if near and near[0][0] == folded[0]:
            words.add(folded)
            said = {"name": one.name, "variant_of": families[near[0]].normalised["name"]}
            yield Claim("person", one.start, one.end, page.text[one.start : one.end], said)


def _said(page: Page, one: Candidate, left: Office | None, right: Office | None) -> dict[str, Any]:
    """What the span says of the person, in its parts."""
    honorific = page.text[page.words[one.led].start : one.start].strip() or None
    office = _office_text(page, one, left, right)
    role, body = split_office(page.language, office)
    country = _country(page, office)
    after = page.text[one.end : one.end + NEAR_VERB]
    comments = whole(page.language.commentator).search(after.partition(".")[0])
    said = {
        "name": one.name,
        "part": "commentator" if comments else None,
        "honorific": honorific,
        "role": role,
        "org": body,
        "country": english_country(country) if country else None,
    }
    return {name: value for name, value in said.items() if value}


def _office_text(page: Page, one: Candidate, left: Office | None, right: Office | None) -> str:
    parts = []
    if left:
        parts.append(page.text[left.start : page.words[one.led].start])
    if right:
        parts.append(page.text[right.start : right.end])
    return ", ".join(part.strip(" ,،()–—-") for part in parts)


def split_office(language: Language, office: str) -> tuple[str | None, str | None]:
    """The office and the body of "the chairman of the Water Council"."""
    plain = re.sub(
        rf"^(?:{language.article or '(?!)'})\s+", "", office.strip(), flags=re.IGNORECASE
    )
    if not plain:
        return None, None
    if language.office_last:
        return _split_last(language, plain)
    parts = of_pattern(language).split(plain, maxsplit=1)
    role = parts[0].strip(" ,")
    body = parts[1].strip(" ,") if len(parts) > 1 else None
    if body and not role:
        return None, body
    return role or None, body or None


@cache
def of_pattern(language: Language) -> re.Pattern[str]:
    """What parts an office from its body."""
    article = rf"(?:(?:{language.article or '(?!)'})\s+)?"
    return re.compile(rf"(?:^|\s)(?:{language.affiliation or '(?!)'})\s+{article}", re.IGNORECASE)


def _split_last(language: Language, office: str) -> tuple[str | None, str | None]:
    words = office.split()
    at = next((i for i in range(len(words) - 1, -1, -1) if not kinds(language, words[i]).role), -1)
    return " ".join(words[at + 1 :]) or None, " ".join(words[: at + 1]) or None


def _country(page: Page, office: str) -> str | None:
    """The country that an office names, by name or by its people."""
    names = re.findall(r"[^\W\d_][\w'’-]*", office)
    for length in (4, 3, 2, 1):
        for at in range(len(names) - length + 1):
            name = bare(" ".join(names[at : at + length]))
            iso = country_named(name, page.language.code) if name[:1].isupper() else None
            if iso:
                return iso
    return next(
        (iso for name in names if (iso := demonym(page.language, bare(name).lower()))), None
    )
