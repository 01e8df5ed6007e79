"""Empty tables to be filled in: the headings that an import knows, and one row as an example."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from plenary.algorithms.text import formula_safe

from .columns import Field


def blank_csv(fields: Sequence[Field]) -> bytes:
    """The headings in the reader's language and an example, as CSV that spreadsheets open right."""
    text = io.StringIO()
    csv.writer(text).writerows(_rows(fields))
    return ("\ufeff" + text.getvalue()).encode()


def blank_xlsx(fields: Sequence[Field]) -> bytes:
    """The same as a workbook, with a note on each heading that says how it is filled in."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in _rows(fields):
        sheet.append(row)
    for column, field in enumerate(fields, start=1):
        cell = sheet.cell(row=1, column=column)
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = max(
            14, len(str(field.label)) + 4
        )
        if field.hint:
            cell.comment = Comment(str(field.hint), "Plenary")
    sheet.freeze_panes = "A2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _rows(fields: Sequence[Field]) -> list[list[str]]:
    return [
        [str(field.label) for field in fields],
        [formula_safe(field.example) for field in fields],
    ]
