"""A bad record file: every fault with its path and a plain reason, and nothing loaded."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from plenary.conferences.models import Edition, Series
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.imports import actions
from plenary.imports.record_file_schema import SCHEMA_FILE
from plenary.people import country_lists
from plenary.people.models import Body, Person
from tests.imports.record_files import write_few_countries

AT = datetime(2026, 6, 1, 8, tzinfo=UTC)

SOUND: dict[str, Any] = {
    "plenary": 1,
    "bodies": [{"slug": "house", "kind": "ngo", "name": {"en": "House"}}],
    "people": [
        {"slug": "ada", "names": [{"use": "main", "given": "Ada"}]},
        {"slug": "bob", "country": "FR", "names": [{"use": "main", "given": "Bob"}]},
    ],
    "series": [
        {
            "slug": "talks",
            "title": {"en": "Talks"},
            "editions": [
                {
                    "slug": "2026",
                    "ordinal": 1,
                    "title": {"en": "Talks 2026"},
                    "starts_on": "2026-06-04",
                    "ends_on": "2026-06-05",
                    "time_zone": "Asia/Baku",
                    "languages": ["en"],
                    "delegations": [{"slug": "fr", "kind": "state", "country": "FR"}],
                    "participations": [
                        {
                            "slug": "ada",
                            "person": "ada",
                            "capacity": "delegate",
                            "delegation": "fr",
                        }
                    ],
                    "sessions": [
                        {
                            "slug": "panel",
                            "kind": "panel",
                            "title": {"en": "Panel"},
                            "starts_at": "2026-06-04T09:00",
                            "ends_at": "2026-06-04T10:00",
                            "appearances": [{"participation": "ada", "role": "panellist"}],
                        }
                    ],
                    "statements": [{"slug": "one", "session": "panel", "text": {"en": "Yes."}}],
                    "findings": [
                        {"slug": "first", "verb": "noted", "by": "panel", "text": {"en": "It is."}}
                    ],
                }
            ],
        }
    ],
}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few_countries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(country_lists, "DATA_FILE", write_few_countries(tmp_path))


def edition(document: dict[str, Any]) -> Any:
    return document["series"][0]["editions"][0]


def faults_of(document: Any, **options: bool) -> list[str]:
    with pytest.raises(Refused) as refused:
        actions.load_record(document, by="test", at=AT, **options)
    assert not Series.objects.exists() and not Person.objects.exists()
    assert not AuditEntry.objects.exists()
    return [str(fault) for fault in refused.value.details]


EDITION = "$.series[0].editions[0]"
UNNAMED = "the session is not for attribution: leave out who said it."

SPOILT: list[tuple[str, Callable[[Any, Any], Any], list[str]]] = [
    (
        "edition ends before it starts",
        lambda all_, one: one.update(ends_on="2026-06-03", sessions=[], statements=[]),
        [f"{EDITION}.ends_on: the last day is before the first day."],
    ),
    (
        "session ends before it starts",
        lambda all_, one: one["sessions"][0].update(ends_at="2026-06-04T08:00"),
        [f"{EDITION}.sessions[0].ends_at: the session does not end after it begins."],
    ),
    (
        "session on another day",
        lambda all_, one: one["sessions"][0].update(
            starts_at="2026-06-05T20:00Z", ends_at="2026-06-05T21:00Z"
        ),
        [
            (
                f"{EDITION}.sessions[0].starts_at: 2026-06-06 is not a day of the edition"
                " (2026-06-04 to 2026-06-05)."
            )
        ],
    ),
    (
        "slug twice",
        lambda all_, one: all_["people"].append(all_["people"][0]),
        ["$.people[2].slug: “ada” stands twice; the first is $.people[0]."],
    ),
    (
        "unknown countries",
        lambda all_, one: (
            one["delegations"][0].update(country="XX"),
            all_["people"][0].update(country="QQ"),
        ),
        [
            "$.people[0].country: there is no country “QQ” in any country list.",
            (
                f"{EDITION}.delegations[0].country: there is no country “XX” in the country list of"
                " the series."
            ),
        ],
    ),
    (
        "country in small letters",
        lambda all_, one: one.update(country="fr"),
        [
            (
                f"{EDITION}.country: “fr” is not a country code of two to four capital letters or"
                " digits, such as FR."
            )
        ],
    ),
    (
        "unknown time zone",
        lambda all_, one: one.update(time_zone="Asia/Atlantis"),
        [f"{EDITION}.time_zone: “Asia/Atlantis” is not a time zone. Write one such as Asia/Baku."],
    ),
    (
        "reference to nothing",
        lambda all_, one: one["participations"][0].update(person="eve"),
        [
            (
                f"{EDITION}.participations[0].person: there is no person “eve” in the file or the"
                " database."
            )
        ],
    ),
    (
        "speaker of a session not for attribution",
        lambda all_, one: (
            one["sessions"][0].update(attribution="not-for-attribution"),
            one["statements"][0].update(participation="ada", on_behalf_of="fr"),
            one["findings"][0].update(session="panel", by="speaker", participation="ada"),
        ),
        [
            f"{EDITION}.statements[0].participation: {UNNAMED}",
            f"{EDITION}.statements[0].on_behalf_of: {UNNAMED}",
            f"{EDITION}.findings[0].participation: {UNNAMED}",
        ],
    ),
    (
        "finding by a speaker who is not named",
        lambda all_, one: one["findings"][0].update(by="speaker"),
        [
            (
                f"{EDITION}.findings[0].participation: is missing: a finding by a speaker says who"
                " it is. Of one who is not named, write “by”: “participant”."
            )
        ],
    ),
    (
        "finding of the panel that names a speaker",
        lambda all_, one: one["findings"][0].update(participation="ada"),
        [
            (
                f"{EDITION}.findings[0].participation: names a speaker, but the finding is not by one:"
                " write “by”: “speaker”."
            )
        ],
    ),
    (
        "alias without one",
        lambda all_, one: one["participations"][0].update(audience="alias"),
        [
            (
                f"{EDITION}.participations[0].alias: is missing: the participant is to be printed under"
                " an alias."
            )
        ],
    ),
    (
        "bidirectional override in a name",
        lambda all_, one: all_["people"][0]["names"][0].update(given="A\u202eda"),
        [
            (
                "$.people[0].names[0].given: character 2 (U+202E RIGHT-TO-LEFT OVERRIDE) turns the"
                " direction of the text and can hide what it says. Remove it."
            )
        ],
    ),
    (
        "control character in a title",
        lambda all_, one: one.update(title={"en": "Talks\0"}),
        [
            f"{EDITION}.title: character 6 (U+0000 NULL) is a control character. Remove it.",
        ],
    ),
    (
        "name read in the wrong encoding",
        lambda all_, one: all_["people"][0]["names"][0].update(given="MevlÃ¼t ÃavuÅŸoÄŸlu"),
        [
            (
                "$.people[0].names[0].given: from character 5 on (Ã¼: read in a wrong encoding). Type"
                " it again."
            )
        ],
    ),
    (
        "no main name",
        lambda all_, one: all_["people"][0]["names"][0].update(use="script"),
        ["$.people[0].names: exactly one of the names has to be of use “main”."],
    ),
    (
        "a day that is none",
        lambda all_, one: one.update(starts_on="2026-02-30"),
        [f"{EDITION}.starts_on: there is no such day."],
    ),
    (
        "misspelt key and wrong types, besides a fault of sense",
        lambda all_, one: (
            one["sessions"][0].update(titel={"en": "x"}),
            one.update(ordinal="first"),
            all_["people"][0].update(country="QQ"),
        ),
        [
            f"{EDITION}.ordinal: “first” should be a whole number.",
            f"{EDITION}.sessions[0].titel: is not known here; did you mean “title”?",
            "$.people[0].country: there is no country “QQ” in any country list.",
        ],
    ),
    (
        "a body that is part of itself",
        lambda all_, one: all_["bodies"][0].update(part_of="house"),
        ["$.bodies[0].part_of: the body would be a part of itself."],
    ),
    (
        "a text of 20 MB",
        lambda all_, one: one.update(description={"en": "a" * 20_000_000}),
        [f"{EDITION}.description.en: is too long: 20000000 characters, at most 200000."],
    ),
    (
        "the shipped country list",
        lambda all_, one: all_.update(
            country_lists=[{"slug": "un", "title": {"en": "Mine"}, "countries": []}]
        ),
        ["$.country_lists[0].slug: the list “un” is Plenary's own. Give yours another name."],
    ),
]


@pytest.mark.parametrize(
    ("spoil", "expected"), [case[1:] for case in SPOILT], ids=[case[0] for case in SPOILT]
)
def test_each_fault_has_its_path_and_reason(
    spoil: Callable[[Any, Any], Any], expected: list[str]
) -> None:
    document = copy.deepcopy(SOUND)
    spoil(document, edition(document))

    found = faults_of(document)

    assert found == expected


@pytest.mark.parametrize("document", [[], "x", 5, None, {}, {"plenary": 2, "series": {}}])
def test_documents_of_another_shape_are_refused(document: Any) -> None:
    assert faults_of(document)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "$: the file is empty."),
        (b'{"plenary": 1, "ser', "$: the file ends too early or a quotation mark is missing (line 1, column 16)."),
        (b'{"plenary": 1,', "$: the file ends too early or a quotation mark is missing (line 1, column 15)."),
        (b"plenary: 1", "$: this is not JSON from line 1, column 1 on: expecting value."),
        ("{}".encode("utf-16"), "$: the text is not in UTF-8 but, it seems, in utf-16-le. Save it again as UTF-8."),
        (b'{"plenary": 1, "plenary": 2}', "$.plenary: stands here twice; keep one."),
        (b'{"a": [{"b": 1, "b": 2}]}', "$.a[0].b: stands here twice; keep one."),
        (b"[" * 200_000, "$: lists or objects stand inside each other too deeply."),
        (b'{"plenary": NaN}', "$: NaN is not a number in JSON."),
        (b"PK\x03\x04 and so on", "$: this is a document or picture, not plain text. A record file is JSON in UTF-8."),
    ],
)  # fmt: skip
def test_bytes_that_are_no_record_file_are_explained(content: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.read_record(content)

    assert [str(fault) for fault in refused.value.details] == [reason]


def test_command_lists_every_fault_and_fails(tmp_path: Path) -> None:
    document = copy.deepcopy(SOUND)
    edition(document).update(ends_on="2026-06-03", time_zone="Nowhere")
    edition(document)["sessions"] = edition(document)["statements"] = []
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(document), "utf-8")
    said = StringIO()

    with pytest.raises(CommandError) as error:
        call_command("load", str(file), stderr=said)

    assert said.getvalue().splitlines() == [
        f"{EDITION}.ends_on: the last day is before the first day.",
        f"{EDITION}.time_zone: “Nowhere” is not a time zone. Write one such as Asia/Baku.",
    ]
    assert str(error.value) == "Nothing was loaded. Faults in the record file: 2."
    assert not Edition.objects.exists() and not Body.objects.exists()


def test_schema_in_the_documents_is_the_one_that_is_used(checkout: Path) -> None:
    documented = checkout / "docs" / "reference" / "record-file.schema.json"
    assert documented.read_bytes() == SCHEMA_FILE.read_bytes()


@pytest.mark.parametrize("slug", ["people", "static", "fr"])
def test_a_series_does_not_stand_in_the_way_of_other_addresses(slug: str) -> None:
    document = copy.deepcopy(SOUND)
    document["series"][0]["slug"] = slug
    reason = f"“{slug}” is a word of Plenary's own addresses. Choose another."
    assert faults_of(document) == [f"$.series[0].slug: {reason}"]


def test_a_day_that_no_conference_speaks_of_is_refused() -> None:
    document = copy.deepcopy(SOUND)
    edition(document).update(starts_on="0001-01-01", ends_on="9999-12-31")
    said = [fault for fault in faults_of(document) if "between" in fault]
    assert said == [
        f"{EDITION}.{name}: the year is not between 1800 and 2200."
        for name in ("starts_on", "ends_on")
    ]


def test_a_fault_of_the_edition_tells_nothing_untrue_of_its_rooms() -> None:
    document = copy.deepcopy(SOUND)
    rooms = [{"slug": "hall", "name": {"en": "Hall"}}]
    document["venues"] = [{"slug": "centre", "name": {"en": "Centre"}, "rooms": rooms}]
    edition(document).update(venue="centre", ordinal=-1)
    edition(document)["sessions"][0]["room"] = "hall"
    assert [fault for fault in faults_of(document) if "room" in fault] == []


def test_a_file_with_countless_faults_is_refused_soon() -> None:
    assert len(faults_of({"plenary": 1, "series": [{}] * 5_000})) <= 1_000
