"""Writes what the reference says of roles and counted figures, out of the code that decides it.

`python -m scripts.write_reference` renews the tables between `<!-- made: NAME -->` and
`<!-- end -->` in docs/reference/; the tests fail while a table differs from the code.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
MADE = re.compile(r"(<!-- made: ([a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
EVERYWHERE, SERIES, EDITION = "", "series", "series/edition"


def main() -> None:
    """The tables in docs/reference/ say what the code says."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plenary.settings")
    import django

    django.setup()
    for page in sorted(REFERENCE.glob("*.md")):
        page.write_text(renewed(page.read_text("utf-8")), "utf-8")


def renewed(text: str) -> str:
    """The text of a page with each of its tables made anew, in English."""
    from django.utils import translation

    with translation.override("en"):
        return MADE.sub(lambda found: f"{found[1]}{TABLES[found[2]]()}{found[3]}", text)


def roles_by_kind() -> str:
    """A table: what each role, given on one edition, may do with each kind of thing."""
    from plenary.accounts.models import Role
    from plenary.core.kinds import KINDS

    holders = [(role.label, _user(role, EDITION)) for role in Role if role != Role.ADMINISTRATOR]
    head = ["", *(str(label) for label, _ in holders)]
    rows = [[str(kind.plural), *(_may(user, kind) for _, user in holders)] for kind in KINDS]
    return _table(head, rows)


def secretaries_by_scope() -> str:
    """A table: what a secretary of everything, of a series and of an edition may do."""
    from plenary.accounts.models import Role
    from plenary.core.kinds import KINDS

    head = ["", "secretary of everything", "of a series", "of an edition"]
    holders = [_user(Role.SECRETARY, scope) for scope in (EVERYWHERE, SERIES, EDITION)]
    kinds = [kind for kind in KINDS if kind.name in {"series", "editions"}]
    return _table(head, [[str(k.plural), *(_may(one, k) for one in holders)] for k in kinds])


def deeds_by_role() -> str:
    """A table: who may do what is more than an edit, each role given on one edition."""
    from plenary.accounts import rules as accounts
    from plenary.accounts.models import Role
    from plenary.conferences import rules as conferences
    from plenary.desk import rules as desk

    edition = _place().edition
    deeds: list[tuple[str, Callable[[Any], bool]]] = [
        ("publish the edition", lambda user: conferences.may_publish(user, edition)),
        ("read its audit log", lambda user: conferences.may_edit_edition(user, edition)),
        ("read the log of people, bodies and all else that is shared", desk.may_see_shared_log),
        ("give and take roles on it", lambda u: accounts.may_give_role(u, Role.READER, EDITION)),
        ("make administrators; suspend users", accounts.may_administer),
        ("erase logged values; read the log of the house", accounts.may_administer),
    ]
    holders = [(role.label, _user(role, EDITION)) for role in Role if role != Role.ADMINISTRATOR]
    holders.insert(0, (Role.ADMINISTRATOR.label, _user(Role.ADMINISTRATOR, EVERYWHERE)))
    rows = [[name, *("yes" if may(user) else "" for _, user in holders)] for name, may in deeds]
    return _table(["", *(str(label) for label, _ in holders)], rows)


def counted_figures() -> str:
    """A table: each counted figure with its definition, in the order of the pages."""
    from plenary.conferences.figures import COUNTED
    from plenary.conferences.models import Measure

    rows = [
        [
            str(Measure(one.measure).label),
            f"`{one.measure}`",
            str(one.definition),
            "yes" if one.needs_complete else "",
        ]
        for one in COUNTED
    ]
    return _table(["figure", "in files", "definition", "only where the record is complete"], rows)


TABLES: dict[str, Callable[[], str]] = {
    "roles by kind": roles_by_kind,
    "secretaries by scope": secretaries_by_scope,
    "deeds by role": deeds_by_role,
    "counted figures": counted_figures,
}


def _may(user: Any, kind: Any) -> str:
    """Asks the desk's own rules, about things that are not in any database."""
    from plenary.conferences.models import Edition, Series
    from plenary.desk import rules

    place = _place()
    if rules.may_add(user, kind, place):
        return "edit"
    obj = {Series: place.series, Edition: place.edition}.get(kind.model)
    if obj and rules.may_edit(user, kind, place, obj):
        return "change"
    return "read" if rules.may_see(user, kind, place) else ""


def _user(role: str, scope: str) -> Any:
    from plenary.accounts.models import Grant, User

    user: Any = User(email="somebody@plenary.example")
    user._grants_read = [Grant(role=role, scope=scope)]
    return user


def _place() -> Any:
    from plenary.conferences.models import Edition, Series
    from plenary.desk.places import Place

    series: Any = Series(slug="series")
    edition = Edition(slug="edition", series=series)
    series._prefetched_objects_cache = {"editions": [edition]}
    return Place(series, edition)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    main()
