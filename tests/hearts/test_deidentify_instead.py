"""Proposed words fit where they come to stand, and are none that point at somebody."""

import pytest

from makelaar.hearts.deidentify.instead import words_instead
from makelaar.hearts.deidentify.review import Decision, Mark, Review
from makelaar.hearts.deidentify.types import Deidentified, Label, Source, Span


def proposed(text: str, words: str, label: Label) -> tuple[str, ...]:
    start = text.index(words)
    mark = Mark(0, words, Span(start, start + len(words), label, Source.PATTERN))
    return words_instead(mark, text[:start])


@pytest.mark.parametrize(
    ("text", "words", "label", "first"),
    [
        ("Fatma kookt graag", "Fatma", Label.PERSON, "een bewoner"),
        ("Toen kwam buurvrouw Truus", "Truus", Label.PERSON, "uit de buurt"),
        ("Ze woont Kerkweg 12", "Kerkweg 12", Label.ADDRESS, "in de buurt"),
        ("Ze komt van nummer 12", "nummer 12", Label.ADDRESS, "de buurt"),
        ("Ze leert op basisschool De Regenboog", "basisschool De Regenboog", Label.ORGANISATION, "een basisschool"),
        ("Op 3 maart", "3 maart", Label.DATE, "een dag in het voorjaar"),
        ("Sinds december 2024", "december 2024", Label.DATE, "de winter"),
        ("Toen, 12-05-1961, begon het", "12-05-1961", Label.DATE, "een tijd geleden"),
        ("Met dertig buren", "dertig", Label.OTHER, "een paar"),
    ],
)
def test_the_first_proposal_fits_behind_what_stands_in_front(text: str, words: str, label: Label, first: str) -> None:
    assert proposed(text, words, label)[0] == first


@pytest.mark.parametrize("label", list(Label))
def test_there_are_never_more_than_there_are_keys_and_none_for_what_reaches_somebody(label: Label) -> None:
    found = proposed("Zie Zazoe maar", "Zazoe", label)
    assert len(found) <= 4
    assert bool(found) is (label not in (Label.PHONE, Label.EMAIL, Label.URL, Label.ID))


def test_behind_who_she_is_to_her_nothing_need_be_said() -> None:
    assert proposed("Sinds haar man Yusuf overleed", "Yusuf", Label.PERSON) == ()


def test_brackets_round_something_that_goes_go_too() -> None:
    found = Deidentified("Fatma (68) kookt.", (Span(7, 9, Label.AGE, Source.PATTERN),))
    assert Review(found).decide(0, Decision()).story == "Fatma kookt."
