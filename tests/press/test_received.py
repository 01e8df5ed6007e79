import datetime as dt
import io
import zipfile
from email.message import EmailMessage

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from plenary.algorithms.text import clean, faults
from plenary.core.errors import Refused
from plenary.press.received import Kind, docx, found, pdf, received, received_text

LEAD = "GENEVA, May 5. More than 200 delegates from 51 countries met on Monday, the ministry said."
SECOND = "The third conference on water closes on Wednesday with a declaration by the organisers."


def refusal(content: bytes, **said) -> str:
    with pytest.raises(Refused) as refused:
        received(content, **said)
    assert refused.value.message
    return refused.value.code


def pdf_of(*pages: list[str]) -> bytes:
    """A PDF with one line of text below the other, written by hand."""
    objects = [b"<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>", b""]
    font = b"<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    kids = []
    for lines in pages:
        drawn = b"BT /F 11 Tf 14 TL 50 800 Td "
        drawn += b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines) + b" ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources%s/Contents %d 0 R>>"
            % (font, len(objects))
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed)
    return file_of(objects)


def file_of(objects: list[bytes]) -> bytes:
    """The PDF of its numbered objects, the first of them the catalogue."""
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    end = content.index(b"xref\n0")
    return content + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        end,
    )


def saved(document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def docx_of(*paragraphs: str, title: str = "") -> bytes:
    document = Document()
    if title:
        document.add_heading(title, level=0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def zip_of(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return content.getvalue()


def mail_of(text: str = "", page: str = "", **attachments: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "Desk <desk@agency.example>"
    message["Subject"] = "Fwd: Conférence ouverte"
    message["Date"] = "Tue, 05 May 2026 23:30:00 +0300"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    for name, content in attachments.items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message.as_bytes()


PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Delegates meet | Agency</title>
<meta property="og:title" content="Delegates meet in Geneva"><meta property="og:site_name"
content="Agency One"><meta property="article:published_time" content="2026-05-05T10:00:00Z">
<link rel="canonical" href="https://agency.example/water">
<style>p {{ color: red }}</style><script>document.write("smuggled by a script")</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Delegates meet in
Geneva</h1><p onclick="alert(1)">{LEAD}</p><script>alert("inside")</script><p>{SECOND}</p>
<p>It was <b>the first</b> time that the city was host to it, according to the organisers.</p>
</article><footer>All rights reserved</footer></body></html>"""


# Plain text


def test_plain_text_keeps_its_characters_in_their_places():
    written = f" date 2026-05-05 {LEAD}\n\n{SECOND}\nOne  more\u00a0line."
    report = received(written.encode(), name="report.txt")
    assert (report.text, report.kind, report.notes) == (written, Kind.TEXT, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_text_is_read_in_the_encoding_it_is_in(encoding):
    written = "Третья конференция открылась в Женеве с участием делегатов из 51 страны."
    assert received(written.encode(encoding)).text == written


def test_guessed_encoding_is_noted():
    report = received("Третья конференция открылась в Женеве.".encode("cp1251"))
    assert report.notes == ("The text was read as windows-1251.",)


def test_line_breaks_and_tabs_become_those_of_a_record():
    assert received(b"one\r\ntwo\rthree\tfour  \n\n").text == "one\ntwo\nthree four"


def test_characters_that_hide_text_are_removed_and_named():
    report = received("Over \u202e200\u202c dele\u00adgates\u200b.".encode())
    assert report.text == "Over 200 delegates."
    note = (
        "Characters that may not stand in a record were removed: U+202E RIGHT-TO-LEFT OVERRIDE, "
        "U+202C POP DIRECTIONAL FORMATTING, U+00AD SOFT HYPHEN, U+200B ZERO WIDTH SPACE."
    )
    assert report.notes == (note,)


def test_right_to_left_text_with_latin_names_is_kept():
    written = "قال \u200fMaría Fernández\u200f إن 200 مندوب من 51 دولة، می\u200cخواهم."
    assert received(written.encode()).text == written


def test_text_read_in_the_wrong_encoding_is_offered_repaired():
    report = received("Ä°lham Ã‡avuÅŸoÄŸlu spoke in Baku.".encode())
    assert report.misread
    assert report.text == "Ä°lham Ã‡avuÅŸoÄŸlu spoke in Baku."
    assert report.repaired_text == "İlham Çavuşoğlu spoke in Baku."


def test_right_text_is_not_offered_repaired():
    assert received("İlham Çavuşoğlu — “çağrı” 51 ülkeden.".encode()).repaired_text == ""


def test_pasted_text_is_received_as_it_is():
    assert received_text("<p>“Über 200”\r\nGäste</p>").text == "<p>“Über 200”\nGäste</p>"


def test_five_megabytes_of_text_are_received():
    written = ("More than 200 delegates met. " * 180_789)[: 5 * 1024 * 1024 - 1] + "."
    assert received(written.encode()).text == written


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf", "\u202e\u200b".encode()])
def test_text_without_a_word_is_refused(content):
    assert refusal(content) == "empty"


def test_pasted_nothing_is_refused():
    with pytest.raises(Refused) as refused:
        received_text(" \n ")
    assert refused.value.code == "empty"


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), bytes(range(256)) * 20]
)
def test_binary_passed_as_text_is_refused(content):
    assert refusal(content, name="report.txt", content_type="text/plain") == "not-text"


def test_too_many_bytes_and_too_long_text_are_refused():
    assert refusal(b"a" * (found.MOST_BYTES + 1)) == "too-large"
    assert refusal(b"a" * (found.MOST_CHARACTERS + 1)) == "too-long"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{\\rtf1 Delegates met}", "unknown-kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old-document"),
        (zip_of(**{"xl/workbook.xml": b"<workbook/>"}), "unknown-kind"),
        (LEAD.encode("utf-16-le")[:-1] + b"\xd8\xd8", "not-text"),
    ],
)
def test_other_kinds_are_refused(content, code):
    assert refusal(content) == code


# Web pages


def test_page_gives_its_main_text_and_what_it_says_of_itself():
    report = received(PAGE.encode(), name="page")
    assert report.kind == Kind.HTML
    assert report.text.endswith(
        f"{LEAD}\n\n{SECOND}\n\n"
        "It was the first time that the city was host to it, according to the organisers."
    )
    assert report.title == "Delegates meet in Geneva"
    assert report.published_on == dt.date(2026, 5, 5)
    assert report.outlet_name == "Agency One"
    assert report.language == "en"
    assert report.url == "https://agency.example/water"


def test_page_keeps_nothing_of_scripts_and_styles():
    text = received(PAGE.encode()).text
    for hidden in ("smuggled", "alert", "color", "onclick", "<"):
        assert hidden not in text


def test_short_page_gives_all_that_is_seen():
    page = (
        "<p>Only <b>12</b> came.</p><script>no()</script><div>So<br>what</div><style>p{}</style>"
    )
    assert received(page.encode()).text == "Only 12 came.\n\nSo\n\nwhat"


def test_page_is_read_in_the_encoding_it_names():
    page = '<html lang="ru"><meta charset="koi8-r"><p>Конференция открылась в Женеве.</p>'
    report = received(page.encode("koi8-r"))
    assert (report.text, report.language) == ("Конференция открылась в Женеве.", "ru")


def test_answered_encoding_goes_before_the_named_one():
    page = '<html><meta charset="utf-8"><p>Конференция открылась.</p>'.encode("koi8-r")
    assert (
        received(page, content_type="text/html; charset=KOI8-R").text == "Конференция открылась."
    )


def test_page_that_names_a_wrong_encoding_is_read_all_the_same():
    page = '<html><meta charset="ascii"><p>Çavuşoğlu spoke.</p>'.encode()
    assert received(page).text == "Çavuşoğlu spoke."


def test_address_of_a_page_is_one_of_the_web():
    page = PAGE.replace("https://agency.example/water", "javascript:alert(1)")
    assert received(page.encode(), url="https://a.example/x").url == "https://a.example/x"


def test_page_without_text_is_refused():
    assert refusal(b"<html><body><script>text()</script></body></html>") == "empty"


def test_huge_page_is_refused():
    assert refusal(b"<p>" + b"word " * (found.MOST_MARKUP // 5)) == "too-large"


def test_text_that_speaks_of_markup_is_text():
    assert received(b"The <b> of the <html> page").text == "The <b> of the <html> page"


# PDF


def test_pdf_gives_paragraphs_of_its_lines():
    content = pdf_of(
        [
            "Delegates meet in Geneva",
            "GENEVA, May 5. More than 200 delegates from 51 countries met on Monday, the mi-",
            "nistry said in a statement that was given to the press before the opening.",
            "They will stay for three days.",
            "1",
        ],
        ["The third conference on water closes on Wednesday.", "- 2 -"],
    )
    report = received(content, name="report.pdf")
    assert report.text == (
        "Delegates meet in Geneva\n\n"
        "GENEVA, May 5. More than 200 delegates from 51 countries met on Monday, the ministry said "
        "in a statement that was given to the press before the opening. "
        "They will stay for three days.\n\n"
        "The third conference on water closes on Wednesday."
    )
    assert (report.kind, report.language) == (Kind.PDF, "en")


def test_line_of_arabic_is_put_in_the_order_of_reading():
    seen = ".(Fernández María) %12.5 ةبسنب 51 نم بودنم 200 رضح"
    meant = "حضر 200 مندوب من 51 بنسبة 12.5% (Fernández María)."
    assert pdf._logical(seen) == meant


def test_pages_without_text_are_noted():
    report = received(pdf_of([LEAD], []))
    assert (report.text, report.notes) == (LEAD, ("Pages without text were left out: 1.",))


def test_scanned_pdf_is_refused():
    assert refusal(pdf_of([], [])) == "no-text"


def test_locked_pdf_is_refused_and_one_locked_against_changes_read():
    for word, owner in (("secret", "owner"), ("", "owner")):
        writer = PdfWriter(clone_from=io.BytesIO(pdf_of([LEAD])))
        writer.encrypt(word, owner, algorithm="AES-256")
        content = io.BytesIO()
        writer.write(content)
        if word:
            assert refusal(content.getvalue()) == "encrypted"
        else:
            assert received(content.getvalue()).text == LEAD


@pytest.mark.parametrize("kept", [9, 100, 300])
def test_damaged_pdf_is_refused(kept):
    assert refusal(pdf_of([LEAD])[:kept]) == "damaged"


def test_what_is_only_called_pdf_is_refused():
    assert refusal(b"Delegates met.", name="report.pdf") == "damaged"


def test_pdf_of_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    assert refusal(pdf_of([LEAD], [LEAD], [LEAD])) == "too-many-pages"


def test_pdf_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_SECONDS", -1)
    assert refusal(pdf_of([LEAD])) == "too-slow"


def test_pdf_page_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGE_BYTES", 50)
    assert refusal(pdf_of([LEAD])) == "too-slow"


def test_forms_that_call_forms_end_in_time():
    """Thirty forms, each drawn twice by the one before: a thousand million lines of text."""
    drawn = b"<</Type/XObject/Subtype/Form/Resources<</XObject<</X %d 0 R>>>>/Length 11>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"]
    objects += [b"<</Type/Page/Parent 2 0 R/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"]
    objects += [(drawn % (5 + n)) + b"stream\n/X Do /X Do\nendstream" for n in range(31)]
    assert refusal(file_of(objects)) == "no-text"


# DOCX


def test_docx_gives_its_paragraphs_and_title():
    document = Document()
    document.add_heading("Delegates meet", level=0)
    document.add_paragraph("More than ").add_run("200").bold = True
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Countries", "51"
    document.add_paragraph("A line\nand another\tone")
    document.core_properties.language = "fr-FR"
    report = received(saved(document))
    assert report.text == (
        "Delegates meet\n\nMore than 200\n\nCountries\n\n51\n\nA line\n\nand another one"
    )
    assert (report.kind, report.title, report.language) == (Kind.DOCX, "Delegates meet", "fr")


def test_text_that_was_struck_out_is_left_out():
    body = (
        '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>51 </w:t></w:r>'
        "<w:del><w:r><w:delText>44 </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>countries</w:t></w:r></w:ins></w:p></w:body></w:document>"
    )
    assert received(zip_of(**{"word/document.xml": body.encode()})).text == "51 countries"


@pytest.mark.parametrize("kept", [0.3, 0.9, 0.999])
def test_truncated_docx_is_refused(kept):
    content = docx_of(LEAD)
    assert refusal(content[: int(len(content) * kept)], name="report.docx") == "damaged"


def test_docx_with_an_entity_is_refused():
    body = (
        b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        b'<w:document xmlns:w="urn:w"><w:p><w:t>&e;</w:t></w:p></w:document>'
    )
    assert refusal(zip_of(**{"word/document.xml": body})) == "damaged"


def test_docx_that_unpacks_to_too_much_is_refused():
    part = b"<a>" + b" " * docx.MOST_UNPACKED + b"</a>"
    assert refusal(zip_of(**{"word/document.xml": part})) == "too-large"


def test_docx_that_hides_how_much_it_unpacks_to_is_refused():
    part = b"<a>" + b" " * docx.MOST_UNPACKED + b"</a>"
    content = zip_of(**{"word/document.xml": part})
    size, lie = len(part).to_bytes(4, "little"), (9).to_bytes(4, "little")
    assert refusal(content.replace(size, lie)) == "damaged"


def test_empty_docx_is_refused():
    assert refusal(docx_of()) == "empty"


# E-mail


def test_mail_gives_its_plain_text_subject_and_day():
    report = received(mail_of(f"{LEAD}\n\n{SECOND}\n", "<p>The other form.</p>"))
    assert (report.text, report.kind) == (f"{LEAD}\n\n{SECOND}", Kind.EMAIL)
    assert (report.title, report.published_on) == ("Conférence ouverte", dt.date(2026, 5, 5))
    assert report.attachments == ()


def test_mail_without_plain_text_gives_its_page():
    assert received(mail_of(" ", PAGE)).text == received(PAGE.encode()).text


def test_mail_lists_the_attachments_that_can_be_read():
    content = docx_of(LEAD)
    report = received(mail_of("See below.", **{"a.docx": content, "b.png": b"\x89PNG\r\n\x1a\n"}))
    assert report.text == "See below."
    assert [(a.name, a.kind, a.content) for a in report.attachments] == [
        ("a.docx", Kind.DOCX, content)
    ]


def test_mail_that_says_nothing_gives_its_attachment():
    content = mail_of("", **{"a.pdf": b"%PDF-broken", "b.docx": docx_of(LEAD, title="Water")})
    report = received(content)
    assert (report.text.splitlines()[-1], report.title) == (LEAD, "Water")


def test_mail_that_says_nothing_at_all_is_refused():
    assert refusal(mail_of("")) == "empty"


def test_mail_with_an_endless_subject_is_read():
    """The library's parser would take gigabytes for it."""
    subject = b"=?utf-8?q?Over_200?= " * 2000
    report = received(b"From: a@b.example\nDate: x\nSubject: " + subject + b"\n\nThey met.")
    assert (report.text, report.title[:8]) == ("They met.", "Over 200")


def test_mail_of_thousands_of_parts_is_refused():
    head = b"From: a\nDate: b\nContent-Type: multipart/mixed; boundary=b\n"
    assert refusal(head + b"\n--b\n\na" * 5001) == "too-large"


def test_letter_that_begins_like_a_header_is_text():
    assert received(b"Date: 5 May\nPlace: Geneva\n\nDelegates met.").kind == Kind.TEXT


# Anything


STARTS = st.sampled_from(
    [
        b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html><body><p>", b"<!DOCTYPE html>", b"\xff\xfe",
        b"From: a@b.c\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n",
        b"From: a\nDate: b\nContent-Type: text/html; charset=utf-7\n\n<p>", b"\xef\xbb\xbf",
    ]
)  # fmt: skip
NAMES = st.sampled_from(["", "a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.exe"])


def text_or_refusal(content: bytes, **said) -> None:
    try:
        report = received(content, **said)
    except Refused as refused:
        assert refused.code
        return
    assert report.text.strip()
    assert clean(report.text) == report.text
    kinds = {fault.kind for fault in faults(report.text, multiline=True)}
    assert kinds <= {"wrong-encoding"}


@given(start=STARTS, rest=st.binary(max_size=400), name=NAMES)
def test_any_bytes_are_received_or_refused(start, rest, name):
    text_or_refusal(start + rest, name=name)


@given(text=st.text(), start=STARTS)
def test_any_text_is_received_or_refused(text, start):
    text_or_refusal(start + text.encode("utf-8", "surrogatepass"))


WHOLE = [
    pdf_of([LEAD, SECOND]),
    docx_of(LEAD, title="Water"),
    mail_of(LEAD, PAGE, **{"a.txt": LEAD.encode()}),
    PAGE.encode(),
]


@given(
    content=st.sampled_from(WHOLE),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=6)), max_size=8),
)
def test_any_damage_is_received_or_refused(content, changes):
    damaged = bytearray(content)
    for place, piece in changes:
        at = int(place * len(damaged))
        damaged[at : at + len(piece)] = piece
    text_or_refusal(bytes(damaged))
