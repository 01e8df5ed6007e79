import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from plenary.core.errors import Refused
from plenary.imports import workbooks
from plenary.imports.columns import Field, recognised
from plenary.imports.tables import MOST_BYTES, MOST_ROWS, read_table


def workbook(*rows, change=lambda book: None) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(content: bytes, ending: str, change) -> bytes:
    """The workbook with one of its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, change(part) if info.filename.endswith(ending) else part)
    return made.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_table(content)
    return refused.value.code


def cells(content: bytes) -> list[tuple[str, ...]]:
    table = read_table(content)
    return [table.headings, *(row.cells for row in table.rows)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_each_separator_is_told_from_the_headings(separator):
    text = f'Name{separator}City\n"Ada, Countess; of\tL."{separator}London\n'

    assert cells(text.encode()) == [("Name", "City"), ("Ada, Countess; of\tL.", "London")]


@pytest.mark.parametrize(
    ("encoding", "name", "told"),
    [
        ("utf-8", "Çavuşoğlu", "utf-8"),
        ("utf-8-sig", "Çavuşoğlu", "utf-8"),
        ("utf-16", "Çavuşoğlu", "utf-16-le"),
        ("cp1251", "Чавушоглу Мевлют", "windows-1251"),
        ("cp1254", "Çavuşoğlu Işık", "windows-1254"),
        ("cp1256", "محمد عبد الله السيد", "windows-1256"),
    ],
)
def test_the_encoding_is_told_from_the_bytes(encoding, name, told):
    table = read_table(f"Name;City\n{name};Baku\n".encode(encoding))

    assert (table.rows[0].cells, table.encoding) == ((name, "Baku"), told)


def test_rows_keep_their_number_and_empty_ones_are_left_out():
    table = read_table(b"\n;;\nName;City\n\nAda;London\n;;\nBob;Paris;surplus\nEve\n")

    assert [(row.number, row.cells, row.beyond) for row in table.rows] == [
        (5, ("Ada", "London"), ""),
        (7, ("Bob", "Paris"), "surplus"),
        (8, ("Eve", ""), ""),
    ]


def test_a_cell_may_have_several_lines():
    assert cells(b'Name,Note\nAda,"one\r\ntwo"\n')[1] == ("Ada", "one\ntwo")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"Name;City\n", "no-rows"),
        (b"Name,City\n\n,,\n", "no-rows"),
        (b'Name,City\n"Ada,London\nBob,Paris\n', "damaged"),
        (b"Name\n" + b"x" * 30_000, "cell-too-long"),
        (b"Name\n" + b"x" * 200_000, "damaged"),
        (b"%PDF-1.7\nName", "not-text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-workbook"),
        (b"a" * (MOST_BYTES + 1), "too-large"),
        (b"PK\x03\x04 not a zip at all", "damaged"),
        (",".join(f"c{n}" for n in range(80)).encode() + b"\na", "too-wide"),
    ],
)
def test_what_is_no_table_is_refused(content, code):
    assert refusal(content) == code


def test_more_rows_than_are_read_are_refused():
    lines = b"Name\n" + b"x\n" * MOST_ROWS

    assert len(read_table(lines).rows) == MOST_ROWS
    assert refusal(lines + b"x\n") == "too-many-rows"


def test_control_characters_are_left_for_the_report_on_the_row():
    assert cells("Name\nAda\x07\u202e\n".encode())[1] == ("Ada\x07\u202e",)


def test_a_workbook_is_read_as_text():
    content = workbook(
        ["Name", "Since", "At", "Number", "Half", "True"],
        ["Ada", dt.date(2026, 6, 4), dt.datetime(2026, 6, 4, 9, 30), 12, 1.5, True],
        [None, None, None, None, None, None],
        ['=HYPERLINK("http://x")', "", "", 12.0],
    )

    table = read_table(content)

    assert table.rows[0].cells == ("Ada", "2026-06-04", "2026-06-04 09:30:00", "12", "1.5", "True")
    assert [row.number for row in table.rows] == [2, 4]


def test_a_formula_is_not_evaluated_its_saved_value_is_read():
    content = workbook(["Name", "Sum"], ["Ada", "=1+1"])
    saved = with_part(
        content,
        "sheet1.xml",
        lambda xml: xml.replace(b"<v></v>", b"<v>7</v>").replace(b"<v />", b"<v>7</v>"),
    )

    assert cells(content)[1] == ("Ada", "")
    assert cells(saved)[1] == ("Ada", "7")


def test_text_that_looks_like_a_formula_stays_text():
    def as_text(book):
        book.active["A2"].data_type = "s"

    content = workbook(["Name"], ['=HYPERLINK("http://x","y")'], change=as_text)

    assert cells(content)[1] == ('=HYPERLINK("http://x","y")',)


def test_dates_may_be_counted_from_1904():
    def macintosh(book):
        book.epoch = CALENDAR_MAC_1904

    content = workbook(["Since"], [dt.date(2026, 6, 4)], change=macintosh)

    assert cells(content)[1] == ("2026-06-04",)


def test_merged_cells_all_hold_their_text():
    def merge(book):
        book.active.merge_cells("A2:A4")
        book.active.merge_cells("B3:C3")

    rows = (["Country", "Name", "Office"], ["FR", "Ada", "x"], [None, "both", None], [None, "Eve"])
    content = workbook(*rows, change=merge)

    assert cells(content)[1:] == [("FR", "Ada", "x"), ("FR", "both", "both"), ("FR", "Eve", "")]


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_refused(kept):
    content = workbook(["Name"], *[[f"person {number}"] for number in range(200)])

    assert refusal(content[: int(len(content) * kept)]) == "damaged"


def test_a_flipped_bit_is_noticed():
    content = bytearray(workbook(["Name"], *[[f"person {number}"] for number in range(200)]))
    content[len(content) // 3] ^= 0x10

    assert refusal(bytes(content)) == "damaged"


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml[: len(xml) // 2],
        lambda xml: b"",
        lambda xml: b"<worksheet><sheetData><row r='1'><c r='?!'/></row></sheetData></worksheet>",
        lambda xml: xml.replace(b"<sheetData>", b'<!DOCTYPE x [<!ENTITY a "b">]><sheetData>'),
    ],
)
def test_a_workbook_with_broken_insides_is_refused(change):
    content = with_part(workbook(["Name"], ["Ada"]), "sheet1.xml", change)

    assert refusal(content) in {"damaged", "empty", "no-rows"}


def test_another_zip_is_no_workbook():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("readme.txt", "hello")

    assert refusal(content.getvalue()) == "not-text"


def test_a_zip_bomb_is_refused(monkeypatch):
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 5_000_000)
    bomb = with_part(workbook(["Name"], ["Ada"]), "sheet1.xml", lambda xml: xml + b" " * 6_000_000)

    assert len(bomb) < 100_000
    assert refusal(bomb) == "too-large"


@pytest.mark.parametrize(
    "rows",
    [
        b"<row>" + b"<c><v>1</v></c>" * 20_000 + b"</row>",
        b'<row r="99999999999999"><c><v>1</v></c></row>',
        b"<row><c/></row>" * 2_000,
    ],
)
def test_a_sheet_with_more_than_a_sheet_holds_is_refused(monkeypatch, rows):
    monkeypatch.setattr(workbooks, "MOST_CELLS", 3_000)
    bomb = with_part(
        workbook(["Name"], ["Ada"]),
        "sheet1.xml",
        lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>"),
    )
    assert refusal(bomb) == "too-large"


def test_a_cell_at_the_end_of_the_world_costs_nothing():
    def far(book):
        book.active["XFD1048576"] = "far"

    assert cells(workbook(["Name"], ["Ada"], change=far)) == [("Name",), ("Ada",)]


FIELDS = (
    Field("given", "Given name", ("first name", "Prénom", "الاسم الأول")),
    Field("family", "Family name", ("surname", "Nom")),
    Field("country", "Country", ("Pays", "البلد")),
)


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (("Given name", "FAMILY NAME", "country"), ("given", "family", "country")),
        (("prenom", "NOM", "pays"), ("given", "family", "country")),
        (("الاسم الأول", "nom:", "البلد"), ("given", "family", "country")),
        (("Givenname", "family_name", "Contry"), ("given", "family", "country")),
        (("first name", "Prénom", "colour", ""), ("given", "", "", "")),
    ],
)
def test_columns_are_recognised_by_their_headings(headings, found):
    assert recognised(headings, FIELDS) == found
