"""[search-people] 100,000 persons in two scripts, looked for by names with slips of typing."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack

from bench.figure import Figure
from scripts import postgres


def measure() -> Iterator[Figure]:
    """The time of one search and how often the person is among the first ten, on each database."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="plenary-search-"))
        yield from _figures("sqlite", f"sqlite:///{folder}/people.sqlite3", folder)
        yield from _figures("postgresql", stack.enter_context(postgres.temporary_server()), folder)


def _figures(database: str, url: str, folder: str) -> Iterator[Figure]:
    answer = subprocess.run(
        [sys.executable, "-m", "bench._people"],
        env=os.environ | {"DATABASE_URL": url, "PLENARY_VAR": folder},
        check=True,
        stdout=subprocess.PIPE,
    )
    found = json.loads(answer.stdout)
    name = f"search-people-{database}"
    yield Figure(name=f"{name}-p50", value=found["p50"], unit="ms", op="<", bar=200)
    yield Figure(name=f"{name}-p95", value=found["p95"], unit="ms", op="<", bar=200)
    yield Figure(name=f"{name}-recall", value=found["recall"], unit="%", op=">=", bar=95)
