"""The unknowns behind the printed numbers, and any key as a sum of them.

Categories that all keys take together are one unknown: who protects the bundle protects what is in it. Along distinct
dimensions the number of people in several categories together is an unknown of its own (rule 1).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.disclosure.cube import Cube
from makelaar.hearts.disclosure.types import Space

Sets = tuple[frozenset[str], ...]
Numbers = NDArray[np.float64]
Indexes = NDArray[np.int32]


@dataclass(frozen=True)
class Expression:
    """Unknowns with their factors, in the order of the unknowns."""

    terms: tuple[tuple[int, float], ...]

    @classmethod
    def of(cls, terms: Iterable[tuple[int, float]]) -> "Expression":
        """The same terms, those of one unknown taken together."""
        summed: dict[int, float] = {}
        for unknown, factor in terms:
            summed[unknown] = summed.get(unknown, 0.0) + factor
        return cls(tuple(sorted((u, f) for u, f in summed.items() if f)))

    def plus(self, other: "Expression", factor: float = 1.0) -> "Expression":
        """This and `factor` times the other."""
        return Expression.of([*self.terms, *((u, f * factor) for u, f in other.terms)])

    def at(self, values: Numbers) -> float:
        """Its value where the unknowns are `values`."""
        return float(sum(f * values[u] for u, f in self.terms))


class Inner:
    """The unknowns for a number of keys over one space."""

    def __init__(self, space: Space, asked: Iterable[Sets]) -> None:
        """`asked` has the sets of every key that is printed, now or before."""
        self.space = space
        every = list(asked)
        self.parts = [self._bundles(i, {sets[i] for sets in every}) for i in range(len(space.dims))]
        self.dims = [i for i, parts in enumerate(self.parts) if len(parts) > 1]
        self._together = [i for i in self.dims if space.names[i] in space.distinct]
        impossible = self._impossible()
        spots = product(*(range(len(parts)) for parts in self.parts))
        self.spots = [spot for spot in spots if spot not in impossible]
        self._number = {spot: i for i, spot in enumerate(self.spots)}
        self.unions: dict[tuple[tuple[int, ...], tuple[frozenset[int], ...]], int] = {}
        self._made: dict[tuple[frozenset[int], ...], Expression | None] = {}

    @property
    def count(self) -> int:
        """How many unknowns there are; asking for a key may add some."""
        return len(self.spots) + len(self.unions)

    def _bundles(self, i: int, sets: set[frozenset[str]]) -> list[frozenset[str]]:
        dim, categories = self.space.dims[i]
        marked = [
            found.get(dim, frozenset()) for found in (self.space.sensitive, *(r.where for r in self.space.raised))
        ]
        ordered = sorted(sets, key=sorted)
        alike: dict[tuple[bool, ...], list[str]] = {}
        for category in categories:
            seen = tuple(category in s for s in ordered)
            if any(seen):
                alike.setdefault((*seen, *(category in one for one in marked)), []).append(category)
        return [frozenset(part) for part in alike.values()] or [frozenset(categories)]

    def _impossible(self) -> set[tuple[int, ...]]:
        """Bundles in which every inner cell is a structural zero."""
        where = [{c: n for n, part in enumerate(parts) for c in part} for parts in self.parts]
        zeros = Counter(
            tuple(known[c] for c, known in zip(zero, where, strict=True))
            for zero in self.space.structural_zeros
            if all(c in known for c, known in zip(zero, where, strict=True))
        )
        sizes = [[len(part) for part in parts] for parts in self.parts]
        full = set()
        for spot, many in zeros.items():
            size = 1
            for i, n in enumerate(spot):
                size *= sizes[i][n]
            if many == size:
                full.add(spot)
        return full

    def bundles(self, sets: Sets) -> tuple[frozenset[int], ...]:
        """The bundles inside `sets`."""
        return tuple(
            frozenset(n for n, part in enumerate(parts) if part <= members)
            for parts, members in zip(self.parts, sets, strict=True)
        )

    def categories(self, bundles: tuple[frozenset[int], ...]) -> Sets:
        """The categories in `bundles`."""
        return tuple(
            frozenset().union(*(parts[n] for n in chosen)) for parts, chosen in zip(self.parts, bundles, strict=True)
        )

    def expression(self, bundles: tuple[frozenset[int], ...]) -> Expression | None:
        """What is in `bundles` as unknowns; None where nobody can be."""
        if bundles not in self._made:
            if all(len(bundles[i]) == 1 for i in self._together):
                found = [self._number[spot] for spot in product(*map(sorted, bundles)) if spot in self._number]
            else:
                found = self._unions(bundles)
            self._made[bundles] = Expression(tuple((u, 1.0) for u in sorted(found))) if found else None
        return self._made[bundles]

    def _unions(self, bundles: tuple[frozenset[int], ...]) -> list[int]:
        shape = tuple(bundles[i] for i in self._together)
        apart = [i for i in range(len(bundles)) if i not in self._together]
        found = []
        for rest in product(*(sorted(bundles[i]) for i in apart)):
            singles = self.singles(rest, shape)
            if len(singles) == 1:
                found.append(singles[0])
            elif singles:
                first_free = len(self.spots) + len(self.unions)
                found.append(self.unions.setdefault((rest, shape), first_free))
        return found

    def singles(self, rest: tuple[int, ...], shape: tuple[frozenset[int], ...]) -> list[int]:
        """The inner unknowns of a union."""
        spots = (self._spot(rest, inside) for inside in product(*map(sorted, shape)))
        return [self._number[spot] for spot in spots if spot in self._number]

    def _spot(self, rest: tuple[int, ...], inside: tuple[int, ...]) -> tuple[int, ...]:
        left, within = iter(rest), iter(inside)
        return tuple(next(within) if i in self._together else next(left) for i in range(len(self.parts)))

    def truth(self, cube: Cube) -> Numbers:
        """The true value of every unknown."""
        values = np.zeros(self.count)
        for spot, number in self._number.items():
            values[number] = cube.count_sets(self.space, self.categories(tuple(frozenset((n,)) for n in spot)))
        for (rest, shape), number in self.unions.items():
            left, within = iter(rest), iter(shape)
            bundles = tuple(
                next(within) if i in self._together else frozenset((next(left),)) for i in range(len(self.parts))
            )
            values[number] = cube.count_sets(self.space, self.categories(bundles))
        return values

    def union_rules(self) -> Iterator[tuple[Expression, float, float]]:
        """max(parts) ≤ u ≤ Σ parts: (expression, at least, at most). The parts are the unions that are in no other
        union inside, and the inner cells where there is none: the rest follows."""
        beside: dict[tuple[int, ...], list[tuple[tuple[frozenset[int], ...], int]]] = {}
        for (rest, shape), number in self.unions.items():
            beside.setdefault(rest, []).append((shape, number))
        for rest, unions in beside.items():
            single = {shape: self.singles(rest, shape) for shape, _number in unions}
            for shape, number in unions:
                whole = Expression(((number, 1.0),))
                singles = single[shape]
                inside = [(s, u) for s, u in unions if s != shape and _inside(s, shape)]
                within = {one for s, _u in inside for one in single[s]}
                nearest = [u for s, u in inside if not any(s != t and _inside(s, t) for t, _v in inside)]
                for part in (*(one for one in singles if one not in within), *nearest):
                    yield whole.plus(Expression(((part, 1.0),)), -1), 0, np.inf
                for cover in list(self._covers(rest, shape, inside)) or [singles]:
                    yield whole.plus(Expression.of((u, 1.0) for u in cover), -1), -np.inf, 0

    def _covers(
        self,
        rest: tuple[int, ...],
        shape: tuple[frozenset[int], ...],
        inside: list[tuple[tuple[frozenset[int], ...], int]],
    ) -> Iterator[list[int]]:
        """The union cut along one dimension into unions that are unknowns, the largest first, and what is left."""
        for d in range(len(shape)):
            along = {s[d]: u for s, u in inside if s[:d] + s[d + 1 :] == shape[:d] + shape[d + 1 :]}
            ordered = sorted(along, key=lambda part: (-len(part), sorted(part)))
            for first in ordered:
                cover, left = [], shape[d]
                for part in (first, *ordered):
                    if part <= left:
                        cover.append(along[part])
                        left -= part
                last = self.singles(rest, (*shape[:d], left, *shape[d + 1 :])) if left else []
                yield cover + last


def _inside(part: tuple[frozenset[int], ...], whole: tuple[frozenset[int], ...]) -> bool:
    """Whether every side of `part` is within that of `whole`."""
    return all(map(frozenset.issubset, part, whole))
