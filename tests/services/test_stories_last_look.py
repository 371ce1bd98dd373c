"""The finished text is searched for everybody in the register, and blocks no report for an everyday word."""

import pytest

from makelaar.services.people.change import add_person
from makelaar.services.registers import Register
from makelaar.services.stories.last_look import left_behind


@pytest.fixture
def people(register: Register) -> None:
    add_person(
        register,
        name="Fatma El Amrani",
        street="Laan van Vollenhove",
        house_number="236",
        postcode="3706 AA",
        phone="06-12345678",
        email="fatma@buurtmail.eu",
    )
    add_person(register, name="mw. Yıldız")
    add_person(register, name="Wil Bakker")
    add_person(register, name="Roos")
    add_person(register, name="dhr. de Groot")
    add_person(register, name="Gerda van 't Hof")
    add_person(register, name="Jan Groen")


@pytest.mark.parametrize(
    "text",
    [
        "gesproken met Fatma El Amrani over groen",
        "FATMA EL AMRANI",
        "El Amrani, Fatma",
        "F. El Amrani",
        "Fatma El Am-\nrani begon een tuin",
        "mevrouw Yildiz",
        "Wil Bakker",
        "dhr. de Groot",
        "Gerda van ’t Hof",
        "Laan van Vollenhove 236",
        "laan van\nVollenhove nr. 236",
        "bel 06 12 34 56 78",
        "+31 6 12345678",
        "Fatma@Buurtmail.eu",
        "3706AA",
        "Jan Groen",
    ],
)
def test_who_is_in_the_register_is_found_however_it_is_written(register: Register, people: None, text: str) -> None:
    assert len(left_behind(register, f"In dit kwartaal: {text}.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ze wil bakker worden.",
        "De groep werd groot, en de Groot en de Klein spelen samen.",
        "De roos bloeit, en groen doet goed.",
        "Langs de Laan van Vollenhove werd 236 keer aangebeld.",
        "Op de Laan van Vollenhove 1 is het buurthuis.",
        "Bel het buurthuis: 030 123 45 67.",
        "jan; groen en water",
        "15 20 35 10 5 <5 · 06 12 34",
        "Buurthuis, 3708 ZZ Zeist",
    ],
)
def test_everyday_words_and_numbers_are_let_through(register: Register, people: None, text: str) -> None:
    assert left_behind(register, text) == ()


def test_what_may_stand_there_does_and_the_rest_not(register: Register, people: None) -> None:
    text = "Laan van Vollenhove 236–298, door Fatma El Amrani. Ook sprak Fatma El Amrani mevrouw Yıldız."
    allowed = ["Laan van Vollenhove 236–298", "Fatma El Amrani"]
    assert left_behind(register, text, allowed) == ("mevrouw Yıldız",)
    assert left_behind(register, text) == ("Laan van Vollenhove 236", "Fatma El Amrani", "mevrouw Yıldız")


def test_an_empty_register_and_an_empty_text(register: Register) -> None:
    assert left_behind(register, "") == left_behind(register, "Rustig kwartaal.", ["", "Noord"]) == ()
