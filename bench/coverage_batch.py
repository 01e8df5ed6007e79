"""[coverage-batch] A thousand reports of 600 words against a big record, on one core."""

from collections.abc import Iterator

from bench._press import REPORTS, figures_of
from bench.figure import Figure


def measure() -> Iterator[Figure]:
    seconds = figures_of("batch")["seconds"]
    yield Figure(name=f"coverage-batch-{REPORTS}", value=seconds, unit="s", op="<", bar=90)
