import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pyuca import Collator

from plenary.algorithms.names import (
    HONORIFICS,
    collation_key,
    fold,
    honorifics_of,
    likeness,
    printed,
    slug,
    words_of,
)

CAVUSOGLU = "Mevlüt Çavuşoğlu"
COLLATOR = Collator()
MISKOVIC = "Damjan Krnjević Mišković"

SAME = [
    ("Cavusoglu", CAVUSOGLU),
    ("Чавушоглу", CAVUSOGLU),
    ("Мевлют Чавушоглу", CAVUSOGLU),
    ("çavuşoğlu mevlut", CAVUSOGLU),
    ("مولود تشاووش أوغلو", CAVUSOGLU),
    ("M. Cavusoglu", CAVUSOGLU),
    ("Mevlut Cavus oglu", CAVUSOGLU),
    ("cavusolgu", CAVUSOGLU),
    ("miskovic", MISKOVIC),
    ("Mışkoviç", MISKOVIC),
    ("Дамјан Мишковић", MISKOVIC),
    ("krnjevic-miskovic damjan", MISKOVIC),
    ("Sirakaya", "Zafer Sırakaya"),
    ("SIRAKAYA Zafer", "Zafer Sırakaya"),
    ("Alieva", "Əliyeva"),
    ("Алиева", "Mehriban Əliyeva"),
    ("Qasimov", "Gasimov"),
    ("Gasimov", "Kasımov"),
    ("Mohammed", "Muhammad"),
    ("محمد", "Muhammad"),
    ("محمد", "Mohammed Hasan"),
    ("Tchaikovsky", "Чайковский"),
    ("Terterov Marat", "Marat Terterov"),
    ("Ceyhun Bayramov", "Джейхун Байрамов"),
    ("جيهون بيراموف", "Jeyhun Bayramov"),
    ("Binyamin Netanyahu", "בנימין נתניהו"),
    ("Saakashvili", "მიხეილ სააკაშვილი"),
    ("Lord Hannan", "Daniel Hannan"),
    ("H.E. Mr. Zafer Sirakaya", "Zafer Sırakaya"),
]

DIFFERENT = [
    ("Mevlüt Yılmaz", CAVUSOGLU),
    ("Ahmet Çavuşoğlu", CAVUSOGLU),
    ("Ilham Aliyev", "Heydar Aliyev"),
    ("Leyla Əliyeva", "Mehriban Əliyeva"),
    ("Damjan Petrović", MISKOVIC),
    ("Marat Hasanov", "Marat Terterov"),
    ("Rashid Qasimov", "Elçin Qasımov"),
    ("محمد علي", "Muhammad Yılmaz"),
    ("مولود", "Marat Terterov"),
    ("Иван Петров", "Иван Сидоров"),
    ("A. B.", "Alexander Boris Johnson"),
    ("習近平", "李克強"),
    ("Anna", "Zafer"),
]


@pytest.mark.parametrize(("query", "name"), SAME)
def test_likeness_of_spellings_of_one_name_is_high(query: str, name: str) -> None:
    assert likeness(query, name) >= 0.75
    assert likeness(name, query) == likeness(query, name)


@pytest.mark.parametrize(("query", "name"), DIFFERENT)
def test_likeness_of_different_people_is_lower_than_of_any_spelling(query: str, name: str) -> None:
    assert likeness(query, name) < 0.7


@pytest.mark.parametrize(("query", "name"), SAME)
def test_a_query_ranks_its_own_name_first(query: str, name: str) -> None:
    others = {other for _, other in SAME if likeness(other, name) < 0.5}

    assert max(likeness(query, other) for other in others) < likeness(query, name)


def test_likeness_prefers_the_exact_to_the_near_and_the_full_to_the_part() -> None:
    asked = "Mevlüt Çavuşoğlu"
    ranked = [
        "Çavuşoğlu, Mevlüt",
        "Mevlut Chavushoglu",
        "Mevlut Cavusolgu",
        "Çavuşoğlu",
        "Mevlüt Yılmaz",
        "Zafer Sırakaya",
    ]

    assert sorted(ranked, key=lambda name: -likeness(asked, name)) == ranked


names_in_any_script = st.lists(
    st.text(alphabet="aeiouçşğıbdklmnrtvxАлиевЧшمحدوəž-' ", min_size=1, max_size=9), max_size=4
).map(" ".join)


@given(names_in_any_script, names_in_any_script)
def test_likeness_is_symmetric_and_between_nought_and_one(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0.0 <= likeness(one, other) <= 1.0


@given(names_in_any_script)
def test_likeness_of_equal_names_is_one(name: str) -> None:
    assert likeness(name, name) == 1.0


@given(
    st.lists(st.text("abdeiklmorştvz", min_size=3, max_size=8), min_size=1, max_size=4), st.data()
)
def test_likeness_does_not_depend_on_the_order_of_words(
    words: list[str], data: st.DataObject
) -> None:
    assume(not HONORIFICS & {fold(word) for word in words})
    shuffled = data.draw(st.permutations(words))
    other = data.draw(names_in_any_script)

    assert likeness(" ".join(shuffled), " ".join(words)) == 1.0
    assert likeness(" ".join(shuffled), other) == likeness(" ".join(words), other)


@given(st.permutations("abdiklmoprtv"), st.integers(min_value=5, max_value=12), st.data())
def test_likeness_tolerates_one_slip(letters: list[str], length: int, data: st.DataObject) -> None:
    word = "".join(letters[:length])
    at = data.draw(st.integers(min_value=1, max_value=len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    assert likeness(swapped, word) >= 0.75
    assert likeness(word[:at] + word[at + 1 :], word) >= 0.7


@pytest.mark.parametrize(
    ("name", "honorifics", "words"),
    [
        ("H.E. Dr. Zafer Sırakaya", ["h", "e", "dr"], ["zafer", "sirakaya"]),
        ("Lord Hannan of Kingsclere", ["lord"], ["hannan", "of", "kingsclere"]),
        ("The Rt Hon Daniel Hannan", ["the", "rt", "hon"], ["daniel", "hannan"]),
        ("Jack Lord", [], ["jack", "lord"]),
        ("Lord", [], ["lord"]),
        ("He Jiankui", [], ["he", "jiankui"]),
        ("D. Trump", [], ["d", "trump"]),
        ("Профессор Иван Петров", ["professor"], ["ivan", "petrov"]),
        ("", [], []),
    ],
)
def test_honorifics_that_lead_a_name_are_kept_apart(
    name: str, honorifics: list[str], words: list[str]
) -> None:
    assert honorifics_of(name) == honorifics
    assert words_of(name) == words


def test_words_are_short_enough_to_be_stored() -> None:
    assert words_of("a" * 500) == ["a" * 80]


@given(st.lists(st.text("aábcçdəeéghiıjkzžАБв -'", max_size=12), max_size=6))
def test_collation_keys_sort_as_the_unicode_order_does(texts: list[str]) -> None:
    by_key = sorted(texts, key=collation_key)

    assert [COLLATOR.sort_key(text) for text in by_key] == sorted(
        COLLATOR.sort_key(text) for text in texts
    )


def test_collation_keys_put_accents_and_case_after_letters() -> None:
    names = ["Zafer", "Ángel", "angel", "Angela", "Çelik", "Cem", "Davud"]

    assert sorted(names, key=collation_key) == [
        "angel",
        "Ángel",
        "Angela",
        "Çelik",
        "Cem",
        "Davud",
        "Zafer",
    ]


def test_collation_key_tells_an_accent_at_the_end() -> None:
    assert collation_key("Pele") < collation_key("Pelé") < collation_key("Pelea")


def test_collation_key_is_hexadecimal_and_bounded() -> None:
    assert re.fullmatch("[0-9a-f]{600}", collation_key("Çavuşoğlu " * 40))
    assert collation_key("") < collation_key("a")


PARTS = {"given": "Ilham", "family": "Aliyev", "patronymic": "Heydar oglu", "honorific": "H.E."}


@pytest.mark.parametrize(
    ("order", "form"),
    [
        ("given-first", "H.E. Ilham Heydar oglu Aliyev"),
        ("family-first", "H.E. Aliyev Ilham Heydar oglu"),
        ("family-given-patronymic", "H.E. Aliyev Ilham Heydar oglu"),
        ("as-written", "H.E. Ilham Heydar oglu Aliyev"),
    ],
)
def test_printed_follows_the_order_of_the_name(order: str, form: str) -> None:
    assert printed(**PARTS, order=order) == form


def test_printed_leaves_no_gap_for_what_is_missing() -> None:
    assert printed(family=" Aliyev ") == "Aliyev"
    assert printed() == ""


@given(st.text(), st.sets(st.text("abx-23", min_size=1, max_size=4)))
def test_slug_is_always_an_address_that_is_free(text: str, taken: set[str]) -> None:
    made = slug(text, taken)

    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 60
    assert made not in taken


@given(st.text(min_size=1, max_size=80), st.integers(min_value=1, max_value=12))
def test_slug_counts_on_while_it_is_taken(text: str, times: int) -> None:
    taken: list[str] = []
    for _ in range(times):
        taken.append(slug(text, taken))

    assert len(set(taken)) == times
    assert max(len(made) for made in taken) <= 60


@pytest.mark.parametrize(
    ("text", "taken", "made"),
    [
        (CAVUSOGLU, (), "mevlut-cavusoglu"),
        ("Чавушоглу, М.", (), "chavushoglu-m"),
        (CAVUSOGLU, {"mevlut-cavusoglu", "mevlut-cavusoglu-2"}, "mevlut-cavusoglu-3"),
        ("東京 2024", (), "2024"),
        ("東京", (), "x130016b2"),
        ("word " * 20, (), "-".join(["word"] * 12)),
        ("a" * 80, {"a" * 60}, "a" * 58 + "-2"),
    ],
)
def test_slug_is_made_of_the_folded_words(text: str, taken: set[str], made: str) -> None:
    assert slug(text, taken) == made
