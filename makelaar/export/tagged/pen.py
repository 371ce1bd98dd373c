"""Drawing with tags: whatever is painted belongs to an element of the structure or is told to be decoration."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from makelaar.export.pdf_fonts import REGULAR, use_inter
from makelaar.export.tagged.elements import Element, LinkArea, Mark

Box = tuple[float, float, float, float]
"""Left, bottom, right, top; in points of the page."""


@dataclass
class Pen:
    """A canvas and what has been marked on it.

    `marked[page][number]` is the element of each stretch of marked content, `links` the element of each link by its
    key in the parent tree. Nothing may be painted outside `element` and the kinds of decoration.
    """

    size: tuple[float, float] = A4
    canvas: Canvas = field(init=False)
    marked: list[list[Element]] = field(init=False)
    links: list[Element] = field(init=False)

    def __post_init__(self) -> None:
        use_inter()
        self.canvas = Canvas(
            BytesIO(), pagesize=self.size, initialFontName=REGULAR, invariant=1, pageCompression=1, pdfVersion=(1, 7)
        )
        self.marked, self.links = [[]], []

    @contextmanager
    def element(self, element: Element) -> Iterator[Canvas]:
        """What is painted inside is content of this element."""
        on_page = self.marked[-1]
        element.children.append(Mark(len(self.marked) - 1, len(on_page)))
        self.canvas.addLiteral(f"/{element.kind} <</MCID {len(on_page)}>> BDC")
        on_page.append(element)
        yield self.canvas
        self.canvas.addLiteral("EMC")

    def write_spoken(self, text: PDFTextObject, shown: str, words: str) -> None:
        """Inside an element: `shown` is drawn, and a screen reader says `words` for it."""
        written = (b"\xfe\xff" + words.encode("utf-16-be")).hex().upper()
        text._code.append(f"/Span <</ActualText <{written}>>> BDC")
        text.textOut(shown)
        text._code.append("EMC")

    @contextmanager
    def decoration(self) -> Iterator[Canvas]:
        """What is painted inside says nothing: lines, grounds, signs that repeat what is written."""
        with self._artifact("/Artifact <</Type /Layout>> BDC"):
            yield self.canvas

    @contextmanager
    def margin(self, place: str) -> Iterator[Canvas]:
        """What is painted inside recurs on each page; `place` is "Header" or "Footer"."""
        with self._artifact(f"/Artifact <</Type /Pagination /Subtype /{place}>> BDC"):
            yield self.canvas

    def ground(self, box: Box, colour: str, radius: float = 0.0) -> None:
        """A coloured ground."""
        left, bottom, right, top = box
        with self.decoration() as canvas:
            canvas.setFillColor(HexColor(colour))
            if radius:
                canvas.roundRect(left, bottom, right - left, top - bottom, radius, stroke=0, fill=1)
            else:
                canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)

    def rule(self, left: float, right: float, at: float, colour: str, thickness: float = 0.6) -> None:
        """A line from left to right."""
        with self.decoration() as canvas:
            canvas.setStrokeColor(HexColor(colour))
            canvas.setLineWidth(thickness)
            canvas.line(left, at, right, at)

    def link(self, element: Element, box: Box, words: str, to: str | None = None, key: str | None = None) -> None:
        """Make a box follow a link, to an address or to a bookmark's `key`; `words` say where it leads."""
        name = f"link{len(self.links)}"
        about: dict[str, object] = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": PDFArray(box),
            "Border": PDFArray([0, 0, 0]),
            "Contents": PDFString(words),
            "F": 4,
        }
        if to is not None:
            about["A"] = PDFDictionary({"Type": "/Action", "S": "/URI", "URI": PDFString(to)})
        else:
            about["Dest"] = self.canvas._bookmarkReference(key)
        self.canvas._addAnnotation(PDFDictionary(about), name)
        element.children.append(LinkArea(len(self.marked) - 1, name, len(self.links)))
        self.links.append(element)

    def bookmark(self, key: str, title: str, top: float, level: int) -> None:
        """A bookmark to this height of the page; `level` counts from 0."""
        self.canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.canvas.addOutlineEntry(title, key, level)

    def next_page(self) -> None:
        """End the page and begin another."""
        self.canvas.showPage()
        self.marked.append([])

    def end(self) -> None:
        """End the last page."""
        self.canvas.showPage()

    @contextmanager
    def _artifact(self, begin: str) -> Iterator[None]:
        self.canvas.addLiteral(begin)
        yield
        self.canvas.addLiteral("EMC")
