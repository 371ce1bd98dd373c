"""Lines of cells beside each other (R4), and totals of which the printed parts are taken off (R3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product

from makelaar.hearts.auditing.asked import Line, Remainder
from makelaar.hearts.auditing.forms import Form
from makelaar.hearts.auditing.grid import Grid, numbers_of, put
from makelaar.hearts.auditing.labels import Members
from makelaar.hearts.auditing.release_file import Issue

MOST_ALONG = 1


def lines(grid: Grid, asked: Iterable[Members], issues: Sequence[Issue]) -> Iterator[Line]:
    """Cells beside each other along one dimension, the other dimensions held: all there are, where none is left out of
    the file; and those that a printed total takes together."""
    printed = {cell.place.members for issue in issues for cell in issue.cells}
    seen: set[tuple[bytes, ...]] = set()
    for members in asked:
        for i in grid.cube.dims:
            every = grid.cube.bundles[i]
            inside = [part for part in every if part <= members[i]] if members in printed else []
            for parts in (every if grid.complete(members, i) else [], inside):
                cells = {cell: form for part in parts if (form := grid.form(cell := put(members, i, part))) is not None}
                name = tuple(form.name for form in cells.values())
                if len(cells) > 1 and name not in seen:
                    seen.add(name)
                    words = grid.words(put(members, i, frozenset[int]().union(*parts)))
                    yield Line(tuple(cells.values()), tuple(grid.alone(cell, (i,)) for cell in cells), words)


def remainders(grid: Grid, issues: Sequence[Issue]) -> Iterator[Remainder]:
    """Each printed number less the printed numbers inside it that are cut finer along the same dimensions, however
    many dimensions those are. Where people do not add up nothing can be taken off."""
    numbers = numbers_of(issues)
    spread = {members: grid.cube.spread(members) for members in numbers}
    dims = [j for j, i in enumerate(grid.cube.dims) if i not in grid.cube.distinct]
    seen: set[bytes] = set()
    for along in chain.from_iterable(combinations(dims, many) for many in range(1, MOST_ALONG + 1)):
        alike: dict[tuple[frozenset[int], ...], list[Members]] = defaultdict(list)
        for members, places in spread.items():
            alike[tuple(place for j, place in enumerate(places) if j not in along)].append(members)
        for beside in alike.values():
            for whole in beside:
                if all(len(spread[whole][j]) > 1 for j in along):
                    inside = [m for m in beside if all(spread[m][j] < spread[whole][j] for j in along)]
                    for form in _left(grid, whole, inside, along):
                        if form.name not in seen:
                            seen.add(form.name)
                            k = max(grid.k_of(whole), grid.k_of_form(form))
                            yield Remainder(form, k, numbers[whole].place.words)


def _left(grid: Grid, whole: Members, inside: list[Members], along: tuple[int, ...]) -> Iterator[Form]:
    """`whole` less parts that have nothing in common: the smallest first, and the largest first."""
    form = grid.form(whole)
    if form is None:
        return
    cells = {part: frozenset(product(*(grid.cube.spread(part)[j] for j in along))) for part in inside}
    for sign in (1, -1):
        covered: set[tuple[int, ...]] = set()
        left = form
        for part in sorted(inside, key=lambda m: (sign * len(cells[m]), [sorted(s) for s in m])):
            taken = grid.form(part)
            if taken is not None and covered.isdisjoint(cells[part]):
                covered |= cells[part]
                left = left - taken
        if covered and len(left.columns):
            yield left
