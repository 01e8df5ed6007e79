"""Text as it comes, and bytes read as text with distrust for what they say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from plenary.algorithms.text import SUSPECTS, FaultKind, Undecodable, clean, decoded, faults
from plenary.core.errors import Refused

from .found import Found

BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Python knows more "encodings" than the web: some are slow, some are no encodings of text.
ENCODINGS = re.compile(
    r"utf-?(8|16|32)(-?[lb]e)?|(iso-?)?8859-?\d+|iso-8859-8-i|(windows|cp|ibm|x-cp)-?\d+"
    r"|koi8-?[rut]|gbk?|gb2312|gb18030|big5(-?hkscs)?|euc-?(jp|kr|cn)|(shift|x)[-_]?s?jis"
    r"|iso-2022-(jp|kr)|ks_c_5601-1987|mac-?(cyrillic|roman|turkish)|tis-?620"
)
# What calls itself Latin-1 or ASCII is windows-1252, as in browsers (WHATWG, Encoding, 4.2).
LATIN = {"iso-8859-1": "cp1252", "iso8859-1": "cp1252", "iso-8859-9": "cp1254"}
LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
BLANKS = re.compile("[ \t\u00a0]+")
PIECE = re.compile(r"[^\n]{1,10000}\n?|\n")
ENDS_SENTENCE = re.compile(r"[.!?…:؟。！？][\"'”’»)\]]*$")


def found_in_text(content: bytes) -> Found:
    """The text of the bytes, character by character as it stands in them.

    Raises Refused("not-text").
    """
    text, encoding = _decoded(content)
    guessed = encoding.startswith("windows-")
    notes = (_("The text was read as %(encoding)s.") % {"encoding": encoding},) if guessed else ()
    return Found(text, notes=notes)


def text_of(content: bytes, encoding: str = "") -> str:
    """The text of the bytes, in the encoding they are said to be in if it fits them.

    Raises Refused("not-text").
    """
    said = encoding.strip().strip("\"'").lower()
    if ENCODINGS.fullmatch(said) and not content.startswith(BYTE_ORDER_MARKS):
        try:
            return content.decode(LATIN.get(said, said))
        except (LookupError, UnicodeError):
            pass
    return _decoded(content)[0]


def _decoded(content: bytes) -> tuple[str, str]:
    try:
        return decoded(content)
    except Undecodable:
        raise Refused(
            _(
                "This is no text that can be read. "
                "Send text, a web page, a PDF, a DOCX file or an e-mail, or paste the report."
            ),
            "not-text",
        )


def fitting(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as a record may keep it, and the names of the characters that were removed.

    Line breaks are LF and tabs are blanks, one for one. Cleaning the result changes nothing.
    """
    text = clean(LINE_BREAKS.sub("\n", text).replace("\t", " "))
    names: dict[str, None] = {}
    pieces = [_without_faults(piece, names) for piece in PIECE.findall(text)]
    return (clean("".join(pieces)), tuple(names)) if names else (text, ())


def _without_faults(piece: str, names: dict[str, None]) -> str:
    """The piece without the characters that may not stand in a record; `names` gets theirs.

    Pieces are short: millions of faults are never in memory at once.
    """
    if not SUSPECTS.search(piece, 0, len(piece) - piece.endswith("\n")):
        return piece
    found = [f for f in faults(piece, multiline=True) if f.kind != FaultKind.ENCODING]
    kept, last = [], 0
    for fault in found:
        names[fault.name] = None
        kept.append(piece[last : fault.position])
        last = fault.position + 1
    return "".join([*kept, piece[last:]])


def paragraphs(lines: Iterable[str]) -> str:
    """The lines, each a paragraph, with an empty line between them and single blanks in them."""
    trimmed = (BLANKS.sub(" ", line).strip() for line in lines)
    return "\n\n".join(line for line in trimmed if line)


def unwrapped(lines: list[str]) -> str:
    """The paragraphs of a text whose lines were broken to fit a page.

    A paragraph ends before an empty line, and with a line that is shorter than its neighbours and
    ends a sentence, or much shorter and not continued by a small letter. A word parted by a hyphen
    is one again.
    """
    lines = [BLANKS.sub(" ", line).strip() for line in lines]
    made, current = [], ""
    for number, line in enumerate(lines):
        current = _joined(current, line)
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if not after or _ends_paragraph(line, after, _width(lines, number)):
            made.append(current)
            current = ""
    return paragraphs(made)


def _width(lines: list[str], number: int) -> int:
    return max(len(line) for line in lines[max(0, number - 3) : number + 2])


def _ends_paragraph(line: str, after: str, width: int) -> bool:
    if ENDS_SENTENCE.search(line):
        return len(line) < width * 0.9
    return len(line) < width * 0.7 and not after[0].islower()


def _joined(before: str, line: str) -> str:
    if not before or not line:
        return before or line
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if before[-1] in "-\u2010" and before[-2:-1].isalnum():
        return (before[:-1] if line[0].islower() else before) + line
    return f"{before} {line}"
