"""Finding things at the desk: by keyboard, by filter, by a part of a name in a form."""

import pytest
from playwright.sync_api import expect

from plenary.accounts.models import Role
from plenary.core.record_forms import SELECT_AT_MOST
from plenary.people.actions import index_names
from plenary.people.models import Person
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def edition():
    return make.make_edition(slug="2026")


@pytest.fixture
def page(signed_in):
    return signed_in(make.make_user(Role.SECRETARY, name="Selma Orr"))


def test_the_record_is_searched_with_the_keyboard_alone(page, live_server, edition):
    person = make.make_person("Damjan", "Krnjević Mišković")
    index_names([person])
    page.goto(f"{live_server.url}/desk/{edition.scope}/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search the record")).to_be_focused()
    page.keyboard.type("miskovic")
    page.keyboard.press("Enter")
    found = page.get_by_role("link", name="Damjan Krnjević Mišković")
    found.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/desk/people/{person.pk}/")


def test_a_question_mark_shows_the_keys_and_escape_hides_them(page, live_server, edition):
    page.goto(f"{live_server.url}/desk/{edition.scope}/sessions/new")
    keys = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    expect(keys).to_be_visible()
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()

    page.get_by_label("Title English").press_sequentially("Why? And/or")
    expect(keys).to_be_hidden()
    assert page.get_by_label("Title English").input_value() == "Why? And/or"


def _sessions(page):
    rows = page.get_by_role("table", name="Sessions").get_by_role("rowheader")
    return [name.strip() for name in rows.all_inner_texts()]


def test_a_filter_stays_in_the_address(page, live_server, edition):
    make.make_session(edition, "Water under the weir")
    make.make_session(edition, "Weirs", status="cancelled")
    make.make_session(edition, "Bridges", status="cancelled", kind="break")
    page.goto(f"{live_server.url}/desk/{edition.scope}/sessions/")
    assert _sessions(page) == ["Water under the weir", "Weirs", "Bridges"]

    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Status").select_option("cancelled")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_url("**status=cancelled*")
    assert _sessions(page) == ["Weirs", "Bridges"]

    page.get_by_role("columnheader", name="Title").get_by_role("link").click()
    page.wait_for_url("**sort=title*")
    assert _sessions(page) == ["Bridges", "Weirs"]

    page.get_by_role("link", name="Weirs").click()
    page.get_by_role("heading", name="Weirs", level=1).wait_for()
    page.go_back()
    assert (_sessions(page), page.get_by_label("Status").input_value()) == (
        ["Bridges", "Weirs"],
        "cancelled",
    )

    page.get_by_role("searchbox", name="Search this list").fill("weir")
    page.keyboard.press("Enter")
    page.wait_for_url("**status=cancelled*q=weir*")
    assert _sessions(page) == ["Weirs"]
    page.get_by_role("link", name="Clear").click()
    page.wait_for_url("**/sessions/")
    assert _sessions(page) == ["Water under the weir", "Weirs", "Bridges"]


def test_a_form_finds_somebody_by_a_part_of_the_name(page, live_server, edition):
    Person.objects.bulk_create(
        Person(slug=f"crowd-{n}", display_name=f"Crowd {n}") for n in range(SELECT_AT_MOST)
    )
    index_names([make.make_person("Noor", "Čedomilj")])
    page.goto(f"{live_server.url}/desk/{edition.scope}/participations/new")
    page.get_by_label("Find another").first.press_sequentially("cedomil")
    chosen = page.get_by_label("Person", exact=True)
    expect(chosen.get_by_role("option")).to_have_text(["Noor Čedomilj"])
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("heading", name="Noor Čedomilj", level=1).wait_for()
    assert [str(one) for one in edition.participations.all()] == ["Noor Čedomilj"]
