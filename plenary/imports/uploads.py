"""Files kept between the report on them and the decision: private, under a random name, for a day."""

from __future__ import annotations

import datetime as dt
import json
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from plenary.core.errors import Refused

KEPT_FOR = dt.timedelta(days=1)
KEY = re.compile(r"[A-Za-z0-9_-]{32}")


@dataclass(frozen=True)
class Upload:
    """What a person sent: its key, its name, for which kind, by whom, and the choices since."""

    key: str
    kind: str
    name: str
    by: str
    language: str
    columns: tuple[str, ...] | None = None

    def content(self) -> bytes:
        """The bytes that were sent. Raises Refused("gone")."""
        try:
            return _path(self.key, "table").read_bytes()
        except FileNotFoundError:
            raise _gone()


def keep(
    content: bytes, *, kind: str, name: str, by: object, language: str, at: dt.datetime
) -> Upload:
    """The content is in a private file until it is dropped; files older than a day are gone."""
    drop_older(at - KEPT_FOR)
    upload = Upload(secrets.token_urlsafe(24), kind, name[:200], str(by), language)
    _write(_path(upload.key, "table"), content)
    _write(_path(upload.key, "json"), _facts(upload))
    return upload


def with_columns(upload: Upload, columns: tuple[str, ...]) -> Upload:
    """The choice of columns is kept with the file."""
    chosen = replace(upload, columns=columns)
    _write(_path(upload.key, "json"), _facts(chosen))
    return chosen


def kept(key: str, *, kind: str, by: object) -> Upload:
    """The file that this person sent. Raises Refused("gone")."""
    if not KEY.fullmatch(key):
        raise _gone()
    try:
        facts = json.loads(_path(key, "json").read_text("utf-8"))
    except FileNotFoundError:
        raise _gone()
    columns = facts.pop("columns")
    upload = Upload(**facts, columns=None if columns is None else tuple(columns))
    if (upload.kind, upload.by) != (kind, str(by)):
        raise _gone()
    return upload


@contextmanager
def taken(upload: Upload) -> Iterator[None]:
    """Inside, nobody else can take the file; afterwards it is dropped, or there again on failure.

    Two clicks on "import" import once: the second is Refused("gone").
    """
    facts, aside = _path(upload.key, "json"), _path(upload.key, "taken")
    try:
        facts.rename(aside)
    except FileNotFoundError:
        raise _gone()
    try:
        yield
    except BaseException:
        aside.rename(facts)
        raise
    aside.unlink()
    drop(upload.key)


def drop(key: str) -> None:
    """Nothing of the file is kept."""
    for ending in ("table", "json"):
        _path(key, ending).unlink(missing_ok=True)


def drop_older(moment: dt.datetime) -> None:
    """Files kept since before `moment` are gone."""
    for path in _folder().iterdir():
        if path.stat().st_mtime < moment.timestamp():
            path.unlink(missing_ok=True)


def _gone() -> Refused:
    return Refused(
        _("This file is not kept any more: it was imported, dropped, or a day has passed."), "gone"
    )


def _folder() -> Path:
    folder: Path = settings.VAR_DIR / "uploads"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _path(key: str, ending: str) -> Path:
    return _folder() / f"{key}.{ending}"


def _facts(upload: Upload) -> bytes:
    return json.dumps(asdict(upload), ensure_ascii=False).encode()


def _write(path: Path, content: bytes) -> None:
    path.touch(mode=0o600)
    path.write_bytes(content)
