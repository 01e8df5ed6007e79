from dataclasses import replace

import pytest

from plenary.algorithms.coverage.claims import Claim
from plenary.algorithms.coverage.reasons import Reason
from plenary.algorithms.coverage.verdicts import Verdict, judge

from .rivers import INDEX, LAST, TITLE, VIEW, claim, part, reading, said, said_of, verdict


@pytest.mark.parametrize(
    ("normalised", "expected"),
    [
        ({"count": 312, "unit": "delegates"}, ("confirmed", "counted-same", "312")),
        ({"count": 300, "count_op": ">"}, ("compatible", "counted-within", "312")),
        ({"count": 320, "count_op": "~"}, ("compatible", "counted-within", "312")),
        ({"count": 350}, ("differs", "counted-other", "312")),
        ({"count": 400, "count_op": ">"}, ("differs", "counted-other", "312")),
        ({"count": 205}, ("different scope", "other-scope", "205")),
        ({"count": 205, "scope": "foreign"}, ("confirmed", "reported-same", "205")),
        ({"count": 41, "unit": "delegates"}, ("different scope", "other-measure", "41")),
        ({"count": 180, "unit": "delegates"}, ("other edition", "is-of-edition", "312")),
        ({"sessions": 24}, ("confirmed", "reported-same", "24")),
        ({"sessions": 22, "sessions_op": ">"}, ("compatible", "reported-within", "24, > 20")),
        ({"sessions": 30}, ("disputed", "sources-disagree", "24, > 20")),
        ({"sessions": 12}, ("differs", "reported-other", "24, > 20")),
        ({"count": 60, "unit": "speakers"}, ("not on record", "only-forecasts", "60")),
        ({"count": 9, "unit": "themes"}, ("not on record", "no-figure", None)),
        ({"count": 16, "unit": "judges"}, ("not on record", "other-unit", None)),
        ({"count": 500, "forecast": True}, ("forecast", "forecast-other", "312")),
        (
            {"count": 300, "count_op": ">", "kind": "forecast"},
            ("forecast", "forecast-agrees", "312"),
        ),
        ({"kind": "comparison"}, ("not checkable", "comparison", None)),
        ({"count": "many"}, ("not checkable", "no-number", None)),
    ],
)
def test_figure(normalised: dict[str, object], expected: tuple[str, str, str | None]) -> None:
    assert said(verdict(claim("figure", **normalised))) == expected


def test_disputed_figure_names_the_sources_as_a_part_of_its_claim() -> None:
    judged = verdict(
        claim("figure", count=150, count_op=">", countries=29, unit="guests", edition_hint=-1)
    )

    countries = part(judged, "countries")
    assert judged.verdict is Verdict.DISPUTED
    assert (countries.verdict, countries.record) == (Verdict.DISPUTED, "29, 33")
    assert [one["name"] for one in countries.values["agree"]] == ["Harbour Wire"]
    assert [one["name"] for one in countries.values["contradict"]] == ["Delta Post"]
    assert said_of(judged, "count") == ("confirmed", "reported-same", "> 150")
    assert said_of(judged, "edition")[0] == "other edition"


def test_figure_right_after_the_title_of_last_year_is_said_of_that() -> None:
    own = claim("title", title=TITLE)
    last = claim("title", "T" * 40, title="Rivers without Borders: Cities and their Catchments")
    near = Claim("figure", 90, 99, "29 lands", {"count": 180, "countries": 29})
    far = replace(near, start=900, end=909)

    _, _, after, later = judge(reading(own, last, near, far), INDEX)

    assert (after.edition, after.verdict.value) == (LAST.ref, "disputed")
    assert said_of(after, "edition")[:2] == ("other edition", "said-of-edition")
    assert (later.edition, later.verdict.value) == (VIEW.ref, "other edition")


def test_figure_said_before_the_first_day_is_a_forecast() -> None:
    judged = verdict(claim("figure", count=312), date="2026-05-11")

    assert said(judged) == ("forecast", "forecast-agrees", "312")


def test_bound_is_read_from_the_words_where_the_sign_does_not_tell() -> None:
    at_least = claim("figure", "at least 312 people", count=312, count_op=">")
    more = claim("figure", "more than 312 people", count=312, count_op=">")

    assert (verdict(at_least).verdict, verdict(more).verdict) == (
        Verdict.COMPATIBLE,
        Verdict.DIFFERS,
    )


def test_foreign_part_larger_than_the_whole_differs() -> None:
    judged = verdict(claim("figure", countries=50, scope="foreign"))

    assert said(judged) == ("differs", "larger-than-whole", "41")


def test_number_below_one_that_agrees_may_be_of_a_part() -> None:
    few = claim("figure", count=16, countries=10, unit="guests")

    alone, beside = verdict(few), verdict(few, claim("figure", countries=41))

    assert said_of(alone, "countries") == ("differs", "counted-other", "41")
    assert said_of(beside, "countries") == ("not on record", "is-another", "41")


def test_report_does_not_bear_itself_out() -> None:
    figure = claim("figure", count=205, scope="foreign")

    assert verdict(figure, own=["times"]).reason is Reason.ONLY_ITSELF
    assert verdict(figure, own=["wire"]).reason is Reason.REPORTED_SAME
