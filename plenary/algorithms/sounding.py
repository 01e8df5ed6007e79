"""Keys under which the spellings of one name fall together: by sound, and by consonants alone."""

from __future__ import annotations

import re

from .transliteration import fold

# One sound, written as several languages write it in Latin letters; longer spellings first.
SPELLINGS = {
    "s": "schtsch shtch shch szcz sch sh sz",
    "c": "tzsch tsch tch tsh ch cz ts tz",
    "z": "zh",
    "j": "dzh",
    "d": "dj dh",
    "k": "gh ck",
    "f": "ph",
    "t": "th",
    "h": "kh ks x",  # Azerbaijani x is kh, English x is ks
    "e": "ye",
    "u": "ou oo ue",
    "o": "oe",
    "a": "ae",
}
CLUSTERS = {cluster: key for key, spelt in SPELLINGS.items() for cluster in spelt.split()}
CLUSTER = re.compile("|".join(sorted(CLUSTERS, key=len, reverse=True)))
LIKE_SOUNDS = str.maketrans("wyjqgeo", "viikkau")
LIKE_CONSONANTS = str.maketrans("jgqdzp", "ckktsb", "aeiouyvw")
REPEATED = re.compile(r"(.)\1+")
TRIPLED = re.compile(r"(.)\1\1")


def sound(word: str) -> str:
    """A key that the transliterations of one word share: `muhamad` for Mohammed and Muhammad."""
    clustered = CLUSTER.sub(lambda found: CLUSTERS[found[0]], fold(word))
    ended = re.sub(r"ff?\b", "v", clustered)
    return _single(ended.translate(LIKE_SOUNDS), word)


def skeleton(word: str) -> str:
    """The consonants of a word, for comparing with scripts that do not write vowels.

    Arabic writes و for v inside a word and ف for it in the endings -ov and -eva, hence v is
    kept in those alone, as f. Where nothing but vowels is there, they are the skeleton.
    """
    folded = fold(word).replace("dj", "j")
    clustered = CLUSTER.sub(lambda found: CLUSTERS[found[0]], folded)
    ended = re.sub(r"(?<=[aeou])v(a?)\b", r"f\1", clustered)
    bare = re.sub(r"(?<=.)h\b", "", ended).translate(LIKE_CONSONANTS)
    return _single(bare, word) or clustered


def _single(key: str, word: str) -> str:
    """The key with each letter once where it is repeated.

    No language triples a letter: then nothing is made shorter, or `zzzzzz` would be an initial.
    """
    return key if TRIPLED.search(fold(word)) else REPEATED.sub(r"\1", key)


def grams(word: str) -> set[str]:
    """The runs of three letters of a folded word, two blanks before it and one after."""
    return _threes(fold(word))


def search_grams(word: str) -> set[str]:
    """The grams by which a word is found from any spelling and script (at most four letters each).

    They are those of its sound, and, marked `~`, those of its skeleton. Index a name's words by
    them, look a query's words up by them, rank what was found with `names.likeness`.
    """
    return _threes(sound(word)) | {f"~{gram}" for gram in _threes(skeleton(word))}


def _threes(key: str) -> set[str]:
    padded = f"  {key} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)} if key else set()
