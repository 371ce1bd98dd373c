"""Protecting and auditing 12 themes × 8 areas × 5 age groups with all margins, at 250 contacts a quarter.

Then the year after four quarters that were released with all those margins, which is the heaviest there is, and what a
worker really asks: themes, areas and ages by themselves and themes × areas, of people who come back and talk of more
than one thing, quarter after quarter with half-years and the year in between.
"""

import random
from collections import Counter, defaultdict
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
EXACT = "a year of 702 cells, one-off and exact: protect and audit"
AFTER = "a year of 702 cells after four quarters of history: protect and audit"
REAL = "a year of 123 cells after four quarters and two half-years of people who come back: protect and audit"
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


@pytest.mark.benchmark(group=EXACT)
def test_exact_year(ours: Measure) -> None:
    ours.pedantic(released, args=("2026", Display.EXACT), rounds=1)  # type: ignore[attr-defined]


def reported(space: Space, cube: Cube, tables: tuple[tuple[str, ...], ...], periods: tuple[str, ...]) -> History:
    """What left in `periods`, one after the other."""
    history = History(space)
    for period in periods:
        history = protect(cube, history, Request(period, "mensen", (period,), tables)).history
    return history


@pytest.mark.benchmark(group=AFTER)
def test_year_after_quarters(ours: Measure) -> None:
    space, cube = neighbourhood()
    history = reported(space, cube, TABLES, QUARTERS)

    def year() -> None:
        assert audit(to_json(protect(cube, history, Request("2026", "mensen", ("2026",), TABLES)).history)).passed

    ours.pedantic(year, rounds=1)  # type: ignore[attr-defined]


def people() -> tuple[Space, Cube]:
    """400 people who come back through the year, each in her area and of her age, with one to three themes a time."""
    chance = random.Random(5)
    categories = {dim: tuple(f"{dim} {n}" for n in range(many)) for dim, many in {**DIMS, "leeftijd": 6}.items()}
    weights = {dim: [chance.paretovariate(1.2) for _c in found] for dim, found in categories.items()}
    drawn = {dim: chance.choices(categories[dim], weights[dim], k=400) for dim in ("buurt", "leeftijd")}
    inside: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for quarter in QUARTERS:
        for _contact in range(CONTACTS):
            person = chance.randrange(400)
            for theme in chance.choices(categories["thema"], weights["thema"], k=chance.choice((1, 1, 2, 3))):
                inside[theme, drawn["buurt"][person], drawn["leeftijd"][person], quarter].add(person)
    groups = (*GROUPS, Group(PERIOD, "2026-H1", QUARTERS[:2]), Group(PERIOD, "2026-H2", QUARTERS[2:]))
    space = Space((*categories.items(), (PERIOD, QUARTERS)), groups, distinct=frozenset({"thema", PERIOD}))
    return space, Cube.of_people(inside)


@pytest.mark.benchmark(group=REAL)
def test_year_of_people_who_come_back(ours: Measure) -> None:
    space, cube = people()
    tables = (("thema", PERIOD), ("buurt", PERIOD), ("leeftijd", PERIOD), ("thema", "buurt", PERIOD), (PERIOD,))
    history = reported(space, cube, tables, (*QUARTERS[:2], "2026-H1", *QUARTERS[2:], "2026-H2"))

    def year() -> None:
        assert audit(to_json(protect(cube, history, Request("2026", "mensen", ("2026",), tables)).history)).passed

    ours.pedantic(year, rounds=1)  # type: ignore[attr-defined]
