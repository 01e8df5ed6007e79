"""Titles of conferences and their sessions, and the ordinal of an edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from plenary.algorithms.names import fold

from .claims import Claim, ClaimType
from .languages.language import Language
from .lexicon import city_at
from .naming import Named
from .numerals import ordinal, ordinal_pattern
from .page import Page
from .patterns import ending, whole

CAP = r"[^\W\d_a-zа-яß-öø-ÿ](?:\w|['’.&/-](?=\w))*"
LEAST_ORDINAL_OF_SESSIONS = 4
LONGEST_TITLE = 220
NEAR_TITLE = 30
LONGEST_ORDINAL = 20
QUOTED_BEFORE = re.compile(r"[”\"“»’][^.;:!?“„«\"]*$")
QUOTED_AFTER = re.compile(r"[^.;:!?]{0,25}?[“\"„«]")


def titles(page: Page, quotations: list[Named]) -> Iterator[Claim]:
    """Titles of the conference, its theme, its documents and its sessions."""
    seen: set[str] = set()
    for one in [*_quoted(page, quotations), *_unquoted(page), *_numbered_sessions(page)]:
        key = f"{one.type} {fold(str(one.normalised['title']))}"
        if key not in seen:
            seen.add(key)
            yield one


def _quoted(page: Page, quotations: list[Named]) -> Iterator[Claim]:
    for one in quotations:
        if one.kind not in {"title", "session", "document"}:
            continue
        quotation = one.quotation
        said = quotation.text.strip().rstrip(",.;")
        if not said:
            continue
        what: ClaimType = "session" if one.kind == "session" else "title"
        meaning = {"session": "panel", "document": "document"}.get(one.kind) or (
            "theme" if one.theme else "conference"
        )
        yield claim(page, what, quotation.start, quotation.end, title=said, kind=meaning)


def claim(page: Page, what: ClaimType, start: int, end: int, **said: Any) -> Claim:
    """A claim of that type."""
    return Claim(what, start, end, page.text[start:end], said)


@cache
def named_event(language: Language) -> re.Pattern[str]:
    """A conference named in capitals: "Third Nordic Forum on Migration and Work"."""
    small = f"(?:{language.connector or '(?!)'})"
    phrase = rf"(?:{CAP})(?:,? (?:{small} ){{0,3}}{CAP}){{0,12}}"
    events = "|".join(_capitalised(language.named_event))
    return re.compile(
        rf"(?<![\w-])(?P<ordinal>(?i:{ordinal_pattern(language)}) )?"
        rf"(?P<before>(?:(?!(?:{events})\b)(?:(?:{small} )?{CAP} )){{0,7}})(?P<event>(?:{events}))(?!\w)"
        rf"(?P<tail>(?: (?:{_capitalised_words(language.event_adjective)})(?:e?s)?)*)"
        rf"(?P<on> (?:(?i:{language.event_on or '(?!)'})) (?:{small} ){{0,2}}{phrase})?(?P<year> (?:19|20)\d\d)?"
    )


@cache
def _capitalised(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern with a capital letter."""
    return tuple(
        rf"[{part[0].upper()}]{part[1:]}"
        for part in pattern.split("|")
        if part and part[0].isalpha()
    ) or ("(?!)",)


@cache
def _capitalised_words(pattern: str) -> str:
    return "|".join(_capitalised(pattern)) if pattern else "(?!)"


def _unquoted(page: Page) -> Iterator[Claim]:
    """Conferences named in capitals without quotation marks."""
    if not page.language.cased or not page.language.event:
        return
    for found in named_event(page.language).finditer(page.text):
        span = _named_span(page, found)
        if span and not page.masked(*span) and not (found["on"] is None and _beside(page, span)):
            said = page.text[span[0] : span[1]]
            numbered_as = _edition_in(page, found, span)
            yield claim(page, "title", *span, title=said, kind="conference", **numbered_as)


def _edition_in(page: Page, found: re.Match[str], span: tuple[int, int]) -> dict[str, int]:
    """The edition that the ordinal at the beginning of a title tells."""
    leading = re.match(ordinal_pattern(page.language), page.text[slice(*span)], re.IGNORECASE)
    number = ordinal(leading[0], page.language) if leading else None
    return {"edition": number} if number else {}


def _beside(page: Page, span: tuple[int, int]) -> bool:
    """Whether a title in quotation marks stands right beside a span: that is its title."""
    near = page.text[max(0, span[0] - NEAR_TITLE) : span[0]]
    after = page.text[span[1] : span[1] + NEAR_TITLE]
    return bool(QUOTED_BEFORE.search(near) or QUOTED_AFTER.match(after))


def _named_span(page: Page, found: re.Match[str]) -> tuple[int, int] | None:
    """The span of the name of a conference; None where it has no name of its own."""
    start, before = _own_words(page.language, found)
    on = found["on"]
    if on and (_names_organiser(page.language, on) or _names_theme(page.language, on)):
        on = None
    own = [word for word in before.split() if not _generic(page.language, word)]
    if not (on or own) or len(found[0]) > LONGEST_TITLE:
        return None
    # With an ordinal it is the claim of an edition, unless it says on what and not where.
    about = on and not whole(page.language.event_of).match(on.lstrip())
    if _numbered(page.language, found) and not about:
        return None
    end = _short_of_place(page, *found.span("on")) if on else found.end("tail")
    if on and _numbered(page.language, found) and end < found.end("on"):
        return None
    if found["year"] and (on or not found["on"]):
        end = found.end("year")
    return _ordinal_start(page, found, start), end


def _short_of_place(page: Page, start: int, end: int) -> int:
    """Where the name of a conference ends: before the city, the building, the verb after it."""
    language = page.language
    article = rf"(?:(?i:{language.article or '(?!)'})\s)?"
    lead = re.compile(rf"\s(?:{language.place_lead or '(?!)'})\s{article}(?={CAP})")
    for one in lead.finditer(page.text, start, end):
        words = page.words_between(one.end(), end)
        venue = any(whole(language.venue).fullmatch(word.text) for word in words)
        if words and (venue or city_at(page, words, 0)):
            end = one.start()
            break
    words = page.words_between(start, end)
    while len(words) > 2 and whole(language.held).fullmatch(words[-1].text):
        words.pop()
        end = words[-1].end
    return end


def _ordinal_start(page: Page, found: re.Match[str], start: int) -> int:
    """Where the ordinal that leads a name begins, else where the name does."""
    if found["ordinal"]:
        return found.start("ordinal")
    near = page.text[max(0, start - LONGEST_ORDINAL) : start]
    leading = re.search(rf"(?<!\w){ordinal_pattern(page.language)}\s$", near, re.IGNORECASE)
    return start - len(leading[0]) if leading else start


def _numbered(language: Language, found: re.Match[str]) -> bool:
    """Whether an ordinal leads the name of a conference."""
    pattern = whole(ordinal_pattern(language))
    return bool(found["ordinal"]) or any(map(pattern.fullmatch, found["before"].split()))


def _names_organiser(language: Language, on: str) -> bool:
    """Whether what follows a conference says whose it is: "Conference of the Water Society"."""
    of = whole(language.event_of).match(on.lstrip())
    return bool(of and whole(language.organisation).search(on))


def _names_theme(language: Language, on: str) -> bool:
    """Whether what follows a conference only leads to its theme: "zum Thema"."""
    return whole(language.theme).search(on) is not None


def _own_words(language: Language, found: re.Match[str]) -> tuple[int, str]:
    """Where the words before the noun begin that belong to the name: no small word leads it."""
    text = found["before"]
    offset = 0
    lead = re.compile(
        rf"(?:(?:{language.connector or '(?!)'}|{language.article or '(?!)'}|{language.verb or '(?!)'})\s+)",
        re.IGNORECASE,
    )
    first = re.compile(rf"(?:{'|'.join(map(re.escape, not_names(language))) or '(?!)'})\s+", re.I)
    while (one := lead.match(text, offset) or first.match(text, offset)) is not None:
        offset = one.end()
    return found.start("before") + offset, text[offset:]


@cache
def not_names(language: Language) -> tuple[str, ...]:
    """Words with a capital only because they begin a sentence."""
    return tuple(sorted(language.not_name.split(), key=len, reverse=True))


def _generic(language: Language, word: str) -> bool:
    plain = word.lower()
    return bool(
        whole(language.event_adjective).fullmatch(plain)
        or whole(language.connector).fullmatch(plain)
        or whole(ordinal_pattern(language)).fullmatch(word)
        or re.fullmatch(r"\d+\w*", plain)
        or whole(language.event).fullmatch(plain)
    )


def _numbered_sessions(page: Page) -> Iterator[Claim]:
    """Sessions named in capitals: "Panel 2: Water and Peace", "the panel on Water and Peace"."""
    if not page.language.panel or not page.language.cased:
        return
    for found in numbered(page.language).finditer(page.text):
        start, end = found.span("title")
        if not page.masked(start, end) and len(found["title"].split()) > 1:
            yield claim(page, "session", start, end, title=found["title"], kind="panel")


@cache
def numbered(language: Language) -> re.Pattern[str]:
    """A noun of a session and its title in capitals."""
    small = f"(?:{language.connector or '(?!)'})"
    phrase = rf"{CAP}(?:,? (?:{small} ){{0,3}}{CAP}){{1,12}}"
    return re.compile(
        rf"(?<!\w)(?i:{language.panel})(?: \d{{1,2}}\s?[:–—-] ?| (?i:{language.titled}),? )(?P<title>{phrase})"
    )


def editions(page: Page) -> Iterator[Claim]:
    """Ordinals of an edition with their noun: "Second International Conference", "3rd edition"."""
    language = page.language
    if not language.event:
        return
    position = 0
    for found in edition_pattern(language).finditer(page.text):
        number = ordinal(found["ordinal"], language)
        if number is None or page.masked(*found.span()) or found.start() < position:
            continue
        if page.quotation_at(found.start()):
            continue
        if _is_session(language, found, number, page.text):
            continue
        position = found.end()
        yield claim(page, "edition", *found.span(), edition=number)


@cache
def edition_pattern(language: Language) -> re.Pattern[str]:
    """An ordinal, adjectives, and a noun of a conference; the other way round in some languages."""
    nouns = "|".join(part for part in (language.event, language.edition_noun) if part)
    barred = "|".join(part for part in (language.verb, language.connector, language.panel) if part)
    noun = rf"(?P<noun>{nouns})(?!\w)"
    word = rf"(?!(?:{barred or '(?!)'})(?!\w))[^\W\d_][\w'’/-]*"
    adjectives = rf"(?:(?:{language.event_adjective or '(?!)'}|{word})[\s,-]+)"
    tail = rf"(?:\s+(?:{language.event_adjective or '(?!)'})(?:e?s)?(?!\w))*"
    number = rf"(?P<ordinal>{ordinal_pattern(language)})"
    if language.ordinal_follows:
        form = rf"{noun}(?:\s+{word}){{0,3}}?\s+{number}"
    else:
        form = rf"{number}[\s-]+{adjectives}{{0,4}}?{noun}{tail}"
    return re.compile(rf"(?<![\w-]){form}(?!\w)", re.IGNORECASE)


def _is_session(language: Language, found: re.Match[str], number: int, text: str) -> bool:
    """Whether an ordinal numbers a session or a day of a conference, not the conference."""
    if re.match(r"[IVXLCІХ]+$", found["ordinal"]) and not found[0].isupper():
        between = found[0][len(found["ordinal"]) :].split()[:-1]
        if any(not word[:1].isupper() and not _generic(language, word) for word in between):
            return True
    if not whole(language.panel).fullmatch(found["noun"]):
        return False
    of = re.match(
        rf"\s+(?:{language.event_of or '(?!)'})\s+(?:\w+\s+)?[^\W\d_a-z]",
        text[found.end() : found.end() + 40],
    )
    own = ending(language.possessive).search(text[max(0, found.start() - 20) : found.start()])
    return not ((of or own) and number >= LEAST_ORDINAL_OF_SESSIONS)
