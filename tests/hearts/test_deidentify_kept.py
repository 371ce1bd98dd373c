"""What was decided is kept beside the text, and holds only as long as the same is found in the same place."""

from makelaar.hearts.deidentify.kept_decisions import decisions_as_text, review_with
from makelaar.hearts.deidentify.review import Decision, Piece, Review
from makelaar.hearts.deidentify.sentences import quotable
from makelaar.hearts.deidentify.types import Deidentified, Label, Source, Span

TEXT = "Fatma bakt brood. Zij woont op 12 en Roos ook."
NAME, NUMBER = Span(0, 5, Label.PERSON, Source.LIST), Span(31, 33, Label.ADDRESS, Source.PATTERN)
ROOS = Span(37, 41, Label.PERSON, Source.LIST, review=True)
FOUND = Deidentified(TEXT, (NAME, NUMBER, ROOS))


def decided() -> Review:
    review = Review(FOUND, could_be=12).decide(0, Decision(instead="een buurvrouw"))
    return review.decide(1, Decision()).decide(2, Decision(stays=True))


def test_what_was_decided_is_read_back() -> None:
    assert review_with(FOUND, decisions_as_text(decided()), 12) == decided()
    assert review_with(FOUND, "{}", None) == review_with(FOUND, "", None) == Review(FOUND)


def test_a_mark_that_is_another_now_is_decided_anew() -> None:
    wider = Deidentified(TEXT, (Span(0, 10, Label.PERSON, Source.LIST), NUMBER, ROOS))
    assert [mark.text for mark in review_with(wider, decisions_as_text(decided()), 12).undecided] == ["Fatma bakt"]


def test_what_stayed_no_longer_does_when_the_register_knows_her() -> None:
    known = Deidentified(TEXT, (NAME, NUMBER, Span(37, 41, Label.PERSON, Source.REGISTER)))
    assert [mark.text for mark in review_with(known, decisions_as_text(decided()), 12).undecided] == ["Roos"]


def test_the_told_text_in_pieces_each_with_its_mark() -> None:
    assert decided().pieces == (
        Piece("Een buurvrouw", 0),
        Piece(" bakt brood. Zij woont op"),
        Piece("", 1),
        Piece(" en "),
        Piece("Roos", 2),
        Piece(" ook."),
    )
    assert "".join(piece.text for piece in decided().pieces) == decided().story


def test_words_instead_begin_a_sentence_with_a_capital_and_stay_small_inside_one() -> None:
    review = Review(FOUND).decide(0, Decision(instead="een buurvrouw")).decide(2, Decision(instead="een buurman"))
    assert review.story == "Een buurvrouw bakt brood. Zij woont op [?] en een buurman ook."


def test_rewriting_begins_with_what_was_decided_and_what_still_stands() -> None:
    review = Review(FOUND).decide(0, Decision(instead="een buurvrouw"))
    assert review.as_far == "Een buurvrouw bakt brood. Zij woont op 12 en Roos ook."


def test_a_quote_is_a_whole_sentence_without_anything_undecided() -> None:
    told = "Zij begon. [?] hielp mee! “Nu eten er 30 buren, o.a. van hiernaast.” zei ze… Trots\nEn blij"
    assert quotable(told) == ("Zij begon.", "“Nu eten er 30 buren, o.a. van hiernaast.”", "zei ze…", "Trots", "En blij")
    assert quotable("") == quotable("[?].") == quotable("…") == ()
