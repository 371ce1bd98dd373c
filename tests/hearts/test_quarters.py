"""Quarters and periods."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.quarters import (
    before,
    bounds,
    in_order,
    period_label,
    quarter_of,
    quarters_around,
    quarters_of,
    shown_period,
    year_before,
)

YEAR = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31)))
def test_every_day_lies_in_its_quarter(day: date) -> None:
    first, last = bounds(quarter_of(day))
    assert first <= day <= last
    assert first.day == 1
    assert (last - first).days in (89, 90, 91)
    assert quarters_of(first, last) == (quarter_of(day),)


@pytest.mark.parametrize(
    ("quarters", "label", "words"),
    [
        (YEAR[:1], "2026-Q1", "eerste kwartaal 2026"),
        (YEAR[:2], "2026-H1", "eerste halfjaar 2026"),
        (YEAR[2:], "2026-H2", "tweede halfjaar 2026"),
        (YEAR, "2026", "2026"),
        (YEAR[1:3], "2026-Q2–2026-Q3", "tweede kwartaal 2026 t/m derde kwartaal 2026"),
    ],
)
def test_what_a_period_is_called(quarters: tuple[str, ...], label: str, words: str) -> None:
    assert period_label(quarters) == label
    assert shown_period(quarters) == words


def test_the_period_before_and_the_year_before() -> None:
    assert before(YEAR[:2]) == ("2025-Q3", "2025-Q4")
    assert year_before(YEAR[:2]) == ("2025-Q1", "2025-Q2")


def test_a_piece_of_a_quarter_is_no_period() -> None:
    with pytest.raises(ValueError, match="whole quarters"):
        quarters_of(date(2026, 1, 1), date(2026, 3, 30))
    assert quarters_around(date(2026, 2, 1), date(2026, 4, 1)) == YEAR[:2]


def test_quarters_between_are_filled_in() -> None:
    assert in_order(["2026-Q4", "2026-Q1"]) == YEAR
    assert in_order([]) == ()
