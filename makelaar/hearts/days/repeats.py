"""What comes back: "elke maand", "om de 2 weken", "elke dinsdag", "maandelijks", "4x per jaar", "elk kwartaal"."""

from dataclasses import replace

from makelaar.hearts.days.anchors import day_said
from makelaar.hearts.days.calendar import FIRST, add, next_coming, next_weekday
from makelaar.hearts.days.dates import day_of_coming_month
from makelaar.hearts.days.feasts import feast, nth_day, nth_in_coming_month
from makelaar.hearts.days.line import Hit, Line, Strength
from makelaar.hearts.days.periods import month, season
from makelaar.hearts.days.types import Repeat
from makelaar.hearts.days.vocabulary import NUMBERS, ORDINALS, any_weekday, period_named, unit_named
from makelaar.terms import RepeatUnit

_EVERY = ("elke", "elk", "iedere", "ieder", "alle")
_ADVERBS = {
    "dagelijks": Repeat(1, RepeatUnit.DAY),
    "wekelijks": Repeat(1, RepeatUnit.WEEK),
    "maandelijks": Repeat(1, RepeatUnit.MONTH),
    "halfjaarlijks": Repeat(6, RepeatUnit.MONTH),
    "jaarlijks": Repeat(1, RepeatUnit.YEAR),
}
MONTHLY = Repeat(1, RepeatUnit.MONTH)
_TIMES = ("keer", "x", "maal")
_MONTHS_IN_YEAR = 12


def repeated(line: Line, at: int) -> Hit | None:
    """A repeat and its first day, which is one step from today ("elke maand": in a month) unless a day is said too.

    None for what cannot be kept as so many days, weeks, months or years ("3x per week").
    """
    if hit := nth_repeat(line, at):
        return hit
    hit = _said(line, at)
    return None if hit is None else _with_start(line, hit)


def nth_repeat(line: Line, at: int) -> Hit | None:
    """ "elke eerste maandag van de maand", "elke 1e dinsdag": monthly, on that weekday of it."""
    nth = ORDINALS.get(line.word(at + 1))
    weekday = any_weekday(line.word(at + 2))
    if line.word(at) not in _EVERY or nth is None or weekday is None:
        return None
    day = nth_in_coming_month(line.today, weekday, nth)
    named = nth_day(line, at + 1)
    return None if day is None else Hit(at, named.end if named else at + 3, day, repeat=MONTHLY, anchored=True)


def _said(line: Line, at: int) -> Hit | None:
    word = line.word(at)
    if adverb := _adverb(line, at):
        return adverb
    if word in _EVERY:
        return _every(line, at, at + 1, 1)
    if word == "om" and line.word(at + 1) in ("de", "het", "'t"):
        return _every(line, at, at + 2, 2)
    return _times_per(line, at)


def _adverb(line: Line, at: int) -> Hit | None:
    """ "maandelijks", "driewekelijks", "2-wekelijks"."""
    count, end = line.number(at), at + 1
    if count is not None:
        end = line.skip(end, ("-",)) + 1
    word = line.word(end - 1)
    repeat = _ADVERBS.get(word)
    for number in NUMBERS if repeat is None and count is None else ():
        if word.removeprefix(number) in _ADVERBS and word != number:
            count, repeat = NUMBERS[number], _ADVERBS[word.removeprefix(number)]
    if repeat is None or count == 0:
        return None
    return _hit(line, at, end, Repeat(repeat.every * (count or 1), repeat.unit), Strength.BACKED)


def _every(line: Line, at: int, start: int, steps: int) -> Hit | None:
    """After "elke" (one step) or "om de" (two of them: "om de week" is every second one)."""
    half = line.word(start) in ("half", "halve")
    count = line.number(start) or NUMBERS.get(line.word(start))
    here = start + 1 if count or half or line.word(start) in ("andere", "tweede") else start
    if line.word(start) in ("andere", "tweede"):
        count = 2
    weekday = any_weekday(line.word(here))
    if weekday is not None and not half:
        repeat = Repeat(count or steps, RepeatUnit.WEEK)
        return Hit(at, here + 1, next_weekday(weekday, line.today), repeat=repeat, anchored=repeat.every == 1)
    if period_named(line.word(here)) == "weekend":
        return Hit(at, here + 1, next_weekday(5, line.today), repeat=Repeat(count or steps, RepeatUnit.WEEK))
    unit = unit_named(line.word(here))
    if unit is None:
        return _yearly(line, at, start, count or 1) or _monthly_on(line, at, start)
    size, kind = unit
    if half:
        return _hit(line, at, here + 1, Repeat(6, RepeatUnit.MONTH)) if kind is RepeatUnit.YEAR else None
    return _hit(line, at, line.skip_dot(here + 1), Repeat((count or steps) * size, kind))


def _yearly(line: Line, at: int, start: int, count: int) -> Hit | None:
    """ "elk voorjaar", "elke maart", "elke kerst"."""
    named = season(line, start) or month(line, start) or feast(line, start)
    if named is None or named.yearly is None:
        return None
    day = next_coming(named.yearly, FIRST, line.today, today_counts=False)
    return None if day is None else Hit(at, named.end, day, repeat=Repeat(count, RepeatUnit.YEAR), anchored=count == 1)


def _monthly_on(line: Line, at: int, start: int) -> Hit | None:
    """ "elke 15e (van de maand)"."""
    named = day_of_coming_month(line, start)
    if named is None or named.stretch is None:
        return None
    return Hit(at, named.end, named.stretch.first, repeat=MONTHLY, anchored=True)


def _times_per(line: Line, at: int) -> Hit | None:
    """ "1x per maand", "4 keer per jaar", "eens in de 3 weken"."""
    start, times = at + 1, line.number(at) or NUMBERS.get(line.word(at))
    strength = Strength.BACKED
    if line.word(at) == "per" and unit_named(line.word(at + 1)):
        start, times, strength = at, 1, Strength.ALONE  # "per kwartaal"
    elif line.word(at) == "eens":
        times = 1
    elif times is None or line.word(start) not in _TIMES:
        return None
    else:
        start += 1
    if line.word(start) in ("per", "in", "elke", "iedere", "p", "/"):
        start = line.skip(start + 1, ("de", "het"))
    else:
        return None
    count = line.number(start) or NUMBERS.get(line.word(start)) or 1
    start += 1 if line.number(start) or line.word(start) in NUMBERS else 0
    unit = unit_named(line.word(start))
    repeat = None if unit is None else _share(times, unit[0] * count, unit[1])
    return None if repeat is None else _hit(line, at, start + 1, repeat, strength)


def _share(times: int, size: int, unit: RepeatUnit) -> Repeat | None:
    """So many times in `size` units as a whole number of units; None where it does not come out even."""
    if times == 0:
        return None
    if unit is RepeatUnit.YEAR and times > 1:
        size, unit = size * _MONTHS_IN_YEAR, RepeatUnit.MONTH
    return Repeat(size // times, unit) if size % times == 0 else None


def _hit(line: Line, at: int, end: int, repeat: Repeat, strength: Strength = Strength.SURE) -> Hit | None:
    try:
        return Hit(at, end, add(line.today, repeat.every, repeat.unit), repeat=repeat, strength=strength)
    except OverflowError:
        return None


def _with_start(line: Line, hit: Hit) -> Hit:
    """ "elke maand vanaf 1 maart", "elke week op dinsdag": the first day is the one that is said."""
    joined = line.word(hit.end) in ("vanaf", "op", "in", "per", "begin")
    if not joined and day_of_coming_month(line, hit.end) is None:
        return hit
    first = day_said(line, hit.end)
    if first is None or first.day is None or first.repeat is not None:
        return hit
    return replace(hit, end=first.end, day=first.day, others=first.others)
