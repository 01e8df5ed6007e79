"""Addresses inside the published tree: every link is relative, every page an explicit file."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings


@dataclass(frozen=True)
class Place:
    """Where the page that is being written stands: its language and its path below it."""

    language: str
    path: str

    @property
    def file(self) -> str:
        """The page's own file, from the root of the tree; the root page has no language folder."""
        return f"{self.language}/{self.path}" if self.path != ROOT_PAGE else "index.html"

    def link(self, path: str, language: str = "") -> str:
        """A page of the site as this page links to it, in the same language unless one is named."""
        return self.file_link(f"{language or self.language}/{path}")

    def file_link(self, file: str) -> str:
        """Any file of the tree as this page links to it."""
        path, _, anchor = file.partition("#")
        relative = quote(posixpath.relpath(path, posixpath.dirname(self.file) or "."))
        return f"{relative}#{anchor}" if anchor else relative


ROOT_PAGE = ""


def absolute(file: str) -> str:
    """The address of a file of the tree on the web; a folder's page is its folder."""
    site = settings.SITE_URL or "http://localhost:8000"
    return f"{site}/{quote(file.removesuffix('index.html'))}"


def readable_in(language: str, languages: Sequence[str]) -> str:
    """The language in which a reader of `language` gets something that exists in `languages`."""
    if language in languages:
        return language
    default = str(settings.LANGUAGE_CODE)
    return default if default in languages else languages[0]
