"""No small number of people is shown, and none can be told from what is."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.small_counts import THRESHOLD, alone_and_together, small_count, stays_hidden


@given(st.integers(0, 4))
def test_a_few_are_all_shown_alike(people: int) -> None:
    assert str(small_count(people)) == "<5"


@given(st.integers(0, 9))
def test_a_sensitive_theme_needs_more(people: int) -> None:
    assert str(small_count(people, sensitive=True)) == "<10"


@given(st.integers(5, 10_000))
def test_others_are_rounded_to_the_nearest_five(people: int) -> None:
    shown = small_count(people).value
    assert shown is not None
    assert shown % 5 == 0
    assert abs(shown - people) <= 2


@given(st.integers(10, 10_000))
def test_a_shown_sensitive_count_is_never_below_its_threshold(people: int) -> None:
    shown = small_count(people, sensitive=True).value
    assert shown is not None
    assert shown >= 10


@given(st.lists(st.integers(0, 13), min_size=2, max_size=4))
def test_beside_an_exact_total_each_hidden_count_may_still_be_anything(people: list[int]) -> None:
    """An attacker tries every count that would be printed the same and that adds up (15 may be 17)."""
    parts = [small_count(one) for one in people]
    could = [one for one in product(range(18), repeat=len(parts)) if sum(one) == sum(people)]
    could = [one for one in could if [small_count(count) for count in one] == parts]
    hidden = [nth for nth, part in enumerate(parts) if part.value is None]
    free = all({one[nth] for one in could} == set(range(THRESHOLD)) for nth in hidden)
    assert stays_hidden(sum(people), parts) == free


def test_a_rest_of_one_is_not_printed_beside_the_total() -> None:
    assert not stays_hidden(1, [small_count(1), small_count(0)])
    assert not stays_hidden(6, [small_count(5), small_count(1)])
    assert stays_hidden(12, [small_count(6), small_count(3), small_count(2), small_count(1)])


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
