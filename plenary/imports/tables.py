"""A file or pasted text read as a table: headings, and rows of text under them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from plenary.algorithms.text import Undecodable, clean, decoded
from plenary.core.errors import Refused

from .workbooks import MOST_COLUMNS, rows_of_workbook

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 50_000
LONGEST_CELL = 20_000
SEPARATORS = ",;\t"
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
ZIP = b"PK"


@dataclass(frozen=True)
class Row:
    """The cells of one row, as many as there are headings; `number` is its place in the file.

    `beyond` is the first text that stands under no heading.
    """

    number: int
    cells: tuple[str, ...]
    beyond: str = ""


@dataclass(frozen=True)
class Table:
    """What a file holds: its headings and its rows, without those that are empty.

    `encoding` is how a text was read, "" for a workbook.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str = ""


def read_table(content: bytes) -> Table:
    """The table in the bytes of a CSV or XLSX file, or of cells pasted from a spreadsheet.

    Raises Refused: "too-large", "empty", "no-rows", "too-many-rows", "too-wide", "old-workbook",
    "not-text", "damaged", "cell-too-long".
    """
    if len(content) > MOST_BYTES:
        raise too_large()
    if not content.strip():
        raise Refused(_("The file is empty. Choose another."), "empty")
    if content.startswith(OLD_WORKBOOK):
        raise Refused(
            _(
                "This is an old XLS file or one locked with a password. "
                "Open it in a spreadsheet and save it as XLSX or CSV without a password."
            ),
            "old-workbook",
        )
    if content.startswith(ZIP):
        return _table(rows_of_workbook(content), "")
    text, encoding = _text_of(content)
    return _table(_rows_of_text(text), encoding)


def too_large() -> Refused:
    """The refusal of more bytes than are read."""
    limit = MOST_BYTES // (1024 * 1024)
    return Refused(
        _("This is larger than %(limit)s MB. Split it into several files.") % {"limit": limit},
        "too-large",
    )


def _text_of(content: bytes) -> tuple[str, str]:
    try:
        # Before `decoded`, which refuses control characters: here the row that has one is named.
        if b"\0" not in content and not content.startswith(b"%PDF"):
            return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return decoded(content)
    except Undecodable:
        raise Refused(
            _("This is not a table that can be read. Save it as CSV (UTF-8) or XLSX."), "not-text"
        )


def _rows_of_text(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record of a CSV text and its number; a quotation mark that is not closed is refused."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(lines, start=1):
            yield number, cells
    except csv.Error:
        raise Refused(
            _(
                "Row %(row)s cannot be read: a quotation mark in it is not closed, "
                "or one stands inside a cell. Mend it and try again."
            )
            % {"row": number + 1},
            "damaged",
        )


def _separator(text: str) -> str:
    """The sign that parts most cells of the first line that has any."""
    for line in text.splitlines()[:20]:
        quoted = line.split('"')
        outside = "".join(quoted[::2])
        counts = {sign: outside.count(sign) for sign in SEPARATORS}
        if any(counts.values()):
            return max(counts, key=lambda sign: counts[sign])
    return ","


def _table(records: Iterable[tuple[int, Sequence[str]]], encoding: str) -> Table:
    headings: tuple[str, ...] = ()
    rows: list[Row] = []
    for number, record in records:
        cells = [clean(cell).strip() for cell in record]
        if not any(cells):
            continue
        _refuse_long(number, cells)
        if not headings:
            headings = _headings(cells)
            continue
        if len(rows) == MOST_ROWS:
            raise _too_many_rows()
        rows.append(_row(number, cells, len(headings)))
    if not rows:
        raise Refused(
            _("There is no row below the headings. Write one row for each entry."), "no-rows"
        )
    return Table(headings, tuple(rows), encoding)


def _headings(cells: Sequence[str]) -> tuple[str, ...]:
    last = max(place for place, cell in enumerate(cells, start=1) if cell)
    if last > MOST_COLUMNS:
        raise Refused(
            _("There are more than %(limit)s columns. Leave out those that are not needed.")
            % {"limit": MOST_COLUMNS},
            "too-wide",
        )
    return tuple(cells[:last])


def _row(number: int, cells: Sequence[str], width: int) -> Row:
    beyond = next((cell for cell in cells[width:] if cell), "")
    padded = [*cells[:width], *[""] * (width - len(cells))]
    return Row(number, tuple(padded), beyond)


def _refuse_long(number: int, cells: Sequence[str]) -> None:
    if any(len(cell) > LONGEST_CELL for cell in cells):
        raise Refused(
            _("Row %(row)s has a cell of more than %(limit)s characters. Shorten it.")
            % {"row": number, "limit": LONGEST_CELL},
            "cell-too-long",
        )


def _too_many_rows() -> Refused:
    return Refused(
        _("There are more than %(limit)s rows. Split the file.") % {"limit": MOST_ROWS},
        "too-many-rows",
    )
