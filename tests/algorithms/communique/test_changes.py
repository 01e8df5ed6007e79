from __future__ import annotations

from dataclasses import replace

import pytest

from plenary.algorithms.communique import Change, Facts, Paragraph, Words, difference, write

from .sample import FACTS, named


def test_nothing_differs_from_itself() -> None:
    assert difference(write(FACTS, "en"), write(FACTS, "en")) == ()


@pytest.mark.parametrize(
    ("tag", "before", "after"),
    [
        ("en", "102 participants", "103 participants"),
        ("fr", "102\u00a0participants", "103\u00a0participants"),
        ("ar", "102 مشارك", "103 مشاركين"),
    ],
)
def test_figure_that_changed_is_one_difference(tag: str, before: str, after: str) -> None:
    assert difference(write(FACTS, tag), write(_recounted(103), tag)) == (
        Change("figures", before, after, "figure:participants"),
    )


def _recounted(value: int) -> Facts:
    first, *others = FACTS.edition.counted
    counted = (replace(first, value=value), *others)
    return replace(FACTS, edition=replace(FACTS.edition, counted=counted))


def test_title_that_stands_twice_is_told_once() -> None:
    other = named("title:series", "The River Talks", "Les Entretiens", "محادثات")
    changes = difference(write(FACTS, "en"), write(replace(FACTS, series=other), "en"))
    assert changes == (Change("lead", "The Delta Talks", "The River Talks", "title:series"),)


def test_person_who_is_replaced_rewords_the_paragraph() -> None:
    deputy = replace(
        FACTS.participants[0],
        ref="person:deputy",
        name={"en": "Ann Otieno"},
        honorific={},
        office=None,
        body=None,
    )
    new = replace(FACTS, participants=(deputy, *FACTS.participants[1:]))
    old_text, new_text = (
        next(one.text for one in write(facts, "en") if one.kind == "participants")
        for facts in (FACTS, new)
    )
    assert difference(write(FACTS, "en"), write(new, "en")) == (
        Change("participants", old_text, new_text),
    )


def test_bound_items_come_before_paragraphs() -> None:
    new = replace(_recounted(110), contact=None)
    assert difference(write(FACTS, "en"), write(new, "en")) == (
        Change("figures", "102 participants", "110 participants", "figure:participants"),
        Change("contact", "Contact for the press: press@delta.example", ""),
    )


def test_paragraph_that_was_added() -> None:
    old = (Paragraph("lead", (Words("One."),)), Paragraph("text", (Words("Two."),)))
    new = (old[0], Paragraph("text", (Words("Between."),)), old[1])
    assert difference(old, new) == (Change("text", "", "Between."),)
