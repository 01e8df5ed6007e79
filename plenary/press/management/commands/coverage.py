"""`plenary coverage`: what a press report says, and whether the record bears it out."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from plenary.algorithms.coverage.claims import Claim
from plenary.algorithms.coverage.reading import read
from plenary.algorithms.coverage.scoring import scored
from plenary.conferences.models import Audience, Edition
from plenary.conferences.queries import edition_at
from plenary.core.errors import Refused
from plenary.press.checking import Checked, checked
from plenary.press.drafting import draft_of
from plenary.press.outline import checked_json, checked_lines, read_json, read_lines, scores
from plenary.press.received import Received, received


class Command(BaseCommand):
    help = "Read press reports, and hold them against the record (check, read, eval)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        deeds = parser.add_subparsers(dest="deed", required=True)
        check = deeds.add_parser("check", help="hold a report against the record of an edition")
        check.add_argument("report", type=Path)
        check.add_argument("--edition", required=True, metavar="SERIES/EDITION")
        alone = deeds.add_parser("read", help="what does a report say? No record is needed")
        alone.add_argument("report", type=Path)
        for one in (check, alone):
            one.add_argument("--date", default="", help="day of the report (ISO)")
            one.add_argument("--lang", default="", help="language of the report")
        measure = deeds.add_parser("eval", help="how well annotated reports are read")
        measure.add_argument("folder", type=Path)
        for one in (check, alone, measure):
            one.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        {"check": self._check, "read": self._read, "eval": self._eval}[options["deed"]](options)

    def _check(self, options: dict[str, Any]) -> None:
        edition = _edition(options["edition"])
        report = _report(options["report"])
        found: Checked = checked(
            report.text,
            edition,
            audience=Audience.SECRETARIAT,
            at=timezone.now(),
            **_known(options, report),
        )
        if options["json"]:
            self._print_json(checked_json(found))
        else:
            self.stdout.writelines(f"{line}\n" for line in checked_lines(found, report.text))

    def _read(self, options: dict[str, Any]) -> None:
        report = _report(options["report"])
        found = read(report.text, **_known(options, report)).with_themes()
        if options["json"]:
            self._print_json(read_json(found) | {"draft": draft_of(found, report)})
        else:
            self.stdout.writelines(f"{line}\n" for line in read_lines(found, report.text))

    def _eval(self, options: dict[str, Any]) -> None:
        files = sorted(options["folder"].glob("*.json"))
        if not files:
            raise CommandError(f"{options['folder']} holds no annotated reports (*.json).")
        found = scored([_annotated(file) for file in files], _reader)
        if options["json"]:
            self._print_json(found)
        else:
            self.stdout.writelines(f"{line}\n" for line in scores(found))

    def _print_json(self, value: Any) -> None:
        self.stdout.write(json.dumps(value, ensure_ascii=False, indent=1))


def _edition(address: str) -> Edition:
    try:
        return edition_at(address)
    except Edition.DoesNotExist:
        raise CommandError(
            f"There is no edition {address}. `plenary editions` lists those there are."
        ) from None


def _report(path: Path) -> Received:
    try:
        return received(path.read_bytes(), name=path.name)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
    except Refused as refused:
        raise CommandError(f"{path}: {refused}") from None


def _known(options: dict[str, Any], report: Received) -> dict[str, Any]:
    """Day and language of the report: as the command says, else as the file does."""
    day = report.published_on.isoformat() if report.published_on else None
    return {"date": options["date"] or day, "lang": options["lang"] or report.language or None}


def _reader(report: Mapping[str, Any]) -> tuple[Claim, ...]:
    return read(report["text"], date=report.get("date"), lang=report.get("lang")).claims


def _annotated(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        found["text"], found["claims"]
    except (ValueError, KeyError, TypeError, OSError):
        raise CommandError(f"{path} is not an annotated report (text, claims).") from None
    return found
