"""Loading a record file of 5,000 people takes less than 20 s, into an empty database of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from bench.figure import Figure

PEOPLE = 5_000
SESSIONS = 300
DELEGATIONS = 190
DAYS = 5
SYLLABLES = (
    "ka",
    "mi",
    "ro",
    "sha",
    "len",
    "dor",
    "vi",
    "an",
    "tu",
    "bek",
    "ğiz",
    "čov",
    "lé",
    "ñor",
)


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "big.json"
        file.write_text(json.dumps(record_file(), ensure_ascii=False), "utf-8")
        yield Figure(
            name="load-record.file", value=file.stat().st_size / 1e6, unit="MB", op="<=", bar=64
        )
        run("migrate", "--verbosity=0", var=folder)
        run("countries", var=folder)
        for name in ("load-record", "load-record.again"):
            began = time.perf_counter()
            run("load", str(file), var=folder)
            seconds = time.perf_counter() - began
            yield Figure(name=name, value=round(seconds, 2), unit="s", op="<=", bar=20)


def run(*command: str, var: str) -> None:
    """The command of the house, with its database in `var`."""
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    subprocess.run(
        [sys.executable, "-m", "plenary.cli", *command],
        env=kept | {"PLENARY_VAR": var},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def record_file() -> dict[str, Any]:
    """A conference of 5,000 invented people in 190 delegations, with 300 sessions, one edition."""
    random = Random(20260604)
    countries = [f"Z{number:03d}" for number in range(DELEGATIONS)]
    return {
        "plenary": 1,
        "country_lists": [country_list(random, countries)],
        "bodies": [body(random, number) for number in range(400)],
        "people": [person(random, number, countries) for number in range(PEOPLE)],
        "venues": [venue()],
        "series": [
            {
                "slug": "big",
                "title": {"en": "Big conference"},
                "nature": "fictional",
                "country_list": "invented",
                "editions": [edition(random, countries)],
            }
        ],
    }


def word(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=3)).capitalize()


def both(text: str) -> dict[str, str]:
    return {"en": text, "fr": text}


def country_list(random: Random, codes: list[str]) -> dict[str, Any]:
    entries = [{"code": code, "name": both(word(random))} for code in codes]
    return {"slug": "invented", "title": both("Invented States"), "countries": entries}


def body(random: Random, number: int) -> dict[str, Any]:
    name = both(f"Institute of {word(random)}")
    return {"slug": f"body-{number}", "kind": "institute", "name": name, "acronym": {"en": "IO"}}


def person(random: Random, number: int, countries: list[str]) -> dict[str, Any]:
    given, family = word(random), word(random)
    return {
        "slug": f"person-{number}",
        "country": random.choice(countries),
        "names": [
            {"use": "main", "honorific": "Dr", "given": given, "family": family},
            {"use": "spelling", "full": f"{family} {given}"},
        ],
        "offices": [{"body": f"body-{number % 400}", "function": both("Director")}],
    }


def venue() -> dict[str, Any]:
    rooms = [{"slug": f"room-{number}", "name": both(f"Room {number}")} for number in range(12)]
    return {"slug": "hall", "name": both("Hall"), "rooms": rooms}


def edition(random: Random, countries: list[str]) -> dict[str, Any]:
    return {
        "slug": "2026",
        "ordinal": 1,
        "title": both("Big conference 2026"),
        "starts_on": "2026-06-01",
        "ends_on": f"2026-06-0{DAYS}",
        "time_zone": "Asia/Baku",
        "venue": "hall",
        "languages": ["en", "fr"],
        "themes": [
            {"slug": f"theme-{number}", "title": both(word(random))} for number in range(12)
        ],
        "delegations": [
            {"slug": code.lower(), "kind": "state", "country": code} for code in countries
        ],
        "participations": [participation(number, countries) for number in range(PEOPLE)],
        "sessions": [session(random, number) for number in range(SESSIONS)],
        "statements": [statement(random, number) for number in range(SESSIONS)],
    }


def participation(number: int, countries: list[str]) -> dict[str, Any]:
    return {
        "slug": f"person-{number}",
        "person": f"person-{number}",
        "capacity": "delegate",
        "delegation": countries[number % DELEGATIONS].lower(),
        "function": both("Director"),
        "body": f"body-{number % 400}",
    }


def session(random: Random, number: int) -> dict[str, Any]:
    day, hour = 1 + number % DAYS, 9 + number % 8
    speakers = random.sample(range(PEOPLE), 6)
    return {
        "slug": f"session-{number}",
        "kind": "panel",
        "title": both(f"On {word(random)}"),
        "starts_at": f"2026-06-0{day}T{hour:02d}:00",
        "ends_at": f"2026-06-0{day}T{hour + 1:02d}:00",
        "room": f"room-{number % 12}",
        "themes": [f"theme-{number % 12}"],
        "appearances": [
            {"participation": f"person-{speaker}", "role": "panellist"} for speaker in speakers
        ],
    }


def statement(random: Random, number: int) -> dict[str, Any]:
    said = both(" ".join(word(random) for _ in range(40)))
    return {"slug": f"said-{number}", "session": f"session-{number}", "text": said}
