"""The text of a DOCX file (ECMA-376), read with distrust: nothing is resolved, nothing explodes."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from django.utils.translation import gettext as _

from plenary.core.errors import Refused

from .found import Found, one_line, primary_language, unknown_kind
from .plain import paragraphs

MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 5_000
BODY = "word/document.xml"
PROPERTIES = "docProps/core.xml"
# Text that was struck out, and the second version of drawings for old programs.
LEFT_OUT = ("{*}del", "{*}moveFrom", "{*}delText", "{*}instrText", "{*}Fallback")
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


def found_in_docx(content: bytes) -> Found:
    """The text of a DOCX file, its title and language.

    Raises Refused("damaged" | "unknown-kind" | "too-large").
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            _refuse_bomb(parts)
            body = _parsed(parts, BODY)
            properties = _parsed(parts, PROPERTIES) if PROPERTIES in parts.namelist() else None
    except (
        zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError,
        ValueError, LookupError, OverflowError,
    ):  # fmt: skip
        raise damaged()
    return Found(
        paragraphs(_paragraphs(body)),
        title=_styled_title(body) or _property(properties, "title"),
        language=primary_language(_property(properties, "language")),
    )


def _refuse_bomb(parts: zipfile.ZipFile) -> None:
    names = parts.infolist()
    if sum(part.file_size for part in names) > MOST_UNPACKED or len(names) > MOST_PARTS:
        raise _unpacks_to_much()
    if BODY not in parts.namelist():
        raise unknown_kind()


def _parsed(parts: zipfile.ZipFile, name: str) -> Any:
    """The root of a part; a declared document type is refused, for what it may refer to."""
    from lxml import etree

    with parts.open(name) as part:
        markup = part.read(MOST_UNPACKED + 1)
    if len(markup) > MOST_UNPACKED:
        raise _unpacks_to_much()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(markup, parser)
    except (etree.LxmlError, ValueError):
        raise damaged()
    if root.getroottree().docinfo.doctype:
        raise damaged()
    return root


def _paragraphs(body: Any) -> list[str]:
    """The text of each paragraph; what stands in a box comes before the paragraph it hangs on."""
    from lxml import etree

    etree.strip_elements(body, *LEFT_OUT, with_tail=False)
    made: list[str] = []
    within: list[list[str]] = [[]]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        name = etree.QName(element).localname
        if event == "start" and name == "p":
            within.append([])
        elif event == "end" and name == "p":
            made += "".join(within.pop()).split("\n")
        elif event == "start" and name == "t":
            within[-1].append((element.text or "").replace("\n", " "))
        elif event == "start" and name in SIGNS:
            within[-1].append(SIGNS[name])
    return made


def _styled_title(body: Any) -> str:
    for style in body.iter("{*}pStyle"):
        if any(value == "Title" for value in style.values()):
            paragraph = next(style.iterancestors("{*}p"), None)
            if paragraph is not None:
                return one_line("".join(text.text or "" for text in paragraph.iter("{*}t")))
    return ""


def _property(properties: Any, name: str) -> str:
    found = properties.find(f"{{*}}{name}") if properties is not None else None
    return one_line(found.text) if found is not None else ""


def damaged() -> Refused:
    """The refusal of a DOCX file that cannot be opened."""
    return Refused(
        _(
            "This DOCX file is damaged or was not copied whole. "
            "Open it, save it again and try once more, or paste the report."
        ),
        "damaged",
    )


def _unpacks_to_much() -> Refused:
    return Refused(
        _("This file unpacks to far more than a report needs. Paste the report instead."),
        "too-large",
    )
