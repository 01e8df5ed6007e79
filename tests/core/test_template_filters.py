"""What templates write: dates in the reader's language, parts of a line each in its direction."""

import datetime as dt

import pytest
from django.utils import translation

from plenary.core.templatetags.plenary import day, isolated, spelled_out, weekday
from plenary.core.text import headed, isolate, listed_apart

JUNE = dt.date(2026, 6, 5)


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "5 Jun 2026"), ("fr", "5 juin 2026"), ("ar", "5 يونيو 2026")],
)
def test_a_medium_date_has_its_month_in_letters(language, written):
    with translation.override(language):
        assert day(JUNE, "medium") == written


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "Friday 5 June"), ("fr", "vendredi 5 juin"), ("ar", "الجمعة، 5 يونيو")],
)
def test_a_weekday_is_written_in_full_without_the_year(language, written):
    with translation.override(language):
        assert weekday(JUNE) == written


@pytest.mark.parametrize("filtered", [day, weekday])
def test_no_date_is_written_as_nothing(filtered):
    assert filtered(None) == ""


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("E d MMM", "EEEE d MMMM"),
        ("EEEE, d MMMM", "EEEE, d MMMM"),
        ("ccc d. MMM y", "EEEE d. MMMM y"),
        ("d/M", "d/M"),
    ],
)
def test_a_pattern_is_spelled_out_where_it_has_names_and_left_where_it_has_numbers(short, full):
    assert spelled_out(short) == full


def test_parts_between_dots_are_isolated_and_written_as_text():
    assert isolated("علي · <b>Orr</b>") == "<bdi>علي</bdi> · <bdi>&lt;b&gt;Orr&lt;/b&gt;</bdi>"
    assert isolated("Orr") == "<bdi>Orr</bdi>"


def test_a_part_is_isolated_without_mark_up():
    assert [ord(char) for char in isolate("a")] == [0x2068, ord("a"), 0x2069]


@pytest.mark.parametrize(
    ("language", "apart", "under"),
    [
        ("en", "a; b", "a: b"),
        ("fr", "a\N{NO-BREAK SPACE}; b", "a\N{NO-BREAK SPACE}: b"),
        ("ar", "a؛ b", "a: b"),
    ],
)
def test_lists_and_heads_are_punctuated_as_the_language_does(language, apart, under):
    with translation.override(language):
        assert (listed_apart(["a", "b"]), headed("a", "b")) == (apart, under)
