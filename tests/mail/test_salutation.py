"""How a letter begins, from names as workers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.salutation import NameParts, first_name, salutation


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("mw. Jansen", "Beste mevrouw Jansen"),
        ("mw.Jansen", "Beste mevrouw Jansen"),
        ("Mevr. A.B. Jansen-de Vries", "Beste mevrouw Jansen-de Vries"),
        ("mw. dr. Smit", "Beste mevrouw Smit"),
        ("MW. JANSEN", "Beste mevrouw Jansen"),
        ("Jansen, mw.", "Beste mevrouw Jansen"),
        ("dhr. J. van den Berg", "Beste meneer Van den Berg"),
        ("de heer Bakker", "Beste meneer Bakker"),
        ("dhr. en mw. de Wit", "Beste meneer en mevrouw De Wit"),
        ("dhr Jansen en mw de Wit", "Beste meneer Jansen en mevrouw De Wit"),
        ("hr/mw de Wit", "Beste heer of mevrouw De Wit"),
        ("fam. Öztürk", "Beste familie Öztürk"),
        ("Jan en Mieke de Boer", "Beste Jan en Mieke"),
        ("Jan & Mieke", "Beste Jan en Mieke"),
        ("Jan/Mieke de Boer", "Beste Jan en Mieke"),
        ("Jan, Piet en Mieke", "Beste Jan, Piet en Mieke"),
        ("Ria Smit/Jansen", "Beste Ria"),
        ("Ria Smit (van de bakker)", "Beste Ria"),
        ("ria smit", "Beste Ria"),
        ("RIA SMIT", "Beste Ria"),
        ("Smit, Ria", "Beste Ria"),
        ("Vries, Henk de", "Beste Henk"),
        ("Jan v/d Berg", "Beste Jan"),
        ("Jan Willem de Boer", "Beste Jan Willem"),
        ("Fatima El Amrani", "Beste Fatima"),
        ("Ben Smit", "Beste Ben"),
        ('Antonius "Toon" Bakker', "Beste Toon"),
        ("Henk nr 12", "Beste Henk"),
        ("J. de Vries", "Beste J. de Vries"),
        ("A. en B. Bakker", "Beste A. en B. Bakker"),
        ("de Vries", "Beste heer of mevrouw De Vries"),
        ("moeder van Bilal", "Beste moeder van Bilal"),
        ("ouders van Sami en Noor", "Beste ouders van Sami en Noor"),
        ("oma Bep", "Beste oma Bep"),
    ],
)
def test_a_letter_begins_as_she_would_say_it(name: str, begins: str) -> None:
    assert salutation(name) == begins


@pytest.mark.parametrize(
    "name",
    [
        "",
        "?",
        "nr. 12",
        "12",
        "man met hondje",
        "mevrouw met de rode jas",
        "buurvrouw van nr 12",
        "mw.",
        "en",
        "—",
        "/",
    ],
)
def test_what_is_no_name_leaves_a_gap(name: str) -> None:
    assert salutation(name) is None


def test_known_parts_go_before_guessing() -> None:
    assert salutation("mw. Ria Smit", NameParts("Ria", "", "Smit")) == "Beste mevrouw Smit"
    assert salutation("Anne Marie Bos", NameParts("Anne Marie", "", "Bos")) == "Beste Anne Marie"
    assert salutation("van den Berg", NameParts("", "van den", "Berg")) == "Beste heer of mevrouw Van den Berg"
    assert salutation("K. van den Berg", NameParts("K.", "van den", "Berg")) == "Beste K. van den Berg"


@pytest.mark.parametrize(
    ("name", "first"),
    [("Ria Smit", "Ria"), ("Jan en Mieke de Boer", "Jan en Mieke"), ("mw. Jansen", None), ("Jan en zijn vrouw", None)],
)
def test_the_first_name_is_only_given_where_there_is_one(name: str, first: str | None) -> None:
    assert first_name(name) == first


@given(st.text(max_size=40))
def test_whatever_was_typed_as_a_name_gives_a_salutation_of_one_line_or_a_gap(name: str) -> None:
    begins = salutation(name)
    assert begins is None or (begins.startswith("Beste ") and begins.strip() != "Beste")
    first_name(name)
