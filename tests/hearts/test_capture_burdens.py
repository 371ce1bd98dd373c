"""Strengths before problems: what somebody bears is never a talent or a wish of hers, and never lost either."""

from datetime import date

import pytest

from makelaar.hearts.capture import Chip, Part, Question, questions_about, read_line, turned

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "told",
    [
        "is verslaafd geweest",
        "was lang ziek",
        "was vroeger alcoholist",
        "is verdrietig geweest",
        "was slecht ter been",
        "kan agressief zijn",
        "kan slecht slapen",
        "mist zijn vrouw",
        "heeft veel verdriet",
        "is vaak dakloos geweest",
        "was getrouwd met Ria",
        "kan moeilijk lopen",
        "kan heel boos worden",
        "kan nauwelijks zien",
        "mist haar overleden man",
        "is jarenlang mishandeld geweest",
        "heeft een depressie",
        "heeft veel last van angsten",
        "was gokverslaafd",
        "kan snel in paniek raken",
        "is slachtoffer geweest",
        "wil dood",
        "wil stoppen met drinken",
        "zoekt hulp bij depressie",
        "heeft wat geheugenproblemen",
        "heeft een moeilijke tijd gehad",
        "heeft een lange reis gehad",
    ],
)
@pytest.mark.parametrize("line", ["Joop {}", "Joop, {}, Kerkweg 12", "{}, Joop de Wit"])
def test_what_somebody_bears_is_told_and_nothing_else(line, told):
    read = read_line(line.format(told), TODAY)
    assert (read.can, read.want) == ((), ())
    assert told in read.note
    assert Question.CAN_OR_NOTE in read.questions


def test_what_follows_is_read_as_ever():
    read = read_line("Joop mist zijn vrouw, wil praten", TODAY)
    assert (read.want, read.note) == (("praten",), "mist zijn vrouw")


def test_she_may_decide_otherwise_with_one_key():
    read = read_line("Joop was slecht ter been", TODAY)
    note = Chip(Part.NOTE, "was slecht ter been")
    assert questions_about(read, note) == (Question.CAN_OR_NOTE,)
    other, chip = turned(read, note)
    assert (chip.part, other.note, other.questions) == (Part.CAN, "", ())


@pytest.mark.parametrize(
    ("line", "can", "want"),
    [
        ("Joop was boekhouder", ("boekhouder",), ()),
        ("Joop is lang vrijwilliger geweest", ("vrijwilliger",), ()),
        ("Naima was jarenlang verpleegkundige in de psychiatrie", ("verpleegkundige in de psychiatrie",), ()),
        ("Joop is vroeger vrachtwagenchauffeur geweest", ("vrachtwagenchauffeur",), ()),
        ("Joop was soldaat", ("soldaat",), ()),
        ("Joop was docent", ("docent",), ()),
        ("Joop werkte als lasser", ("lasser",), ()),
        ("Joop kan gastheer zijn", ("gastheer zijn",), ()),
        ("Joop kan goed omgaan met mensen met dementie", ("omgaan met mensen met dementie",), ()),
        ("Joop wil maatje worden van iemand met kanker", (), ("maatje worden van iemand met kanker",)),
        ("Joop mist een praatje", (), ("een praatje",)),
        ("Joop mist gezelschap", (), ("gezelschap",)),
        ("Joop wil hulp met lopen naar de winkel", (), ("hulp met lopen naar de winkel",)),
    ],
)
def test_a_trade_and_a_care_for_others_stay_what_they_are(line, can, want):
    read = read_line(line, TODAY)
    assert (read.can, read.want, read.questions) == (can, want, ())


def test_what_somebody_was_is_a_talent_where_the_register_knows_the_word():
    assert read_line("Joop is dj geweest", TODAY, lambda words: words == "dj").can == ("dj",)
    unknown = read_line("Joop is dj geweest", TODAY)
    assert (unknown.can, unknown.note, unknown.unsure) == ((), "is dj geweest", ("is dj geweest",))
