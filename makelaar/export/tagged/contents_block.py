"""A table of contents: each heading with its page, a link to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_fonts import width as text_width
from makelaar.export.pdf_text import Style
from makelaar.export.tagged.block import Block
from makelaar.export.tagged.box_block import BoxBlock
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.runs import Run
from makelaar.export.tagged.text_block import TextBlock

_INDENT, _NUMBER, _GAP = 16.0, 40.0, 4.0
_LEVELS = 2


@dataclass(frozen=True)
class ContentsBlock:
    """Headings of level 1 and 2, each a line. `headings` and `pages` (by the key of their bookmark) are the document's
    own: all headings are there when the pages are laid out, their pages when they are drawn."""

    element: Element
    headings: Sequence[TextBlock]
    pages: dict[str, int]
    style: Style
    first: int = 0
    last: int | None = None
    before: float = 0.0
    after: float = 12.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return sum(self._high(one, width) for one in self._shown())

    def least(self, width: float) -> float:
        return sum(self._high(one, width) for one in self._shown()[:2])

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[ContentsBlock, ContentsBlock] | None":
        kept, used = 0, 0.0
        for one in self._shown():
            used += self._high(one, width)
            if used > room:
                break
            kept += 1
        if not kept:
            return None
        middle = self.first + kept
        return replace(self, last=middle, after=0.0), replace(self, first=middle, before=0.0)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        for heading in self._shown():
            line, indent = self._line(heading)
            link = self.element.add("TOCI").add("Reference").add("Link")
            bookmark = heading.bookmark
            number = str(self.pages[bookmark.key]) if bookmark else ""
            right = left + width
            with pen.element(link):
                line.paint(pen, left + indent, top, width - indent - _NUMBER, ends=" ")
                at = right - text_width(number, self.style.font, self.style.size)
                TextBlock((Run(number),), self.style, link).paint(pen, at, top, _NUMBER)
            if bookmark:
                bottom = top - line.height(width - indent - _NUMBER)
                pen.link(link, (left + indent, bottom, right, top), bookmark.title, key=bookmark.key)
            top -= self._high(heading, width)

    def _shown(self) -> list[TextBlock]:
        return shown(self.headings)[self.first : self.last]

    def _line(self, heading: TextBlock) -> tuple[TextBlock, float]:
        """The words as they stand here, and how far they are moved in."""
        indent = heading.bookmark.level * _INDENT if heading.bookmark else 0.0
        style = self.style if indent else replace(self.style, font=BOLD)
        return TextBlock(heading.runs, style, self.element), indent

    def _high(self, heading: TextBlock, width: float) -> float:
        line, indent = self._line(heading)
        return line.height(width - indent - _NUMBER) + _GAP


def shown(headings: Sequence[TextBlock]) -> list[TextBlock]:
    """Those that come in a table of contents."""
    return [one for one in headings if one.bookmark is not None and one.bookmark.level < _LEVELS]


def headings_in(block: Block) -> Iterator[TextBlock]:
    """The headings that a block is or holds."""
    if isinstance(block, TextBlock) and block.bookmark is not None:
        yield block
    elif isinstance(block, BoxBlock):
        for one in block.blocks:
            yield from headings_in(one)
