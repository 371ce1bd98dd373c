"""Phones and mail addresses in every notation that people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.contact_points import phone_number, read_contact_points


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("06 12345678", "+31612345678"),
        ("06-12 34 56 78", "+31612345678"),
        ("06.12.34.56.78", "+31612345678"),
        ("06 - 12345678", "+31612345678"),
        ("(06) 12345678", "+31612345678"),
        ("(06)12345678", "+31612345678"),
        ("+31 6 12345678", "+31612345678"),
        ("+31 (0)6 12345678", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("31612345678", "+31612345678"),
        ("612345678", "+31612345678"),
        ("6 12345678", "+31612345678"),
        ("612345678.0", "+31612345678"),
        ("030-2345678", "+31302345678"),
        ("0343-512345", "+31343512345"),
        ("302345678", "+31302345678"),
        ("+32 475 12 34 56", "+32475123456"),
        ("+90 532 123 45 67", "+905321234567"),
        ("+212 612-345678", "+212612345678"),
        ("00212612345678", "+212612345678"),
    ],
)
def test_one_number_in_any_notation(written: str, number: str) -> None:
    points = read_contact_points(written)
    assert points.phones == (number,)
    assert points.rest == ""


@pytest.mark.parametrize("written", ["06-1234567", "06-123456789", "12345", "6,12E+08"])
def test_a_number_that_cannot_be_right_stays_as_typed(written: str) -> None:
    points = read_contact_points(written)
    assert (points.phones, points.wrong_phones) == ((), (written,))


def test_several_in_one_cell_with_words_between() -> None:
    points = read_contact_points("thuis 030-2345678 / mob: 0612345678 (dochter)\nmailto:A.Smit@Example.NL; bo@x.nl")
    assert points.phones == ("+31302345678", "+31612345678")
    assert points.emails == ("A.Smit@example.nl", "bo@x.nl")
    assert points.rest == "thuis; dochter"


def test_numbers_side_by_side_are_two() -> None:
    assert read_contact_points("06-12345678/0687654321").phones == ("+31612345678", "+31687654321")


def test_an_address_in_words_is_not_guessed() -> None:
    points = read_contact_points("naam at gmail punt com")
    assert (points.emails, points.wrong_emails) == ((), ("naam at gmail punt com",))


def test_within_running_text_only_what_is_sure_is_taken() -> None:
    points = read_contact_points("Jan 1e verdieping, 12345, 0612345678", whole=False)
    assert points.phones == ("+31612345678",)
    assert "12345" in points.rest


@given(
    st.integers(10_000_000, 99_999_999), st.lists(st.sampled_from(["", " ", "-", ".", "  "]), min_size=8, max_size=8)
)
def test_every_mobile_number_survives_every_spacing(number: int, gaps: list[str]) -> None:
    written = "06" + "".join(gap + digit for gap, digit in zip(gaps, str(number), strict=True))
    assert read_contact_points(written).phones == (f"+316{number}",)


@given(st.text(alphabet="0123456789 -/.+()a@", max_size=40))
def test_no_digit_is_lost(text: str) -> None:
    points = read_contact_points(text)
    kept = "".join((*points.phones, *points.emails, *points.wrong_phones, *points.wrong_emails, points.rest))
    for digit in set("123456789") & set(text):
        assert digit in kept


@given(st.text(max_size=30))
def test_a_number_is_in_e164_or_none(text: str) -> None:
    number = phone_number(text)
    assert number is None or (number.startswith("+") and number[1:].isdigit())
