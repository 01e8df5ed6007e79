import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.core import changes
from plenary.people.actions import index_names
from plenary.people.models import Body, NameWord, Office, Person, PersonName, WordGram
from plenary.people.queries import office_on, search_bodies, search_people

pytestmark = pytest.mark.django_db

AT = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)


def person(slug: str, *names: dict[str, str]) -> Person:
    made = Person.objects.create(slug=slug)
    for position, name in enumerate(names):
        use = "script" if position else "main"
        PersonName.objects.create(person=made, position=position, **{"use": use, **name})
    made.known_as(made.names.all()[0])
    made.save()
    return made


@pytest.fixture
def known() -> dict[str, Person]:
    rows = (
        ("cavusoglu", {"given": "Mevlüt", "family": "Çavuşoğlu"}),
        ("miskovic", {"honorific": "Dr", "given": "Damjan", "family": "Krnjević Mišković"}),
        ("gasimov", {"given": "Rasim", "family": "Gasimov"}),
        ("salah", {"given": "Mohamed", "family": "Salah"}),
        ("ali", {"given": "محمد", "family": "علي", "language": "ar"}),
        ("na", {"given": "سو هو", "family": "نا", "language": "ar", "order": "family-first"}),
        ("maarten", {"full": "M. Vanderoeverlanden", "order": "as-written"}),
        ("angharad", {"given": "أنغاراد", "family": "غلانيلين", "language": "ar"}),
        ("ban", {"given": "Ki-moon", "family": "Ban", "order": "family-first"}),
        ("hannan", {"honorific": "Lord", "given": "Daniel", "family": "Hannan"}),
    )
    return {slug: person(slug, name) for slug, name in rows}


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Cavusoglu", "cavusoglu"),
        ("Чавушоглу", "cavusoglu"),
        ("çavuşoğlu mevlut", "cavusoglu"),
        ("CAVUSOGLO", "cavusoglu"),
        ("H.E. Mevlut Chavushoglu", "cavusoglu"),
        ("miskovic", "miskovic"),
        ("Krnjevic", "miskovic"),
        ("Qasimov", "gasimov"),
        ("Гасымов", "gasimov"),
        ("ban ki moon", "ban"),
        ("Lord Hannan", "hannan"),
        ("hanan", "hannan"),
        ("cav", "cavusoglu"),
        ("mohamed salh", "salah"),
    ],
)
def test_a_person_is_found_however_he_is_written(known, asked, first):
    assert [hit.person.slug for hit in search_people(asked)][:1] == [first]


@pytest.mark.parametrize("asked", ["mohamed", "Muhammad", "محمد", "Мохаммед"])
def test_arabic_and_latin_forms_of_a_name_find_each_other(known, asked):
    assert {hit.person.slug for hit in search_people(asked)} == {"salah", "ali"}


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "   ",
        "?!",
        "zzzyx",
        "zz",
        "zzzzzz",
        "mmmm",
        "tttt",
        "qwerty",
        "x" * 5000,
        "' OR 1=1 --",
        "%",
        "\x00",
    ],
)
def test_nothing_is_found_for_what_is_nobodys_name(known, asked):
    assert search_people(asked) == []


def test_the_hit_tells_the_name_that_matched(known):
    spelling = PersonName.objects.create(
        person=known["miskovic"], use="spelling", given="Damian", family="Krnyevich", position=1
    )

    [hit] = search_people("damian krnyevich")

    assert (hit.person.slug, hit.name, hit.likeness) == ("miskovic", spelling, 1.0)


def test_a_renamed_person_is_found_by_the_new_name_alone(known):
    name = known["gasimov"].names.get()
    name.family = "Petrosyan"
    name.save()

    assert [hit.person.slug for hit in search_people("petrosian")] == ["gasimov"]
    assert search_people("gasimov") == []


def test_an_erased_person_leaves_nothing_in_the_index(known):
    changes.delete(known["gasimov"], scope="people", by="test", at=AT)

    assert search_people("gasimov") == []
    assert not NameWord.objects.filter(word__in=("rasim", "gasimov")).exists()
    assert not WordGram.objects.filter(word__in=("rasim", "gasimov")).exists()


def test_a_word_that_another_still_bears_stays_in_the_index(known):
    namesake = person("other", {"given": "Rasim", "family": "Aliyev"})
    known["gasimov"].names.all().delete()

    assert [hit.person for hit in search_people("rasmi")] == [namesake]


def test_a_person_brought_back_is_found_again(known):
    entry = changes.delete(known["gasimov"], scope="people", by="test", at=AT)

    changes.undo(entry, by="test", at=AT)

    assert [hit.person.slug for hit in search_people("gasimov")] == ["gasimov"]


def test_names_written_in_bulk_are_found_once_indexed():
    one, two = Person.objects.create(slug="one"), Person.objects.create(slug="two")
    PersonName.objects.bulk_create(
        [PersonName(person=one, family="Obradović"), PersonName(person=two, family="Nakamura")]
    )
    assert search_people("obradovic") == []

    index_names([one.pk, two.pk])
    index_names([one.pk, two.pk])

    assert [hit.person for hit in search_people("obradovic")] == [one]
    assert [hit.person for hit in search_people("nakamurra")] == [two]


def test_a_search_takes_as_many_queries_for_three_people_as_for_one():
    person("first", {"given": "Anna", "family": "Kovač"})
    with CaptureQueriesContext(
        connection,
    ) as one:
        search_people("anna kovac")
    person("second", {"given": "Ana", "family": "Kovač"})
    person("third", {"given": "Hanna", "family": "Kovacs"})

    with CaptureQueriesContext(connection) as three:
        found = search_people("anna kovac")

    assert len(found) == 3
    assert len(three) == len(one) == 7


def test_the_limit_is_kept_and_the_likest_come_first():
    for number, family in enumerate(("Kovač", "Kovačić", "Kovač", "Kovacs")):
        person(f"p{number}", {"given": "Ivan", "family": family})

    found = search_people("ivan kovač", limit=2)

    assert [hit.name.family for hit in found] == ["Kovač", "Kovač"]


def test_bodies_are_found_by_name_acronym_and_with_a_slip():
    un = Body.objects.create(
        slug="un", name={"en": "United Nations", "ar": "الأمم المتحدة"}, acronym={"en": "UN"}
    )
    ada = Body.objects.create(
        slug="ada", name={"en": "ADA University"}, other_names=["Azərbaycan"]
    )

    found = {
        asked: [hit.body for hit in search_bodies(asked)]
        for asked in ("UN", "unitd nations", "الامم المتحدة", "azerbaycan", "universty", "zzz", "")
    }

    assert found == {
        "UN": [un, ada],
        "unitd nations": [un],
        "الامم المتحدة": [un],
        "azerbaycan": [ada],
        "universty": [ada],
        "zzz": [],
        "": [],
    }


def test_the_office_of_a_day_is_the_one_begun_last():
    made = person("minister", {"family": "Aliyeva"})
    early = Office.objects.create(person=made, function={"en": "Member"})
    late = Office.objects.create(
        person=made,
        function={"en": "Minister"},
        held_from=dt.date(2020, 1, 1),
        held_to=dt.date(2022, 12, 31),
    )

    days = (dt.date(2019, 5, 5), dt.date(2021, 5, 5), dt.date(2023, 1, 1))

    assert [office_on(made, day) for day in days] == [early, late, early]
