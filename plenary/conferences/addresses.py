"""Short names that would stand in the way of addresses of the desk or of the public site."""

from __future__ import annotations

from django.conf import settings

from plenary.core.kinds import KINDS

OF_THE_DESK = frozenset(
    {
        *("new", "audit", "users", "grants", "import", "imports", "log", "search", "publish"),
        *("undo", "coverage", "communique"),
    }
)
OF_THE_SITE = frozenset(
    {"static", "desk", "account", "healthz", "language", "api", "my", "gate", "hall"}
)


def is_reserved(slug: str) -> bool:
    """Whether a series or an edition of that short name could not be reached."""
    languages = {code for code, _name in settings.LANGUAGES}
    return slug in OF_THE_DESK | OF_THE_SITE | languages or slug in KINDS
