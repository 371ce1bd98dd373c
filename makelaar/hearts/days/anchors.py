"""A day as it is said in full: what goes before a named stretch of days ("begin", "na", "eind van de"), and or-or."""

import re
from datetime import date, timedelta

from makelaar.hearts.days.amounts import over
from makelaar.hearts.days.calendar import (
    DAY,
    FIRST,
    LAST,
    Pick,
    Stretch,
    add_months,
    next_coming,
    the_day_after,
    the_day_before,
    the_middle,
)
from makelaar.hearts.days.dates import day_of_coming_month, in_figures, with_month, year_at
from makelaar.hearts.days.feasts import feast, nth_day
from makelaar.hearts.days.line import Anchor, Hit, Line, Strength
from makelaar.hearts.days.near import date_and_weekday, near_day, weekday, weekday_after
from makelaar.hearts.days.periods import (
    bare_period,
    month,
    next_period,
    numbered_week,
    quarter,
    season,
    this_period,
    weekend,
    year_alone,
)
from makelaar.hearts.days.vocabulary import OF, ORDINALS, weekday_named, words

_RULES = (
    in_figures,
    with_month,
    weekday,
    date_and_weekday,
    weekday_after,
    near_day,
    over,
    next_period,
    this_period,
    month,
    season,
    numbered_week,
    quarter,
    feast,
    nth_day,
    day_of_coming_month,
    year_alone,
    weekend,
)
_LEADS = words("met in op per vanaf rond omstreeks tegen richting uiterlijk ergens ongeveer circa tot")
_ARTICLES = ("de", "het", "'t")
_PARTS: dict[str, Pick] = {
    "begin": FIRST,
    "loop": FIRST,
    "medio": the_middle,
    "half": the_middle,
    "midden": the_middle,
    "halverwege": the_middle,
    "eind": LAST,
    "einde": LAST,
    "na": the_day_after,
    "voor": the_day_before,
    "vóór": the_day_before,
}
_FRIDAY = timedelta(days=4)


def day_said(line: Line, at: int) -> Hit | None:
    """The longest day that is said from token `at` on; None when none is."""
    if line.word(at) in ("sinds", "vorig", "vorige", "afgelopen"):
        return None
    start = line.skip(at, _LEADS)
    hit = _between(line, start) or _modified(line, at, start) or _plain(line, at, start)
    return None if hit is None else _or_another(line, hit)


def _plain(line: Line, at: int, start: int) -> Hit | None:
    """A named day with no more before it than a preposition and an article."""
    of = start + 1 if line.word(start) == "van" and season(line, start + 2) else start  # "van de zomer"
    anchor = _after_article(line, of)
    if anchor is None:
        return None
    day = anchor.plain or resolve(anchor, FIRST, line.today)
    if day is None:
        return None
    return Hit(at, anchor.end, day, others=anchor.others, strength=anchor.strength)


def _modified(line: Line, at: int, start: int) -> Hit | None:
    """ "begin maart", "eind van de maand", "na de zomer", "voor 1 maart", "niet voor de zomer", "na eind mei"."""
    if line.word(start) == "niet" and line.word(start + 1) == "voor":
        found = _plain(line, at, start + 2)
        return found and Hit(at, found.end, found.day, others=found.others)
    if summer := _after_summer_holiday(line, at, start):
        return summer
    pick = _PARTS.get(line.word(start)) or _week_of(line, start)
    if pick is None:
        return None
    inner = start + 2 if _week_of(line, start) else start + 1
    inner = line.skip(inner, OF)
    anchor = _after_article(line, inner) or bare_period(line, inner)
    if anchor is None or _is_amount(line, start) or (anchor.following and line.word(start) == "loop"):
        return None
    day = _friday_of(line, anchor, pick) or resolve(anchor, pick, line.today)
    if day is None:
        return None
    if day < line.today and anchor.plain is not None:  # "begin deze week", later that week
        day = max(anchor.plain, line.today)
    if pick is the_day_before and day == line.today - DAY:  # "voor vandaag"
        day = line.today
    others = anchor.others if pick is FIRST else _also(line, anchor, pick)
    is_name = line.tokens[inner].is_capitalised and not line.alone  # "koken voor Jan Bos"
    return Hit(at, anchor.end, day, others=others, strength=anchor.strength if is_name else Strength.SURE)


def _after_summer_holiday(line: Line, at: int, start: int) -> Hit | None:
    """ "na de zomervakantie" is read as "na de zomer": schools begin within days of 1 September in every region."""
    noun = line.skip(start + 1, (*_ARTICLES, "grote"))
    if line.word(start) != "na" or line.word(noun) not in ("zomervakantie", "zomervak", "vakantie"):
        return None
    if line.word(noun) == "vakantie" and line.word(noun - 1) != "grote":
        return None
    end, year = year_at(line, noun + 1)
    day = date(year or line.today.year, 9, 1)
    return Hit(at, end, add_months(day, 12) if year is None and day <= line.today else day)


def _week_of(line: Line, at: int) -> Pick | None:
    """ "eerste week van januari": the first to the fourth seven days, or the last seven; "tweede helft van 2027"."""
    nth = ORDINALS.get(line.word(at))
    if line.word(at + 1) == "helft" and nth in (1, 2):
        return FIRST if nth == 1 else the_middle
    if nth is None or nth > 4 or line.word(at + 1) != "week":
        return None

    def pick(stretch: Stretch) -> date:
        return stretch.last - timedelta(days=6) if nth < 0 else stretch.first + timedelta(days=7 * (nth - 1))

    return pick


def _is_amount(line: Line, at: int) -> bool:
    """Whether an amount is said: "na 3 maanden" is as far as "over 3 maanden", "half jaar" is no middle."""
    return over(line, at) is not None


def _also(line: Line, anchor: Anchor, pick: Pick) -> tuple[date, ...]:
    """ "voor dinsdag" may be meant for that day itself."""
    is_weekday = weekday_named(line.word(anchor.end - 1)) is not None
    return (anchor.stretch.first,) if anchor.stretch and is_weekday and pick is the_day_before else ()


def _friday_of(line: Line, anchor: Anchor, pick: Pick) -> date | None:
    """ "eind van de week" is its Friday, as long as that is not past."""
    stretch = anchor.stretch
    if pick is not LAST or stretch is None or stretch.last - stretch.first != timedelta(days=6):
        return None
    friday = stretch.first + _FRIDAY
    return friday if friday >= line.today else None


def _after_article(line: Line, at: int) -> Anchor | None:
    return named_at(line, at) or (named_at(line, at + 1) if line.word(at) in _ARTICLES else None)


def named_at(line: Line, at: int) -> Anchor | None:
    """The longest stretch of days that is named from token `at` on; of two as long, the surest."""
    found = [anchor for rule in _RULES if (anchor := rule(line, at)) is not None]
    return max(found, key=lambda anchor: (anchor.end, anchor.strength), default=None)


def resolve(anchor: Anchor, pick: Pick, today: date) -> date | None:
    """The day of the stretch that is meant; None when the calendar has none."""
    try:
        if anchor.yearly is not None:
            return next_coming(anchor.yearly, pick, today, today_counts=pick is not FIRST and pick is not the_day_after)
        if anchor.stretch is None:
            return None
        day = pick(anchor.stretch)
        return pick(anchor.following) if anchor.following is not None and day < today else day
    except OverflowError:
        return None


def _or_another(line: Line, hit: Hit) -> Hit:
    """ "maart of april", "12-3 of 19-3", "maart/april 2028": the first, with the other as what may be meant too."""
    if line.word(hit.end) not in ("of", "/", "-", "a") or hit.day is None:
        return hit
    other = _second(line, hit)
    if other is None or other.day is None:
        return hit
    day = _in_year_of(line, hit, other)
    others = tuple(o for o in dict.fromkeys((other.day, *hit.others, *other.others)) if o != day)
    return Hit(hit.start, other.end, day, others=others, strength=max(hit.strength, other.strength))


def _between(line: Line, at: int) -> Hit | None:
    """ "tussen maart en mei", "tussen kerst en oud en nieuw": from the first."""
    if line.word(at) != "tussen":
        return None
    first = _modified(line, at, at + 1) or _plain(line, at, at + 1)
    if first is None or line.word(first.end) != "en":
        return None
    other = _second(line, first)
    return other and Hit(at, other.end, _in_year_of(line, first, other), others=first.others)


def _second(line: Line, hit: Hit) -> Hit | None:
    start = line.skip(hit.end + 1, _LEADS)
    other = _modified(line, start, start) or _plain(line, start, start)
    if other is None or (other.strength is Strength.ALONE and not line.alone and line.tokens[start].is_capitalised):
        return None
    return other


def _in_year_of(line: Line, hit: Hit, other: Hit) -> date | None:
    """The day of `hit`, in the year that only `other` says ("maart of april 2028")."""
    if hit.day is None or other.day is None or _says_year(line, hit) or not _says_year(line, other):
        return hit.day
    day = add_months(hit.day, 12 * (other.day.year - hit.day.year))
    return day if day <= other.day else add_months(day, -12)


def _says_year(line: Line, hit: Hit) -> bool:
    said = line.text[line.tokens[hit.start].start : line.tokens[hit.end - 1].end]
    return re.search(r"\d{4}|['’‘`]\d\d|jaar", said) is not None
