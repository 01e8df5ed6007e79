"""The main text of a web page. Nothing of its scripts and styles is run or kept."""

from __future__ import annotations

import copy
import datetime as dt
import re
from typing import Any

from .found import MOST_MARKUP, Found, nothing_in_it, one_line, primary_language, too_large
from .plain import paragraphs, text_of

MOST_ELEMENTS = 60_000
CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{3,30})", re.IGNORECASE)
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
WITHOUT_TEXT = (
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object",
    "embed", "applet", "canvas", "audio", "video", "select", "textarea", "button", "nav",
)  # fmt: skip
WITHIN_LINES = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "rt", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
SHORTEST_TEXT = 40


def found_in_page(content: bytes, *, charset: str = "", url: str = "") -> Found:
    """The main text, headline, date, site and language of a page.

    Raises Refused("too-large" | "not-text" | "empty").
    """
    if len(content) > MOST_MARKUP:
        raise too_large(MOST_MARKUP)
    tree = _tree(text_of(content, charset or _charset(content)))
    if tree is None:
        raise nothing_in_it()
    return found_in_tree(tree, url=url)


def _charset(content: bytes) -> str:
    found = CHARSET.search(content[:4096])
    said = found[1].decode("ascii", "ignore") if found else ""
    # A tag that could be read byte by byte is not in UTF-16 (WHATWG, HTML, 13.2.3.3).
    return "utf-8" if said.lower().startswith("utf-16") else said


def _tree(markup: str) -> Any:
    from lxml import etree, html

    markup = DECLARATION.sub("", markup).replace("\0", "")
    try:
        parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
        tree = html.document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if sum(1 for _element in tree.iter()) > MOST_ELEMENTS:
        raise too_large(MOST_MARKUP)
    return tree


def found_in_tree(tree: Any, *, url: str = "") -> Found:
    """What the parsed page says; the whole of its text where there is no main part to be told."""
    language = primary_language(
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    )
    main = _main(copy.deepcopy(tree), url)
    text = paragraphs((main.text or "").split("\n")) if main else ""
    if len(text) < SHORTEST_TEXT:
        text = _all_text(tree)
    if main is None:
        return Found(text, language=language, url=url)
    return Found(
        text,
        title=one_line(main.title),
        published_on=_date(main.date),
        outlet_name=one_line(main.sitename),
        language=language or primary_language(main.language),
        url=_address(main.url) or url,
    )


def _main(tree: Any, url: str) -> Any:
    """What trafilatura takes for the main part; None where it finds none."""
    import trafilatura
    from lxml import etree

    try:
        return trafilatura.bare_extraction(
            tree, url=url or None, with_metadata=True, include_comments=False
        )
    except (
        etree.LxmlError, ValueError, TypeError, LookupError, AttributeError, AssertionError,
        ArithmeticError, RecursionError,
    ):  # fmt: skip
        # Markup that no parser foresaw. The text is still there: `_all_text`.
        return None


def _date(said: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((said or "")[:10])
    except ValueError:
        return None


def _address(said: str | None) -> str:
    return said if said and re.match(r"https?://[^\s<>\"]+\Z", said) else ""


def _all_text(tree: Any) -> str:
    """All that a reader would see, a paragraph for each block."""
    from lxml import etree

    etree.strip_elements(tree, *WITHOUT_TEXT, with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag not in WITHIN_LINES:
            pieces.append("\n")
        text = element.text if event == "start" else element.tail
        pieces.append(re.sub(r"\s+", " ", text or ""))
    return paragraphs("".join(pieces).split("\n"))
