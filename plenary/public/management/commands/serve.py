"""`plenary serve`: the web server and the worker, watched over."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from plenary.public.site_tree import served_at
from plenary.public.storage import move

SECONDS_TO_STOP = 10
THREADS = 4


class Command(BaseCommand):
    help = "Serve Plenary: the web server and the worker that carries out what is due."
    requires_system_checks = "__all__"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            call_command("check", deploy=True, fail_level="CRITICAL", stderr=self.stderr)
        address = served_at(options["host"], options["port"])
        move(settings.PUBLISHED_DIR, address)
        # The worker publishes: it has to know where.
        os.environ["PLENARY_SITE_URL"] = address
        with Supervised(_server(options["host"], options["port"]), _worker()) as processes:
            code = processes.watch()
        if code:
            raise CommandError("The server has ended; its last lines above say why.")


class Supervised:
    """The server and the worker as children: a worker that dies is started again."""

    def __init__(self, server: list[str], worker: list[str]) -> None:
        self._commands = {"server": server, "worker": worker}
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._stopping = False

    def __enter__(self) -> Supervised:
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        for name in self._commands:
            self._start(name)
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            try:
                process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                process.kill()

    def _start(self, name: str) -> None:
        self._processes[name] = subprocess.Popen(  # noqa: S603  (our own commands)
            self._commands[name], start_new_session=True
        )

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True

    def watch(self) -> int:
        """Wait until told to stop (0) or the server ends by itself (its exit code, at least 1)."""
        while not self._stopping:
            ended = self._processes["server"].poll()
            if ended is not None:
                return ended or 1
            if self._processes["worker"].poll() is not None:
                time.sleep(1)
                self._start("worker")
            time.sleep(0.2)
        return 0


def _server(host: str, port: int) -> list[str]:
    """One process with threads on SQLite, which has one writer; one per core on PostgreSQL."""
    workers = 1 if connection.vendor == "sqlite" else os.cpu_count() or 1
    options = {
        "interface": "wsgi",
        "host": host,
        "port": port,
        "workers": workers,
        "blocking-threads": THREADS,
        "backlog": 1024,
        "log-level": "warning",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "granian", *flags, "--no-ws", "plenary.wsgi:application"]


def _worker() -> list[str]:
    return [sys.executable, "-m", "plenary.cli", "work"]
