"""Streets as people shorten them, and when two of them are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.streets import comparable_number, comparable_street, is_nearly_street, spellings, words_meant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dorpsstr.", "Dorpsstraat"),
        ("Dorps str", "Dorpsstraat"),
        ("Dorpstraat", "Dorpsstraat"),
        ("Burg. van Goghln", "Burgemeester van Goghlaan"),
        ("Burg.v.Goghlaan", "burgemeester Van Gogh laan"),
        ("v. Goghln", "van Goghlaan"),
        ("v.d. Bergstr", "Van den Bergstraat"),
        ("Ds. Kuyperstraat", "Dominee Kuijperstraat"),
        ("St. Jansplein", "Sint-Janspln."),
        ("St Jozefpl.", "Sint Jozefplein"),
        ("Prof. Dondersstr.", "Professor Dondersstraat"),
        ("Dr. Schaepmanlaan", "Dokter Schaepmanln"),
        ("Dr. Schaepmanlaan", "Doctor Schaepmanlaan"),
        ("Kon. Wilhelminawg", "Koningin Wilhelminaweg"),
        ("Pr. Hendrikkd", "Prins Hendrikkade"),
        ("Markt plts.", "Marktplaats"),
        ("Nieuwedk.", "Nieuwe Dijk"),
        ("Kerkhf", "Kerkhof"),
        ("Prinsengr.", "Prinsengracht"),
        ("Beukendr.", "Beukendreef"),
        ("Julianaplnts", "Julianaplantsoen"),
        ("Eerste Dwarsstraat", "1e Dwarsstr."),
        ("De Clomp", "clomp"),
        ("Ln. van Vollenhove", "Laan van Vollenhove"),
        ("Mgr. Nolensln", "Monseigneur Nolenslaan"),
        ("Plein '44", "plein 44"),
    ],
)
def test_one_street_two_ways(one: str, other: str) -> None:
    assert comparable_street(one) == comparable_street(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dorpsstraat", "Dorpsweg"),
        ("St. Jansstraat", "St. Janslaan"),
        ("1e Dwarsstraat", "2e Dwarsstraat"),
        ("Koningstraat", "Koningslaan"),
        ("Plein 1944", "Plein 1945"),
        ("Koolweg", "Kolweg"),
        ("Oude Gracht", "Oude Graaf"),
        ("Straatweg", "Weg"),
    ],
)
def test_two_streets(one: str, other: str) -> None:
    assert comparable_street(one) != comparable_street(other)
    assert not is_nearly_street(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kerkstraat", "Kerkstaat"),
        ("Vollenhoveln", "Volenhovelaan"),
        ("Berkenlaan", "Beukenlaan"),
        ("Goglaan", "Goghlaan"),
        ("Kerk", "Kerkstraat"),
        ("Vollenhove", "Laan van Vollenhove"),
    ],
)
def test_one_letter_or_a_missing_kind_is_near_and_no_more(one: str, other: str) -> None:
    assert comparable_street(one) != comparable_street(other)
    assert is_nearly_street(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3a", "3 A", True),
        ("12-3", "12 - 3", True),
        ("12-3", "123", False),
        ("206bis", "206 bis", True),
        ("12hs", "12 huis", True),
        ("12-II", "12 ii", True),
        ("5", "", False),
    ],
)
def test_numbers(one: str, other: str, same: bool) -> None:
    assert (comparable_number(one) == comparable_number(other)) is same


@given(st.text(max_size=30))
def test_any_text_has_one_form_whatever_its_case(text: str) -> None:
    assert comparable_street(text) == comparable_street(f"  {text} ")


@pytest.mark.parametrize(
    ("street", "meant"),
    [
        ("Dorpsstr.", ("dorpsstraat",)),
        ("Burg. van Goghln", ("burgemeester", "goghlaan")),
        ("Sint Jansplein", ("st",)),
        ("St. Jansplein", ("sint",)),
        ("Kon. Wilhelminaweg", ("koning", "koningin")),
        ("Dorpsstraat", ()),
        ("", ()),
    ],
)
def test_what_a_street_says_in_other_words(street: str, meant: tuple[str, ...]) -> None:
    assert words_meant(street) == meant


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("goghln", ("goghlaan",)),
        ("dorpstraat", ("dorpsstraat",)),
        ("dorpsstraat", ("dorpstraat",)),
        ("bgm", ("burgemeester",)),
        ("burg", ()),
        ("straat", ()),
        ("tuin", ()),
    ],
)
def test_how_else_a_word_that_is_looked_for_begins(word: str, others: tuple[str, ...]) -> None:
    """ "burg" needs no other: "burgemeester" begins so."""
    assert spellings(word) == others
