"""What a reader finds in a file, the limits of what is read, and how to refuse the rest."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from plenary.core.errors import Refused

MOST_BYTES = 20 * 1024 * 1024
MOST_MARKUP = 5 * 1024 * 1024  # bytes of a web page, as much as is fetched
MOST_CHARACTERS = 5 * 1024 * 1024  # of the text that is kept
LONGEST_TITLE = 300
LONGEST_OUTLET_NAME = 200
LONGEST_URL = 500


class Kind(StrEnum):
    """The kinds of files that a report comes in."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    EMAIL = "email"


@dataclass(frozen=True)
class Attachment:
    """A file in an e-mail that can be read as a report itself."""

    name: str
    kind: Kind
    content: bytes


@dataclass(frozen=True)
class Found:
    """The text of a file and what it says of itself; "" and None where it says nothing."""

    text: str
    title: str = ""
    published_on: dt.date | None = None
    outlet_name: str = ""
    language: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


def one_line(text: object) -> str:
    """The text with single blanks for all white space."""
    return " ".join(str(text or "").split())


def primary_language(tag: object) -> str:
    """The language of a tag such as `en-GB` or `az_Latn`: `en`, `az`; "" for anything else."""
    found = re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", str(tag or ""))
    return found[1].lower() if found else ""


def nothing_in_it() -> Refused:
    """The refusal of what holds no text."""
    return Refused(
        _("There is no text in this. Paste the report, or choose another file."), "empty"
    )


def too_large(limit: int) -> Refused:
    """The refusal of more than `limit` bytes."""
    return Refused(
        _("This is larger than %(limit)s MB. Paste the text of the report instead.")
        % {"limit": limit // (1024 * 1024)},
        "too-large",
    )


def too_long() -> Refused:
    """The refusal of more text than is kept."""
    return Refused(
        _("This has more than %(limit)s characters. Paste only the report itself.")
        % {"limit": MOST_CHARACTERS},
        "too-long",
    )


def unknown_kind() -> Refused:
    """The refusal of a file that is no report."""
    return Refused(
        _(
            "A file of this kind cannot be read. "
            "Send text, a web page, a PDF, a DOCX file or an e-mail, or paste the report."
        ),
        "unknown-kind",
    )
