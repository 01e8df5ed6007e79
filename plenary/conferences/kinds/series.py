"""Series, editions and themes as the desk shows them."""

from __future__ import annotations

from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from plenary.accounts.models import Role
from plenary.core.kinds import (
    KINDS,
    Column,
    Filter,
    Kind,
    PartList,
    attached_to,
    in_english,
    slug_column,
    with_words,
)

from .. import forms
from ..models import Edition, Series, Theme

CONFERENCES = _("Conferences")
PROGRAMME = _("Programme")

KINDS.add(
    "series",
    Kind(
        name="series",
        model=Series,
        label=_("series"),
        plural=_("Series"),
        add_label=_("Add a series"),
        place="house",
        group=CONFERENCES,
        rows=lambda owner: Series.objects.annotate(editions_held=Count("editions")).order_by(
            "slug"
        ),
        columns=(
            Column("title", _("Title"), lambda s: s.title, sort="title"),
            Column("editions", _("Editions"), lambda s: s.editions_held, sort="editions_held"),
            Column("nature", _("Nature"), lambda s: s.get_nature_display(), sort="nature"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda s: (s.title, s.slug)),
        form=forms.SeriesForm,
        roles=frozenset(),
        parts=(
            PartList(
                "organisers",
                _("Organisers"),
                forms.series_organisers,
                _("Organiser"),
                _("Add an organiser"),
            ),
        ),
        slug_from=lambda series, parts: in_english(series.title),
        empty=_("A series is a conference that is held again and again, under one title."),
    ),
    order=46,
)

KINDS.add(
    "editions",
    Kind(
        name="editions",
        model=Edition,
        label=_("edition"),
        plural=_("Editions"),
        add_label=_("Add an edition"),
        place="series",
        group=CONFERENCES,
        rows=lambda series: series.editions.select_related("series", "venue"),
        columns=(
            Column("title", _("Title"), lambda e: e.title, sort="title"),
            Column("ordinal", pgettext_lazy("edition", "Number"), lambda e: e.ordinal, "ordinal"),
            Column("starts_on", _("First day"), lambda e: e.starts_on, sort="starts_on"),
            Column("ends_on", _("Last day"), lambda e: e.ends_on, sort="ends_on"),
            Column("city", _("City"), lambda e: e.city, sort="city"),
            Column("status", _("Status"), lambda e: e.get_status_display(), sort="status"),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda e: (e.title, e.city, e.slug)),
        form=forms.EditionForm,
        roles=frozenset(),
        attach=attached_to("series"),
        filters=(Filter("status", _("Status"), lambda place: Edition.Status.choices, "status"),),
        parts=(
            PartList(
                "organisers",
                _("Organisers, where they are not those of the series"),
                forms.edition_organisers,
                _("Organiser"),
                _("Add an organiser"),
            ),
        ),
        slug_from=lambda edition, parts: str(
            edition.starts_on.year if edition.starts_on else edition.ordinal
        ),
        empty=_("An edition is one holding of the series: its title, days, place and languages."),
    ),
    order=45,
)

KINDS.add(
    "themes",
    Kind(
        name="themes",
        model=Theme,
        label=_("theme"),
        plural=_("Themes"),
        add_label=_("Add a theme"),
        place="edition",
        group=PROGRAMME,
        rows=lambda edition: edition.themes.select_related("edition__series"),
        columns=(
            Column("title", _("Title"), lambda t: t.title, sort="title"),
            Column("position", _("Place"), lambda t: t.position, sort="position"),
            Column("description", _("Description"), lambda t: t.description, listed=False),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(rows, asked, lambda t: (t.title, t.description)),
        form=forms.ThemeForm,
        roles=frozenset({Role.PROGRAMME}),
        attach=attached_to("edition"),
        slug_from=lambda theme, parts: in_english(theme.title),
        empty=_("The subjects that this edition takes up. Sessions and findings refer to them."),
    ),
    order=11,
)
