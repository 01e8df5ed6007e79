"""From what a person has - a file, a page, an e-mail, pasted text - to the text of a report."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from plenary.algorithms.text import repaired
from plenary.core.errors import Refused
from plenary.core.text import listed

from .docx import found_in_docx
from .found import (
    LONGEST_OUTLET_NAME,
    LONGEST_TITLE,
    LONGEST_URL,
    MOST_BYTES,
    MOST_CHARACTERS,
    Attachment,
    Found,
    Kind,
    nothing_in_it,
    one_line,
    too_large,
    too_long,
)
from .mail import found_in_mail
from .pages import found_in_page
from .pdf import found_in_pdf
from .plain import fitting, found_in_text
from .sniffing import kind_of

__all__ = ["Attachment", "Kind", "Received", "received", "received_text"]

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
MOST_NAMED = 5


@dataclass(frozen=True)
class Received:
    """A report as it can be kept: offsets of claims count the characters of `text`.

    `repaired_text` is the text as it was before somebody read it in the wrong encoding, "" where
    it seems right. `notes` say, translated, what was done to the text. `attachments` are files
    of an e-mail that can be received in their turn.
    """

    text: str
    kind: Kind
    title: str = ""
    published_on: dt.date | None = None
    outlet_name: str = ""
    language: str = ""
    url: str = ""
    repaired_text: str = ""
    notes: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def misread(self) -> bool:
        """Whether the text seems to have been read in the wrong encoding."""
        return bool(self.repaired_text)


def received(content: bytes, *, name: str = "", content_type: str = "", url: str = "") -> Received:
    """The report in the bytes of a file called `name` or answered as `content_type` from `url`.

    Plain text keeps its lines and blanks; of other kinds each paragraph is one line, with an empty
    line between two. Raises Refused: "empty", "too-large", "too-long", "too-many-pages",
    "too-slow", "not-text", "damaged", "encrypted", "no-text", "old-document", "unknown-kind".
    """
    if len(content) > MOST_BYTES:
        raise too_large(MOST_BYTES)
    if not content.strip():
        raise nothing_in_it()
    kind = kind_of(content, name=name, content_type=content_type)
    charset = CHARSET.search(content_type)
    found = _found(content, kind, charset=charset[1] if charset else "", url=url)
    return _received(found, kind)


def received_text(text: str) -> Received:
    """The report in a text that was pasted. Raises Refused("empty" | "too-long")."""
    return _received(Found(text), Kind.TEXT)


def _found(content: bytes, kind: Kind, *, charset: str, url: str) -> Found:
    if kind == Kind.HTML:
        return found_in_page(content, charset=charset, url=url)
    if kind == Kind.PDF:
        return replace(found_in_pdf(content), url=url)
    if kind == Kind.DOCX:
        return replace(found_in_docx(content), url=url)
    if kind == Kind.EMAIL:
        return _of_mail(found_in_mail(content))
    return replace(found_in_text(content), url=url)


def _of_mail(message: Found) -> Found:
    """The message, or the first attachment that can be read where the message says nothing."""
    if message.text:
        return message
    for attachment in message.attachments:
        if attachment.kind == Kind.EMAIL:
            continue
        try:
            found = _found(attachment.content, attachment.kind, charset="", url="")
        except Refused:
            continue
        return replace(
            found,
            title=found.title or message.title,
            published_on=found.published_on or message.published_on,
            attachments=message.attachments,
        )
    return message


def _received(found: Found, kind: Kind) -> Received:
    if len(found.text) > MOST_CHARACTERS:
        raise too_long()
    text, removed = fitting(found.text)
    if not text.strip():
        raise nothing_in_it()
    right = repaired(text)
    return Received(
        text,
        kind,
        title=_short(found.title, LONGEST_TITLE),
        published_on=found.published_on,
        outlet_name=_short(found.outlet_name, LONGEST_OUTLET_NAME),
        language=found.language,
        url=found.url if len(found.url) <= LONGEST_URL else "",
        repaired_text=fitting(right)[0] if right else "",
        notes=(*found.notes, *_notes(removed)),
        attachments=found.attachments,
    )


def _short(line: str, most: int) -> str:
    fit = one_line(fitting(line[: most * 4])[0])
    return fit if len(fit) <= most else f"{fit[: most - 1].rstrip()}…"


def _notes(removed: tuple[str, ...]) -> tuple[str, ...]:
    """That characters were removed, and the first few of their names."""
    if not removed:
        return ()
    named = listed(removed[:MOST_NAMED]) + (" …" if len(removed) > MOST_NAMED else "")
    return (
        _("Characters that may not stand in a record were removed: %(names)s.") % {"names": named},
    )
