"""Reported and counted figures as the desk shows them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from plenary.accounts.models import Role
from plenary.core.kinds import KINDS, Column, Filter, Kind, attached_to, slug_column, with_words

from .. import forms
from ..models import CountedFigure, Measure, ReportedFigure

FIGURES = pgettext_lazy("numbers", "Figures")
RECORDERS = frozenset({Role.RAPPORTEUR, Role.PRESS})

_MEASURES = Filter("measure", _("Number of"), lambda place: Measure.choices, "measure")

KINDS.add(
    "reported-figures",
    Kind(
        name="reported-figures",
        model=ReportedFigure,
        label=_("reported figure"),
        plural=_("Reported figures"),
        add_label=_("Add a reported figure"),
        place="edition",
        group=FIGURES,
        rows=lambda edition: edition.reportedfigures.select_related(
            "edition__series", "source__outlet"
        ),
        columns=(
            Column("words", _("The words"), lambda f: f.words, sort="words"),
            Column("measure", _("Number of"), lambda f: f.get_measure_display(), sort="measure"),
            Column(
                "which", _("Which"), lambda f: f.get_scope_of_count_display(), "scope_of_count"
            ),
            Column("bound", _("Bound"), lambda f: f.get_bound_display(), sort="bound"),
            Column("value", _("Value"), lambda f: f.value, sort="value"),
            Column("source", _("Source"), lambda f: str(f.source)),
            Column("stated_on", _("Said on"), lambda f: f.stated_on, sort="stated_on"),
            Column("forecast", _("Before the event"), lambda f: f.forecast, "forecast", False),
            slug_column(),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda f: (f.words, f.get_measure_display(), str(f.source), f.value)
        ),
        form=forms.ReportedFigureForm,
        roles=RECORDERS,
        attach=attached_to("edition"),
        filters=(_MEASURES,),
        slug_from=lambda figure, parts: f"{figure.measure} {figure.source.slug}",
        empty=_("Numbers that somebody printed or said, in his words, each with its source."),
    ),
    order=40,
)

KINDS.add(
    "counted-figures",
    Kind(
        name="counted-figures",
        model=CountedFigure,
        label=_("counted figure"),
        plural=_("Counted figures"),
        add_label=_("Add a counted figure"),
        place="edition",
        group=FIGURES,
        rows=lambda edition: edition.counted_figures.select_related("edition__series"),
        columns=(
            Column("measure", _("Number of"), lambda f: f.get_measure_display(), sort="measure"),
            Column("value", _("Value"), lambda f: f.value, sort="value"),
            Column("counted_at", _("Counted at"), lambda f: f.counted_at, sort="counted_at"),
        ),
        search=lambda rows, asked: with_words(
            rows, asked, lambda f: (f.get_measure_display(), f.value)
        ),
        form=forms.CountedFigureForm,
        roles=frozenset(),
        attach=attached_to("edition"),
        filters=(_MEASURES,),
        empty=_("Counts that were frozen when an edition was closed. The desk counts the others."),
    ),
    order=41,
)
