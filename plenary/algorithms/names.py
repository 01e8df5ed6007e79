"""Names of people and bodies: searched, compared, sorted, printed, and made into addresses."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import permutations

from pyuca import Collator
from rapidfuzz.distance import OSA

from .sounding import grams, search_grams, skeleton, sound
from .transliteration import fold

__all__ = [
    "HONORIFICS",
    "collation_key",
    "fold",
    "grams",
    "honorifics_of",
    "likeness",
    "printed",
    "search_grams",
    "skeleton",
    "slug",
    "sound",
    "words_of",
]

LONGEST_WORD = 80
LONGEST_SLUG = 60
WORDS_COMPARED = 8

# Folded. Set apart only where they lead a name: "Lord Hannan", but "Jack Lord".
HONORIFICS = frozenset(
    fold(style)
    for style in (
        *("Mr", "Mrs", "Ms", "Miss", "Mx", "Sir", "Dame", "Lord", "Lady", "Baroness"),
        *("Dr", "Doctor", "Prof", "Professor", "Associate Professor", "Academician", "PhD"),
        *("H.E.", "H.R.H.", "HRH", "H.H.", "Hon", "Honourable"),
        *("The Hon", "The Honourable", "The Right Honourable", "Rt Hon", "The Rt Hon"),
        *("His Excellency", "Her Excellency", "Excellency", "His Majesty", "Her Majesty"),
        *("His Highness", "Her Highness", "His Royal Highness", "Her Royal Highness"),
        *("His Eminence", "His Holiness", "Reverend", "Rev", "The Reverend", "Rabbi"),
        *("General", "Colonel", "Captain", "Ambassador", "Senator"),
        *("Mme", "Mlle", "Monsieur", "Madame", "Mademoiselle", "Maître", "S.E.", "S.E.M."),
        *("Son Excellence", "Herr", "Frau", "Señor", "Señora", "Signor"),
        *("Sayın", "Cənab", "Hörmətli", "Akademik", "Doç", "Prof Dr", "Doç Dr"),
        *("г-н", "г-жа", "господин", "госпожа", "профессор", "доктор", "академик"),
        *("السيد", "السيدة", "الدكتور", "الدكتورة", "سعادة", "معالي", "الأستاذ", "فخامة"),
        *("آقای", "خانم", "دکتر", "جناب آقای", "פרופ", "דר", "מר", "גב"),
    )
)
LONGEST_HONORIFIC = max(len(style.split()) for style in HONORIFICS)

VOWELS = frozenset("aeiouy")
WITHOUT_VOWELS = re.compile("[\u0590-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]")


def words_of(name: str) -> list[str]:
    """The folded words of a name, without the honorifics that lead it; at most 80 letters each.

    The words by which a name is indexed and a query is looked up. A name that is nothing but
    honorifics keeps its last word.
    """
    words = fold(name).split()
    return [word[:LONGEST_WORD] for word in words[_honorific_words(words) :]]


def honorifics_of(name: str) -> list[str]:
    """The folded honorific words that lead a name: `["h", "e", "dr"]` of "H.E. Dr X Y"."""
    words = fold(name).split()
    return words[: _honorific_words(words)]


def _honorific_words(words: list[str]) -> int:
    """How many words at the beginning are honorifics; never all."""
    count = 0
    while length := _honorific_length(words[count:-1]):
        count += length
    return count


def _honorific_length(words: list[str]) -> int:
    for length in range(min(LONGEST_HONORIFIC, len(words)), 0, -1):
        if " ".join(words[:length]) in HONORIFICS:
            return length
    return 0


@dataclass(frozen=True)
class _Word:
    """A word under each of its keys; `without_vowels` when written in Arabic or Hebrew script."""

    folded: str
    sound: str
    skeleton: str
    without_vowels: bool


def likeness(query: str, name: str) -> float:
    """How like two names are, from 0.0 to 1.0: equal words are 1.0, whatever their order.

    From 0.75 it may well be one name, below 0.7 hardly. Tolerated, each at a small price: a slip
    of typing, another spelling or script, an initial for a name, a word in two parts, words
    missing on one side. Swapping query and name changes nothing. The best match of words is
    weighed by their lengths: a fifth of the likeness is for words that only the longer name has.
    """
    one, other = _words(query), _words(name)
    if not one or not other:
        return 1.0 if fold(query) == fold(name) else 0.0
    pairings = [(one, other)]
    pairings += [(joined, other) for joined in _joined(one, other)]
    pairings += [(one, joined) for joined in _joined(other, one)]
    return round(max(_covered(first, second) for first, second in pairings), 6)


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[_Word, ...]:
    """The longest words of a name, in an order that does not depend on theirs."""
    without_vowels = bool(WITHOUT_VOWELS.search(name))
    longest_first = sorted(words_of(name), key=lambda word: (-len(word), word))
    return tuple(_word(word, without_vowels) for word in longest_first[:WORDS_COMPARED])


def _word(folded: str, without_vowels: bool) -> _Word:
    return _Word(folded, sound(folded), skeleton(folded), without_vowels)


def _joined(words: Sequence[_Word], against: Sequence[_Word]) -> list[tuple[_Word, ...]]:
    """The words with two of them written as one, where one of `against` is clearly that word."""
    found = []
    loose = [word for word in words if not any(_alike(word, one) > 0.9 for one in against)]
    targets = [one for one in against if not any(_alike(word, one) > 0.9 for word in words)]
    for first, second in permutations(loose[:4], 2):
        length = len(first.skeleton) + len(second.skeleton)
        near = [one for one in targets if abs(len(one.skeleton) - length) <= 1]
        if not near:
            continue
        whole = _word(first.folded + second.folded, first.without_vowels)
        if any(_alike(whole, one) >= 0.8 for one in near):
            rest = [word for word in words if word is not first and word is not second]
            found.append((whole, *rest))
    return found


def _covered(one: Sequence[_Word], other: Sequence[_Word]) -> float:
    """How much of both names the best pairing of their words covers."""
    bare = one[0].without_vowels != other[0].without_vowels
    lengths = sorted(sum(_length(word, bare) for word in words) for words in (one, other))
    matched = _best_match(one, other, bare)
    shorter, longer = (matched / length for length in lengths)
    return shorter * (0.8 + 0.2 * longer)


def _best_match(one: Sequence[_Word], other: Sequence[_Word], bare: bool) -> float:
    """The greatest sum of likeness times length over pairings that use each word once."""
    # best[used] is the greatest sum with the words of `other` in the bit set `used` taken.
    best = {0: 0.0}
    for word in one:
        length = _length(word, bare)
        gains = [_alike(word, its) * min(length, _length(its, bare)) for its in other]
        for used, total in list(best.items()):
            for at, gain in enumerate(gains):
                if gain and not used >> at & 1:
                    then = used | 1 << at
                    best[then] = max(best.get(then, 0.0), total + gain)
    return max(best.values())


def _length(word: _Word, bare: bool) -> int:
    """What a word counts for: its letters, or where one script has no vowels, its consonants."""
    return 1 + len(word.skeleton) if bare else len(word.sound)


def _alike(one: _Word, other: _Word) -> float:
    """How like two words are; 0.0 below the point where likeness means anything."""
    if one.folded == other.folded:
        return 1.0
    short, long = sorted((one, other), key=lambda word: (len(word.folded), word.folded))
    if len(short.folded) == 1:
        return 0.8 if long.folded[0] == short.folded or long.sound[0] == short.sound else 0.0
    alike = max(_near(one.folded, other.folded), 0.97 * _near(one.sound, other.sound))
    if one.without_vowels != other.without_vowels and _leaves_vowels_out(one, other):
        alike = max(alike, _alike_in_consonants(one.skeleton, other.skeleton))
    if len(short.folded) >= 4 and long.folded.startswith(short.folded):
        alike = max(alike, 0.75)
    return alike if alike >= 0.65 else 0.0


def _leaves_vowels_out(one: _Word, other: _Word) -> bool:
    """Whether the word of the script that has vowels has any: `zz` is no سو."""
    written = other if one.without_vowels else one
    return not VOWELS.isdisjoint(written.folded)


def _alike_in_consonants(one: str, other: str) -> float:
    # The fewer consonants, the less their being equal says.
    trust = {1: 0.72, 2: 0.84}.get(min(len(one), len(other)), 0.92)
    return trust * _near(one, other)


def _near(one: str, other: str) -> float:
    return float(OSA.normalized_similarity(one, other, score_cutoff=0.65))


def collation_key(text: str, *, longest: int = 600) -> str:
    """The place of a text in the Unicode order (DUCET), as hexadecimal digits that sort the same.

    Made to be stored in a column of `longest` characters and sorted byte by byte. At the end of
    each level the commonest weight is left out: that shortens keys and changes no order.
    """
    levels = _levels(tuple(_collator().sort_key(text)))
    commonest = (None, 0x20, 0x02)
    kept = [_without_tail(level, tail) for level, tail in zip(levels, commonest, strict=False)]
    return "0000".join("".join(f"{weight:04x}" for weight in level) for level in kept)[:longest]


@cache
def _collator() -> Collator:
    return Collator()


def _levels(weights: tuple[int, ...]) -> list[list[int]]:
    levels: list[list[int]] = [[]]
    for weight in weights:
        if weight:
            levels[-1].append(weight)
        else:
            levels.append([])
    return levels[:3]


def _without_tail(level: list[int], tail: int | None) -> list[int]:
    end = len(level)
    while end and level[end - 1] == tail:
        end -= 1
    return level[:end]


def printed(
    *,
    given: str = "",
    family: str = "",
    patronymic: str = "",
    honorific: str = "",
    order: str = "given-first",
) -> str:
    """A name in its order: `given-first`, `family-first`, `family-given-patronymic`, `as-written`.

    The honorific leads; a patronymic follows the given name. `as-written` has no order of its own
    when it comes in parts, and is printed given name first.
    """
    personal = (given, patronymic)
    family_first = order in {"family-first", "family-given-patronymic"}
    parts = (honorific, family, *personal) if family_first else (honorific, *personal, family)
    return " ".join(" ".join(parts).split())


def slug(text: str, taken: Container[str] = ()) -> str:
    """A short name for addresses: Latin letters, digits and hyphens, at most 60 characters.

    One that is taken gets -2, -3, ... A text that leaves no letter becomes x and a short digest.
    """
    plain = re.sub("[^a-z0-9]+", "-", fold(text)).strip("-")
    if not plain:
        plain = "x" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    made, count = _shortened(plain, LONGEST_SLUG), 1
    while made in taken:
        count += 1
        ending = f"-{count}"
        made = _shortened(plain, LONGEST_SLUG - len(ending)) + ending
    return made


def _shortened(plain: str, longest: int) -> str:
    """At most `longest` characters, whole words where the last hyphen is not far off."""
    if len(plain) <= longest:
        return plain
    cut = plain[: longest + 1].rfind("-")
    return plain[: cut if cut > longest // 2 else longest].strip("-")
