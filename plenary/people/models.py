"""Persons, bodies, countries, the offices people hold, and where facts come from."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from plenary.algorithms import names
from plenary.core.columns import TextByLanguage
from plenary.core.models import Part, Recorded
from plenary.core.text import check_line, headed, listed

country_code = RegexValidator(r"^[A-Z0-9]{2,4}$", _("Two to four capital letters or digits."))


def address_field(**options: object) -> models.SlugField:
    """The short name of a thing in addresses and record files."""
    return models.SlugField(
        _("short name in addresses"),
        max_length=80,
        help_text=_("Small letters, digits and hyphens. Left empty, it is made from the name."),
        blank=True,
        **options,  # type: ignore[arg-type]
    )


class Slugged(Recorded):
    """A recorded thing that has one short name in the whole installation."""

    slug = address_field(unique=True)

    class Meta:
        abstract = True


class CountryList(Slugged):
    """The States and territories as one conference names them."""

    title = TextByLanguage(_("title"), blank=False)
    shipped = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ("slug",)
        verbose_name = _("country list")
        verbose_name_plural = _("country lists")

    def __str__(self) -> str:
        return str(self.title)


class Country(Recorded):
    """One entry of a country list, with its names, status and footnote per language."""

    class Status(models.TextChoices):
        MEMBER = "member", _("member State")
        OBSERVER = "observer", _("observer State")
        TERRITORY = "territory", _("territory")
        OTHER = "other", _("other")

    list = models.ForeignKey(CountryList, on_delete=models.PROTECT, related_name="countries")
    code = models.CharField(_("code"), max_length=4, validators=[country_code])
    name = TextByLanguage(_("name"), blank=False)
    formal = TextByLanguage(_("formal name"))
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.MEMBER
    )
    footnote = TextByLanguage(_("footnote"))

    class Meta:
        ordering = ("list", "code")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("list", "code"), name="country_code_once_in_list")
        ]
        verbose_name = _("country")
        verbose_name_plural = _("countries")

    def __str__(self) -> str:
        return str(self.name)


class Body(Slugged):
    """An organisation or institution; an outlet is a body of kind media."""

    class Kind(models.TextChoices):
        STATE = "state", _("State organ")
        PARLIAMENT = "parliament", _("parliament")
        INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental organisation")
        NGO = "ngo", _("non-governmental organisation")
        UNIVERSITY = "university", _("university")
        INSTITUTE = "institute", _("research institute")
        MEDIA = "media", _("media")
        COMPANY = "company", _("company")
        COMMUNITY = "community", _("community")
        OTHER = "other", _("other")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.OTHER)
    name = TextByLanguage(_("name"), blank=False)
    acronym = TextByLanguage(_("acronym"))
    country = models.CharField(_("country"), max_length=4, blank=True, validators=[country_code])
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("part of"),
    )
    other_names = models.JSONField(_("other names"), default=list, blank=True)
    url = models.URLField(_("website"), blank=True)
    search_text = models.TextField(editable=False, default="")

    class Meta:
        ordering = ("slug",)
        verbose_name = _("body")
        verbose_name_plural = _("bodies")

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        if self.part_of_id and self.part_of_id == self.pk:
            raise ValidationError({"part_of": _("A body is not a part of itself.")})

    def save(self, *args: object, **kwargs: object) -> None:
        self.prepare_search()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def prepare_search(self) -> None:
        """`search_text` holds the folded words of every name; for what is not saved one by one."""
        every = [*self.name.values(), *self.acronym.values(), *self.other_names]
        self.search_text = " ".join(dict.fromkeys(names.fold(name) for name in every))


class Source(Slugged):
    """Where a fact comes from: a press report, a document, a letter."""

    class Kind(models.TextChoices):
        REPORT = "report", _("press report")
        DOCUMENT = "document", _("document")
        LETTER = "letter", _("letter")
        STATEMENT = "statement", _("statement")
        WEBSITE = "website", _("website")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.REPORT)
    title = TextByLanguage(_("title"))
    outlet = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("outlet or publisher"),
    )
    author = models.CharField(_("author"), max_length=200, blank=True, validators=[check_line])
    url = models.URLField(_("address on the web"), max_length=500, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ("published_on", "slug")
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        outlet = str(self.outlet) if self.outlet else ""
        said = str(self.title)
        return headed(outlet, said) if outlet and said else outlet or said or self.slug


class Person(Slugged):
    """A human being, known to the whole installation under one or several names."""

    audit_parts: ClassVar = ("names", "offices")

    country = models.CharField(_("country"), max_length=4, blank=True, validators=[country_code])
    user = models.OneToOneField(
        "accounts.User",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    display_name = models.CharField(max_length=300, editable=False, default="")
    sort_key = models.CharField(max_length=600, editable=False, default="", db_index=True)

    class Meta:
        ordering = ("sort_key", "slug")
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.display_name or self.slug

    def known_as(self, name: PersonName) -> None:
        """Lists show `name` and sort by it, family name first; the caller saves."""
        self.display_name = name.printed(styled=False)[:300]
        family_first = f"{name.family} {name.given} {name.patronymic}".strip()
        written = family_first or name.full
        self.sort_key = names.collation_key(written)


class PersonName(Part):
    """One name of a person: as he is known, in another script, or as others spell it."""

    class Use(models.TextChoices):
        MAIN = "main", _("as known")
        SCRIPT = "script", _("in another script or language")
        SPELLING = "spelling", _("as others spell it (never printed)")

    class Order(models.TextChoices):
        GIVEN_FIRST = "given-first", _("given name first")
        FAMILY_FIRST = "family-first", _("family name first")
        FAMILY_GIVEN_PATRONYMIC = "family-given-patronymic", _("family, given, patronymic")
        AS_WRITTEN = "as-written", _("as written in full")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    use = models.CharField(_("use"), max_length=10, choices=Use.choices, default=Use.MAIN)
    language = models.CharField(_("language"), max_length=12, blank=True)
    honorific = models.CharField(
        _("honorific or style"), max_length=60, blank=True, validators=[check_line]
    )
    given = models.CharField(_("given name"), max_length=150, blank=True, validators=[check_line])
    family = models.CharField(
        _("family name"), max_length=150, blank=True, validators=[check_line]
    )
    patronymic = models.CharField(
        _("patronymic or middle name"), max_length=100, blank=True, validators=[check_line]
    )
    order = models.CharField(
        _("order"), max_length=30, choices=Order.choices, default=Order.GIVEN_FIRST
    )
    full = models.CharField(
        _("in full, as written"), max_length=300, blank=True, validators=[check_line]
    )

    class Meta(Part.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("person",), condition=models.Q(use="main"), name="one_main_name"
            ),
            models.CheckConstraint(
                condition=~models.Q(given="", family="", full=""), name="name_not_empty"
            ),
        ]
        verbose_name = _("name")
        verbose_name_plural = _("names")

    def __str__(self) -> str:
        return self.printed()

    def clean(self) -> None:
        if not (self.given or self.family or self.full):
            raise ValidationError({"given": _("Write at least one part of the name.")})
        if self.order == self.Order.AS_WRITTEN and not self.full:
            raise ValidationError({"full": _("Write the name in full, as it is printed.")})

    @property
    def is_as_written(self) -> bool:
        """Whether the form in full is the one that is printed."""
        return self.order == self.Order.AS_WRITTEN and bool(self.full)

    def printed(self, *, styled: bool = True) -> str:
        """The name in its own order, with its honorific unless `styled` is false."""
        honorific = self.honorific if styled else ""
        if self.is_as_written:
            return " ".join(part for part in (honorific, self.full) if part)
        return names.printed(
            given=self.given,
            family=self.family,
            patronymic=self.patronymic,
            honorific=honorific,
            order=self.order,
        )


class Office(Part):
    """A function that a person holds at a body from one day to another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offices")
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("body"),
    )
    function = TextByLanguage(_("function"), blank=False)
    held_from = models.DateField(_("from"), null=True, blank=True)
    held_to = models.DateField(_("until"), null=True, blank=True)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )

    class Meta(Part.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(held_from=None)
                | models.Q(held_to=None)
                | models.Q(held_to__gte=models.F("held_from")),
                name="office_ends_after_it_begins",
            )
        ]
        verbose_name = _("office")
        verbose_name_plural = _("offices")

    def __str__(self) -> str:
        return listed(part for part in (self.function, self.body) if part)

    def clean(self) -> None:
        if self.held_from and self.held_to and self.held_to < self.held_from:
            raise ValidationError({"held_to": _("The last day is before the first day.")})

    def held_on(self, day: object) -> bool:
        """Whether the office was held on that date, as far as is known."""
        return (self.held_from is None or self.held_from <= day) and (  # type: ignore[operator]
            self.held_to is None or day <= self.held_to  # type: ignore[operator]
        )


class NameWord(models.Model):
    """A folded word that stands in a name: the index of the search for people."""

    pk = models.CompositePrimaryKey("word", "name_id")
    word = models.CharField(max_length=80)
    sound = models.CharField(max_length=80, db_index=True)
    name = models.ForeignKey(PersonName, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.word


class WordGram(models.Model):
    """A few letters of how a word sounds: finds the words that a query has misspelt."""

    pk = models.CompositePrimaryKey("gram", "word")
    gram = models.CharField(max_length=12)
    word = models.CharField(max_length=80, db_index=True)

    def __str__(self) -> str:
        return f"{self.gram} {self.word}"
