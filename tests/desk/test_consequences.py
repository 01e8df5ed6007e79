"""Before a change is saved: what it touches, what is public, who must be told; then save or undo."""

import datetime as dt

import pytest
from django.utils import timezone

from plenary.accounts.models import Role
from plenary.conferences import actions
from plenary.conferences.models import PublicationRequest, PublishedThing
from plenary.core.errors import Refused
from plenary.core.kinds import KINDS
from plenary.core.models import AuditEntry
from plenary.core.touched import Intended, touched_by
from plenary.desk.places import Place
from plenary.programme.models import Appearance, Session
from tests import factories as make
from tests.desk.forms_sent import sent_from

pytestmark = pytest.mark.django_db

SINCE = dt.datetime(2026, 6, 3, 8, 0, tzinfo=dt.UTC)


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture
def secretary(client, edition):
    client.force_login(make.make_user(Role.SECRETARY, edition.scope))
    return client


def _session(edition, **fields):
    times = {
        "starts_at": dt.datetime(2026, 6, 4, 8, 0, tzinfo=dt.UTC),
        "ends_at": dt.datetime(2026, 6, 4, 9, 0, tzinfo=dt.UTC),
    }
    return make.make_session(edition, **times | fields)


def _made_public(edition, *things):
    edition.publications.create(number=1, at=SINCE, by="test")
    for thing in (edition, *things):
        PublishedThing.objects.create(
            edition=edition,
            kind=thing._meta.label_lower,
            object_id=thing.pk,
            first_at=SINCE,
            digest="",
        )


def _url(name, kind, obj, **more):
    place = Place(obj.edition.series, obj.edition)
    return place.url(name, KINDS[kind], key=obj.pk, **more)


def _sent(client, kind, obj, **changed):
    """What the form of `obj` would send as it stands, with something changed."""
    with timezone.override(obj.edition.zone):
        return sent_from(client.get(_url("edit", kind, obj))) | changed


def _kinds(found):
    return [(one.kind, one.what) for one in found]


def test_cancelling_touches_pages_calendar_people_and_figures(edition):
    chair = make.make_participation(edition, make.make_person("Ada", "Orr"))
    session = _session(edition, title="Schools")
    Appearance.objects.create(session=session, participation=chair, role="chair")
    _made_public(edition, session)
    session.status = Session.Status.CANCELLED

    found = touched_by(Intended(session, frozenset({"status"}), deed="cancel"))

    assert _kinds(found) == [
        ("page", "Page of the session"),
        ("page", "Programme"),
        ("page", "Pages of those who speak"),
        ("feed", "Data files and news feed"),
        ("calendar", "Calendar files of the session and of the programme"),
        ("figure", "Counted figure: sessions"),
        ("figure", "Counted figure: speakers"),
        ("tell", "To be told"),
        ("page", "Page of Ada Orr"),
    ]
    assert [one.where for one in found if one.kind == "figure"] == ["1 → 0", "1 → 0"]
    assert [one.where for one in found if one.kind == "tell"] == ["Ada Orr (chair)"]
    assert [one.public_since for one in found] == [SINCE] * 7 + [None] * 2
    session.refresh_from_db()
    assert session.status == Session.Status.SCHEDULED


def test_a_new_time_names_the_clash_it_makes(edition):
    speaker = make.make_participation(edition, make.make_person("Ada", "Orr"))
    fixed = _session(edition, title="Water")
    moved = _session(
        edition,
        title="Schools",
        starts_at=dt.datetime(2026, 6, 5, 8, 0, tzinfo=dt.UTC),
        ends_at=dt.datetime(2026, 6, 5, 9, 0, tzinfo=dt.UTC),
    )
    for session in (fixed, moved):
        Appearance.objects.create(session=session, participation=speaker)
    moved.starts_at, moved.ends_at = fixed.starts_at, fixed.ends_at

    found = touched_by(Intended(moved, frozenset({"starts_at", "ends_at"})))

    clashes = [(one.what, one.where) for one in found if one.kind == "clash"]
    assert clashes == [("Clash with “Water”", "4 June 2026, 10:00: Ada Orr")]


def test_what_nobody_sees_changed_touches_nothing(edition):
    session = _session(edition)
    assert touched_by(Intended(session, frozenset({"position"}))) == []


def test_a_changed_title_is_asked_about_and_nothing_typed_is_lost(secretary, edition):
    session = _session(edition, title="Schools")
    _made_public(edition, session)
    sent = _sent(secretary, "sessions", session, title__en="Schools on both shores")

    asked = secretary.post(_url("edit", "sessions", session), sent)

    session.refresh_from_db()
    assert (asked.status_code, session.title) == (200, {"en": "Schools"})
    assert asked.context["question"].title == "Before you save: Schools on both shores"
    kept = dict(asked.context["kept"])
    assert kept == {name: str(value) for name, value in sent.items()}

    back = secretary.post(_url("edit", "sessions", session), kept | {"back": "1"})

    assert back.status_code == 200
    assert back.context["typed"].form["title"].value() == {"en": "Schools on both shores"}
    session.refresh_from_db()
    assert session.title == {"en": "Schools"}


def test_confirmed_it_is_saved_with_the_reason_inside_and_can_be_undone(secretary, edition):
    session = _session(edition, title="Schools")
    _made_public(edition, session)
    url = _url("edit", "sessions", session)
    sent = _sent(secretary, "sessions", session, title__en="Schools on both shores")

    secretary.post(url, sent | {"confirmed": "save", "reason": "the minister asked"})

    session.refresh_from_db()
    [entry] = AuditEntry.objects.filter(object_id=str(session.pk))
    assert session.title == {"en": "Schools on both shores"}
    assert {value.field: value.value["after"] for value in entry.values.all()} == {
        "title": {"en": "Schools on both shores"},
        "reason given": "the minister asked",
    }
    assert list(PublicationRequest.objects.all()) == []

    secretary.post(_url("undo", "sessions", session, entry=entry.pk))

    session.refresh_from_db()
    assert session.title == {"en": "Schools"}


def test_save_and_publish_asks_for_publication(secretary, edition):
    session = _session(edition)
    _made_public(edition, session)
    sent = _sent(secretary, "sessions", session, title__en="Other words")
    secretary.post(_url("edit", "sessions", session), sent | {"confirmed": "publish"})
    assert [one.edition for one in PublicationRequest.objects.all()] == [edition]


def test_who_may_not_publish_is_not_offered_it(client, edition):
    client.force_login(make.make_user(Role.RAPPORTEUR, edition.scope))
    session = _session(edition)
    finding = make.make_finding(edition, session=session)
    _made_public(edition, session, finding)
    sent = _sent(client, "findings", finding, text__en="Other words")
    client.post(_url("edit", "findings", finding), sent | {"confirmed": "publish"})
    assert list(PublicationRequest.objects.all()) == []


def test_a_substitute_takes_over_delegation_sessions_and_office(secretary, edition):
    delegation = make.make_delegation(edition)
    minister = make.make_participation(
        edition,
        make.make_person("Arda", "Venn"),
        delegation=delegation,
        printed_name={"en": "Minister Venn"},
    )
    session = _session(edition)
    appearance = Appearance.objects.create(session=session, participation=minister)
    officer = make.make_officer(edition, minister)
    deputy = make.make_person("Noor", "Halim", function="Deputy Minister")
    _made_public(edition, session, minister)
    url = _url("step", "participations", minister, step="replace")

    asked = secretary.post(url, {"person": str(deputy.pk), "version": "1"})

    assert asked.context["question"].title == (
        "Before you save: Minister Venn is replaced by Noor Halim"
    )
    kept = dict(asked.context["kept"])
    done = secretary.post(url, kept | {"confirmed": "save", "reason": "ill"})

    assert done.status_code == 302
    minister.refresh_from_db()
    assert minister.person == deputy
    assert (minister.printed_name, minister.function) == ({}, {"en": "Deputy Minister"})
    assert (minister.delegation, minister.slug) == (delegation, deputy.slug)
    assert appearance.participation_id == officer.participation_id == minister.pk

    [entry] = AuditEntry.objects.filter(verb="replace")
    secretary.post(_url("undo", "participations", minister, entry=entry.pk))
    minister.refresh_from_db()
    assert str(minister) == "Minister Venn"


def test_who_has_spoken_is_not_replaced(secretary, edition):
    minister = make.make_participation(edition, make.make_person("Arda", "Venn"))
    make.make_statement(edition, participation=minister)
    deputy = make.make_person("Noor", "Halim")
    url = _url("step", "participations", minister, step="replace")

    refused = secretary.post(url, {"person": str(deputy.pk)})

    assert refused.status_code == 422
    [message] = refused.context["form"].non_field_errors()
    assert message == (
        "Words are on record under the name of Arda Venn: a substitute must not appear to have "
        "said them. Withdraw Arda Venn and add the other as a participant."
    )
    with pytest.raises(Refused) as raised:
        actions.replace_person(minister, person=deputy, by="test", at=SINCE)
    assert raised.value.code == "has-spoken"


def test_who_takes_part_already_is_no_substitute(edition):
    minister, other = make.make_participation(edition), make.make_participation(edition)
    with pytest.raises(Refused) as raised:
        actions.replace_person(minister, person=other.person, by="test", at=SINCE)
    assert raised.value.code == "already-takes-part"


def test_withdrawn_and_readmitted(secretary, edition):
    minister = make.make_participation(edition)
    asked = secretary.get(_url("step", "participations", minister, step="withdraw"))
    assert asked.context["question"].title == f"Before you save: {minister} withdraws"
    minister.refresh_from_db()
    assert minister.withdrawn_at is None

    sent = {"version": "1", "confirmed": "save"}
    secretary.post(_url("step", "participations", minister, step="withdraw"), sent)
    minister.refresh_from_db()
    assert minister.withdrawn_at is not None

    sent = {"version": "2", "confirmed": "save"}
    secretary.post(_url("step", "participations", minister, step="readmit"), sent)
    minister.refresh_from_db()
    assert minister.withdrawn_at is None


def test_a_step_that_is_stale_is_refused(secretary, edition):
    session = _session(edition)
    url = _url("step", "sessions", session, step="cancel")
    Session.objects.filter(pk=session.pk).update(version=5)
    secretary.post(url, {"version": "1", "confirmed": "save"})
    session.refresh_from_db()
    assert session.status == Session.Status.SCHEDULED


def test_cancelled_and_reinstated(secretary, edition):
    session = _session(edition)
    secretary.post(_url("step", "sessions", session, step="cancel"), {"confirmed": "save"})
    session.refresh_from_db()
    assert session.is_cancelled
    secretary.post(_url("step", "sessions", session, step="reinstate"), {"confirmed": "save"})
    session.refresh_from_db()
    assert not session.is_cancelled


def test_a_session_is_moved_in_the_zone_of_the_venue(secretary, edition):
    session = _session(edition)
    url = _url("step", "sessions", session, step="move")
    times = {"starts_at": "2026-06-05T10:00", "ends_at": "2026-06-05T11:00", "version": "1"}

    wrong = secretary.post(url, times | {"ends_at": "2026-06-05T09:00"})
    assert wrong.status_code == 422
    assert wrong.context["form"].errors == {"ends_at": ["The end is not after the beginning."]}

    secretary.post(url, times | {"confirmed": "save"})
    session.refresh_from_db()
    assert session.starts_at == dt.datetime(2026, 6, 5, 8, 0, tzinfo=dt.UTC)


def test_a_reader_takes_no_step(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    session = _session(edition)
    url = _url("step", "sessions", session, step="cancel")
    assert client.post(url, {"confirmed": "save"}).status_code == 403
    session.refresh_from_db()
    assert not session.is_cancelled
