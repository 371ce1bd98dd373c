"""From a release file to one system: what the reader knows for sure (rule 1, 7, R6), and what he may not find out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import inf

from makelaar.hearts.auditing.asked import Line, Remainder, System, Target
from makelaar.hearts.auditing.forms import Cube, Form, Rows
from makelaar.hearts.auditing.release_file import Issue, Place, Printed, ReleaseFile
from makelaar.i18n import _

PERIOD = "kwartaal"
Members = tuple[frozenset[int], ...]


def system_of(file: ReleaseFile, issues: Sequence[Issue]) -> System:
    """The system of all `issues`, which are of one measure. Raises `TooLarge`."""
    return _Maker(file, issues).made()


class _Maker:
    def __init__(self, file: ReleaseFile, issues: Sequence[Issue]) -> None:
        self.file = file
        self.issues = issues
        self.places = [p for issue in issues for c in issue.cells for p in (c.place, c.of) if p is not None]
        self.cube = Cube(file, [self._bundles(d) for d in range(len(file.dims))])
        self.rows = Rows()
        self._below = file.never_below_k or any(c.how == "lt" for issue in issues for c in issue.cells)
        self.contradictions: list[str] = []
        self._asked: dict[Members, None] = {}
        self.names = [name for name, _categories in file.dims]
        self.periodical = [i for i in self.cube.dims if self.names[i] == PERIOD or self.names[i] in file.grouped]

    def _bundles(self, d: int) -> list[frozenset[int]]:
        """The categories of one dimension that every key takes together; sensitive ones apart."""
        sets = sorted({p.members[d] for p in self.places}, key=sorted)
        marked = self.file.sensitive.get(self.file.dims[d][0], frozenset())
        signed: dict[tuple[bool, ...], set[int]] = defaultdict(set)
        for category in range(len(self.file.dims[d][1])):
            signature = tuple(category in s for s in sets)
            if any(signature):
                signed[(*signature, category in marked)].add(category)
        return sorted((frozenset(part) for part in signed.values()), key=min) or [frozenset((0,))]

    def made(self) -> System:
        targets, hidden = self._targets()
        lines, remainders = list(self._lines()), list(self._remainders())
        for issue in self.issues:
            self._know(issue)
        for target in hidden:
            self.rows.know(target.form)  # a row of its own, so that R5 can hold it
        self.cube.union_rows(self.rows)
        exact = any(c.how == "exact" for issue in self.issues for c in issue.cells)
        small = [
            (c.place.words, self.k_of(c.place.members))
            for issue in self.issues
            for c in issue.cells
            if c.how in ("exact", "round") and 1 <= c.value < self.k_of(c.place.members)
        ]
        periods = [self.cube.dims.index(i) for i in sorted(self.periodical, key=lambda i: self.names[i] != PERIOD)]
        return System(
            self.cube, self.rows, targets, lines, remainders, hidden, exact, small, self.contradictions, periods
        )

    # What is known

    def _know(self, issue: Issue) -> None:
        numbers = {c.place.members: c.value for c in issue.cells if c.how in ("exact", "round")}
        zeros = any(c.how == "exact" and c.value == 0 and self._form(c.place) is not None for c in issue.cells)
        for cell in issue.cells:
            if cell.how == "pct":
                self._know_share(cell, numbers, issue)
                continue
            form = self._form(cell.place)
            low, high = self._interval(cell)
            if form is None:
                if low > 0:
                    self.contradictions.append(cell.place.words)
                continue
            if zeros and cell.how in ("hidden", "lt"):
                low = max(low, 1)
            self.rows.know(form, low, high)
            if self.rows.low[form.name] > self.rows.high[form.name]:
                self.contradictions.append(cell.place.words)

    def _interval(self, cell: Printed) -> tuple[float, float]:
        """Exact [a, a]; rounded [r-2, r+2] and never below k once "<k" is used; "<k" [0, k-1]; hidden: at least 0."""
        if cell.how == "exact":
            return cell.value, cell.value
        if cell.how == "lt":
            return 0, (cell.value or self.k_of(cell.place.members)) - 1
        if cell.how == "round":
            low, high = cell.value - cell.base // 2, cell.value + (cell.base - 1) // 2
            k = self.k_of(cell.place.members)
            return (max(low, k) if self._below and high >= k else max(low, 0)), high
        return 0, inf

    def _know_share(self, cell: Printed, numbers: dict[Members, float], issue: Issue) -> None:
        """R6: |100·num/den - p| ≤ half a unit. A share of two printed numbers, which everybody can compute, adds
        nothing; the file must say that its shares are made so, and it must be true."""
        if cell.of is None:
            return
        half = 0.5 * 10.0**-cell.decimals
        part, whole = numbers.get(cell.place.members), numbers.get(cell.of.members)
        if issue.from_printed and part is not None and whole:
            if abs(100 * part / whole - cell.value) <= half + 1e-9:
                return
            self.contradictions.append(f"{cell.place.words} (%)")
        num, den = self._form(cell.place), self._form(cell.of)
        if den is None:
            self.contradictions.append(f"{cell.place.words} (%)")
        elif num is None:
            self.rows.know(den.times(cell.value - half), high=0)
        else:
            for form, low, high in (
                (num.times(100) - den.times(cell.value + half), -inf, 0.0),
                (num.times(100) - den.times(cell.value - half), 0.0, inf),
            ):
                if len(form.columns):
                    self.rows.know(form, low, high)
        if den is not None:
            self.rows.know(den, low=1)

    # What may not be found out

    def _targets(self) -> tuple[list[Target], list[Target]]:
        found: dict[bytes, Target] = {}
        hidden: dict[bytes, Target] = {}
        for issue in self.issues:
            for cell in issue.cells:
                for place in (cell.place, cell.of):
                    if place is not None:
                        target = self._add(found, place.members, place.words)
                        if cell.how == "hidden" and target is not None:
                            hidden[target.form.name] = target
                        for members in self._by_quarter(place.members):
                            self._add(found, members, self._words(members))
        period = self.names.index(PERIOD) if PERIOD in self.names else -1
        for layout, quarters in self._layouts().items():
            for members in self._cells_of(layout):
                if quarters is None or members[period] <= quarters:
                    self._add(found, members, self._words(members))
        self._differences(found)
        return list(found.values()), list(hidden.values())

    def _add(self, found: dict[bytes, Target], members: Members, words: str) -> Target | None:
        form = self._by_members(members)
        if form is None:
            return None
        self._asked[members] = None
        known = found.get(form.name)
        k = self.k_of(members)
        if known is None or known.k < k:
            found[form.name] = Target(form, k, words)
        return found[form.name]

    def _layouts(self) -> dict[frozenset[int], frozenset[int] | None]:
        """Declared and printed layouts with the quarters that they were printed for (None: all), and the inner cells,
        which nobody printed (rule 4)."""
        inner = frozenset(self.cube.dims)
        period = {i for i in inner if self.names[i] == PERIOD}
        when: dict[frozenset[int], set[int]] = defaultdict(set)
        for issue in self.issues:
            for cell in issue.cells:
                named = (frozenset(self.names.index(n) for n in cell.named) & inner) | period
                if all(len(self._bundles_in(cell.place, i)) == 1 for i in named - period):
                    when[named] |= {c for i in period for c in cell.place.members[i]}
        declared = {(frozenset(self.names.index(n) for n in each) & inner) | period for each in self.file.layouts}
        layouts: dict[frozenset[int], frozenset[int] | None] = dict.fromkeys(declared)
        layouts |= {each: frozenset(quarters) if period else None for each, quarters in when.items()}
        layouts[inner] = None
        return dict(sorted(layouts.items(), key=lambda each: sorted(each[0])))

    def _bundles_in(self, place: Place, i: int) -> frozenset[int]:
        return self.cube.spread(place.members)[self.cube.dims.index(i)]

    def _by_quarter(self, members: Members) -> Iterator[Members]:
        """The same cell in each of its quarters."""
        for i in self.cube.dims:
            if self.names[i] == PERIOD:
                for part in self.cube.bundles[i]:
                    if part <= members[i]:
                        yield (*members[:i], part, *members[i + 1 :])

    def _cells_of(self, layout: frozenset[int]) -> Iterator[Members]:
        every = [
            self.cube.bundles[i] if i in layout else [frozenset().union(*self.cube.bundles[i])]
            for i in range(len(self.names))
        ]
        for chosen in product(*every):
            yield tuple(frozenset(c) for c in chosen)

    def _differences(self, found: dict[bytes, Target]) -> None:
        """What one printed period (or printed choice of areas) has more than another inside it (rule 4)."""
        for i in self.periodical:
            alike: dict[Members, dict[frozenset[int], Printed]] = defaultdict(dict)
            for issue in self.issues:
                for cell in issue.cells:
                    if cell.how != "pct":
                        rest = cell.place.members[:i] + cell.place.members[i + 1 :]
                        alike[rest].setdefault(cell.place.members[i], cell)
            for cells in alike.values():
                for one, other in combinations(cells.items(), 2):
                    small, large = sorted((one, other), key=lambda each: len(each[0]))
                    if small[0] < large[0]:
                        self._difference(found, i, large[1], small[1])

    def _difference(self, found: dict[bytes, Target], i: int, large: Printed, small: Printed) -> None:
        whole, part = self._form(large.place), self._form(small.place)
        if whole is None or part is None or whole.name == part.name:
            return
        form = whole - part
        members = large.place.members
        left = (*members[:i], members[i] - small.place.members[i], *members[i + 1 :])
        low = self._interval(large)[0] - self._interval(small)[1]
        words = _("het verschil tussen {large} en {small}").format(large=large.place.words, small=small.place.words)
        found.setdefault(form.name, Target(form, self.k_of(left), words, low))

    def _lines(self) -> Iterator[Line]:
        """Cells beside each other along one dimension, the other dimensions held: all there are, and those that a
        printed total takes together."""
        seen: set[tuple[bytes, ...]] = set()
        for members in list(self._asked):
            for i in self.cube.dims:
                every = self.cube.bundles[i]
                for parts in (every, [b for b in every if b <= members[i]]):
                    singles = [(*members[:i], part, *members[i + 1 :]) for part in parts]
                    forms = tuple(form for form in map(self._by_members, singles) if form is not None)
                    name = tuple(form.name for form in forms)
                    if len(forms) > 1 and name not in seen:
                        seen.add(name)
                        whole = (*members[:i], frozenset().union(*parts), *members[i + 1 :])
                        yield Line(forms, self._words(whole))

    def _remainders(self) -> Iterator[Remainder]:
        """A printed number less its printed parts, along each dimension where people add up (R3)."""
        numbers = {c.place.members: c for issue in self.issues for c in issue.cells if c.how in ("exact", "round")}
        for i in self.cube.dims:
            if i in self.cube.distinct:
                continue
            alike: dict[Members, list[frozenset[int]]] = defaultdict(list)
            for members in numbers:
                alike[members[:i] + members[i + 1 :]].append(members[i])
            for rest, sets in alike.items():
                for whole in sets:
                    left = self._left(whole, [s for s in sets if s < whole])
                    if left and left < whole:
                        members = (*rest[:i], left, *rest[i:])
                        form = self._by_members(members)
                        total_words = numbers[(*rest[:i], whole, *rest[i:])].place.words
                        if form is not None:
                            yield Remainder(form, self.k_of(members), total_words)

    @staticmethod
    def _left(whole: frozenset[int], parts: list[frozenset[int]]) -> frozenset[int]:
        for part in sorted(parts, key=lambda s: (len(s), sorted(s))):
            if part <= whole:
                whole = whole - part
        return whole

    # Words and forms

    def _form(self, place: Place) -> Form | None:
        return self._by_members(place.members)

    def _by_members(self, members: Members) -> Form | None:
        return self.cube.form(self.cube.spread(members))

    def k_of(self, members: Members) -> int:
        """The threshold of a cell: the higher one where all that it counts is marked sensitive."""
        for name, marked in self.file.sensitive.items():
            if marked and members[self.names.index(name)] <= marked:
                return self.file.k_sensitive
        return self.file.k

    def _words(self, members: Members) -> str:
        """The cell as a reader would call it; a dimension that is taken whole is not named."""
        words = []
        for i in self.cube.dims:
            categories = self.file.dims[i][1]
            if len(self.cube.spread(members)[self.cube.dims.index(i)]) == len(self.cube.bundles[i]):
                continue
            labels = {group: label for label, group in self.file.grouped.get(self.names[i], ())}
            words.append(labels.get(members[i]) or "+".join(categories[c] for c in sorted(members[i])))
        return " · ".join(words) or _("alles samen")
