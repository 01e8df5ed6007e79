"""A whole list as a file: CSV, XLSX or JSON, without holding it in memory."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils import translation
from openpyxl import Workbook

from plenary.algorithms.text import formula_safe
from plenary.core.kinds import Kind

from .cells import written
from .places import Place

FORMATS = ("csv", "xlsx", "json")
CHUNK = 500


def export(kind: Kind, rows: QuerySet[Any], place: Place, *, form: str) -> HttpResponse:
    """The rows as a file to be saved; headings in the language of the reader."""
    name = "-".join(part for part in (_where(kind, place), kind.name) if part)
    if form == "xlsx":
        return _xlsx(kind, rows, place, f"{name}.xlsx")
    lines = _csv(kind, rows, place) if form == "csv" else _json(kind, rows, place)
    content_type = "text/csv; charset=utf-8" if form == "csv" else "application/json"
    response = StreamingHttpResponse(
        _in_language(lines, translation.get_language() or "en"), content_type=content_type
    )
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response  # type: ignore[return-value]


def _where(kind: Kind, place: Place) -> str:
    owner = place.owner_of(kind)
    return owner.scope.replace("/", "-") if owner else ""


def _in_language(lines: Iterator[str], language: str) -> Iterator[str]:
    # The answer is sent after the request is over, and with it the language it was in.
    while True:
        with translation.override(language):
            line = next(lines, None)
        if line is None:
            return
        yield line


def _values(kind: Kind, rows: QuerySet[Any], place: Place) -> Iterator[list[Any]]:
    for row in rows.iterator(chunk_size=CHUNK):
        yield [written(column.value(row), place) for column in kind.columns]


def _headings(kind: Kind) -> list[str]:
    return [str(column.label) for column in kind.columns]


def _csv(kind: Kind, rows: QuerySet[Any], place: Place) -> Iterator[str]:
    # The mark at the beginning tells spreadsheets that it is UTF-8.
    yield "\ufeff" + _csv_lines([_headings(kind)])
    for some in batched(_values(kind, rows, place), CHUNK):
        yield _csv_lines([[_csv_cell(value) for value in row] for row in some])


def _csv_lines(rows: Iterable[list[Any]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerows([[formula_safe(str(value)) for value in row] for row in rows])
    return buffer.getvalue()


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _json(kind: Kind, rows: QuerySet[Any], place: Place) -> Iterator[str]:
    names = [column.name for column in kind.columns]
    before = "[\n"
    for row in _values(kind, rows, place):
        thing = dict(zip(names, row, strict=True))
        yield before + json.dumps(thing, ensure_ascii=False, default=_csv_cell)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _xlsx(kind: Kind, rows: QuerySet[Any], place: Place, name: str) -> HttpResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title=kind.name[:31])
    sheet.append(_headings(kind))
    for row in _values(kind, rows, place):
        sheet.append([_xlsx_cell(value) for value in row])
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it when it is sent
    book.save(file)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=name)  # type: ignore[return-value]


def _xlsx_cell(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)  # a spreadsheet knows no zones: the venue's own hours
    return formula_safe(value) if isinstance(value, str) else value
