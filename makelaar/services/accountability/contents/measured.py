"""A measure by one dimension, or through time: its chart and its table, where there is something to show."""

from collections.abc import Sequence
from itertools import groupby

from makelaar.export.accountability.charts import Bar, Bars, Line, Lines
from makelaar.export.accountability.printed import NEVER, Printed, Sort
from makelaar.export.accountability.report import Block, DataTable, Drawn, Paragraph, TableRow
from makelaar.i18n import N_, _
from makelaar.services.accountability.contents.findings import capital
from makelaar.services.accountability.contents.reading import Category, PeriodWords, Reading

_DIMENSIONS = {
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
_LONG = 20
"""Lines of a table that are still read one by one."""
_BLANK = ""


def dimension_word(dim: str) -> str:
    """What a dimension is called: "Thema"; by its code where it is new."""
    return _(_DIMENSIONS[dim]) if dim in _DIMENSIONS else capital(dim)


def by_dimension(reading: Reading, code: str, dim: str, title: str) -> list[Block]:
    """The chart of a measure; the one number that is told, in a sentence; nothing where none is."""
    found = reading.categories(code, dim)
    known = [one for one in found if one.now.known]
    if len(known) >= _LEAST_KNOWN:
        rest = Paragraph(_("Dit zijn de grootste; alles staat in de tabellen achterin."), quiet=True)
        return [Drawn(bars(found, title, reading.words)), *([rest] if len(found) > _MOST_BARS else [])]
    sentence = _("{title}: {label} {n}. De andere aantallen zijn te klein of verborgen; zie de tabellen achterin.")
    return [Paragraph(sentence.format(title=title, label=one.label, n=one.now.words)) for one in known]


def is_few(reading: Reading, code: str, dim: str) -> bool:
    """Whether a measure was counted by a dimension, and every number is too small to tell."""
    found = reading.categories(code, dim)
    return bool(found) and not any(one.now.known for one in found)


def dimension_table(reading: Reading, code: str, dim: str, title: str) -> DataTable:
    """All categories of a measure with their shares and the periods before, and the whole as the last line."""
    numbers = reading.of(code)
    once = numbers is not None and dim in numbers.measure.distinct
    together = _("Samen, iedereen één keer geteld") if once else _("Samen")
    return table(reading.categories(code, dim), dim, title, reading.words, reading.whole(code), together)


def bars(found: Sequence[Category], title: str, words: PeriodWords) -> Bars:
    """Bars of the largest, beside the period before."""
    shown = found[:_MOST_BARS]
    compared = bool(words.before) and any(one.before.known for one in shown)
    made = tuple(Bar(capital(one.label), one.now, one.before if compared else None) for one in shown)
    return Bars(title, made, words.now, words.before if compared else "")


def table(
    found: Sequence[Category], dim: str, title: str, words: PeriodWords, whole: Category, together: str
) -> DataTable:
    """All categories with the periods before, as far as something was counted in them; the whole as its last line."""
    rows = [*found, whole] if whole.now.sort is not Sort.NOTHING else list(found)
    columns: list[tuple[str, Sequence[Printed | str]]] = [(words.now, [one.now for one in rows])]
    for name, numbers in (
        (words.before, [one.before for one in rows]),
        (words.year_before, [one.year_before for one in rows]),
    ):
        if name and any(number.sort is not Sort.NOTHING for number in numbers[: len(found)]):
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
    return DataTable(title, (dimension_word(dim), *(capital(name) for name, _n in columns)), _shortened(lines))


def _shortened(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """In a long table, lines without any number that say the same stand in one; the sheets have them all."""
    if len(rows) <= _LONG:
        return tuple(rows)
    alike: dict[object, list[TableRow]] = {}
    for nth, row in enumerate(rows):
        alone = row.total or any(isinstance(cell, Printed) and cell.known is not None for cell in row.cells)
        alike.setdefault(nth if alone else row.cells, []).append(row)
    return tuple(
        found[0] if len(found) == 1 else TableRow(_("{n} andere, elk").format(n=len(found)), found[0].cells)
        for found in alike.values()
    )


def side_by_side(reading: Reading, codes: tuple[str, ...], caption: str) -> list[Block]:
    """A table of measures with the periods before; none where no number of them is told."""
    found = [reading.whole(code) for code in codes if reading.has(code)]
    found = [one for one in found if one.now.sort is not Sort.NOTHING]
    if all(one.now.known is None for one in found):
        return []
    words = reading.words
    columns = [(words.now, [one.now for one in found])]
    for name, numbers in (
        (words.before, [one.before for one in found]),
        (words.year_before, [one.year_before for one in found]),
    ):
        if name and any(number.sort is not Sort.NOTHING for number in numbers):
            columns.append((name, numbers))
    rows = tuple(TableRow(one.label, tuple(n[nth] for _name, n in columns)) for nth, one in enumerate(found))
    return [DataTable(caption, (_("Wat we tellen"), *(capital(name) for name, _n in columns)), rows)]


def through_time(reading: Reading, codes: Sequence[tuple[str, str]], title: str) -> list[Block]:
    """Lines through the quarters of measures with their labels; nothing below three adjacent quarters."""
    found = [(label, *reading.series(code)) for code, label in codes]
    quarters = max((quarters for _label, quarters, _n in found), key=len, default=())
    told = [
        Line(label, _filled(quarters, own, numbers))
        for label, own, numbers in found
        if any(number.known is not None for number in numbers)
    ]
    if not any(_adjacent(line.numbers) >= _LEAST_QUARTERS for line in told):
        return []
    return [Drawn(Lines(title, tuple(_short(quarter) for quarter in quarters), tuple(told)))]


def _filled(quarters: Sequence[str], own: Sequence[str], numbers: Sequence[Printed]) -> tuple[Printed, ...]:
    known = dict(zip(own, numbers, strict=True))
    return tuple(known.get(quarter, NEVER) for quarter in quarters)


def _short(quarter: str) -> tuple[str, str]:
    """ "2026-Q1" as an axis has it."""
    year, part = quarter.split("-Q")
    return _("{n}e kw").format(n=part), year


def _adjacent(numbers: Sequence[Printed]) -> int:
    """The most adjacent quarters that were ever counted."""
    runs = (len(list(run)) for counted, run in groupby(numbers, lambda n: n.sort is not Sort.NOTHING) if counted)
    return max(runs, default=0)
