"""`plenary user`: make somebody a user and give a role, from the command line."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from plenary.accounts import actions
from plenary.accounts.models import Role, User
from plenary.conferences.models import Edition, Series


class Command(BaseCommand):
    help = "Make EMAIL a user (who signs in by an e-mailed code) and give a role."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="")
        parser.add_argument("--role", choices=Role.values, default=Role.ADMINISTRATOR.value)
        parser.add_argument(
            "--scope", default="", help="SERIES or SERIES/EDITION; default: everything"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        at, by = timezone.now(), "plenary user"
        _check_scope(options["scope"])
        email = options["email"].strip().lower()
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            user = actions.add_user(email=email, name=options["name"] or email, by=by, at=at)
        grant = actions.give_role(user, role=options["role"], scope=options["scope"], by=by, at=at)
        self.stdout.write(str(grant))


def _check_scope(scope: str) -> None:
    series, _, edition = scope.partition("/")
    there = (
        Edition.objects.filter(series__slug=series, slug=edition).exists()
        if edition
        else not series or Series.objects.filter(slug=series).exists()
    )
    if not there:
        raise CommandError(f"There is nothing at {scope}. `plenary editions` lists what there is.")
