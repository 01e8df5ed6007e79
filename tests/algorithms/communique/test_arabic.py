from __future__ import annotations

import datetime as dt

import pytest

from plenary.algorithms.communique import Measure, Scope
from plenary.algorithms.communique.languages import LANGUAGES
from plenary.algorithms.communique.languages.arabic import and_, onto, ordinal
from plenary.algorithms.figures import Bound

ARABIC = LANGUAGES["ar"]


def figure(measure: Measure, value: int, bound: Bound = Bound.EXACT) -> dict[str, str]:
    return dict(ARABIC.figure(measure, value, bound=bound, scope=Scope.ALL, numerals="latn"))


@pytest.mark.parametrize(
    ("value", "participants", "organisations", "countries"),
    [
        (1, "مشارك واحد", "منظمة واحدة", "بلد واحد"),
        (2, "مشاركين اثنين", "منظمتين", "بلدين اثنين"),
        (3, "3 مشاركين", "3 منظمات", "3 بلدان"),
        (10, "10 مشاركين", "10 منظمات", "10 بلدان"),
        (11, "11 مشاركا", "11 منظمة", "11 بلدا"),
        (12, "12 مشاركا", "12 منظمة", "12 بلدا"),
        (20, "20 مشاركا", "20 منظمة", "20 بلدا"),
        (21, "21 مشاركا", "21 منظمة", "21 بلدا"),
        (99, "99 مشاركا", "99 منظمة", "99 بلدا"),
        (100, "100 مشارك", "100 منظمة", "100 بلد"),
        (101, "101 مشارك", "101 منظمة", "101 بلد"),
        (102, "102 مشارك", "102 منظمة", "102 بلد"),
        (103, "103 مشاركين", "103 منظمات", "103 بلدان"),
        (111, "111 مشاركا", "111 منظمة", "111 بلدا"),
        (200, "200 مشارك", "200 منظمة", "200 بلد"),
        (1000, "1,000 مشارك", "1,000 منظمة", "1,000 بلد"),
    ],
)
def test_noun_agrees_with_its_number(
    value: int, participants: str, organisations: str, countries: str
) -> None:
    measures = (Measure.PARTICIPANTS, Measure.ORGANISATIONS, Measure.COUNTRIES)
    written = [figure(measure, value)[""] for measure in measures]
    assert written == [participants, organisations, countries]


@pytest.mark.parametrize(
    ("measure", "two", "four", "forty"),
    [
        (Measure.DELEGATIONS, "وفدين", "4 وفود", "40 وفدا"),
        (Measure.SESSIONS, "جلستين", "4 جلسات", "40 جلسة"),
        (Measure.SPEAKERS, "متحدثين اثنين", "4 متحدثين", "40 متحدثا"),
        (Measure.THEMES, "محورين", "4 محاور", "40 محورا"),
        (Measure.FINDINGS, "استنتاجين", "4 استنتاجات", "40 استنتاجا"),
        (Measure.RECOMMENDATIONS, "توصيتين", "4 توصيات", "40 توصية"),
    ],
)
def test_every_noun_has_its_dual_plural_and_accusative(
    measure: Measure, two: str, four: str, forty: str
) -> None:
    assert [figure(measure, value)[""] for value in (2, 4, 40)] == [two, four, forty]


def test_dual_as_the_subject_of_a_sentence() -> None:
    assert figure(Measure.ORGANISATIONS, 2)["subject"] == "منظمتان"
    assert figure(Measure.ORGANISATIONS, 2, Bound.MORE_THAN)["subject"] == "أكثر من منظمتين"


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (Bound.MORE_THAN, "أكثر من 50 بلدا"),
        (Bound.AT_LEAST, "ما لا يقل عن 50 بلدا"),
        (Bound.ABOUT, "نحو 50 بلدا"),
        (Bound.NEARLY, "ما يقرب من 50 بلدا"),
        (Bound.FEWER_THAN, "أقل من 50 بلدا"),
        (Bound.AT_MOST, "ما لا يزيد على 50 بلدا"),
    ],
)
def test_bounds(bound: Bound, expected: str) -> None:
    assert figure(Measure.COUNTRIES, 50, bound)[""] == expected


def test_digits_of_either_kind() -> None:
    written = [
        ARABIC.figure(
            Measure.COUNTRIES, 1234, bound=Bound.EXACT, scope=Scope.ALL, numerals=numerals
        )["value"]
        for numerals in ("latn", "arab")
    ]
    assert written == ["1,234", "١٬٢٣٤"]


@pytest.mark.parametrize(
    ("number", "feminine", "masculine"),
    [
        (1, "الأولى", "الأول"),
        (2, "الثانية", "الثاني"),
        (10, "العاشرة", "العاشر"),
        (11, "الحادية عشرة", "الحادي عشر"),
        (12, "الثانية عشرة", "الثاني عشر"),
        (20, "العشرون", "العشرون"),
        (21, "الحادية والعشرون", "الحادي والعشرون"),
        (99, "التاسعة والتسعون", "التاسع والتسعون"),
        (101, "الـ101", "الـ101"),
    ],
)
def test_ordinal_has_the_gender_of_its_noun(number: int, feminine: str, masculine: str) -> None:
    assert (ordinal(number), ordinal(number, feminine=False)) == (feminine, masculine)


def test_ordinal_in_the_genitive() -> None:
    assert [ordinal(number, genitive=True) for number in (3, 20, 22)] == [
        "الثالثة",
        "العشرين",
        "الثانية والعشرين",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("المعهد", "للمعهد"),
        ("اللجنة النهرية", "للجنة النهرية"),
        ("جامعة مومبو", "لجامعة مومبو"),
        ("ألمانيا", "لألمانيا"),
        ("الهند", "للهند"),
        ("ADA", "لـ ADA"),
    ],
)
def test_preposition_written_onto_a_name(name: str, expected: str) -> None:
    assert onto(name) == expected


def test_and_stands_apart_only_before_another_script() -> None:
    assert [and_(name) for name in ("نيروبي", "12 وفدا", "«الماء»", "Nairobi")] == [
        *("و", "و", "و", "و "),
    ]


@pytest.mark.parametrize(
    ("first", "last", "on"),
    [
        ((2026, 3, 22), (2026, 3, 22), "في 22 مارس 2026"),
        ((2026, 3, 21), (2026, 3, 22), "يومي 21 و22 مارس 2026"),
        ((2026, 3, 20), (2026, 3, 22), "من 20 إلى 22 مارس 2026"),
        ((2026, 3, 31), (2026, 4, 1), "من 31 مارس إلى 1 أبريل 2026"),
    ],
)
def test_days(first: tuple[int, int, int], last: tuple[int, int, int], on: str) -> None:
    assert ARABIC.days(dt.date(*first), dt.date(*last), "latn")["on"] == on


def test_quotation_within_a_title() -> None:
    assert ARABIC.title("معنى «الماء»") == {"": "معنى “الماء”"}
