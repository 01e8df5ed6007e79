"""Who takes part in an edition, for whom, in what capacity, and seen by whom."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.core.columns import TextByLanguage
from plenary.core.models import Recorded
from plenary.core.text import headed
from plenary.people.models import Body, Person, country_code

from .series import Edition, OfEdition


class Audience(models.TextChoices):
    """Who may see something."""

    PUBLIC = "public", _("the public")
    PARTICIPANTS = "participants", _("participants")
    SECRETARIAT = "secretariat", _("the secretariat only")


class Delegation(OfEdition):
    """Those who come together for a State, an organisation, a community or a group."""

    class Kind(models.TextChoices):
        STATE = "state", _("State")
        ORGANISATION = "organisation", _("organisation")
        COMMUNITY = "community", _("community")
        GROUP = "group", _("group")

    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices, default=Kind.STATE)
    country = models.CharField(_("country"), max_length=4, blank=True, validators=[country_code])
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("body"),
    )
    name = TextByLanguage(_("name"), help_text=_("Empty: the name of the country or of the body."))
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="delegation_once_in_edition"),
            models.CheckConstraint(
                condition=~models.Q(kind="state") | ~models.Q(country=""),
                name="delegation_of_a_state_has_a_country",
            ),
        ]
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")

    def __str__(self) -> str:
        return str(self.name) or str(self.body or "") or self.country or self.slug

    def clean(self) -> None:
        if self.kind == self.Kind.STATE and not self.country:
            raise ValidationError({"country": _("Choose the country of the State.")})
        if self.kind == self.Kind.ORGANISATION and not self.body_id:
            raise ValidationError({"body": _("Choose the organisation.")})
        if not (self.country or self.body_id or self.name):
            raise ValidationError({"name": _("Give the delegation a name, a body or a country.")})


class Participation(OfEdition):
    """One person taking part in one edition, printed as he was on that day."""

    class Capacity(models.TextChoices):
        HEAD = "head", _("head of delegation")
        DELEGATE = "delegate", _("delegate")
        OBSERVER = "observer", _("observer")
        SPEAKER = "speaker", _("speaker")
        GUEST = "guest", _("guest")
        MEDIA = "media", _("media")
        INTERPRETER = "interpreter", _("interpreter")
        STAFF = "staff", _("staff")

    class Audience(models.TextChoices):
        PUBLIC = "public", _("the public")
        PARTICIPANTS = "participants", _("participants")
        SECRETARIAT = "secretariat", _("the secretariat only")
        ALIAS = "alias", _("the public, under an alias")

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("person")
    )
    capacity = models.CharField(
        _("capacity"), max_length=15, choices=Capacity.choices, default=Capacity.DELEGATE
    )
    delegation = models.ForeignKey(
        Delegation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("delegation"),
    )
    printed_name = TextByLanguage(
        _("name as printed"), help_text=_("Empty: the person's name as known.")
    )
    function = TextByLanguage(_("office"), help_text=_("As of the days of the conference."))
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("body"),
    )
    body_as_printed = TextByLanguage(
        _("body as printed"), help_text=_("Empty: the name of the body.")
    )
    country = models.CharField(_("country"), max_length=4, blank=True, validators=[country_code])
    audience = models.CharField(
        _("seen by"), max_length=15, choices=Audience.choices, default=Audience.PUBLIC
    )
    alias = TextByLanguage(_("alias"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("edition", "slug"), name="participation_once_in_edition"
            ),
            models.CheckConstraint(
                condition=~models.Q(audience="alias") | ~models.Q(alias={}),
                name="participation_under_alias_has_one",
            ),
        ]
        verbose_name = _("participation")
        verbose_name_plural = _("participations")

    def __str__(self) -> str:
        return str(self.printed_name) or str(self.person)

    def clean(self) -> None:
        if self.audience == self.Audience.ALIAS and not self.alias:
            raise ValidationError(
                {"alias": _("Write the alias that is printed instead of the name.")}
            )


class Officer(Recorded):
    """A person who holds a role in the conference itself: its president, its rapporteur."""

    class Function(models.TextChoices):
        PRESIDENT = "president", _("president of the conference")
        CHAIR = "chair", _("chair of the conference")
        CO_CHAIR = "co-chair", _("co-chair of the conference")
        VICE_CHAIR = "vice-chair", _("vice-chair of the conference")
        SECRETARY_GENERAL = "secretary-general", _("secretary-general of the conference")
        RAPPORTEUR = "rapporteur", _("rapporteur of the conference")
        SPOKESPERSON = "spokesperson", _("spokesperson of the conference")
        HOST = "host", _("host of the conference")
        PATRON = "patron", _("patron of the conference")

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="officers")
    participation = models.ForeignKey(
        Participation,
        on_delete=models.PROTECT,
        related_name="offices",
        verbose_name=_("person"),
    )
    function = models.CharField(_("role"), max_length=20, choices=Function.choices)
    title = TextByLanguage(_("title as printed"), help_text=_("Empty: the name of the role."))
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("position", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("participation", "function"), name="officer_once")
        ]
        verbose_name = _("officer of the conference")
        verbose_name_plural = _("officers of the conference")

    def __str__(self) -> str:
        return headed(self.participation, self.get_function_display())

    @property
    def scope(self) -> str:
        return self.edition.scope
