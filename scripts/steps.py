"""What `make test` does, step by step."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Check:
    name: str
    command: list[str]


@dataclass(frozen=True)
class Suite:
    name: str
    pytest_arguments: list[str]
    needs: set[str] = field(default_factory=set)

    @property
    def junit(self) -> Path:
        return ROOT / ".cache" / "junit" / f"{self.name}.xml"

    @property
    def command(self) -> list[str]:
        own = ["-o", f"cache_dir=.cache/pytest-{self.name}", f"--junit-xml={self.junit}"]
        return [str(BIN / "pytest"), "--color=no", "-q", *own, *self.pytest_arguments]


Step = Check | Suite


def _tool(name: str, *arguments: str) -> list[str]:
    return [str(BIN / name), *arguments]


# The longest first: two steps run at a time, and the short checks fill what is left.
SUITES = [
    Suite("sqlite", ["-n", "2"]),
    Suite("browser", ["tests/browser", "-n", "2"], needs={"chromium"}),
    Suite("postgres", ["-n", "2", "-m", "database"], needs={"postgres"}),
]

CHECKS = [
    Check("mypy", _tool("mypy")),
    Check("ruff", _tool("ruff", "check", "--no-fix", ".")),
    Check("format", _tool("ruff", "format", "--check", ".")),
    Check("imports", _tool("lint-imports", "--cache-dir", ".cache/imports")),
    Check("templates", _tool("djlint", "--lint", "--quiet", "plenary")),
    Check("migrations", _tool("plenary", "makemigrations", "--check", "--dry-run")),
    Check("translations", _tool("plenary", "messages", "--check")),
]
