"""What a reader of the file knows for sure: every printed number as a row with an interval (rules 1, 2, 7 and R6)."""

from collections.abc import Mapping, Sequence
from math import inf

from makelaar.hearts.auditing.forms import Rows
from makelaar.hearts.auditing.grid import Grid, numbers_of
from makelaar.hearts.auditing.labels import Members
from makelaar.hearts.auditing.release_file import Issue, Printed

TINY = 1e-9


class Knowledge:
    """The rows of all `issues`, and the cells at which they contradict each other without any computation."""

    def __init__(self, grid: Grid, issues: Sequence[Issue]) -> None:
        self.grid = grid
        self.rows = Rows()
        self.contradictions: list[str] = []
        self._small_is_lt = grid.file.never_below_k or any(cell.how == "lt" for issue in issues for cell in issue.cells)
        numbers = numbers_of(issues)
        zeros = any(self._prints_zero(issue) for issue in issues)
        for issue in issues:
            above = self._prints_zero(issue) or (zeros and _is_exact(issue))
            for cell in issue.cells:
                if cell.how != "pct":
                    self._know_number(cell, above=above)
            shares = [cell for cell in issue.cells if cell.how == "pct"]
            if not all(_follows(cell, numbers | numbers_of((issue,))) for cell in shares):
                for cell in shares:
                    self._know_share(cell)

    def _prints_zero(self, issue: Issue) -> bool:
        """Whether a cell that could hold somebody prints 0: then what is hidden is at least 1 (rule 7)."""
        return any(c.how == "exact" and c.value == 0 and self.grid.form(c.place.members) for c in issue.cells)

    def interval(self, cell: Printed) -> tuple[float, float]:
        """Exact [a, a]; rounded [r-2, r+2] and never below k once "<k" is used; "<k" [0, k-1]; hidden: at least 0."""
        if cell.how == "exact":
            return cell.value, cell.value
        k = self.grid.k_of(cell.place.members)
        if cell.how == "lt":
            return 0, (cell.value or k) - 1
        if cell.how == "round":
            low, high = cell.value - cell.base // 2, cell.value + (cell.base - 1) // 2
            return (max(low, k) if self._small_is_lt and high >= k else max(low, 0)), high
        return 0, inf

    def _know_number(self, cell: Printed, *, above: bool) -> None:
        form = self.grid.form(cell.place.members)
        low, high = self.interval(cell)
        if form is None:
            if low > 0:
                self.contradictions.append(cell.place.words)
            return
        if above and cell.how in ("hidden", "lt"):
            low = max(low, 1)
        self.rows.know(form, low, high)
        if self.rows.low[form.name] > self.rows.high[form.name]:
            self.contradictions.append(cell.place.words)

    # R6

    def _know_share(self, cell: Printed) -> None:
        """|100·num/den - p| ≤ half a unit."""
        if cell.of is None:
            return
        words = f"{cell.place.words} (%)"
        half = _half_unit(cell)
        num, den = self.grid.form(cell.place.members), self.grid.form(cell.of.members)
        if den is None:
            self.contradictions.append(words)
            return
        self.rows.know(den, low=1)
        if num is None:
            if cell.value > half:
                self.contradictions.append(words)
            return
        for share, low, high in ((cell.value + half, -inf, 0.0), (cell.value - half, 0.0, inf)):
            form = num.times(100) - den.times(share)
            if len(form.columns):
                self.rows.know(form, low, high)


def _half_unit(cell: Printed) -> float:
    return 0.5 * 10.0**-cell.decimals


def _follows(cell: Printed, numbers: Mapping[Members, Printed]) -> bool:
    """Whether a share is what the printed numbers give (rule 8). Everybody can compute it from those; if all shares of
    a release are so, they were made so and tell nothing. If one is not, all are taken to come from counts."""
    part, whole = numbers.get(cell.place.members), cell.of and numbers.get(cell.of.members)
    if part is None or not whole or not whole.value:
        return False
    return abs(100 * part.value / whole.value - cell.value) <= _half_unit(cell) + TINY


def _is_exact(issue: Issue) -> bool:
    """Whether a release is in the exact display."""
    return not any(cell.how in ("round", "lt") for cell in issue.cells)
