"""Press communiqués written from the record: every name, title and figure is bound to it.

`write` makes the paragraphs from `Facts`, `template` the text that is edited by hand, `fill` the
paragraphs again from what `bindings` holds, and `difference` what a corrigendum has to say.
"""

from __future__ import annotations

from .bindings import bindings
from .changes import Change, difference
from .facts import (
    By,
    Counted,
    Country,
    Edition,
    Facts,
    Finding,
    Measure,
    Named,
    Observance,
    Organiser,
    OrganiserRole,
    Person,
    Place,
    Reported,
    Role,
    Scope,
    Session,
    SessionKind,
    Verb,
)
from .languages import LANGUAGES
from .pieces import Bound, Paragraph, Words, plain
from .templates import Fault, fill, template
from .writing import SECTIONS, left_out, write

__all__ = [
    "LANGUAGES",
    "SECTIONS",
    "Bound",
    "By",
    "Change",
    "Counted",
    "Country",
    "Edition",
    "Facts",
    "Fault",
    "Finding",
    "Measure",
    "Named",
    "Observance",
    "Organiser",
    "OrganiserRole",
    "Paragraph",
    "Person",
    "Place",
    "Reported",
    "Role",
    "Scope",
    "Session",
    "SessionKind",
    "Verb",
    "Words",
    "bindings",
    "difference",
    "fill",
    "left_out",
    "plain",
    "template",
    "write",
]
