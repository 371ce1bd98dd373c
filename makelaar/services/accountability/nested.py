"""What the measure of all people hides, no other measure of people tells.

Whoever was new, or spoken to at a door, is mostly counted among all people too. Measures are protected apart; where the
groups are the same people, as a reader may work out from equal totals, one would else print what the other hides.
Hiding more never tells more, so that the wider measure's own protection holds for all of them.
"""

from dataclasses import replace

from makelaar.hearts.disclosure import Cell, How, Measure, Protected, Reason, Unit
from makelaar.services.accountability.numbers import MeasureNumbers
from makelaar.services.statistics.measures import MEASURES

WIDEST = "mensen"
"""The measure of everybody with whom there was contact."""

Named = frozenset[tuple[str, str]]


def hidden_by(numbers: MeasureNumbers) -> frozenset[Named]:
    """What a measure hides, in this release or in a former one."""
    earlier = numbers.earlier.values()
    return frozenset(frozenset(cell.key) for cell in (*numbers.release.cells, *earlier) if cell.how is How.HIDDEN)


def veiled(made: Protected, measure: Measure, closed: frozenset[Named]) -> Protected:
    """The release of a narrower measure with all hidden that is `closed` in the widest one. What left before stays as
    it was printed."""
    if measure.unit is Unit.WORK or not closed:
        return made
    shared = frozenset(MEASURES[WIDEST].dims)
    kept = {cell.key for release in made.history.releases[:-1] for cell in release.cells}

    def is_closed(cell: Cell) -> bool:
        return cell.key not in kept and frozenset(pair for pair in cell.key if pair[0] in shared) in closed

    gone = {cell.key for cell in made.release.cells if is_closed(cell) and cell.how is not How.HIDDEN}
    cells = tuple(Cell(cell.key, How.HIDDEN) if cell.key in gone else cell for cell in made.release.cells)
    reasons = {**made.reasons, **dict.fromkeys(gone, Reason.TOGETHER)}
    return replace(made, release=replace(made.release, cells=cells), reasons=reasons)
