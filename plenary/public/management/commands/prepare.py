"""`plenary prepare`: database, catalogues, static files and country lists are as the code wants."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Bring database, translations, static files and country lists up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("messages", compile=True)
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        call_command("countries", stdout=self.stdout)
