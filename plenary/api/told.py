"""Editions and kept reports as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plenary.conferences.models import Edition
from plenary.press.models import Claim, Report
from plenary.press.queries import verdict_counts
from plenary.press.words import reason_in_words

from .queries import Page

type Json = dict[str, Any]


def page_json(page: Page, items: list[Json]) -> Json:
    """The page with its rows as `items`."""
    return {"items": items, "count": page.count, "page": page.page, "pages": page.pages}


def edition_json(edition: Edition) -> Json:
    """The edition in a list."""
    return {
        "series": edition.series.slug,
        "edition": edition.slug,
        "ordinal": edition.ordinal,
        "title": dict(edition.title),
        "city": dict(edition.city),
        "country": edition.country,
        "starts_on": edition.starts_on,
        "ends_on": edition.ends_on,
        "status": edition.status,
    }


def report_row(report: Report, verdicts: Mapping[str, int]) -> Json:
    """The report in a list, with how many claims it has of each verdict."""
    outlet = report.outlet
    return {
        "id": report.pk,
        "slug": report.slug,
        "title": report.title,
        "outlet": {"slug": outlet.slug if outlet else None, "name": report.named_outlet},
        "url": report.url,
        "published_on": report.published_on,
        "language": report.language,
        "state": report.state,
        "received_at": report.received_at,
        "verdicts": dict(verdicts),
    }


def report_json(report: Report) -> Json:
    """The report as `report_with_claims` fetched it, whole."""
    claims = list(report.claims.all())
    overruled = {(one.type, one.start, one.end): one.reason for one in report.overrulings.all()}
    return (
        report_row(report, verdict_counts(claims))
        | {
            "edition": report.edition.scope,
            "text": report.text,
            "note": report.note,
            "source": report.source.slug if report.source else None,
            "claims": [_claim(one, overruled) for one in claims],
        }
        | _reading(report)
    )


def _reading(report: Report) -> Json:
    """How it was read; the words of `read` and `lang` are those of `plenary coverage`."""
    reading = report.reading if hasattr(report, "reading") else None
    return {
        "checked_at": reading.checked_at if reading else None,
        "about": reading.about if reading else "",
        "lang": reading.language if reading else "",
        "read": ("whole" if reading.whole else "part") if reading else "",
        "wire": reading.wire if reading else None,
        "contradictions": reading.contradictions if reading else [],
    }


def _claim(claim: Claim, overruled: Mapping[tuple[str, int, int], str]) -> Json:
    return {
        "type": claim.type,
        "start": claim.start,
        "end": claim.end,
        "span": claim.span,
        "normalised": claim.normalised,
        "found": claim.found,
        "verdict": claim.verdict,
        "overruled": overruled.get((claim.type, claim.start, claim.end)),
        **_reason(claim.reason, claim.record),
        "parts": [
            {name: part[name] for name in ("field", "value", "verdict")}
            | _reason(part["reason"], part["record"])
            for part in claim.parts
        ],
    }


def _reason(reason: Mapping[str, Any], objects: list[Any]) -> Json:
    """What was kept of a reason, as `plenary coverage check` says it."""
    value = reason["record"]
    return {
        "record": {"value": value, "objects": objects} if value or objects else None,
        "reason": reason_in_words(reason["code"], reason["values"], value),
    }
