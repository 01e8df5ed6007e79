import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenary.algorithms.coverage.countries import city_in, country_code
from plenary.algorithms.coverage.record import Wording
from plenary.algorithms.coverage.units import measure_of
from plenary.algorithms.coverage.wording import SAME_BODY, Level, nearest, nearness, same_word

TITLE = "Shared Waters: Building Cities that Live with Floods"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("shared waters - building cities that live with floods", Level.SAME),
        ("Shared Water: Buildings, Cities that Lived with Flood", Level.INFLECTED),
        ("Shared Waters", Level.SHORTER),
        (f"Lisbon Forum on {TITLE}", Level.LONGER),
        ("Shared Waters: Designing Towns that Live by Floods", Level.OTHER_WORDS),
        ("Waters", Level.NOTHING),
        ("Baking with Sourdough", Level.NOTHING),
        ("", Level.NOTHING),
    ],
)
def test_nearness(text: str, level: Level) -> None:
    assert nearness(text, TITLE).level == level


def test_what_any_conference_is_called_makes_none_alike() -> None:
    found = nearness("International Conference on Water", "International Conference on Bread")

    assert found.level < Level.OTHER_WORDS


def test_bodies_that_share_common_words_are_not_one() -> None:
    one, other = "Institute for Development and Trade", "Institute for Development and Diplomacy"

    assert nearness(one, other, threshold=SAME_BODY).level < Level.OTHER_WORDS


def test_nearest_prefers_what_is_printed_then_the_language() -> None:
    known = (
        Wording("Vltava", "cs", printed=False),
        Wording("Vltava", "de"),
        Wording("Vltava", "en"),
    )

    found = nearest("Vltava", known, lang="en")

    assert found and found.wording == known[2]


words = st.text("abcdeilnorstуàн", min_size=1, max_size=9)
phrases = st.lists(words, min_size=1, max_size=8).map(" ".join)
OPPOSITE = {Level.SHORTER: Level.LONGER, Level.LONGER: Level.SHORTER}


@given(words, words)
def test_being_one_word_is_symmetric(one: str, other: str) -> None:
    assert same_word(one, other) == same_word(other, one)
    assert same_word(one, one)


@given(phrases)
def test_text_is_the_same_as_itself_in_capitals_and_contained_in_more(text: str) -> None:
    assert nearness(text, text.upper()).level is Level.SAME
    assert nearness(text, f"{text} zzzz qqqq").share <= 1.0


@given(phrases, phrases)
def test_share_is_of_both_texts(one: str, other: str) -> None:
    there, back = nearness(one, other), nearness(other, one)

    assert 0.0 <= there.share <= 1.0
    if there.level is Level.SAME:
        assert back.level is Level.SAME


@pytest.mark.parametrize(
    ("name", "lang", "code"),
    [
        ("the Republic of Niger", "en", "NE"),
        ("Nigeria", "en", "NG"),
        ("Guinea-Bissau", "en", "GW"),
        ("Dominican Republic", "en", "DO"),
        ("Türkiye'nin", "tr", "TR"),
        ("Казахстана", "ru", "KZ"),
        ("المغرب", "ar", "MA"),
        ("日本", "ja", "JP"),
        ("Germany", "fr", "DE"),
        ("GB", "en", "GB"),
        ("Atlantis", "en", None),
        ("", "en", None),
        ("Peru", "no such language", "PE"),
    ],
)
def test_country_code(name: str, lang: str, code: str | None) -> None:
    assert country_code(name, lang) == code


def test_the_records_own_name_of_a_country_goes_first() -> None:
    assert country_code("Peru", "en", {"XP": {"en": "Peru"}}) == "XP"


def test_city_in_another_language() -> None:
    assert [city_in(lang, "Lisbon") for lang in ("de", "fr", "xx")] == [
        "Lissabon",
        "Lisbonne",
        None,
    ]
    assert city_in("de", "Springfield") is None


@pytest.mark.parametrize(
    ("unit", "measure"),
    [
        ("foreign delegates", "participants"),
        ("Teilnehmern", "participants"),
        ("делегатов", "participants"),
        ("delegations", "delegations"),
        ("делегаций", "delegations"),
        ("pays", "countries"),
        ("ölkədən", "countries"),
        ("panels", "sessions"),
        ("ministers, experts and others", "participants"),
        ("professors", None),
        ("honorary members of delegations", None),
        ("", None),
    ],
)
def test_measure_of_a_unit(unit: str, measure: str | None) -> None:
    assert measure_of(unit) == measure
