"""Changing the record as a secretary does it: nothing typed is lost, everything can be undone."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from plenary.accounts.models import Role
from plenary.people.models import Person
from plenary.programme.models import Session
from plenary.public.actions import carry_out_due, publish
from tests import factories as make
from tests.public.world import make_world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world():
    make.make_country("FR", "France")
    return make_world()


@pytest.fixture
def secretary():
    return make.make_user(Role.SECRETARY, name="Selma Orr")


@pytest.fixture
def form(live_server, world):
    """The address of the form of the panel."""
    return f"{live_server.url}/desk/{world.edition.scope}/sessions/{world.panel.pk}/"


@pytest.mark.parametrize("javascript", [True, False])
def test_a_new_time_is_weighed_saved_published_and_marked_updated(
    signed_in, secretary, world, form, site, javascript
):
    publish(world.edition, by="test", at=make.AT)
    page = signed_in(secretary, javascript=javascript)
    page.goto(form)
    page.get_by_label("Begins").fill("2026-06-04T15:00")
    page.get_by_label("Ends").fill("2026-06-04T16:30")
    page.get_by_role("button", name="Save").click()

    asked = page.get_by_role("heading", name="Before you save: Schools on both shores", level=1)
    asked.wait_for()
    changes = page.get_by_role("region", name="What changes").get_by_role("listitem")
    expect(changes.filter(has_text="Page of the session")).to_contain_text("public since")
    told = page.get_by_role("region", name="Who should hear of it")
    expect(told).to_contain_text("Ilse Marandé")
    world.panel.refresh_from_db()
    assert world.panel.starts_at == make.AT

    page.get_by_label("Why").fill("the minister lands late")
    page.get_by_role("button", name="Save and publish the corrections").click()
    page.get_by_text("Saved: Schools on both shores").wait_for()
    world.panel.refresh_from_db()
    assert world.panel.starts_at == make.AT.replace(hour=13, minute=0)

    carry_out_due(at=timezone.now())
    page.goto(f"{site}/en/shore/2026/sessions/schools/")
    expect(page.get_by_text("updated", exact=True)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("15:00–16:30")
    expect(page.get_by_role("main")).not_to_contain_text("the minister lands late")


def test_what_changes_is_weighed_and_taken_back_with_all_that_was_typed(
    signed_in, secretary, world, form
):
    publish(world.edition, by="test", at=make.AT)
    page = signed_in(secretary)
    page.goto(form)
    page.get_by_label("Begins").fill("2026-06-04T09:00")
    page.get_by_label("Summary English").fill("Not yet said.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Not now").click()
    page.get_by_role("heading", name="Schools on both shores", level=1).wait_for()
    typed = [page.get_by_label(name).input_value() for name in ("Begins", "Summary English")]
    assert typed == ["2026-06-04T09:00", "Not yet said."]
    assert Session.objects.get(pk=world.panel.pk).version == 1


def test_the_later_of_two_windows_is_shown_what_the_other_saved(signed_in, secretary, world, form):
    first = signed_in(secretary)
    second = first.context.new_page()
    for page in (first, second):
        page.goto(form)
    first.get_by_label("Title English").fill("Schools for all")
    first.get_by_label("Place in the list").fill("7")
    first.get_by_role("button", name="Save").click()
    _save_what_follows(first, "Saved: Schools for all")

    second.get_by_label("Title English").fill("Schools and weirs")
    second.get_by_label("Summary English").fill("Who pays for the weir.")
    second.get_by_role("button", name="Save").click()
    _save_what_follows(second, "What was changed meanwhile")
    title = second.get_by_role("row").filter(has_text="Schools for all")
    expect(title).to_contain_text("Schools and weirs")
    typed = ("Title English", "Summary English", "Place in the list")
    assert [second.get_by_label(name).input_value() for name in typed] == [
        "Schools and weirs",
        "Who pays for the weir.",
        "7",
    ]
    world.panel.refresh_from_db()
    assert world.panel.title == {"en": "Schools for all"}

    second.get_by_role("button", name="Save mine over it").click()
    _save_what_follows(second, "Saved: Schools and weirs")
    world.panel.refresh_from_db()
    assert (world.panel.title, world.panel.summary, world.panel.position) == (
        {"en": "Schools and weirs"},
        {"en": "Who pays for the weir."},
        7,
    )


def _save_what_follows(page, said):
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text(said).wait_for()


def test_a_form_with_faults_keeps_what_was_typed_and_leads_to_them(
    signed_in, secretary, world, form
):
    page = signed_in(secretary)
    page.goto(form)
    page.get_by_label("Title English").fill("Schools for all")
    page.get_by_label("Ends").fill("2026-06-04T09:00")
    page.get_by_role("button", name="Save").click()

    summary = page.get_by_role("alert", name="There is a problem")
    expect(summary).to_be_focused()
    ends = page.get_by_label("Ends")
    expect(ends).to_have_accessible_description("The end is not after the beginning.")
    assert page.get_by_label("Title English").input_value() == "Schools for all"
    assert ends.input_value() == "2026-06-04T09:00"
    assert page.title().startswith("Problem")

    summary.get_by_role("link", name="The end is not after the beginning.").click()
    expect(ends).to_be_focused()
    expect(ends).to_be_in_viewport()


def test_what_is_typed_and_left_is_offered_again(signed_in, secretary, world, form, live_server):
    page = signed_in(secretary)
    page.goto(form)
    page.get_by_label("Summary English").fill("Half a sentence")
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(f"{live_server.url}/desk/{world.edition.scope}/themes/")
    page.goto(form)
    assert page.get_by_label("Summary English").input_value() == ""
    page.get_by_role("button", name="Put it back").click()
    assert page.get_by_label("Summary English").input_value() == "Half a sentence"


def test_what_is_deleted_comes_back(signed_in, secretary, world, live_server):
    themes = f"{live_server.url}/desk/{world.edition.scope}/themes/"
    theme = make.make_theme(world.edition, "Weirs")
    page = signed_in(secretary)
    page.goto(themes)
    page.get_by_role("link", name="Weirs").click()
    page.get_by_role("link", name="Delete …").click()
    page.get_by_role("heading", name="Delete Weirs?").wait_for()
    page.get_by_role("button", name="Delete").click()
    page.get_by_text("Deleted: Weirs").wait_for()
    assert page.url == themes
    expect(page.get_by_role("link", name="Weirs")).to_have_count(0)

    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Undone.").wait_for()
    page.get_by_role("heading", name="Weirs", level=1).wait_for()
    assert set(world.edition.themes.values_list("pk", flat=True)) == {world.theme.pk, theme.pk}


def test_a_new_person_has_a_name_in_two_scripts(signed_in, secretary, world, live_server):
    page = signed_in(secretary)
    page.goto(f"{live_server.url}/desk/people/")
    page.get_by_role("link", name="Add a person").click()
    known = page.get_by_role("group", name="Name 1")
    known.get_by_label("Honorific").fill("H.E.")
    known.get_by_label("Given name").fill("Salma")
    known.get_by_label("Family name").fill("Haddad")
    page.get_by_role("button", name="Add a name").click()
    page.keyboard.type("معالي")
    script = page.get_by_role("group", name="Name", exact=True)
    script.get_by_label("Given name").fill("سلمى")
    script.get_by_label("Family name").fill("حداد")
    script.get_by_label("Use").select_option("script")
    script.get_by_label("Language").fill("ar")
    page.get_by_label("Country").select_option("FR")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved: Salma Haddad").wait_for()

    person = Person.objects.exclude(country="").get()
    names = person.names.values_list("honorific", "given", "family", "use", "language")
    assert list(names) == [
        ("H.E.", "Salma", "Haddad", "main", ""),
        ("معالي", "سلمى", "حداد", "script", "ar"),
    ]

    page.goto(f"{live_server.url}/desk/people/?q=حداد")
    row = page.get_by_role("row").filter(has_text="Haddad")
    expect(row).to_contain_text("سلمى حداد")
