"""Each series prints States as it chose to."""

import pytest

from plenary.conferences.countries import country_names
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_list():
    make.make_country("KR", "Republic of Korea")
    made = make.make_country_list("own", title={"en": "Our own"})
    make.make_country("KR", "Korea", list=made)
    make.make_country("VEL", "Vell", list=made, footnote={"en": "As of 2026."})
    return made


def test_the_series_own_list_comes_before_the_shipped_one(own_list):
    names = country_names(make.make_series(country_list=own_list))
    assert str(names.name("KR")) == "Korea"


def test_another_series_prints_the_shipped_names(own_list):
    assert str(country_names(make.make_series()).name("KR")) == "Republic of Korea"


def test_the_house_knows_the_names_of_every_list(own_list):
    names = country_names(None)
    assert (str(names.name("KR")), str(names.name("VEL"))) == ("Republic of Korea", "Vell")


def test_a_code_that_no_list_knows_is_printed_itself():
    assert str(country_names(None).name("XYZ")) == "XYZ"


def test_a_footnote_comes_with_the_name(own_list):
    names = country_names(make.make_series(country_list=own_list))
    assert str(names.footnote("VEL")) == "As of 2026."


def test_names_are_in_the_order_of_the_readers_language():
    for code, english, french in [("AT", "Austria", "Autriche"), ("DE", "Germany", "Allemagne")]:
        country = make.make_country(code)
        country.name = {"en": english, "fr": french}
        country.save()
    names = country_names(make.make_series())
    assert [names.in_order(["DE", "AT"], language) for language in ("en", "fr")] == [
        ["AT", "DE"],
        ["DE", "AT"],
    ]
