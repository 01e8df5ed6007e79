"""How series, editions, places, attendance and figures are typed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from plenary.core.fields import LanguagesField
from plenary.core.record_forms import (
    CountryField,
    PartForm,
    RecordForm,
    ReferenceField,
    part_formset,
)
from plenary.people.queries import office_on

from .addresses import is_reserved
from .models import (
    CountedFigure,
    Delegation,
    Edition,
    EditionOrganiser,
    Observance,
    Officer,
    Participation,
    ReportedFigure,
    Room,
    Series,
    SeriesOrganiser,
    Theme,
    Venue,
)


class ObservanceForm(RecordForm):
    multiline = frozenset({"commemorates"})
    source = ReferenceField("sources", label=_("Source"), required=False)

    class Meta:
        model = Observance
        fields: ClassVar = ["name", "day", "month", "commemorates", "source", "slug"]


class VenueForm(RecordForm):
    country = CountryField(label=_("Country"), required=False)

    class Meta:
        model = Venue
        fields: ClassVar = ["name", "address", "city", "country", "slug"]


class RoomForm(RecordForm):
    venue = ReferenceField("venues", label=_("Venue"))

    class Meta:
        model = Room
        fields: ClassVar = ["venue", "name", "capacity", "position", "slug"]


class _FixedSlug(RecordForm):
    """The short name is in the address of everything below: it stays as it was first given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = _("It is part of addresses and cannot be changed.")

    def clean_slug(self) -> str:
        slug = str(self.cleaned_data["slug"])
        if is_reserved(slug):
            self.add_error("slug", _("Plenary uses this word in its own addresses."))
        return slug


class SeriesForm(_FixedSlug):
    multiline = frozenset({"description", "notice"})
    country_list = ReferenceField("country-lists", label=_("Country list"))
    observance = ReferenceField("observances", label=_("Observance"), required=False)

    class Meta:
        model = Series
        fields: ClassVar = [
            "title", "description", "observance", "nature", "notice", "country_list", "flags",
            "slug",
        ]  # fmt: skip


class _OrganiserForm(PartForm):
    body = ReferenceField("bodies", label=_("Body"))


class SeriesOrganiserForm(_OrganiserForm):
    class Meta:
        model = SeriesOrganiser
        fields: ClassVar = ["body", "role"]


class EditionOrganiserForm(_OrganiserForm):
    class Meta:
        model = EditionOrganiser
        fields: ClassVar = ["body", "role"]


series_organisers = part_formset(Series, SeriesOrganiser, SeriesOrganiserForm)
edition_organisers = part_formset(Edition, EditionOrganiser, EditionOrganiserForm)


class EditionForm(_FixedSlug):
    multiline = frozenset({"description"})
    venue = ReferenceField("venues", label=_("Venue"), required=False)
    country = CountryField(label=_("Country"), required=False)
    languages = LanguagesField(
        label=_("Languages"), help_text=_("Tags with commas, the first one leads: en, fr, ar.")
    )

    class Meta:
        model = Edition
        fields: ClassVar = [
            "title", "ordinal", "theme", "description", "starts_on", "ends_on", "time_zone",
            "day_begins", "venue", "city", "country", "languages", "status",
            "participants_complete", "slug",
        ]  # fmt: skip


class ThemeForm(RecordForm):
    multiline = frozenset({"description"})

    class Meta:
        model = Theme
        fields: ClassVar = ["title", "description", "position", "slug"]


class DelegationForm(RecordForm):
    country = CountryField(label=_("Country"), required=False)
    body = ReferenceField("bodies", label=_("Body"), required=False)

    class Meta:
        model = Delegation
        fields: ClassVar = ["kind", "country", "body", "name", "position", "slug"]


class ParticipationForm(RecordForm):
    """Office and body of a new participation come from what the person holds on the first day."""

    person = ReferenceField("people", label=_("Person"))
    delegation = ReferenceField("delegations", label=_("Delegation"), required=False)
    body = ReferenceField("bodies", label=_("Body"), required=False)
    country = CountryField(
        label=_("Country"), required=False, help_text=_("Empty: that of the delegation.")
    )

    class Meta:
        model = Participation
        fields: ClassVar = [
            "person", "capacity", "delegation", "function", "body", "body_as_printed",
            "printed_name", "country", "audience", "alias", "withdrawn_at", "position", "slug",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            hint = _("Left empty, office and body are those the person holds on the first day.")
            self.fields["function"].help_text = hint
        else:
            # Who has spoken must not turn into somebody else: a step of its own looks at that.
            self.fields["person"].disabled = True
            self.fields["person"].help_text = _("Somebody else comes instead? Use “Replace …”.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        person, first_day = cleaned.get("person"), self.instance.edition.starts_on
        empty = not (cleaned.get("function") or cleaned.get("body"))
        if self.instance._state.adding and person and first_day and empty:
            office = office_on(person, first_day)
            if office:
                cleaned["function"], cleaned["body"] = office.function, office.body
        return cleaned


class OfficerForm(RecordForm):
    participation = ReferenceField("participations", label=_("Person"))

    class Meta:
        model = Officer
        fields: ClassVar = ["participation", "function", "title", "position"]


class ReportedFigureForm(RecordForm):
    source = ReferenceField("sources", label=_("Source"))

    class Meta:
        model = ReportedFigure
        fields: ClassVar = [
            "measure", "scope_of_count", "bound", "value", "words", "language", "source",
            "stated_on", "forecast", "slug",
        ]  # fmt: skip


class CountedFigureForm(RecordForm):
    class Meta:
        model = CountedFigure
        fields: ClassVar = ["measure", "value", "counted_at"]
