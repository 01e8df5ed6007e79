"""[start] From an empty `var/` to the first page, and again with everything there."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench._installation import running
from bench.figure import Figure


def measure() -> Iterator[Figure]:
    """Seconds without downloads: cold (database, examples, publishing), then warm."""
    with tempfile.TemporaryDirectory() as var:
        yield Figure(name="start-cold", value=_seconds(Path(var)), unit="s", op="<", bar=60)
        yield Figure(name="start-warm", value=_seconds(Path(var)), unit="s", op="<", bar=5)


def _seconds(var: Path) -> float:
    started = time.monotonic()
    with running(var):
        return time.monotonic() - started
