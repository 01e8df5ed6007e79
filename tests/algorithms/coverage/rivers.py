"""An invented series of conferences, as a record has it, and claims of invented reports about it."""

from typing import Any

from plenary.algorithms.coverage.claims import Claim, Reading
from plenary.algorithms.coverage.index import RecordIndex
from plenary.algorithms.coverage.reasons import Judged, Part
from plenary.algorithms.coverage.record import (
    BodyView,
    CountedView,
    NameForm,
    ObservanceView,
    OfficeView,
    PersonView,
    RecordView,
    Ref,
    ReportedView,
    SessionView,
    Source,
    StatementView,
    ThemeView,
    Wording,
    wordings,
)
from plenary.algorithms.coverage.verdicts import judge
from plenary.algorithms.figures import Bound

WIRE = Source("wire", "Harbour Wire", "2025-05-19")
POST = Source("post", "Delta Post", "2025-05-20")
TIMES = Source("times", "Canal Times", "2026-05-18")


def body(slug: str, names: dict[str, str], country: str = "", **more: Any) -> BodyView:
    other = more.pop("other", ())
    return BodyView(
        Ref("body", slug, names["en"]), wordings(names, other), country, more.get("part_of")
    )


def person(slug: str, *names: NameForm, **more: Any) -> PersonView:
    return PersonView(Ref("person", slug, names[0].text), names, **more)


def office(function: str, its_body: BodyView | None = None, country: str = "") -> OfficeView:
    return OfficeView(wordings({"en": function}), its_body, (), country)


def reported(measure: str, value: int, source: Source, **more: Any) -> ReportedView:
    bound = more.pop("bound", Bound.EXACT)
    ref = Ref("reported figure", f"{source.id}-{measure}-{value}", str(value))
    return ReportedView(ref, measure, value, bound, source, **more)


LEAGUE = body(
    "league",
    {
        "en": "League of River Cities",
        "fr": "Ligue des villes fluviales",
        "ru": "Лига речных городов",
    },
    other=["LRC"],
)
OLD_LEAGUE = body("old-league", {"en": "Bureau of Harbour Towns"})
UNIVERSITY = body("university", {"en": "Coastal University of Aveiro"}, "PT")
HYDROLOGY = body("hydrology", {"en": "Institute of Applied Hydrology"}, part_of=UNIVERSITY)
PARLIAMENT = body("parliament", {"en": "Senate of the Republic of Chile"}, "CL")
FLOODWATCH = body("floodwatch", {"en": "Floodwatch"}, "GB")

HANH = person(
    "hanh",
    NameForm("Nguyễn Thị Hạnh", "Thị Hạnh", "Nguyễn"),
    offices=(office("Head of the Sediment Laboratory", HYDROLOGY),),
)
DUARTE = person(
    "duarte",
    NameForm("Inês Carvalho Duarte", "Inês", "Carvalho Duarte"),
    NameForm("Inez Duarte", printed=False),
    offices=(office("Deputy Mayor", country="PT"),),
)
WERETIN = person(
    "weretin",
    NameForm("Yulia Weretennikova", "Yulia", "Weretennikova"),
    NameForm("Юлия Веретенникова", "Юлия", "Веретенникова", "ru"),
    offices=(office("Founder", FLOODWATCH),),
)
ROJAS = person(
    "rojas",
    NameForm("Tomás Rojas", "Tomás", "Rojas"),
    offices=(office("Member", PARLIAMENT),),
    country="CL",
)
BROWNS = (
    person("brown-a", NameForm("Alice Brown", "Alice", "Brown")),
    person("brown-b", NameForm("Bernard Brown", "Bernard", "Brown")),
)

LAST = RecordView(
    ref=Ref("edition", "rivers/2025", "Second Assembly of River Cities"),
    series=Ref("series", "rivers", "Assembly of River Cities"),
    ordinal=2,
    titles=wordings({"en": "Rivers without Borders: Cities and their Catchments"}),
    series_titles=wordings({"en": "Assembly of River Cities"}),
    starts_on="2025-05-19",
    ends_on="2025-05-20",
    city=wordings({"en": "Ghent"}),
    country="BE",
    organisers=(LEAGUE,),
    reported=(
        reported("participants", 180, WIRE),
        reported("participants", 150, POST, bound=Bound.MORE_THAN),
        reported("countries", 29, WIRE, words="29 countries"),
        reported("countries", 33, POST),
    ),
)
VIEW = RecordView(
    ref=Ref("edition", "rivers/2026", "Third Assembly of River Cities"),
    series=LAST.series,
    ordinal=3,
    titles=(
        *wordings(
            {
                "en": "Shared Waters: Building Cities that Live with Floods",
                "ru": "Общие воды: города, живущие с наводнениями",
            }
        ),
        Wording("Shared Waters: Towns Living beside Floods", "en", (TIMES,), printed=False),
    ),
    series_titles=LAST.series_titles,
    starts_on="2026-05-18",
    ends_on="2026-05-20",
    city=wordings({"en": "Lisbon"}),
    venues=wordings({"en": "Ocean Pavilion"}),
    country="PT",
    organisers=(LEAGUE,),
    bodies=(OLD_LEAGUE,),
    observances=(
        ObservanceView(
            Ref("observance", "o", "Day"), "05-18", wordings({"en": "Day of the Delta"})
        ),
    ),
    persons=(HANH, DUARTE, WERETIN, ROJAS, *BROWNS),
    sessions=(
        SessionView(
            Ref("session", "s1", "Sediment"),
            "panel",
            wordings({"en": "Sediment as a common good"}),
        ),
        SessionView(
            Ref("session", "s2", "Mayors"), "plenary", wordings({"en": "What mayors owe upstream"})
        ),
    ),
    themes=(
        ThemeView(Ref("theme", "t1", "Insurance"), wordings({"en": "Insurance after floods"})),
    ),
    statements=(
        StatementView(
            Ref("statement", "q1", "Duarte"),
            wordings({"en": "A river does not read the map, and neither should our budgets."}),
            DUARTE.ref,
        ),
    ),
    counted=(
        CountedView(
            Ref("counted figure", "participants", "312"), "participants", 312, "badges issued"
        ),
        CountedView(Ref("counted figure", "countries", "41"), "countries", 41),
    ),
    reported=(
        reported("participants", 205, TIMES, scope="foreign"),
        reported("participants", 350, TIMES),
        reported("sessions", 24, TIMES),
        reported("sessions", 20, POST, bound=Bound.MORE_THAN),
        reported("speakers", 60, TIMES, forecast=True),
    ),
    previous=(LAST,),
)
INDEX = RecordIndex(VIEW)

TITLE = "Shared Waters: Building Cities that Live with Floods"


def claim(kind: str, span: str = "said", /, **normalised: Any) -> Claim:
    return Claim(kind, 0, len(span), span, normalised)  # type: ignore[arg-type]


def reading(*claims: Claim, lang: str = "en", date: str | None = "2026-05-19") -> Reading:
    return Reading(lang, True, date, claims)


def verdict(one: Claim, *others: Claim, **more: Any) -> Judged:
    """The first claim judged in a report whose title tells that it is about this edition."""
    own = more.pop("own", ())
    title = claim("title", TITLE, title=TITLE)
    return judge(reading(one, title, *others, **more), INDEX, own=own)[0]


def part(judged: Judged, field: str) -> Part:
    return next(part for part in judged.all_parts if part.field == field)


def said(judged: Judged) -> tuple[str, str, str | None]:
    """Verdict, reason, and what the record prints."""
    return judged.verdict.value, judged.reason.value, judged.record


def said_of(judged: Judged, field: str) -> tuple[str, str, str | None]:
    """The same of one part."""
    its = part(judged, field)
    return its.verdict.value, its.reason.value, its.record
