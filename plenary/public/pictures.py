"""Pictures of figures: where bars, brackets and rows stand. Drawn by templates as SVG.

Horizontal places are percentages of the width, vertical ones pixels, so that words keep their size.
In a language written from the right the first column stands at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .versions import Figure, FigureVersion

HEIGHT = 150
HEADROOM = 28
BAR = 44
SPREAD = 88
"""Columns share this part of the width; the rest is room for the words beside the last bracket."""
ROOMY = 5
"""With more columns than these no words fit beside a bracket: they stand below, as on a telephone."""


@dataclass(frozen=True)
class Column:
    """One edition: its bar (if it was counted) and its bracket (if somebody printed a number)."""

    x: str
    label: str
    current: bool
    bar_y: int
    bar_height: int
    value: int | None
    value_y: int
    bracket: Bracket | None


@dataclass(frozen=True)
class Bracket:
    """What is in print: a path from the least to the greatest number, and its words beside it."""

    path: str
    text_x: int
    text_y: int
    text: str
    disputed: bool


@dataclass(frozen=True)
class EditionsPicture:
    """Editions from the first to the last."""

    measure: str
    label: Any
    columns: Sequence[Column]
    described: str
    axis_y: int
    label_y: int
    below_y: int
    height: int
    crowded: bool


def editions_picture(
    measure: str, editions: Sequence[Any], *, right_to_left: bool
) -> EditionsPicture | None:
    """The editions, oldest first, by one figure; None where none of them has any number.

    `editions` have `.label`, `.current` and `.figures` (by measure).
    """
    figures = [one.figures.get(measure) for one in editions]
    greatest = max((_greatest(figure) for figure in figures if figure), default=0)
    if not greatest:
        return None
    scale = HEIGHT / greatest
    columns = [
        _column(one, figure, scale, _place(at, len(editions), right_to_left), right_to_left)
        for at, (one, figure) in enumerate(zip(editions, figures, strict=True))
    ]
    return EditionsPicture(
        measure=measure,
        label=next(figure.label for figure in figures if figure),
        columns=columns,
        described="; ".join(_described(one) for one in columns),
        axis_y=HEADROOM + HEIGHT,
        label_y=HEADROOM + HEIGHT + 20,
        below_y=HEADROOM + HEIGHT + 38,
        height=HEADROOM + HEIGHT + 30,
        crowded=len(columns) > ROOMY,
    )


def _greatest(figure: Figure) -> int:
    counted = figure.counted.value if figure.counted else 0
    printed = figure.printed_range
    return max(counted, printed[1] if printed else 0)


def _place(at: int, columns: int, right_to_left: bool) -> str:
    part = (at + 0.5) / columns * SPREAD
    return f"{100 - part if right_to_left else part:.2f}%"


def _column(
    edition: Any, figure: Figure | None, scale: float, x: str, right_to_left: bool
) -> Column:
    counted = figure.counted if figure else None
    bar = max(1, round(counted.value * scale)) if counted and counted.value else 0
    top = HEADROOM + HEIGHT - bar
    return Column(
        x=x,
        label=edition.label,
        current=edition.current,
        bar_y=top,
        bar_height=bar,
        value=counted.value if counted else None,
        value_y=top - 8,
        bracket=_bracket(figure, scale, beside=bar > 0, right_to_left=right_to_left),
    )


def _bracket(
    figure: Figure | None, scale: float, *, beside: bool, right_to_left: bool
) -> Bracket | None:
    if figure is None or figure.printed_range is None:
        return None
    least, greatest, beyond = figure.printed_range
    low = HEADROOM + HEIGHT - round(least * scale)
    high = HEADROOM + HEIGHT - round(greatest * scale)
    side = -1 if right_to_left else 1
    x = side * (BAR // 2 + 12) if beside else 0
    cap = f"m-5 5l5 -5l5 5M{x} {high}" if beyond else f"m-6 0h12M{x} {high}"
    return Bracket(
        path=f"M{x - 6} {low}h12M{x} {low}V{high}{cap}",
        text_x=x + side * 10,
        text_y=(low + high) // 2 + 4 if low - high > 12 else high + 4,
        text=figure.printed_in_short,
        disputed=figure.disputed,
    )


def _described(column: Column) -> str:
    numbers = [str(column.value)] if column.value is not None else []
    numbers += [f"({column.bracket.text})"] if column.bracket else []
    return f"{column.label}: {' '.join(numbers) or '–'}"


@dataclass(frozen=True)
class Row:
    """One version on the scale of its figure: a dot, or a line to where its bound ends."""

    version: FigureVersion
    dot: str
    line_from: str
    line_to: str
    open_ended: bool


def rows_picture(figure: Figure, *, right_to_left: bool) -> list[Row]:
    """The versions of one figure on one scale, that of the greatest number."""
    greatest = max((one.value for one in figure.versions), default=0) or 1
    longest = greatest * 1.2
    return [_row(one, longest, right_to_left) for one in figure.versions]


def _row(version: FigureVersion, longest: float, right_to_left: bool) -> Row:
    ends = {
        "more-than": (version.value, longest),
        "at-least": (version.value, longest),
        "about": (version.value * 0.9, version.value * 1.1),
        "nearly": (version.value * 0.9, version.value),
        "fewer-than": (0, version.value),
        "at-most": (0, version.value),
    }
    low, high = ends.get(version.bound, (version.value, version.value))

    def at(value: float) -> str:
        part = min(value / longest, 1) * 96 + 2
        return f"{100 - part if right_to_left else part:.1f}%"

    return Row(
        version=version,
        dot=at(version.value),
        line_from=at(low),
        line_to=at(high),
        open_ended=version.bound in {"more-than", "at-least"},
    )
