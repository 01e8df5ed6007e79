"""A record made ready to be searched: which persons, sessions and statements a text may mean.

Built once for a record and used for many reports. Everything is found by the keys of its words (as
folded, by sound, by first letters), so that only a few candidates are ever compared in full.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from plenary.algorithms.names import WITHOUT_VOWELS, skeleton, sound, words_of

from .record import (
    BodyView,
    PersonView,
    RecordView,
    SessionView,
    StatementView,
    ThemeView,
    Wordings,
)
from .wording import words_of_text

STEM = 5
MOST_PERSONS = 8
MOST_TITLES = 12
MOST_STATEMENTS = 6
REMEMBERED = 4096
"""Names whose persons are kept ready: a report asks for each several times, reports for the same."""
SLIP = 0.75
"""How alike two words must be for one to be a slip of typing for the other."""


class Postings[T]:
    """Things found by keys; a key counts for more the fewer things have it."""

    def __init__(self, things: Sequence[T], keys: Callable[[T], Iterable[str]]) -> None:
        self.things = things
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for place, thing in enumerate(things):
            for key in set(keys(thing)):
                self._by_key[key].append(place)

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def best(self, keys: Iterable[str], *, most: int) -> list[T]:
        """The things that have the keys, at most `most`, those with the rarest keys first."""
        counts: dict[int, float] = defaultdict(float)
        for key in keys:
            having = self._by_key.get(key, ())
            gain = math.log1p(len(self.things) / len(having)) if having else 0.0
            for place in having:
                counts[place] += gain
        ranked = heapq.nsmallest(most, counts, key=lambda place: (-counts[place], place))
        return [self.things[place] for place in ranked]


class EditionIndex:
    """What is searched in the record of one edition."""

    def __init__(self, view: RecordView) -> None:
        self.view = view
        self._named: dict[str, list[PersonView]] = {}

    def persons_named(self, name: str) -> list[PersonView]:
        """The persons who may be meant by a name in any spelling, order and script, likely first."""
        found = self._named.get(name)
        if found is None:
            words = words_of(name)
            keys = [key for word in words for key in _name_keys(word, bare=_bare(name))]
            near = [f"f:{like}" for word in words for like in self._slips_for(word)]
            found = self._persons.best([*keys, *near], most=MOST_PERSONS)
            if len(self._named) >= REMEMBERED:
                self._named.clear()
            self._named[name] = found
        return found

    def sessions_titled(self, title: str) -> list[SessionView]:
        """The sessions whose titles share words with a title, likely first."""
        return self._sessions.best(_stems(title), most=MOST_TITLES)

    def themes_titled(self, title: str) -> list[ThemeView]:
        """The themes whose titles share words with a title, likely first."""
        return self._themes.best(_stems(title), most=MOST_TITLES)

    def statements_like(self, text: str) -> list[StatementView]:
        """The statements that share words with a text, likely first."""
        return self._statements.best(_stems(text), most=MOST_STATEMENTS)

    def bodies_named(self, name: str) -> list[BodyView]:
        """The bodies besides the organisers that share words with a name, likely first."""
        return self._bodies.best(_stems(name), most=MOST_TITLES)

    @cached_property
    def _persons(self) -> Postings[PersonView]:
        return Postings(self.view.persons, _person_keys)

    @cached_property
    def _sessions(self) -> Postings[SessionView]:
        return Postings(self.view.sessions, lambda session: _all_stems(session.titles))

    @cached_property
    def _themes(self) -> Postings[ThemeView]:
        return Postings(self.view.themes, lambda theme: _all_stems(theme.titles))

    @cached_property
    def _statements(self) -> Postings[StatementView]:
        return Postings(self.view.statements, lambda statement: _all_stems(statement.texts))

    @cached_property
    def _bodies(self) -> Postings[BodyView]:
        known = {body.ref.id: body for body in self.view.bodies}
        for person in self.view.persons:
            known |= {its.body.ref.id: its.body for its in person.offices if its.body}
        return Postings(list(known.values()), lambda body: _all_stems(body.names))

    @cached_property
    def _words(self) -> list[str]:
        return [key[2:] for key in self._persons if key.startswith("f:")]

    def _slips_for(self, word: str) -> list[str]:
        """The words of names that a word may be a slip for, where it is not one of them itself."""
        if len(word) < 4 or f"f:{word}" in self._persons or f"s:{sound(word)}" in self._persons:
            return []
        found = process.extract(
            word, self._words, scorer=OSA.normalized_similarity, score_cutoff=SLIP, limit=4
        )
        return [like for like, _, _ in found]


class RecordIndex:
    """The record of an edition and of those before it, made ready to be searched."""

    def __init__(self, view: RecordView) -> None:
        self.view = view
        self.current = EditionIndex(view)
        before = sorted(view.previous, key=lambda edition: -edition.ordinal)
        self.previous = tuple(EditionIndex(edition) for edition in before)

    @property
    def editions(self) -> tuple[EditionIndex, ...]:
        """The edition and those before it, latest first."""
        return (self.current, *self.previous)

    def before(self, edition: EditionIndex, *, steps: int) -> EditionIndex | None:
        """The edition `steps` before another by their ordinals, None where it is not on record."""
        wanted = edition.view.ordinal - steps
        return next((one for one in self.editions if one.view.ordinal == wanted), None)


def _person_keys(person: PersonView) -> Iterator[str]:
    for name in person.names:
        bare = _bare(name.text)
        for word in words_of(name.text):
            yield from _name_keys(word, bare=bare)


def _name_keys(word: str, *, bare: bool) -> Iterator[str]:
    """The keys of a folded word of a name; `bare` when it was written without vowels."""
    yield f"f:{word}"
    yield f"s:{sound(word)}"
    consonants = skeleton(word)
    if bare or len(consonants) > 2:
        yield f"k:{consonants}"


def _bare(name: str) -> bool:
    return bool(WITHOUT_VOWELS.search(name))


def _all_stems(wordings: Wordings) -> Iterator[str]:
    for wording in wordings:
        yield from _stems(wording.text)


def _stems(text: str) -> Iterator[str]:
    """The beginnings of the words of a text, so that inflected ones fall together."""
    for word in words_of_text(text):
        yield word[:STEM]
