"""Dates in a report: written out, relative to its day, weekdays, durations, days of every year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from .calendars import (
    day_of,
    month_number,
    months,
    nearest,
    pattern_of,
    relative_day,
    weekday_after,
    weekday_before,
    weekday_number,
    weekdays,
)
from .claims import Claim, Contradiction
from .languages.language import Language
from .numerals import number, number_pattern, ordinal_pattern
from .page import Page
from .patterns import ending, whole

YEAR = r"(?:19|20)\d\d"
LOOKED_BACK = 90
NEAR_VERB = 25
DAYS = (("first", "day"), ("last", "last"))
SHORT_SENTENCE = 60
LONGEST_DAY = 130
NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d{2})-(?P<d>\d{2})"
    r"|(?P<d2>\d{1,2})[./](?P<m2>\d{1,2})[./](?P<y2>(?:19|20)\d\d)"
    r"|(?:(?P<y3>(?:19|20)\d\d)\s?年\s?)?(?P<m3>\d{1,2})\s?月\s?(?P<d3>\d{1,2})\s?日)(?!\d)"
)


@cache
def calendar_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """The patterns of dates with a month in words, the most telling first."""
    if not months(language):
        return ()
    said = {
        "lead": rf"(?:(?:{language.date_lead})\s+)?" if language.date_lead else "",
        "from": rf"(?:(?:{language.range_lead})\s+)?" if language.range_lead else "",
        "wd": rf"(?:(?P<weekday>{pattern_of(weekdays(language))})(?:{language.weekday_tail})?,?\s+)?"
        rf"(?:(?:{language.article})\s+)?"
        if language.article
        else rf"(?:(?P<weekday>{pattern_of(weekdays(language))})(?:{language.weekday_tail})?,?\s+)?",
        "mark": rf"(?:{language.day_mark})?",
        "of": rf"\s*(?:(?:{language.of_month})\s*)?" if language.of_month else r"\s*",
        "month": pattern_of(months(language)),
        "tail": rf"(?:{language.month_tail})?(?:\.(?=,?\s?\d))?",
        "year": rf"(?:\s*(?:{language.of_year})?\s*(?P<year>{YEAR}))?(?!\d)",
        "to": rf"\s*(?:{language.to_day})\s*(?:(?:{language.article or '(?!)'})\s+)?",
    }
    after = rf"(?:\s(?:{pattern_of(weekdays(language))})(?:{language.weekday_tail})?)?"
    said["after"] = after if language.office_last else ""
    said |= {name: rf"(?P<{group}>\d{{1,2}}){said['mark']}" for name, group in DAYS}
    forms = (
        "{from}{lead}{wd}{first}(?:{of}(?P<month1>{month}){tail})?{to}{last}{of}(?P<month>{month}){tail}{year}",
        "{from}{lead}{wd}(?P<month>{month}){tail}\\s+{first}(?:{to}(?:(?P<month2>{month})\\s+)?{last})?{year}",
        "{from}{lead}{wd}{first}{of}(?P<month>{month}){tail}{year}{after}",
    )
    return tuple(
        re.compile(rf"(?<![\w.,-])(?:{form.format(**said)})(?!\w)", re.IGNORECASE)
        for form in forms
    )


@cache
def month_pattern(language: Language) -> re.Pattern[str]:
    """The pattern of a month with a year, no day."""
    if not months(language):
        return re.compile("(?!)")
    lead = rf"(?:(?:{language.in_month})\s*)?" if language.in_month else ""
    return re.compile(
        rf"(?<![\w-]){lead}(?P<month>{pattern_of(months(language))})(?:{language.month_tail})?\.?"
        rf"\s*(?:{language.of_year or '(?!)'})?\s*(?P<year>{YEAR})(?!\d)",
        re.IGNORECASE,
    )


def dates(page: Page) -> Iterator[Claim]:
    """The dates of a page, those that lie within a greater one left out."""
    found = sorted(_all(page), key=lambda one: (one.start - one.end, one.start))
    taken = bytearray(len(page.text))
    kept = []
    for one in found:
        if taken.find(1, one.start, one.end) < 0:
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    yield from sorted(kept, key=lambda one: one.start)


def _all(page: Page) -> Iterator[Claim]:
    yield from _numeric(page)
    yield from _calendar(page)
    yield from _month_and_year(page)
    yield from _month_to_come(page)
    yield from _relative(page)
    yield from _weekday(page)
    yield from _duration(page)
    yield from _anniversary(page)
    yield from _year(page)


def claim(page: Page, start: int, end: int, **normalised: Any) -> Claim:
    """A date as a claim; what is None is left out."""
    said = {
        {"end_day": "end"}.get(name, name): value
        for name, value in normalised.items()
        if value is not None
    }
    return Claim("date", start, end, page.text[start:end], said)


def _numeric(page: Page) -> Iterator[Claim]:
    for one in NUMERIC.finditer(page.text):
        year, month, day = (
            next((one[name + end] for end in ("", "2", "3") if one[name + end]), None)
            for name in "ymd"
        )
        found = resolved(int(day or 0), int(month or 0), int(year) if year else None, page.day)
        if found:
            yield claim(page, one.start(), one.end(), value=found)


def resolved(day: int, month: int, year: int | None, around: date | None) -> str | None:
    """The ISO day; without a year the one nearest to `around`, `12-05` where nothing tells."""
    if year is not None:
        known = day_of(year, month, day)
        return known.isoformat() if known else None
    if around is None:
        return f"{month:02d}-{day:02d}" if day_of(2000, month, day) else None
    near = nearest(month, day, around)
    return near.isoformat() if near else None


def _calendar(page: Page) -> Iterator[Claim]:
    for pattern in calendar_patterns(page.language):
        for one in pattern.finditer(page.text):
            found = _calendar_claim(page, one)
            if found:
                yield found


def _calendar_claim(page: Page, one: re.Match[str]) -> Claim | None:
    groups = one.groupdict()
    month = month_number(groups["month"], page.language)
    if month is None:
        return None
    first_month = month_number(groups.get("month1") or groups["month"], page.language) or month
    last_month = month_number(groups.get("month2") or groups["month"], page.language) or month
    year = int(groups["year"]) if groups["year"] else None
    value = resolved(int(groups["day"]), first_month, year, page.day)
    if value is None:
        return None
    last = groups.get("last")
    end_day = resolved(int(last), last_month, year, page.day) if last else None
    start, end, every = _every_year(page, one.start(), one.end())
    name = _observance(page.text[one.end() : end]) if end > one.end() else None
    led = re.match(page.language.named_day or "(?!)", page.text[start : one.start()])
    return claim(
        page,
        start,
        end,
        value=value[-5:] if every else value,
        end_day=end_day,
        kind="commemoration" if every else _announced(page, one),
        name=led[0].strip() if led else name,
        weekday=weekday_number(groups["weekday"], page.language) if groups["weekday"] else None,
    )


def _observance(printed: str) -> str:
    """The name of a day: what follows "is the", from its capital letter where it has one."""
    named = re.search(r"[^\W\d_a-zа-яё].*", printed.strip(), re.DOTALL)
    return named[0] if named else printed.strip()


def _announced(page: Page, one: re.Match[str]) -> str | None:
    """`announcement` where the date is said of what is to come."""
    start, end = page.sentence_at(one.start())
    said = page.text[start:end]
    return "announcement" if whole(page.language.future).search(said) else None


def _every_year(page: Page, start: int, end: int) -> tuple[int, int, bool]:
    """The span of a day of every year: with "every year on" before or what it is the day of."""
    before = re.search(
        rf"(?<!\w)(?:{page.language.yearly or '(?!)'})\s+$",
        page.text[max(0, start - 40) : start],
        re.IGNORECASE,
    )
    first = max(0, start - 40) + before.start() if before else start
    if (beside := _named_day(page, start, end))[2]:
        return beside
    rest = page.text[end : end + 200]
    named = re.match(rf"\s+(?:{page.language.observance or '(?!)'})", rest, re.IGNORECASE)
    last = end + len(named[0].rstrip()) if named else end
    return first, last, bool(before or named)


def _named_day(page: Page, start: int, end: int) -> tuple[int, int, bool]:
    """The span of a date with the name of a day beside it: "On October 1, World Cocoa Day"."""
    if not page.language.named_day:
        return start, end, False
    after, before = beside_named_day(page.language)
    if follows := after.match(page.text, end, end + LONGEST_DAY):
        return start, follows.end(), True
    led = before.search(page.text, max(0, start - LONGEST_DAY), start)
    return (led.start(), end, True) if led else (start, end, False)


@cache
def beside_named_day(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The name of a day after a date and a comma; and before it, with a verb between."""
    name = rf"(?<!\w)(?:{language.named_day})(?!\w)"
    return (
        re.compile(rf", {name}"),
        re.compile(
            rf"{name},? (?:{language.falls_on})(?: (?:{language.date_lead or '(?!)'}))? ?$"
        ),
    )


def _month_and_year(page: Page) -> Iterator[Claim]:
    for one in month_pattern(page.language).finditer(page.text):
        month = month_number(one["month"], page.language)
        if month:
            yield claim(page, one.start(), one.end(), value=f"{one['year']}-{month:02d}")


def _month_to_come(page: Page) -> Iterator[Claim]:
    """A month without a year for which a conference is planned: "pencilled in for October"."""
    if page.day is None or not months(page.language) or not page.language.in_month:
        return
    names = rf"(?:{page.language.in_month}) (?P<month>{pattern_of(months(page.language))})"
    for one in whole(names).finditer(page.text):
        said = page.text[slice(*page.sentence_at(one.start()))]
        event, future = whole(page.language.event), whole(page.language.future)
        month = month_number(one["month"], page.language)
        numbered = re.match(r"\s*\d", page.text[one.end() : one.end() + 3])
        if month and not numbered and event.search(said) and future.search(said):
            year = page.day.year + (month < page.day.month)
            value = f"{year:04d}-{month:02d}"
            yield claim(page, one.start(), one.end(), value=value, kind="announcement")


def _relative(page: Page) -> Iterator[Claim]:
    for pattern, meaning in page.language.relative:
        for one in whole(pattern).finditer(page.text):
            possessed = page.text[one.end() : one.end() + 2] in {"'s", "’s"}
            if _quoted(page, one.start()) or (possessed and meaning != "year-1"):
                continue
            day = relative_day(meaning, page.day) if page.day else None
            start = _whole_sentence(page, one) if meaning == "year-1" else one.start()
            yield claim(page, start, one.end(), kind="relative", resolves_to=day)


def _whole_sentence(page: Page, one: re.Match[str]) -> int:
    """Where a sentence begins that says no more than that one was held then; else the date does."""
    start, end = page.sentence_at(one.start())
    said = page.text[start : one.start()]
    alone = end - one.end() <= 1 and len(said) <= SHORT_SENTENCE
    held = whole(page.language.held).search(said) and whole(page.language.event).search(said)
    return start if alone and held and not re.search(r"[,;:\d«“\"]", said) else one.start()


def _quoted(page: Page, position: int) -> bool:
    """Whether a position lies in quotation marks: another's today is not the report's."""
    return page.quotation_at(position) is not None


def _weekday(page: Page) -> Iterator[Claim]:
    language = page.language
    if not weekdays(language) or not language.common:
        return
    lead = rf"(?:(?:{language.weekday_lead})\s+)?" if language.weekday_lead else ""
    tail = rf"(?:{language.weekday_tail})?" if language.weekday_tail else ""
    for one in whole(f"{lead}(?P<weekday>{pattern_of(weekdays(language))}){tail}").finditer(
        page.text
    ):
        number_of = weekday_number(one["weekday"], language)
        if number_of is None or (language.code == "en" and not one["weekday"][0].isupper()):
            continue
        day = _day_of_weekday(page, one.start("weekday"), number_of)
        yield claim(
            page, one.start(), one.end(), kind="relative", resolves_to=day, weekday=number_of
        )


def _day_of_weekday(page: Page, position: int, weekday: int) -> str | None:
    """The next such day where the sentence speaks of what is to come, else the last one."""
    if page.day is None:
        return None
    start, end = page.sentence_at(position)
    led = page.text[start:position]
    to_come = whole(page.language.future).search(page.text[start:end])
    to_come = to_come or ending(page.language.lasts_until).search(led)
    said = whole(page.language.said).search(page.text[max(start, position - NEAR_VERB) : position])
    near = weekday_after if to_come and not said else weekday_before
    return near(weekday, page.day).isoformat()


def _duration(page: Page) -> Iterator[Claim]:
    if not page.language.duration:
        return
    said = page.language.duration.replace("{number}", number_pattern(page.language))
    for one in whole(said).finditer(page.text):
        days = next((part for part in one.groupdict().values() if part), "")
        count = number(days, page.language)
        if count and count < 60:
            yield claim(page, one.start(), one.end(), kind="duration", value=f"{count} days")


def _anniversary(page: Page) -> Iterator[Claim]:
    if not page.language.anniversary:
        return
    said = page.language.anniversary.replace("{ordinal}", ordinal_pattern(page.language))
    for one in whole(said).finditer(page.text):
        year = f"{page.day.year:04d}" if page.day else None
        yield claim(page, one.start(), one.end(), kind="commemoration", value=year)


def _year(page: Page) -> Iterator[Claim]:
    if not page.language.in_year:
        return
    pattern = whole(page.language.in_year.replace("{year}", rf"(?P<year>{YEAR})"))
    for one in pattern.finditer(page.text):
        begin, last = page.sentence_at(one.start())
        before = page.text[max(begin, one.start() - LOOKED_BACK) : one.start()]
        if not before.strip() and whole(page.language.event).search(page.text[begin:last]):
            before = page.text[begin : min(last, one.end() + LOOKED_BACK)]
        held = whole(page.language.held).search(before)
        planned = one["year"] > f"{page.day.year}" if page.day and not held else False
        season = planned and len(one[0].split()) > 2 and whole(page.language.future)
        held = held or (season and season.search(page.text[begin:last])) or None
        if held and not whole(page.language.founded).search(before):
            yield claim(page, one.start(), one.end(), value=one["year"])


def wrong_weekdays(claims: list[Claim]) -> Iterator[Contradiction]:
    """Dates printed with a weekday that they do not fall on."""
    for one in claims:
        value, weekday = one.normalised.get("value", ""), one.normalised.get("weekday")
        if one.type != "date" or weekday is None or len(str(value)) != 10:
            continue
        day = date.fromisoformat(value)
        if day.weekday() != weekday:
            yield Contradiction(
                "weekday",
                one.start,
                one.end,
                {"date": value, "printed": weekday, "actual": day.weekday()},
            )
