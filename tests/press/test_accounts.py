"""The account of figures in print, and of the outlets that print them."""

import datetime as dt

import pytest

from plenary.core.changes import changing
from plenary.press.accounts import figures_in_print, outlets
from plenary.press.actions import accept_as_source, overrule, set_state
from tests import factories as make
from tests.press.world import AT, REPORT, claim, make_checked, make_press_world

pytestmark = pytest.mark.django_db

OTHER = "OSTVALE, June 6, 2026. The Third Lakeside Dialogue closed. It had {} countries.\n"


@pytest.fixture
def world():
    return make_press_world()


def _versions(edition, measure="countries"):
    [figure] = [one for one in figures_in_print(edition, at=AT) if one.measure == measure]
    return [
        (one.value, one.bound.value, one.verdict.value, [w.outlets for w in one.witnesses])
        for one in figure.versions
    ]


def test_every_printed_version_of_a_figure_has_its_witnesses(world):
    make_checked(world.edition)
    make_checked(
        world.edition,
        OTHER.format(44),
        outlet_name="Gazette",
        published_on=dt.date(2026, 6, 6),
    )
    make_checked(
        world.edition,
        f"Fog lay on the lake for days. {OTHER.format(60)}",
        outlet_name="Courier",
        published_on=dt.date(2026, 6, 7),
    )
    assert _versions(world.edition) == [
        (51, "exact", "disputed", [("Lake Wire",)]),
        (44, "exact", "disputed", [("Gazette",)]),
        (60, "exact", "differs", [("Courier",)]),
    ]


def test_copies_of_one_wire_are_folded_into_one_witness(world):
    first = make_checked(world.edition)
    copy = make_checked(
        world.edition,
        REPORT.replace("also spoke", "spoke too"),
        outlet_name="Shore Post",
        published_on=dt.date(2026, 6, 5),
    )
    assert _versions(world.edition) == [
        (51, "exact", "disputed", [("Lake Wire", "Shore Post")]),
    ]
    [figure] = [
        one for one in figures_in_print(world.edition, at=AT) if one.measure == "countries"
    ]
    [witness] = figure.versions[0].witnesses
    assert (witness.reports, witness.first, witness.last) == (
        (str(first.pk), str(copy.pk)),
        "2026-06-04",
        "2026-06-05",
    )


def test_the_counted_value_stands_beside_what_is_printed(world):
    def counted():
        return {one.measure: one.counted for one in figures_in_print(world.edition, at=AT)}

    make_checked(world.edition)
    assert counted() == {"countries": None, "participants": None}
    with changing(world.edition, scope=world.edition.scope, by="test", at=AT):
        world.edition.participants_complete = True
        world.edition.save()
    assert {name: one.value for name, one in counted().items()} == {
        "countries": 0,
        "participants": 3,
    }


def test_a_figure_of_the_edition_before_is_in_that_ones_account(world):
    text = (
        "OSTVALE, June 4, 2026. The Third Lakeside Dialogue opened. "
        "Last year's conference had 30 countries.\n"
    )
    make_checked(world.edition, text)
    assert [
        (one.edition.label, one.measure, [v.value for v in one.versions])
        for one in figures_in_print(world.edition, at=AT)
    ] == [("Second Lakeside Dialogue", "countries", [30])]


def test_a_report_that_became_a_source_does_not_bear_itself_out(world):
    text = "OSTVALE, June 6, 2026. The Third Lakeside Dialogue closed. It had 9 countries.\n"
    world.edition.reportedfigures.all().delete()
    report = make_checked(world.edition, text)
    accept_as_source(report, by=world.writer, at=AT)
    make.make_reported_figure(
        world.edition,
        "9 countries",
        measure="countries",
        bound="exact",
        value=9,
        source=report.source,
    )
    [figure] = figures_in_print(world.edition, at=AT)
    assert [(one.value, one.reason.value) for one in figure.versions] == [(9, "only-itself")]


def test_what_is_set_aside_is_in_no_account(world):
    report = make_checked(world.edition)
    set_state(report, "aside", by="test", at=AT)
    assert (figures_in_print(world.edition, at=AT), outlets(world.edition)) == ((), [])


def test_an_outlet_is_told_by_the_share_of_answered_claims_that_are_borne_out(world):
    text = "OSTVALE, June 4, 2026. Noor Halim, Rector of the Weir Academy, spoke in Ostvale.\n"
    report = make_checked(world.edition, text, outlet_name="Gazette")
    assert {one.type: one.verdict for one in report.claims.all()} == {
        "dateline": "confirmed",
        "person": "differs",
        "place": "confirmed",
    }
    [account] = outlets(world.edition)
    assert (account.outlet, account.reports, account.witnesses) == ("Gazette", 1, 1)
    assert account.counts == {"confirmed": 2, "differs": 1}
    assert account.borne_out == 2 / 3


def test_what_cannot_be_answered_counts_for_nothing_and_against_nothing(world):
    text = "Zoltan Brubeck, Rector of the Hill College, was in a hurry.\n"
    make_checked(world.edition, text, outlet_name="Gazette")
    [account] = outlets(world.edition)
    assert (account.counts, account.borne_out) == ({"not on record": 1}, None)


def test_an_overruled_verdict_counts_as_the_person_had_it(world):
    text = "OSTVALE, June 4, 2026. Noor Halim, Rector of the Weir Academy, spoke in Ostvale.\n"
    report = make_checked(world.edition, text, outlet_name="Gazette")
    overrule(claim(report, "person", "Noor"), "confirmed", "She is both.", by=world.writer, at=AT)
    [account] = outlets(world.edition)
    assert (account.counts, account.borne_out) == ({"confirmed": 3}, 1.0)


def test_copies_that_one_outlet_prints_twice_are_one_witness_of_it(world):
    make_checked(world.edition)
    make_checked(world.edition, REPORT.replace("also spoke", "spoke too"))
    make_checked(world.edition, OTHER.format(44), outlet_name="Gazette")
    found = outlets(world.edition)
    assert [(one.outlet, one.reports, one.witnesses) for one in found] == [
        ("Lake Wire", 2, 1),
        ("Gazette", 1, 1),
    ]
