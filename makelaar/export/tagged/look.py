"""How a report looks: paper, colours and letters. The organisation's own colour can take the accent's place."""

from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Style
from makelaar.hearts.doors.palette import LIGHT


@dataclass(frozen=True)
class Look:
    """Colours "#RRGGBB", lengths in points. `accent` is used for lines and grounds, for words only in `strong`."""

    accent: str = LIGHT.accent
    ink: str = LIGHT.ink
    muted: str = LIGHT.muted
    ground: str = "#F6F3EE"
    line: str = "#D9D2C7"
    page: tuple[float, float] = A4
    side: float = 21 * mm
    top: float = 22 * mm
    foot: float = 22 * mm
    sizes: tuple[float, float, float] = field(default=(19.0, 14.0, 11.5))
    """Of headings of level 1, 2 and 3."""

    @property
    def room(self) -> float:
        """How wide the text is."""
        return self.page[0] - 2 * self.side

    @property
    def high(self) -> float:
        """How high a page's text is."""
        return self.page[1] - self.top - self.foot

    @property
    def body(self) -> Style:
        return Style(10.5, 15.5, self.ink)

    @property
    def strong(self) -> Style:
        return Style(10.5, 15.5, self.ink, BOLD)

    @property
    def lead(self) -> Style:
        """A first paragraph, larger."""
        return Style(12.5, 18.5, self.ink)

    @property
    def quiet(self) -> Style:
        """Notes, captions, sources."""
        return Style(9, 12.5, self.muted)

    @property
    def cell(self) -> Style:
        """In a table."""
        return Style(9.5, 13, self.ink)

    def heading(self, level: int) -> Style:
        """Level 1 to 3."""
        size = self.sizes[level - 1]
        return Style(size, size * 1.28, self.ink, BOLD)
