"""A communiqué as its pages show it: text and preview per language, what stands in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from plenary.algorithms.communique.changes import Change
from plenary.algorithms.communique.pieces import Bound, Paragraph
from plenary.algorithms.communique.templates import Fault
from plenary.people.models import Body
from plenary.press.checking import plain
from plenary.press.models import Clearance, Communique, Released
from plenary.press.proofs import Proof, State, last_released, missing_clearances, state_of
from plenary.press.release import obstacles
from plenary.press.words import CLAIM_TYPES, reason_in_words

from .coverage import chip_of
from .places import Place

STATES = {
    State.DRAFT: _("draft"),
    State.CLEARED: _("cleared"),
    State.EMBARGOED: _("under embargo"),
    State.RELEASED: _("released"),
    State.CORRECTED: _("corrected"),
    State.WITHDRAWN: pgettext_lazy("a communiqué", "withdrawn"),
}
CHIP_OF_STATE = {
    State.DRAFT: "aside",
    State.CLEARED: "variant",
    State.EMBARGOED: "differs",
    State.RELEASED: "confirmed",
    State.CORRECTED: "confirmed",
    State.WITHDRAWN: "aside",
}


@dataclass(frozen=True)
class ShownMismatch:
    """What was typed by hand and differs, in words; `number` is its place among those found."""

    number: int
    type: str | Promise
    span: str
    chip: str
    reason: str
    let_stand: str


@dataclass(frozen=True)
class ShownText:
    """The text in one language: as typed, and as it reads now."""

    language: str
    typed: str
    paragraphs: Sequence[Sequence[tuple[str, str]]]
    faults: Sequence[Fault]
    mismatches: Sequence[ShownMismatch]
    changes: Sequence[Change]
    placeholders: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class ShownProof:
    """All that the pages of a communiqué show of it."""

    state: str | Promise
    chip: str
    texts: Sequence[ShownText]
    obstacles: Sequence[str]
    newest: Released | None
    versions: Sequence[Released]
    is_empty: bool


def shown_proof(proof: Proof, place: Place) -> ShownProof:
    """The communiqué in the reader's words, in every language that it may have."""
    one = proof.communique
    state = state_of(one, at=proof.at)
    changes = proof.changes()
    return ShownProof(
        state=STATES[state],
        chip=CHIP_OF_STATE[state],
        texts=[_text(proof, language, changes.get(language, [])) for language in proof.languages],
        obstacles=obstacles(proof),
        newest=last_released(one),
        versions=list(one.released.order_by("-number")),
        is_empty=not proof.texts,
    )


def _text(proof: Proof, language: str, changes: Sequence[Change]) -> ShownText:
    paragraphs, faults = proof.filled(language)
    found = proof.mismatches(language) if language in proof.texts else []
    return ShownText(
        language=language,
        typed=proof.communique.body.get(language, ""),
        paragraphs=[_pieces(one) for one in paragraphs],
        faults=faults,
        mismatches=[_mismatch(number, one) for number, one in enumerate(found)],
        changes=changes,
        placeholders=sorted(proof.bindings(language).items()),
    )


def _pieces(paragraph: Paragraph) -> list[tuple[str, str]]:
    return [
        (piece.ref if isinstance(piece, Bound) else "", piece.text) for piece in paragraph.pieces
    ]


def _mismatch(number: int, one: Any) -> ShownMismatch:
    judged = one.judged
    return ShownMismatch(
        number=number,
        type=CLAIM_TYPES.get(judged.claim.type, judged.claim.type),
        span=judged.claim.span,
        chip=chip_of(judged.verdict.value),
        reason=reason_in_words(judged.reason.value, plain(judged.values), judged.record),
        let_stand=one.let_stand,
    )


def joint_organisers(communique: Communique) -> list[Body]:
    """The organisers who still have to clear a joint communiqué."""
    return [one for one in missing_clearances(communique) if one] if communique.is_joint else []


def cleared_by(communique: Communique) -> list[tuple[Clearance, bool]]:
    """Every clearance, the last first, and whether it is of the text as it is now."""
    rows = communique.clearances.select_related("given_by", "noted_by", "on_behalf_of")
    return [(one, one.digest == communique.digest) for one in rows.order_by("-given_at")]
