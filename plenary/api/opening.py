"""How an answer begins: the edition is loaded, who may not see it is told that there is none."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from plenary.conferences.models import Edition
from plenary.conferences.queries import edition_at
from plenary.conferences.rules import may_see_edition

from .authentication import caller


def opened(request: HttpRequest, series: str, edition: str) -> Edition:
    """The edition. Raises Http404 unless the caller may see it."""
    try:
        found = edition_at(f"{series}/{edition}")
    except Edition.DoesNotExist:
        raise Http404
    if not may_see_edition(caller(request), found):
        raise Http404
    return found


def need(allowed: bool) -> None:
    """Raises PermissionDenied unless it is allowed."""
    if not allowed:
        raise PermissionDenied
