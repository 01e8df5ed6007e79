"""The rows of a table read as bodies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plenary.algorithms.names import fold
from plenary.core.models import AuditEntry
from plenary.core.text import Text
from plenary.imports.columns import Field
from plenary.imports.plans import Import, Plan, PlannedRow, cells_of
from plenary.imports.tables import Table

from .import_cells import Countries, Reading, known_bodies, known_countries, names_of, planned_row
from .import_writing import Made, free_slugs, record_import
from .models import Body, PersonName

FIELDS = (
    Field(
        "name",
        gettext_lazy("Name"),
        ("organisation", "organization", "body", "institution", "Nom", "Dénomination", "الاسم", "اسم الهيئة"),
        example="Example Institute",
    ),
    Field("name_en", gettext_lazy("Name in English"), ("name (en)", "English name", "Nom en anglais", "الاسم بالإنجليزية")),
    Field(
        "name_fr",
        gettext_lazy("Name in French"),
        ("name (fr)", "French name", "Nom en français", "الاسم بالفرنسية"),
        example="Institut Exemple",
    ),
    Field(
        "name_ar",
        gettext_lazy("Name in Arabic"),
        ("name (ar)", "Arabic name", "Nom en arabe", "الاسم بالعربية"),
        example="معهد المثال",
    ),
    Field("acronym", gettext_lazy("Acronym"), ("abbreviation", "initials", "Sigle", "Acronyme", "المختصر", "الاختصار"), example="EI"),
    Field(
        "kind",
        gettext_lazy("Kind"),
        ("type", "category", "Type", "Nature", "Genre", "النوع"),
        gettext_lazy("State organ, parliament, university, media, company, ..."),
        example="research institute",
    ),
    Field(
        "country",
        gettext_lazy("Country"),
        ("state", "country code", "Pays", "État", "البلد", "الدولة"),
        gettext_lazy("Its code or its name in any language."),
        example="CH",
    ),
    Field(
        "other_names",
        gettext_lazy("Other names"),
        ("also known as", "aka", "Autres noms", "أسماء أخرى"),
        gettext_lazy("Parted by semicolons; found by search, never printed."),
    ),
    Field("url", gettext_lazy("Website"), ("url", "web", "site", "homepage", "Site web", "Site internet", "الموقع الإلكتروني"), example="https://www.example.org"),
    Field(
        "slug",
        gettext_lazy("Short name in addresses"),
        ("slug", "id", "address", "Identifiant", "Adresse", "المعرف"),
        gettext_lazy("Left empty, it is made from the name."),
    ),
)  # fmt: skip

EVERYDAY_KINDS = {
    Body.Kind.STATE: "state; ministry; government; embassy; ministère; gouvernement; وزارة",
    Body.Kind.PARLIAMENT: "assembly; senate; assemblée; برلمان",
    Body.Kind.INTERGOVERNMENTAL: "international organisation; igo; un agency; منظمة دولية",
    Body.Kind.NGO: "ngo; association; civil society; foundation; ong; fondation; جمعية",
    Body.Kind.UNIVERSITY: "academy; college; université; جامعة",
    Body.Kind.INSTITUTE: "institute; think tank; institut; centre; معهد; مركز",
    Body.Kind.MEDIA: "press; news agency; newspaper; television; presse; إعلام",
    Body.Kind.COMPANY: "business; private sector; entreprise; société; شركة",
    Body.Kind.COMMUNITY: "religious community; communauté; طائفة",
}


def known_kinds() -> dict[str, str]:
    """The kinds of bodies by their values, their words in each language and everyday words."""
    kinds: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            kinds |= {fold(str(label)): value for value, label in Body.Kind.choices}
    for value in Body.Kind.values:
        kinds[fold(value)] = value
    for value, words in EVERYDAY_KINDS.items():
        kinds |= {fold(word): str(value) for word in words.split(";")}
    return kinds


@dataclass
class _Reader:
    language: str
    countries: Countries = field(default_factory=known_countries)
    kinds: dict[str, str] = field(default_factory=known_kinds)

    def body(self, row: Reading) -> Body:
        """The body of a row; what is wrong is in the row's faults."""
        line = PersonName._meta.get_field("full")
        name = {tag: row.line(f"name_{tag}", line) for tag in ("en", "fr", "ar")}
        plain = row.line("name", line)
        if plain:
            name[self.language] = name.get(self.language) or plain
        kept = Text({tag: text for tag, text in name.items() if text})
        if not kept:
            row.wrong("name", _("The name is missing."))
        acronym = row.line("acronym", line)
        return Body(
            name=kept,
            acronym=Text({self.language: acronym} if acronym else {}),
            kind=self._kind(row),
            country=row.country("country", self.countries),
            other_names=row.lines("other_names", line),
            url=row.line("url", Body._meta.get_field("url")),
            slug=row.slug(),
        )

    def _kind(self, row: Reading) -> str:
        text = row.cells["kind"]
        kind = self.kinds.get(fold(text), "")
        if text and not kind:
            labels = ", ".join(str(label) for label in Body.Kind.labels)
            row.wrong(
                "kind", _("No kind is called so. Write one of: %(kinds)s.") % {"kinds": labels}
            )
        return kind or Body.Kind.OTHER


def plan(table: Table, columns: Sequence[str], language: str) -> Plan:
    """What importing the table would do; `columns` are names of fields, "" for none."""
    reader = _Reader(language)
    known = known_bodies()
    by_slug = {body.slug: body for body in known.values()}
    seen: dict[str, int] = {}
    rows = []
    for cells in cells_of(table, columns, FIELDS):
        row = planned_row(cells, reader.body)
        if row.verdict == "new":
            row = _marked(row, known, by_slug, seen)
        rows.append(row)
    return Plan(tuple(rows))


def _marked(
    row: PlannedRow, known: dict[str, Body], by_slug: dict[str, Body], seen: dict[str, int]
) -> PlannedRow:
    """The row, marked where its body is there already or stands in an earlier row."""
    like = by_slug.get(row.made.slug) or next(_namesakes(row.made, known), None)
    if like:
        return replace(row, verdict="known", like=like)
    # Acronyms are shared by many; in one file a repeated name or short name is the same body.
    keys = [f"{fold(name)} {row.made.country}" for name in row.made.name.values()]
    keys += [f"/{row.made.slug}"] if row.made.slug else []
    first = min(seen.setdefault(key, row.number) for key in keys)
    return row if first == row.number else replace(row, verdict="twice", same_as=first)


def _namesakes(body: Body, known: dict[str, Body]) -> Iterator[Body]:
    for name in names_of(body):
        one = known.get(fold(name))
        if one and (not (one.country and body.country) or one.country == body.country):
            yield one


@transaction.atomic
def apply(rows: Collection[PlannedRow], *, by: object, at: dt.datetime) -> AuditEntry:
    """The bodies of the rows are in the record; the entry undoes it."""
    bodies: list[Body] = [row.made for row in rows]
    free_slugs(bodies, [body.name.wording("en").text for body in bodies])
    for body in bodies:
        body.prepare_search()
    Body.objects.bulk_create(bodies, batch_size=500)
    return record_import(Body, [Made(body, {}) for body in bodies], by=by, at=at)


BODIES = Import(FIELDS, (("name", "name_en", "name_fr", "name_ar"),), plan, apply)
