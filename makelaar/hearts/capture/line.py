"""The grammar of one line: first what its shape tells, then days, clauses, the address, the name; the rest is note."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from makelaar.hearts.capture.clauses import take_clauses
from makelaar.hearts.capture.offers import Offers
from makelaar.hearts.capture.others import take_forbidden, take_phones_of_others
from makelaar.hearts.capture.places import PlaceReader
from makelaar.hearts.capture.points import take_emails, take_phones, take_tags
from makelaar.hearts.capture.promises import take_bare_promise, take_imperative, take_loose_channel
from makelaar.hearts.capture.relatives import take_what_others_do
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.surnames import without_surnames
from makelaar.hearts.capture.types import Captured, Part, Piece, Promise, Question
from makelaar.hearts.capture.when import Days, take_days
from makelaar.hearts.capture.who import take_name
from makelaar.hearts.days import find_days

LONGEST = 3000
"""Characters that are looked at; what a pasted mail has beyond them is note."""
MOST_DAYS = 20
"""Days that are looked at: a line with more is a calendar."""


def read_line(text: str, today: date, is_thing: Callable[[str], bool] = lambda _words: False) -> Captured:
    """The line as a worker wrote it on `today`. `is_thing` tells whether words are known as a talent or a wish.

    Pure; never raises for any text. What it does not understand is in `note`, in the order of the line.
    """
    if len(text) > LONGEST:
        return _with_tail(text, today, is_thing)
    read = _read(text, today, is_thing, phones_of_others=True)
    if read.name or Question.WHOSE_PHONE not in read.questions:
        return read
    other = _read(text, today, is_thing, phones_of_others=False)
    return replace(other, questions=(*other.questions, Question.WHOSE_PHONE)) if other.name else read


def _read(text: str, today: date, is_thing: Callable[[str], bool], *, phones_of_others: bool) -> Captured:
    """`phones_of_others`: a phone beside a word for a relative is not hers. Where it leaves nobody to be called by a
    name ("dochter Els 06-…" and no more), the line is about that relative."""
    sheet = Sheet(text)
    forbidden = take_forbidden(sheet)
    tags, emails = take_tags(sheet), take_emails(sheet)
    anothers_phone = phones_of_others and take_phones_of_others(sheet, today)
    phones, wrong_phone = take_phones(sheet)
    readings = find_days(without_surnames(sheet.free), today)[:MOST_DAYS]
    told = take_imperative(sheet)
    days = take_days(sheet, readings, today, is_told_to=told is not None)
    promise = _with_words_apart(sheet, days, told)
    reader = PlaceReader(sheet)
    reader.take_sure()
    others_do = take_what_others_do(sheet)
    offers = take_clauses(sheet, is_thing)
    if promise is not None and promise.channel is None:
        promise = take_loose_channel(sheet, promise)
    place = reader.take()
    of_others = (*others_do, *reader.of_others)
    name, who = take_name(sheet)
    sheet.rest()
    asked = {
        Question.IS_PROMISE: days.told is not None and promise is not None,
        Question.TOLD_DAY: days.told is not None and promise is None,
        Question.WHO: who,
        Question.CAN_OR_NOTE: bool(offers.unsure),
        Question.WRONG_PHONE: wrong_phone,
        Question.WHOSE_PHONE: anothers_phone,
        Question.WHOSE: bool(of_others),
        Question.NOT_HERE: forbidden,
    }
    return Captured(
        text, sheet.pieces(), name, phones, emails, place.street, place.number, place.postcode, place.place,
        tuple(offers.can), tuple(offers.want), promise, tags, _note(sheet, offers),
        (*days.questions, *(question for question, is_asked in asked.items() if is_asked)), days.others,
        tuple(offers.unsure), of_others, days.told if promise is None else None,
    )  # fmt: skip


def _with_words_apart(sheet: Sheet, days: Days, told: Promise | None) -> Promise | None:
    """The promise with what is said of it elsewhere in the line: "Bel Kees …", "nog bellen". With no other day it is
    for the one that is told ("jarig 5 mei, kaartje sturen")."""
    promise = days.promise
    if promise is None or promise.channel is None:
        told = told or take_bare_promise(sheet)
    if told is None:
        return promise
    promise = promise or days.told or Promise()
    words = " ".join(part for part in (told.words, promise.words) if part)
    return replace(promise, channel=promise.channel or told.channel, words=words)


def _with_tail(text: str, today: date, is_thing: Callable[[str], bool]) -> Captured:
    """A text that is no line any more: its beginning is read, the rest goes to the note as it is."""
    cut = max(text.rfind(" ", 0, LONGEST), text.rfind("\n", 0, LONGEST))
    cut = cut if cut > 0 else LONGEST
    read = read_line(text[:cut], today, is_thing)
    tail = Piece(cut, len(text), Part.NOTE, text[cut:])
    note = ", ".join(part for part in (read.note, " ".join(tail.text.split())) if part)
    return replace(read, text=text, pieces=(*read.pieces, tail), note=note)


def _note(sheet: Sheet, offers: Offers) -> str:
    """What fits nowhere, in the order of the line; words that stood together stay together."""
    parts = [(piece.start, piece.end, piece.text) for piece in sheet.pieces() if piece.part is Part.NOTE]
    parts = sorted([*parts, *offers.shades])
    note, last = "", 0
    for start, end, words in parts:
        apart = sheet.text[last:start].strip(" ") or start < last
        note += (", " if note and apart else " " if note else "") + " ".join(words.split())
        last = end
    return note
