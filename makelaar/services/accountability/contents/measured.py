"""A measure by one dimension, or through time: its chart and its table, where there is something to show."""

from collections.abc import Sequence

from makelaar.export.accountability.charts import Bar, Bars, Line, Lines
from makelaar.export.accountability.printed import NEVER, Printed, Sort
from makelaar.export.accountability.report import Block, DataTable, Drawn, Paragraph, TableRow
from makelaar.i18n import N_, _
from makelaar.services.accountability.contents.findings import capital
from makelaar.services.accountability.contents.reading import Category, PeriodWords, Reading

DIMENSIONS = {
    "thema": N_("Thema"),
    "soort": N_("Soort"),
    "buurt": N_("Buurt"),
    "leeftijd": N_("Leeftijd"),
}
"""What a column of labels is called."""
_MOST_BARS = 12
_LEAST_KNOWN = 2
"""A chart needs so many numbers that are told: a single bar says nothing that its number does not."""
_LEAST_QUARTERS = 3
_BLANK = ""


def by_dimension(reading: Reading, code: str, dim: str, title: str, *, total: bool = True) -> list[Block]:
    """The chart and the table of a measure; one sentence where everything is too few; nothing where it is not there."""
    found = reading.categories(code, dim)
    if not found:
        return []
    if not any(one.now.known for one in found):
        return [Paragraph(_("{what}: te weinig mensen om te noemen.").format(what=title), quiet=True)]
    blocks: list[Block] = []
    if sum(bool(one.now.known) for one in found) >= _LEAST_KNOWN:
        blocks.append(Drawn(bars(found, title, reading.words)))
    whole = reading.whole(code) if total else None
    numbers = reading.of(code)
    once = numbers is not None and dim in numbers.measure.distinct
    together = _("Samen, iedereen één keer geteld") if once else _("Samen")
    return [*blocks, table(found, dim, title, reading.words, whole, together)]


def bars(found: Sequence[Category], title: str, words: PeriodWords) -> Bars:
    """Bars of the largest, beside the period before."""
    shown = found[:_MOST_BARS]
    compared = bool(words.before) and any(one.before.known for one in shown)
    made = tuple(Bar(capital(one.label), one.now, one.before if compared else None) for one in shown)
    return Bars(title, made, words.now, words.before if compared else "")


def table(
    found: Sequence[Category], dim: str, title: str, words: PeriodWords, whole: Category | None, together: str = ""
) -> DataTable:
    """All categories with the periods before, as far as something was counted in them; the whole as its last line."""
    rows = [*found, whole] if whole is not None and whole.now.sort is not Sort.NOTHING else list(found)
    columns: list[tuple[str, Sequence[Printed | str]]] = [(words.now, [one.now for one in rows])]
    for name, numbers in (
        (words.before, [one.before for one in rows]),
        (words.year_before, [one.year_before for one in rows]),
    ):
        if name and any(number.sort is not Sort.NOTHING for number in numbers):
            columns.append((name, numbers))
    if any(one.share.sort is not Sort.NOTHING for one in found):
        columns.insert(1, (_("aandeel"), [one.share if one is not whole else _BLANK for one in rows]))
    lines = tuple(
        TableRow(
            together if one is whole else capital(one.label),
            tuple(numbers[nth] for _name, numbers in columns),
            total=one is whole,
        )
        for nth, one in enumerate(rows)
    )
    return DataTable(title, (_(DIMENSIONS[dim]), *(capital(name) for name, _n in columns)), lines)


def through_time(reading: Reading, codes: Sequence[tuple[str, str]], title: str) -> list[Block]:
    """Lines through the quarters of measures with their labels; nothing below three quarters with numbers."""
    found = [(label, *reading.series(code)) for code, label in codes]
    quarters = max((quarters for _label, quarters, _n in found), key=len, default=())
    told = [
        Line(label, _filled(quarters, own, numbers))
        for label, own, numbers in found
        if sum(number.known is not None for number in numbers) >= _LEAST_QUARTERS
    ]
    if not told or len(quarters) < _LEAST_QUARTERS:
        return []
    return [Drawn(Lines(title, tuple(_short(quarter) for quarter in quarters), tuple(told)))]


def _filled(quarters: Sequence[str], own: Sequence[str], numbers: Sequence[Printed]) -> tuple[Printed, ...]:
    known = dict(zip(own, numbers, strict=True))
    return tuple(known.get(quarter, NEVER) for quarter in quarters)


def _short(quarter: str) -> tuple[str, str]:
    """ "2026-Q1" as an axis has it."""
    year, part = quarter.split("-Q")
    return _("{n}e kw").format(n=part), year
