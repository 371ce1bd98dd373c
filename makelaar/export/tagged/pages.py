"""The pages of a report: blocks laid out over them, then drawn, each with its foot."""

from collections import deque
from collections.abc import Sequence

from makelaar.export.pdf_fonts import REGULAR, width
from makelaar.export.tagged.block import Block, Placed, draw_placed, fill
from makelaar.export.tagged.contents_block import headings_in
from makelaar.export.tagged.look import Look
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.runs import drawable
from makelaar.export.tagged.xmp import About
from makelaar.hearts.doors.letter_widths import cut
from makelaar.i18n import _

_BAND = 14.0
"""Of colour at the top of the cover."""
_FOOT = 8.5
"""Size of the letters in the foot."""

Page = Sequence[Placed]


def lay_out(blocks: Sequence[Block], look: Look) -> list[Page]:
    """The blocks on as many pages as they need, one at least; none is empty otherwise."""
    waiting = deque(blocks)
    pages: list[Page] = []
    while waiting:
        if placed := fill(waiting, look.room, look.high):
            pages.append(placed)
    return pages or [[]]


def pages_of_headings(pages: Sequence[Page]) -> dict[str, int]:
    """On which page, from 1, each heading stands, by the key of its bookmark."""
    return {
        heading.bookmark.key: number
        for number, page in enumerate(pages, start=1)
        for placed in page
        for heading in headings_in(placed.block)
        if heading.bookmark is not None
    }


def draw_pages(pages: Sequence[Page], look: Look, about: About, *, has_cover: bool) -> Pen:
    """Draw all pages. A cover has a band of colour at its top and no foot."""
    pen = Pen(look.page)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            pen.next_page()
        is_cover = has_cover and number == 1
        if is_cover:
            pen.ground((0.0, look.page[1] - _BAND, look.page[0], look.page[1]), look.accent)
        draw_placed(page, pen, look.side, look.page[1] - look.top, look.room)
        if not is_cover:
            _draw_foot(pen, look, about, number, len(pages))
    pen.end()
    return pen


def _draw_foot(pen: Pen, look: Look, about: About, page: int, pages: int) -> None:
    line = 0.5 * look.foot
    number = _("bladzijde {page} van {pages}").format(page=page, pages=pages)
    aside = width(number, REGULAR, _FOOT)
    told = " · ".join(one for one in (about.organisation, about.title) if one)
    with pen.margin("Footer") as canvas:
        canvas.setFillColor(look.muted)
        canvas.setFont(REGULAR, _FOOT)
        canvas.drawString(look.side, line, cut(drawable(told), look.room - aside - 20, _FOOT))
        canvas.drawString(look.side + look.room - aside, line, number)
