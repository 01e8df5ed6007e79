"""Communiqués: how far they are, who clears them, what stands in the way, what is frozen."""

import datetime as dt

import pytest
from django.utils.translation import override

from plenary.conferences.models import SeriesOrganiser
from plenary.core.changes import changing, undo
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.press.models import Clearance, Mismatch
from plenary.press.outputs import plain_text
from plenary.press.proofs import Proof, last_released, missing_clearances, state_of
from plenary.press.queries import withheld
from plenary.press.release import (
    call_off,
    clear,
    draft_from_record,
    let_stand,
    obstacles,
    release,
    withdraw,
    write_text,
)
from tests import factories as make
from tests.press.world import AT, MINUTE, cleared, draft, make_press_world, released, rewritten

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)
PLAIN = {"en": "Schools come first, said {person:ilse-marande}."}
NOT_CLEARED = "Nobody has cleared it."


@pytest.fixture
def world():
    return make_press_world()


def _refusal(deed, *args, **options):
    with pytest.raises(Refused) as raised:
        deed(*args, **options)
    return raised.value.code


def _obstacles(one, at=AT):
    return obstacles(Proof(one, at=at))


def _mismatches(one, language="en"):
    found = Proof(one, at=AT).mismatches(language)
    return [(m.judged.claim.type, m.judged.claim.span, m.judged.verdict.value) for m in found]


# ------------------------------------------------------------------------------------- states


def test_a_communique_goes_from_draft_to_released(world):
    one = draft(world)
    assert state_of(one, at=AT) == "draft"
    clear(one, by=world.second, at=AT)
    assert state_of(one, at=AT) == "cleared"
    release(one, by=world.second, at=AT)
    assert state_of(one, at=AT) == "released"


def test_the_embargo_ends_by_itself(world):
    one, version = released(world, until=MINUTE)
    assert (version.released_at, version.public_from) == (AT, MINUTE)
    assert state_of(one, at=MINUTE - dt.timedelta(microseconds=1)) == "embargoed"
    assert state_of(one, at=MINUTE) == "released"
    assert [version.is_public(at) for at in (AT, MINUTE)] == [False, True]


def test_an_embargo_that_has_passed_is_none(world):
    _one, version = released(world, until=AT - HOUR)
    assert version.public_from == AT


def test_a_second_version_is_a_corrigendum(world):
    one, _first = released(world, PLAIN)
    second = rewritten(world, one, {"en": "Weirs come first."}, at=AT + HOUR)
    assert (second.number, state_of(one, at=AT + HOUR)) == (2, "corrected")


def test_after_one_was_called_off_the_next_is_no_corrigendum(world):
    one, first = released(world, PLAIN, until=MINUTE)
    call_off(first, by=world.second, at=AT)
    second = release(one, by=world.second, at=AT + HOUR)
    assert (second.number, second.changes) == (2, {})
    assert state_of(one, at=AT + HOUR) == "released"


def test_a_withdrawn_one_is_withdrawn_for_good(world):
    one, _version = released(world)
    withdraw(one, by=world.writer, at=AT)
    assert state_of(one, at=AT) == "withdrawn"
    rewrite = {"en": "Weirs come first."}
    assert _refusal(rewritten, world, one, rewrite, at=AT + HOUR) == "not-ready"
    assert _obstacles(one) == ["It has been withdrawn."]


# --------------------------------------------------------------------------------- clearances


def test_nobody_clears_his_own_text(world):
    one = draft(world)
    assert _refusal(clear, one, by=world.writer, at=AT) == "own-text"
    assert list(Clearance.objects.all()) == []
    given = clear(one, by=world.second, at=AT)
    assert (given.given_by, given.noted_by, given.given_by_name) == (
        world.second,
        world.second,
        "",
    )


def test_to_write_over_the_text_makes_it_ones_own(world):
    one = draft(world)
    write_text(one, PLAIN, by=world.second, at=AT)
    assert _refusal(clear, one, by=world.second, at=AT) == "own-text"
    clear(one, by=world.writer, at=AT)
    assert missing_clearances(one) == []


def test_what_is_no_text_makes_nobody_a_writer(world):
    one = draft(world)
    with changing(one, scope=one.scope, by=world.second, at=AT):
        one.order = "alphabet"
        one.save()
    assert _refusal(clear, one, by=world.writer, at=AT) == "own-text"
    clear(one, by=world.second, at=AT)
    assert missing_clearances(one) == []


def test_to_call_off_makes_nobody_a_writer(world):
    one, version = released(world, until=MINUTE)
    call_off(version, by=world.second, at=AT)
    clear(one, by=world.second, at=AT)
    assert _refusal(clear, one, by=world.writer, at=AT) == "own-text"


def test_by_telephone_somebody_named_clears_it_and_who_noted_it_is_kept(world):
    one = draft(world)
    given = clear(one, by=world.writer, at=AT, given_by_name="Ilse Marandé", given_at=AT - HOUR)
    given.refresh_from_db()
    assert (given.given_by_name, given.given_by, given.given_at, given.noted_by) == (
        "Ilse Marandé",
        None,
        AT - HOUR,
        world.writer,
    )
    assert missing_clearances(one) == []
    entry = AuditEntry.objects.get(kind="press.clearance")
    assert (entry.verb, entry.by) == ("clear", str(world.writer.pk))


def test_a_clearance_is_not_given_in_the_future(world):
    one = draft(world)
    assert (
        _refusal(clear, one, by=world.writer, at=AT, given_by_name="Ilse", given_at=AT + HOUR)
        == "later"
    )
    assert missing_clearances(one) == [None]


def test_a_joint_communique_needs_each_organiser(world):
    SeriesOrganiser.objects.create(series=world.series, body=world.academy, position=2)
    one = draft(world, is_joint=True)
    assert missing_clearances(one) == [world.institute, world.academy]
    clear(one, by=world.second, at=AT)
    assert missing_clearances(one) == [world.institute, world.academy]
    clear(one, by=world.second, at=AT, on_behalf_of=world.academy)
    assert _obstacles(one) == ["Institute of Ostvale has not cleared it."]
    assert state_of(one, at=AT) == "draft"
    clear(one, by=world.second, at=AT, on_behalf_of=world.institute, given_by_name="Ilse")
    assert (_obstacles(one), state_of(one, at=AT)) == ([], "cleared")


@pytest.mark.parametrize("field", ["body", "headline", "contact"])
def test_a_change_of_the_text_voids_the_clearance(world, field):
    one = cleared(world)
    assert missing_clearances(one) == []
    with changing(one, scope=one.scope, by=world.writer, at=AT):
        setattr(one, field, {**getattr(one, field), "en": "Other words"})
        one.save()
    assert missing_clearances(one) == [None]
    assert one.clearances.count() == 1


def test_the_same_text_again_is_cleared_again(world):
    one = cleared(world, PLAIN)
    change = write_text(one, {"en": "Weirs come first."}, by=world.writer, at=AT)
    assert missing_clearances(one) == [None]
    undo(change.entry, by=world.writer, at=AT)
    one.refresh_from_db()
    assert missing_clearances(one) == []


# ---------------------------------------------------------------------- what blocks a release


def test_a_text_from_the_record_has_nothing_in_its_way_but_the_clearance(world):
    assert _obstacles(draft(world)) == [NOT_CLEARED]
    assert _obstacles(cleared(world, slug="other")) == []


def test_without_a_text_there_is_nothing_to_release(world):
    one = make.make_communique(world.edition)
    assert _obstacles(one) == ["There is no text yet.", NOT_CLEARED]


@pytest.mark.parametrize(
    "text, kind",
    [("Hello {person:nobody}.", "unknown"), ("Hello { there.", "brace")],
)
def test_a_placeholder_for_nothing_blocks_it(world, text, kind):
    one = cleared(world, {"en": text})
    assert [fault.kind for fault in Proof(one, at=AT).filled("en")[1]] == [kind]
    assert _obstacles(one) == ["The text has placeholders that stand for nothing."]
    assert _refusal(release, one, by=world.second, at=AT) == "not-ready"
    assert last_released(one) is None


@pytest.mark.parametrize(
    "typed, found",
    [
        ("It was attended by 44 countries.", ("figure", "44 countries", "disputed")),
        ("It ended on 9 June 2026.", ("date", "on 9 June 2026", "differs")),
        (
            "Noor Halim, Rector of the Weir Academy, spoke.",
            ("person", "Noor Halim, Rector of the Weir Academy", "differs"),
        ),
    ],
)
def test_what_is_typed_and_not_as_on_record_blocks_it_until_it_is_let_stand(world, typed, found):
    one = cleared(world, {"en": f"{{title:edition}}. {typed}"})
    assert _mismatches(one) == [found]
    differs = "What was typed by hand differs from the record, and nobody let it stand."
    assert _obstacles(one) == [differs]
    [mismatch] = Proof(one, at=AT).mismatches("en")
    assert _refusal(let_stand, mismatch, one, " ", by=world.writer, at=AT) == "no-reason"
    let_stand(mismatch, one, " The chair said so. ", by=world.writer, at=AT)

    assert _obstacles(one) == []
    kept = Mismatch.objects.get()
    assert (kept.type, kept.span, kept.reason) == (*found[:2], "The chair said so.")
    assert AuditEntry.objects.filter(verb="let-stand", by=str(world.writer.pk)).count() == 1


def test_what_was_let_stand_stands_in_its_language_and_for_its_words_only(world):
    one = draft(world, {"en": "{title:edition} had 44 countries.", "fr": "44 pays."})
    [mismatch] = Proof(one, at=AT).mismatches("en")
    let_stand(mismatch, one, "So be it", by=world.writer, at=AT)
    assert [found.let_stand for found in Proof(one, at=AT).mismatches("en")] == ["So be it"]
    assert [(m.language, m.let_stand) for m in Proof(one, at=AT).open_mismatches()] == [("fr", "")]
    write_text(one, {"en": "{title:edition} had 45 countries."}, by=world.writer, at=AT)
    [again] = Proof(one, at=AT).mismatches("en")
    assert (again.judged.claim.span, again.let_stand) == ("45 countries", "")


def test_a_headline_is_typed_by_hand_too(world):
    one = cleared(world, PLAIN, headline={"en": "44 countries meet in Ostvale"})
    assert _mismatches(one) == [("figure", "44 countries", "disputed")]


def test_what_a_placeholder_says_is_no_mismatch(world):
    one = draft(
        world, {"en": "{person:ravi-tamm}, {office:ravi-tamm}, met {person:ilse-marande}."}
    )
    assert _mismatches(one) == []


def test_what_was_released_already_is_not_released_again(world):
    one, _version = released(world)
    assert _obstacles(one) == ["This is what was released already."]


def test_a_stale_text_is_refused(world):
    one = draft(world, PLAIN)
    write_text(one, {"en": "Weirs."}, by=world.second, at=AT, version=one.version)
    stale = one.version - 1
    assert _refusal(write_text, one, PLAIN, by=world.writer, at=AT, version=stale) == "stale"
    one.refresh_from_db()
    assert one.body == {"en": "Weirs."}


def test_to_write_it_anew_replaces_what_was_typed_and_can_be_undone(world):
    one = draft(world, PLAIN)
    change = draft_from_record(one, by=world.writer, at=AT)
    assert sorted(one.body) == ["en", "fr"]
    assert change.entry.verb == "draft"
    undo(change.entry, by=world.writer, at=AT)
    one.refresh_from_db()
    assert one.body == PLAIN


# ------------------------------------------------------------------------- frozen and corrected


def test_a_draft_follows_the_record_and_what_was_released_does_not(world):
    one, version = released(world, PLAIN)
    name = world.ilse.person.names.get()
    with changing(world.ilse.person, scope="people", by="test", at=AT):
        name.family = "Marander"
        name.save()
        world.ilse.person.known_as(name)
        world.ilse.person.save()
    version.refresh_from_db()
    headline = "The Dialogue opens\n\n"
    assert plain_text(version, "en") == f"{headline}Schools come first, said Ilse Marandé.\n"
    [paragraph], _faults = Proof(one, at=AT).filled("en")
    assert paragraph.text == "Schools come first, said Ilse Marander."


def test_a_corrigendum_lists_what_changed(world):
    one, first = released(world, {"en": "Schools come first.\n\nAll agreed."})
    assert first.changes == {}
    second = rewritten(
        world, one, {"en": "Weirs come first.\n\nAll agreed.\n\nThen they left."}, at=AT + HOUR
    )
    assert second.changes == {
        "en": [
            {
                "kind": "text",
                "before": "Schools come first.",
                "after": "Weirs come first.",
                "ref": "",
            },
            {"kind": "text", "before": "", "after": "Then they left.", "ref": ""},
        ]
    }


def test_a_corrigendum_because_the_record_changed_names_the_item(world):
    one, _first = released(world, {"en": "{office:ravi-tamm} {person:ravi-tamm} spoke."})
    with changing(world.ravi, scope=world.edition.scope, by="test", at=AT):
        world.ravi.function = {"en": "Rector"}
        world.ravi.save()
    second = release(one, by=world.second, at=AT + HOUR)
    assert second.changes == {
        "en": [
            {"kind": "text", "before": "Director", "after": "Rector", "ref": "office:ravi-tamm"}
        ]
    }


def test_a_corrigendum_of_the_headline_alone_says_so(world):
    one, _first = released(world, PLAIN)
    with changing(one, scope=one.scope, by=world.writer, at=AT):
        one.headline = {"en": "The Dialogue has opened"}
        one.save()
    clear(one, by=world.second, at=AT)
    second = release(one, by=world.second, at=AT + HOUR)
    assert second.changes == {
        "en": [
            {
                "kind": "headline",
                "before": "The Dialogue opens",
                "after": "The Dialogue has opened",
                "ref": "",
            }
        ]
    }
    assert state_of(one, at=AT + HOUR) == "corrected"


def test_a_language_that_is_left_out_is_listed_as_gone(world):
    one, _first = released(world, {"en": "Schools.", "fr": "Les écoles."})
    second = rewritten(world, one, {"en": "Schools."}, at=AT + HOUR)
    assert [(c["kind"], c["before"], c["after"]) for c in second.changes["fr"]] == [
        ("headline", "The Dialogue opens", ""),
        ("text", "Les écoles.", ""),
    ]


def test_a_version_is_called_off_before_its_minute_only(world):
    one, version = released(world, until=MINUTE)
    assert _refusal(call_off, version, by=world.second, at=MINUTE) == "public"
    call_off(version, by=world.second, at=MINUTE - dt.timedelta(seconds=1))
    version.refresh_from_db()
    assert version.is_public(MINUTE) is False
    assert (last_released(one), state_of(one, at=MINUTE)) == (None, "cleared")
    verbs = AuditEntry.objects.filter(kind="press.communique").order_by("id")
    assert [entry.verb for entry in verbs][-2:] == ["release", "call-off"]


def test_a_corrigendum_that_is_called_off_leaves_the_version_before(world):
    one, first = released(world, PLAIN)
    second = rewritten(world, one, {"en": "Weirs come first."}, at=AT + HOUR, until=MINUTE)
    call_off(second, by=world.second, at=AT + HOUR)
    assert last_released(one) == first
    assert state_of(one, at=MINUTE) == "released"


def test_the_one_who_releases_is_kept(world):
    _one, version = released(world)
    assert version.released_by == str(world.second.pk)


def test_the_refusals_speak_the_language_of_the_reader(world):
    with override("fr"):
        assert _obstacles(draft(world)) != [NOT_CLEARED]


# -------------------------------------------------------------------------------- who is withheld


def test_who_may_not_be_named_is_listed_before_release(world):
    world.ravi.audience = "secretariat"
    world.ravi.save()
    whole, about = draft(world), draft(world, slug="panel", session=world.panel)
    assert (withheld(whole), withheld(about)) == ([world.ravi], [world.ravi])
    world.panel.audience = "participants"
    world.panel.save()
    assert withheld(whole) == [world.ilse, world.ravi]
