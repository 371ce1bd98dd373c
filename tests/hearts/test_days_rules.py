"""What must hold for any day on which the words are read, and for any text."""

import calendar
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.day_words import exact_day, short_day, spoken_day
from makelaar.hearts.days import DayReading, find_days, read_day

DAYS = st.dates(date(1970, 1, 1), date(2150, 12, 31))
COUNTS = st.integers(1, 60)
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SEASONS = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "na de zomer": 9, "winter": 12}
YEARLESS = (
    *MONTHS, *WEEKDAYS, *SEASONS, "volgende week", "volgende maand", "volgend jaar", "eind van de maand", "vandaag",
    "deze week", "dit weekend", "na het weekend", "na de kerst", "Pasen", "na Pinksteren", "Koningsdag", "12 maart",
    "29 februari", "3-1", "week 12", "week 53", "de 31e", "eind maart", "half mei", "voor de zomer", "elke maand",
    "elke dinsdag", "elke eerste maandag van de maand", "over een paar weken", "begin volgend jaar", "Q3",
    "volgende week dinsdag", "dinsdag over een week", "laatste vrijdag van de maand", "vrijdag 4 december",
)  # fmt: skip
PIECES = st.sampled_from(
    (*YEARLESS, "maart 2028", "1-2-2027", "2027-02-01", "als ze met pensioen is", "na zijn pensioen", "later", "bel",
     "mail", "Kerkweg 12", "De Clomp 19-12", "06-12345678", "Jan", "over", "een", "half", "jaar", "3", "2", "à", "of",
     "en", "van", "de", "elke", "eind", "na", "voor", "'27", "½", "12-3", ",", ".", "\n", "-", "ë", "😀", "3e")
)  # fmt: skip
LINES = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=8).map(" ".join))


def said(text: str, today: date) -> DayReading:
    """The reading of a text that must be one."""
    reading = read_day(text, today)
    assert reading is not None, text
    return reading


def clamped(year: int, month: int, day: int) -> date:
    """The day, or the last of a month that is shorter (by the standard calendar, not by ours)."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


@given(DAYS, COUNTS)
def test_days_and_weeks_further_are_exact(today: date, n: int) -> None:
    assert said(f"over {n} dagen", today).day == today + timedelta(days=n)
    assert said(f"over {n} weken", today).day == today + timedelta(days=7 * n)


@given(DAYS, COUNTS)
def test_months_and_years_further_are_the_same_day_of_the_month(today: date, n: int) -> None:
    years, month = divmod(today.month - 1 + n, 12)
    assert said(f"over {n} maanden", today).day == clamped(today.year + years, month + 1, today.day)
    assert said(f"over {n} jaar", today).day == clamped(today.year + n, today.month, today.day)
    assert said(f"over {n},5 jaar", today).day == said(f"over {12 * n + 6} maanden", today).day


@given(DAYS, st.sampled_from(MONTHS))
def test_a_month_is_the_first_of_its_next_coming(today: date, month: str) -> None:
    day = said(month, today).day
    assert day is not None
    assert (day.day, MONTHS[day.month - 1]) == (1, month)
    assert today < day <= clamped(today.year + 1, today.month, today.day)


@given(DAYS, st.sampled_from(list(SEASONS)))
def test_a_season_is_the_first_day_of_its_next_coming(today: date, season: str) -> None:
    day = said(season, today).day
    assert day is not None
    assert (day.day, day.month) == (1, SEASONS[season])
    assert today < day <= clamped(today.year + 1, today.month, today.day)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_its_next_coming(today: date, weekday: str) -> None:
    day = said(weekday, today).day
    assert day is not None
    assert WEEKDAYS[day.weekday()] == weekday
    assert 1 <= (day - today).days <= 7


@given(DAYS)
def test_what_is_next_begins_on_its_first_day(today: date) -> None:
    week, month, year = (said(f"volgende {unit}", today).day for unit in ("week", "maand", "jaar"))
    assert week is not None
    assert month is not None
    assert (week.weekday(), 1 <= (week - today).days <= 7) == (0, True)
    assert (month.day, month.month) == (1, today.month % 12 + 1)
    assert year == clamped(today.year + 1, today.month, today.day)


@given(DAYS, DAYS)
def test_a_day_and_month_is_its_next_coming(today: date, other: date) -> None:
    day = said(f"{other.day} {MONTHS[other.month - 1]}", today).day
    assert day is not None
    assert (day.day, day.month) == (other.day, other.month)
    assert today <= day
    earlier = [date(y, other.month, other.day) for y in range(today.year, day.year) if _is_day(y, other)]
    assert all(one < today for one in earlier)


def _is_day(year: int, other: date) -> bool:
    return other.day <= calendar.monthrange(year, other.month)[1]


@given(DAYS, st.sampled_from(YEARLESS))
def test_no_year_means_no_day_in_the_past(today: date, phrase: str) -> None:
    reading = read_day(phrase, today)
    assert reading is not None
    assert reading.day is not None
    assert all(day >= today for day in (reading.day, *reading.others))


@given(DAYS, DAYS)
def test_a_printed_day_reads_back_as_itself(day: date, today: date) -> None:
    for text in (day.isoformat(), f"{day:%d-%m-%Y}", f"{day.day}/{day.month}/{day.year}", exact_day(day)):
        assert said(text, today).day == day


@given(DAYS, st.integers(0, 400))
def test_a_day_as_the_lists_show_it_reads_back_as_itself(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert said(short_day(day, today), today).day == day
    assert spoken_day(day, today).endswith(short_day(day, today))


@given(LINES, DAYS)
def test_whatever_is_found_stands_in_the_text(line: str, today: date) -> None:
    readings = find_days(line, today)
    places = [(r.start, r.end) for r in readings]
    assert all(0 <= start < end <= len(line) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    for reading in readings:
        _is_whole(reading, line)


@given(LINES, st.one_of(st.dates(max_value=date(2, 1, 1)), st.dates(min_value=date(9998, 1, 1))))
def test_at_either_end_of_the_calendar_nothing_breaks(line: str, today: date) -> None:
    for reading in (*find_days(line, today), *filter(None, [read_day(line, today)])):
        _is_whole(reading, line)


@given(LINES, DAYS)
def test_a_cell_gives_one_whole_reading_or_none(line: str, today: date) -> None:
    reading = read_day(line, today)
    if reading is not None:
        _is_whole(reading, line)


def _is_whole(reading: DayReading, line: str) -> None:
    assert (reading.day is None) == bool(reading.condition)
    assert reading.condition in ("", line[reading.start : reading.end])
    assert reading.repeat is None or (reading.day is not None and reading.repeat.every >= 1)
    assert reading.day not in reading.others
    assert len(set(reading.others)) == len(reading.others)


@given(
    st.sampled_from([p for p in YEARLESS if p != "de 31e"]),
    DAYS,
    st.sampled_from(("mail {}", "{} bellen", "bel haar {}.", "wil dansen, app {}")),
)
def test_words_around_a_day_do_not_change_it(phrase: str, today: date, around: str) -> None:
    """ "De 31e" is left out: in a line it may be a floor."""
    found = [r for r in find_days(around.format(phrase), today) if r.day is not None]
    alone = said(phrase, today)
    assert [(r.day, r.repeat) for r in found] == [(alone.day, alone.repeat)]
