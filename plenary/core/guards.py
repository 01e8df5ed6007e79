"""What a change of a low thing may not break in higher apps: each app guards its own facts.

An app's `guards.py` adds a function to `GUARDS`. It is asked after the thing is written and before
the change stands; it raises Refused, and then nothing of the change stays.
"""

from collections.abc import Callable, Mapping
from typing import Any

from .registry import Registry

type Guard = Callable[[Any, Mapping[str, Any]], None]

GUARDS: Registry[Guard] = Registry("guards")


def ask_guards(obj: Any, fields: Mapping[str, Any]) -> None:
    """Raise Refused if the change of these `fields` of `obj` breaks a fact of another app."""
    for guard in GUARDS:
        guard(obj, fields)
