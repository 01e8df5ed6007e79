"""The pages of the published site: what each is called and what stands on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from plenary.algorithms.names import collation_key
from plenary.conferences.models import Measure, Theme
from plenary.core.text import direction_of
from plenary.people.models import PersonName

from .collected import Collected, Part, ShownSession, Who
from .communiques import shown_in
from .overviews import Overview, SeriesOverview
from .pictures import editions_picture, rows_picture
from .structured import edition_event, session_event
from .versions import Figure, figures_from

type Context = dict[str, Any]

ON_FRONT_PAGE = (
    Measure.PARTICIPANTS,
    Measure.DELEGATIONS,
    Measure.SESSIONS,
    Measure.FINDINGS,
    Measure.RECOMMENDATIONS,
)
OVER_TIME = (Measure.PARTICIPANTS, Measure.COUNTRIES, Measure.DELEGATIONS)
FINDINGS_ON_FRONT_PAGE = 2


@dataclass(frozen=True)
class Page:
    """One page in each of its languages; `in_language` adds what is sorted or drawn for one."""

    path: str
    template: str
    context: Mapping[str, Any]
    languages: Sequence[str]
    section: str = ""
    indexed: bool = True
    in_language: Callable[[str], Context] = field(default=lambda language: {})


def home_page(series: Sequence[SeriesOverview]) -> Page:
    """The list of the series, in every language that any of them has."""
    languages = dict.fromkeys([settings.LANGUAGE_CODE])
    for one in series:
        languages |= dict.fromkeys(one.languages)
    return Page("index.html", "public/home.html", {"all_series": series}, tuple(languages))


def series_page(series: SeriesOverview) -> Page:
    """The editions of a series over time."""
    return Page(
        series.front,
        "public/series.html",
        {"series": series, "site_title": series.title},
        tuple(series.languages),
        indexed=not series.is_reconstructed,
        in_language=lambda language: {
            "pictures": over_time(series.editions, language),
            "versions": [
                (one, _figure_rows(_in_print(one), language))
                for one in series.editions
                if _in_print(one)
            ],
        },
    )


def _in_print(overview: Overview) -> list[Figure]:
    """The figures that somebody reported, with the counted version beside."""
    return [figure for figure in overview.figures.values() if figure.reported]


def over_time(editions: Sequence[Overview], language: str, *, current: str = "") -> list[Any]:
    """A picture of the editions, oldest first, for each figure that any of them has."""
    rows = [
        _Compared(one.label, one.path == current, one.figures)
        for one in sorted(editions, key=lambda one: one.ordinal)
    ]
    right_to_left = direction_of(language) == "rtl"
    drawn = [editions_picture(one.value, rows, right_to_left=right_to_left) for one in OVER_TIME]
    return [picture for picture in drawn if picture]


@dataclass(frozen=True)
class _Compared:
    label: str
    current: bool
    figures: Mapping[str, Figure]


def edition_pages(
    shown: Collected, data: Mapping[str, Any], editions: Sequence[Overview]
) -> list[Page]:
    """Every page of an edition that has something to say; `editions` are those of its series."""
    figures = figures_from(data["figures"])
    context = {
        "shown": shown,
        "edition": shown.edition,
        "series": shown.edition.series,
        "base": shown.path,
        "site_title": shown.edition.series.title,
        "zone": shown.edition.zone,
    }
    pages = [_front(shown, figures, editions), *_lists(shown, figures), *_single_pages(shown)]
    sections = [page.section for page in pages if page.section]
    context["sections"] = [
        (label, f"{shown.path}/{path}", name) for name, label, path in SECTIONS if name in sections
    ]
    return [
        Page(
            f"{shown.path}/{page.path}",
            page.template,
            {**context, **page.context},
            tuple(shown.edition.languages),
            page.section,
            not shown.is_reconstructed,
            page.in_language,
        )
        for page in pages
    ]


SECTIONS = (
    ("overview", _("Overview"), "index.html"),
    ("programme", _("Programme"), "programme/index.html"),
    ("people", _("Speakers"), "people/index.html"),
    ("delegations", _("Delegations"), "delegations/index.html"),
    ("themes", _("Themes"), "themes/index.html"),
    ("findings", _("Findings"), "findings/index.html"),
    ("figures", _("Figures"), "figures/index.html"),
    ("press", _("Press"), "press/index.html"),
)


def _front(shown: Collected, figures: Sequence[Figure], editions: Sequence[Overview]) -> Page:
    days = by_day([one for one in shown.sessions if one.has_page])
    today = shown.edition.local_day(shown.at)
    first = next((day for day in days if day[0] == today), days[0] if days else None)
    plain = [one for one in shown.found if not one.is_recommendation][:FINDINGS_ON_FRONT_PAGE]
    asked = [one for one in shown.found if one.is_recommendation][:FINDINGS_ON_FRONT_PAGE]
    by_measure = {figure.measure: figure for figure in figures}
    chosen = [by_measure[one.value] for one in ON_FRONT_PAGE if one.value in by_measure]
    return Page(
        "index.html",
        "public/edition.html",
        {
            "counted": [one for one in chosen if one.counted and one.counted.value],
            "printed": [one for one in figures if not one.counted and one.printed_range],
            "day": first,
            "findings": plain + asked,
            "json_ld": lambda language: edition_event(shown, language),
        },
        (),
        "overview",
        in_language=lambda language: {
            "pictures": over_time(editions, language, current=shown.path)[:1]
        },
    )


def by_day(sessions: Sequence[ShownSession]) -> list[tuple[dt.date | None, list[ShownSession]]]:
    """The sessions day by day, those without a time last."""
    return [(day, list(those)) for day, those in groupby(sessions, key=lambda one: one.day)]


def _lists(shown: Collected, figures: Sequence[Figure]) -> Iterator[Page]:
    """The pages that list all of a kind; those that would be empty are left out."""
    if shown.sessions:
        days = {"days": by_day(shown.sessions)}
        yield Page("programme/index.html", "public/programme.html", days, (), "programme")
    if shown.spoken:
        yield _people_page(shown)
    if shown.delegations:
        yield _delegations_page(shown)
    if shown.themes:
        rows = [_theme_context(shown, theme) for theme in shown.themes]
        yield Page("themes/index.html", "public/themes.html", {"themes": rows}, (), "themes")
    if shown.found:
        yield Page("findings/index.html", "public/findings.html", _findings(shown), (), "findings")
    if shown.communiques:
        listed = {"communiques": shown.communiques}
        yield Page("press/index.html", "public/press.html", listed, (), "press")
    if figures:
        yield Page(
            "figures/index.html",
            "public/figures.html",
            {},
            (),
            "figures",
            in_language=lambda language: {"figures": _figure_rows(figures, language)},
        )


def _figure_rows(figures: Sequence[Figure], language: str) -> list[Context]:
    right_to_left = direction_of(language) == "rtl"
    return [
        {"figure": one, "rows": rows_picture(one, right_to_left=right_to_left)} for one in figures
    ]


def _findings(shown: Collected) -> Context:
    return {
        "recommendations": [one for one in shown.found if one.is_recommendation],
        "findings": [one for one in shown.found if not one.is_recommendation],
    }


def _people_page(shown: Collected) -> Page:
    def sorted_for(language: str) -> Context:
        rows = [(shown.people[key], spoken) for key, spoken in shown.spoken.items()]
        return {"people": sorted(rows, key=lambda row: person_key(row[0], language))}

    return Page(
        "people/index.html", "public/people.html", {}, (), "people", in_language=sorted_for
    )


def person_key(who: Who, language: str) -> str:
    """Where he stands in a list: by his name in the script of the language, else as known."""
    taking_part = who.printed.participation
    for name in taking_part.person.names.all() if taking_part else ():
        if name.use == PersonName.Use.SCRIPT and name.language == language:
            return collation_key(f"{name.family} {name.given} {name.full}".strip())
    return who.printed.sort_key


def _delegations_page(shown: Collected) -> Page:
    def sorted_for(language: str) -> Context:
        def key(one: Any) -> str:
            return collation_key(one.name.wording(language).text)

        return {"delegations": sorted(shown.delegations, key=key)}

    return Page(
        "delegations/index.html",
        "public/delegations.html",
        {},
        (),
        "delegations",
        in_language=sorted_for,
    )


def _single_pages(shown: Collected) -> Iterator[Page]:
    for session in shown.sessions:
        if session.has_page:
            yield _session_page(shown, session)
    for key, spoken in shown.spoken.items():
        yield _person_page(shown, key, spoken)
    for communique in shown.communiques:
        yield Page(
            communique.path.removeprefix(f"{shown.path}/"),
            "public/communique.html",
            {"one": communique},
            (),
            in_language=partial(shown_in, communique),
        )
    for theme in shown.themes:
        yield Page(
            f"themes/{theme.slug}/index.html",
            "public/theme.html",
            _theme_context(shown, theme),
            (),
        )


def _session_page(shown: Collected, session: ShownSession) -> Page:
    return Page(
        f"sessions/{session.session.slug}/index.html",
        "public/session.html",
        {
            "session": session,
            "json_ld": lambda language: session_event(shown, session, language),
        },
        (),
    )


def _person_page(shown: Collected, key: Any, spoken: Sequence[tuple[ShownSession, Part]]) -> Page:
    who = shown.people[key]
    return Page(
        f"people/{who.slug}/index.html",
        "public/person.html",
        {
            "who": who,
            "spoken": spoken,
            "said": [one for one in shown.said if one.who is who],
            "found": [one for one in shown.found if one.who is who],
            "offices": [officer for officer, holder in shown.officers if holder is who],
        },
        (),
    )


def _theme_context(shown: Collected, theme: Theme) -> Context:
    return {
        "theme": theme,
        "path": f"{shown.path}/themes/{theme.slug}/index.html",
        "theme_sessions": [one for one in shown.sessions if theme in one.themes and one.has_page],
        "theme_findings": [one for one in shown.found if theme in one.themes],
    }
