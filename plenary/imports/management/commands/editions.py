"""`plenary editions`: what is there."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from plenary.imports import queries


class Command(BaseCommand):
    help = "Print the address of every edition, one SERIES/EDITION on a line."

    def handle(self, *args: Any, **options: Any) -> None:
        for address in queries.addresses():
            self.stdout.write(address)
