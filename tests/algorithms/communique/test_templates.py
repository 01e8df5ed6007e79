from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plenary.algorithms.communique import (
    Bound,
    Fault,
    Paragraph,
    Words,
    bindings,
    fill,
    plain,
    template,
    write,
)

from .sample import FACTS

kinds = st.sampled_from(("lead", "text", "participant", "list-item"))
letters = st.text(alphabet="ab{}#| \t«»؟\u00a0\u202f", max_size=8)
refs = st.sampled_from(("person:a", "person:b", "country:de|of", "title:edition", "a b"))
pieces = letters.map(Words) | refs.map(lambda ref: Bound(ref, f"<{ref}>"))
paragraphs = st.lists(
    st.builds(Paragraph, kinds, st.lists(pieces, max_size=6).map(tuple)), max_size=5
).map(tuple)


@given(made=paragraphs)
def test_fill_undoes_template(made: tuple[Paragraph, ...]) -> None:
    known = {
        ref: f"<{ref}>"
        for ref in ("person:a", "person:b", "country:de|of", "title:edition", "a b")
    }
    assert fill(template(made), known) == (made, ())


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_fill_undoes_template_of_a_whole_communique(tag: str) -> None:
    written = write(FACTS, tag)
    assert fill(template(written), bindings(FACTS, tag)) == (written, ())


@settings(max_examples=200)
@given(typed=st.text(alphabet="ab{}#:|\n\r \t", max_size=40))
def test_fill_takes_whatever_is_typed(typed: str) -> None:
    filled, faults = fill(typed, {"a": "A", "b": "B"})
    assert [typed.startswith(_shown(fault), fault.position) for fault in faults] == [True] * len(
        faults
    )
    assert fill(template(filled), {"a": "A", "b": "B"}) == (filled, ())


def _shown(fault: Fault) -> str:
    return fault.placeholder if fault.kind == "brace" else f"{{{fault.placeholder}}}"


def test_template_of_the_lead() -> None:
    assert template(write(FACTS, "en", sections=("dateline", "lead"))) == (
        "{#lead}{city:nairobi|upper}, {country:ke}, {day:communique} – The {ordinal:edition} edition"
        " of “{title:series}”, entitled “{title:edition}”, was held {days:edition|on} at"
        " {venue:water-house|the} {city:nairobi|in}, {country:ke|the}, under the theme"
        " “{theme:edition}”."
    )


def test_text_typed_by_hand_may_use_every_form() -> None:
    typed = "Thanks go to {body:river-commission|the} and {person:achieng|name} {{sic}}."
    filled, faults = fill(typed, bindings(FACTS, "en"))
    assert (plain(filled), [one.kind for one in filled], faults) == (
        "Thanks go to the River Commission and Grace Achieng {sic}.",
        ["text"],
        (),
    )


def test_unknown_placeholder_is_a_fault_with_its_position() -> None:
    filled, faults = fill("First.\r\n\r\n{#lead}Then {person:nobody} spoke.", {})
    assert faults == (Fault("unknown", 22, "person:nobody"),)
    assert plain(filled) == "First.\n\nThen {person:nobody} spoke."


def test_lone_brace_is_a_fault_with_its_position() -> None:
    assert fill("So {person:a and {person:a} }.", {"person:a": "A"})[1] == (
        Fault("brace", 3, "{"),
        Fault("brace", 28, "}"),
    )


def test_line_break_within_a_paragraph_is_a_blank() -> None:
    assert plain(fill("One line \n and another.", {})[0]) == "One line and another."


def test_words_and_refs_that_could_not_be_read_again_are_refused() -> None:
    for make in (lambda: Words("a\nb"), lambda: Bound("a}b", ""), lambda: Bound("#lead", "")):
        with pytest.raises(ValueError):
            make()


def test_plain_sets_lists_apart() -> None:
    made = [
        Paragraph("lead", (Words("One."),)),
        Paragraph("participants", (Words("These:"),)),
        Paragraph("participant", (Words("a;"),)),
        Paragraph("participant", (Words("b."),)),
        Paragraph("contact", (Words("Two."),)),
    ]
    assert plain(made) == "One.\n\nThese:\n– a;\n– b.\n\nTwo."


def test_paragraph_joins_words_and_has_no_blanks_at_its_ends() -> None:
    made = Paragraph(
        "text", (Words(" One "), Words(""), Words("two"), Bound("a", "A"), Words(" \t"))
    )
    assert made.pieces == (Words("One two"), Bound("a", "A"))
