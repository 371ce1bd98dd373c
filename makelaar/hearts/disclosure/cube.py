"""The base cube (rule 1): people by inner cell, never cumulative, and the true count of any key."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from types import MappingProxyType

from makelaar.hearts.disclosure.types import PERIOD, Key, Space, Spot


@dataclass(frozen=True)
class Cube:
    """What was counted. `counts` has the inner cells that are not 0.

    `people` (numbers without a meaning outside the cube) is needed only where dimensions are `distinct`: then it says
    who is in each inner cell, so that nobody is counted twice.
    """

    counts: Mapping[Spot, int]
    people: Mapping[Spot, Collection[int]] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of_people(cls, people: Mapping[Spot, Collection[int]]) -> "Cube":
        """The cube of who was where."""
        return cls({spot: len(set(inside)) for spot, inside in people.items() if inside}, people)

    def count(self, space: Space, key: Key) -> int:
        """The true number behind `key`: a person counts once in each combination of the additive dimensions."""
        return self.count_sets(space, space.sets(key))

    def count_sets(self, space: Space, sets: tuple[frozenset[str], ...]) -> int:
        """The same for the categories of each dimension."""
        distinct = [i for i, name in enumerate(space.names) if name in space.distinct]
        size = 1
        for members in sets:
            size *= len(members)
        if size <= len(self.counts):
            inside = [spot for spot in product(*sets) if spot in self.counts]
        else:
            inside = [spot for spot in self.counts if all(c in s for c, s in zip(spot, sets, strict=True))]
        if all(len(sets[i]) == 1 for i in distinct):
            return sum(self.counts[spot] for spot in inside)
        met: dict[Spot, set[int]] = {}
        for spot in inside:
            apart = tuple(c for i, c in enumerate(spot) if i not in distinct)
            met.setdefault(apart, set()).update(self.people[spot])
        return sum(map(len, met.values()))


def by_counts(space: Space, cube: Cube) -> Space:
    """`space` with the categories in the order of their counts (the period as it is), so that what is hidden does not
    depend on how categories are called or ordered."""
    found: list[dict[str, list[int]]] = [{c: [] for c in categories} for _dim, categories in space.dims]
    for spot, count in cube.counts.items():
        for i, category in enumerate(spot):
            found[i].setdefault(category, []).append(count)
    dims = []
    for (dim, categories), counts in zip(space.dims, found, strict=True):
        ranks = {c: (-sum(counts[c]), sorted(counts[c], reverse=True), c) for c in categories}
        ordered = sorted(categories, key=ranks.__getitem__)
        dims.append((dim, categories if dim == PERIOD else tuple(ordered)))
    return replace(space, dims=tuple(dims))
