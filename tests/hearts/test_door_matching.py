"""Which door an address means, in any way of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.matching import door_key, possible_numbers
from makelaar.hearts.doors.number_order import as_counted


def _door(doors, number, door=""):
    known = {door_key(one): one for one in doors}
    return next((known[key] for key in possible_numbers(number, door) if key in known), None)


AMSTERDAM = ["12-hs", "12-1", "12-2", "12-3"]
UTRECHT = ["206", "206bis", "206bisA"]
LETTERS = ["12A", "12B", "12H", "12I"]


@pytest.mark.parametrize(
    ("doors", "number", "door", "found"),
    [
        (UTRECHT, "206 bis", "", "206bis"),
        (UTRECHT, "206BIS", "", "206bis"),
        (UTRECHT, "206-bis", "", "206bis"),
        (UTRECHT, "206", "bis", "206bis"),
        (UTRECHT, "206 bis A", "", "206bisA"),
        (UTRECHT, "206 boven", "", "206bis"),
        (UTRECHT, "206", "beneden", "206"),
        (UTRECHT, "206", "", "206"),
        (AMSTERDAM, "12 hs", "", "12-hs"),
        (AMSTERDAM, "12huis", "", "12-hs"),
        (AMSTERDAM, "12-H", "", "12-hs"),
        (AMSTERDAM, "12", "begane grond", "12-hs"),
        (AMSTERDAM, "12-III", "", "12-3"),
        (AMSTERDAM, "12 II", "", "12-2"),
        (AMSTERDAM, "12", "3 hoog", "12-3"),
        (AMSTERDAM, "12", "3hoog links", "12-3"),
        (AMSTERDAM, "12", "2e verdieping", "12-2"),
        (AMSTERDAM, "12", "drie hoog", "12-3"),
        (AMSTERDAM, "12 1hoog", "", "12-1"),
        (AMSTERDAM, "12", "", None),
        (AMSTERDAM, "123", "", None),
        (LETTERS, "12 a", "", "12A"),
        (LETTERS, "12-B", "", "12B"),
        (LETTERS, "12h", "", "12H"),
        (LETTERS, "12i", "", "12I"),
        (LETTERS, "12", "A", "12A"),
        (LETTERS, "12", "2 hoog", None),
        (["19-01", "19-12"], "19-1", "", "19-01"),
        (["19-1", "19-12"], "19-01", "", "19-1"),
        (["206", "208"], "206", "1 hoog", "206"),
        (["206", "208"], "nr. 206, 1 hoog", "", "206"),
        (["206", "208"], "206 3e verdieping links", "", "206"),
        (["206", "206-1"], "nr. 206, 1 hoog", "", "206-1"),
        (["206", "208"], "206-1", "", None),
        (["206", "208"], "206", "rode deur naast de kapper", "206"),
    ],
)
def test_an_address_finds_its_door_however_it_is_written(doors, number, door, found):
    assert _door(doors, number, door) == found


@given(st.text(max_size=12), st.text(max_size=20))
def test_any_text_is_read_without_failing_and_the_number_itself_comes_first(number, door):
    keys = possible_numbers(number, door)
    assert len(set(keys)) == len(keys)


@given(st.integers(1, 99999), st.sampled_from(["", "a", "bis", "-3", "-hs"]))
def test_a_door_is_found_by_its_own_number(number, behind):
    text = f"{number}{behind}"
    assert possible_numbers(text)[0] == door_key(text)


def test_numbers_are_counted_not_spelled():
    numbers = ["12-10", "12bis", "9", "12", "12-2", "100"]
    assert sorted(numbers, key=as_counted) == ["9", "12", "12-2", "12-10", "12bis", "100"]
