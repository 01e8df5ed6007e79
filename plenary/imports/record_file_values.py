"""One value of a record file read for a column of a table, and a column's value written."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from functools import cache
from typing import Any

from django.db import models

from plenary.algorithms.text import FaultKind, clean, faults
from plenary.core.columns import TextByLanguage
from plenary.core.text import LANGUAGE_TAG, YEARS, Text

from .record_file import Column, Json

CHARACTERS = {
    FaultKind.DIRECTION: "turns the direction of the text and can hide what it says",
    FaultKind.CONTROL: "is a control character",
    FaultKind.LINE_BREAK: "is a line break, and this is one line",
    FaultKind.INVISIBLE: "is invisible",
    FaultKind.LOST: "stands for a letter that was lost",
}


class Unfit(ValueError):
    """The value cannot stand in its column; the message says why."""


def read_value(column: Column, value: Json, zone: dt.tzinfo) -> Any:
    """The value as the column holds it. Raises Unfit."""
    match column.field:
        case models.DateTimeField():
            return _moment(value, zone)
        case models.DateField():
            return _date(value)
        case models.TimeField():
            return _time(value)
        case TextByLanguage():
            return _text(value, column)
        case models.JSONField():
            return [_line(one, multiline=False) for one in value]
        case models.IntegerField():
            return int(value)
        case models.BooleanField():
            return value
        case _:
            return _line(value, multiline=column.multiline)


def _moment(value: str, zone: dt.tzinfo) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        raise Unfit("there is no such day or hour.") from None
    _check_year(moment.year)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(dt.UTC)


def _date(value: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise Unfit("there is no such day.") from None
    _check_year(day.year)
    return day


def _check_year(year: int) -> None:
    if year not in YEARS:
        raise Unfit(f"the year is not between {YEARS[0]} and {YEARS[-1]}.")


def _time(value: str) -> dt.time:
    try:
        return dt.time.fromisoformat(value)
    except ValueError:
        raise Unfit("there is no such hour.") from None


def _text(value: dict[str, str], column: Column) -> Text:
    for tag in value:
        if not LANGUAGE_TAG.fullmatch(tag):
            raise Unfit(f"“{tag}” is not a language tag such as en, fr or az-Arab.")
    lines = {tag: _line(text, multiline=column.multiline) for tag, text in value.items()}
    return Text({tag: text for tag, text in lines.items() if text})


def _line(value: str, *, multiline: bool) -> str:
    for fault in faults(value, multiline=multiline):
        if fault.kind == FaultKind.ENCODING:
            raise Unfit(f"from character {fault.position + 1} on ({fault.name}). Type it again.")
        why = CHARACTERS.get(fault.kind, "may not stand in a record")
        raise Unfit(f"character {fault.position + 1} ({fault.name}) {why}. Remove it.")
    return clean(value).strip()


def written_value(column: Column, value: Any, zone: dt.tzinfo) -> Json:
    """The value of a column as the file holds it; None where it is left out."""
    if not column.required and (value is None or value == column.default or value in ("", {}, [])):
        return None
    match value:
        case dt.datetime():
            return value.astimezone(zone).isoformat()
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.isoformat("seconds" if value.second else "minutes")
        case dict():
            return {tag: value[tag] for tag in sorted(value)}
    return value


def zone_named(name: str | None) -> dt.tzinfo:
    """The time zone, or UTC where there is none of that name."""
    return zoneinfo.ZoneInfo(name) if name and name in time_zones() else dt.UTC


@cache
def time_zones() -> frozenset[str]:
    """The names of the IANA database."""
    return frozenset(zoneinfo.available_timezones())
