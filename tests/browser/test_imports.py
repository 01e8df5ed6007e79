"""A table of people on its way into the record, as a secretary does it."""

import datetime as dt

import pytest

from plenary.accounts.models import Role
from plenary.people.country_lists import install_country_lists
from plenary.people.models import Person
from tests.factories import make_user

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
def secretary(live_server):
    install_country_lists(by="test", at=dt.datetime(2026, 6, 1, tzinfo=dt.UTC))
    return make_user(Role.SECRETARY, name="Selma Orr")


def send(page, live_server, table=TABLE):
    """The file is chosen and read."""
    page.goto(f"{live_server.url}/desk/people/import")
    file = {"name": "delegates.csv", "mimeType": "text/csv", "buffer": table.encode()}
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Read it").click()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_good_rows_of_a_table_are_imported_and_taken_back(
    signed_in, secretary, live_server, javascript
):
    page = signed_in(secretary, javascript=javascript)
    send(page, live_server)
    page.get_by_role("row", name="4 Surname").get_by_text("The name is missing.").wait_for()

    page.get_by_role("button", name="Import just the 3 good ones").click()
    page.get_by_role("heading", name="Imported").wait_for()
    assert Person.objects.count() == 3

    page.get_by_role("button", name="Undo the whole import").click()
    page.get_by_role("heading", name="Import undone").wait_for()
    assert Person.objects.count() == 0


def test_the_pages_of_an_import_are_accessible(signed_in, secretary, live_server, both):
    page = signed_in(secretary)
    breaches = {}

    def look(heading):
        page.get_by_role("heading", name=heading, exact=True).wait_for()
        breaches[f"{len(breaches)} {heading}"] = both(page)

    page.goto(f"{live_server.url}/desk/people/import")
    look("Import: People")
    send(page, live_server)
    look("Faults")
    page.reload()
    page.get_by_role("button", name="Import just the 3 good ones").click()
    look("Imported")
    send(page, live_server)
    look("Here already")
    send(page, live_server, "Qui;Ailleurs\nAda Byron;FR\n")
    look("There is a problem")
    send(page, live_server, "Name\n")
    look("There is a problem")

    assert {name: some for name, some in breaches.items() if some} == {}
