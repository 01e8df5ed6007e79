"""What is typed for a step, for users, for publishing."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from plenary.accounts.models import Role
from plenary.conferences.models import Participation
from plenary.core.inputs import MomentInput
from plenary.core.record_forms import CountryField, RecordForm, ReferenceField
from plenary.core.text import check_line
from plenary.people.queries import office_on
from plenary.programme.models import Session


class ReplaceForm(RecordForm):
    """Who comes instead, and how he is printed; nothing of that is taken over from the other."""

    person = ReferenceField("people", label=_("Who comes instead"))
    body = ReferenceField("bodies", label=_("Body"), required=False)
    country = CountryField(
        label=_("Country"), required=False, help_text=_("Empty: that of the person.")
    )

    class Meta:
        model = Participation
        fields: ClassVar = ["person", "function", "body", "printed_name", "country"]

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        version = self.initial["version"]
        self.initial = {"version": version}
        self.fields["function"].help_text = _(
            "Left empty, office and body are those the person holds on the first day."
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        person, first_day = cleaned.get("person"), self.instance.edition.starts_on
        if person and first_day and not (cleaned.get("function") or cleaned.get("body")):
            office = office_on(person, first_day)
            if office:
                cleaned["function"], cleaned["body"] = office.function, office.body
        return cleaned

    def _post_clean(self) -> None:
        """The step itself sets what was typed, after it has looked at the thing as it is."""


class MoveForm(RecordForm):
    """When and where a session is to be held."""

    starts_at = forms.DateTimeField(label=_("Begins"))
    ends_at = forms.DateTimeField(label=_("Ends"))
    room = ReferenceField("rooms", label=_("Room"), required=False)

    class Meta:
        model = Session
        fields: ClassVar = ["starts_at", "ends_at", "room"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        begins, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if begins and ends and ends <= begins:
            self.add_error("ends_at", _("The end is not after the beginning."))
        return cleaned

    def _post_clean(self) -> None:
        """The step itself sets what was typed."""


class PublishForm(forms.Form):
    """At once, or at a moment in the zone of the venue."""

    due_at = forms.DateTimeField(
        label=_("Not before"), required=False, widget=MomentInput(attrs={"step": 60})
    )

    def __init__(self, *args: Any, now: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._now = now

    def clean_due_at(self) -> dt.datetime | None:
        due_at: dt.datetime | None = self.cleaned_data["due_at"]
        if due_at and due_at <= self._now:
            raise forms.ValidationError(_("This moment has passed. Choose a later one."))
        return due_at


class UserForm(forms.Form):
    """Somebody new who signs in."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=150, validators=[check_line])
    language = forms.ChoiceField(label=_("Language of the screens"), choices=())
    role = forms.ChoiceField(label=_("Role"), choices=())
    scope = forms.ChoiceField(label=_("Where"), choices=(), required=False)

    use_required_attribute = False

    def __init__(
        self,
        *args: Any,
        languages: list[tuple[str, str]],
        roles: list[tuple[str, Any]],
        scopes: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, language=languages, role=roles, scope=scopes)


class RoleForm(forms.Form):
    """A role more for somebody."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    scope = forms.ChoiceField(label=_("Where"), choices=(), required=False)

    def __init__(
        self,
        *args: Any,
        roles: list[tuple[str, Any]],
        scopes: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, role=roles, scope=scopes)


class LogForm(forms.Form):
    """What of the log is asked for."""

    by = forms.ChoiceField(label=_("Who"), choices=(), required=False)
    kind = forms.ChoiceField(label=_("What kind"), choices=(), required=False)
    scope = forms.ChoiceField(label=_("Where"), choices=(), required=False)
    day = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )

    def __init__(
        self, *args: Any, choices: dict[str, list[tuple[str, Any]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, **{name: [("", _("all")), *options] for name, options in choices.items()})
        for name in {"by", "kind", "scope"} - choices.keys():
            del self.fields[name]


def _offer(form: forms.Form, **choices: list[tuple[str, Any]]) -> None:
    for name, options in choices.items():
        field = form.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = options
