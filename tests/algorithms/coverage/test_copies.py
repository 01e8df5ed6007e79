import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenary.algorithms.coverage.copies import are_copies, copies

WORDS = [f"word{number}" for number in range(400)]


def article(seed: int, *, words: int = 300) -> str:
    """An invented text of sentences of ten words, the same for the same seed."""
    chosen = random.Random(seed).choices(WORDS, k=words)
    return "\n".join(" ".join(chosen[at : at + 10]) + "." for at in range(0, words, 10))


def sentences(text: str) -> list[str]:
    return text.split("\n")


WIRE = article(1)


@pytest.mark.parametrize(
    "changed",
    [
        "PORTO, 19 May. " + WIRE,
        WIRE.upper() + "\nRead more in the Canal Times.",
        "\n".join(sentences(WIRE)[:15]),
        WIRE.replace(".", " ;").replace("\n", "   "),
        "\n".join(
            one if at % 3 else one.replace("word", "other", 1)
            for at, one in enumerate(sentences(WIRE))
        ),
    ],
    ids=["dateline", "outlet", "cut", "punctuation", "edited"],
)
def test_changed_copy_is_one(changed: str) -> None:
    assert are_copies(WIRE, changed)
    assert copies({"b": changed, "a": WIRE, "c": article(2)}) in ([("a", "b")], [("b", "a")])


def test_same_quotations_in_two_reports_make_no_copy() -> None:
    one, other = sentences(article(3)), sentences(article(4))
    other[4:10] = one[4:10]

    assert copies({"one": "\n".join(one), "other": "\n".join(other)}) == []


def test_wire_inside_a_much_longer_review_is_not_the_review() -> None:
    review = "\n".join([article(5, words=700), WIRE, article(6, words=700)])

    assert copies({"wire": WIRE, "review": review}) == []


def test_group_begins_with_the_fullest_text() -> None:
    cut = "\n".join(sentences(WIRE)[:20])

    assert copies({"a": cut, "z": WIRE, "b": WIRE}) == [("b", "a", "z")]


def test_small_changes_do_not_join_unlike_texts() -> None:
    """The texts slide along one long one; the ends of a group are never further apart than a copy."""
    long = sentences(article(7, words=1500))
    texts = {f"{at:02}": "\n".join(long[at : at + 30]) for at in range(0, 120, 6)}

    for first, *others in copies(texts):
        assert all(are_copies(texts[first], texts[other]) for other in others)


def test_texts_without_words_or_without_spaces() -> None:
    japanese = "河川都市会議がリスボンで開かれ四十一か国の代表が洪水と都市について話し合った"
    texts = {
        "empty": "",
        "blank": " \n—!",
        "ja": japanese,
        "ja-copy": f"共同通信{japanese}",
        "ja-other": "新しい橋の開通式には市長と多くの住民が出席して祝った",
        "short": "Two words",
        "short-copy": "two WORDS.",
    }

    assert copies(texts) == [("ja-copy", "ja"), ("short", "short-copy")]


def test_copies_are_found_among_many() -> None:
    texts = {f"original{seed}": article(seed, words=80 + seed) for seed in range(100, 400)}
    texts |= {
        f"copy{seed}": "LISBON. " + article(seed, words=80 + seed) for seed in range(100, 400, 3)
    }

    assert copies(texts) == sorted(
        (f"copy{seed}", f"original{seed}") for seed in range(100, 400, 3)
    )


pieces = st.lists(st.sampled_from([article(seed, words=60) for seed in range(6)]), max_size=4)
reports = st.dictionaries(st.sampled_from("abcdefgh"), pieces.map("\n".join), max_size=8)


@given(reports, st.randoms())
def test_groups_are_disjoint_certain_and_the_same_in_any_order(
    texts: dict[str, str], shuffled: random.Random
) -> None:
    groups = copies(texts)

    keys = [key for group in groups for key in group]
    assert len(keys) == len(set(keys))
    assert all(are_copies(texts[group[0]], texts[other]) for group in groups for other in group)
    mixed = list(texts.items())
    shuffled.shuffle(mixed)
    assert copies(dict(mixed)) == groups


@given(reports)
def test_what_is_left_alone_is_a_copy_of_no_first_text(texts: dict[str, str]) -> None:
    groups = copies(texts)

    grouped = {key for group in groups for key in group}
    firsts = [group[0] for group in groups]
    alone = [key for key in texts if key not in grouped]
    assert not any(are_copies(texts[key], texts[first]) for key in alone for first in firsts)


@given(st.text(max_size=60), st.text(max_size=60))
def test_being_a_copy_is_symmetric(one: str, other: str) -> None:
    assert are_copies(one, other) == are_copies(other, one)
    assert are_copies(one, one) == any(
        letter.isalnum() or letter == "_" for letter in one.casefold()
    )
