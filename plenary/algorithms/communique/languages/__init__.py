"""The languages in which communiqués are written; one module each."""

from __future__ import annotations

from .ar import Arabic
from .en import English
from .fr import French
from .plan import Language, Numerals, Said

__all__ = ["LANGUAGES", "Language", "Numerals", "Said", "language_of"]

LANGUAGES: dict[str, Language] = {one.tag: one for one in (English(), French(), Arabic())}


def language_of(tag: str) -> Language:
    """The language of a tag such as `fr` or `fr-CH`; ValueError where none is written."""
    found = LANGUAGES.get(tag.split("-")[0].lower())
    if found is None:
        raise ValueError(f"communiqués are not written in {tag!r}")
    return found
