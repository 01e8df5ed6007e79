"""What becomes of findings that were by a speaker whom they did not name."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [("record", "0001_initial")]


def _migrated(targets):
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


@pytest.fixture
def latest():
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def test_a_finding_by_nobody_is_by_a_participant_who_is_not_named(latest):
    edition = make.make_edition()
    named = make.make_participation(edition)
    old = _migrated(BEFORE).get_model("record", "Finding")
    values = {"edition_id": edition.pk, "verb": "stressed", "by": "speaker", "text": {"en": "x"}}
    old.objects.create(slug="by-nobody", **values)
    old.objects.create(slug="by-somebody", participation_id=named.pk, **values)

    now = [("record", "0004_a_finding_by_a_speaker_names_him")]
    new = _migrated(now).get_model("record", "Finding")

    assert dict(new.objects.values_list("slug", "by")) == {
        "by-nobody": "participant",
        "by-somebody": "speaker",
    }
