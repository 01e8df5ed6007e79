"""The audit log: in words, narrowed, verified, undone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.accounts.models import Role
from plenary.conferences.actions import (
    cancel_publication,
    replace_person,
    request_publication,
)
from plenary.conferences.models import Theme
from plenary.core.audit import erase
from plenary.core.changes import changing, delete
from plenary.core.kinds import KINDS
from plenary.core.models import AuditChain, AuditEntry
from plenary.desk.places import Place
from plenary.people.import_writing import Made, record_import
from plenary.people.models import Person
from plenary.programme.models import Appearance
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


def _replaced(edition, leaving, coming):
    participation = make.make_participation(edition, make.make_person(*leaving))
    session = make.make_session(edition)
    with changing(session, scope=edition.scope, by="loader", at=make.AT):
        Appearance.objects.create(session=session, participation=participation, position=1)
    other = make.make_person(*coming)
    replace_person(participation, person=other, by="loader", at=make.AT)
    return participation, session


def test_somebody_replaced_keeps_his_name_in_what_was_done_before(secretary, edition):
    _participation, session = _replaced(edition, ("Gulnur", "Akdaryan"), ("Dana", "Deputy"))
    deeds = secretary.get(_log(edition)).context["deeds"]
    assert [deed.sentence for deed in deeds] == [
        "<b><bdi>loader</bdi></b> replaced <bdi>Gulnur Akdaryan</bdi> by <bdi>Dana Deputy</bdi>",
        "<b><bdi>loader</bdi></b> changed <bdi>Schools on both shores</bdi>",
    ]
    url = Place(edition.series, edition).url("history", KINDS["sessions"], key=session.pk)
    [way] = secretary.get(url).context["told"]
    assert [one.text for change in way["one"].changes for one in change.after] == [
        "Gulnur Akdaryan · panellist"
    ]


def test_a_person_renamed_keeps_the_old_name_in_what_was_done_before(secretary, edition):
    person = make.make_person("Gulnur", "Akdaryan")
    participation = make.make_participation(edition, person)
    with changing(participation, scope=edition.scope, by="loader", at=make.AT):
        participation.position = 7
        participation.save()
    with changing(person, scope="people", by="loader", at=make.AT):
        person.display_name = "Gulnur Bayramova"
        person.save()
    [deed] = secretary.get(_log(edition)).context["deeds"]
    assert deed.sentence == "<b><bdi>loader</bdi></b> changed <bdi>Gulnur Akdaryan</bdi>"


def test_a_name_that_was_erased_is_said_to_be(secretary, edition):
    participation, _session = _replaced(edition, ("Gulnur", "Akdaryan"), ("Dana", "Deputy"))
    erase("conferences.participation", str(participation.pk), at=make.AT)
    first = secretary.get(_log(edition)).context["deeds"][0]
    assert first.sentence == (
        "<b><bdi>loader</bdi></b> replaced <bdi>(name erased)</bdi> by <bdi>Dana Deputy</bdi>"
    )


def test_a_thing_that_is_gone_keeps_its_name(secretary, edition):
    _add_theme(secretary, edition)
    delete(Theme.objects.get(), scope=edition.scope, by="loader", at=make.AT)
    deeds = secretary.get(_log(edition)).context["deeds"]
    assert [deed.sentence for deed in deeds] == [
        "<b><bdi>loader</bdi></b> deleted <bdi>Schools</bdi>",
        "<b><bdi>Selma Orr</bdi></b> added <bdi>Schools</bdi>",
    ]


def test_a_publication_is_told_with_its_moment_in_the_zone_of_the_edition(secretary, edition):
    asked = request_publication(edition, by="loader", at=make.AT)
    [deed] = secretary.get(_log(edition)).context["deeds"]
    assert deed.sentence.endswith("<bdi>Third Lakeside Dialogue, 4 June 2026, 11:30</bdi>")
    cancel_publication(asked, by="loader", at=make.AT)
    assert [
        deed.sentence.endswith("<bdi>4 June 2026, 11:30</bdi>")
        for deed in secretary.get(_log(edition)).context["deeds"]
    ] == [True, True]


def test_a_secretary_brings_back_a_deleted_person_from_the_log_of_what_is_shared(secretary):
    person = make.make_person("Damjan", "Mišković")
    secretary.post(Place().url("delete", KINDS["people"], key=person.pk))
    [deed] = secretary.get("/desk/log/shared").context["deeds"]
    assert deed.sentence == "<b><bdi>Selma Orr</bdi></b> deleted <bdi>Damjan Mišković</bdi>"
    secretary.post(deed.undo_href)
    assert [str(one) for one in Person.objects.all()] == ["Damjan Mišković"]


def test_the_log_of_what_is_shared_has_nothing_of_an_edition(secretary, edition):
    _add_theme(secretary, edition)
    assert secretary.get("/desk/log/shared").context["deeds"] == []


def test_only_what_the_role_may_edit_can_be_undone_in_the_shared_log(client, edition):
    client.force_login(make.make_user(Role.PROGRAMME, edition.scope))
    for one in (make.make_person(), make.make_source()):
        delete(one, scope="people", by="loader", at=make.AT)
    deeds = client.get("/desk/log/shared").context["deeds"]
    assert [bool(deed.undo_href) for deed in deeds] == [False, True]


def test_a_reader_does_not_read_the_log_of_what_is_shared(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    assert client.get("/desk/log/shared").status_code == 403


def test_an_import_is_counted_and_leads_to_the_page_where_all_of_it_is_undone(secretary):
    made = [Made(make.make_person(), {}), Made(make.make_person("Noor", "Halim"), {})]
    entry = record_import(Person, made, by="loader", at=make.AT)
    first = secretary.get("/desk/log/shared").context["deeds"][0]
    assert first.sentence == "<b><bdi>loader</bdi></b> imported a table: <bdi>People: 2</bdi>"
    assert (first.href, first.undo_href) == (f"/desk/people/import/done/{entry.pk}", "")
