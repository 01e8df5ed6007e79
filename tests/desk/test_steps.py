"""What is said after a step was taken, and after a session was saved that clashes with another."""

import datetime as dt
import html

import pytest

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS
from plenary.desk.places import Place
from plenary.programme.kinds import session_warnings
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture
def secretary(client, edition):
    client.force_login(make.make_user(Role.SECRETARY, edition.scope))
    return client


@pytest.fixture
def take(secretary, edition):
    """Takes a step with a thing, knowing what follows; what is said then."""

    def taken(kind, step, obj, **typed):
        url = Place(edition.series, edition).url("step", KINDS[kind], key=obj.pk, step=step)
        sent = {"confirmed": "save", "version": obj.version} | typed
        return [str(one) for one in secretary.post(url, sent, follow=True).context["messages"]]

    return taken


def test_a_session_is_said_to_be_cancelled_moved_and_held_after_all(take, edition):
    session = make.make_session(edition, "Water", room=make.make_room())
    times = {"starts_at": "2026-06-05T09:30", "ends_at": "2026-06-05T10:30", "room": ""}
    moved = take("sessions", "move", session, **times)
    session.refresh_from_db()
    cancelled = take("sessions", "cancel", session)
    session.refresh_from_db()
    again = take("sessions", "reinstate", session)
    assert (moved, cancelled, again) == (
        ["Moved: Water"],
        ["Cancelled: Water"],
        ["Held after all: Water"],
    )


def test_who_is_replaced_and_by_whom_is_said(take, edition):
    leaving = make.make_participation(edition, make.make_person("Gulnur", "Akdaryan"))
    coming = make.make_person("Dana", "Deputy")
    said = take("participations", "replace", leaving, person=coming.pk)
    assert said == ["Gulnur Akdaryan is replaced by Dana Deputy."]


def test_who_withdraws_and_takes_part_again_is_said(take, edition):
    one = make.make_participation(edition, make.make_person("Ada", "Orr"))
    gone = take("participations", "withdraw", one)
    one.refresh_from_db()
    assert (gone, take("participations", "readmit", one)) == (
        ["Withdrawn: Ada Orr"],
        ["Ada Orr takes part again."],
    )


def test_a_clash_is_told_with_the_room_the_people_and_the_other_session(secretary, edition):
    room, ada = make.make_room(), make.make_participation(edition, make.make_person("Ada", "Orr"))
    gone = make.make_participation(edition, make.make_person("Noor", "Halim"))
    first = make.make_session(edition, "Water", room=room, speakers=[ada, gone])
    second = make.make_session(edition, "Schools", room=room, speakers=[ada])
    later = make.AT + dt.timedelta(days=1)
    make.make_session(edition, "Weirs", room=room, starts_at=later, ends_at=None)
    [warned] = session_warnings(second)
    said = str(warned.said).replace("\N{FIRST STRONG ISOLATE}", "")
    assert (said.replace("\N{POP DIRECTIONAL ISOLATE}", ""), warned.other) == (
        "At the same time (Great Hall, Ada Orr):",
        first,
    )


def test_one_word_for_cancelling_a_session_and_another_for_not_saving(secretary, edition):
    session = make.make_session(edition, "Water")
    url = Place(edition.series, edition).url("edit", KINDS["sessions"], key=session.pk)
    page = html.unescape(secretary.get(url).content.decode())
    assert [page.count(f">{word}<") for word in ("Cancel the session …", "Discard changes")] == [
        1,
        1,
    ]
    assert page.count(">Cancel<") == 0
