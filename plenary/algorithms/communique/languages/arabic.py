"""Arabic words in a sentence: counted nouns, ordinals, and the preposition that is written onto a name."""

from __future__ import annotations

from dataclasses import dataclass

DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True)
class Noun:
    """A noun in the forms that numbers ask for, as written without vowel signs.

    `accusative` follows 11 to 99, `dual` is in the genitive and accusative, `plural` in the
    genitive as after 3 to 10; `those` is the definite plural in the genitive.
    """

    singular: str
    accusative: str
    dual: str
    dual_subject: str
    plural: str
    those: str
    feminine: bool = False


def counted(value: int, number: str, noun: Noun, *, subject: bool = False) -> str:
    """The noun with its number, as it stands after a preposition, or as a `subject`.

    One and two are words and take no digits; from three on the last two digits decide (CLDR,
    plural rules of Arabic).
    """
    if value == 1:
        return f"{noun.singular} {'واحدة' if noun.feminine else 'واحد'}"
    if value == 2:
        return noun.dual_subject if subject else noun.dual
    if 3 <= value % 100 <= 10:
        return f"{number} {noun.plural}"
    if 11 <= value % 100 <= 99:
        return f"{number} {noun.accusative}"
    return f"{number} {noun.singular}"


def ordinal(number: int, *, genitive: bool = False, feminine: bool = True) -> str:
    """The definite ordinal in letters up to 99, in the gender of its noun: `الثانية`, `العشرون`."""
    if not 0 < number < 100:
        return f"الـ{number}"
    units = FEMININE if feminine else MASCULINE
    tens, unit = divmod(number, 10)
    if tens == 0 or number == 10:
        return units[number]
    first = ELEVENTH[feminine] if unit == 1 else units[unit]
    if tens == 1:
        return f"{first} {'عشرة' if feminine else 'عشر'}"
    ten = f"ال{TENS[tens]}{'ين' if genitive else 'ون'}"
    return f"{first} و{ten}" if unit else ten


def onto(name: str) -> str:
    """`ل` written onto the name: `للمعهد`, `للجنة`, `لجامعة`; apart from another script: `لـ ADA`."""
    if name.startswith("الل"):
        return f"ل{name[2:]}"
    if name.startswith("ال"):
        return f"لل{name[2:]}"
    return f"ل{name}" if in_arabic(name) else f"لـ {name}"


def and_(name: str) -> str:
    """`و` before the name: written onto what is Arabic or begins with a digit or a bracket."""
    return "و" if not name or in_arabic(name) or not name[0].isalpha() else "و "


def in_arabic(name: str) -> bool:
    """Whether the name begins in Arabic script."""
    return "\u0600" <= name[:1] <= "\u08ff"


MASCULINE = (
    *("", "الأول", "الثاني", "الثالث", "الرابع", "الخامس"),
    *("السادس", "السابع", "الثامن", "التاسع", "العاشر"),
)
FEMININE = (
    *("", "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة"),
    *("السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"),
)
ELEVENTH = {False: "الحادي", True: "الحادية"}
TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
