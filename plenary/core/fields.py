"""Form fields that the record needs: text in several languages, lists of languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from plenary.algorithms.text import clean

from .text import LANGUAGE_TAG, Text, check_text, direction_of

LONGEST_TEXT = 200_000


class FormRenderer(TemplatesSetting):
    """Widgets' templates come from the project's own template folders first."""


class TextWidget(forms.Widget):
    """One input for each language, each named by it; `languages` is set by the form."""

    template_name = "core/text_widget.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, multiline: bool = False) -> None:
        super().__init__(attrs)
        self.multiline = multiline
        self.languages: Sequence[str] = [code for code, _name in settings.LANGUAGES]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        texts = value if isinstance(value, Mapping) else {}
        tags = list(dict.fromkeys([*self.languages, *texts]))
        base_id = context["widget"]["attrs"].get("id") or f"id_{name}"
        context["widget"]["multiline"] = self.multiline
        context["widget"]["inputs"] = [
            {
                "name": f"{name}__{tag}",
                "id": f"{base_id}__{tag}" if position else base_id,
                "language": tag,
                "direction": direction_of(tag),
                "value": texts.get(tag, ""),
            }
            for position, tag in enumerate(tags)
        ]
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        prefix = f"{name}__"
        return {key[len(prefix) :]: data[key] for key in data if key.startswith(prefix)}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return not any(key.startswith(f"{name}__") for key in data)


class TextField(forms.Field):
    """A `Text`, typed language by language."""

    widget = TextWidget

    def __init__(self, *, multiline: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("widget", TextWidget(multiline=multiline))
        self.multiline = multiline
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Text:
        texts = {tag: clean(text) for tag, text in (value or {}).items() if text and text.strip()}
        return Text(texts)

    def validate(self, value: Text) -> None:
        if self.required and not value:
            raise ValidationError(_("Write this in at least one language."), code="required")
        for tag, text in value.items():
            if len(text) > LONGEST_TEXT:
                raise ValidationError(
                    _("The text in “%(tag)s” is too long: at most %(limit)s characters."),
                    params={"tag": tag, "limit": LONGEST_TEXT},
                )
        check_text(value, multiline=self.multiline)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class WordsField(forms.CharField):
    """A list of words typed with commas, kept as a JSON list."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        text = super().to_python(value)
        return [word.strip() for word in (text or "").split(",") if word.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial) != self.to_python(data))


class LanguagesField(WordsField):
    """Language tags typed with commas: `en, fr, ar`."""

    def validate(self, value: Any) -> None:
        super().validate(value)
        for tag in value:
            if not LANGUAGE_TAG.match(tag):
                raise ValidationError(
                    _("“%(tag)s” is not a language tag. Write tags such as en, fr, ar."),
                    params={"tag": tag},
                )
