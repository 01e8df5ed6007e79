"""A text read and held against the record of an edition; a report with its claims kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from plenary.algorithms.coverage import claims as reading_of
from plenary.algorithms.coverage.copies import copies
from plenary.algorithms.coverage.index import RecordIndex
from plenary.algorithms.coverage.known import Known
from plenary.algorithms.coverage.reading import read
from plenary.algorithms.coverage.record import RecordView, Ref, Wordings
from plenary.algorithms.coverage.verdicts import About, Judged, about, judge
from plenary.conferences.models import Audience, Edition
from plenary.core.ids import uuid7
from plenary.core.models import AuditChain

from .models import Claim, Reading, Report
from .record_view import record_view

KEPT = 4
"""Records made ready to be searched that a process holds at a time."""


@dataclass(frozen=True)
class Checked:
    """A text as it was read, its claims with their verdicts, and which event it is about."""

    reading: reading_of.Reading
    claims: tuple[Judged, ...]
    about: About


@dataclass(frozen=True)
class Ready:
    """The record of an edition made ready for checking, and what it knows by name."""

    index: RecordIndex
    known: Known


def checked(
    text: str,
    edition: Edition,
    *,
    audience: str,
    at: dt.datetime,
    before: str = "",
    date: str | None = None,
    lang: str | None = None,
    own: Collection[str] = (),
) -> Checked:
    """The text held against what `audience` may know of the edition, `before` of earlier ones.

    `own` are the short names of sources on record that are this very text.
    """
    ready = ready_record(edition, audience=audience, before=before, at=at)
    found = read(text, date=date, lang=lang, known=ready.known).with_themes()
    return Checked(found, judge(found, ready.index, own=own), about(found, ready.index))


_kept: dict[tuple[UUID, str, str, str], tuple[Any, Ready]] = {}


def ready_record(edition: Edition, *, audience: str, at: dt.datetime, before: str = "") -> Ready:
    """The record of the edition, made ready once for each state that the audit log knows of it."""
    before = before or audience
    key, state = (edition.pk, audience, before, _language()), _state(edition)
    kept = _kept.get(key)
    if kept and kept[0] == state:
        return kept[1]
    view = record_view(edition, audience=audience, at=at)
    if before != audience:
        view = replace(view, previous=record_view(edition, audience=before, at=at).previous)
    ready = Ready(RecordIndex(view), known_of(view))
    while len(_kept) >= KEPT:
        _kept.pop(next(iter(_kept)), None)
    _kept[key] = (state, ready)
    return ready


def _language() -> str:
    """The labels of things are in the language in which they were read."""
    return get_language() or "en"


def _state(edition: Edition) -> tuple[tuple[str, str], ...]:
    """The heads of every chain of the log that a change of this record would move."""
    series = edition.series.slug
    chains = AuditChain.objects.filter(scope__in=["people", series]) | AuditChain.objects.filter(
        scope__startswith=f"{series}/"
    )
    return tuple(chains.order_by("scope").values_list("scope", "digest"))


def known_of(view: RecordView) -> Known:
    """The names, titles and places that the record knows, of this edition and those before."""
    every = (view, *view.previous)
    return Known(
        names=tuple(form.text for one in every for person in one.persons for form in person.names),
        titles=tuple(
            text
            for one in every
            for wordings in (one.titles, one.series_titles, *(t.titles for t in one.themes))
            for text in _texts(wordings)
        ),
        sessions=tuple(
            text for one in every for held in one.sessions for text in _texts(held.titles)
        ),
        bodies=tuple(
            text
            for one in every
            for body in (*one.organisers, *one.bodies)
            for text in _texts(body.names)
        ),
        places=tuple(text for one in every for text in (*_texts(one.city), *_texts(one.venues))),
    )


def _texts(wordings: Wordings) -> Iterator[str]:
    return (one.text for one in wordings)


def check(report: Report) -> Reading:
    """The report has its claims and verdicts by the record as it is now; overrulings stay."""
    at = timezone.now()
    found = checked(
        report.text,
        report.edition,
        audience=Audience.SECRETARIAT,
        at=at,
        date=report.published_on.isoformat() if report.published_on else None,
        lang=report.language or None,
        own=own_sources(report),
    )
    with transaction.atomic():
        Reading.objects.update_or_create(report=report, defaults=_facts(found, at))
        report.claims.all().delete()
        Claim.objects.bulk_create(list(_claims(report, found)), batch_size=200)
        group_copies(report.edition)
    report.refresh_from_db(fields=["version"])
    return Reading.objects.get(report=report)


def own_sources(report: Report) -> list[str]:
    """The sources on record that are this very report, which does not bear itself out."""
    return [report.source.slug] if report.source else []


def _facts(found: Checked, at: dt.datetime) -> dict[str, Any]:
    return {
        "checked_at": at,
        "language": found.reading.lang,
        "whole": found.reading.whole,
        "about": found.about.fit.value,
        "contradictions": [asdict(one) for one in found.reading.contradictions],
    }


def _claims(report: Report, found: Checked) -> Iterator[Claim]:
    overruled = {(o.type, o.start, o.end): o.verdict for o in report.overrulings.all()}
    for position, one in enumerate(found.claims, start=1):
        claim = one.claim
        verdict = overruled.get((claim.type, claim.start, claim.end), one.verdict.value)
        yield Claim(
            report=report,
            position=position,
            type=claim.type,
            start=claim.start,
            end=claim.end,
            span=claim.span,
            normalised=dict(claim.normalised),
            found=one.verdict.value,
            verdict=verdict,
            reason=_reason(one),
            record=[asdict(ref) for ref in one.refs],
            parts=[_part(part) for part in one.parts],
        )


def _reason(one: Any) -> dict[str, Any]:
    return {"code": one.reason.value, "values": plain(one.values), "record": one.record}


def _part(part: Any) -> dict[str, Any]:
    return {
        "field": part.field,
        "value": plain(part.value),
        "verdict": part.verdict.value,
        "reason": _reason(part),
        "record": [asdict(ref) for ref in part.refs],
    }


def plain(value: Any) -> Any:
    """The value as JSON holds it: references and named tuples as objects, enumerations as texts."""
    if isinstance(value, Ref):
        return asdict(value)
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(one) for one in value]
    return value if isinstance(value, (int, float, bool, type(None))) else str(value)


def as_read(report: Report) -> reading_of.Reading:
    """The reading of a checked report, from what was kept of it."""
    return reading_of.Reading(
        lang=report.reading.language,
        whole=report.reading.whole,
        date=report.published_on.isoformat() if report.published_on else None,
        claims=tuple(_as_read(one) for one in report.claims.all()),
    )


def _as_read(claim: Claim) -> reading_of.Claim:
    kind: Any = claim.type
    return reading_of.Claim(kind, claim.start, claim.end, claim.span, claim.normalised)


def group_copies(edition: Edition) -> None:
    """Reports of the edition that are copies of one text have a `wire` in common, others none."""
    texts = dict(edition.reports.exclude(reading=None).values_list("pk", "text"))
    groups = copies({str(key): text for key, text in texts.items()})
    readings = Reading.objects.filter(report__edition=edition)
    readings.exclude(wire=None).update(wire=None)
    for group in groups:
        if len(group) > 1:
            readings.filter(pk__in=[UUID(key) for key in group]).update(wire=uuid7())
