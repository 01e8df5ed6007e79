"""Mail of a machine without a mail server: printed, and kept as files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends import console, filebased
from django.core.mail.backends.base import BaseEmailBackend


class ConsoleAndFiles(BaseEmailBackend):
    """Each message is printed on the console and written into the folder `file_path`."""

    def __init__(self, *, file_path: Any, **options: Any) -> None:
        super().__init__(**options)
        self._console = console.EmailBackend(**options)
        self._files = filebased.EmailBackend(file_path=str(file_path), **options)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        self._console.send_messages(email_messages)
        return self._files.send_messages(email_messages) or 0
