"""The sentences above and in the report of a round."""

import pytest

from makelaar.hearts.doors.response import responses
from makelaar.hearts.doors.round_words import (
    also_named,
    also_some,
    few_words,
    hours_finding,
    round_finding,
    themes_finding,
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


def rings(*hours: tuple[int, int, int]) -> list[tuple[int, int, bool]]:
    """(hour, rings, opened) on Mondays."""
    return [(0, hour, nth < opened) for hour, count, opened in hours for nth in range(count)]


def test_hours_are_only_pointed_out_where_the_numbers_say_so() -> None:
    assert hours_finding(responses(rings((14, 3, 3), (17, 3, 0)))) == "Wanneer doen mensen open?"
    sure = responses(rings((14, 60, 9), (17, 60, 51)))
    assert hours_finding(sure) == "Tussen 17 en 18 uur gaat de deur het vaakst open"


def test_the_theme_that_stands_above_the_others_is_the_title() -> None:
    groen, geld, few = ("groen", small_count(15)), ("geld", small_count(10)), ("taal", small_count(2))
    assert themes_finding([groen, geld, few]) == "Het ging het vaakst over groen"
    assert themes_finding([groen, ("werk", small_count(14)), few]) == "Waarover de gesprekken gingen"
    assert themes_finding([few]) == themes_finding([]) == "Waarover de gesprekken gingen"


def test_hidden_counts_are_said_in_words() -> None:
    assert few_words(small_count(4)) == "minder dan 5"
    assert few_words(small_count(8, sensitive=True)) == "minder dan 10"
    assert few_words(small_count(12)) == "10"


def test_hidden_themes_are_named_together_by_threshold() -> None:
    topics = [
        ("wonen", small_count(9)),
        ("taal", small_count(2)),
        ("groen", small_count(4)),
        ("geld", small_count(6, sensitive=True)),
    ]
    assert also_named(topics) == ("Elk in minder dan 5 gesprekken: groen, taal", "In minder dan 10 gesprekken: geld")
    assert also_named(topics[:1]) == ()


def test_what_few_people_want_or_can_is_only_counted() -> None:
    topics = [("Koken", small_count(9)), ("Haar knippen", small_count(1)), ("Zingen", small_count(3))]
    assert also_some(topics) == ("2 soorten, elk in minder dan 5 gesprekken",)
    assert also_some(topics[:2]) == ("1 soort, in minder dan 5 gesprekken",)
    assert also_some(topics[:1]) == ()
