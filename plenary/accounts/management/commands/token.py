"""`plenary token`: what programs show in order to use the API as a user."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from plenary.accounts import actions
from plenary.accounts.models import Token, User
from plenary.core.errors import Refused

BY = "plenary token"


class Command(BaseCommand):
    help = "Make a token with which programs use the API as EMAIL; list or withdraw tokens."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", nargs="?", default="")
        deeds = parser.add_mutually_exclusive_group()
        deeds.add_argument("--name", help="make one; what it is for")
        deeds.add_argument("--revoke", metavar="ID", help="withdraw one")
        parser.add_argument("--days", type=int, default=actions.DAYS, help="how long it is valid")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["revoke"] is not None:
            self._revoke(options["revoke"], options["email"])
        elif not options["email"]:
            raise CommandError("Say whose: plenary token EMAIL --name NAME")
        elif options["name"] is not None:
            self._make(_user(options["email"]), options["name"], options["days"])
        else:
            self._list(_user(options["email"]))

    def _make(self, user: User, name: str, days: int) -> None:
        try:
            token, secret = actions.make_token(
                user, name=name, days=days, by=BY, at=timezone.now()
            )
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self.stderr.write(
            f"{token.pk}, valid until {token.expires_at:%Y-%m-%d}. It is shown this once:"
        )
        self.stdout.write(secret)

    def _list(self, user: User) -> None:
        at = timezone.now()
        for token in user.tokens.select_related("user"):
            state = "valid" if token.is_valid(at) else "not valid"
            used = f"{token.last_used_at:%Y-%m-%d}" if token.last_used_at else "never"
            until = f"{token.expires_at:%Y-%m-%d}"
            self.stdout.write(f"{token.pk}  {state} until {until}, used {used}: {token.name}")

    def _revoke(self, key: str, email: str) -> None:
        whose = {"user__email__iexact": email.strip()} if email else {}
        try:
            token = Token.objects.get(pk=key, **whose)
        except (Token.DoesNotExist, ValidationError):
            raise CommandError(
                f"There is no token {key}. `plenary token EMAIL` lists them."
            ) from None
        actions.revoke_token(token, by=BY, at=timezone.now())
        self.stdout.write(f"{token.pk} is withdrawn.")


def _user(email: str) -> User:
    user = User.objects.filter(email__iexact=email.strip()).first()
    if user is None:
        raise CommandError(f"Nobody signs in as {email}. `plenary user {email}` makes the user.")
    return user
