"""What was said, and what came out of it."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.conferences.models import Delegation, OfEdition, Participation, Theme
from plenary.core.columns import TextByLanguage
from plenary.people.models import Source
from plenary.programme.models import Session

NO_NAMES = _("That session is not for attribution: who spoke is not kept. Leave this empty.")

WHO_SPOKE = _("Choose the speaker, or say above that it is by a participant who is not named.")


class Statement(OfEdition):
    """What somebody said, in his words or summed up."""

    class Kind(models.TextChoices):
        QUOTE = "quote", _("quotation")
        SUMMARY = "summary", _("summary")
        TEXT = "text", _("full text")

    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("session"),
    )
    participation = models.ForeignKey(
        Participation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("speaker"),
    )
    on_behalf_of = models.ForeignKey(
        Delegation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("on behalf of (delegation)"),
    )
    on_behalf_of_text = TextByLanguage(_("on behalf of (in words)"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.SUMMARY)
    text = TextByLanguage(_("text"), blank=False)
    language = models.CharField(_("language spoken"), max_length=12, blank=True)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="statement_once_in_edition")
        ]
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def __str__(self) -> str:
        return str(self.text)[:80]

    def clean(self) -> None:
        if self.session and self.session.not_for_attribution and self.participation_id:
            raise ValidationError({"participation": NO_NAMES})


class Finding(OfEdition):
    """What a discussion highlighted, underscored or called for; with an addressee, a recommendation."""

    class Verb(models.TextChoices):
        HIGHLIGHTED = "highlighted", _("highlighted")
        UNDERSCORED = "underscored", _("underscored")
        STRESSED = "stressed", _("stressed")
        NOTED = "noted", _("noted")
        WELCOMED = "welcomed", _("welcomed")
        CALLED_FOR = "called-for", _("called for")
        RECOMMENDED = "recommended", _("recommended")
        AGREED = "agreed", _("agreed")
        CONCERN = "concern", _("expressed concern")

    class By(models.TextChoices):
        SPEAKER = "speaker", _("a speaker")
        PARTICIPANT = "participant", _("a participant who is not named")
        SOME = "some", _("some participants")
        SEVERAL = "several", _("several participants")
        PANEL = "panel", _("the panel")
        CONFERENCE = "conference", _("the conference")

    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="findings",
        verbose_name=_("session"),
    )
    verb = models.CharField(_("verb"), max_length=15, choices=Verb.choices)
    by = models.CharField(_("by whom"), max_length=12, choices=By.choices, default=By.PANEL)
    participation = models.ForeignKey(
        Participation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("speaker"),
    )
    text = TextByLanguage(_("text"), blank=False)
    themes = models.ManyToManyField(Theme, blank=True, related_name="+", verbose_name=_("themes"))
    statements = models.ManyToManyField(
        Statement, blank=True, related_name="+", verbose_name=_("statements behind it")
    )
    addressee = TextByLanguage(
        _("addressee"), help_text=_("With an addressee, the finding is a recommendation.")
    )
    reported_by = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("as reported by"),
        help_text=_("Where a report is the only source."),
    )
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="finding_once_in_edition"),
            models.CheckConstraint(
                condition=models.Q(participation=None) | models.Q(by="speaker"),
                name="finding_names_a_speaker_only_if_by_one",
            ),
            models.CheckConstraint(
                condition=~models.Q(by="speaker") | models.Q(participation__isnull=False),
                name="finding_by_a_speaker_names_him",
            ),
        ]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")

    def __str__(self) -> str:
        return str(self.text)[:80]

    def clean(self) -> None:
        if self.participation_id and self.by != self.By.SPEAKER:
            raise ValidationError(
                {"participation": _("Name a speaker only where the finding is by a speaker.")}
            )
        if self.session and self.session.not_for_attribution and self.participation_id:
            raise ValidationError({"participation": NO_NAMES})
        if self.by == self.By.SPEAKER and not self.participation_id:
            raise ValidationError({"participation": WHO_SPOKE})

    @property
    def is_recommendation(self) -> bool:
        return bool(self.addressee)
