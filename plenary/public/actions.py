"""Publishing: the record becomes files that anybody may read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from plenary.conferences.models import (
    Edition,
    Publication,
    PublicationRequest,
    PublishedThing,
)
from plenary.core import audit

from . import storage
from .assets import Assets
from .collected import Collected, collect
from .opendata import ThingKey, overview_data, things
from .overviews import Overview
from .pages import edition_pages
from .publication import edition_files, edition_folders, shared_files
from .site_tree import site_address, standing_at
from .written import to_json

SESSION = "programme.session"


class Overtaken(Exception):
    """Another worker has published what was due."""


@dataclass(frozen=True)
class Built:
    """A release that is ready to be seen, and what it makes public."""

    release: storage.Release
    states: dict[ThingKey, PublishedThing]


def publish(edition: Edition, *, by: object, at: datetime) -> Publication:
    """The public sees the edition as the record has it at `at`; requests that were due are done."""
    return _published(edition, by=by, at=at, only_if_due=False)


def carry_out_due(*, at: datetime) -> list[Publication]:
    """Every edition that was asked to be published by `at` is; never early, each once."""
    done = []
    for edition_id in _due(at).values_list("edition", flat=True).order_by().distinct():
        edition = Edition.objects.select_related("series__country_list", "venue").get(
            pk=edition_id
        )
        request = _due(at).filter(edition=edition).first()
        if request is None:
            continue
        try:
            done.append(_published(edition, by=request.requested_by, at=at, only_if_due=True))
        except Overtaken:
            continue
    return done


def write_copy(edition: Edition, *, at: datetime, out: Path) -> int:
    """`out` is a folder with the edition's site that works without a server; how many files.

    Nothing is published: it shows the record as it is, for whoever is handed the folder. Raises
    FileExistsError unless `out` is new or empty.
    """
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(str(out))
    shown = collect(edition, at=at)
    states = _states(shown, at=at)
    assets = Assets()
    overview = _overview(shown)
    count = 0
    files = [*edition_files(shown, states, [overview], assets), *shared_files([overview], assets)]
    for path, content in [*files, *assets.files.items()]:
        storage.write_file(out / path, content)
        count += 1
    return count


def _published(edition: Edition, *, by: object, at: datetime, only_if_due: bool) -> Publication:
    folder: Path = settings.PUBLISHED_DIR
    with storage.exclusive(folder):
        if only_if_due and not _due(at).filter(edition=edition).exists():
            raise Overtaken
        built = _build(edition, at=at, folder=folder)
        with transaction.atomic():
            done = _due(at).filter(edition=edition, requested_at__lte=at).update(done_at=at)
            if only_if_due and not done:
                raise Overtaken
            publication = _record(edition, built.states, by=by, at=at)
            # Last, so that a failure above leaves readers what they had.
            storage.switch_to(built.release, folder)
        storage.remove_old(folder)
    return publication


def _due(at: datetime) -> Any:
    return PublicationRequest.objects.filter(done_at=None, due_at__lte=at)


def _build(edition: Edition, *, at: datetime, folder: Path) -> Built:
    """A whole new site: this edition written anew, the others as they were."""
    before = storage.current_release(folder)
    with standing_at(site_address() or (before.address if before else "")):
        return _written(edition, before, at=at, folder=folder)


def _written(
    edition: Edition, before: storage.Release | None, *, at: datetime, folder: Path
) -> Built:
    shown = collect(edition, at=at)
    states = _states(shown, at=at)
    others = storage.overviews_in(before)
    others.pop(str(edition.pk), None)
    release = storage.new_release(folder)
    release.stands_at(site_address())
    if before:
        release.carry(before, ["static", *_folders(others.values())])
        if before.address not in {"", site_address()}:
            storage.exchange(release, before.address, site_address())
    for key, one in others.items():
        release.remember(key, {"overview": one.data, "pages": one.pages})
    overview = _overview(shown)
    release.remember(str(edition.pk), {"overview": overview.data, "pages": overview.pages})
    siblings = [one for one in others.values() if _same_series(one, overview)]
    assets = Assets()
    for path, content in edition_files(shown, states, [*siblings, overview], assets):
        release.write(path, content)
    for path, content in shared_files([*others.values(), overview], assets):
        release.write(path, content)
    for path, content in assets.files.items():
        if not (release.site / path).exists():
            release.write(path, content)
    return Built(release, states)


def _folders(overviews: Any) -> list[str]:
    return [folder for one in overviews for folder in edition_folders(one.path, one.languages)]


def _same_series(one: Overview, other: Overview) -> bool:
    return bool(one.data["series"]["slug"] == other.data["series"]["slug"])


def _overview(shown: Collected) -> Overview:
    """The edition among others, in plain values, as it will be read back later."""
    data = json.loads(to_json(overview_data(shown)))
    pages = [page.path for page in edition_pages(shown, data, [])]
    return Overview(data, pages)


def _states(shown: Collected, *, at: datetime) -> dict[ThingKey, PublishedThing]:
    """Each public thing with the moments it became public and last changed there; not yet saved."""
    known = {
        (one.kind, str(one.object_id)): one
        for one in PublishedThing.objects.filter(edition=shown.edition)
    }
    states = {}
    for key, digest in things(shown).items():
        state = known.get(key) or PublishedThing(
            edition=shown.edition, kind=key[0], object_id=key[1], first_at=at, digest=digest
        )
        if state.digest != digest:
            state.digest, state.changed_at = digest, at
        state.withdrawn_at = None
        states[key] = state
    for session in shown.sessions:
        session.updated_at = states[(SESSION, str(session.session.pk))].changed_at
    return states


def _record(
    edition: Edition, states: dict[ThingKey, PublishedThing], *, by: object, at: datetime
) -> Publication:
    """The publication, what it made public and what it took back stand in the record."""
    last = edition.publications.order_by("-number").values_list("number", flat=True).first() or 0
    publication = Publication.objects.create(
        edition=edition, number=last + 1, at=at, by=audit.actor_name(by)
    )
    rows = list(states.values())
    PublishedThing.objects.bulk_create([one for one in rows if one.pk is None], batch_size=500)
    PublishedThing.objects.bulk_update(
        [one for one in rows if one.pk is not None],
        ["digest", "changed_at", "withdrawn_at"],
        batch_size=200,
    )
    kept = [one.pk for one in rows]
    for gone in PublishedThing.objects.filter(edition=edition, withdrawn_at=None):
        if gone.pk not in set(kept):
            gone.withdrawn_at = at
            gone.save(update_fields=["withdrawn_at"])
    number = {"number": {"before": last or None, "after": last + 1}}
    audit.record(edition.scope, [audit.deed("publish", edition, number)], by=by, at=at)
    return publication
