"""Whether a printed name is that of a person on record, and in what it departs from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from plenary.algorithms.names import WITHOUT_VOWELS, likeness, skeleton, sound, words_of

from .reasons import Reason
from .record import NameForm, PersonView

LIKE_ENOUGH = 0.75
"""From where two names may be one, as `names.likeness` measures it."""
WORTH_A_LOOK = 0.4
"""The share of two names that must be the same word by word for a closer look."""
SLIP = 0.75
"""How alike two words of names must be, as spelt."""
NEVER_OF_ONE_NAME = 0.0

LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿəƏ]")
UNREAD = re.compile("[^\x00-\x7f]")


@dataclass(frozen=True)
class NameMatch:
    """A printed name that is, or may be, that of a person on record.

    `reason` says in what it departs from `form`; `score` (0.0 to 1.0) how much of both names is
    the same.
    """

    person: PersonView
    form: NameForm
    reason: Reason
    score: float

    @property
    def in_full(self) -> bool:
        """Whether the name itself tells the person: not a family name alone, nor another's."""
        return self.reason not in {Reason.FAMILY_NAME, Reason.OTHER_GIVEN_NAME}


def match(name: str, person: PersonView) -> NameMatch | None:
    """How a printed name matches that of a person; None where it is another's.

    The form nearest to it decides; where that is one the record never prints, the reason is that
    of the nearest printed form, or `KNOWN_WORDING` where it is like none.
    """
    matches = [found for form in person.names if (found := _match(name, form, person))]
    if not matches:
        return None
    best = max(matches, key=lambda found: _nearness(name, found))
    if best.form.printed:
        return best
    printed = [found for found in matches if found.form.printed and found.in_full]
    if printed:
        main = max(printed, key=lambda found: found.score)
        return NameMatch(person, main.form, main.reason, best.score)
    return NameMatch(person, best.form, Reason.KNOWN_WORDING, best.score)


def _nearness(name: str, found: NameMatch) -> tuple[bool, bool, float, bool]:
    """How a match ranks: a name in full, then one in the script of the printed name, goes first."""
    same_script = bool(LATIN.search(name)) == bool(LATIN.search(found.form.text))
    return found.in_full, same_script, found.score, found.form.printed


def _match(name: str, form: NameForm, person: PersonView) -> NameMatch | None:
    reason, score = _compared(name, form.text, form.family)
    return None if reason is None else NameMatch(person, form, reason, score)


@lru_cache(maxsize=32768)
def _compared(name: str, text: str, family: str) -> tuple[Reason | None, float]:
    """The reason why a printed name is not as the form prints it, and how much is the same."""
    said, its = _words(name), _words(text)
    if not said or not its:
        return None, 0.0
    bare = bool(WITHOUT_VOWELS.search(name)) != bool(WITHOUT_VOWELS.search(text))
    pairs = _paired(said, its, bare)
    score = sum(alike * len(its[at]) for _, at, alike in pairs)
    share = 2 * score / (sum(map(len, said)) + sum(map(len, its)))
    if len(pairs) == len(said) == len(its):
        return _same_words(name, text, said, its, pairs), share
    family_at = {at for at, word in enumerate(its) if word in _words(family or its[-1])}
    return _some_words(name, text, said, its, pairs, family_at, share), share


Pair = tuple[int, int, float]


def _paired(said: Sequence[str], its: Sequence[str], bare: bool) -> list[Pair]:
    """Which words are the same, by their places, most alike first; each word used once."""
    alike = [
        (_alike(word, other, bare), -abs(one - two), one, two)
        for one, word in enumerate(said)
        for two, other in enumerate(its)
    ]
    found: list[Pair] = []
    for score, _, one, two in sorted(alike, reverse=True):
        if score and all(one != first and two != second for first, second, _ in found):
            found.append((one, two, score))
    return found


@lru_cache(maxsize=65536)
def _alike(one: str, other: str, bare: bool) -> float:
    """How alike two folded words of names are; 0.0 where they are not one word."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1:
        return 0.6 if longer.startswith(shorter) else 0.0
    if _sound(one) == _sound(other):
        return 0.95
    if bare and skeleton(one) == skeleton(other):
        return 0.9
    if len(shorter) >= 4 and longer.startswith(shorter) and len(longer) - len(shorter) <= 3:
        return 0.8  # an ending of a case
    near = max(OSA.normalized_similarity(one, other), _near_in_sound(one, other))
    return 0.9 * near if near >= SLIP else NEVER_OF_ONE_NAME


def _near_in_sound(one: str, other: str) -> float:
    return 0.97 * OSA.normalized_similarity(_sound(one), _sound(other))


_words = lru_cache(maxsize=32768)(lambda name: tuple(words_of(name)))
_sound = lru_cache(maxsize=65536)(sound)


def _same_words(
    name: str, text: str, said: Sequence[str], its: Sequence[str], pairs: Sequence[Pair]
) -> Reason:
    """In what two names of the same words depart from each other."""
    if any(len(said[one]) == 1 != len(its[two]) for one, two, _ in pairs):
        return Reason.INITIALS
    in_order = [two for _, two, _ in sorted(pairs)]
    if in_order != sorted(in_order):
        return Reason.NAME_ORDER
    if bool(LATIN.search(name)) != bool(LATIN.search(text)):
        return Reason.TRANSLITERATION
    if list(said) != list(its):
        return Reason.SPELLING
    return Reason.AS_PRINTED if _plain(name).endswith(_plain(text)) else Reason.DIACRITICS


def _some_words(
    name: str,
    text: str,
    said: Sequence[str],
    its: Sequence[str],
    pairs: Sequence[Pair],
    family_at: set[int],
    share: float,
) -> Reason | None:
    """What two names are to each other of which some words only are the same."""
    matched = {two for _, two, _ in pairs}
    family, given = matched & family_at, matched - family_at
    if len(matched) == len(its):
        return Reason.LONGER_NAME
    if family and len(pairs) == len(said):
        return Reason.SHORTER_NAME if given else Reason.FAMILY_NAME
    if share >= WORTH_A_LOOK and likeness(name, text) >= LIKE_ENOUGH:
        return Reason.SPELLING
    return Reason.OTHER_GIVEN_NAME if family and not given else None


def _plain(name: str) -> str:
    """A name in small letters and NFC, with plain apostrophes and single spaces."""
    text = unicodedata.normalize("NFC", name).casefold()
    return " ".join(re.sub("[’‘ʼʻ`´]", "'", text).split())


def readable(name: str) -> bool:
    """Whether a name is in a script that is read as Latin letters, so that it can be compared."""
    return not any(UNREAD.search(word) for word in words_of(name))
