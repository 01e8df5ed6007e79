"""`plenary countries`: the shipped country lists."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from plenary.people.country_lists import install_country_lists


class Command(BaseCommand):
    help = "Bring the shipped country lists up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        count = install_country_lists(by="plenary countries", at=timezone.now())
        self.stdout.write(f"{count} rows of the shipped country lists were made or changed.")
