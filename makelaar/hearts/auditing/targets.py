"""Which numbers of people nobody may find out (rule 4): every cell of every printed layout, in each quarter, what one
period has more than others inside it, and the inner cells that are not printed.

The reader of the file knows no more than it says, so each of them may be small until the file shows that it is not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from makelaar.hearts.auditing.asked import Target
from makelaar.hearts.auditing.forms import TooLarge
from makelaar.hearts.auditing.grid import Grid, put
from makelaar.hearts.auditing.knowledge import Knowledge
from makelaar.hearts.auditing.labels import Members, Place
from makelaar.hearts.auditing.release_file import Issue, Printed
from makelaar.i18n import _

ASK_LIMIT = 200_000
"""More numbers than this are not recomputed: undecided, so refused."""


class Targets:
    """All of them, by the name of their form. Raises `TooLarge`."""

    def __init__(self, grid: Grid, knowledge: Knowledge, issues: Sequence[Issue]) -> None:
        self.grid = grid
        self.knowledge = knowledge
        self.cells = [cell for issue in issues for cell in issue.cells]
        self.found: dict[bytes, Target] = {}
        self.asked: dict[Members, None] = {}
        for place in dict.fromkeys(p for c in self.cells for p in (c.place, c.of) if p is not None):
            self._ask_place(place)
        for layout in self._layouts():
            for members in grid.cells(layout):
                self._ask(members, along=layout)
        for i in grid.periodical:
            self._ask_differences(i)

    def _ask_place(self, place: Place) -> None:
        self._ask(place.members, place.words)
        for members in self.grid.quarters(place.members):
            self._ask(members, along=(self.grid.period,))

    def _layouts(self) -> list[frozenset[int]]:
        """Those of the file and those that were printed, each by quarter as well; and the inner cells."""
        declared = {self.grid.layout(named) for named in self.grid.file.layouts}
        printed = {self.grid.layout(cell.named) for cell in self.cells}
        quarter = {self.grid.period} & set(self.grid.cube.dims)
        layouts = declared | {each | quarter for each in declared | printed} | {frozenset(self.grid.cube.dims)}
        return sorted(layouts, key=sorted)

    def _ask(self, members: Members, words: str = "", along: Iterable[int] = ()) -> None:
        """Ask about a cell, which is named by its categories in the dimensions `along`."""
        if members in self.asked:
            return
        form = self.grid.form(members)
        if form is not None:
            self.asked[members] = None
            words = words or self.grid.words(members)
            self._add(Target(form, self.grid.k_of(members), words, several=not self.grid.alone(members, along)))

    def _add(self, target: Target) -> None:
        known = self.found.get(target.form.name)
        if known is None or known.k < target.k or known.several > target.several:
            self.found[target.form.name] = target
        if len(self.found) > ASK_LIMIT:
            raise TooLarge

    def _ask_differences(self, i: int) -> None:
        """What one period (or choice of areas) has more than another inside it; a period also than several together."""
        alike: dict[Members, dict[frozenset[int], Printed]] = defaultdict(dict)
        for cell in self.cells:
            if cell.how != "pct":
                rest = put(cell.place.members, i, frozenset())
                alike[rest].setdefault(cell.place.members[i], cell)
        for cells in alike.values():
            for one, other in combinations(cells.items(), 2):
                small, large = sorted((one, other), key=lambda each: len(each[0]))
                if small[0] < large[0]:
                    self._ask_difference(i, large[1], [small[1]])
            if i == self.grid.period and i not in self.grid.cube.distinct:  # else the parts have people in common
                for whole in cells:
                    for several in _together(whole, cells):
                        self._ask_difference(i, cells[whole], several)

    def _ask_difference(self, i: int, large: Printed, small: Sequence[Printed]) -> None:
        left = large.place.members[i].difference(*(cell.place.members[i] for cell in small))
        form = self.grid.form(large.place.members)
        for cell in small:
            part = self.grid.form(cell.place.members)
            if form is not None and part is not None:
                form = form - part
        if form is None or not left or not len(form.columns):
            return
        low = self.knowledge.interval(large)[0] - sum(self.knowledge.interval(cell)[1] for cell in small)
        parts = _(" en ").join(cell.place.words for cell in small)
        words = _("het verschil tussen {large} en {small}").format(large=large.place.words, small=parts)
        self._add(Target(form, self.grid.k_of(put(large.place.members, i, left)), words, low))


def _together(whole: frozenset[int], cells: Mapping[frozenset[int], Printed]) -> Iterator[list[Printed]]:
    """Periods inside `whole` that have nothing in common, as many as fit: the shortest first or the longest, with what
    is hidden and without."""
    inside = [part for part in cells if part < whole]
    for parts in (inside, [part for part in inside if cells[part].how != "hidden"]):
        for sign in (1, -1):
            taken: list[frozenset[int]] = []
            for part in sorted(parts, key=lambda each: (sign * len(each), sorted(each))):
                if all(part.isdisjoint(other) for other in taken):
                    taken.append(part)
            if len(taken) > 1:
                yield [cells[part] for part in taken]
