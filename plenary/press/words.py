"""Claim types, verdicts and reasons in the words of the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from plenary.algorithms.coverage.reasons import Reason
from plenary.conferences.models import Measure, ReportedFigure
from plenary.core.text import listed

NAMED_AT_MOST = 3
"""Sources that a sentence names before it only counts."""

CLAIM_TYPES = {
    "dateline": gettext_lazy("dateline"),
    "date": gettext_lazy("date"),
    "place": gettext_lazy("place"),
    "title": gettext_lazy("title"),
    "edition": gettext_lazy("edition"),
    "organiser": gettext_lazy("organiser"),
    "session": gettext_lazy("session"),
    "person": gettext_lazy("person"),
    "figure": pgettext_lazy("a number", "figure"),
    "quote": gettext_lazy("quotation"),
}

FIELDS = {
    "name": gettext_lazy("name"),
    "office": gettext_lazy("office"),
    "body": gettext_lazy("body"),
    "country": gettext_lazy("country"),
    "count": gettext_lazy("number"),
    "countries": gettext_lazy("countries"),
    "sessions": gettext_lazy("sessions"),
    "place": gettext_lazy("place"),
    "date": gettext_lazy("date"),
    "value": gettext_lazy("date"),
    "title": gettext_lazy("title"),
    "kind": gettext_lazy("kind"),
    "speaker": gettext_lazy("speaker"),
    "words": gettext_lazy("words"),
    "observance": gettext_lazy("observance"),
    "organiser": gettext_lazy("organiser"),
    "end": gettext_lazy("last day"),
    "breakdown": gettext_lazy("parts"),
    "edition": gettext_lazy("edition"),
}

PRINTS = gettext_lazy("The record prints “%(record)s”.")

SENTENCES = {
    Reason.AS_PRINTED: gettext_lazy("The record prints the same."),
    Reason.KNOWN_WORDING: gettext_lazy("A wording that the record knows; it prints “%(record)s”."),
    Reason.OTHER_WORDING: gettext_lazy("The same in other words. The record prints “%(record)s”."),
    Reason.SHORT_FORM: gettext_lazy("A shorter form. The record prints “%(record)s”."),
    Reason.LONG_FORM: gettext_lazy("A longer form. The record prints “%(record)s”."),
    Reason.OTHER_TEXT: PRINTS,
    Reason.OTHER_LANGUAGE: gettext_lazy(
        "The record has no wording in this language. It prints “%(record)s”."
    ),
    Reason.SERIES_TITLE: gettext_lazy("The name of the series."),
    Reason.NOT_FOUND: gettext_lazy("The record has nothing like it."),
    Reason.RECORD_SILENT: gettext_lazy("The record says nothing about this."),
    Reason.OTHER_KIND: gettext_lazy("On record as: %(record)s."),
    Reason.KNOWN_BODY: gettext_lazy("The record knows this body, but not as an organiser."),
    Reason.IS_ANOTHER: gettext_lazy(
        "The report names another beside the one on record; it may be about something else."
    ),
    Reason.SPELLING: gettext_lazy("Another spelling. The record prints “%(record)s”."),
    Reason.DIACRITICS: gettext_lazy("Other accents. The record prints “%(record)s”."),
    Reason.TRANSLITERATION: gettext_lazy(
        "The same name in another script. The record prints “%(record)s”."
    ),
    Reason.NAME_ORDER: gettext_lazy(
        "The same name in another order. The record prints “%(record)s”."
    ),
    Reason.INITIALS: gettext_lazy("With initials. The record prints “%(record)s”."),
    Reason.SHORTER_NAME: gettext_lazy("A part of the name. The record prints “%(record)s”."),
    Reason.LONGER_NAME: gettext_lazy("More than the record prints: “%(record)s”."),
    Reason.FAMILY_NAME: gettext_lazy("The family name of %(record)s."),
    Reason.OTHER_GIVEN_NAME: gettext_lazy("Another first name. The record prints “%(record)s”."),
    Reason.NAMESAKE: gettext_lazy(
        "Nobody of this name takes part on record; “%(near)s” has the same family name."
    ),
    Reason.AMBIGUOUS: gettext_lazy("Several on record may be meant: %(candidates)s."),
    Reason.NAMED_IN_STATEMENT: gettext_lazy("Named in a statement on record; not a participant."),
    Reason.REPORTER: gettext_lazy("The reporter is no participant."),
    Reason.COMMENTATOR: gettext_lazy("A commentator is no participant."),
    Reason.OTHER_OFFICE: gettext_lazy("Another office. The record prints “%(record)s”."),
    Reason.OFFICE_NOT_ON_RECORD: gettext_lazy(
        "An office that the record does not have; one person may hold several."
    ),
    Reason.OTHER_COUNTRY: gettext_lazy("Another country. The record has “%(record)s”."),
    Reason.SAME_COUNTRY: gettext_lazy("The country on record."),
    Reason.IMPLIED: gettext_lazy("Not printed; the body tells it: %(record)s."),
    Reason.UNKNOWN_COUNTRY: gettext_lazy("No country is known by this name."),
    Reason.SAME_DAY: gettext_lazy("A day of the edition."),
    Reason.LESS_PRECISE: gettext_lazy("Less precise than the record."),
    Reason.OTHER_DAY: gettext_lazy("Not a day of the edition: %(record)s."),
    Reason.DAY_OF_REPORT: gettext_lazy("The day of the report."),
    Reason.OTHER_LENGTH: gettext_lazy("The edition was held on %(record)s."),
    Reason.NOT_A_DAY: gettext_lazy("No day could be read."),
    Reason.FILED_ELSEWHERE: gettext_lazy(
        "Where a report was filed need not be where the conference met."
    ),
    Reason.SAME_ORDINAL: gettext_lazy("The number of the edition."),
    Reason.OTHER_ORDINAL: gettext_lazy("The edition has the number %(record)s."),
    Reason.COUNTED_SAME: gettext_lazy("The record counts the same."),
    Reason.COUNTED_WITHIN: gettext_lazy("The record counts %(record)s, which agrees."),
    Reason.COUNTED_OTHER: gettext_lazy("The record counts %(record)s."),
    Reason.REPORTED_SAME: gettext_lazy("Its sources print the same: %(sources)s."),
    Reason.REPORTED_WITHIN: gettext_lazy("What its sources print agrees: %(sources)s."),
    Reason.REPORTED_OTHER: gettext_lazy("No source on record prints this: %(record)s."),
    Reason.SOURCES_DISAGREE: gettext_lazy(
        "The sources on record disagree. With it: %(agree)s. Against it: %(contradict)s."
    ),
    Reason.ONLY_ITSELF: gettext_lazy("The record knows this from this report alone."),
    Reason.OTHER_SCOPE: gettext_lazy("On record for another scope (%(scope)s): %(record)s."),
    Reason.OTHER_MEASURE: gettext_lazy("On record this is the number of %(measure)s."),
    Reason.LARGER_THAN_WHOLE: gettext_lazy("A part larger than the whole on record: %(record)s."),
    Reason.NO_FIGURE: gettext_lazy("The record has no such figure."),
    Reason.ONLY_FORECASTS: gettext_lazy(
        "The record has only what was said before the event: %(sources)s."
    ),
    Reason.OTHER_UNIT: gettext_lazy("The record does not count this."),
    Reason.COMPARISON: gettext_lazy("Compares numbers and gives none."),
    Reason.NO_NUMBER: gettext_lazy("No number could be read."),
    Reason.FORECAST_AGREES: gettext_lazy("Said before the event; what came fits it."),
    Reason.FORECAST_OTHER: gettext_lazy("Said before the event."),
    Reason.QUOTED: gettext_lazy("The record has these words."),
    Reason.OTHER_WORDS: gettext_lazy("The record has it in somewhat other words."),
    Reason.OTHER_SPEAKER: gettext_lazy("The record has these words from %(record)s."),
    Reason.NO_STATEMENT: gettext_lazy("The record has no such statement."),
    Reason.NO_SPEAKER: gettext_lazy("The report does not say who is quoted."),
    Reason.SAID_OF_EDITION: gettext_lazy(
        "Said of the edition %(edition)s and compared with that."
    ),
    Reason.IS_OF_EDITION: gettext_lazy("On record for the edition %(edition)s."),
    Reason.REPORT_OF_EDITION: gettext_lazy(
        "The report is about the edition %(edition)s and compared with that."
    ),
    Reason.EDITION_NOT_ON_RECORD: gettext_lazy("Said of an edition that is not on record."),
    Reason.REPORT_OF_OTHER_EVENT: gettext_lazy("The report is about something else."),
    Reason.TITLE_OF_OTHER_EVENT: gettext_lazy("The title of another conference."),
    Reason.DOCUMENT: gettext_lazy("The title of a document; the record does not list these."),
}


def reason_in_words(code: str, values: Mapping[str, Any], record: str | None) -> str:
    """The reason of a verdict as a sentence in the reader's language."""
    try:
        sentence = SENTENCES[Reason(code)]
    except (KeyError, ValueError):
        return ""
    said = _Said({name: _shown(name, value) for name, value in values.items()})
    said["record"] = record or said.get("record", "")
    if "%(record)s" in str(sentence) and not said["record"]:
        return _("The record prints it otherwise.")
    return str(sentence) % said


class _Said(dict[str, str]):
    """What a sentence asks for and is not there is left empty."""

    def __missing__(self, name: str) -> str:
        return "–"


def _shown(name: str, value: Any) -> str:
    if name == "measure":
        return str(dict(Measure.choices).get(value, value))
    if name == "scope":
        return str(dict(ReportedFigure.Scope.choices).get(value, value))
    if isinstance(value, list):
        return _few(value) or "–"
    return _name(value)


def _few(values: Sequence[Any]) -> str:
    """The first names, each once, and how many more there are."""
    names = list(dict.fromkeys(_name(value) for value in values))
    said = listed(names[:NAMED_AT_MOST])
    more = len(names) - NAMED_AT_MOST
    if more <= 0:
        return said
    return ngettext("%(names)s and %(more)s more", "%(names)s and %(more)s more", more) % {
        "names": said,
        "more": more,
    }


def _name(value: Any) -> str:
    """A source, figure or candidate by what it is called, with its words where it has some."""
    if not isinstance(value, Mapping):
        return str(value)
    name = str(value.get("name") or value.get("label") or "")
    words = value.get("words") or value.get("value")
    return f"{name} (“{words}”)" if name and words else name or str(words or "")
