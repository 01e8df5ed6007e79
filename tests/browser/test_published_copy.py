"""The folder that is handed over on a USB stick, opened in a real browser without a server."""

import pytest

from plenary.public.actions import write_copy
from tests.factories import AT
from tests.public.world import make_world

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_copy_is_read_without_a_server(page, tmp_path):
    write_copy(make_world().edition, at=AT, out=tmp_path / "stick")

    page.goto((tmp_path / "stick" / "index.html").as_uri())
    page.get_by_role("link", name="The Shore Talks").click()
    page.get_by_role("link", name="Third Lakeside Dialogue").click()
    page.get_by_role("link", name="Programme", exact=True).click()
    page.get_by_role("link", name="Schools on both shores").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Schools on both shores"
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.evaluate("document.fonts.ready.then(fonts => fonts.status)") == "loaded"


PAGES = [
    "index.html",
    "shore/index.html",
    *(
        f"shore/2026/{one}index.html"
        for one in (
            "",
            "programme/",
            "sessions/schools/",
            "people/",
            "people/ilse-marande/",
            "delegations/",
            "themes/",
            "themes/schools/",
            "findings/",
            "figures/",
        )
    ),
]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_published_pages_are_accessible(page, faults, tmp_path, language):
    write_copy(make_world().edition, at=AT, out=tmp_path / "stick")
    found = {}
    for name in PAGES:
        page.goto((tmp_path / "stick" / language / name).as_uri())
        found[name] = faults(page)
    assert {name: some for name, some in found.items() if some} == {}
