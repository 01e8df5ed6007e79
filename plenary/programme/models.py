"""Sessions and who appears in them."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.conferences.models import Audience, OfEdition, Participation, Room, Theme
from plenary.core.columns import TextByLanguage
from plenary.core.models import Part


class Session(OfEdition):
    """A meeting, panel, ceremony or other point of the programme."""

    class Kind(models.TextChoices):
        PLENARY = "plenary", _("plenary meeting")
        PANEL = "panel", _("panel")
        SIDE_EVENT = "side-event", _("side event")
        CEREMONY = "ceremony", _("ceremony")
        PRESS_CONFERENCE = "press-conference", _("press conference")
        WORKSHOP = "workshop", _("workshop")
        MEETING = "meeting", _("meeting")
        BREAK = "break", _("break")
        SOCIAL = "social", _("social event")

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        SCHEDULED = "scheduled", _("scheduled")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    class Attribution(models.TextChoices):
        ON_RECORD = "on-record", _("on the record")
        NOT_FOR_ATTRIBUTION = "not-for-attribution", _("not for attribution")

    audit_parts: ClassVar = ("appearances",)

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.PANEL)
    title = TextByLanguage(_("title"), blank=False)
    summary = TextByLanguage(_("summary"))
    starts_at = models.DateTimeField(_("begins"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    room = models.ForeignKey(
        Room,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("room"),
    )
    languages = models.JSONField(_("languages of the session"), default=list, blank=True)
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.SCHEDULED
    )
    audience = models.CharField(
        _("seen by"), max_length=15, choices=Audience.choices, default=Audience.PUBLIC
    )
    attribution = models.CharField(
        _("attribution"),
        max_length=20,
        choices=Attribution.choices,
        default=Attribution.ON_RECORD,
        help_text=_("Not for attribution: what was said is kept, by whom is not."),
    )
    themes = models.ManyToManyField(Theme, blank=True, related_name="+", verbose_name=_("themes"))
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = (models.F("starts_at").asc(nulls_last=True), "position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="session_once_in_edition"),
            models.CheckConstraint(
                condition=models.Q(starts_at=None)
                | models.Q(ends_at=None)
                | models.Q(ends_at__gt=models.F("starts_at")),
                name="session_ends_after_it_begins",
            ),
        ]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self) -> str:
        return str(self.title)

    def clean(self) -> None:
        errors = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            errors["ends_at"] = _("The end is not after the beginning.")
        if self.ends_at and not self.starts_at:
            errors["starts_at"] = _("Say when it begins, too.")
        venue_id = self.edition.venue_id
        if self.room and venue_id and self.room.venue_id != venue_id:
            errors["room"] = _("That room is not at the venue of the edition.")
        if errors:
            raise ValidationError(errors)

    @property
    def not_for_attribution(self) -> bool:
        return self.attribution == self.Attribution.NOT_FOR_ATTRIBUTION

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def is_pause(self) -> bool:
        """Breaks and social events are in the programme but are not counted as sessions."""
        return self.kind in {self.Kind.BREAK, self.Kind.SOCIAL}


class Appearance(Part):
    """What a participant does in a session, in the order of speaking."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("chair")
        CO_CHAIR = "co-chair", _("co-chair")
        MODERATOR = "moderator", _("moderator")
        OPENING = "opening", _("opening remarks")
        KEYNOTE = "keynote", _("keynote speaker")
        PANELLIST = "panellist", _("panellist")
        SPEAKER = "speaker", _("speaker")
        DISCUSSANT = "discussant", _("discussant")
        RAPPORTEUR = "rapporteur", _("rapporteur")
        CLOSING = "closing", _("closing remarks")

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="appearances")
    participation = models.ForeignKey(
        Participation,
        on_delete=models.PROTECT,
        related_name="appearances",
        verbose_name=_("participant"),
    )
    role = models.CharField(_("role"), max_length=15, choices=Role.choices, default=Role.PANELLIST)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta(Part.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("session", "participation", "role"), name="appearance_once_in_role"
            )
        ]
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")

    def __str__(self) -> str:
        return f"{self.participation} ({self.get_role_display()})"
