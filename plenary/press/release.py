"""Communiqués are drafted, cleared, released and corrected."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from plenary.accounts.models import User
from plenary.conferences.actions import request_publication
from plenary.core import audit
from plenary.core.changes import Change, changing
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.core.text import Text
from plenary.people.models import Body

from .models import Clearance, Communique, Dispatch, Mismatch, Released
from .proofs import Found, Proof, last_released, missing_clearances
from .sending import prepare


def draft_from_record(communique: Communique, *, by: object, at: datetime) -> Change:
    """The text in each language of the edition is what the record gives; what stood there goes."""
    proof = Proof(communique, at=at)
    with changing(communique, scope=communique.scope, by=by, at=at, verb="draft") as change:
        communique.body = Text({one: proof.written(one) for one in proof.languages})
        communique.save()
    return change


def write_text(
    communique: Communique,
    body: dict[str, str],
    *,
    by: object,
    at: datetime,
    version: int | None = None,
) -> Change:
    """The text is `body`, by language. Raises Refused("stale")."""
    with changing(communique, scope=communique.scope, by=by, at=at, version=version) as change:
        communique.body = Text(body)
        communique.save()
    return change


def let_stand(
    found: Found, communique: Communique, reason: str, *, by: object, at: datetime
) -> None:
    """What was typed by hand may differ from the record, for a reason that is kept.

    Raises Refused("no-reason").
    """
    if not reason.strip():
        raise Refused(_("Say why: the reason is kept with the communiqué."), "no-reason")
    claim = found.judged.claim
    known = communique.mismatches.filter(
        language=found.language, type=claim.type, span=claim.span
    ).first()
    one = known or Mismatch(
        communique=communique, language=found.language, type=claim.type, span=claim.span
    )
    with changing(one, scope=communique.scope, by=by, at=at, verb="let-stand"):
        one.reason = reason.strip()[:500]
        one.save()


def clear(
    communique: Communique,
    *,
    by: User,
    at: datetime,
    on_behalf_of: Body | None = None,
    given_by_name: str = "",
    given_at: datetime | None = None,
) -> Clearance:
    """The text as it is now is cleared: by `by`, or by somebody named whom `by` has reached.

    Raises Refused("own-text") where `by` himself wrote it last, Refused("later") for a moment to
    come.
    """
    if not given_by_name:
        _refuse_own_text(communique, by)
    if given_at and given_at > at:
        raise Refused(_("That moment is still to come."), "later")
    clearance = Clearance(
        communique=communique,
        digest=communique.digest,
        on_behalf_of=on_behalf_of,
        given_by=None if given_by_name else by,
        given_by_name=given_by_name,
        given_at=given_at or at,
        noted_by=by,
    )
    with changing(clearance, scope=communique.scope, by=by, at=at, verb="clear"):
        clearance.save()
    return clearance


def _refuse_own_text(communique: Communique, by: User) -> None:
    if str(by.pk) == _last_writer(communique):
        raise Refused(
            _("You wrote this text. Somebody else has to clear it, or name who did by telephone."),
            "own-text",
        )


def _last_writer(communique: Communique) -> str:
    entries = AuditEntry.objects.filter(
        kind=Communique._meta.label_lower,
        object_id=str(communique.pk),
        values__field__in=TEXT,
    )
    last = entries.order_by("-id").first()
    return last.by if last else ""


TEXT = ("headline", "body", "contact")
"""Whoever changed one of these last wrote the text."""


def obstacles(proof: Proof) -> list[str]:
    """All that stands in the way of a release, in words; empty when it may go out."""
    communique = proof.communique
    found = []
    if communique.withdrawn_at:
        found.append(_("It has been withdrawn."))
    if not proof.texts:
        found.append(_("There is no text yet."))
    if any(proof.filled(one)[1] for one in proof.texts):
        found.append(_("The text has placeholders that stand for nothing."))
    if proof.open_mismatches():
        found.append(_("What was typed by hand differs from the record, and nobody let it stand."))
    found += [
        _("%(body)s has not cleared it.") % {"body": body} if body else _("Nobody has cleared it.")
        for body in missing_clearances(communique)
    ]
    last = last_released(communique)
    if last and last.content == proof.frozen():
        found.append(_("This is what was released already."))
    return found


def release(
    communique: Communique, *, by: object, at: datetime, embargo_until: datetime | None = None
) -> Released:
    """The communiqué is frozen as it is and becomes public at `at`, or when the embargo ends.

    A second version is a corrigendum and keeps what changed. Messages to the distribution list
    wait for review. Raises Refused("not-ready"); its `details` are the obstacles.
    """
    proof = Proof(communique, at=at)
    faults = obstacles(proof)
    if faults:
        raise Refused(_("It cannot be released yet."), "not-ready", details=faults)
    with transaction.atomic():
        released = Released.objects.create(
            communique=communique,
            number=_next_number(communique),
            released_at=at,
            public_from=max(at, embargo_until or at),
            released_by=audit.actor_name(by),
            content=proof.frozen(),
            changes=proof.frozen_changes(),
        )
        request_publication(communique.edition, by=by, at=at, due_at=released.public_from)
        prepare(released, at=at)
        _log("release", released, by=by, at=at)
    return released


def _next_number(communique: Communique) -> int:
    last = communique.released.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def call_off(released: Released, *, by: object, at: datetime) -> None:
    """The version does not become public. Raises Refused("public") once it has."""
    if released.public_from <= at:
        raise Refused(
            _("This is public already. Correct it, and release a corrigendum."), "public"
        )
    with transaction.atomic():
        Released.objects.filter(pk=released.pk).update(called_off_at=at)
        Dispatch.objects.filter(released=released, sent_at=None).delete()
        _log("call-off", released, by=by, at=at)


def withdraw(communique: Communique, *, by: object, at: datetime) -> Change:
    """The communiqué is taken off the public site at the next publication, which is asked for."""
    with changing(communique, scope=communique.scope, by=by, at=at, verb="withdraw") as change:
        communique.withdrawn_at = at
        communique.save()
    request_publication(communique.edition, by=by, at=at)
    return change


def _log(verb: str, released: Released, *, by: object, at: datetime) -> None:
    values = {"number": {"before": None, "after": released.number}}
    deed = audit.deed(verb, released.communique, values)
    audit.record(released.communique.scope, [deed], by=by, at=at)
