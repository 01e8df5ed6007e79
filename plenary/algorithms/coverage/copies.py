"""Reports that are copies of one text: one witness, however many outlets print it.

Texts are compared by their shingles, the runs of four words in them (of four characters in scripts
that do not part words), in small letters. Two texts are copies of each other when

- the shingles common to both are at least half of all their shingles (Jaccard), or
- the shorter, at least a third as long as the longer, has four fifths of its shingles in it: last
  paragraphs are cut, or an outlet adds its own.

So another dateline, an outlet's line, or a word changed in every twenty make no other witness; the
same quotation in two reports makes no copy. Near-duplicates by shingles: A. Broder, On the
resemblance and containment of documents (1997).
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

RUN = 4
SAME = 0.5
CONTAINED = 0.8
LEAST_PART = 0.34
FEW = 256
"""Up to as many shingles all of a text are looked up; of a longer one, one in `ONE_IN`."""
ONE_IN = 8
LEAST_COMMON = 2
WORTH_A_LOOK = 0.3
"""The estimated share of the shorter text from which two texts are compared in full."""
EVERYBODYS = 200
"""A shingle in more originals than this, none a copy of another, is a phrase of everybody's."""
REMEMBERED = 1024

WORD = re.compile(r"\w+")
UNPARTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003134f]"
)

Shingles = frozenset[int]


def copies(texts: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Groups of at least two keys whose texts are copies: the fullest text first, then by key.

    Every text of a group is a copy of its first, so no chain of small changes joins two texts that
    are unlike; and no two first texts are copies of each other. The order of `texts` does not
    matter. A text without words is a copy of none. Candidates are found by a sample of
    shingles and then compared in full: what is grouped is certain, and of pairs of more than a
    hundred words, one in some thousands may be overlooked.
    """
    originals = _Originals(_in_runs(texts))
    copies_of: dict[str, list[str]] = defaultdict(list)
    for key in originals.longest_first():
        original = originals.of(key)
        if original is None:
            originals.add(key)
        else:
            copies_of[original].append(key)
    return sorted((original, *sorted(its)) for original, its in copies_of.items())


def are_copies(one: str, other: str) -> bool:
    """Whether two texts are copies of each other by the rule above; symmetric."""
    runs = [frozenset(its) for its in _in_runs({"one": one, "other": other}).values()]
    return len(runs) == 2 and _alike(*runs)


def _in_runs(texts: Mapping[str, str]) -> dict[str, array[int]]:
    """The runs of four words of each text, each as a number of 64 bits; none without words."""
    numbers: defaultdict[str, int] = defaultdict(lambda: len(numbers))
    found = {}
    for key in sorted(texts):
        # Numbers hash the same in every process, unlike words.
        words = list(map(numbers.__getitem__, _words(texts[key])))
        if len(words) >= RUN:
            found[key] = array(
                "q", map(hash, zip(*(words[at:] for at in range(RUN)), strict=False))
            )
        elif words:
            found[key] = array("q", [hash(tuple(words))])
    return found


def _words(text: str) -> list[str]:
    text = text.casefold()
    if not text.isascii() and UNPARTED.search(text):
        text = UNPARTED.sub(r" \g<0> ", text)
    return WORD.findall(text)


def _alike(one: Shingles, other: Shingles) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    if shorter < LEAST_PART * longer:
        return False
    common = len(one & other)
    jaccard = common >= SAME * (shorter + longer - common)
    return jaccard or common >= CONTAINED * shorter


class _Originals:
    """The texts so far that are copies of none before them, found again by their shingles."""

    def __init__(self, runs: Mapping[str, array[int]]) -> None:
        self._runs = runs
        self._having: defaultdict[int, list[str]] = defaultdict(list)
        self._shingles = lru_cache(maxsize=REMEMBERED)(lambda key: frozenset(runs[key]))

    def longest_first(self) -> list[str]:
        """The keys of all texts, those of the longest first."""
        return sorted(self._runs, key=lambda key: (-len(self._runs[key]), key))

    def add(self, key: str) -> None:
        """The text is found from now on."""
        for mark in self._sample(key):
            self._having[mark].append(key)

    def of(self, key: str) -> str | None:
        """The original that the text is a copy of, of several the one that shares most."""
        for other in self._candidates(key):
            if _alike(self._shingles(key), self._shingles(other)):
                return other
        return None

    def _candidates(self, key: str) -> list[str]:
        """The originals that share enough of the sample, those that share most first."""
        sample = self._sample(key)
        lists = (self._having[mark] for mark in sample if mark in self._having)
        counts = Counter(chain.from_iterable(its for its in lists if len(its) <= EVERYBODYS))
        least = min(LEAST_COMMON, len(sample))
        found = [
            (-common, other)
            for other, common in counts.items()
            if common >= least and self._worth_a_look(key, other, common)
        ]
        return [other for _, other in sorted(found)]

    def _worth_a_look(self, key: str, other: str, common: int) -> bool:
        """Whether so many common marks promise a copy: both texts must have sampled a shingle."""
        own = len(self._runs[key])
        rate = ONE_IN if max(own, len(self._runs[other])) > FEW else 1
        return common * rate >= WORTH_A_LOOK * own

    def _sample(self, key: str) -> set[int]:
        """The shingles that a text is found by: all where it has few, else one in `ONE_IN`."""
        runs = self._runs[key]
        if len(runs) <= FEW:
            return set(runs)
        return {mark for mark in runs if not mark % ONE_IN}
