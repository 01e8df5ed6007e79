"""Template tags that every template has: localised text, dates, numbers, the right asset URL."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, get_datetime_format, match_skeleton
from babel.numbers import format_decimal
from django import template
from django.templatetags.static import static
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from ..text import Text, Wording, direction_of

register = template.Library()


def locale() -> Locale:
    """The CLDR locale of the language that is being written; Arabic with Western digits."""
    return locale_of(translation.get_language() or "en")


def locale_of(language: str) -> Locale:
    """The CLDR locale of a language tag, English for one that CLDR does not know."""
    try:
        found = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")
    return Locale.parse("en_GB") if str(found) == "en" else found


@register.simple_tag(takes_context=True)
def asset(context: template.Context, path: str) -> str:
    """The address of a static file: relative on published pages, Django's in the desk."""
    given = context.get("asset_url")
    return given(path) if given else static(path)


@register.filter
def text(value: Any, language: str | None = None) -> str:
    """The text in the reader's language, marked with its own language where it fell back."""
    if not isinstance(value, Text | dict):
        return str(value or "")
    return marked(Text(value).wording(language))


def marked(wording: Wording) -> str:
    """The wording; in a span with `lang` and `dir` where it is not in the language asked for."""
    if not wording.fallen_back:
        return wording.text
    return format_html(
        '<span lang="{}" dir="{}">{}</span>', wording.language, wording.direction, wording.text
    )


@register.filter
def plain(value: Any, language: str | None = None) -> str:
    """The text in the reader's language, without any mark-up."""
    return Text(value).wording(language).text if isinstance(value, dict) else str(value or "")


@register.filter
def language_name(tag: str) -> str:
    """A language by its own name: `fr` → `français`."""
    try:
        own = Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return tag
    name = own.get_display_name(own) or tag
    return name[:1].upper() + name[1:]


@register.filter
def flag(code: str) -> str:
    """The flag of an ISO 3166 code of two letters as a character; nothing for another code."""
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code.upper())


@register.filter
def isolated(value: str) -> SafeString:
    """The parts between the dots of a line, each with a direction of its own."""
    return format_html_join(" · ", "<bdi>{}</bdi>", ((part,) for part in value.split(" · ")))


@register.filter
def language_direction(tag: str) -> str:
    """`rtl` or `ltr`."""
    return direction_of(tag)


@register.filter
def number(value: int | float | None) -> str:
    """A number in the reader's digits and separators."""
    return "" if value is None else format_decimal(value, locale=locale())


@register.filter
def day(value: dt.date | None, form: str = "long") -> str:
    """A date as CLDR writes it; `form` is short, medium, long or full.

    Medium has the month in letters: in Arabic CLDR's own would be 05/06/2026, which two readers
    read as two days.
    """
    if value is None:
        return ""
    if form == "medium":
        return format_skeleton(value, "yMMMd")
    return _written(value, str(locale().date_formats[form]))


def _written(value: dt.date, pattern: str) -> str:
    """The date by a CLDR pattern; French has the first of a month as an ordinal, CLDR has not."""
    if value.day == 1 and locale().language == "fr":
        pattern = re.sub("(?<!d)d(?!d)", "d'er'", pattern)
    return format_date(value, pattern, locale=locale())


@register.filter
def weekday(value: dt.date | None) -> str:
    """Weekday, day and month without the year: `Friday 5 June`."""
    if value is None:
        return ""
    skeletons = locale().datetime_skeletons
    pattern = str(skeletons[match_skeleton("MMMMEEEEd", skeletons)])
    return _written(value, spelled_out(pattern))


def spelled_out(pattern: str) -> str:
    """The CLDR pattern with the names of its weekday and month in full: French has only short ones."""
    return re.sub("M{3,}", "MMMM", re.sub("E+|ccc+", "EEEE", pattern))


def format_skeleton(value: dt.date, skeleton: str) -> str:
    """A date by a CLDR skeleton of fields."""
    skeletons = locale().datetime_skeletons
    return _written(value, str(skeletons[match_skeleton(skeleton, skeletons)]))


@register.simple_tag
def days(first: dt.date | None, last: dt.date | None) -> str:
    """The dates of something that lasts from `first` to `last`: `4 – 6 June 2026`."""
    if first is None:
        return ""
    if last is None or last == first:
        return day(first)
    return _interval(first, last)


def _interval(first: dt.date, last: dt.date) -> str:
    """CLDR has intervals of days with the month cut short only; here it is written out."""
    written = locale()
    changing = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = written.interval_formats["yMMMd"][changing]
    parts = zip(patterns, (first, last), strict=True)
    return "".join(
        _written(day, re.sub("(?<!M)MMM(?!M)", "MMMM", pattern)) for pattern, day in parts
    )


@register.filter
def clock(value: dt.datetime | None, zone: dt.tzinfo | None = None) -> str:
    """Hours and minutes in the venue's zone, 24 hours: `09:30`."""
    if value is None:
        return ""
    local = value.astimezone(zone) if zone else value
    return format_time(local.time(), "HH:mm", locale=locale())


@register.filter
def moment(value: dt.datetime | None, zone: dt.tzinfo | None = None) -> str:
    """Date and time in the venue's zone."""
    if value is None:
        return ""
    local = value.astimezone(zone or dt.UTC)
    together = str(get_datetime_format("medium", locale()))
    date = day(local.date())
    return together.replace("{1}", date).replace("{0}", clock(local))


@register.simple_tag
def bdi(value: Any) -> SafeString:
    """A name that keeps its own direction whatever stands around it."""
    return format_html("<bdi>{}</bdi>", value)
