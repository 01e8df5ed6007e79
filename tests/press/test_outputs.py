"""A released communiqué as plain text, PDF and ninjs."""

import io
import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pypdf import PdfReader

from plenary.press.outputs import ninjs, pdf, plain_text
from plenary.press.release import call_off, release
from tests import factories as make
from tests.press.world import AT, MINUTE, released, rewritten
from tests.public.world import make_world

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "fr", "ar")
SCHEMA = Path(__file__).parent / "schemas/ninjs-schema_3.1.json"
HEADLINE = {"en": "Schools first", "fr": "Les écoles d’abord", "ar": "المدارس أولا"}
BODY = {
    "en": "Schools come first, said {person:ilse-marande} 5 < 6 & more.\n\nAll agreed.",
    "fr": "Les écoles d’abord, dit {person:ilse-marande}.",
    "ar": "قالت {person:ilse-marande} إن المدارس تأتي أولا.",
}
ADDRESS = "https://shore.example/en/shore/2026/press/opening/index.html"


@pytest.fixture
def world():
    world = make_world()
    world.writer, world.second = make.make_user(), make.make_user()
    return world


@pytest.fixture
def version(world):
    return released(world, BODY, headline=HEADLINE)[1]


def _read(made):
    return PdfReader(io.BytesIO(made))


def _said(reader):
    return "".join(page.extract_text() for page in reader.pages)


def test_plain_text_is_the_headline_and_the_paragraphs(version):
    assert plain_text(version, "en") == (
        "Schools first\n\nSchools come first, said Ilse Marandé 5 < 6 & more.\n\nAll agreed.\n"
    )
    assert plain_text(version, "ar") == (
        "المدارس أولا\n\nقالت إلسه ماراندي إن المدارس تأتي أولا.\n"
    )


def test_a_language_that_it_does_not_have_is_given_in_its_first(world):
    _one, version = released(world, {"fr": "Les écoles."}, headline=HEADLINE)
    assert plain_text(version, "ar") == "Les écoles d’abord\n\nLes écoles.\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_the_same_bytes_each_time(version, language):
    assert pdf(version, language) == pdf(version, language)


def test_a_pdf_of_another_language_or_moment_is_another(world, version):
    other = released(world, BODY, headline=HEADLINE, slug="later", until=MINUTE)[1]
    made = [pdf(version, language) for language in LANGUAGES]
    assert len({*made, pdf(other, "en")}) == 4


@pytest.mark.parametrize(
    "language, heading, day",
    [
        ("en", "Communiqué", "4 June 2026"),
        ("fr", "Communiqué", "4 juin 2026"),
        ("ar", None, None),
    ],
)
def test_a_pdf_is_tagged_with_its_language_and_title(version, language, heading, day):
    reader = _read(pdf(version, language))
    catalogue = reader.trailer["/Root"]
    assert (str(catalogue["/Lang"]), reader.metadata.title, len(reader.pages)) == (
        language,
        HEADLINE[language],
        1,
    )
    assert catalogue["/MarkInfo"]["/Marked"]
    if heading:
        said = _said(reader)
        assert [word in said for word in (heading, day, "Ilse Marandé")] == [True] * 3


def test_a_pdf_in_arabic_has_the_arabic_text(version):
    said = unicodedata.normalize("NFKC", _said(_read(pdf(version, "ar"))))
    letters = Counter(one for one in said if "\u0621" <= one <= "\u064a")
    typed = plain_text(version, "ar")
    wanted = Counter(one for one in typed if "\u0621" <= one <= "\u064a")
    assert wanted - letters == Counter()


def test_a_corrigendum_says_that_it_is_one_and_a_version_after_one_called_off_does_not(world):
    one, version = released(world, BODY, headline=HEADLINE, until=MINUTE)
    call_off(version, by=world.second, at=AT)
    second = release(one, by=world.second, at=AT)
    third = rewritten(world, one, BODY | {"en": "Weirs come first."}, at=AT)
    found = [_said(_read(pdf(each, "en"))) for each in (second, third)]
    assert [("Corrigendum" in said, "Communiqué" in said) for said in found] == [
        (False, True),
        (True, False),
    ]


@pytest.fixture(scope="module")
def schema():
    found = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found, format_checker=FormatChecker())


@pytest.mark.parametrize("language", LANGUAGES)
def test_ninjs_is_valid_in_each_language(schema, version, language):
    news = json.loads(json.dumps(ninjs(version, language, address=ADDRESS)))
    assert [error.message for error in schema.iter_errors(news)] == []
    assert (news["language"], news["title"]) == (language, HEADLINE[language])


@pytest.mark.parametrize("fault", [{"uri": None}, {"pubStatus": "secret"}, {"surprise": 1}])
def test_the_schema_finds_faults(schema, version, fault):
    news = ninjs(version, "en", address=ADDRESS) | fault
    assert len(list(schema.iter_errors(news))) == 1


def test_ninjs_holds_the_text_whom_it_names_and_its_versions(world, version):
    second = rewritten(
        world, version.communique, BODY | {"en": "Weirs, said {person:ilse-marande}."}, at=MINUTE
    )
    news = ninjs(second, "en", address=ADDRESS)
    assert news["uri"] == f"urn:uuid:{version.communique_id}"
    assert (news["version"], news["firstCreated"], news["versionCreated"]) == (
        "2",
        "2026-06-04T09:30:00+00:00",
        "2026-06-04T15:30:00+00:00",
    )
    assert news["bodies"] == [
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": 25,
            "wordCount": 4,
            "value": "Weirs, said Ilse Marandé.",
        }
    ]
    assert news["people"] == [{"name": "Ilse Marandé", "literal": "person:ilse-marande"}]
    assert (news["located"], news["by"]) == ("Ostvale", "The Shore Talks")
    assert news["altIds"] == [{"role": "web", "value": ADDRESS}]


def test_ninjs_of_a_site_without_an_address_names_none(schema, version):
    news = ninjs(version, "en", address="")
    assert ("altIds" in news, list(schema.iter_errors(news))) == (False, [])


def test_a_whole_communique_from_the_record_is_valid_too(schema, world):
    _one, version = released(world, slug="whole", headline=HEADLINE)
    assert sorted(version.content) == sorted(LANGUAGES)
    for language in LANGUAGES:
        news = ninjs(version, language, address=ADDRESS)
        assert [error.message for error in schema.iter_errors(news)] == []
