"""The account of each figure: every printed version of it, who printed it when, and what is on record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plenary.algorithms.figures import Bound

from .claims import Reading
from .comparing import Report
from .index import RecordIndex
from .on_figures import Said, is_before, said_in
from .reasons import Judged, Part, Reason, Verdict
from .record import CountedView, RecordView, Ref, ReportedView


@dataclass(frozen=True)
class JudgedReport:
    """A report as it was read and judged; `copy_of` names the group of copies that it is in, if any.

    `date` is the ISO day of the report, None where not known.
    """

    id: str
    outlet: str
    date: str | None
    reading: Reading
    judged: tuple[Judged, ...]
    copy_of: str | None = None


@dataclass(frozen=True)
class Witness:
    """One who printed a version: a report, or several that are copies of one text.

    `reports` and `outlets` stand in the order of their days; `first` and `last` are ISO days, None
    where none is known.
    """

    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True)
class PrintedVersion:
    """One printed version of a figure, how it compares with the record, and who printed it.

    The first witness comes first. `forecast` where it was said before the event.
    """

    value: int
    bound: Bound
    forecast: bool
    verdict: Verdict
    reason: Reason
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True)
class FigureAccount:
    """All versions of one figure of one edition beside what the record counts and has reported.

    Versions printed first come first; one without a day comes last.
    """

    edition: Ref
    measure: str
    scope: str
    counted: CountedView | None
    reported: tuple[ReportedView, ...]
    versions: tuple[PrintedVersion, ...]


Figure = tuple[Ref, str, str]
Version = tuple[int, Bound, bool]


@dataclass(frozen=True)
class _Print:
    """One number in one report."""

    report: JudgedReport
    said: Said
    part: Part


def account(reports: Iterable[JudgedReport], index: RecordIndex) -> tuple[FigureAccount, ...]:
    """The account of every figure that the reports print of editions on record, in a fixed order.

    Only figures that a record can hold: of a measure and scope, not of some participants only, and
    not of another event. What the report says of last year's edition is in that one's account; a
    number that is on record for another edition stays in the account of the one it was said of.
    Copies of one text that print the same version are one witness; where one of them prints another
    version, it is a witness of that. Figures on record that no report prints are not listed.
    """
    views = {edition.view.ref: edition.view for edition in index.editions}
    prints: dict[Figure, list[_Print]] = defaultdict(list)
    for report in reports:
        for claim in report.judged:
            for one in _prints(claim, report, views[claim.edition]):
                prints[claim.edition, one.said.measure or "", one.said.scope].append(one)
    order = {edition.view.ref: place for place, edition in enumerate(index.editions)}
    figures = sorted(prints, key=lambda figure: (order[figure[0]], *figure[1:]))
    return tuple(_account(figure, views[figure[0]], prints[figure]) for figure in figures)


def _prints(claim: Judged, report: JudgedReport, view: RecordView) -> list[_Print]:
    """The numbers of a claim that belong into an account, with how each was judged."""
    if claim.claim.type != "figure":
        return []
    its = Report(report.reading)
    numbers = said_in(claim.claim, its)
    return [
        _Print(report, said, part)
        for said, part in zip(numbers, claim.all_parts, strict=False)
        if said.measure and _counts_all(part)
    ]


def _counts_all(part: Part) -> bool:
    other_event = part.verdict is Verdict.OTHER_EVENT
    of_some = part.verdict is Verdict.NOT_ON_RECORD and part.reason is Reason.IS_ANOTHER
    return not other_event and not of_some and part.reason is not Reason.EDITION_NOT_ON_RECORD


def _account(figure: Figure, view: RecordView, prints: Sequence[_Print]) -> FigureAccount:
    edition, measure, scope = figure
    versions: dict[Version, list[_Print]] = defaultdict(list)
    for one in prints:
        forecast = one.said.forecast or is_before(view, one.report.date)
        versions[one.said.value, one.said.bound, forecast].append(one)
    printed = [_version(version, its) for version, its in versions.items()]
    wanted = (measure, scope)
    return FigureAccount(
        edition=edition,
        measure=measure,
        scope=scope,
        counted=next((one for one in view.counted if (one.measure, one.scope) == wanted), None),
        reported=tuple(one for one in view.reported if (one.measure, one.scope) == wanted),
        versions=tuple(sorted(printed, key=_in_time)),
    )


def _version(version: Version, prints: Sequence[_Print]) -> PrintedVersion:
    value, bound, forecast = version
    by_text: dict[str, list[JudgedReport]] = defaultdict(list)
    for one in prints:
        text = f"copy {one.report.copy_of}" if one.report.copy_of else f"report {one.report.id}"
        if one.report not in by_text[text]:
            by_text[text].append(one.report)
    witnesses = sorted((_witness(its) for its in by_text.values()), key=_since)
    first = min(prints, key=lambda one: (_day(one.report.date), one.report.id))
    return PrintedVersion(
        value=value,
        bound=bound,
        forecast=forecast,
        verdict=first.part.verdict,
        reason=first.part.reason,
        witnesses=tuple(witnesses),
    )


def _witness(reports: Sequence[JudgedReport]) -> Witness:
    in_time = sorted(reports, key=lambda report: (_day(report.date), report.id))
    days = [report.date for report in in_time if report.date]
    return Witness(
        reports=tuple(report.id for report in in_time),
        outlets=tuple(dict.fromkeys(report.outlet for report in in_time)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _day(date: str | None) -> str:
    """The day as it sorts: what has none comes last."""
    return date or "9999"


def _since(witness: Witness) -> tuple[str, tuple[str, ...]]:
    return _day(witness.first), witness.reports


def _in_time(version: PrintedVersion) -> tuple[str, int, str, bool]:
    first = min(_day(witness.first) for witness in version.witnesses)
    return first, version.value, version.bound.value, version.forecast
