"""`plenary publish SERIES/EDITION`: the public sees the edition as the record has it now."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from plenary.conferences.models import Edition
from plenary.conferences.queries import edition_at
from plenary.public.actions import publish, write_copy


class Command(BaseCommand):
    help = "Publish an edition; with --out, write it into a folder that works without a server."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("edition", metavar="SERIES/EDITION")
        parser.add_argument(
            "--out", type=Path, metavar="DIR", help="write a copy into this new or empty folder"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        edition = _edition(options["edition"])
        out = options["out"]
        if out is None:
            publication = publish(edition, by="plenary publish", at=timezone.now())
            self.stdout.write(f"Published {edition.scope}, publication {publication.number}.")
            return
        try:
            files = write_copy(edition, at=timezone.now(), out=out)
        except FileExistsError:
            raise CommandError(f"{out} is not empty. Name a new folder.") from None
        self.stdout.write(f"Wrote {files} files. Open {out / 'index.html'} in a browser.")


def _edition(address: str) -> Edition:
    try:
        return edition_at(address)
    except Edition.DoesNotExist:
        raise CommandError(
            f"There is no edition {address}. `plenary editions` lists what there is."
        ) from None
