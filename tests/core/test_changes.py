"""Every change has an entry; lost edits are refused; everything can be undone."""

from datetime import UTC, date, datetime

import pytest

from plenary.core import audit
from plenary.core.changes import changing, delete, undo
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.core.snapshots import snapshot
from plenary.people.models import Body, Office, Person, PersonName

AT = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
LOG = {"scope": "people", "by": "secretary", "at": AT}

pytestmark = pytest.mark.django_db


@pytest.fixture
def institute():
    body = Body(slug="institute", kind=Body.Kind.INSTITUTE, name={"en": "Ostvale Institute"})
    with changing(body, **LOG):
        body.save()
    return body


@pytest.fixture
def ilse(institute):
    person = Person(slug="ilse-marande", country="VEL", display_name="Ilse Marandé")
    with changing(person, **LOG):
        person.save()
        PersonName.objects.create(person=person, given="Ilse", family="Marandé")
        Office.objects.create(
            person=person, body=institute, function={"en": "Director"}, held_from=date(2024, 1, 1)
        )
    return person


def _rename(body, name, **more):
    body.name = {"en": name}
    with changing(body, **LOG, **more) as change:
        body.save()
    return change


def test_a_change_is_logged_with_before_and_after(institute):
    change = _rename(institute, "Institute of Ostvale", version=1)
    logged = {value.field: value.value for value in change.entry.values.all()}
    assert logged["name"] == {
        "before": {"en": "Ostvale Institute"},
        "after": {"en": "Institute of Ostvale"},
    }
    assert institute.version == 2


def test_saving_the_same_again_writes_no_entry(institute):
    before = AuditEntry.objects.count()
    change = _rename(institute, "Ostvale Institute", version=1)
    assert (change.entry, AuditEntry.objects.count(), institute.version) == (None, before, 1)


def test_an_edit_of_an_older_version_is_refused(institute):
    _rename(institute, "First", version=1)
    with pytest.raises(Refused) as refused:
        _rename(institute, "Second", version=1)
    assert refused.value.code == "stale"
    assert Body.objects.get().name == {"en": "First"}


def test_a_change_that_fails_leaves_nothing(institute):
    before = AuditEntry.objects.count()
    with pytest.raises(ZeroDivisionError), changing(institute, **LOG):
        Body.objects.update(name={"en": "Half"})
        _ = 1 / 0
    assert (Body.objects.get().name, AuditEntry.objects.count()) == (
        {"en": "Ostvale Institute"},
        before,
    )


def test_a_second_of_the_same_slug_is_refused(institute):
    twin = Body(slug="institute", name={"en": "Twin"})
    with pytest.raises(Refused) as refused, changing(twin, **LOG):
        twin.save()
    assert refused.value.code == "not-unique"


def test_undoing_a_change_brings_the_old_values_back(institute):
    change = _rename(institute, "Wrong", version=1)
    undo(change.entry, by="secretary", at=AT)
    assert Body.objects.get().name == {"en": "Ostvale Institute"}


def test_undoing_is_refused_when_the_thing_changed_since(institute):
    first = _rename(institute, "First").entry
    _rename(institute, "Second")
    with pytest.raises(Refused) as refused:
        undo(first, by="secretary", at=AT)
    assert refused.value.code == "changed-since"


def test_undoing_twice_is_refused(institute):
    entry = _rename(institute, "First").entry
    undo(entry, by="secretary", at=AT)
    with pytest.raises(Refused) as refused:
        undo(entry, by="secretary", at=AT)
    assert refused.value.code == "already-undone"


def test_deleting_and_undoing_brings_a_person_back_with_names_and_offices(ilse):
    before = snapshot(ilse)
    entry = delete(ilse, **LOG)
    assert [model.objects.count() for model in (Person, PersonName, Office)] == [0, 0, 0]
    undo(entry, by="secretary", at=AT)
    assert snapshot(Person.objects.get()) == before


def test_undoing_the_making_of_a_person_removes_names_and_offices(ilse):
    entry = AuditEntry.objects.get(kind="people.person")
    undo(entry, by="secretary", at=AT)
    assert [model.objects.count() for model in (Person, PersonName, Office)] == [0, 0, 0]


def test_what_is_in_use_is_not_deleted(ilse, institute):
    with pytest.raises(Refused) as refused:
        delete(institute, **LOG)
    assert refused.value.code == "in-use"
    assert "Director" in str(refused.value)


def test_after_erasure_there_is_nothing_to_undo(institute):
    entry = _rename(institute, "First").entry
    audit.erase("people.body", str(institute.pk), at=AT)
    with pytest.raises(Refused) as refused:
        undo(entry, by="secretary", at=AT)
    assert refused.value.code == "erased"


def test_the_chain_holds_after_all_of_this(ilse, institute):
    entry = _rename(institute, "First").entry
    undo(entry, by="secretary", at=AT)
    delete(ilse, **LOG)
    assert list(audit.verify()) == []
