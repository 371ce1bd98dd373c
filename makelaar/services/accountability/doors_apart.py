"""How often was rung stands beside how many doors opened only where the two together tell nothing of a few doors.

Numbers of rings are exact, but a reader knows that no more doors opened than were rung. An exact number of them stands
only where at least k more doors than can have opened were rung: then it bounds nothing that was rounded or is "<5", and
what remains is no small number either. Else it is hidden, in all files. Where nobody rang, no door opened and nobody
was spoken to there: that is not told as "<5".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from makelaar.hearts.auditing import audit
from makelaar.hearts.disclosure import PERIOD, Cell, History, How, Key, Reason, from_json, to_json
from makelaar.hearts.disclosure.printing import known
from makelaar.services.accountability.measuring import Measured
from makelaar.services.accountability.numbers import MeasureNumbers

RUNG = ("aangebeld", "deuren_aangebeld")
"""Bounds of how many doors opened. Mostly a door is rung once: then both are the same number."""
OPENED, SPOKEN = "deuren_bereikt", "gesproken"

Printing = Mapping[frozenset[tuple[str, str]], Cell]


def doors_apart(made: Sequence[Measured], k: int) -> tuple[Measured, ...]:
    """The measures of a report (one of each) with what would tell of a few doors hidden. What is kept for later
    releases stays as it was counted."""
    numbers = {one.numbers.measure.code: one.numbers for one in made}
    opened = _printing(numbers[OPENED]) if OPENED in numbers else {}
    rung = _printing(numbers[RUNG[1]]) if RUNG[1] in numbers else {}
    silent = {dict(key)[PERIOD] for key, cell in rung.items() if cell.how is How.EXACT and not cell.value}

    def tells(cell: Cell) -> bool:
        beside = opened.get(frozenset(cell.key))
        if beside is None or cell.how is not How.EXACT or not cell.value:
            return False
        return cell.value < known(beside, k, below_k_hidden=False)[1] + k

    def silly(cell: Cell) -> bool:
        return dict(cell.key)[PERIOD] in silent and cell.how in (How.LT, How.HIDDEN)

    def apart(one: Measured) -> Measured:
        code = one.numbers.measure.code
        if code in RUNG:
            return _hidden(one, tells)
        return replace(one, numbers=_without(one.numbers, silly)) if code in (OPENED, SPOKEN) else one

    return tuple(map(apart, made))


def _printing(numbers: MeasureNumbers) -> Printing:
    """What stands for each key: what left first stays."""
    cells = [cell for cell in numbers.release.cells if cell.how is not How.PCT]
    return {frozenset(cell.key): cell for cell in (*numbers.earlier.values(), *cells)}


def _hidden(one: Measured, tells: Callable[[Cell], bool]) -> Measured:
    numbers = one.numbers
    told = [*numbers.release.cells, *numbers.earlier.values()]
    gone = {cell.key for cell in told if tells(cell)}
    if not gone:
        return one

    def shown(cell: Cell) -> Cell:
        return Cell(cell.key, How.HIDDEN) if cell.key in gone else cell

    mine = replace(
        numbers,
        release=replace(numbers.release, cells=tuple(map(shown, numbers.release.cells))),
        earlier={key: shown(cell) for key, cell in numbers.earlier.items()},
        reasons={**numbers.reasons, **dict.fromkeys(gone, Reason.TOGETHER)},
    )
    text = _written(from_json(one.text), gone)
    return replace(one, numbers=mine, text=text, verdict=audit(text))


def _written(history: History, gone: set[Key]) -> str:
    def shown(cell: Cell) -> Cell:
        return Cell(cell.key, How.HIDDEN) if cell.key in gone else cell

    releases = [replace(release, cells=tuple(map(shown, release.cells))) for release in history.releases]
    return to_json(replace(history, releases=tuple(releases)))


def _without(numbers: MeasureNumbers, silly: Callable[[Cell], bool]) -> MeasureNumbers:
    cells = tuple(cell for cell in numbers.release.cells if not silly(cell))
    earlier = {key: cell for key, cell in numbers.earlier.items() if not silly(cell)}
    return replace(numbers, release=replace(numbers.release, cells=cells), earlier=earlier)
