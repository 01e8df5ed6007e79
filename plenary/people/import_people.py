"""The rows of a table read as people with their names and an office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import batched

from django.db import transaction
from django.db.models import CharField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plenary.algorithms import names
from plenary.core.models import AuditEntry
from plenary.core.text import Text
from plenary.imports.columns import Field
from plenary.imports.plans import Import, Plan, PlannedRow, cells_of
from plenary.imports.tables import Table

from .actions import BATCH, index_names
from .import_cells import Countries, Reading, known_bodies, known_countries, planned_row
from .import_writing import Made, free_slugs, record_import
from .models import Body, Office, Person, PersonName
from .queries import same_people

FIELDS = (
    Field(
        "honorific",
        gettext_lazy("Honorific"),
        ("title", "style", "prefix", "salutation", "Titre", "Civilité", "اللقب", "لقب"),
        example="H.E.",
    ),
    Field(
        "given",
        gettext_lazy("Given name"),
        ("first name", "forename", "given names", "Prénom", "Prénoms", "الاسم الأول", "الاسم الشخصي"),
        example="Irina",
    ),
    Field(
        "patronymic",
        gettext_lazy("Patronymic or middle name"),
        ("patronymic", "middle name", "father's name", "Patronyme", "Deuxième prénom", "اسم الأب"),
    ),
    Field(
        "family",
        gettext_lazy("Family name"),
        ("last name", "surname", "Nom", "Nom de famille", "اسم العائلة", "الكنية", "اسم الأسرة"),
        example="Petrova",
    ),
    Field(
        "full",
        gettext_lazy("Full name"),
        ("name", "participant", "delegate", "speaker", "Nom complet", "Nom et prénom", "الاسم", "الاسم الكامل"),
        gettext_lazy("Only where the name is not in parts: it is kept as written."),
    ),
    Field(
        "script_full",
        gettext_lazy("Name in another script"),
        ("name in own script", "native name", "original name", "Nom dans une autre écriture", "الاسم بكتابة أخرى"),
    ),
    Field(
        "script_given",
        gettext_lazy("Given name in another script"),
        ("Prénom dans une autre écriture", "الاسم الأول بكتابة أخرى"),
        example="Ирина",
    ),
    Field(
        "script_family",
        gettext_lazy("Family name in another script"),
        ("Nom de famille dans une autre écriture", "اسم العائلة بكتابة أخرى"),
        example="Петрова",
    ),
    Field(
        "script_language",
        gettext_lazy("Language of the other script"),
        ("Langue de l'autre écriture", "لغة الكتابة الأخرى", "language of script"),
        gettext_lazy("A tag such as ar, ru, zh. Left empty, it is told from the letters."),
        example="ru",
    ),
    Field(
        "spellings",
        gettext_lazy("Other spellings"),
        ("also known as", "aka", "other names", "Autres graphies", "تهجئات أخرى"),
        gettext_lazy("Parted by semicolons; found by search, never printed."),
        example="Petrowa",
    ),
    Field(
        "country",
        gettext_lazy("Country"),
        ("nationality", "state", "country code", "Pays", "Nationalité", "État", "البلد", "الدولة", "الجنسية"),
        gettext_lazy("Its code or its name in any language."),
        example="BG",
    ),
    Field(
        "function",
        gettext_lazy("Office"),
        ("function", "position", "job title", "role", "post", "Fonction", "Poste", "Qualité", "المنصب", "الوظيفة", "الصفة"),
        example="Deputy Director",
    ),
    Field(
        "body",
        gettext_lazy("Body"),
        ("organisation", "organization", "institution", "company", "affiliation", "employer", "Organisme", "Organisation", "Institution", "الهيئة", "المؤسسة", "المنظمة", "الجهة"),
        gettext_lazy("Where the office is held. One that is not known yet is added."),
        example="Example Institute",
    ),
    Field(
        "held_from",
        gettext_lazy("In office from"),
        ("from", "since", "start date", "Depuis", "Du", "من تاريخ", "منذ"),
        gettext_lazy("As 2026-06-04."),
        example="2026-01-15",
    ),
    Field(
        "held_to",
        gettext_lazy("In office until"),
        ("until", "to", "end date", "Jusqu'au", "Au", "حتى", "إلى تاريخ"),
        gettext_lazy("As 2026-06-04."),
    ),
    Field(
        "slug",
        gettext_lazy("Short name in addresses"),
        ("slug", "id", "address", "Identifiant", "Adresse", "المعرف"),
        gettext_lazy("Left empty, it is made from the name."),
    ),
)  # fmt: skip

# The columns of the database that texts of a row must fit.
TEXT_OF = {
    field.name: field for field in PersonName._meta.concrete_fields if isinstance(field, CharField)
}


@dataclass
class Draft:
    """A person as a row tells him, not written yet."""

    person: Person
    names: list[PersonName]
    offices: list[Office] = field(default_factory=list)

    def __str__(self) -> str:
        return self.names[0].printed() if self.names else ""


@dataclass
class _Reader:
    """What every row is compared with; `bodies` grows by those that the rows name first."""

    language: str
    countries: Countries = field(default_factory=known_countries)
    bodies: dict[str, Body] = field(default_factory=known_bodies)
    new_bodies: list[Body] = field(default_factory=list)

    def draft(self, row: Reading) -> Draft:
        """The person of a row; what is wrong is in the row's faults."""
        person = Person(slug=row.slug(), country=row.country("country", self.countries))
        draft = Draft(person, [])
        for place, name in enumerate(_names(row), start=1):
            name.person, name.position = person, place
            draft.names.append(name)
        draft.offices = self._offices(row, person)
        return draft

    def _offices(self, row: Reading, person: Person) -> list[Office]:
        function = row.line("function", TEXT_OF["full"])
        body = row.line("body", TEXT_OF["full"])
        begun, ended = row.day("held_from"), row.day("held_to")
        if begun and ended and ended < begun:
            row.wrong("held_to", _("The office ends before it begins. Mend one of the two dates."))
        if not function:
            if (body or begun or ended) and not row.cells["function"]:
                row.wrong("function", _("Write the office that is held, such as “Director”."))
            return []
        office = Office(
            person=person,
            position=1,
            function=Text({self.language: function}),
            held_from=begun,
            held_to=ended,
        )
        if body and not row.faults:
            office.body = self._body(body)
        return [office]

    def _body(self, name: str) -> Body:
        key = names.fold(name) or name
        if key not in self.bodies:
            self.bodies[key] = Body(name=Text({self.language: name}))
            self.new_bodies.append(self.bodies[key])
        return self.bodies[key]


def _names(row: Reading) -> list[PersonName]:
    """The name as known, the name in another script, and other spellings."""
    main = _name(row, "", PersonName.Use.MAIN)
    if main is None:
        row.wrong(
            "family" if "family" in row.cells.by_field else "full", _("The name is missing.")
        )
        return []
    script = _name(row, "script_", PersonName.Use.SCRIPT)
    if script:
        script.language = row.language("script_language", of=script.printed())
    spellings = [
        PersonName(use=PersonName.Use.SPELLING, order=PersonName.Order.AS_WRITTEN, full=text)
        for text in row.lines("spellings", TEXT_OF["full"])
    ]
    return [main, *([script] if script else []), *spellings]


def _name(row: Reading, prefix: str, use: PersonName.Use) -> PersonName | None:
    parts = {
        part: row.line(f"{prefix}{part}", TEXT_OF[part])
        for part in ("honorific", "given", "patronymic", "family", "full")
    }
    if parts["given"] or parts["family"]:
        return PersonName(use=use, **(parts | {"full": ""}))
    if parts["full"]:
        return PersonName(use=use, order=PersonName.Order.AS_WRITTEN, **parts)
    return None


def plan(table: Table, columns: Sequence[str], language: str) -> Plan:
    """What importing the table would do; `columns` are names of fields, "" for none."""
    reader = _Reader(language)
    rows = [planned_row(cells, reader.draft) for cells in cells_of(table, columns, FIELDS)]
    rows = _without_repeats(rows)
    rows = _without_known(rows)
    needed = {id(o.body) for row in rows if row.verdict == "new" for o in row.made.offices}
    besides = tuple(str(body) for body in reader.new_bodies if id(body) in needed)
    return Plan(tuple(rows), besides)


def _without_repeats(rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Rows that name the same person as a row before them are marked so."""
    seen: dict[object, int] = {}
    marked = []
    for row in rows:
        if row.verdict == "new":
            person = row.made.person
            same = (tuple(sorted(names.words_of(row.name))), person.country)
            first = seen.setdefault(same, row.number)
            if person.slug:
                first = min(first, seen.setdefault(person.slug, row.number))
            if first != row.number:
                row = replace(row, verdict="twice", same_as=first)
        marked.append(row)
    return marked


def _without_known(rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Rows that name a person who is there already are marked so."""
    new = [row for row in rows if row.verdict == "new"]
    slugs = [row.made.person.slug for row in new if row.made.person.slug]
    by_slug = {
        person.slug: person
        for some in batched(slugs, BATCH)
        for person in Person.objects.filter(slug__in=some)
    }
    hits = same_people([(row.name, row.made.person.country) for row in new])
    like = {}
    for row, hit in zip(new, hits, strict=True):
        known = by_slug.get(row.made.person.slug) or (hit and hit.person)
        if known:
            like[row.number] = known
    return [
        replace(row, verdict="known", like=like[row.number]) if row.number in like else row
        for row in rows
    ]


@transaction.atomic
def apply(rows: Collection[PlannedRow], *, by: object, at: dt.datetime) -> AuditEntry:
    """The people of the rows are in the record, with bodies that are new; the entry undoes it."""
    drafts: list[Draft] = [row.made for row in rows]
    bodies = {
        id(office.body): office.body
        for draft in drafts
        for office in draft.offices
        if office.body and office.body._state.adding
    }
    _settle(drafts, list(bodies.values()))
    Body.objects.bulk_create(bodies.values(), batch_size=500)
    for some in batched(drafts, BATCH):
        Person.objects.bulk_create([draft.person for draft in some], batch_size=500)
        PersonName.objects.bulk_create([n for draft in some for n in draft.names], batch_size=500)
        Office.objects.bulk_create([o for draft in some for o in draft.offices], batch_size=500)
        index_names([draft.person.pk for draft in some])
    made = [Made(body, {}) for body in bodies.values()]
    made += [Made(d.person, {"names": d.names, "offices": d.offices}) for d in drafts]
    return record_import(Person, made, by=by, at=at)


def _settle(drafts: Collection[Draft], bodies: Collection[Body]) -> None:
    """Each has a short name of its own, and each person what lists show and sort by."""
    for draft in drafts:
        draft.person.known_as(draft.names[0])
    free_slugs([d.person for d in drafts], [d.names[0].printed(styled=False) for d in drafts])
    free_slugs(bodies, [str(body) for body in bodies])
    for body in bodies:
        body.prepare_search()


PEOPLE = Import(FIELDS, (("family", "given", "full"),), plan, apply)
