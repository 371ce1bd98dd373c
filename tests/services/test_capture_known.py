"""Who may be meant, on entry: a slip in a name, an initial, a phone of somebody else are a question, never "Nieuw"."""

import pytest

from makelaar.services import capture
from makelaar.services.doubles.finding import like_this
from makelaar.services.people.change import add_person
from makelaar.services.people.reach import add_reach
from makelaar.terms import PointKind


@pytest.fixture
def people(register):
    """Three who are known, one of them with a phone and one with a mail address."""
    ids = {
        "ria": add_person(register, name="Ria Smit", street="Kerkweg", house_number="12"),
        "fatima": add_person(register, name="Fatima El Amrani"),
        "mohammed": add_person(register, name="Mohammed Bouzid", phone="06-12345678"),
    }
    add_reach(register, ids["fatima"], PointKind.EMAIL, "Fatima@voorbeeld.nl")
    return ids


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Ria Smitt kan koken", "ria"),
        ("Fatma El Amrani wil zingen", "fatima"),
        ("Fatima Elamrani wil zingen", "fatima"),
        ("Mohamed Bouzid kan koken", "mohammed"),
        ("M. Bouzid kan koken", "mohammed"),
        ("Bouzid Mohammed, bel morgen", "mohammed"),
        ("Karel Roos 06-12345678", "mohammed"),
        ("Mo 06-12345678", "mohammed"),
        ("Karel Roos, fatima@voorbeeld.nl", "fatima"),
        ("Kerkweg 12 kan dammen", "ria"),
    ],
)
def test_who_is_nearly_or_partly_meant_is_shown_and_left_to_her(register, people, line, who) -> None:
    found = capture.understand(register, line)
    assert people[who] in [one.person_id for one in found.known]
    assert all(one.reasons for one in found.known)


@pytest.mark.parametrize("line", ["Ria Smitt kan koken", "M. Bouzid kan koken", "Karel Roos 06-12345678"])
def test_none_of_those_is_taken_for_granted(register, people, line) -> None:
    found = capture.understand(register, line)
    assert found.is_choice
    assert found.target is None


@pytest.mark.parametrize(
    "line",
    [
        "Joke Hendriks kan koken",
        "Ria Jansen kan koken",
        "Piet Smit, Laan 3, kan koken",
        "Ria Smitt, Laan 3, kan koken",
        "Els Smit, Kerkweg 12, kan koken",
        "Karima El Amrani wil zingen",
    ],
)
def test_somebody_new_is_asked_nothing(register, people, line) -> None:
    assert capture.understand(register, line).known == ()


def test_who_has_that_very_name_goes_before_who_is_nearly_called_so(register, people) -> None:
    add_person(register, name="Ria Smits")
    found = capture.understand(register, "Ria Smit kan koken")
    assert found.target == people["ria"]


def test_her_own_name_and_phone_are_no_question_because_her_husband_has_the_phone_too(register, people) -> None:
    add_person(register, name="Els Bouzid", phone="06-12345678")
    assert capture.understand(register, "Mohammed Bouzid 06-12345678 kan koken").target == people["mohammed"]


def test_somebody_of_an_earlier_line_is_known_to_the_next(register) -> None:
    lines = [capture.Written("Ria Smit, Kerkweg 12", 1), capture.Written("Ria Smitt kan koken", 2)]
    with pytest.raises(capture.NotSure, match="@line1"):
        capture.save_lines(register, lines)


def test_the_panel_of_somebody_new_shows_who_is_nearly_called_so(register, people) -> None:
    assert [one.person_id for one in like_this(register, name="Fatma El Amrani")] == [people["fatima"]]
    assert [one.person_id for one in like_this(register, name="Karel Roos", phone="0612345678")] == [people["mohammed"]]


def test_signs_that_cannot_be_seen_are_not_in_a_name(register) -> None:
    assert capture.understand(register, "Ria\x00 Sm\x07it\u200b, kan koken").line.name == "Ria Smit"
