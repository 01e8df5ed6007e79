"""Text as people paste it: cleaned, searched for characters that do not belong, made safe."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .encodings import Undecodable, decoded, misread

__all__ = [
    "Fault",
    "FaultKind",
    "Undecodable",
    "clean",
    "decoded",
    "faults",
    "formula_safe",
    "repaired",
]


def clean(text: str) -> str:
    """The text in NFC, with LF ends of line, without blanks at the end of lines and of the text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "\n".join(line.rstrip(" \t\u00a0") for line in lines)
    return unicodedata.normalize("NFC", kept).rstrip(" \t\u00a0\n")


class FaultKind(StrEnum):
    """Why a character may not stand in a record."""

    CONTROL = "control"
    LINE_BREAK = "line-break"
    DIRECTION = "direction"
    SURROGATE = "surrogate"
    PRIVATE = "private-use"
    NONCHARACTER = "noncharacter"
    INVISIBLE = "invisible"
    LOST = "lost"
    ENCODING = "wrong-encoding"


@dataclass(frozen=True)
class Fault:
    """A character that may not stand where it does; `position` counts characters from 0."""

    kind: FaultKind
    position: int
    name: str


def faults(text: str, *, multiline: bool = False) -> list[Fault]:
    """The faults of a text, first to last; line breaks and tabs are none when `multiline`.

    The marks U+200E, U+200F and U+061C are allowed: they steer direction and cannot hide text.
    Joiners are allowed after letters of the scripts that need them, and in emoji.
    """
    found = (
        [] if text.isascii() and text.isprintable() else list(_character_faults(text, multiline))
    )
    wrong = misread(text)
    if wrong:
        at = wrong[0]
        found.append(
            Fault(FaultKind.ENCODING, at, f"{text[at : at + 2]}: read in a wrong encoding")
        )
    return sorted(found, key=lambda fault: fault.position)


def repaired(text: str) -> str | None:
    """The text as it was before it was read in the wrong encoding, once or more often.

    None where nothing is wrong, or where it is past repair: U+FFFD stands for what is lost.
    """
    wrong = misread(text)
    if not wrong:
        return None
    return repaired(wrong[1]) or wrong[1]


def _character_faults(text: str, multiline: bool) -> Iterator[Fault]:
    for suspect in SUSPECTS.finditer(text):
        position, character = suspect.start(), suspect[0]
        kind = _kind(character)
        if multiline and character in "\n\r\t":
            continue
        if kind == FaultKind.INVISIBLE and _needed(text, position):
            continue
        yield Fault(kind, position, _name(character))


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = CONTROL_NAMES.get(character) or unicodedata.name(character, "")
    return f"{code} {name}".strip()


CONTROL_NAMES = {"\0": "NULL", "\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN"}
LINE_BREAKS = "\n\r\u0085\u2028\u2029"
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Blank fillers, zero-width spaces and joiners, invisible operators, tags: all hide something.
INVISIBLES = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
INVISIBLE = re.compile(f"[{INVISIBLES}]")
NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
NONCHARACTER = re.compile(f"[{NONCHARACTERS}]")
SUSPECTS = re.compile(
    f"[\x00-\x1f\x7f-\x9f\ufffd\ud800-\uf8ff\U000f0000-\U0010ffff"
    f"{LINE_BREAKS}{DIRECTIONS}{INVISIBLES}{NONCHARACTERS}]"
)


def _kind(character: str) -> FaultKind:
    if character in LINE_BREAKS:
        return FaultKind.LINE_BREAK
    if character in DIRECTIONS:
        return FaultKind.DIRECTION
    if character == "\ufffd":
        return FaultKind.LOST
    if INVISIBLE.match(character):
        return FaultKind.INVISIBLE
    if NONCHARACTER.match(character):
        return FaultKind.NONCHARACTER
    kinds = {"Cs": FaultKind.SURROGATE, "Co": FaultKind.PRIVATE}
    return kinds.get(unicodedata.category(character), FaultKind.CONTROL)


JOINED_SCRIPTS = re.compile(
    "ARABIC|SYRIAC|NKO|MANDAIC|MONGOLIAN|DEVANAGARI|BENGALI|GURMUKHI|GUJARATI|ORIYA|TAMIL|TELUGU"
    "|KANNADA|MALAYALAM|SINHALA|KHMER|MYANMAR|TIBETAN|BALINESE|JAVANESE"
)
UNSPACED_SCRIPTS = re.compile("THAI|LAO|KHMER|MYANMAR|TIBETAN|JAVANESE|BALINESE")


def _needed(text: str, position: int) -> bool:
    """Whether an invisible character does what it is for, between its neighbours."""
    character = text[position]
    before = text[position - 1] if position else ""
    after = text[position + 1 : position + 2]
    if character == "\u200b":
        return _of(UNSPACED_SCRIPTS, before) and _of(UNSPACED_SCRIPTS, after)
    if character == "\u200c":
        return _of(JOINED_SCRIPTS, before)
    if character == "\u200d":
        return _of(JOINED_SCRIPTS, before) or (_pictured(before) and _pictured(after))
    if "\U000e0020" <= character <= "\U000e007f":
        return _in_flag(text, position)
    return False


def _of(scripts: re.Pattern[str], character: str) -> bool:
    return bool(character) and bool(scripts.match(unicodedata.name(character, "")))


def _pictured(character: str) -> bool:
    """Whether it is an emoji or what may end one: a variation selector, a skin colour."""
    return bool(character) and (
        character == "\ufe0f" or unicodedata.category(character) in {"So", "Sk"}
    )


def _in_flag(text: str, position: int) -> bool:
    """Whether a tag belongs to a flag such as Scotland's: a black flag and nothing but tags."""
    return bool(
        re.search("\U0001f3f4[\U000e0020-\U000e007e]*$", text[max(0, position - 10) : position])
    )


FORMULA_STARTS = tuple("=+-@＝＋－＠")
NUMBER = re.compile(r"[+-]?\d[\d ,.]*(?:[eE][+-]?\d+)?\s?%?")


def formula_safe(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula.

    OWASP, "CSV Injection": a cell that begins with = + - @ (also in full width), a tab or a line
    break. Numbers stay numbers.
    """
    risky = cell.lstrip().startswith(FORMULA_STARTS) or cell.startswith(("\t", "\r", "\n"))
    return f"'{cell}" if risky and not NUMBER.fullmatch(cell) else cell
