"""The browser of the browser tests: the system's own Chromium, installed where it is missing."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class NotFound(Exception):
    """There is no Chromium and none could be installed; the text says what to do."""


def find_or_install() -> str:
    """The full path of a Chromium."""
    if not (found := find()):
        _install()
        found = find()
    if not found:
        raise NotFound(
            "The browser tests need Chromium. Install it (Debian: apt-get install chromium), "
            "or leave them out: make check, make test ONLY='sqlite postgres'."
        )
    return found


def find() -> str | None:
    """The full path of the Chromium on PATH."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _install() -> None:
    """Try Debian's package, without asking anybody for a password."""
    if not shutil.which("apt-get"):
        return
    become_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if become_root and not shutil.which("sudo"):
        return
    print("Installing Chromium with apt-get ...", file=sys.stderr, flush=True)
    apt = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "-y", "--no-install-recommends", "chromium"]
    for command in ([*apt, "update"], install):
        subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
