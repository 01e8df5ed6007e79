from __future__ import annotations

import datetime as dt

import pycountry
import pytest
from babel import Locale

from plenary.algorithms.communique import Country, Facts, Measure, Scope, bindings
from plenary.algorithms.communique.languages import LANGUAGES
from plenary.algorithms.figures import Bound

FRENCH = LANGUAGES["fr"]
NAMES = Locale.parse("fr").territories


def forms(code: str, name: str = "", article: str | None = None) -> str:
    """The country in, from, of, and with its article."""
    found = FRENCH.country(code, name or NAMES[code], article)
    return " | ".join(found[form] for form in ("in", "from", "of", "the"))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("AD", "en Andorre | d’Andorre | de l’Andorre | l’Andorre"),
        ("AE", "aux Émirats arabes unis | des Émirats arabes unis"),
        ("AF", "en Afghanistan | d’Afghanistan | de l’Afghanistan | l’Afghanistan"),
        ("AO", "en Angola | d’Angola | de l’Angola | l’Angola"),
        ("AG", "à Antigua-et-Barbuda | d’Antigua-et-Barbuda"),
        ("AR", "en Argentine | d’Argentine | de l’Argentine | l’Argentine"),
        ("AZ", "en Azerbaïdjan | d’Azerbaïdjan | de l’Azerbaïdjan | l’Azerbaïdjan"),
        ("BB", "à la Barbade | de la Barbade | de la Barbade | la Barbade"),
        ("BE", "en Belgique | de Belgique | de la Belgique | la Belgique"),
        ("BH", "à Bahreïn | de Bahreïn | de Bahreïn | Bahreïn"),
        ("BR", "au Brésil | du Brésil | du Brésil | le Brésil"),
        ("BS", "aux Bahamas | des Bahamas | des Bahamas | les Bahamas"),
        ("BZ", "au Belize | du Belize | du Belize | le Belize"),
        ("CD", "au Congo-Kinshasa | du Congo-Kinshasa | du Congo-Kinshasa | le Congo-Kinshasa"),
        ("CF", "en République centrafricaine | de la République centrafricaine"),
        ("CH", "en Suisse | de Suisse | de la Suisse | la Suisse"),
        ("CI", "en Côte d’Ivoire | de Côte d’Ivoire | de la Côte d’Ivoire | la Côte d’Ivoire"),
        ("CU", "à Cuba | de Cuba | de Cuba | Cuba"),
        ("CV", "au Cap-Vert | du Cap-Vert | du Cap-Vert | le Cap-Vert"),
        ("CY", "à Chypre | de Chypre | de Chypre | Chypre"),
        ("DE", "en Allemagne | d’Allemagne | de l’Allemagne | l’Allemagne"),
        ("DJ", "à Djibouti | de Djibouti | de Djibouti | Djibouti"),
        ("DM", "à la Dominique | de la Dominique | de la Dominique | la Dominique"),
        ("DO", "en République dominicaine | de la République dominicaine"),
        ("EC", "en Équateur | d’Équateur | de l’Équateur | l’Équateur"),
        ("EG", "en Égypte | d’Égypte | de l’Égypte | l’Égypte"),
        ("EH", "au Sahara occidental | du Sahara occidental"),
        ("FJ", "aux Fidji | des Fidji | des Fidji | les Fidji"),
        ("FR", "en France | de France | de la France | la France"),
        ("GB", "au Royaume-Uni | du Royaume-Uni | du Royaume-Uni | le Royaume-Uni"),
        ("GD", "à la Grenade | de la Grenade | de la Grenade | la Grenade"),
        ("GW", "en Guinée-Bissau | de Guinée-Bissau | de la Guinée-Bissau | la Guinée-Bissau"),
        ("HK", "dans la R.A.S. chinoise de Hong Kong | de la R.A.S. chinoise de Hong Kong"),
        ("HN", "au Honduras | du Honduras | du Honduras | le Honduras"),
        ("HT", "en Haïti | d’Haïti | d’Haïti | Haïti"),
        ("HU", "en Hongrie | de Hongrie | de la Hongrie | la Hongrie"),
        ("IL", "en Israël | d’Israël | d’Israël | Israël"),
        ("IM", "sur l’Île de Man | de l’Île de Man | de l’Île de Man | l’Île de Man"),
        ("IN", "en Inde | d’Inde | de l’Inde | l’Inde"),
        ("IR", "en Iran | d’Iran | de l’Iran | l’Iran"),
        ("IT", "en Italie | d’Italie | de l’Italie | l’Italie"),
        ("JM", "en Jamaïque | de Jamaïque | de la Jamaïque | la Jamaïque"),
        ("JP", "au Japon | du Japon | du Japon | le Japon"),
        ("KE", "au Kenya | du Kenya | du Kenya | le Kenya"),
        ("KH", "au Cambodge | du Cambodge | du Cambodge | le Cambodge"),
        ("KM", "aux Comores | des Comores | des Comores | les Comores"),
        ("KN", "à Saint-Christophe-et-Niévès | de Saint-Christophe-et-Niévès"),
        ("KR", "en Corée du Sud | de Corée du Sud | de la Corée du Sud | la Corée du Sud"),
        ("LA", "au Laos | du Laos | du Laos | le Laos"),
        ("LC", "à Sainte-Lucie | de Sainte-Lucie | de Sainte-Lucie | Sainte-Lucie"),
        ("LK", "au Sri Lanka | du Sri Lanka | du Sri Lanka | le Sri Lanka"),
        ("MC", "à Monaco | de Monaco | de Monaco | Monaco"),
        ("MG", "à Madagascar | de Madagascar | de Madagascar | Madagascar"),
        ("MH", "aux Îles Marshall | des Îles Marshall | des Îles Marshall | les Îles Marshall"),
        ("MT", "à Malte | de Malte | de Malte | Malte"),
        ("MU", "à Maurice | de Maurice | de Maurice | Maurice"),
        ("MV", "aux Maldives | des Maldives | des Maldives | les Maldives"),
        ("MX", "au Mexique | du Mexique | du Mexique | le Mexique"),
        ("MZ", "au Mozambique | du Mozambique | du Mozambique | le Mozambique"),
        ("NL", "aux Pays-Bas | des Pays-Bas | des Pays-Bas | les Pays-Bas"),
        ("OM", "à Oman | d’Oman | d’Oman | Oman"),
        ("PH", "aux Philippines | des Philippines | des Philippines | les Philippines"),
        ("PS", "dans les Territoires palestiniens | des Territoires palestiniens"),
        ("PW", "aux Palaos | des Palaos | des Palaos | les Palaos"),
        ("RE", "à La Réunion | de La Réunion | de La Réunion | La Réunion"),
        ("SC", "aux Seychelles | des Seychelles | des Seychelles | les Seychelles"),
        ("SG", "à Singapour | de Singapour | de Singapour | Singapour"),
        ("SL", "en Sierra Leone | de Sierra Leone | de la Sierra Leone | la Sierra Leone"),
        ("SM", "à Saint-Marin | de Saint-Marin | de Saint-Marin | Saint-Marin"),
        ("SR", "au Suriname | du Suriname | du Suriname | le Suriname"),
        ("SV", "au Salvador | du Salvador | du Salvador | le Salvador"),
        ("SZ", "en Eswatini | d’Eswatini | de l’Eswatini | l’Eswatini"),
        ("TL", "au Timor oriental | du Timor oriental | du Timor oriental | le Timor oriental"),
        ("TO", "aux Tonga | des Tonga | des Tonga | les Tonga"),
        ("TT", "à Trinité-et-Tobago | de Trinité-et-Tobago | de Trinité-et-Tobago"),
        ("TW", "à Taïwan | de Taïwan | de Taïwan | Taïwan"),
        ("UG", "en Ouganda | d’Ouganda | de l’Ouganda | l’Ouganda"),
        ("US", "aux États-Unis | des États-Unis | des États-Unis | les États-Unis"),
        ("UY", "en Uruguay | d’Uruguay | de l’Uruguay | l’Uruguay"),
        ("VA", "dans l’État de la Cité du Vatican | de l’État de la Cité du Vatican"),
        ("VU", "au Vanuatu | du Vanuatu | du Vanuatu | le Vanuatu"),
        ("YE", "au Yémen | du Yémen | du Yémen | le Yémen"),
        ("ZW", "au Zimbabwe | du Zimbabwe | du Zimbabwe | le Zimbabwe"),
    ],
)
def test_country_with_its_prepositions(code: str, expected: str) -> None:
    written = forms(code).split(" | ")
    assert written[: expected.count("|") + 1] == expected.split(" | ")


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("BO", "Bolivie (État plurinational de)", "en Bolivie (État plurinational de)"),
        ("CD", "République démocratique du Congo", "en République démocratique du Congo"),
        ("CG", "Congo", "au Congo"),
        ("CV", "Cabo Verde", "à Cabo Verde"),
        (
            "HK",
            "Chine, région administrative spéciale de Hong Kong",
            "en Chine, région administrative spéciale de Hong Kong",
        ),
        ("KR", "République de Corée", "en République de Corée"),
        ("NL", "Pays-Bas (Royaume des)", "aux Pays-Bas (Royaume des)"),
        ("PS", "État de Palestine", "dans l’État de Palestine"),
        ("RE", "Réunion", "à la Réunion"),
        ("RU", "Fédération de Russie", "en Fédération de Russie"),
        ("SV", "El Salvador", "en El Salvador"),
        ("TR", "Türkiye", "en Türkiye"),
        ("VA", "Saint-Siège", "au Saint-Siège"),
        ("AD", "la Principauté d’Andorre", "dans la Principauté d’Andorre"),
    ],
)
def test_country_under_the_names_of_the_united_nations(
    code: str, name: str, expected: str
) -> None:
    assert FRENCH.country(code, name, None)["in"] == expected


def test_country_of_the_conference_itself_has_no_article_unless_it_is_given() -> None:
    assert forms("VEL", "Vell") == "à Vell | de Vell | de Vell | Vell"
    assert forms("VEL", "Vell", "le") == "au Vell | du Vell | du Vell | le Vell"
    assert forms("ILM", "Ilmère", "la") == "en Ilmère | d’Ilmère | de l’Ilmère | l’Ilmère"


def test_article_that_is_none_is_refused() -> None:
    vell = Country("VEL", {"fr": "Vell"}, {"fr": "der"})
    with pytest.raises(ValueError, match="'der' is not an article of French"):
        bindings(Facts(country=vell), "fr")


def test_every_country_has_prepositions_that_agree() -> None:
    """No article is doubled, elided before a consonant or kept before a vowel."""
    wrong = {}
    for code in (country.alpha_2 for country in pycountry.countries):
        found = FRENCH.country(code, NAMES[code], None)
        name = found[""]
        articles = {f"le {name}", f"la {name}", f"l’{name}", f"les {name}", name}
        places = {f"en {name}", f"au {name}", f"aux {name}", f"à {name}"}
        places |= {f"{word} {found['the']}" for word in ("à", "dans", "sur")}
        vowel = name[0] in "AEIOUÉÎ" and not found["the"].startswith(("les ", name))
        fits = found["the"] in articles and found["in"] in places
        if not fits or vowel != found["the"].startswith("l’"):
            wrong[code] = found
    assert wrong == {}


@pytest.mark.parametrize(
    ("name", "the", "of", "to"),
    [
        (
            "Commission du lac",
            "la Commission du lac",
            "de la Commission du lac",
            "à la Commission du lac",
        ),
        ("Institut du lac", "l’Institut du lac", "de l’Institut du lac", "à l’Institut du lac"),
        (
            "Ministère de l’eau",
            "le Ministère de l’eau",
            "du Ministère de l’eau",
            "au Ministère de l’eau",
        ),
        (
            "Archives nationales",
            "les Archives nationales",
            "des Archives nationales",
            "aux Archives nationales",
        ),
        (
            "Haut-Commissariat",
            "le Haut-Commissariat",
            "du Haut-Commissariat",
            "au Haut-Commissariat",
        ),
        ("Hôtel du port", "l’Hôtel du port", "de l’Hôtel du port", "à l’Hôtel du port"),
        ("Oxbow", "Oxbow", "d’Oxbow", "à Oxbow"),
        ("Greenpeace", "Greenpeace", "de Greenpeace", "à Greenpeace"),
        (
            "Les États riverains",
            "les États riverains",
            "des États riverains",
            "aux États riverains",
        ),
        ("L’Arménie", "l’Arménie", "de l’Arménie", "à l’Arménie"),
        ("Le Monde", "le Monde", "du Monde", "au Monde"),
        (
            "la communauté internationale",
            "la communauté internationale",
            "de la communauté internationale",
            "à la communauté internationale",
        ),
    ],
)
def test_name_with_its_article(name: str, the: str, of: str, to: str) -> None:
    found = FRENCH.name(name, None)
    assert (found[""], found["the"], found["of"], found["to"]) == (name, the, of, to)


@pytest.mark.parametrize(
    ("city", "expected"),
    [
        ("Bakou", "à Bakou"),
        ("Le Caire", "au Caire"),
        ("Les Sables-d’Olonne", "aux Sables-d’Olonne"),
        ("La Haye", "à La Haye"),
        ("Las Vegas", "à Las Vegas"),
    ],
)
def test_city_with_its_preposition(city: str, expected: str) -> None:
    assert FRENCH.city(city)["in"] == expected


@pytest.mark.parametrize(
    ("measure", "value", "bound", "scope", "expected"),
    [
        (Measure.PARTICIPANTS, 0, Bound.EXACT, Scope.ALL, "0 participant"),
        (Measure.PARTICIPANTS, 1, Bound.EXACT, Scope.ALL, "1 participant"),
        (Measure.PARTICIPANTS, 2, Bound.EXACT, Scope.ALL, "2 participants"),
        (Measure.PARTICIPANTS, 12345, Bound.EXACT, Scope.ALL, "12\u202f345 participants"),
        (Measure.PARTICIPANTS, 100, Bound.MORE_THAN, Scope.ALL, "plus de 100 participants"),
        (Measure.COUNTRIES, 44, Bound.AT_LEAST, Scope.ALL, "au moins 44 pays"),
        (
            Measure.DELEGATIONS,
            44,
            Bound.ABOUT,
            Scope.REGISTERED,
            "environ 44 délégations inscrites",
        ),
        (Measure.PARTICIPANTS, 1, Bound.NEARLY, Scope.INVITED, "près de 1 participant invité"),
        (Measure.SPEAKERS, 9, Bound.FEWER_THAN, Scope.PRESENT, "moins de 9 intervenants présents"),
        (Measure.THEMES, 4, Bound.AT_MOST, Scope.FOREIGN, "au plus 4 thèmes de l’étranger"),
    ],
)
def test_figure(measure: Measure, value: int, bound: Bound, scope: Scope, expected: str) -> None:
    found = FRENCH.figure(measure, value, bound=bound, scope=scope, numerals="latn")
    assert found[""].replace("\u00a0", " ") == expected


def test_figure_after_de() -> None:
    about, exact = (
        FRENCH.figure(Measure.COUNTRIES, 11, bound=bound, scope=Scope.ALL, numerals="latn")["of"]
        for bound in (Bound.ABOUT, Bound.EXACT)
    )
    assert (about, exact) == ("d’environ 11\u00a0pays", "de 11\u00a0pays")


def test_ordinal() -> None:
    assert [FRENCH.ordinal(number, "latn")[""] for number in (1, 2, 21)] == ["1re", "2e", "21e"]


@pytest.mark.parametrize(
    ("first", "last", "on"),
    [
        ((2026, 3, 1), (2026, 3, 1), "le 1er mars 2026"),
        ((2026, 3, 1), (2026, 3, 2), "les 1er et 2 mars 2026"),
        ((2026, 3, 5), (2026, 3, 7), "du 5 au 7 mars 2026"),
        ((2026, 3, 31), (2026, 4, 2), "du 31 mars au 2 avril 2026"),
        ((2026, 12, 30), (2027, 1, 2), "du 30 décembre 2026 au 2 janvier 2027"),
    ],
)
def test_days(first: tuple[int, int, int], last: tuple[int, int, int], on: str) -> None:
    assert FRENCH.days(dt.date(*first), dt.date(*last), "latn")["on"] == on


def test_spaces_and_quotation_marks_within_a_title() -> None:
    assert FRENCH.title("Que dire : « rien » ; et après ?") == {
        "": "Que dire\u00a0: “rien”\u202f; et après\u202f?"
    }


@pytest.mark.parametrize(
    ("office", "low"), [("Membre", "membre"), ("PDG", "PDG"), ("Ambassadeur", "ambassadeur")]
)
def test_office_after_a_name(office: str, low: str) -> None:
    assert FRENCH.office(office)["low"] == low
