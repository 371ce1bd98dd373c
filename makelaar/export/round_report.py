"""The report of rounds on paper, for the worker and the neighbourhood: what the work was and what it came to. It can be
read in grey."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR, inter_canvas, width
from makelaar.export.pdf_text import Block, Style
from makelaar.export.report_figures import Below, Figure, Text, write
from makelaar.export.report_sections import sections
from makelaar.export.report_told import ReportOfRounds
from makelaar.hearts.day_words import exact_day
from makelaar.hearts.doors.letter_widths import cut
from makelaar.hearts.doors.palette import LIGHT
from makelaar.i18n import _, ngettext

_WIDTH, _HEIGHT = A4
_SIDE, _TOP, _FOOT = 19 * mm, 18 * mm, 20 * mm
_ROOM = _WIDTH - 2 * _SIDE
_EYEBROW, _TITLE, _ABOUT = (
    Style(10, 14, LIGHT.accent, BOLD),
    Style(22.5, 28, LIGHT.ink, BOLD),
    Style(10.5, 15, LIGHT.muted),
)
_GAPS = (24.0, 17.0, 10.0)
"""Between two sections: as wide as it can be without another page."""


def round_report_pdf(told: ReportOfRounds) -> bytes:
    """The PDF: A4, sections that are not cut by the end of a page."""
    made = [_head(told), *sections(told, _ROOM)]
    pages, gap = min(((_pages(made, gap), gap) for gap in _GAPS), key=lambda one: len(one[0]))
    file = BytesIO()
    canvas = inter_canvas(file, _("Verslag van rondes"))
    for number, figures in enumerate(pages, start=1):
        Below(figures, gap).draw(canvas, _SIDE, _HEIGHT - _TOP)
        _draw_foot(canvas, told, number, len(pages))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _pages(made: Sequence[Figure], gap: float) -> list[list[Figure]]:
    """Sections over pages, in their order."""
    pages: list[list[Figure]] = [[]]
    left = room = _HEIGHT - _TOP - _FOOT
    for one in made:
        if pages[-1] and one.height > left:
            pages.append([])
            left = room
        pages[-1].append(one)
        left -= one.height + gap
    return pages


def _head(told: ReportOfRounds) -> Figure:
    above = ngettext("Verslag van een ronde langs de deuren", "Verslag van {n} rondes langs de deuren", told.rounds)
    names = [one.name for one in told.buildings]
    where = ", ".join(names[:3]) if len(names) <= 3 else _("{n} panden").format(n=len(names))
    when = exact_day(told.first)
    if told.last != told.first:
        when = _("{first} tot en met {last}").format(first=when, last=exact_day(told.last))
    return Below(
        (
            Text(Block(above.format(n=told.rounds), _EYEBROW, _ROOM)),
            Text(Block(told.title, _TITLE, _ROOM)),
            Text(Block(f"{where} · {when}", _ABOUT, _ROOM)),
            _Numbers(_numbers(told)),
        )
    )


def _numbers(told: ReportOfRounds) -> list[tuple[str, str]]:
    doors = told.whole.doors
    numbers = [
        (str(doors), ngettext("deur op de ronde", "deuren op de ronde", doors)),
        (str(told.rings), ngettext("keer aangebeld", "keer aangebeld", told.rings)),
    ]
    about = ((told.opened, _("deuren gingen open")), (told.spoken, _("mensen gesproken")))
    if not told.few_doors:
        numbers += [(f"± {count}", words) for count, words in about if count is not None]
    return numbers


@dataclass(frozen=True)
class _Numbers:
    """The numbers of the work and of people, as far as they may be told, large, beside each other."""

    numbers: Sequence[tuple[str, str]]
    height: float = 58.0

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColor(HexColor(LIGHT.wall_line))
        canvas.setLineWidth(0.8)
        canvas.line(left, top - 8, left + _ROOM, top - 8)
        canvas.line(left, top - self.height, left + _ROOM, top - self.height)
        for number, words in self.numbers:
            write(canvas, left, top - 34, number, 22, BOLD)
            write(canvas, left, top - 48, words, 9.5, colour=LIGHT.muted)
            left += _ROOM / len(self.numbers)


def _draw_foot(canvas: Canvas, told: ReportOfRounds, page: int, pages: int) -> None:
    line = 11 * mm
    made = _("Gemaakt op {day}").format(day=exact_day(told.made_on))
    if told.by:
        made = _("Gemaakt op {day} door {name}").format(day=exact_day(told.made_on), name=told.by)
    number = _("bladzijde {page} van {pages}").format(page=page, pages=pages)
    aside = width(number, REGULAR, 8.5)
    write(canvas, _SIDE, line, cut(made, _ROOM - aside - 20, 8.5), 8.5, colour=LIGHT.muted)
    write(canvas, _SIDE + _ROOM - aside, line, number, 8.5, colour=LIGHT.muted)
