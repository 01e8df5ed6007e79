"""What the rules for every type of claim share: the report around a claim, and texts compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .claims import Claim, Reading
from .reasons import Part, Reason, Verdict
from .record import Ref, Wording, Wordings
from .wording import SAME_THING, Level, Nearest, nearest

AGREEING = frozenset({Verdict.CONFIRMED, Verdict.COMPATIBLE, Verdict.VARIANT})

# Where a name's own form changes with its place in the sentence, another ending is no other wording.
WITHOUT_CASES = frozenset({"en", "fr", "es", "it", "pt"})


@dataclass(frozen=True)
class Report:
    """The report that a claim stands in, as far as verdicts need it.

    `agreeing` are the types of claims of which at least one agrees with the edition, `named` the
    ids of the persons on record that the report names in full, `own` the ids of the record's sources
    that are this very report, `speakers` the claims of persons by the last word of their names.
    """

    reading: Reading
    agreeing: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    @property
    def lang(self) -> str:
        """The language of the report."""
        return self.reading.lang


def text_of(claim: Claim, key: str) -> str:
    """A text in what a claim means, stripped; empty where it has none."""
    value = claim.normalised.get(key)
    return value.strip() if isinstance(value, str) else ""


def text_part(
    field: str,
    value: str,
    wordings: Iterable[Wording],
    *,
    lang: str,
    refs: tuple[Ref, ...] = (),
    threshold: float = SAME_THING,
) -> Part:
    """A text against the wordings on record of the one thing that it should name.

    The same in all but case and marks is confirmed, in a wording that the record only knows a
    variant. A part of it, it and more, or mostly the same words are variants. Where the record has
    no wording in the language, what resembles none is not checkable; where it has one, what
    resembles it differs, and anything else is not on record.
    """
    known = tuple(wordings)
    if not known:
        return Part(field, value, Verdict.NOT_CHECKABLE, Reason.RECORD_SILENT)
    near = nearest(value, known, lang=lang, threshold=threshold)
    printed = printed_wording(known, lang, near.wording if near else None)
    if near is None or near.level is Level.RESEMBLES:
        verdict, reason = _unlike(known, lang, near)
        return Part(field, value, verdict, reason, printed, refs, {"lang": lang})
    verdict, reason = _like(near, lang)
    return Part(field, value, verdict, reason, printed, refs, _sources(near))


def _like(near: Nearest, lang: str) -> tuple[Verdict, Reason]:
    same = near.level is Level.SAME or (
        near.level is Level.INFLECTED and lang not in WITHOUT_CASES
    )
    if same and near.wording.printed:
        return Verdict.CONFIRMED, Reason.AS_PRINTED
    if same:
        return Verdict.VARIANT, Reason.KNOWN_WORDING
    reasons = {Level.SHORTER: Reason.SHORT_FORM, Level.LONGER: Reason.LONG_FORM}
    return Verdict.VARIANT, reasons.get(near.level, Reason.OTHER_WORDING)


def _unlike(known: Wordings, lang: str, near: Nearest | None) -> tuple[Verdict, Reason]:
    if not speaks(known, lang):
        return Verdict.NOT_CHECKABLE, Reason.OTHER_LANGUAGE
    if near is None:
        return Verdict.NOT_ON_RECORD, Reason.NOT_FOUND
    return Verdict.DIFFERS, Reason.OTHER_TEXT


def speaks(wordings: Iterable[Wording], lang: str) -> bool:
    """Whether some wording is in the language; one of no language says nothing."""
    return any(wording.lang == lang for wording in wordings)


def printed_wording(wordings: Wordings, lang: str, near: Wording | None = None) -> str | None:
    """What the record prints: in `lang`, else `near` if it is printed, else its first wording."""
    printed = [wording for wording in wordings if wording.printed]
    own = [wording for wording in printed if wording.lang == lang]
    nearest_first = [near] if near and near.printed else []
    chosen = (near in own and nearest_first) or own or nearest_first or printed
    return chosen[0].text if chosen else None


def _sources(near: Nearest) -> dict[str, Any]:
    return {"sources": [source.name for source in near.wording.sources]}


def agrees(parts: Iterable[Part]) -> bool:
    """Whether every part agrees with the record, or adds nothing; and at least one agrees."""
    verdicts = {part.verdict for part in parts} - {Verdict.NOT_CHECKABLE}
    return bool(verdicts) and verdicts <= AGREEING


def better(one: Part, other: Part) -> Part:
    """The part that agrees with the record more; of what disagrees, the one that resembles more."""
    order = (
        *(Verdict.CONFIRMED, Verdict.COMPATIBLE, Verdict.VARIANT, Verdict.DIFFERS),
        *(Verdict.NOT_CHECKABLE, Verdict.NOT_ON_RECORD),
    )
    return min(one, other, key=lambda part: order.index(part.verdict))
