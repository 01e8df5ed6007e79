"""What the conference itself tells the press: drafted from the record, cleared, released, sent."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.accounts.models import User
from plenary.conferences.models import OfEdition
from plenary.core.columns import TextByLanguage
from plenary.core.ids import uuid7
from plenary.core.models import Recorded
from plenary.core.text import check_line
from plenary.people.models import Body
from plenary.programme.models import Session


class Communique(OfEdition):
    """A communiqué in the making: its text per language, with placeholders bound to the record.

    `body` holds templates (`algorithms.communique`): a name, title or figure stands in them as a
    placeholder and is filled from the record whenever it is shown, until a version is released.
    """

    class Order(models.TextChoices):
        PROTOCOL = "protocol", _("by protocol")
        ALPHABET = "alphabet", _("by alphabet")

    audit_parts: ClassVar = ("clearances", "mismatches")

    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("about the session"),
        help_text=_("Empty: about the whole edition."),
    )
    headline = TextByLanguage(_("headline"), blank=False)
    body = TextByLanguage(_("text"))
    order = models.CharField(
        _("order of names"), max_length=10, choices=Order.choices, default=Order.PROTOCOL
    )
    contact = TextByLanguage(_("contact for the press"))
    is_joint = models.BooleanField(
        _("joint communiqué"),
        default=False,
        help_text=_("Each organiser of the edition has to clear it."),
    )
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ("slug",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="communique_once_in_edition")
        ]
        verbose_name = _("communiqué")
        verbose_name_plural = _("communiqués")

    def __str__(self) -> str:
        return str(self.headline)

    def clean(self) -> None:
        if self.session and self.session.edition_id != self.edition_id:
            raise ValidationError({"session": _("That session is of another edition.")})

    @property
    def digest(self) -> str:
        """What a clearance is good for: the text and its headline as they are typed now."""
        said = {"headline": self.headline, "body": self.body, "contact": self.contact}
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


class Clearance(Recorded):
    """Somebody allowed a communiqué to go out, as its text was then.

    Either `given_by` did so in Plenary, or somebody named was reached by telephone; then
    `noted_by` wrote it down. In a joint communiqué it is given `on_behalf_of` an organiser.
    """

    communique = models.ForeignKey(Communique, on_delete=models.CASCADE, related_name="clearances")
    digest = models.CharField(max_length=64, editable=False)
    on_behalf_of = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on behalf of"),
    )
    given_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    given_by_name = models.CharField(
        _("who cleared it"), max_length=200, blank=True, validators=[check_line]
    )
    given_at = models.DateTimeField(_("when"))
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("given_at",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(given_by=None) ^ models.Q(given_by_name=""),
                name="clearance_by_one_person",
            )
        ]
        verbose_name = _("clearance")
        verbose_name_plural = _("clearances")

    def __str__(self) -> str:
        return self.given_by_name or str(self.given_by)

    @property
    def scope(self) -> str:
        return self.communique.scope


class Mismatch(Recorded):
    """What was typed by hand differs from the record, and somebody let it stand, for a reason."""

    communique = models.ForeignKey(Communique, on_delete=models.CASCADE, related_name="mismatches")
    language = models.CharField(max_length=12)
    type = models.CharField(max_length=12)
    span = models.TextField()
    reason = models.CharField(_("reason"), max_length=500, validators=[check_line])

    class Meta:
        ordering = ("communique", "language", "span")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("communique", "language", "type", "span"), name="mismatch_overruled_once"
            )
        ]
        verbose_name = _("mismatch that was let stand")
        verbose_name_plural = _("mismatches that were let stand")

    def __str__(self) -> str:
        return f"{self.span}: {self.reason}"

    @property
    def scope(self) -> str:
        return self.communique.scope


class Released(models.Model):
    """A communiqué as it went out: frozen in each language; the second and later are corrigenda.

    `content` is `{language: {"headline", "paragraphs": [{"kind", "pieces": [[ref, text]]}],
    "contact"}}`; `changes` what differs from the version before, per language. Nothing of it is
    shown anywhere before `public_from`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    communique = models.ForeignKey(Communique, on_delete=models.PROTECT, related_name="released")
    number = models.PositiveIntegerField()
    released_at = models.DateTimeField()
    public_from = models.DateTimeField(db_index=True)
    released_by = models.CharField(max_length=64)
    content = models.JSONField()
    changes = models.JSONField(default=dict)
    called_off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("communique", "-number")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("communique", "number"), name="released_number_once")
        ]
        verbose_name = _("released version")
        verbose_name_plural = _("released versions")

    def __str__(self) -> str:
        return f"{self.communique} ({self.number})"

    @property
    def is_corrigendum(self) -> bool:
        """Whether it changes a version that went out; not so after one that was called off."""
        return bool(self.changes)

    def is_public(self, at: dt.datetime) -> bool:
        """Whether its minute has come."""
        return self.called_off_at is None and self.public_from <= at

    def in_language(self, language: str) -> dict[str, Any]:
        """The version in the language, else in the first that it has."""
        content: dict[str, Any] = self.content
        return content.get(language) or next(iter(content.values()))


class Recipient(OfEdition):
    """Somebody on the distribution list, who agreed to be on it."""

    name = models.CharField(_("name"), max_length=200, validators=[check_line])
    outlet = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("outlet"),
    )
    email = models.EmailField(_("e-mail address"))
    language = models.CharField(_("language"), max_length=12, default="en")
    consent_at = models.DateField(_("agreed on"))
    consent_how = models.CharField(
        _("how"),
        max_length=200,
        blank=True,
        validators=[check_line],
        help_text=_("For instance: accreditation form, e-mail of that day."),
    )
    left_at = models.DateField(_("wishes no more since"), null=True, blank=True)

    class Meta:
        ordering = ("name", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="recipient_once_in_edition"),
            models.UniqueConstraint(fields=("edition", "email"), name="recipient_address_once"),
        ]
        verbose_name = _("recipient")
        verbose_name_plural = _("distribution list")

    def __str__(self) -> str:
        return self.name


class Dispatch(models.Model):
    """One message of the outbox: a released version to one recipient, reviewed before it is sent."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    released = models.ForeignKey(Released, on_delete=models.CASCADE, related_name="dispatches")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="dispatches")
    language = models.CharField(max_length=12)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.CharField(max_length=64, blank=True)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("released", "recipient")
        verbose_name = _("message")
        verbose_name_plural = _("outbox")

    def __str__(self) -> str:
        return f"{self.recipient}: {self.released}"
