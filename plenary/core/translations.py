"""The catalogues: found in the code, kept in order, compiled; nothing but Babel is needed.

Messages are extracted from Python by Babel, from templates by Django's own `templatize`, which
turns a template into something that reads like code.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
type MessageId = str | tuple[str, ...] | list[str]

SKIPPED = {"migrations", "static", "locale"}


@dataclass(frozen=True)
class Untranslated:
    """A string of the code that a catalogue lacks, leaves empty or only guesses."""

    language: str
    message: str
    why: str


def target_languages() -> list[str]:
    """The languages of the interface but English, which is the language of the code."""
    return [code for code, _name in settings.LANGUAGES if code != "en"]


def extracted() -> Catalog:
    """Every translatable string of the code and the templates."""
    catalog = Catalog(project="Plenary", fuzzy=False)
    for path, source in _sources():
        for line, message, comments, context in extract(
            "python", source, keywords=KEYWORDS, comment_tags=("Translators:",)
        ):
            catalog.add(message, locations=[(path, line)], auto_comments=comments, context=context)
    return catalog


def _sources() -> Iterator[tuple[str, io.BytesIO]]:
    root = Path(settings.BASE_DIR)
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if SKIPPED & set(inside.parts) or path.suffix not in {".py", ".html", ".txt", ".svg"}:
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            text = "\n".join(line.strip() for line in templatize(text).splitlines())
        yield inside.as_posix(), io.BytesIO(text.encode())


def catalogue_path(language: str) -> Path:
    """Where the catalogue of a language stands."""
    return Path(settings.BASE_DIR) / "locale" / language / "LC_MESSAGES" / "django.po"


def read_catalogue(language: str) -> Catalog:
    """The catalogue of a language, an empty one where there is none yet."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language, project="Plenary", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update_catalogues() -> None:
    """Each catalogue holds just the strings of the code, with the translations it had."""
    template = extracted()
    for language in target_languages():
        catalogue = read_catalogue(language)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        catalogue.header_comment = f"# Plenary: the interface in {language}."
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=99, sort_output=True, include_lineno=False)


def compile_catalogues() -> None:
    """The compiled catalogue stands beside each catalogue that is newer than it."""
    for language in target_languages():
        source = catalogue_path(language)
        compiled = source.with_suffix(".mo")
        if not source.exists():
            continue
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        # Two processes may do it at once: what others read is always whole.
        made = compiled.with_suffix(f".{os.getpid()}")
        with made.open("wb") as file:
            write_mo(file, read_catalogue(language))
        made.replace(compiled)


def untranslated() -> Iterator[Untranslated]:
    """Every string of the code that some language does not have in full, and wrong placeholders."""
    template = extracted()
    for language in target_languages():
        catalogue = read_catalogue(language)
        for message in template:
            if message.id:
                yield from _lacking(language, catalogue, message.id, message.context)
        for message, errors in catalogue.check():
            yield Untranslated(language, _first(message.id), "; ".join(map(str, errors)))


def _lacking(
    language: str, catalogue: Catalog, message_id: MessageId, context: str | None
) -> Iterator[Untranslated]:
    found = catalogue.get(_first(message_id), context)
    if found is None:
        yield Untranslated(language, _first(message_id), "is not in the catalogue")
        return
    strings = found.string if isinstance(found.string, (tuple, list)) else [found.string]
    if not all(strings):
        yield Untranslated(language, _first(message_id), "is not translated")
    elif found.fuzzy:
        yield Untranslated(language, _first(message_id), "is only a guess")


def _first(message_id: MessageId) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]
