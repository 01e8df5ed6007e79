"""What every form of the record has: a place, a version, rows of parts, references to things."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from plenary.algorithms.text import clean

from .fields import LONGEST_TEXT, TextField, WordsField
from .inputs import DayInput, MomentInput
from .kinds import KINDS, Place, options, told_apart
from .part_rows import with_rows_gone
from .text import LANGUAGE_TAG, check_characters, check_line, check_year

SELECT_AT_MOST = 200
MATCHES_SHOWN = 50
TICKS_AT_ONCE = 12
MOST_LINES = 500


class PlacedForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that knows the place: its languages, its time zone, what can be referred to.

    `multiline` names the texts of several lines. Constraints of the table are checked after
    `clean()` and only when nothing else is wrong: the model's own words come first.
    """

    multiline: ClassVar[frozenset[str]] = frozenset()
    use_required_attribute = False

    def __init__(self, *args: Any, place: Place, **kwargs: Any) -> None:
        self.place = place
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            _settle(field, place, multiline=name in self.multiline)
            if isinstance(field, CountryField):
                field.keep(str(self.initial.get(name) or ""))
            if name == "language":
                field.validators.append(check_language)

    def validate_constraints(self) -> None:
        if not self._errors:  # type: ignore[attr-defined]
            super().validate_constraints()


def check_language(tag: str) -> None:
    """Validator: one language tag."""
    if not LANGUAGE_TAG.match(tag):
        raise ValidationError(
            _("“%(tag)s” is not a language tag. Write one such as en, fr, ar."),
            params={"tag": tag[:40]},
        )


def _settle(field: forms.Field, place: Place, *, multiline: bool) -> None:
    field.label = capfirst(field.label) if field.label else None
    if isinstance(field, TextField):
        field.multiline = multiline
        field.widget.multiline = multiline
        field.widget.languages = place.languages
        field.widget.attrs["legend"] = field.label or ""
    elif isinstance(field, PlacedField):
        field.bind(place)
    elif isinstance(field, forms.DateTimeField):
        field.widget = MomentInput(attrs={"step": 60})
        field.validators.append(check_year)
    elif isinstance(field, forms.DateField):
        field.widget = DayInput()
        field.validators.append(check_year)
    elif isinstance(field, forms.TimeField):
        field.widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    elif isinstance(field, forms.SlugField):
        field.validators = [short_name, MaxLengthValidator(field.max_length or 80)]
    elif isinstance(field, forms.CharField) and not isinstance(field, WordsField):
        multiple = isinstance(field.widget, forms.Textarea)
        if multiple:
            field.validators.insert(0, MaxLengthValidator(LONGEST_TEXT))
        field.validators.append(check_paragraphs if multiple else check_line)
        # As texts are kept and record files are read, so that a dump loads back as it was.
        setattr(field, "to_python", partial(_cleaned, field.to_python))  # noqa: B010


def _cleaned(to_python: Callable[[Any], Any], value: Any) -> Any:
    read = to_python(value)
    return clean(read) if isinstance(read, str) else read


short_name = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
    _("Write small letters, digits and single hyphens, nothing else."),
)


def check_paragraphs(text: str) -> None:
    """Validator: a text of several lines without characters that may not stand in a record."""
    if len(text) <= LONGEST_TEXT:
        check_characters(text, multiline=True)


class RecordForm(PlacedForm):
    """A form of one recorded thing, with the version that the person had before his eyes."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.initial["version"] = self.instance.version
        elif PLACE in self.fields:
            self.initial[PLACE] = None
        if PLACE in self.fields:
            self.fields[PLACE].required = False
            self.fields[PLACE].help_text = _("Left empty, it is the last.")

    @property
    def sent_version(self) -> int | None:
        """The version that was on the page which was sent."""
        version: int | None = self.cleaned_data.get("version")
        return version

    def write_lists(self) -> None:
        """The lists of other things (themes of a session) are those that were ticked."""
        self._save_m2m()  # type: ignore[attr-defined]

    def _get_validation_exclusions(self) -> set[str]:
        # The edition or series is set already, and the short name is unique inside it.
        exclude: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return exclude - ({"edition", "series"} - set(self.fields))

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        slug = cleaned.get("slug")
        if slug and siblings(self.instance, cleaned).filter(slug=slug).exists():
            self.add_error("slug", ValidationError(SLUG_TAKEN, code="not-unique"))
        if PLACE in self.fields and PLACE in cleaned and cleaned[PLACE] is None:
            cleaned[PLACE] = last_place(self.instance, cleaned)
        return cleaned


PLACE = "position"
"""The column that holds the place of a thing in the list of its kind."""


def last_place(obj: models.Model, values: dict[str, Any]) -> int:
    """The place after all others of the edition, or of whatever else the list belongs to."""
    others = type(obj)._default_manager.exclude(pk=obj.pk)
    owner = next(one for one in ("edition", "venue") if hasattr(obj, f"{one}_id"))
    given = values.get(owner)
    others = others.filter(**{f"{owner}_id": given.pk if given else getattr(obj, f"{owner}_id")})
    greatest = others.aggregate(greatest=models.Max(PLACE))["greatest"]
    return 0 if greatest is None else int(greatest) + 1


SLUG_TAKEN = _("There is already one with this short name in addresses. Choose another.")


def siblings(obj: models.Model, values: dict[str, Any] | None = None) -> models.QuerySet[Any]:
    """The other things among which the short name of `obj` must be the only one of its kind."""
    others = type(obj)._default_manager.exclude(pk=obj.pk)
    for constraint in obj._meta.constraints:
        fields = getattr(constraint, "fields", ())
        if "slug" in fields:
            for name in set(fields) - {"slug"}:
                attname = obj._meta.get_field(name).attname  # type: ignore[union-attr]
                given = (values or {}).get(name)
                others = others.filter(**{attname: given.pk if given else getattr(obj, attname)})
    return others


class PlacedField:
    """A field that offers what there is in a place."""

    def bind(self, place: Place) -> None:
        raise NotImplementedError


class CountryField(PlacedField, forms.ChoiceField):
    """A country, by its name in the list of the place; one that was chosen before stays."""

    default_error_messages: ClassVar = {
        "invalid_choice": _("No country list here has the code “%(value)s”. Choose another.")
    }

    def bind(self, place: Place) -> None:
        self.place = place
        self.offered = [("", "—"), *place.offered_countries()]
        self.choices = self.offered

    def keep(self, code: str) -> None:
        """The country of that code can be chosen, whatever list it is of."""
        if code and code not in dict(self.offered):
            known = dict(self.place.country_choices())
            self.choices = [*self.offered, (code, known.get(code, code))]


class ReferenceField(PlacedField, forms.ModelChoiceField):  # type: ignore[type-arg]
    """Another thing of the record: chosen from a list, or searched where there are too many.

    `kind` is its name in `KINDS`; `only(rows, place)` narrows what may be chosen.
    """

    default_error_messages: ClassVar = {
        "invalid_choice": _("That one is not here any more. Choose another.")
    }

    def __init__(
        self,
        kind: str,
        *,
        only: Callable[[models.QuerySet[Any], Place], models.QuerySet[Any]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(queryset=None, **kwargs)
        self.kind_name = kind
        self.only = only
        self.rows: models.QuerySet[Any]
        self.place: Place

    def bind(self, place: Place) -> None:
        kind = KINDS[self.kind_name]
        rows = kind.rows(place.owner_of(kind))
        self.rows = self.only(rows, place) if self.only else rows
        self.queryset = self.rows
        self.place = place
        key = ("options", self.kind_name, self.only)
        if key not in place.kept:
            place.kept[key] = self._options()
        options = place.kept[key]
        if options is None:
            self.widget = SearchInput(find_url=place.find_url(kind), label_of=self._label)
            self.widget.is_required = self.required
        else:
            self.choices = [("", "—"), *options]

    def _options(self) -> list[tuple[Any, str]] | None:
        rows = list(self.rows[: SELECT_AT_MOST + 1])
        if len(rows) > SELECT_AT_MOST:
            return None
        return options(KINDS[self.kind_name], self.place, rows)

    def _label(self, key: Any) -> str:
        try:
            return told_apart(KINDS[self.kind_name], self.place, self.rows.get(pk=key))
        except (ObjectDoesNotExist, ValidationError, ValueError):
            return ""

    def to_python(self, value: Any) -> Any:
        return self._found(value) if isinstance(value, Asked) else super().to_python(value)

    def _found(self, asked: Asked) -> Any:
        rows = KINDS[self.kind_name].search(self.rows, asked)
        found = list(rows[: MATCHES_SHOWN + 1])
        if len(found) == 1:
            return found[0]
        kind = KINDS[self.kind_name]
        self.widget.matches = options(kind, self.place, found[:MATCHES_SHOWN], searched=True)
        if not found:
            raise ValidationError(
                _("Nothing is found for “%(asked)s”. Try another spelling."),
                params={"asked": asked[:80]},
            )
        raise ValidationError(
            _("Several are found for “%(asked)s”. Choose one of them in the list."),
            params={"asked": asked[:80]},
        )

    def has_changed(self, initial: Any, data: Any) -> bool:
        return isinstance(data, Asked) or super().has_changed(initial, data)


class Asked(str):
    """What was typed in order to find a thing."""

    __slots__ = ()


class SearchInput(forms.Select):
    """The chosen thing and a box to find another; works without JavaScript, by sending the form."""

    template_name = "core/search_widget.html"

    def __init__(self, *, find_url: str, label_of: Callable[[Any], str]) -> None:
        super().__init__()
        self.find_url = find_url
        self.label_of = label_of
        self.matches: list[tuple[str, str]] = []

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        asked = value if isinstance(value, Asked) else ""
        chosen = "" if asked else str(value or "")
        options = [(chosen, self.label_of(chosen))] if chosen else []
        self.choices = [("", "—"), *self.matches, *options]
        context: dict[str, Any] = super().get_context(name, chosen, attrs)
        context["widget"] |= {"asked": asked, "chosen": chosen, "find_url": self.find_url}
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        chosen, was = data.get(name, ""), data.get(f"{name}__was", "")
        asked = data.get(f"{name}__find", "").strip()
        return Asked(asked) if asked and chosen == was else chosen


class Ticks(forms.CheckboxSelectMultiple):
    """Boxes to tick; where they are many they are folded away, and it says how many are ticked."""

    template_name = "core/ticks_widget.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        total, ticked = len(list(self.choices)), len(context["widget"]["value"])
        folded = total > TICKS_AT_ONCE
        context["widget"] |= {"folded": folded, "total": total, "ticked": ticked}
        return context


class ReferencesField(PlacedField, forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several other things of the record, ticked in a list."""

    widget = Ticks

    def __init__(self, kind: str, **kwargs: Any) -> None:
        super().__init__(queryset=None, **kwargs)
        self.kind_name = kind

    def bind(self, place: Place) -> None:
        kind = KINDS[self.kind_name]
        self.queryset = kind.rows(place.owner_of(kind))
        self.choices = options(kind, place, self.queryset)


class LinesField(WordsField):
    """A list of names, each on a line of its own."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        lines = [clean(line).strip() for line in str(value or "").splitlines()]
        return list(dict.fromkeys(line for line in lines if line))

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > MOST_LINES:
            raise ValidationError(
                _("At most %(most)s lines can be kept here."), params={"most": MOST_LINES}
            )
        for line in value:
            check_line(line)
            if len(line) > 300:
                raise ValidationError(_("A line is too long: at most 300 characters."))


class PartForm(PlacedForm):
    """A row of a part list. What is unique among the rows is the formset's matter."""

    def validate_constraints(self) -> None:
        """The formset says what is wrong among its rows, the model's `clean` inside one."""

    def validate_unique(self) -> None:
        """See the formset."""


class PartFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """Rows that can be added, removed and put in order by their number.

    `once` names the fields that no two rows may have in common; where one row is needed
    (`needs_one`), an empty one is open from the beginning.
    """

    once: ClassVar[tuple[str, ...]] = ()
    needs_one: ClassVar[bool] = False

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        if data is not None:
            there = self._keys_of(kwargs.get("instance"))
            data = with_rows_gone(data, str(kwargs.get("prefix") or ""), there)
        super().__init__(data, *args, **kwargs)

    def _keys_of(self, owner: models.Model | None) -> set[str]:
        if owner is None or owner._state.adding:
            return set()
        part_model: type[models.Model] = self.model  # type: ignore[assignment]
        rows = part_model._default_manager.filter(**{self.fk.name: owner})
        return {str(key) for key in rows.values_list("pk", flat=True)}

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:  # type: ignore[type-arg]
        super().add_fields(form, index)
        form.fields["ORDER"].label = _("Place among these")
        form.fields["ORDER"].widget.attrs["class"] = "is-short"
        form.fields["DELETE"].label = _("Remove")

    def clean(self) -> None:
        seen: set[Any] = set()
        for form in self.kept():
            key = tuple(str(form.cleaned_data.get(name)) for name in self.once)
            if key and key in seen:
                form.add_error(self.once[0], _("This stands twice. Remove one of the two."))
            seen.add(key)

    def kept(self) -> list[Any]:
        """The forms of the rows that stay, in their order."""
        filled = [
            form
            for form in self.forms
            if getattr(form, "cleaned_data", None)
            and not form.cleaned_data.get("DELETE")
            and (not form.instance._state.adding or form.has_changed())
        ]
        return sorted(filled, key=lambda form: form.cleaned_data.get("ORDER") or 10_000)

    def write(self, owner: models.Model) -> None:
        """The rows of `owner` are those of the formset, numbered from 0.

        Changed rows are taken out and put back, so that two may exchange what is unique.
        """
        kept = self.kept()
        part_model: type[models.Model] = self.model  # type: ignore[assignment]
        rows = part_model._default_manager.filter(**{self.fk.name: owner})
        changed = [form for form in kept if form.has_changed() or form.instance._state.adding]
        staying = [form.instance.pk for form in kept if form not in changed]
        rows.exclude(pk__in=staying).delete()
        for position, form in enumerate(kept):
            part = form.instance
            setattr(part, self.fk.name, owner)
            part.position = position
            if form in changed:
                part.save(force_insert=True)
            else:
                rows.filter(pk=part.pk).update(position=position)


def part_formset(
    parent: type[models.Model],
    part: type[models.Model],
    form: type[PartForm],
    *,
    formset: type[PartFormSet] = PartFormSet,
    extra: int = 1,
    fk_name: str | None = None,
) -> Callable[..., PartFormSet]:
    """A maker of formsets: `make(data, instance=, place=, prefix=)`."""
    made = forms.inlineformset_factory(
        parent,
        part,
        form=form,
        formset=formset,
        extra=extra,
        fk_name=fk_name,
        can_order=True,
        can_delete=True,
        max_num=500,
        absolute_max=500,
    )

    def make(data: Any = None, *, place: Place, **kwargs: Any) -> PartFormSet:
        built: Any = made(data, form_kwargs={"place": place}, **kwargs)
        return built  # type: ignore[no-any-return]

    return make


def all_errors(formset: PartFormSet) -> Iterable[tuple[int, Any, str]]:
    """Row number (from 1), bound field or None, and message of everything wrong in the rows."""
    for message in formset.non_form_errors():
        yield 0, None, str(message)
    for number, form in enumerate(formset.forms, start=1):
        for message in form.non_field_errors():
            yield number, None, str(message)
        for bound in form:
            for message in bound.errors:
                yield number, bound, str(message)
