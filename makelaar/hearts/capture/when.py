"""Which of the days in a line is the one to return to somebody, and which only tell what happens then."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from makelaar.hearts.addresses import is_surely_street
from makelaar.hearts.capture.clause_words import HAPPENS
from makelaar.hearts.capture.clauses import find_openers
from makelaar.hearts.capture.others import KIN
from makelaar.hearts.capture.promises import Said, said_around, take_channel_between, take_promise, tells_to_return
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part, Promise, Question
from makelaar.hearts.days import DayReading
from makelaar.hearts.days.agenda import SMALL
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES

_ASKED = re.compile(r"\b(?:weten|horen|zien|vragen|vraagt|vroeg|wel)\s+$", re.IGNORECASE)
"""Behind these "wanneer …" is what somebody wants to know, and "dinsdag" when somebody can: no promise."""
_WEEKDAY = re.compile(r"(?:dag|\b(?:ma|di|woe?|do|vr|za|zo)\.?)(?:\s?(?:ochtend|middag|avond))?$", re.IGNORECASE)
_WISH_BEHIND = re.compile(r"\s+(?:weer|graag|wel|ook)\s(?:[^\s,;.]+\s){0,3}\w{2,}en$", re.IGNORECASE)
_DOOR = re.compile(r"\d{1,2}[-/]\d{1,2}")
_HAS = re.compile(r"\b(?:heeft|hebben|krijgt|krijgen|verwacht)\s", re.IGNORECASE)
_NOUN = re.compile(r"\b(?:afspraak|bezoek|huisbezoek|contact)\b", re.IGNORECASE)
_KIN = re.compile(KIN, re.IGNORECASE)
_BESIDE = SMALL | PARTICLES | TITLES | {"net", "nieuw", "naam", "en"}


@dataclass(frozen=True)
class Days:
    """What the days of the line come to: the promise, or else the first day that is only told."""

    promise: Promise | None = None
    told: Promise | None = None
    others: tuple[date, ...] = ()
    questions: list[Question] = field(default_factory=list)


def take_days(sheet: Sheet, readings: Sequence[DayReading], today: date, *, is_told_to: bool = False) -> Days:
    """`readings`: the days in the line. `is_told_to`: it says elsewhere to reach somebody ("Bel Kees …").

    The promise of the line: of its days the one beside a word for returning, else one that stands by itself, else
    a day before a condition. A day with what happens then ("jarig 5 mei") is marked as note, and given as `told`."""
    line = sheet.free
    readings = [_up_to_wish(line, reading) for reading in readings]
    said = _each_word_once(line, [_unless_wanted(line, said_around(line, reading)) for reading in readings])
    said = [_unless_hers(sheet, one) for one in said]
    said = [one for one in said if one.backed or not _within_clause_only(line, one)]
    said = [one for one in said if one.backed or not _ASKED.search(line[: one.start])]
    said = _without_past(sheet, said, today)
    said = [_backed_from_afar(sheet, one, is_told_to=is_told_to) for one in said]
    said, told = _without_told(sheet, said)
    if not said:
        return Days(told=told)
    best = min(said, key=lambda one: (not one.backed, one.reading.day is None, one.start))
    for other in said:
        of_clause = not other.backed and other.reading.day is not None and _in_clause(line, other)
        if other is not best and not of_clause and not best.start < other.reading.end <= best.end:
            sheet.take(other.reading.start, other.reading.end, Part.NOTE)
    questions = _questions(line, best, said)
    bounds = _sentence_of(sheet, best)
    promise = take_promise(sheet, best)
    if promise.channel is None and best.backed:
        promise = take_channel_between(sheet, promise, *bounds)
    return Days(promise, None, best.reading.others, questions)


def _questions(line: str, best: Said, said: Sequence[Said]) -> list[Question]:
    questions = []
    if best.reading.others:
        questions.append(Question.WHICH_DAY)
    if not best.backed and best.reading.day is not None and _in_clause(line, best):
        questions.append(Question.IS_PROMISE)
    if sum(one.backed and one.reading.day is not None for one in said) > 1:
        questions.append(Question.MORE_PROMISES)
    return questions


def _up_to_wish(line: str, reading: DayReading) -> DayReading:
    """ "wil zodra de heup genezen is weer wandelen": the condition without what is wanted behind it."""
    behind = _WISH_BEHIND.search(reading.condition)
    openers = find_openers(line[: reading.start]) if behind else []
    if behind is None or not openers or line[openers[-1].end : reading.start].strip(" ,"):
        return reading
    condition = reading.condition[: behind.start()]
    return replace(reading, end=reading.start + len(condition), condition=condition)


def _unless_wanted(line: str, said: Said) -> Said:
    """ "wil bezoek op zondag": what somebody wants itself is no word for returning."""
    openers = find_openers(line[: said.start])
    if openers and said.start < said.reading.start and not line[openers[-1].end : said.start].strip(" ,:"):
        return Said(said.reading.start, said.reading.end, said.reading, backed=False)
    return said


def _unless_hers(sheet: Sheet, said: Said) -> Said:
    """ "heeft 3 maart een afspraak in het ziekenhuis": an appointment that she has, none with her."""
    start, _end = _sentence_of(sheet, said)
    if said.backed and _HAS.search(sheet.free[start : said.end]) and _NOUN.search(sheet.free[said.start : said.end]):
        return Said(said.reading.start, said.reading.end, said.reading, backed=False)
    return said


def _each_word_once(line: str, said: list[Said]) -> list[Said]:
    """ "De Clomp 19-12 mail over een jaar": the "mail" belongs to the second, so that the first may be a door."""
    doors = [
        one
        for one, following in pairwise(said)
        if following.start < one.end
        and one.start == one.reading.start
        and _DOOR.fullmatch(line[one.start : one.reading.end])
    ]
    return [one for one in said if one not in doors]


def _without_past(sheet: Sheet, said: list[Said], today: date) -> list[Said]:
    """A day that has been is no promise unless its words say so ("geboren 12-03-1950"): it is told, so it is note."""
    past = [one for one in said if not one.backed and one.reading.day is not None and one.reading.day < today]
    for one in past:
        sheet.take(one.reading.start, one.reading.end, Part.NOTE)
    return [one for one in said if one not in past]


def _backed_from_afar(sheet: Sheet, said: Said, *, is_told_to: bool) -> Said:
    """ "langs met folder volgende week": the word for returning stands further on in the part of the day."""
    if said.backed or said.reading.day is None or _in_clause(sheet.free, said):
        return said
    start, end = _sentence_of(sheet, said)
    beside = f"{sheet.free[start : said.start]} {sheet.free[said.end : end]}"
    told = is_told_to and not re.search(r"[,;.\n]", sheet.text[: said.start])
    return replace(said, backed=True) if told or (tells_to_return(beside) and not _HAS.search(beside)) else said


def _without_told(sheet: Sheet, said: list[Said]) -> tuple[list[Said], Promise | None]:
    """(those that may be promises, the first of the others as it would be one). The others are marked as note."""
    told = [one for one in said if not one.backed and _tells_what_happens(sheet, one)]
    promise = None
    for one in reversed(told):
        sheet.take(one.reading.start, one.reading.end, Part.NOTE)
        words = " ".join(sheet.text[one.reading.start : one.reading.end].split())
        promise = Promise(one.reading.day, "", None, one.reading.repeat, words)
    return [one for one in said if one not in told], promise


def _tells_what_happens(sheet: Sheet, said: Said) -> bool:
    """Whether a day has more in its part of the line than who and where: "operatie 12 maart", not "Ria Smit morgen"."""
    if said.reading.day is None or _in_clause(sheet.free, said):
        return False
    start, end = _sentence_of(sheet, said)
    beside = f"{sheet.free[start : said.start]} {sheet.free[said.end : end]}"
    telling = [
        word
        for word in re.findall(r"[^\W\d_][\w'’.-]*", beside)
        if fold(word).rstrip(".") not in _BESIDE and not is_surely_street(word)
    ]
    if telling and _KIN.fullmatch(telling[0]):  # "moeder van Bilal morgen"
        telling = telling[1:]
    if any(HAPPENS.fullmatch(word) or _KIN.fullmatch(word) for word in telling):
        return True
    if all(word[0].isupper() or is_given_name(word) for word in telling):
        return False
    return not (is_given_name(telling[0]) and len(telling) == 2)  # "peter jansen morgen"


def _sentence_of(sheet: Sheet, said: Said) -> tuple[int, int]:
    """From where to where the part of the line goes in which the day stands, up to a next "kan" or "wil"."""
    at = said.reading.start
    for start, end in sheet.segments():
        if start <= at < end:
            openers = find_openers(sheet.free[said.end : end]) if end > said.end else []
            return start, said.end + openers[0].start if openers else max(end, said.end)
    return said.start, said.end


def _in_clause(line: str, said: Said) -> bool:
    """Whether the day stands in a "kan …" or "wil …" that began before it in the same sentence."""
    before = line[: said.start]
    openers = find_openers(before)
    return bool(openers) and not any(sign in before[openers[-1].end :] for sign in ",;.")


def _within_clause_only(line: str, said: Said) -> bool:
    """A day that tells when somebody can or wants ("kan elke dinsdag koken"), not when to return."""
    reading = said.reading
    near = reading.repeat is not None or bool(_WEEKDAY.search(line[reading.start : reading.end]))
    return near and _in_clause(line, said)
