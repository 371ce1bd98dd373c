"""From a release file to one system: what the reader knows for sure, and what he may not find out."""

from collections.abc import Sequence

from makelaar.hearts.auditing.asked import System, Target
from makelaar.hearts.auditing.grid import Grid
from makelaar.hearts.auditing.knowledge import Knowledge
from makelaar.hearts.auditing.lines import lines, remainders
from makelaar.hearts.auditing.release_file import Issue, ReleaseFile
from makelaar.hearts.auditing.targets import Targets


def system_of(file: ReleaseFile, issues: Sequence[Issue]) -> System:
    """The system of all `issues`, which are of one measure. Raises `TooLarge`."""
    grid = Grid(file, issues)
    knowledge = Knowledge(grid, issues)
    targets = Targets(grid, knowledge, issues)
    hidden = _hidden(grid, issues)
    line_list, remainder_list = list(lines(grid, targets.asked, issues)), list(remainders(grid, issues))
    for target in hidden:
        knowledge.rows.know(target.form)  # a row of its own, so that R5 can hold it
    grid.cube.union_rows(knowledge.rows)  # last: asking makes the unions that it asks about
    return System(
        grid.cube,
        knowledge.rows,
        list(targets.found.values()),
        line_list,
        remainder_list,
        hidden,
        any(_shows_exact(issue) for issue in issues),
        _small_numbers(grid, issues),
        knowledge.contradictions,
        [grid.cube.dims.index(i) for i in sorted(grid.periodical, key=lambda i: i != grid.period)],
    )


def _shows_exact(issue: Issue) -> bool:
    return any(cell.how == "exact" for cell in issue.cells)


def _hidden(grid: Grid, issues: Sequence[Issue]) -> list[Target]:
    """The cells that are hidden since they, or others beside them, are small; "<5" in an exact table hides as well."""
    hidden: dict[bytes, Target] = {}
    for issue in issues:
        hiding = ("hidden", "lt") if _shows_exact(issue) else ("hidden",)
        for cell in issue.cells:
            form = grid.form(cell.place.members) if cell.how in hiding else None
            if form is not None:
                hidden[form.name] = Target(form, grid.k_of(cell.place.members), cell.place.words)
    return list(hidden.values())


def _small_numbers(grid: Grid, issues: Sequence[Issue]) -> list[tuple[str, int]]:
    """Printed numbers from 1 to k-1, with their k (R3)."""
    cells = (cell for issue in issues for cell in issue.cells if cell.how in ("exact", "round"))
    return list(
        dict.fromkeys((cell.place.words, k) for cell in cells if 1 <= cell.value < (k := grid.k_of(cell.place.members)))
    )
