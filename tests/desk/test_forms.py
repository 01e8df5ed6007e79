"""What forms refuse, and how: at the right place, with nothing lost and nothing half-saved."""

import pytest

from plenary.accounts.models import Role
from plenary.conferences.models import Participation
from plenary.core.changes import changing, delete
from plenary.core.kinds import KINDS
from plenary.core.models import AuditEntry
from plenary.desk.opening import whole_number
from plenary.desk.places import Place
from plenary.people.models import Body, Person, PersonName
from tests import factories as make
from tests.desk.forms_sent import sent_from
from tests.desk.kinds_of_things import A_NAME, BY_KIND, place_of, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture
def secretary(client):
    client.force_login(make.make_user(Role.SECRETARY, name="Ilse Marandé"))
    return client


def _url(name, kind, edition, **more):
    return place_of(kind, edition).url(name, KINDS[kind], **more)


def _new(client, kind, edition, /, **changed):
    return client.post(_url("new", kind, edition), BY_KIND[kind].typed(edition) | changed)


def _errors(answer):
    """Messages by name of the field."""
    return {name: list(found) for name, found in answer.context["typed"].form.errors.items()}


@pytest.mark.parametrize(
    ("kind", "typed", "field", "message"),
    [
        (
            "editions",
            {"starts_on": "2027-06-05", "ends_on": "2027-06-04"},
            "ends_on",
            "The last day is before the first day. Correct one of them.",
        ),
        ("editions", {"time_zone": "Mars"}, "time_zone", "“Mars” is not a time zone. Write one such as Asia/Baku."),
        ("editions", {"slug": "editions"}, "slug", "Plenary uses this word in its own addresses."),
        ("series", {"slug": "people"}, "slug", "Plenary uses this word in its own addresses."),
        ("sessions", {"ends_at": "2026-06-05T09:00"}, "ends_at", "The end is not after the beginning."),
        ("delegations", {"kind": "state"}, "country", "Choose the country of the State."),
        ("delegations", {"kind": "organisation"}, "body", "Choose the organisation."),
        ("delegations", {"country": "ZZ"}, "country", "No country list here has the code “ZZ”. Choose another."),
        ("participations", {"audience": "alias"}, "alias", "Write the alias that is printed instead of the name."),
        ("observances", {"month": 2, "day": 30}, "day", "That month has no such day."),
        ("themes", {"title__en": "Wa\u202eter"}, "title", "Character 3 is not allowed here (U+202E RIGHT-TO-LEFT OVERRIDE). Remove it and try again."),
        ("statements", {"language": "English"}, "language", "“English” is not a language tag. Write one such as en, fr, ar."),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_field(secretary, edition, kind, typed, field, message):
    answer = _new(secretary, kind, edition, **typed)
    assert answer.status_code == 422
    assert _errors(answer) == {field: [message]}
    assert f'href="#id_{field}"' in answer.content.decode()


@pytest.mark.parametrize("bad", ["a\x00b", "a\x07b", "a\ud800b"])
def test_characters_that_do_not_belong_are_refused(secretary, edition, bad):
    typed = {"author": bad.encode("utf-8", "surrogatepass").decode("utf-8", "replace")}
    answer = _new(secretary, "sources", edition, **typed)
    assert answer.status_code == 422
    assert list(_errors(answer)) == ["author"]


def test_a_huge_paste_is_refused_and_kept(secretary, edition):
    huge = "Lake " * 60_000
    answer = _new(secretary, "statements", edition, text__en=huge)
    assert _errors(answer) == {
        "text": ["The text in “en” is too long: at most 200000 characters."]
    }
    assert huge.strip() in answer.content.decode()


def test_a_taken_short_name_is_told_at_its_field(secretary, edition):
    make.make_theme(edition, slug="water")
    answer = _new(secretary, "themes", edition, slug="water")
    assert list(_errors(answer)) == ["slug"]
    other = make.make_edition(edition.series)
    assert _new(secretary, "themes", other, slug="water").status_code == 302


def test_a_short_name_is_made_from_the_name_and_is_the_only_one(secretary, edition):
    _new(secretary, "themes", edition)
    _new(secretary, "themes", edition)
    assert sorted(edition.themes.values_list("slug", flat=True)) == ["water", "water-2"]


def test_the_short_name_of_an_edition_stays(secretary, edition):
    url = _url("edit", "editions", edition, key=edition.pk)
    secretary.post(url, BY_KIND["editions"].typed(edition) | {"slug": "other", "confirmed": "1"})
    before = edition.slug
    edition.refresh_from_db()
    assert (edition.slug, edition.ordinal) == (before, 4)


def test_nothing_typed_is_lost(secretary, edition):
    names = rows("names", A_NAME | {"use": "spelling", "honorific": "H.E."})
    office = rows("offices", {"function__en": "Minister", "held_from": "2026-13-45"})
    answer = secretary.post(_url("new", "people", edition), names | office)
    page = answer.content.decode()
    assert answer.status_code == 422
    kept = ("H.E.", "Ilse", "Marandé", "Minister", "2026-13-45")
    assert [text for text in kept if f'value="{text}"' not in page] == []
    assert Person.objects.count() == 0


def test_a_fault_in_a_row_names_the_row_and_is_linked(secretary, edition):
    names = rows("names", A_NAME, A_NAME | {"given": "", "family": "", "language": "ar"})
    answer = secretary.post(_url("new", "people", edition), names | rows("offices"))
    errors = answer.context["typed"].errors
    assert errors[0] == {
        "message": "Names, row 2, Given name: Write at least one part of the name.",
        "href": "#id_names-1-given",
    }


def test_a_person_needs_one_name_as_known(secretary, edition):
    url = _url("new", "people", edition)
    nobody = secretary.post(url, rows("names") | rows("offices"))
    assert nobody.context["typed"].errors[0]["message"] == "Names: Write at least one name."
    twice = secretary.post(url, rows("names", A_NAME, A_NAME) | rows("offices"))
    assert twice.context["typed"].errors[0]["href"] == "#id_names-1-use"


def test_the_rows_of_a_person_are_put_in_order_and_exchange_their_use(secretary, edition):
    answer = secretary.post(
        _url("new", "people", edition),
        rows(
            "names",
            A_NAME | {"ORDER": "2"},
            A_NAME | {"given": "Ильзе", "use": "script", "language": "ru", "ORDER": "1"},
        )
        | rows("offices"),
    )
    assert answer.status_code == 302
    person = Person.objects.get()
    assert [name.given for name in person.names.all()] == ["Ильзе", "Ilse"]
    assert (person.display_name, person.slug) == ("Ilse Marandé", "ilse-marande")

    first, second = person.names.all()
    sent = rows(
        "names",
        A_NAME | {"id": first.pk, "given": "Ильзе", "language": "ru", "use": "main"},
        A_NAME | {"id": second.pk, "use": "spelling"},
    )
    sent["names-INITIAL_FORMS"] = 2
    url = _url("edit", "people", edition, key=person.pk)
    assert secretary.post(url, sent | rows("offices")).status_code == 302
    person.refresh_from_db()
    assert person.display_name == "Ильзе Marandé"
    assert set(PersonName.objects.values_list("pk", flat=True)) == {first.pk, second.pk}


def test_office_and_body_come_from_the_first_day(secretary, edition):
    body = make.make_body("Ostvale Institute")
    person = make.make_person(function="Director", body=body)
    _new(secretary, "participations", edition, person=person.pk)
    made = Participation.objects.get(person=person)
    assert (made.function, made.body) == ({"en": "Director"}, body)


def test_who_speaks_in_a_session_not_for_attribution_is_not_taken(secretary, edition):
    session = make.make_session(edition, attribution="not-for-attribution")
    speaker = make.make_participation(edition)
    given = {"session": session.pk, "participation": speaker.pk}
    assert list(_errors(_new(secretary, "statements", edition, **given))) == ["participation"]
    finding = _new(secretary, "findings", edition, **given, by="speaker")
    assert list(_errors(finding)) == ["participation"]


def test_a_finding_by_a_speaker_says_who_it_is(secretary, edition):
    refused = _new(secretary, "findings", edition, by="speaker")
    message = "Choose the speaker, or say above that it is by a participant who is not named."
    assert _errors(refused) == {"participation": [message]}
    assert _new(secretary, "findings", edition, by="participant").status_code == 302


def test_a_session_outside_the_dates_is_saved_with_a_warning(secretary, edition):
    answer = _new(
        secretary, "sessions", edition, starts_at="2026-07-05T09:30", ends_at="2026-07-05T10:30"
    )
    page = secretary.get(answer.url).content.decode()
    assert "The session is outside the days of the edition." in page


def test_moments_are_typed_and_shown_in_the_zone_of_the_edition(secretary, edition):
    answer = _new(secretary, "sessions", edition)
    [session] = edition.sessions.all()
    assert session.starts_at.isoformat() == "2026-06-05T07:30:00+00:00"
    assert 'value="2026-06-05T09:30"' in secretary.get(answer.url).content.decode()


def test_two_editors_are_shown_both_versions(secretary, edition, client):
    body = make.make_body("Institute")
    url = _url("edit", "bodies", edition, key=body.pk)
    typed = {"name__en": "Institute", "kind": "other", "version": "1", "slug": body.slug}
    assert secretary.post(url, typed | {"url": "https://theirs.example/"}).status_code == 302
    answer = secretary.post(url, typed | {"url": "https://mine.example/"})
    stale = answer.context["typed"].stale
    told = [
        (one.label, [s.text for s in one.before], [s.text for s in one.theirs], [s.text for s in one.mine])
        for one in stale.differences
    ]  # fmt: skip
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told == [("Website", [], ["https://theirs.example/"], ["https://mine.example/"])]
    assert stale.who == "Ilse Marandé"
    assert 'name="url" value="https://mine.example/"' in page
    assert 'name="version" value="2"' in page
    assert Body.objects.get(pk=body.pk).url == "https://theirs.example/"

    knowingly = typed | {"url": "https://mine.example/", "version": "2"}
    assert secretary.post(url, knowingly).status_code == 302
    assert Body.objects.get(pk=body.pk).url == "https://mine.example/"


def test_what_only_the_other_editor_changed_is_taken_over(secretary, edition):
    body = make.make_body("Institute")
    url = _url("edit", "bodies", edition, key=body.pk)
    typed = {"name__en": "Institute", "kind": "other", "version": "1", "slug": body.slug}
    secretary.post(url, typed | {"kind": "ngo", "name__en": "The Institute", "confirmed": "1"})
    answer = secretary.post(url, typed | {"url": "https://mine.example/", "confirmed": "1"})
    page = answer.content.decode()
    assert 'name="name__en" lang="en" dir="ltr" value="The Institute"' in page
    assert '<option value="ngo" selected>' in page
    assert 'name="url" value="https://mine.example/"' in page


def test_a_reference_among_many_is_searched_without_javascript(secretary, edition):
    for number in range(201):
        make.make_body(f"Body {number:03}")
    url = _url("new", "sources", edition)
    typed = {"kind": "report", "title__en": "Delegates meet", "outlet": "", "outlet__was": ""}
    several = secretary.post(url, typed | {"outlet__find": "body 10"})
    assert "Choose one of them" in _errors(several)["outlet"][0]
    assert "Body 107</option>" in several.content.decode()
    nothing = secretary.post(url, typed | {"outlet__find": "zzz"})
    assert "Nothing is found" in _errors(nothing)["outlet"][0]
    assert secretary.post(url, typed | {"outlet__find": "Body 107"}).status_code == 302
    found = secretary.get(_url("find", "bodies", edition) + "?outlet__find=body+107")
    assert "Body 107</option>" in found.content.decode()


def test_saving_what_did_not_change_writes_nothing(secretary, edition):
    theme = make.make_theme(edition)
    url = _url("edit", "themes", edition, key=theme.pk)
    typed = {"title__en": "Schools", "position": "0", "slug": theme.slug, "version": "1"}
    page = secretary.post(url, typed, follow=True).content.decode()
    assert "Nothing was changed." in page
    assert AuditEntry.objects.count() == 0


def test_a_conference_with_its_own_list_offers_those_countries_and_the_one_chosen(secretary):
    make.make_country("FR", "France")
    own = make.make_country_list("lakes", title={"en": "Lands of the lakes"})
    make.make_country("XOV", "Ostvale", list=own)
    edition = make.make_edition(make.make_series(country_list=own))
    typed = BY_KIND["delegations"].typed(edition) | {"kind": "state"}

    new = secretary.get(_url("new", "delegations", edition)).context["typed"].form
    refused = _new(secretary, "delegations", edition, **typed, country="FR")
    kept = make.make_delegation(edition, kind="state", country="FR")
    edited = secretary.get(_url("edit", "delegations", edition, key=kept.pk)).context["typed"].form
    house = secretary.get(_url("new", "venues", edition)).context["typed"].form

    assert new.fields["country"].choices == [("", "—"), ("XOV", "Ostvale")]
    message = "No country list here has the code “FR”. Choose another."
    assert _errors(refused)["country"][0] == message
    assert edited.fields["country"].choices == [("", "—"), ("XOV", "Ostvale"), ("FR", "France")]
    assert dict(house.fields["country"].choices).keys() == {"", "FR", "XOV"}


def test_what_was_typed_about_a_deleted_thing_is_saved_as_a_new_one(client):
    edition = make.make_edition()
    client.force_login(make.make_user(Role.SECRETARY, scope=edition.scope))
    kind, place = KINDS["themes"], Place(edition.series, edition)
    theme = make.make_theme(edition)
    delete(theme, scope=edition.scope, by="another", at=make.AT)
    sent = {"title__en": "Schools on both shores", "position": "1"}

    page = client.post(place.url("edit", kind, key=theme.pk), sent)
    assert page.status_code == 422
    assert "Somebody has deleted this meanwhile" in page.content.decode()
    assert page.context["typed"].form["title"].value()["en"] == "Schools on both shores"

    client.post(page.context["action"], sent)
    assert edition.themes.get().title == {"en": "Schools on both shores"}


def test_a_row_that_another_has_removed_is_compared_and_kept(client):
    edition = make.make_edition()
    client.force_login(make.make_user(Role.SECRETARY, scope=edition.scope))
    kind, place = KINDS["sessions"], Place(edition.series, edition)
    session = make.make_session(edition, speakers=[make.make_participation(edition)])
    [seat] = session.appearances.all()
    mine = {
        "title__en": "My title",
        "kind": "panel",
        "status": "scheduled",
        "audience": "public",
        "position": "0",
        "attribution": "on-record",
        "version": str(session.version),
        "appearances-TOTAL_FORMS": "1",
        "appearances-INITIAL_FORMS": "1",
        "appearances-0-id": str(seat.pk),
        "appearances-0-ORDER": "1",
        "appearances-0-participation": str(seat.participation_id),
        "appearances-0-role": "chair",
        "confirmed": "1",
    }
    with changing(session, scope=edition.scope, by="another", at=make.AT):
        seat.delete()

    page = client.post(place.url("edit", kind, key=session.pk), mine)
    assert page.status_code == 422
    assert page.context["typed"].stale is not None
    assert page.context["typed"].form["title"].value() == {"en": "My title"}


@pytest.mark.parametrize("number", ["9" * 24, "9" * 5000, "x", "²"])
def test_a_number_that_no_database_holds_is_none(number):
    assert whole_number(number) is None


@pytest.mark.parametrize("kind", ["themes", "delegations", "participations", "rooms", "officers"])
def test_what_is_new_goes_last_unless_a_place_is_typed(secretary, edition, kind):
    sample = BY_KIND[kind]
    first = sample.make(edition)
    typed = sample.typed(edition)
    if kind == "rooms":
        typed["venue"] = first.venue_id
    type(first).objects.filter(pk=first.pk).update(position=4)
    page = secretary.get(_url("new", kind, edition))
    assert page.context["typed"].form["position"].value() is None

    last = _new(secretary, kind, edition, **typed | {"position": ""})
    assert last.status_code == 302
    made = type(first).objects.latest("id")
    assert made.position == 5

    kept = secretary.post(last.url, _typed_again(secretary, last.url) | {"confirmed": "1"})
    assert kept.status_code == 302
    made.refresh_from_db()
    assert made.position == 5


def _typed_again(client, url):
    return sent_from(client.get(url))


def test_a_name_typed_in_full_alone_is_printed_as_it_stands(secretary, edition):
    name = A_NAME | {"given": "", "family": "", "full": "Bint al-Bahr"}
    _new(secretary, "people", edition, **rows("names", name))
    person = Person.objects.get()
    assert (str(person), person.names.get().order) == ("Bint al-Bahr", "as-written")


def test_a_name_in_full_beside_its_parts_is_said_not_to_be_printed(secretary, edition):
    name = A_NAME | {"full": "Dr Ilse M."}
    answer = _new(secretary, "people", edition, **rows("names", name))
    page = secretary.get(answer.url)
    said = [str(one) for one in page.context["messages"] if one.level_tag == "warning"]
    assert said == ["“Dr Ilse M.” is kept but not printed: its order is “given name first”."]


def test_participants_bodies_and_delegations_are_offered_alphabetically(secretary, edition):
    make.make_country("FR", "France")
    state = make.make_delegation(edition, name="", kind="state", country="FR", position=9)
    for place, name in enumerate(("Orr", "Ádám", "Zola", "Baker")):
        make.make_participation(
            edition, make.make_person("Ada", name), position=place, delegation=state
        )
        make.make_delegation(edition, name, position=place)
        make.make_body(name)
    form = secretary.get(_url("new", "participations", edition)).context["typed"].form
    speakers = secretary.get(_url("new", "statements", edition)).context["typed"].form
    offered = [
        [label for _key, label in field.choices][1:]
        for field in (
            speakers.fields["participation"],
            form.fields["delegation"],
            form.fields["body"],
        )
    ]
    assert offered == [
        ["Ada Ádám", "Ada Baker", "Ada Orr", "Ada Zola"],
        ["Ádám", "Baker", "France", "Orr", "Zola"],
        ["Ádám", "Baker", "Orr", "Zola"],
    ]


def test_many_boxes_are_folded_away_and_it_says_how_many_are_ticked(secretary, edition):
    statements = [make.make_statement(edition, f"Schools {number}") for number in range(13)]
    finding = make.make_finding(edition)
    finding.statements.add(*statements[:2])
    url = _url("edit", "findings", edition, key=finding.pk)
    folded = secretary.get(url).content.decode()
    statements[12].delete()
    open_ = secretary.get(url).content.decode()
    assert [page.count("<summary>2 of 13 ticked</summary>") for page in (folded, open_)] == [1, 0]
