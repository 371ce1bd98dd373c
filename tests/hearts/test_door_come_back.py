"""When to come back, as it is said at a door on Saturday 21 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.come_back import come_back_day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("donderdag na 17u", date(2026, 11, 26)),
        ("donderdag, na 17 uur", date(2026, 11, 26)),
        ("na 17u donderdag", date(2026, 11, 26)),
        ("do 19.30", date(2026, 11, 26)),
        ("dinsdag tussen 10 en 12", date(2026, 11, 24)),
        ("volgende week woensdag rond half 4", date(2026, 11, 25)),
        ("volgende week", date(2026, 11, 23)),
        ("na het weekend", date(2026, 11, 23)),
        ("liefst woensdag", date(2026, 11, 25)),
        ("kom woensdag terug", date(2026, 11, 25)),
        ("donderdag, dan is haar man thuis", date(2026, 11, 26)),
        ("vanavond", TODAY),
        ("na 3 december", date(2026, 12, 4)),
        ("27-11 10:30", date(2026, 11, 27)),
    ],
)
def test_the_day_is_found(words: str, day: date) -> None:
    assert come_back_day(words, TODAY) == day


def test_of_two_days_the_first_is_taken() -> None:
    assert come_back_day("maandag of dinsdag na 18:00 uur", TODAY) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "words", ["", "na 17 uur", "na 17:30", "later", "als de baby er is", "gisteren", "2 hoog", "dochter van 12 jaar"]
)
def test_where_no_day_is_said_none_is_made_up(words: str) -> None:
    assert come_back_day(words, TODAY) is None


@given(st.text(max_size=300), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_whatever_is_typed_it_is_never_a_day_that_has_been(words: str, today: date) -> None:
    day = come_back_day(words, today)
    assert day is None or day >= today
