"""How sessions and appearances are typed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from plenary.core.fields import LanguagesField
from plenary.core.kinds import KINDS, Place
from plenary.core.record_forms import (
    PartForm,
    PartFormSet,
    RecordForm,
    ReferenceField,
    ReferencesField,
    part_formset,
)

from .models import Appearance, Session


def rooms_of_venue(rows: QuerySet[Any], place: Place) -> QuerySet[Any]:
    """The rooms of the edition's venue; every room where no venue is set yet."""
    venue_id = place.owner_of(KINDS["sessions"]).venue_id
    return rows.filter(venue_id=venue_id) if venue_id else rows


class SessionForm(RecordForm):
    multiline = frozenset({"summary"})
    room = ReferenceField("rooms", label=_("Room"), only=rooms_of_venue, required=False)
    themes = ReferencesField("themes", label=_("Themes"), required=False)
    languages = LanguagesField(
        label=_("Languages of the session"),
        required=False,
        help_text=_("Tags with commas: en, fr, ar."),
    )

    class Meta:
        model = Session
        fields: ClassVar = [
            "title", "kind", "starts_at", "ends_at", "room", "status", "summary", "themes",
            "languages", "audience", "attribution", "position", "slug",
        ]  # fmt: skip


class AppearanceForm(PartForm):
    participation = ReferenceField("participations", label=_("Participant"))

    class Meta:
        model = Appearance
        fields: ClassVar = ["participation", "role", "withdrawn_at"]


class AppearanceFormSet(PartFormSet):
    once = ("participation", "role")


session_appearances = part_formset(
    Session, Appearance, AppearanceForm, formset=AppearanceFormSet, extra=2
)
