"""The finished text is searched for everybody in the register, and blocks no report for an everyday word."""

import pytest

from makelaar.services.doors.areas import put_area
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register
from makelaar.services.stories.last_look import LastLook, left_behind


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


@pytest.fixture
def neighbours(register: Register) -> None:
    add_person(register, name="Fatma Kaya", street="Kerkweg", house_number="12")
    add_person(register, name="Sara van der Vlugtinga")
    add_person(register, name="Piet de Groot")
    add_person(register, name="Jan Kampen")
    add_person(register, name="Ewa Lorentz")


@pytest.mark.parametrize(
    "text",
    [
        *("Fatma Kaya's tuin", "Fatma Kayas tuin", "Fatma Kaya’s tuin", "Fátma Kayá's tuin", "Fa\u0301tma Kaya"),
        *("FATMA KAYA´S TUIN", "Kaya, Fatma's tuin", "Fatma\u00a0Kaya", "Fat\u00adma Kaya", "Fatma\u200b Kaya"),
        *("mevrouw Kaya", "de familie Kaya", "Mw. Kaya's tuin", "gezin Kaya", "de heer en mevrouw Kaya"),
        *("mevr. van der Vlugtinga", "mw v.d. Vlugtinga", "dhr. Vlugtinga", "meneer de Groot", "familie De Groot"),
    ],
)
def test_a_name_is_found_in_every_form(register: Register, neighbours: None, text: str) -> None:
    assert len(left_behind(register, f"Dit kwartaal zagen we dat {text} meedeed.")) == 1


@pytest.mark.parametrize("text", ["de tuin van Kaya", "Kaya's tuin", "De Kaya’s", "KAYA", "bij kaya", "Vlugtinga"])
def test_a_rare_family_name_alone_is_found_in_her_own_words(register: Register, neighbours: None, text: str) -> None:
    assert len(LastLook(register).in_own_words(f"Het ging over {text} dit jaar.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("Het werd een groot feest, de Groot en de Klein.", "De groot opgezette tuin.", "We gingen naar Kampen."),
        *("wethouder Kaya opende de tuin", "Fatma en Sara hielpen mee", "In de Kaya-straat stond een tent"),
        *("In de Lorentzlaan en op het Lorentz was feest", "De familie had het groot gemaakt", "Mevrouw was groot"),
    ],
)
def test_ordinary_words_of_her_own_are_let_through(register: Register, neighbours: None, text: str) -> None:
    put_area(register, "Het Lorentz")
    add_person(register, name="Bo Vis", street="Kaya-straat", house_number="1")
    assert LastLook(register).in_own_words(text) == ()


def test_who_may_stand_there_may_do_so_twice(register: Register, neighbours: None) -> None:
    assert left_behind(register, "Groeten, Fatma Kaya. Fatma Kaya, Fatma Kaya\nFatma Kaya", ["Fatma Kaya"]) == ()
    assert left_behind(register, "We zagen Kaya. Fatma ook.") == ()


def test_labels_that_tell_of_somebody_are_known(register: Register, neighbours: None) -> None:
    for name in ("Noord", "Prof. Lorentz", "Kerkweg 1–17", "Kampen", "De Groot", "Kerkweg 12", "Tuin van Fatma Kaya"):
        put_area(register, name)
    assert set(LastLook(register).telling_labels()) == {"Kerkweg 12", "Tuin van Fatma Kaya"}


def test_for_whom_it_is_may_be_called_as_many_are(register: Register, neighbours: None) -> None:
    look = LastLook(register)
    assert look.residents("Fatma Kaya, Kerkweg") == ("Fatma Kaya",)
    assert look.residents("Kaya, Fatma") == ("Kaya, Fatma",)
    assert look.residents("mevrouw P. de Groot, wethouder te Kampen") == ()
