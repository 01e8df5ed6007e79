"""Forms in which reports print figures, dates and names of conferences, beside the plain ones."""

import pytest

from plenary.algorithms.coverage.reading import read

DAY = "2024-05-07"


def claims(text, kind, lang="en"):
    found = read(text, date=DAY, lang=lang).claims
    return [(one.span, dict(one.normalised)) for one in found if one.type == kind]


def spans(text, kind, lang="en"):
    return [span for span, _ in claims(text, kind, lang)]


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        (
            "It drew over two hundred and fifty (250) delegates from twenty-six (26) countries.",
            "over two hundred and fifty (250) delegates from twenty-six (26) countries",
            {"count": 250, "count_op": ">", "unit": "delegates", "countries": 26},
        ),
        (
            "Ministers and scientists from 37 countries came.",
            "Ministers and scientists from 37 countries",
            {"unit": "Ministers and scientists", "countries": 37},
        ),
        (
            "Nineteen papers were presented in six sessions.",
            "Nineteen papers were presented in six sessions",
            {"count": 19, "unit": "papers", "sessions": 6},
        ),
        (
            "At least 14 of them came.",
            "At least 14 of them",
            {"count": 14, "count_op": ">", "unit": "of them"},
        ),
        (
            "Nearly a thousand followed online from 18 countries.",
            "Nearly a thousand followed online from 18 countries",
            {
                "count": 1000,
                "count_op": "~",
                "unit": "followed online",
                "countries": 18,
                "scope": "online",
            },
        ),
    ],
)
def test_figure_is_read_in_words_and_without_its_noun(text, span, normalised):
    assert claims(text, "figure") == [(span, normalised)]


@pytest.mark.parametrize("text", ["It was a two-week session.", "At the 2023 congress it rained."])
def test_measure_or_year_before_a_noun_is_no_figure(text):
    assert claims(text, "figure") == []


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        (
            "On October 1, World Cocoa Day, they rally.",
            "On October 1, World Cocoa Day",
            {"value": "10-01", "kind": "commemoration", "name": "World Cocoa Day"},
        ),
        (
            "International Nurses Day, which falls on May 12, was near.",
            "International Nurses Day, which falls on May 12",
            {"value": "05-12", "kind": "commemoration", "name": "International Nurses Day"},
        ),
        (
            "They ended two days of debate.",
            "two days of debate",
            {"kind": "duration", "value": "2 days"},
        ),
        ("It opened this morning.", "this morning", {"kind": "relative", "resolves_to": DAY}),
        ("They spoke last week.", "last week", {"kind": "relative"}),
        (
            "A second conference is planned for October.",
            "for October",
            {"value": "2024-10", "kind": "announcement"},
        ),
        ("The papers will appear in spring 2026.", "in spring 2026", {"value": "2026"}),
        (
            "The forum ends on Friday.",
            "on Friday",
            {"kind": "relative", "resolves_to": "2024-05-10", "weekday": 4},
        ),
    ],
)
def test_date_is_read_with_what_it_is_said_of(text, span, normalised):
    assert claims(text, "date") == [(span, normalised)]


def test_years_of_laws_are_no_dates_of_a_conference():
    assert claims("The treaty of 1967 was revised in 1975.", "date") == []


def test_name_of_a_numbered_conference_ends_before_its_place():
    text = "She opened the 9th African Conference on Water Law in Nairobi."
    assert spans(text, "edition") == ["9th African Conference"]
    assert spans(text, "place") == ["in Nairobi"]
    assert spans(text, "title") == []


def test_edition_and_sponsor_are_read_where_no_noun_of_a_conference_names_them():
    text = "The forum, the third of its kind, is sponsored by the West African Cocoa Exchange."
    assert spans(text, "edition") == ["third of its kind"]
    assert spans(text, "organiser") == ["the West African Cocoa Exchange"]


def test_city_that_hosted_is_a_place():
    assert spans("The 8th edition was hosted by Lusaka.", "place") == ["hosted by Lusaka"]


@pytest.mark.parametrize(
    ("text", "lang", "span"),
    [
        ("Üç gün sürecek kongre başladı.", "tr", "Üç gün sürecek kongre"),
        ("Konfransda iki gün ərzində çıxışlar olacaq.", "az", "iki gün ərzində"),
        ("За два дня прозвучит 56 докладов.", "ru", "За два дня"),
        ("Après deux jours de débats, le forum est clos.", "fr", "deux jours de débats"),
    ],
)
def test_length_of_a_conference_is_read_in_its_language(text, lang, span):
    assert spans(text, "date", lang) == [span]
