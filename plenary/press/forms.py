"""How reports, communiqués and their recipients are typed."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from plenary.core.errors import Refused
from plenary.core.inputs import MomentInput
from plenary.core.record_forms import RecordForm, ReferenceField
from plenary.core.text import check_line
from plenary.people.models import Body

from .fetching import fetched
from .models import Communique, Recipient, Report
from .received import Received, received, received_text


class ReportForm(RecordForm):
    """A report: its text typed or pasted, read from a file, or fetched from its address."""

    text = forms.CharField(
        label=_("Text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Paste it here; or choose a file; or leave both and give the address."),
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("Text, HTML, PDF, DOCX or a saved e-mail, at most 20 MB."),
    )
    outlet = ReferenceField("bodies", label=_("Outlet"), required=False)

    class Meta:
        model = Report
        fields: ClassVar = [
            "text", "file", "url", "title", "outlet", "outlet_name", "published_on", "language",
            "note", "slug",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What may not stand in a record is taken out or repaired, not sent back to be hunted for.
        self.fields["text"].validators = []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        try:
            found = self._received(cleaned)
        except Refused as refused:
            self.add_error(self._asked_of(cleaned), ValidationError(str(refused), refused.code))
            return cleaned
        for name in ("title", "published_on", "outlet_name", "language"):
            cleaned[name] = cleaned.get(name) or getattr(found, name) or cleaned.get(name)
        cleaned["title"] = (cleaned["title"] or "")[:300]
        cleaned["text"] = found.repaired_text or found.text
        return cleaned

    def _asked_of(self, cleaned: dict[str, Any]) -> str:
        """The field that the text was to come from."""
        if cleaned.get("file"):
            return "file"
        return "url" if cleaned.get("url") and not cleaned.get("text") else "text"

    def _received(self, cleaned: dict[str, Any]) -> Received:
        file = cleaned.get("file")
        if file:
            return received(file.read(), name=file.name, content_type=file.content_type or "")
        if cleaned.get("text"):
            return received_text(cleaned["text"])
        if cleaned.get("url"):
            page = fetched(cleaned["url"])
            return received(page.content, content_type=page.content_type, url=page.url)
        message = _("Paste the text, choose a file or give the address.")
        raise Refused(message, "nothing")


class CommuniqueForm(RecordForm):
    """What a communiqué is about and for whom; its text is written on its own page."""

    session = ReferenceField(
        "sessions",
        label=_("About the session"),
        required=False,
        help_text=_("Empty: about the whole edition."),
    )

    class Meta:
        model = Communique
        fields: ClassVar = ["headline", "session", "order", "contact", "is_joint", "slug"]


class ClearForm(forms.Form):
    """Who cleared a communiqué: oneself, or somebody named who was reached by telephone."""

    given_by_name = forms.CharField(
        label=_("Who cleared it, if not you"),
        required=False,
        max_length=200,
        validators=[check_line],
        help_text=_("Somebody whom you reached by telephone. Your name is kept with it."),
    )
    given_at = forms.DateTimeField(
        label=_("When"), required=False, widget=MomentInput(attrs={"step": 60})
    )
    on_behalf_of = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Body.objects.none(), required=False
    )

    use_required_attribute = False

    def __init__(self, *args: Any, bodies: list[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["on_behalf_of"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Body.objects.filter(pk__in=[one.pk for one in bodies])
        if not bodies:
            del self.fields["on_behalf_of"]


class ReleaseForm(forms.Form):
    """When a communiqué becomes public."""

    embargo_until = forms.DateTimeField(
        label=_("Embargo until"),
        required=False,
        widget=MomentInput(attrs={"step": 60}),
        help_text=_("Empty: at once. Nothing of it is shown anywhere before its minute."),
    )

    use_required_attribute = False


class RecipientForm(RecordForm):
    outlet = ReferenceField("bodies", label=_("Outlet"), required=False)

    class Meta:
        model = Recipient
        fields: ClassVar = [
            "name", "email", "outlet", "language", "consent_at", "consent_how", "left_at", "slug",
        ]  # fmt: skip
