"""The column that holds text in several languages."""

from __future__ import annotations

from typing import Any

from django.db import models

from .fields import TextField
from .text import Text, check_text


class TextByLanguage(models.JSONField):
    """A column that holds a `Text`; empty texts are not kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Text:
        return Text(super().from_db_value(value, expression, connection) or {})

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return Text(value) if isinstance(value, dict) else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = getattr(model_instance, self.attname) or {}
        kept = Text({tag: text.strip() for tag, text in value.items() if text and text.strip()})
        setattr(model_instance, self.attname, kept)
        return kept

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        check_text(value)

    def formfield(self, **kwargs: Any) -> Any:
        return TextField(
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text),
        )
