"""Run measures: `python -m bench` all of them, `python -m bench NAME ...` some.

A measure is a module `bench/<name>.py` (dashes written as underscores) with

    def measure() -> Iterator[Figure]

Each runs in a process of its own, so that none sees another's memory and caches.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

HARNESS = {"__init__", "__main__", "figure"}


def main(names: list[str]) -> int:
    known = measures()
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"No measure {', '.join(unknown)}. There are: {', '.join(known) or 'none yet'}.")
    if len(names) == 1:
        return run_here(names[0])
    return run_each(names or known)


def measures() -> list[str]:
    """The names of the measures there are, as `ONLY=` takes them."""
    modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return sorted(
        module.replace("_", "-")
        for module in modules
        if module not in HARNESS and not module.startswith("_")
    )


def run_here(name: str) -> int:
    """0 when the measure gave figures and each reached its bar, else 1."""
    figures = 0
    missed = []
    for figure in import_module(f"bench.{name.replace('-', '_')}").measure():
        print(figure, flush=True)
        figures += 1
        if not figure.reached:
            missed.append(figure.name)
    for missed_name in missed:
        print(f"missed {missed_name}", flush=True)
    return 1 if missed or not figures else 0


def run_each(names: list[str]) -> int:
    """0 when every measure did what it should; those that did not are named last."""
    failed = [name for name in names if subprocess.call([sys.executable, "-m", "bench", name])]
    print(f"{len(names)} measures, {len(failed)} failed{': ' if failed else ''}", end="")
    print(", ".join(failed), flush=True)
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
