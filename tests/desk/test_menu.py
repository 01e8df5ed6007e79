"""The menu of the desk: what it offers may be opened, and what may not says so inside the desk."""

import pytest

from plenary.accounts.models import Role
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make.make_edition()


def _front(edition):
    return f"/desk/{edition.series.slug}/{edition.slug}/"


def _menu(client, page):
    return {str(item["label"]): item["href"] for item in client.get(page).context["nav"]}


@pytest.mark.parametrize("role", Role.values)
def test_all_that_the_menu_offers_may_be_opened(client, edition, role):
    client.force_login(make.make_user(role, edition.scope))
    ways = _menu(client, _front(edition)).values()
    assert {client.get(href).status_code for href in ways} == {200}


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.READER, set()),
        (Role.PRESS, {"Publish", "Import a file", "Log of people and bodies"}),
        (Role.SECRETARY, {"Publish", "Audit log", "Import a file", "Log of people and bodies"}),
    ],
)
def test_the_menu_offers_what_the_role_allows(client, edition, role, offered):
    client.force_login(make.make_user(role, edition.scope))
    asked = {"Publish", "Audit log", "Import a file", "Log of people and bodies"}
    assert asked & set(_menu(client, _front(edition))) == offered


def test_a_page_that_may_not_be_opened_keeps_the_menu_and_leads_back(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    page = client.get(f"{_front(edition)}publish")
    back = f'<a class="btn btn-primary" href="{_front(edition)}">'
    assert (page.status_code, page.content.decode().count(back)) == (403, 1)
    offered = [item["href"] for item in client.get(_front(edition)).context["nav"]]
    assert [item["href"] for item in page.context["nav"]] == offered


def test_what_waits_leads_a_reader_to_no_page_that_he_may_not_open(client, edition):
    client.force_login(make.make_user(Role.READER, edition.scope))
    [waiting] = [
        one
        for one in client.get(_front(edition)).context["today"].waiting
        if one.what == "The edition is not public yet"
    ]
    assert waiting.href == ""
