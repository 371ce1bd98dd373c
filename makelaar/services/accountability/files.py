"""The files of a report: the PDF, its tables as sheets, and the release JSON of each measure."""

from collections.abc import Iterator, Mapping
from datetime import date

from makelaar.export.accountability.printed import HIDDEN
from makelaar.export.accountability.sheets_csv import numbers_csv
from makelaar.export.accountability.sheets_ods import numbers_ods
from makelaar.export.accountability.sheets_rows import NumberRow, NumbersBook, NumbersSheet
from makelaar.export.accountability.sheets_xlsx import numbers_xlsx
from makelaar.hearts.day_words import plain_day
from makelaar.hearts.disclosure import PERIOD, Cell, Display, How
from makelaar.i18n import N_, _
from makelaar.services.accountability.contents.reading import printed
from makelaar.services.accountability.numbers import MeasureNumbers
from makelaar.services.accountability.panel import period_words
from makelaar.services.accountability.prepared import Prepared

_HIDDEN = N_("Verborgen, omdat anders een klein aantal is uit te rekenen.")
_WHY = {
    How.HIDDEN: _HIDDEN,
    How.LT: N_("Te weinig mensen om te noemen, misschien ook niemand."),
    How.ROUND: N_("Afgerond op vijf, zodat niemand eruit af te leiden is."),
}
"""Why a number is not precise, for who reads the files: by how it stands there alone. Which hidden numbers are small
themselves is for nobody outside to know (ANONYMITY.md, rule 4: one sign for primary and secondary hiding)."""
DIMENSIONS = {"thema": N_("Thema"), "soort": N_("Soort"), "buurt": N_("Buurt"), "leeftijd": N_("Leeftijd")}
"""What a dimension is called above a column."""


def files_of(prepared: Prepared, made_on: date) -> Mapping[str, bytes]:
    """All files of a report by name, the PDF first. A report of rounds has no tables."""
    files = {f"{prepared.name}.pdf": prepared.pdf}
    if prepared.numbers:
        book = numbers_book(prepared, made_on)
        files[f"{prepared.name}.xlsx"] = numbers_xlsx(book)
        files[f"{prepared.name}.ods"] = numbers_ods(book)
        files[f"{prepared.name}.csv"] = numbers_csv(book)
    return files | {name: text.encode() for name, text in prepared.releases.items()}


def numbers_book(prepared: Prepared, made_on: date) -> NumbersBook:
    """The protected numbers of a report, as rows."""
    return NumbersBook(prepared.title, tuple(_about(prepared, made_on)), tuple(map(_sheet, prepared.numbers)))


def _about(prepared: Prepared, made_on: date) -> Iterator[tuple[str, str]]:
    keeping = prepared.keeping
    if prepared.choice.for_whom:
        yield _("Voor"), prepared.choice.for_whom
    yield _("Gemaakt op"), plain_day(made_on)
    if prepared.choice.display is Display.ROUNDED:
        yield (
            _("Aantallen mensen"),
            _("Afgerond op vijf; werk (aanbellen, rondes, beloften) staat er precies, waar dat kan."),
        )
    else:
        yield _("Aantallen mensen"), _("Precies, waar dat kan zonder dat iemand te herkennen is.")
    if keeping is not None:
        yield (
            f"<{keeping.thresholds.k}",
            _("Minder dan {k} mensen, misschien ook niemand.").format(k=keeping.thresholds.k),
        )
    yield HIDDEN, _(_HIDDEN)
    for remark in prepared.remarks:
        yield _("Let op"), remark


def _sheet(numbers: MeasureNumbers) -> NumbersSheet:
    dims = tuple(dim for dim in numbers.measure.dims if dim != PERIOD)
    return NumbersSheet(
        numbers.measure.code.replace("_", " ").capitalize(),
        _(numbers.measure.name),
        _(numbers.measure.definition),
        tuple(_(DIMENSIONS.get(dim, dim)) for dim in dims),
        tuple(_row(numbers, cell, dims) for cell in _cells(numbers)),
    )


def _cells(numbers: MeasureNumbers) -> Iterator[Cell]:
    """What this release prints, and the totals with which it compares as they were printed before."""
    mine = [cell for cell in numbers.release.cells if cell.how is not How.PCT]
    yield from mine
    periods = numbers.periods
    known = {cell.key for cell in mine}
    for period in dict.fromkeys((periods.before, periods.year_before, *periods.series)):
        cell = numbers.cell(period) if period else None
        if cell is not None and cell.key not in known:
            yield cell


def _row(numbers: MeasureNumbers, cell: Cell, dims: tuple[str, ...]) -> NumberRow:
    named = dict(cell.key)
    share = numbers.share(**{dim: label for dim, label in named.items() if dim != PERIOD})
    is_now = named[PERIOD] == numbers.periods.now
    return NumberRow(
        tuple(named.get(dim, _("alles samen")) for dim in dims),
        period_words(numbers.space, named[PERIOD]),
        printed(cell).text,
        cell.value if cell.how in (How.EXACT, How.ROUND) else None,
        share.value if share is not None and is_now else None,
        _(_WHY[cell.how]) if cell.how in _WHY else "",
    )
