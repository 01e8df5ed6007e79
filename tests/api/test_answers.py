"""What all answers have in common: JSON as described, kept by nobody, in the reader's language."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from plenary.accounts.models import Role
from plenary.api import authentication
from plenary.api.views import coverage
from tests import factories as make
from tests.api.calling import TEXT, api_as, error, make_checked_report, post

pytestmark = pytest.mark.django_db

READ = "/api/v1/coverage/read"
DESCRIPTION = "/api/v1/openapi.json"


@pytest.fixture
def reader():
    return api_as(Role.READER)


@pytest.fixture
def secretary():
    return api_as(Role.SECRETARY)


@pytest.fixture
def described(client):
    return client.get(DESCRIPTION).json()


def test_the_description_needs_no_token_and_names_every_address(described):
    assert described["openapi"] >= "3.1"
    assert sorted(described["paths"]) == [
        "/api/v1/coverage/read",
        "/api/v1/editions",
        "/api/v1/editions/{series}/{edition}/coverage/check",
        "/api/v1/editions/{series}/{edition}/reports",
        "/api/v1/editions/{series}/{edition}/reports/{key}",
    ]
    operations = [one for path in described["paths"].values() for one in path.values()]
    assert {json.dumps(one["security"]) for one in operations} == {'[{"Bearer": []}]'}
    assert all(one["description"] and one["summary"] for one in operations)
    for schema in described["components"]["schemas"].values():
        validator_for(schema, Draft202012Validator).check_schema(schema)


@pytest.mark.parametrize(
    ("method", "address", "found"),
    [
        ("get", "/api/v1/nothing", (404, "not-found", [])),
        ("get", "/api/v1/editions/a/b/reports/12", (404, "not-found", [])),
        ("get", "/api/", (404, "not-found", [])),
        ("get", READ, (405, "bad-method", [])),
        ("delete", "/api/v1/editions", (405, "bad-method", [])),
    ],
)
def test_what_django_answers_itself_is_json_too(reader, method, address, found):
    answer = getattr(reader, method)(address)
    assert (error(answer), answer["Cache-Control"]) == (found, "no-store")


@pytest.mark.parametrize("address", [DESCRIPTION, "/api/v1/editions", READ])
def test_no_answer_is_kept(reader, address):
    assert reader.get(address)["Cache-Control"] == "no-store"


def test_other_pages_are_left_alone(client):
    assert client.get("/nothing")["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("body", "kind", "found"),
    [
        (b"{", "application/json", (422, "invalid", [""])),
        (b"[]", "application/json", (422, "invalid", [""])),
        (b"\xff", "application/json", (422, "invalid", [""])),
        (b'{"text": "\\ud800"}', "application/json", (422, "invalid", [""])),
        (b'{"text": null}', "application/json", (422, "invalid", ["text"])),
        (b'{"text": "a", "date": 5}', "application/json", (422, "invalid", ["date"])),
        (b'{"text": "a", "lang": "xx-"}', "application/json", (422, "invalid", ["lang"])),
        (b'{"text": "a", "words": 1}', "application/json", (422, "invalid", ["words"])),
        (b'{"text": ""}', "application/json", (422, "empty", [])),
        (b"text", "text/plain", (415, "unknown-kind", [])),
        (b"", "", (415, "unknown-kind", [])),
        (b"--", "multipart/form-data", (400, "bad-request", [])),
    ],
)
def test_bad_input_is_said_to_be_bad(reader, body, kind, found):
    assert error(reader.post(READ, body, content_type=kind)) == found


def test_a_file_that_is_no_report_is_refused_with_its_code(reader):
    file = SimpleUploadedFile("a.bin", bytes(range(256)) * 40)
    status, code, _paths = error(reader.post(READ, {"file": file}))
    assert (status, code) in {(422, "unknown-kind"), (422, "not-text")}


def test_more_than_is_taken_in_at_once_is_not_read(reader, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    file = SimpleUploadedFile("a.txt", b"a" * 1001)
    assert error(reader.post(READ, {"file": file})) == (413, "too-large", [])


def test_a_fault_of_ours_tells_nothing_of_it(reader, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the inside of the house")

    monkeypatch.setattr(coverage, "read", fail)
    reader.raise_request_exception = False
    answer = post(reader, READ, text=TEXT)
    assert (error(answer), b"inside" in answer.content) == ((500, "failed", []), False)


def test_an_error_is_in_the_language_of_the_request(client):
    answer = client.get("/api/v1/editions", headers={"accept-language": "ar"})
    assert answer["Content-Language"] == "ar"


TEXTS = st.text(max_size=60) | st.just(TEXT) | st.just("")
VALUES = TEXTS | st.none() | st.integers() | st.booleans() | st.lists(st.integers(), max_size=2)
NAMES = st.sampled_from(["text", "date", "lang", "url", "title", "outlet", "slug", "note", "odd"])
BODIES = st.dictionaries(NAMES, VALUES, max_size=4) | VALUES


@pytest.fixture
def addresses(monkeypatch):
    """Where something can be sent: `{path as described: address}`."""
    monkeypatch.setattr(authentication, "PER_MINUTE", 10_000)
    edition = make.make_edition()
    series, slug = edition.scope.split("/")
    paths = [
        READ,
        "/api/v1/editions/{series}/{edition}/coverage/check",
        "/api/v1/editions/{series}/{edition}/reports",
    ]
    return {path: path.format(series=series, edition=slug) for path in paths}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=BODIES)
def test_whatever_is_sent_the_answer_is_as_described(described, addresses, secretary, body):
    for path, address in addresses.items():
        answer = secretary.post(address, body, content_type="application/json")
        _check_against(described["paths"][path]["post"], answer, described)


def test_what_is_listed_is_as_described(described, secretary):
    report = make_checked_report(make.make_edition())
    series, edition = report.edition.scope.split("/")
    for path, methods in described["paths"].items():
        if "get" in methods:
            address = path.format(series=series, edition=edition, key=report.pk)
            answer = secretary.get(address)
            assert answer.status_code == 200
            _check_against(methods["get"], answer, described)


def _check_against(operation, answer, described):
    """The status is one of those described, and the body is as the schema of that status."""
    assert str(answer.status_code) in operation["responses"], answer.content
    content = operation["responses"][str(answer.status_code)]["content"]
    schema = content["application/json"]["schema"] | {"components": described["components"]}
    Draft202012Validator(schema).validate(answer.json())
