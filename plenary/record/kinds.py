"""Statements and findings as the desk shows them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from plenary.accounts.models import Role
from plenary.core.kinds import (
    KINDS,
    Column,
    Filter,
    Kind,
    Place,
    attached_to,
    in_english,
    slug_column,
    with_words,
)

from . import forms
from .models import Finding, Statement

RECORD = _("Record")
RECORDERS = frozenset({Role.RAPPORTEUR})


def _sessions(place: Place) -> list[tuple[Any, Any]]:
    edition = place.owner_of(KINDS["sessions"])
    return [(session.slug, session.title) for session in edition.sessions.all()]


_OF_SESSION = Filter("session", _("Session"), _sessions, "session__slug")

KINDS.add(
    "statements",
    Kind(
        name="statements",
        model=Statement,
        label=_("statement"),
        plural=_("Statements"),
        add_label=_("Add a statement"),
        place="edition",
        group=RECORD,
        rows=lambda edition: edition.statements.select_related(
            "edition__series", "session", "participation__person", "source__outlet"
        ),
        columns=(
            Column("text", _("Text"), lambda s: s.text, sort="slug"),
            Column("speaker", _("Speaker"), lambda s: s.participation and str(s.participation)),
            Column("session", _("Session"), lambda s: s.session and s.session.title),
            Column("kind", _("Kind"), lambda s: s.get_kind_display(), sort="kind"),
            Column("source", _("Source"), lambda s: s.source and str(s.source)),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows,
            asked,
            lambda s: (s.text, str(s.participation or ""), s.session and s.session.title),
        ),
        form=forms.StatementForm,
        roles=RECORDERS,
        attach=attached_to("edition"),
        filters=(
            _OF_SESSION,
            Filter("kind", _("Kind"), lambda place: Statement.Kind.choices, "kind"),
        ),
        slug_from=lambda statement, parts: in_english(statement.text)[:120],
        empty=_("What somebody said, in his words or summed up."),
    ),
    order=30,
)

KINDS.add(
    "findings",
    Kind(
        name="findings",
        model=Finding,
        label=_("finding"),
        plural=_("Findings"),
        add_label=_("Add a finding"),
        place="edition",
        group=RECORD,
        rows=lambda edition: edition.findings.select_related(
            "edition__series", "session", "participation__person", "reported_by__outlet"
        ),
        columns=(
            Column("text", _("Text"), lambda f: f.text, sort="slug"),
            Column("verb", _("Verb"), lambda f: f.get_verb_display(), sort="verb"),
            Column("by", _("By whom"), lambda f: f.get_by_display(), sort="by"),
            Column("session", _("Session"), lambda f: f.session and f.session.title),
            Column("addressee", _("Addressee"), lambda f: f.addressee),
            Column(
                "speaker",
                _("Speaker"),
                lambda f: f.participation and str(f.participation),
                listed=False,
            ),
            Column(
                "reported_by",
                _("As reported by"),
                lambda f: f.reported_by and str(f.reported_by),
                listed=False,
            ),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda f: (f.text, f.addressee, f.session and f.session.title)
        ),
        form=forms.FindingForm,
        roles=RECORDERS,
        attach=attached_to("edition"),
        filters=(
            _OF_SESSION,
            Filter("verb", _("Verb"), lambda place: Finding.Verb.choices, "verb"),
        ),
        slug_from=lambda finding, parts: in_english(finding.text)[:120],
        empty=_(
            "What a discussion highlighted or called for; with an addressee, a recommendation."
        ),
    ),
    order=31,
)
