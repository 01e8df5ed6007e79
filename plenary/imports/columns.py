"""Which column of a table holds what: told by its heading in any language, or by a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from rapidfuzz.distance import OSA

from plenary.algorithms.names import fold

ALIKE = 0.85


@dataclass(frozen=True)
class Field:
    """What a column may hold; `headings` are further words for it, in any language.

    `hint` says how it is written, `example` stands in the template.
    """

    name: str
    label: str | Promise
    headings: tuple[str, ...] = ()
    hint: str | Promise = ""
    example: str = ""


def recognised(headings: Sequence[str], fields: Sequence[Field]) -> tuple[str, ...]:
    """The name of the field of each column, "" where the heading tells none; each field once."""
    known = {heading: field.name for field in fields for heading in folded_headings(field)}
    found = [known.get(fold(heading), "") for heading in headings]
    for place, heading in enumerate(headings):
        if not found[place]:
            found[place] = _nearly(fold(heading), known)
    taken: set[str] = set()
    once = []
    for name in found:
        once.append("" if name in taken else name)
        taken.add(name)
    return tuple(once)


def _nearly(heading: str, known: Mapping[str, str]) -> str:
    if len(heading) < 5:
        return ""
    best = max(known, key=lambda one: OSA.normalized_similarity(heading, one))
    return known[best] if OSA.normalized_similarity(heading, best) >= ALIKE else ""


def folded_headings(field: Field) -> set[str]:
    """Every word for the field: its name, its label in each language, its other headings."""
    words = {fold(field.name), *(fold(heading) for heading in field.headings)}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            words.add(fold(str(field.label)))
    return words - {""}
