"""What holds of a communiqué whatever the facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings

from plenary.algorithms.communique import Bound, Facts, Paragraph, bindings, write

from .facts_drawn import drawn_facts

TAGS = ("en", "fr", "ar")


@settings(max_examples=60, deadline=None)
@given(facts=drawn_facts)
def test_text_is_well_formed_whatever_the_facts(facts: Facts) -> None:
    for tag in TAGS:
        for paragraph in write(facts, tag):
            text = paragraph.text
            assert re.search(r"  |None|\{|\}| [.,;،؛]|\.\.|,,|:\.|^\W*$", text) is None, text
            assert _balanced(text), text
            assert text[0] == text[0].upper() or paragraph.kind in LIST_ITEMS, text
            assert text.endswith(ENDS) or paragraph.kind in {"dateline", "contact"}, text


LIST_ITEMS = {"participant", "finding", "recommendation", "session", "dateline"}
ENDS = (".", "!", "?", "…", "؟", ":", ";", "؛")


def _balanced(text: str) -> bool:
    pairs = ("“”", "«»", "()")
    return all(text.count(pair[0]) == text.count(pair[1]) for pair in pairs)


@settings(max_examples=60, deadline=None)
@given(facts=drawn_facts)
def test_what_is_bound_is_what_the_bindings_say(facts: Facts) -> None:
    for tag in TAGS:
        bound = bindings(facts, tag)
        pieces = list(_bound(write(facts, tag)))
        assert {piece.ref: piece.text for piece in pieces} == {
            piece.ref: bound[piece.ref] for piece in pieces
        }


@settings(max_examples=60, deadline=None)
@given(facts=drawn_facts)
def test_every_item_is_there_once_where_it_belongs(facts: Facts) -> None:
    for tag in TAGS:
        wanted = Counter(
            [
                *(person.ref for person in facts.participants),
                *(finding.text.ref for finding in facts.findings),
                *(theme.ref for theme in facts.themes),
                *(session.title.ref for session in facts.sessions),
                *(organiser.body.ref for organiser in facts.organisers),
                *(figure.ref for figure in facts.edition.counted + facts.edition.reported),
            ]
        )
        found = Counter(piece.item for piece in _bound(write(facts, tag)))
        assert {ref: found[ref] for ref in wanted} == dict(wanted)


def _bound(paragraphs: tuple[Paragraph, ...]) -> Iterator[Bound]:
    for paragraph in paragraphs:
        yield from (piece for piece in paragraph.pieces if isinstance(piece, Bound))
