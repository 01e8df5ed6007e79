"""Verdicts on figures: what a report counts, against what the record counts or has reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from plenary.algorithms.figures import Bound, Interval, interval

from .claims import Claim
from .comparing import AGREEING, Report, text_of
from .index import EditionIndex
from .reasons import Judged, Part, Reason, Verdict, judged
from .record import CountedView, RecordView, ReportedView
from .units import SCOPES, bound_of, measure_of

GREATEST = 10**12
"""No conference counts as many; a number above is a slip of reading."""

# Scopes that are parts of another: nobody present was not registered.
WHOLE_OF = {"foreign": "all", "present": "registered"}

# What one number may be taken for by a slip: persons for countries, and the other way round.
MISTAKEN = ("participants", "countries", "delegations", "speakers", "sessions", "organisations")


@dataclass(frozen=True)
class Said:
    """One number of a claim: `field` of the claim, what it counts, value and bound as printed.

    `measure` is None where the record counts nothing of the kind; `unit` is as printed. `of_some`
    where it tells of some participants only: the countries of "12 judges from 8 countries".
    """

    field: str
    measure: str | None
    scope: str
    value: int
    bound: Bound
    unit: str = ""
    forecast: bool = False
    of_some: bool = False

    @property
    def interval(self) -> Interval:
        """The numbers that it may stand for."""
        return interval(self.value, self.bound)


def said_in(claim: Claim, report: Report) -> list[Said]:
    """The numbers that a claim of a figure gives, as the report prints them.

    A number without a unit is one of participants. Unless it says otherwise it counts all.
    """
    meant, forecast = claim.normalised, is_forecast(claim)
    scope = text_of(claim, "scope") if text_of(claim, "scope") in SCOPES else "all"
    unit = text_of(claim, "unit")
    numbers = [
        ("count", measure_of(unit) if unit else "participants", "count_op", unit),
        ("countries", "countries", "countries_op", ""),
        ("sessions", "sessions", "sessions_op", ""),
    ]
    found = []
    for field, measure, sign, its_unit in numbers:
        bound = bound_of(meant.get(sign), claim.span)
        if _can_be(meant.get(field), bound):
            of_some = field != "count" and bool(unit) and not measure_of(unit)
            value = meant[field]
            found.append(Said(field, measure, scope, value, bound, its_unit, forecast, of_some))
    return found + list(_breakdown(claim, forecast))


def is_forecast(claim: Claim) -> bool:
    """Whether a claim is said of what is to come."""
    return bool(claim.normalised.get("forecast")) or claim.normalised.get("kind") == "forecast"


def _breakdown(claim: Claim, forecast: bool) -> Iterator[Said]:
    parts = claim.normalised.get("breakdown")
    for part in parts if isinstance(parts, Sequence) else ():
        if isinstance(part, Mapping) and _can_be(part.get("count"), Bound.EXACT):
            unit = str(part.get("unit", ""))
            measure = measure_of(unit) if unit else None
            # A part of a total is no figure of its own, even where its unit is one of persons.
            measure = None if measure == "participants" else measure
            yield Said("breakdown", measure, "all", part["count"], Bound.EXACT, unit, forecast)


def _can_be(value: object, bound: Bound) -> bool:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= GREATEST:
        return False
    return value > 0 or bound not in {Bound.FEWER_THAN, Bound.NEARLY}


def on_figure(claim: Claim, edition: EditionIndex, report: Report) -> tuple[Part, ...]:
    """Each number of a figure, by `compared`; a comparison without a number is not checkable."""
    numbers = said_in(claim, report)
    if numbers:
        return tuple(compared(said, edition.view, report) for said in numbers)
    comparison = claim.normalised.get("kind") == "comparison"
    reason = Reason.COMPARISON if comparison else Reason.NO_NUMBER
    return (Part("count", claim.span, Verdict.NOT_CHECKABLE, reason),)


def compared(said: Said, view: RecordView, report: Report) -> Part:
    """A number against what the record of an edition has of its measure and scope.

    - *Forecast* where it was said of what was to come, or before the first day, whatever came.
    - Where the record counts: the same number is confirmed, one within the bound compatible.
    - Where it only has reports: *confirmed* if all of them fit and one is the same, *compatible* if
      all fit, *disputed* if some fit and others do not.
    - Otherwise it is *different scope* if the record has the very number for another scope or for
      something else counted, or has the figure for other scopes alone; and if not, it *differs*.
    - *Not on record* where the record has no such figure, or the number is of some only.

    Forecasts on record bear nothing out. A report is no witness for itself: where it is the only
    source, the verdict stands and the reason says so.
    """
    if said.measure is None:
        values = {"unit": said.unit}
        return _part(said, Verdict.NOT_ON_RECORD, Reason.OTHER_UNIT, None, (), values)
    held = _Held.of(view, said.measure, said.scope)
    if said.forecast or is_before(view, report.reading.date):
        return _forecast(said, held)
    here = _in_scope(said, held, report) if held else None
    if here and here.verdict is not Verdict.DIFFERS:
        return here
    other = _elsewhere(said, view, certain=here is not None) or here or _nothing(said, view)
    if said.of_some and other.verdict is Verdict.DIFFERS:
        return replace(other, verdict=Verdict.NOT_ON_RECORD, reason=Reason.IS_ANOTHER)
    return other


def is_before(view: RecordView, day: str | None) -> bool:
    """Whether a day (ISO) is before the first day of an edition."""
    return bool(day and view.starts_on and day < view.starts_on[: len(day)])


@dataclass(frozen=True)
class _Held:
    """What a record has of one measure and scope."""

    counted: CountedView | None
    reported: tuple[ReportedView, ...]

    @classmethod
    def of(cls, view: RecordView, measure: str, scope: str) -> _Held:
        wanted = (measure, scope)
        counted = (one for one in view.counted if (one.measure, one.scope) == wanted)
        reported = (one for one in view.reported if (one.measure, one.scope) == wanted)
        return cls(next(counted, None), tuple(one for one in reported if not one.forecast))

    def __bool__(self) -> bool:
        return self.counted is not None or bool(self.reported)

    @property
    def intervals(self) -> list[Interval]:
        """What may be true by the count, or where there is none, by each report."""
        if self.counted:
            return [Interval(self.counted.value, self.counted.value)]
        return [interval(one.value, one.bound) for one in self.reported]


def parts_of_wholes(claims: Sequence[Judged]) -> tuple[Judged, ...]:
    """The claims of one report, the numbers in them that may be parts of greater ones not on record.

    Such a number differs from the record, while another of the same edition and measure in the
    report is greater and agrees.
    """
    wholes: dict[tuple[str, str], int] = {}
    for claim in claims:
        for part in _numbers(claim):
            if part.verdict in AGREEING:
                key = (claim.edition.id, part.values["measure"])
                wholes[key] = max(part.value, wholes.get(key, 0))
    return tuple(_beside(claim, wholes) for claim in claims)


def _numbers(claim: Judged) -> list[Part]:
    parts = [part for part in claim.all_parts if "measure" in part.values]
    return parts if claim.claim.type == "figure" else []


def _beside(claim: Judged, wholes: Mapping[tuple[str, str], int]) -> Judged:
    may_be_parts = [
        part
        for part in _numbers(claim)
        if part.verdict is Verdict.DIFFERS
        and part.value < wholes.get((claim.edition.id, part.values["measure"]), 0)
    ]
    if not may_be_parts:
        return claim
    parts = tuple(
        replace(part, verdict=Verdict.NOT_ON_RECORD, reason=Reason.IS_ANOTHER)
        if part in may_be_parts
        else part
        for part in claim.all_parts
    )
    return judged(claim.claim, parts, claim.edition)


def _part(
    said: Said,
    verdict: Verdict,
    reason: Reason,
    record: str | None,
    held: Iterable[CountedView | ReportedView],
    values: Mapping[str, Any],
) -> Part:
    """A part for a number; its values always name what was compared."""
    refs = tuple(one.ref for one in held)
    common = {"measure": said.measure, "scope": said.scope, "bound": said.bound.value}
    return Part(said.field, said.value, verdict, reason, record, refs, {**common, **values})


def _in_scope(said: Said, held: _Held, report: Report) -> Part:
    if held.counted:
        return _against_count(said, held.counted, held.reported)
    return _against_reports(said, held.reported, report)


def _against_count(said: Said, counted: CountedView, reported: tuple[ReportedView, ...]) -> Part:
    value, values = str(counted.value), {"definition": counted.definition}
    if said.interval == Interval(counted.value, counted.value):
        return _part(said, Verdict.CONFIRMED, Reason.COUNTED_SAME, value, (counted,), values)
    if counted.value in said.interval:
        return _part(said, Verdict.COMPATIBLE, Reason.COUNTED_WITHIN, value, (counted,), values)
    same = [one for one in reported if _interval(one) == said.interval]
    others = {**values, "sources": _named(same)}
    return _part(said, Verdict.DIFFERS, Reason.COUNTED_OTHER, value, (counted,), others)


def _against_reports(said: Said, reported: tuple[ReportedView, ...], report: Report) -> Part:
    fit = [one for one in reported if _interval(one).meets(said.interval)]
    against = [one for one in reported if one not in fit]
    same = [one for one in fit if _interval(one) == said.interval]
    if not fit:
        values = {"sources": _named(against)}
        printed = _printed(against)
        return _part(said, Verdict.DIFFERS, Reason.REPORTED_OTHER, printed, against, values)
    if against:
        values = {"agree": _named(fit), "contradict": _named(against)}
        printed = _printed(reported)
        return _part(said, Verdict.DISPUTED, Reason.SOURCES_DISAGREE, printed, reported, values)
    verdict = Verdict.CONFIRMED if same else Verdict.COMPATIBLE
    reason = Reason.REPORTED_SAME if same else Reason.REPORTED_WITHIN
    if {one.source.id for one in fit} <= report.own:
        reason = Reason.ONLY_ITSELF
    values = {"sources": _named(same or fit)}
    return _part(said, verdict, reason, _printed(same or fit), same or fit, values)


def _elsewhere(said: Said, view: RecordView, *, certain: bool) -> Part | None:
    """The number in another scope or measure; `certain` where the record has the scope asked for."""
    for scope in sorted(SCOPES - {said.scope}):
        held = _Held.of(view, said.measure or "", scope)
        same = said.interval in held.intervals
        if not held or (certain and not same):
            continue
        if WHOLE_OF.get(said.scope) == scope and not same and _exceeds(said, held):
            return _other(said, held, Verdict.DIFFERS, Reason.LARGER_THAN_WHOLE, scope=scope)
        return _other(said, held, Verdict.DIFFERENT_SCOPE, Reason.OTHER_SCOPE, scope=scope)
    if said.bound is not Bound.EXACT or not certain:
        return None
    for measure in MISTAKEN:
        held = _Held.of(view, measure, said.scope)
        if measure != said.measure and said.interval in held.intervals:
            reason = Reason.OTHER_MEASURE
            return _other(said, held, Verdict.DIFFERENT_SCOPE, reason, measure=measure)
    return None


def _exceeds(said: Said, held: _Held) -> bool:
    """Whether what is said is more than the record allows, whichever report is right."""
    return all(
        whole.high is not None and said.interval.low > whole.high for whole in held.intervals
    )


def _other(said: Said, held: _Held, verdict: Verdict, reason: Reason, **values: str) -> Part:
    known: tuple[CountedView | ReportedView, ...] = (
        (held.counted,) if held.counted else held.reported
    )
    printed = str(held.counted.value) if held.counted else _printed(held.reported)
    # The values name the record's scope and measure, and keep what was said beside them.
    was_said = {"said_measure": said.measure, "said_scope": said.scope}
    return _part(said, verdict, reason, printed, known, {**was_said, **values})


def _forecast(said: Said, held: _Held) -> Part:
    fits = any(one.meets(said.interval) for one in held.intervals)
    reason = Reason.FORECAST_AGREES if fits else Reason.FORECAST_OTHER
    known: tuple[CountedView | ReportedView, ...] = (
        (held.counted,) if held.counted else held.reported
    )
    printed = str(held.counted.value) if held.counted else _printed(held.reported)
    return _part(said, Verdict.FORECAST, reason, printed, known, {})


def _nothing(said: Said, view: RecordView) -> Part:
    wanted = (said.measure, said.scope)
    forecasts = [one for one in view.reported if (one.measure, one.scope) == wanted]
    reason = Reason.ONLY_FORECASTS if forecasts else Reason.NO_FIGURE
    values = {"sources": _named(forecasts)}
    return _part(said, Verdict.NOT_ON_RECORD, reason, _printed(forecasts), forecasts, values)


def _interval(reported: ReportedView) -> Interval:
    return interval(reported.value, reported.bound)


SIGNS = {
    Bound.EXACT: "",
    Bound.MORE_THAN: "> ",
    Bound.AT_LEAST: "≥ ",
    Bound.ABOUT: "~ ",
    Bound.NEARLY: "≲ ",
    Bound.FEWER_THAN: "< ",
    Bound.AT_MOST: "≤ ",
}


def _printed(reported: Iterable[ReportedView]) -> str | None:
    """The reported values, each once: `> 100, 44`."""
    values = dict.fromkeys(f"{SIGNS[one.bound]}{one.value}" for one in reported)
    return ", ".join(values) or None


def _named(reported: Iterable[ReportedView]) -> list[dict[str, Any]]:
    """What a sentence says of reports: who printed which value, when, in which words."""
    return [
        {
            "id": one.source.id,
            "name": one.source.name,
            "date": one.source.date,
            "value": one.value,
            "bound": one.bound.value,
            "words": one.words,
        }
        for one in reported
    ]
