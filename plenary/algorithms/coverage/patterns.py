"""Patterns of a language, compiled once."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=2048)
def whole(pattern: str) -> re.Pattern[str]:
    """The pattern matched as whole words without regard to case; an empty one never matches."""
    if not pattern:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=2048)
def ending(pattern: str) -> re.Pattern[str]:
    """The pattern as the last whole words of a text, blanks aside."""
    if not pattern:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<!\w)(?:{pattern})[\s:]*$", re.IGNORECASE)


def last_match(pattern: str, text: str) -> re.Match[str] | None:
    """The last place where the pattern stands in a text as whole words."""
    found = None
    for one in whole(pattern).finditer(text):
        found = one
    return found


def fullmatch(pattern: str, text: str) -> bool:
    """Whether a text is nothing but what the pattern says."""
    return bool(pattern) and whole(pattern).fullmatch(text) is not None
