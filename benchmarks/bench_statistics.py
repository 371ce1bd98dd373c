"""The base cube out of a register of three years: all of it at once, and after every quarter but the last one left.

MAKELAAR_BENCH_PEOPLE=100000 is the size of the promise: 100,000 people and 1,000,000 encounters.
"""

import pytest

from benchmarks.conftest import Measure
from makelaar.hearts.quarters import in_order, quarter_of
from makelaar.services.fiction.demo import DEMO_DAY
from makelaar.services.registers import Register
from makelaar.services.statistics.counting import Base, count_measure
from makelaar.services.statistics.frozen import Frozen, unpack_frozen

QUARTERS = in_order(("2023-Q4", quarter_of(DEMO_DAY)))
ALL = "the cube of three years: people by theme, area, age and quarter"
AFTER = "the same after twelve quarters left"
KEPT = "a quarter to what is kept of it, and back"
BARE = """
SELECT t.theme_id, p.area_id, p.age_group, substr(e.day, 1, 4) * 4 + (substr(e.day, 6, 2) + 2) / 3,
       count(DISTINCT ep.person_id)
FROM encounter e JOIN encounter_person ep ON ep.encounter_id = e.id JOIN person p ON p.id = ep.person_id
     LEFT JOIN encounter_theme t ON t.encounter_id = e.id
WHERE p.binned_at IS NULL GROUP BY 1, 2, 3, 4
"""
"""The counts alone, without talks, and without who is in them."""
ROUNDS = 3


def cube(register: Register, quarters: tuple[str, ...], frozen: tuple[Frozen, ...] = ()) -> Base:
    """The measure with the most facts and dimensions."""
    with register.read() as session:
        return count_measure(session, "mensen", quarters, frozen)


@pytest.mark.benchmark(group=ALL)
def test_all(demo: Register, ours: Measure) -> None:
    ours.pedantic(cube, args=(demo, QUARTERS), rounds=ROUNDS)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=ALL)
def test_all_in_sql(demo: Register, bare: Measure) -> None:
    bare.pedantic(demo.database.rows, args=(BARE,), rounds=ROUNDS)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=AFTER)
def test_after(demo: Register, ours: Measure) -> None:
    frozen = tuple(map(cube(demo, QUARTERS).freeze, QUARTERS[:-1]))
    ours.pedantic(cube, args=(demo, QUARTERS[-1:], frozen), rounds=ROUNDS)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=KEPT)
def test_kept(demo: Register, ours: Measure) -> None:
    kept = cube(demo, QUARTERS).freeze(QUARTERS[-2])
    ours.pedantic(  # type: ignore[attr-defined]
        lambda: unpack_frozen(kept.measure, kept.quarter, kept.content), rounds=ROUNDS
    )
