"""[published-pages] The programme page from the published site, beside a Django view of the same.

Both are called as WSGI applications in this process, in turns, so that neither network nor client
counts. The view is given every advantage: the record is read beforehand, it only renders.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import django

from bench._installation import environment
from bench.figure import Figure, Peer

PAGE = "lakeside/2026/programme/index.html"
ADDRESS = "/en/lakeside/2026/programme/"
ROUNDS = 6
SECONDS = 1.0

urlpatterns: list[Any] = []


def measure() -> Iterator[Figure]:
    """Requests per second of the published page, as a ratio to those of the view."""
    with tempfile.TemporaryDirectory() as var:
        os.environ |= environment(Path(var))
        os.environ["DJANGO_SETTINGS_MODULE"] = "plenary.settings"
        os.environ["PLENARY_LOG_LEVEL"] = "WARNING"
        django.setup()
        from django.core.management import call_command

        call_command("run", no_serve=True, stdout=StringIO())
        published, view = _published(), _view()
        assert _get(published, ADDRESS) and _get(view, ADDRESS)
        rates: dict[str, list[float]] = {"published": [], "view": []}
        for _ in range(ROUNDS):
            rates["published"].append(_rate(published))
            rates["view"].append(_rate(view))
    yield Figure(
        name="published-pages",
        value=_middle(rates["published"]),
        unit="requests/s",
        op=">=",
        bar=20,
        peer=Peer(name="django-view", value=_middle(rates["view"])),
        of_peer=True,
    )


def _published() -> Callable[..., Any]:
    from plenary.public.site import published_site

    return published_site(behind=_nothing)


def _nothing(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    raise AssertionError(f"{environ['PATH_INFO']} is not published")


def _view() -> Callable[..., Any]:
    """Django with its middleware, and a view that renders the page as publishing does."""
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler
    from django.http import HttpRequest, HttpResponse
    from django.urls import path
    from django.utils import timezone

    from plenary.conferences.queries import edition_at
    from plenary.public.actions import _overview, _states
    from plenary.public.assets import Assets
    from plenary.public.collected import collect
    from plenary.public.opendata import overview_data
    from plenary.public.pages import edition_pages
    from plenary.public.rendering import render
    from plenary.public.site_tree import Place

    now = timezone.now()
    shown = collect(edition_at("lakeside/2026"), at=now)
    _states(shown, at=now)
    pages = edition_pages(shown, overview_data(shown), [_overview(shown)])
    page = next(page for page in pages if page.path == PAGE)
    assets = Assets()

    def programme(request: HttpRequest) -> HttpResponse:
        return HttpResponse(render(page, Place("en", PAGE), assets))

    urlpatterns[:] = [path(ADDRESS[1:], programme)]
    settings.ROOT_URLCONF = "bench.published_pages"
    return WSGIHandler()


def _rate(application: Callable[..., Any]) -> float:
    """Requests per second of CPU time of this process."""
    done, started, until = 0, time.process_time(), time.process_time() + SECONDS
    while time.process_time() < until:
        _get(application, ADDRESS)
        done += 1
    return done / (time.process_time() - started)


def _get(application: Callable[..., Any], address: str) -> bytes:
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_ENCODING": "gzip",
        "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "http",
    }
    statuses: list[str] = []
    response = application(environ, lambda status, headers: statuses.append(status))
    body = b"".join(response)
    if hasattr(response, "close"):
        response.close()
    assert statuses == ["200 OK"], statuses
    return body


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
