"""What is asked for an import: the table, and which column holds what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from plenary.imports.columns import recognised
from plenary.imports.plans import Import, visible
from plenary.imports.tables import MOST_BYTES, Table, too_large

LONGEST_SHOWN_AGAIN = 500_000


class UploadForm(forms.Form):
    """A file, or cells pasted from a spreadsheet."""

    use_required_attribute = False

    file = forms.FileField(
        label=_("File"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "CSV or XLSX, at most 20 MB and 50,000 rows. The first row holds the headings."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )
    pasted = forms.CharField(
        label=_("Or cells pasted from a spreadsheet"),
        required=False,
        strip=False,
        help_text=_("Copy them there with their headings and paste them here."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto", "spellcheck": "false"}),
    )
    language = forms.ChoiceField(
        label=_("Language of the texts"),
        help_text=_("Of offices and of names of bodies. Names of people need none."),
        choices=settings.LANGUAGES,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = translation.get_language()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file, pasted = cleaned.get("file"), cleaned.get("pasted") or ""
        if self.errors:
            return cleaned
        if not file and not pasted.strip():
            self.add_error("file", _("Choose a file, or paste the cells below."))
        elif file and pasted.strip():
            self.add_error("pasted", _("Choose a file or paste cells, not both."))
        elif (file.size if file else len(pasted.encode())) > MOST_BYTES:
            self.add_error("file" if file else "pasted", str(too_large()))
        return cleaned

    @property
    def name(self) -> str:
        """What the table is called: its file name, "" for pasted cells."""
        file = self.cleaned_data["file"]
        return str(file.name) if file else ""

    def content(self) -> bytes:
        """The bytes of the file or of what was pasted."""
        file = self.cleaned_data["file"]
        if file:
            return bytes(file.read())
        pasted: str = self.cleaned_data["pasted"]
        return pasted.encode("utf-8", "surrogatepass")

    def forget_long(self) -> bool:
        """Do not send a very long paste back into the page; whether there was one."""
        pasted = self.data.get("pasted", "")
        if len(pasted) <= LONGEST_SHOWN_AGAIN:
            return False
        self.data = {name: text for name, text in self.data.items() if name != "pasted"}
        return True


class ColumnsForm(forms.Form):
    """What each column of a table holds, as far as its heading tells or a person says."""

    def __init__(
        self, data: Any = None, *, table: Table, what: Import, columns: Sequence[str] | None
    ) -> None:
        super().__init__(data)
        self.what = what
        chosen = recognised(table.headings, what.fields) if columns is None else columns
        choices = [("", _("not imported")), *what.labels.items()]
        for place, heading in enumerate(table.headings):
            self.fields[f"column{place}"] = forms.ChoiceField(
                label=visible(heading) or _("Column %(number)s") % {"number": place + 1},
                # Django takes a help text for HTML.
                help_text=escape(" · ".join(_samples(table, place))),
                choices=choices,
                required=False,
                initial=chosen[place],
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        seen: dict[str, str] = {}
        for name, field in self.fields.items():
            chosen = cleaned.get(name)
            if chosen and chosen in seen:
                message = _("The column “%(other)s” holds this already. Choose another.")
                self.add_error(name, message % {"other": seen[chosen]})
            elif chosen:
                seen[chosen] = str(field.label)
        for one in self.what.missing(seen):
            self.add_error(None, missing_words(one.label))
        return cleaned

    @property
    def columns(self) -> tuple[str, ...]:
        """The name of the field of each column, as chosen or as recognised."""
        if self.is_bound:
            return tuple(self.cleaned_data[name] for name in self.fields)
        return tuple(str(field.initial) for field in self.fields.values())


def missing_words(label: object) -> str:
    """What to say where no column holds what is needed."""
    return str(_("No column holds “%(field)s”. Say below which one does.") % {"field": label})


def _samples(table: Table, place: int) -> list[str]:
    """The first three different texts of a column, shortened."""
    texts = dict.fromkeys(row.cells[place] for row in table.rows[:50] if row.cells[place])
    return [visible(text if len(text) <= 40 else f"{text[:40]}…") for text in list(texts)[:3]]
