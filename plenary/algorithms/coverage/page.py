"""A report prepared for reading: its sentences, its words, and what stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from .languages.language import Language

LONGEST_QUOTATION = 1500
LONGEST_SENTENCE = 1000
CLOSING = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "‘": "’",
    "「": "」",
    "『": "』",
    "‹": "›",
    "”": "”",
    "»": "«",
}
OPENERS = re.compile('["“„«‘「『‹”»]')

# A letter with the marks that belong to it: accents apart, Arabic vowel signs.
LETTERS = "(?:[^\\W_][\u0300-\u036f\u064b-\u0652\u0670]*)+"
# An elided article is a word of its own: "l'eau", "dell'arte".
ELIDED = "l|d|qu|n|s|j|m|t|c|L|dell|all|nell|dall|sull|un|quest|jusqu|Dell|All|Nell"
WORD = re.compile(
    rf"(?<![^\W_])(?:{ELIDED})(?=['’][^\W\d_]{{2}})|[#@]?{LETTERS}(?:[-'’‑.&/]{LETTERS})*"
)
BOUNDARY = re.compile(r"""[.!?؟…]+["”»“’)\]]{0,3}(?=\s|$)|[。！？]|\n""")
# A stop after one of these ends no sentence.
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "no",
        "doç",
        "lic",
        "ing",
        "sra",
        "sr",
        "dra",
        "dott",
        "ssa",
        "hon",
        "gen",
        "gov",
        "sen",
        "rev",
        "amb",
        "col",
        "mme",
        "dipl",
        "bzw",
        "sayın",
        "av",
        "г",
        "т",
        "vs",
        "jr",
        "on",
        "arq",
        "rt",
        "h.e",
        "s.e",
        "p.m",
        "a.m",
        "u.s",
        "u.k",
        "d.c",
    ]
)
LAST_WORD = re.compile(r"(?:^|[\s(«“\"])([^\W\d_][\w.]{0,8})$")


@dataclass(frozen=True)
class Word:
    """A word and where it stands."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter (or a digit sign of the web, # and @)."""
        first = self.text[1:2] if self.text[0] in "#@" else self.text[0]
        return first.isupper()


@dataclass(frozen=True)
class Quotation:
    """What stands in quotation marks; `start` and `end` are those of the words inside them."""

    start: int
    end: int
    text: str

    @property
    def outer(self) -> tuple[int, int]:
        """Its span with the marks."""
        return self.start - 1, self.end + 1


@dataclass
class Page:
    """A text to be read in a language, on a day; spans that are taken are masked from finders."""

    text: str
    language: Language
    day: date | None
    _masks: bytearray = field(init=False)

    def __post_init__(self) -> None:
        self._masks = bytearray(len(self.text))

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The spans of the sentences, without the blanks around them."""
        return list(_sentences(self.text, self.language))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What stands in quotation marks, outermost only, in order."""
        return list(_quotations(self.text))

    @cached_property
    def words(self) -> list[Word]:
        """All words in order."""
        return [Word(one.start(), one.end(), one[0]) for one in WORD.finditer(self.text)]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_between(self, start: int, end: int) -> list[Word]:
        """The words that begin in a span."""
        first = bisect_right(self._word_starts, start - 1)
        last = bisect_right(self._word_starts, end - 1)
        return self.words[first:last]

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence in which a position lies."""
        at = bisect_right(self._sentence_starts, position) - 1
        return self.sentences[at] if at >= 0 else (0, len(self.text))

    def sentence_number(self, position: int) -> int:
        """Which sentence, from 0, a position lies in."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def mask(self, start: int, end: int) -> None:
        """Keep a span from the finders that ask `masked`."""
        self._masks[start:end] = b"\1" * (end - start)

    def masked(self, start: int, end: int) -> bool:
        """Whether a span overlaps one that is masked."""
        return self._masks.find(1, start, end) >= 0

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [one.start for one in self.quotations]

    def quotation_at(self, position: int) -> Quotation | None:
        """The quotation in which a position lies."""
        at = bisect_right(self._quotation_starts, position) - 1
        found = self.quotations[at] if at >= 0 else None
        return found if found and position < found.end else None


def _sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    start = 0
    for boundary in BOUNDARY.finditer(text):
        if _goes_on(text, boundary, language):
            continue
        yield from _trimmed(text, start, boundary.end())
        start = boundary.end()
    yield from _trimmed(text, start, len(text))


def _goes_on(text: str, boundary: re.Match[str], language: Language) -> bool:
    """Whether a stop ends no sentence: after an abbreviation, an initial or an ordinal."""
    if boundary[0] in "\n。！？":
        return False
    after = re.compile(r"\s*(\S?)").match(text, boundary.end())
    if after and after[1].islower():
        return True
    before = text[max(0, boundary.start() - 10) : boundary.start()]
    if boundary[0] != "." or not before:
        return False
    if language.ordinal_mark.startswith(r"\.") and re.search(r"(?:^|\D)\d{1,2}$", before):
        return True
    word = LAST_WORD.search(before)
    if word is None:
        return False
    return word[1].lower() in ABBREVIATIONS or (len(word[1]) == 1 and word[1].isupper())


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without blanks around it; in parts where it is longer than any sentence."""
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = blank if blank > start else start + LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _quotations(text: str) -> Iterator[Quotation]:
    position = 0
    while opening := OPENERS.search(text, position):
        at = opening.start()
        end = _close(text, at)
        if end is None:
            position = at + 1
            continue
        if text[at + 1 : end].strip():
            yield Quotation(at + 1, end, text[at + 1 : end])
        position = end + 1


def _close(text: str, at: int) -> int | None:
    """Where the quotation that opens at a mark ends; None where it does not open or never ends."""
    mark = text[at]
    if at and text[at - 1].isalnum() and mark in "\"'‘”":
        return None
    if mark == "»" and not re.match(r"[^\s»«]", text[at + 1 : at + 2]):
        return None
    limit = min(len(text), at + 1 + LONGEST_QUOTATION)
    paragraph = text.find("\n\n", at, limit)
    limit = paragraph if paragraph >= 0 else limit
    return _straight_close(text, at, limit) if mark == '"' else _paired_close(text, at, limit)


def _straight_close(text: str, at: int, limit: int) -> int | None:
    found = text.find('"', at + 1, limit)
    return found if found >= 0 else None


def _paired_close(text: str, at: int, limit: int) -> int | None:
    """The closing mark of an opening one, over quotations inside it."""
    mark, closing, depth = text[at], CLOSING[text[at]], 1
    for position in range(at + 1, limit):
        character = text[position]
        if character in closing:
            if character in "’" and text[position + 1 : position + 2].isalnum():
                continue
            depth -= 1
            if not depth:
                return position
        elif character == mark:
            depth += 1
    return None
