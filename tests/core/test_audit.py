"""The audit log tells of every meddling, and forgets persons without breaking."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from plenary.core import audit, sealing
from plenary.core.models import AuditChain, AuditEntry, AuditValue

AT = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def unsealed():
    """A database that somebody has taken the triggers from."""
    sealing.unseal(connection)


def _deed(object_id="1", name="Ilse"):
    return audit.Deed(
        "change", "people.person", object_id, {"name": {"before": "", "after": name}}
    )


def _three_entries():
    return audit.record("people", [_deed("1"), _deed("2"), _deed("3")], by="secretary", at=AT)


def test_an_untouched_chain_verifies():
    _three_entries()
    audit.record("lakeside/2026", [_deed("4")], by="secretary", at=AT)
    assert list(audit.verify()) == []


def test_entries_are_numbered_within_their_scope():
    _three_entries()
    audit.record("lakeside/2026", [_deed("4")], by="secretary", at=AT)
    numbers = AuditEntry.objects.order_by("id").values_list("scope", "number")
    assert list(numbers) == [("people", 1), ("people", 2), ("people", 3), ("lakeside/2026", 1)]


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize(
    ("column", "value"), [("verb", "create"), ("by", "somebody"), ("object_id", "9")]
)
def test_a_changed_entry_is_found(column, value):
    entries = _three_entries()
    AuditEntry.objects.filter(pk=entries[1].pk).update(**{column: value})
    assert list(audit.verify()) == [audit.Break("people", 2, "was changed")]


@pytest.mark.usefixtures("unsealed")
def test_a_changed_value_is_found():
    entries = _three_entries()
    AuditValue.objects.filter(entry=entries[0]).update(value={"before": "", "after": "Noor"})
    found = [(broken.number, broken.reason) for broken in audit.verify()]
    assert found == [(1, "its value of “name” was changed")]


@pytest.mark.usefixtures("unsealed")
def test_a_missing_entry_is_found():
    entries = _three_entries()
    AuditValue.objects.filter(entry=entries[1]).delete()
    AuditEntry.objects.filter(pk=entries[1].pk).delete()
    found = [(broken.number, broken.reason) for broken in audit.verify()]
    assert found == [(2, "is missing"), (3, "does not follow the entry before it")]


@pytest.mark.usefixtures("unsealed")
def test_a_cut_tail_is_found():
    entries = _three_entries()
    AuditValue.objects.filter(entry=entries[2]).delete()
    AuditEntry.objects.filter(pk=entries[2].pk).delete()
    found = [broken.reason for broken in audit.verify()]
    assert found == ["is not the last entry that the chain remembers"]


@pytest.mark.usefixtures("unsealed")
def test_an_entry_of_no_chain_is_found():
    _three_entries()
    AuditChain.objects.all().delete()
    assert {broken.reason for broken in audit.verify()} == {"belongs to no chain"}


def test_erasing_keeps_the_chain_and_takes_the_value():
    _three_entries()
    audit.erase_and_record("people", "people.person", "2", by="test", at=AT)
    value = AuditValue.objects.get(entry__object_id="2")
    assert (value.value, value.salt, value.erased_at) == (None, "", AT)
    assert list(audit.verify()) == []


@pytest.mark.usefixtures("unsealed")
@pytest.mark.parametrize("kept", [{"value": "forged"}, {"value": None, "salt": ""}])
def test_a_value_that_only_seems_erased_is_found(kept):
    _three_entries()
    AuditValue.objects.filter(entry__object_id="2").update(erased_at=AT, **kept)
    [broken] = audit.verify()
    assert broken.reason.endswith("was changed")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_auditentry SET verb = 'x'",
        "DELETE FROM core_auditvalue",
        "UPDATE core_auditvalue SET field = 'x'",
    ],
)
def test_the_database_itself_refuses_to_rewrite_the_log(statement):
    _three_entries()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
