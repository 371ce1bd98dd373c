"""When do people open? Counted, and no more said than the numbers can bear, and nothing of a few doors alone."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.response import FEW, Answered, Responses, Ring, responses
from makelaar.hearts.small_counts import THRESHOLD

RINGS = st.lists(
    st.builds(Ring, st.integers(0, 6), st.none() | st.integers(14, 21), st.booleans(), st.integers(0, 40)), max_size=120
)


def _rings(hour: int | None, rings: int, opened: int, weekday: int = 0) -> list[Ring]:
    return [Ring(weekday, hour, n < opened, n) for n in range(rings)]


def _best(rings: list[Ring]) -> tuple[int, ...]:
    return responses(rings).hours.best()


@given(RINGS)
def test_all_adds_up(rings: list[Ring]) -> None:
    told = responses(rings)
    assert told.all == Answered(len(rings), sum(ring.opened for ring in rings))
    for times in (told.weekdays, told.hours):
        parts = [*times.alone.values(), *([] if times.others is None else [times.others])]
        assert sum(at.rings for at in parts) == told.all.rings
        assert sum(at.opened for at in parts) == told.all.opened
        assert list(times.alone) == sorted(times.alone)


@given(RINGS)
def test_no_time_is_told_of_few_doors_nor_the_rest(rings: list[Ring]) -> None:
    told = responses(rings)
    for times, at in ((told.weekdays, lambda ring: ring.weekday), (told.hours, lambda ring: ring.hour)):
        for time in times.alone:
            assert len({ring.door for ring in rings if at(ring) == time}) >= THRESHOLD
        rest = {ring.door for ring in rings if at(ring) not in times.alone}
        assert not times.alone or not rest or len(rest) >= THRESHOLD


@given(RINGS)
def test_in_which_order_the_rings_are_told_does_not_matter(rings: list[Ring]) -> None:
    assert responses(rings) == responses(list(reversed(rings)))


@given(st.integers(0, 500).flatmap(lambda rings: st.builds(Answered, st.just(rings), st.integers(0, rings))))
def test_the_true_share_lies_around_what_was_counted(answered: Answered) -> None:
    low, high = answered.between
    assert 0 <= low < high <= 1
    if answered.share is not None:
        assert low - 1e-9 <= answered.share <= high + 1e-9


def test_the_interval_is_wilsons() -> None:
    """8 of 10: 0.490 to 0.943, as in the tables of Newcombe (1998)."""
    low, high = Answered(10, 8).between
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_nobody_rang_says_nothing() -> None:
    told: Responses = responses([])
    assert told.all.share is None
    assert told.hours.best() == ()
    assert told.all.between == (0.0, 1.0)


def test_an_hour_stands_out_when_it_surely_does() -> None:
    assert _best(_rings(18, 20, 15) + _rings(10, 40, 10) + _rings(14, 40, 12)) == (18,)


def test_an_hour_that_came_out_higher_is_never_left_out() -> None:
    """20 hours has too few rings to be sure of, yet stands highest on the page."""
    assert _best(_rings(16, 300, 200) + _rings(20, 12, 9) + _rings(10, 400, 180)) == (16, 20)


def test_three_of_three_say_nothing_yet() -> None:
    assert _best(_rings(18, 6, 6) + _rings(10, 80, 8)) == ()


def test_one_hour_alone_is_compared_with_nothing() -> None:
    assert _best(_rings(18, 50, 45)) == ()


def test_from_ten_rings_a_share_may_be_said() -> None:
    assert Answered(FEW - 1, 4).is_few
    assert not Answered(FEW, 4).is_few


def test_paper_that_tells_the_day_alone_counts_in_the_week_and_among_other_hours() -> None:
    told = responses(_rings(None, 6, 2, weekday=3) + _rings(18, 7, 1, weekday=3))
    assert told.weekdays.alone == {3: Answered(13, 3)}
    assert (dict(told.hours.alone), told.hours.others) == ({18: Answered(7, 1)}, Answered(6, 2))
