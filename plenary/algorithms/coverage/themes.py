"""What a conference is to deal with, where a sentence lists it without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .claims import Claim
from .page import Page
from .patterns import whole

LEAST = 3
MOST_WORDS = 16
NEAR_EVENT = 60


def themes(page: Page) -> Iterator[Claim]:
    """The themes of "the event will address A, B, and C", each as a title of kind `theme`.

    They stand apart from the claims of a report: a theme is listed in words of the reporter's own,
    so it is no title that could be misprinted.
    """
    for cue in whole(page.language.deals_with).finditer(page.text):
        first, last = page.sentence_at(cue.start())
        before = page.text[max(first, cue.start() - NEAR_EVENT) : cue.start()]
        if not whole(page.language.event).search(before) or page.quotation_at(cue.start()):
            continue
        listed = list(_items(page, cue.end(), last))
        if len(listed) >= LEAST:
            yield from listed


def _items(page: Page, start: int, end: int) -> Iterator[Claim]:
    """The items of a list with commas; none where one of them is a clause of its own."""
    joiner = page.language.number_joiner or "(?!)"
    parted = re.compile(rf",\s*(?:(?:{joiner})\s+)?", re.IGNORECASE)
    position = start
    while position < end:
        found = parted.search(page.text, position, end)
        stop = found.start() if found else end
        said = page.text[position:stop].rstrip(" .;!?\n")
        lead = len(said) - len(said.lstrip(" :"))
        words = said.split()
        if 1 < len(words) <= MOST_WORDS:
            at = position + lead
            meaning = {"title": said.strip(" :"), "kind": "theme"}
            yield Claim(
                "title", at, position + len(said), page.text[at : position + len(said)], meaning
            )
        position = found.end() if found else end
