"""The languages that the reader knows in full: a language is one module here and its tests."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from ..patterns import whole
from . import ar, az, de, en, es, fr, it, ru, tr
from .language import Language

LANGUAGES: dict[str, Language] = {
    module.LANGUAGE.code: module.LANGUAGE for module in (en, fr, de, es, it, ru, tr, az, ar)
}

ENOUGH_WORDS = 600
FEW_WORDS = 40
LEAST_SHARE = 0.01
# Letters that tell a language where no small word does.
TELLING = {"ə": "az", "ğ": "tr", "ı": "tr", "ß": "de", "ñ": "es", "і": "uk", "ы": "ru", "я": "ru"}
# The small words of further languages, so that they are not taken for one of ours.
OTHERS = {
    "pt": "não uma são dos das pela pelo com também foi em ao os as mais",
    "nl": "het een van en is dat niet op voor met werd zijn aan door ook",
    "pl": "się nie jest na do oraz przez które został dla w z i",
    "ro": "și în este care pentru din cu fost prin către de la",
    "sv": "och är att det som på för med av inte den ett från",
    "uk": "та що від це для як була у з є його також які",
    "kk": "және мен үшін бойынша деп бір осы",
    "fa": "از به که در این را با است برای آن های شد",
    "ur": "کے کی میں اور سے کا ہے نے کو پر",
    "id": "yang dan di untuk dengan dari pada dalam ini akan oleh",
}
# The script alone tells these.
BY_SCRIPT = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "DEVANAGARI": "hi",
    "THAI": "th",
}


def language_of(text: str) -> str:
    """The ISO 639 code of the language that a text is written in, `und` where nothing tells it."""
    sample = text[:6000]
    scripts = Counter(unicodedata.name(one, "?").split()[0] for one in sample if one.isalpha())
    if not scripts:
        return "und"
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 1:
        return "ja"
    written = scripts.most_common(1)[0][0].split("-")[0]
    return BY_SCRIPT.get(written) or _by_small_words(sample)


def _by_small_words(sample: str) -> str:
    words = re.findall(r"[^\W\d_]+", sample.lower())[:ENOUGH_WORDS]
    weights = _weights()
    counts = {
        code: sum(weights[word] for word in words if word in common) / len(words)
        for code, common in _common()
    }
    if len(words) < FEW_WORDS:
        for code in LANGUAGES:
            counts[code] += _vocabulary(code, sample) / len(words)
    best = max(counts, key=lambda code: counts[code])
    if counts[best] > LEAST_SHARE:
        return best
    return next((code for letter, code in TELLING.items() if letter in sample.lower()), "und")


def _vocabulary(code: str, sample: str) -> int:
    """How many words of conferences and offices of a language stand in a short text."""
    language = LANGUAGES[code]
    patterns = (language.event, language.event_adjective, language.role, language.unit)
    return sum(len(whole(pattern).findall(sample)) for pattern in patterns)


@cache
def _weights() -> dict[str, float]:
    """What a small word counts for: the less, the more languages have it."""
    having = Counter(word for _, common in _common() for word in common)
    return {word: 1 / count for word, count in having.items()}


@cache
def _common() -> list[tuple[str, frozenset[str]]]:
    ours = [(code, language.common) for code, language in LANGUAGES.items()]
    return ours + [(code, frozenset(words.split())) for code, words in OTHERS.items()]


@cache
def language_for(code: str) -> Language:
    """What is known of a language by its code, nothing but the code of any other."""
    base = code.lower().replace("_", "-").split("-")[0]
    return LANGUAGES.get(base) or Language(code=base or "und", common=frozenset())
