"""What the reader can add up: linear forms over the cells that nobody printed, and the system of printed numbers.

ANONYMITY.md rule 1: every printed number is a row with an interval. A row's interval here is what a reader knows for
sure; two rows over the same cells become one with both intervals.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import inf, prod

import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.auditing.release_file import ReleaseFile

Columns = NDArray[np.int32]
Table = NDArray[np.float64]
CELL_LIMIT = 150_000
"""More inner cells than this are not recomputed: undecided, so refused."""


class TooLarge(Exception):
    """The table has more cells than can be recomputed."""


@dataclass(frozen=True)
class Form:
    """A sum of columns, each with its factor."""

    columns: Columns
    factors: Table

    @property
    def name(self) -> bytes:
        """The same for forms that are the same."""
        return self.columns.tobytes() + self.factors.tobytes()

    def __add__(self, other: "Form") -> "Form":
        return _joined([(self, 1.0), (other, 1.0)])

    def __sub__(self, other: "Form") -> "Form":
        return _joined([(self, 1.0), (other, -1.0)])

    def times(self, factor: float) -> "Form":
        """This form `factor` times."""
        return Form(self.columns, self.factors * factor)


def _joined(parts: Sequence[tuple[Form, float]]) -> Form:
    columns = np.concatenate([form.columns for form, _sign in parts])
    factors = np.concatenate([form.factors * sign for form, sign in parts])
    found, where = np.unique(columns, return_inverse=True)
    summed = np.zeros(len(found))
    np.add.at(summed, where, factors)
    kept = summed != 0
    return Form(found[kept].astype(np.int32), summed[kept])


def total(forms: Iterable[Form]) -> Form:
    """All `forms` added up."""
    return _joined([(form, 1.0) for form in forms])


@dataclass
class Rows:
    """The system: forms with what is known of each."""

    forms: dict[bytes, Form] = field(default_factory=dict)
    low: dict[bytes, float] = field(default_factory=dict)
    high: dict[bytes, float] = field(default_factory=dict)

    def know(self, form: Form, low: float = -inf, high: float = inf) -> None:
        """Add that `form` lies in [low, high]."""
        name = form.name
        self.forms[name] = form
        self.low[name] = max(low, self.low.get(name, -inf))
        self.high[name] = min(high, self.high.get(name, inf))


class Cube:
    """The cells behind one measure, and the form of any key over them.

    Categories that every key takes together (the quarters of a year that was only printed as a year) are one category
    here, and a dimension that no key names is none: an inner cell of such a bundle ranges from 0 to its bundle, which
    is judged itself. Along `distinct` dimensions people are not additive: the number of people in several categories
    together is a column of its own, at least the largest part and at most the sum of the parts (rule 1).
    """

    def __init__(self, file: ReleaseFile, bundles: Sequence[Sequence[frozenset[int]]]) -> None:
        """`bundles` has for each dimension the categories that stay together; raises `TooLarge`."""
        self.file = file
        self.bundles = bundles
        self.dims = [i for i, parts in enumerate(bundles) if len(parts) > 1]
        self.distinct = [i for i in self.dims if file.dims[i][0] in file.distinct]
        if prod(len(bundles[i]) for i in self.dims) > CELL_LIMIT:
            raise TooLarge
        empty = self._empty(file.zeros)
        spots = product(*(range(len(bundles[i])) for i in self.dims))
        self.bases = [base for base in spots if base not in empty]
        self.column = {base: i for i, base in enumerate(self.bases)}
        self.unions: dict[tuple[tuple[int, ...], tuple[frozenset[int], ...]], int] = {}
        self.width = len(self.bases)
        self._kept: dict[tuple[frozenset[int], ...], Form | None] = {}

    def _empty(self, zeros: frozenset[tuple[int, ...]]) -> set[tuple[int, ...]]:
        """Bundled cells of which every inner cell is a structural zero."""
        if not zeros:
            return set()
        bundle_of = [{c: i for i, part in enumerate(parts) for c in part} for parts in self.bundles]
        outside = prod(len(parts[0]) for i, parts in enumerate(self.bundles) if i not in self.dims)
        counted: dict[tuple[int, ...], int] = {}
        for zero in zeros:
            if all(c in known for c, known in zip(zero, bundle_of, strict=True)):
                base = tuple(bundle_of[i][zero[i]] for i in self.dims)
                counted[base] = counted.get(base, 0) + 1
        return {
            base
            for base, many in counted.items()
            if many == outside * prod(len(self.bundles[i][b]) for i, b in zip(self.dims, base, strict=True))
        }

    def form(self, members: tuple[frozenset[int], ...]) -> Form | None:
        """The form of the cells in `members` (a set of bundles for each of `dims`); None where none can exist."""
        wanted = members
        if wanted not in self._kept:
            self._kept[wanted] = self._made(wanted)
        return self._kept[wanted]

    def spread(self, members: Sequence[frozenset[int]]) -> tuple[frozenset[int], ...]:
        """The bundles in `members`, which has a set of categories for each dimension of the file."""
        return tuple(frozenset(b for b, part in enumerate(self.bundles[i]) if part <= members[i]) for i in self.dims)

    def _made(self, wanted: tuple[frozenset[int], ...]) -> Form | None:
        together = [j for j, i in enumerate(self.dims) if i in self.distinct]
        if all(len(wanted[j]) == 1 for j in together):
            columns = [self.column[b] for b in product(*map(sorted, wanted)) if b in self.column]
        else:
            columns = self._union_columns(wanted, together)
        if not columns:
            return None
        return Form(np.array(sorted(columns), dtype=np.int32), np.ones(len(columns)))

    def _union_columns(self, wanted: tuple[frozenset[int], ...], together: list[int]) -> list[int]:
        shape = tuple(wanted[j] for j in together)
        apart = [j for j in range(len(self.dims)) if j not in together]
        columns = []
        for spot in product(*(sorted(wanted[j]) for j in apart)):
            parts = self.parts(spot, shape)
            if len(parts) == 1:
                columns.append(parts[0])
            elif parts:
                columns.append(self._union(spot, shape))
        return columns

    def _union(self, spot: tuple[int, ...], shape: tuple[frozenset[int], ...]) -> int:
        key = (spot, shape)
        if key not in self.unions:
            self.unions[key] = self.width
            self.width += 1
        return self.unions[key]

    def parts(self, spot: tuple[int, ...], shape: tuple[frozenset[int], ...]) -> list[int]:
        """The columns of the single cells in a union."""
        found = []
        for inside in product(*map(sorted, shape)):
            base = self._base(spot, inside)
            if base in self.column:
                found.append(self.column[base])
        return found

    def _base(self, spot: tuple[int, ...], inside: tuple[int, ...]) -> tuple[int, ...]:
        from_spot, from_inside = iter(spot), iter(inside)
        return tuple(next(from_inside) if i in self.distinct else next(from_spot) for i in self.dims)

    def union_rows(self, rows: Rows) -> None:
        """max(parts) ≤ u ≤ Σ parts, for the single cells and for every union inside another (rule 1), but
        not what follows from the unions between."""
        by_spot: dict[tuple[int, ...], list[tuple[tuple[frozenset[int], ...], int]]] = {}
        for (spot, shape), column in self.unions.items():
            by_spot.setdefault(spot, []).append((shape, column))
        for spot, unions in by_spot.items():
            for shape, column in unions:
                whole = _single(column)
                singles = self.parts(spot, shape)
                inner = [(s, c) for s, c in unions if s != shape and _inside(s, shape)]
                largest = [(s, c) for s, c in inner if not any(s != other and _inside(s, other) for other, _c in inner)]
                within = {part for s, _c in largest for part in self.parts(spot, s)}
                for part in [*(c for _s, c in largest), *(c for c in singles if c not in within)]:
                    rows.know(whole - _single(part), low=0)
                for cover in self._covers(spot, shape, inner) or [singles]:
                    rows.know(whole - total(_single(c) for c in cover), high=0)

    def _covers(
        self,
        spot: tuple[int, ...],
        shape: tuple[frozenset[int], ...],
        inner: list[tuple[tuple[frozenset[int], ...], int]],
    ) -> list[list[int]]:
        """Ways to cut `shape` along one dimension into unions that exist and single cells."""
        covers = []
        for at in range(len(shape)):
            along = [(s, c) for s, c in inner if all(s[j] == shape[j] for j in range(len(shape)) if j != at)]
            for first in sorted(along, key=lambda each: (-len(each[0][at]), each[1])):
                taken, left = [first[1]], set(shape[at] - first[0][at])
                for s, c in sorted(along, key=lambda each: (-len(each[0][at]), each[1])):
                    if s[at] <= left:
                        taken.append(c)
                        left -= s[at]
                rest = tuple(frozenset(left) if j == at else shape[j] for j in range(len(shape)))
                covers.append(taken + (self.parts(spot, rest) if left else []))
        return covers


def _single(column: int) -> Form:
    return Form(np.array([column], dtype=np.int32), np.ones(1))


def _inside(inner: tuple[frozenset[int], ...], outer: tuple[frozenset[int], ...]) -> bool:
    return all(i <= o for i, o in zip(inner, outer, strict=True))
