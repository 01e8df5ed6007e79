"""The text of a PDF, its lines made paragraphs again."""

from __future__ import annotations

import io
import re
import struct
import time
import unicodedata
import zlib
from typing import Any

from django.utils.translation import gettext as _

from plenary.core.errors import Refused

from .found import MOST_CHARACTERS, Found, one_line, primary_language, too_long
from .plain import unwrapped

MOST_PAGES = 400
MOST_PAGE_BYTES = 4 * 1024 * 1024  # of drawing instructions, unpacked
MOST_SECONDS = 15.0
# Of pypdf: what one stream may unpack to, hold, and call (pictures are not unpacked at all).
LIMITS: dict[str, Any] = {
    "array_based_stream_maximum_output_length": 2 * MOST_PAGE_BYTES,
    "lzw_maximum_output_length": 20 * 1024 * 1024,
    "run_length_maximum_output_length": 20 * 1024 * 1024,
    "zlib_maximum_output_length": 20 * 1024 * 1024,
    "stream_parsing_work_maximum_count": 500_000,
    "xform_maximum_invocations_per_extraction": 500,
}
# What pypdf raises for files that are not as they should be ("might cause other exceptions").
FAULTS = (
    ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError,
    RecursionError, NotImplementedError, OSError, EOFError, struct.error, zlib.error,
)  # fmt: skip
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u058f\u0900-\u1fff]")
# Latin words with what stands between them, and numbers, in a line that was turned round.
LETTERS = "A-Za-z\u00c0-\u058f"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
KEPT_RUN = re.compile(
    f"(?:[{LETTERS}{DIGITS}][{LETTERS}{DIGITS} .,:/'’-]{{0,200}})?[{LETTERS}]"
    f"|[{DIGITS}]+(?:[.,:/\u066b\u066c][{DIGITS}]+)*"
)
BRACKET = re.compile("[][(){}«»‹›]")
MIRRORED = str.maketrans("()[]{}«»‹›", ")(][}{»«›‹")
PRESENTATION_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]+")
PAGE_NUMBER = re.compile(r"[-–—\s]*\d{1,4}(\s*/\s*\d{1,4})?[-–—\s]*")
TITLE_OF_PROGRAM = re.compile(
    r"untitled|microsoft word|.*\.(docx?|pdf|indd|qxd|rtf|odt)\s*$", re.I
)


def found_in_pdf(content: bytes) -> Found:
    """The text, title and language of a PDF.

    Raises Refused("damaged" | "encrypted" | "too-many-pages" | "too-long" | "too-slow" |
    "no-text").
    """
    from pypdf import apply_configuration
    from pypdf.errors import DependencyError, PyPdfError

    try:
        with apply_configuration(**LIMITS):
            book = _opened(content)
            lines, empty_pages = _lines(book)
            found = Found(
                unwrapped(lines),
                title=_title(book),
                language=_language(book),
                notes=_notes(empty_pages),
            )
    except (PyPdfError, DependencyError, *FAULTS):
        raise _damaged()
    if not found.text:
        raise Refused(
            _(
                "This PDF holds pictures of pages and no text. "
                "Run it through text recognition (OCR), or paste the report."
            ),
            "no-text",
        )
    return found


def _opened(content: bytes) -> Any:
    from pypdf import PdfReader

    book = PdfReader(io.BytesIO(content))
    # Many files are locked against changes alone: they open with an empty password.
    if book.is_encrypted and not book.decrypt(""):
        raise Refused(
            _("This PDF is locked with a password. Save it without one, or paste the report."),
            "encrypted",
        )
    if len(book.pages) > MOST_PAGES:
        raise Refused(
            _("This PDF has more than %(limit)s pages. Send only those of the report.")
            % {"limit": MOST_PAGES},
            "too-many-pages",
        )
    return book


def _lines(book: Any) -> tuple[list[str], int]:
    """The lines of all pages, and how many pages have none."""
    lines: list[str] = []
    empty = size = 0
    until = time.monotonic() + MOST_SECONDS
    for page in book.pages:
        of_page = _lines_of(page, until)
        empty += not of_page
        lines += of_page
        size += sum(len(line) + 1 for line in of_page)
        if size > MOST_CHARACTERS:
            raise too_long()
        _refuse_after(until)
    return lines, empty


def _refuse_after(until: float) -> None:
    if time.monotonic() > until:
        raise _too_slow()


def _lines_of(page: Any, until: float) -> list[str]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > MOST_PAGE_BYTES:
        raise _too_slow()
    # Forms that call forms can keep one page busy for hours.
    text = page.extract_text(visitor_operand_before=lambda *_drawn: _refuse_after(until))
    if len(RIGHT_TO_LEFT.findall(text)) * 3 > len(LEFT_TO_RIGHT.findall(text)):
        # By place on the page, which spoils columns: the order in the file is that of no reader.
        seen = page.extract_text(extraction_mode="layout")
        text = "\n".join(_logical(line) for line in seen.split("\n"))
    return _without_page_numbers(_plain_letters(text).split("\n"))


def _plain_letters(text: str) -> str:
    """The text with letters for ligatures such as ﬁ and for the joined shapes of Arabic."""
    return PRESENTATION_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _logical(line: str) -> str:
    """A line in the order of reading, from one in the order of the eye, left to right.

    Right-to-left lines are turned round, then Latin words and numbers in them turned back: the
    reverse of the Unicode Bidirectional Algorithm (UAX 9) for one level of embedding. Some
    programs write brackets as they look, some as they are meant: the first one opens.
    """
    if not RIGHT_TO_LEFT.search(line):
        return line
    turned = _plain_order(line)[::-1]
    first = BRACKET.search(turned)
    if first and first[0] in ")]}»›":
        turned = turned.translate(MIRRORED)
    return KEPT_RUN.sub(lambda found: found[0][::-1], turned)


def _plain_order(line: str) -> str:
    """The line with each ligature as its letters last to first, so that turning rights them."""
    return PRESENTATION_FORMS.sub(
        lambda found: "".join(unicodedata.normalize("NFKC", sign)[::-1] for sign in found[0]), line
    )


def _without_page_numbers(lines: list[str]) -> list[str]:
    lines = [line.strip() for line in lines]
    while lines and (not lines[-1] or PAGE_NUMBER.fullmatch(lines[-1])):
        lines.pop()
    while lines and (not lines[0] or PAGE_NUMBER.fullmatch(lines[0])):
        lines.pop(0)
    return lines


def _title(book: Any) -> str:
    title = one_line((book.metadata or {}).get("/Title"))
    return "" if TITLE_OF_PROGRAM.match(title) else title


def _language(book: Any) -> str:
    return primary_language(book.trailer["/Root"].get("/Lang"))


def _notes(empty_pages: int) -> tuple[str, ...]:
    if not empty_pages:
        return ()
    return (_("Pages without text were left out: %(number)s.") % {"number": empty_pages},)


def _damaged() -> Refused:
    return Refused(
        _("This PDF is damaged or was not copied whole. Get it again, or paste the report."),
        "damaged",
    )


def _too_slow() -> Refused:
    return Refused(
        _("Reading this PDF takes too long. Paste the text of the report instead."), "too-slow"
    )
