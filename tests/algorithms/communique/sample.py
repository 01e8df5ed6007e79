"""An invented conference on a delta, with everything that a communiqué can say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plenary.algorithms.communique import (
    By,
    Counted,
    Country,
    Edition,
    Facts,
    Finding,
    Measure,
    Named,
    Observance,
    Organiser,
    OrganiserRole,
    Person,
    Place,
    Reported,
    Role,
    Session,
    SessionKind,
    Verb,
)
from plenary.algorithms.figures import Bound


def named(ref: str, en: str, fr: str = "", ar: str = "", **article: str) -> Named:
    text = {tag: said for tag, said in (("en", en), ("fr", fr), ("ar", ar)) if said}
    return Named(ref, text, article)


KENYA = Country("KE", {"en": "Kenya", "fr": "Kenya", "ar": "كينيا"})
ITALY = Country("IT", {"en": "Italy", "fr": "Italie", "ar": "إيطاليا"})
PHILIPPINES = Country("PH", {"en": "Philippines", "fr": "Philippines", "ar": "الفلبين"})
HAITI = Country("HT", {"en": "Haiti", "fr": "Haïti", "ar": "هايتي"})

NAIROBI = named("city:nairobi", "Nairobi", "Nairobi", "نيروبي")
MANILA = named("city:manila", "Manila", "Manille", "مانيلا")
HALL = named("venue:water-house", "House of the Waters", "Maison des eaux", "دار المياه")

INSTITUTE = named("body:delta-institute", "Delta Institute", "Institut du delta", "معهد الدلتا")
COMMISSION = named(
    "body:river-commission", "River Commission", "Commission du fleuve", "اللجنة النهرية"
)
UNIVERSITY = named("body:mombo", "University of Mombo", "Université de Mombo", "جامعة مومبو")
OXBOW = named("body:oxbow", "Oxbow", "Oxbow", "أوكسبو")
COURIER = named("source:courier", "Delta Courier", "Courrier du delta", "صحيفة بريد الدلتا")
HERALD = named("source:herald", "Mombo Herald", "Mombo Herald", "صحيفة مومبو هيرالد")

ACHIENG = Person(
    ref="person:achieng",
    name={"en": "Grace Achieng", "fr": "Grace Achieng", "ar": "غريس أتشينغ"},
    sorted_by="Achieng Grace",
    honorific={"en": "H.E. Ms", "fr": "S.E. Mme", "ar": "سعادة"},
    office=named("office:achieng", "Chair", "Présidente", "رئيسة"),
    body=COMMISSION,
    country=KENYA,
    gender="feminine",
    role=Role.CHAIR,
)
ROSSI = Person(
    ref="person:rossi",
    name={"en": "Carlo Rossi", "fr": "Carlo Rossi", "ar": "كارلو روسي"},
    sorted_by="Rossi Carlo",
    office=named(
        "office:rossi", "Professor of Hydrology", "Professeur d’hydrologie", "أستاذ الهيدرولوجيا"
    ),
    body=UNIVERSITY,
    country=ITALY,
    gender="masculine",
    role=Role.PANELLIST,
)
BAUTISTA = Person(
    ref="person:bautista",
    name={"en": "Ligaya Bautista", "fr": "Ligaya Bautista", "ar": "ليغايا باوتيستا"},
    sorted_by="Bautista Ligaya",
    office=named("office:bautista", "Founder", "Fondatrice", "مؤسسة"),
    body=OXBOW,
    country=PHILIPPINES,
    role=Role.PANELLIST,
)
TOUSSAINT = Person(
    ref="person:toussaint",
    name={"en": "Dominique Toussaint", "fr": "Dominique Toussaint", "ar": "دومينيك توسان"},
    sorted_by="Toussaint Dominique",
    country=HAITI,
    role=Role.PANELLIST,
)

EDITION = Edition(
    title=named("title:edition", "Who Owns the Silt?", "À qui le limon ?", "لمن الطمي؟"),
    theme=named(
        "theme:edition", "One river, many banks", "Un fleuve, des rives", "نهر واحد وضفاف كثيرة"
    ),
    ordinal=3,
    place=Place(city=NAIROBI, country=KENYA, venue=HALL),
    first_day=dt.date(2026, 3, 21),
    last_day=dt.date(2026, 3, 22),
    counted=(
        Counted(
            ref="figure:participants",
            measure=Measure.PARTICIPANTS,
            value=102,
            counted_on=dt.date(2026, 3, 22),
        ),
        Counted(
            ref="figure:organisations",
            measure=Measure.ORGANISATIONS,
            value=2,
            counted_on=dt.date(2026, 3, 22),
        ),
        Counted(
            ref="figure:countries",
            measure=Measure.COUNTRIES,
            value=51,
            counted_on=dt.date(2026, 3, 22),
        ),
        Counted(
            ref="figure:sessions",
            measure=Measure.SESSIONS,
            value=9,
            counted_on=dt.date(2026, 3, 22),
        ),
    ),
    reported=(
        Reported(
            ref="reported:courier-participants",
            measure=Measure.PARTICIPANTS,
            value=100,
            bound=Bound.MORE_THAN,
            source=COURIER,
        ),
        Reported(
            ref="reported:herald-participants",
            measure=Measure.PARTICIPANTS,
            value=90,
            bound=Bound.FEWER_THAN,
            source=HERALD,
        ),
    ),
)
PREVIOUS = Edition(
    slot="previous",
    title=named(
        "previous:title", "Where the River Ends", "Là où finit le fleuve", "حيث ينتهي النهر"
    ),
    ordinal=2,
    place=Place(city=MANILA, country=PHILIPPINES),
    first_day=dt.date(2025, 3, 22),
    reported=(
        Reported(
            ref="reported:previous-participants",
            measure=Measure.PARTICIPANTS,
            value=100,
            bound=Bound.MORE_THAN,
            source=COURIER,
        ),
        Reported(
            ref="reported:previous-countries",
            measure=Measure.COUNTRIES,
            value=44,
            source=COURIER,
        ),
    ),
)

FINDINGS = (
    Finding(
        text=named(
            "finding:gauges",
            "Every gauge on the river counts from the same zero.",
            "Toutes les échelles du fleuve partent du même zéro.",
            "جميع مقاييس النهر تبدأ من صفر واحد.",
        ),
        verb=Verb.AGREED,
        by=By.CONFERENCE,
    ),
    Finding(
        text=named(
            "finding:silt",
            "the silt that no longer reaches the sea",
            "le limon qui n’atteint plus la mer",
            "الطمي الذي لم يعد يصل إلى البحر",
        ),
        verb=Verb.CONCERN,
        reported_by=COURIER,
    ),
    Finding(
        text=named(
            "finding:ferry",
            "A ferry that is late is still a bridge.",
            "Un bac en retard reste un pont.",
            "المعدّية المتأخرة تظل جسرا.",
        ),
        verb=Verb.STRESSED,
        by=By.SPEAKER,
        speaker=BAUTISTA,
    ),
    Finding(
        text=named(
            "finding:maps",
            "The old maps name both banks.",
            "Les cartes anciennes nomment les deux rives.",
            "الخرائط القديمة تسمي الضفتين.",
        ),
        verb=Verb.NOTED,
        by=By.SEVERAL,
    ),
    Finding(
        text=named(
            "finding:ferrymen",
            "Ferrymen know the channels best.",
            "Les passeurs connaissent le mieux les chenaux.",
            "أصحاب المعدّيات أدرى بالقنوات.",
        ),
        verb=Verb.NOTED,
        by=By.SEVERAL,
    ),
    Finding(
        text=named(
            "finding:tables",
            "The level of the water table should be published every month.",
            "Le niveau des nappes devrait être publié chaque mois.",
            "ينبغي نشر مناسيب المياه الجوفية كل شهر.",
        ),
        verb=Verb.RECOMMENDED,
        addressee=named(
            "addressee:banks", "The riparian States", "Les États riverains", "الدول المشاطئة"
        ),
    ),
)

FACTS = Facts(
    city=NAIROBI,
    country=KENYA,
    day=dt.date(2026, 3, 22),
    series=named("title:series", "The Delta Talks", "Les Entretiens du delta", "محادثات الدلتا"),
    edition=EDITION,
    sessions=(
        Session(
            title=named("session:opening", "Opening", "Ouverture", "الافتتاح"),
            kind=SessionKind.CEREMONY,
            day=dt.date(2026, 3, 21),
        ),
        Session(
            title=named("session:silt", "Whose silt?", "À qui est le limon ?", "طمي من؟"),
            kind=SessionKind.PANEL,
            day=dt.date(2026, 3, 22),
        ),
    ),
    organisers=(
        Organiser(body=INSTITUTE),
        Organiser(body=COMMISSION, role=OrganiserRole.HOST),
        Organiser(body=OXBOW, role=OrganiserRole.PARTNER),
    ),
    observance=Observance(
        name=named("observance:water", "Day of the Waters", "Journée des eaux", "يوم المياه"),
        month=3,
        day=22,
        commemorates=named(
            "observance:text",
            "The night on which the dyke was opened.",
            "La nuit où la digue fut ouverte.",
            "الليلة التي فُتح فيها السد.",
        ),
    ),
    participants=(ACHIENG, ROSSI, BAUTISTA, TOUSSAINT),
    themes=(
        named("theme:memory", "Memory", "La mémoire", "الذاكرة"),
        named("theme:water", "Water", "L’eau", "المياه"),
        named("theme:schools", "Schools", "L’école", "المدارس"),
    ),
    findings=FINDINGS,
    previous=PREVIOUS,
    contact=named(
        "contact:press", "press@delta.example", "presse@delta.example", "press@delta.example"
    ),
)
PANEL = replace(FACTS, session=FACTS.sessions[1], sessions=(), themes=(), previous=None)
