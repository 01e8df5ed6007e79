import datetime as dt
import io
import os

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from plenary.accounts.models import Grant, Role, User
from plenary.imports import uploads
from plenary.people.models import Body, Country, CountryList, Person

pytestmark = pytest.mark.django_db

START = "/desk/people/import"
GOOD = "Given name,Family name,Country\nAda,Byron,FR\nBob,Marley,FR\n"
MIXED = GOOD + ",,FR\nEve,Adams,Nowhere\n"


@pytest.fixture(autouse=True)
def countries() -> None:
    un = CountryList.objects.create(slug="un", title={"en": "UN"})
    names = {"FR": "France", "BG": "Bulgaria", "CH": "Switzerland"}
    for code, name in names.items():
        Country.objects.create(list=un, code=code, name={"en": name})


def signed_in(role: Role | None, email: str = "s@example.org", scope: str = "") -> Client:
    user = User.objects.create_user(email, name=email)
    if role:
        Grant.objects.create(user=user, role=role, scope=scope)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def secretary() -> Client:
    return signed_in(Role.SECRETARY)


def sent(client: Client, content: str | bytes, *, start: str = START, name: str = "people.csv"):
    file = io.BytesIO(content.encode() if isinstance(content, str) else content)
    file.name = name
    return client.post(start, {"file": file, "pasted": "", "language": "en"})


def kept_files(var) -> list[str]:
    return sorted(path.suffix for path in (var / "uploads").glob("*"))


def test_a_file_is_reported_on_and_then_imported_and_then_undone(secretary, var):
    answer = sent(secretary, GOOD)
    report = secretary.get(answer.url)
    assert "people.csv" in report.text and "Import 2 entries" in report.text
    assert Person.objects.count() == 0

    result = secretary.post(answer.url, {"decision": "import"})

    assert Person.objects.count() == 2
    assert kept_files(var) == []
    page = secretary.get(result.url)
    assert "Undo the whole import" in page.text
    undone = secretary.post(f"{result.url}/undo", follow=True)
    assert "The import was undone." in undone.text
    assert Person.objects.count() == 0


def test_bad_rows_are_told_and_just_the_good_ones_are_imported(secretary):
    address = sent(secretary, MIXED).url
    report = secretary.get(address).text

    assert "Import just the 2 good ones" in report and "Import nothing" in report
    assert "The name is missing." in report
    assert '<bdi dir="auto">Nowhere</bdi>' in report
    secretary.post(address, {"decision": "import"})
    assert sorted(str(person) for person in Person.objects.all()) == ["Ada Byron", "Bob Marley"]


def test_nothing_is_imported_when_nothing_is_chosen(secretary, var):
    address = sent(secretary, MIXED).url

    answer = secretary.post(address, {"decision": "nothing"}, follow=True)

    assert "Nothing was imported" in answer.text
    assert (Person.objects.count(), kept_files(var)) == (0, [])


def test_the_faults_can_be_saved_and_are_safe_to_open(secretary):
    address = sent(secretary, 'Name,Country\n,FR\nAda,"=HYPERLINK(""http://x"")"\n').url

    lines = secretary.get(f"{address}/faults.csv").content.decode("utf-8-sig").splitlines()

    assert lines[0] == "Row,Column,Value,Reason"
    assert lines[1].startswith("2,Name,,The name is missing.")
    assert lines[2].startswith('3,Country,"\'=HYPERLINK(""http://x"")"')


def test_formulas_in_names_are_shown_escaped(secretary):
    address = sent(secretary, 'Name\n"<script>=HYPERLINK(""x"")"\n').url

    report = secretary.get(address).text

    assert "&lt;script&gt;=HYPERLINK(&quot;x&quot;)" in report
    assert "<script>=HYPERLINK" not in report


def test_characters_that_hide_are_shown_by_number(secretary):
    address = sent(secretary, "Name\nAda\u202eByron\nBob\x07\n").url

    report = secretary.get(address).text

    assert "Ada⟨U+202E⟩Byron" in report and "Bob⟨U+0007⟩" in report
    assert "\u202e" not in report and "\x07" not in report


def test_columns_that_are_not_recognised_are_chosen(secretary):
    address = sent(secretary, "Qui,Ailleurs\nAda Byron,FR\n").url
    report = secretary.get(address).text
    assert "No column holds “Family name”" in report

    wrong = secretary.post(address, {"decision": "columns", "column0": "full", "column1": "full"})
    assert wrong.status_code == 422
    assert "The column “Qui” holds this already. Choose another." in wrong.text
    secretary.post(address, {"decision": "columns", "column0": "full", "column1": "country"})
    secretary.post(address, {"decision": "import"})

    assert [(str(one), one.country) for one in Person.objects.all()] == [("Ada Byron", "FR")]


def test_the_same_file_a_second_time_imports_nothing_unless_ticked(secretary):
    secretary.post(sent(secretary, GOOD).url, {"decision": "import"})

    address = sent(secretary, GOOD).url
    report = secretary.get(address).text
    assert "Here already" in report and "Import the ticked ones" in report
    secretary.post(address, {"decision": "import"})
    assert Person.objects.count() == 2
    secretary.post(address, {"decision": "import", "anyway": ["3", "nonsense"]})
    assert sorted(Person.objects.values_list("slug", flat=True)) == [
        "ada-byron",
        "bob-marley",
        "bob-marley-2",
    ]


def test_two_clicks_on_import_import_once(secretary):
    address = sent(secretary, GOOD).url
    secretary.post(address, {"decision": "import"})

    again = secretary.post(address, {"decision": "import"}, follow=True)

    assert "This file is not kept any more" in again.text
    assert Person.objects.count() == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"Name,Country\n", "There is no row below the headings."),
        (b"PK\x03\x04broken", "This XLSX file is damaged"),
        (b"\x89PNG\r\n\x1a\n\x00", "This is not a table that can be read."),
        (b"Name\n" + b"x" * (21 * 1024 * 1024), "This is larger than 20 MB."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_its_field(secretary, var, content, words):
    answer = sent(secretary, content)

    assert answer.status_code == 422
    assert words in answer.text and 'href="#id_file"' in answer.text
    assert not (var / "uploads").exists() or kept_files(var) == []


def test_pasted_cells_are_read_too(secretary):
    answer = secretary.post(START, {"pasted": "Name\tCountry\nAda Byron\tFR\n", "language": "en"})

    assert "pasted cells" in secretary.get(answer.url).text


def test_a_paste_of_20_mb_is_refused_and_not_sent_back(secretary):
    answer = secretary.post(START, {"pasted": "x" * (21 * 1024 * 1024), "language": "en"})

    assert answer.status_code == 422
    assert "This is larger than 20 MB." in answer.text
    assert "It is still where you copied it from." in answer.text
    assert len(answer.text) < 200_000


def test_a_refused_paste_stays_in_its_field(secretary):
    answer = secretary.post(START, {"pasted": "Name,Country\n", "language": "en"})

    assert answer.status_code == 422
    assert "Name,Country" in answer.text and 'href="#id_pasted"' in answer.text


def test_neither_file_nor_paste_is_asked_for(secretary):
    answer = secretary.post(START, {"language": "en"})

    assert (answer.status_code, "Choose a file, or paste the cells below." in answer.text) == (
        422,
        True,
    )


def test_the_blank_tables_lead_to_a_report_without_faults(secretary):
    for kind in ("people", "bodies"):
        for form in ("csv", "xlsx"):
            blank = secretary.get(f"/desk/{kind}/import/blank.{form}")
            answer = sent(secretary, blank.content, start=f"/desk/{kind}/import", name=form)
            report = secretary.get(answer.url).text
            assert ("Import 1 entry" in report, 'id="faults"' in report) == (True, False)
    assert load_workbook(io.BytesIO(blank.content)).active["A1"].value == "Name"


def test_bodies_are_imported(secretary):
    address = sent(
        secretary, "Name,Country\nExample Institute,FR\n", start="/desk/bodies/import"
    ).url

    secretary.post(address, {"decision": "import"})

    assert [(str(body), body.country) for body in Body.objects.all()] == [
        ("Example Institute", "FR")
    ]


@pytest.mark.parametrize("role", [None, Role.READER])
def test_who_may_not_edit_people_may_not_import_them(role):
    client = signed_in(role)

    assert client.get(START).status_code == 403
    assert sent(client, GOOD).status_code == 403
    assert client.get("/desk/import/").status_code == 403


def test_what_is_not_imported_has_no_page(secretary):
    assert secretary.get("/desk/sources/import").status_code == 404
    assert secretary.get(f"{START}/blank.exe").status_code == 404


def test_nobody_sees_the_file_of_another(secretary):
    address = sent(secretary, GOOD).url
    other = signed_in(Role.SECRETARY, "other@example.org")

    assert other.get(address).status_code == 302
    assert other.get(f"{address}/faults.csv").status_code == 404
    other.post(address, {"decision": "import"})
    assert Person.objects.count() == 0


def test_a_file_is_private_and_gone_after_a_day(secretary, var):
    address = sent(secretary, GOOD).url
    for path in (var / "uploads").iterdir():
        assert oct(path.stat().st_mode & 0o777) == "0o600"
        os.utime(path, (0, 0))

    uploads.drop_older(dt.datetime(2026, 1, 1, tzinfo=dt.UTC))

    assert kept_files(var) == []
    assert secretary.get(address).status_code == 302


def test_the_lists_of_people_and_bodies_lead_to_the_import(secretary):
    for kind in ("people", "bodies"):
        page = secretary.get(reverse("desk:list", kwargs={"kind": kind})).text
        assert f'href="/desk/{kind}/import"' in page
    assert "/import" not in secretary.get("/desk/sources/").text.split("<main")[1]
    assert START in secretary.get("/desk/import/").text
