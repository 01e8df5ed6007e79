"""`plenary audit verify`: does the audit log still hold."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plenary.core import audit
from plenary.core.models import AuditChain


class Command(BaseCommand):
    help = "Verify the chains of the audit log, and print the head of each to be kept elsewhere."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["verify"])
        parser.add_argument("--scope", help="one chain only, such as people or series/edition")

    def handle(self, *args: Any, **options: Any) -> None:
        scope = options["scope"]
        breaks = list(audit.verify(scope))
        for found in breaks:
            self.stderr.write(f"{found.scope or '-'} entry {found.number} {found.reason}")
        if breaks:
            raise CommandError("The audit log does not verify.")
        chains = AuditChain.objects.order_by("scope")
        for chain in chains if scope is None else chains.filter(scope=scope):
            self.stdout.write(f"{chain.scope or '-'}  {chain.length} entries  {chain.digest}")
        self.stdout.write("The audit log verifies.")
