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

from plenary.core.models import AuditEntry
from plenary.imports import actions, queries
from plenary.people.country_lists import install_country_lists
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
