"""Who organises a conference, hosts it, or calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plenary.algorithms.names import fold

from .claims import Claim
from .events import CAP
from .languages.language import Language
from .lexicon import city_at, country_at, kinds
from .naming import Named
from .page import Page, Word
from .patterns import fullmatch, whole

LONGEST = 14
MOST_SMALL = 6
NEAR_EVENT = 160


def organisers(page: Page, quotations: list[Named]) -> Iterator[Claim]:
    """Organisers at their first mention, in order."""
    seen: list[str] = []
    spans = {part for span in _spans(page) for part in _parted(page, span)}
    found = sorted({*spans, *_in_quotation_marks(page, quotations)})
    reach = 0
    for start, end in found:
        name = _bare(page, start, end)
        folded = fold(name)
        if start < reach or not folded or any(folded in one or one in folded for one in seen):
            continue
        seen.append(folded)
        reach = end
        yield Claim("organiser", start, end, page.text[start:end], {"name": name})


def _parted(page: Page, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The spans of two bodies joined by "and the"; else the one span."""
    language = page.language
    joiner = rf" (?:{language.number_joiner or '(?!)'}) (?=(?:{language.article or '(?!)'})\s)"
    found = re.compile(joiner, re.IGNORECASE).search(page.text, *span)
    if found is None:
        return [span]
    return [(span[0], found.start()), (found.end(), span[1])]


def _bare(page: Page, start: int, end: int) -> str:
    """The name without an article before it or quotation marks around it."""
    name = page.text[start:end].strip('“”"«»„ ')
    article = page.language.article
    return re.sub(rf"^(?:{article})\s+", "", name, flags=re.IGNORECASE) if article else name


def _in_quotation_marks(page: Page, quotations: list[Named]) -> Iterator[tuple[int, int]]:
    for one in quotations:
        if one.kind == "organiser":
            yield one.quotation.start, one.quotation.end


def _spans(page: Page) -> Iterator[tuple[int, int]]:
    language = page.language
    if not language.cased:
        yield from _uncased(page)
        return
    for cue in whole(language.organised_by).finditer(page.text):
        yield from _bodies_from(page, cue.end())
    for cue in whole(language.jointly).finditer(page.text):
        sentence = page.text[slice(*page.sentence_at(cue.start()))]
        if any(whole(one).search(sentence) for one in (language.event, language.organised_by)):
            yield from _bodies_from(page, cue.end())
    for cue in whole(language.organises).finditer(page.text):
        yield from _subject_of(page, cue)
    yield from _whose_event(page)
    yield from _after(page)


def _bodies_from(page: Page, position: int) -> Iterator[tuple[int, int]]:
    """The bodies that a text names from a position on: one, or several joined by "and"."""
    for at in range(4):
        span = _body_at(page, position)
        if span is None:
            return
        if not (at and _goes_with_name(page, span)):
            yield span
        joiner = re.compile(
            rf"\s*(?:,|(?:,\s*)?(?:{page.language.number_joiner or '(?!)'}))\s+"
            rf"(?=(?:{page.language.article or '(?!)'})\s|[^\W\d_a-z])"
        ).match(page.text, span[1])
        if joiner is None:
            return
        position = joiner.end()


def _goes_with_name(page: Page, span: tuple[int, int]) -> bool:
    """Whether a word after "and" is of the name before: "the Ministry of Water and Sanitation"."""
    word = page.text[slice(*span)]
    return word.isalpha() and not word.isupper() and not heads(page.language, word)


def _body_at(page: Page, position: int) -> tuple[int, int] | None:
    """The body whose name begins at a position, an article and adjectives before it included."""
    words = page.words_between(position, min(len(page.text), position + 220))
    if not words or words[0].start - position > 3:
        return None
    last = _last_of_name(page, words)
    if last is None or page.masked(words[0].start, last.end):
        return None
    name = [word for word in words if word.end <= last.end]
    if not _is_body(page, name):
        return None
    end = last.end - (2 if last.text[-2:] in {"'s", "’s"} else 0)
    return words[0].start, end


def _last_of_name(page: Page, words: list[Word]) -> Word | None:
    """The last word of a name that begins with the first; small words do not end it."""
    last = None
    small = 0
    for index, word in enumerate(words[:LONGEST]):
        if index and not _goes_on(page, words, index):
            break
        what = kinds(page.language, word.text)
        small = 0 if word.capital or what.body else small + 1
        if small > MOST_SMALL:
            break
        if word.capital or what.body or _ends_small(page, word):
            last = word
    return last


def _ends_small(page: Page, word: Word) -> bool:
    """Whether a word in small letters may end a name: "Institut panafricain des langues"."""
    what = kinds(page.language, word.text)
    return page.language.small_bodies and not (what.connector or what.article)


def _goes_on(page: Page, words: list[Word], index: int) -> bool:
    """Whether the name of a body goes on over a word."""
    gap = page.text[words[index - 1].end : words[index].start]
    word, language = words[index], page.language
    what = kinds(language, word.text)
    if words[index - 1].text[-2:] in {"'s", "’s"} and index > 2:
        return False
    if not re.fullmatch(r"[ \u00a0][“\"«]?|['’]|[”\"»] ", gap):
        return False
    if what.stops or page.masked(word.start, word.end) or _leads_off(language, word.text):
        return False
    if whole(language.jointly).match(page.text, word.start):
        return False
    if fold(word.text) in _places(language) and not fullmatch(language.inside, word.text):
        return not city_or_date_follows(page, words, index + 1)
    if word.capital or what.body or what.adjective:
        return True
    if re.fullmatch(language.number_joiner or "(?!)", word.text, re.IGNORECASE):
        return (
            index + 1 < len(words) and words[index + 1].capital and _one_name(page, words, index)
        )
    if language.small_bodies and word.text.isalpha():
        return True
    return (what.connector or what.article) and index + 1 < len(words)


def _leads_off(language: Language, text: str) -> bool:
    """Whether a word begins something else than the name of a body: a verb of holding, a noun."""
    return any(
        whole(pattern).fullmatch(text)
        for pattern in (language.held, language.organises, language.future, language.event)
    )


def _one_name(page: Page, words: list[Word], index: int) -> bool:
    """Whether "and" joins words of one name rather than two bodies."""
    before = [word for word in words[:index] if word.capital]
    after = []
    for at in range(index + 1, min(index + 6, len(words))):
        if not words[at].capital and not kinds(page.language, words[at].text).connector:
            break
        after.append(words[at])
    head = kinds(page.language, before[-1].text).body if before else False
    ends_body = bool(after) and any(heads(page.language, word.text) for word in after)
    closed = head and heads(page.language, before[-1].text)
    return not (ends_body and (closed or any(heads(page.language, word.text) for word in before)))


def heads(language: Language, text: str) -> bool:
    """Whether a word is the noun by which a body is called: a university, a ministry."""
    return whole(language.body).fullmatch(text) is not None


@cache
def _places(language: Language) -> frozenset[str]:
    return frozenset(fold(word) for word in language.place_lead.split("|") if word)


def city_or_date_follows(page: Page, words: list[Word], index: int) -> bool:
    """Whether a city, a country or a number follows: "in Oslo", "on 5 May"."""
    if index >= len(words):
        return True
    if words[index].text[:1].isdigit() or not words[index].capital:
        return not kinds(page.language, words[index].text).article
    return (
        bool(city_at(page, words, index) or country_at(page, words, index))
        or kinds(page.language, words[index].text).first
    )


def _is_body(page: Page, words: list[Word]) -> bool:
    """Whether words are the name of a body: with its noun, an acronym, or several capital words."""
    capital = [word for word in words if word.capital]
    if any(kinds(page.language, word.text).body for word in words):
        return bool(capital)
    if any(len(word.text) > 1 and word.text.isupper() for word in capital):
        return True
    place = len(capital) == 1 and (city_at(page, words, words.index(capital[0])))
    named = words[kinds(page.language, words[0].text).article :]
    begins = bool(named) and not kinds(page.language, named[0].text).first
    return len(capital) > 1 and not place and begins


def _subject_of(page: Page, cue: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The body that stands before a verb of holding, where its object is a conference."""
    first, last = page.sentence_at(cue.start())
    after = page.text[cue.end() : min(last, cue.end() + NEAR_EVENT)]
    if not whole(page.language.event).search(after):
        return
    words = page.words_between(max(first, cue.start() - 160), cue.start())
    if not words or page.text[words[-1].end : cue.start()].strip(' ,”»"'):
        return
    name = _name_before(page, words)
    if name and not whole(page.language.named_event).fullmatch(name[-1].text.lower()):
        yield name[0].start, name[-1].end


def _name_before(page: Page, words: list[Word]) -> list[Word]:
    """The last of the words that are the name of a body, its article included; none if it is none."""
    at = len(words)
    start = at
    while at > 0 and _belongs(page, words, at - 1):
        at -= 1
        if words[at].capital or kinds(page.language, words[at].text).article:
            start = at
    name = words[start:]
    telling = any(
        heads(page.language, word.text) or (word.text.isupper() and len(word.text) > 1)
        for word in name
    )
    return name if telling else []


def _belongs(page: Page, words: list[Word], at: int) -> bool:
    """Whether a word belongs to the name of a body that ends after it."""
    following = words[at + 1].start if at + 1 < len(words) else words[at].end + 1
    gap = page.text[words[at].end : following]
    if not re.fullmatch(r"[ \u00a0]|['’]|[”\"»]? ?|[ ][“\"«]", gap):
        return False
    if page.masked(words[at].start, words[at].end):
        return False
    what = kinds(page.language, words[at].text)
    small = page.language.small_bodies and words[at].text.isalpha()
    known = words[at].capital or what.connector or what.article or what.body or small
    return known and not what.stops and not _leads_off(page.language, words[at].text)


@cache
def whose_event(language: Language) -> re.Pattern[str]:
    """A noun of a conference and "of": what follows may be who holds it."""
    if not language.event_of or not language.event:
        return re.compile("(?!)")
    return re.compile(
        rf"(?<!\w)(?i:{language.event}|{language.edition_noun or '(?!)'})(?: (?i:{language.event_adjective or '(?!)'}))*"
        rf" (?i:{language.event_of}) (?=(?:(?i:{language.article or '(?!)'})\s)?{CAP})"
    )


def _whose_event(page: Page) -> Iterator[tuple[int, int]]:
    """The body whose conference it is: "the conference of the Water Society"."""
    for cue in whose_event(page.language).finditer(page.text):
        if page.masked(cue.start(), cue.end()):
            continue
        span = _body_at(page, cue.end())
        if (
            span
            and any(heads(page.language, word.text) for word in page.words_between(*span))
            and not whole(page.language.event).search(page.text[slice(*span)])
        ):
            yield span


def _after(page: Page) -> Iterator[tuple[int, int]]:
    """The body before a word that makes it the organiser: "X tarafından düzenlenen"."""
    for cue in whole(page.language.organiser_after).finditer(page.text):
        first = page.sentence_at(cue.start())[0]
        words = page.words_between(max(first, cue.start() - 160), cue.start())
        start = None
        following = cue.start()
        for word in reversed(words):
            what = kinds(page.language, word.text)
            if re.search(r"[,.;:]", page.text[word.end : following]):
                break
            following = word.start
            if page.masked(word.start, word.end) or not (
                word.capital or what.connector or what.body
            ):
                break
            if word.capital:
                start = word
        if start and _is_body(page, [word for word in words if word.start >= start.start]):
            yield start.start, words[-1].end


def _uncased(page: Page) -> Iterator[tuple[int, int]]:
    """Bodies after a verb of holding in a script without capitals: up to the next small word."""
    language = page.language
    for cue in whole(language.organised_by).finditer(page.text):
        words = page.words_between(cue.end(), cue.end() + 120)
        last = None
        for index, word in enumerate(words[:8]):
            gap = page.text[(words[index - 1].end if index else cue.end()) : word.start]
            if not re.fullmatch(r"[ \u00a0]*[“\"«]?[ ]?", gap) or page.masked(
                word.start, word.end
            ):
                break
            if index and (
                kinds(language, word.text).stops or kinds(language, word.text).connector
            ):
                break
            last = word
        if last and any(kinds(language, word.text).body for word in words if word.end <= last.end):
            yield words[0].start, last.end
