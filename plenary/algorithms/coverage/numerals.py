"""Numbers as reports write them: digits, words, Roman numerals, ordinals."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .languages.language import Language
from .patterns import whole

GROUPED = r"\d{1,3}(?:[ \u00a0\u202f.,’'٬]\d{3})+(?!\d)"
DIGITS = rf"(?:{GROUPED}|\d{{1,9}})"
ROMAN = r"[IVXLC]{1,8}|[ІХV]{1,8}"
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "І": 1, "Х": 10}


@cache
def number_pattern(language: Language) -> str:
    """A pattern of a number in digits or in words of a language."""
    return rf"(?:{DIGITS}|{_spelt_pattern(language)})" if language.numbers else DIGITS


@cache
def _spelt_pattern(language: Language) -> str:
    words = sorted(language.numbers, key=len, reverse=True)
    one = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in words)
    joiner = (
        rf"(?:[\s-]+(?:{language.number_joiner})[\s-]+|[\s-]+)"
        if language.number_joiner
        else r"[\s-]+"
    )
    return rf"(?:{one})(?!\w)(?:{joiner}(?:{one})(?!\w)){{0,6}}"


def number(text: str, language: Language) -> int | None:
    """The value of a number in digits or words, None where it is none."""
    plain = text.strip().replace("İ", "i")
    if plain[:1].isdigit():
        digits = re.sub(r"\D", "", plain)
        return int(digits) if digits and len(digits) <= 12 else None
    return _spelt(re.sub(r"[\s-]+", " ", plain.lower()), language)


@lru_cache(maxsize=4096)
def _spelt(text: str, language: Language) -> int | None:
    """The value of number words: what is said is added, hundreds and thousands multiply."""
    total = current = 0
    for value in _values(text, language):
        if value is None:
            return None
        if value in {12} and current and "dozen" in text:
            current *= value
        elif value == 100 and current:
            current = (current // 1000) * 1000 + max(1, current % 1000) * 100
        elif value >= 1000:
            total += max(1, current) * value
            current = 0
        else:
            current += value
    return total + current or None


def _values(text: str, language: Language) -> list[int | None]:
    """The values of the longest number words one after another; joiners are left out."""
    words = text.split()
    values: list[int | None] = []
    at = 0
    while at < len(words):
        length = next(
            (n for n in (4, 3, 2, 1) if " ".join(words[at : at + n]) in language.numbers), 0
        )
        if length:
            values.append(language.numbers[" ".join(words[at : at + length])])
        elif not whole(language.number_joiner).fullmatch(words[at]):
            values.append(None)
        at += length or 1
    return values


def roman(text: str) -> int | None:
    """The value of a Roman numeral, None where it is none; Cyrillic letters that look alike count."""
    values = [ROMAN_VALUES.get(letter, 0) for letter in text]
    if not values or 0 in values:
        return None
    total = 0
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total


@cache
def ordinal_pattern(language: Language) -> str:
    """A pattern of an ordinal: words, digits with their mark, a Roman numeral."""
    forms = [rf"(?:{words})(?!\w)" for words in sorted(language.ordinals, key=len, reverse=True)]
    if language.ordinal_mark:
        forms.append(rf"\d{{1,3}}[ ]?(?:{language.ordinal_mark})")
    # Case counts for Roman numerals alone.
    forms.append(rf"(?-i:(?:{ROMAN})(?![\w'’]))(?:[ ]?(?:{language.ordinal_mark or '(?!)'}))?\.?")
    return "(?:" + "|".join(forms) + ")"


def ordinal(text: str, language: Language) -> int | None:
    """The number of an ordinal, None where it is none."""
    plain = text.strip()
    if digits := re.match(r"\d{1,3}", plain):
        return int(digits[0])
    for words, value in language.ordinals.items():
        if whole(words).fullmatch(plain):
            return value
    letters = re.match(ROMAN, plain)
    return roman(letters[0]) if letters else None
