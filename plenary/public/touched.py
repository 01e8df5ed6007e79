"""What a change touches in public: found by making it, reading all that is public, and taking it back."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plenary.conferences.models import Edition, Measure, PublishedThing
from plenary.conferences.queries import editions_speaking_of
from plenary.conferences.touched import NO_MOMENT, about_feed, figure_key
from plenary.core.templatetags.plenary import number
from plenary.core.touched import TOUCHED, Intended, Key, Touched, key_of

from .collected import Collected, collect
from .opendata import data_of_things, digest, officer_data

NAMED_AT_MOST = 3
PARTICIPATION = "conferences.participation"
FIGURE = "conferences.countedfigure"


@dataclass(frozen=True)
class Shown:
    """What the public is shown of one thing: how it is called, all else that is said, its page.

    `since_of` is the thing whose publication tells since when.
    """

    name: str
    said: str
    since_of: Key
    page: str = ""


type Public = Mapping[Key, Shown]


@dataclass(frozen=True)
class Compared:
    """What is public of an edition now and would be then, and since when each thing is."""

    edition: Edition
    before: Public
    after: Public
    since: Mapping[Key, dt.datetime]

    @property
    def differing(self) -> list[Key]:
        keys = dict.fromkeys([*self.before, *self.after])
        return [key for key in keys if self.before.get(key) != self.after.get(key)]

    def is_said_otherwise(self, key: Key) -> bool:
        """Whether the thing itself is shown otherwise, not only its page made or taken away."""
        was, will_be = self.before.get(key), self.after.get(key)
        return not (was and will_be and (was.name, was.said) == (will_be.name, will_be.said))

    def page(self, key: Key) -> tuple[bool, bool]:
        """Whether there is a page of it, now and then."""
        was, will_be = self.before.get(key), self.after.get(key)
        return bool(was and was.page), bool(will_be and will_be.page)

    def public_since(self, key: Key) -> dt.datetime | None:
        was = self.before.get(key)
        return self.since.get(was.since_of) if was else None

    def first(self, keys: Iterable[Key]) -> dt.datetime | None:
        """Since when the public sees one of these."""
        return min(filter(None, map(self.public_since, keys)), default=None)

    def remedy(self, key: Key) -> str:
        if key not in self.after:
            return _("leaves the public pages")
        if key not in self.before:
            return _("comes onto the public pages")
        was, will_be = self.before[key].name, self.after[key].name
        return f"{was} → {will_be}" if was != will_be else _("shown as it will be")


def touched_in_public(intended: Intended) -> Iterable[Touched]:
    """Every public thing that will be shown otherwise, in every published edition."""
    if intended.many:
        yield from _itself(intended.obj)
        return
    editions = list(editions_speaking_of(intended.obj).exclude(publications=None))
    if not editions:
        return
    before = {one.pk: _shown_of(one) for one in editions}
    with intended.as_if_done() as done:
        after = {one.pk: _shown_of(one) for one in editions} if done else before
    for edition in editions:
        compared = Compared(edition, before[edition.pk], after[edition.pk], _since(edition))
        if compared.differing:
            intended.differing.append(edition)
            yield from _of_edition(compared)


TOUCHED.add("public", touched_in_public, order=9)


def _itself(obj: Any) -> Iterator[Touched]:
    """That the thing itself is public, where many are deleted at once."""
    label, key = key_of(obj)
    things = PublishedThing.objects.filter(kind=label, object_id=key, withdrawn_at=None)
    for thing in things.select_related("edition__series"):
        yield _row(
            _called(label, str(obj)),
            thing.edition,
            thing.first_at.astimezone(thing.edition.zone),
            _("leaves the public pages"),
            {(label, key)},
        )


# What is shown.


def _shown_of(edition: Edition) -> Public:
    rows = Edition.objects.select_related("series__country_list", "venue")
    found = rows.filter(pk=edition.pk).first()
    if found is None:
        return {}
    shown = collect(found, at=NO_MOMENT)
    said: dict[Key, Any] = {**data_of_things(shown)}
    names = _names(shown)
    for key, more in _besides(shown):
        said[key] = [said.get(key), more]
    pages = {(PARTICIPATION, str(key)): who.path for key, who in shown.people.items()}
    public = {
        key: Shown(names[key], digest({"said": data}), key, pages.get(key, ""))
        for key, data in said.items()
        if key in names
    }
    return public | dict(_officers(shown)) | dict(_figures(shown))


def _names(shown: Collected) -> dict[Key, str]:
    things: list[tuple[Any, Any]] = [
        (shown.edition, shown.edition.title),
        *((one.session, one.session.title) for one in shown.sessions),
        *((one.delegation, one.name) for one in shown.delegations),
        *((one, one.title) for one in shown.themes),
        *((one.statement, one.statement) for one in shown.said),
        *((one.finding, one.finding) for one in shown.found),
        *((one, one) for each in shown.figures for one in each.reported),
    ]
    named = {key_of(thing): str(name) for thing, name in things}
    people = {(PARTICIPATION, str(key)): str(who.name) for key, who in shown.people.items()}
    return named | people


def _besides(shown: Collected) -> Iterator[tuple[Key, Any]]:
    """What is printed of a thing without being in the open data."""
    for key, who in shown.people.items():
        yield (PARTICIPATION, str(key)), who.footnote
    for group in shown.delegations:
        yield key_of(group.delegation), group.footnote
    for found in shown.found:
        yield key_of(found.finding), [one.anchor for one in found.statements]


def _officers(shown: Collected) -> Iterator[tuple[Key, Shown]]:
    for officer, who in shown.officers:
        name = f"{who.name}: {officer.title or officer.get_function_display()}"
        said = digest(officer_data(officer, who))
        yield key_of(officer), Shown(name, said, (PARTICIPATION, str(officer.participation_id)))


def _figures(shown: Collected) -> Iterator[tuple[Key, Shown]]:
    for figure in shown.figures:
        if figure.counted:
            value = str(figure.counted.value)
            key = figure_key(shown.edition, figure.measure)
            yield key, Shown(value, value, key_of(shown.edition))


# What differs.


def _since(edition: Edition) -> dict[Key, dt.datetime]:
    rows = PublishedThing.objects.filter(edition=edition, withdrawn_at=None)
    return {
        (kind, str(key)): first_at.astimezone(edition.zone)
        for kind, key, first_at in rows.values_list("kind", "object_id", "first_at")
    }


def _of_edition(compared: Compared) -> Iterator[Touched]:
    keys = compared.differing
    alike: dict[tuple[str, str], list[Key]] = defaultdict(list)
    yield from _pages(compared)
    for key in keys:
        if key[0] == FIGURE:
            yield _figure(compared, key)
        elif compared.is_said_otherwise(key):
            alike[key[0], compared.remedy(key)].append(key)
    for (label, remedy), those in alike.items():
        for what, about in _in_rows(compared, label, those):
            yield _row(what, compared.edition, compared.first(about), remedy, about)
    yield Touched(
        "feed",
        _("Data files and news feed"),
        str(compared.edition),
        compared.first(keys),
        _("written anew, with the date"),
        about_feed(compared.edition),
        general=True,
    )


def _in_rows(compared: Compared, label: str, keys: list[Key]) -> Iterator[tuple[str, list[Key]]]:
    """The things each for itself where they are few, else as one line."""
    if len(keys) > NAMED_AT_MOST:
        plural = capfirst(str(apps.get_model(label)._meta.verbose_name_plural))
        yield _("%(things)s: %(count)s") % {"things": plural, "count": number(len(keys))}, keys
        return
    for key in keys:
        shown = compared.before.get(key) or compared.after[key]
        yield _called(label, shown.name), [key]


def _called(label: str, name: str) -> str:
    kind = capfirst(str(apps.get_model(label)._meta.verbose_name))
    return _("%(kind)s “%(name)s”") % {"kind": kind, "name": name}


def _row(
    what: str, edition: Edition, since: dt.datetime | None, remedy: str, about: Iterable[Key]
) -> Touched:
    return Touched("page", what, str(edition), since, remedy, frozenset(about), general=True)


def _pages(compared: Compared) -> Iterator[Touched]:
    """The pages of people: drawn anew, taken away, or made."""
    alike: dict[str, list[Key]] = defaultdict(list)
    for key in compared.differing:
        had, has = compared.page(key)
        if had and has:
            alike[compared.remedy(key)].append(key)
        elif had or has:
            alike[_("taken away") if had else _("comes onto the public pages")].append(key)
    for remedy, keys in alike.items():
        several = len(keys) > NAMED_AT_MOST
        for those in [keys] if several else [[key] for key in keys]:
            what = _("Pages of people: %(count)s") if several else _("Page of %(name)s")
            shown = compared.before.get(those[0]) or compared.after[those[0]]
            said = what % {"count": number(len(those)), "name": shown.name}
            since = compared.first(those)
            yield Touched("page", said, str(compared.edition), since, remedy)


def _figure(compared: Compared, key: Key) -> Touched:
    was, will_be = compared.before.get(key), compared.after.get(key)
    measure = Measure(key[1].rpartition("/")[2])
    return Touched(
        "figure",
        _("Counted figure: %(measure)s") % {"measure": measure.label},
        f"{was.name if was else '—'} → {will_be.name if will_be else '—'}",
        compared.public_since(key),
        _("counted anew; what others reported stays as they reported it"),
        frozenset({key}),
        general=True,
    )
