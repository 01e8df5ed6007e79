"""Communiqués on the published site: pages, plain text, PDF and ninjs of what has its minute behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plenary.conferences.models import Edition
from plenary.core.text import Text
from plenary.press import outputs
from plenary.press.models import Released
from plenary.press.queries import public_versions

from .site_tree import absolute
from .written import to_json


@dataclass(frozen=True)
class ShownCommunique:
    """A released communiqué; `path` is its page, `first_at` when it first became public."""

    released: Released
    path: str
    first_at: dt.datetime

    @property
    def headline(self) -> Text:
        return Text({tag: said["headline"] for tag, said in self.released.content.items()})

    @property
    def is_corrected(self) -> bool:
        return self.released.is_corrigendum

    @property
    def languages(self) -> list[str]:
        return list(self.released.content)

    def file(self, language: str, form: str) -> str:
        """The path of the communiqué in the language, as a file of that form."""
        own = language if language in self.released.content else self.languages[0]
        return f"{own}/{self.path.removesuffix('/index.html')}.{form}"


def communiques(edition: Edition, *, path: str, at: dt.datetime) -> list[ShownCommunique]:
    """The communiqués that are public at `at`, the latest first."""
    return [
        ShownCommunique(
            one,
            f"{path}/press/{one.communique.slug}/index.html",
            one.communique.released.filter(called_off_at=None, public_from__lte=at)
            .order_by("number")
            .values_list("public_from", flat=True)[0],
        )
        for one in public_versions(edition, at=at)
    ]


def shown_in(one: ShownCommunique, language: str) -> dict[str, Any]:
    """What its page shows in a language: paragraphs, what was corrected, files."""
    said = one.released.in_language(language)
    own = language if language in one.released.content else one.languages[0]
    return {
        "headline": said["headline"],
        "paragraphs": [outputs.text_of(each) for each in said["paragraphs"]],
        "text_language": own,
        "changes": one.released.changes.get(own, []),
        "files": [(form, one.file(language, ending)) for form, ending in FORMS],
    }


FORMS = (("PDF", "pdf"), ("TXT", "txt"), ("ninjs", "ninjs.json"))


def communique_files(shown: Sequence[ShownCommunique]) -> Iterator[tuple[str, bytes]]:
    """Every communiqué as plain text, PDF and ninjs, in each of its languages."""
    for one in shown:
        for language in one.languages:
            released = one.released
            yield one.file(language, "txt"), outputs.plain_text(released, language).encode()
            yield one.file(language, "pdf"), outputs.pdf(released, language)
            address = absolute(f"{language}/{one.path}")
            news = outputs.ninjs(released, language, address=address)
            yield one.file(language, "ninjs.json"), to_json(news, indent=1).encode()


def communique_data(one: ShownCommunique) -> dict[str, Any]:
    """The communiqué in the open data of the edition."""
    return {
        "slug": one.released.communique.slug,
        "number": one.released.number,
        "public_from": one.released.public_from,
        "headline": one.headline,
        "text": {tag: outputs.plain_text(one.released, tag) for tag in one.languages},
    }
