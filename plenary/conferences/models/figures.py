"""Figures of an edition: as somebody reported them, and as they were counted and frozen."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from plenary.core.models import Recorded
from plenary.core.text import check_line, headed
from plenary.people.models import Source

from .series import Edition, OfEdition


class Measure(models.TextChoices):
    """What a figure is a number of."""

    PARTICIPANTS = "participants", _("participants")
    DELEGATIONS = "delegations", _("delegations")
    COUNTRIES = "countries", _("countries represented")
    ORGANISATIONS = "organisations", _("organisations")
    SESSIONS = "sessions", _("sessions")
    SPEAKERS = "speakers", _("speakers")
    THEMES = "themes", _("themes")
    FINDINGS = "findings", _("findings")
    RECOMMENDATIONS = "recommendations", _("recommendations")


class ReportedFigure(OfEdition):
    """A number that somebody printed or said, in his words."""

    class Scope(models.TextChoices):
        ALL = "all", pgettext_lazy("what a figure counts", "all")
        FOREIGN = "foreign", _("from abroad")
        REGISTERED = "registered", _("registered")
        PRESENT = "present", _("present")
        INVITED = "invited", _("invited")

    class Bound(models.TextChoices):
        EXACT = "exact", _("exactly")
        MORE_THAN = "more-than", _("more than")
        AT_LEAST = "at-least", _("at least")
        ABOUT = "about", _("about")
        NEARLY = "nearly", _("nearly")
        FEWER_THAN = "fewer-than", _("fewer than")
        AT_MOST = "at-most", _("at most")

    measure = models.CharField(_("number of"), max_length=20, choices=Measure.choices)
    scope_of_count = models.CharField(
        _("which"), max_length=12, choices=Scope.choices, default=Scope.ALL
    )
    value = models.PositiveIntegerField(_("value"))
    bound = models.CharField(_("bound"), max_length=12, choices=Bound.choices, default=Bound.EXACT)
    words = models.CharField(
        _("the words"), max_length=300, validators=[check_line], help_text=_("As printed or said.")
    )
    language = models.CharField(_("language"), max_length=12, blank=True)
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )
    stated_on = models.DateField(_("said on"), null=True, blank=True)
    forecast = models.BooleanField(_("said before the event"), default=False)

    class Meta:
        ordering = ("measure", "stated_on", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("edition", "slug"), name="reported_figure_once_in_edition"
            )
        ]
        verbose_name = _("reported figure")
        verbose_name_plural = _("reported figures")

    def __str__(self) -> str:
        return headed(self.get_measure_display(), self.words)


class CountedFigure(Recorded):
    """A count over the record as it was at one moment, kept when the edition was closed."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="counted_figures")
    measure = models.CharField(_("number of"), max_length=20, choices=Measure.choices)
    value = models.PositiveIntegerField(_("value"))
    counted_at = models.DateTimeField(_("counted at"))

    class Meta:
        ordering = ("measure",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("edition", "measure"), name="counted_figure_once_in_edition"
            )
        ]
        verbose_name = _("counted figure")
        verbose_name_plural = _("counted figures")

    def __str__(self) -> str:
        return headed(self.get_measure_display(), self.value)

    @property
    def scope(self) -> str:
        return self.edition.scope
