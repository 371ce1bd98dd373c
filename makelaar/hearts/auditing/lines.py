"""Lines of cells beside each other (R4), and totals of which the printed parts are taken off (R3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from makelaar.hearts.auditing.asked import Line, Remainder
from makelaar.hearts.auditing.forms import Form
from makelaar.hearts.auditing.grid import Grid, numbers_of, put
from makelaar.hearts.auditing.labels import Members
from makelaar.hearts.auditing.release_file import Issue


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
    """Each printed number less the printed numbers inside it that are cut finer along the same dimensions: along one,
    and along several where no table that lies between was printed. Where people do not add up nothing is taken off."""
    numbers = numbers_of(issues)
    printed = {cell.place.members: grid.cube.spread(cell.place.members) for issue in issues for cell in issue.cells}
    dims = [j for j, i in enumerate(grid.cube.dims) if i not in grid.cube.distinct]
    seen: set[bytes] = set()
    cut: dict[Members, list[tuple[int, ...]]] = defaultdict(list)
    for along in chain.from_iterable(combinations(dims, many) for many in range(1, len(dims) + 1)):
        for whole, inside in _finer(printed, numbers, along):
            between = any(set(fewer) < set(along) for fewer in cut[whole])
            cut[whole].append(along)
            for form in [] if between else _left(grid, whole, [part for part in inside if part in numbers], along):
                if form.name not in seen:
                    seen.add(form.name)
                    k = max(grid.k_of(whole), grid.k_of_form(form))
                    yield Remainder(form, k, numbers[whole].place.words)


def _finer(
    printed: Mapping[Members, tuple[frozenset[int], ...]], wholes: Iterable[Members], along: tuple[int, ...]
) -> Iterator[tuple[Members, list[Members]]]:
    """For each of `wholes` what was printed inside it that is cut finer along all of `along` and nothing else."""
    alike: dict[tuple[frozenset[int], ...], list[Members]] = defaultdict(list)
    for members, places in printed.items():
        alike[tuple(place for j, place in enumerate(places) if j not in along)].append(members)
    for whole in wholes:
        mine = printed[whole]
        if all(len(mine[j]) > 1 for j in along):
            beside = alike[tuple(place for j, place in enumerate(mine) if j not in along)]
            inside = [part for part in beside if all(printed[part][j] < mine[j] for j in along)]
            if inside:
                yield whole, inside


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
