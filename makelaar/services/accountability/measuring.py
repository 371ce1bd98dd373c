"""One measure of a report: counted, protected after all that left before, and judged by the separate audit."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from makelaar.hearts.auditing import Verdict, audit
from makelaar.hearts.disclosure import (
    PERIOD,
    CannotProtect,
    Cell,
    Cube,
    Display,
    Group,
    History,
    How,
    Key,
    Measure,
    Protected,
    Release,
    Request,
    Space,
    Unit,
    percentage,
    protect,
    to_json,
)
from makelaar.hearts.quarters import before, period_label, year_before
from makelaar.i18n import _
from makelaar.services.accountability.choice import Table
from makelaar.services.accountability.history import KeptNumbers, Past
from makelaar.services.accountability.labels import Labels
from makelaar.services.accountability.nested import Named, veiled
from makelaar.services.accountability.numbers import AREA, MeasureNumbers, Periods
from makelaar.services.accountability.thresholds import Thresholds, guarded
from makelaar.services.statistics.categories import KIND

Progress = Callable[[float], None]
LONGEST_LINE = 8
"""Quarters in a line through time, at most."""


@dataclass(frozen=True)
class Asked:
    """What is asked of every measure: the release's name, its quarters, the areas as a group (None: everything), the
    tables of people, how they are shown, and the first quarter in which anything was noted ("" for none)."""

    name: str
    quarters: tuple[str, ...]
    area: Group | None
    tables: tuple[Table, ...]
    display: Display
    begun: str

    @property
    def now(self) -> str:
        """The label of the period."""
        return period_label(self.quarters)

    @property
    def compared(self) -> tuple[tuple[str, ...], ...]:
        """The periods beside which this one is put: the one before, the year before, and its quarters in a line. A
        period in which there was no work yet is left out."""
        around = [before(self.quarters), year_before(self.quarters)]
        if len(self.quarters) > 1:
            around += [(quarter,) for quarter in self.quarters[-LONGEST_LINE:]]
        return tuple(period for period in dict.fromkeys(around) if self.begun and period[-1] >= self.begun)

    def tables_of(self, measure: Measure) -> tuple[Table, ...]:
        """The tables of a measure, with the period, the total last. Work is not told in parts. What is told by kind is
        not told by area as well: of some eighty kinds most are small, and both tables would hide each other's."""
        own = [table for table in self.tables if table and set(table) <= set(measure.dims)]
        if any(KIND in table for table in own):
            own = [table for table in own if AREA not in table]
        if measure.unit is Unit.WORK:
            own = []
        if self.area is not None and len(self.area.of) == 1:
            own = [table for table in own if AREA not in table]
        return (*(tuple(d for d in measure.dims if d in {*table, PERIOD}) for table in own), (PERIOD,))


@dataclass(frozen=True)
class Measured:
    """A measure as it would leave: what a report prints, the release JSON, the verdict, and what is to be kept."""

    numbers: MeasureNumbers
    text: str
    verdict: Verdict
    kept: KeptNumbers


@dataclass(frozen=True)
class Told:
    """What is counted of a measure in words of today: the history that it comes after, and the chosen areas."""

    cube: Cube
    history: History
    choices: Mapping[str, str]

    def total(self, period: str) -> Key:
        """The key of a period as a whole."""
        return self.history.space.key({**self.choices, PERIOD: period})


def measured(
    measure: Measure,
    counted: tuple[Space, Cube, Mapping[str, int]],
    past: Past,
    labels: Labels,
    asked: Asked,
    now: Thresholds,
    closed: frozenset[Named],
    progress: Progress,
) -> Measured:
    """One measure of a report. `counted` is the space in codes, the cube, and how much came late by quarter; `closed`
    is what the widest measure of people hides (`nested`).

    Raises CannotProtect where somebody could be found whatever is hidden.
    """
    coded, cube, late = counted
    coded = guarded(replace(coded, groups=_groups(coded, past, asked)), now, past.free(now))
    told = _told(coded, cube, past, labels, asked)
    made = veiled(_protected(measure, told, asked, lambda share: progress(0.6 * share)), measure, closed)
    release = replace(made.release, cells=(*made.release.cells, *_shares(measure, told, asked, made.release)))
    text = to_json(as_file(made.history, told.history, release))
    verdict = audit(text, lambda share: progress(0.6 + 0.4 * share))
    earlier = _earlier(told.history)
    numbers = MeasureNumbers(
        measure,
        told.history.space,
        _periods(told, asked, {cell.key for cell in release.cells} | earlier.keys()),
        release,
        made.reasons,
        earlier,
        sum(late.get(quarter, 0) for quarter in asked.quarters),
        told.choices.get(AREA, ""),
        None if measure.unit is Unit.WORK else verdict,
    )
    layouts = tuple(layout for layout in made.history.layouts if _is_used(layout, release))
    return Measured(
        numbers, text, verdict, KeptNumbers(labels.in_codes(release), layouts, _named(coded.groups, labels, [release]))
    )


def _told(coded: Space, cube: Cube, past: Past, labels: Labels, asked: Asked) -> Told:
    layouts = tuple(dict.fromkeys(layout for kept in past.kept for layout in kept.layouts))
    releases = tuple(labels.release(kept.release) for kept in past.kept)
    area = {} if asked.area is None or AREA not in coded.names else {AREA: labels.label(AREA, asked.area.label)}
    return Told(labels.cube(coded.names, cube), History(labels.space(coded), layouts, releases), area)


def _groups(space: Space, past: Past, asked: Asked) -> tuple[Group, ...]:
    """The groups that the space has, of former releases and of this one, of the dimensions that the measure has."""
    periods = [period for period in (asked.quarters, *asked.compared) if len(period) > 1]
    mine = [Group(PERIOD, period_label(period), period) for period in periods]
    if asked.area is not None and len(asked.area.of) > 1 and AREA in space.names:
        mine.append(asked.area)
    every = [*space.groups, *(group for kept in past.kept for group in kept.groups), *mine]
    return tuple({(group.dim, group.label): group for group in every}.values())


def _protected(measure: Measure, told: Told, asked: Asked, progress: Progress) -> Protected:
    """The release with the periods to compare with. Those are left out where they would tell too much, and in an exact
    release, which is about one period alone."""
    tables, display = asked.tables_of(measure), asked.display
    if display is Display.EXACT and measure.unit is Unit.PEOPLE:
        _refuse_what_was_rounded(told.history, asked)
    request = Request(asked.name, measure.code, (asked.now,), tables, told.choices, display, measure.unit)
    made = protect(told.cube, told.history, request, progress)
    known = {cell.key for release in told.history.releases for cell in release.cells}
    new = tuple(label for period in asked.compared if told.total(label := period_label(period)) not in known)
    if not new or (display is Display.EXACT and measure.unit is Unit.PEOPLE):
        return made
    try:
        more = protect(told.cube, made.history, replace(request, periods=new, layouts=((PERIOD,),)))
    except CannotProtect:
        return made
    release = replace(made.release, cells=(*made.release.cells, *more.release.cells))
    return replace(more, release=release, reasons={**made.reasons, **more.reasons})


def _refuse_what_was_rounded(history: History, asked: Asked) -> None:
    """A number that left rounded stays so; beside it an exact one would tell both more than was meant."""
    for release in history.releases:
        for cell in release.cells:
            quarters = history.space.members(PERIOD, dict(cell.key)[PERIOD])
            if cell.how in (How.ROUND, How.LT) and quarters & set(asked.quarters):
                raise CannotProtect(
                    _("Over deze periode is al iets uitgegeven. Precieze aantallen kunnen dan niet; kies afgerond."),
                    str(Display.EXACT),
                )


def _shares(measure: Measure, told: Told, asked: Asked, release: Release) -> Iterator[Cell]:
    """Each category as a percentage of the total of the period, from the printed numbers alone (rule 8)."""
    if measure.unit is Unit.WORK:
        return
    printed = {cell.key: cell for cell in release.cells}
    total = printed.get(told.total(asked.now))
    tables = [{*table, *told.choices} for table in asked.tables_of(measure) if len(table) == 2]
    for cell in release.cells:
        named = dict(cell.key)
        if total is None or cell is total or named[PERIOD] != asked.now or named.keys() not in tables:
            continue
        if (share := percentage(cell, total)) is not None:
            yield share


def as_file(after: History, past: History, release: Release) -> History:
    """The history that the release file holds: all that left, then this, with the groups that they name."""
    releases = (*past.releases, release)
    named = {pair for one in releases for cell in one.cells for pair in cell.key}
    groups = tuple(group for group in after.space.groups if (group.dim, group.label) in named)
    return replace(after, space=replace(after.space, groups=groups), releases=releases)


def _earlier(history: History) -> dict[Key, Cell]:
    """What former releases printed; of a number that was printed more than once the first."""
    found: dict[Key, Cell] = {}
    for release in history.releases:
        for cell in release.cells:
            if cell.how is not How.PCT:
                found.setdefault(cell.key, cell)
    return found


def _periods(told: Told, asked: Asked, printed: Set[Key]) -> Periods:
    quarters = told.history.space.categories(PERIOD)
    series = [quarter for quarter in quarters if quarter <= asked.quarters[-1] and told.total(quarter) in printed]
    around = [period_label(before(asked.quarters)), period_label(year_before(asked.quarters))]
    first, second = (label if told.total(label) in printed else "" for label in around)
    return Periods(asked.now, first, second, tuple(series[-LONGEST_LINE:]))


def _is_used(layout: tuple[str, ...], release: Release) -> bool:
    return any({dim for dim, _label in cell.key} >= set(layout) for cell in release.cells)


def _named(groups: Sequence[Group], labels: Labels, releases: Sequence[Release]) -> tuple[Group, ...]:
    """The groups (in codes) that these releases (in labels) name."""
    named = {pair for release in releases for cell in release.cells for pair in cell.key}
    return tuple(group for group in groups if (group.dim, labels.label(group.dim, group.label)) in named)
