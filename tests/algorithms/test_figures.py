import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plenary.algorithms.figures import (
    Bound,
    Interval,
    Version,
    agreement,
    interval,
    relation,
    spread,
)


def version(key: str, value: int, bound: Bound = Bound.EXACT, **other: str) -> Version:
    measure, scope = other.get("measure", "participants"), other.get("scope", "all")
    return Version(key, measure, scope, value, bound, counted=False)


values = st.integers(min_value=1, max_value=100_000)
versions = st.builds(version, st.just("a"), values, st.sampled_from(Bound))


@pytest.mark.parametrize(
    ("value", "bound", "low", "high"),
    [
        (44, "exact", 44, 44),
        (100, "more-than", 101, None),
        (100, "at-least", 100, None),
        (500, "about", 450, 550),
        (55, "about", 49, 61),
        (0, "about", 0, 0),
        (100, "nearly", 90, 99),
        (1, "nearly", 0, 0),
        (30, "fewer-than", 0, 29),
        (30, "at-most", 0, 30),
    ],
)
def test_interval_of_each_bound(value: int, bound: str, low: int, high: int | None) -> None:
    assert interval(value, Bound(bound)) == Interval(low, high)


@pytest.mark.parametrize(
    ("value", "bound"), [(-1, Bound.EXACT), (0, Bound.FEWER_THAN), (0, Bound.NEARLY)]
)
def test_interval_refuses_what_counts_nothing(value: int, bound: Bound) -> None:
    with pytest.raises(ValueError, match="nothing can be counted"):
        interval(value, bound)


@given(values, st.sampled_from(Bound))
def test_interval_is_never_empty_and_holds_the_value_unless_the_bound_excludes_it(
    value: int, bound: Bound
) -> None:
    stands_for = interval(value, bound)

    assert stands_for.high is None or 0 <= stands_for.low <= stands_for.high
    excluded = bound in {Bound.MORE_THAN, Bound.FEWER_THAN, Bound.NEARLY}
    assert (value in stands_for) is not excluded


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((100, Bound.MORE_THAN), (102, Bound.EXACT), "compatible"),
        ((100, Bound.MORE_THAN), (100, Bound.EXACT), "contradicts"),
        ((100, Bound.AT_LEAST), (100, Bound.EXACT), "compatible"),
        ((100, Bound.MORE_THAN), (44, Bound.EXACT), "contradicts"),
        ((100, Bound.MORE_THAN), (101, Bound.AT_LEAST), "same"),
        ((44, Bound.EXACT), (44, Bound.EXACT), "same"),
        ((44, Bound.EXACT), (28, Bound.EXACT), "contradicts"),
        ((500, Bound.ABOUT), (450, Bound.EXACT), "compatible"),
        ((500, Bound.ABOUT), (449, Bound.EXACT), "contradicts"),
        ((100, Bound.NEARLY), (100, Bound.MORE_THAN), "contradicts"),
        ((30, Bound.FEWER_THAN), (29, Bound.AT_MOST), "same"),
    ],
)
def test_relation_of_two_versions(
    one: tuple[int, Bound], other: tuple[int, Bound], expected: str
) -> None:
    assert relation(version("a", *one), version("b", *other)) == expected


@given(versions, versions)
def test_relation_is_symmetric(one: Version, other: Version) -> None:
    assert relation(one, other) == relation(other, one)


@given(versions)
def test_relation_is_reflexive(one: Version) -> None:
    assert relation(one, one) == "same"


@given(values, values)
def test_exact_figures_are_the_same_or_contradict(one: int, other: int) -> None:
    expected = "same" if one == other else "contradicts"

    assert relation(version("a", one), version("b", other)) == expected


@given(versions, values)
def test_relation_to_an_exact_figure_says_whether_it_lies_within(one: Version, value: int) -> None:
    fits = relation(one, version("b", value)) != "contradicts"

    assert fits is (value in one.interval)


@pytest.mark.parametrize("other", [{"measure": "countries"}, {"scope": "foreign"}])
def test_relation_refuses_figures_of_different_things(other: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="do not count the same"):
        relation(version("a", 1), version("b", 1, **other))


def test_agreement_shows_the_contradictions_of_one_edition() -> None:
    found = agreement(
        [
            version("azertac", 100, Bound.MORE_THAN),
            version("trend", 102),
            version("report", 44),
            version("report-countries", 28, measure="countries"),
            version("azertac-countries", 44, measure="countries"),
            version("trend-countries", 30, measure="countries", scope="foreign"),
        ]
    )

    participants, countries, foreign = found.groups
    assert (participants.measure, participants.scope) == ("participants", "all")
    assert participants.keys == ("azertac", "trend", "report")
    assert participants.contradictions == (("azertac", "report"), ("report", "trend"))
    assert participants.common is None
    assert countries.contradictions == (("azertac-countries", "report-countries"),)
    assert foreign.common == Interval(30, 30)
    assert [group.agrees for group in found.groups] == [False, False, True]
    assert not found.agrees
    assert found.contradicting("report") == ("azertac", "trend")
    assert found.contradicting("trend-countries") == ()


def test_agreement_gives_the_numbers_that_fit_all() -> None:
    found = agreement(
        [
            version("a", 100, Bound.MORE_THAN),
            version("b", 120, Bound.ABOUT),
            version("c", 130, Bound.FEWER_THAN),
        ]
    )

    assert found.agrees
    assert found.groups[0].common == Interval(108, 129)


@given(st.lists(versions, min_size=1, max_size=6))
def test_versions_agree_exactly_when_no_two_contradict(drawn: list[Version]) -> None:
    named = [version(str(at), one.value, one.bound) for at, one in enumerate(drawn)]

    (group,) = agreement(named).groups

    assert group.agrees is (group.contradictions == ())
    assert group.common is None or all(group.common.low in one.interval for one in named)
    assert all(one < other for one, other in group.contradictions)


@given(st.lists(versions, min_size=2, max_size=5), st.data())
def test_agreement_does_not_depend_on_the_order(drawn: list[Version], data: st.DataObject) -> None:
    named = [version(str(at), one.value, one.bound) for at, one in enumerate(drawn)]
    shuffled = data.draw(st.permutations(named))

    assert agreement(shuffled).contradictions == agreement(named).contradictions


def test_agreement_of_nothing_agrees_and_keys_are_used_once() -> None:
    assert agreement([]).agrees
    with pytest.raises(ValueError, match="called a"):
        agreement([version("a", 1), version("a", 2)])


def test_spread_is_the_bracket_of_what_is_in_print() -> None:
    printed = [version("a", 100, Bound.MORE_THAN), version("b", 44), version("c", 102)]

    assert spread(printed) == (44, 102)
    assert spread([version("a", 500, Bound.ABOUT)]) == (450, 550)
    assert spread([version("a", 30, Bound.FEWER_THAN)]) == (30, 30)
    with pytest.raises(ValueError, match="no version"):
        spread([])


@given(st.lists(versions, min_size=1, max_size=6))
def test_spread_holds_every_exact_figure(drawn: list[Version]) -> None:
    exact = [one.value for one in drawn if one.bound == Bound.EXACT]
    assume(exact)
    low, high = spread(drawn)

    assert low <= min(exact)
    assert max(exact) <= high
