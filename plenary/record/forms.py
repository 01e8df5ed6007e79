"""How statements and findings are typed."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from plenary.core.record_forms import RecordForm, ReferenceField, ReferencesField

from .models import Finding, Statement


class StatementForm(RecordForm):
    multiline = frozenset({"text"})
    session = ReferenceField("sessions", label=_("Session"), required=False)
    participation = ReferenceField("participations", label=_("Speaker"), required=False)
    on_behalf_of = ReferenceField(
        "delegations", label=_("On behalf of (delegation)"), required=False
    )
    source = ReferenceField("sources", label=_("Source"), required=False)

    class Meta:
        model = Statement
        fields: ClassVar = [
            "session", "participation", "on_behalf_of", "on_behalf_of_text", "kind", "text",
            "language", "source", "position", "slug",
        ]  # fmt: skip


class FindingForm(RecordForm):
    multiline = frozenset({"text"})
    session = ReferenceField("sessions", label=_("Session"), required=False)
    participation = ReferenceField(
        "participations",
        label=_("Speaker"),
        required=False,
        help_text=_("Where it is by a speaker, and only there."),
    )
    themes = ReferencesField("themes", label=_("Themes"), required=False)
    statements = ReferencesField("statements", label=_("Statements behind it"), required=False)
    reported_by = ReferenceField(
        "sources",
        label=_("As reported by"),
        required=False,
        help_text=_("Where a report is the only source."),
    )

    class Meta:
        model = Finding
        fields: ClassVar = [
            "session", "verb", "by", "participation", "text", "addressee", "themes", "statements",
            "reported_by", "position", "slug",
        ]  # fmt: skip
