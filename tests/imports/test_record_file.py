"""Loading and dumping: what is added, changed, removed; what the audit log says of it."""

import copy
import json
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from plenary.conferences.models import Edition, Participation
from plenary.core import audit, changes
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.core.snapshots import snapshot
from plenary.imports import actions, queries
from plenary.imports.record_file import RECORD_FILE
from plenary.imports.record_file_schema import SCHEMA_FILE
from plenary.people import country_lists
from plenary.people.country_lists import install_country_lists
from plenary.people.models import Country, Person
from plenary.people.queries import search_people
from plenary.programme.models import Session
from tests.imports.record_files import write_few_countries
from tests.imports.test_record_file_faults import SOUND, edition

AT = datetime(2026, 6, 1, 8, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few_countries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(country_lists, "DATA_FILE", write_few_countries(tmp_path))


def load(document: dict[str, Any], **options: bool) -> actions.Outcome:
    return actions.load_record(document, by="test", at=AT, **options)


def test_loading_makes_everything_and_says_so() -> None:
    outcome = load(SOUND)

    assert outcome.added == {
        "bodies": 1,
        "people": 2,
        "series": 1,
        "editions": 1,
        "delegations": 1,
        "participations": 1,
        "sessions": 1,
        "statements": 1,
        "findings": 1,
    }
    panel = Session.objects.get()
    assert panel.starts_at == datetime(2026, 6, 4, 5, tzinfo=UTC)
    assert [one.participation.person.slug for one in panel.appearances.all()] == ["ada"]
    assert Edition.objects.get().starts_on == date(2026, 6, 4)


def test_loaded_people_are_found_by_name() -> None:
    load(SOUND)

    assert [hit.person.slug for hit in search_people("Ada")] == ["ada"]
    assert Person.objects.get(slug="ada").display_name == "Ada"


def test_changed_file_changes_what_differs_and_keeps_the_rest() -> None:
    load(SOUND)
    changed = copy.deepcopy(SOUND)
    edition(changed)["sessions"][0]["title"] = {"en": "Round table"}
    edition(changed)["statements"] = []

    outcome = load(changed)

    assert outcome.changed == {"sessions": 1}
    assert not outcome.added and not outcome.removed
    assert Session.objects.get().version == 2
    assert edition_dumped("talks/2026")["statements"][0]["slug"] == "one"


def test_closing_a_session_to_attribution_is_refused_while_the_record_names_a_speaker() -> None:
    named = copy.deepcopy(SOUND)
    edition(named)["statements"][0]["participation"] = "ada"
    load(named)
    closing = copy.deepcopy(SOUND)
    edition(closing)["sessions"][0]["attribution"] = "not-for-attribution"
    edition(closing)["statements"] = []

    with pytest.raises(Refused) as refused:
        load(closing)

    assert [str(fault) for fault in refused.value.details] == [
        (
            "$.series[0].editions[0].sessions[0].attribution: statement “one” in the database says"
            " who spoke. Remove that first."
        )
    ]
    assert load(closing, replace=True).removed["statements"] == 1


def test_replacing_removes_what_is_not_in_the_file() -> None:
    load(SOUND)
    shorter = copy.deepcopy(SOUND)
    edition(shorter).update(sessions=[], statements=[], participations=[])

    outcome = load(shorter, replace=True)

    assert +outcome.removed == {"participations": 1, "sessions": 1, "statements": 1}
    assert not Session.objects.exists() and not Participation.objects.exists()
    assert Person.objects.count() == 2


def test_checking_writes_nothing() -> None:
    outcome = load(SOUND, check=True)

    assert outcome.added["people"] == 2
    assert not Person.objects.exists() and not AuditEntry.objects.exists()


def test_everything_loaded_is_logged_in_its_scope_and_the_chain_holds() -> None:
    install_country_lists(by="test", at=AT)
    shipped = AuditEntry.objects.count()
    load(SOUND)

    logged = AuditEntry.objects.order_by("id").values_list("scope", "verb", "kind")[shipped:]

    assert sorted(logged) == [
        ("people", "create", "people.body"),
        ("people", "create", "people.person"),
        ("people", "create", "people.person"),
        ("talks", "create", "conferences.series"),
        ("talks/2026", "create", "conferences.delegation"),
        ("talks/2026", "create", "conferences.edition"),
        ("talks/2026", "create", "conferences.participation"),
        ("talks/2026", "create", "programme.session"),
        ("talks/2026", "create", "record.finding"),
        ("talks/2026", "create", "record.statement"),
    ]
    assert list(audit.verify()) == []


def test_what_is_logged_is_the_snapshot_of_what_is_stored() -> None:
    document = copy.deepcopy(SOUND)
    edition(document)["themes"] = [{"slug": "peace", "title": {"en": "Peace"}}]
    edition(document)["sessions"][0]["themes"] = ["peace"]
    load(document)

    for entry in AuditEntry.objects.filter(verb="create").exclude(kind="people.country"):
        model = RECORD_FILE_MODELS.get(entry.kind)
        if model:
            values = snapshot(model._default_manager.get(pk=entry.object_id))
            logged = {value.field: value.value["after"] for value in entry.values.all()}
            assert logged == {name: values[name] for name in logged}
            assert all(values[name] in ("", {}, [], None) for name in values.keys() - logged)


RECORD_FILE_MODELS = {kind.model._meta.label_lower: kind.model for kind in RECORD_FILE}


@pytest.mark.parametrize("change", ["title", "appearances"])
def test_change_by_a_file_can_be_undone(change: str) -> None:
    load(SOUND)
    before = queries.dump("talks")
    changed = copy.deepcopy(SOUND)
    edition(changed)["sessions"][0][change] = {"en": "Other"} if change == "title" else []
    load(changed)
    entry = AuditEntry.objects.filter(verb="change", kind="programme.session").get()

    changes.undo(entry, by="test", at=AT)

    assert queries.dump("talks") == before


def test_what_a_file_made_or_removed_can_be_undone() -> None:
    load(SOUND)
    made = AuditEntry.objects.get(verb="create", kind="record.finding")
    changes.undo(made, by="test", at=AT)
    assert "findings" not in edition_dumped("talks/2026")
    load(SOUND)
    shorter = copy.deepcopy(SOUND)
    edition(shorter)["findings"] = []
    load(shorter, replace=True)

    changes.undo(AuditEntry.objects.get(verb="delete"), by="test", at=AT)

    assert [one["slug"] for one in edition_dumped("talks/2026")["findings"]] == ["first"]


def edition_dumped(address: str) -> Any:
    return queries.dump(address)["series"][0]["editions"][0]


def test_dump_holds_what_the_edition_refers_to_and_no_more() -> None:
    load(SOUND)

    dumped = queries.dump("talks/2026")

    assert [one["slug"] for one in dumped["people"]] == ["ada"]
    assert "bodies" not in dumped and "country_lists" not in dumped
    assert edition_dumped("talks/2026")["sessions"][0] == {
        "slug": "panel",
        "kind": "panel",
        "title": {"en": "Panel"},
        "starts_at": "2026-06-04T09:00:00+04:00",
        "ends_at": "2026-06-04T10:00:00+04:00",
        "appearances": [{"participation": "ada", "role": "panellist"}],
    }


def test_commands_load_list_and_dump(tmp_path: Path) -> None:
    file, copied, said = tmp_path / "in.json", tmp_path / "out.json", StringIO()
    file.write_text(json.dumps(SOUND), "utf-8")

    call_command("load", str(file), stdout=StringIO())
    call_command("editions", stdout=said)
    call_command("dump", "talks/2026", out=str(copied))

    assert said.getvalue() == "talks/2026\n"
    assert copied.read_text("utf-8") == queries.printed(queries.dump("talks/2026"))
    with pytest.raises(CommandError):
        call_command("dump", "talks/1999")


def test_installing_country_lists_twice_changes_nothing() -> None:
    assert install_country_lists(by="test", at=AT) > 0

    assert install_country_lists(by="test", at=AT) == 0
    korea = Country.objects.get(list__slug="un", code="KR")
    assert korea.name["en"] == "Republic of Korea"
    assert Country.objects.get(list__slug="cldr", code="KR").name["en"] == "South Korea"


def test_kinds_hold_the_keys_of_the_schema() -> None:
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))
    for kind in RECORD_FILE:
        holder = RECORD_FILE[kind.owner].name if kind.owner else ""
        described = _described(schema, holder, kind.name)
        owned = {one.name for one in RECORD_FILE if one.owner == kind.name}
        assert set(described["properties"]) == {*kind.fields, *kind.parts, *owned}
        assert set(described["required"]) == kind.required


def _described(schema: Any, holder: str, name: str) -> Any:
    singular = {"": schema} | {
        "country_lists": schema["$defs"]["country_list"],
        "venues": schema["$defs"]["venue"],
        "series": schema["$defs"]["series"],
        "editions": schema["$defs"]["edition"],
    }
    reference = singular[holder]["properties"][name]["items"]["$ref"]
    return schema["$defs"][reference.removeprefix("#/$defs/")]
