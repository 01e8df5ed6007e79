"""Where conferences meet."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.core.columns import TextByLanguage
from plenary.core.models import Recorded
from plenary.people.models import Slugged, address_field, country_code


class Venue(Slugged):
    """A building, with its rooms."""

    name = TextByLanguage(_("name"), blank=False)
    address = TextByLanguage(_("address"))
    city = TextByLanguage(_("city"))
    country = models.CharField(_("country"), max_length=4, blank=True, validators=[country_code])

    class Meta:
        ordering = ("slug",)
        verbose_name = _("venue")
        verbose_name_plural = _("venues")

    def __str__(self) -> str:
        return str(self.name)


class Room(Recorded):
    """A room of a venue."""

    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="rooms")
    slug = address_field()
    name = TextByLanguage(_("name"), blank=False)
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    position = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta:
        ordering = ("venue", "position", "slug")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("venue", "slug"), name="room_once_in_venue")
        ]
        verbose_name = _("room")
        verbose_name_plural = _("rooms")

    def __str__(self) -> str:
        return str(self.name)
