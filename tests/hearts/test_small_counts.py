"""What is told is told of many doors."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.small_counts import THRESHOLD, alone_and_together


@given(st.dictionaries(st.integers(0, 8), st.frozensets(st.integers(0, 30), max_size=12)))
def test_what_is_told_is_of_many_doors_and_so_is_the_rest(doors: dict[int, frozenset[int]]) -> None:
    alone, together = alone_and_together(doors)
    assert sorted((*alone, *together)) == sorted(doors)
    assert all(not doors[part] or len(doors[part]) >= THRESHOLD for part in alone)
    rest = {door for part in together for door in doors[part]}
    assert not together or len(rest) >= THRESHOLD or not any(doors[part] for part in alone)


def test_the_smallest_of_the_others_joins_a_rest_that_is_too_small() -> None:
    assert alone_and_together({"a": range(20), "b": range(20, 26), "c": range(30, 32), "d": ()}) == (
        ("a", "d"),
        ("b", "c"),
    )
