"""Communiqués as text to edit by hand: free words around placeholders such as `{person:lina-sahar}`.

A paragraph begins with its kind, `{#lead}`; one without is of kind `text`. Paragraphs are parted by
a blank line. A brace that is meant as one is written twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from .pieces import BLANK, REF, Bound, Paragraph, Piece, Words

FaultKind = Literal["unknown", "brace"]
HAND = "text"
BETWEEN = re.compile(r"(?:\r?\n[ \t]*){2,}")
HEADING = re.compile(r"\s*\{#([a-z][a-z-]*)\}")
TOKEN = re.compile(r"\{\{|\}\}|\{([^{}\r\n]*)\}|[{}]|[^{}]+")


@dataclass(frozen=True)
class Fault:
    """What cannot be filled: a placeholder that nothing is bound to, or a lone brace.

    `position` counts characters from the beginning of the template, from 0.
    """

    kind: FaultKind
    position: int
    placeholder: str


def template(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs with a placeholder for each bound piece."""
    return "\n\n".join(
        f"{{#{paragraph.kind}}}" + "".join(_written(piece) for piece in paragraph.pieces)
        for paragraph in paragraphs
    )


def _written(piece: Piece) -> str:
    if isinstance(piece, Bound):
        return f"{{{piece.ref}}}"
    return piece.text.replace("{", "{{").replace("}", "}}")


def fill(
    template: str, bindings: Mapping[str, str]
) -> tuple[tuple[Paragraph, ...], tuple[Fault, ...]]:
    """The paragraphs of a template and its faults; what is at fault stays in the text as typed.

    `bindings` is `{placeholder: text}`, of which `communique.bindings` makes all that there are.
    """
    faults: list[Fault] = []
    paragraphs = tuple(
        _paragraph(block, start, bindings, faults) for start, block in _blocks(template)
    )
    return paragraphs, tuple(faults)


def _blocks(template: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in BETWEEN.finditer(template):
        yield from _block(template, start, gap.start())
        start = gap.end()
    yield from _block(template, start, len(template))


def _block(template: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    if template[start:end].strip():
        yield start, template[start:end]


def _paragraph(
    block: str, start: int, bindings: Mapping[str, str], faults: list[Fault]
) -> Paragraph:
    heading = HEADING.match(block)
    skipped = heading.end() if heading else 0
    pieces = []
    for token in TOKEN.finditer(block, skipped):
        pieces.append(_piece(token, bindings))
        faults += _fault(token, start, bindings)
    return Paragraph(heading[1] if heading else HAND, tuple(pieces))


def _piece(token: re.Match[str], bindings: Mapping[str, str]) -> Piece:
    ref = token[1]
    if ref is not None and _known(ref, bindings):
        return Bound(ref, bindings[ref])
    if token[0] in {"{{", "}}"}:
        return Words(token[0][0])
    return Words(LINE_END.sub(" ", token[0]))


LINE_END = re.compile(f"[{BLANK}]*[\r\n]+[{BLANK}]*")


def _fault(token: re.Match[str], start: int, bindings: Mapping[str, str]) -> Iterator[Fault]:
    if token[0] in {"{", "}"}:
        yield Fault("brace", start + token.start(), token[0])
    elif token[1] is not None and not _known(token[1], bindings):
        yield Fault("unknown", start + token.start(), token[1])


def _known(ref: str, bindings: Mapping[str, str]) -> bool:
    return ref in bindings and bool(REF.fullmatch(ref))
