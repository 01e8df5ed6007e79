"""Any script that names come in, read as plain Latin letters.

The tables follow the romanisations in public use, without their diacritics: what people type.

- Cyrillic: BGN/PCGN 1947 (Russian), the Ukrainian resolution 55 of 2010, the United Nations' 1977
  system for Serbian and Macedonian; the Azerbaijani letters by the official Latin alphabet of 1991.
- Greek: ELOT 743 (ISO 843). Armenian: BGN/PCGN 1981. Georgian: the national system of 2002.
- Arabic: BGN/PCGN 1956; Persian and Urdu letters: ALA-LC. Hebrew: BGN/PCGN 1962.

Cyrillic alone does not tell its language, so г is always g and и always i; `sounding` and the
tolerance of `names.likeness` take up the rest.
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = "'`´’‘ʼʻʹʾʿˈ′ʽ‛՚՛׳״·"


def _spelt(table: str) -> dict[str, str]:
    """The readings in `"ж=zh ъ="`."""
    return {letter: read for letter, _, read in (pair.partition("=") for pair in table.split())}


CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфы", "abvgdeziyklmnoprstufy", strict=True)),
    **_spelt("ё=e ж=zh х=kh ц=ts ч=ch ш=sh щ=shch"),
    **_spelt("ъ= ь= э=e ю=yu я=ya"),
    **_spelt("є=ye і=i ї=yi ґ=g ў=w"),
    **_spelt("ђ=dj ј=j љ=lj њ=nj ћ=c џ=dzh"),
    **_spelt("ѓ=gj ќ=kj ѕ=dz"),
    **_spelt("ә=a ғ=g ҝ=g ө=o ү=u һ=h ҹ=c"),
    **_spelt("қ=q ң=n ұ=u җ=zh ҳ=h ҷ=j ӣ=i ӯ=u"),
    **_spelt("ҡ=q ҙ=z ҫ=s ҥ=n ӏ= ѣ=e ѵ=i ѳ=f"),
}

GREEK = {
    **dict(zip("αβγδεζηικλμνοπρστυφω", "avgdeziiklmnoprstyfo", strict=True)),
    **_spelt("θ=th ξ=x ς=s χ=ch ψ=ps"),
}

ARMENIAN = {
    **dict(zip("աբգդեզէըթիլկհմյնոպջսվտրփքօֆ", "abgdezeytilkhmynopjsvtrpkof", strict=True)),
    **_spelt("ժ=zh խ=kh ծ=ts ձ=dz ղ=gh ճ=ch շ=sh"),
    **_spelt("չ=ch ռ=r ց=ts ւ=v և=ev"),
}

GEORGIAN = {
    **dict(zip("აბგდევზთიკლმნოპრსტუფქყჯჰ", "abgdevztiklmnoprstupkqjh", strict=True)),
    **_spelt("ჟ=zh ღ=gh შ=sh ჩ=ch ც=ts ძ=dz წ=ts"),
    **_spelt("ჭ=ch ხ=kh"),
}

ARABIC = {
    **dict(zip("اآأإٱىةبتجحدرزسصضطظفقكلمنهويؤئ", "aaaaaaabtjhdrzssdtzfqklmnhwywy", strict=True)),
    **_spelt("ث=th خ=kh ذ=dh ش=sh ع= غ=gh ء= ـ="),
    **_spelt("پ=p چ=ch ژ=zh گ=g ک=k ی=y ۀ=h ے=e"),
    **_spelt("ڤ=v ڭ=n ہ=h ھ=h ۂ=h ۃ=a ٹ=t ڈ=d ڑ=r"),
    **_spelt("ں=n ۆ=o ێ=e ە=e ڕ=r ڵ=l ټ=t ډ=d ړ=r"),
}

HEBREW = {
    **dict(zip("אבגדהוזחטיךכלםמןנסףפקרת", "abgdhvzhtykklmmnnsppqrt", strict=True)),
    **_spelt("ע= ץ=ts צ=ts ש=sh"),
}

# Letters of Latin alphabets that Unicode does not take apart into a letter and a mark.
LATIN = {
    **_spelt("ə=a ǝ=a ı=i æ=ae œ=oe þ=th ð=d ß=ss"),
    **_spelt("ĸ=k ŋ=n ƣ=gh ʒ=zh ʃ=sh ɛ=e ɔ=o ƿ=w ȝ=y"),
    **_spelt("ƕ=hv ɣ=g ɩ=i ʊ=u ȣ=ou ɑ=a ʌ=v ɯ=u ƨ=s ỻ=ll ỽ=v ẟ=d ẜ=s ẝ=s"),
}

TABLE = {**CYRILLIC, **GREEK, **ARMENIAN, **GEORGIAN, **ARABIC, **HEBREW, **LATIN}

# Two letters that are read as one sound, before the letters one by one.
PAIRS = (
    (re.compile("ο[υύ]"), "ou"),
    (re.compile("([αε])[υύ](?=[θκξπσςτφχψ])"), r"\1f"),
    (re.compile("([αε])[υύ]"), r"\1v"),
    (re.compile(r"\bμπ"), "b"),
    (re.compile(r"\bντ"), "d"),
    (re.compile("γγ"), "ng"),
    (re.compile("ու"), "u"),
    (re.compile("եւ"), "ev"),
)

# Marks that change how a letter is read, not which: accents, Arabic and Hebrew vowel signs.
MARKS_LEFT_OUT = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f\U000e0100-\U000e01ef]"
)
LETTER_WITH_STROKE = re.compile("LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ")


def fold(text: str) -> str:
    """The text in small Latin letters and digits, its words parted by one space.

    Case, diacritics and script no longer tell: "Çavuşoğlu" is `cavusoglu`, "Алиева" is `alieva`.
    Apostrophes vanish, other punctuation parts words. Scripts without a table here (Chinese, Thai,
    Devanagari, ...) are kept as they are. Folding what is folded changes nothing.
    """
    folded = _folded_once(text)
    # Rarely, what a dropped character kept apart now joins into one.
    while (again := _folded_once(folded)) != folded:
        folded = again
    return folded


def _folded_once(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().translate(_LETTERS).split())
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    for pair, read in PAIRS:
        text = pair.sub(read, text)
    return " ".join(text.translate(_LETTERS).split())


class _Letters(dict[int, str]):
    """How each character is read, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        read = self[code] = _read(chr(code))
        return read


def _read(character: str) -> str:
    if character in TABLE:
        return TABLE[character]
    if character in APOSTROPHES or MARKS_LEFT_OUT.match(character):
        return ""
    if character.isascii():
        return character if character.isalnum() else " "
    return _read_by_its_parts(character) or _read_by_its_kind(character)


def _read_by_its_parts(character: str) -> str:
    """The reading of a letter with marks or a stroke; empty where it is no such letter."""
    base = unicodedata.normalize("NFKD", character)[0]
    if base != character and (base.isascii() or base in TABLE):
        return _read(base).strip()
    stroked = LETTER_WITH_STROKE.match(unicodedata.name(character, ""))
    return stroked[1].lower() if stroked else ""


def _read_by_its_kind(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    kind = unicodedata.category(character)
    if kind == "Cf" or "\u02b0" <= character <= "\u02ff":
        return ""
    return character if kind[0] in "LMN" else " "


_LETTERS = _Letters()
