"""A reading, a check and its scores as JSON and as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plenary.algorithms.coverage.claims import Claim, Contradiction, Reading
from plenary.algorithms.coverage.verdicts import Judged, Part

from .checking import Checked, plain
from .words import CLAIM_TYPES, reason_in_words


def read_json(found: Reading) -> dict[str, Any]:
    """What a report says: claims with spans and meanings, language, whether it was read whole."""
    return {
        "claims": [_claim(one) for one in found.claims],
        "contradictions": [_contradiction(one) for one in found.contradictions],
        "lang": found.lang,
        "read": "whole" if found.whole else "part",
    }


def checked_json(found: Checked) -> dict[str, Any]:
    """The same with the verdict on each claim, the record's own value and the reason in words."""
    return read_json(found.reading) | {
        "claims": [_judged(one) for one in found.claims],
        "about": found.about.fit.value,
        "edition": found.about.edition.id,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "type": claim.type,
        "start": claim.start,
        "end": claim.end,
        "span": claim.span,
        "normalised": plain(dict(claim.normalised)),
    }


def _contradiction(one: Contradiction) -> dict[str, Any]:
    return {"code": one.code, "start": one.start, "end": one.end, "values": plain(one.values)}


def _judged(one: Judged) -> dict[str, Any]:
    return _claim(one.claim) | _verdict(one) | {"parts": [_part(part) for part in one.parts]}


def _verdict(one: Judged | Part) -> dict[str, Any]:
    return {
        "verdict": one.verdict.value,
        "record": {"value": one.record, "objects": [plain(ref) for ref in one.refs]}
        if one.record or one.refs
        else None,
        "reason": _sentence(one),
    }


def _sentence(one: Judged | Part) -> str:
    return reason_in_words(one.reason.value, plain(one.values), one.record)


def _part(part: Part) -> dict[str, Any]:
    return {"field": part.field, "value": plain(part.value)} | _verdict(part)


def checked_lines(found: Checked, text: str) -> Iterator[str]:
    """The claims in the order of the text, each with its verdict and the reason."""
    yield f"{found.reading.lang}, read {'whole' if found.reading.whole else 'in part'}; about {found.about.fit.value}"
    for one in found.claims:
        claim = one.claim
        yield f"{_where(claim, text):>8}  {one.verdict.value:<16} {_type(claim):<10} {claim.span}"
        yield f"{'':>8}  {'':<16} {_sentence(one)}"
        for part in one.parts:
            said = f"{part.field} {part.value}"
            yield f"{'':>8}    {part.verdict.value:<16} {said}: {_sentence(part)}"
    yield from _contradictions(found.reading, text)


def read_lines(found: Reading, text: str) -> Iterator[str]:
    """The claims in the order of the text, each with what it means."""
    yield f"{found.lang}, read {'whole' if found.whole else 'in part'}"
    for claim in found.claims:
        meant = ", ".join(f"{name} {plain(value)}" for name, value in claim.normalised.items())
        yield f"{_where(claim, text):>8}  {_type(claim):<10} {claim.span}"
        yield f"{'':>8}  {'':<10} {meant}"
    yield from _contradictions(found, text)


def _where(claim: Claim, text: str) -> str:
    """Line and column from 1."""
    before = text[: claim.start]
    return f"{before.count(chr(10)) + 1}:{claim.start - (before.rfind(chr(10)) + 1) + 1}"


def _type(claim: Claim) -> str:
    return str(CLAIM_TYPES.get(claim.type, claim.type))


def _contradictions(found: Reading, text: str) -> Iterator[str]:
    for one in found.contradictions:
        yield f"contradicts itself ({one.code}): {text[one.start : one.end]}"


def scores(found: Mapping[str, Any]) -> Iterator[str]:
    """The figures of `coverage eval` as a table."""
    yield f"{found['files']} files"
    heading = f"{'':<14}{'n':>5}{'precision':>11}{'recall':>8}{'f1':>7}{'normalised':>12}"
    yield from ("", heading)
    for name, row in found["by_type"].items():
        yield _row(name, row)
    for lang, rows in found["by_lang"].items():
        yield from ("", lang)
        for name, row in rows.items():
            yield _row(f"  {name}", row)


def _row(name: str, row: Mapping[str, Any]) -> str:
    right = "–" if row["normalised"] is None else f"{row['normalised']:.2f}"
    return (
        f"{name:<14}{row['n']:>5}{row['precision']:>11.2f}{row['recall']:>8.2f}"
        f"{row['f1']:>7.2f}{right:>12}"
    )
