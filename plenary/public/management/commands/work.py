"""`plenary work`: carries out what is due, over and over."""

from __future__ import annotations

import logging
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from plenary.press.sending import send_due
from plenary.public.actions import carry_out_due

log = logging.getLogger("plenary.work")


class Command(BaseCommand):
    help = "Carry out what is due - publications, messages - and go on looking until stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="look once and end")
        parser.add_argument("--every", type=float, default=2.0, help="seconds between two looks")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        if not options["once"]:
            signal.signal(signal.SIGTERM, lambda *_: stop.set())
            signal.signal(signal.SIGINT, lambda *_: stop.set())
        while True:
            self._look()
            if options["once"] or stop.wait(options["every"]):
                return

    def _look(self) -> None:
        close_old_connections()
        try:
            for publication in carry_out_due(at=timezone.now()):
                log.info("published", extra={"edition": publication.edition.scope})
            for dispatch in send_due(at=timezone.now()):
                log.info("sent", extra={"edition": dispatch.released.communique.scope})
        except DatabaseError:
            # The database may be away for a moment; what is due stays due and is done later.
            log.exception("could not look for what is due")
