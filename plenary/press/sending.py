"""The outbox: each message is reviewed before it is sent; what fails can be sent again."""

from __future__ import annotations

from datetime import datetime
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from plenary.conferences.models import Edition
from plenary.core import audit
from plenary.core.errors import Refused

from .models import Dispatch, Recipient, Released
from .outputs import pdf, plain_text

AT_ONCE = 50


def prepare(released: Released, *, at: datetime) -> list[Dispatch]:
    """Everybody on the list who has agreed has a message waiting for review, each one only."""
    everybody = willing(released.communique.edition, at=at)
    missing = everybody.exclude(dispatches__released=released)
    return Dispatch.objects.bulk_create(
        [
            Dispatch(released=released, recipient=one, language=_language(released, one))
            for one in missing
        ]
    )


def willing(edition: Edition, *, at: datetime) -> QuerySet[Recipient]:
    """Those on the list of the edition who have agreed by `at` and did not leave it."""
    day = edition.local_day(at)
    return Recipient.objects.filter(edition=edition, left_at=None, consent_at__lte=day)


def _language(released: Released, recipient: Recipient) -> str:
    """The recipient's language where the version has it, else its first."""
    return (
        recipient.language
        if recipient.language in released.content
        else next(iter(released.content))
    )


def approve(released: Released, *, by: object, at: datetime) -> int:
    """The messages that wait have been reviewed and go out when the version is public; how many.

    Raises Refused("nothing").
    """
    waiting = released.dispatches.filter(reviewed_at=None)
    count = waiting.update(reviewed_at=at, reviewed_by=audit.actor_name(by))
    if not count:
        raise Refused(_("There is nothing to send."), "nothing")
    scope = released.communique.scope
    values = {"messages": {"before": None, "after": count}}
    audit.record(scope, [audit.deed("approve-sending", released, values)], by=by, at=at)
    return count


def send_again(dispatch: Dispatch, *, by: object, at: datetime) -> None:
    """The message goes out once more. Raises Refused("left") where the person wants no more."""
    if dispatch.recipient.left_at:
        raise Refused(_("This recipient does not want to be written to any more."), "left")
    dispatch.sent_at, dispatch.failed_at, dispatch.error = None, None, ""
    dispatch.reviewed_at, dispatch.reviewed_by = at, audit.actor_name(by)
    dispatch.save()
    values = {"recipient": {"before": None, "after": str(dispatch.recipient_id)}}
    deed = audit.deed("send-again", dispatch.released, values)
    audit.record(dispatch.released.communique.scope, [deed], by=by, at=at)


def send_due(*, at: datetime) -> list[Dispatch]:
    """What was reviewed and whose version is public by `at` is sent, at most 50 at a time.

    A message is marked before it is handed over: it may be lost in a crash and is then sent again
    by hand, but nobody gets it twice.
    """
    return [one for one in _due(at)[:AT_ONCE] if _send(one, at=at)]


def _due(at: datetime) -> QuerySet[Dispatch]:
    return Dispatch.objects.filter(
        reviewed_at__isnull=False,
        sent_at=None,
        failed_at=None,
        recipient__left_at=None,
        released__communique__withdrawn_at=None,
        released__called_off_at=None,
        released__public_from__lte=at,
    ).select_related("recipient", "released__communique__edition__series")


def _send(dispatch: Dispatch, *, at: datetime) -> bool:
    mine = Dispatch.objects.filter(pk=dispatch.pk, sent_at=None, failed_at=None)
    if not mine.update(sent_at=at):
        return False
    try:
        message_of(dispatch).send()
    except (SMTPException, OSError) as failure:
        Dispatch.objects.filter(pk=dispatch.pk).update(
            sent_at=None, failed_at=at, error=str(failure)[:300]
        )
        return False
    return True


def message_of(dispatch: Dispatch) -> EmailMessage:
    """The message as it goes out: the text, and the PDF with it."""
    released, language = dispatch.released, dispatch.language
    said = released.in_language(language)
    with translation.override(language):
        foot = _("You get this because you agreed to be on the list of %(series)s.") % {
            "series": released.communique.edition.series.title
        }
    message = EmailMessage(
        subject=" ".join(said["headline"].split()),
        body=f"{plain_text(released, language)}\n-- \n{foot}\n",
        to=[dispatch.recipient.email],
    )
    name = f"{released.communique.slug}-{language}.pdf"
    message.attach(name, pdf(released, language), "application/pdf")
    return message
