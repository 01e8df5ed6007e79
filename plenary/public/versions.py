"""The versions of a figure side by side, in words: what was counted, what was printed, do they agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from plenary.algorithms.figures import Agreement, Bound, GroupAgreement, Version, agreement, spread
from plenary.conferences.figures import COUNTED, COUNTED_KEY, beside
from plenary.conferences.models import Measure, ReportedFigure
from plenary.core.templatetags.plenary import number
from plenary.core.text import Text

IN_WORDS: dict[str, str | Promise] = {
    "exact": "%(number)s",
    "more-than": gettext_lazy("more than %(number)s"),
    "at-least": gettext_lazy("at least %(number)s"),
    "about": gettext_lazy("about %(number)s"),
    "nearly": gettext_lazy("nearly %(number)s"),
    "fewer-than": gettext_lazy("fewer than %(number)s"),
    "at-most": gettext_lazy("at most %(number)s"),
}


@dataclass(frozen=True)
class FigureVersion:
    """One version: counted at a moment, or printed by somebody in his words."""

    key: str
    value: int
    bound: str
    scope: str
    words: str
    language: str
    source: Mapping[str, Any] | None
    on: dt.date | None
    at: dt.datetime | None
    forecast: bool
    contradicts: int

    @property
    def is_counted(self) -> bool:
        return self.key == COUNTED_KEY

    @property
    def in_words(self) -> str:
        """The value with its qualifier: `more than 100`."""
        return str(IN_WORDS[self.bound]) % {"number": number(self.value)}

    @property
    def scope_label(self) -> str | Promise:
        return ReportedFigure.Scope(self.scope).label

    @property
    def outlet(self) -> Text:
        source = self.source or {}
        return Text(source.get("outlet") or source.get("title") or {})


@dataclass(frozen=True)
class Figure:
    """All versions of one figure of one edition."""

    measure: str
    versions: Sequence[FigureVersion]
    agreement: Agreement

    @property
    def label(self) -> str | Promise:
        return Measure(self.measure).label

    @property
    def counted_label(self) -> str:
        """The label beside the number that was counted."""
        return beside(self.counted.value if self.counted else 0, self.measure)

    @property
    def printed_label(self) -> str:
        """The label beside the range in print."""
        return beside(self.printed_range[1] if self.printed_range else 0, self.measure)

    @property
    def definition(self) -> str | Promise:
        """How we count it; empty for what is not counted here."""
        return next((one.definition for one in COUNTED if one.measure == self.measure), "")

    @property
    def counted(self) -> FigureVersion | None:
        return next((one for one in self.versions if one.is_counted), None)

    @property
    def reported(self) -> list[FigureVersion]:
        """What was printed about the event itself: no forecasts."""
        return [one for one in self.versions if not (one.is_counted or one.forecast)]

    @property
    def disputed(self) -> bool:
        return not self.agreement.agrees

    @property
    def printed_range(self) -> tuple[int, int, bool] | None:
        """Least and greatest number in print, and whether the greatest is "more than"."""
        if not self.reported:
            return None
        low, high = spread(_comparable(self.measure, one) for one in self.reported)
        open_ended = {Bound.MORE_THAN, Bound.AT_LEAST}
        beyond = any(one.value == high and one.bound in open_ended for one in self.reported)
        return low, high, beyond

    @property
    def printed_in_short(self) -> str:
        """`44–150`, `44–100+`: the range in print as a picture has room for it."""
        if self.printed_range is None:
            return ""
        low, high, beyond = self.printed_range
        end = f"{number(high)}+" if beyond else number(high)
        return end if low == high else f"{number(low)}–{end}"

    @property
    def verdicts(self) -> list[tuple[bool, str]]:
        """For each scope with two versions or more: whether they agree, and that in a sentence."""
        compared = [group for group in self.agreement.groups if len(group.keys) > 1]
        several = len({group.scope for group in self.agreement.groups}) > 1
        return [(group.agrees, _sentence(group, self.versions, several)) for group in compared]


def figures_from(rows: Sequence[Mapping[str, Any]]) -> list[Figure]:
    """The figures of an edition from its open data."""
    return [_figure(row) for row in rows]


def _figure(row: Mapping[str, Any]) -> Figure:
    versions = [_reported(one) for one in row["reported"]]
    if row["counted"]:
        versions.insert(0, _counted(row["counted"]))
    compared = agreement(_comparable(row["measure"], one) for one in versions if not one.forecast)
    marked = [_with_contradictions(one, compared) for one in versions]
    return Figure(row["measure"], marked, compared)


def _counted(row: Mapping[str, Any]) -> FigureVersion:
    return FigureVersion(
        key=COUNTED_KEY,
        value=row["value"],
        bound="exact",
        scope="all",
        words="",
        language="",
        source=None,
        on=None,
        at=_moment(row["at"]),
        forecast=False,
        contradicts=0,
    )


def _reported(row: Mapping[str, Any]) -> FigureVersion:
    source = row["source"] or {}
    return FigureVersion(
        key=row["key"],
        value=row["value"],
        bound=row["bound"],
        scope=row["scope"],
        words=row["words"],
        language=row["language"],
        source=source,
        on=_day(row["stated_on"] or source.get("published_on")),
        at=None,
        forecast=row["forecast"],
        contradicts=0,
    )


def _with_contradictions(one: FigureVersion, compared: Agreement) -> FigureVersion:
    against = 0 if one.forecast else len(compared.contradicting(one.key))
    return FigureVersion(**(one.__dict__ | {"contradicts": against}))


def _comparable(measure: str, one: FigureVersion) -> Version:
    return Version(
        key=one.key,
        measure=measure,
        scope=one.scope,
        value=one.value,
        bound=Bound(one.bound),
        counted=one.is_counted,
    )


def _day(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _moment(value: Any) -> dt.datetime:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


def _sentence(group: GroupAgreement, versions: Sequence[FigureVersion], several: bool) -> str:
    said = _agreeing(group) if group.agrees else _contradicting(group, versions)
    if not several:
        return said
    scope = ReportedFigure.Scope(group.scope).label
    return _("%(scope)s: %(said)s") % {"scope": capfirst(scope), "said": said}


def _agreeing(group: GroupAgreement) -> str:
    common = group.common
    if common is None:
        raise ValueError("versions that contradict each other have no number in common")
    count = len(group.keys)
    if common.low == common.high:
        form = ngettext(
            "%(count)s version: %(number)s.",
            "%(count)s versions agree: %(number)s fits each of them.",
            count,
        )
        return form % {"count": number(count), "number": number(common.low)}
    if common.high is None:
        form = ngettext(
            "%(count)s version: %(number)s or more.",
            "%(count)s versions can be true together: %(number)s or more.",
            count,
        )
        return form % {"count": number(count), "number": number(common.low)}
    form = ngettext(
        "%(count)s version: %(low)s to %(high)s.",
        "%(count)s versions can be true together: %(low)s to %(high)s.",
        count,
    )
    return form % {
        "count": number(count),
        "low": number(common.low),
        "high": number(common.high),
    }


def _contradicting(group: GroupAgreement, versions: Sequence[FigureVersion]) -> str:
    """Names the first pair that excludes each other, and says how many there are."""
    by_key = {one.key: one for one in versions}
    ranked = sorted(group.contradictions, key=lambda pair: COUNTED_KEY not in pair)
    first, second = (by_key[key].in_words for key in ranked[0])
    pairs = len(group.contradictions)
    said = _(
        "These versions contradict each other: not both “%(first)s” and “%(second)s” can be true."
    )
    more = ngettext(
        "%(count)s further pair does not fit together.",
        "%(count)s further pairs do not fit together.",
        pairs - 1,
    )
    sentence = said % {"first": first, "second": second}
    return f"{sentence} {more % {'count': number(pairs - 1)}}" if pairs > 1 else sentence
