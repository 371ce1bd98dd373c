"""A million facts are arranged by arrays: as the heart's plain `count` and `freeze` say, whatever happened between."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.disclosure import PERIOD, Fact, Snapshot, Space, count, freeze
from makelaar.services.statistics.arranging import Arranged, arrange, cube_of
from makelaar.services.statistics.facts import Facts, each_once, quarter_number
from makelaar.services.statistics.frozen import Frozen

QUARTERS = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
THEMES, AREAS = ("t1", "t2", "t0"), ("a4", "a9", "a0")
SPACE = Space((("thema", THEMES), ("buurt", AREAS), (PERIOD, QUARTERS)), distinct=frozenset({"thema", PERIOD}))
PLACES = st.tuples(st.sampled_from(THEMES), st.sampled_from(AREAS), st.sampled_from(QUARTERS))
FACTS = st.lists(st.builds(Fact, st.integers(1, 15), st.integers(-4, 6), PLACES), max_size=25)


@dataclass(frozen=True)
class Step:
    """What the register holds at one moment, and the quarter that leaves then, if it did not before."""

    facts: list[Fact]
    quarter: str


STEPS = st.lists(st.builds(Step, FACTS, st.sampled_from(QUARTERS)), min_size=1, max_size=4)


def as_columns(facts: Sequence[Fact]) -> Facts:
    def column(values: Sequence[int]) -> np.ndarray:
        return np.array(values, dtype=np.int64)

    return Facts(
        column([fact.number for fact in facts]),
        column([fact.person for fact in facts]),
        column([quarter_number(fact.spot[2]) for fact in facts]),
        {dim: column([int(fact.spot[at][1:]) for fact in facts]) for at, dim in enumerate(("thema", "buurt"))},
    )


def left(arranged: Arranged, frozen: Sequence[Frozen], quarter: str) -> Frozen:
    cube = cube_of(SPACE, arranged, frozen)
    spots = [spot for spot in cube.counts if spot[-1] == quarter]
    return Frozen(
        "mensen",
        quarter,
        {"thema": THEMES, "buurt": AREAS},
        {spot: cube.counts[spot] for spot in spots},
        {spot: cube.people[spot] for spot in spots},
        arranged.numbers(QUARTERS.index(quarter)),
    )


@given(STEPS)
def test_every_count_and_every_frozen_quarter_is_that_of_the_heart(steps: list[Step]) -> None:
    snapshots: list[Snapshot] = []
    frozen: list[Frozen] = []
    for step in steps:
        told, arranged = count(SPACE, step.facts, snapshots), arrange(as_columns(step.facts), QUARTERS, frozen)
        cube = cube_of(SPACE, arranged, frozen)
        assert dict(cube.counts) == dict(told.cube.counts)
        assert {spot: set(inside) for spot, inside in cube.people.items()} == dict(told.cube.people)
        if all(one.quarter != step.quarter for one in frozen):
            kept = left(arranged, frozen, step.quarter)
            snapshots.append(freeze(SPACE, step.facts, step.quarter, snapshots))
            frozen.append(kept)
            assert set(kept.facts) == snapshots[-1].facts


@given(FACTS, st.sets(st.sampled_from(QUARTERS)))
def test_nothing_is_lost_but_what_waits(facts: list[Fact], closed: set[str]) -> None:
    frozen = [Frozen("mensen", quarter, {}, {}) for quarter in sorted(closed)]
    arranged = arrange(as_columns(facts), QUARTERS, frozen)
    still_open = [place for place, quarter in enumerate(QUARTERS) if quarter not in closed]
    waits = {f.number for f in facts if not any(place >= QUARTERS.index(f.spot[2]) for place in still_open)}
    counted = {number for place in still_open for number in arranged.numbers(place)}
    assert {fact.number for fact in facts} - waits <= counted
    assert all(not arranged.late_in(place) for place, quarter in enumerate(QUARTERS) if quarter in closed)


@given(st.lists(st.integers(-(2**40), 2**40)))
def test_each_number_once_and_in_order(numbers: list[int]) -> None:
    assert each_once(np.array(numbers, dtype=np.int64)).tolist() == sorted(set(numbers))
