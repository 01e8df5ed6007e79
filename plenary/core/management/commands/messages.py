"""`plenary messages`: keep, check and compile the catalogues of the interface."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plenary.core import translations


class Command(BaseCommand):
    help = "Bring the catalogues up to date with the code (--check: only say what is missing)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail if incomplete"
        )
        parser.add_argument("--compile", action="store_true", help="only compile")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"] and not options["compile"]:
            translations.update_catalogues()
        if not options["check"]:
            translations.compile_catalogues()
            return
        missing = list(translations.untranslated())
        for one in missing:
            self.stderr.write(f"{one.language}: “{one.message}” {one.why}")
        if missing:
            raise CommandError(f"{len(missing)} strings are not translated.")
        self.stdout.write("Every string is translated.")
