"""Those who take part are replaced, withdraw, come back; an edition is to become public."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from plenary.core import audit
from plenary.core.changes import Change, changing, uses_of
from plenary.core.errors import Refused
from plenary.core.text import Text
from plenary.people.models import Person

from .models import Edition, Participation, PublicationRequest

SEATS = ("offices", "appearances")
"""What a substitute takes over, by the name of the relation; all else is tied to the person."""

PRINTED = ("printed_name", "function", "body", "body_as_printed", "country")
"""What is printed of a person, and therefore not taken over by his substitute."""


def replace_person(
    participation: Participation,
    *,
    person: Person,
    by: object,
    at: datetime,
    printed: Mapping[str, Any] | None = None,
    version: int | None = None,
    reason: str = "",
) -> Change:
    """`person` takes part instead, in the same delegation, sessions and roles, seen by the same.

    `printed` says how he is printed (keys of PRINTED). Raises Refused("already-takes-part" |
    "has-spoken" | "stale").
    """
    check_replacement(participation, person)
    with changing(
        participation,
        scope=participation.scope,
        by=by,
        at=at,
        version=version,
        verb="replace",
        reason=reason,
    ) as change:
        seat_person(participation, person=person, printed=printed)
        participation.slug = _free_slug(participation)
        participation.save()
    return change


def check_replacement(participation: Participation, person: Person) -> None:
    """Raises Refused("already-takes-part" | "has-spoken") where `person` cannot take the place."""
    _refuse_if_takes_part(participation, person)
    _refuse_if_has_spoken(participation)


def seat_person(
    participation: Participation, *, person: Person, printed: Mapping[str, Any] | None = None
) -> None:
    """The participation speaks of `person` and of nobody before him; nothing is saved."""
    participation.person = person
    nothing = {"printed_name": Text(), "function": Text(), "body": None, "body_as_printed": Text()}
    for name, value in (nothing | {"country": person.country} | dict(printed or {})).items():
        setattr(participation, name, value)


def _refuse_if_takes_part(participation: Participation, person: Person) -> None:
    others = participation.edition.participations.filter(person=person, withdrawn_at=None)
    if others.exists():
        message = _("%(person)s takes part already. Choose somebody else.") % {"person": person}
        raise Refused(message, "already-takes-part", fields={"person": message})


def _refuse_if_has_spoken(participation: Participation) -> None:
    seats = tuple(getattr(participation, name).model for name in SEATS)
    if any(not isinstance(use, seats) for use in uses_of(participation)):
        raise Refused(
            _(
                "Words are on record under the name of %(person)s: a substitute must not appear "
                "to have said them. Withdraw %(person)s and add the other as a participant."
            )
            % {"person": participation},
            "has-spoken",
        )


def _free_slug(participation: Participation) -> str:
    taken = set(
        participation.edition.participations.exclude(pk=participation.pk).values_list(
            "slug", flat=True
        )
    )
    wanted, number = participation.person.slug, 1
    while wanted in taken:
        number += 1
        wanted = f"{participation.person.slug[:70]}-{number}"
    return wanted


def withdraw(
    participation: Participation,
    *,
    by: object,
    at: datetime,
    version: int | None = None,
    reason: str = "",
) -> Change:
    """The person takes part no longer; his places in sessions stay empty until somebody has them."""
    return _attend(
        participation, at, verb="withdraw", by=by, at=at, version=version, reason=reason
    )


def readmit(
    participation: Participation,
    *,
    by: object,
    at: datetime,
    version: int | None = None,
    reason: str = "",
) -> Change:
    """The person takes part again, in the sessions where he was."""
    return _attend(
        participation, None, verb="readmit", by=by, at=at, version=version, reason=reason
    )


def _attend(participation: Participation, withdrawn_at: datetime | None, **how: Any) -> Change:
    with changing(participation, scope=participation.scope, **how) as change:
        participation.withdrawn_at = withdrawn_at
        participation.save()
    return change


def request_publication(
    edition: Edition, *, by: object, at: datetime, due_at: datetime | None = None
) -> PublicationRequest:
    """The edition is to be published when `due_at` (at once if None) has come, never before.

    A request for the same later moment that still waits is returned instead of a second one; one
    that is due may be being carried out just now, without what was saved since.
    """
    due = max(due_at or at, at)
    with transaction.atomic():
        waiting = PublicationRequest.objects.filter(edition=edition, done_at=None)
        found = waiting.filter(due_at=due, due_at__gt=at).first()
        if found:
            return found
        request = PublicationRequest.objects.create(
            edition=edition, requested_at=at, requested_by=audit.actor_name(by), due_at=due
        )
        _log_request("request-publication", request, by=by, at=at)
    return request


def cancel_publication(request: PublicationRequest, *, by: object, at: datetime) -> None:
    """The edition is not published as was asked. Raises Refused("already-published")."""
    with transaction.atomic():
        waiting = PublicationRequest.objects.select_for_update().filter(
            pk=request.pk, done_at=None
        )
        if not waiting.exists():
            raise Refused(
                _("This has been published already. Change the record and publish again."),
                "already-published",
            )
        _log_request("cancel-publication", request, by=by, at=at)
        waiting.delete()


def _log_request(verb: str, request: PublicationRequest, *, by: object, at: datetime) -> None:
    when = {"due_at": {"before": None, "after": request.due_at.isoformat()}}
    audit.record(request.edition.scope, [audit.deed(verb, request, when)], by=by, at=at)
