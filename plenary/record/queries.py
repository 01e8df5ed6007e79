"""Reads of the record. All that feeds an output takes `audience`."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from plenary.conferences.audience import SEEN_BY
from plenary.conferences.models import Audience, Edition
from plenary.programme.models import Session

from .models import Finding, Statement


def statements(edition: Edition, *, audience: str) -> QuerySet[Statement]:
    """The statements that the audience may read; those of unseen speakers are left out."""
    rows = edition.statements.select_related(
        "session",
        "participation__person",
        "participation__body",
        "participation__delegation__body",
        "on_behalf_of__body",
        "source__outlet",
    ).prefetch_related("participation__person__names")
    return rows.filter(_session_seen(audience), _speaker_seen(audience))


def findings(edition: Edition, *, audience: str) -> QuerySet[Finding]:
    """The findings that the audience may read, recommendations among them."""
    rows = edition.findings.select_related(
        "session",
        "participation__person",
        "participation__body",
        "participation__delegation__body",
        "reported_by__outlet",
    ).prefetch_related("themes", "statements", "participation__person__names")
    return rows.filter(_session_seen(audience), _speaker_seen(audience))


def recommendations(edition: Edition, *, audience: str) -> QuerySet[Finding]:
    """The findings that are addressed to somebody."""
    return findings(edition, audience=audience).exclude(addressee={})


def _session_seen(audience: str) -> Q:
    """In a session that is not held, nothing is said and nothing found."""
    if audience == Audience.SECRETARIAT:
        return Q()
    not_held = [Session.Status.DRAFT, Session.Status.CANCELLED]
    seen = Q(session__audience__in=SEEN_BY[audience]) & ~Q(session__status__in=not_held)
    return Q(session=None) | seen


def _speaker_seen(audience: str) -> Q:
    seen = Q(participation__audience__in=SEEN_BY[audience])
    named = ~Q(session__attribution=Session.Attribution.NOT_FOR_ATTRIBUTION)
    if audience == Audience.SECRETARIAT:
        return Q()
    return Q(participation=None) | (seen & (named | Q(session=None)))
