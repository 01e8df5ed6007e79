"""A communiqué before it goes out: filled from the record, read again, cleared or not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from plenary.algorithms.communique.bindings import bindings
from plenary.algorithms.communique.changes import Change, difference
from plenary.algorithms.communique.facts import Facts
from plenary.algorithms.communique.pieces import Bound, Paragraph, Words, plain
from plenary.algorithms.communique.templates import Fault, fill, template
from plenary.algorithms.communique.writing import write
from plenary.algorithms.coverage.verdicts import Judged, Verdict
from plenary.conferences.models import Audience
from plenary.people.models import Body

from .checking import checked
from .facts import facts_of
from .models import Communique, Released

WRITTEN = ("en", "fr", "ar")
"""Languages that communiqués can be written in."""

MISMATCHES = frozenset(
    {
        Verdict.DIFFERS,
        Verdict.VARIANT,
        Verdict.DISPUTED,
        Verdict.OTHER_EDITION,
        Verdict.OTHER_EVENT,
        Verdict.DIFFERENT_SCOPE,
        Verdict.NOT_ON_RECORD,
    }
)
CHECKED = frozenset({"person", "figure", "title", "session", "organiser", "edition", "date"})
"""Claims that are held against the record where they were typed by hand."""


class State(StrEnum):
    """How far a communiqué is."""

    DRAFT = "draft"
    CLEARED = "cleared"
    EMBARGOED = "embargoed"
    RELEASED = "released"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Found:
    """Something typed by hand that differs from the record; `let_stand` is why it may, or ""."""

    language: str
    judged: Judged
    let_stand: str


class Proof:
    """A communiqué as the record makes it at one moment."""

    def __init__(self, communique: Communique, *, at: dt.datetime) -> None:
        self.communique, self.at = communique, at

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.communique, at=self.at)

    @property
    def languages(self) -> list[str]:
        """The languages of the edition that communiqués can be written in."""
        return [one for one in self.communique.edition.languages if one in WRITTEN] or ["en"]

    @property
    def texts(self) -> list[str]:
        """The languages in which there is a text."""
        return [one for one in self.languages if self.communique.body.get(one)]

    def written(self, language: str) -> str:
        """The template that the record gives in that language."""
        return template(self._from_record(language))

    def _from_record(self, language: str) -> Sequence[Paragraph]:
        return write(self.facts, language, order=self.order)

    @property
    def order(self) -> Any:
        return self.communique.order

    def bindings(self, language: str) -> dict[str, str]:
        """What each placeholder stands for, in the language."""
        return bindings(self.facts, language)

    def filled(self, language: str) -> tuple[Sequence[Paragraph], Sequence[Fault]]:
        """The text in the language with its placeholders filled, and what cannot be filled."""
        return fill(self.communique.body.get(language, ""), self.bindings(language))

    def mismatches(self, language: str) -> list[Found]:
        """What was typed by hand in that language and differs from the public record.

        Paragraphs that stand as the record gives them were not typed by hand; the headline was,
        which may say in short what the record prints.
        """
        headline = self.communique.headline.get(language, "")
        filled, _faults = self.filled(language)
        paragraphs = [Paragraph("headline", (Words(headline),)), *filled] if headline else filled
        text = plain(paragraphs)
        own = set(self._from_record(language))
        typed = list(_typed_spans(paragraphs, text, own))
        if not typed:
            return []
        known = {
            (one.type, one.span): one.reason
            for one in self.communique.mismatches.filter(language=language)
        }
        return [
            Found(language, one, known.get((one.claim.type, one.claim.span), ""))
            for one in self._differing(text, language)
            if _was_typed(one, typed, text)
            and not (one.verdict is Verdict.VARIANT and one.claim.end <= len(headline))
        ]

    def _differing(self, text: str, language: str) -> list[Judged]:
        """What of a text differs from the public record, whoever wrote it."""
        found = checked(
            text,
            self.communique.edition,
            audience=Audience.PUBLIC,
            at=self.at,
            date=self.at.date().isoformat(),
            lang=language,
        )
        return [
            one for one in found.claims if one.verdict in MISMATCHES and one.claim.type in CHECKED
        ]

    def open_mismatches(self) -> list[Found]:
        """Those of every language that nobody has let stand."""
        return [
            one
            for language in self.texts
            for one in self.mismatches(language)
            if not one.let_stand
        ]

    def frozen(self) -> dict[str, Any]:
        """The content as it is released: nothing of it follows the record any more."""
        said = {}
        for language in self.texts:
            paragraphs, _faults = self.filled(language)
            said[language] = {
                "headline": self.communique.headline.wording(language).text,
                "paragraphs": [
                    {"kind": one.kind, "pieces": [list(_piece(piece)) for piece in one.pieces]}
                    for one in paragraphs
                ],
                "contact": "",
            }
        return said

    def changes(self) -> dict[str, list[Change]]:
        """What differs from the last released version, by language; empty for the first."""
        last = last_released(self.communique)
        if last is None:
            return {}
        now, found = self.frozen(), {}
        for language in dict.fromkeys((*now, *last.content)):
            differing = list(_differing(last.content.get(language), now.get(language)))
            if differing:
                found[language] = differing
        return found

    def frozen_changes(self) -> dict[str, list[dict[str, str]]]:
        """The same as it is kept with a released version."""
        return {
            language: [asdict(one) for one in those] for language, those in self.changes().items()
        }


NOTHING: dict[str, Any] = {"headline": "", "paragraphs": []}


def _differing(before: dict[str, Any] | None, now: dict[str, Any] | None) -> Iterator[Change]:
    """What differs between frozen contents in one language, the headline first."""
    before, now = before or NOTHING, now or NOTHING
    if before["headline"] != now["headline"]:
        yield Change("headline", before["headline"], now["headline"])
    yield from difference(thawed(before), thawed(now))


def _piece(piece: Words | Bound) -> tuple[str | None, str]:
    return (piece.ref, piece.text) if isinstance(piece, Bound) else (None, piece.text)


def thawed(said: dict[str, Any]) -> list[Paragraph]:
    """The paragraphs of frozen content."""
    return [
        Paragraph(
            one["kind"],
            tuple(Bound(ref, text) if ref else Words(text) for ref, text in one["pieces"]),
        )
        for one in said["paragraphs"]
    ]


def _typed_spans(
    paragraphs: Sequence[Paragraph], text: str, written: Collection[Paragraph]
) -> Iterator[tuple[int, int]]:
    """Where in the plain text stand the words that are bound to nothing and were not `written`."""
    at = 0
    for paragraph in paragraphs:
        at = text.index(paragraph.text, at)
        for piece in paragraph.pieces:
            if isinstance(piece, Words) and paragraph not in written:
                yield at, at + len(piece.text)
            at += len(piece.text)


def _was_typed(one: Judged, typed: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether what a claim says was typed: what the record filled in cannot differ from it.

    A claim that holds something bound says only what stands beside it, where that is a number or
    the name itself.
    """
    claim = one.claim
    own = [
        text[max(claim.start, start) : min(claim.end, end)]
        for start, end in typed
        if start < claim.end and end > claim.start
    ]
    if sum(map(len, own)) == claim.end - claim.start:
        return True
    name = str(claim.normalised.get("name") or "")
    return any(NUMBER.search(part) or (name and name in part) for part in own)


NUMBER = re.compile(r"\d")


def last_released(communique: Communique) -> Released | None:
    """The version released last that was not called off."""
    return communique.released.filter(called_off_at=None).order_by("-number").first()


def missing_clearances(communique: Communique) -> list[Body | None]:
    """For whom the text as it is now still has to be cleared; [None] for anybody's."""
    given = list(communique.clearances.filter(digest=communique.digest))
    if not communique.is_joint:
        return [] if given else [None]
    cleared = {one.on_behalf_of_id for one in given}
    edition = communique.edition
    own: list[Any] = list(edition.organisers.select_related("body"))
    rows = own or list(edition.series.organisers.select_related("body"))
    bodies = {one.body_id: one.body for one in rows}
    return [body for key, body in bodies.items() if key not in cleared] or (
        [] if given else [None]
    )


def state_of(communique: Communique, *, at: dt.datetime) -> State:
    """How far the communiqué is at that moment."""
    if communique.withdrawn_at:
        return State.WITHDRAWN
    last = last_released(communique)
    if last is None:
        return State.DRAFT if missing_clearances(communique) else State.CLEARED
    if last.public_from > at:
        return State.EMBARGOED
    return State.CORRECTED if last.is_corrigendum else State.RELEASED
