"""The text of an e-mail and the attachments that are reports themselves."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message
from itertools import islice
from typing import Any

from plenary.core.errors import Refused

from .found import MOST_BYTES, Attachment, Found, Kind, one_line, primary_language, too_large
from .pages import found_in_page
from .plain import text_of, unwrapped
from .sniffing import kind_of

MOST_PARTS = 200
MOST_BOUNDARIES = 5_000
LONGEST_HEADER = 1_000
FORWARDED = re.compile(r"^\s*((re|fwd?|tr|aw|wg|رد)\s*:\s*)+", re.IGNORECASE)
MAILBOX = re.compile(rb"\AFrom [^\n]*\n")
# The library's parser of headers fails in many ways on headers that nobody should have sent.
FAULTS = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError)


class ShortHeaders(email.policy.EmailPolicy):
    """Headers are cut: the library's parser takes gigabytes for one of a few hundred kilobytes."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


def found_in_mail(content: bytes) -> Found:
    """The text of a message - as plain text if it has that, else from its page -, subject and day.

    `attachments` are those of a kind that can be read. The text is "" where the message has none.
    Raises Refused("too-large") for a message of thousands of parts.
    """
    parts = _parts(content)
    if not parts:
        return Found("")
    message = parts[0]
    body = _body(parts)
    return Found(
        body.text,
        title=FORWARDED.sub("", _header(message, "Subject")),
        published_on=_date(message),
        language=primary_language(_header(message, "Content-Language")) or body.language,
        attachments=tuple(_attachments(parts)),
    )


def _parts(content: bytes) -> list[Message]:
    """The message and all that is in it, first to last."""
    if content.count(b"\n--") > MOST_BOUNDARIES:
        raise too_large(MOST_BYTES)
    try:
        message = email.message_from_bytes(MAILBOX.sub(b"", content), policy=ShortHeaders())
        return list(islice(message.walk(), MOST_PARTS))
    except FAULTS:
        return []


def _body(parts: list[Message]) -> Found:
    """The first plain text that is not empty, else the first page."""
    shown = [part for part in parts if not part.is_multipart() and not _name(part)]
    for part in shown:
        if _type(part) == "text/plain":
            text = unwrapped(_lines(part))
            if text:
                return Found(text)
    for part in shown:
        if _type(part) == "text/html":
            try:
                return found_in_page(_bytes(part), charset=_charset(part))
            except Refused:
                continue
    return Found("")


def _lines(part: Message) -> list[str]:
    try:
        text = text_of(_bytes(part), _charset(part))
    except Refused:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _attachments(parts: list[Message]) -> Iterator[Attachment]:
    for part in parts:
        name = _name(part)
        if not name or part.is_multipart():
            continue
        content = _bytes(part)
        try:
            kind = kind_of(content, name=name, content_type=_type(part))
            if kind == Kind.TEXT:
                text_of(content)  # a picture, too, is "text" to the eye that sees no other kind
        except Refused:
            continue
        if content:
            yield Attachment(name, kind, content)


def _bytes(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except FAULTS:
        return b""
    return content if isinstance(content, bytes) else b""


def _type(part: Message) -> str:
    try:
        return part.get_content_type()
    except FAULTS:
        return ""


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset("")
    except FAULTS:
        return ""


def _name(part: Message) -> str:
    try:
        return one_line(part.get_filename())[:200]
    except FAULTS:
        return ""


def _header(message: Message, name: str) -> str:
    try:
        return one_line(message[name])
    except FAULTS:
        return ""


def _date(message: Message) -> dt.date | None:
    """The day on which it was sent, where the sender was."""
    try:
        header: Any = message["Date"]
        moment: dt.datetime | None = header.datetime
    except FAULTS:
        return None
    return moment.date() if moment else None
