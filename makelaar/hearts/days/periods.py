"""Months, seasons, quarters, years, weeks by number, and what is relative to today: "volgende week", "dit jaar"."""

from collections.abc import Callable
from datetime import date, timedelta

from makelaar.hearts.days.agenda import is_told_to
from makelaar.hearts.days.calendar import (
    FIRST,
    LAST,
    Stretch,
    Yearly,
    add_months,
    end_of_month,
    iso_week,
    monday_of,
    next_coming,
)
from makelaar.hearts.days.dates import month_at, year_at
from makelaar.hearts.days.line import Anchor, Line, Strength
from makelaar.hearts.days.vocabulary import COMING, MONTHS, ORDINALS, THIS, is_next, period_named, season_named

_LEADS = ("in", "vanaf", "per", "rond", "omstreeks", "begin", "eind", "einde", "medio", "half", "midden", "sinds", "na")
_MOSTLY_NAMES = ("jan",)
SATURDAY = 5


def month(line: Line, at: int) -> Anchor | None:
    """ "maart", "maart 2028", "volgend jaar maart"; in a line not "Mei Lin", "Jan", "Augustus"."""
    start, year_before = _year_before(line, at)
    found = month_at(line, start)
    if found is None or (line.word(at) == "maa" and not line.alone):
        return None
    number, end = found
    end, year = year_at(line, end)
    year = year_before or year
    if year is not None:
        return Anchor(end, _month_of(number)(year))
    return Anchor(end, yearly=_month_of(number), strength=_strength_of_month(line, at))


def _year_before(line: Line, at: int) -> tuple[int, int | None]:
    """Past "volgend jaar", "dit jaar" (and "in", "de"), and the year that it says."""
    word = line.word(at)
    if period_named(line.word(at + 1)) != "jaar" or not (is_next(word) or word in THIS):
        return at, None
    return line.skip(at + 2, ("in", "de")), line.today.year + (0 if word in THIS else 1)


def _strength_of_month(line: Line, at: int) -> Strength:
    token, word, before = line.tokens[at], line.word(at), line.word(at - 1)
    if token.is_capitalised and not line.alone:
        following = line.token(at + 1)
        named = following is not None and following.is_capitalised
        return Strength.BACKED if before in _LEADS and not named else Strength.ALONE
    if word in MONTHS or before in _LEADS:
        return Strength.SURE
    return Strength.ALONE if word in _MOSTLY_NAMES else Strength.BACKED


def season(line: Line, at: int) -> Anchor | None:
    """ "voorjaar", "de zomer", "zomer '27", "winter 2027"."""
    start, year_before = _year_before(line, at)
    number = season_named(line.word(start))
    if number is None:
        return None
    end, year = year_at(line, start + 1)
    year = year_before or year
    if year is not None:
        if line.word(end) in ("/", "-") and line.word(end + 1) in (str(year + 1), str(year + 1)[2:]):
            end += 2  # "winter 2027/28"
        return Anchor(end, _season_of(number)(year))
    is_name = start > 0 and line.tokens[start].is_capitalised and not line.alone  # "mw. De Winter"
    return Anchor(end, yearly=_season_of(number), strength=Strength.ALONE if is_name else Strength.CLAUSE)


def year_alone(line: Line, at: int) -> Anchor | None:
    """ "2028": that year. In a line only with "in", a part of the year or what will be done ("mail") before it."""
    end, year = year_at(line, at)
    if year is None or end != at + 1:
        return None
    strength = Strength.BACKED if is_told_to(line, at) else Strength.ALONE
    return Anchor(end, _year(year), strength=Strength.SURE if line.word(at - 1) in _LEADS else strength)


def quarter(line: Line, at: int) -> Anchor | None:
    """ "Q1 2027", "het eerste kwartaal", "tweede kwartaal van 2027"."""
    word = line.word(at)
    number = ORDINALS.get(word, 0) if line.word(at + 1) == "kwartaal" else 0
    end = at + 2
    if word == "q" and line.number(at + 1) is not None:
        number = line.number(at + 1) or 0
    if not 1 <= number <= 4:
        return None
    end, year = year_at(line, end)

    def yearly(of: int) -> Stretch:
        first = date(of, number * 3 - 2, 1)
        return Stretch(first, end_of_month(add_months(first, 2)))

    return Anchor(end, yearly=yearly) if year is None else Anchor(end, yearly(year))


def numbered_week(line: Line, at: int) -> Anchor | None:
    """ "week 12", "wk 3 2027": from its Monday (ISO 8601); a week without a year is its next coming."""
    if line.word(at) not in ("week", "wk", "weeknr", "weeknummer"):
        return None
    at = line.skip_dot(at + 1)
    number = line.number(at)
    if number is None or number > 53:
        return None
    end, year = year_at(line, at + 1)
    if year is None:
        return Anchor(end, yearly=lambda of: iso_week(of, number))
    stretch = iso_week(year, number)
    return None if stretch is None else Anchor(end, stretch)


def next_period(line: Line, at: int) -> Anchor | None:
    """ "volgende week", "komende maand", "volgend jaar", "volgend weekend", "volgende zomer"."""
    word, today = line.word(at), line.today
    if not is_next(word) and word not in COMING:
        return None
    at = line.skip_dot(at + 1) - 1  # "vlg. week"
    what = period_named(line.word(at + 1))
    stretch = _next_stretches(today).get(what)
    if what == "jaar":
        others = () if is_next(word) else (date(today.year + 1, 1, 1),)
        return Anchor(at + 2, stretch, plain=add_months(today, 12), others=others)
    if stretch is not None:
        return Anchor(at + 2, stretch)
    if what == "weekend":
        step = 7 if is_next(word) or today.weekday() >= SATURDAY else 0
        return Anchor(at + 2, _weekend(monday_of(today) + timedelta(days=step)))
    return _next_yearly(line, at, ambiguous=is_next(word))


def _next_yearly(line: Line, at: int, *, ambiguous: bool) -> Anchor | None:
    """ "volgende zomer": the next coming one; said before it in the same year, the one after it as well."""
    named = season(line, at + 1) or month(line, at + 1)
    if named is None or named.yearly is None:
        return named
    day = next_coming(named.yearly, FIRST, line.today, today_counts=False)
    if day is None:
        return None
    others = (add_months(day, 12),) if ambiguous and day.year == line.today.year else ()
    return Anchor(named.end, yearly=named.yearly, others=others)


def this_period(line: Line, at: int) -> Anchor | None:
    """ "deze week" (by its Friday), "deze maand", "dit jaar" (by its last day), "dit weekend", "deze zomer"."""
    at = line.skip(at, ("nog", "later"))
    if line.word(at) not in THIS:
        return None
    what, today = period_named(line.word(at + 1)), line.today
    stretch = _this_stretches(today).get(what)
    if what == "weekend":
        stretch = stretch or Stretch(today, today)
        return Anchor(at + 2, stretch, plain=max(today, stretch.first))
    if stretch is not None:
        friday = monday_of(today) + timedelta(days=4)
        by = friday if what == "week" and friday >= today else stretch.last
        return Anchor(at + 2, stretch, plain=by)
    named = season(line, at + 1) or month(line, at + 1)
    if named is None or named.yearly is None:
        return named
    return Anchor(named.end, yearly=named.yearly, plain=_within_now(named.yearly, today))


def weekend(line: Line, at: int) -> Anchor | None:
    """ "het weekend": the coming one, or this one while it lasts."""
    return bare_period(line, at) if period_named(line.word(at)) == "weekend" else None


def bare_period(line: Line, at: int) -> Anchor | None:
    """ "de maand", "het jaar", "de week", "het weekend": as it follows on "eind van", "begin van" or "na"."""
    start = line.skip(at, ("de", "het", "'t"))
    what = period_named(line.word(start))
    stretch = _this_stretches(line.today).get(what)
    if stretch is None:
        return None
    following = _following(line.today)[what]
    return Anchor(
        start + 1, stretch, plain=max(stretch.first, line.today), following=following, strength=Strength.CLAUSE
    )


def _within_now(yearly: Yearly, today: date) -> date | None:
    """The last day of the stretch that today is in; None when it is in none."""
    for year in (today.year - 1, today.year):
        stretch = yearly(year)
        if stretch is not None and stretch.first <= today <= stretch.last:
            return LAST(stretch)
    return None


def _this_stretches(today: date) -> dict[str, Stretch]:
    monday, first = monday_of(today), today.replace(day=1)
    return {
        "week": Stretch(monday, monday + timedelta(days=6)),
        "maand": Stretch(first, end_of_month(first)),
        "jaar": _year(today.year),
        "weekend": _weekend(monday),
    }


def _next_stretches(today: date) -> dict[str, Stretch]:
    monday, first = monday_of(today) + timedelta(days=7), add_months(today.replace(day=1), 1)
    quarter_first = add_months(today.replace(day=1), 3 - (today.month - 1) % 3)
    return {
        "week": Stretch(monday, monday + timedelta(days=6)),
        "maand": Stretch(first, end_of_month(first)),
        "kwartaal": Stretch(quarter_first, end_of_month(add_months(quarter_first, 2))),
        "jaar": _year(today.year + 1),
    }


def _following(today: date) -> dict[str, Stretch]:
    return _next_stretches(today) | {"weekend": _weekend(monday_of(today) + timedelta(days=7))}


def _weekend(monday: date) -> Stretch:
    return Stretch(monday + timedelta(days=SATURDAY), monday + timedelta(days=6))


def _year(year: int) -> Stretch:
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def _month_of(number: int) -> Callable[[int], Stretch]:
    return lambda year: Stretch(date(year, number, 1), end_of_month(date(year, number, 1)))


def _season_of(number: int) -> Callable[[int], Stretch]:
    def yearly(year: int) -> Stretch:
        first = date(year, number, 1)
        return Stretch(first, end_of_month(add_months(first, 2)))

    return yearly
