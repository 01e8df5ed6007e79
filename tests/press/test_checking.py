"""Reports held against the record: verdicts, overruling, what each audience learns, copies."""

import json
from dataclasses import asdict

import pytest
from django.db import transaction

from plenary.conferences.models import Audience
from plenary.core.changes import changing
from plenary.core.errors import Refused
from plenary.press.actions import (
    accept_as_source,
    check,
    overrule,
    set_state,
    withdraw_overruling,
)
from plenary.press.checking import checked, plain, ready_record
from plenary.press.facts import facts_of
from plenary.press.letters import letter_to_outlet
from plenary.press.models import Overruling, Reading
from plenary.press.proofs import Proof
from plenary.press.queries import witnesses_of
from plenary.press.words import reason_in_words
from tests import factories as make
from tests.press.world import AT, REPORT, claim, draft, make_checked, make_press_world
from tests.public.world import make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_press_world()


def _in_words(one):
    reason = one.reason
    return reason_in_words(reason["code"], reason["values"], reason["record"])


def _parts(one):
    return [(part["field"], part["value"], part["verdict"]) for part in one.parts]


def test_each_claim_has_the_verdict_of_the_record(world):
    report = make_checked(world.edition)
    expected = [
        ("dateline", "OSTVALE, June 4", "confirmed"),
        ("edition", "Third", "confirmed"),
        ("place", "in Ostvale", "confirmed"),
        ("date", "on Thursday", "confirmed"),
        ("figure", "More than 100 guests from 51 countries", "disputed"),
        ("organiser", "Institute of Ostvale", "confirmed"),
        ("person", "Ilse Marandé", "confirmed"),
        ("person", "Tamm Ravi", "variant"),
        ("session", "Schools on both shores", "confirmed"),
        ("edition", "Second", "other edition"),
        ("person", "Noor Halim", "differs"),
        ("person", "Zoltan Brubeck", "not on record"),
    ]
    assert report.reading.about == "this edition"
    assert [
        (type_, words, claim(report, type_, words).verdict) for type_, words, _ in expected
    ] == expected


def test_every_span_is_the_text_at_its_offsets(world):
    report = make_checked(world.edition)
    assert [one.span for one in report.claims.all()] == [
        report.text[one.start : one.end] for one in report.claims.all()
    ]


def test_a_variant_says_which_form_the_record_prints(world):
    ravi = claim(make_checked(world.edition), "person", "Tamm Ravi")
    assert ravi.record == [
        {"kind": "participation", "id": str(world.ravi.pk), "label": "Ravi Tamm"}
    ]
    assert _in_words(ravi) == "The same name in another order. The record prints “Ravi Tamm”."


def test_what_differs_names_the_part_and_both_values(world):
    noor = claim(make_checked(world.edition), "person", "Noor Halim")
    assert _parts(noor) == [
        ("name", "Noor Halim", "confirmed"),
        ("office", "Rector", "differs"),
        ("body", "Weir Academy", "confirmed"),
        ("country", "", "confirmed"),
    ]
    assert (noor.reason["code"], noor.reason["record"]) == ("other-office", "Treasurer")


def test_a_disputed_figure_names_both_sources(world):
    figure = claim(make_checked(world.edition), "figure", "51 countries")
    assert _parts(figure) == [("count", 100, "confirmed"), ("countries", 51, "disputed")]
    assert _in_words(figure) == (
        "The sources on record disagree. With it: The Courier counts (“51 countries”). "
        "Against it: The Gazette counts (“44 countries”)."
    )


def test_what_is_said_of_the_edition_before_is_compared_with_that(world):
    before = claim(make_checked(world.edition), "edition", "Second")
    assert before.reason["values"] == {"edition": "Second Lakeside Dialogue"}
    assert _in_words(before) == "On record for the edition Second Lakeside Dialogue."


def test_a_report_about_another_conference_is_said_to_be(world):
    text = (
        "HILLTON, May 2. The Ninth World Forum on Cheese closed in Hillton on Saturday. "
        "The forum brought together 900 cheesemakers from 12 countries.\n"
    )
    report = make_checked(world.edition, text, published_on=None)
    assert report.reading.about == "another event"
    assert {one.verdict for one in report.claims.exclude(type="dateline")} == {"other event"}


def test_an_overruling_outlives_the_next_check_and_can_be_withdrawn(world):
    report = make_checked(world.edition)
    zoltan = claim(report, "person", "Zoltan")
    overrule(zoltan, "confirmed", " He came unannounced. ", by=world.writer, at=AT)
    check(report)

    zoltan = claim(report, "person", "Zoltan")
    assert (zoltan.found, zoltan.verdict) == ("not on record", "confirmed")
    kept = Overruling.objects.get()
    assert (kept.report, kept.reason) == (report, "He came unannounced.")

    withdraw_overruling(zoltan, by=world.writer, at=AT)
    zoltan.refresh_from_db()
    assert zoltan.verdict == "not on record"
    assert list(report.overrulings.all()) == []
    check(report)
    assert claim(report, "person", "Zoltan").verdict == "not on record"


def test_an_overruling_made_twice_is_one_with_the_last_reason(world):
    zoltan = claim(make_checked(world.edition), "person", "Zoltan")
    overrule(zoltan, "confirmed", "First", by=world.writer, at=AT)
    overrule(zoltan, "not checkable", "Second", by=world.writer, at=AT)
    kept = Overruling.objects.get()
    assert (kept.verdict, kept.reason) == ("not checkable", "Second")


def test_an_overruling_needs_a_reason(world):
    zoltan = claim(make_checked(world.edition), "person", "Zoltan")
    with pytest.raises(Refused) as raised:
        overrule(zoltan, "confirmed", "  ", by=world.writer, at=AT)
    zoltan.refresh_from_db()
    assert (raised.value.code, zoltan.verdict) == ("no-reason", "not on record")


def test_the_state_of_a_report_is_logged(world):
    report = make_checked(world.edition)
    change = set_state(report, "aside", by=world.writer, at=AT)
    assert change.fields == {"state": {"before": "new", "after": "aside"}}
    assert (change.entry.scope, change.entry.by) == (world.edition.scope, str(world.writer.pk))


def test_a_report_accepted_as_source_has_one_source_only_and_is_no_witness_for_itself(world):
    text = "OSTVALE, June 4, 2026. The Third Lakeside Dialogue held 7 panels in Ostvale.\n"
    report = make_checked(world.edition, text, title="Seven panels")
    source = accept_as_source(report, by=world.writer, at=AT)
    assert accept_as_source(report, by=world.writer, at=AT) == source
    assert (report.source, report.state, source.published_on) == (
        source,
        "accepted",
        report.published_on,
    )
    assert source.slug == "lake-wire-seven-panels-2026-06-04"


# ---------------------------------------------------------------- what the record says by now


def test_a_check_follows_the_record(world):
    report = make_checked(world.edition)
    with changing(world.noor, scope=world.edition.scope, by="test", at=AT):
        world.noor.function = {"en": "Rector"}
        world.noor.save()
    assert claim(report, "person", "Noor Halim").verdict == "differs"
    check(report)
    assert claim(report, "person", "Noor Halim").verdict == "confirmed"


def test_the_record_is_made_ready_once_for_each_state_of_the_log(world):
    first = ready_record(world.edition, audience=Audience.SECRETARIAT, at=AT)
    assert ready_record(world.edition, audience=Audience.SECRETARIAT, at=AT) is first
    with changing(world.before, scope=world.before.scope, by="test", at=AT):
        world.before.city = {"en": "Hillton"}
        world.before.save()
    assert ready_record(world.edition, audience=Audience.SECRETARIAT, at=AT) is not first


def test_the_record_made_ready_inside_what_was_rolled_back_is_not_kept(world):
    def rename(title):
        with changing(world.panel, scope=world.edition.scope, by="test", at=AT):
            world.panel.title = {"en": title}
            world.panel.save()

    def titles():
        ready = ready_record(world.edition, audience=Audience.SECRETARIAT, at=AT)
        return ready.known.sessions

    with transaction.atomic():
        rename("Never held")
        assert titles() == ("Never held",)
        transaction.set_rollback(True)
    world.panel.refresh_from_db()
    rename("Weirs of both shores")
    assert titles() == ("Weirs of both shores",)


# ------------------------------------------------------------------------------------- copies


def test_copies_of_one_text_are_one_witness(world):
    first = make_checked(world.edition, outlet_name="Lake Wire")
    copy = make_checked(
        world.edition, REPORT.replace("also spoke", "spoke too"), outlet_name="Shore Post"
    )
    other = make_checked(
        world.edition,
        "Fishermen of Ostvale complain: the weir was closed for three weeks and nobody asked.\n",
        outlet_name="Gazette",
    )
    wires = dict(Reading.objects.values_list("report", "wire"))
    assert wires[first.pk] == wires[copy.pk]
    assert (wires[first.pk] is None, wires[other.pk]) == (False, None)
    first.refresh_from_db()
    assert list(witnesses_of(first)) == [copy]
    other.refresh_from_db()
    assert list(witnesses_of(other)) == []


def test_a_copy_that_is_rewritten_is_a_witness_of_its_own(world):
    make_checked(world.edition)
    copy = make_checked(world.edition)
    copy.text = "Fishermen of Ostvale complain: the weir was closed and nobody asked them.\n"
    copy.save()
    check(copy)
    assert set(Reading.objects.values_list("wire", flat=True)) == {None}


# ---------------------------------------------------------------------------------- audiences

INDISCREET = """OSTVALE, June 4, 2026. The Third Lakeside Dialogue opened in Ostvale.

Confida Verschwiegen, Director of the Weir Academy, Lonya Einzig, Rector of the Hill College, Realia Wirklich, Minister of Weirs, Insida Drinnen, Treasurer of the Hill College, and Whispa Leise, Deputy Minister of Weirs, spoke at the panel "Behind closed doors".

"We saw the weir and nobody came to mend it," Noor Halim, Director of the Hill College, said.

Noor Halim also spoke at the panel "Listening round".
"""
"""An outlet that has heard more than the public may know, and takes the witness for another."""

WITHHELD = [
    "Confida Verschwiegen, Director of the Weir Academy",
    "Lonya Einzig, Rector of the Hill College",
    "Realia Wirklich, Minister of Weirs",
    "Insida Drinnen, Treasurer of the Hill College",
    "Whispa Leise, Deputy Minister of Weirs",
    "Behind closed doors",
]


@pytest.fixture
def secretive():
    world = make_world(participants_complete=False)
    world.witnessed = make.make_statement(
        world.edition,
        "We saw the weir and nobody came to mend it.",
        session=world.panel,
        participation=world.alias,
        on_behalf_of=world.lone_delegation,
        kind="quote",
    )
    return world


def _found(edition, audience):
    return checked(INDISCREET, edition, audience=audience, at=AT, date="2026-06-04", lang="en")


def _told(found):
    """All that a check says beside the report's own words."""
    with_words = [
        (
            one.verdict,
            reason_in_words(one.reason.value, plain(one.values), one.record),
            one.record,
            plain(one.values),
            [asdict(ref) for ref in one.refs],
            [(p.verdict, p.record, plain(p.values), plain(p.refs)) for p in one.parts],
        )
        for one in found.claims
    ]
    return json.dumps(with_words, ensure_ascii=False, default=str)


def _given_away(secrets, text):
    return [word for word in secrets if word in text]


def test_the_secretariat_is_told_all_that_is_on_record(secretive):
    told = _told(_found(secretive.edition, Audience.SECRETARIAT))
    assert _given_away(secretive.secrets, told) == [
        *("Confida", "Verschwiegen", "Lonya", "Einzig"),
        *("Realia", "Wirklich", "Insida", "Drinnen", "Whispa", "Leise", "Behind closed doors"),
    ]


def test_the_public_is_told_nothing_that_is_withheld(secretive):
    found = _found(secretive.edition, Audience.PUBLIC)
    assert _given_away(secretive.secrets, _told(found)) == []


def test_to_the_public_those_withheld_are_as_if_they_had_not_been_there(secretive):
    found = _found(secretive.edition, Audience.PUBLIC)
    assert [
        (one.claim.span, one.verdict.value, one.reason.value)
        for one in found.claims
        if one.claim.span in WITHHELD
    ] == [(span, "not on record", "not-found") for span in WITHHELD]


def test_the_public_is_not_told_who_the_witness_was_nor_for_whom_he_spoke(secretive):
    def speaker(audience):
        ready = ready_record(secretive.edition, audience=audience, at=AT)
        statements = {one.ref.id: one for one in ready.index.editions[0].view.statements}
        said = statements[str(secretive.witnessed.pk)]
        return said.speaker and said.speaker.label, [one.text for one in said.on_behalf_of]

    assert speaker(Audience.SECRETARIAT) == ("Realia Wirklich", ["Solitaria"])
    assert speaker(Audience.PUBLIC) == (None, [])


def test_the_public_record_places_nobody_in_a_session_not_for_attribution(secretive):
    def there(audience):
        ready = ready_record(secretive.edition, audience=audience, at=AT)
        persons = ready.index.editions[0].view.persons
        seats = [(one.ref.label, seat.label) for one in persons for seat in one.appearances]
        return [name for name, session in seats if session == "Listening round"]

    assert sorted(there(Audience.SECRETARIAT)) == ["Noor Halim", "Whispa Leise"]
    assert there(Audience.PUBLIC) == []


def test_the_public_does_not_learn_the_body_of_an_alias(secretive):
    secretive.alias.body = make.make_body("Court of Weirs")
    secretive.alias.save()

    def bodies(audience):
        ready = ready_record(secretive.edition, audience=audience, at=AT)
        return [one.ref.label for one in ready.index.editions[0].view.bodies]

    assert bodies(Audience.SECRETARIAT) == ["Court of Weirs"]
    assert bodies(Audience.PUBLIC) == []


def test_a_letter_gives_nobody_away(secretive):
    report = make_checked(secretive.edition, INDISCREET)
    letter = letter_to_outlet(report, at=AT)
    assert _given_away(secretive.secrets, letter.text + letter.subject) == []
    assert (claim(report, "quote", "weir").verdict, letter.points) == ("differs", 0)


@pytest.mark.parametrize("about_panel", [True, False], ids=["session", "edition"])
def test_a_communique_gives_nobody_away(secretive, about_panel):
    secretive.writer = make.make_user()
    session = secretive.panel if about_panel else None
    one = draft(secretive, session=session)
    proof = Proof(one, at=AT)
    told = json.dumps(proof.frozen(), ensure_ascii=False)
    told += json.dumps([proof.bindings(tag) for tag in proof.texts], ensure_ascii=False)
    told += repr(facts_of(one, at=AT)) + json.dumps(one.body, ensure_ascii=False)
    assert proof.texts == ["en", "fr", "ar"]
    assert _given_away(secretive.secrets, told) == []


@pytest.mark.parametrize("name", ["closed", "whispered"])
def test_a_communique_about_a_session_that_is_not_open_names_nobody(secretive, name):
    secretive.writer = make.make_user()
    one = draft(secretive, session=getattr(secretive, name))
    facts = facts_of(one, at=AT)
    assert [str(person.ref) for person in facts.participants] == (
        [] if name == "whispered" else ["person:ilse-marande", "person:noor-halim"]
    )
    told = json.dumps(Proof(one, at=AT).frozen(), ensure_ascii=False)
    assert _given_away(secretive.secrets, told) == []
