"""What others print of a conference, and what of it the record bears out."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from plenary.conferences.models import OfEdition
from plenary.core.ids import uuid7
from plenary.core.models import Recorded
from plenary.core.text import check_line
from plenary.people.models import Body, Source


class Verdict(models.TextChoices):
    """What a claim is worth, held against the record; values as `algorithms.coverage` has them."""

    CONFIRMED = "confirmed", _("confirmed")
    COMPATIBLE = "compatible", _("compatible")
    VARIANT = "variant", _("variant")
    DIFFERS = "differs", _("differs from the record")
    DISPUTED = "disputed", _("disputed")
    OTHER_EDITION = "other edition", _("other edition")
    OTHER_EVENT = "other event", _("other event")
    DIFFERENT_SCOPE = "different scope", _("different scope")
    FORECAST = "forecast", _("forecast")
    NOT_ON_RECORD = "not on record", _("not on record")
    NOT_CHECKABLE = "not checkable", _("not checkable")


class Report(OfEdition):
    """A press item about an edition: its text as it was received, and when it was last checked."""

    class State(models.TextChoices):
        NEW = "new", _("new")
        CHECKED = "checked", _("looked at")
        ACCEPTED = "accepted", _("accepted as source")
        ASIDE = "aside", _("set aside")

    class About(models.TextChoices):
        THIS = "this edition", _("this edition")
        OTHER_EDITION = "another edition", _("another edition of the series")
        OTHER_EVENT = "another event", _("another event")
        UNCLEAR = "unclear", _("unclear")

    audit_parts: ClassVar = ("overrulings",)
    derived_parts: ClassVar = ("reading", "claims")

    title = models.CharField(_("headline"), max_length=300, blank=True, validators=[check_line])
    outlet = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("outlet"),
    )
    outlet_name = models.CharField(
        _("outlet, as named"), max_length=200, blank=True, validators=[check_line]
    )
    url = models.URLField(_("address on the web"), max_length=500, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    text = models.TextField(_("text"))
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source in the record"),
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ("-published_on", "-received_at", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="report_once_in_edition")
        ]
        verbose_name = _("report")
        verbose_name_plural = _("reports")

    def __str__(self) -> str:
        return self.title or self.named_outlet or self.slug

    @property
    def read_in(self) -> str:
        """Its language: as given, else as it was found to be."""
        return self.language or (self.reading.language if hasattr(self, "reading") else "")

    @property
    def named_outlet(self) -> str:
        """The outlet as the record names it, else as the report does."""
        return str(self.outlet) if self.outlet else self.outlet_name


class Reading(models.Model):
    """How a report was read and held against the record, the last time; made anew by each check.

    `wire` names reports that are copies of one text: they are one witness.
    """

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="reading"
    )
    checked_at = models.DateTimeField(default=timezone.now)
    language = models.CharField(max_length=12, blank=True)
    whole = models.BooleanField(default=True)
    about = models.CharField(
        max_length=15, choices=Report.About.choices, default=Report.About.UNCLEAR
    )
    contradictions = models.JSONField(default=list)
    wire = models.UUIDField(null=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.report_id} {self.checked_at}"


class Claim(models.Model):
    """A checkable span of a report, `text[start:end]`, with its verdict at the last check.

    `found` is what the check says, `verdict` the same unless a person overruled it. `normalised` is what the span means (`algorithms.coverage.claims`), `reason` a code with its
    values, `record` the things of the record that were compared, `parts` the values that a span
    of several carries, each with its own verdict.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="claims")
    position = models.PositiveIntegerField()
    type = models.CharField(max_length=12)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    span = models.TextField()
    normalised = models.JSONField(default=dict)
    found = models.CharField(max_length=16, choices=Verdict.choices)
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    reason = models.JSONField(default=dict)
    record = models.JSONField(default=list)
    parts = models.JSONField(default=list)

    class Meta:
        ordering = ("report", "position")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("report", "position"), name="claim_once_in_report"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="claim_has_a_span"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type}: {self.span}"


class Overruling(Recorded):
    """A verdict that a person put in the place of the computed one, with the reason.

    It holds for the same type and span whenever the report is checked again.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="overrulings")
    type = models.CharField(max_length=12)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    verdict = models.CharField(_("verdict"), max_length=16, choices=Verdict.choices)
    reason = models.CharField(_("reason"), max_length=500, validators=[check_line])

    class Meta:
        ordering = ("report", "start", "end")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("report", "type", "start", "end"), name="overruling_once_for_a_claim"
            )
        ]
        verbose_name = _("overruling")
        verbose_name_plural = _("overrulings")

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.reason}"

    @property
    def scope(self) -> str:
        return self.report.scope
