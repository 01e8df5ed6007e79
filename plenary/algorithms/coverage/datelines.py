"""The dateline: where, when and by which agency a report was filed."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from .calendars import month_number, months, pattern_of, weekdays
from .claims import Claim
from .dates import YEAR, resolved
from .gazetteer import City, city_named, country_named, english_country, exemplars
from .languages.language import Language
from .page import Page

LINES_LOOKED_AT = 6
LONGEST = 140
# A line of metadata that some feeds put before the text: "date 2024-12-05 ".
HEAD = re.compile(r"\W{0,5}(?:date\W{1,3})?\d{4}-\d\d-\d\d\s+", re.IGNORECASE)
NAME = r"[^\W\d_a-zа-я][\w'’.-]{1,24}"
PLACE = rf"{NAME}(?:[ ](?:de|del|la|le|el|of|am|sur|al)?[ ]?{NAME}){{0,3}}"
UNCASED = r"[\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff]{2,20}(?: [\u0600-\u06ff]{2,20}){0,2}"
AGENCY = r"[^\W\d_][\w .:&’'-]{1,30}"
END = r"(?P<end>\s*(?:[.:]\s*)?[-–—]{1,2}(?=\s)|\s*[-–—]{2}|\s*[:.](?=\s)|\s*\n|\s*/(?=\s)|(?<=/)(?=\s)|\s*$)"


@cache
def patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """The patterns of agency forms at the beginning of a line, the most telling first."""
    names = pattern_of(months(language)) if months(language) else "(?!)"
    tail = rf"(?:{language.month_tail})?\.?"
    mark = rf"(?:{language.day_mark})?"
    of_month = rf"(?:(?:{language.of_month})\s*)?" if language.of_month else ""
    year = rf"(?:,?\s*(?:{language.of_year or '(?!)'})?\s*{YEAR})?(?:\s*(?:г\.|года|il))?"
    article = rf"(?:(?:{language.article or '(?!)'})\s+)?"
    weekday = rf"(?:(?:{pattern_of(weekdays(language))}),?\s+)?" if weekdays(language) else ""
    day = (
        rf"(?i:{weekday}{article}(?:\d{{1,2}}{mark}\s*{of_month}(?:{names}){tail}{year}"
        rf"|(?:{names}){tail}\s+\d{{1,2}}{mark}{year})|\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
        rf"|\d{{1,2}}[./]\d{{1,2}}[./]{YEAR}|{YEAR}-\d\d-\d\d)(?!\w)"
    )
    place = rf"(?P<place>{PLACE if language.cased else '(?!)'}|{UNCASED})"
    more = rf"(?:,\s*(?P<country>{PLACE}(?!\s*\d)|{UNCASED}))?"
    agency = (
        rf"(?:\s*[(（](?P<agency>{AGENCY})[)）]|\s*,?\s*/\s?(?P<agency2>{AGENCY}?)\s?/"
        rf"|\s*,\s*(?P<agency3>{AGENCY}))"
    )
    marked = rf"(?:\s*[(（](?P<agency>{AGENCY})[)）]|\s*/\s?(?P<agency2>{AGENCY}?)\s?/)"
    forms = (
        rf"(?P<before>[(]{AGENCY}[)]\s*)?{place}{more}\s*[,(]\s*(?P<date>{day})\)?{agency}?{END}",
        rf"{place}{more}{marked}(?:[,\s]+(?P<date>{day}))?{END}",
        rf"{place}{more}\s(?P<date>{day}){agency}?{END}",
        rf"{place}{more}(?P<end>\s+(?:[-–—]{{1,2}})\s)",
        rf"{place}\s/\s(?P<agency>{AGENCY}?)(?P<end>\s*[-–—]\s|\s*\n)",
        rf"(?P<place>{UNCASED})\s[-–—]\s(?P<agency>{UNCASED})(?P<end>\s*[-–—:]\s|\s*\n)",
    )
    return tuple(re.compile(form) for form in forms)


def dateline(page: Page) -> Claim | None:
    """The dateline of a page, None where it has none."""
    for start in _beginnings(page.text):
        for pattern in patterns(page.language):
            found = pattern.match(page.text, start, start + LONGEST)
            claim = _claim(page, found) if found else None
            if claim:
                return claim
    return None


def _beginnings(text: str) -> list[int]:
    """Where a dateline may begin: at the first lines, or after a line of metadata."""
    starts = [one.end() for one in re.finditer(r"(?:^|\n)\s*", text[:3000])][:LINES_LOOKED_AT]
    head = HEAD.match(text)
    return [*starts, head.end()] if head else starts


def _claim(page: Page, found: re.Match[str]) -> Claim | None:
    groups = found.groupdict()
    place, printed = groups["place"], groups.get("date")
    agency = next(
        (groups[name] for name in ("agency", "agency2", "agency3") if groups.get(name)), None
    )
    city = city_named(place) or exemplars(page.language.code).get(place)
    if not _believable(page, place, bool(city), bool(printed), agency, groups["end"]):
        return None
    country = groups.get("country")
    iso = country_named(country, page.language.code) if country else None
    end = found.end() - len(groups["end"])
    said: dict[str, Any] = {
        "place": _place(page, place, city),
        "country": english_country(iso) if iso else country,
        "agency": agency.strip() if agency else None,
        "date": day_printed(page, printed) if printed else None,
    }
    normalised = {name: value for name, value in said.items() if value}
    return Claim("dateline", found.start(), end, page.text[found.start() : end], normalised)


def _place(page: Page, printed: str, city: City | None) -> str:
    """The English name of a place: in an English text the one that is printed."""
    if city and page.language.code != "en":
        return city.name
    return printed.title() if printed.isupper() else printed


def _believable(
    page: Page, place: str, known: bool, dated: bool, agency: str | None, end: str
) -> bool:
    """Whether what looks like a dateline is one: no sentence that begins with a name."""
    if country_named(place, page.language.code) and not known and not place.isupper():
        return dated
    if dated:
        return known or place.isupper() or bool(agency) or not page.language.cased
    if agency:
        return known or place.isupper()
    return (place.isupper() and len(place) > 2 and (known or len(place.split()) < 3)) or (
        known and "-" not in end.strip("- ") and end.strip() in {"-", "–", "—", "--"}
    )


def day_printed(page: Page, printed: str) -> str | None:
    """The ISO day of a date in a dateline."""
    if iso := re.search(rf"({YEAR})-(\d\d)-(\d\d)", printed):
        return resolved(int(iso[3]), int(iso[2]), int(iso[1]), page.day)
    year = re.search(YEAR, printed)
    rest = printed.replace(year[0], " ") if year else printed
    numbers = [int(one) for one in re.findall(r"\d{1,2}", rest)]
    if len(numbers) >= 2:
        month, day = (numbers[0], numbers[1]) if "月" in printed else (numbers[1], numbers[0])
        return resolved(day, month, int(year[0]) if year else None, page.day)
    names = (
        month_number(word, page.language)
        for word in re.findall(r"[^\W\d_]{3,}(?: [^\W\d_]+)?", rest)
    )
    named = next((one for one in names if one), None)
    if named is None or not numbers:
        return None
    return resolved(numbers[0], named, int(year[0]) if year else None, page.day)
