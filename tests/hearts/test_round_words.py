"""The sentences above and in the report of a round."""

import pytest

from makelaar.hearts.doors.response import Ring, responses
from makelaar.hearts.doors.round_words import hours_finding, round_finding, topics_note


@pytest.mark.parametrize(
    ("rung", "opened", "words"),
    [
        (50, 25, "Bij ongeveer 25 van de 50 deuren ging de deur open"),
        (50, None, "Er is bij 50 deuren aangebeld"),
        (1, None, "Er is bij 1 deur aangebeld"),
        (0, None, "Er is nog nergens aangebeld"),
    ],
)
def test_the_title_claims_no_more_than_is_printed(rung: int, opened: int | None, words: str) -> None:
    assert round_finding(rung, opened) == words


def rings(*hours: tuple[int, int, int]) -> list[Ring]:
    """(hour, rings, opened) on Mondays, each at another door."""
    return [Ring(0, hour, nth < opened, nth) for hour, count, opened in hours for nth in range(count)]


def test_hours_are_only_pointed_out_where_the_numbers_say_so() -> None:
    assert hours_finding(responses(rings((14, 6, 6), (17, 6, 0)))) == "Wanneer doen mensen open?"
    sure = responses(rings((14, 60, 9), (17, 60, 51)))
    assert hours_finding(sure) == "Tussen 17 en 18 uur gaat de deur het vaakst open"


def test_an_hour_that_is_left_out_may_be_the_best() -> None:
    shown = responses(rings((14, 60, 9), (17, 60, 51), (20, 4, 4)))
    assert hours_finding(shown) == "Wanneer doen mensen open?"


def test_the_title_never_leaves_out_the_highest_hour() -> None:
    high = responses(rings((14, 900, 300), (18, 300, 190), (19, 300, 200), (20, 12, 9)))
    assert hours_finding(high) == "Tussen 18 en 21 uur gaat de deur het vaakst open"
    apart = responses(rings((14, 400, 180), (18, 300, 200), (20, 12, 9)))
    assert hours_finding(apart) == "Wanneer doen mensen open?"


def test_what_is_left_out_is_said_with_its_thresholds() -> None:
    assert "minstens 5" in topics_note(5, 10)
    assert "gevoelige onderwerpen in minstens 10" in topics_note(5, 10)
