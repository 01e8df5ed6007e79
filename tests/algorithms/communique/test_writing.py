from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plenary.algorithms.communique import (
    SECTIONS,
    Bound,
    By,
    Edition,
    Facts,
    Finding,
    Named,
    Paragraph,
    Person,
    Place,
    Role,
    Verb,
    bindings,
    left_out,
    plain,
    write,
)

from .sample import ACHIENG, BAUTISTA, COURIER, FACTS, PANEL, PREVIOUS, TOUSSAINT, named

TAGS = ("en", "fr", "ar")
GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("tag", TAGS)
def test_write_whole_communique(tag: str) -> None:
    assert plain(write(FACTS, tag)) + "\n" == (GOLDEN / f"{tag}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("tag", "lead"),
    [
        (
            "en",
            (
                "NAIROBI, Kenya, 22 March 2026 – The panel “Whose silt?” was held on 22 March 2026 at the"
                " House of the Waters in Nairobi, Kenya, as part of the third edition of “The Delta"
                " Talks”, entitled “Who Owns the Silt?”."
            ),
        ),
        (
            "fr",
            (
                "Nairobi (Kenya), le 22 mars 2026 – La table ronde «\u00a0À qui est le limon\u202f?\u00a0»"
                " s’est tenue le 22 mars 2026 à Nairobi (Kenya), à la Maison des eaux, dans le cadre de"
                " la 3e édition de «\u00a0Les Entretiens du delta\u00a0», intitulée «\u00a0À qui le"
                " limon\u202f?\u00a0»."
            ),
        ),
        (
            "ar",
            (
                "نيروبي (كينيا)، 22 مارس 2026 – عُقدت حلقة النقاش المعنونة «طمي من؟» في 22 مارس 2026 في"
                " دار المياه في نيروبي (كينيا) في إطار الدورة الثالثة من «محادثات الدلتا» بعنوان «لمن"
                " الطمي؟»."
            ),
        ),
    ],
)
def test_write_about_one_session(tag: str, lead: str) -> None:
    assert plain(write(PANEL, tag, sections=("dateline", "lead"))) == lead


@pytest.mark.parametrize(
    ("tag", "status", "lead"),
    [
        (
            "en",
            "before",
            "The third edition of “The Delta Talks” will be held on 21 and 22 March 2026.",
        ),
        (
            "en",
            "during",
            "The third edition of “The Delta Talks” is being held on 21 and 22 March 2026.",
        ),
        (
            "fr",
            "before",
            "La 3e édition de «\u00a0Les Entretiens du delta\u00a0» se tiendra les 21 et 22 mars 2026.",
        ),
        (
            "fr",
            "during",
            "La 3e édition de «\u00a0Les Entretiens du delta\u00a0» se tient les 21 et 22 mars 2026.",
        ),
        ("ar", "before", "تُعقد الدورة الثالثة من «محادثات الدلتا» يومي 21 و22 مارس 2026."),
        ("ar", "after", "عُقدت الدورة الثالثة من «محادثات الدلتا» يومي 21 و22 مارس 2026."),
    ],
)
def test_lead_takes_the_tense_of_the_moment(tag: str, status: str, lead: str) -> None:
    edition = replace(FACTS.edition, title=None, theme=None, place=Place())
    facts = replace(FACTS, edition=edition, status=status)
    assert plain(write(facts, tag, sections=("lead",))) == lead


def test_moment_follows_from_the_day_of_the_communique() -> None:
    days = {20: "before", 21: "during", 22: "after", 23: "after"}
    moments = {day: replace(FACTS, day=dt.date(2026, 3, day)).moment for day in days}
    assert moments == days


def test_session_to_come_within_a_conference_that_is_on() -> None:
    facts = replace(PANEL, day=dt.date(2026, 3, 21), themes=FACTS.themes[:2])
    texts = [
        plain(write(facts, tag, sections=("themes", "figures"))).split(". ")[0] for tag in TAGS
    ]
    assert (facts.moment, facts.conference_moment) == ("before", "during")
    assert texts == [
        (
            "The panel will take up the following themes: “Memory” and “Water”.\n\nAs counted on 22"
            " March 2026, the conference brings together 102 participants and 2 organisations,"
            " representing 51 countries"
        ),
        (
            "La table ronde abordera les thèmes suivants\u00a0: «\u00a0La mémoire\u00a0» et"
            " «\u00a0L’eau\u00a0».\n\nSelon le décompte du 22 mars 2026, la conférence réunit"
            " 102\u00a0participants et 2\u00a0organisations, représentant 51\u00a0pays"
        ),
        (
            "تتناول حلقة النقاش المحورين التاليين: «الذاكرة» و«المياه».\n\nوفق إحصاء يوم 22 مارس 2026،"
            " ينعقد المؤتمر بحضور 102 مشارك ومنظمتين من 51 بلدا"
        ),
    ]


def test_lead_without_series_or_title() -> None:
    bare = Facts(edition=Edition(place=FACTS.edition.place, first_day=dt.date(2026, 3, 21)))
    assert [plain(write(bare, tag)) for tag in TAGS] == [
        "The conference was held on 21 March 2026 at the House of the Waters in Nairobi, Kenya.",
        "La conférence s’est tenue le 21 mars 2026 à Nairobi (Kenya), à la Maison des eaux.",
        "عُقد المؤتمر في 21 مارس 2026 في دار المياه في نيروبي (كينيا).",
    ]


def test_lead_without_series() -> None:
    edition = replace(FACTS.edition, theme=None, place=Place())
    leads = [plain(write(Facts(edition=edition), tag, sections=("lead",))) for tag in TAGS]
    assert leads == [
        (
            "The third edition of the conference, entitled “Who Owns the Silt?”, was held on 21 and 22"
            " March 2026."
        ),
        (
            "La 3e édition de la conférence, intitulée «\u00a0À qui le limon\u202f?\u00a0», s’est tenue"
            " les 21 et 22 mars 2026."
        ),
        "عُقدت الدورة الثالثة من المؤتمر بعنوان «لمن الطمي؟» يومي 21 و22 مارس 2026.",
    ]


def test_lead_without_number() -> None:
    edition = replace(FACTS.edition, theme=None, place=Place(), ordinal=None)
    facts = Facts(series=FACTS.series, edition=edition)
    assert [plain(write(facts, tag, sections=("lead",))) for tag in TAGS] == [
        (
            "The conference “Who Owns the Silt?”, part of the series “The Delta Talks”, was held on 21"
            " and 22 March 2026."
        ),
        (
            "La conférence «\u00a0À qui le limon\u202f?\u00a0», qui fait partie de la série «\u00a0Les"
            " Entretiens du delta\u00a0», s’est tenue les 21 et 22 mars 2026."
        ),
        "عُقد المؤتمر المعنون «لمن الطمي؟» ضمن سلسلة «محادثات الدلتا» يومي 21 و22 مارس 2026.",
    ]


def test_lead_is_not_written_when_nothing_says_that_it_was_held() -> None:
    assert write(Facts(edition=Edition(title=FACTS.edition.title)), "en") == ()


@pytest.mark.parametrize(
    ("tag", "one", "two"),
    [
        (
            "en",
            "Among the participants was Dominique Toussaint (Haiti).",
            "Among the participants were Dominique Toussaint (Haiti) and Dominique Toussaint.",
        ),
        (
            "fr",
            "Parmi les participants figurait Dominique Toussaint (Haïti).",
            "Parmi les participants figuraient Dominique Toussaint (Haïti) et Dominique Toussaint.",
        ),
        (
            "ar",
            "من بين المشاركين دومينيك توسان (هايتي).",
            "من بين المشاركين دومينيك توسان (هايتي) ودومينيك توسان.",
        ),
    ],
)
def test_participants_one_and_two(tag: str, one: str, two: str) -> None:
    guest = replace(TOUSSAINT, role=Role.PARTICIPANT)
    namesake = replace(guest, ref="person:other", country=None)
    texts = [
        plain(write(Facts(participants=people), tag)) for people in ((guest,), (guest, namesake))
    ]
    assert texts == [one, two]


@pytest.mark.parametrize("tag", TAGS)
def test_sixty_participants_stand_in_a_list(tag: str) -> None:
    people = tuple(
        Person(ref=f"person:{number}", name={"en": f"Name {number}"}) for number in range(60)
    )
    paragraphs = write(Facts(participants=people), tag)
    assert [one.kind for one in paragraphs] == ["participants", *["participant"] * 60]
    assert paragraphs[0].text.endswith(":")
    assert [one.text[-1] for one in paragraphs[1:]] == [*[paragraphs[1].text[-1]] * 59, "."]


def test_person_is_introduced_once() -> None:
    again = replace(ACHIENG, role=Role.MODERATOR)
    text = plain(write(Facts(participants=(ACHIENG, again)), "en"))
    assert text == (
        "The conference was chaired by H.E. Ms Grace Achieng, chair of the River Commission (Kenya)."
        " The discussion was moderated by H.E. Ms Grace Achieng."
    )


def test_speaker_who_is_not_listed_is_introduced_with_the_finding() -> None:
    text = plain(write(replace(FACTS, participants=()), "en", sections=("findings",)))
    assert "\n\nLigaya Bautista, founder of Oxbow (Philippines), stressed the following: " in text


def test_alphabetical_order_goes_by_the_name_given_for_sorting() -> None:
    people = tuple(replace(one, role=Role.SPEAKER) for one in FACTS.participants)
    facts = Facts(participants=people)
    orders = {
        order: [
            piece.ref
            for paragraph in write(facts, "en", order=order)
            for piece in paragraph.pieces
            if isinstance(piece, Bound) and piece.ref.startswith("person:")
        ]
        for order in ("protocol", "alphabet")
    }
    assert orders == {
        "protocol": ["person:achieng", "person:rossi", "person:bautista", "person:toussaint"],
        "alphabet": ["person:achieng", "person:bautista", "person:rossi", "person:toussaint"],
    }


def test_alphabetical_order_takes_a_key() -> None:
    backwards = {"Achieng Grace": "z", "Toussaint Dominique": "a"}
    people = tuple(replace(one, role=Role.SPEAKER) for one in (ACHIENG, TOUSSAINT))
    text = plain(
        write(Facts(participants=people), "en", order="alphabet", key=lambda name: backwards[name])
    )
    assert text.index("Toussaint") < text.index("Achieng")


@pytest.mark.parametrize(
    ("verb", "en", "fr", "ar"),
    [
        (
            Verb.HIGHLIGHTED,
            "highlighted",
            "a mis en avant ce qui suit",
            "أبرزت حلقة النقاش ما يلي",
        ),
        (Verb.UNDERSCORED, "underscored", "a souligné ce qui suit", "أكدت حلقة النقاش ما يلي"),
        (Verb.STRESSED, "stressed", "a insisté sur ce qui suit", "شددت حلقة النقاش على ما يلي"),
        (Verb.NOTED, "noted", "a relevé ce qui suit", "أشارت حلقة النقاش إلى ما يلي"),
        (Verb.WELCOMED, "welcomed", "a salué ce qui suit", "رحبت حلقة النقاش بما يلي"),
        (Verb.CALLED_FOR, "called for", "a appelé à ce qui suit", "دعت حلقة النقاش إلى ما يلي"),
        (Verb.RECOMMENDED, "recommended", "a recommandé ce qui suit", "أوصت حلقة النقاش بما يلي"),
        (
            Verb.AGREED,
            "agreed on",
            "a marqué son accord sur ce qui suit",
            "وافقت حلقة النقاش على ما يلي",
        ),
        (
            Verb.CONCERN,
            "expressed concern about",
            "a exprimé sa préoccupation quant à ce qui suit",
            "أعربت حلقة النقاش عن القلق إزاء ما يلي",
        ),
    ],
)
def test_finding_of_each_verb(verb: Verb, en: str, fr: str, ar: str) -> None:
    facts = Facts(
        findings=(Finding(text=named("finding:x", "peace.", "paix.", "سلام."), verb=verb),)
    )
    assert [plain(write(facts, tag)) for tag in TAGS] == [
        f"The panel {en} the following: peace.",
        f"La table ronde {fr}\u00a0: paix.",
        f"{ar}: سلام.",
    ]


@pytest.mark.parametrize(
    ("gender", "text"),
    [
        ("feminine", "شددت ليغايا باوتيستا على ما يلي: سلام."),
        ("masculine", "شدد ليغايا باوتيستا على ما يلي: سلام."),
        ("unknown", "تضمنت مداخلة ليغايا باوتيستا التشديد على ما يلي: سلام."),
    ],
)
def test_arabic_verb_has_a_gender_only_where_it_is_known(gender: str, text: str) -> None:
    speaker = replace(BAUTISTA, gender=gender, office=None, body=None, country=None)
    said = Finding(
        text=named("finding:x", "", "", "سلام"), verb=Verb.STRESSED, by=By.SPEAKER, speaker=speaker
    )
    assert plain(write(Facts(findings=(said,)), "ar")) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Peace is work.", "Peace is work."),
        ("The lake is one", "the lake is one."),
        ("to keep the lake", "to keep the lake."),
        ("Who keeps the lake?", "Who keeps the lake?"),
        ("NATO\nand  the lake", "NATO and the lake."),
    ],
)
def test_finding_goes_on_after_the_colon_whatever_its_form(text: str, sentence: str) -> None:
    said = Finding(text=Named("finding:x", {"en": text}), verb=Verb.NOTED, by=By.CONFERENCE)
    written = plain(write(Facts(findings=(said,)), "en"))
    assert written == f"The conference noted the following: {sentence}"


def test_finding_without_text_in_the_language_is_left_out_and_told() -> None:
    said = Finding(text=named("finding:x", "peace", "paix"), verb=Verb.NOTED)
    facts = Facts(findings=(said,))
    assert (write(facts, "ar"), left_out(facts, "ar"), left_out(facts, "fr")) == (
        (),
        ("finding:x",),
        (),
    )


def test_recommendation_names_its_addressee_in_each_language() -> None:
    facts = replace(FACTS, findings=FACTS.findings[-1:])
    assert [plain(write(facts, tag, sections=("recommendations",))) for tag in TAGS] == [
        (
            "Addressing the riparian States, the panel recommended the following: the level of the water"
            " table should be published every month."
        ),
        (
            "La table ronde a recommandé, à l’intention des États riverains, ce qui suit\u00a0: le niveau"
            " des nappes devrait être publié chaque mois."
        ),
        (
            "أوصت حلقة النقاش بما يلي (الجهة المخاطَبة: الدول المشاطئة): ينبغي نشر مناسيب المياه الجوفية"
            " كل شهر."
        ),
    ]


def test_forecast_is_no_contradiction() -> None:
    told = replace(PREVIOUS.reported[0], value=500, forecast=True)
    edition = Edition(reported=(replace(told, ref="reported:hope"), PREVIOUS.reported[0]))
    assert plain(write(Facts(edition=edition), "en")) == (
        "According to the Delta Courier, the conference was expected to bring together more than 500"
        " participants. According to the Delta Courier, the conference brought together more than"
        " 100 participants."
    )


def test_contradiction_within_one_measure_is_said() -> None:
    first, second = (
        replace(PREVIOUS.reported[1], ref=f"reported:{value}", value=value) for value in (28, 44)
    )
    edition = Edition(reported=(first, replace(second, source=named("source:b", "Herald"))))
    assert plain(write(Facts(edition=edition), "fr")).endswith(
        "Les chiffres avancés pour le nombre de pays ne concordent pas."
    )


def test_sections_come_in_the_order_asked_for() -> None:
    kinds = [one.kind for one in write(FACTS, "en", sections=("contact", "dateline", "themes"))]
    assert kinds == ["contact", "themes"]


def test_unknown_section_or_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'weather'"):
        write(FACTS, "en", sections=("weather",))
    with pytest.raises(ValueError, match="'tlh'"):
        write(FACTS, "tlh")


def test_two_texts_for_one_ref_are_refused() -> None:
    facts = Facts(themes=(named("theme:x", "Water"), named("theme:x", "Air")))
    with pytest.raises(ValueError, match="theme:x stands for 'Water' and for 'Air'"):
        bindings(facts, "en")


def test_arabic_digits_are_written_where_asked_for() -> None:
    text = plain(write(FACTS, "ar", numerals="arab", sections=("dateline", "lead", "figures")))
    assert "٢٢ مارس ٢٠٢٦" in text
    assert "١٠٢ مشارك" in text
    assert re.search("[0-9]", text) is None


@pytest.mark.parametrize("tag", TAGS)
def test_no_facts_make_no_sentence(tag: str) -> None:
    assert write(Facts(), tag) == ()


def test_every_section_asked_for_is_there() -> None:
    kinds = {one.kind for one in write(FACTS, "en")}
    assert kinds - {"finding"} == set(SECTIONS) - {"dateline"}


def test_offices_bodies_and_countries_are_bound_too() -> None:
    items = {piece.item for piece in _bound(write(PANEL, "fr", sections=("participants",)))}
    assert items == {
        *("person:achieng", "office:achieng", "body:river-commission", "country:ke"),
        *("person:rossi", "office:rossi", "body:mombo", "country:it"),
        *("person:bautista", "office:bautista", "body:oxbow", "country:ph"),
        *("person:toussaint", "country:ht"),
    }


def test_three_languages_are_written_fast() -> None:
    for tag in TAGS:
        write(FACTS, tag)
    begun = time.perf_counter()
    for tag in TAGS:
        write(FACTS, tag)
    assert time.perf_counter() - begun < 0.3


def test_source_of_a_finding_is_named() -> None:
    said = Finding(text=named("finding:x", "peace"), verb=Verb.NOTED, reported_by=COURIER)
    text = plain(write(Facts(findings=(said,)), "en"))
    assert text == "According to the Delta Courier, the panel noted the following: peace."


def _bound(paragraphs: tuple[Paragraph, ...]) -> Iterator[Bound]:
    for paragraph in paragraphs:
        yield from (piece for piece in paragraph.pieces if isinstance(piece, Bound))
