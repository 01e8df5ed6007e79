"""The series and its editions."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.core.columns import TextByLanguage
from plenary.core.models import Part, Recorded
from plenary.core.text import LANGUAGE_TAG
from plenary.people.models import Body, CountryList, Slugged, Source, address_field, country_code

from .places import Venue


def check_time_zone(name: str) -> None:
    """Raise ValidationError unless `name` is a time zone of the IANA database."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(
            _("“%(name)s” is not a time zone. Write one such as Asia/Baku."), params={"name": name}
        )


def check_languages(tags: object) -> None:
    """Raise ValidationError unless `tags` is a list of at least one language tag, each once."""
    if not isinstance(tags, list) or not tags or len(set(tags)) != len(tags):
        raise ValidationError(_("Name at least one language, each once."))
    for tag in tags:
        if not isinstance(tag, str) or not LANGUAGE_TAG.match(tag):
            raise ValidationError(_("“%(tag)s” is not a language tag."), params={"tag": tag})


class Observance(Slugged):
    """A day of the year that a series keeps, and what it commemorates."""

    name = TextByLanguage(_("name"), blank=False)
    month = models.PositiveSmallIntegerField(
        _("month"), validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    day = models.PositiveSmallIntegerField(
        _("day"), validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    commemorates = TextByLanguage(_("what it commemorates"))
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )

    class Meta:
        ordering = ("month", "day", "slug")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(month__range=(1, 12), day__range=(1, 31)),
                name="observance_is_a_day",
            )
        ]
        verbose_name = _("observance")
        verbose_name_plural = _("observances")

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        try:
            dt.date(2024, self.month or 1, self.day or 1)
        except ValueError:
            raise ValidationError({"day": _("That month has no such day.")}) from None


class OrganiserRole(models.TextChoices):
    """In what way a body stands behind a conference."""

    CONVENER = "convener", _("convener")
    HOST = "host", _("host")
    CO_ORGANISER = "co-organiser", _("co-organiser")
    PARTNER = "partner", _("partner")


class Series(Slugged):
    """A conference that is held again and again."""

    class Nature(models.TextChoices):
        REAL = "real", _("a conference that keeps its record here")
        FICTIONAL = "fictional", _("fictional: everything is invented")
        RECONSTRUCTED = "reconstructed", _("reconstructed from press reports")

    audit_parts: ClassVar = ("organisers",)

    title = TextByLanguage(_("title"), blank=False)
    description = TextByLanguage(_("description"))
    nature = models.CharField(
        _("nature"), max_length=15, choices=Nature.choices, default=Nature.REAL
    )
    notice = TextByLanguage(
        _("notice"), help_text=_("Stands at the foot of every public page of the series.")
    )
    country_list = models.ForeignKey(
        CountryList, on_delete=models.PROTECT, related_name="+", verbose_name=_("country list")
    )
    flags = models.BooleanField(_("show flags"), default=False)
    observance = models.ForeignKey(
        Observance,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("observance"),
    )

    class Meta:
        ordering = ("slug",)
        verbose_name = _("series")
        verbose_name_plural = _("series")

    def __str__(self) -> str:
        return str(self.title)

    @property
    def is_reconstructed(self) -> bool:
        return self.nature == self.Nature.RECONSTRUCTED

    @property
    def is_fictional(self) -> bool:
        return self.nature == self.Nature.FICTIONAL

    @property
    def scope(self) -> str:
        return self.slug


class SeriesOrganiser(Part):
    """A body that stands behind a series."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="organisers")
    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("body")
    )
    role = models.CharField(
        _("role"),
        max_length=15,
        choices=OrganiserRole.choices,
        default=OrganiserRole.CONVENER,
    )

    class Meta(Part.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("series", "body", "role"), name="series_organiser_once"
            )
        ]
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")

    def __str__(self) -> str:
        return str(self.body)


def default_languages() -> list[str]:
    return [settings.LANGUAGE_CODE]


class Edition(Recorded):
    """One holding of a series."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        ANNOUNCED = "announced", _("announced")
        OPEN = "open", _("open")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")
        POSTPONED = "postponed", _("postponed")

    audit_parts: ClassVar = ("organisers",)

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="editions")
    slug = address_field()
    ordinal = models.PositiveIntegerField(_("number of the edition"), default=1)
    title = TextByLanguage(_("title"), blank=False)
    theme = TextByLanguage(_("theme"))
    description = TextByLanguage(_("description"))
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    day_begins = models.TimeField(
        _("a day begins at"),
        default=dt.time(0),
        help_text=_("Sessions before this hour belong to the day before."),
    )
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="UTC", validators=[check_time_zone]
    )
    city = TextByLanguage(_("city"))
    country = models.CharField(_("country"), max_length=4, blank=True, validators=[country_code])
    venue = models.ForeignKey(
        Venue,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("venue"),
    )
    languages = models.JSONField(
        _("languages"), default=default_languages, validators=[check_languages]
    )
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.PLANNED
    )
    participants_complete = models.BooleanField(
        _("the record is complete"),
        default=True,
        help_text=_(
            "If not, participants, delegations, countries, sessions and speakers are not counted."
        ),
    )

    class Meta:
        ordering = ("series", "-ordinal", "-slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("series", "slug"), name="edition_once_in_series"),
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(ends_on=None)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="edition_ends_after_it_begins",
            ),
        ]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return str(self.title)

    def clean(self) -> None:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError(
                {"ends_on": _("The last day is before the first day. Correct one of them.")}
            )

    @property
    def scope(self) -> str:
        """`series/edition`: the address of the edition in commands, grants and the audit log."""
        return f"{self.series.slug}/{self.slug}"

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.time_zone)

    def local_day(self, moment: dt.datetime) -> dt.date:
        """The day of the conference that `moment` (aware) belongs to."""
        local = moment.astimezone(self.zone)
        early = local.time() < self.day_begins
        return local.date() - dt.timedelta(days=1) if early else local.date()


class EditionOrganiser(Part):
    """A body that stands behind one edition, where it differs from the series."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="organisers")
    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("body")
    )
    role = models.CharField(
        _("role"),
        max_length=15,
        choices=OrganiserRole.choices,
        default=OrganiserRole.CONVENER,
    )

    class Meta(Part.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("edition", "body", "role"), name="edition_organiser_once"
            )
        ]
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")

    def __str__(self) -> str:
        return str(self.body)


class OfEdition(Recorded):
    """A recorded thing with a short name of its own inside one edition."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="%(class)ss")
    slug = address_field()

    class Meta:
        abstract = True

    @property
    def scope(self) -> str:
        return self.edition.scope


class Theme(OfEdition):
    """A subject that an edition takes up."""

    title = TextByLanguage(_("title"), blank=False)
    description = TextByLanguage(_("description"))
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("edition", "slug"), name="theme_once_in_edition")
        ]
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self) -> str:
        return str(self.title)
