"""What must be true of an installation before it serves anybody."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Critical, Tags, register
from django.db import connections

SAFE_SQLITE = (3, 51, 3)


@register(Tags.database)
def sqlite_is_safe(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a SQLite older than 3.51.3: a checkpoint may then lose a committed transaction."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection: Any = connections[alias]
        if connection.vendor != "sqlite":
            continue
        version = connection.Database.sqlite_version_info
        if version < SAFE_SQLITE:
            found.append(
                Critical(
                    f"SQLite {'.'.join(map(str, version))} can lose data (WAL-reset fault).",
                    hint="Install pysqlite3 from the lock file, or use PostgreSQL.",
                    id="plenary.E001",
                )
            )
    return found


@register(Tags.security)
def production_has_its_own_secrets(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse production with DEBUG or with the demonstration's key or sign-ins."""
    if not settings.PRODUCTION:
        return []
    faults = []
    if settings.DEBUG:
        faults.append(("PLENARY_DEBUG is on.", "Unset PLENARY_DEBUG.", "plenary.E002"))
    if settings.SECRET_KEY == settings.DEMONSTRATION_KEY or len(settings.SECRET_KEY) < 50:
        faults.append(
            (
                "PLENARY_SECRET_KEY is missing, short or the demonstration's.",
                "Set it to at least 50 random characters (`plenary secret` prints some).",
                "plenary.E003",
            )
        )
    if settings.DEMONSTRATION:
        faults.append(
            (
                "PLENARY_DEMONSTRATION makes sign-ins that everybody knows.",
                "Unset it in production.",
                "plenary.E004",
            )
        )
    if not settings.ALLOWED_HOSTS:
        faults.append(
            ("PLENARY_HOSTS is empty.", "Name the hosts that Plenary answers to.", "plenary.E005")
        )
    return [Critical(message, hint=hint, id=code) for message, hint, code in faults]
