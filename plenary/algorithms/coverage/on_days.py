"""Verdicts on days, observances and datelines."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import reduce

from .claims import Claim
from .comparing import AGREEING, Report, better, text_of, text_part
from .index import EditionIndex
from .on_texts import city_part, country_part
from .reasons import Part, Reason, Verdict
from .record import ObservanceView, RecordView

PRECISE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")
YEARLY = re.compile(r"(?:\d{4}-)?(\d\d-\d\d)$")
NEAR = dt.timedelta(days=14)
"""Within this, a day that is not of the edition may be meant for one that is."""


def on_date(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """A day, month, year or span of days against the days of the edition, or its observances.

    - A day of the edition is confirmed; a month or year in which it was held is compatible. Of a
      span, each end is compared: one that is not an end of the edition differs.
    - Another day differs where it lies within two weeks of the edition, or is the same day of
      another year, unless the report gives a day of the edition elsewhere; all else is not on
      record: reports are full of other days. The day of the report itself says nothing.
    - A commemoration is compared with the observances that the record keeps.
    """
    if claim.normalised.get("kind") == "commemoration":
        return _on_observance(claim, edition, report)
    first = _date(claim, "resolves_to") or _date(claim, "value")
    if not first:
        return (Part("date", claim.span, Verdict.NOT_CHECKABLE, Reason.NOT_A_DAY),)
    if not edition.view.starts_on:
        return (Part("date", first, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT),)
    last = _date(claim, "end")
    if last and len(last) == len(first) == 10:
        return _on_span(first, last, edition.view)
    return (_on_day(first, edition.view, report),)


def _date(claim: Claim, key: str) -> str:
    """An ISO year, month or day that exists; empty for anything else."""
    text = text_of(claim, key).split("/")[0]
    if not PRECISE.match(text):
        return ""
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return ""
    return text


def _on_day(day: str, view: RecordView, report: Report) -> Part:
    first, last = days_of(view)
    record, refs = _days(view), (view.ref,)
    if first[: len(day)] <= day <= last[: len(day)]:
        precise = len(day) == 10
        verdict = Verdict.CONFIRMED if precise else Verdict.COMPATIBLE
        reason = Reason.SAME_DAY if precise else Reason.LESS_PRECISE
        return Part("date", day, verdict, reason, record, refs)
    if day == report.reading.date:
        return Part("date", day, Verdict.NOT_CHECKABLE, Reason.DAY_OF_REPORT, record, refs)
    if "date" in report.agreeing or not _nearly(day, first, last):
        return Part("date", day, Verdict.NOT_ON_RECORD, Reason.IS_ANOTHER, record, refs)
    return Part("date", day, Verdict.DIFFERS, Reason.OTHER_DAY, record, refs)


def _on_span(first: str, last: str, view: RecordView) -> tuple[Part, ...]:
    begins, ends = days_of(view)
    record, refs = _days(view), (view.ref,)
    if last < begins or first > ends:
        verdict, reason = Verdict.NOT_ON_RECORD, Reason.IS_ANOTHER
        return (Part("date", f"{first}/{last}", verdict, reason, record, refs),)
    parts = []
    for field, said, its in (("date", first, begins), ("end", last, ends)):
        same = said == its
        verdict = Verdict.CONFIRMED if same else Verdict.DIFFERS
        reason = Reason.SAME_DAY if same else Reason.OTHER_LENGTH
        parts.append(Part(field, said, verdict, reason, record, refs))
    return tuple(parts)


def days_of(view: RecordView) -> tuple[str, str]:
    """The first and last day of an edition (ISO); both empty where the record has none."""
    first = view.starts_on or ""
    return first, view.ends_on or first


def _days(view: RecordView) -> str:
    first, last = days_of(view)
    return first if first == last else f"{first}/{last}"


def _nearly(day: str, first: str, last: str) -> bool:
    """Whether a day may be a slip for one of the edition: near it, or the same of another year."""
    if len(day) < 10:
        return False
    if first[5:] <= day[5:] <= last[5:]:
        return True
    said, begins, ends = (dt.date.fromisoformat(one) for one in (day, first, last))
    return begins - said <= NEAR and said - ends <= NEAR


def _on_observance(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """The day and name of an observance against those on record.

    The name decides which is meant, and a day without a name its day. Another observance of the
    same day, or an anniversary, is not on record.
    """
    name, day = text_of(claim, "name"), YEARLY.match(text_of(claim, "value"))
    said = day[1] if day else text_of(claim, "value") or claim.span
    kept = edition.view.observances
    if not kept:
        return (Part("date", said, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT),)
    if name:
        parts = {one.ref.id: _name_part(name, one, report) for one in kept}
        best = reduce(better, parts.values())
        its = next(one for one in kept if parts[one.ref.id] is best)
        if best.verdict in AGREEING:
            return (_yearly(said, its), best)
    on_day = [one for one in kept if one.day == said]
    if on_day and (not name or best.verdict is Verdict.NOT_CHECKABLE):
        return (_yearly(said, on_day[0]),)
    part = Part("date", said, Verdict.NOT_ON_RECORD, Reason.NOT_FOUND)
    return (replace(part, value=name),) if name else (part,)


def _name_part(name: str, observance: ObservanceView, report: Report) -> Part:
    refs = (observance.ref,)
    return text_part("observance", name, observance.names, lang=report.lang, refs=refs)


def _yearly(said: str, observance: ObservanceView) -> Part:
    same = said == observance.day
    verdict = Verdict.CONFIRMED if same else Verdict.DIFFERS
    reason = Reason.SAME_DAY if same else Reason.OTHER_DAY
    return Part("date", said, verdict, reason, observance.day, (observance.ref,))


def on_dateline(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """Place and day of a dateline: they say where and when a report was filed.

    The city and the days of the edition are confirmed; others are not checkable.
    """
    parts = []
    if place := text_of(claim, "place"):
        part = city_part(place, edition, report)
        parts.append(part if part.verdict is Verdict.CONFIRMED else _filed_elsewhere(part))
    if country := text_of(claim, "country"):
        part = country_part(country, (edition.view.country,), edition, report)
        parts.append(part if part.verdict is Verdict.CONFIRMED else _filed_elsewhere(part))
    if day := _date(claim, "date"):
        first, last = days_of(edition.view)
        of_edition = bool(first) and first[: len(day)] <= day <= last[: len(day)]
        verdict = Verdict.CONFIRMED if of_edition else Verdict.NOT_CHECKABLE
        reason = Reason.SAME_DAY if of_edition else Reason.DAY_OF_REPORT
        refs = (edition.view.ref,)
        parts.append(Part("date", day, verdict, reason, _days(edition.view) or None, refs))
    return tuple(parts) or (Part("place", claim.span, Verdict.NOT_CHECKABLE, Reason.NOT_A_DAY),)


def _filed_elsewhere(part: Part) -> Part:
    return replace(part, verdict=Verdict.NOT_CHECKABLE, reason=Reason.FILED_ELSEWHERE)
