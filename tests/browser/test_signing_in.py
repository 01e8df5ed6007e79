"""Coming in: with a password, with a code by e-mail; in the language and the colours one chose."""

import pytest
from django.core import mail
from django.core.cache import cache

from plenary.accounts.models import Role
from plenary.public.actions import publish
from tests.factories import AT, make_edition, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def user():
    cache.clear()
    return make_user(Role.SECRETARY)


def _heading(page):
    return page.get_by_role("heading", level=1).inner_text()


def test_by_password_to_the_page_that_was_asked_for(page, site, user):
    edition = make_edition()
    publish(edition, by="test", at=AT)
    asked = f"{site}/desk/{edition.scope}/sessions/"
    page.goto(asked)
    page.get_by_label("E-mail address").first.fill(user.email)
    page.get_by_label("Password", exact=True).fill("something else")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").get_by_text("password you specified are not correct").wait_for()
    assert page.get_by_label("E-mail address").first.input_value() == user.email

    page.get_by_label("Password", exact=True).fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(asked)
    assert _heading(page) == "Sessions"

    page.get_by_role("banner").get_by_text(user.name).click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("link", name=str(edition)).first.wait_for()
    page.goto(asked)
    assert _heading(page) == "Sign in"


def test_by_a_code_that_came_by_mail(page, live_server, user):
    page.goto(f"{live_server.url}/desk/")
    code = page.get_by_role("region", name="With a code by e-mail")
    code.get_by_label("E-mail address").fill(user.email)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_role("heading", name="Enter the code").wait_for()
    [message] = mail.outbox
    page.get_by_label("Code").fill(message.body.split("\n\n")[1].strip())
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Conferences", level=1).wait_for()


def test_the_chosen_language_is_kept(signed_in, live_server, user):
    page = signed_in(user)
    page.goto(f"{live_server.url}/desk/{make_edition().scope}/sessions/?sort=title")
    page.get_by_role("banner").get_by_text(user.name).click()
    page.get_by_label("Language").select_option("العربيّة")
    page.get_by_role("button", name="Change").click()
    page.get_by_role("heading", name="الجلسات", level=1).wait_for()
    assert page.url.endswith("/sessions/?sort=title")

    page.goto(f"{live_server.url}/desk/")
    assert page.evaluate("[document.dir, document.documentElement.lang]") == ["rtl", "ar"]


def test_the_chosen_colours_are_kept(signed_in, live_server, user):
    def paper(page):
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    page = signed_in(user)
    page.goto(f"{live_server.url}/desk/")
    light = paper(page)
    page.get_by_role("banner").get_by_text(user.name).click()
    page.get_by_label("Colours").select_option("dark")
    dark = paper(page)
    page.goto(f"{live_server.url}/desk/people/")
    assert (paper(page) == dark, dark == light) == (True, False)
    assert page.get_by_label("Colours").input_value() == "dark"
