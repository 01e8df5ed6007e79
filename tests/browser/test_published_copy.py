"""The folder that is handed over on a USB stick, opened in a real browser without a server."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

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


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Says nothing."""


@pytest.fixture
def address(tmp_path):
    """Where the copy is served: axe reads style sheets, which no browser lets it do in a folder."""
    write_copy(make_world().edition, at=AT, out=tmp_path / "stick")
    handler = functools.partial(Quiet, directory=tmp_path / "stick")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(("language", "dark"), [("en", False), ("ar", True)])
def test_published_pages_are_accessible(new_page, axe, address, language, dark):
    names = [
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
    for width in (320, 1280):
        page = new_page(width=width, language=language, dark=dark)
        for name in names:
            page.goto(f"{address}/{language}/{name}")
            assert axe(page) == [], f"{name} at {width} px"
            overflow = (
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert page.evaluate(overflow) == 0, f"{name} at {width} px"
