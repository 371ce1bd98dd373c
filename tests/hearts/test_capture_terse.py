"""Telegram style: short days, things she has, names that are words, signs between the parts."""

from datetime import date

import pytest

from makelaar.hearts.capture import Chip, Part, Question, chips, questions_about, read_line, turned
from makelaar.terms import Channel

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("line", "day", "channel"),
    [
        ("Piet zoekt hulp, ma bellen", date(2026, 11, 23), Channel.CALL),
        ("Piet kan koken, ma appen", date(2026, 11, 23), Channel.APP),
        ("Piet, ma bellen", date(2026, 11, 23), Channel.CALL),
        ("Piet ma mailen", date(2026, 11, 23), Channel.MAIL),
        ("Piet zoekt hulp bij tuin. Ma bellen", date(2026, 11, 23), Channel.CALL),
        ("Piet wil bingo, ma langs", date(2026, 11, 23), Channel.VISIT),
        ("Piet wil bingo, ma even terugbellen", date(2026, 11, 23), Channel.CALL),
        ("Piet zoekt hulp, di bellen", date(2026, 11, 24), Channel.CALL),
    ],
)
def test_monday_in_two_letters(line, day, channel):
    promise = read_line(line, TODAY).promise
    assert promise is not None
    assert (promise.day, promise.channel) == (day, channel)


@pytest.mark.parametrize("told", ["haar ma bellen", "wil haar ma bellen", "mijn ma langs", "pa en ma bellen"])
def test_a_mother_to_call_is_no_monday(told):
    promise = read_line(f"Piet, {told}", TODAY).promise
    assert promise is None or promise.day is None


@pytest.mark.parametrize(
    ("line", "name", "can", "want"),
    [
        ("Ineke Wil, kan schilderen", "Ineke Wil", ("schilderen",), ()),
        ("Loes Kan wil koken", "Loes Kan", (), ("koken",)),
        ("Loes Kan, wil koken", "Loes Kan", (), ("koken",)),
        ("wil koken, Loes Kan", "Loes Kan", (), ("koken",)),
        ("Loes Kan Kerkweg 12 wil koken", "Loes Kan", (), ("koken",)),
        ("Wil Jansen kan schilderen", "Wil Jansen", ("schilderen",), ()),
        ("Wil Kan wil schilderen", "Wil Kan", (), ("schilderen",)),
        ("Truus Wil wandelen", "Truus", (), ("wandelen",)),
        ("KLAAS KAN KLUSSEN WIL BILJARTEN", "KLAAS", ("KLUSSEN",), ("BILJARTEN",)),
        ("Vries Jan de, kan koken", "Jan de Vries", ("koken",), ()),
    ],
)
def test_a_word_of_the_grammar_behind_a_given_name_is_a_name(line, name, can, want):
    read = read_line(line, TODAY)
    assert (read.name, read.can, read.want) == (name, can, want)


@pytest.mark.parametrize("family", ["Maandag", "Zondag", "Mei", "Zomer"])
def test_a_day_behind_a_given_name_is_a_name(family):
    read = read_line(f"Jeroen {family} kan piano spelen, mail maandag", TODAY)
    assert (read.name, read.can) == (f"Jeroen {family}", ("piano spelen",))
    assert read.promise is not None
    assert (read.promise.day, read.questions) == (date(2026, 11, 23), ())


def test_a_day_to_call_behind_a_name_is_a_day():
    promise = read_line("Jeroen Maandag bellen", TODAY).promise
    assert promise is not None
    assert promise.day == date(2026, 11, 23)


@pytest.mark.parametrize("thing", ["gereedschap", "partytent", "auto", "lange ladder", "bakfiets", "naaimachine"])
@pytest.mark.parametrize("line", ["Piet heeft {}", "Piet heeft {}, wil gezelschap", "Piet heeft ook {} en wil praten"])
def test_a_thing_without_an_article_is_asked_about(line, thing):
    """It may be to lend, or just told; with one key it is something to offer."""
    read = read_line(line.format(thing), TODAY)
    note = next(chip for chip in chips(read) if chip.part is Part.NOTE)
    assert thing in note.text
    assert questions_about(read, note) == (Question.CAN_OR_NOTE,)
    offered, chip = turned(read, note)
    assert (offered.can, chip, offered.questions) == ((thing,), Chip(Part.CAN, thing), ())


@pytest.mark.parametrize("told", ["heeft haast", "heeft hond", "heeft kanker", "heeft schulden", "heeft veel pijn"])
def test_what_is_not_to_lend_stays_in_the_note(told):
    read = read_line(f"Piet {told}", TODAY)
    assert (read.can, read.note) == ((), told)


def test_a_thing_that_the_register_knows_is_asked_about_too():
    assert read_line("Piet heeft draaiorgel", TODAY, lambda words: words == "draaiorgel").unsure == (
        "heeft draaiorgel",
    )
    assert read_line("Piet heeft draaiorgel", TODAY).unsure == ()


@pytest.mark.parametrize(
    ("line", "can", "want", "note"),
    [
        ("Piet zou gezelschap willen", (), ("gezelschap",), ""),
        ("Piet, alleen, zou gezelschap willen, Kerkweg 12", (), ("gezelschap",), "alleen"),
        ("Piet biedt taalles aan", ("taalles",), (), ""),
        ("Piet biedt hulp bij formulieren aan, wil koffie", ("hulp bij formulieren",), ("koffie",), ""),
        ("Piet wil wandelen, nog niet gesproken", (), ("wandelen",), "nog niet gesproken"),
        ("Piet kan koken, geen bezoek meer willen ontvangen", ("koken",), (), "geen bezoek meer willen ontvangen"),
        ("Piet kan koken, vorige keer gesproken", ("koken",), (), "vorige keer gesproken"),
        ("Sanne / kan website maken / wil tuin delen", ("website maken",), ("tuin delen",), ""),
        ("Sanne kan haken/breien", ("haken", "breien"), (), ""),
    ],
)
def test_what_is_said_in_few_words(line, can, want, note):
    read = read_line(line, TODAY)
    assert (read.can, read.want, read.note) == (can, want, note)


def test_tags_without_a_space_between():
    read = read_line("Jan Bos kan koken #bbq#tuin #", TODAY)
    assert (read.name, read.can, read.tags) == ("Jan Bos", ("koken",), ("bbq", "tuin"))
