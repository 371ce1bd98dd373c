"""What belongs to somebody else is not hers unasked: it stays in the note, and the worker is asked."""

from datetime import date

import pytest

from makelaar.hearts.capture import Chip, Part, Question, chips, questions_about, read_line, turned
from makelaar.terms import Channel

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "told",
    [
        "dochter woont Kerkweg 12",
        "kent Ria van nr 12",
        "zus woont op nr 14",
        "zijn moeder woont in Utrecht op Kerkweg 12",
        "via buurvrouw Truus Kerkweg 12",
    ],
)
@pytest.mark.parametrize("line", ["Jan Bos, {}", "{}, Jan Bos", "Jan Bos kan koken, {}"])
def test_the_address_of_another_is_not_hers(line, told):
    read = read_line(line.format(told), TODAY)
    assert (read.name, read.street, read.number) == ("Jan Bos", "", "")
    assert read.questions == (Question.WHOSE,)
    assert told in read.note or told.removeprefix("zijn ") in read.note


def test_a_brother_of_another_has_his_own_address():
    """At the beginning of a line "broer van Piet" is how somebody is called; behind a name it is somebody else."""
    read = read_line("Jan Bos, broer van Piet Kerkweg 12", TODAY)
    assert (read.name, read.street, read.note) == ("Jan Bos", "", "broer van Piet Kerkweg 12")
    assert read.questions == (Question.WHOSE,)


def test_her_own_address_stays_hers_beside_a_daughters():
    read = read_line("Jan Bos, Kerkweg 12, dochter woont Parkweg 9", TODAY)
    assert (read.street, read.number, read.note) == ("Kerkweg", "12", "dochter woont Parkweg 9")


@pytest.mark.parametrize(
    ("line", "street", "number"),
    [
        ("Wilma en haar man Theo, Sportlaan 5", "Sportlaan", "5"),
        ("Wilma en haar man Theo Sportlaan 5", "Sportlaan", "5"),
        ("moeder van Bilal Kerkweg 3", "Kerkweg", "3"),
        ("kan koken, buurvrouw Truus Kerkweg 3", "Kerkweg", "3"),
        ("Buurman Piet op 14b", "", "14b"),
        ("Ineke woont bij haar zoon op nr 18", "", "18"),
        ("kennisgemaakt met Ria van nr 12", "", "12"),
    ],
)
def test_whom_the_line_is_about_lives_where_it_says(line, street, number):
    read = read_line(line, TODAY)
    assert (read.street, read.number) == (street, number)
    assert Question.WHOSE not in read.questions


@pytest.mark.parametrize(
    ("line", "can", "want", "note"),
    [
        ("Jan Bos kan koken en zijn vrouw Mia kan naaien", ("koken",), (), "zijn vrouw Mia kan naaien"),
        ("Jan Bos kan koken, vrouw kan naaien", ("koken",), (), "vrouw kan naaien"),
        ("Jan Bos wil wandelen, zijn vrouw wil zwemmen", (), ("wandelen",), "zijn vrouw wil zwemmen"),
        ("Oma Bep kan breien, haar kleinzoon Tim kan gamen", ("breien",), (), "haar kleinzoon Tim kan gamen"),
        ("Jan Bos, zoon zoekt werk, wil zelf schaken", (), ("schaken",), "zoon zoekt werk"),
        ("Jan Bos. Zijn dochter kan naaien en wil zwemmen. Kan koken", ("koken",), (), "dochter kan naaien en wil"),
        ("Jan Bos, buurvrouw Els wil ook bingo, bel morgen", (), (), "buurvrouw Els wil ook bingo"),
        ("zijn vrouw kan naaien, Jan Bos kan koken", ("koken",), (), "zijn vrouw kan naaien"),
        ("Jan Bos kan koken en haar zus heeft een bakfiets", ("koken",), (), "haar zus heeft een bakfiets"),
        ("Jan Bos, Kerkweg 3, kan koken, Mia kan naaien", ("koken",), (), "Mia kan naaien"),
        ("Ria kan koken en Theo wil vissen", ("koken",), (), "Theo wil vissen"),
        ("Jan Bos, vrouw was kapster", (), (), "vrouw was kapster"),
        ("Jan Bos, moeder heeft hulp nodig", (), (), "moeder heeft hulp nodig"),
    ],
)
def test_what_another_can_and_wants_is_not_hers(line, can, want, note):
    read = read_line(line, TODAY)
    assert (read.can, read.want) == (can, want)
    assert note.lower() in read.note.lower()
    assert Question.WHOSE in read.questions


@pytest.mark.parametrize(
    ("line", "can", "want"),
    [
        ("Wilma en haar man Theo, Sportlaan 5, kunnen autorijden", ("autorijden",), ()),
        ("Buurvrouw Truus kan koken", ("koken",), ()),
        ("moeder van Bilal kan koken", ("koken",), ()),
        ("Jan de Boer. Jan kan koken", ("koken",), ()),
        ("kan koken, Ria wil zingen", ("koken",), ("zingen",)),
        ("Jan Bos wil dat zijn dochter werk vindt", (), ("dat zijn dochter werk vindt",)),
        ("Jan Bos wil wandelen met zijn vrouw", (), ("wandelen met zijn vrouw",)),
        ("Jan Bos kan oppassen op zijn kleinzoon en kan koken", ("oppassen op zijn kleinzoon", "koken"), ()),
    ],
)
def test_what_somebody_does_with_hers_is_hers(line, can, want):
    read = read_line(line, TODAY)
    assert (read.can, read.want) == (can, want)
    assert Question.WHOSE not in read.questions


def test_a_phone_of_a_daughter_behind_a_day_is_not_hers():
    read = read_line("Jan Bos, bel zijn dochter morgen 06-12345678", TODAY)
    assert (read.name, read.phones) == ("Jan Bos", ())
    assert read.promise is not None
    assert (read.promise.day, read.promise.channel) == (date(2026, 11, 22), Channel.CALL)
    assert "dochter" in read.note
    assert "06-12345678" in read.note
    assert Question.WHOSE_PHONE in read.questions


def test_an_address_in_the_note_becomes_hers_with_one_key():
    read = read_line("Jan Bos, zus woont Kerkweg 12", TODAY)
    note = Chip(Part.NOTE, "zus woont Kerkweg 12")
    assert questions_about(read, note) == (Question.WHOSE,)
    hers, chip = turned(read, note)
    assert (hers.street, hers.number, hers.questions) == ("Kerkweg", "12", ())
    assert chip in chips(hers)
    assert "zus" in hers.note


def test_what_another_can_becomes_hers_with_one_key():
    read = read_line("Jan Bos, vrouw kan naaien", TODAY)
    hers, chip = turned(read, Chip(Part.NOTE, "vrouw kan naaien"))
    assert (chip, hers.can, hers.questions) == (Chip(Part.CAN, "vrouw kan naaien"), ("vrouw kan naaien",), ())


def test_a_note_that_says_how_to_return_becomes_a_promise():
    read = read_line("Jan Bos zegt dat we altijd mogen bellen", TODAY)
    note = Chip(Part.NOTE, next(part for part in read.note.split(", ") if "bellen" in part))
    promised, chip = turned(read, note)
    assert promised.promise is not None
    assert (promised.promise.channel, chip.part) == (Channel.CALL, Part.PROMISE)
    assert chip in chips(promised)
