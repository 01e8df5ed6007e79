"""Where published files stand, and how one release takes the place of another.

    releases/7/site/…           the whole site: pages, calendar files, open data, static files
    releases/7/editions/ID.json what this release knows of each edition
    current -> releases/7/site  one rename of this link is the switch

A release is made of hard links to the one before it, except for what is published anew: it costs
little, and a reader sees either the whole old site or the whole new one.
"""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import brotli

from .overviews import Overview

COMPRESSED = frozenset(
    {".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".atom", ".ics", ".txt"}
)
WORTH_COMPRESSING = 400
RELEASES_KEPT = 2


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """One publisher at a time in this folder, across processes."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Release:
    """A release that is being written; nobody sees it before `switch_to`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"

    def write(self, path: str, content: bytes) -> None:
        """A file of the site, with its compressed forms beside it."""
        write_file(self.site / path, content)
        if Path(path).suffix in COMPRESSED and len(content) >= WORTH_COMPRESSING:
            write_file(self.site / f"{path}.gz", gzip.compress(content, 6, mtime=0))
            write_file(self.site / f"{path}.br", brotli.compress(content, quality=5))

    def carry(self, before: Release, folders: Iterable[str]) -> None:
        """These folders stand here as they stood in the release before."""
        for folder in folders:
            source = before.site / folder
            if source.is_dir():
                shutil.copytree(
                    source, self.site / folder, copy_function=_linked, dirs_exist_ok=True
                )

    @property
    def address(self) -> str:
        """Where it is on the web, as its calendar files, feeds and the sitemap say; empty: nowhere."""
        file = self.folder / "address"
        return file.read_text() if file.exists() else ""

    def stands_at(self, address: str) -> None:
        """Its files say that it is at `address`."""
        write_file(self.folder / "address", address.encode())

    def remember(self, key: str, known: dict[str, Any]) -> None:
        """What later releases need to know of an edition."""
        write_file(self.folder / "editions" / f"{key}.json", json.dumps(known).encode())

    def remembered(self) -> dict[str, dict[str, Any]]:
        """What this release knows of each edition, by its key."""
        files = sorted((self.folder / "editions").glob("*.json"))
        return {file.stem: json.loads(file.read_text()) for file in files}


def write_file(file: Path, content: bytes) -> None:
    """The file has this content; a file of an earlier release that was linked here keeps its own."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_bytes(content)


def _linked(source: str, target: str) -> None:
    """A second name for the same file; a copy where the file system has no such thing."""
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        shutil.copy2(source, target)


def current_release(folder: Path) -> Release | None:
    """The release that readers see."""
    link = folder / "current"
    return Release(link.resolve().parent) if link.exists() else None


def new_release(folder: Path) -> Release:
    """An empty release with the next number."""
    releases = folder / "releases"
    releases.mkdir(parents=True, exist_ok=True)
    numbers = [int(one.name) for one in releases.iterdir() if one.name.isdigit()]
    made = releases / str(max(numbers, default=0) + 1)
    made.mkdir()
    return Release(made)


def switch_to(release: Release, folder: Path) -> None:
    """Readers see this release, all at once."""
    link = folder / "current.new"
    link.unlink(missing_ok=True)
    link.symlink_to(release.site.relative_to(folder), target_is_directory=True)
    link.replace(folder / "current")


def move(folder: Path, address: str) -> bool:
    """What is published says that it is at `address`; whether it said another one before.

    Nothing is published anew: the address is exchanged in the files, in a new release. Files that
    were written without any keep none.
    """
    with exclusive(folder):
        before = current_release(folder)
        if before is None or before.address in {"", address} or not address:
            return False
        release = new_release(folder)
        release.carry(before, ["."])
        for key, known in before.remembered().items():
            release.remember(key, known)
        exchange(release, before.address, address)
        release.stands_at(address)
        switch_to(release, folder)
        remove_old(folder)
    return True


def exchange(release: Release, was: str, will_be: str) -> None:
    """The files of a release that nobody sees yet say `will_be` where they said `was`."""
    old, new = f"{was}/".encode(), f"{will_be}/".encode()
    for file in sorted(release.site.rglob("*")):
        if file.suffix in COMPRESSED and old in (content := file.read_bytes()):
            release.write(str(file.relative_to(release.site)), content.replace(old, new))


def remove_old(folder: Path) -> None:
    """Only the newest releases are kept, and always the one that readers see."""
    releases = [one for one in (folder / "releases").iterdir() if one.name.isdigit()]
    seen = current_release(folder)
    for old in sorted(releases, key=lambda one: int(one.name))[:-RELEASES_KEPT]:
        if seen is None or old != seen.folder:
            shutil.rmtree(old)


def overviews_in(release: Release | None) -> dict[str, Overview]:
    """The editions that a release shows, by their key."""
    known = release.remembered() if release else {}
    return {key: Overview(one["overview"], one["pages"]) for key, one in known.items()}
