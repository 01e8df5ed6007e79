"""An installation of its own for a measure: the examples loaded, published and served."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 180.0


def environment(var: Path) -> dict[str, str]:
    """The settings of a demonstration whose data is in `var`."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("PLENARY_")}
    own.pop("DATABASE_URL", None)
    return own | {"PLENARY_VAR": str(var), "PLENARY_DEMONSTRATION": "1"}


@contextmanager
def running(var: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """`plenary run` on a free port until its first page answers; the process and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "plenary.cli", "run", "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment(var), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/en/lakeside/2026/", process)
        yield process, address
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(page: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(page, timeout=5).read()
            return
        except urllib.error.URLError:
            time.sleep(0.05)
    raise RuntimeError("Plenary did not start")


def descendants(pid: int) -> list[int]:
    """The process and all that it started, as /proc tells."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in descendants(int(child)))]


def resident(pid: int) -> int:
    """Bytes of memory that the process has of its own and shared, at its highest (VmHWM)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
