"""A letter to an outlet: what it asks to be corrected, and in which language."""

import pytest

from plenary.press.actions import overrule
from plenary.press.letters import letter_to_outlet
from tests.press.world import AT, claim, make_checked, make_press_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_press_world()


def _points(letter):
    return [line for line in letter.text.splitlines() if line[:1].isdigit()]


def test_it_asks_for_what_differs_and_for_names_that_are_misprinted(world):
    letter = letter_to_outlet(make_checked(world.edition), at=AT)
    assert (letter.language, letter.subject, letter.points) == (
        "en",
        "Your report “Neighbours meet”",
        2,
    )
    assert letter.text == (
        "To the editors\n\n"
        "Thank you for your report “Neighbours meet” of 4 June 2026 on "
        "“Third Lakeside Dialogue”.\n\n"
        "Some of what it says differs from the record of the conference:\n\n"
        "1. You print “Tamm Ravi, Director of the Weir Academy”. "
        "The record prints, for name: Ravi Tamm.\n"
        "2. You print “Noor Halim, Rector of the Weir Academy”. "
        "The record prints, for office: Treasurer.\n\n"
        "We would be grateful if you corrected this, or told us what we have missed.\n\n"
        "The secretariat"
    )


def test_a_figure_comes_with_the_definition_of_the_record(world):
    world.edition.participants_complete = True
    world.edition.save()
    text = "OSTVALE, June 5, 2026. The Third Lakeside Dialogue had 112 participants.\n"
    letter = letter_to_outlet(make_checked(world.edition, text), at=AT)
    [point] = _points(letter)
    assert point == (
        "1. You print “112 participants”. The record has, for participants: 3. Persons who take "
        "part and have not withdrawn, each counted once; media, interpreters and staff are not "
        "counted, those who wish not to be named are."
    )


def test_a_disputed_figure_is_nothing_to_correct(world):
    text = "OSTVALE, June 5, 2026. The Third Lakeside Dialogue brought together 51 countries.\n"
    report = make_checked(world.edition, text)
    assert claim(report, "figure", "51").verdict == "disputed"
    assert letter_to_outlet(report, at=AT).points == 0


def test_a_shorter_title_is_nothing_to_correct(world):
    world.panel.title = {"en": "Schools on both shores: who pays for the weirs"}
    world.panel.save()
    report = make_checked(world.edition)
    session = claim(report, "session", "Schools on both shores")
    assert (session.verdict, session.reason["code"]) == ("variant", "short-form")
    assert letter_to_outlet(report, at=AT).points == 2


def test_what_a_person_overruled_is_not_asked_for(world):
    report = make_checked(world.edition)
    overrule(claim(report, "person", "Noor"), "confirmed", "She is both.", by=world.writer, at=AT)
    [point] = _points(letter_to_outlet(report, at=AT))
    assert point == (
        "1. You print “Tamm Ravi, Director of the Weir Academy”. "
        "The record prints, for name: Ravi Tamm."
    )


@pytest.mark.parametrize(
    "language, written, subject",
    [
        ("fr", "fr", "Votre article « Les voisins »"),
        ("de", "en", "Your report “Les voisins”"),
    ],
)
def test_it_is_written_in_the_language_of_the_report_or_in_english(
    world, language, written, subject
):
    report = make_checked(world.edition, language=language, title="Les voisins")
    letter = letter_to_outlet(report, at=AT)
    assert (letter.language, letter.subject.replace("\xa0", " ")) == (written, subject)
