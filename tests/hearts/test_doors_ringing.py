"""Where to ring next: more reason comes first, and every reason is told."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.ringing import BuildingKnown, Reason, rank

TODAY = date(2026, 11, 21)

buildings = st.builds(
    lambda doors, unknown, days, waiting, worries, mark: BuildingKnown(
        1,
        doors,
        min(unknown, doors),
        None if days is None else TODAY - timedelta(days=days),
        min(waiting, doors),
        worries,
        mark,
    ),
    st.integers(1, 400),
    st.integers(0, 400),
    st.none() | st.integers(0, 2000),
    st.integers(0, 20),
    st.integers(0, 9),
    st.integers(0, 2),
)


def score(known: BuildingKnown) -> float:
    return sum(one.score for one in rank([known], TODAY))


def test_a_flat_nobody_knows_comes_before_one_that_is_known() -> None:
    unknown = BuildingKnown(1, 50, 50, None)
    known = BuildingKnown(2, 50, 2, TODAY - timedelta(days=30))
    assert [one.building_id for one in rank([known, unknown], TODAY)] == [1, 2]
    assert [why.reason for why in rank([unknown], TODAY)[0].reasons] == [Reason.UNKNOWN, Reason.LONG_AGO]


def test_her_own_mark_brings_a_half_known_one_before() -> None:
    half = BuildingKnown(1, 50, 25, TODAY - timedelta(days=100))
    less = BuildingKnown(2, 50, 20, TODAY - timedelta(days=100), mark=2)
    (first, second) = rank([half, less], TODAY)
    assert (first.building_id, second.building_id) == (2, 1)
    assert first.reasons[0].reason is Reason.MARKED


def test_all_known_rung_today_gives_no_reason() -> None:
    assert rank([BuildingKnown(1, 20, 0, TODAY)], TODAY) == ()
    assert rank([BuildingKnown(1, 0, 0, None, mark=2)], TODAY) == ()


@given(buildings)
def test_more_of_any_reason_never_ranks_lower(known: BuildingKnown) -> None:
    more = [
        replace(known, unknown=min(known.unknown + 1, known.doors)),
        replace(known, mark=min(known.mark + 1, 2)),
        replace(known, worries=known.worries + 1),
        replace(known, waiting=known.waiting + 1),
        replace(known, last=None),
    ]
    assert all(score(one) >= score(known) for one in more)


@given(st.lists(buildings, max_size=8))
def test_the_order_does_not_depend_on_the_order_given(some: list[BuildingKnown]) -> None:
    named = [replace(one, building_id=number) for number, one in enumerate(some)]
    assert rank(named, TODAY) == rank(reversed(named), TODAY)


@given(buildings)
def test_the_reasons_add_up(known: BuildingKnown) -> None:
    for one in rank([known], TODAY):
        assert abs(one.score - sum(why.adds for why in one.reasons)) < 1e-4
        assert [why.adds for why in one.reasons] == sorted((why.adds for why in one.reasons), reverse=True)
