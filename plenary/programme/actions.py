"""Sessions are moved, cancelled and reinstated."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from plenary.conferences.models import Room
from plenary.core.changes import Change, changing
from plenary.core.errors import Refused

from .models import Session


def move_session(
    session: Session,
    *,
    starts_at: datetime,
    ends_at: datetime,
    room: Room | None,
    by: object,
    at: datetime,
    version: int | None = None,
    reason: str = "",
) -> Change:
    """The session is held at that time in that room. Raises Refused("ends-before-it-begins")."""
    if ends_at <= starts_at:
        message = _("The end is not after the beginning.")
        raise Refused(message, "ends-before-it-begins", fields={"ends_at": message})
    times = {"starts_at": starts_at, "ends_at": ends_at, "room": room}
    return _change(session, times, verb="move", by=by, at=at, version=version, reason=reason)


def cancel_session(
    session: Session,
    *,
    by: object,
    at: datetime,
    version: int | None = None,
    reason: str = "",
) -> Change:
    """The session is not held; it stays in the programme and says so."""
    cancelled = {"status": Session.Status.CANCELLED}
    return _change(session, cancelled, verb="cancel", by=by, at=at, version=version, reason=reason)


def reinstate_session(
    session: Session,
    *,
    by: object,
    at: datetime,
    version: int | None = None,
    reason: str = "",
) -> Change:
    """The session is held after all."""
    held = {"status": Session.Status.SCHEDULED}
    return _change(session, held, verb="reinstate", by=by, at=at, version=version, reason=reason)


def _change(session: Session, values: dict[str, Any], **how: Any) -> Change:
    with changing(session, scope=session.scope, **how) as change:
        for name, value in values.items():
            setattr(session, name, value)
        session.save()
    return change
