import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plenary.core import audit, changes
from plenary.core.errors import Refused
from plenary.core.models import AuditEntry
from plenary.imports.columns import recognised
from plenary.imports.tables import read_table
from plenary.people.imports import IMPORTS, is_undone, made_by, undo_import
from plenary.people.models import Body, Country, CountryList, Office, Person, PersonName
from plenary.people.queries import search_people

pytestmark = pytest.mark.django_db

AT = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def countries() -> None:
    un = CountryList.objects.create(slug="un", title={"en": "UN"})
    rows = (
        ("TR", {"en": "Türkiye", "fr": "Türkiye", "ar": "تركيا"}),
        ("FR", {"en": "France", "fr": "France", "ar": "فرنسا"}),
        ("KR", {"en": "Republic of Korea", "fr": "République de Corée", "ar": "جمهورية كوريا"}),
    )
    Country.objects.bulk_create([Country(list=un, code=code, name=name) for code, name in rows])


def planned(text: str | bytes, kind: str = "people", language: str = "en"):
    what = IMPORTS[kind]
    table = read_table(text if isinstance(text, bytes) else text.encode())
    return what.plan(table, recognised(table.headings, what.fields), language)


def imported(text: str, kind: str = "people", anyway=(), **options) -> AuditEntry:
    rows = planned(text, kind, **options).chosen(anyway)
    return IMPORTS[kind].apply(rows, by="test", at=AT)


def verdicts(plan) -> list[tuple[int, str]]:
    return [(row.number, row.verdict) for row in plan.rows]


WHOLE = (
    "Honorific;Given name;Patronymic;Family name;Given name in another script;"
    "Family name in another script;Other spellings;Country;Office;Body;From;Slug\n"
    "H.E.;Mevlüt;;Çavuşoğlu;Мевлют;Чавушоглу;Cavusoglu; Türkiye;Member;"
    "Example Assembly;2023-06-02;mevlut\n"
)


def test_a_row_becomes_a_person_with_names_office_and_body():
    imported(WHOLE.replace("Cavusoglu; ", "Cavusoglu;"))

    person = Person.objects.get()
    office = person.offices.get()
    assert (person.slug, person.country, person.display_name) == (
        "mevlut", "TR", "Mevlüt Çavuşoğlu",
    )  # fmt: skip
    assert [(name.use, name.language, name.printed()) for name in person.names.all()] == [
        ("main", "", "H.E. Mevlüt Çavuşoğlu"),
        ("script", "ru", "Мевлют Чавушоглу"),
        ("spelling", "", "Cavusoglu"),
    ]
    assert (office.function, str(office.body), office.held_from) == (
        {"en": "Member"}, "Example Assembly", dt.date(2023, 6, 2),
    )  # fmt: skip
    assert [hit.person for hit in search_people("Чавушоглу")] == [person]


@pytest.mark.parametrize("encoding", ["cp1251", "cp1254", "cp1256"])
def test_names_in_old_encodings_arrive_whole(encoding):
    name = {"cp1251": "Чавушоглу", "cp1254": "Çavuşoğlu", "cp1256": "محمد عبد الله"}[encoding]

    imported_rows = planned(f"Full name;Country\n{name};FR\n".encode(encoding))

    assert [(row.name, row.verdict) for row in imported_rows.rows] == [(name, "new")]


@pytest.mark.parametrize(
    "country",
    ["TR", "tr", "TUR", "Türkiye", "turkey", "Turquie", "تركيا", "Турция", "土耳其", "Türkei"],
)
def test_a_country_is_known_by_code_and_in_any_language(country):
    [row] = planned(f"Name,Country\nAda,{country}\n").rows

    assert (row.verdict, row.made.person.country) == ("new", "TR")


def test_every_fault_of_every_row_is_told_with_row_column_value_and_reason():
    plan = planned(
        "Given name,Surname,Nationality,Function,From,Until,Slug\n"
        ",,FR,,,,\n"
        "Ada,Byron,Frence,,,,\n"
        "Bob\x07,\u202eMarley,FR,,,,\n"
        "Eve,Adams,FR,Director,soon,,Not A Slug\n"
        "Ian,Late,FR,Director,2026-02-01,2026-01-01,\n"
        "Jim,Sums,FR,#REF!,,,\n"
        "Kay,Wide,FR,Director,,,kay,surplus\n"
    )

    assert [(f.row, f.column, f.value) for f in plan.faults] == [
        (2, "Surname", ""),
        (3, "Nationality", "Frence"),
        (4, "Given name", "Bob⟨U+0007⟩"),
        (4, "Surname", "⟨U+202E⟩Marley"),
        (5, "Slug", "Not A Slug"),
        (5, "From", "soon"),
        (6, "Until", "2026-01-01"),
        (7, "Function", "#REF!"),
        (8, "", "surplus"),
    ]
    assert "France" in plan.faults[1].reason
    assert all(fault.reason for fault in plan.faults)
    assert plan.chosen() == []
    assert Person.objects.count() == 0


def test_just_the_good_rows_are_imported():
    imported("Name,Country\nAda Byron,FR\n,FR\nEve Adams,Nowhere\nBob Marley,KR\n")

    assert {person.display_name for person in Person.objects.all()} == {"Ada Byron", "Bob Marley"}


def test_the_same_file_twice_changes_nothing():
    text = WHOLE + ";Ada;;Byron;;;;FR;;;;\n"
    imported(text)
    before = AuditEntry.objects.count(), Person.objects.count(), Body.objects.count()

    again = planned(text)

    assert verdicts(again) == [(2, "known"), (3, "known")]
    assert again.chosen() == [] and again.besides == ()
    assert (AuditEntry.objects.count(), Person.objects.count(), Body.objects.count()) == before


@pytest.mark.parametrize(
    ("name", "country", "verdict"),
    [
        ("Rasim Qasimov", "FR", "known"),
        ("GASIMOV Rasim", "", "known"),
        ("Гасымов Расим", "FR", "known"),
        ("Mr Rasim Gasimov", "FR", "known"),
        ("Rasim Gasimov", "KR", "new"),
        ("Rasim Petrosyan", "FR", "new"),
    ],
)
def test_somebody_who_is_there_already_is_recognised(name, country, verdict):
    imported("Given name,Family name,Country\nRasim,Gasimov,FR\n")

    plan = planned(f"Name,Country\n{name},{country}\n")

    assert verdicts(plan) == [(2, verdict)]


def test_a_known_person_is_imported_when_somebody_says_so():
    imported("Name,Country\nAda Byron,FR\n")

    imported("Name,Country\nAda Byron,FR\n", anyway=[2])

    assert sorted(Person.objects.values_list("slug", flat=True)) == ["ada-byron", "ada-byron-2"]


def test_rows_that_stand_in_the_file_twice_are_skipped():
    plan = planned("Name,Country\nAda Byron,FR\nByron Ada,FR\nAda Byron,KR\nADA BYRON,France\n")

    assert [(row.number, row.verdict, row.same_as) for row in plan.rows] == [
        (2, "new", 0), (3, "twice", 2), (4, "new", 0), (5, "twice", 2),
    ]  # fmt: skip


def test_a_short_name_that_is_taken_is_never_taken_again():
    imported("Name,Slug\nAda Byron,ada\n")

    imported("Name,Slug\nGrace Hopper,ada\nGrace Murray,new\nJean Bartik,new\n", anyway=[2, 4])

    assert sorted(Person.objects.values_list("slug", flat=True)) == [
        "ada", "grace-hopper", "jean-bartik", "new",
    ]  # fmt: skip


def test_formulas_stay_text():
    imported('Name,Office\n"=HYPERLINK(""http://x"",""y"")",@SUM(A1)\n')

    person = Person.objects.get()
    assert person.display_name == '=HYPERLINK("http://x","y")'
    assert str(person.offices.get().function) == "@SUM(A1)"


def test_bodies_that_are_known_are_not_made_again():
    known = Body.objects.create(slug="un", name={"en": "United Nations"}, acronym={"en": "UN"})

    text = "Name,Office,Body\nAda A,x,UN\nBob B,x,united nations\nEve E,x,New Body\nIan I,x,New body\n"
    plan = planned(text)
    imported(text)

    assert plan.besides == ("New Body",)
    assert Office.objects.filter(body=known).count() == 2
    assert Body.objects.count() == 2


def test_one_click_undoes_the_whole_import():
    entry = imported(WHOLE.replace("Cavusoglu; ", "Cavusoglu;") + ";Ada;;Byron;;;;FR;;;;\n")
    assert {label: len(ids) for label, ids in made_by(entry).items()} == {
        "people.body": 1, "people.person": 2,
    }  # fmt: skip

    undo_import(entry, by="test", at=AT)

    assert is_undone(entry)
    assert (Person.objects.count(), PersonName.objects.count(), Body.objects.count()) == (0, 0, 0)
    assert search_people("ada byron") == []
    assert list(audit.verify()) == []
    with pytest.raises(Refused) as refused:
        undo_import(entry, by="test", at=AT)
    assert refused.value.code == "already-undone"


def test_an_import_is_not_undone_when_something_of_it_was_changed():
    entry = imported("Name\nAda Byron\nEve Adams\n")
    person = Person.objects.get(slug="ada-byron")
    with changes.changing(person, scope="people", by="test", at=AT):
        person.country = "FR"
        person.save()

    with pytest.raises(Refused) as refused:
        undo_import(entry, by="test", at=AT)

    assert (refused.value.code, Person.objects.count()) == ("changed-since", 2)
    assert "Ada Byron" in str(refused.value)


def test_an_import_is_not_undone_when_something_of_it_is_in_use():
    entry = imported("Name\nExample Institute\nOther\n", "bodies")
    Body.objects.create(
        slug="part", name={"en": "Part"}, part_of=Body.objects.get(slug="example-institute")
    )

    with pytest.raises(Refused) as refused:
        undo_import(entry, by="test", at=AT)

    assert (refused.value.code, Body.objects.count()) == ("in-use", 3)


def test_each_person_of_an_import_has_an_entry_that_can_be_undone():
    imported("Name\nAda Byron\nEve Adams\n")
    ada = Person.objects.get(slug="ada-byron")
    entry = AuditEntry.objects.get(kind="people.person", object_id=ada.pk, verb="create")

    changes.undo(entry, by="test", at=AT)

    assert list(Person.objects.values_list("slug", flat=True)) == ["eve-adams"]


def test_the_queries_of_an_import_do_not_grow_with_its_rows():
    def rows(*names):
        return "Name,Country,Office,Body\n" + "".join(f"{n},FR,Head,{n} Ltd\n" for n in names)

    imported(rows("Grace Hopper"))
    with CaptureQueriesContext(connection) as one:
        imported(rows("Ada Byron"))
    with CaptureQueriesContext(connection) as three:
        imported(rows("Bob Marley", "Eve Adams", "Ian Curtis"))

    assert len(three) == len(one)


def test_a_body_is_read_in_three_languages():
    imported(
        "Organisation;Nom en français;Name (ar);Sigle;Type;Pays;Autres noms;Site web;Slug\n"
        "Example Institute;Institut Exemple;معهد المثال;EI;Think tank;Corée du Sud;EXI; Exi"
        ";https://example.org;exi\n".replace("EXI; Exi", '"EXI; Exemplar"'),
        "bodies",
    )

    body = Body.objects.get()
    assert (body.slug, body.kind, body.country, body.url) == (
        "exi", "institute", "KR", "https://example.org",
    )  # fmt: skip
    assert body.name == {"en": "Example Institute", "fr": "Institut Exemple", "ar": "معهد المثال"}
    assert (body.acronym, body.other_names) == ({"en": "EI"}, ["EXI", "Exemplar"])
    assert "institut exemple" in body.search_text


def test_bodies_that_repeat_are_skipped_and_faults_are_told():
    Body.objects.create(slug="un", name={"en": "United Nations"}, acronym={"en": "UN"})

    plan = planned(
        "Name,Kind,Country,URL\n"
        "UN,,,\n"
        "New Body,university,FR,\n"
        "NEW BODY,,FR,\n"
        "Odd,circus,FR,not a url\n"
        ",ngo,FR,\n",
        "bodies",
    )

    assert verdicts(plan) == [(2, "known"), (3, "new"), (4, "twice"), (5, "bad"), (6, "bad")]
    assert [(fault.row, fault.column) for fault in plan.faults] == [
        (5, "Kind"), (5, "URL"), (6, "Name"),
    ]  # fmt: skip
