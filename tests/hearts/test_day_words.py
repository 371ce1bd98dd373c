"""Days as a worker says them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.day_words import distance, exact_day, short_day, spoken_day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 21), "vandaag · za 21 nov"),
        (date(2026, 11, 22), "morgen · zo 22 nov"),
        (date(2026, 11, 23), "overmorgen · ma 23 nov"),
        (date(2026, 11, 20), "gisteren · vr 20 nov"),
        (date(2026, 11, 17), "4 dagen geleden · di 17 nov"),
        (date(2026, 12, 14), "over 3 weken · ma 14 dec"),
        (date(2027, 1, 20), "over 8 weken · wo 20 jan 2027"),
        (date(2027, 1, 21), "over 2 maanden · do 21 jan 2027"),
        (date(2027, 11, 20), "over 11 maanden · za 20 nov 2027"),
        (date(2027, 11, 21), "over 1 jaar · zo 21 nov 2027"),
        (date(2028, 3, 1), "over 15 maanden · wo 1 mrt 2028"),
        (date(2030, 1, 1), "over 3 jaar · di 1 jan 2030"),
        (date(2025, 11, 21), "1 jaar geleden · vr 21 nov 2025"),
    ],
)
def test_a_day_is_told_as_she_says_it(day: date, words: str) -> None:
    assert spoken_day(day, TODAY) == words


def test_the_whole_date_is_exact() -> None:
    assert exact_day(date(2026, 12, 14)) == "maandag 14 december 2026"


def test_the_year_is_told_where_it_is_another() -> None:
    assert short_day(date(2026, 1, 2), TODAY) == "vr 2 jan"
    assert short_day(date(2027, 1, 2), TODAY) == "za 2 jan 2027"


@given(st.integers(-4000, 4000))
def test_there_and_back_are_equally_far(days: int) -> None:
    there = distance(TODAY + timedelta(days=days), TODAY)
    back = distance(TODAY, TODAY + timedelta(days=days))
    if abs(days) > 2:
        assert there.removeprefix("over ").removesuffix(" geleden") == back.removeprefix("over ").removesuffix(
            " geleden"
        )


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_day_has_words(day: date) -> None:
    assert str(day.year) in exact_day(day)
    assert distance(day, TODAY)
