"""How near a printed title, name of a body or function is to the wordings that a record knows.

Words are compared folded, whatever their order; a word counts as the same in another inflection or
spelling. A word weighs by its length up to eight letters, so articles and particles hardly count, in
any language; nor do words that any conference or institution has in its name. Scripts that do not
part words (Chinese, Japanese, Thai) are compared by characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from plenary.algorithms.transliteration import fold

from .record import Wording

UNPARTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003134f]"
)
# How words begin, folded, that say little in a title or a name of a body.
GENERIC = re.compile(
    "internation|conferen|konferen|forum|summit|congres|kongres|symposi|sempozyum|seminar|annual"
    "|uluslararasi|beynelxalq|mezhdunarodn|konferans|mwtmr|aldwly|internazional|internaciona"
    "|institut|universi|center$|centre$|associat|organi[sz]a|council|committee|national|republic"
    "|second$|first$|third$|global$|world$"
)
VOWELS = "aeiouy"
HEAVIEST = 8
LIGHT = 2
LONGEST_TEXT = 60
"""Words of a text that are compared; no title is longer."""

# Of two texts, the share of both that is the same; from where each is what the level says.
SAME_THING = 0.55
SAME_BODY = 0.8
RESEMBLES = 0.4
CONTAINED = 0.9
"""The share of the shorter text that must stand in the longer one for it to be a part of it."""
LEAST_PART = 0.18
"""The least share of the longer text that a part of it must be."""


class Level(IntEnum):
    """How near a text is to a wording, nearest last."""

    NOTHING = 0
    RESEMBLES = 1
    OTHER_WORDS = 2
    LONGER = 3
    SHORTER = 4
    INFLECTED = 5
    SAME = 6


class Nearness(NamedTuple):
    """How near two texts are: the level, and the share of both that is the same (0.0 to 1.0)."""

    level: Level
    share: float


@dataclass(frozen=True)
class Nearest:
    """The wording that a text is nearest to, and how near it is."""

    wording: Wording
    level: Level
    share: float


def nearest(
    text: str, wordings: Iterable[Wording], *, lang: str = "", threshold: float = SAME_THING
) -> Nearest | None:
    """The wording that `text` is nearest to; None where it resembles none.

    Of wordings equally near, a printed one goes before others, then one in `lang`.
    """
    found = [
        Nearest(wording, near.level, near.share)
        for wording in wordings
        if (near := nearness(text, wording.text, threshold=threshold)).level > Level.NOTHING
    ]
    return max(
        found,
        key=lambda one: (one.level, one.share, one.wording.printed, one.wording.lang == lang),
        default=None,
    )


@lru_cache(maxsize=16384)
def nearness(text: str, wording: str, *, threshold: float = SAME_THING) -> Nearness:
    """How near a printed text is to a wording; `SAME` when nothing but case and marks differ.

    `INFLECTED` where each word of one stands in the other with another ending or spelling,
    `SHORTER` where the text is a part of the wording, `LONGER` the other way round, `OTHER_WORDS`
    where at least `threshold` of both is the same.
    """
    one, other = words_of_text(text), words_of_text(wording)
    if not one or not other:
        return Nearness(Level.NOTHING, 0.0)
    if one == other:
        return Nearness(Level.SAME, 1.0)
    pairs = matched(one, other)
    common = sum(min(_weight(word), _weight(its)) for word, its in pairs)
    share = 2 * common / (weight(one) + weight(other))
    if len(pairs) == len(one) == len(other):
        return Nearness(Level.INFLECTED, share)
    if _is_part(one, other, common):
        return Nearness(Level.SHORTER if weight(one) <= weight(other) else Level.LONGER, share)
    if share >= threshold:
        return Nearness(Level.OTHER_WORDS, share)
    return Nearness(Level.RESEMBLES if share >= RESEMBLES else Level.NOTHING, share)


def _is_part(one: Sequence[str], other: Sequence[str], common: float) -> bool:
    """Whether the shorter text stands in the longer one, and is more than one word of many."""
    shorter, longer = sorted((one, other), key=weight)
    least = max(LEAST_PART * weight(longer), HEAVIEST)
    says_enough = weight(shorter) >= least and (len(shorter) > 1 or len(longer) < 3)
    return says_enough and common >= CONTAINED * weight(shorter)


@lru_cache(maxsize=16384)
def words_of_text(text: str) -> tuple[str, ...]:
    """The folded words of a text; single characters where the script does not part words."""
    return tuple(UNPARTED.sub(r" \g<0> ", fold(text)).split()[:LONGEST_TEXT])


def weight(words: Iterable[str]) -> float:
    """What words count for together."""
    return sum(_weight(word) for word in words)


@lru_cache(maxsize=16384)
def _weight(word: str) -> float:
    if GENERIC.match(word):
        return LIGHT
    if UNPARTED.match(word):
        return HEAVIEST / 2
    return min(len(word), HEAVIEST) if len(word) > 3 else len(word) / 3


def common_weight(one: Sequence[str], other: Sequence[str]) -> float:
    """What the words count for that stand in both, each used once."""
    return sum(min(_weight(word), _weight(its)) for word, its in matched(one, other))


def matched(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of a word of `one` and the same of `other`, each used once: equals before like ones."""
    left = list(other)
    found, loose = [], []
    for word in one:
        if word in left:
            left.remove(word)
            found.append((word, word))
        else:
            loose.append(word)
    for word in loose:
        like = next((its for its in left if same_word(word, its)), None)
        if like is not None:
            left.remove(like)
            found.append((word, like))
    return found


@lru_cache(maxsize=65536)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are one word in another inflection or spelling."""
    if one == other:
        return True
    bare = one.rstrip(VOWELS)
    if len(bare) >= 3 and bare == other.rstrip(VOWELS):
        return True
    shorter, longer = sorted((len(one), len(other)))
    if shorter < 4 or longer - shorter > 6:
        return False
    stem = _common_beginning(one, other)
    if stem >= 4 and stem >= 0.66 * longer:
        return True
    if stem == shorter and stem >= 5:  # an ending of an agglutinating language
        return True
    return OSA.normalized_similarity(one, other) >= 0.8


def _common_beginning(one: str, other: str) -> int:
    for at, (letter, its) in enumerate(zip(one, other, strict=False)):
        if letter != its:
            return at
    return min(len(one), len(other))
