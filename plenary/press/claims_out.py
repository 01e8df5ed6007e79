"""The claims of a checked report as a file: CSV, JSON or PDF."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

from babel.dates import format_date
from django.utils import translation
from django.utils.translation import gettext as _

from plenary.algorithms.text import formula_safe
from plenary.core.templatetags.plenary import locale
from plenary.documents.typesetting import typeset

from .models import Report
from .words import CLAIM_TYPES, reason_in_words

TEMPLATE = Path(__file__).parent / "claims.typ"
FORMS = {"csv": "text/csv; charset=utf-8", "json": "application/json", "pdf": "application/pdf"}


def claims_as(report: Report, form: str, *, at: dt.datetime) -> bytes:
    """The claims of the report with verdicts and reasons in the reader's language, as that form."""
    rows = [_row(one) for one in report.claims.all()]
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=1).encode()
    return _csv(rows) if form == "csv" else _pdf(report, rows, at=at)


def _row(claim: Any) -> dict[str, Any]:
    reason = claim.reason
    return {
        "number": claim.position,
        "type": str(CLAIM_TYPES.get(claim.type, claim.type)),
        "start": claim.start,
        "end": claim.end,
        "span": claim.span,
        "verdict": str(claim.get_verdict_display()),
        "reason": reason_in_words(reason["code"], reason["values"], reason["record"]),
        "record": claim.record[0]["label"] if claim.record else "",
    }


def _csv(rows: list[dict[str, Any]]) -> bytes:
    buffer = io.StringIO()
    lines = csv.writer(buffer)
    names = ("number", "type", "start", "end", "span", "verdict", "reason", "record")
    lines.writerow(names)
    lines.writerows([[formula_safe(str(row[name])) for name in names] for row in rows])
    # The mark at the beginning tells spreadsheets that it is UTF-8.
    return ("\ufeff" + buffer.getvalue()).encode()


def _pdf(report: Report, rows: list[dict[str, Any]], *, at: dt.datetime) -> bytes:
    day = report.published_on
    values = {
        "outlet": report.named_outlet,
        "day": format_date(day, "long", locale=locale()) if day else "",
        "claims": rows,
    }
    title = report.title or report.named_outlet or _("Report")
    language = translation.get_language() or "en"
    return typeset(TEMPLATE, values, language=language, title=title, at=at)
