"""Read the values of an Excel workbook (xlsx, xlsm, xls) that was looked through before."""

import datetime as dt
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from makelaar.i18n import _
from makelaar.intake.book import MAX_CELLS, MAX_ROWS, Line, Sheet, Stop, check_stop
from makelaar.intake.refusals import damaged, protected, spread_out, too_large


def read_workbook(
    path: Path,
    comments: dict[str, dict[tuple[int, int], str]],
    cancelled: Stop | None = None,
) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """(tabs, warnings). Formulas give the value that was kept with them; nothing is run or followed.

    Raises UserError where the file is broken in a way that only shows while reading.
    """
    sheets, warnings = [], []
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            for about in workbook.sheets_metadata:
                check_stop(cancelled)
                sheet = _read_sheet(workbook, about.name, comments.get(about.name, {}), cancelled)
                sheets.append(sheet)
                if about.visible != SheetVisibleEnum.Visible and sheet.lines:
                    warnings.append(_("Het tabblad “{tab}” is verborgen en is wel meegelezen.").format(tab=about.name))
    except PasswordError as error:
        raise protected() from error
    except (CalamineError, OSError, ValueError, OverflowError, UnicodeError, KeyError) as error:
        raise damaged() from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a failed check inside the reader comes out
            raise damaged() from error
        raise
    return tuple(sheets), tuple(warnings)


def _read_sheet(
    workbook: CalamineWorkbook, name: str, comments: dict[tuple[int, int], str], cancelled: Stop | None
) -> Sheet:
    """One tab; charts and macro sheets come out empty."""
    try:
        sheet = workbook.get_sheet_by_name(name)
    except CalamineError as error:
        if "not found" in str(error).lower():
            return Sheet(name, ())
        raise
    if sheet.start is None:
        return Sheet(name, (), comments)
    if sheet.height * sheet.width > MAX_CELLS:
        raise spread_out()
    first_row, first_column = sheet.start
    blank = ("",) * first_column
    lines = []
    for place, row in enumerate(sheet.to_python(skip_empty_area=True)):
        if place % 1_000 == 0:
            check_stop(cancelled)
        cells = tuple(map(cell_text, row))
        if any(cells):
            lines.append(Line(first_row + place + 1, blank + cells))
            if len(lines) > MAX_ROWS:
                raise too_large()
    spans = tuple((r1 + 1, c1, r2 + 1, c2) for (r1, c1), (r2, c2) in sheet.merged_cell_ranges or ())
    return Sheet(name, tuple(lines), comments, spans)


def cell_text(value: Any) -> str:
    """A value as text: ISO for a day, no ".0" on whole numbers, "ja" and "nee" for true and false."""
    if isinstance(value, str):
        return value.strip().replace("\r\n", "\n").replace("_x000D_", "")
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    return "" if value is None else str(value)
