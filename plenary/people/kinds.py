"""People, bodies, sources and countries as the desk shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from plenary.accounts.models import Role
from plenary.algorithms.names import fold
from plenary.core.kinds import (
    KINDS,
    Column,
    CountryCode,
    Filter,
    Kind,
    Named,
    PartList,
    Place,
    Warned,
    Words,
    by_name,
    in_english,
    slug_column,
    with_words,
)
from plenary.core.text import listed, listed_apart

from . import forms
from .models import Body, Country, CountryList, Person, PersonName, Source
from .queries import same_as, search_people

EDITORS = frozenset({Role.ACCREDITATION, Role.PROGRAMME, Role.RAPPORTEUR, Role.PRESS})
PEOPLE = _("People and bodies")
REFERENCE = _("Reference lists")
PEOPLE_FOUND = 500


def country_choices(place: Place) -> list[tuple[Any, Any]]:
    """Every country known here, for a filter."""
    return list(place.country_choices())


def named(person: Person) -> Named:
    """The name as known, with its honorific, and the same name in other scripts."""
    names = list(person.names.all())
    main = next((name.printed() for name in names if name.use == PersonName.Use.MAIN), "")
    others = tuple(
        (name.language, name.printed()) for name in names if name.use == PersonName.Use.SCRIPT
    )
    return Named(main or str(person), others)


def offices_of(person: Person) -> str:
    """The offices that a person holds or held, the last first."""
    return listed_apart(reversed(list(person.offices.all())))


def person_apart(person: Person, place: Place) -> str:
    """The last office and the country: what tells a person from a namesake."""
    offices = [str(office) for office in person.offices.all()]
    country = dict(place.country_choices()).get(person.country, person.country)
    return listed([part for part in (*offices[-1:], country) if part])


def _warnings(person: Person) -> Iterable[Words | Warned]:
    for name in person.names.all():
        if name.full and not name.is_as_written and name.use != PersonName.Use.SPELLING:
            said = _("“%(full)s” is kept but not printed: its order is “%(order)s”.")
            yield said % {"full": name.full, "order": name.get_order_display()}
    other = same_as(person)
    if other:
        said = _("Somebody with such a name is on record already. Is it the same person?")
        yield Warned(said, other)


def _find_people(rows: QuerySet[Person], asked: str) -> QuerySet[Person]:
    hits = search_people(asked, limit=PEOPLE_FOUND)
    return rows.filter(pk__in=[hit.person.pk for hit in hits])


def _main_name(person: Person, parts: dict[str, list[Any]]) -> str:
    rows = [name for name in parts["names"] if name.use == PersonName.Use.MAIN]
    return rows[0].printed(styled=False) if rows else "person"


def _know_by_main_name(person: Person) -> None:
    main = PersonName.objects.filter(person=person, use=PersonName.Use.MAIN).first()
    if main:
        person.known_as(main)
        Person.objects.filter(pk=person.pk).update(
            display_name=person.display_name, sort_key=person.sort_key
        )


KINDS.add(
    "people",
    Kind(
        name="people",
        model=Person,
        label=_("person"),
        plural=_("People"),
        add_label=_("Add a person"),
        place="house",
        group=PEOPLE,
        rows=lambda owner: Person.objects.prefetch_related("names", "offices__body"),
        columns=(
            Column("name", _("Name"), named, sort="sort_key"),
            Column("offices", _("Offices"), offices_of),
            Column("country", _("Country"), lambda p: CountryCode(p.country), sort="country"),
            slug_column(),
        ),
        search=_find_people,
        form=forms.PersonForm,
        roles=EDITORS,
        filters=(Filter("country", _("Country"), country_choices, "country"),),
        parts=(
            PartList("names", _("Names"), forms.person_names, _("Name"), _("Add a name")),
            PartList(
                "offices", _("Offices"), forms.person_offices, _("Office"), _("Add an office")
            ),
        ),
        parts_first=True,
        slug_from=_main_name,
        empty=_("Everybody whom a conference knows stands here once, under all his names."),
        saved=_know_by_main_name,
        warnings=_warnings,
        apart=person_apart,
    ),
    order=50,
)


def _find_bodies(rows: QuerySet[Body], asked: str) -> QuerySet[Body]:
    for word in fold(asked).split():
        rows = rows.filter(search_text__contains=word)
    return rows


KINDS.add(
    "bodies",
    Kind(
        name="bodies",
        model=Body,
        label=_("body"),
        plural=_("Bodies"),
        add_label=_("Add a body"),
        place="house",
        group=PEOPLE,
        rows=lambda owner: Body.objects.select_related("part_of"),
        columns=(
            Column("name", _("Name"), lambda b: b.name, sort="name"),
            Column("acronym", _("Acronym"), lambda b: b.acronym, sort="acronym"),
            Column("kind", _("Kind"), lambda b: b.get_kind_display(), sort="kind"),
            Column("country", _("Country"), lambda b: CountryCode(b.country), sort="country"),
            Column("part_of", _("Part of"), lambda b: b.part_of and b.part_of.name, listed=False),
            slug_column(),
        ),
        search=_find_bodies,
        form=forms.BodyForm,
        roles=EDITORS,
        filters=(
            Filter("kind", _("Kind"), lambda place: Body.Kind.choices, "kind"),
            Filter("country", _("Country"), country_choices, "country"),
        ),
        slug_from=lambda body, parts: in_english(body.name),
        option_order=by_name,
        empty=_("Organisations and institutions: organisers, employers of speakers, outlets."),
    ),
    order=51,
)

KINDS.add(
    "sources",
    Kind(
        name="sources",
        model=Source,
        label=_("source"),
        plural=_("Sources"),
        add_label=_("Add a source"),
        place="house",
        group=PEOPLE,
        rows=lambda owner: Source.objects.select_related("outlet"),
        columns=(
            Column("title", _("Title"), lambda s: s.title or s.slug, sort="title"),
            Column("outlet", _("Outlet"), lambda s: s.outlet and s.outlet.name),
            Column("kind", _("Kind"), lambda s: s.get_kind_display(), sort="kind"),
            Column("published_on", _("Published on"), lambda s: s.published_on, "published_on"),
            Column("url", _("Address on the web"), lambda s: s.url, listed=False),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda s: (s.title, s.author, s.slug, s.outlet and s.outlet.name)
        ),
        form=forms.SourceForm,
        roles=frozenset({Role.RAPPORTEUR, Role.PRESS}),
        filters=(Filter("kind", _("Kind"), lambda place: Source.Kind.choices, "kind"),),
        slug_from=lambda source, parts: _slug_of_source(source),
        empty=_("Press reports, documents and letters: where a fact comes from."),
    ),
    order=52,
)


def _slug_of_source(source: Source) -> str:
    outlet = in_english(source.outlet.name) if source.outlet else ""
    words = [outlet, str(source.published_on or ""), in_english(source.title)]
    return " ".join(word for word in words if word) or str(source.kind)


KINDS.add(
    "country-lists",
    Kind(
        name="country-lists",
        model=CountryList,
        label=_("country list"),
        plural=_("Country lists"),
        add_label=_("Add a country list"),
        place="house",
        group=REFERENCE,
        rows=lambda owner: CountryList.objects.all(),
        columns=(
            Column("title", _("Title"), lambda one: one.title, sort="title"),
            Column("slug", _("Short name"), lambda one: one.slug, sort="slug"),
            Column("shipped", _("Comes with Plenary"), lambda one: one.shipped, sort="shipped"),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda one: (one.title, one.slug)),
        form=forms.CountryListForm,
        roles=frozenset(),
        slug_from=lambda one, parts: in_english(one.title),
        empty=_("How States and territories are named. Each series chooses one list."),
        fixed=lambda one: one.shipped,
    ),
    order=58,
)

KINDS.add(
    "countries",
    Kind(
        name="countries",
        model=Country,
        label=_("country"),
        plural=_("Countries"),
        add_label=_("Add a country"),
        place="house",
        group=REFERENCE,
        rows=lambda owner: Country.objects.select_related("list"),
        columns=(
            Column("name", _("Name"), lambda c: c.name, sort="name"),
            Column("code", pgettext_lazy("of a country", "Code"), lambda c: c.code, sort="code"),
            Column("formal", _("Formal name"), lambda c: c.formal, sort="formal"),
            Column("status", _("Status"), lambda c: c.get_status_display(), sort="status"),
            Column("list", _("Country list"), lambda c: c.list.title, sort="list__slug"),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda c: (c.name, c.formal, c.code)),
        form=forms.CountryForm,
        roles=frozenset(),
        filters=(
            Filter(
                "list",
                _("Country list"),
                lambda place: [(one.slug, one.title) for one in CountryList.objects.all()],
                "list__slug",
            ),
            Filter("status", _("Status"), lambda place: Country.Status.choices, "status"),
        ),
        empty=_("States and territories with their names, formal names and footnotes."),
        fixed=lambda country: country.list.shipped,
    ),
    order=59,
)
