"""How strong a passphrase is, in Dutch, and five words to begin with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.errors import Refused
from makelaar.resource_paths import resource
from makelaar.services.passphrases import passphrase_strength, refuse_weak, suggest_words


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("", "Typ een wachtzin"),
        ("   ", "Typ een wachtzin"),
        ("fiets", "snel te raden"),
        ("qwertyuiop", "veel mensen"),
        ("aaaaaaaa", "Herhalingen"),
        ("abcdefgh", "snel geraden"),
        ("Welkom2026!", "Bijna"),
        ("fiets maan", "Bijna"),
        ("12-03-1985", "datum"),
    ],
)
def test_a_weak_one_is_refused_and_says_why(passphrase: str, reason: str) -> None:
    strength = passphrase_strength(passphrase)
    assert not strength.good_enough
    assert reason in strength.advice
    assert strength.advice
    with pytest.raises(Refused, match="te zwak"):
        refuse_weak(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "schaap trommel veranda kompas",
        "correct horse battery staple",
        "Op zondag eet ik soep bij de buren",
        "J7#kq!pW2x9$",
    ],
)
def test_a_strong_one_needs_no_advice(passphrase: str) -> None:
    strength = passphrase_strength(passphrase)
    assert strength.good_enough
    assert strength.advice == ""
    refuse_weak(passphrase)


def test_dutch_words_count_as_words() -> None:
    """To zxcvbn alone they are random letters: two of them would pass."""
    assert not passphrase_strength("schaapveranda").good_enough


@given(st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    assert 0 <= passphrase_strength(text).score <= 4


def test_the_words_are_many_short_and_plain() -> None:
    words = resource("words_nl.txt").read_text(encoding="utf-8").split()
    assert len(words) == len(set(words)) >= 1296
    assert [word for word in words if not re.fullmatch(r"[a-z]{4,8}", word)] == []


def test_five_random_words_are_always_strong_enough() -> None:
    words = set(resource("words_nl.txt").read_text(encoding="utf-8").split())
    suggestions = [suggest_words() for _time in range(200)]
    assert len(set(suggestions)) == 200
    for suggestion in suggestions:
        assert len(suggestion.split(" ")) == 5
        assert set(suggestion.split(" ")) <= words
        assert passphrase_strength(suggestion).good_enough
