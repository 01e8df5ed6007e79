"""A real Chromium for the tests in this folder.

    def test_…(page, live_server): page.goto(live_server.url + "/…"); page.get_by_role(…).click()

`new_page(language="ar", javascript=False)` gives further pages, `signed_in(user)` one of somebody who
is at work. Every page fails its test on a JavaScript error, a console error or a breach of the
Content-Security-Policy. `faults(page)` returns what axe and a look at the width find on it.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from plenary.accounts.models import User
from plenary.core import sealing
from plenary.public.site import published_site
from scripts import chromium

# Playwright keeps an event loop in the thread of the test, where Django then refuses its ORM. No
# code of ours runs in that loop.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# Without these Chromium looks for its maker's hosts at every start, and waits for them.
CHROMIUM_FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HEIGHT = 844

# The whole of WCAG 2.2 AA costs most of the time, so each page is read twice, and the two languages
# between them see each width in each colour. No rule needs the style sheets fetched once more.
AXE = Axe().axe_script
BRIEFLY = {"resultTypes": ["violations"], "preload": False}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COMPLETE = BRIEFLY | {"runOnly": WCAG}
COLOURS = BRIEFLY | {"runOnly": ["color-contrast", "link-in-text-block"]}
LOOKS = {
    "ltr": [(320, "dark", COMPLETE), (390, "dark", None), (1280, "light", COMPLETE)],
    "rtl": [(320, "light", COMPLETE), (390, "light", None), (1280, "dark", COLOURS)],
}
"""Width in pixels, colours, what axe looks at; by the direction of the page."""

# A form that is refused answers 422, and Chromium calls every such answer an error.
HARMLESS = ("the server responded with a status of 422",)

REPORT_BREACHES = """
document.addEventListener("securitypolicyviolation", (breach) =>
    console.error(`CSP: ${breach.effectiveDirective} ${breach.blockedURI} ${breach.sample}`));
"""


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file: the live server's threads and the test would share one in memory."""
    if connection.vendor == "sqlite":
        folder = tmp_path_factory.mktemp("database")
        connection.settings_dict["TEST"]["NAME"] = str(folder / "plenary.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Without the seal of the audit log: after each test the tables are emptied."""
    with django_db_blocker.unblock():
        sealing.unseal(connection)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of this process, with an empty profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(),
            args=CHROMIUM_FLAGS,
            chromium_sandbox=os.geteuid() != 0,
        )
        yield browser
        browser.close()


def chromium_path() -> str:
    """The Chromium that `make test` found, or the one on PATH."""
    found = os.environ.get("PLENARY_CHROMIUM") or chromium.find()
    if not found:
        pytest.fail("No Chromium on PATH. `make test` installs one.")
    return found


@pytest.fixture
def allowed_errors() -> list[str]:
    """Pieces of the console errors that the test provokes on purpose; empty unless it adds some."""
    return [*HARMLESS]


NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, allowed_errors: list[str]) -> Iterator[NewPage]:
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(*, width: int = 1280, language: str = "en", javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            locale=language,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.add_init_script(REPORT_BREACHES)
        page = context.new_page()
        page.on("console", lambda message: _note(message, errors))
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [e for e in errors if not any(allowed in e for allowed in allowed_errors)] == []


def _note(message: ConsoleMessage, errors: list[str]) -> None:
    if message.type == "error":
        errors.append(f"{message.text} ({message.location.get('url', '')})")


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page 1280 pixels wide, in English, light, with JavaScript."""
    return new_page()


@pytest.fixture
def signed_in(live_server: LiveServer, new_page: NewPage) -> Callable[..., Page]:
    """`signed_in(user, language="ar")`: a new page of somebody from `make_user`, signed in."""

    def open_page(user: User, **how: Any) -> Page:
        page, client = new_page(**how), Client()
        client.post("/account/login/", {"login": user.email, "password": "a long password"})
        name = django_settings.SESSION_COOKIE_NAME
        session = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        page.context.add_cookies([session])
        return page

    return open_page


@pytest.fixture
def site(live_server: LiveServer, var: Path) -> Iterator[str]:
    """The address of the live server with the published pages in front, as `plenary serve` has it."""
    server = live_server.thread.httpd
    behind = server.get_app()
    server.set_app(published_site(behind=behind))
    yield live_server.url
    server.set_app(behind)


@pytest.fixture
def faults() -> Callable[[Page], list[str]]:
    """`faults(page)`: each breach of WCAG 2.2 AA and each overflow, narrow and wide, light and dark."""

    def found(page: Page) -> list[str]:
        page.evaluate(AXE)
        return [
            f"{width} px, {colours}: {fault}"
            for width, colours, rules in LOOKS[page.evaluate("document.dir")]
            for fault in _seen(page, width, colours, rules)
        ]

    return found


def _seen(page: Page, width: int, colours: str, rules: dict[str, Any] | None) -> list[str]:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=colours)
    return page.evaluate(FAULTS, rules)


FAULTS = """async (rules) => {
  const { violations } = rules ? await axe.run(rules) : { violations: [] };
  const page = document.documentElement;
  const wide = page.scrollWidth - page.clientWidth;
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`)),
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
  ];
}"""


@pytest.fixture
def both(faults: Callable[[Page], list[str]]) -> Callable[[Page], list[str]]:
    """`both(page)`: the faults of an English page, then those of the same in Arabic."""

    def found(page: Page) -> list[str]:
        english = faults(page)
        language = {"name": django_settings.LANGUAGE_COOKIE_NAME, "value": "ar", "url": page.url}
        page.context.add_cookies([language])
        page.reload()
        assert page.evaluate("document.dir") == "rtl"
        arabic = faults(page)
        page.context.clear_cookies(name=django_settings.LANGUAGE_COOKIE_NAME)
        return english + arabic

    return found
