"""The first sheet of an XLSX file, read with distrust: nothing is evaluated, nothing explodes."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from plenary.core.errors import Refused

MOST_UNPACKED = 150 * 1024 * 1024
MOST_PARTS = 2_000
MOST_COLUMNS = 60
LAST_ROW = 200_000
LAST_ROW_OF_XLSX = 1_048_576
MOST_CELLS = 3_000_000
MOST_CELLS_OF_ROW = 16_384
"""The width of a sheet (ECMA-376); a row with more was not saved by a spreadsheet."""
CHUNK = 1024 * 1024
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')


def rows_of_workbook(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each row of the first sheet with its number, its cells as text.

    Of a formula the value that was saved with it is taken; dates are ISO 8601, also those counted
    from 1904; the text of merged cells stands in each of them. Raises Refused("damaged" |
    "too-large" | "not-text").
    """
    _refuse_harm(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its size may be wrong
        merged = _merged(content, sheet)
        rows = sheet.iter_rows(max_col=MOST_COLUMNS + 1, max_row=LAST_ROW, values_only=True)
        yield from _filled(rows, merged)
    except (KeyError, ValueError, IndexError, TypeError, AttributeError, SyntaxError, OSError):
        # What openpyxl and the XML parser raise for a file that only looks like a workbook;
        # xml.etree's ParseError is a SyntaxError, zipfile's BadZipFile is caught above.
        raise _damaged()


def _damaged() -> Refused:
    return Refused(
        _(
            "This XLSX file is damaged or was not copied whole. "
            "Open it in a spreadsheet, save it again and try once more."
        ),
        "damaged",
    )


def _refuse_harm(content: bytes) -> None:
    """Read every part once: a wrong checksum, too many bytes or an entity is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = parts.infolist()
            if not any(info.filename.lower().endswith("workbook.xml") for info in names):
                raise Refused(
                    _("This is not an XLSX workbook. Save the table as CSV or XLSX."), "not-text"
                )
            _refuse_large(sum(info.file_size for info in names), len(names))
            unpacked = 0
            for info in names:
                sheet = _Sheet()
                for chunk in _chunks(parts, info):
                    unpacked += len(chunk)
                    _refuse_large(unpacked, 0)
                    if b"<!ENTITY" in chunk or b"<!DOCTYPE" in chunk:
                        raise _damaged()
                    sheet.read(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
        raise _damaged()


class _Sheet:
    """Counts the cells of a part as its bytes pass by, before a library builds rows of them."""

    TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)")
    NUMBER = re.compile(rb"""\sr=["'](?:[A-Z]{1,3})?(\d+)["']""")

    def __init__(self) -> None:
        self._cells = self._of_row = 0
        self._rest = b""

    def read(self, chunk: bytes) -> None:
        """Raises Refused("too-large") for more cells, or rows further down, than a sheet has."""
        text = self._rest + chunk
        cut = text.rfind(b"<")
        self._rest = text[cut:] if cut >= 0 and len(text) - cut < CHUNK else b""
        for tag in self.TAG.finditer(text, 0, cut if self._rest else len(text)):
            self._count(tag[1])
            number = self.NUMBER.search(tag[2])
            if number and (len(number[1]) > 7 or int(number[1]) > LAST_ROW_OF_XLSX):
                raise _too_large()

    def _count(self, name: bytes) -> None:
        self._of_row = 0 if name == b"row" else self._of_row + 1
        self._cells += 1
        if self._cells > MOST_CELLS or self._of_row > MOST_CELLS_OF_ROW:
            raise _too_large()


def _chunks(parts: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with parts.open(info) as part:
        while chunk := part.read(CHUNK):
            yield chunk


def _refuse_large(unpacked: int, parts: int) -> None:
    if unpacked > MOST_UNPACKED or parts > MOST_PARTS:
        raise _too_large()


def _too_large() -> Refused:
    return Refused(
        _("This file unpacks to far more than a list of people needs. Save it as CSV."),
        "too-large",
    )


type Area = tuple[int, int, int, int]


def _merged(content: bytes, sheet: Any) -> list[Area]:
    """First column, first row, last column, last row of each group of merged cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        path = sheet._worksheet_path.lstrip("/")
        with parts.open(path) as part:
            text = part.read()
    areas: list[Any] = [range_boundaries(found.decode()) for found in MERGED.findall(text)]
    return sorted(areas, key=lambda area: int(area[1]))


def _filled(rows: Any, merged: list[Area]) -> Iterator[tuple[int, list[str]]]:
    """The rows as text, what stands in the first of merged cells repeated in the others."""
    waiting, open_areas = list(reversed(merged)), []
    for number, values in enumerate(rows, start=1):
        cells = [_as_text(value) for value in values]
        while waiting and waiting[-1][1] == number:
            area = waiting.pop()
            if area[0] <= len(cells):
                open_areas.append((area, cells[area[0] - 1]))
        for (first, _top, last, _bottom), text in open_areas:
            cells[first - 1 : last] = [text] * (min(last, len(cells)) - first + 1)
        open_areas = [(area, text) for area, text in open_areas if area[3] > number]
        yield number, cells


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ") if value.time() != dt.time() else str(value.date())
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
