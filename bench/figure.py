"""One measured value and the bar it must reach."""

import operator
from dataclasses import dataclass

COMPARISONS = {
    "<=": operator.le,
    "<": operator.lt,
    ">=": operator.ge,
    ">": operator.gt,
    "==": operator.eq,
}

TIMES = {"min", "s", "ms", "us", "ns"}

# Machines are noisy: a time by itself misses its bar only beyond this many times the bar.
NOISE = 2


@dataclass(frozen=True, kw_only=True)
class Peer:
    """What another way of doing the same took, in the unit of the figure, in the same run."""

    name: str
    value: float


@dataclass(frozen=True, kw_only=True)
class Figure:
    """`value` `unit` of `name`, which has to be `op` `bar`.

    With `of_peer` the bar is set on the ratio, value / peer value, instead of on the value.
    """

    name: str
    value: float
    unit: str
    op: str
    bar: float
    peer: Peer | None = None
    of_peer: bool = False

    def __post_init__(self) -> None:
        if self.op not in COMPARISONS:
            raise ValueError(f"{self.name}: {self.op} is none of {', '.join(COMPARISONS)}")
        if self.of_peer and not self.peer:
            raise ValueError(f"{self.name}: a bar on the ratio needs a peer")

    @property
    def ratio(self) -> float | None:
        return self.value / self.peer.value if self.peer else None

    @property
    def reached(self) -> bool:
        judged = self.ratio if self.of_peer and self.ratio is not None else self.value
        is_time = self.unit in TIMES and not self.of_peer
        bar = self.bar * NOISE if is_time and self.op in {"<", "<="} else self.bar
        return bool(COMPARISONS[self.op](judged, bar))

    def __str__(self) -> str:
        line = f"figure {self.name} {_short(self.value)} {self.unit}"
        line += f" bar {self.op} {_short(self.bar)}"
        if self.peer and self.ratio is not None:
            line += f" peer {self.peer.name} {_short(self.peer.value)} ratio {_short(self.ratio)}"
        return line


def _short(value: float) -> str:
    """The number with no more digits than say something."""
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.4g}"
