"""The static files that published pages need, copied beside them under names that hold their hash."""

from __future__ import annotations

import hashlib
import posixpath
import re
from pathlib import Path

from django.contrib.staticfiles import finders

FOLDER = "static"
REFERENCE = re.compile(r"url\(\s*(['\"]?)(?!data:|https?:|#)([^'\")]+)\1\s*\)")


class Assets:
    """Static files by the name that templates use; each is read once, when it is first asked for."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._hashed: dict[str, str] = {}

    def file(self, name: str) -> str:
        """Where the static file `name` stands in the published tree. Raises FileNotFoundError."""
        if name not in self._hashed:
            content = self._content(name)
            digest = hashlib.sha256(content).hexdigest()[:12]
            stem, suffix = posixpath.splitext(name)
            self._hashed[name] = f"{FOLDER}/{stem}.{digest}{suffix}"
            self.files[self._hashed[name]] = content
        return self._hashed[name]

    def _content(self, name: str) -> bytes:
        found = finders.find(name)
        if not isinstance(found, str):
            raise FileNotFoundError(f"no static file {name}")
        content = Path(found).read_bytes()
        return self._with_references(name, content) if name.endswith(".css") else content

    def _with_references(self, name: str, content: bytes) -> bytes:
        """A style sheet whose own files are called by their hashed names."""
        folder = posixpath.dirname(name)

        def hashed(match: re.Match[str]) -> str:
            target = posixpath.normpath(posixpath.join(folder, match.group(2)))
            own_folder = posixpath.join(FOLDER, folder)
            return f'url("{posixpath.relpath(self.file(target), own_folder)}")'

        return REFERENCE.sub(hashed, content.decode()).encode()
