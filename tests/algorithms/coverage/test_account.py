from hypothesis import given
from hypothesis import strategies as st

from plenary.algorithms.coverage.account import FigureAccount, JudgedReport, account
from plenary.algorithms.coverage.claims import Claim
from plenary.algorithms.coverage.verdicts import judge
from plenary.algorithms.figures import Bound

from .rivers import INDEX, LAST, TITLE, VIEW, claim, reading


def report(
    id: str, *figures: Claim, day: str | None = "2026-05-19", copy: str | None = None
) -> JudgedReport:
    read = reading(claim("title", title=TITLE), *figures, date=day)
    return JudgedReport(id, f"Outlet {id}", day, read, judge(read, INDEX), copy)


def guests(count: int, **more: object) -> Claim:
    return claim("figure", count=count, unit="guests", **more)


def of(accounts: tuple[FigureAccount, ...], measure: str, scope: str = "all") -> FigureAccount:
    return next(one for one in accounts if (one.measure, one.scope) == (measure, scope))


def test_account_lists_every_version_with_its_witnesses_and_what_is_on_record() -> None:
    reports = [
        report("late", guests(312), day="2026-05-21"),
        report("early", guests(300, count_op=">"), day="2026-05-18"),
        report("other", guests(312), day="2026-05-19"),
        report("undated", guests(290), day=None),
    ]

    participants = of(account(reports, INDEX), "participants")

    assert participants.edition == VIEW.ref
    assert participants.counted == VIEW.counted[0]
    assert [one.value for one in participants.reported] == [350]
    assert [
        (one.value, one.bound, one.verdict.value, [w.outlets for w in one.witnesses])
        for one in participants.versions
    ] == [
        (300, Bound.MORE_THAN, "compatible", [("Outlet early",)]),
        (312, Bound.EXACT, "confirmed", [("Outlet other",), ("Outlet late",)]),
        (290, Bound.EXACT, "differs", [("Outlet undated",)]),
    ]


def test_copies_of_one_text_are_one_witness_of_what_they_print() -> None:
    reports = [
        report("a", guests(312), day="2026-05-19", copy="wire"),
        report("b", guests(312), day="2026-05-18", copy="wire"),
        report("c", guests(321), day="2026-05-20", copy="wire"),
        report("d", guests(312), day="2026-05-20"),
    ]

    right, wrong = of(account(reports, INDEX), "participants").versions

    assert [(one.reports, one.first, one.last) for one in right.witnesses] == [
        (("b", "a"), "2026-05-18", "2026-05-19"),
        (("d",), "2026-05-20", "2026-05-20"),
    ]
    assert (wrong.value, [one.reports for one in wrong.witnesses]) == (321, [("c",)])


def test_last_years_figures_are_in_last_years_account() -> None:
    accounts = account([report("a", guests(180, edition_hint=-1), guests(312))], INDEX)

    assert [(one.edition, one.versions[0].value) for one in accounts] == [
        (VIEW.ref, 312),
        (LAST.ref, 180),
    ]


def test_forecast_is_a_version_of_its_own() -> None:
    reports = [
        report("before", guests(312), day="2026-05-10"),
        report("after", guests(312), day="2026-05-19"),
    ]

    versions = of(account(reports, INDEX), "participants").versions

    assert [(one.value, one.forecast, one.verdict.value) for one in versions] == [
        (312, True, "forecast"),
        (312, False, "confirmed"),
    ]


def test_parts_and_what_no_record_counts_are_in_no_account() -> None:
    figures = (
        claim("figure", count=12, unit="judges", countries=8),
        claim("figure", countries=41),
    )

    accounts = account([report("a", *figures)], INDEX)

    assert [(one.measure, [v.value for v in one.versions]) for one in accounts] == [
        ("countries", [41])
    ]


days = st.sampled_from(["2026-05-18", "2026-05-19", None])
printed = st.lists(
    st.builds(
        lambda id, count, day, copy: report(id, guests(count), day=day, copy=copy),
        *(st.uuids().map(str), st.sampled_from([300, 312, 321]), days),
        st.sampled_from([None, "wire", "post"]),
    ),
    max_size=8,
)


@given(printed)
def test_every_report_is_witness_once_and_order_does_not_matter(
    reports: list[JudgedReport],
) -> None:
    accounts = account(reports, INDEX)

    witnesses = [
        id
        for one in accounts
        for version in one.versions
        for witness in version.witnesses
        for id in witness.reports
    ]
    assert sorted(witnesses) == sorted(report.id for report in reports)
    assert account(reversed(reports), INDEX) == accounts
