"""Reads of accounts."""

from __future__ import annotations

import hashlib
from datetime import datetime

from .models import Token


def digest_of(secret: str) -> str:
    """What is kept of a secret. It is 32 random bytes, so one pass of SHA-256 cannot be guessed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def token_of(secret: str, *, at: datetime) -> Token | None:
    """The token of the secret with its user, if it lets him in at `at`."""
    rows = Token.objects.select_related("user")
    token = rows.filter(secret_digest=digest_of(secret)).first()
    return token if token and token.is_valid(at) else None
