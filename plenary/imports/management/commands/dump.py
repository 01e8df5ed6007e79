"""`plenary dump SERIES/EDITION`: the record as a record file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plenary.core.errors import Refused
from plenary.imports import queries


class Command(BaseCommand):
    help = "Write an edition, or a series with all its editions, as a record file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", metavar="SERIES[/EDITION]")
        parser.add_argument("--out", metavar="FILE", help="the file to write; else it is printed")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            text = queries.printed(queries.dump(options["address"]))
        except Refused as refused:
            raise CommandError(refused.message) from refused
        if options["out"]:
            Path(options["out"]).write_text(text, "utf-8", newline="\n")
        else:
            self.stdout.write(text, ending="")
