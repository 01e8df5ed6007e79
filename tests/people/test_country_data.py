"""The country list that ships with Plenary: complete, and as the United Nations prints it."""

import json
import re
import unicodedata
from pathlib import Path

import pycountry
import pytest

from plenary import people

LANGUAGES = ("en", "fr", "ar")
# fmt: off
REGIONS = {
    "010", "015", "021", "030", "034", "035", "039", "053", "054",
    "057", "061", "143", "145", "151", "154", "155", "202", "419",
}
# fmt: on

# The names most often printed otherwise elsewhere: a slip of the hand in the file is seen here.
NAMES = [
    ("AX", "Åland Islands", "Îles d’Åland", "جزر ألاند"),
    ("BA", "Bosnia and Herzegovina", "Bosnie-Herzégovine", "البوسنة والهرسك"),
    (
        "BO",
        "Bolivia (Plurinational State of)",
        "Bolivie (État plurinational de)",
        "بوليفيا (دولة - المتعددة القوميات)",
    ),
    (
        "CD",
        "Democratic Republic of the Congo",
        "République démocratique du Congo",
        "جمهورية الكونغو الديمقراطية",
    ),
    ("CG", "Congo", "Congo", "الكونغو"),
    ("CI", "Côte d’Ivoire", "Côte d’Ivoire", "كوت ديفوار"),
    ("CK", "Cook Islands", "Îles Cook", "جزر كوك"),
    ("CV", "Cabo Verde", "Cabo Verde", "كابو فيردي"),
    ("CZ", "Czechia", "Tchéquie", "تشيكيا"),
    ("DZ", "Algeria", "Algérie", "الجزائر"),
    ("EH", "Western Sahara", "Sahara occidental", "الصحراء الغربية"),
    ("FK", "Falkland Islands (Malvinas)", "Îles Falkland (Malvinas)", "جزر فوكلاند (مالفيناس)"),
    (
        "FM",
        "Micronesia (Federated States of)",
        "Micronésie (États fédérés de)",
        "ميكرونيزيا (ولايات - الموحدة)",
    ),
    ("FR", "France", "France", "فرنسا"),
    (
        "GB",
        "United Kingdom of Great Britain and Northern Ireland",
        "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
        "المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية",
    ),
    (
        "HK",
        "China, Hong Kong Special Administrative Region",
        "Chine, région administrative spéciale de Hong Kong",
        "الصين، منطقة هونغ كونغ الإدارية الخاصة",
    ),
    (
        "IR",
        "Iran (Islamic Republic of)",
        "Iran (République islamique d’)",
        "إيران (جمهورية - الإسلامية)",
    ),
    ("IS", "Iceland", "Islande", "آيسلندا"),
    ("KM", "Comoros", "Comores", "جزر القمر"),
    (
        "KP",
        "Democratic People’s Republic of Korea",
        "République populaire démocratique de Corée",
        "جمهورية كوريا الشعبية الديمقراطية",
    ),
    ("KR", "Republic of Korea", "République de Corée", "جمهورية كوريا"),
    (
        "LA",
        "Lao People’s Democratic Republic",
        "République démocratique populaire lao",
        "جمهورية لاو الديمقراطية الشعبية",
    ),
    ("LY", "Libya", "Libye", "ليبيا"),
    ("MD", "Republic of Moldova", "République de Moldova", "جمهورية مولدوفا"),
    ("MK", "North Macedonia", "Macédoine du Nord", "مقدونيا الشمالية"),
    ("MM", "Myanmar", "Myanmar", "ميانمار"),
    ("MX", "Mexico", "Mexique", "المكسيك"),
    ("NL", "Netherlands (Kingdom of the)", "Pays-Bas (Royaume des)", "هولندا (مملكة -)"),
    ("NR", "Naoero", "Naoero", "ناويرو"),
    ("NU", "Niue", "Nioué", "نيوي"),
    ("PS", "State of Palestine", "État de Palestine", "دولة فلسطين"),
    ("RS", "Serbia", "Serbie", "صربيا"),
    ("RU", "Russian Federation", "Fédération de Russie", "الاتحاد الروسي"),
    ("SA", "Saudi Arabia", "Arabie saoudite", "المملكة العربية السعودية"),
    ("SY", "Syrian Arab Republic", "République arabe syrienne", "الجمهورية العربية السورية"),
    ("SZ", "Eswatini", "Eswatini", "إسواتيني"),
    ("TL", "Timor-Leste", "Timor-Leste", "تيمور - ليشتي"),
    ("TR", "Türkiye", "Türkiye", "تركيا"),
    ("TW", "Taiwan (Province of China)", "Taïwan (Province de Chine)", "مقاطعة تايوان الصينية"),
    (
        "TZ",
        "United Republic of Tanzania",
        "République-Unie de Tanzanie",
        "جمهورية تنزانيا المتحدة",
    ),
    ("US", "United States of America", "États-Unis d’Amérique", "الولايات المتحدة الأمريكية"),
    ("UY", "Uruguay", "Uruguay", "أوروغواي"),
    ("VA", "Holy See", "Saint-Siège", "الكرسي الرسولي"),
    (
        "VE",
        "Venezuela (Bolivarian Republic of)",
        "Venezuela (République bolivarienne du)",
        "فنزويلا (جمهورية - البوليفارية)",
    ),
    ("VN", "Viet Nam", "Viet Nam", "فييت نام"),
    ("XK", "Kosovo", "Kosovo", "كوسوفو"),
]

FORMAL = [
    (
        "BO",
        "the Plurinational State of Bolivia",
        "l’État plurinational de Bolivie",
        "دولة بوليفيا المتعددة القوميات",
    ),
    ("CH", "the Swiss Confederation", "la Confédération suisse", "الاتحاد السويسري"),
    ("EG", "the Arab Republic of Egypt", "la République arabe d’Égypte", "جمهورية مصر العربية"),
    ("GR", "the Hellenic Republic", "la République hellénique", "الجمهورية الهيلينية"),
    (
        "JO",
        "the Hashemite Kingdom of Jordan",
        "le Royaume hachémite de Jordanie",
        "المملكة الأردنية الهاشمية",
    ),
    ("KR", "the Republic of Korea", "la République de Corée", "جمهورية كوريا"),
    ("NL", "the Kingdom of the Netherlands", "le Royaume des Pays-Bas", "مملكة هولندا"),
    ("NR", "the Republic of Naoero", "la République de Naoero", "جمهورية ناويرو"),
    ("SD", "the Republic of the Sudan", "la République du Soudan", "جمهورية السودان"),
    ("TR", "the Republic of Türkiye", "la République de Türkiye", "جمهورية تركيا"),
    ("UA", "Ukraine", "l’Ukraine", "أوكرانيا"),
]


@pytest.fixture(scope="module")
def file():
    path = Path(people.__file__).parent / "data" / "countries.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def entries(file):
    return {entry["code"]: entry for entry in file["entries"]}


def texts(entry):
    """Every text of an entry as (where, language, text)."""
    return [
        (f"{entry['code']} {field}", language, text)
        for field in ("name", "formal", "footnote")
        for language, text in entry[field].items()
    ]


def every_text(entries):
    return [found for entry in entries.values() for found in texts(entry)]


def codes_with(entries, *, status):
    return {code for code, entry in entries.items() if entry["status"] == status}


def test_file_holds_one_list_named_in_every_language(file):
    assert [shipped["slug"] for shipped in file["lists"]] == ["un"]
    assert list(file["lists"][0]["title"]) == list(LANGUAGES)


def test_entries_are_iso_3166_and_kosovo(entries):
    assert len(entries) == 250
    iso = {country.alpha_2: (country.alpha_3, country.numeric) for country in pycountry.countries}
    shipped = {code: (entry["alpha3"], entry["numeric"]) for code, entry in entries.items()}
    assert shipped == {**iso, "XK": ("XKK", "983")}


def test_entries_are_unique_and_in_order_of_their_codes(file):
    codes = [entry["code"] for entry in file["entries"]]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("key", ["alpha3", "numeric"])
def test_other_codes_are_unique(entries, key):
    assert len({entry[key] for entry in entries.values()}) == len(entries)


def test_entries_all_have_the_same_keys(entries):
    keys = ["code", "alpha3", "numeric", "status", "region", "name", "formal", "footnote"]
    assert [code for code, entry in entries.items() if list(entry) != keys] == []


def test_members_observers_and_others_are_those_of_the_united_nations(entries):
    assert len(codes_with(entries, status="member")) == 193
    assert codes_with(entries, status="observer") == {"PS", "VA"}
    assert codes_with(entries, status="other") == {"AQ", "CK", "NU", "TW", "XK"}
    assert len(codes_with(entries, status="territory")) == 50


def test_regions_are_those_of_m49(entries):
    regions = {entry["region"] for entry in entries.values()}
    assert regions == REGIONS


@pytest.mark.parametrize("field", ["name", "formal"])
def test_names_are_given_in_every_language(entries, field):
    given = {
        code: [key for key, text in entry[field].items() if text.strip()]
        for code, entry in entries.items()
    }
    assert given == {code: list(LANGUAGES) for code in entries}


def test_footnotes_stand_in_every_language_or_not_at_all(entries):
    noted = {code: list(entry["footnote"]) for code, entry in entries.items() if entry["footnote"]}
    assert noted == {code: list(LANGUAGES) for code in ("CK", "FK", "NU", "TW", "XK")}


def scripts(text):
    """The scripts of the letters of a text, by the first word of their Unicode names."""
    return {unicodedata.name(letter).split()[0] for letter in text if letter.isalpha()}


def test_names_are_in_the_script_of_their_language(entries):
    expected = {"en": {"LATIN"}, "fr": {"LATIN"}, "ar": {"ARABIC"}}
    strange = [
        (where, text)
        for where, language, text in every_text(entries)
        if not where.endswith("footnote") and scripts(text) != expected[language]
    ]
    assert strange == []


def test_names_are_never_turned_around(entries):
    turned = re.compile(
        r", (the )?([A-Z]\w+ )*(Republic|Kingdom|State|States|Federation|Province|Rép\w+|Royaume)\b",
    )
    found = [where for where, _, text in every_text(entries) if turned.search(text)]
    assert found == []


def test_texts_are_composed_and_plainly_spaced(entries):
    uncomposed = [
        where
        for where, _, text in every_text(entries)
        if text != unicodedata.normalize("NFC", text) or text != " ".join(text.split())
    ]
    assert uncomposed == []


def test_texts_hold_no_invisible_characters_or_vowel_signs_in_names(entries):
    unwanted = [
        where
        for where, _, text in every_text(entries)
        if not where.endswith("footnote")
        and {unicodedata.category(sign) for sign in text} & {"Cc", "Cf", "Co", "Cn", "Mn"}
    ]
    assert unwanted == []


def test_apostrophes_are_typographic(entries):
    assert [where for where, _, text in every_text(entries) if set(text) & set("'`´‘ʼ\"_")] == []


@pytest.mark.parametrize(("code", *LANGUAGES), NAMES)
def test_name_is_as_the_united_nations_prints_it(entries, code, en, fr, ar):
    assert entries[code]["name"] == {"en": en, "fr": fr, "ar": ar}


@pytest.mark.parametrize(("code", *LANGUAGES), FORMAL)
def test_formal_name_is_as_the_united_nations_prints_it(entries, code, en, fr, ar):
    assert entries[code]["formal"] == {"en": en, "fr": fr, "ar": ar}


def test_territories_have_one_name_for_both_uses(entries):
    differing = [
        code
        for code in codes_with(entries, status="territory")
        if entries[code]["name"] != entries[code]["formal"]
    ]
    assert differing == []
