"""The audit log: in words, narrowed, verified, undone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.accounts.models import Role
from plenary.conferences.models import Theme
from plenary.core.kinds import KINDS
from plenary.core.models import AuditChain, AuditEntry
from plenary.desk.places import Place
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


@pytest.fixture
def secretary(client, edition):
    client.force_login(make.make_user(Role.SECRETARY, edition.scope, name="Selma Orr"))
    return client


def _log(edition):
    return f"/desk/{edition.series.slug}/{edition.slug}/log"


def _add(client, edition, kind, **sent):
    return client.post(Place(edition.series, edition).url("new", KINDS[kind]), sent)


def _add_theme(client, edition, title="Schools"):
    return _add(client, edition, "themes", title__en=title, position="1")


def test_who_did_what_and_a_way_to_undo(secretary, edition):
    _add_theme(secretary, edition)
    [deed] = secretary.get(_log(edition)).context["deeds"]
    assert deed.sentence == "<b><bdi>Selma Orr</bdi></b> added <bdi>Schools</bdi>"
    secretary.post(deed.undo_href)
    assert list(Theme.objects.all()) == []
    first, second = secretary.get(_log(edition)).context["deeds"]
    assert (first.entry.verb, second.undone, second.undo_href) == ("undo", True, "")


def test_a_name_is_written_as_text(secretary, edition):
    _add_theme(secretary, edition, "<i>Schools</i>")
    [deed] = secretary.get(_log(edition)).context["deeds"]
    assert deed.sentence.endswith("<bdi>&lt;i&gt;Schools&lt;/i&gt;</bdi>")


def test_narrowed_by_kind_person_and_day(secretary, edition):
    _add_theme(secretary, edition)
    [entry] = AuditEntry.objects.filter(scope=edition.scope)
    day = entry.at.astimezone(edition.zone).date().isoformat()

    def found(**asked):
        return len(secretary.get(_log(edition), asked).context["deeds"])

    assert [
        found(kind="conferences.theme", by=entry.by, day=day),
        found(day="2001-01-01"),
        found(kind="conferences.theme"),
    ] == [1, 0, 1]


def test_the_verdict(secretary, edition):
    _add_theme(secretary, edition)
    verdict = secretary.get(_log(edition), {"verify": "1"}).context["verdict"]
    assert (verdict["holds"], verdict["entries"]) == (True, 1)
    AuditChain.objects.filter(scope=edition.scope).update(digest="0" * 64)
    verdict = secretary.get(_log(edition), {"verify": "1"}).context["verdict"]
    assert (verdict["holds"], len(verdict["breaks"])) == (False, 1)


def test_the_queries_do_not_grow_with_the_entries(secretary, edition):
    counts = []
    for number in range(3):
        _add_theme(secretary, edition, f"Schools {number}")
        with CaptureQueriesContext(connection) as queries:
            secretary.get(_log(edition))
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_administrators_read_the_log_of_the_house(client, edition):
    client.force_login(make.make_administrator())
    _add_theme(client, edition)
    deeds = client.get("/desk/log", {"scope": edition.scope}).context["deeds"]
    assert [deed.entry.scope for deed in deeds] == [edition.scope]


def test_a_secretary_does_not_read_the_log_of_the_house(secretary):
    assert secretary.get("/desk/log").status_code == 403


def test_a_reader_does_not_read_the_log_of_the_edition(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    assert client.get(_log(edition)).status_code == 403
