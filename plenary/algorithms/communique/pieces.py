"""The text of a communiqué: words, and what is bound to the record, piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

KIND = re.compile(r"[a-z][a-z-]*")
REF = re.compile(r"[^{}#\s][^{}\n\r]*")
BLANK = " \t"


@dataclass(frozen=True, slots=True)
class Words:
    """Words on one line that nothing in the record stands for."""

    text: str

    def __post_init__(self) -> None:
        if "\n" in self.text or "\r" in self.text:
            raise ValueError("words stand on one line")


@dataclass(frozen=True, slots=True)
class Bound:
    """A name, title, figure or text of the record; `ref` is its item and, after a bar, its form."""

    ref: str
    text: str

    def __post_init__(self) -> None:
        if not REF.fullmatch(self.ref):
            raise ValueError(f"{self.ref!r} cannot stand in a placeholder")

    @property
    def item(self) -> str:
        """The item of the record, whatever the grammatical form: `country:de` of `country:de|of`."""
        return self.ref.partition("|")[0]


Piece = Words | Bound
Flow = tuple[Piece, ...]
Part = str | Piece | Flow


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of one kind; neighbouring words are one piece, without blanks at the ends."""

    kind: str
    pieces: Flow

    def __post_init__(self) -> None:
        if not KIND.fullmatch(self.kind):
            raise ValueError(f"{self.kind!r} is not a kind of paragraph")
        object.__setattr__(self, "pieces", _trimmed(flow(*self.pieces)))

    @property
    def text(self) -> str:
        return text_of(self.pieces)


def flow(*parts: Part) -> Flow:
    """The parts one after another, neighbouring words joined, empty words gone."""
    joined: list[Piece] = []
    for piece in _each(parts):
        last = joined[-1] if joined else None
        if isinstance(piece, Words) and isinstance(last, Words):
            joined[-1] = Words(last.text + piece.text)
        elif isinstance(piece, Bound) or piece.text:
            joined.append(piece)
    return tuple(joined)


def _each(parts: Iterable[Part]) -> Iterator[Piece]:
    for part in parts:
        if isinstance(part, str):
            yield Words(part)
        elif isinstance(part, Words | Bound):
            yield part
        else:
            yield from part


def _trimmed(pieces: Flow) -> Flow:
    kept = list(pieces)
    if kept and isinstance(kept[0], Words):
        kept[0] = Words(kept[0].text.lstrip(BLANK))
    if kept and isinstance(kept[-1], Words):
        kept[-1] = Words(kept[-1].text.rstrip(BLANK))
    return flow(*kept)


def text_of(pieces: Iterable[Piece]) -> str:
    """The text as it is read."""
    return "".join(piece.text for piece in pieces)


def plain(paragraphs: Iterable[Paragraph]) -> str:
    """The communiqué as plain text, a blank line between paragraphs and a dash before list items."""
    return "".join(
        f"{_before(paragraph, first=number == 0)}{paragraph.text}"
        for number, paragraph in enumerate(paragraphs)
    )


ITEMS = frozenset({"participant", "finding", "recommendation", "session"})


def _before(paragraph: Paragraph, *, first: bool) -> str:
    if paragraph.kind in ITEMS:
        return "– " if first else "\n– "
    return "" if first else "\n\n"
