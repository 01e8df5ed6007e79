"""Published files, served without Django and without the database.

A thin WSGI application in front of Django: what is a file of the published site or of the static
assets is answered here - compressed, with ETag and security headers -, all else goes on to Django.
"""

from __future__ import annotations

import hashlib
import mimetypes
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

type StartResponse = Callable[[str, list[tuple[str, str]]], Any]
type Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
PRIVATE = re.compile(r"(^|/)\.|//|\\|\x00")
HASHED = re.compile(r"\.[0-9a-f]{8,}\.[a-z0-9]+$")
CACHED_BODIES = 512
LARGEST_CACHED = 512 * 1024
SOON_CHECKED_AGAIN = "public, max-age=60, must-revalidate"
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Body:
    """A file as it is sent: its bytes and a strong ETag of them."""

    content: bytes
    etag: str


class PublishedSite:
    """Answers for files under `roots` (address prefix → folder); `behind` answers the rest.

    `headers` are sent with every file. `languages` are those that `/` can be read in, the default
    first: a reader whose browser prefers another one is sent to its folder.
    """

    def __init__(
        self,
        roots: dict[str, Path],
        *,
        behind: Application,
        headers: dict[str, str],
        languages: tuple[str, ...] = (),
    ) -> None:
        self._roots = sorted(roots.items(), key=lambda root: -len(root[0]))
        self._behind = behind
        self._headers = list(headers.items())
        self._languages = languages

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace")
        file = self._file(path)
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            if file is None:
                return self._behind(environ, start_response)
            return self._refuse_method(start_response)
        if where := self._in_readers_language(path, file, environ):
            return self._redirect(where, start_response, vary="Accept-Language")
        if file is None:
            return self._behind(environ, start_response)
        if file.is_dir():
            return self._redirect(f"{path}/", start_response)
        try:
            return self._send(file, environ, start_response)
        except OSError:
            # Publishing has just taken this page away, between the look and the reading.
            return self._behind(environ, start_response)

    def _file(self, path: str) -> Path | None:
        """The file (or the folder, asked for without its slash) of an address, if there is one."""
        if PRIVATE.search(path):
            return None
        for prefix, root in self._roots:
            if not path.startswith(prefix):
                continue
            inside = path[len(prefix) :]
            file = root / inside / "index.html" if path.endswith("/") else root / inside
            if _is_there(file):
                return file
        return None

    def _refuse_method(self, start_response: StartResponse) -> Iterable[bytes]:
        headers = [*self._headers, ("Allow", "GET, HEAD"), ("Content-Length", "0")]
        start_response("405 Method Not Allowed", headers)
        return [b""]

    def _in_readers_language(self, path: str, file: Path | None, environ: dict[str, Any]) -> str:
        """Where to send the reader of an address that names no language; empty: nowhere."""
        if path == "/":
            language = self._preferred(environ)
            return f"/{language}/" if language and language != self._languages[0] else ""
        if file is not None or not self._languages:
            return ""
        folder = f"{path.rstrip('/')}/"
        for language in (self._preferred(environ), *self._languages):
            if language and self._file(f"/{language}{folder}"):
                return f"/{language}{folder}"
        return ""

    def _preferred(self, environ: dict[str, Any]) -> str:
        """The language that the reader's browser prefers among those there are; or empty."""
        wanted = environ.get("HTTP_ACCEPT_LANGUAGE", "")
        ranked = sorted(
            ((-_quality(part), part.split(";")[0].split("-")[0].strip().lower()))
            for part in wanted.split(",")
            if part.strip()
        )
        for _rank, tag in ranked:
            if tag in self._languages:
                return tag if self._file(f"/{tag}/") else ""
        return ""

    def _redirect(
        self, where: str, start_response: StartResponse, *, vary: str = ""
    ) -> Iterable[bytes]:
        headers = [*self._headers, ("Location", where), ("Content-Length", "0")]
        if vary:
            headers += [("Vary", vary), ("Cache-Control", "private, no-cache")]
        start_response("302 Found" if vary else "301 Moved Permanently", headers)
        return [b""]

    def _send(
        self, file: Path, environ: dict[str, Any], start_response: StartResponse
    ) -> Iterable[bytes]:
        encoding, encoded = _encoded(file, environ.get("HTTP_ACCEPT_ENCODING", ""))
        body = _body(encoded)
        headers = [
            *self._headers,
            ("Content-Type", _type(file)),
            ("ETag", body.etag),
            ("Vary", "Accept-Encoding"),
            ("Cache-Control", FOR_EVER if HASHED.search(file.name) else SOON_CHECKED_AGAIN),
        ]
        if encoding:
            headers.append(("Content-Encoding", encoding))
        if body.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
            start_response("304 Not Modified", headers)
            return [b""]
        headers.append(("Content-Length", str(len(body.content))))
        start_response("200 OK", headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body.content]


def _is_there(file: Path) -> bool:
    try:
        return file.is_file() or (file / "index.html").is_file()
    except (OSError, ValueError):
        return False  # a name that no file can have: too long, or with a NUL


def _quality(part: str) -> float:
    match = re.search(r";\s*q=([0-9.]+)", part)
    try:
        return float(match.group(1)) if match else 1.0
    except ValueError:
        return 0.0


def _type(file: Path) -> str:
    known = TYPES.get(file.suffix)
    return known or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def _encoded(file: Path, accepted: str) -> tuple[str, Path]:
    taken = _taken(accepted)
    for encoding, suffix in ENCODINGS:
        compressed = file.with_name(file.name + suffix)
        if encoding in taken and compressed.is_file():
            return encoding, compressed
    return "", file


def _taken(accepted: str) -> set[str]:
    """The encodings that a request takes (RFC 9110, 12.5.3); one with q=0 is refused."""
    parts = [part for part in accepted.lower().split(",") if _quality(part) > 0]
    return {part.split(";")[0].strip() for part in parts}


def _body(file: Path) -> Body:
    stat = os.stat(file)  # noqa: PTH116  (os.stat is measurably faster here)
    if stat.st_size > LARGEST_CACHED:
        return _read(file)
    return _remembered(str(file), stat.st_ino, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=CACHED_BODIES)
def _remembered(file: str, inode: int, changed: int, size: int) -> Body:
    return _read(Path(file))


def _read(file: Path) -> Body:
    content = file.read_bytes()
    return Body(content, f'"{hashlib.sha256(content).hexdigest()[:20]}"')
