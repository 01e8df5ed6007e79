"""A real Chromium for the tests in this folder.

    def test_…(page, live_server): page.goto(live_server.url + "/…"); page.get_by_role(…).click()

`new_page(width=390, language="ar", dark=True, javascript=False)` gives further pages. Every page
fails its test on a JavaScript error, a console error or a breach of the Content-Security-Policy.
`axe(page)` returns what axe finds, one line each: `assert axe(page) == []`.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django import DjangoDbBlocker

from plenary.core import sealing
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
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

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

    def open_page(
        *, width: int = 1280, language: str = "en", dark: bool = False, javascript: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            locale=language,
            color_scheme="dark" if dark else "light",
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
def axe() -> Callable[[Page], list[str]]:
    """`axe(page)`: each breach of WCAG 2.2 AA that axe finds, as `rule: what (where)`."""

    def breaches(page: Page) -> list[str]:
        found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
        return [
            f"{rule['id']}: {rule['help']} ({' '.join(map(str, node['target']))})"
            for rule in found
            for node in rule["nodes"]
        ]

    return breaches


@pytest.fixture
def shots(checkout: Path) -> Path:
    """Where a test may leave pictures of its pages: `.cache/shots/`."""
    folder = checkout / ".cache" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
