"""All files of one publication: the edition's own, then those that it shares with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from django.conf import settings
from django.utils import translation

from .assets import Assets
from .collected import Collected
from .communiques import communique_files
from .opendata import ThingKey, edition_data
from .overviews import Overview, series_of
from .pages import Page, edition_pages, home_page, series_page
from .rendering import File, render, rendered
from .site_tree import ROOT_PAGE, Place, absolute
from .structured import calendar, edition_event, feed
from .written import to_json

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def edition_folders(path: str, languages: Iterable[str]) -> list[str]:
    """The folders that hold the files of an edition and nothing else."""
    return [path, *(f"{language}/{path}" for language in languages)]


def edition_files(
    shown: Collected,
    states: Mapping[ThingKey, Any],
    editions: Sequence[Overview],
    assets: Assets,
) -> Iterator[File]:
    """Pages, calendar files, open data and feeds; `editions` are those of the series, this one too."""
    data = edition_data(shown)
    yield from rendered(edition_pages(shown, data, editions), assets)
    yield f"{shown.path}/edition.json", to_json(data, indent=1).encode()
    first = shown.edition.languages[0]
    yield f"{shown.path}/event.jsonld", to_json(edition_event(shown, first), indent=1).encode()
    yield from communique_files(shown.communiques)
    if shown.calendar_path:
        yield shown.calendar_path, calendar(shown, shown.sessions, states)
    for session in shown.sessions:
        if session.calendar_path:
            yield session.calendar_path, calendar(shown, [session], states)
    for language in shown.edition.languages:
        with translation.override(language):
            yield f"{language}/{shown.path}/feed.atom", feed(shown, states, language)


def shared_files(overviews: Iterable[Overview], assets: Assets) -> Iterator[File]:
    """Home, the series, the sitemap and what goes with them."""
    overviews = list(overviews)
    series = series_of(overviews)
    home = home_page(series)
    pages = [home, *(series_page(one) for one in series)]
    yield from rendered(pages, assets)
    default = str(settings.LANGUAGE_CODE)
    with translation.override(default):
        yield "index.html", render(home, Place(default, ROOT_PAGE), assets)
    robots, sitemap = "User-agent: *\nAllow: /\n", absolute("sitemap.xml")
    if sitemap:
        # Its addresses have to be whole ones.
        yield "sitemap.xml", _sitemap(pages, overviews)
        robots += f"\nSitemap: {sitemap}\n"
    yield "robots.txt", robots.encode()


def _sitemap(pages: Iterable[Page], overviews: Iterable[Overview]) -> bytes:
    """Every page that may be found by search engines, with its other languages."""
    root = ET.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for page in pages:
        if page.indexed:
            _add_to_sitemap(root, page.path, page.languages)
    for overview in overviews:
        if not overview.is_reconstructed:
            for path in overview.pages:
                _add_to_sitemap(root, path, overview.languages)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _add_to_sitemap(root: ET.Element, path: str, languages: Sequence[str]) -> None:
    for language in languages:
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = absolute(f"{language}/{path}")
        for other in languages:
            attributes = {
                "rel": "alternate",
                "hreflang": other,
                "href": absolute(f"{other}/{path}"),
            }
            ET.SubElement(entry, "xhtml:link", attributes)
