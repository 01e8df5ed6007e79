"""A table of people on its way into the record, as a secretary does it."""

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client

from plenary.accounts.models import Grant, Role, User
from plenary.people.country_lists import install_country_lists
from plenary.people.models import Person

TABLE = """Honorific;Given name;Surname;First name in own script;Nationality;Job title;Organisation
H.E.;Mevlüt;Çavuşoğlu;;Türkiye;Member of Parliament;Example Assembly
;Damjan;Krnjević Mišković;;Serbie;Professor;Example University
;;;;France;;
Dr;محمد;السيد;;مصر;Directeur;Example Institute
;Ada;By\u202eron;;Frence;Director;Example Institute
;Mevlut;Cavusoglu;;TR;;
;Grace;Hopper;;United States;#REF!;Navy
"""


@pytest.fixture
def signed_in(live_server, new_page):
    install_country_lists(by="test", at=dt.datetime(2026, 6, 1, tzinfo=dt.UTC))
    user = User.objects.create_user("s@example.org", name="Selma Orr")
    Grant.objects.create(user=user, role=Role.SECRETARY, scope="")

    def open_page(**how):
        page = new_page(**how)
        client = Client()
        client.force_login(user)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )
        return page

    return open_page


def send(page, live_server, table=TABLE):
    page.goto(f"{live_server.url}/desk/people/import")
    file = {"name": "delegates.csv", "mimeType": "text/csv", "buffer": table.encode()}
    page.locator("input[type=file]").set_input_files(file)


@pytest.mark.parametrize("javascript", [True, False])
def test_the_good_rows_of_a_table_are_imported_and_taken_back(signed_in, live_server, javascript):
    page = signed_in(javascript=javascript)
    send(page, live_server)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("row", name="4 Surname").get_by_text("The name is missing.").wait_for()

    page.get_by_role("button", name="Import just the 3 good ones").click()
    page.get_by_role("heading", name="Imported").wait_for()
    assert Person.objects.count() == 3

    page.get_by_role("button", name="Undo the whole import").click()
    page.get_by_role("heading", name="Import undone").wait_for()
    assert Person.objects.count() == 0


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages_of_an_import_are_accessible(
    signed_in, live_server, axe, shots, language, width
):
    page = signed_in(width=width, language=language)
    breaches = []

    def look(name):
        page.screenshot(path=shots / f"import-{name}-{language}-{width}.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        breaches.extend([f"{name}: {one}" for one in axe(page)])
        breaches.extend([f"{name}: wider than the window"] if wide else [])

    send(page, live_server)
    look("start")
    page.locator("main form button").first.click()
    page.locator("#decide").wait_for()
    look("report")
    page.locator("#decide button").first.click()
    page.locator("main form").wait_for()
    look("done")
    send(page, live_server)
    page.locator("main form button").first.click()
    page.locator("#known").wait_for()
    look("again")
    send(page, live_server, "Qui;Ailleurs\nAda Byron;FR\n")
    page.locator("main form button").first.click()
    page.locator("#columns").wait_for()
    look("columns")
    send(page, live_server, "Name\n")
    page.locator("main form button").first.click()
    page.locator(".error-summary").wait_for()
    look("refused")

    assert breaches == []
