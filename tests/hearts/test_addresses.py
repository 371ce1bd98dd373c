"""Addresses as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.addresses import (
    house_number,
    is_surely_street,
    looks_like_address,
    looks_like_street,
    read_address,
    read_postcode,
    street_of_range,
)


@pytest.mark.parametrize(
    ("written", "street", "number"),
    [
        ("Laan van Vollenhove 206bis", "Laan van Vollenhove", "206bis"),
        ("De Clomp 19-12", "De Clomp", "19-12"),
        ("De Clomp 19 - 12", "De Clomp", "19-12"),
        ("Sportlaan 14 b", "Sportlaan", "14b"),
        ("Sportlaan 12 II", "Sportlaan", "12 II"),
        ("Sportlaan nr. 5", "Sportlaan", "5"),
        ("Sportlaan, 5", "Sportlaan", "5"),
        ("5 Sportlaan", "Sportlaan", "5"),
        ("Plein 1944 12", "Plein 1944", "12"),
        ("Plein 1944", "Plein 1944", ""),
        ("2e Jan Steenstraat 5", "2e Jan Steenstraat", "5"),
        ("2e Waterstraat", "2e Waterstraat", ""),
        ("Sportlaan", "Sportlaan", ""),
    ],
)
def test_street_and_number(written: str, street: str, number: str) -> None:
    found = read_address(written)
    assert (found.street, found.number, found.rest) == (street, number, "")


def test_postcode_place_and_area() -> None:
    found = read_address("Laan van Vollenhove 240, 3706ab Zeist")
    assert (found.postcode, found.place, found.area) == ("3706 AB", "Zeist", "")
    assert read_address("De Clomp 3, Vollenhove").area == "Vollenhove"
    assert read_address("Vollenhove, De Clomp 3").street == "De Clomp"
    assert read_address("De Clomp 3, Ons Dorp", frozenset({"ons dorp"})).place == "Ons Dorp"
    assert read_address("Sportlaan 12\n3706 AB Zeist").place == "Zeist"


def test_what_fits_nowhere_is_kept() -> None:
    assert read_address("De Clomp 3, 4e verdieping").rest == "4e verdieping"


@pytest.mark.parametrize(
    ("written", "kept"), [("3706AB", "3706 AB"), ("3706 ab", "3706 AB"), ("3706 SS", ""), ("0706 AB", "")]
)
def test_postcodes(written: str, kept: str) -> None:
    assert read_postcode(written) == kept


def test_headings() -> None:
    assert street_of_range("De Clomp 2 t/m 24") == "De Clomp"
    assert looks_like_street("Zwanenveld")
    assert not is_surely_street("Zwanenveld")
    assert is_surely_street("Sportlaan")
    assert not looks_like_address("kan op dinsdag 12 uur niet")


@given(st.integers(1, 9999), st.sampled_from(["", "a", " B", "bis", " bis", "-3", " - 12", " hs", " II", "/2"]))
def test_a_house_number_is_kept_the_same_when_read_again(number: int, addition: str) -> None:
    once = house_number(f"{number}{addition}")
    assert once.startswith(str(number))
    assert house_number(once) == once


@given(st.text(max_size=40))
def test_no_letter_of_an_address_is_lost(text: str) -> None:
    found = read_address(text)
    kept = "".join((found.street, found.number, found.postcode, found.place, found.area, found.rest)).casefold()
    assert {sign for sign in text.casefold() if sign.isalpha() and sign.isascii()} <= set(kept) | set("nrumeohis")
