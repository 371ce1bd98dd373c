"""Protecting and auditing 12 themes × 8 areas × 5 age groups with all margins, at 250 contacts a quarter.

The year after four quarters that were released is measured over themes × areas: with the age groups as well it takes
minutes, see the decisions.
"""

import random
from collections import Counter
from itertools import product

import pytest

from benchmarks.conftest import Measure
from makelaar.hearts.auditing import audit
from makelaar.hearts.disclosure import PERIOD, Cube, Display, Group, History, Request, Space, protect, to_json

CONTACTS = 250
DIMS = {"thema": 12, "buurt": 8, "leeftijd": 5}
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
TABLES = tuple(
    (*(dim for dim, chosen in zip(DIMS, each, strict=True) if chosen), PERIOD)
    for each in product((True, False), repeat=len(DIMS))
)
QUARTER = "a quarter of 702 cells: protect and audit"
YEAR = "a year of 702 cells, one-off: protect and audit"
AFTER = "a year of 117 cells after four quarters of history: protect and audit"
GROUPS = (Group(PERIOD, "2026", QUARTERS),)


def neighbourhood() -> tuple[Space, Cube]:
    """A skewed year."""
    chance = random.Random(12)
    categories = {dim: tuple(f"{dim} {n}" for n in range(many)) for dim, many in DIMS.items()}
    weights = {dim: [chance.paretovariate(1.2) for _c in found] for dim, found in categories.items()}
    counts: Counter[tuple[str, ...]] = Counter()
    for quarter in QUARTERS:
        for _contact in range(CONTACTS):
            counts[*(chance.choices(categories[dim], weights[dim])[0] for dim in DIMS), quarter] += 1
    return Space((*categories.items(), (PERIOD, QUARTERS)), GROUPS), Cube(dict(counts))


def released(period: str, display: Display) -> None:
    """Protect, write and audit."""
    space, cube = neighbourhood()
    made = protect(cube, History(space), Request(period, "mensen", (period,), TABLES, display=display))
    assert audit(to_json(made.history)).passed


@pytest.mark.benchmark(group=QUARTER)
def test_quarter(ours: Measure) -> None:
    ours.pedantic(released, args=(QUARTERS[0], Display.ROUNDED), rounds=3)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=YEAR)
def test_year(ours: Measure) -> None:
    ours.pedantic(released, args=("2026", Display.ROUNDED), rounds=3)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=AFTER)
def test_year_after_quarters(ours: Measure) -> None:
    space, cube = neighbourhood()
    tables = tuple(table for table in TABLES if "leeftijd" not in table)
    history = History(space)
    for quarter in QUARTERS:
        history = protect(cube, history, Request(quarter, "mensen", (quarter,), tables)).history

    def year() -> None:
        assert audit(to_json(protect(cube, history, Request("2026", "mensen", ("2026",), tables)).history)).passed

    ours.pedantic(year, rounds=3)  # type: ignore[attr-defined]
