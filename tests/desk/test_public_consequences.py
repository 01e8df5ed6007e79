"""Any change that the public will see is shown before it is saved, deleted or left undone."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.utils import timezone

from plenary.conferences.models import PublicationRequest
from plenary.core.kinds import KINDS
from plenary.core.models import AuditEntry
from plenary.core.text import Text
from plenary.core.touched import Intended, touched_by
from plenary.programme.models import Appearance
from plenary.public.actions import publish
from tests import factories as make
from tests.desk.forms_sent import sent_from
from tests.desk.kinds_of_things import place_of

pytestmark = pytest.mark.django_db

SINCE = dt.datetime(2026, 6, 3, 22, 30, tzinfo=dt.UTC)


@pytest.fixture
def world():
    """A published edition in which one of everything is shown."""
    venue = make.make_venue()
    edition = make.make_edition(venue=venue)
    room = make.make_room(venue)
    body = make.make_body("Ostvale University")
    source = make.make_source(outlet=make.make_body("The Gazette"))
    delegation = make.make_delegation(edition, body=body)
    speaker = make.make_participation(
        edition, make.make_person("Ada", "Orr"), slug="ada", delegation=delegation, body=body
    )
    session = make.make_session(edition, "Water", room=room, speakers=[speaker])
    finding = make.make_finding(edition, session=session)
    world = SimpleNamespace(
        edition=edition,
        theme=make.make_theme(edition),
        room=room,
        body=body,
        source=source,
        delegation=delegation,
        speaker=speaker,
        officer=make.make_officer(edition, speaker),
        session=session,
        statement=make.make_statement(edition, participation=speaker, source=source),
        finding=finding,
        figure=make.make_reported_figure(edition, source=source),
    )
    publish(edition, by="test", at=SINCE)
    return world


@pytest.fixture
def administrator(client):
    client.force_login(make.make_administrator())
    return client


def _url(name, kind, obj, edition, **more):
    return place_of(kind, edition).url(name, KINDS[kind], key=obj.pk, **more)


def _asked(client, kind, obj, edition, **changed):
    url = _url("edit", kind, obj, edition)
    with timezone.override(place_of(kind, edition).zone):
        sent = sent_from(client.get(url)) | changed
    return client.post(url, sent)


def _public(answer):
    return [(one.what, one.remedy) for one in answer.context["question"].found if one.public_since]


CHANGES = [
    ("themes", "theme", {"title__en": "Rivers"}, [("Theme “Schools”", "Schools → Rivers")]),
    (
        "findings",
        "finding",
        {"text__en": "the lack of schools"},
        [("Finding “the need for schools”", "the need for schools → the lack of schools")],
    ),
    (
        "statements",
        "statement",
        {"text__en": "Schools!"},
        [("Statement “Schools come first.”", "Schools come first. → Schools!")],
    ),
    (
        "delegations",
        "delegation",
        {"name__en": "Friends of the Lake"},
        [("Delegation “The Lake Community”", "The Lake Community → Friends of the Lake")],
    ),
    (
        "reported-figures",
        "figure",
        {"value": "120"},
        [("Reported figure “participants: more than 100 guests”", "shown as it will be")],
    ),
    (
        "bodies",
        "body",
        {"name__en": "University of Ostvale"},
        [
            ("Page of Ada Orr", "shown as it will be"),
            ("Participation “Ada Orr”", "shown as it will be"),
        ],
    ),
    ("rooms", "room", {"name__en": "Small Hall"}, [("Session “Water”", "shown as it will be")]),
    (
        "sessions",
        "session",
        {"summary__en": "In short."},
        [("Session “Water”", "shown as it will be")],
    ),
    (
        "officers",
        "officer",
        {"title__en": "Lady President"},
        [
            (
                "Officer of the conference “Ada Orr: president of the conference”",
                "Ada Orr: president of the conference → Ada Orr: Lady President",
            )
        ],
    ),
    (
        "sources",
        "source",
        {"title__en": "Delegates part"},
        [
            ("Statement “Schools come first.”", "shown as it will be"),
            ("Reported figure “participants: more than 100 guests”", "shown as it will be"),
        ],
    ),
]


@pytest.mark.parametrize(("kind", "name", "changed", "told"), CHANGES, ids=lambda one: str(one))
def test_a_change_that_the_public_will_see_is_shown_first(
    administrator, world, kind, name, changed, told
):
    obj = getattr(world, name)

    asked = _asked(administrator, kind, obj, world.edition, **changed)

    assert _public(asked) == [*told, ("Data files and news feed", "written anew, with the date")]
    assert asked.context["may_publish"]
    stored = type(obj).objects.get(pk=obj.pk)
    assert stored.version == obj.version
    assert AuditEntry.objects.filter(object_id=str(obj.pk)).count() == 0


def test_corrections_of_a_shared_thing_are_published_where_it_is_printed(administrator, world):
    other = make.make_edition(world.edition.series)
    publish(other, by="test", at=SINCE)

    _asked(
        administrator, "bodies", world.body, world.edition, name__en="Academy", confirmed="publish"
    )

    world.body.refresh_from_db()
    assert world.body.name == {"en": "Academy"}
    assert [one.edition for one in PublicationRequest.objects.all()] == [world.edition]


def test_what_no_reader_sees_is_saved_at_once(administrator, world):
    answer = _asked(administrator, "bodies", world.body, world.edition, country="")
    assert answer.status_code == 302
    note = _asked(administrator, "sources", world.source, world.edition, note="Kept in a drawer")
    assert note.status_code == 302


def test_an_edition_that_is_not_published_is_not_spoken_of(administrator, world):
    draft = make.make_edition(world.edition.series)
    theme = make.make_theme(draft, "Roads")
    answer = _asked(administrator, "themes", theme, draft, title__en="Bridges")
    assert answer.status_code == 302


def test_deleting_says_that_it_is_public_and_afterwards_that_it_still_is(administrator, world):
    url = _url("delete", "findings", world.finding, world.edition)

    [described] = administrator.get(url).context["things"]
    touched = [(one.what, one.where, one.public_since) for one in described["touched"]]

    assert touched == [
        ("Counted figure: findings", "1 → 0", SINCE),
        ("Finding “the need for schools”", "Third Lakeside Dialogue", SINCE),
        ("Data files and news feed", "Third Lakeside Dialogue", SINCE),
    ]
    done = administrator.post(url, follow=True)
    said = [str(message) for message in done.context["messages"]]
    link = f'<a href="/desk/{world.edition.scope}/publish">Publish the correction</a>'
    still = "The public pages of “Third Lakeside Dialogue” still show it as it was before."
    assert said == ["Deleted: the need for schools", f"{still} {link}"]


def test_several_that_are_deleted_together_say_which_are_public(administrator, world):
    inside = make.make_finding(world.edition, "the need for roads")
    place = place_of("findings", world.edition)
    chosen = {"chosen": [world.finding.pk, inside.pk]}

    asked = administrator.post(place.url("delete-some", KINDS["findings"]), chosen)

    public = {
        one["name"]: [t.public_since for t in one["touched"]] for one in asked.context["things"]
    }
    assert public == {"the need for schools": [SINCE], "the need for roads": []}


def test_undoing_what_was_published_says_that_readers_still_see_it(administrator, world):
    url = _url("step", "sessions", world.session, world.edition, step="cancel")
    administrator.post(url, {"confirmed": "save"})
    [entry] = AuditEntry.objects.filter(verb="cancel")
    publish(world.edition, by="test", at=timezone.now())

    undo = _url("undo", "sessions", world.session, world.edition, entry=entry.pk)
    done = administrator.post(undo, follow=True)

    said = [str(message).partition(" <a")[0] for message in done.context["messages"]]
    assert said[-2:] == [
        "Undone.",
        "The public pages of “Third Lakeside Dialogue” still show it as it was before.",
    ]


def test_undoing_what_was_not_published_yet_says_no_more(administrator, world):
    url = _url("step", "sessions", world.session, world.edition, step="cancel")
    administrator.post(url, {"confirmed": "save"})
    [entry] = AuditEntry.objects.filter(verb="cancel")

    undo = _url("undo", "sessions", world.session, world.edition, entry=entry.pk)
    done = administrator.post(undo, follow=True)

    messages = [str(message) for message in done.context["messages"]]
    assert messages[-1] == "Undone."


@pytest.mark.parametrize("step", ["withdraw", "alias"])
def test_the_page_of_a_person_who_is_not_named_any_more_goes(administrator, world, step):
    if step == "withdraw":
        url = _url("step", "participations", world.speaker, world.edition, step="withdraw")
        asked = administrator.get(url)
    else:
        hidden = {"audience": "alias", "alias__en": "A delegate"}
        asked = _asked(administrator, "participations", world.speaker, world.edition, **hidden)

    assert ("Page of Ada Orr", "taken away") in _public(asked)


def test_replacing_names_both_and_tells_both(administrator, world):
    world.statement.delete()
    deputy = make.make_person("Noor", "Halim")
    url = _url("step", "participations", world.speaker, world.edition, step="replace")

    asked = administrator.post(url, {"person": str(deputy.pk), "version": "1"})

    found = asked.context["question"].found
    remedies = {one.what: one.remedy for one in found if one.kind in {"list", "officer", "page"}}
    assert remedies == {
        "Session “Water”: panellist": "Ada Orr → Noor Halim",
        "List of delegations and participants": "Ada Orr → Noor Halim",
        "Officers of the conference: president of the conference": "Ada Orr → Noor Halim",
        "Page of Ada Orr": "Ada Orr → Noor Halim",
    }
    assert [one.where for one in found if one.kind == "tell"] == ["Ada Orr, Noor Halim"]


def test_a_new_name_of_a_person_is_shown_beside_the_old(administrator, world):
    person = world.speaker.person
    changed = {"names-0-family": "Orrin"}

    asked = _asked(administrator, "people", person, world.edition, **changed)

    remedies = {one.remedy for one in asked.context["question"].found if one.kind == "list"}
    assert remedies == {"Ada Orr → Ada Orrin"}


def test_since_when_is_said_in_the_zone_of_the_edition(administrator, world):
    asked = _asked(
        administrator, "editions", world.edition, world.edition, title__en="Another title"
    )
    assert "public since 4 June 2026, 00:30" in asked.content.decode()


def test_a_country_of_the_own_list_is_printed_on_every_page_of_its_nationals(world):
    own = make.make_country_list("own", title={"en": "Ours"})
    country = make.make_country("XOV", "Ostvale", list=own)
    series = make.make_series(country_list=own)
    edition = make.make_edition(series)
    make.make_participation(edition, make.make_person(), country="XOV")
    publish(edition, by="test", at=SINCE)
    country.name = Text({"en": "Ostvalia"})
    intended = Intended(country, frozenset({"name"}))

    touched_by(intended)

    assert intended.differing == [edition]


def test_appearances_that_are_typed_change_what_is_counted_and_who_has_a_page(
    administrator, world
):
    newcomer = make.make_participation(world.edition, make.make_person("Boris", "Ilyin"))
    publish(world.edition, by="test", at=SINCE)
    row = {"appearances-1-participation": str(newcomer.pk), "appearances-1-role": "speaker"}

    asked = _asked(administrator, "sessions", world.session, world.edition, **row)

    figures = [
        (one.what, one.where) for one in asked.context["question"].found if one.kind == "figure"
    ]
    assert figures == [("Counted figure: speakers", "1 → 2")]
    assert Appearance.objects.count() == 1
