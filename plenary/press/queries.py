"""Reads of the press: reports with their claims, copies of one wire, the account of figures."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from plenary.algorithms.coverage.draft import Source
from plenary.algorithms.names import slug
from plenary.conferences.audience import names_openly
from plenary.conferences.models import Audience, Edition, Participation
from plenary.programme.queries import appearances_shown, sessions

from .checking import as_read
from .drafting import Proposal, items_of, proposals
from .models import Claim, Communique, Released, Report, Verdict

BORNE_OUT = frozenset({Verdict.CONFIRMED, Verdict.COMPATIBLE, Verdict.VARIANT})


def report_with_claims(edition: Edition | None, key: UUID) -> Report:
    """The report of the edition with all that its page shows. Raises Http404."""
    rows = Report.objects.select_related("edition__series", "outlet", "source", "reading")
    claims = Prefetch("claims", Claim.objects.order_by("position"))
    return get_object_or_404(rows.prefetch_related(claims, "overrulings"), edition=edition, pk=key)


def witnesses_of(report: Report) -> QuerySet[Report]:
    """The other reports of the edition that are copies of the same text: one witness with it."""
    wire = report.reading.wire if hasattr(report, "reading") else None
    others = Report.objects.filter(edition=report.edition).exclude(pk=report.pk)
    if wire is None:
        return others.none()
    return others.filter(reading__wire=wire).select_related("outlet", "edition__series")


def checked_reports(edition: Edition) -> QuerySet[Report]:
    """The reports of an edition that were checked and not set aside, with outlets and claims."""
    rows = edition.reports.exclude(state=Report.State.ASIDE).exclude(reading=None)
    return rows.select_related("outlet", "reading", "source").prefetch_related("claims")


def verdict_counts(claims: Any) -> dict[str, int]:
    """How many claims there are of each verdict, by verdict."""
    found: dict[str, int] = {}
    for claim in claims:
        found[claim.verdict] = found.get(claim.verdict, 0) + 1
    return found


def proposals_of(report: Report) -> list[Proposal]:
    """What the report says as things of the record, with those that are there already."""
    reading = as_read(report)
    name = report.source.slug if report.source else slug(f"{report.named_outlet} {report.slug}")
    borne_out = {(one.start, one.end) for one in report.claims.all() if one.verdict in BORNE_OUT}
    items = items_of(reading, Source(name, reading.lang))
    return proposals(items, borne_out, _recognised(report), report.edition)


def _recognised(report: Report) -> dict[tuple[int, int], Participation]:
    """By the span of a claim, the one on record whose name the check found in it."""
    spans = {
        (one.start, one.end): one.record[0]["id"]
        for one in report.claims.all()
        if one.type == "person" and _is_recognised(one)
    }
    people = Participation.objects.select_related("person").in_bulk(list(spans.values()))
    by_id = {str(key): one for key, one in people.items()}
    return {span: by_id[key] for span, key in spans.items() if key in by_id}


def _is_recognised(claim: Claim) -> bool:
    of_name = [part["verdict"] for part in claim.parts if part["field"] == "name"]
    agrees = all(one in BORNE_OUT for one in of_name or [claim.found])
    return agrees and [one["kind"] for one in claim.record[:1]] == ["participation"]


def withheld(communique: Communique) -> list[Participation]:
    """Those who appear in what the communiqué is about and whom the public may not know by name."""
    edition = communique.edition
    every = sessions(edition, audience=Audience.SECRETARIAT)
    held = [one for one in every if communique.session_id in (None, one.pk)]
    found: dict[Any, Participation] = {}
    for session in held:
        shown = {
            one.participation_id for one in appearances_shown(session, audience=Audience.PUBLIC)
        }
        for one in appearances_shown(session, audience=Audience.SECRETARIAT):
            person = one.participation
            seen = one.participation_id in shown and names_openly(person, audience=Audience.PUBLIC)
            if not seen or session.audience != Audience.PUBLIC:
                found[one.participation_id] = person
    return list(found.values())


def public_versions(edition: Edition, *, at: dt.datetime) -> list[Released]:
    """Of each communiqué of the edition the version that is public at `at`, the latest first."""
    rows = Released.objects.filter(
        communique__edition=edition,
        communique__withdrawn_at=None,
        called_off_at=None,
        public_from__lte=at,
    ).select_related("communique__edition__series")
    newest: dict[Any, Released] = {}
    for one in rows.order_by("number"):
        newest[one.communique_id] = one
    return sorted(newest.values(), key=lambda one: one.public_from, reverse=True)
