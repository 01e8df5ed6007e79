"""`plenary load FILE`: a record file into the record."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from plenary.core.errors import Refused
from plenary.imports import actions


class Command(BaseCommand):
    help = "Load a record file: add what is new, update what is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the record file; - reads standard input")
        parser.add_argument(
            "--replace",
            action="store_true",
            help="also remove what stands in the editions of the file without being in it",
        )
        parser.add_argument("--check", action="store_true", help="only say what would happen")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            document = actions.read_record(_content(options["file"]))
            outcome = actions.load_record(
                document,
                by="plenary load",
                at=timezone.now(),
                replace=options["replace"],
                check=options["check"],
            )
        except Refused as refused:
            for fault in refused.details or ():
                self.stderr.write(str(fault))
            raise CommandError(refused.message) from refused
        for line in _lines(outcome):
            self.stdout.write(line)
        if options["check"]:
            self.stdout.write("The file has no fault. Nothing was written.")


def _content(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _lines(outcome: actions.Outcome) -> list[str]:
    return [
        f"{name.replace('_', ' '):18}"
        f" {outcome.added[name]:6} added {outcome.changed[name]:6} changed"
        f" {outcome.removed[name]:6} removed {outcome.unchanged[name]:6} unchanged"
        for name in outcome.kinds
    ]
