"""The cells of one measure: what each key adds up, from which number on it is no longer small, and how it is called."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

import numpy as np

from makelaar.hearts.auditing.forms import Cube, Form
from makelaar.hearts.auditing.labels import Members
from makelaar.hearts.auditing.release_file import Issue, Printed, ReleaseFile
from makelaar.i18n import _

PERIOD = "kwartaal"


class Grid:
    """A cube over the file's dimensions, cut as fine as its keys cut it. Raises `TooLarge`."""

    def __init__(self, file: ReleaseFile, issues: Sequence[Issue]) -> None:
        self.file = file
        self.names = [name for name, _categories in file.dims]
        places = [p for issue in issues for c in issue.cells for p in (c.place, c.of) if p is not None]
        cuts = {members for place in places for members in enumerate(place.members)}
        self.cube = Cube(file, [self._bundles(d, [s for at, s in cuts if at == d]) for d in range(len(file.dims))])
        self.period = self.names.index(PERIOD) if PERIOD in self.names else -1
        self.periodical = [i for i in self.cube.dims if i == self.period or self.names[i] in file.grouped]
        """Dimensions along which parts and wholes are printed: the quarters, and choices of areas."""
        self._labels = {dim: {members: label for label, members in each.items()} for dim, each in file.grouped.items()}
        self._forms: dict[Members, Form | None] = {}
        self._ks = np.array([self._k_inside(base) for base in self.cube.bases])

    def _bundles(self, d: int, sets: list[frozenset[int]]) -> list[frozenset[int]]:
        """The categories of one dimension that every key takes together; those with another threshold apart."""
        sets = sorted(sets, key=sorted)
        marked = [mark.where[d] for mark in self.file.marks if d in mark.where]
        signed: dict[tuple[bool, ...], set[int]] = defaultdict(set)
        for category in range(len(self.file.dims[d][1])):
            signature = tuple(category in s for s in sets)
            if any(signature):
                signed[(*signature, *(category in s for s in marked))].add(category)
        return sorted((frozenset(part) for part in signed.values()), key=min) or [frozenset((0,))]

    def _k_inside(self, base: tuple[int, ...]) -> int:
        """The threshold of an inner cell."""
        members = [frozenset[int]().union(*parts) for parts in self.cube.bundles]
        for i, bundle in zip(self.cube.dims, base, strict=True):
            members[i] = self.cube.bundles[i][bundle]
        return self.k_of(tuple(members))

    def form(self, members: Members) -> Form | None:
        """The form of a key; None where nobody can be."""
        if members not in self._forms:
            self._forms[members] = self.cube.form(self.cube.spread(members))
        return self._forms[members]

    def k_of(self, members: Members) -> int:
        """The threshold of a cell: the highest of those for which all that it counts is marked."""
        marks = (m.k for m in self.file.marks if all(members[i] <= marked for i, marked in m.where.items()))
        return max((self.file.k, *marks))

    def k_of_form(self, form: Form) -> int:
        """The same of a difference."""
        columns = form.columns
        return int(self._ks[columns].min()) if len(columns) and columns.max() < len(self._ks) else self.file.k

    def quarters(self, members: Members) -> Iterator[Members]:
        """The same cell in each quarter."""
        if self.period in self.cube.dims:
            for part in self.cube.bundles[self.period]:
                yield put(members, self.period, part)

    def alone(self, members: Members, along: Iterable[int]) -> bool:
        """Whether `members` is one cell as far as the dimensions `along` go: no more categories are possible."""
        mine = [i for i in along if len(members[i]) > 1]
        if not mine:
            return True
        possible = 0
        for chosen in product(*(sorted(members[i]) for i in mine)):
            cell = list(members)
            for i, category in zip(mine, chosen, strict=True):
                cell[i] = frozenset((category,))
            possible += any(spot not in self.file.zeros for spot in product(*cell))
            if possible > 1:
                return False
        return True

    def complete(self, members: Members, along: int) -> bool:
        """Whether nobody can be beside `members` in a category of `along` that no key counts."""
        counted = frozenset[int]().union(*self.cube.bundles[along])
        left = frozenset(range(len(self.file.dims[along][1]))) - counted
        return all(spot in self.file.zeros for spot in product(*put(members, along, left)))

    def layout(self, named: Iterable[str]) -> frozenset[int]:
        """The dimensions of the cube that a layout names."""
        return frozenset(map(self.names.index, named)) & frozenset(self.cube.dims)

    def cells(self, layout: frozenset[int]) -> Iterator[Members]:
        """All cells of a layout."""
        every = [
            parts if i in layout else [frozenset[int]().union(*parts)] for i, parts in enumerate(self.cube.bundles)
        ]
        for chosen in product(*every):
            yield tuple(chosen)

    def words(self, members: Members) -> str:
        """The cell as a reader would call it; a dimension that is taken whole is not named."""
        words = []
        for i, spread in zip(self.cube.dims, self.cube.spread(members), strict=True):
            if len(spread) < len(self.cube.bundles[i]):
                label = self._labels.get(self.names[i], {}).get(members[i])
                words.append(label or "+".join(self.file.dims[i][1][c] for c in sorted(members[i])))
        return " · ".join(words) or _("alles samen")


def put(members: Members, at: int, part: frozenset[int]) -> Members:
    """`members` with another part of one dimension."""
    return (*members[:at], part, *members[at + 1 :])


def numbers_of(issues: Iterable[Issue]) -> dict[Members, Printed]:
    """The cells that show a number, by what they count."""
    return {c.place.members: c for issue in issues for c in issue.cells if c.how in ("exact", "round")}
