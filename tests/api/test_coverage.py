"""Reading and checking by the API: the same as the commands say, and no more than one may see."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from plenary.accounts.models import Role
from plenary.press.models import Report
from tests import factories as make
from tests.api.calling import TEXT, api_as, error, post

pytestmark = pytest.mark.django_db

READ = "/api/v1/coverage/read"


def _check(edition):
    return f"/api/v1/editions/{edition.scope}/coverage/check"


def _printed(tmp_path, *said, **options):
    file = tmp_path / "report.txt"
    file.write_text(TEXT, "utf-8")
    out = io.StringIO()
    call_command("coverage", *said, str(file), *options.pop("more", ()), "--json", stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture
def edition():
    edition = make.make_edition(title="Third Lakeside Dialogue")
    make.make_participation(edition, make.make_person("Ilse", "Marandé"))
    make.make_reported_figure(edition)
    return edition


def test_read_says_what_the_command_says(tmp_path):
    answer = post(api_as(Role.READER), READ, text=TEXT)
    assert (answer.status_code, answer.json()) == (200, _printed(tmp_path, "read"))
    assert {claim["type"] for claim in answer.json()["claims"]} >= {"figure", "dateline"}


def test_a_file_is_read_as_the_same_text_is(tmp_path):
    file = SimpleUploadedFile("report.txt", TEXT.encode(), content_type="text/plain")
    answer = api_as(Role.READER).post(READ, {"file": file, "date": "2026-06-05", "lang": "en"})
    said = _printed(tmp_path, "read", more=["--date", "2026-06-05", "--lang", "en"])
    assert (answer.status_code, answer.json()) == (200, said)


def test_read_needs_some_role():
    assert error(post(api_as(None), READ, text=TEXT)) == (403, "not-allowed", [])


def test_check_says_what_the_command_says(tmp_path, edition):
    answer = post(api_as(Role.READER, edition.series.scope), _check(edition), text=TEXT)
    said = _printed(tmp_path, "check", more=["--edition", edition.scope])
    assert (answer.status_code, answer.json()) == (200, said)
    found = {claim["span"]: claim["verdict"] for claim in answer.json()["claims"]}
    assert found["Ilse Marandé"] == "confirmed"


def test_check_keeps_nothing(edition):
    post(api_as(Role.SECRETARY), _check(edition), text=TEXT)
    assert Report.objects.count() == 0


def test_check_of_an_edition_that_one_may_not_see_is_not_there(edition):
    other = make.make_edition()
    answer = post(api_as(Role.SECRETARY, other.scope), _check(edition), text=TEXT)
    assert error(answer) == (404, "not-found", [])


@pytest.fixture
def earlier(edition):
    """Last year's edition, where somebody took part of whom the public may not know."""
    last = make.make_edition(edition.series, "Second Lakeside Dialogue", ordinal=2)
    make.make_participation(last, make.make_person("Orsolya", "Vidak"), audience="secretariat")
    make.make_participation(last, make.make_person("Benedek", "Talvi"))
    return last


def _verdicts(answer):
    return {
        claim["span"].partition(",")[0]: claim["verdict"]
        for claim in answer.json()["claims"]
        if claim["type"] == "person"
    }


def test_of_an_edition_that_one_may_not_see_the_check_tells_what_is_public(edition, earlier):
    text = "GENEVA, June 5. Orsolya Vidak, the minister, and Benedek Talvi, the mayor, spoke.\n"
    wide = _verdicts(post(api_as(Role.READER, edition.series.scope), _check(edition), text=text))
    narrow = _verdicts(post(api_as(Role.READER, edition.scope), _check(edition), text=text))
    assert wide == {"Orsolya Vidak": "other edition", "Benedek Talvi": "other edition"}
    assert narrow == {"Orsolya Vidak": "not on record", "Benedek Talvi": "other edition"}
    assert earlier.scope not in str(narrow)
