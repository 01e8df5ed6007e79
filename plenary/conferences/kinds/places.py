"""Venues, rooms and observances as the desk shows them."""

from __future__ import annotations

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from plenary.accounts.models import Role
from plenary.core.kinds import (
    KINDS,
    Column,
    CountryCode,
    Filter,
    Kind,
    in_english,
    slug_column,
    with_words,
)

from .. import forms
from ..models import Observance, Room, Venue

PLACES = _("Places and days")
PROGRAMMERS = frozenset({Role.PROGRAMME})

KINDS.add(
    "venues",
    Kind(
        name="venues",
        model=Venue,
        label=_("venue"),
        plural=_("Venues"),
        add_label=_("Add a venue"),
        place="house",
        group=PLACES,
        rows=lambda owner: Venue.objects.annotate(rooms_known=Count("rooms")).order_by("slug"),
        columns=(
            Column("name", _("Name"), lambda v: v.name, sort="name"),
            Column("city", _("City"), lambda v: v.city, sort="city"),
            Column("country", _("Country"), lambda v: CountryCode(v.country), sort="country"),
            Column("rooms", _("Rooms"), lambda v: v.rooms_known, sort="rooms_known"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda v: (v.name, v.city, v.address)),
        form=forms.VenueForm,
        roles=PROGRAMMERS,
        slug_from=lambda venue, parts: in_english(venue.name),
        empty=_("The buildings where conferences meet."),
    ),
    order=54,
)

KINDS.add(
    "rooms",
    Kind(
        name="rooms",
        model=Room,
        label=_("room"),
        plural=_("Rooms"),
        add_label=_("Add a room"),
        place="house",
        group=PLACES,
        rows=lambda owner: Room.objects.select_related("venue"),
        columns=(
            Column("name", _("Name"), lambda r: r.name, sort="name"),
            Column("venue", _("Venue"), lambda r: r.venue.name, sort="venue__slug"),
            Column("capacity", _("Seats"), lambda r: r.capacity, sort="capacity"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda r: (r.name, r.venue.name)),
        form=forms.RoomForm,
        roles=PROGRAMMERS,
        filters=(
            Filter(
                "venue",
                _("Venue"),
                lambda place: [(venue.slug, venue.name) for venue in Venue.objects.all()],
                "venue__slug",
            ),
        ),
        slug_from=lambda room, parts: in_english(room.name),
        empty=_("The rooms of the venues. Add the venue first."),
    ),
    order=55,
)

KINDS.add(
    "observances",
    Kind(
        name="observances",
        model=Observance,
        label=_("observance"),
        plural=_("Observances"),
        add_label=_("Add an observance"),
        place="house",
        group=PLACES,
        rows=lambda owner: Observance.objects.select_related("source__outlet"),
        columns=(
            Column("name", _("Name"), lambda o: o.name, sort="name"),
            Column("month", _("Month"), lambda o: o.month, sort="month"),
            Column("day", _("Day"), lambda o: o.day, sort="day"),
            Column("commemorates", _("What it commemorates"), lambda o: o.commemorates),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda o: (o.name, o.commemorates)),
        form=forms.ObservanceForm,
        roles=frozenset(),
        slug_from=lambda observance, parts: in_english(observance.name),
        empty=_("Days of the year that a series keeps, and what each commemorates."),
    ),
    order=56,
)
