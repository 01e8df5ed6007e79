"""Pages become files: each is written once in each of its languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from plenary.core.templatetags.plenary import language_name

from .assets import Assets
from .pages import Page
from .site_tree import Place, address
from .written import to_json

type File = tuple[str, bytes]


def rendered(pages: Iterable[Page], assets: Assets) -> Iterator[File]:
    """Path in the tree and content of each page in each language; one language after another."""
    pages = list(pages)
    languages = dict.fromkeys(language for page in pages for language in page.languages)
    for language in languages:
        with translation.override(language):
            for page in pages:
                if language in page.languages:
                    place = Place(language, page.path)
                    yield place.file, render(page, place, assets)


def render(page: Page, place: Place, assets: Assets) -> bytes:
    """The page as HTML in the language of `place`, which is active."""
    context = {
        **page.context,
        **page.in_language(place.language),
        "place": place,
        "page": page,
        "asset_url": lambda name: place.file_link(assets.file(name)),
        "languages": _languages(page, place),
        "alternates": [
            {"language": one, "href": address(f"{one}/{page.path}", seen_from=place)}
            for one in page.languages
        ],
        "nav": _nav(page, place),
        "site_name": _site_name(page, place),
        "site_href": place.link(_site_path(page)),
        "json_ld_block": _data_block(page.context.get("json_ld"), place.language),
    }
    return render_to_string(page.template, context).encode()


def _languages(page: Page, place: Place) -> list[dict[str, Any]]:
    return [
        {
            "code": one,
            "name": language_name(one),
            "href": place.link(page.path, one),
            "current": one == place.language,
        }
        for one in page.languages
    ]


def _nav(page: Page, place: Place) -> list[dict[str, Any]]:
    sections: Sequence[tuple[Any, str, str]] = page.context.get("sections", ())
    return [
        {"label": label, "href": place.link(path), "current": name == page.section}
        for label, path, name in sections
    ]


def _site_name(page: Page, place: Place) -> str:
    title = page.context.get("site_title")
    return title.wording(place.language).text if title else "Plenary"


def _site_path(page: Page) -> str:
    """The name on top leads one level up: from an edition to its series, else home."""
    return f"{page.path.split('/')[0]}/index.html" if "sections" in page.context else "index.html"


def _data_block(json_ld: Callable[[str], Any] | None, language: str) -> SafeString | str:
    """JSON-LD that may stand in a script element: no `<` that could close it."""
    if json_ld is None:
        return ""
    return mark_safe(to_json(json_ld(language)).replace("<", "\\u003c"))
