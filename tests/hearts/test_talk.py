"""The three answers propose what they hold for later, and nothing that nobody said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.talk import Answer, ProposalKind, proposals

TODAY = date(2026, 11, 21)
CAN, WANT, PROMISE, SIGNAL = ProposalKind
LIVING, WISHES, STRENGTH = Answer


def found(answer: Answer, text: str) -> list[tuple[ProposalKind, str]]:
    return [(one.kind, one.text) for one in proposals(answer, text, TODAY)]


@pytest.mark.parametrize(
    ("answer", "text", "proposed"),
    [
        (WISHES, "een moestuin, meer contact", [(WANT, "een moestuin"), (WANT, "meer contact")]),
        (WISHES, "Ik zou graag een moestuin willen. Niets verder", [(WANT, "een moestuin")]),
        (WISHES, "meer licht in de hal; een bankje", [(WANT, "meer licht in de hal"), (WANT, "een bankje")]),
        (WISHES, "eigenlijk vooral rust", [(WANT, "rust")]),
        (STRENGTH, "koken, taarten bakken en naaien", [(CAN, "koken"), (CAN, "taarten bakken"), (CAN, "naaien")]),
        (STRENGTH, "is kapster geweest en wil nog wel eens knippen", [(CAN, "kapster"), (WANT, "knippen")]),
        (LIVING, "rustig, fijne buren maar lawaai van boven", []),
        (LIVING, "wil meer groen", [(WANT, "meer groen")]),
    ],
)  # fmt: skip
def test_talents_and_wishes_in_her_words(answer: Answer, text: str, proposed: list[tuple[ProposalKind, str]]) -> None:
    assert found(answer, text) == proposed


@pytest.mark.parametrize("text", ["niets", "Geen idee.", "weet ik niet", "nee", "n.v.t.", "", " \n "])
@pytest.mark.parametrize("answer", Answer)
def test_an_answer_that_says_nothing_proposes_nothing(answer: Answer, text: str) -> None:
    assert found(answer, text) == []


def test_a_day_to_return_is_a_promise_with_its_channel() -> None:
    (one,) = proposals(WISHES, "bel me over een maand, dan ben ik met pensioen", TODAY)
    assert one.kind is PROMISE
    assert one.promise is not None
    assert (one.promise.day, str(one.promise.channel)) == (date(2026, 12, 21), "bel")


@pytest.mark.parametrize(
    "text",
    [
        "Maakt zich zorgen om de buurman op 3, gordijnen altijd dicht",
        "ik maak me zorgen over mijn zus",
        "heeft mw. Bakker al weken niet gezien",
        "vertrouwt het niet bij de overburen",
        "durft niet meer naar buiten",
        "veel geschreeuw beneden",
    ],
)
def test_a_worry_is_proposed_as_a_signal_with_the_whole_sentence(text: str) -> None:
    assert found(LIVING, f"{text}. Verder woont ze hier fijn") == [(SIGNAL, text)]


def test_a_long_story_is_no_wish() -> None:
    story = "vroeger was er een winkel op de hoek waar iedereen elkaar zag en nu is dat weg en niemand kent elkaar nog"
    assert found(WISHES, story) == []


@given(st.text(max_size=200), st.sampled_from(Answer))
def test_any_text_is_read_and_each_is_proposed_once(text: str, answer: Answer) -> None:
    proposed = [(kind, words.casefold()) for kind, words in found(answer, text)]
    assert len(proposed) == len(set(proposed))
    assert all(words.strip() for _kind, words in proposed)


def test_the_capital_of_a_sentence_is_no_part_of_a_wish_or_talent() -> None:
    things = {"koken"}
    for answer, text, kept in (
        (Answer.WISHES, "Een moestuin", "een moestuin"),
        (Answer.STRENGTH, "Koken en naaien", "koken"),
        (Answer.STRENGTH, "Turks koken", "Turks koken"),
    ):
        found = [one.text for one in proposals(answer, text, TODAY, things.__contains__)]
        assert kept in found, found
