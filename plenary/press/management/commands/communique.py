"""`plenary communique SERIES/EDITION`: what the record gives for a communiqué, as plain text."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from plenary.algorithms.communique.pieces import plain
from plenary.algorithms.communique.templates import template
from plenary.algorithms.communique.writing import write
from plenary.conferences.models import Audience, Edition
from plenary.conferences.queries import edition_at
from plenary.press.facts import facts_of
from plenary.press.models import Communique
from plenary.press.proofs import WRITTEN
from plenary.programme.models import Session
from plenary.programme.queries import sessions


class Command(BaseCommand):
    help = "Write a communiqué from the public record of an edition, or of one session."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", metavar="SERIES/EDITION")
        parser.add_argument("--session", help="short name of the session, or its number from 1")
        parser.add_argument("--lang", default="en", choices=WRITTEN)
        parser.add_argument(
            "--order", default="protocol", choices=Communique.Order.values, help="order of names"
        )
        parser.add_argument(
            "--template", action="store_true", help="with placeholders instead of their texts"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        edition = _edition(options["address"])
        session = _session(edition, options["session"]) if options["session"] else None
        communique = Communique(edition=edition, session=session)
        facts = facts_of(communique, at=timezone.now())
        paragraphs = write(facts, options["lang"], order=options["order"])
        text = template(paragraphs) if options["template"] else plain(paragraphs)
        self.stdout.write(text)


def _edition(address: str) -> Edition:
    try:
        return edition_at(address)
    except Edition.DoesNotExist:
        raise CommandError(
            f"There is no edition {address}. `plenary editions` lists those there are."
        ) from None


def _session(edition: Edition, asked: str) -> Session:
    """The session that the public may see under that short name or number."""
    seen = list(sessions(edition, audience=Audience.PUBLIC))
    if asked.isdecimal() and 0 < int(asked) <= len(seen):
        return seen[int(asked) - 1]
    found = next((one for one in seen if one.slug == asked), None)
    if found is None:
        names = ", ".join(one.slug for one in seen)
        raise CommandError(f"There is no public session “{asked}”. There are: {names}.")
    return found
