"""A report as its writer tells it: headings, paragraphs, tables, figures, in reading order; out comes the PDF.

The PDF follows PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): everything is tagged or told to be decoration, the
typeface is in it, and the same words make the same bytes.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFString

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Style
from makelaar.export.tagged.archive_file import archive_file
from makelaar.export.tagged.block import Block, Gap
from makelaar.export.tagged.box_block import BoxBlock
from makelaar.export.tagged.chart_block import ChartBlock
from makelaar.export.tagged.contents_block import ContentsBlock, shown
from makelaar.export.tagged.cover_art import CoverArt
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.list_block import items_of
from makelaar.export.tagged.look import Look
from makelaar.export.tagged.pages import draw_pages, lay_out, pages_of_headings
from makelaar.export.tagged.picture import Picture, PictureBlock
from makelaar.export.tagged.runs import Run, Text, name_of, plain, runs_of
from makelaar.export.tagged.table_cells import Cell, Column, Row
from makelaar.export.tagged.table_making import make_table
from makelaar.export.tagged.text_block import Bookmark, TextBlock
from makelaar.export.tagged.tiles_block import KeyFigure, TilesBlock, tile_of
from makelaar.export.tagged.xmp import About

__all__ = ["Cell", "Column", "KeyFigure", "Look", "Picture", "Row", "Run", "TaggedDocument", "Text"]

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_CAPTION = 40.0
"""Kept free on a page for the caption of the highest figure, and its heading."""


class TaggedDocument:
    """One report. Call what stands on it in reading order, then `to_bytes()`."""

    def __init__(
        self,
        title: str,
        *,
        language: str = "nl",
        organisation: str | None = None,
        made_on: date | None = None,
        look: Look | None = None,
    ) -> None:
        """`title` names the document, without personal data; `made_on` is the only date in it."""
        self._about = About(title, _LANGUAGES.get(language, language), organisation or None, made_on)
        self.look = look or Look()
        self._root = Element("Document")
        self._section = [self._root]
        """The document, and in it the open section of each level."""
        self._inside: list[Element] = []
        """The open boxes, innermost last."""
        self._blocks: list[Block] = []
        self._room = self.look.room
        """How wide the innermost of them is inside."""
        self._headings: list[TextBlock] = []
        self._pages: dict[str, int] = {}
        """The page of each heading, by the key of its bookmark."""
        self._level = 0
        self._has_cover = False
        self._notes = self._tables = 0
        self._made: bytes | None = None

    def cover(
        self, subtitle: str = "", lines: Sequence[str] = (), logo: Picture | None = None, art: Any = None
    ) -> None:
        """A first page of its own with the title, without header and footer; `art` is a drawing along its foot, from
        edge to edge, that says nothing. Raises ValueError if the cover is not first."""
        if self._blocks:
            raise ValueError("the cover comes first")
        self._has_cover = True
        high = self.look.high
        if art is not None:
            self._put(CoverArt(art))
        if logo is not None:
            self._put(PictureBlock(logo, self._here.add("Figure", alt=name_of(logo.alt))))
        self._put(Gap(high * (0.24 if logo is not None else 0.32)))
        self._text(self._about.title, Style(30, 37, self.look.ink, BOLD), "Title", after=10)
        if subtitle:
            self._text(subtitle, Style(15, 21, self.look.muted), "P", after=22)
        for line in lines:
            self._text(line, self.look.body, "P", after=2)
        self.page_break()

    def heading(self, level: int, text: str, above: str = "") -> None:
        """A heading of level 1 to 3, with a bookmark, and small words above it. Raises ValueError if it leaves out a
        level or has no words."""
        if not 1 <= level <= min(3, self._level + 1):
            raise ValueError(f"a heading of level {level} cannot come here")
        name = name_of(text)
        self._level = level
        if not self._inside:
            del self._section[level:]
            self._section.append(self._section[-1].add("Sect"))
        style = self.look.heading(level)
        if plain(above):
            small = replace(self.look.quiet, font=BOLD)
            about = self._here.add("P")
            self._put(TextBlock(tuple(runs_of(above)), small, about, before=style.size * 1.6, keeps_next=True))
        made = TextBlock(
            tuple(runs_of(name)),
            style,
            self._here.add(f"H{level}", title=name),
            before=3.0 if plain(above) else style.size * 1.6,
            after=style.size * 0.45,
            keeps_next=True,
            bookmark=Bookmark(f"heading{len(self._headings) + 1}", name, level - 1),
        )
        self._headings.append(made)
        self._put(made)

    def contents(self) -> None:
        """A table of contents of the headings of level 1 and 2 that follow."""
        told = len(shown(self._headings))
        self._put(ContentsBlock(self._here.add("TOC"), self._headings, self._pages, self.look.body, first=told))

    def paragraph(self, text: Text, style: str = "body", *, lang: str | None = None) -> None:
        """A paragraph; `style` is "body", "lead" (larger), "strong" or "quiet" (small, grey)."""
        looks = {"body": self.look.body, "lead": self.look.lead, "strong": self.look.strong, "quiet": self.look.quiet}
        self._text(text, looks[style], "P", after=8, lang=lang)

    def bullets(self, items: Sequence[Text], *, numbered: bool = False, small: bool = False) -> None:
        """A list, with dots or with numbers, maybe in the letters of a table. An empty one is nothing."""
        if not items:
            return
        element = self._here.add("L").set("List", ListNumbering="/Decimal" if numbered else "/Disc")
        self._blocks += items_of(items, element, self.look.cell if small else self.look.body, numbered=numbered)

    def table(
        self,
        columns: Sequence[Column | str],
        rows: Sequence[Row | Sequence[Text | Cell]],
        *,
        above: Sequence[Sequence[Text | Cell]] = (),
        row_heads: int = 1,
        caption: str = "",
        summary: str = "",
    ) -> None:
        """A table; the first `row_heads` columns name their rows, `above` are rows of headings over the columns' own.

        `caption` stands over it; `summary` says for a screen reader how it is built, if that is not plain.
        """
        self._tables += 1
        element = self._here.add("Table")
        if summary:
            element.set("Table", Summary=PDFString(plain(summary)))
        if caption:
            where = element.add("Caption").add("P")
            look = Style(9.5, 13, self.look.ink, BOLD)
            self._put(TextBlock(tuple(runs_of(caption)), look, where, before=6, after=4, keeps_next=True))
        made = [one if isinstance(one, Column) else Column(one) for one in columns]
        told = [one if isinstance(one, Row) else Row(one) for one in rows]
        self._put(make_table(made, above, told, row_heads, element, self.look, self._room, f"table{self._tables}"))

    def figure(self, drawing: Any, alt: str, caption: str = "") -> None:
        """A drawing (reportlab.graphics) with what it shows in words, and its caption below it. Raises ValueError
        without words."""
        words = name_of(alt)
        around = self._here.add("Div")
        most = self.look.high - _CAPTION - 4 * self.look.heading(1).leading
        blocks: list[Block] = [ChartBlock(drawing, around.add("Figure", alt=words), most)]
        if caption:
            where = around.add("Caption").add("P")
            blocks.append(TextBlock(tuple(runs_of(caption)), self.look.quiet, where, before=4))
        self._put(BoxBlock(blocks, padding=0))

    def key_figures(self, figures: Sequence[KeyFigure], *, beside: int = 4) -> None:
        """Numbers beside each other in tiles, read one after the other as a list."""
        if not figures:
            return
        beside = min(beside, len(figures))
        element = self._here.add("L").set("List", ListNumbering="/None")
        tiles = [tile_of(one, element.add("LI").add("LBody"), self.look) for one in figures]
        self._put(TilesBlock(tiles, beside, self.look.ground))

    def quote(self, text: Text, source: str = "", *, lang: str | None = None) -> None:
        """What somebody said, between a bar and the margin, and who or where it is from."""
        element = self._here.add("BlockQuote", lang=lang)
        blocks: list[Block] = [TextBlock(tuple(runs_of(text)), self.look.lead, element.add("P"))]
        if source:
            blocks.append(TextBlock(tuple(runs_of(source)), self.look.quiet, element.add("P"), before=4))
        self._put(BoxBlock(blocks, bar=self.look.accent, before=6, after=10))

    def note(self, text: Text) -> None:
        """A note to what stands above it, in small letters."""
        self._notes += 1
        element = self._here.add("Note", identity=f"note{self._notes}")
        self._put(TextBlock(tuple(runs_of(text)), self.look.quiet, element.add("P"), before=2, after=8))

    @contextmanager
    def card(self, *, bar: bool = False) -> Iterator[None]:
        """What is called inside stands together on a ground, cut only if it is higher than a page."""
        with self._box(BoxBlock((), self.look.ground, self.look.accent if bar else None)):
            yield

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is called inside is not parted by the end of a page, if one page holds it."""
        with self._box(BoxBlock((), padding=0, before=0, after=0)):
            yield

    def page_break(self) -> None:
        """What follows begins on a new page."""
        self._put(Gap(ends_page=True))

    def space(self, size: float = 8.0) -> None:
        """Some room."""
        self._put(Gap(size))

    def to_bytes(self) -> bytes:
        """The PDF; nothing can be added afterwards."""
        if self._made is None:
            pages = lay_out(self._blocks, self.look)
            self._pages |= pages_of_headings(pages)
            pen = draw_pages(pages, self.look, self._about, has_cover=self._has_cover)
            self._made = archive_file(pen, self._root, self._about)
        return self._made

    @property
    def _here(self) -> Element:
        return self._inside[-1] if self._inside else self._section[-1]

    def _put(self, block: Block) -> None:
        self._blocks.append(block)

    def _text(self, text: Text, style: Style, kind: str, *, after: float, lang: str | None = None) -> None:
        runs = tuple(runs_of(text))
        if any(run.text.strip() for run in runs):
            self._put(TextBlock(runs, style, self._here.add(kind, lang=lang), after=after))

    @contextmanager
    def _box(self, box: BoxBlock) -> Iterator[None]:
        outside, self._blocks = self._blocks, []
        self._inside.append(self._here.add("Div"))
        self._room -= 2 * box.padding
        yield
        self._room += 2 * box.padding
        self._inside.pop()
        inside, self._blocks = self._blocks, outside
        if inside:
            self._put(BoxBlock(inside, box.ground, box.bar, box.padding, box.before, box.after))
