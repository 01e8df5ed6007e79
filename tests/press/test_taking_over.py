"""What a report says, taken into the record: once, with what it needs, wholly or not at all."""

import pytest

from plenary.accounts.models import Role
from plenary.algorithms.coverage.draft import Item
from plenary.conferences.models import Participation, ReportedFigure
from plenary.core.changes import undo
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.people.models import Body, Person, Source
from plenary.press.actions import take_over
from plenary.press.drafting import Proposal
from plenary.press.queries import proposals_of
from plenary.record.models import Statement
from tests import factories as make
from tests.press.world import AT, claim, make_checked, make_press_world

pytestmark = pytest.mark.django_db

ZOLTAN = "participations:zoltan-brubeck:0"


@pytest.fixture
def world():
    return make_press_world()


def _take(report, *chosen, **options):
    return take_over(report, proposals_of(report), chosen, by="test", at=AT, **options)


def _known(report, kind):
    return {one.item.slug: one.known for one in proposals_of(report) if one.item.kind == kind}


def _counts():
    return {
        model: model.objects.count()
        for model in (Body, Person, Participation, ReportedFigure, Source, AuditEntry)
    }


def test_a_proposal_knows_whom_the_record_has_already(world):
    report = make_checked(world.edition)
    assert _known(report, "people") == {
        "ilse-marande": "ilse",
        "tamm-ravi": "ravi",
        "noor-halim": "noor",
        "zoltan-brubeck": "",
    }
    assert _known(report, "participations") == {
        "ilse-marande": "ilse-marande",
        "tamm-ravi": "ravi-tamm",
        "noor-halim": "noor-halim",
        "zoltan-brubeck": "",
    }
    bodies = _known(report, "bodies")
    assert (bodies["weir-academy"], bodies["hill-college"]) == ("academy", "")


def test_somebody_who_is_recognised_in_another_script_is_not_proposed_as_new(world):
    world.ilse.person.names.create(
        use="script", language="ar", full="إلسه ماراندي", order="as-written", position=2
    )
    text = "أوستفال - قالت إلسه ماراندي، رئيسة المجلس، إن المدارس تأتي أولا.\n"
    report = make_checked(world.edition, text, language="ar")
    assert list(_known(report, "people").values()) == ["ilse"]
    assert list(_known(report, "participations").values()) == ["ilse-marande"]


def test_somebody_whom_the_check_recognises_by_the_family_name_is_not_proposed_as_new(world):
    text = "OSTVALE, June 4, 2026. The Third Lakeside Dialogue opened. Minister Marandé spoke.\n"
    report = make_checked(world.edition, text)
    assert _known(report, "people") == {"marande": "ilse"}
    assert _known(report, "participations") == {"marande": "ilse-marande"}


def test_each_proposal_stands_on_words_of_the_report(world):
    report = make_checked(world.edition)
    [zoltan] = [one for one in proposals_of(report) if one.key == ZOLTAN]
    assert [report.text[start:end] for start, end in zoltan.item.spans] == [
        "Zoltan Brubeck, Rector of the Hill College"
    ]


def test_what_is_taken_over_brings_what_it_needs_and_nothing_else(world):
    report = make_checked(world.edition)
    before = _counts()
    outcome = _take(report, ZOLTAN)

    taken = world.edition.participations.get(slug="zoltan-brubeck")
    assert (str(taken.person), taken.function, str(taken.body)) == (
        "Zoltan Brubeck",
        {"en": "Rector"},
        "Hill College",
    )
    assert outcome.added == {"bodies": 1, "people": 1, "participations": 1}
    assert outcome.changed == {}
    after = _counts()
    assert {model.__name__: after[model] - before[model] for model in before} == {
        "Body": 1,
        "Person": 1,
        "Participation": 1,
        "ReportedFigure": 0,
        "Source": 1,
        "AuditEntry": 5,
    }


def test_the_report_is_kept_as_the_source(world):
    report = make_checked(world.edition)
    [figure] = [
        one.key
        for one in proposals_of(report)
        if one.item.kind == "reported_figures" and one.item.value["measure"] == "countries"
    ]
    _take(report, figure)
    report.refresh_from_db()
    taken = ReportedFigure.objects.get(source=report.source)
    assert (taken.measure, taken.value, taken.words) == (
        "countries",
        51,
        "More than 100 guests from 51 countries",
    )
    assert (report.state, report.source.kind) == ("accepted", "report")


def test_after_taking_over_the_report_has_been_checked_again(world):
    report = make_checked(world.edition)
    assert claim(report, "person", "Zoltan").verdict == "not on record"
    _take(report, ZOLTAN)
    assert claim(report, "person", "Zoltan").verdict == "confirmed"
    assert _known(report, "participations")["zoltan-brubeck"] == "zoltan-brubeck"


def test_who_takes_part_already_is_neither_made_twice_nor_changed(world):
    report = make_checked(world.edition)
    outcome = _take(report, "participations:noor-halim:0", "participations:tamm-ravi:0")
    assert (outcome.added, outcome.changed) == ({}, {})
    assert sorted(world.edition.participations.values_list("slug", flat=True)) == [
        "ilse-marande",
        "noor-halim",
        "ravi-tamm",
    ]
    world.noor.refresh_from_db()
    assert world.noor.function == {"en": "Treasurer"}


def test_a_person_on_record_elsewhere_takes_part_here_too(world):
    zoltan = make.make_person("Zoltan", "Brubeck", slug="zoltan")
    college = make.make_body("Hill College", slug="college")
    report = make_checked(world.edition)
    outcome = _take(report, ZOLTAN)
    taken = world.edition.participations.get(slug="zoltan-brubeck")
    assert (taken.person, taken.body, outcome.added) == (zoltan, college, {"participations": 1})


def test_another_thing_of_the_same_short_name_stays_as_it_is(world):
    other_body = make.make_body("Hilltop Collegium of Music", slug="hill-college")
    other = make.make_person("Quite", "Otherwise", slug="zoltan-brubeck")
    other_seat = make.make_participation(world.edition, other, slug="zoltan-brubeck")
    _take(make_checked(world.edition), ZOLTAN)

    taken = world.edition.participations.get(slug="zoltan-brubeck-2")
    assert (taken.person.slug, taken.body.slug) == ("zoltan-brubeck-2", "hill-college-2")
    for one, words in ((other_body, "Hilltop Collegium of Music"), (other, "Quite Otherwise")):
        one.refresh_from_db()
        assert str(one) == words
    other_seat.refresh_from_db()
    assert other_seat.person == other


def test_a_statement_is_of_the_one_on_record_who_made_it(world):
    text = (
        "OSTVALE, June 4, 2026. The Third Lakeside Dialogue opened in Ostvale. "
        '"Every weir on this lake needs a school beside it," Tamm Ravi, Director of the Weir '
        "Academy, said.\n"
    )
    report = make_checked(world.edition, text)
    [said] = [one.key for one in proposals_of(report) if one.item.kind == "statements"]
    _take(report, said)
    report.refresh_from_db()
    [taken] = Statement.objects.all()
    assert (taken.participation, taken.source) == (world.ravi, report.source)


def test_what_a_report_says_of_the_edition_leaves_other_languages_and_organisers(world):
    world.edition.title = {"en": "Dialogue", "fr": "Troisième Dialogue"}
    world.edition.city = {"fr": "Ostval"}
    world.edition.save()
    report = make_checked(world.edition)
    [edition] = [
        one for one in proposals_of(report) if one.item.kind == "editions" and not one.item.edition
    ]
    _take(report, edition.key)
    title = edition.item.value.get("title", {"en": "Dialogue"})
    world.edition.refresh_from_db()
    assert world.edition.title == {"fr": "Troisième Dialogue"} | title
    assert world.edition.city == {"fr": "Ostval", "en": "Ostvale"}
    assert list(world.edition.organisers.all()) == []
    assert list(world.edition.languages) == ["en", "fr"]


def test_nothing_chosen_is_refused(world):
    report = make_checked(world.edition)
    before = _counts()
    with pytest.raises(Refused) as raised:
        _take(report, "people:nobody:0")
    assert (raised.value.code, _counts()) == ("nothing", before)


def test_with_one_fault_nothing_is_taken_over(world):
    report = make_checked(world.edition)
    faulty = Proposal(
        Item("people", "faulty", {"slug": "faulty", "names": [], "country": "nowhere"}, ((0, 5),)),
        "",
    )
    before = _counts()
    with pytest.raises(Refused) as raised:
        take_over(report, [*proposals_of(report), faulty], [ZOLTAN, faulty.key], by="test", at=AT)
    report.refresh_from_db()
    assert raised.value.code == "faulty"
    assert [str(one) for one in raised.value.details] != []
    assert (_counts(), report.source, report.state) == (before, None, "new")


def test_all_that_was_taken_over_is_logged_and_can_be_undone(world):
    report = make_checked(world.edition)
    before, last = _counts(), AuditEntry.objects.order_by("id").last()
    _take(report, ZOLTAN)
    entries = AuditEntry.objects.filter(id__gt=last.id if last else 0).order_by("id")
    assert [(one.verb, one.kind) for one in entries] == [
        ("create", "people.source"),
        ("change", "press.report"),
        ("create", "people.body"),
        ("create", "people.person"),
        ("create", "conferences.participation"),
    ]
    for entry in reversed(entries):
        undo(entry, by="test", at=AT)
    report.refresh_from_db()
    assert {model: count for model, count in _counts().items() if model is not AuditEntry} == {
        model: count for model, count in before.items() if model is not AuditEntry
    }
    assert (report.source, report.state) == (None, "new")


def test_all_that_is_new_is_taken_over_at_once(client, world):
    client.force_login(make.make_user(Role.SECRETARY))
    report = make_checked(world.edition)
    fresh = [one.item for one in proposals_of(report) if not one.known]
    address = f"/desk/{world.edition.scope}/coverage/{report.pk}/record"

    answer = client.post(address, {"all": "1"})

    assert (answer.status_code, len(fresh) > 3) == (302, True)
    report.refresh_from_db()
    assert Person.objects.filter(slug="zoltan-brubeck").count() == 1
    assert report.source is not None
