"""dump → load into an empty database → dump gives the same bytes, whatever the record."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plenary.conferences.models import Delegation, Participation, Room, Theme
from plenary.core.models import AuditEntry
from plenary.core.text import Text
from plenary.imports import actions, queries
from plenary.people.country_lists import install_country_lists
from plenary.people.models import Body
from plenary.programme.models import Appearance, Session
from plenary.record.models import Statement
from tests import factories as make
from tests.imports.record_files import record_files

AT = datetime(2026, 6, 1, 8, tzinfo=UTC)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))

pytestmark = pytest.mark.django_db


@contextmanager
def emptied() -> Iterator[None]:
    """What is written inside is gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def dumped_after(document: dict[str, Any], address: str) -> str:
    with emptied():
        actions.load_record(document, by="test", at=AT)
        return queries.printed(queries.dump(address))


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(document=record_files())
def test_dumping_a_loaded_dump_gives_the_same_bytes(document: dict[str, Any]) -> None:
    if not AuditEntry.objects.exists():
        install_country_lists(by="test", at=AT)

    first = dumped_after(document, "some")

    assert dumped_after(json.loads(first), "some") == first


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(document=record_files())
def test_loading_twice_changes_and_logs_nothing(document: dict[str, Any]) -> None:
    if not AuditEntry.objects.exists():
        install_country_lists(by="test", at=AT)
    with emptied():
        actions.load_record(document, by="test", at=AT)
        entries = AuditEntry.objects.count()

        again = actions.load_record(document, by="test", at=AT)

        assert AuditEntry.objects.count() == entries
        assert not again.added + again.changed + again.removed


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_examples_survive_the_round_trip(example: Path) -> None:
    install_country_lists(by="test", at=AT)
    document = json.loads(example.read_text("utf-8"))
    for series in document["series"]:
        first = dumped_after(document, series["slug"])
        assert dumped_after(json.loads(first), series["slug"]) == first
        for edition in series["editions"]:
            address = f"{series['slug']}/{edition['slug']}"
            alone = dumped_after(document, address)
            assert dumped_after(json.loads(alone), address) == alone


def counted_changes(document: dict[str, Any]) -> dict[str, int]:
    outcome = actions.load_record(document, by="test", at=AT)
    return dict(outcome.added + outcome.changed + outcome.removed)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(document=record_files(), numbers=st.lists(st.integers(0, 3), min_size=9, max_size=9))
def test_loading_a_dump_back_changes_nothing_whatever_the_places(
    document: dict[str, Any], numbers: list[int]
) -> None:
    if not AuditEntry.objects.exists():
        install_country_lists(by="test", at=AT)
    with emptied():
        actions.load_record(document, by="test", at=AT)
        for model in (Theme, Delegation, Participation, Session, Statement, Appearance, Room):
            for number, obj in zip(numbers, model.objects.order_by("pk"), strict=False):
                model.objects.filter(pk=obj.pk).update(position=number)
        addresses = queries.addresses()

        changes = [counted_changes(queries.dump(one)) for one in ["some", *addresses]]

        assert changes == [{}] * (1 + len(addresses))


def test_loading_a_dump_back_keeps_places_with_gaps_and_those_that_are_shared() -> None:
    install_country_lists(by="test", at=AT)
    edition = make.make_edition(country="")
    make.make_theme(edition, "Water", slug="water", position=1)
    make.make_theme(edition, "Schools", slug="schools", position=1)
    make.make_theme(edition, "Roads", slug="roads", position=7)
    speaker = make.make_participation(edition, make.make_person(function="Rector"), position=4)
    make.make_session(edition, speakers=[speaker])

    assert counted_changes(queries.dump(edition.scope)) == {}
    assert list(Theme.objects.values_list("slug", "position")) == [
        ("schools", 1), ("water", 1), ("roads", 7),
    ]  # fmt: skip


def test_a_new_thing_of_the_file_stands_where_the_file_has_it() -> None:
    install_country_lists(by="test", at=AT)
    edition = make.make_edition()
    make.make_theme(edition, "Water", slug="water", position=1)
    make.make_theme(edition, "Roads", slug="roads", position=2)
    document = queries.dump(edition.scope)
    themes = document["series"][0]["editions"][0]["themes"]
    themes.insert(1, {"slug": "schools", "title": {"en": "Schools"}})

    counted_changes(document)

    assert [theme.slug for theme in Theme.objects.all()] == ["water", "schools", "roads"]


def test_a_body_whose_names_stand_in_another_order_is_unchanged() -> None:
    install_country_lists(by="test", at=AT)
    names = Text({"fr": "Université", "en": "University"})
    body = Body.objects.create(slug="university", name=names)
    edition = make.make_edition()
    make.make_delegation(edition, kind="organisation", body=body)

    assert counted_changes(queries.dump(edition.scope)) == {}
