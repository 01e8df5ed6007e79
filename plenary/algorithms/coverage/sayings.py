"""Words quoted in a report, each with who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plenary.algorithms.names import fold, words_of

from .claims import Claim
from .lexicon import kinds
from .naming import Named
from .page import Page, Quotation, Word
from .patterns import whole

TAIL = 140
LEFT_OUT = re.compile(r"\s*(?:\.\.\.|…)\s*[,.]?$")
NEAR_SENTENCES = 3


@dataclass(frozen=True)
class Mention:
    """Where a person is named, in full or by the family name."""

    start: int
    end: int
    name: str


def sayings(page: Page, quotations: list[Named], persons: list[Claim]) -> Iterator[Claim]:
    """What is quoted as said, in order."""
    mentions = list(_mentions(page, persons))
    last: str | None = None
    for one in quotations:
        if one.kind != "speech":
            continue
        start, end = _span(one.quotation)
        if start >= end:
            continue
        last = _speaker(page, one.quotation, mentions) or last
        said = {"speaker": last} if last else {}
        yield Claim("quote", start, end, page.text[start:end], said)


def _span(quotation: Quotation) -> tuple[int, int]:
    """The words said, without blanks at their ends or dots for what was left out."""
    text = quotation.text
    start = quotation.start + len(text) - len(text.lstrip())
    return start, quotation.start + len(LEFT_OUT.sub("", text).rstrip())


def _mentions(page: Page, persons: list[Claim]) -> Iterator[Mention]:
    """Every mention of a person: where the whole name or a word of it that is his alone stands."""
    owners: dict[str, str] = {}
    for one in persons:
        name = str(one.normalised["name"])
        for part in words_of(name):
            owners[part] = name if owners.get(part, name) == name else ""
    for word in page.words:
        name = owners.get(fold(word.text.removesuffix("'s").removesuffix("’s")), "")
        if name and (word.capital or not page.language.cased):
            yield Mention(word.start, word.end, name)


def _speaker(page: Page, one: Quotation, mentions: list[Mention]) -> str | None:
    """Who said it: named after it, before it in its sentence, or in the sentences before."""
    tail_end = _end_of_tail(page, one)
    first = page.sentence_at(one.start - 1)[0]
    spoken_after = whole(page.language.said).search(page.text[one.end + 1 : tail_end])
    after = [its for its in mentions if one.end < its.start < tail_end]
    before = [its for its in mentions if first <= its.start < one.start - 1]
    outside = [its for its in before if not _quoted(page, its)]
    if spoken_after and after:
        return after[0].name
    if spoken_after and (printed := _printed(page, one.end + 1, tail_end)):
        return printed
    if outside and (not spoken_after or not after):
        return outside[-1].name
    return _said_nearby(page, one, mentions)


def _end_of_tail(page: Page, one: Quotation) -> int:
    """Where the sentence after a quotation ends: at its stop, its line, the next quotation."""
    if one.text.rstrip().endswith((".", "…")) and re.match(
        r"\s+[^\W\d_a-z]|\s*$", page.text[one.end + 1 : one.end + 6]
    ):
        return one.end + 1
    stop = re.compile(r"[.!?](?=\s|$)|\n|[“«\"]").search(
        page.text, one.end + 1, one.end + 1 + TAIL
    )
    return stop.start() if stop else min(len(page.text), one.end + 1 + TAIL)


def _quoted(page: Page, mention: Mention) -> bool:
    return page.quotation_at(mention.start) is not None


def _printed(page: Page, start: int, end: int) -> str | None:
    """A name beside the verb of saying that was not recognised as a person's elsewhere."""
    if not page.language.cased:
        return None
    words = page.words_between(start, end)
    for index, word in enumerate(words):
        if not kinds(page.language, word.text).said:
            continue
        for near in (words[index - 1 : index], words[index + 1 : index + 2]):
            if near and _is_name(page, near[0]):
                return near[0].text
    return None


def _is_name(page: Page, word: Word) -> bool:
    what = kinds(page.language, word.text)
    return word.capital and not (what.first or what.role or what.body or what.demonym)


def _said_nearby(page: Page, one: Quotation, mentions: list[Mention]) -> str | None:
    """The last person named in the few sentences before."""
    number = page.sentence_number(one.start - 1)
    first = page.sentences[max(0, number - NEAR_SENTENCES)][0] if page.sentences else 0
    near = [its for its in mentions if first <= its.start < one.start and not _quoted(page, its)]
    return near[-1].name if near else None
