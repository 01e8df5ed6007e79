import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plenary.algorithms.coverage.known import Known
from plenary.algorithms.coverage.languages import LANGUAGES, language_of
from plenary.algorithms.coverage.reading import LONGEST_READ, read
from plenary.algorithms.coverage.scoring import scored

REPORTS = [
    json.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "reports").glob("*.json"))
]


def spans(text, kind, **options):
    return [one.span for one in read(text, **options).claims if one.type == kind]


def said(text, kind, **options):
    """What the only claim of a type says."""
    [one] = [one for one in read(text, **options).claims if one.type == kind]
    return dict(one.normalised)


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        (
            "TUNIS, Tunisia, May 5. The forum opened.",
            "TUNIS, Tunisia, May 5",
            {"place": "Tunis", "country": "Tunisia", "date": "2024-05-05"},
        ),
        (
            "GENEVA (Reuters) - The talks went on.",
            "GENEVA (Reuters)",
            {"place": "Geneva", "agency": "Reuters"},
        ),
        (
            "Oslo, 5 May, NTB\nThe forum opened.",
            "Oslo, 5 May, NTB",
            {"place": "Oslo", "agency": "NTB", "date": "2024-05-05"},
        ),
        (
            "МИНСК/БелТА/ - Форум открылся на этой неделе, сообщили организаторы.",
            "МИНСК/БелТА/",
            {"place": "Minsk", "agency": "БелТА"},
        ),
        (
            "ROMA, 5 maggio (ANSA) - Il forum si è aperto con una relazione del rettore.",
            "ROMA, 5 maggio (ANSA)",
            {"place": "Rome", "agency": "ANSA", "date": "2024-05-05"},
        ),
        (
            "Genève, le 3 mai (AFP) - Les délégués sont arrivés pour la conférence.",
            "Genève, le 3 mai (AFP)",
            {"place": "Geneva", "agency": "AFP", "date": "2024-05-03"},
        ),
        (
            "東京, 5月6日, /AJM/ 会議が始まった。",
            "東京, 5月6日, /AJM/",
            {"place": "Tokyo", "agency": "AJM", "date": "2024-05-06"},
        ),
    ],
)
def test_dateline_is_read_in_its_agencys_form(text, span, normalised):
    [one] = [one for one in read(text, date="2024-05-06").claims if one.type == "dateline"]
    assert (one.span, dict(one.normalised)) == (span, normalised)


def test_a_sentence_that_begins_with_a_city_is_no_dateline():
    assert spans("Paris hosts the forum. It was a success.", "dateline") == []


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("It opened on 5 May 2023.", "on 5 May 2023", {"value": "2023-05-05"}),
        ("It opened on May 5.", "on May 5", {"value": "2024-05-05"}),
        ("It was held on January 3.", "on January 3", {"value": "2024-01-03"}),
        (
            "It ran from 3 to 5 May.",
            "from 3 to 5 May",
            {"value": "2024-05-03", "end": "2024-05-05"},
        ),
        ("It ended yesterday.", "yesterday", {"kind": "relative", "resolves_to": "2024-05-06"}),
        ("It was smaller last year.", "last year", {"kind": "relative", "resolves_to": "2023"}),
        (
            "The same day last year it rained.",
            "The same day last year",
            {"kind": "relative", "resolves_to": "2023-05-07"},
        ),
        (
            "The two-day event ended.",
            "The two-day event",
            {"kind": "duration", "value": "2 days"},
        ),
        (
            "They meet every year on 5 December.",
            "every year on 5 December",
            {"value": "12-05", "kind": "commemoration"},
        ),
        ("It is dated 2023-11-30 on paper.", "2023-11-30", {"value": "2023-11-30"}),
        ("2024年12月5日に始まった。", "2024年12月5日", {"value": "2024-12-05"}),
    ],
)
def test_date_is_resolved_from_the_day_of_the_report(text, span, value):
    [one] = [one for one in read(text, date="2024-05-07").claims if one.type == "date"]
    assert (one.span, dict(one.normalised)) == (span, value)


def test_weekday_is_the_last_one_unless_it_is_still_to_come():
    day = "2024-05-07"
    assert said("The forum opened on Monday.", "date", date=day)["resolves_to"] == "2024-05-06"
    assert said("The forum will open on Monday.", "date", date=day)["resolves_to"] == "2024-05-13"


def test_day_of_every_year_takes_in_what_it_is_the_day_of():
    one = said("5 June is World Environment Day.", "date", date="2024-01-01")
    assert one == {
        "value": "06-05",
        "kind": "commemoration",
        "name": "World Environment Day",
    }


def test_another_persons_today_is_not_the_reports():
    text = "“Today we begin anew, and last year is behind us,” said Ann Lee."
    assert spans(text, "date", date="2024-05-07") == []


def test_without_a_date_the_first_full_date_of_the_text_stands_for_it():
    reading = read("OSLO, 5 May 2023 - The forum opened yesterday.")
    assert reading.date == "2023-05-05"
    assert [one.normalised.get("resolves_to") for one in reading.claims if one.type == "date"] == [
        "2023-05-04"
    ]


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        (
            "More than three hundred envoys representing 37 nations attend.",
            "More than three hundred envoys representing 37 nations",
            {"count": 300, "count_op": ">", "unit": "envoys", "countries": 37},
        ),
        (
            "There were about 1,200 guests from over 30 countries.",
            "about 1,200 guests from over 30 countries",
            {
                "count": 1200,
                "count_op": "~",
                "unit": "guests",
                "countries": 30,
                "countries_op": ">",
            },
        ),
        (
            "At least 40 experts came.",
            "At least 40 experts",
            {"count": 40, "count_op": ">", "unit": "experts"},
        ),
        (
            "There were 36 papers across 9 panels.",
            "36 papers across 9 panels",
            {"count": 36, "unit": "papers", "sessions": 9},
        ),
        (
            "Up to two hundred and fifty foreign students came.",
            "Up to two hundred and fifty foreign students",
            {"count": 250, "count_op": "<", "unit": "foreign students", "scope": "foreign"},
        ),
        ("It was seen by 17 States.", "17 States", {"countries": 17}),
        (
            "34 ülkeden 200'ün üzerinde delege katıldı.",
            "34 ülkeden 200'ün üzerinde delege",
            {"count": 200, "count_op": ">", "unit": "delege", "countries": 34},
        ),
        (
            "Участвовали около двадцати пяти экспертов из 9 стран.",
            "около двадцати пяти экспертов из 9 стран",
            {"count": 25, "count_op": "~", "unit": "экспертов", "countries": 9},
        ),
        (
            "Se espera a más de doscientos cincuenta delegados de 18 países.",
            "más de doscientos cincuenta delegados de 18 países",
            {
                "count": 250,
                "count_op": ">",
                "unit": "delegados",
                "countries": 18,
                "forecast": True,
            },
        ),
        (
            "شارك في المؤتمر أكثر من 300 مندوب من 40 دولة.",
            "أكثر من 300 مندوب من 40 دولة",
            {"count": 300, "count_op": ">", "unit": "مندوب", "countries": 40},
        ),
        (
            "34カ国から200人以上の参加者が参加した。",
            "34カ国から200人以上の参加者",
            {"countries": 34, "count": 200, "count_op": ">", "unit": "参加者"},
        ),
    ],
)
def test_figure_is_read_with_bound_unit_and_countries(text, span, normalised):
    [one] = [one for one in read(text).claims if one.type == "figure"]
    assert (one.span, dict(one.normalised)) == (span, normalised)


@pytest.mark.parametrize(
    "text",
    [
        "It cost 40 million dollars.",
        "Some 40 percent of participants agreed.",
        "Article 5 of the charter was read.",
        "They walked 20 kilometres.",
        "The COP29 participants met.",
        "One of the speakers left.",
    ],
)
def test_what_counts_nobody_is_no_figure(text):
    assert spans(text, "figure") == []


def test_total_has_its_breakdown_and_is_doubted_where_the_parts_do_not_add_up():
    right = read("There were 120 delegates: 80 men and 40 women.")
    wrong = read("There were 120 delegates: 80 men and 50 women.")
    total = next(one for one in wrong.claims if one.type == "figure")
    assert total.normalised["breakdown"] == [
        {"count": 80, "unit": "men"},
        {"count": 50, "unit": "women"},
    ]
    assert right.contradictions == ()
    [doubt] = wrong.contradictions
    assert (doubt.code, dict(doubt.values)) == (
        "parts",
        {"total": 120, "sum": 130, "parts": [80, 50]},
    )


def test_weekday_that_does_not_fit_its_date_is_a_contradiction():
    assert read("It opens on Tuesday, 7 May 2024.").contradictions == ()
    [doubt] = read("It opens on Friday, 7 May 2024.").contradictions
    assert (doubt.code, dict(doubt.values)) == (
        "weekday",
        {"date": "2024-05-07", "printed": 4, "actual": 1},
    )


@pytest.mark.parametrize(
    ("text", "span", "edition"),
    [
        ("the Second International Conference on bees", "Second International Conference", 2),
        ("the 21st World Congress of beekeepers", "21st World Congress", 21),
        ("the III International Forum", "III International Forum", 3),
        ("its twenty-fifth edition", "twenty-fifth edition", 25),
        (
            "la deuxième conférence internationale de la ville",
            "deuxième conférence internationale",
            2,
        ),
        (
            "die 3. Internationale Konferenz und das Fest in der Stadt",
            "3. Internationale Konferenz",
            3,
        ),
        ("открылась III международная конференция", "III международная конференция", 3),
        ("el IX Congreso Internacional de la ciudad", "IX Congreso Internacional", 9),
        ("la dodicesima edizione della mostra di Roma", "dodicesima edizione", 12),
        ("4. uluslararası kongre ve fuar için", "4. uluslararası kongre", 4),
        ("ikinci beynəlxalq konfrans üçün", "ikinci beynəlxalq konfrans", 2),
        ("أعمال المؤتمر الدولي الثالث في المدينة", "أعمال المؤتمر الدولي الثالث", 3),
    ],
)
def test_edition_is_read_from_its_ordinal(text, span, edition):
    [one] = [one for one in read(text).claims if one.type == "edition"]
    assert (one.span, one.normalised["edition"]) == (span, edition)


def test_ordinal_of_a_session_is_no_edition():
    assert spans("In the second session the floor was open.", "edition") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            (
                "It was attended by a member of the Parliament of Kenya Ruth Achieng, director of the "
                "Institute of Rivers Pavel Novak and founder of the “Clear Water” group in the UK "
                "Lord Peter Hale."
            ),
            [
                "a member of the Parliament of Kenya Ruth Achieng",
                "director of the Institute of Rivers Pavel Novak",
                "founder of the “Clear Water” group in the UK Lord Peter Hale",
            ],
        ),
        (
            (
                "Speakers were Ann Lee, dean of the Faculty of Law; Omar Diallo (Senegal); and Dr. Eva "
                "Blom of the University of Lund."
            ),
            [
                "Ann Lee, dean of the Faculty of Law",
                "Omar Diallo (Senegal)",
                "Dr. Eva Blom of the University of Lund",
            ],
        ),
        (
            "The chairman of the Council of Elders, Thomas Reed, opened it.",
            ["The chairman of the Council of Elders, Thomas Reed"],
        ),
        (
            "Kenyan President Joseph Kiptoo sent a message.",
            ["Kenyan President Joseph Kiptoo"],
        ),
        (
            "La ministre de la Culture, Awa Sarr, et le recteur Paul Petit ont ouvert la séance.",
            ["La ministre de la Culture, Awa Sarr", "le recteur Paul Petit"],
        ),
        (
            "Выступили директор Института рек Павел Новак и эколог Анна Лис.",
            ["директор Института рек Павел Новак", "эколог Анна Лис"],
        ),
        (
            "Su Enstitüsü Başkanı Selim Kara ve gazeteci Ayşe Demir konuştu.",
            ["Su Enstitüsü Başkanı Selim Kara", "gazeteci Ayşe Demir"],
        ),
        (
            "وقال وزير الزراعة العماني سالم البلوشي إن الموسم جيد.",
            ["وزير الزراعة العماني سالم البلوشي"],
        ),
    ],
)
def test_person_is_read_with_office_and_body(text, people):
    assert spans(text, "person") == people


def test_person_is_named_once_and_again_only_where_spelt_in_another_way():
    text = (
        "Aziz Rahmonov, head of the Water Council, spoke. Rahmonov thanked the hosts. "
        "Rakhmonov left."
    )
    assert spans(text, "person") == ["Aziz Rahmonov, head of the Water Council", "Rakhmonov"]


def test_namesake_inside_a_title_is_no_person():
    text = "The conference “Remembering Professor John Smith” opened."
    assert spans(text, "person") == []
    assert spans(text, "title") == ["Remembering Professor John Smith"]


def test_reporter_is_no_participant_and_a_commentator_is_told_from_one():
    text = (
        "By Daniel Price\n\nAnn Lee, dean of the Faculty of Law, opened the forum. "
        "Political analyst Omar Diallo told our paper that little would come of it."
    )
    parts = [
        (one.normalised["name"], one.normalised.get("part"))
        for one in read(text).claims
        if one.type == "person"
    ]
    assert parts == [("Ann Lee", None), ("Omar Diallo", "commentator")]


def test_ordinal_in_the_name_of_a_conference_belongs_to_its_title():
    text = "They met for the Second International Conference on the Water Commons."
    assert spans(text, "edition") == []
    assert said(text, "title") == {
        "title": "Second International Conference on the Water Commons",
        "kind": "conference",
        "edition": 2,
    }


def test_themes_listed_in_a_sentence_are_read_apart_from_claims():
    text = "The event will address the price of bread, the cost of salt, and the taste of both."
    reading = read(text)
    assert reading.claims == ()
    assert [one.span for one in reading.themes] == [
        "the price of bread",
        "the cost of salt",
        "the taste of both",
    ]


def test_office_body_and_country_are_told_apart():
    person = said("Ruth Achieng, director of the Water Institute of Kenya, spoke.", "person")
    assert person == {
        "name": "Ruth Achieng",
        "role": "director",
        "org": "Water Institute of Kenya",
        "country": "Kenya",
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("a conference on “Water for All” in Oslo", "Water for All"),
        ("The forum, themed 'x', had the theme \"Bread and Salt\".", "Bread and Salt"),
        ("форум под названием «Хлеб и соль» открылся", "Хлеб и соль"),
        ('عقد مؤتمر بعنوان "الماء للجميع" في المدينة', "الماء للجميع"),
        ('"Ekmek ve Tuz" konulu toplantı için bir araya geldiler', "Ekmek ve Tuz"),
        ("“Çörək və duz” mövzusunda konfrans keçirilib", "Çörək və duz"),
        ("el congreso bajo el lema «Pan y sal» en la ciudad", "Pan y sal"),
        ("une conférence sur le thème « Le pain et le sel » dans la ville", "Le pain et le sel"),
        ("die Tagung zum Thema „Brot und Salz“ in der Stadt", "Brot und Salz"),
        ("il convegno dal titolo «Pane e sale» nella città", "Pane e sale"),
    ],
)
def test_title_is_read_from_its_quotation_marks(text, title):
    assert [span.strip() for span in spans(text, "title")] == [title]


def test_sessions_are_told_from_the_conference():
    text = "The panel “Rivers” and the panel “Lakes” were held at the conference “Water for All”."
    assert spans(text, "session") == ["Rivers", "Lakes"]
    assert spans(text, "title") == ["Water for All"]


def test_organisers_are_each_named_once():
    text = (
        "The forum, organised jointly by the Water Council and the University of Lund, opened. "
        "The Water Council thanked the guests of the forum."
    )
    assert spans(text, "organiser") == ["the Water Council", "the University of Lund"]


def test_place_is_where_the_conference_is_and_not_where_a_university_has_its_name_from():
    text = "The forum was held in Nairobi, Kenya. Ann Lee of the University of Madrid spoke."
    assert spans(text, "place") == ["in Nairobi, Kenya"]
    assert said("It met in Kenya's capital at the forum.", "place")["place"] == "Nairobi"


@pytest.mark.parametrize(
    "text",
    [
        "“We will share the water,” said Ann Lee.",
        "Ann Lee said: “We will share the water.”",
        "Ann Lee, dean of the Faculty of Law, opened the day. “We will share the water,” she said.",
    ],
)
def test_quote_is_given_to_its_speaker(text):
    quote = said(text + " Omar Diallo, a judge, left.", "quote")
    assert quote == {"speaker": "Ann Lee"}


def test_last_years_figure_is_of_the_edition_before():
    text = "This year 90 delegates came. Last year 61 delegates came. Next year 200 delegates will come."
    hints = [
        (one.normalised.get("edition_hint"), one.normalised.get("forecast"))
        for one in read(text, date="2024-05-07").claims
        if one.type == "figure"
    ]
    assert hints == [(None, None), (-1, None), (None, True)]


def test_last_years_title_and_figure_are_hinted_at_and_the_dateline_dated_by_the_text():
    text = (
        "OSLO, May 7. The forum opened on 6 May 2024. Last year a similar conference on “Salt: a "
        "History” was held, which was attended by 61 guests."
    )
    claims = read(text).claims
    assert claims[0].normalised["date"] == "2024-05-07"
    assert [one.type for one in claims if one.normalised.get("edition_hint") == -1] == [
        "title",
        "figure",
    ]


def test_what_the_record_knows_is_found_in_any_language():
    known = Known(names=("Joana Prado",), titles=("Água para Todos",), places=("Évora",))
    text = "Não foi fácil: a Joana Prado falou no encontro Água para Todos em Évora, com os seus."
    reading = read(text, known=known)
    assert (reading.lang, reading.whole) == ("pt", False)
    assert [(one.type, one.span) for one in reading.claims] == [
        ("person", "Joana Prado"),
        ("title", "Água para Todos"),
        ("place", "Évora"),
    ]


def test_what_the_record_knows_makes_a_name_exact():
    text = "General Director of the Centre for Hope and Mercy Jane Scott opened the forum."
    [person] = [
        one
        for one in read(text, known=Known(names=("Mercy Jane Scott",))).claims
        if one.type == "person"
    ]
    assert person.normalised["name"] == "Mercy Jane Scott"


@pytest.mark.parametrize("report", REPORTS, ids=[report["id"] for report in REPORTS])
def test_language_of_a_report_is_recognised(report):
    assert language_of(report["text"]) == report["lang"]


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_invented_reports_are_read_well_in_each_language(lang):
    reports = [report for report in REPORTS if report["lang"] == lang]
    measured = scored(reports, lambda report: read(report["text"], date=report["date"]).claims)
    by_type = measured["by_lang"][lang].values()
    marked = sum(one["n"] for one in by_type)
    found = sum(one["recall"] * one["n"] for one in by_type) / marked
    assert measured["files"] == len(reports) > 0
    assert found >= 0.8


def test_english_reports_are_read_as_well_as_promised():
    reports = [report for report in REPORTS if report["lang"] == "en"]
    by_type = scored(reports, lambda report: read(report["text"], date=report["date"]).claims)[
        "by_type"
    ]
    promised = dict.fromkeys(("figure", "date", "dateline", "edition"), 0.9)
    promised |= dict.fromkeys(("person", "title", "session", "place"), 0.8)
    promised |= dict.fromkeys(("organiser", "quote"), 0.7)
    short = {
        kind: by_type[kind]["f1"] for kind in promised if by_type[kind]["f1"] < promised[kind]
    }
    assert short == {}


@pytest.mark.parametrize("report", REPORTS, ids=[report["id"] for report in REPORTS])
def test_marked_spans_stand_in_their_text(report):
    assert [
        one["span"]
        for one in report["claims"]
        if report["text"][one["start"] : one["end"]] != one["span"]
    ] == []


PIECES = st.sampled_from(
    [
        *(
            '"',
            "“",
            "”",
            "«",
            "»",
            "„",
            "(",
            ")",
            ",",
            ";",
            ".",
            ":",
            "\n",
            " ",
            "—",
            "'s",
            "\u200f",
        ),
        *(
            "Dr.",
            "President",
            "of",
            "the",
            "Ann",
            "Lee",
            "said",
            "conference",
            "on",
            "in",
            "Paris",
        ),
        *(
            "100",
            "delegates",
            "from",
            "51 countries",
            "more than",
            "5 May",
            "2024",
            "Second",
            "III",
        ),
        *(
            "конференция",
            "в",
            "Минск",
            "министр",
            "وزير",
            "مؤتمر",
            "في",
            "第2回",
            "人",
            "\x00",
            "\ud800",
        ),
        *(
            "organised by",
            "University",
            "last year",
            "panel",
            "Bakan",
            "konulu",
            "l'eau",
            "à",
            "🙂",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join)),
    st.sampled_from([None, *LANGUAGES, "ja", "und", "xx-YY"]),
    st.sampled_from(
        [None, "2024-05-07", "2024-02", "2024", "nonsense", "0001-01-01", "9999-12-31"]
    ),
)
def test_any_text_is_read_into_sorted_claims_whose_spans_are_exact(text, lang, day):
    reading = read(text, lang=lang, date=day)
    assert all(text[one.start : one.end] == one.span != "" for one in reading.claims)
    assert list(reading.claims) == sorted(
        reading.claims, key=lambda one: (one.start, one.end, one.type)
    )
    json.dumps([dict(one.normalised) for one in reading.claims])


@settings(max_examples=40, deadline=None)
@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)))
def test_any_day_written_out_is_read_back(day):
    written = f"The forum opens on {day.day} {day:%B} {day.year}, we hear."
    assert said(written, "date")["value"] == day.isoformat()


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 99_999))
def test_any_number_of_delegates_is_read_back(count):
    assert said(f"There were {count:,} delegates.", "figure")["count"] == count


def test_day_at_the_end_of_the_calendar_is_no_day_to_reckon_from():
    text = "The forum opened on Monday."
    assert [read(text, date=day).date for day in ("0001-01-01", "9999-12-31")] == [None, None]


def test_nothing_is_found_in_nothing():
    reading = read("")
    assert (reading.claims, reading.contradictions, reading.lang) == ((), (), "und")


def test_of_a_very_long_text_the_beginning_is_read():
    text = "The forum opened on 5 May 2023. " + "x" * LONGEST_READ + " It ended on 6 May 2023."
    reading = read(text, lang="en")
    assert [one.span for one in reading.claims if one.type == "date"] == ["on 5 May 2023"]
    assert not reading.whole
