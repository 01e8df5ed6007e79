"""Text by language: what is read where, and how it falls back."""

import pytest
from django.core.exceptions import ValidationError

from plenary.core.text import Text, check_text, direction_of

TITLE = Text({"en": "Schools on both shores", "fr": "Des écoles sur les deux rives"})


@pytest.mark.parametrize(
    ("asked", "text", "language", "fallen_back"),
    [
        ("fr", "Des écoles sur les deux rives", "fr", False),
        ("fr-CH", "Des écoles sur les deux rives", "fr", False),
        ("ar", "Schools on both shores", "en", True),
    ],
)
def test_wording_falls_back_and_says_so(asked, text, language, fallen_back):
    wording = TITLE.wording(asked)
    assert (wording.text, wording.language, wording.fallen_back) == (text, language, fallen_back)


def test_wording_takes_any_language_rather_than_none():
    assert Text({"az": "Qayıdış"}).wording("fr").text == "Qayıdış"


def test_wording_of_nothing_is_empty():
    assert (Text().wording("fr").text, Text().wording("fr").fallen_back) == ("", False)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("he", "rtl")])
def test_direction_follows_the_language(language, direction):
    assert direction_of(language) == direction


@pytest.mark.parametrize(
    "value",
    [{"english": "x"}, {"en": "a\x00b"}, {"en": "abc\u202etxt"}, {"EN": "x"}],
)
def test_a_bad_tag_or_character_is_refused(value):
    with pytest.raises(ValidationError):
        check_text(value)
