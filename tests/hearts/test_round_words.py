"""The sentences above and in the report of a round."""

import pytest

from makelaar.hearts.doors.response import Ring, responses
from makelaar.hearts.doors.round_words import (
    few_words,
    hours_finding,
    round_finding,
    themes_finding,
    topics_note,
    walked_finding,
)
from makelaar.hearts.small_counts import small_count


@pytest.mark.parametrize(
    ("rung", "opened", "words"),
    [
        (50, 24, "Bij 24 van de 50 deuren ging de deur open"),
        (50, 50, "Bij alle 50 deuren ging de deur open"),
        (50, 0, "Bij geen van de 50 deuren ging de deur open"),
        (1, 1, "De ene deur van deze ronde ging open"),
        (1, 0, "De ene deur van deze ronde bleef dicht"),
        (0, 0, "Er is nog nergens aangebeld"),
    ],
)
def test_the_title_says_the_finding(rung: int, opened: int, words: str) -> None:
    assert round_finding(rung, opened) == words


def rings(*hours: tuple[int, int, int]) -> list[Ring]:
    """(hour, rings, opened) on Mondays, each at another door."""
    return [Ring(0, hour, nth < opened, nth) for hour, count, opened in hours for nth in range(count)]


def test_of_few_doors_only_that_somebody_rang() -> None:
    assert walked_finding(1) == "Er is bij 1 deur aangebeld"
    assert walked_finding(3) == "Er is bij 3 deuren aangebeld"


def test_hours_are_only_pointed_out_where_the_numbers_say_so() -> None:
    assert hours_finding(responses(rings((14, 6, 6), (17, 6, 0)))) == "Wanneer doen mensen open?"
    sure = responses(rings((14, 60, 9), (17, 60, 51)))
    assert hours_finding(sure) == "Tussen 17 en 18 uur gaat de deur het vaakst open"


def test_the_title_never_leaves_out_the_highest_hour() -> None:
    high = responses(rings((14, 900, 300), (18, 300, 190), (19, 300, 200), (20, 12, 9)))
    assert hours_finding(high) == "Tussen 18 en 21 uur gaat de deur het vaakst open"
    apart = responses(rings((14, 400, 180), (18, 300, 200), (20, 12, 9)))
    assert hours_finding(apart) == "Wanneer doen mensen open?"


def test_the_theme_that_stands_above_the_others_is_the_title() -> None:
    assert themes_finding([("groen", 15), ("geld", 10)]) == "Het ging het vaakst over groen"
    assert themes_finding([("groen", 15), ("werk", 15)]) == "Waarover de gesprekken gingen"
    assert themes_finding([]) == "Waarover de gesprekken gingen"


def test_hidden_counts_are_said_in_words() -> None:
    assert few_words(small_count(4)) == "minder dan 5"
    assert few_words(small_count(8, sensitive=True)) == "minder dan 10"
    assert few_words(small_count(12)) == "10"


def test_what_is_left_out_is_said_with_its_thresholds() -> None:
    assert "minder dan 5" in topics_note()
    assert "gevoelige onderwerpen in minder dan 10" in topics_note()
