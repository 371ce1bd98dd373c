"""Spellings of one given name, short forms, house numbers beside each other: worth a look, never certain."""

import pytest

from makelaar.hearts.duplicates import CERTAIN, FAINT, POSSIBLE, Identity, find_duplicates, score_pair


def found(one, other):
    return find_duplicates([one, other], FAINT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Identity("Fatma El Amrani"), Identity("Fatima El Amrani")),
        (Identity("Mohamed Bouzid"), Identity("Mohammed Bouzid")),
        (Identity("Sara de Wit"), Identity("Sarah de Wit")),
        (
            Identity("Jan Klaassen", street="Kerkweg", number="1"),
            Identity("Jan Klaasen", street="Kerkweg", number="11"),
        ),
        (Identity("Emine Sahin", street="Laan", number="8"), Identity("Emine Sahin", street="Laan", number="9")),
        (Identity("Wim Blok", street="Laan", number="3a"), Identity("Wim Blok", street="Laan", number="3b")),
        (
            Identity("Wilhelmina Vos", street="Laan", number="3"),
            Identity("Mien Vos", street="Laan", number="3"),
        ),
        (Identity("Piet Bosch", street="Laan", number="3"), Identity("Piet Bos", street="Laan", number="3")),
    ],
)
def test_worth_a_look_and_never_certain(one, other) -> None:
    pairs = found(one, other)
    assert len(pairs) == 1
    assert FAINT <= pairs[0].score < CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Identity("Hendrik Vos"), Identity("Hendrika Vos")),
        (Identity("Martin Vos"), Identity("Martina Vos")),
        (Identity("Maria Vos"), Identity("Marina Vos")),
        (Identity("Lia Wolf"), Identity("Mia Wolf")),
        (Identity("Emine Sahin", street="Laan", number="8"), Identity("Emine Sahin", street="Dreef", number="8")),
        (Identity("Emine Sahin", street="Laan", number="8"), Identity("Emine Sahin", street="Laan", number="36")),
    ],
)
def test_others(one, other) -> None:
    assert score_pair(one, other)[0] < POSSIBLE


def test_two_known_names_a_letter_apart_at_one_door_may_be_sisters() -> None:
    lia, mia = (Identity(name, street="Laan", number="3") for name in ("Lia Wolf", "Mia Wolf"))
    assert FAINT <= score_pair(lia, mia)[0] < POSSIBLE
