"""What differs between two versions of a communiqué, in words, for a corrigendum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .pieces import Bound, Paragraph
from .templates import template


@dataclass(frozen=True)
class Change:
    """One difference: text before and after, "" where there was or is none.

    `ref` is the bound item that changed; it is empty where a paragraph was reworded, added or left
    out.
    """

    kind: str
    before: str
    after: str
    ref: str = ""


def difference(old: Iterable[Paragraph], new: Iterable[Paragraph]) -> tuple[Change, ...]:
    """First the bound items whose text changed, each once, then the paragraphs worded otherwise.

    A paragraph in which nothing but the text of bound items changed is not listed again.
    """
    before, after = tuple(old), tuple(new)
    return (*_items(before, after), *_paragraphs(before, after))


def _items(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Change]:
    was = {piece.ref: piece.text for _, piece in _bound(old)}
    told: set[tuple[str, str, str]] = set()
    for kind, piece in _bound(new):
        before = was.get(piece.ref, piece.text)
        change = (piece.item, before, piece.text)
        if before != piece.text and change not in told:
            told.add(change)
            yield Change(kind, before, piece.text, piece.item)


def _bound(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, Bound]]:
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            if isinstance(piece, Bound):
                yield paragraph.kind, piece


def _paragraphs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Change]:
    wordings = [[template([paragraph]) for paragraph in version] for version in (old, new)]
    matcher = SequenceMatcher(a=wordings[0], b=wordings[1], autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag != "equal":
            yield from _reworded(list(old[a:a_end]), list(new[b:b_end]))


def _reworded(old: list[Paragraph], new: list[Paragraph]) -> Iterator[Change]:
    """Paragraphs of one kind are set against each other in their order; the rest went or came."""
    for paragraph in old:
        twin = next((other for other in new if other.kind == paragraph.kind), None)
        if twin:
            new.remove(twin)
        yield Change(paragraph.kind, paragraph.text, twin.text if twin else "")
    yield from (Change(paragraph.kind, "", paragraph.text) for paragraph in new)
