"""The printed numbers as a report reads them: by measure, period and category, with their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from makelaar.export.accountability.printed import NEVER, Printed, Sort
from makelaar.hearts.disclosure import PERIOD, Cell, How, Key, Unit
from makelaar.hearts.quarters import in_order, shown_period
from makelaar.i18n import _
from makelaar.services.accountability.contents.told import Told
from makelaar.services.accountability.numbers import AREA, MeasureNumbers
from makelaar.services.statistics.categories import UNKNOWN_NAMES

_SORTS = {
    How.EXACT: Sort.NUMBER,
    How.ROUND: Sort.NUMBER,
    How.PCT: Sort.NUMBER,
    How.LT: Sort.FEW,
    How.HIDDEN: Sort.HIDDEN,
}


@dataclass(frozen=True)
class Category:
    """A category with its number now, before and a year before."""

    label: str
    now: Printed
    before: Printed
    year_before: Printed
    share: Printed = NEVER
    """Of the whole, in percent."""


class Reading:
    """The numbers of a report, by the code of their measure."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self._numbers = {one.measure.code: one for one in told.numbers}

    @property
    def measures(self) -> tuple[MeasureNumbers, ...]:
        """All of them, in their order."""
        return self.told.numbers

    def has(self, code: str) -> bool:
        """Whether this report has the measure."""
        return code in self._numbers

    def now(self, code: str) -> Printed:
        """The number of all of it in the period of the report; never counted where the report has no such measure."""
        numbers = self._numbers.get(code)
        return NEVER if numbers is None else printed(numbers.cell())

    def of(self, code: str) -> MeasureNumbers | None:
        """The numbers of a measure."""
        return self._numbers.get(code)

    def whole(self, code: str) -> Category:
        """All of a measure, beside the periods before."""
        numbers = self._numbers.get(code)
        if numbers is None:
            return Category(code, NEVER, NEVER, NEVER)
        return _category(numbers, _(numbers.measure.name), {})

    def categories(self, code: str, dim: str) -> list[Category]:
        """Each category of a dimension that was printed, the most first; ages keep their order."""
        numbers = self._numbers.get(code)
        if numbers is None or (dim,) not in tables_of(numbers):
            return []
        found = [_category(numbers, label, {dim: label}) for label in labels(numbers, dim)]
        found = [one for one in found if one.now.sort is not Sort.NOTHING]
        return found if dim == "leeftijd" else sorted(found, key=_most_first)

    def series(self, code: str) -> tuple[tuple[str, ...], tuple[Printed, ...]]:
        """Adjacent quarters for a line, oldest first, and the number in each; the first of them has one."""
        numbers = self._numbers.get(code)
        if numbers is None:
            return (), ()
        found = [(quarter, printed(numbers.cell(quarter))) for quarter in in_order(numbers.periods.series)]
        while found and found[0][1].sort is Sort.NOTHING:
            del found[0]
        return tuple(quarter for quarter, _n in found), tuple(number for _q, number in found)

    @cached_property
    def rounded(self) -> bool:
        """Whether any number was rounded."""
        return any(cell.how is How.ROUND for numbers in self.measures for cell in numbers.release.cells)

    @cached_property
    def bounds(self) -> tuple[int, ...]:
        """Below which numbers of people "<5" and its like stand, the lowest first."""
        return tuple(sorted({c.value for n in self.measures for c in n.release.cells if c.how is How.LT and c.value}))

    @cached_property
    def sorts(self) -> set[Sort]:
        """Which sorts of numbers there are about people, and whether anything is hidden."""
        cells = [(n.measure.unit, printed(cell).sort) for n in self.measures for cell in n.release.cells]
        return {sort for unit, sort in cells if unit is Unit.PEOPLE or sort is Sort.HIDDEN}

    @cached_property
    def words(self) -> "PeriodWords":
        """What the periods are called, after the measure that knows most of them."""
        empty = PeriodWords(self.told.period_words, "", "", "", "")
        every = [period_words(numbers) for numbers in self.measures]
        return max(every, key=lambda one: (bool(one.before), bool(one.year_before)), default=empty)


@dataclass(frozen=True)
class PeriodWords:
    """The periods as columns have them ("vierde kwartaal 2025") and as sentences do ("vorig kwartaal").

    The year before is "" where it is the same as the one before.
    """

    now: str
    before: str
    year_before: str
    spoken_before: str
    spoken_year_before: str


def printed(cell: Cell | None) -> Printed:
    """A cell as it is printed; none was never counted."""
    if cell is None:
        return NEVER
    unit = "%" if cell.how is How.PCT else ""
    return Printed(_SORTS[cell.how], cell.value or 0, rounded=cell.how is How.ROUND, unit=unit)


def tables_of(numbers: MeasureNumbers) -> list[tuple[str, ...]]:
    """The dimensions of each table that is printed of this period, the smallest first."""
    found = {_table(cell.key, numbers) for cell in numbers.release.cells if (PERIOD, numbers.periods.now) in cell.key}
    names = numbers.space.names
    return sorted(found - {()}, key=lambda table: (len(table), [names.index(dim) for dim in table]))


def labels(numbers: MeasureNumbers, dim: str) -> list[str]:
    """The categories of a dimension that a table can show, in the order of the register; the unnamed last."""
    inside = numbers.space.members(dim, numbers.area) if dim == AREA and numbers.area else None
    found = [one for one in numbers.space.categories(dim) if inside is None or one in inside]
    return sorted(found, key=is_unnamed)


def is_unnamed(label: str) -> bool:
    """Whether this is what has no theme, kind, age or area: it comes last, and no finding is about it."""
    return label.casefold() in {_(word).casefold() for word in UNKNOWN_NAMES.values()}


def period_words(numbers: MeasureNumbers) -> PeriodWords:
    """What the periods of these numbers are called."""
    periods = numbers.periods
    spoken, spoken_year = _spoken(_quarters(numbers, periods.now))
    same = periods.before == periods.year_before or not periods.year_before
    return PeriodWords(
        now=shown(numbers, periods.now),
        before=shown(numbers, periods.before) if periods.before else "",
        year_before="" if same else shown(numbers, periods.year_before),
        spoken_before=spoken,
        spoken_year_before="" if same else spoken_year,
    )


def shown(numbers: MeasureNumbers, label: str) -> str:
    """A period in words; its label where the numbers do not know it."""
    quarters = _quarters(numbers, label)
    return shown_period(quarters) if quarters else label


def _quarters(numbers: MeasureNumbers, label: str) -> tuple[str, ...]:
    try:
        return in_order(numbers.space.members(PERIOD, label))
    except KeyError:
        return ()


def _spoken(quarters: Sequence[str]) -> tuple[str, str]:
    words = {1: _("vorig kwartaal"), 2: _("vorig halfjaar"), 4: _("vorig jaar")}
    return words.get(len(quarters), _("de periode ervoor")), _("een jaar eerder")


def _table(key: Key, numbers: MeasureNumbers) -> tuple[str, ...]:
    return tuple(dim for dim, label in key if dim != PERIOD and not (dim == AREA and label == numbers.area))


def _category(numbers: MeasureNumbers, label: str, named: dict[str, str]) -> Category:
    periods = numbers.periods
    now, before, year = (
        printed(numbers.cell(period, **named)) if period else NEVER
        for period in (periods.now, periods.before, periods.year_before)
    )
    share = printed(numbers.share(**named)) if named else NEVER
    return Category(label, now, before, year, share)


def _most_first(one: Category) -> tuple[bool, bool, int]:
    """Numbers from high to low, then what is hidden; the unnamed after all."""
    return is_unnamed(one.label), one.now.known is None, -(one.now.known or 0)
