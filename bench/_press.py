"""A big record and reports about it, in a process of its own: `python -m bench._press WHAT`.

Prints the figures as one JSON object.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from bench.load_record import record_file, run

WORDS = 600
REPORTS = 1_000
AT = dt.datetime(2026, 6, 5, 12, tzinfo=dt.UTC)
SENTENCES = (
    "{office} {name} said that the work of the coming years would not be done in one capital alone.",
    "The panel “{session}” was held at the Big conference on {day} June 2026.",
    "More than {number} delegates from {countries} countries took part, the organisers said.",
    "“What we have heard today will be remembered,” {name} said.",
    "Rain fell on the old town, and the delegates walked to the hall under umbrellas.",
)


def figures_of(what: str) -> dict[str, float]:
    """The figures of one measure, taken in a process with a database of its own."""
    with tempfile.TemporaryDirectory(prefix="plenary-press-") as folder:
        file = Path(folder) / "big.json"
        file.write_text(json.dumps(record_file(), ensure_ascii=False), "utf-8")
        for command in (("migrate", "--verbosity=0"), ("countries",), ("load", str(file))):
            run(*command, var=folder)
        environment = {key: one for key, one in os.environ.items() if key != "DATABASE_URL"}
        answer = subprocess.run(
            [sys.executable, "-m", "bench._press", what],
            env=environment
            | {"PLENARY_VAR": folder, "DJANGO_SETTINGS_MODULE": "plenary.settings"},
            check=True,
            stdout=subprocess.PIPE,
        )
    found: dict[str, float] = json.loads(answer.stdout)
    return found


def _edition() -> Any:
    import django

    django.setup()
    from plenary.conferences.models import Edition

    return Edition.objects.select_related("series__country_list", "venue").get(series__slug="big")


def _report(dice: Random, names: list[str], sessions: list[str]) -> str:
    said: list[str] = []
    while sum(len(sentence.split()) for sentence in said) < WORDS:
        said.append(
            dice.choice(SENTENCES).format(
                office=dice.choice(("Minister", "Professor", "Director General")),
                name=dice.choice(names),
                session=dice.choice(sessions),
                day=dice.randint(4, 8),
                number=dice.randint(100, 6_000),
                countries=dice.randint(10, 190),
            )
        )
    return "GENEVA, June 5. " + " ".join(said)


def _reports(edition: Any, count: int) -> list[str]:
    dice = Random(20260605)
    names = [str(one) for one in edition.participations.select_related("person")[:2_000]]
    sessions = [str(one) for one in edition.sessions.all()]
    return [_report(dice, names, sessions) for _ in range(count)]


def _checking(count: int) -> list[float]:
    """Seconds for each report, the record being warm."""
    edition = _edition()
    from plenary.press.checking import checked

    took = []
    for text in [*_reports(edition, 1), *_reports(edition, count)]:
        began = time.perf_counter()
        checked(text, edition, audience="secretariat", at=AT, date="2026-06-05", lang="en")
        took.append(time.perf_counter() - began)
    return took[1:]


def latency() -> dict[str, float]:
    """The middle and the slowest of thirty checks, in milliseconds."""
    took = sorted(_checking(30))
    return {"median": 1000 * statistics.median(took), "slowest": 1000 * took[-1]}


def batch() -> dict[str, float]:
    """Seconds for a thousand reports."""
    return {"seconds": sum(_checking(REPORTS))}


def communique() -> dict[str, float]:
    """Seconds for a communiqué about one session, and about the edition, in three languages, warm."""
    edition = _edition()
    from plenary.algorithms.communique.writing import write
    from plenary.press.facts import facts_of
    from plenary.press.models import Communique

    found = {}
    session = edition.sessions.filter(kind="panel").first() or edition.sessions.first()
    for name, about in (("session", session), ("session", session), ("edition", None)):
        began = time.perf_counter()
        facts = facts_of(Communique(edition=edition, session=about), at=AT)
        for language in ("en", "fr", "ar"):
            write(facts, language)
        found[name] = time.perf_counter() - began
    return found


if __name__ == "__main__":
    print(
        json.dumps({"latency": latency, "batch": batch, "communique": communique}[sys.argv[1]]())
    )
