"""The human decides each mark; until then nothing may be told."""

import pytest

from makelaar.hearts.deidentify.review import Decision, Review
from makelaar.hearts.deidentify.types import Deidentified, Label, Source, Span

TEXT = "Fatma bakt brood voor 30 buren, bel 0612345678."
FOUND = Deidentified(
    TEXT,
    (
        Span(0, 5, Label.PERSON, Source.LIST),
        Span(22, 24, Label.OTHER, Source.DEFAULT, review=True),
        Span(36, 46, Label.PHONE, Source.PATTERN),
    ),
)


def decided() -> Review:
    review = Review(FOUND).decide(0, Decision(instead="Een bewoner"))
    return review.decide(1, Decision(stays=True)).decide(2, Decision())


def test_a_story_is_ready_only_when_each_mark_is_decided_and_it_could_be_enough_people() -> None:
    review = Review(FOUND)
    assert [mark.text for mark in review.undecided] == ["Fatma", "30", "0612345678"]
    assert not review.answer(50).is_ready(5)
    assert not decided().is_ready(5)
    assert not decided().answer(4).is_ready(5)
    assert decided().answer(5).is_ready(5)


def test_the_story_tells_what_was_decided_and_hides_what_was_not() -> None:
    assert Review(FOUND).story == "[?] bakt brood voor [?] buren, bel [?]."
    assert decided().story == "Een bewoner bakt brood voor 30 buren, bel."


def test_a_number_that_reaches_somebody_never_stays() -> None:
    with pytest.raises(ValueError, match="never told"):
        Review(FOUND).decide(2, Decision(stays=True))


def test_what_the_register_surely_knows_never_stays() -> None:
    known = Deidentified("Wil kookt", (Span(0, 3, Label.PERSON, Source.REGISTER),))
    doubtful = Deidentified("wil koken", (Span(0, 3, Label.PERSON, Source.REGISTER, review=True),))
    assert not Review(known).marks[0].may_stay
    assert Review(doubtful).decide(0, Decision(stays=True)).story == "wil koken"


def test_a_mark_that_does_not_exist_cannot_be_decided() -> None:
    with pytest.raises(ValueError, match="no such mark"):
        Review(FOUND).decide(3, Decision())


def test_a_decision_can_be_taken_back() -> None:
    review = decided().reopen(0)
    assert [mark.text for mark in review.undecided] == ["Fatma"]
    assert not review.answer(9).is_ready(5)


def test_a_rewritten_text_keeps_what_stayed_and_asks_the_rest_again() -> None:
    text = "Een bewoner bakt 30 broden voor Roos."
    rewritten = Deidentified(
        text,
        (Span(17, 19, Label.OTHER, Source.DEFAULT, review=True), Span(32, 36, Label.PERSON, Source.LIST)),
    )
    review = decided().answer(20).reread(rewritten)
    assert [mark.text for mark in review.undecided] == ["Roos"]
    assert review.could_be is None
