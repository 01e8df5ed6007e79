"""Lists: searched, filtered, sorted, paged, emptied, saved as files."""

import csv
import io
import json

import pytest
from django.utils import translation
from openpyxl import load_workbook

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS
from plenary.desk.places import Place
from plenary.people.models import Body
from tests import factories as make
from tests.desk.kinds_of_things import place_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    make.make_country("FR", "France")
    return make.make_edition()


@pytest.fixture
def secretary(client):
    client.force_login(make.make_user(Role.SECRETARY))
    return client


def _url(name, kind, edition, **more):
    return place_of(kind, edition).url(name, KINDS[kind], **more)


def _names(answer):
    return [row["name"] for row in answer.context["rows"]]


def _file(answer):
    return b"".join(answer.streaming_content)


def test_search_does_not_mind_accents_and_case(secretary, edition):
    make.make_theme(edition, "Écoles")
    make.make_theme(edition, "Water")
    found = secretary.get(_url("list", "themes", edition) + "?q=ecoles")
    assert _names(found) == ["Écoles"]
    make.make_person("Damjan", "Krnjević Mišković")
    make.make_person("Noor", "Halim")
    found = secretary.get(_url("list", "people", edition) + "?q=miskovic")
    assert _names(found) == ["Damjan Krnjević Mišković"]


def test_filters_and_sorting_are_in_the_address(secretary, edition):
    make.make_session(edition, "B", kind="plenary")
    make.make_session(edition, "A", kind="plenary")
    make.make_session(edition, "C")
    url = _url("list", "sessions", edition)
    assert _names(secretary.get(url + "?kind=plenary&sort=title")) == ["A", "B"]
    assert _names(secretary.get(url + "?sort=-title")) == ["C", "B", "A"]
    assert len(_names(secretary.get(url + "?kind=nonsense&sort=nonsense&page=99"))) == 3


def test_withdrawn_people_are_filtered(secretary, edition):
    gone = make.make_participation(edition, make.make_person("Noor", "Halim"))
    gone.withdrawn_at = make.AT
    gone.save()
    make.make_participation(edition)
    url = _url("list", "participations", edition)
    assert _names(secretary.get(url + "?withdrawn=0")) == ["Noor Halim"]
    assert _names(secretary.get(url + "?withdrawn=1")) == ["Ilse Marandé"]


def test_fifty_stand_on_a_page(secretary, edition):
    for number in range(51):
        make.make_body(f"Body {number}")
    page = secretary.get(_url("list", "bodies", edition) + "?page=2&q=body")
    assert len(page.context["rows"]) == 1
    assert "51 entries" in page.content.decode()
    assert '?q=body&amp;page=1"' in page.content.decode()


def test_an_empty_list_says_how_to_start(secretary, edition):
    page = secretary.get(_url("list", "themes", edition)).content.decode()
    assert "The subjects that this edition takes up." in page
    assert _url("new", "themes", edition) in page


def test_a_file_holds_all_that_was_asked_for_and_no_formula(secretary, edition):
    make.make_body('=HYPERLINK("http://evil")', kind="media")
    make.make_body("Gazette", kind="media", country="FR")
    make.make_body("Ministry", kind="state")
    url = _url("list", "bodies", edition) + "?kind=media&sort=name&format="
    written = list(csv.reader(io.StringIO(_file(secretary.get(url + "csv")).decode("utf-8-sig"))))
    assert written[0] == ["Name", "Acronym", "Kind", "Country", "Part of", "Short name"]
    assert [row[0] for row in written[1:]] == ['\'=HYPERLINK("http://evil")', "Gazette"]
    assert written[2][2:4] == ["media", "France"]
    sheet = load_workbook(io.BytesIO(_file(secretary.get(url + "xlsx")))).active
    assert sheet["A2"].data_type == "s"
    things = json.loads(_file(secretary.get(url + "json")))
    assert [thing["name"] for thing in things] == ['=HYPERLINK("http://evil")', "Gazette"]


def test_headings_of_a_file_are_in_the_language_of_the_reader(secretary, edition):
    make.make_body()
    answer = secretary.get(
        _url("list", "bodies", edition) + "?format=csv", HTTP_ACCEPT_LANGUAGE="fr"
    )
    from django.utils import translation

    with translation.override("fr"):
        heading = str(KINDS["bodies"].columns[0].label)
    assert _file(answer).decode("utf-8-sig").splitlines()[0].split(",")[0] == heading


def test_a_name_with_markup_is_shown_as_it_is(secretary, edition):
    make.make_body("<script>alert(1)</script>")
    page = secretary.get(_url("list", "bodies", edition)).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_several_are_deleted_after_asking_and_brought_back_together(secretary, edition):
    first, second, third = (make.make_body(f"Body {n}") for n in range(3))
    url = _url("delete-some", "bodies", edition)
    chosen = {"chosen": [first.pk, second.pk]}
    asked = secretary.post(url, chosen)
    assert (asked.status_code, Body.objects.count()) == (200, 3)
    assert "Delete 2 entries?" in asked.content.decode()
    page = secretary.post(url, chosen | {"confirmed": "1"}, follow=True)
    assert list(Body.objects.all()) == [third]
    assert secretary.post(page.context["undo"]["href"]).status_code == 302
    assert Body.objects.count() == 3


def test_what_is_in_use_is_not_deleted_and_the_page_says_why(secretary, edition):
    body = make.make_body("The Gazette")
    make.make_source("Delegates meet", outlet=body)
    url = _url("delete", "bodies", edition, key=body.pk)
    page = secretary.get(url).content.decode()
    assert "It cannot be deleted while these refer to it" in page
    assert "The Gazette: Delegates meet" in page
    refused = secretary.post(url)
    assert refused.status_code == 422
    assert "This is still in use" in refused.content.decode()


def test_a_finding_that_has_a_theme_is_named_when_the_theme_is_deleted(secretary, edition):
    theme = make.make_theme(edition)
    make.make_finding(edition, "the need for schools").themes.add(theme)
    page = secretary.get(_url("delete", "themes", edition, key=theme.pk)).content.decode()
    assert "the need for schools" in page


def test_things_of_another_edition_are_not_reached_through_mine(client, edition):
    other = make.make_edition()
    theme = make.make_theme(other)
    client.force_login(make.make_user(Role.SECRETARY, edition.scope))
    answers = [
        client.get(_url("list", "themes", other)),
        client.get(_url("edit", "themes", edition, key=theme.pk)),
        client.get(_url("history", "themes", edition, key=theme.pk)),
        client.post(_url("delete", "themes", edition, key=theme.pk)),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4


def test_the_first_page_shows_only_my_conferences(client, edition):
    make.make_edition(title="Another Dialogue")
    client.force_login(make.make_user(Role.READER, edition.scope))
    page = client.get("/desk/").content.decode()
    assert "Third Lakeside Dialogue" in page
    assert "Another Dialogue" not in page


def test_a_delegation_is_called_by_its_country(secretary, edition):
    make.make_country("TR", "Türkiye")
    delegation = make.make_delegation(edition, name="", kind="state", country="TR")
    place = Place(edition.series, edition)
    page = secretary.get(place.url("edit", KINDS["delegations"], key=delegation.pk))
    history = secretary.get(place.url("history", KINDS["delegations"], key=delegation.pk))
    [row] = secretary.get(place.url("list", KINDS["delegations"])).context["rows"]
    names = [page.context["heading"], history.context["name"], row["name"]]
    assert names == ["Türkiye"] * 3


def test_what_is_done_to_a_delegation_names_its_country(secretary, edition):
    make.make_country("TR", "Türkiye")
    place, kind = Place(edition.series, edition), KINDS["delegations"]
    sent = {"kind": "state", "country": "TR", "position": "1"}
    saved = secretary.post(place.url("new", kind), sent, follow=True)
    url = place.url("delete", kind, key=edition.delegations.get().pk)
    asked = secretary.get(url).context["things"][0]["name"]
    deleted = secretary.post(url, follow=True)
    log = secretary.get(f"/desk/{edition.scope}/log").context["deeds"]
    said = [str(one) for page in (saved, deleted) for one in page.context["messages"]]
    assert (said, asked) == (["Saved: Türkiye", "Deleted: Türkiye"], "Türkiye")
    assert [deed.sentence.rpartition("<bdi>")[2] for deed in log] == ["Türkiye</bdi>"] * 2


def test_who_withdrew_or_has_an_alias_is_marked_among_those_who_appear(secretary, edition):
    gone = make.make_participation(edition, make.make_person("Ada", "Orr"), withdrawn_at=make.AT)
    hidden = make.make_participation(
        edition, make.make_person("Noor", "Halim"), audience="alias", alias={"en": "A judge"}
    )
    make.make_session(edition, speakers=[gone, hidden])

    file = _file(secretary.get(_url("list", "sessions", edition) + "?format=json"))

    [session] = json.loads(file)
    assert session["who"] == "Ada Orr (withdrawn); Noor Halim (printed as “A judge”)"


def test_what_stands_together_in_a_cell_is_parted_as_the_language_does(secretary, edition):
    speakers = [make.make_participation(edition), make.make_participation(edition)]
    make.make_session(edition, "Water", speakers=speakers)
    person = make.make_person(function="Director", body=make.make_body("Institute"))
    with translation.override("ar"):
        who = next(one for one in KINDS["sessions"].columns if one.name == "who")
        offices = next(one for one in KINDS["people"].columns if one.name == "offices")
        session = KINDS["sessions"].rows(edition).get()
        said = (who.value(session), offices.value(person))
    assert said == ("Ilse Marandé؛ Ilse Marandé", "Director، Institute")
