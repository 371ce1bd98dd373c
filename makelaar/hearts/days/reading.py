"""Read days in words. Pure: the day on which the words were written is an argument."""

import re
from datetime import date

from makelaar.hearts.days.agenda import PLAN, REACH, SMALL, is_backed, is_in_clause
from makelaar.hearts.days.anchors import day_said
from makelaar.hearts.days.conditions import condition_said, is_vague, starts_as_condition, whole_condition
from makelaar.hearts.days.line import STOPS, Hit, Line, Strength
from makelaar.hearts.days.repeats import repeated
from makelaar.hearts.days.tokens import Kind
from makelaar.hearts.days.types import DayReading

LONGEST = 2000
"""Characters that are looked at: a day is said in far fewer, and a pasted book must not hold up an import."""
_CLOCK_TIME = re.compile(r"(?:om )?\b\d{1,2}(?:[:.]\d{2}){1,2}(?: ?(?:uur|u))?\b|(?:om )?\b\d{1,2} ?(?:uur|u)\b", re.I)


def read_day(text: str, today: date) -> DayReading | None:
    """The day that the whole `text` says (a cell, a field); None when it says none, or says more than a day.

    Beside the day there may be small words and what will be done then ("bellen in maart"). A condition and a day
    together ("als ze met pensioen is, maart 2028") is the day; a condition alone is a someday.
    """
    text = text[:LONGEST]
    line = Line.of(text, today, alone=True)
    hits = _hits(line)
    days = [hit for hit in hits if hit.day is not None]
    if starts_as_condition(line):
        days = [hit for hit in days if hit.strength is not Strength.ALONE]
    if days and not is_vague(line):
        return _only(line, hits, days)
    condition = whole_condition(line)
    return _only(line, hits, hits) if condition is None else _reading(line, condition)


def _only(line: Line, hits: list[Hit], chosen: list[Hit]) -> DayReading | None:
    """The one that was chosen, when it is one and nothing else of weight is said."""
    return _reading(line, chosen[0]) if len(chosen) == 1 and _says_no_more(line, hits) else None


def find_days(text: str, today: date) -> tuple[DayReading, ...]:
    """Every day that is said somewhere in `text`, in order, without overlap: conditions too.

    What looks like a day but may be a door, a phone number or a name is none, unless the words around it say so
    ("bel 12-3" is a day, "De Clomp 19-12" is not).
    """
    line = Line.of(text, today, alone=False)
    return tuple(_reading(line, hit) for hit in _hits(line))


def _hits(line: Line) -> list[Hit]:
    """From left to right the longest that is said, if there is enough around it."""
    hits: list[Hit] = []
    at = 0
    while at < len(line.tokens):
        hit = _hit_at(line, at)
        if hit is not None:
            hits.append(hit)
        at = at + 1 if hit is None else hit.end
    return hits


def _hit_at(line: Line, at: int) -> Hit | None:
    if line.tokens[at].kind in (Kind.MASKED, Kind.SIGN):
        return None
    try:
        said = [hit for rule in (repeated, day_said, condition_said) if (hit := rule(line, at)) is not None]
    except (OverflowError, ValueError):  # beyond the first or the last year of the calendar
        return None
    counting = [hit for hit in said if _counts(line, hit)]
    return max(counting, key=lambda hit: hit.end, default=None)


def _counts(line: Line, hit: Hit) -> bool:
    if line.word(hit.start - 1) in ("sinds", "vorig", "vorige", "afgelopen", "geleden"):
        return False
    if line.word(hit.end) in ("geleden", "jongstleden", "jl"):
        return False
    if line.alone or hit.strength is Strength.SURE:
        return True
    if hit.strength is Strength.CLAUSE and is_in_clause(line, hit.start, hit.end):
        return True
    return hit.strength >= Strength.BACKED and is_backed(line, hit.start, hit.end)


def _says_no_more(line: Line, hits: list[Hit]) -> bool:
    """Whether nothing with weight is left beside what was read."""
    left, at = "", 0
    for hit in hits:
        left += line.text[at : line.tokens[hit.start].start] + " "
        at = line.tokens[hit.end - 1].end
    rest = Line.of(_CLOCK_TIME.sub(" ", left + line.text[at:]), line.today, alone=True)
    return all(token.word in SMALL | REACH | PLAN or token.raw in STOPS for token in rest.tokens)


def _reading(line: Line, hit: Hit) -> DayReading:
    start, end = line.tokens[hit.start].start, line.tokens[hit.end - 1].end
    condition = line.text[start:end] if hit.condition else ""
    return DayReading(start, end, hit.day, condition, hit.repeat, hit.others)
