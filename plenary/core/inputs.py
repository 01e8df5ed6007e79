"""Inputs of a browser's own kind that also show what it could not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError


class _TypedInput:
    """Shows what was typed as plain text where the browser's own control could not show it."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)  # type: ignore[misc]
        if isinstance(value, str) and value and not self.shows(value):
            context["widget"]["type"] = "text"
        return context

    def shows(self, value: str) -> bool:
        raise NotImplementedError


class MomentInput(_TypedInput, forms.DateTimeInput):
    """Date, hours and minutes in the zone of the place."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")

    def shows(self, value: str) -> bool:
        return _is_read_by(forms.DateTimeField(), value)


class DayInput(_TypedInput, forms.DateInput):
    """A date."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")

    def shows(self, value: str) -> bool:
        return _is_read_by(forms.DateField(input_formats=["%Y-%m-%d"]), value)


def _is_read_by(field: forms.Field, value: str) -> bool:
    try:
        field.clean(value)
    except ValidationError:
        return False
    return True
