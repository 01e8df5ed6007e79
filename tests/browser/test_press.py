"""Coverage and communiqués as a press officer works on them, from inbox to letter and release."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from plenary.accounts.models import Role
from plenary.press.models import Communique, Report
from plenary.press.release import draft_from_record
from plenary.public.actions import carry_out_due
from tests import factories as make
from tests.public.world import make_world

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = """OSTVALE, Vell, June 5. The panel “Schools on both shores” was held within the Third Lakeside Dialogue.

More than 900 delegates from 77 countries took part, the organisers said.

Director Marandé Ilse opened the meeting."""


@pytest.fixture
def world():
    make.make_country("FR", "France")
    return make_world()


@pytest.fixture
def officer():
    return make.make_user(Role.PRESS, name="Ravi Tamm")


def test_a_report_is_pasted_read_overruled_and_answered(
    signed_in, officer, world, live_server, faults
):
    page = signed_in(officer)
    page.goto(f"{live_server.url}/desk/{world.edition.scope}/reports/")
    page.get_by_role("link", name="Add a report").first.click()
    page.get_by_role("textbox", name=re.compile("^Text")).fill(TEXT)
    page.get_by_label("Headline").fill("Neighbours meet at the lake")
    page.get_by_label("Published on").fill("2026-06-05")
    page.get_by_role("button", name="Save", exact=True).click()

    page.get_by_role("heading", name="Neighbours meet at the lake", level=1).wait_for()
    claims = page.get_by_role("complementary", name="Claims")
    expect(claims).to_contain_text("77")
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.dataset.claimNote")
    page.keyboard.press("n")
    assert int(page.evaluate("document.activeElement.dataset.claimNote")) > int(first)
    assert faults(page) == []

    note = claims.get_by_role("listitem").filter(has_text="900").first
    note.get_by_text("Overrule").click()
    note.get_by_label("Verdict").select_option("different scope")
    note.get_by_label("Reason").fill("They count the visitors of the fair.")
    note.get_by_role("button", name="Save the verdict").click()
    page.get_by_text("Overruled by hand: They count the visitors of the fair.").wait_for()

    page.get_by_role("link", name="Letter to the outlet").click()
    page.get_by_role("heading", name="Letter to the outlet").wait_for()
    assert faults(page) == []
    assert Report.objects.get().overrulings.get().verdict == "different scope"


def test_a_communique_goes_from_draft_to_release(
    signed_in, officer, world, live_server, site, faults
):
    one = make.make_communique(world.edition, "The Dialogue opens", session=world.panel)
    draft_from_record(one, by="another", at=timezone.now())
    page = signed_in(officer)
    page.goto(f"{live_server.url}/desk/{world.edition.scope}/communique/{one.pk}/")
    expect(page.get_by_text("The panel “Schools on both shores”").first).to_be_visible()
    assert faults(page) == []

    page.get_by_role("link", name="Clear and release").click()
    expect(page.get_by_role("button", name="Release", exact=True)).to_be_disabled()
    assert faults(page) == []
    page.get_by_text("Clear it, or note who did").click()
    page.get_by_role("button", name="Clear the text as it is").click()
    page.get_by_role("button", name="Release", exact=True).click()
    page.get_by_text("It will be public in a moment").wait_for()

    carry_out_due(at=timezone.now())
    page.goto(f"{site}/en/{world.edition.scope}/press/")
    page.get_by_role("link", name="The Dialogue opens").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Dialogue opens")
    assert faults(page) == []
    assert Communique.objects.get().released.get().number == 1
