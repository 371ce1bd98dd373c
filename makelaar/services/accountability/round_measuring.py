"""The numbers of people of a report of rounds: protected after all that left, the quarters too, and audited."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from makelaar.hearts.auditing import Verdict, audit
from makelaar.hearts.disclosure import (
    PERIOD,
    CannotProtect,
    Cell,
    Cube,
    Group,
    History,
    How,
    Measure,
    Reason,
    Release,
    Request,
    Space,
    protect,
    to_json,
)
from makelaar.hearts.disclosure.printing import known, rounded
from makelaar.hearts.quarters import in_order, period_label
from makelaar.services.accountability.history import KeptNumbers, Past, load_past
from makelaar.services.accountability.labels import Labels
from makelaar.services.accountability.measuring import as_file
from makelaar.services.accountability.round_numbers import (
    DOORS,
    ROUND,
    TALKS,
    along_rounds,
    count_rounds,
    reported_before,
    to_keep,
    with_rounds,
)
from makelaar.services.accountability.thresholds import Thresholds, guarded
from makelaar.services.statistics.counting import count_measure
from makelaar.services.statistics.frozen import Frozen
from makelaar.services.statistics.measures import MEASURES

_TABLE = (ROUND, PERIOD)


@dataclass(frozen=True)
class RoundNumber:
    """One number of people of a report of rounds as it may leave: the printed `cell` and why it stands so, the release
    JSON and its verdict, and what issuing keeps."""

    measure: Measure
    cell: Cell
    reason: Reason
    text: str
    verdict: Verdict
    kept: KeptNumbers
    frozen: tuple[Frozen, ...]

    @property
    def value(self) -> int | None:
        """The rounded number; None where it is too small to tell, or hidden."""
        return self.cell.value if self.cell.how is How.ROUND else None


@dataclass(frozen=True)
class Rounds:
    """The rounds that are asked about: their ids, the quarters of their days, at how many doors was rung."""

    ids: tuple[int, ...]
    quarters: tuple[str, ...]
    rung: int


def round_numbers(session: Session, rounds: Rounds, name: str, labels: Labels, now: Thresholds) -> list[RoundNumber]:
    """How many doors opened, and to how many people was spoken; `name` is that of the release."""
    doors = _one(session, DOORS, _Asked(rounds, name, labels, now, lambda cell: is_near(cell, rounds.rung, now.k)))

    def near_doors(cell: Cell) -> bool:
        if doors.cell.how is How.HIDDEN:
            return is_near(cell, rounds.rung, now.k)
        low, high = known(doors.cell, now.k, below_k_hidden=True)
        return doors.value is not None and high - low < now.k - 1

    return [doors, _one(session, TALKS, _Asked(rounds, name, labels, now, near_doors))]


@dataclass(frozen=True)
class _Asked:
    """What is asked of a measure; `is_near` says of a number whether what it leaves of a larger one tells too much."""

    rounds: Rounds
    name: str
    labels: Labels
    now: Thresholds
    is_near: Callable[[Cell], bool]


def _one(session: Session, code: str, asked: _Asked) -> RoundNumber:
    past, before = load_past(session, code), reported_before(session, code)
    quarters = in_order([*asked.rounds.quarters, *(quarter for one in before for _area, quarter in one.there)])
    base = count_measure(session, code, quarters, past.frozen)
    mine = count_rounds(session, asked.rounds.ids, base, past.frozen)
    base, reported = with_rounds(session, base, [*before, mine], past.frozen)
    space, cube = along_rounds(base, reported)
    groups = _groups(space, past, asked.rounds.quarters)
    coded = guarded(replace(space, groups=groups), asked.now, past.free(asked.now))
    labels, period = asked.labels, period_label(asked.rounds.quarters)
    tables = dict.fromkeys([*(layout for kept in past.kept for layout in kept.layouts), _TABLE])
    history = History(labels.space(coded), tuple(tables), tuple(labels.release(kept.release) for kept in past.kept))
    request = Request(asked.name, code, (period,), ((PERIOD,),), {ROUND: mine.code})
    cell, reason, text, verdict = _protected(labels.cube(coded.names, cube), history, request, asked.is_near)
    own = tuple(group for group in groups if (group.dim, group.label) == (PERIOD, period))
    kept = KeptNumbers(labels.in_codes(Release(asked.name, code, (cell,))), (_TABLE,), own)
    return RoundNumber(MEASURES[code], cell, reason, text, verdict, kept, to_keep(code, mine))


def _groups(space: Space, past: Past, quarters: tuple[str, ...]) -> tuple[Group, ...]:
    """The groups of rounds, those of former releases, and the period of this report."""
    mine = [Group(PERIOD, period_label(quarters), quarters)] if len(quarters) > 1 else []
    every = [*space.groups, *(group for kept in past.kept for group in kept.groups), *mine]
    return tuple({(group.dim, group.label): group for group in every}.values())


def _protected(
    cube: Cube, history: History, request: Request, is_near: Callable[[Cell], bool]
) -> tuple[Cell, Reason, str, Verdict]:
    """The number with its release file; what cannot be protected, or the audit refuses, is hidden."""
    key = history.space.key({**request.choices, PERIOD: request.periods[0]})
    try:
        made = protect(cube, history, request)
        (cell,) = made.release.cells
        reason = made.reasons.get(cell.key, Reason.ROUNDED)
    except CannotProtect:
        cell, reason = Cell(key, How.HIDDEN), Reason.TOGETHER
    if cell.how is not How.HIDDEN and not is_near(cell):
        text = _file(history, request, cell)
        verdict = audit(text)
        if verdict.passed:
            return cell, reason, text, verdict
    hidden = Cell(key, How.HIDDEN)
    text = _file(history, request, hidden)
    return hidden, Reason.TOGETHER, text, audit(text)


def _file(history: History, request: Request, cell: Cell) -> str:
    return to_json(as_file(history, history, Release(request.name, request.measure, (cell,))))


def is_near(cell: Cell, most: int, k: int) -> bool:
    """Whether a number is so near to an exact `most` that what is left may be only a few. All numbers that near are
    hidden together, so that being hidden does not tell which it is."""
    low = _least(most, k)
    if most - low >= k - 1:
        return False
    while most - low < k - 1 and low > 0:
        low = _least(low - 1, k)
    return known(cell, k, below_k_hidden=True)[0] >= low


def _least(count: int, k: int) -> int:
    """The least that is printed as `count` is."""
    return int(known(rounded((), count, k), k, below_k_hidden=True)[0])
