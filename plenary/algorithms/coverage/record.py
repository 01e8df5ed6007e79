"""What a record says about one edition, as far as a press report can be checked against it.

Frozen views, filled by the app that owns the tables and already filtered for an audience: nothing
here decides who may see what. Every item has a `ref` by which a verdict names and links it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plenary.algorithms.figures import Bound


@dataclass(frozen=True)
class Ref:
    """A thing of the record: what it is, its id there, and its label as the record prints it."""

    kind: str
    id: str
    label: str


@dataclass(frozen=True)
class Source:
    """Where a fact comes from; `date` is the ISO day on which it was said, None if not known."""

    id: str
    name: str
    date: str | None = None


@dataclass(frozen=True)
class Wording:
    """One wording of a title or name; not `printed` where the record knows but never prints it.

    `lang` is an ISO 639 code, empty for a wording of no one language (an acronym, another name).
    """

    text: str
    lang: str = ""
    sources: tuple[Source, ...] = ()
    printed: bool = True


Wordings = tuple[Wording, ...]


def wordings(by_lang: Mapping[str, str], others: Sequence[str] = ()) -> Wordings:
    """The wordings of a text by language, and others that the record knows but does not print."""
    printed = [Wording(text, lang) for lang, text in by_lang.items() if text]
    return (*printed, *(Wording(text, printed=False) for text in others if text))


@dataclass(frozen=True)
class BodyView:
    """An organisation; `country` is a code, `part_of` the body it belongs to."""

    ref: Ref
    names: Wordings
    country: str = ""
    part_of: BodyView | None = None


@dataclass(frozen=True)
class NameForm:
    """One name of a person, without honorific; not `printed` where only others spell it so.

    `text` is the whole name in its own order; `given` and `family` are empty where not told apart.
    """

    text: str
    given: str = ""
    family: str = ""
    lang: str = ""
    printed: bool = True


@dataclass(frozen=True)
class OfficeView:
    """What a person was on the days of the edition: function, body, country (a code)."""

    function: Wordings = ()
    body: BodyView | None = None
    body_as_printed: Wordings = ()
    country: str = ""


@dataclass(frozen=True)
class PersonView:
    """Somebody who took part, under the names the record knows; the first name is the main one."""

    ref: Ref
    names: tuple[NameForm, ...]
    offices: tuple[OfficeView, ...] = ()
    country: str = ""
    appearances: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class SessionView:
    """A session of the programme; `day` is ISO."""

    ref: Ref
    kind: str
    titles: Wordings
    day: str | None = None


@dataclass(frozen=True)
class ThemeView:
    """A subject of the edition."""

    ref: Ref
    titles: Wordings


@dataclass(frozen=True)
class ObservanceView:
    """A day of every year (`MM-DD`) that the series keeps."""

    ref: Ref
    day: str
    names: Wordings


@dataclass(frozen=True)
class StatementView:
    """What was said: by whom (a person's ref), on whose behalf, in which words.

    `verbatim` where the texts are the speaker's own words, not a summary.
    """

    ref: Ref
    texts: Wordings
    speaker: Ref | None = None
    on_behalf_of: Wordings = ()
    verbatim: bool = True


@dataclass(frozen=True)
class CountedView:
    """A figure counted over the record, with the definition that it was counted by."""

    ref: Ref
    measure: str
    value: int
    definition: str = ""
    scope: str = "all"


@dataclass(frozen=True)
class ReportedView:
    """A figure that somebody printed or said; `forecast` when before the event."""

    ref: Ref
    measure: str
    value: int
    bound: Bound
    source: Source
    scope: str = "all"
    words: str = ""
    forecast: bool = False


@dataclass(frozen=True)
class RecordView:
    """What the record says about one edition; `previous` are the editions before it, any order.

    `starts_on` and `ends_on` are ISO days. `country` is a code; `country_names` are the record's
    own names of countries, `{code: {lang: name}}`. `bodies` are those it knows besides the
    organisers. Of a previous edition all fields but the first four may be left empty.
    """

    ref: Ref
    series: Ref
    ordinal: int
    titles: Wordings
    series_titles: Wordings = ()
    starts_on: str | None = None
    ends_on: str | None = None
    city: Wordings = ()
    venues: Wordings = ()
    country: str = ""
    country_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    organisers: tuple[BodyView, ...] = ()
    bodies: tuple[BodyView, ...] = ()
    observances: tuple[ObservanceView, ...] = ()
    persons: tuple[PersonView, ...] = ()
    sessions: tuple[SessionView, ...] = ()
    themes: tuple[ThemeView, ...] = ()
    statements: tuple[StatementView, ...] = ()
    counted: tuple[CountedView, ...] = ()
    reported: tuple[ReportedView, ...] = ()
    previous: tuple[RecordView, ...] = ()
