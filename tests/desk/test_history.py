"""The history of a thing, in words; undo from it."""

import pytest

from plenary.accounts.models import Role
from plenary.core import audit
from plenary.core.changes import changing
from plenary.core.kinds import KINDS
from plenary.desk.places import Place
from plenary.people.models import Body, PersonName
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretary(client):
    client.user = make.make_user(Role.SECRETARY, name="Ilse Marandé")
    client.force_login(client.user)
    return client


def _log(by):
    return {"scope": "people", "by": by, "at": make.AT}


def _changes(page):
    entry = page.context["told"][0]["one"]
    return {
        change.label: ([one.text for one in change.before], [one.text for one in change.after])
        for change in entry.changes
    }


def test_history_says_who_changed_what_in_words(secretary):
    make.make_country("FR", "France")
    parent = make.make_body("Ostvale University")
    body = make.make_body("Institute")
    with changing(body, **_log(secretary.user)):
        body.kind, body.country, body.part_of = Body.Kind.INSTITUTE, "FR", parent
        body.name = {"en": "Institute", "fr": "Institut"}
        body.save()
    page = secretary.get(Place().url("history", KINDS["bodies"], key=body.pk))
    assert _changes(page) == {
        "Kind": (["other"], ["research institute"]),
        "Country": ([], ["France"]),
        "Part of": ([], ["Ostvale University"]),
        "Name": (["Institute"], ["Institute", "Institut"]),
    }
    assert page.context["told"][0]["one"].who == "Ilse Marandé"
    assert "4 June 2026" in page.content.decode()


def test_rows_of_parts_are_summed_up(secretary):
    person = make.make_person()
    with changing(person, **_log("loader")):
        PersonName.objects.create(
            person=person, given="Ильзе", family="Маранде", use="script", language="ru", position=2
        )
    page = secretary.get(Place().url("history", KINDS["people"], key=person.pk))
    [(label, (before, after))] = _changes(page).items()
    assert label == "Names"
    assert (len(before), len(after)) == (1, 2)
    assert "Ильзе · Маранде" in after[1]


def test_erased_values_are_said_to_be_erased_and_cannot_be_undone(secretary):
    body = make.make_body("Institute")
    with changing(body, **_log("loader")):
        body.url = "https://example.org/"
        body.save()
    audit.erase("people.body", str(body.pk), at=make.AT)
    page = secretary.get(Place().url("history", KINDS["bodies"], key=body.pk))
    assert "erased on 4 June 2026" in page.content.decode()
    assert page.context["told"][0]["one"].may_undo is False


def test_what_was_changed_again_is_not_undone(secretary):
    body = make.make_body("Institute")
    entries = []
    for url in ("https://a.example/", "https://b.example/"):
        with changing(body, **_log("loader")) as change:
            body.url = url
            body.save()
        entries.append(change.entry)
    url = Place().url("undo", KINDS["bodies"], key=body.pk, entry=entries[0].pk)
    page = secretary.post(url, follow=True).content.decode()
    assert "This was changed again since." in page
    assert Body.objects.get(pk=body.pk).url == "https://b.example/"


def test_a_person_brought_back_is_found_again(secretary):
    person = make.make_person("Damjan", "Mišković")
    people = KINDS["people"]
    page = secretary.post(Place().url("delete", people, key=person.pk), follow=True)
    assert people.search(people.rows(None), "miskovic").count() == 0
    secretary.post(page.context["undo"]["href"])
    assert [str(one) for one in people.search(people.rows(None), "miskovic")] == [
        "Damjan Mišković"
    ]


def test_the_history_takes_the_same_queries_however_long_it_is(
    secretary, django_assert_max_num_queries
):
    body = make.make_body("Institute")
    for number in range(10):
        with changing(body, **_log(secretary.user)):
            body.url = f"https://{number}.example/"
            body.save()
    with django_assert_max_num_queries(20):
        secretary.get(Place().url("history", KINDS["bodies"], key=body.pk))


def test_an_administrator_erases_the_logged_values_and_the_log_still_verifies(client):
    client.force_login(make.make_administrator())
    body = make.make_body("Institute")
    with changing(body, **_log("secretary")):
        body.name = {"en": "A name to forget"}
        body.save()
    url = Place().url("erase", KINDS["bodies"], key=body.pk)
    page = client.post(url, follow=True)
    assert "A name to forget" not in str(list(audit.AuditValue.objects.values_list("value")))
    assert [way["one"].entry.verb for way in page.context["told"]] == ["erase", "change"]
    assert list(audit.verify()) == []


def test_a_secretary_may_not_erase_the_log(secretary):
    body = make.make_body("Institute")
    with changing(body, **_log("secretary")):
        body.name = {"en": "Another"}
        body.save()
    answer = secretary.post(Place().url("erase", KINDS["bodies"], key=body.pk))
    erased = audit.AuditValue.objects.exclude(erased_at=None).count()
    assert (answer.status_code, erased) == (403, 0)


def test_nothing_of_another_edition_is_undone_from_here(client):
    here, elsewhere = make.make_edition(), make.make_edition()
    client.force_login(make.make_user(Role.SECRETARY, scope=here.scope))
    theme = make.make_theme(elsewhere)
    with changing(theme, scope=elsewhere.scope, by="test", at=make.AT) as change:
        theme.title = {"en": "Changed"}
        theme.save()
    kind = KINDS["themes"]
    here_place = Place(here.series, here)
    one = here_place.url("undo", kind, key=theme.pk, entry=change.entry.pk)
    some = f"{here_place.url('undo-some', kind)}?entry={change.entry.pk}"
    assert [client.post(address).status_code for address in (one, some)] == [403, 403]
    theme.refresh_from_db()
    assert theme.title == {"en": "Changed"}
