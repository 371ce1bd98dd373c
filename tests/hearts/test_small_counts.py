"""No small number of people is shown, and none can be told from what is."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.small_counts import small_count


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
