"""When people opened, by hour and by weekday: whole percentages from rounded numbers alone, in release files of their
own, that tell no more of how many doors opened than the report does already."""

from collections.abc import Mapping
from dataclasses import dataclass

from makelaar.hearts.auditing import Verdict, audit
from makelaar.hearts.disclosure import PERIOD, Cell, History, How, Key, Release, Space, to_json
from makelaar.hearts.disclosure.printing import PCT_BASE, known, rounded
from makelaar.hearts.doors.response import Answered, Responses, Times
from makelaar.services.accountability.round_measuring import RoundNumber, is_near

_REST = "andere"
_NOTHING = Times({}, None)


@dataclass(frozen=True)
class TimesTold:
    """What may be told, with the rounded numbers in place of the counted ones, and by measure the release file of each
    table that is told, with its verdict."""

    response: Responses
    files: Mapping[str, tuple[str, Verdict]]


def times_told(counted: Responses, doors: RoundNumber, name: str, period: str, k: int) -> TimesTold:
    """Of times with at least 20 rings, what `doors` leaves room for; of few doors that opened nothing at all.

    A reader adds the times up: that may never narrow how many doors opened, which is protected together with the
    quarters.
    """
    files: dict[str, tuple[str, Verdict]] = {}
    told = {}
    for dim, times in (("uur", counted.hours), ("weekdag", counted.weekdays)):
        told[dim] = _NOTHING
        cells = _cells(times, k)
        if not cells or not _adds_nothing(cells, times, doors.cell, k):
            continue
        measure = f"open_per_{dim}"
        text = _file(dim, cells, times, doors.cell, (name, measure, period))
        verdict = audit(text)
        if verdict.passed:
            files[measure] = text, verdict
            printed = {at: Answered(times.alone[at].rings, cell.value or 0) for at, cell in cells.items()}
            told[dim] = Times(printed, _left_out(times, cells))
    every = Answered(counted.all.rings, doors.value or 0)
    return TimesTold(Responses(every, told["weekdag"], told["uur"]), files)


def _cells(times: Times, k: int) -> dict[int, Cell]:
    """The rounded numbers of the times that may have one (rule 8), and that leave no few doors that stayed closed."""
    found = {}
    for at, answered in times.alone.items():
        cell = rounded((), answered.opened, k)
        if answered.rings >= PCT_BASE and cell.how is How.ROUND and not is_near(cell, answered.rings, k):
            found[at] = cell
    return found


def _adds_nothing(cells: Mapping[int, Cell], times: Times, doors: Cell, k: int) -> bool:
    """Whether what the times come to together says nothing more of the doors, nor of the times that are left out."""
    if doors.how is not How.ROUND:
        return False
    least, most = known(doors, k, below_k_hidden=True)
    low = sum(known(cell, k, below_k_hidden=True)[0] for cell in cells.values())
    high = sum(known(cell, k, below_k_hidden=True)[1] for cell in cells.values())
    left_out = len(cells) < len(times.alone) or times.others is not None
    return most - least >= k - 1 and low <= least and (left_out or high >= most)


def _left_out(times: Times, cells: Mapping[int, Cell]) -> Answered | None:
    """That there are other times than those that are told, and nothing else of them; None where there are none."""
    return None if times.others is None and len(cells) == len(times.alone) else Answered(0, 0)


def _file(dim: str, cells: Mapping[int, Cell], times: Times, doors: Cell, called: tuple[str, str, str]) -> str:
    """The release file: each time, and all doors that opened as the whole of them where they add up to it."""
    name, measure, period = called
    at = {str(time): cells.get(time, Cell((), How.HIDDEN)) for time in times.alone}
    if times.others is not None:
        at[_REST] = Cell((), How.HIDDEN)
    space = Space(((dim, tuple(at)), (PERIOD, (period,))))
    whole: Key = ((PERIOD, period),)
    printed = [Cell(((dim, label), *whole), cell.how, cell.value, cell.base) for label, cell in at.items()]
    printed.append(Cell(whole, doors.how, doors.value, doors.base))
    release = Release(name, measure, tuple(printed))
    return to_json(History(space, ((dim, PERIOD), (PERIOD,)), (release,)))
