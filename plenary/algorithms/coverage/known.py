"""What a record knows by name, found in a report of any language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from plenary.algorithms.names import fold

from .claims import Claim, ClaimType
from .page import Page

LEAST_LETTERS = 4
LONGEST = 40
TYPES: dict[str, ClaimType] = {
    "names": "person",
    "titles": "title",
    "sessions": "session",
    "bodies": "organiser",
    "places": "place",
}
FIELDS: dict[ClaimType, str] = {
    "person": "name",
    "title": "title",
    "session": "title",
    "organiser": "name",
    "place": "place",
}


@dataclass(frozen=True)
class Known:
    """What a record knows, by which names are found in any language and claims made exact.

    Each is a tuple of printed forms, in every language and spelling that the record has.
    """

    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """One printed form: what it is and its folded words."""

    type: ClaimType
    printed: str
    words: tuple[str, ...]


@lru_cache(maxsize=8)
def _forms(known: Known) -> tuple[dict[str, list[Form]], tuple[Form, ...]]:
    """The forms by their first folded word; and those in scripts that do not part words."""
    by_first: dict[str, list[Form]] = {}
    unparted = []
    for name, kind in TYPES.items():
        for printed in getattr(known, name):
            words = tuple(fold(printed).split())
            form = Form(kind, printed, words)
            if _unparted(printed):
                unparted.append(form)
            elif words and (
                len(words) > 1 or (kind == "place" and len(words[0]) >= LEAST_LETTERS)
            ):
                for first, ordered in _orders(form):
                    by_first.setdefault(first, []).append(ordered)
    for forms in by_first.values():
        forms.sort(key=lambda form: -len(form.words))
    return by_first, tuple(unparted)


def _orders(form: Form) -> Iterator[tuple[str, Form]]:
    """A form as it is; a person's name also with the last word first."""
    yield form.words[0], form
    if form.type == "person":
        turned = (form.words[-1], *form.words[:-1])
        yield turned[0], replace(form, words=turned)


def _unparted(text: str) -> bool:
    """Whether a text is in a script that does not part words by blanks."""
    return len(text) > 1 and any("\u3040" <= letter <= "\u9fff" for letter in text)


def mentions(page: Page, known: Known) -> list[Claim]:
    """Every place where a form of the record stands, the longest of those that begin together."""
    by_first, unparted = _forms(known)
    found = [*_parted(page, by_first), *_found(page, unparted)] if by_first or unparted else []
    return sorted(found, key=lambda one: (one.start, -one.end))


def _parted(page: Page, by_first: dict[str, list[Form]]) -> Iterator[Claim]:
    words = [(word, _folded(word.text)) for word in page.words]
    parts = [(word, part) for word, folded in words for part in folded]
    for at, (word, part) in enumerate(parts):
        for form in by_first.get(part, ()):
            length = len(form.words)
            if tuple(its for _, its in parts[at : at + length]) == form.words:
                yield _claim(page, form, word.start, parts[at + length - 1][0].end)
                break


@lru_cache(maxsize=50_000)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())


def _found(page: Page, forms: tuple[Form, ...]) -> Iterator[Claim]:
    for form in forms:
        at = page.text.find(form.printed)
        while at >= 0:
            yield _claim(page, form, at, at + len(form.printed))
            at = page.text.find(form.printed, at + len(form.printed))


def _claim(page: Page, form: Form, start: int, end: int) -> Claim:
    said: dict[str, Any] = {FIELDS[form.type]: form.printed if form.type == "place" else ""}
    said[FIELDS[form.type]] = said[FIELDS[form.type]] or page.text[start:end]
    return Claim(form.type, start, end, page.text[start:end], said)


def with_known(page: Page, claims: list[Claim], known: Known) -> list[Claim]:
    """The claims, made exact by what the record knows, and what it knows that they left out.

    A person's name becomes the known one inside its span; a form that no claim covers becomes a
    claim at its first mention.
    """
    found = mentions(page, known)
    if not found:
        return claims
    exact = [_exact(page, one, found) for one in claims]
    seen: set[str] = {_key(one) for one in exact}
    for one in found:
        covered = any(its.start < one.end and one.start < its.end for its in exact)
        if not covered and _key(one) not in seen:
            seen.add(_key(one))
            exact.append(one)
    return exact


def _key(one: Claim) -> str:
    field = FIELDS.get(one.type)
    said = fold(str(one.normalised.get(field, ""))) if field else ""
    return f"{one.type} {' '.join(sorted(said.split()))}" if said else f"{one.type} {one.start}"


def _exact(page: Page, claim: Claim, found: list[Claim]) -> Claim:
    """A person's claim with the known name that stands in its span."""
    if claim.type != "person":
        return claim
    inside = [
        one
        for one in found
        if one.type == "person" and claim.start <= one.start and one.end <= claim.end
    ]
    if not inside:
        return claim
    return replace(claim, normalised={**claim.normalised, "name": inside[-1].span})
