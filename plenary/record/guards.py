"""A session cannot become not for attribution while the record says who spoke in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from plenary.core.errors import Refused
from plenary.core.guards import GUARDS
from plenary.core.text import listed_apart
from plenary.programme.models import Session

from .models import Finding, Statement


def keeps_no_speaker(obj: Any, fields: Mapping[str, Any]) -> None:
    """Raise Refused("attributed") naming what says who spoke, or for which delegation."""
    named: list[Statement | Finding]
    if isinstance(obj, Session):
        named = _attributed_in(obj) if "attribution" in fields else []
        field = "attribution"
    elif isinstance(obj, Statement | Finding):
        closed = obj.session is not None and obj.session.not_for_attribution
        named = [obj] if closed and _says_who(obj) else []
        field = "participation"
    else:
        return
    if named:
        message = _(
            "The session is not for attribution, but the record says who spoke: %(words)s. "
            "Take the speaker away there first."
        ) % {"words": listed_apart(f"“{one}”" for one in named[:3])}
        raise Refused(message, "attributed", fields={field: message})


def _attributed_in(session: Session) -> list[Statement | Finding]:
    if not session.not_for_attribution:
        return []
    said: list[Statement | Finding] = [
        *Statement.objects.filter(session=session),
        *Finding.objects.filter(session=session),
    ]
    return [one for one in said if _says_who(one)]


def _says_who(said: Statement | Finding) -> bool:
    return bool(said.participation_id or getattr(said, "on_behalf_of_id", None))


GUARDS.add("record", keeps_no_speaker)
