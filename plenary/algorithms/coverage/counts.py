"""Figures in a report: how many persons, countries, sessions, papers, and with which bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from .claims import Claim, Contradiction
from .languages.language import Language
from .numerals import number, number_pattern
from .page import Page
from .patterns import ending, fullmatch, whole

KINDS = ("countries", "sessions", "works", "unit")
LEAST_DIGITS = 2
LOOKED_AHEAD = 110
LONGEST_GAP = 90
LONGEST_TOLD = 30
LONGEST_LIST = 90
MONEY_OR_SHARE = re.compile(
    r"\s*(?:%|٪|percent|per cent|€|\$|£|euros?\b|dollars?\b|km\b|°|Prozent|por ciento|pour cent|"
    r"процент|per cento|yüzde|faiz|[.:]\d)",
    re.IGNORECASE,
)
# The same number once more in digits: "twenty-six (26) countries".
REPEATED = re.compile(r"\s?\(\d[\d ,.]*\)")
GLUED = re.compile(r"[\w€$£#№.:,/-]\Z")
ADJECTIVE = r"[^\W\d_][\w'’-]*"


@dataclass(frozen=True)
class Count:
    """A number with what it counts: `kind` is one of KINDS."""

    start: int
    end: int
    kind: str
    value: int
    bound: str | None
    unit: str
    words: str


def figures(page: Page) -> Iterator[Claim]:
    """The figures of a page, in order; those of one phrase ("90 delegates of 20 nations") as one."""
    counts = list(_counts(page))
    taken: set[int] = set()
    for at in range(len(counts)):
        if at in taken:
            continue
        group = _phrase(page, counts, at)
        taken.update(range(at, at + len(group)))
        yield _claim(page, group)


def _counts(page: Page) -> Iterator[Count]:
    last = 0
    for found in whole(number_pattern(page.language)).finditer(page.text):
        if found.start() < last or page.masked(found.start(), found.end()):
            continue
        count = _count(page, found)
        if count:
            last = count.end
            yield count


def _count(page: Page, found: re.Match[str]) -> Count | None:
    """The count that a number begins, None where nothing that is counted follows it."""
    text, language = page.text, page.language
    value = number(found[0], language)
    before = text[max(0, found.start() - 40) : found.start()]
    if value is None or GLUED.search(before) or MONEY_OR_SHARE.match(text, found.end()):
        return None
    repeated = REPEATED.match(text, found.end())
    end = repeated.end() if repeated else found.end()
    after = _bound_after(text, end, language)
    end = after[1] if after else end
    counted = counted_pattern(language).match(text, end, end + LOOKED_AHEAD)
    counted = counted or _any_noun(text, end, found[0], language)
    if counted is None or _measures(text, end, language):
        return None
    kind = next(
        kind for kind, noun in counted.groupdict().items() if noun and kind != "adjectives"
    )
    if (value == 1 and kind != "works") or _is_year(found[0], value, counted):
        return None
    bound, start = _bound_before(before, found.start(), language)
    stop = _whole_unit(page, counted.end(), kind)
    words = text[end:stop].strip()
    return Count(start, stop, kind, value, after[0] if after else bound, counted[kind], words)


def _any_noun(text: str, end: int, printed: str, language: Language) -> re.Match[str] | None:
    """Any noun in the plural after a number in digits; None where it is a measure."""
    if not language.thing or not printed[0].isdigit() or len(printed) < LEAST_DIGITS:
        return None
    found = thing_pattern(language).match(text, end, end + LOOKED_AHEAD)
    return None if found is None or fullmatch(language.measure, found["thing"]) else found


def _measures(text: str, end: int, language: Language) -> bool:
    """Whether a number only measures: "a two-week session"."""
    joined = re.compile(r"-([^\W\d_]+)").match(text, end)
    return joined is not None and fullmatch(language.measure, f"{joined[1]}s")


@cache
def thing_pattern(language: Language) -> re.Pattern[str]:
    """A blank, perhaps one adjective, and any noun in the plural."""
    barred = "|".join(part for part in (language.link, language.verb, language.connector) if part)
    adjective = rf"(?!(?:{barred}|{language.measure})(?!\w)){ADJECTIVE}"
    return re.compile(
        rf"[ \u00a0](?P<adjectives>(?:{adjective} ){{0,1}}?)"
        rf"(?P<thing>(?!(?:{barred})(?!\w)){language.thing})(?!\w)"
    )


def _is_year(printed: str, value: int, counted: re.Match[str]) -> bool:
    """Whether a number of four digits is rather a year: "the 2024 conference guests"."""
    named = counted["adjectives"] or counted.groupdict().get("thing")
    return printed.isdigit() and 1900 <= value <= 2100 and bool(named)


@cache
def counted_pattern(language: Language) -> re.Pattern[str]:
    """What is counted, after its number: some adjectives and a noun of one kind."""
    nouns = "|".join(rf"(?P<{kind}>{getattr(language, kind) or '(?!)'})(?!\w)" for kind in KINDS)
    barred = "|".join(part for part in (language.link, language.verb, language.connector) if part)
    adjective = rf"(?!(?:{barred or '(?!)'})(?!\w))(?!(?:{nouns_only(language)})(?!\w)){ADJECTIVE}"
    return re.compile(
        rf"[\s\u00a0]{{0,3}}(?:[-–](?=\w))?(?:(?:{language.of_count or '(?!)'})\s+)?"
        rf"(?P<adjectives>(?:{adjective}(?:\s+|,\s+|-)){{0,5}}?)(?:{nouns})",
        re.IGNORECASE,
    )


@cache
def nouns_only(language: Language) -> str:
    """All nouns that are counted."""
    nouns = "|".join(getattr(language, kind) for kind in KINDS if getattr(language, kind))
    return nouns or "(?!)"


def _bound_before(before: str, start: int, language: Language) -> tuple[str | None, int]:
    """The bound that stands before a number, and where it begins."""
    for pattern, bound in language.bounds:
        found = re.search(
            rf"(?<!\w)(?:{pattern})\s+(?:{language.article or '(?!)'}\s+)?$", before, re.I
        )
        if found:
            return bound, start - len(before) + found.start()
    return None, start


def _bound_after(text: str, end: int, language: Language) -> tuple[str, int] | None:
    """The bound that stands after a number, and where it ends."""
    for pattern, bound in language.bounds_after:
        found = re.compile(rf"\s?(?:{pattern})(?!\w)", re.IGNORECASE).match(text, end, end + 40)
        if found:
            return bound, found.end()
    return None


@cache
def further_unit(language: Language) -> re.Pattern[str]:
    """One more noun of a list of those counted: ", experts", "and other well-known persons"."""
    joined = language.number_joiner or "and"
    barred = "|".join(part for part in (language.link, language.verb) if part)
    adjective = rf"(?!(?:{barred or '(?!)'})(?!\w)){ADJECTIVE}"
    return re.compile(
        rf"\s*(?:,\s*(?:{joined})?|(?:{joined}|{language.list_joiner or '(?!)'}))\s+"
        rf"(?:{adjective}\s+){{0,3}}?(?:{language.unit or '(?!)'})(?!\w)",
        re.IGNORECASE,
    )


def _whole_unit(page: Page, end: int, kind: str) -> int:
    """Where a list of units ends; a list with further numbers is none."""
    if kind != "unit":
        return end
    of_body = members_of(page.language).match(page.text, end, end + 90)
    if of_body and ending(page.language.member).search(page.text[max(0, end - 30) : end]):
        return of_body.end()
    for _ in range(5):
        more = further_unit(page.language).match(page.text, end, end + 70)
        if not more:
            break
        end = more.end()
    told = re.compile(rf"\s(?:{page.language.manner or '(?!)'})(?!\w)", re.IGNORECASE)
    manner = told.match(page.text, end, end + 40)
    return manner.end() if manner else end


@cache
def members_of(language: Language) -> re.Pattern[str]:
    """What members are of: " of the diaspora", up to a stop, a verb or a further preposition."""
    if not language.of_body:
        return re.compile("(?!)")
    word = r"[^\W\d_][\w'’-]*"
    ends = "|".join(
        part for part in (language.link, language.verb, language.number_joiner) if part
    )
    article = rf"(?:(?:{language.article})\s)?"
    return re.compile(
        rf"\s(?:{language.of_body})\s{article}{word}(?:\s(?!(?:{ends})(?!\w)){word}){{0,3}}"
        rf"(?=[.,;:)\s]|$)",
        re.IGNORECASE,
    )


def _phrase(page: Page, counts: list[Count], at: int) -> list[Count]:
    """The counts that make one figure with the one given: persons and their countries."""
    group = [counts[at]]
    for following in counts[at + 1 : at + 3]:
        if not _joined(page, group[-1], following, {one.kind for one in group}):
            break
        group.append(following)
    return group


def _joined(page: Page, one: Count, other: Count, kinds: set[str]) -> bool:
    """Whether two counts are one figure: "N persons from M countries", "N papers in M panels"."""
    if other.kind in kinds or not {one.kind, other.kind} & {"countries", "sessions"}:
        return False
    gap = page.text[one.end : other.start]
    language = page.language
    if "," in gap and not (other.kind == "countries" and re.match(r",\s", gap)):
        return False
    if len(gap) > LONGEST_GAP or re.search(r"[.;:!?\n«»“”\"]", gap):
        return False
    if one.kind == "countries" or (one.kind == "sessions" and language.office_last):
        return (
            language.office_last
            and re.fullmatch(rf"\s*(?:{language.link or '(?!)'})?\s*", gap) is not None
        )
    if other.kind not in {"countries", "sessions"}:
        return False
    told = one.kind == "works" and other.kind == "sessions" and len(gap) <= LONGEST_TOLD
    if whole(language.verb).search(gap) and not told:
        return False
    return linking(language).search(gap) is not None


@cache
def linking(language: Language) -> re.Pattern[str]:
    """What links a number of persons to one of countries: " from ", " from the host and "."""
    article = rf"(?:(?:{language.article or '(?!)'})\s+)?"
    link = rf"(?:{language.link or '(?!)'})"
    also = rf"(?:\s[^,\d]{{1,30}}\s(?:{language.number_joiner or '(?!)'}))?"
    return re.compile(rf"(?:^|\W){link}{also}\s+{article}$", re.IGNORECASE)


def _claim(page: Page, group: list[Count]) -> Claim:
    start, end = group[0].start, group[-1].end
    said: dict[str, Any] = {}
    for one in group:
        name = one.kind if one.kind in {"countries", "sessions"} else "count"
        said[name] = one.value
        if one.bound:
            said[f"{name}_op"] = one.bound
        if name == "count":
            said["unit"] = one.words
    if group[0].kind == "countries" and len(group) == 1:
        start = _from(page, start)
        if unit := _unit_before(page, start):
            start, said["unit"] = unit.start(), unit[0].strip()
    said |= hints(page, start, end)
    scope = _scope(page, start, end)
    if scope:
        said["scope"] = scope
    return Claim("figure", start, end, page.text[start:end], said)


def _from(page: Page, start: int) -> int:
    """Where the "from" before a number of countries begins."""
    link = page.language.origin
    found = (
        re.search(rf"(?<!\w)(?:{link})\s+$", page.text[max(0, start - 30) : start], re.I)
        if link
        else None
    )
    return start - len(found[0]) if found else start


def _unit_before(page: Page, start: int) -> re.Match[str] | None:
    """Persons without a number before their countries: "ministers and scholars from 9 countries"."""
    first = max(page.sentence_at(start)[0], start - LONGEST_LIST)
    lead = re.match(rf"(?:{page.language.origin or '(?!)'})\s", page.text[start:], re.IGNORECASE)
    found = listed_units(page.language).search(page.text, first, start) if lead else None
    return None if found is None or page.masked(*found.span()) else found


@cache
def listed_units(language: Language) -> re.Pattern[str]:
    """Nouns of persons one after another at the end of a text, the first with an adjective."""
    unit = rf"(?:{language.unit or '(?!)'})(?!\w)"
    joiner = rf"(?:,\s|\s(?:{language.number_joiner or '(?!)'})\s)"
    barred = "|".join(part for part in (language.link, language.verb, language.article) if part)
    barred += f"|{language.number_joiner or '(?!)'}"
    adjective = rf"(?!(?:{barred or '(?!)'})(?!\w)){ADJECTIVE}\s"
    return re.compile(
        rf"(?<![\w'’-])(?:{adjective})?{unit}(?:{joiner}{unit}){{0,4}}(?:{joiner}{unit})?\s$",
        re.IGNORECASE,
    )


def _scope(page: Page, start: int, end: int) -> str | None:
    said = page.text[start : end + 25].partition(".")[0]
    for pattern, scope in page.language.scopes:
        if whole(pattern).search(said):
            return scope
    return None


def hints(page: Page, start: int, end: int) -> dict[str, Any]:
    """What the sentence says of a claim: that of the edition before, or yet to come."""
    first, last = page.sentence_at(start)
    clause = _clause(page.text, first, last, start, end)
    said: dict[str, Any] = {}
    if whole(page.language.previous).search(clause):
        said["edition_hint"] = -1
    elif whole(page.language.future).search(page.text[first:last]):
        said["forecast"] = True
    return said


def _clause(text: str, first: int, last: int, start: int, end: int) -> str:
    """The part of a sentence between semicolons and the like that holds a span."""
    before = re.split(r";|, (?:this|while|whereas|compared)", text[first:start])[-1]
    after = re.split(r"[;:,]", text[end:last])[0]
    return before + text[start:end] + after


def comparisons(page: Page) -> Iterator[Claim]:
    """Figures that only compare: "participants nearly doubling from last year"."""
    for found in whole(page.language.comparison).finditer(page.text):
        if not page.masked(found.start(), found.end()):
            yield Claim("figure", found.start(), found.end(), found[0], {"kind": "comparison"})


def with_breakdowns(page: Page, claims: list[Claim]) -> list[Claim]:
    """The figures, each total with the parts that follow it ("120 delegates: 80 men and ...")."""
    completed = []
    for at, total in enumerate(claims):
        parts = _parts(page, total, claims[at + 1 : at + 9])
        if parts:
            listed = [
                {"count": one.normalised["count"], "unit": one.normalised["unit"]} for one in parts
            ]
            total = replace(total, normalised={**total.normalised, "breakdown": listed})
        completed.append(total)
    return completed


def _parts(page: Page, total: Claim, following: list[Claim]) -> list[Claim]:
    """The figures that break a total down, in the same sentence."""
    parts: list[Claim] = []
    position = total.end
    for one in following:
        gap = page.text[position : one.start]
        pattern = (
            r"[^.;]{0,40}"
            if parts
            else rf"\s*(?::|[,(–-]?\s*(?:{page.language.parts or '(?!)'})).{{0,30}}"
        )
        if "count" not in one.normalised or "count" not in total.normalised:
            break
        if "\n" in gap or not re.fullmatch(pattern, gap, re.IGNORECASE):
            break
        parts.append(one)
        position = one.end
    return parts if len(parts) > 1 else []


def wrong_sums(page: Page, claims: list[Claim]) -> Iterator[Contradiction]:
    """Totals whose parts are more than they, or after a colon do not add up to them."""
    for total in claims:
        breakdown = total.normalised.get("breakdown")
        if total.type != "figure" or not breakdown or total.normalised.get("count_op"):
            continue
        parts = sum(one["count"] for one in breakdown)
        count = total.normalised["count"]
        complete = page.text[total.end : total.end + 2].lstrip().startswith(":")
        if parts > count or (complete and parts != count):
            said = {"total": count, "sum": parts, "parts": [one["count"] for one in breakdown]}
            yield Contradiction("parts", total.start, total.end, said)
