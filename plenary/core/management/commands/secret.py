"""`plenary secret`: a value for PLENARY_SECRET_KEY."""

from typing import Any

from django.core.management.base import BaseCommand
from django.core.management.utils import get_random_secret_key


class Command(BaseCommand):
    help = "Print a new secret key for PLENARY_SECRET_KEY."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(get_random_secret_key() + get_random_secret_key())
