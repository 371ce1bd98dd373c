"""Protect: from the base cube and all that left before to a release from which nobody can be recognised.

The method: ANONYMITY.md, rules 1 to 8; Handbook on Statistical Disclosure Control (2nd ed.), chapter 5 for rounding,
suppression and why each alone fails.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from makelaar.errors import Refused
from makelaar.hearts.disclosure.cube import Cube, by_counts
from makelaar.hearts.disclosure.hiding import Hiding, Impossible, Progress
from makelaar.hearts.disclosure.layouts import keys_of
from makelaar.hearts.disclosure.numbers import Item, Problem
from makelaar.hearts.disclosure.printing import rounded
from makelaar.hearts.disclosure.problem import make_problem
from makelaar.hearts.disclosure.types import PERIOD, Cell, Display, History, How, Key, Release, Request, Unit
from makelaar.i18n import N_, _


class Reason(StrEnum):
    """Why a number is not printed as it was counted."""

    SMALL = "small"
    TOGETHER = "together"
    ROUNDED = "rounded"
    BEFORE = "before"

    @property
    def sentence(self) -> str:
        """For the panel: why, in one line."""
        return _(_REASONS[self])


_REASONS = {
    Reason.SMALL: N_("Dit zijn te weinig mensen om te noemen."),
    Reason.TOGETHER: N_("Verborgen, omdat anders een klein aantal is uit te rekenen, ook met eerdere uitgiften."),
    Reason.ROUNDED: N_("Afgerond op vijf, zodat niemand eruit af te leiden is."),
    Reason.BEFORE: N_("Zo stond het in een eerdere uitgifte, en zo blijft het."),
}


@dataclass(frozen=True)
class Protected:
    """A release, ready to be audited. `history` ends with it and is what the release file holds."""

    release: Release
    history: History
    reasons: dict[Key, Reason]
    """For each cell that is hidden, rounded or printed as before."""
    weights: dict[Key, float]
    """What hiding each new cell would cost; totals most (rule 5)."""


class CannotProtect(Refused):
    """Whatever is hidden, somebody could be found; `drop` is the choice to leave out."""

    def __init__(self, sentence: str, drop: str) -> None:
        super().__init__(sentence)
        self.drop = drop


def protect(cube: Cube, history: History, request: Request, progress: Progress = lambda _share: None) -> Protected:
    """The release of `request` after `history`, whose space is today's (all quarters, areas and groups up to now).

    `cube` has the frozen counts of periods that were released (see `freezing`). Pure: the same input gives the same
    release. Raises `CannotProtect`, naming the choice to drop. `progress` hears from 0 to 1, and may raise to stop.
    """
    keys = keys_of(history.space, request)
    if request.unit is Unit.WORK:
        return _work(cube, history, request, keys)
    _refuse_exact_overlap(history, request)
    ordered = by_counts(history.space, cube)
    problem = make_problem(ordered, cube, history, request, keys_of(ordered, request))
    progress(0.1)
    try:
        Hiding(problem, progress, exact=_any_exact(history, request)).run()
    except Impossible as impossible:
        raise _refusal(request, impossible.key) from impossible
    progress(1.0)
    return _protected(history, request, keys, problem)


def _any_exact(history: History, request: Request) -> bool:
    exact = any(
        cell.how is How.EXACT
        for release in history.releases
        if release.measure == request.measure
        for cell in release.cells
    )
    return exact or request.display is Display.EXACT


def _refuse_exact_overlap(history: History, request: Request) -> None:
    """Exact is for a period that no other release is about; a reprint of the same release is not another."""
    if request.display is not Display.EXACT:
        return
    space = history.space
    periods = [space.members(PERIOD, period) for period in request.periods]
    asked = frozenset().union(*periods)
    repeated = sum(map(len, periods)) != len(asked)
    new = set(keys_of(space, request))
    for release in history.releases:
        if release.measure == request.measure and not new <= {cell.key for cell in release.cells}:
            at = space.names.index(PERIOD)
            repeated |= any(space.sets(cell.key)[at] & asked for cell in release.cells)
    if repeated:
        raise CannotProtect(
            _("Over deze periode is al iets uitgegeven. Precieze aantallen kunnen dan niet; kies afgerond."),
            str(Display.EXACT),
        )


def _refusal(request: Request, key: Key) -> CannotProtect:
    """The choice to drop: the table that has the cell in danger, or else the period."""
    dims = {dim for dim, _label in key}
    tables = [layout for layout in request.layouts if dims <= {*layout, PERIOD}]
    table = min(tables or request.layouts, key=len)
    drop = " × ".join(table)
    cell = " · ".join(label for _dim, label in key) or _("alles samen")
    sentence = _("Samen met eerdere uitgiften is {cell} hier uit te rekenen. Laat deze tabel weg: {drop}.")
    return CannotProtect(sentence.format(cell=cell, drop=drop), drop)


def _work(cube: Cube, history: History, request: Request, keys: list[Key]) -> Protected:
    """Rule 8: numbers about the work are exact."""
    cells = tuple(Cell(key, How.EXACT, cube.count(history.space, key)) for key in keys)
    release = Release(request.name, request.measure, cells, Unit.WORK)
    return Protected(release, _after(history, request, release), {}, {})


def _protected(history: History, request: Request, keys: list[Key], problem: Problem) -> Protected:
    items = {key: item for item in problem.items for key in item.keys}
    cells, reasons = [], {}
    for key in keys:
        if key in problem.reprinted:
            cells.append(problem.reprinted[key])
            reasons[key] = Reason.BEFORE
        elif key in items:
            cell, reason = _cell(items[key], key, request.display)
            cells.append(cell)
            if reason is not None:
                reasons[key] = reason
    release = Release(request.name, request.measure, tuple(cells))
    weights = {key: item.weight for key, item in items.items()}
    return Protected(release, _after(history, request, release), reasons, weights)


def _cell(item: Item, key: Key, display: Display) -> tuple[Cell, Reason | None]:
    if item.hidden:
        return Cell(key, How.HIDDEN), Reason.SMALL if item.small else Reason.TOGETHER
    if display is Display.EXACT:
        return Cell(key, How.EXACT, item.count), None
    cell = rounded(key, item.count, item.k)
    return cell, Reason.SMALL if cell.how is How.LT else Reason.ROUNDED


def _after(history: History, request: Request, release: Release) -> History:
    layouts = tuple(dict.fromkeys((*history.layouts, *request.layouts)))
    return replace(history, layouts=layouts, releases=(*history.releases, release))
