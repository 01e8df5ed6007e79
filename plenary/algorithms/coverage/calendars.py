"""The names of months and weekdays in a language, and days worked out from what is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from babel import Locale, UnknownLocaleError

from .languages.language import Language

WIDTHS = ("wide", "abbreviated")


@cache
def months(language: Language) -> Mapping[str, int]:
    """The number of a month by its names in small letters, full and short."""
    found = dict(language.more_months)
    for names in _names(language.code, "months"):
        for number, name in names.items():
            found.setdefault(name.lower().rstrip("."), number)
    return {name: number for name, number in found.items() if len(name) > 2 and not name.isdigit()}


@cache
def weekdays(language: Language) -> Mapping[str, int]:
    """The number of a weekday, Monday 0, by its full name in small letters."""
    found: dict[str, int] = {}
    for names in _names(language.code, "days", widths=("wide",)):
        found.update({name.lower(): number for number, name in names.items()})
    return {name: number for name, number in found.items() if len(name) > 2}


def _names(code: str, kind: str, widths: tuple[str, ...] = WIDTHS) -> list[Mapping[int, str]]:
    try:
        locale = Locale(code)
    except (UnknownLocaleError, ValueError):
        return []
    tables = getattr(locale, kind)
    return [
        tables[form][width]
        for form in ("format", "stand-alone")
        for width in widths
        if form in tables and width in tables[form]
    ]


def pattern_of(names: Mapping[str, int]) -> str:
    """A pattern of the names, longest first."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered) or "(?!)"


def month_number(name: str, language: Language) -> int | None:
    """The number of a month by its name, with or without a stop and an ending of a case."""
    plain = re.sub(r"\s+", " ", name.lower().rstrip("."))
    return _by_beginning(plain, months(language))


def weekday_number(name: str, language: Language) -> int | None:
    """The number of a weekday by its name, with or without an ending of a case."""
    return _by_beginning(re.sub(r"\s+", " ", name.lower()), weekdays(language))


def _by_beginning(name: str, names: Mapping[str, int]) -> int | None:
    if name in names:
        return names[name]
    known = [one for one in names if name.startswith(one)]
    return names[max(known, key=len)] if known else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(month: int, day: int, around: date) -> date | None:
    """The day of that name nearest to another day."""
    near = [day_of(around.year + step, month, day) for step in (-1, 0, 1)]
    days = [one for one in near if one]
    return min(days, key=lambda one: abs((one - around).days)) if days else None


def weekday_before(weekday: int, around: date) -> date:
    """The last such weekday, that day included."""
    return around - timedelta(days=(around.weekday() - weekday) % 7)


def weekday_after(weekday: int, around: date) -> date:
    """The next such weekday, that day included."""
    return around + timedelta(days=(weekday - around.weekday()) % 7)


def relative_day(meaning: str, around: date) -> str | None:
    """The ISO day, month or year that "year-1", "day+1", "same-day-1" mean; None for a week."""
    unit, step = re.sub(r"[-+]\d+$", "", meaning), int(re.search(r"[-+]\d+$", meaning)[0])  # type: ignore[index]
    if unit == "year":
        return f"{around.year + step:04d}"
    if unit == "week":
        return None
    if unit == "month":
        ordinal = around.year * 12 + around.month - 1 + step
        return f"{ordinal // 12:04d}-{ordinal % 12 + 1:02d}"
    if unit == "same-day":
        same = day_of(around.year + step, around.month, around.day)
        return same.isoformat() if same else None
    return (around + timedelta(days=step)).isoformat()
