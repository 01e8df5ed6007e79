"""`plenary coverage check`, `read` and `eval`, and `plenary communique`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from plenary.conferences.models import Edition, Participation
from plenary.imports.actions import load_record
from plenary.people.models import Source
from plenary.press.models import Report
from tests import factories as make
from tests.press.world import AT, REPORT, make_press_world
from tests.public.world import make_world

pytestmark = pytest.mark.django_db

JSON_OF_CHECK = ["end", "normalised", "parts", "reason", "record", "span", "start", "type"]


@pytest.fixture
def world():
    return make_press_world()


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def _called(*words, **options):
    out = StringIO()
    call_command(*map(str, words), stdout=out, **options)
    return out.getvalue()


def _refusal(*words):
    with pytest.raises(CommandError) as raised:
        _called(*words)
    return str(raised.value)


def _check(report, *more):
    return _called("coverage", "check", report, "--edition", "lakeside/2026", *more)


def _one(claims, type_, words):
    [found] = [one for one in claims if one["type"] == type_ and words in one["span"]]
    return found


# -------------------------------------------------------------------------------- coverage check


def test_check_as_json_is_what_the_programs_expect(world, report):
    found = json.loads(_check(report, "--json"))
    assert (found["lang"], found["read"]) == ("en", "whole")
    assert (found["about"], found["edition"]) == ("this edition", "lakeside/2026")
    keys = {tuple(sorted(one)) for one in found["claims"]}
    assert keys == {tuple(sorted([*JSON_OF_CHECK, "verdict"]))}
    assert [REPORT[one["start"] : one["end"]] for one in found["claims"]] == [
        one["span"] for one in found["claims"]
    ]


def test_check_gives_verdict_record_and_reason_in_words(world, report):
    claims = json.loads(_check(report, "--json"))["claims"]
    ravi = _one(claims, "person", "Tamm Ravi")
    assert (ravi["verdict"], ravi["reason"]) == (
        "variant",
        "The same name in another order. The record prints “Ravi Tamm”.",
    )
    assert ravi["record"] == {
        "value": "Ravi Tamm",
        "objects": [{"kind": "participation", "id": str(world.ravi.pk), "label": "Ravi Tamm"}],
    }
    assert _one(claims, "person", "Zoltan")["record"] is None
    figure = _one(claims, "figure", "51 countries")
    assert [(part["field"], part["value"], part["verdict"]) for part in figure["parts"]] == [
        ("count", 100, "confirmed"),
        ("countries", 51, "disputed"),
    ]
    assert figure["parts"][1]["reason"] == figure["reason"]


def test_check_in_words_says_where_each_claim_stands(world, report):
    lines = _check(report).splitlines()
    assert lines[0] == "en, read whole; about this edition"
    place = next(i for i, line in enumerate(lines) if "Tamm Ravi" in line)
    column = REPORT.splitlines()[4].index("Tamm Ravi") + 1
    said = f"5:{column} variant person Tamm Ravi, Director of the Weir Academy"
    assert lines[place].split() == said.split()
    assert lines[place + 1].strip() == (
        "The same name in another order. The record prints “Ravi Tamm”."
    )


def test_check_keeps_nothing(world, report):
    _check(report)
    assert (Report.objects.count(), Source.objects.count()) == (0, 2)


def test_the_day_and_language_may_be_told(world, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Ilse Marandé spoke in Ostvale on Friday.\n", "utf-8")
    found = json.loads(_check(path, "--json", "--date", "2026-06-05", "--lang", "en"))
    friday = _one(found["claims"], "date", "Friday")
    assert (friday["normalised"]["resolves_to"], friday["verdict"]) == (
        "2026-06-05",
        "confirmed",
    )


def test_check_of_a_page_takes_its_day_from_the_page(world, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(
        "<html lang='en'><head><meta property='article:published_time' "
        "content='2026-06-04T10:00:00Z'><title>Neighbours</title></head><body><article>"
        + "".join(f"<p>{line}</p>" for line in REPORT.splitlines() if line)
        + "</article></body></html>",
        "utf-8",
    )
    claims = json.loads(_check(path, "--json"))["claims"]
    assert _one(claims, "date", "Thursday")["normalised"]["resolves_to"] == "2026-06-04"


@pytest.mark.parametrize("deed", ["check", "read"])
def test_what_cannot_be_read_is_said(world, tmp_path, deed):
    more = ("--edition", "lakeside/2026") if deed == "check" else ()
    missing = tmp_path / "missing.txt"
    assert _refusal("coverage", deed, missing, *more) == (
        f"{missing} cannot be read: No such file or directory."
    )
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    assert _refusal("coverage", deed, empty, *more).startswith(f"{empty}: ")
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 20)
    assert _refusal("coverage", deed, binary, *more).startswith(f"{binary}: ")


def test_an_edition_that_there_is_not_is_named(world, report):
    said = _refusal("coverage", "check", report, "--edition", "lakeside/1999")
    assert said == ("There is no edition lakeside/1999. `plenary editions` lists those there are.")


# --------------------------------------------------------------------------------- coverage read


def test_read_needs_no_record_and_proposes_one(report):
    found = json.loads(_called("coverage", "read", report, "--json"))
    assert sorted(found) == ["claims", "contradictions", "draft", "lang", "read"]
    assert {tuple(sorted(one)) for one in found["claims"]} == {
        ("end", "normalised", "span", "start", "type")
    }
    spans = found["draft"]["spans"]
    people = found["draft"]["record"]["people"]
    place = next(i for i, one in enumerate(people) if one["slug"] == "zoltan-brubeck")
    [[start, end]] = spans[f"/people/{place}"]
    assert REPORT[start:end] == "Zoltan Brubeck, Rector of the Hill College"


def test_the_draft_of_read_can_be_loaded_as_it_is(report):
    found = json.loads(_called("coverage", "read", report, "--json"))
    outcome = load_record(found["draft"]["record"], by="test", at=AT)
    edition = Edition.objects.get()
    assert (edition.ordinal, edition.city, edition.participants_complete) == (
        3,
        {"en": "Ostvale"},
        False,
    )
    assert outcome.added["participations"] == Participation.objects.count() == 4


def test_read_in_words(report):
    lines = _called("coverage", "read", report).splitlines()
    assert lines[0] == "en, read whole"
    place = next(i for i, line in enumerate(lines) if "Zoltan" in line)
    assert lines[place + 1].strip() == "name Zoltan Brubeck, role Rector, org Hill College"


# --------------------------------------------------------------------------------- coverage eval


@pytest.fixture
def annotated(tmp_path):
    """One report whose place and organiser are annotated, and a place that is not there."""
    folder = tmp_path / "annotated"
    folder.mkdir()
    place, person = REPORT.index("in Ostvale"), REPORT.index("Zoltan Brubeck")
    claims = [
        {
            "type": "place",
            "start": place,
            "end": place + len("in Ostvale"),
            "span": "in Ostvale",
            "normalised": {"place": "Ostvale"},
        },
        {
            "type": "person",
            "start": person,
            "end": person + len("Zoltan Brubeck, Rector of the Hill College"),
            "span": "Zoltan Brubeck, Rector of the Hill College",
            "normalised": {"name": "Zoltan Brubeck", "role": "Rector", "org": "Hill College"},
        },
    ]
    told = {"text": REPORT, "lang": "en", "date": "2026-06-04", "claims": claims}
    (folder / "one.json").write_text(json.dumps(told), "utf-8")
    return folder


def test_eval_as_json_is_what_the_programs_expect(annotated):
    found = json.loads(_called("coverage", "eval", annotated, "--json"))
    assert (sorted(found), found["files"]) == (["by_lang", "by_type", "files"], 1)
    person = found["by_type"]["person"]
    assert sorted(person) == ["f1", "n", "normalised", "precision", "recall"]
    assert (person["n"], person["recall"], person["normalised"]) == (1, 1.0, 1.0)
    assert person["precision"] == 0.25
    assert found["by_lang"]["en"]["person"] == person


def test_eval_in_words_is_a_table(annotated):
    lines = _called("coverage", "eval", annotated).splitlines()
    assert lines[0] == "1 files"
    assert lines[2].split() == ["n", "precision", "recall", "f1", "normalised"]
    [person] = [line.split() for line in lines if line.startswith("person")]
    assert person == ["person", "1", "0.25", "1.00", "0.40", "1.00"]


def test_eval_of_a_folder_without_reports_is_refused(tmp_path):
    assert _refusal("coverage", "eval", tmp_path) == (
        f"{tmp_path} holds no annotated reports (*.json)."
    )


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"text": "x"}', "\udcff"])
def test_eval_names_the_file_that_is_no_annotated_report(tmp_path, content):
    path = tmp_path / "odd.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert _refusal("coverage", "eval", tmp_path) == (
        f"{path} is not an annotated report (text, claims)."
    )


# ------------------------------------------------------------------------------------- communique


def test_communique_is_plain_text_from_the_record(world):
    text = _called("communique", "lakeside/2026")
    lead = text.split("\n\n")[0]
    assert lead.startswith("OSTVALE, France, ")
    assert "“Third Lakeside Dialogue”" in lead
    assert ("Ilse Marandé, chair of the Board, Institute of Ostvale" in text, "{" in text) == (
        True,
        False,
    )


def test_communique_with_placeholders(world):
    text = _called("communique", "lakeside/2026", "--template")
    assert ("{person:ilse-marande}" in text, "Ilse" in text) == (True, False)


@pytest.mark.parametrize("asked", ["schools", "1"])
def test_communique_about_a_session_by_name_or_number(world, asked):
    whole = _called("communique", "lakeside/2026")
    about = _called("communique", "lakeside/2026", "--session", asked)
    assert (about.count("“Schools on both shores”") >= 1, about == whole) == (True, False)
    assert about == _called("communique", "lakeside/2026", "--session", "schools")


@pytest.mark.parametrize("lang, name", [("fr", "Ilse Marandé"), ("ar", "إلسه ماراندي")])
def test_communique_in_another_language(lang, name):
    world = make_world()
    text = _called("communique", "shore/2026", "--lang", lang)
    secrets = [word for word in world.secrets if word in text]
    assert (name in text, secrets) == (True, [])


def test_communique_in_the_order_of_the_alphabet(world):
    world.ravi.person.names.update(family="Abel")
    world.ravi.person.known_as(world.ravi.person.names.get())
    world.ravi.person.save()

    def order(*more):
        text = _called("communique", "lakeside/2026", *more)
        return text.index("Ilse Marandé") < text.index("Ravi Abel")

    assert (order(), order("--order", "alphabet")) == (True, False)


@pytest.mark.parametrize("asked", ["nothing", "0", "9", "-1"])
def test_a_session_that_there_is_not_is_named_with_those_there_are(world, asked):
    make.make_session(world.edition, "Closed", slug="closed", audience="participants")
    assert _refusal("communique", "lakeside/2026", f"--session={asked}") == (
        f"There is no public session “{asked}”. There are: schools."
    )


def test_communique_of_an_edition_that_there_is_not(world):
    assert _refusal("communique", "lakeside/1999") == (
        "There is no edition lakeside/1999. `plenary editions` lists those there are."
    )
