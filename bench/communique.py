"""[communique] A communiqué in three languages, from a record of 5,000 persons."""

from collections.abc import Iterator

from bench._press import figures_of
from bench.figure import Figure


def measure() -> Iterator[Figure]:
    for about, seconds in figures_of("communique").items():
        yield Figure(name=f"communique-{about}", value=seconds, unit="s", op="<", bar=1)
