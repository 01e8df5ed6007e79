"""`plenary run`: everything from nothing - database, examples, published pages -, then serve."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from plenary.accounts.demonstration import PASSWORD, SIGN_INS, make_sign_ins
from plenary.conferences.models import Edition, Series
from plenary.public.actions import publish
from plenary.public.site_tree import served_at, standing_at

EXAMPLES = Path(settings.BASE_DIR).parent / "examples"


class Command(BaseCommand):
    help = "Prepare what is missing (database, examples, published pages) and serve Plenary."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--no-serve", action="store_true", help="only prepare")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("prepare", stdout=self.stdout)
        self._load_examples()
        with standing_at(served_at(options["host"], options["port"])):
            self._publish_unpublished()
        if not options["no_serve"]:
            self._greet(options["host"], options["port"])
            call_command("serve", host=options["host"], port=options["port"])

    def _load_examples(self) -> None:
        """Each example whose series is not there yet is loaded; what is there is left alone."""
        for file in sorted(EXAMPLES.glob("*.json")):
            if not Series.objects.filter(slug=file.stem).exists():
                self.stdout.write(f"Loading the example {file.stem} …")
                call_command("load", str(file), stdout=self.stdout)
        make_sign_ins(at=timezone.now())

    def _publish_unpublished(self) -> None:
        for edition in Edition.objects.filter(publications=None).order_by("series", "ordinal"):
            self.stdout.write(f"Publishing {edition.scope} …")
            publish(edition, by="plenary run", at=timezone.now())

    def _greet(self, host: str, port: int) -> None:
        address = f"http://{host}:{port}/"
        self.stdout.write(f"\nPlenary is at {address}   the desk at {address}desk/\n")
        if settings.DEMONSTRATION and not settings.PRODUCTION:
            self.stdout.write(f"Sign in with one of these (password: {PASSWORD}):")
            for one in SIGN_INS:
                where = one.scope or "everything"
                self.stdout.write(f"  {one.email:<30} {one.role.value} of {where}")
        if not settings.SMTP_HOST:
            self.stdout.write(
                f"\nMail, such as codes to sign in, is printed here and kept in {settings.MAIL_DIR}."
            )
        self.stdout.write("\nStop with Ctrl-C. Your data is in var/ and stays there.\n")
        self.stdout.flush()
