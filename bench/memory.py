"""[memory] What the serving process holds after every public page and the desk were read."""

import re
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench._installation import descendants, resident, running
from bench.figure import Figure

PAGES = 2_000


def measure() -> Iterator[Figure]:
    """Megabytes at the highest, of the largest serving process."""
    with tempfile.TemporaryDirectory() as var, running(Path(var)) as (process, address):
        _read_everything(address)
        serving = [pid for pid in descendants(process.pid) if b"granian" in _command(pid)]
        highest = max(resident(pid) for pid in serving) / 1e6
        yield Figure(name="memory-serving", value=highest, unit="MB", op="<", bar=250)


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def _read_everything(address: str) -> None:
    """Follow the links from the home page, as a reader and a robot would; ask the desk as well."""
    waiting, seen = [f"{address}/en/"], {f"{address}/en/"}
    while waiting and len(seen) < PAGES:
        page = waiting.pop()
        with urllib.request.urlopen(page) as answer:
            if "html" not in answer.headers["Content-Type"]:
                continue
            links = re.findall(r'href="([^"#?]+)"', answer.read().decode())
        for link in links:
            target = urllib.parse.urljoin(answer.url, link)
            if target.startswith(address) and target not in seen:
                seen.add(target)
                waiting.append(target)
    for _ in range(200):
        urllib.request.urlopen(f"{address}/account/login/").read()
