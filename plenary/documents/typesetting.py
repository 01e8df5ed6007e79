"""Documents typeset with Typst: right-to-left, tagged PDF, the same on every machine."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

from plenary.core.text import direction_of

HERE = Path(__file__).parent
LIBRARY = HERE / "plenary.typ"


def typeset(
    template: Path, values: dict[str, Any], *, language: str, title: str, at: dt.datetime
) -> bytes:
    """The PDF of a Typst template, which finds `values` under that name.

    The same template, values and moment give the same bytes. Nothing is read from the network or
    from the system's fonts. Page, fonts and direction are those of `plenary.typ`.
    """
    source = LIBRARY.read_text("utf-8") + template.read_text("utf-8")
    about = {
        "language": language.split("-")[0],
        "direction": direction_of(language),
        "title": title,
        "values": values,
    }
    compiler = _typst().Compiler(
        source.encode(),
        root=HERE,
        font_paths=_fonts(),
        sys_inputs={"about": json.dumps(about, ensure_ascii=False)},
    )
    made: bytes = compiler.compile(format="pdf", timestamp=int(at.timestamp()))
    return made


def _typst() -> Any:
    """Loaded with the first document, not with the server."""
    import typst

    return typst


@cache
def _fonts() -> Any:
    return _typst().Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])
