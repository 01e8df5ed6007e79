"""A letter that asks an outlet to correct what differs from the public record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from babel.dates import format_date
from django.utils import translation
from django.utils.translation import gettext as _

from plenary.algorithms.coverage.verdicts import Judged, Part, Reason, Verdict
from plenary.conferences.models import Audience, Measure
from plenary.core.templatetags.plenary import locale_of

from .checking import checked
from .models import Report
from .words import FIELDS

MISPRINTED = frozenset(
    {Reason.SPELLING, Reason.DIACRITICS, Reason.NAME_ORDER, Reason.OTHER_GIVEN_NAME}
)
"""Variants that an outlet is asked to correct: to print a name or title in short is its right."""
INTERFACE = ("en", "fr", "ar")


@dataclass(frozen=True)
class Letter:
    """Subject and text in `language`; `points` is how many corrections it asks for."""

    language: str
    subject: str
    text: str
    points: int


def letter_to_outlet(report: Report, *, at: dt.datetime) -> Letter:
    """The letter about all that differs from what the public may know of the record.

    Held against the public record, so that it cannot give away who is not to be named. In the
    language of the report where the interface has it, else in English.
    """
    language = report.read_in if report.read_in in INTERFACE else "en"
    found = checked(
        report.text,
        report.edition,
        audience=Audience.PUBLIC,
        at=at,
        date=report.published_on.isoformat() if report.published_on else None,
        lang=report.language or None,
    )
    overruled = {(o.type, o.start, o.end): o.verdict for o in report.overrulings.all()}
    with translation.override(language):
        points = [line for one in found.claims for line in _points(one, overruled)]
        return Letter(language, _subject(report), _text(report, points, language), len(points))


def _points(one: Judged, overruled: dict[tuple[str, int, int], str]) -> Iterator[str]:
    """What is asked for one claim; nothing where a person has overruled the verdict."""
    claim = one.claim
    if (claim.type, claim.start, claim.end) in overruled:
        return
    for part in one.all_parts:
        if _asks(part) and part.record:
            yield _point(claim.span, part)


def _asks(part: Part) -> bool:
    misprinted = part.verdict is Verdict.VARIANT and part.reason in MISPRINTED
    return part.verdict is Verdict.DIFFERS or misprinted


def _point(span: str, part: Part) -> str:
    said = {"span": span, "record": part.record, "field": FIELDS.get(part.field, part.field)}
    definition = part.values.get("definition")
    measure = part.values.get("measure")
    if definition or part.field in {"count", "countries", "sessions"}:
        said["field"] = dict(Measure.choices).get(str(measure), said["field"])
        line = _("You print “%(span)s”. The record has, for %(field)s: %(record)s.") % said
        return f"{line} {definition}" if definition else line
    return _("You print “%(span)s”. The record prints, for %(field)s: %(record)s.") % said


def _subject(report: Report) -> str:
    return _("Your report “%(title)s”") % {"title": report.title or report.named_outlet}


def _text(report: Report, points: list[str], language: str) -> str:
    edition = report.edition
    day = report.published_on
    values = {
        "conference": edition.title.wording(language).text,
        "day": format_date(day, "long", locale=locale_of(language)) if day else "–",
        "title": report.title or report.url or report.named_outlet,
    }
    parts = [
        _("To the editors"),
        _("Thank you for your report “%(title)s” of %(day)s on “%(conference)s”.") % values,
        _("Some of what it says differs from the record of the conference:"),
        "\n".join(f"{number}. {one}" for number, one in enumerate(points, start=1)),
        _("We would be grateful if you corrected this, or told us what we have missed."),
        _("The secretariat"),
    ]
    return "\n\n".join(parts)
