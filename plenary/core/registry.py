"""A small registry that a lower app owns and higher apps fill from a module of a fixed name."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.module_loading import autodiscover_modules


class Registry[T]:
    """Things that higher apps add, in the order of their `order`; found on first use."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._things: dict[str, tuple[int, T]] = {}
        self._found = False

    def add(self, name: str, thing: T, *, order: int = 0) -> T:
        """`thing` is known by `name`; two of one name are a fault of the programmer."""
        if name in self._things:
            raise ValueError(f"{name!r} is registered twice in {self._module}")
        self._things[name] = (order, thing)
        return thing

    def __getitem__(self, name: str) -> T:
        return self._all()[name][1]

    def __contains__(self, name: str) -> bool:
        return name in self._all()

    def __iter__(self) -> Iterator[T]:
        return iter(thing for _, thing in sorted(self._all().values(), key=lambda pair: pair[0]))

    def _all(self) -> dict[str, tuple[int, T]]:
        if not self._found:
            self._found = True
            autodiscover_modules(self._module)
        return self._things
