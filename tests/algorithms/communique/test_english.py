from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale

from plenary.algorithms.communique import Measure, Scope
from plenary.algorithms.communique.languages import LANGUAGES
from plenary.algorithms.figures import Bound

ENGLISH = LANGUAGES["en"]
NAMES = Locale.parse("en").territories

WITH_THE = frozenset(
    [
        "AE",
        "AX",
        "BQ",
        "BS",
        "CC",
        "CF",
        "CK",
        "DO",
        "FK",
        "FO",
        "GB",
        "GM",
        "IM",
        "IO",
        "KM",
        "KY",
        "MH",
        "MP",
        "MV",
        "NL",
        "PH",
        "PN",
        "PS",
        "SB",
        "TC",
        "TF",
        "UM",
        "US",
        "VG",
        "VI",
        "HM",
    ]
)


def test_countries_that_take_the_article() -> None:
    found = {
        code
        for code, name in NAMES.items()
        if len(code) == 2 and code.isalpha() and ENGLISH.country(code, name, None)["the"] != name
    }
    assert found - {"EU", "EZ", "UN", "IC", "CP"} == WITH_THE


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Iran (Islamic Republic of)", "Iran (Islamic Republic of)"),
        ("Netherlands (Kingdom of the)", "the Netherlands (Kingdom of the)"),
        ("Falkland Islands (Malvinas)", "the Falkland Islands (Malvinas)"),
        ("Republic of Korea", "the Republic of Korea"),
        ("Democratic Republic of the Congo", "the Democratic Republic of the Congo"),
        ("Russian Federation", "the Russian Federation"),
        ("Syrian Arab Republic", "the Syrian Arab Republic"),
        ("State of Palestine", "the State of Palestine"),
        ("the Principality of Andorra", "the Principality of Andorra"),
        ("United States of America", "the United States of America"),
        ("United Republic of Tanzania", "the United Republic of Tanzania"),
        ("Holy See", "the Holy See"),
        ("Vell", "Vell"),
    ],
)
def test_country_under_other_names(name: str, expected: str) -> None:
    forms = ENGLISH.country("XX", name, None)
    assert (forms["the"], forms["in"]) == (expected, f"in {expected}")


@pytest.mark.parametrize(
    ("name", "the"),
    [
        ("Lake Commission", "the Lake Commission"),
        ("Ministry of Water of Vell", "the Ministry of Water of Vell"),
        ("Autonomous University of Madrid", "the Autonomous University of Madrid"),
        ("ADA University", "ADA University"),
        ("Open Register Foundation", "the Open Register Foundation"),
        ("Institute for Development and Diplomacy", "the Institute for Development and Diplomacy"),
        ("American Center for Religious Freedom", "the American Center for Religious Freedom"),
        ("Boats for Schools", "Boats for Schools"),
        ("Reed and Salt", "Reed and Salt"),
        ("Friends of the Lake", "Friends of the Lake"),
        ("The Carter Center", "the Carter Center"),
        ("The international community", "the international community"),
        ("Oxbow", "Oxbow"),
        ("Armenia", "Armenia"),
    ],
)
def test_body_with_its_article(name: str, the: str) -> None:
    assert ENGLISH.name(name, None) == {"": name, "the": the}


def test_article_of_the_record_overrules() -> None:
    assert ENGLISH.name("Two Keys", "the")["the"] == "the Two Keys"
    assert ENGLISH.name("Lake Commission", "")["the"] == "Lake Commission"


@pytest.mark.parametrize(
    ("value", "bound", "scope", "expected"),
    [
        (0, Bound.EXACT, Scope.ALL, "0 countries"),
        (1, Bound.EXACT, Scope.ALL, "1 country"),
        (1, Bound.MORE_THAN, Scope.ALL, "more than 1 country"),
        (1234, Bound.AT_LEAST, Scope.ALL, "at least 1,234 countries"),
        (44, Bound.ABOUT, Scope.FOREIGN, "about 44 countries from abroad"),
        (44, Bound.NEARLY, Scope.REGISTERED, "nearly 44 registered countries"),
        (44, Bound.FEWER_THAN, Scope.PRESENT, "fewer than 44 countries present"),
        (44, Bound.AT_MOST, Scope.INVITED, "at most 44 invited countries"),
    ],
)
def test_figure(value: int, bound: Bound, scope: Scope, expected: str) -> None:
    found = ENGLISH.figure(Measure.COUNTRIES, value, bound=bound, scope=scope, numerals="latn")
    assert found[""] == expected


def test_ordinal() -> None:
    written = {
        number: ENGLISH.ordinal(number, "latn")[""] for number in (1, 10, 11, 12, 21, 22, 103, 113)
    }
    assert written == {
        1: "first",
        10: "tenth",
        11: "11th",
        12: "12th",
        21: "21st",
        22: "22nd",
        103: "103rd",
        113: "113th",
    }


@pytest.mark.parametrize(
    ("first", "last", "on"),
    [
        ((2026, 3, 1), (2026, 3, 1), "on 1 March 2026"),
        ((2026, 3, 1), (2026, 3, 2), "on 1 and 2 March 2026"),
        ((2026, 3, 31), (2026, 4, 1), "on 31 March and 1 April 2026"),
        ((2026, 3, 5), (2026, 3, 7), "from 5 to 7 March 2026"),
        ((2026, 12, 30), (2027, 1, 2), "from 30 December 2026 to 2 January 2027"),
    ],
)
def test_days(first: tuple[int, int, int], last: tuple[int, int, int], on: str) -> None:
    assert ENGLISH.days(dt.date(*first), dt.date(*last), "latn")["on"] == on


def test_quotation_within_a_title() -> None:
    assert ENGLISH.title("Say “silt” first") == {"": "Say ‘silt’ first"}


@pytest.mark.parametrize(
    ("office", "low"),
    [
        ("Member", "member"),
        ("Director General", "director general"),
        (
            "Member of the Scientific Advisory Committee",
            "member of the Scientific Advisory Committee",
        ),
        ("Minister of Education", "Minister of Education"),
        ("UN Envoy", "UN Envoy"),
    ],
)
def test_office_after_a_name(office: str, low: str) -> None:
    assert ENGLISH.office(office)["low"] == low
