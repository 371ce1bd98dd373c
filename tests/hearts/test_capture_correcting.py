"""Chips corrected: what is shown is what is kept, and nothing is lost on the way."""

from datetime import date

import pytest

from makelaar.hearts.capture import Chip, Part, Question, chips, dropped, questions_about, read_line, rewritten, turned
from makelaar.terms import Channel

TODAY = date(2026, 11, 21)
LINE = read_line(
    "Ria Smit, Kerkweg 12, 3706 AB Zeist, 06-12345678, r@example.nl, kan koken, wil zingen, bel dinsdag, #tuin. "
    "Lacht veel.",
    TODAY,
)


def test_everything_understood_is_a_chip() -> None:
    assert chips(LINE) == (
        Chip(Part.NAME, "Ria Smit"),
        Chip(Part.STREET, "Kerkweg 12, 3706 AB Zeist"),
        Chip(Part.PHONE, "+31612345678"),
        Chip(Part.EMAIL, "r@example.nl"),
        Chip(Part.CAN, "koken"),
        Chip(Part.WANT, "zingen"),
        Chip(Part.PROMISE, "bel dinsdag"),
        Chip(Part.TAG, "tuin"),
        Chip(Part.NOTE, "Lacht veel"),
    )


def test_a_talent_turns_into_a_wish_then_a_note_then_a_talent() -> None:
    line, chip = turned(LINE, Chip(Part.CAN, "koken"))
    assert (line.can, line.want) == ((), ("zingen", "koken"))
    line, chip = turned(line, chip)
    assert (line.want, line.note) == (("zingen",), "Lacht veel, koken")
    line, chip = turned(line, chip)
    assert (line.can, line.note, chip) == (("koken",), "Lacht veel", Chip(Part.CAN, "koken"))


@pytest.mark.parametrize("chip", chips(LINE)[:-1], ids=lambda chip: chip.part.value)
def test_what_is_dropped_stands_in_the_note(chip: Chip) -> None:
    line = dropped(LINE, chip)
    assert chip not in chips(line)
    assert line.note == f"Lacht veel, {chip.text}"


def test_a_note_is_dropped_for_good() -> None:
    assert dropped(LINE, Chip(Part.NOTE, "Lacht veel")).note == ""


@pytest.mark.parametrize("chip", chips(LINE), ids=lambda chip: chip.part.value)
def test_the_same_words_again_change_nothing_that_is_kept(chip: Chip) -> None:
    again = rewritten(LINE, chip, chip.text, TODAY)
    assert chips(again) == chips(LINE)
    assert again.promise is not None
    assert LINE.promise is not None
    assert (again.promise.day, again.promise.channel) == (LINE.promise.day, LINE.promise.channel)


@pytest.mark.parametrize(
    ("typed", "day", "condition", "channel"),
    [
        ("mail over een jaar", date(2027, 11, 21), "", Channel.MAIL),
        ("1-2-2027", date(2027, 2, 1), "", None),
        ("app als ze met pensioen is", None, "als ze met pensioen is", Channel.APP),
        ("bel zodra het kan", None, "zodra het kan", Channel.CALL),
        ("wie weet", None, "wie weet", None),
    ],
)
def test_a_promise_is_written_anew(typed: str, day: date, condition: str, channel: Channel) -> None:
    promise = rewritten(LINE, Chip(Part.PROMISE, "bel dinsdag"), typed, TODAY).promise
    assert promise is not None
    assert (promise.day, promise.condition, promise.channel) == (day, condition, channel)


def test_an_address_and_a_phone_are_read_anew() -> None:
    line = rewritten(LINE, Chip(Part.STREET, "Kerkweg 12, 3706 AB Zeist"), "De Clomp 19-12, 3704KZ Zeist", TODAY)
    assert (line.street, line.number, line.postcode, line.place) == ("De Clomp", "19-12", "3704 KZ", "Zeist")
    line = rewritten(LINE, Chip(Part.PHONE, "+31612345678"), "06 87654321", TODAY)
    assert line.phones == ("+31687654321",)


def test_the_other_day_is_one_step_away() -> None:
    line = read_line("Kees, bel over 2 à 3 weken", TODAY)
    chip = chips(line)[-1]
    assert questions_about(line, chip) == (Question.WHICH_DAY,)
    assert line.promise is not None
    line, chip = turned(line, chip)
    assert line.promise is not None
    assert (line.promise.day, line.questions) == (date(2026, 12, 12), ())
    line, chip = turned(line, chip)
    assert line.promise is not None
    assert line.promise.day == date(2026, 12, 5)


def test_without_a_name_it_is_asked_until_there_is_one() -> None:
    line = read_line("kan koken, Kerkweg 12", TODAY)
    assert Question.WHO in line.questions
    named = rewritten(line, Chip(Part.NAME, ""), "Ria", TODAY)
    assert (named.name, named.questions) == ("Ria", ())
    assert Question.WHO in dropped(named, Chip(Part.NAME, "Ria")).questions


def test_only_what_was_told_is_doubted_until_it_is_touched() -> None:
    line = read_line("Joke kan koken, heeft een naaimachine, heeft een aanhanger", TODAY)
    doubted = [chip.text for chip in chips(line) if questions_about(line, chip)]
    assert doubted == ["naaimachine", "aanhanger"]
    line, _chip = turned(line, Chip(Part.CAN, "naaimachine"))
    assert line.questions == (Question.CAN_OR_NOTE,)
    line = rewritten(line, Chip(Part.CAN, "aanhanger"), "aanhanger lenen", TODAY)
    assert line.questions == ()
