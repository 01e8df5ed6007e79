"""How people, bodies, sources and countries are typed."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from plenary.core.record_forms import (
    CountryField,
    LinesField,
    PartForm,
    PartFormSet,
    RecordForm,
    ReferenceField,
    part_formset,
)

from .models import Body, Country, CountryList, Office, Person, PersonName, Source


class PersonForm(RecordForm):
    country = CountryField(label=_("Country"), required=False)

    class Meta:
        model = Person
        fields: ClassVar = ["country", "slug"]


class PersonNameForm(PartForm):
    class Meta:
        model = PersonName
        fields: ClassVar = [
            "honorific", "given", "patronymic", "family", "full", "order", "use", "language",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["full"].help_text = _(
            "Typed alone, it is printed as it stands. Beside the parts, it is printed only where "
            "the order is “as written in full”."
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        parts = [cleaned.get(name) for name in ("given", "patronymic", "family")]
        if cleaned.get("full") and not any(parts):
            cleaned["order"] = PersonName.Order.AS_WRITTEN
        return cleaned

    @property
    def printed(self) -> str:
        """The name as it is printed now, nothing for an empty row."""
        return self.instance.printed()


class PersonNameFormSet(PartFormSet):
    needs_one = True

    def clean(self) -> None:
        kept = self.kept()
        main = [form for form in kept if form.cleaned_data.get("use") == PersonName.Use.MAIN]
        if any(self.errors):
            return
        if not kept:
            raise ValidationError(_("Write at least one name."), code="no-name")
        if not main:
            raise ValidationError(_("Mark one of the names “as known”."), code="no-main-name")
        for form in main[1:]:
            form.add_error("use", _("Only one name can be the one “as known”."))


class OfficeForm(PartForm):
    body = ReferenceField("bodies", label=_("Body"), required=False)
    source = ReferenceField("sources", label=_("Source"), required=False)

    class Meta:
        model = Office
        fields: ClassVar = ["function", "body", "held_from", "held_to", "source"]


person_names = part_formset(Person, PersonName, PersonNameForm, formset=PersonNameFormSet)
person_offices = part_formset(Person, Office, OfficeForm)


class BodyForm(RecordForm):
    country = CountryField(label=_("Country"), required=False)
    part_of = ReferenceField("bodies", label=_("Part of"), required=False)
    other_names = LinesField(
        label=_("Other names"),
        required=False,
        help_text=_("One on each line. They are found by search and never printed."),
    )

    class Meta:
        model = Body
        fields: ClassVar = [
            "name", "acronym", "kind", "country", "part_of", "other_names", "url", "slug",
        ]  # fmt: skip


class SourceForm(RecordForm):
    outlet = ReferenceField("bodies", label=_("Outlet or publisher"), required=False)

    class Meta:
        model = Source
        fields: ClassVar = [
            "kind", "title", "outlet", "author", "url", "published_on", "language", "note", "slug",
        ]  # fmt: skip


class CountryListForm(RecordForm):
    class Meta:
        model = CountryList
        fields: ClassVar = ["title", "slug"]


class CountryForm(RecordForm):
    multiline = frozenset({"footnote"})

    list = ReferenceField(
        "country-lists",
        label=_("Country list"),
        only=lambda rows, place: rows.filter(shipped=False),
    )
    code = forms.CharField(
        label=_("Code"), max_length=4, help_text=_("As in ISO 3166 where there is one: FR.")
    )

    class Meta:
        model = Country
        fields: ClassVar = ["list", "code", "name", "formal", "status", "footnote"]

    def clean_code(self) -> str:
        return str(self.cleaned_data["code"]).upper()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        twins = Country.objects.filter(list=cleaned.get("list"), code=cleaned.get("code"))
        if twins.exclude(pk=self.instance.pk).exists():
            self.add_error("code", _("This list has that code already. Edit the one there is."))
        return cleaned
