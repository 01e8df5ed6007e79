"""Statements and findings in a record file."""

from __future__ import annotations

from collections.abc import Iterator

from plenary.imports.record_file import RECORD_FILE, Fault, Kind, same, within_its_owner
from plenary.imports.record_file_loading import Item, Loading
from plenary.programme.models import Session

from .models import Finding, Statement

NOT_FOR_ATTRIBUTION = Session.Attribution.NOT_FOR_ATTRIBUTION
WHO = ("participation_id", "on_behalf_of_id", "on_behalf_of_text")
WHO_SPOKE = (
    "is missing: a finding by a speaker says who it is. Of one who is not named, write “by”: "
    "“participant”."
)
UNATTRIBUTED = "the session is not for attribution: leave out who said it."


def _not_for_attribution(item: Item, loading: Loading) -> bool:
    """Whether the thing stands under a session of which nobody may be named."""
    key = item.columns.get("session_id")
    if key is None:
        return False
    held = loading.item_of.get(key)
    if held:
        rule = held.columns.get("attribution", held.value.get("attribution"))
    else:
        stored = loading.stored["sessions"].get(key)
        rule = stored.attribution if stored else None
    return bool(rule == NOT_FOR_ATTRIBUTION)


def _check_statement(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    if _not_for_attribution(item, loading):
        for key in ("participation", "on_behalf_of", "on_behalf_of_text"):
            if item.value.get(key):
                yield key, UNATTRIBUTED


def _check_finding(item: Item, loading: Loading) -> Iterator[tuple[str, str]]:
    if not item.value.get("participation"):
        if item.columns.get("by") == Finding.By.SPEAKER:
            yield "participation", WHO_SPOKE
        return
    if _not_for_attribution(item, loading):
        yield "participation", UNATTRIBUTED
    if item.columns.get("by") != Finding.By.SPEAKER:
        yield (
            "participation",
            "names a speaker, but the finding is not by one: write “by”: “speaker”.",
        )


def _stays_attributed(said: Statement | Finding, loading: Loading) -> Iterator[Fault]:
    """The file closes a session to attribution, and the database says who spoke there."""
    session = loading.item_of.get(said.session_id) if said.session_id else None
    if session is None or session.columns.get("attribution") != NOT_FOR_ATTRIBUTION:
        return
    if any(getattr(said, name, None) for name in WHO):
        kind = said._meta.verbose_name
        reason = f"{kind} “{said.slug}” in the database says who spoke. Remove that first."
        yield Fault((*session.path, "attribution"), reason)


RECORD_FILE.add(
    "statements",
    Kind(
        name="statements",
        singular="statement",
        model=Statement,
        owner="editions",
        owner_field="edition",
        fields=same(
            *("slug", "session", "participation", "on_behalf_of", "on_behalf_of_text", "kind"),
            *("text", "language", "source"),
        ),
        required=frozenset({"slug", "text"}),
        multiline=frozenset({"text"}),
        scope=within_its_owner,
        check=_check_statement,
        check_stored=_stays_attributed,
    ),
    order=100,
)
RECORD_FILE.add(
    "findings",
    Kind(
        name="findings",
        singular="finding",
        model=Finding,
        owner="editions",
        owner_field="edition",
        fields=same(
            *("slug", "session", "verb", "by", "participation", "text", "themes", "statements"),
            *("addressee", "reported_by"),
        ),
        required=frozenset({"slug", "verb", "by", "text"}),
        multiline=frozenset({"text"}),
        scope=within_its_owner,
        check=_check_finding,
        check_stored=_stays_attributed,
    ),
    order=101,
)
