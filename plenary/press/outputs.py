"""A released communiqué in the forms in which it goes out: plain text, PDF, ninjs.

Source of the last: IPTC, ninjs 3.1.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from babel.dates import format_date
from django.utils import translation
from django.utils.translation import gettext as _

from plenary.core.templatetags.plenary import locale_of
from plenary.documents.typesetting import typeset

from .models import Released

TEMPLATE = Path(__file__).parent / "communique.typ"
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def text_of(paragraph: dict[str, Any]) -> str:
    """A frozen paragraph as one line of text."""
    return "".join(text for _ref, text in paragraph["pieces"])


def plain_text(released: Released, language: str) -> str:
    """The version in the language as plain text, paragraphs apart by an empty line."""
    said = released.in_language(language)
    parts = [said["headline"], *(text_of(one) for one in said["paragraphs"]), said["contact"]]
    return "\n\n".join(part for part in parts if part) + "\n"


def pdf(released: Released, language: str) -> bytes:
    """The version in the language as a tagged PDF, the same bytes each time."""
    said = released.in_language(language)
    with translation.override(language):
        values = {
            "issuer": str(released.communique.edition.series.title),
            "day": _local_day(released, language),
            "kind": _("Corrigendum") if released.is_corrigendum else _("Communiqué"),
            "note": "",
            "paragraphs": [{"heading": "", "text": text_of(one)} for one in said["paragraphs"]],
            "contact": said["contact"],
        }
    return typeset(
        TEMPLATE, values, language=language, title=said["headline"], at=released.public_from
    )


def _local_day(released: Released, language: str) -> str:
    zone = released.communique.edition.zone
    day = released.public_from.astimezone(zone).date()
    return format_date(day, "long", locale=locale_of(language))


def ninjs(released: Released, language: str, *, address: str) -> dict[str, Any]:
    """The version in the language as a ninjs 3.1 news object; `address` is its page on the web, empty where nobody knows."""
    said = released.in_language(language)
    edition = released.communique.edition
    return {
        "uri": f"urn:uuid:{released.communique_id}",
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "version": str(released.number),
        "firstCreated": _moment(_first(released).released_at),
        "versionCreated": _moment(released.released_at),
        "pubStatus": "usable",
        "language": language,
        **_texts(said),
        "by": str(edition.series.title),
        "located": edition.city.wording(language).text if edition.city else "",
        "people": [{"name": name, "literal": ref} for ref, name in _bound(said, "person")],
        "organisations": [{"name": name, "literal": ref} for ref, name in _bound(said, "body")],
        "events": [{"name": str(edition.title), "literal": edition.scope}],
        **({"altIds": [{"role": "web", "value": address}]} if address else {}),
    }


def _texts(said: dict[str, Any]) -> dict[str, Any]:
    """Headline and body, with how long the body is."""
    body = "\n\n".join(text_of(one) for one in said["paragraphs"])
    headline = {"role": "main", "contentType": "text/plain", "value": said["headline"]}
    counts = {"charCount": len(body), "wordCount": len(body.split())}
    return {
        "title": said["headline"],
        "headlines": [headline],
        "bodies": [{"role": "main", "contentType": "text/plain", **counts, "value": body}],
    }


def _first(released: Released) -> Released:
    return released.communique.released.order_by("number").first() or released


def _moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat(timespec="seconds")


def _bound(said: dict[str, Any], kind: str) -> list[tuple[str, str]]:
    """What of a kind the text names, each thing once, as it is first printed."""
    found: dict[str, str] = {}
    for paragraph in said["paragraphs"]:
        for ref, text in paragraph["pieces"]:
            if ref and ref.split(":")[0] == kind:
                found.setdefault(ref, text)
    return list(found.items())
