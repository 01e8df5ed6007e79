"""What comes in by the API and stays."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from plenary.algorithms.names import slug
from plenary.core.changes import changing
from plenary.core.kinds import Kind
from plenary.core.record_forms import siblings
from plenary.press.models import Report


def receive_report(kind: Kind, form: Any, *, by: object, at: datetime) -> Report:
    """The report of a valid form stands in its edition, read and held against the record.

    One without a short name has one made from its outlet and headline. Raises Refused.
    """
    report: Report = form.instance
    if not report.slug and kind.slug_from:
        words = kind.slug_from(report, {})
        taken = siblings(report).filter(slug__startswith=slug(words)[:50])
        report.slug = slug(words, set(taken.values_list("slug", flat=True)))
    with changing(report, scope=report.scope, by=by, at=at):
        report.save()
        kind.saved(report)
    return report
