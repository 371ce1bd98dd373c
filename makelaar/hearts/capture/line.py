"""The grammar of one line: first what its shape tells, then days, clauses, the address, the name; the rest is note."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from makelaar.hearts.capture.clauses import find_openers, take_clauses
from makelaar.hearts.capture.places import take_place
from makelaar.hearts.capture.points import take_emails, take_phones, take_tags
from makelaar.hearts.capture.promises import (
    Said,
    said_around,
    take_bare_promise,
    take_imperative,
    take_loose_channel,
    take_promise,
)
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Captured, Part, Piece, Promise, Question
from makelaar.hearts.capture.who import take_name
from makelaar.hearts.days import find_days

_ASKED = re.compile(r"\b(?:weten|horen|zien|vragen|vraagt|vroeg|wel)\s+$", re.IGNORECASE)
"""Behind these "wanneer …" is what somebody wants to know, and "dinsdag" when somebody can: no promise."""

LONGEST = 3000
"""Characters that are looked at; what a pasted mail has beyond them is note."""


def read_line(text: str, today: date, is_thing: Callable[[str], bool] = lambda _words: False) -> Captured:
    """The line as a worker wrote it on `today`. `is_thing` tells whether words are known as a talent or a wish.

    Pure; never raises for any text. What it does not understand is in `note`, in the order of the line.
    """
    if len(text) > LONGEST:
        return _with_tail(text, today, is_thing)
    sheet = Sheet(text)
    tags, emails = take_tags(sheet), take_emails(sheet)
    phones, wrong_phone = take_phones(sheet)
    promise, others, asked = _take_day(sheet, today)
    told, channel = take_imperative(sheet)
    if told:
        promise = replace(promise or Promise(), channel=(promise and promise.channel) or channel)
    if promise is None or promise.channel is None:
        bare = take_bare_promise(sheet)
        promise = replace(promise, channel=bare.channel) if promise and bare else promise or bare
    can, want, unsure = take_clauses(sheet, is_thing)
    if promise is not None and promise.channel is None:
        promise = replace(promise, channel=take_loose_channel(sheet))
    place = take_place(sheet)
    name, who = take_name(sheet)
    sheet.rest()
    questions = [
        *asked,
        *([Question.WHO] if who else []),
        *([Question.CAN_OR_NOTE] if unsure else []),
        *([Question.WRONG_PHONE] if wrong_phone else []),
    ]
    return Captured(
        text, sheet.pieces(), name, phones, emails, place.street, place.number, place.postcode, place.place,
        tuple(can), tuple(want), promise, tags, _note(sheet), tuple(questions), others, tuple(unsure),
    )  # fmt: skip


def _with_tail(text: str, today: date, is_thing: Callable[[str], bool]) -> Captured:
    """A text that is no line any more: its beginning is read, the rest goes to the note as it is."""
    cut = max(text.rfind(" ", 0, LONGEST), text.rfind("\n", 0, LONGEST))
    cut = cut if cut > 0 else LONGEST
    read = read_line(text[:cut], today, is_thing)
    tail = Piece(cut, len(text), Part.NOTE, text[cut:])
    note = ", ".join(part for part in (read.note, " ".join(tail.text.split())) if part)
    return replace(read, text=text, pieces=(*read.pieces, tail), note=note)


def _note(sheet: Sheet) -> str:
    return ", ".join(" ".join(piece.text.split()) for piece in sheet.pieces() if piece.part is Part.NOTE)


def _take_day(sheet: Sheet, today: date) -> tuple[Promise | None, tuple[date, ...], list[Question]]:
    """The promise of the line: of its days the one beside a word for returning, else a day before a condition."""
    line = sheet.free
    said = [_unless_wanted(line, said_around(line, reading)) for reading in find_days(line, today)]
    said = [one for one in said if one.backed or not _within_clause_only(line, one)]
    said = [one for one in said if one.backed or not _ASKED.search(line[: one.start])]
    said = _without_past(sheet, said, today)
    if not said:
        return None, (), []
    best = min(said, key=lambda one: (not one.backed, one.reading.day is None, one.start))
    questions = []
    if best.reading.others:
        questions.append(Question.WHICH_DAY)
    if not best.backed and best.reading.day is not None and _in_clause(line, best):
        questions.append(Question.IS_PROMISE)
    if sum(one.backed and one.reading.day is not None for one in said) > 1:
        questions.append(Question.MORE_PROMISES)
    for other in said:
        of_clause = not other.backed and other.reading.day is not None and _in_clause(line, other)
        if other is not best and not of_clause and not best.start < other.reading.end <= best.end:
            sheet.take(other.reading.start, other.reading.end, Part.NOTE)
    return take_promise(sheet, best), best.reading.others, questions


def _unless_wanted(line: str, said: Said) -> Said:
    """ "wil bezoek op zondag": what somebody wants itself is no word for returning."""
    openers = find_openers(line[: said.start])
    if openers and said.start < said.reading.start and not line[openers[-1].end : said.start].strip(" ,:"):
        return Said(said.reading.start, said.reading.end, said.reading, backed=False)
    return said


def _without_past(sheet: Sheet, said: list[Said], today: date) -> list[Said]:
    """A day that has been is no promise unless its words say so ("geboren 12-03-1950"): it is told, so it is note."""
    past = [one for one in said if not one.backed and one.reading.day is not None and one.reading.day < today]
    for one in past:
        sheet.take(one.reading.start, one.reading.end, Part.NOTE)
    return [one for one in said if one not in past]


def _in_clause(line: str, said: Said) -> bool:
    """Whether the day stands in a "kan …" or "wil …" that began before it in the same sentence."""
    before = line[: said.start]
    openers = find_openers(before)
    return bool(openers) and not any(sign in before[openers[-1].end :] for sign in ",;.")


def _within_clause_only(line: str, said: Said) -> bool:
    """A day that tells when somebody can or wants ("kan elke dinsdag koken"), not when to return."""
    reading = said.reading
    near = reading.repeat is not None or line[reading.start : reading.end].lower().endswith("dag")
    return near and _in_clause(line, said)
