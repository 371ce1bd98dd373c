"""When do people open? Counted, and no more said than the numbers can bear."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.response import FEW, Answered, responses

RINGS = st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(0, 23), st.booleans()), max_size=300)


def _rings(hour: int | None, rings: int, opened: int, weekday: int = 0) -> list[tuple[int, int | None, bool]]:
    return [(weekday, hour, n < opened) for n in range(rings)]


@given(RINGS)
def test_all_adds_up(rings):
    told = responses(rings)
    assert told.all == Answered(len(rings), sum(opened for *_when, opened in rings))
    assert sum(at.rings for at in told.weekdays.values()) == told.all.rings
    assert sum(at.opened for at in told.weekdays.values()) == told.all.opened
    timed = told.all.rings - told.without_hour
    assert sum(at.rings for at in told.hours.values()) == sum(at.rings for at in told.moments.values()) == timed
    for hour, at in told.hours.items():
        assert at.opened == sum(a.opened for (_weekday, h), a in told.moments.items() if h == hour)


@given(RINGS)
def test_only_moments_at_which_somebody_rang_are_told_in_order(rings):
    told = responses(rings)
    for counted in (told.weekdays, told.hours, told.moments):
        assert list(counted) == sorted(counted)
        assert all(0 <= at.opened <= at.rings and at.rings > 0 for at in counted.values())


@given(RINGS)
def test_in_which_order_the_rings_are_told_does_not_matter(rings):
    assert responses(rings) == responses(list(reversed(rings)))


@given(st.integers(0, 500).flatmap(lambda rings: st.builds(Answered, st.just(rings), st.integers(0, rings))))
def test_the_true_share_lies_around_what_was_counted(answered):
    low, high = answered.between
    assert 0 <= low < high <= 1
    if answered.share is not None:
        assert low - 1e-9 <= answered.share <= high + 1e-9


def test_the_interval_is_wilsons():
    """8 of 10: 0.490 to 0.943, as in the tables of Newcombe (1998)."""
    low, high = Answered(10, 8).between
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_nobody_rang_says_nothing():
    told = responses([])
    assert told.all.share is None
    assert told.best_hours() == ()
    assert told.all.between == (0.0, 1.0)


def test_an_hour_stands_out_when_it_surely_does():
    told = responses(_rings(18, 20, 15) + _rings(10, 40, 10) + _rings(14, 40, 12))
    assert told.best_hours() == (18,)


def test_three_of_three_say_nothing_yet():
    told = responses(_rings(18, 3, 3) + _rings(10, 80, 8))
    assert told.hours[18].is_few
    assert told.best_hours() == ()


def test_one_hour_alone_is_compared_with_nothing():
    assert responses(_rings(18, 50, 45)).best_hours() == ()


def test_from_ten_rings_a_share_may_be_said():
    assert Answered(FEW - 1, 4).is_few
    assert not Answered(FEW, 4).is_few


def test_paper_that_tells_the_day_alone_counts_in_the_week():
    told = responses(_rings(None, 4, 2, weekday=3) + _rings(18, 1, 1, weekday=3))
    assert told.without_hour == 4
    assert told.weekdays[3] == Answered(5, 3)
    assert told.hours == {18: Answered(1, 1)}
