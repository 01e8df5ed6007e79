"""A report's text cut where its claims begin and end, for a page that marks them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .models import Claim


@dataclass(frozen=True)
class Segment:
    """A piece of one line; `claim` is the innermost that holds it, `ending` those that end with it."""

    text: str
    claim: Claim | None
    ending: tuple[Claim, ...]


def marked(text: str, claims: Sequence[Claim]) -> list[list[Segment]]:
    """The paragraphs of `text`, each as segments; empty lines are left out."""
    paragraphs = []
    for start, end in _lines(text):
        inside = [one for one in claims if one.start < end and one.end > start]
        if text[start:end].strip():
            paragraphs.append(list(_segments(text, start, end, inside)))
    return paragraphs


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _segments(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterator[Segment]:
    edges = {start, end}
    for claim in claims:
        edges |= {max(start, claim.start), min(end, claim.end)}
    for left, right in pairwise(sorted(edges)):
        holding = [one for one in claims if one.start <= left and right <= one.end]
        innermost = min(holding, key=lambda one: one.end - one.start, default=None)
        ending = tuple(one for one in claims if one.end == right)
        yield Segment(text[left:right].rstrip("\r\n"), innermost, ending)
