"""How the account is kept: per figure over all reports, and per outlet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plenary.algorithms.coverage.account import FigureAccount, JudgedReport, account
from plenary.algorithms.coverage.verdicts import judge
from plenary.conferences.models import Audience, Edition

from .checking import Ready, as_read, own_sources, ready_record
from .models import Report, Verdict
from .queries import checked_reports, verdict_counts


def figures_in_print(edition: Edition, *, at: dt.datetime) -> tuple[FigureAccount, ...]:
    """Every figure that reports on the edition print, with all versions and their witnesses."""
    ready = ready_record(edition, audience=Audience.SECRETARIAT, at=at)
    reports = [_judged(one, ready) for one in checked_reports(edition)]
    return account(reports, ready.index)


def _judged(report: Report, ready: Ready) -> JudgedReport:
    reading = as_read(report)
    wire = report.reading.wire
    return JudgedReport(
        id=str(report.pk),
        outlet=report.named_outlet or report.slug,
        date=reading.date,
        reading=reading,
        judged=judge(reading, ready.index, own=own_sources(report)),
        copy_of=str(wire) if wire else None,
    )


@dataclass(frozen=True)
class OutletAccount:
    """How the reports of one outlet compared with the record; copies of a wire count once.

    `borne_out` is the share of claims that the record bears out among those it can answer, None
    where there is none. Seen inside the secretariat only.
    """

    outlet: str
    reports: int
    witnesses: int
    counts: dict[str, int]
    borne_out: float | None


def outlets(edition: Edition) -> list[OutletAccount]:
    """The outlets that reported on the edition, those with the most reports first."""
    by_outlet: dict[str, list[Report]] = {}
    for report in checked_reports(edition):
        by_outlet.setdefault(report.named_outlet or "", []).append(report)
    found = [_outlet(name, reports) for name, reports in by_outlet.items()]
    return sorted(found, key=lambda one: (-one.reports, one.outlet))


ANSWERED = (Verdict.CONFIRMED, Verdict.COMPATIBLE, Verdict.VARIANT, Verdict.DIFFERS)


def _outlet(name: str, reports: list[Report]) -> OutletAccount:
    counts = verdict_counts(claim for one in _witnesses(reports) for claim in one.claims.all())
    answered = sum(counts.get(one, 0) for one in ANSWERED)
    right = answered - counts.get(Verdict.DIFFERS, 0)
    return OutletAccount(
        outlet=name,
        reports=len(reports),
        witnesses=len(list(_witnesses(reports))),
        counts=counts,
        borne_out=right / answered if answered else None,
    )


def _witnesses(reports: list[Report]) -> Iterator[Report]:
    seen = set()
    for one in reports:
        wire = one.reading.wire
        if wire is None or wire not in seen:
            seen.add(wire)
            yield one
