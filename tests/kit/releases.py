"""Random neighbourhoods, and sequences of releases about them, as a worker could make in a year and a half."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from makelaar.hearts.disclosure import (
    PERIOD,
    CannotProtect,
    Display,
    Fact,
    Group,
    History,
    How,
    Protected,
    Request,
    Snapshot,
    Space,
    count,
    freeze,
    protect,
)

QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
DIMS = ("thema", "buurt", "leeftijd")


@dataclass(frozen=True)
class Sized:
    """How large a random neighbourhood is."""

    themes: int
    areas: int
    ages: int
    contacts: int
    """In a quarter."""


class Neighbourhood:
    """Facts with skew, empty areas and singletons; they come in late, move and are erased between the releases."""

    def __init__(self, seed: int, sized: Sized, *, distinct: bool = False) -> None:
        self.chance = random.Random(seed)
        self.sized = sized
        self.distinct = frozenset({"thema", PERIOD}) if distinct else frozenset[str]()
        self.categories = {
            "thema": tuple(f"thema {n}" for n in range(sized.themes)),
            "buurt": tuple(f"buurt {n}" for n in range(sized.areas)),
            "leeftijd": tuple(f"groep {n}" for n in range(sized.ages)),
        }
        self.weights = {dim: self._skewed(len(found)) for dim, found in self.categories.items()}
        self.facts: dict[int, Fact] = {}
        self.snapshots: list[Snapshot] = []
        self.numbers = iter(range(10**9))
        self.zeros = self._zeros()

    def _skewed(self, many: int) -> list[float]:
        """A few categories have most people; one in six has nobody."""
        weights = [self.chance.paretovariate(1.0) for _each in range(many)]
        return [0.0 if many > 2 and self.chance.random() < 1 / 6 else w for w in weights[:-1]] + weights[-1:]

    def _zeros(self) -> frozenset[tuple[str, ...]]:
        """Sometimes a theme that cannot be about the youngest."""
        if self.chance.random() < 0.6:
            return frozenset()
        theme, age = self.categories["thema"][0], self.categories["leeftijd"][0]
        return frozenset((theme, area, age, quarter) for area in self.categories["buurt"] for quarter in QUARTERS)

    def quarter(self, quarter: str) -> None:
        """A quarter of contacts; people come back, and talk about more than one thing."""
        many = max(1, round(self.sized.contacts * self.chance.uniform(0.6, 1.4)))
        for _contact in range(many):
            person = self.chance.randrange(max(2, self.sized.contacts * 2))
            self.note(quarter, person)

    def note(self, quarter: str, person: int) -> None:
        """One contact; a person keeps her area and age."""
        hers = random.Random(person)
        drawn = {dim: self._drawn(dim, hers if dim != "thema" else self.chance) for dim in DIMS}
        spot = (*(drawn[dim] for dim in DIMS), quarter)
        if spot not in self.zeros:
            number = next(self.numbers)
            self.facts[number] = Fact(number, person, spot)

    def _drawn(self, dim: str, chance: random.Random) -> str:
        return chance.choices(self.categories[dim], self.weights[dim])[0]

    def disturb(self, quarters: tuple[str, ...]) -> None:
        """Late records, erasures and moves, in quarters that were released as well."""
        for _late in range(self.chance.randrange(6)):
            self.note(self.chance.choice(quarters), self.chance.randrange(10**6))
        for number in self.chance.sample(sorted(self.facts), min(len(self.facts), self.chance.randrange(5))):
            fact = self.facts[number]
            if self.chance.random() < 0.5:
                del self.facts[number]
            else:
                area = self.chance.choice(self.categories["buurt"])
                moved = (fact.spot[0], area, *fact.spot[2:])
                if moved not in self.zeros:
                    self.facts[number] = replace(fact, spot=moved)

    def space(self, quarters: tuple[str, ...], groups: tuple[Group, ...]) -> Space:
        """The space as it is after `quarters`."""
        dims = (*((dim, self.categories[dim]) for dim in DIMS), (PERIOD, quarters))
        zeros = frozenset(zero for zero in self.zeros if zero[-1] in quarters)
        return Space(dims, groups, zeros, self.distinct)


def layouts(sized: Sized, chance: random.Random, most: int = 8) -> tuple[tuple[str, ...], ...]:
    """Some of the tables that the dimensions allow, the grand total among them."""
    every = [
        (*(dim for dim, chosen in zip(DIMS, each, strict=True) if chosen), PERIOD)
        for each in product((True, False), repeat=3)
    ]
    return (*chance.sample(every[:-1], chance.randint(1, min(most, len(every) - 1))), every[-1])


def sequence(seed: int, sized: Sized) -> Iterator[Protected]:
    """The releases of one random neighbourhood, one after the other: quarters, half-years, the year, re-exports after
    late records and erasures, overlapping choices of areas. Now and then one is exact. What cannot be printed is
    left out, as a worker would have to."""
    town = Neighbourhood(seed, sized, distinct=seed % 4 == 3)
    chance = random.Random(seed + 1)
    tables = layouts(sized, chance)
    groups: tuple[Group, ...] = ()
    history = History(town.space(QUARTERS[:1], ()))
    exact = chance.random() < 0.3
    if len(town.categories["buurt"]) > 2:
        groups += (Group("buurt", "de eerste", town.categories["buurt"][:-1]),)
    for at, quarter in enumerate(QUARTERS):
        town.quarter(quarter)
        seen = QUARTERS[: at + 1]
        if at == 1:
            groups += (Group(PERIOD, "2026-H1", seen),)
        if at == 3:
            groups += (Group(PERIOD, "2026", QUARTERS),)
        history = replace(history, space=town.space(seen, groups))
        wanted = [Request(quarter, "mensen", (quarter,), tables, display=Display.EXACT if exact else Display.ROUNDED)]
        if chance.random() < 0.4 and len(town.categories["buurt"]) > 2:
            choice = {"buurt": "de eerste"}
            wanted.append(Request(f"{quarter} deel", "mensen", (quarter,), tables[:2], choice))
        if at == 1:
            wanted.append(Request("2026-H1", "mensen", ("2026-H1",), tables))
        if at == 3:
            wanted.append(Request("2026", "mensen", ("2026",), tables))
        if at and chance.random() < 0.5:
            again = chance.choice(seen[:-1])
            wanted.append(Request(f"{again} opnieuw", "mensen", (again,), tables))
        for request in wanted:
            town.disturb(seen)
            made = _released(town, history, request, quarter)
            if made is not None:
                history = made.history
                yield made


def _released(town: Neighbourhood, history: History, request: Request, quarter: str) -> Protected | None:
    if all(snapshot.quarter != quarter for snapshot in town.snapshots):
        town.snapshots.append(freeze(history.space, town.facts.values(), quarter, town.snapshots))
    cube = count(history.space, town.facts.values(), town.snapshots).cube
    try:
        return protect(cube, history, request)
    except CannotProtect:
        return None


def visible(made: Protected, counts: dict[tuple[tuple[str, str], ...], int]) -> tuple[int, int]:
    """Of the cells with five people or more: (how many show a number, how many there are)."""
    large = [cell for cell in made.release.cells if counts[cell.key] >= 5]
    return sum(cell.how in (How.EXACT, How.ROUND) for cell in large), len(large)
