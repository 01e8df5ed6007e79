"""Reports, communiqués and the distribution list as the desk shows them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from plenary.conferences.models import Edition
from plenary.core.kinds import (
    KINDS,
    Column,
    Filter,
    Kind,
    attached_to,
    in_english,
    slug_column,
    with_words,
)

from . import forms
from .actions import check
from .models import Communique, Recipient, Report, Verdict
from .rules import PRESS

GROUP = _("Press")

BORNE_OUT = (Verdict.CONFIRMED, Verdict.COMPATIBLE)
COUNTED_APART = (Verdict.VARIANT, Verdict.DIFFERS, Verdict.DISPUTED)


def _reports(edition: Edition) -> QuerySet[Report]:
    rows = edition.reports.select_related("edition__series", "outlet", "reading")
    apart = {
        f"count_{one.value}": Count("claims", filter=Q(claims__verdict=one))
        for one in COUNTED_APART
    }
    return rows.annotate(
        count_borne_out=Count("claims", filter=Q(claims__verdict__in=BORNE_OUT)),
        count_aside=Count("claims", filter=~Q(claims__verdict__in=[*BORNE_OUT, *COUNTED_APART])),
        **apart,
    ).order_by("-published_on", "-received_at", "slug")


def _verdict_column(name: str, label: Any) -> Column:
    return Column(name, label, lambda r: getattr(r, f"count_{name}") or "", f"count_{name}")


_ONLY_DIFFERING = (("0", _("only with differences")),)

KINDS.add(
    "reports",
    Kind(
        name="reports",
        model=Report,
        label=_("report"),
        plural=_("Coverage"),
        add_label=_("Add a report"),
        place="edition",
        group=GROUP,
        rows=_reports,
        columns=(
            Column("title", _("Headline"), lambda r: r.title or r.slug, sort="title"),
            Column("outlet", _("Outlet"), lambda r: r.named_outlet, sort="outlet_name"),
            Column("published_on", _("Published on"), lambda r: r.published_on, "published_on"),
            Column("language", _("Language"), lambda r: r.read_in, sort="language"),
            Column(
                "state",
                pgettext_lazy("how far something is", "State"),
                lambda r: r.get_state_display(),
                sort="state",
            ),
            _verdict_column("borne_out", _("Borne out")),
            _verdict_column("variant", _("Variant")),
            _verdict_column("differs", _("Differs")),
            _verdict_column("disputed", _("Disputed")),
            _verdict_column("aside", _("Other")),
            Column("url", _("Address on the web"), lambda r: r.url, listed=False),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda r: (r.title, r.named_outlet, r.text)
        ),
        form=forms.ReportForm,
        roles=PRESS,
        attach=attached_to("edition"),
        filters=(
            Filter(
                "state",
                pgettext_lazy("how far something is", "State"),
                lambda place: Report.State.choices,
                "state",
            ),
            Filter(
                "differs", _("Differences"), lambda place: _ONLY_DIFFERING, "count_differs__gt"
            ),
        ),
        slug_from=lambda report, parts: f"{report.outlet_name} {report.title}"[:120],
        saved=check,
        empty=_("What others print about this conference. Each claim is held against the record."),
    ),
    order=50,
)

KINDS.add(
    "communiques",
    Kind(
        name="communiques",
        model=Communique,
        label=_("communiqué"),
        plural=_("Communiqués"),
        add_label=_("Draft a communiqué"),
        place="edition",
        group=GROUP,
        rows=lambda edition: edition.communiques.select_related("edition__series", "session"),
        columns=(
            Column("headline", _("Headline"), lambda c: c.headline, sort="headline"),
            Column("session", _("Session"), lambda c: c.session and c.session.title),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda c: (c.headline, c.body)),
        form=forms.CommuniqueForm,
        roles=PRESS,
        attach=attached_to("edition"),
        slug_from=lambda communique, parts: in_english(communique.headline)[:120],
        empty=_("What the conference tells the press, written from the record."),
    ),
    order=51,
)

KINDS.add(
    "recipients",
    Kind(
        name="recipients",
        model=Recipient,
        label=_("recipient"),
        plural=_("Distribution list"),
        add_label=_("Add a recipient"),
        place="edition",
        group=GROUP,
        rows=lambda edition: edition.recipients.select_related("edition__series", "outlet"),
        columns=(
            Column("name", _("Name"), lambda r: r.name, sort="name"),
            Column("outlet", _("Outlet"), lambda r: r.outlet and str(r.outlet)),
            Column("email", _("E-mail address"), lambda r: r.email, sort="email"),
            Column("language", _("Language"), lambda r: r.language, sort="language"),
            Column("consent_at", _("Agreed on"), lambda r: r.consent_at, sort="consent_at"),
            Column("left_at", _("Wishes no more since"), lambda r: r.left_at, sort="left_at"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda r: (r.name, r.email, str(r.outlet or ""))
        ),
        form=forms.RecipientForm,
        roles=PRESS,
        attach=attached_to("edition"),
        slug_from=lambda recipient, parts: recipient.name,
        empty=_("Journalists and outlets who agreed to be sent communiqués."),
    ),
    order=52,
)
