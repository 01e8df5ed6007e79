import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plenary.algorithms.text import (
    Fault,
    FaultKind,
    Undecodable,
    clean,
    decoded,
    faults,
    formula_safe,
    repaired,
)

TURKISH = "Mevlüt Çavuşoğlu, Zafer Sırakaya"


def test_clean_composes_and_trims_line_ends() -> None:
    assert clean("C\u0327avus \t\r\n\r\n  b\u00a0\r\n\n") == "Çavus\n\n  b"


@given(st.text())
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert unicodedata.is_normalized("NFC", clean(text))
    assert "\r" not in clean(text)


@pytest.mark.parametrize(
    ("character", "kind", "name"),
    [
        ("\0", FaultKind.CONTROL, "U+0000 NULL"),
        ("\x07", FaultKind.CONTROL, "U+0007"),
        ("\u009f", FaultKind.CONTROL, "U+009F"),
        ("\t", FaultKind.CONTROL, "U+0009 TAB"),
        ("\n", FaultKind.LINE_BREAK, "U+000A LINE FEED"),
        ("\u2028", FaultKind.LINE_BREAK, "U+2028 LINE SEPARATOR"),
        ("\u202a", FaultKind.DIRECTION, "U+202A LEFT-TO-RIGHT EMBEDDING"),
        ("\u202e", FaultKind.DIRECTION, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", FaultKind.DIRECTION, "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u2069", FaultKind.DIRECTION, "U+2069 POP DIRECTIONAL ISOLATE"),
        ("\ud800", FaultKind.SURROGATE, "U+D800"),
        ("\ue000", FaultKind.PRIVATE, "U+E000"),
        ("\U0010fffd", FaultKind.PRIVATE, "U+10FFFD"),
        ("\ufdd0", FaultKind.NONCHARACTER, "U+FDD0"),
        ("\uffff", FaultKind.NONCHARACTER, "U+FFFF"),
        ("\U0001fffe", FaultKind.NONCHARACTER, "U+1FFFE"),
        ("\ufeff", FaultKind.INVISIBLE, "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\u200b", FaultKind.INVISIBLE, "U+200B ZERO WIDTH SPACE"),
        ("\u200c", FaultKind.INVISIBLE, "U+200C ZERO WIDTH NON-JOINER"),
        ("\u200d", FaultKind.INVISIBLE, "U+200D ZERO WIDTH JOINER"),
        ("\u2060", FaultKind.INVISIBLE, "U+2060 WORD JOINER"),
        ("\u3164", FaultKind.INVISIBLE, "U+3164 HANGUL FILLER"),
        ("\U000e0041", FaultKind.INVISIBLE, "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\ufffd", FaultKind.LOST, "U+FFFD REPLACEMENT CHARACTER"),
    ],
)
def test_faults_names_what_may_not_stand_in_a_record(
    character: str, kind: FaultKind, name: str
) -> None:
    assert faults(f"ab{character}c") == [Fault(kind, 2, name)]


def test_faults_allows_lines_and_tabs_only_in_text_of_several_lines() -> None:
    assert faults("a\tb\nc", multiline=True) == []
    assert [fault.position for fault in faults("a\tb\nc")] == [1, 3]
    assert [fault.position for fault in faults("a\u2028\0", multiline=True)] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        TURKISH,
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d💻 ❤️\u200d🔥",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "ไทย\u200bแลนด์",
        "abc\u200f (عربي)",
        "“CAFÉ” “VOILÀ” É… CAFÉ’S",
        "SOCIÉTÉ\u00a0: déjà\u00a0» là\u00a0»",
        "NESTLÉ® CAFÉ™ 25 °C § 5",
        "BLÍŽE NÍŽKA MÍŠA ÎLE",
        "پاکستان کی چرچیل اک رک سپک",
        "Рівне Ємільчине Її Рі Сі",
        "ÇAĞRI’NIN ƏLİYEVA’nın İSTANBUL’DA",
        "Việt Nam Nguyễn Ångström ÆØÅæøå",
        "São Paulo – ‘ação’ ¿PERÚ?",
        "Sigurður Guðmundsson á Þingvöllum",
        "Χρήστος שלום სააკაშვილი Սարգսյան 習近平",
    ],
)
def test_honest_text_has_no_faults(text: str) -> None:
    assert faults(text) == []
    assert repaired(text) is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (text, encoding)
            for text in ("Çavuşoğlu", "Чавушевић", "مولود", "Χρήμα", "it’s – so", "Sırakaya", "😀")
            for encoding in ("latin-1", "cp1252", "cp1254")
            if text.encode().decode(encoding, "ignore").encode(encoding) == text.encode()
        ),
        ("Əliyeva", "latin-1"),
        ("“Əliyeva”", "latin-1"),
        ("Чавушоглу", "cp1251"),
        ("مولود تشاووش", "cp1256"),
    ],
)
def test_text_read_in_the_wrong_encoding_is_found_and_repaired(text: str, encoding: str) -> None:
    spoilt = text.encode().decode(encoding)

    assert FaultKind.ENCODING in {fault.kind for fault in faults(spoilt)}
    assert repaired(spoilt) == text


def test_text_spoilt_in_part_or_twice_or_as_another_script_is_repaired() -> None:
    assert repaired("Ã§avuÅŸoÄŸlu") == "çavuşoğlu"
    assert repaired("Mevlüt Ã‡avuÅŸoÄŸlu") == "Mevlüt Çavuşoğlu"
    assert repaired("ç".encode().decode("latin-1").encode().decode("latin-1")) == "ç"
    assert repaired("Ìîñêâà") == "Москва"
    assert faults("xÃ§") == [Fault(FaultKind.ENCODING, 1, "Ã§: read in a wrong encoding")]


@given(st.text("abcdefg àâçéèêëîïôùûüÿœæÀÇÉÈÊ’“”…–«»\u00a0.,!?", max_size=60))
def test_no_french_text_is_taken_for_spoilt(text: str) -> None:
    assume(not any(len(word) > 4 and not word[:5].isascii() for word in _accents(text)))
    assert repaired(text) is None


def _accents(text: str) -> list[str]:
    return "".join(c if "À" <= c <= "ÿ" else " " for c in text).split()


@pytest.mark.parametrize(
    ("text", "written", "encoding"),
    [
        (TURKISH, "utf-8", "utf-8"),
        (TURKISH, "utf-8-sig", "utf-8"),
        (TURKISH, "utf-16", "utf-16-le"),
        (TURKISH, "utf-16-le", "utf-16-le"),
        (TURKISH, "utf-16-be", "utf-16-be"),
        (TURKISH, "cp1254", "windows-1254"),
        ("name;office\nMüller;café “x”", "cp1252", "windows-1252"),
        ("Sigurður Guðmundsson á Þingvöllum", "cp1252", "windows-1252"),
        ("имя;страна\nИван Петров;Россия", "cp1251", "windows-1251"),
        ("ИВАН ПЕТРОВ", "cp1251", "windows-1251"),
        ("name;مولود تشاووش أوغلو", "cp1256", "windows-1256"),
        ("", "utf-8", "utf-8"),
    ],
)
def test_decoded_finds_the_encoding(text: str, written: str, encoding: str) -> None:
    assert decoded(text.encode(written)) == (text, encoding)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_decoded_reads_what_was_written_in_utf8(text: str) -> None:
    assume(not text.startswith("\ufeff"))
    assert decoded(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04\x14\x00",
        b"%PDF-1.7",
        b"\x89PNG\r\n",
        bytes(range(256)),
        b"\xff\xfea",
        b"a\0\0\0\0b",
    ],
)
def test_decoded_refuses_binary(content: bytes) -> None:
    with pytest.raises(Undecodable):
        decoded(content)


@given(st.binary())
def test_decoded_gives_text_or_undecodable(content: bytes) -> None:
    try:
        text, encoding = decoded(content)
    except Undecodable:
        return
    assert content.endswith(text.encode(encoding))


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("http://x")',
        "+1+2",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1",
        "- item",
        "-",
        "\n1",
    ],
)
def test_formula_safe_puts_an_apostrophe_before_a_formula(cell: str) -> None:
    assert formula_safe(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "text", "-5", "+994 12 345", "-1,5", "-1.5e3", "+5 %", "a=b"]
)
def test_formula_safe_leaves_numbers_and_text(cell: str) -> None:
    assert formula_safe(cell) == cell


@given(st.text())
def test_formula_safe_cells_never_begin_a_formula(text: str) -> None:
    assert formula_safe(text).endswith(text)
    assert not formula_safe(f"={text}").startswith("=")
