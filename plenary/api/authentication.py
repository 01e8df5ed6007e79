"""Who asks: the user of the token, and nobody by a cookie; how often he may."""

from __future__ import annotations

import time
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from plenary.accounts.actions import note_use
from plenary.accounts.models import Token, User
from plenary.accounts.queries import token_of

from .errors import Failed

PER_MINUTE = 120
MINUTE = 60


class Bearer(HttpBearer):
    """Lets in whoever shows a valid token, PER_MINUTE times in each minute."""

    def __call__(self, request: HttpRequest) -> Token:
        # Not the library's own: in DEBUG it logs what was sent, and that is a secret.
        scheme, _blank, secret = request.headers.get(self.header, "").partition(" ")
        if scheme.lower() != self.openapi_scheme:
            raise _unknown()
        return self.authenticate(request, secret.strip())

    def authenticate(self, request: HttpRequest, token: str) -> Token:
        """The token of that secret. Raises Failed(401 | 429)."""
        at = timezone.now()
        found = token_of(token, at=at)
        if found is None:
            raise _unknown()
        count_request(found, now=time.time())
        note_use(found, at=at)
        return found


def _unknown() -> Failed:
    return Failed(401, headers={"WWW-Authenticate": 'Bearer realm="Plenary"'})


def count_request(token: Token, *, now: float) -> None:
    """One more request of the token is counted. Raises Failed(429) past PER_MINUTE."""
    minute, passed = divmod(int(now), MINUTE)
    key = f"api-requests:{token.pk}:{minute}"
    cache.add(key, 0, timeout=2 * MINUTE)
    try:
        count = cache.incr(key)
    except ValueError:  # the cache has made room meanwhile
        return
    if count > PER_MINUTE:
        raise Failed(429, headers={"Retry-After": str(MINUTE - passed)})


def caller(request: Any) -> User:
    """The user whose token was shown."""
    token: Token = request.auth
    return token.user
