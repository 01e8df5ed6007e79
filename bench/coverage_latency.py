"""[coverage-latency] A 600-word report against a record of 5,000 persons and 300 sessions, warm."""

from collections.abc import Iterator

from bench._press import figures_of
from bench.figure import Figure


def measure() -> Iterator[Figure]:
    found = figures_of("latency")
    yield Figure(name="coverage-latency", value=found["median"], unit="ms", op="<", bar=150)
    yield Figure(
        name="coverage-latency-slowest", value=found["slowest"], unit="ms", op="<", bar=300
    )
