"""The account of figures and outlets as their pages show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import translation
from django.utils.functional import Promise

from plenary.algorithms.coverage.account import FigureAccount, PrintedVersion, Witness
from plenary.algorithms.figures import interval
from plenary.conferences.models import Measure, ReportedFigure
from plenary.core.kinds import KINDS
from plenary.core.templatetags.plenary import number
from plenary.core.text import listed
from plenary.press.accounts import OutletAccount
from plenary.press.models import Verdict
from plenary.press.words import reason_in_words

from .coverage import chip_of
from .places import Place

BOUNDS = dict(ReportedFigure.Bound.choices)
SCOPES = dict(ReportedFigure.Scope.choices)
ROW = 28
"""Pixels between two rows of a picture."""


@dataclass(frozen=True)
class ShownWitness:
    """Who printed it: outlets with the addresses of their reports, and the day."""

    outlets: Sequence[tuple[str, str]]
    day: dt.date | None
    copies: int


@dataclass(frozen=True)
class ShownVersion:
    """One printed version: `at`, `until` and `y` are its place in the picture, in percent and pixels."""

    value: int
    bound: str | Promise
    verdict: str
    chip: str
    reason: str
    witnesses: Sequence[ShownWitness]
    forecast: bool
    at: str
    until: str
    y: int
    words: str
    label_at: str
    shift: int
    before: bool


@dataclass(frozen=True)
class ShownFigure:
    """One figure of one edition with all its printed versions."""

    edition: str
    measure: str | Promise
    scope: str | Promise
    counted: int | None
    counted_at: str
    versions: Sequence[ShownVersion]
    height: int


def shown_figures(found: Iterable[FigureAccount], place: Place) -> list[ShownFigure]:
    """The accounts in the reader's words, with what their pictures need."""
    return [_figure(one, place) for one in found]


def _figure(one: FigureAccount, place: Place) -> ShownFigure:
    counted = one.counted.value if one.counted else None
    values = [version.value for version in one.versions] + ([counted] if counted else [])
    scale = _Scale(min(values), max(values))
    return ShownFigure(
        edition=one.edition.label,
        measure=dict(Measure.choices)[one.measure],
        scope="" if one.scope == "all" else SCOPES.get(one.scope, one.scope),
        counted=counted,
        counted_at=scale.place(counted) if counted is not None else "",
        versions=[_version(v, row, scale, place) for row, v in enumerate(one.versions)],
        height=ROW * len(one.versions) + ROW,
    )


@dataclass(frozen=True)
class _Scale:
    """From a number to a place in percent of the picture, with room at both ends."""

    least: int
    most: int

    def is_far(self, value: int) -> bool:
        """Whether a label behind the value would not fit."""
        return value - self.least > 0.5 * (self.most - self.least) > 0

    def place(self, value: int, *, beyond: int = 0) -> str:
        """Counted from where the reader's language begins a line; `beyond` more percent."""
        span = max(self.most - self.least, 1)
        percent = 8 + 78 * (value - self.least) / span + beyond
        return f"{100 - percent if translation.get_language_bidi() else percent:.2f}"


def _version(one: PrintedVersion, row: int, scale: _Scale, place: Place) -> ShownVersion:
    meant = interval(one.value, one.bound)
    high = scale.most if meant.high is None else min(meant.high, scale.most)
    at = scale.place(one.value)
    until = scale.place(max(high, one.value), beyond=6 if meant.high is None else 0)
    before = scale.is_far(max(high, one.value))
    bound = BOUNDS[one.bound.value] if one.bound.value != "exact" else ""
    outlets = dict.fromkeys(outlet for each in one.witnesses for outlet in each.outlets)
    return ShownVersion(
        value=one.value,
        bound=bound,
        verdict=str(Verdict(one.verdict.value).label),
        chip=chip_of(one.verdict.value),
        reason=reason_in_words(one.reason.value, {}, None),
        witnesses=[_witness(each, place) for each in one.witnesses],
        forecast=one.forecast,
        at=at,
        until=until,
        y=ROW // 2 + ROW * row,
        words=f"{bound} {number(one.value)} · {listed(list(outlets)[:2])}".strip(),
        label_at=at if before else until,
        shift=(-12 if before else 12) * (-1 if translation.get_language_bidi() else 1),
        before=before,
    )


def _witness(one: Witness, place: Place) -> ShownWitness:
    hrefs = [place.page_at(KINDS["reports"], key) for key in one.reports]
    return ShownWitness(
        outlets=list(zip(one.outlets, hrefs, strict=False)),
        day=dt.date.fromisoformat(one.first) if one.first else None,
        copies=len(one.reports) - 1,
    )


@dataclass(frozen=True)
class ShownOutlet:
    """An outlet with its verdicts as chips."""

    account: OutletAccount
    chips: Sequence[tuple[str, int, str]]
    percent: int | None


def shown_outlets(found: Iterable[OutletAccount]) -> list[ShownOutlet]:
    """The outlets with their counts in words."""
    return [
        ShownOutlet(
            one,
            [
                (str(verdict.label), one.counts[verdict], chip_of(verdict))
                for verdict in Verdict
                if one.counts.get(verdict)
            ],
            None if one.borne_out is None else round(100 * one.borne_out),
        )
        for one in found
    ]
