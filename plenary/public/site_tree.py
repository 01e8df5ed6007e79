"""Addresses inside the published tree: every link is relative, every page an explicit file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
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
    """The address of a file of the tree on the web, a folder's page is its folder; empty: not known."""
    site = site_address()
    return f"{site}/{quote(file.removesuffix('index.html'))}" if site else ""


def address(file: str, *, seen_from: Place) -> str:
    """The address of a file of the tree on the web; where that is not known, as the page links to it."""
    return absolute(file) or seen_from.file_link(file)


_address: ContextVar[str] = ContextVar("address", default="")


def site_address() -> str:
    """Where the site is on the web: as set, else as it is served; empty where nobody knows."""
    return settings.SITE_URL or _address.get()


@contextmanager
def standing_at(address: str) -> Iterator[None]:
    """Inside, what is written stands at `address` where no other is set."""
    token = _address.set(address)
    try:
        yield
    finally:
        _address.reset(token)


EVERY_HOST = frozenset({"", "0.0.0.0", "::"})  # noqa: S104  (not listened on, only recognised)


def served_at(host: str, port: int) -> str:
    """The address as set, else that of the server; empty if it listens on every one."""
    if settings.SITE_URL or host in EVERY_HOST:
        return str(settings.SITE_URL)
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def readable_in(language: str, languages: Sequence[str]) -> str:
    """The language in which a reader of `language` gets something that exists in `languages`."""
    if language in languages:
        return language
    default = str(settings.LANGUAGE_CODE)
    return default if default in languages else languages[0]
