"""Bytes read as text, and text that was read in the wrong encoding read again."""

from __future__ import annotations

import codecs
import re

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BINARY_FILES = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")

TURKISH_ONLY = re.compile("[ĞİŞğış]")
# á é í ó ú ý with þ or ð are Icelandic; Turkish has none of them.
ICELANDIC_WITH = re.compile("[áéíóúÁÉÍÓÚ]")

# How the bytes of UTF-8 look to a reader who takes them for one of these.
MISTAKEN_FOR = ("cp1252", "cp1254", "cp1251", "cp1256")
ONE_BY_ONE = ("cp1252", "cp1254")
# What may follow an accented capital in honest text: “CAFÉ”, CAFÉ™, «déjà », NESTLÉ®.
QUOTES_AND_DASHES = frozenset("“”‘’‚„…–—›‹»«•™®©\u00a0")
SIGNS = frozenset("¿¡§°ºª²³¹·")
# The leads of Latin, Cyrillic and Arabic letters; how quotation marks and the euro begin.
USUAL_LEADS = frozenset("ÂÃÄÅÆÐĞÑØÙ")
USUAL_STARTS = ("â€", "â\x80", "â‚¬")
RUN_OF_ACCENTS = re.compile("[À-ÖØ-öø-ÿ]{5,}")


class Undecodable(ValueError):
    """The bytes are no text in any encoding that is tried."""


def decoded(content: bytes) -> tuple[str, str]:
    """The text of the bytes and the name of the encoding they were read in.

    A byte-order mark decides, then UTF-8, then UTF-16 told by its zeros, else the likeliest of
    windows-1252, -1254, -1251 and -1256. The mark is not part of the text. Undecodable for binary.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding), encoding
    if content.startswith(BINARY_FILES):
        raise Undecodable("this is a document or picture, not plain text")
    wide = _wide_encoding(content)
    if wide:
        return _strictly(content, wide), wide
    if len(CONTROLS.findall(content)) > len(content) // 100 or b"\0" in content:
        raise Undecodable("this holds control characters: it is no plain text")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _best_guess(content)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(f"this is marked as {encoding}, and it is not") from error


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark: of every two bytes the same one is mostly zero."""
    if not content:
        return None
    even, odd = content[::2].count(0), content[1::2].count(0)
    if len(content) % 2 or max(even, odd) < len(content) * 0.2 or min(even, odd) > 0:
        return None
    return "utf-16-be" if even else "utf-16-le"


def _best_guess(content: bytes) -> tuple[str, str]:
    for encoding in _guesses(content):
        try:
            return content.decode(encoding), f"windows-{encoding.removeprefix('cp')}"
        except UnicodeDecodeError:
            continue
    raise Undecodable("no known encoding fits")


def _guesses(content: bytes) -> list[str]:
    """The encodings to try, the likeliest first.

    Words of Latin letters hold few bytes above 127, words of other scripts nothing else. Arabic
    text hardly uses the bytes that are vowels in Cyrillic text, and the reverse.
    """
    words = [word for word in re.findall(rb"[A-Za-z\x80-\xff]+", content) if max(word) > 0xBF]
    letters = b"".join(words)
    high = bytes(byte for byte in letters if byte > 0xBF)
    if not letters or len(high) < len(letters) * 0.6:
        turkish = TURKISH_ONLY.search(content.decode("cp1254", "replace"))
        icelandic = ICELANDIC_WITH.search(content.decode("cp1252", "replace"))
        return ["cp1254", "cp1252"] if turkish and not icelandic else ["cp1252", "cp1254"]
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in high.decode("cp1256"))
    small = sum(byte > 0xDF for byte in high)
    likely_arabic = small and arabic >= len(high) * 0.95
    return ["cp1256", "cp1251"] if likely_arabic else ["cp1251", "cp1256"]


def misread(text: str) -> tuple[int, str] | None:
    """Where the first sign stands that the text was read in the wrong encoding, and the repair.

    Such is "Ã§avuÅŸoÄŸlu" for "çavuşoğlu": UTF-8 taken for a Windows encoding; or "Ìîñêâà" for
    "Москва": Cyrillic or Arabic taken for Latin. None where nothing is wrong or nothing helps.
    """
    if text.isascii():
        return None
    for encoding in MISTAKEN_FOR:
        found = _utf8_taken_for(encoding, text)
        if found:
            return found
    return _script_taken_for_latin(text)


def _utf8_taken_for(encoding: str, text: str) -> tuple[int, str] | None:
    sequences = [found[0] for found in _SEQUENCES[encoding].finditer(text)]
    read = {run: _utf8(run, _BYTES[encoding]) for run in sequences}
    if not sequences or None in read.values():
        return None
    if encoding in ONE_BY_ONE:
        certain = any(_telling(run, right) for run, right in read.items() if right)
    else:
        # Honest Ukrainian or Persian has such pairs by chance, but then not of every letter.
        rest = _SEQUENCES[encoding].sub("", text)
        certain = len(sequences) > 1 and (rest.isascii() or set(rest) <= QUOTES_AND_DASHES)
    if not certain:
        return None
    repaired = _SEQUENCES[encoding].sub(lambda found: read[found[0]] or "", text)
    return text.index(sequences[0]), repaired


def _telling(run: str, right: str) -> bool:
    """Whether a run of characters that reads as `right` in UTF-8 cannot well be meant."""
    if len(run) == 4 or run.startswith(USUAL_STARTS):
        return True
    if run[1] in QUOTES_AND_DASHES:
        return False
    return run[0] in USUAL_LEADS or (right >= "\u0370" and right.isalpha() and run[1] not in SIGNS)


def _utf8(run: str, as_bytes: dict[str, int]) -> str | None:
    try:
        return bytes(as_bytes[character] for character in run).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _script_taken_for_latin(text: str) -> tuple[int, str] | None:
    """Five accented letters in a row are no word of a language in Latin letters."""
    run = RUN_OF_ACCENTS.search(text)
    if not run:
        return None
    try:
        right = _best_guess(run[0].encode("cp1252"))[0]
        if right.isalpha():
            return run.start(), _best_guess(text.encode("cp1252"))[0]
    except (UnicodeEncodeError, Undecodable):
        pass
    return None


def _bytes_of(encoding: str) -> dict[str, int]:
    """The byte above 127 of each character; bytes without a character are those of Latin-1."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        character = bytes([byte]).decode(encoding, "ignore")
        if character:
            table[character] = byte
    return table


def _sequences_of(as_bytes: dict[str, int]) -> re.Pattern[str]:
    """Runs that look like one character of UTF-8: a lead, then one to three that follow."""

    def among(first: int, last: int) -> str:
        return "".join(re.escape(c) for c, byte in as_bytes.items() if first <= byte <= last)

    follow = f"[{among(0x80, 0xBF)}]"
    return re.compile(
        f"[{among(0xF0, 0xF4)}]{follow}{{3}}"
        f"|[{among(0xE0, 0xEF)}]{follow}{{2}}|[{among(0xC2, 0xDF)}]{follow}"
    )


_BYTES = {encoding: _bytes_of(encoding) for encoding in MISTAKEN_FOR}
_SEQUENCES = {encoding: _sequences_of(_BYTES[encoding]) for encoding in MISTAKEN_FOR}
