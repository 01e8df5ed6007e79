"""Figures as they are reported: a value and a bound, read as an interval of whole numbers.

"More than 100" and 102 can both be true; 44 and "more than 100" cannot. Only figures of the same
measure (persons, countries, ...) and scope (all, foreign, ...) are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Literal

Relation = Literal["same", "compatible", "contradicts"]


class Bound(StrEnum):
    """The qualifier printed with a value."""

    EXACT = "exact"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    ABOUT = "about"
    NEARLY = "nearly"
    FEWER_THAN = "fewer-than"
    AT_MOST = "at-most"


@dataclass(frozen=True, order=True)
class Interval:
    """The whole numbers from `low` to `high`, both included; `high` is None where there is no end."""

    low: int
    high: int | None

    def __contains__(self, value: int) -> bool:
        return self.low <= value and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether a number lies in both."""
        return _common((self, other)) is not None


def interval(value: int, bound: Bound) -> Interval:
    """The numbers that a value with its bound may stand for.

    Our rule for the two words that have none: *about* is within 10 % of the value, *nearly* from
    90 % of it to one less; both are rounded outward. ValueError for what counts nothing: a value
    below zero, "fewer than 0", "nearly 0".
    """
    if value < 0 or (value == 0 and bound in {Bound.FEWER_THAN, Bound.NEARLY}):
        raise ValueError(f"nothing can be counted as {bound} {value}")
    match bound:
        case Bound.EXACT:
            return Interval(value, value)
        case Bound.MORE_THAN:
            return Interval(value + 1, None)
        case Bound.AT_LEAST:
            return Interval(value, None)
        case Bound.ABOUT:
            return Interval(value * 9 // 10, -(-value * 11 // 10))
        case Bound.NEARLY:
            return Interval(value * 9 // 10, value - 1)
        case Bound.FEWER_THAN:
            return Interval(0, value - 1)
        case Bound.AT_MOST:
            return Interval(0, value)


@dataclass(frozen=True)
class Version:
    """One version of a figure: counted over the record, or reported by somebody.

    `key` names it among the versions compared together.
    """

    key: str
    measure: str
    scope: str
    value: int
    bound: Bound
    counted: bool

    @property
    def interval(self) -> Interval:
        """The numbers that the version may stand for."""
        return interval(self.value, self.bound)


def relation(a: Version, b: Version) -> Relation:
    """`same` numbers, `compatible` (some number fits both) or `contradicts`; symmetric.

    ValueError when measure or scope differ: such figures say nothing of each other.
    """
    if (a.measure, a.scope) != (b.measure, b.scope):
        raise ValueError(f"{a.key} and {b.key} do not count the same")
    if a.interval == b.interval:
        return "same"
    return "compatible" if a.interval.meets(b.interval) else "contradicts"


@dataclass(frozen=True)
class GroupAgreement:
    """Whether the versions of one measure and scope can all be true.

    `keys` in the order given; `common` are the numbers that fit them all, None when they do not
    agree; `contradictions` are the pairs of keys that exclude each other, each once.
    """

    measure: str
    scope: str
    keys: tuple[str, ...]
    common: Interval | None
    contradictions: tuple[tuple[str, str], ...]

    @property
    def agrees(self) -> bool:
        """Whether some number fits every version of the group."""
        return self.common is not None


@dataclass(frozen=True)
class Agreement:
    """What versions of figures say together: one group for each measure and scope, as they came."""

    groups: tuple[GroupAgreement, ...]

    @property
    def agrees(self) -> bool:
        """Whether every group agrees in itself."""
        return all(group.agrees for group in self.groups)

    @property
    def contradictions(self) -> tuple[tuple[str, str], ...]:
        """Pairs of keys of versions of one group that no number fits both."""
        return tuple(pair for group in self.groups for pair in group.contradictions)

    def contradicting(self, key: str) -> tuple[str, ...]:
        """The keys of the versions that the named one contradicts."""
        pairs = (pair for pair in self.contradictions if key in pair)
        return tuple(one if other == key else other for one, other in pairs)


def agreement(versions: Iterable[Version]) -> Agreement:
    """Where versions agree and where they contradict each other; ValueError for a key used twice."""
    groups: dict[tuple[str, str], list[Version]] = {}
    keys: set[str] = set()
    for version in versions:
        if version.key in keys:
            raise ValueError(f"two versions are called {version.key}")
        keys.add(version.key)
        groups.setdefault((version.measure, version.scope), []).append(version)
    return Agreement(tuple(_group(group) for group in groups.values()))


def _group(versions: Sequence[Version]) -> GroupAgreement:
    by_key = sorted(versions, key=lambda version: version.key)
    return GroupAgreement(
        measure=versions[0].measure,
        scope=versions[0].scope,
        keys=tuple(version.key for version in versions),
        common=_common([version.interval for version in versions]),
        # Intervals of which each two meet have a number in common (Helly), so pairs tell it all.
        contradictions=tuple(
            (a.key, b.key) for a, b in combinations(by_key, 2) if relation(a, b) == "contradicts"
        ),
    )


def _common(intervals: Iterable[Interval]) -> Interval | None:
    found = Interval(0, None)
    for one in intervals:
        ends = [end for end in (found.high, one.high) if end is not None]
        found = Interval(max(found.low, one.low), min(ends, default=None))
    return None if found.high is not None and found.high < found.low else found


def spread(versions: Iterable[Version]) -> tuple[int, int]:
    """The least and the greatest number in print, for drawing a bracket.

    A one-sided figure ("more than 100", "at most 50") stands at its printed value, *about* and
    *nearly* at the ends of their interval. ValueError without versions.
    """
    ends: list[int] = []
    for version in versions:
        if version.bound in {Bound.ABOUT, Bound.NEARLY}:
            drawn = version.interval
            ends += [drawn.low, version.value if drawn.high is None else drawn.high]
        else:
            ends.append(version.value)
    if not ends:
        raise ValueError("there is no version to draw")
    return min(ends), max(ends)
