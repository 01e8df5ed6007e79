"""What stands in quotation marks: the title of a conference, of a session, a document, or speech."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .languages.language import Language
from .page import Page, Quotation
from .patterns import ending, last_match, whole

Kind = Literal["title", "session", "document", "organiser", "speech", "none"]

LEAD = 170
TAIL = 90
WORDS_OF_SPEECH = 8
WORDS_BETWEEN = 14


@dataclass(frozen=True)
class Named:
    """A quotation and what it is."""

    quotation: Quotation
    kind: Kind
    theme: bool = False


def named(page: Page) -> list[Named]:
    """Each quotation of a page with what it is, in order."""
    found: list[Named] = []
    for one in page.quotations:
        found.append(_named(page, one, found[-1] if found else None))
    return found


def _named(page: Page, one: Quotation, before: Named | None) -> Named:
    lead, tail = _lead(page, one, before), page.text[one.end + 1 : one.end + 1 + TAIL]
    if before and _lists_on(page, lead, before):
        return Named(one, before.kind, before.theme)
    kind = _kind(page.language, one.text, lead, tail)
    theme = kind == "title" and bool(ending(page.language.theme).search(lead))
    return Named(one, kind, theme)


def _lead(page: Page, one: Quotation, before: Named | None) -> str:
    """What the sentence says before a quotation, at most up to the one before."""
    first = page.sentence_at(one.start - 1)[0]
    after = before.quotation.end + 1 if before else 0
    return page.text[max(first, after, one.start - 1 - LEAD) : one.start - 1]


def _lists_on(page: Page, lead: str, before: Named) -> bool:
    """Whether a quotation goes on with a list of titles: “A”, “B” and “C”."""
    joiner = rf"[\s,;]*(?:(?:{page.language.number_joiner or '(?!)'})\s+)?"
    return (
        before.kind in {"session", "title"}
        and re.fullmatch(joiner, lead, re.I) is not None
        and bool(lead)
    )


def _kind(language: Language, text: str, lead: str, tail: str) -> Kind:
    if ending(language.that).search(lead):
        return "speech"
    noun = _nearest_noun(language, lead)
    if noun:
        return noun
    if whole(language.titled_after).match(tail.lstrip(" ,")):
        return _kind_after(language, tail)
    directly = tail.lstrip()
    if whole(language.panel).match(directly):
        return "session"
    if whole(language.event).match(directly):
        return "title"
    if _is_document(language, text):
        return "document"
    if ending(language.organised_by).search(_without_article(language, lead)):
        return "organiser"
    if _is_speech(language, text, lead, tail):
        return "speech"
    if ending(language.titled).search(lead) and not whole(language.said).search(lead):
        return "title"
    return "none"


def _without_article(language: Language, lead: str) -> str:
    return ending(language.article).sub("", lead) if language.article else lead


def _nearest_noun(language: Language, lead: str) -> Kind | None:
    """What the noun nearest before a quotation makes of it, unless somebody speaks after it."""
    kinds: tuple[tuple[Kind, str], ...] = (
        ("document", language.document),
        ("title", language.event),
        ("session", language.panel),
    )
    best: tuple[int, Kind] | None = None
    for kind, pattern in kinds:
        found = last_match(pattern, lead)
        if found and (best is None or found.end() >= best[0]):
            best = (found.end(), kind)
    if best is None:
        return None
    rest = lead[best[0] :]
    if ending(language.titled).fullmatch(rest.lstrip(" ,")):
        return best[1]
    if whole(language.said).search(rest) or len(rest.split()) > WORDS_BETWEEN:
        return None
    if re.search(r"[:,]\s*$", rest) and whole(language.said).search(lead):
        return None
    return best[1]


def _kind_after(language: Language, tail: str) -> Kind:
    """What follows a quotation as its noun: a conference, or one of its sessions."""
    said = " ".join(tail.split()[:7])
    panel, event = whole(language.panel).search(said), whole(language.event).search(said)
    if panel and (event is None or panel.start() <= event.start()):
        return "session"
    return "title"


def _is_document(language: Language, text: str) -> bool:
    words = text.split()
    return len(words) < 8 and bool(whole(language.document).search(text)) and text[:1].isupper()


def _is_speech(language: Language, text: str, lead: str, tail: str) -> bool:
    """Whether somebody says the words: a verb of saying beside them, or whole sentences."""
    words = len(text.split())
    after = re.match(r"[\s,–—.-]*([^.!?\n“«\"]{0,70})", tail)
    said_after = bool(after and whole(language.said).search(after[1]))
    said_before = bool(whole(language.said).search(lead)) or lead.rstrip().endswith(":")
    if words < 3 and not (
        text.rstrip().endswith((",", ".", "!", "?")) and (said_after or said_before)
    ):
        return False
    if said_after or said_before:
        return True
    alone = not lead.strip() and (
        text[:1].isupper() or text.rstrip().endswith((".", "!", "?", "…"))
    )
    return words >= WORDS_OF_SPEECH and alone
