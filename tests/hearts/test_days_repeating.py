"""When a repeating promise comes back, and how a crowded day is spread."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.days import Repeat
from makelaar.hearts.days.calendar import add_months, easter, next_weekday
from makelaar.hearts.days.repeating import comes_back
from makelaar.hearts.spreading import spread
from makelaar.terms import RepeatUnit

TODAY = date(2026, 11, 21)
MONTHLY, WEEKLY = Repeat(1, RepeatUnit.MONTH), Repeat(1, RepeatUnit.WEEK)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("due", "repeat", "words", "day", "skipped"),
    [
        ("2026-11-21", MONTHLY, "elke maand", "2026-12-21", 0),
        ("2026-12-01", MONTHLY, "elke maand", "2027-01-01", 0),
        ("2026-09-01", MONTHLY, "elke maand", "2026-12-01", 2),
        ("2026-08-31", MONTHLY, "elke maand", "2026-11-30", 2),
        ("2026-11-19", WEEKLY, "elke dinsdag", "2026-11-24", 0),
        ("2026-11-05", WEEKLY, "bellen elke dinsdag", "2026-11-24", 2),
        ("2026-11-19", WEEKLY, "elke week", "2026-11-26", 0),
        ("2026-11-04", MONTHLY, "elke eerste maandag van de maand", "2026-12-07", 0),
        ("2026-11-30", MONTHLY, "elke laatste maandag", "2026-12-28", 0),
        ("2026-10-15", MONTHLY, "elke 15e", "2026-12-15", 1),
        ("2026-11-21", Repeat(2, RepeatUnit.WEEK), "om de week", "2026-12-05", 0),
        ("2026-03-01", Repeat(1, RepeatUnit.YEAR), "elk voorjaar", "2027-03-01", 0),
        ("2026-11-21", MONTHLY, "", "2026-12-21", 0),
    ],
)
def test_it_comes_back(due: str, repeat: Repeat, words: str, day: str, skipped: int) -> None:
    again = comes_back(date.fromisoformat(due), repeat, TODAY, words)
    assert (str(again.day), again.skipped) == (day, skipped)


def test_every_month_on_the_31st_stays_on_the_31st() -> None:
    days = [date(2027, 1, 31)]
    for _month in range(4):
        days.append(comes_back(days[-1], MONTHLY, days[-1], "elke maand", on=31).day)
    assert [str(day) for day in days[1:]] == ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]


def test_once_a_year_on_a_leap_day_comes_back_to_it() -> None:
    yearly = Repeat(1, RepeatUnit.YEAR)
    assert comes_back(date(2027, 2, 28), yearly, date(2027, 2, 28), on=29).day == date(2028, 2, 29)


@given(DAYS, DAYS, st.integers(1, 13), st.sampled_from(RepeatUnit))
def test_it_comes_back_after_both_and_not_a_step_too_late(due: date, today: date, every: int, unit: RepeatUnit) -> None:
    again = comes_back(due, Repeat(every, unit), today)
    assert again.day > max(due, today)
    if again.skipped:
        assert comes_back(due, Repeat(every, unit), again.day - timedelta(days=1)).day == again.day


@given(DAYS, st.integers(0, 6))
def test_a_weekday_comes_within_a_week(today: date, weekday: int) -> None:
    day = next_weekday(weekday, today)
    assert (day.weekday(), 1 <= (day - today).days <= 7) == (weekday, True)


@pytest.mark.parametrize("day", ["2000-04-23", "2008-03-23", "2011-04-24", "2027-03-28", "2038-04-25", "2100-03-28"])
def test_easter(day: str) -> None:
    """Against the published tables; 2008 and 2038 are nearly as early and as late as it gets."""
    assert easter(int(day[:4])) == date.fromisoformat(day)


def test_months_beyond_the_calendar_are_refused() -> None:
    with pytest.raises(OverflowError):
        add_months(date(9999, 12, 1), 1)


@given(
    st.lists(st.integers(1, 10**6), unique=True, max_size=60),
    DAYS,
    st.dictionaries(DAYS, st.integers(0, 9), max_size=5),
    st.integers(1, 8),
)
def test_spreading_gives_everyone_a_working_day_within_the_limit(
    keys: list[int], first: date, taken: dict[date, int], a_day: int
) -> None:
    days = spread(keys, first, taken, a_day)
    assert list(days) == keys
    assert list(days.values()) == sorted(days.values())
    assert all(day >= first and day.weekday() < 5 for day in days.values())
    for day in set(days.values()):
        assert list(days.values()).count(day) + taken.get(day, 0) <= a_day


def test_spreading_starts_on_the_day_itself() -> None:
    monday = date(2026, 11, 23)
    assert spread([1, 2, 3], monday, {}, 2) == {1: monday, 2: monday, 3: monday + timedelta(days=1)}


def test_spreading_needs_at_least_one_a_day() -> None:
    with pytest.raises(ValueError, match="at least one"):
        spread([1], TODAY, {}, 0)
