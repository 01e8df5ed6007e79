"""What kind of file it is: its content decides, then what it is called."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from plenary.core.errors import Refused

from .found import Kind, unknown_kind

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLD_DOCUMENT = b"\xd0\xcf\x11\xe0"
RTF = b"{\\rtf"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
PAGE = re.compile(
    rb"\s*(<\?xml[^>]{0,200}\?>\s*)?(?><!--.*?-->\s*)*+"
    rb"<(!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|script|style"
    rb"|table|span|link)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
WIDE_PAGE = re.compile(rb"(\xff\xfe|\xfe\xff)\0?[\s\0]*<\0?(!|h\0?t\0?m\0?l)", re.IGNORECASE)
HEADER = re.compile(rb"([!-9;-~]{1,80}):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
MAILBOX = re.compile(rb"From [^\r\n]*\r?\n")
OF_MAIL = frozenset({b"date", b"received", b"message-id", b"mime-version"})
BY_TYPE = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "message/rfc822": Kind.EMAIL,
    "application/pdf": Kind.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Kind.DOCX,
}
BY_ENDING = {
    "html": Kind.HTML,
    "htm": Kind.HTML,
    "xhtml": Kind.HTML,
    "eml": Kind.EMAIL,
    "pdf": Kind.PDF,
    "docx": Kind.DOCX,
}


def kind_of(content: bytes, *, name: str = "", content_type: str = "") -> Kind:
    """The kind of the file. Raises Refused("old-document" | "unknown-kind")."""
    return _by_content(content) or _by_name(name, content_type) or Kind.TEXT


def _by_content(content: bytes) -> Kind | None:
    start = content[: 64 * 1024].removeprefix(BYTE_ORDER_MARK)
    if start.startswith(OLD_DOCUMENT):
        raise Refused(
            _(
                "This is an old Word document, an Outlook message, or a file locked with a "
                "password. Save it as DOCX or PDF without a password, or paste the report."
            ),
            "old-document",
        )
    if start.startswith(RTF):
        raise unknown_kind()
    if start.lstrip()[:5] == b"%PDF-":
        return Kind.PDF
    if start.startswith(ZIP):
        return Kind.DOCX
    if PAGE.match(start) or WIDE_PAGE.match(start):
        return Kind.HTML
    return Kind.EMAIL if _is_mail(start) else None


def _is_mail(start: bytes) -> bool:
    """Whether it begins with header lines, among them a sender and what only mail has."""
    mailbox = MAILBOX.match(start)
    at, names = mailbox.end() if mailbox else 0, set()
    while header := HEADER.match(start, at):
        names.add(header[1].lower())
        at = header.end()
    return b"from" in names and not OF_MAIL.isdisjoint(names)


def _by_name(name: str, content_type: str) -> Kind | None:
    said = content_type.partition(";")[0].strip().lower()
    return BY_TYPE.get(said) or BY_ENDING.get(name.rpartition(".")[2].lower())
