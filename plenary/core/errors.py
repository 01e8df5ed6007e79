"""What a person may do wrong, said so that he can mend it."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise


class Refused(Exception):
    """An action was not carried out; `message` is translated and says what to do next.

    `code` names the reason for programs; `fields` maps a form field to its own message.
    """

    def __init__(
        self,
        message: str | Promise,
        code: str,
        *,
        fields: Mapping[str, str | Promise] | None = None,
        details: Any = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.fields = dict(fields or {})
        self.details = details

    def __str__(self) -> str:
        return str(self.message)
