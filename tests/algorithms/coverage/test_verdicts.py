import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenary.algorithms.coverage.index import RecordIndex
from plenary.algorithms.coverage.reasons import Reason
from plenary.algorithms.coverage.record import RecordView, Ref
from plenary.algorithms.coverage.verdicts import Fit, Verdict, about, judge, worst

from .rivers import INDEX, LAST, TITLE, VIEW, claim, reading, said, said_of, verdict


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (TITLE, ("confirmed", "as-printed", TITLE)),
        (TITLE.upper() + ",", ("confirmed", "as-printed", TITLE)),
        ("Shared Waters: Towns Living beside Floods", ("variant", "known-wording", TITLE)),
        (
            "The Shared Waters: Building Towns that Live with Flooding",
            ("variant", "other-wording", TITLE),
        ),
        ("Building Cities that Live with Floods", ("variant", "short-form", TITLE)),
        ("Assembly of River Cities", ("confirmed", "series-title", "Assembly of River Cities")),
        ("Insurance after floods", ("confirmed", "as-printed", "Insurance after floods")),
        (
            "Rivers without Borders: Cities and their Catchments",
            ("other edition", "is-of-edition", LAST.ref.label),
        ),
        ("World Congress on Quantum Cookery", ("other event", "title-of-other-event", TITLE)),
    ],
)
def test_title(title: str, expected: tuple[str, str, str]) -> None:
    agenda = claim("session", title="Sediment as a common good")

    judged = judge(reading(claim("title", title, title=title), agenda), INDEX)[0]

    assert said(judged) == expected


def test_title_in_a_language_without_a_wording_is_not_checkable() -> None:
    judged = verdict(claim("title", title="Gemeinsame Gewässer"), lang="de")

    assert said(judged) == ("not checkable", "other-language", TITLE)


def test_title_with_another_ending_is_no_variant_where_words_have_cases() -> None:
    judged = verdict(claim("title", title="Общих вод: городов, живущих с наводнениями"), lang="ru")

    assert judged.verdict is Verdict.CONFIRMED


def test_title_of_last_year_is_compared_with_last_year() -> None:
    title = "Rivers without Borders: Cities and Catchments"

    judged = verdict(claim("title", title=title, edition_hint=-1))

    assert said(judged) == ("other edition", "said-of-edition", LAST.ref.label)
    assert said_of(judged, "title") == ("variant", "short-form", LAST.titles[0].text)
    assert judged.edition == LAST.ref


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Inês Carvalho Duarte", ("confirmed", "as-printed", "Inês Carvalho Duarte")),
        ("Mrs Inês Carvalho Duarte", ("confirmed", "as-printed", "Inês Carvalho Duarte")),
        ("Ines Carvalho Duarte", ("variant", "diacritics", "Inês Carvalho Duarte")),
        ("Carvalho Duarte Inês", ("variant", "name-order", "Inês Carvalho Duarte")),
        ("Thi Hanh Nguyen", ("variant", "name-order", "Nguyễn Thị Hạnh")),
        ("I. Carvalho Duarte", ("variant", "initials", "Inês Carvalho Duarte")),
        ("Inês Duarte", ("variant", "shorter-name", "Inês Carvalho Duarte")),
        ("Inês Maria Carvalho Duarte", ("variant", "longer-name", "Inês Carvalho Duarte")),
        ("Ines Carvallo Duarte", ("variant", "spelling", "Inês Carvalho Duarte")),
        ("Julia Weretennikowa", ("variant", "spelling", "Yulia Weretennikova")),
        ("Carvalho Duarte", ("variant", "family-name", "Inês Carvalho Duarte")),
        ("Gustav Lindqvist", ("not on record", "not-found", None)),
        ("Brown", ("not checkable", "ambiguous", None)),
        ("Pedro Rojas", ("not on record", "namesake", None)),
        ("高橋 一郎", ("not checkable", "other-language", None)),
    ],
)
def test_person_by_name(name: str, expected: tuple[str, str, str | None]) -> None:
    assert said(verdict(claim("person", name=name))) == expected


def test_person_in_the_script_of_the_record_is_confirmed() -> None:
    judged = verdict(claim("person", name="Юлия Веретенникова"), lang="ru")

    assert said(judged) == ("confirmed", "as-printed", "Юлия Веретенникова")


def test_person_with_another_given_name_differs_if_the_body_is_the_same() -> None:
    pedro = claim("person", name="Pedro Rojas", role="member", org="Senate of Chile")

    assert said(verdict(pedro)) == ("differs", "other-given-name", "Tomás Rojas")


def test_family_name_is_that_of_the_one_named_in_full_elsewhere() -> None:
    judged = verdict(claim("person", name="Brown"), claim("person", name="Bernard Brown"))

    assert (judged.reason, [ref.id for ref in judged.refs]) == (Reason.FAMILY_NAME, ["brown-b"])


def test_person_with_office_body_and_country_confirmed() -> None:
    judged = verdict(
        claim(
            "person",
            name="Tomás Rojas",
            role="a member",
            org="the Senate of the Republic of Chile",
            country="Chile",
        )
    )

    assert judged.verdict is Verdict.CONFIRMED
    assert [(one.field, one.verdict.value) for one in judged.parts] == [
        ("name", "confirmed"),
        ("office", "confirmed"),
        ("body", "confirmed"),
        ("country", "confirmed"),
    ]


@pytest.mark.parametrize(
    ("role", "org", "of_office", "of_body"),
    [
        (
            "Head of the Sediment Laboratory",
            "Coastal University of Aveiro",
            "confirmed",
            "confirmed",
        ),
        ("Head of the Laboratory", "Institute of Applied Hydrology", "variant", "confirmed"),
        (
            "Head of the Sediment Laboratory of the Institute of Applied Hydrology",
            "Coastal University of Aveiro",
            "confirmed",
            "confirmed",
        ),
        (
            "Former Head of the Sediment Laboratory",
            "Institute of Applied Hydrology",
            "differs",
            "confirmed",
        ),
        ("Treasurer", "Institute of Applied Hydrology", "differs", "confirmed"),
        ("Head of the Sediment Laboratory", "Ministry of Ports", "confirmed", "differs"),
        ("Treasurer", "Ministry of Ports", "not on record", "not on record"),
    ],
)
def test_office_and_body(role: str, org: str, of_office: str, of_body: str) -> None:
    judged = verdict(claim("person", name="Nguyễn Thị Hạnh", role=role, org=org))

    assert (said_of(judged, "office")[0], said_of(judged, "body")[0]) == (of_office, of_body)


@pytest.mark.parametrize(
    ("country", "lang", "expected"),
    [
        ("the United Kingdom", "en", "confirmed"),
        ("UK", "en", "confirmed"),
        ("Royaume-Uni", "fr", "confirmed"),
        ("Великобритании", "ru", "confirmed"),
        ("Portugal", "en", "differs"),
        ("Ruritania", "en", "not checkable"),
    ],
)
def test_country_by_any_name(country: str, lang: str, expected: str) -> None:
    judged = verdict(claim("person", name="Yulia Weretennikova", country=country), lang=lang)

    assert said_of(judged, "country")[0] == expected


def test_country_that_is_not_printed_is_told_by_the_body() -> None:
    judged = verdict(
        claim("person", name="Nguyễn Thị Hạnh", org="Coastal University of Aveiro"), lang="de"
    )

    assert said_of(judged, "country") == ("confirmed", "implied", "Portugal")


def test_what_the_record_is_silent_about_takes_nothing_from_a_name() -> None:
    judged = verdict(claim("person", name="Alice Brown", role="engineer"))

    assert said(judged) == ("confirmed", "as-printed", "Alice Brown")
    assert said_of(judged, "office") == ("not checkable", "record-silent", None)


@pytest.mark.parametrize("kind", ["reporter", "commentator"])
def test_who_reports_or_comments_is_no_participant(kind: str) -> None:
    judged = verdict(claim("person", name="Tomás Rojas", part=kind))

    assert (judged.verdict.value, judged.reason.value) == ("not checkable", kind)


@pytest.mark.parametrize(
    ("normalised", "expected"),
    [
        ({"value": "2026-05-19"}, ("confirmed", "same-day")),
        ({"resolves_to": "2026-05-20"}, ("confirmed", "same-day")),
        ({"value": "2026"}, ("compatible", "less-precise")),
        ({"value": "2026-05-18", "end": "2026-05-20"}, ("confirmed", "same-day")),
        ({"value": "2026-05-18", "end": "2026-05-21"}, ("differs", "other-length")),
        ({"value": "2026-05-25"}, ("differs", "other-day")),
        ({"value": "2024-05-18"}, ("differs", "other-day")),
        ({"value": "1989-11-02"}, ("not on record", "is-another")),
        ({"value": "2025-05-20"}, ("other edition", "is-of-edition")),
        ({"value": "2026-02-30"}, ("not checkable", "not-a-day")),
        ({"kind": "commemoration", "value": "05-18"}, ("confirmed", "same-day")),
        (
            {"kind": "commemoration", "value": "05-18", "name": "Day of the Delta"},
            ("confirmed", "same-day"),
        ),
        (
            {"kind": "commemoration", "value": "05-19", "name": "the Day of the Delta"},
            ("differs", "other-day"),
        ),
        (
            {"kind": "commemoration", "value": "05-18", "name": "Museum Night"},
            ("not on record", "not-found"),
        ),
    ],
)
def test_date(normalised: dict[str, str], expected: tuple[str, str]) -> None:
    judged = verdict(claim("date", **normalised))

    decisive = judged.verdict.value, judged.reason.value
    assert decisive == expected


def test_other_day_beside_one_of_the_edition_is_another_matter() -> None:
    judged = verdict(claim("date", value="2026-05-25"), claim("date", value="2026-05-18"))

    assert (judged.verdict.value, judged.reason.value) == ("not on record", "is-another")


@pytest.mark.parametrize(
    ("place", "lang", "expected"),
    [
        ("Lisbon", "en", "confirmed"),
        ("Lissabon", "de", "confirmed"),
        ("Ocean Pavilion", "en", "confirmed"),
        ("Portugal", "en", "compatible"),
        ("Porto", "en", "differs"),
    ],
)
def test_place(place: str, lang: str, expected: str) -> None:
    assert verdict(claim("place", place, place=place), lang=lang).verdict.value == expected


def test_dateline_may_be_filed_elsewhere() -> None:
    here = verdict(claim("dateline", place="LISBON", date="2026-05-18"))
    there = verdict(claim("dateline", place="Oslo", date="2026-06-01"))

    assert here.verdict is Verdict.CONFIRMED
    assert said(there)[:2] == ("not checkable", "filed-elsewhere")


def test_organiser_in_other_words_and_languages() -> None:
    names = ["League of River Cities", "LRC", "Лиги речных городов", "Bureau of Harbour Towns"]
    langs = ["en", "en", "ru", "en"]

    judged = [
        verdict(claim("organiser", name=name), lang=lang)
        for name, lang in zip(names, langs, strict=True)
    ]

    assert [said(one)[:2] for one in judged] == [
        ("confirmed", "as-printed"),
        ("variant", "known-wording"),
        ("confirmed", "as-printed"),
        ("differs", "known-body"),
    ]


def test_second_organiser_beside_the_right_one_is_not_on_record() -> None:
    right = claim("organiser", name="League of River Cities")

    judged = verdict(claim("organiser", name="Bureau of Harbour Towns"), right)

    assert said(judged)[:2] == ("not on record", "known-body")


def test_session_of_another_kind_is_a_variant() -> None:
    judged = verdict(claim("session", title="What mayors owe upstream", kind="panel"))

    assert said_of(judged, "title")[0] == "confirmed"
    assert said_of(judged, "kind") == ("variant", "other-kind", "plenary")
    assert said(verdict(claim("session", title="How to bake bread")))[0] == "not on record"


def test_edition_by_its_number() -> None:
    numbers = [verdict(claim("edition", edition=number)).verdict.value for number in (3, 2, 9)]

    assert numbers == ["confirmed", "other edition", "differs"]


def test_quotation_against_statements() -> None:
    words = "A river does not read the map, and neither should our budgets."
    right = verdict(claim("quote", words, speaker="Carvalho Duarte"))
    wrong = verdict(claim("quote", words, speaker="Tomás Rojas"))
    other = verdict(
        claim("quote", "A river does not read maps, and neither should budgets", speaker="Duarte")
    )
    unknown = verdict(claim("quote", "We shall build no wall this year", speaker="Tomás Rojas"))

    assert said_of(right, "words")[:2] == ("confirmed", "quoted")
    assert said_of(wrong, "words") == ("differs", "other-speaker", "Inês Carvalho Duarte")
    assert said_of(other, "words")[:2] == ("variant", "other-words")
    assert said_of(unknown, "words")[:2] == ("not on record", "no-statement")
    assert said_of(unknown, "speaker")[0] == "confirmed"


def test_report_about_another_edition_is_compared_with_that() -> None:
    report = reading(
        claim("title", title="Rivers without Borders: Cities and their Catchments"),
        claim("date", value="2025-05-19"),
        claim("place", place="Ghent"),
        claim("figure", count=150, count_op=">"),
        date="2025-05-20",
    )

    fit = about(report, INDEX)
    judged = judge(report, INDEX)

    assert (fit.fit, fit.edition) == (Fit.OTHER_EDITION, LAST.ref)
    assert [one.verdict.value for one in judged] == ["other edition"] * 4
    assert said_of(judged[3], "count")[:2] == ("confirmed", "reported-same")


def test_report_about_another_event_is_said_to_be() -> None:
    report = reading(
        claim("title", title="World Congress on Quantum Cookery"),
        claim("organiser", name="Guild of Molecular Chefs"),
        claim("place", place="Porto"),
        claim("figure", count=312, countries=41),
        claim("person", name="Gustav Lindqvist"),
    )

    judged = judge(report, INDEX)

    assert about(report, INDEX).fit is Fit.OTHER_EVENT
    assert {one.verdict.value for one in judged} == {"other event"}


def test_report_that_says_little_is_unclear() -> None:
    assert about(reading(claim("figure", count=312)), INDEX).fit is Fit.UNCLEAR
    assert about(reading(), INDEX).asked == 0


def test_claim_of_an_edition_that_is_not_on_record() -> None:
    judged = verdict(claim("figure", count=80, edition_hint=-2))

    assert said(judged)[:2] == ("not on record", "edition-not-on-record")


def test_order_of_verdicts_is_total_and_silence_adds_nothing() -> None:
    assert sorted(Verdict, key=lambda one: one.rank) == list(Verdict)
    for one, other in itertools.product(Verdict, repeat=2):
        assert worst([one, other]) is worst([other, one])
        assert worst([one, Verdict.NOT_CHECKABLE]) is one
    assert worst([]) is Verdict.NOT_CHECKABLE
    assert worst(Verdict) is Verdict.DIFFERS


texts = st.one_of(
    st.text(max_size=30),
    st.sampled_from([TITLE, "Brown", "Lisbon", "2026-05-18", "29", "delegates"]),
)
values = st.one_of(
    texts,
    st.integers(-5, 10**15),
    st.none(),
    st.booleans(),
    st.floats(allow_nan=True),
    st.lists(
        st.fixed_dictionaries({}, optional={"count": st.integers(), "unit": texts}), max_size=2
    ),
)
KEYS = (
    *(
        "place",
        "country",
        "date",
        "value",
        "resolves_to",
        "kind",
        "end",
        "name",
        "title",
        "edition",
    ),
    *("role", "org", "part", "count", "count_op", "unit", "countries", "sessions", "scope"),
    *("breakdown", "speaker", "edition_hint", "forecast"),
)
TYPES = (
    *("dateline", "date", "place", "title", "edition", "organiser", "session", "person"),
    *("figure", "quote"),
)
claims = st.builds(
    lambda kind, span, meant: claim(kind, span, **meant),
    st.sampled_from(TYPES),
    texts,
    st.dictionaries(st.sampled_from(KEYS), values, max_size=8),
)
EMPTY = RecordIndex(RecordView(Ref("edition", "x", ""), Ref("series", "x", ""), 1, ()))


@given(
    st.lists(claims, max_size=5),
    st.sampled_from(["en", "ru", "ja", "xx", ""]),
    st.sampled_from([None, "", "2026-05-18", "2026-05", "soon"]),
    st.sampled_from([INDEX, EMPTY]),
)
def test_anything_can_be_judged_and_is_as_bad_as_its_worst_part(
    said: list, lang: str, date: str | None, index: RecordIndex
) -> None:
    judged = judge(reading(*said, lang=lang, date=date), index)

    assert [one.claim for one in judged] == said
    for one in judged:
        assert one.verdict is worst(its.verdict for its in one.all_parts)
        assert one.edition in {VIEW.ref, LAST.ref, EMPTY.view.ref}
        assert len(one.parts) != 1
