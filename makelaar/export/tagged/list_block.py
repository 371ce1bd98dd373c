"""An item of a list: its sign or number, and beside it the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from makelaar.export.pdf_text import Style
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.runs import Run, Text, runs_of
from makelaar.export.tagged.text_block import TextBlock

_INDENT = 16.0


@dataclass(frozen=True)
class ItemBlock:
    """`label` stands in the first `indent` points; it is not repeated where the text goes on on the next page."""

    label: TextBlock | None
    body: TextBlock
    indent: float
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return self.body.height(width - self.indent)

    def least(self, width: float) -> float:
        return self.body.least(width - self.indent)

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[ItemBlock, ItemBlock] | None":
        parts = self.body.split(width - self.indent, room, forced=forced)
        if parts is None:
            return None
        return replace(self, body=parts[0], after=0.0), replace(self, label=None, body=parts[1], before=0.0)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        if self.label is not None:
            self.label.draw(pen, left, top, self.indent)
        self.body.draw(pen, left + self.indent, top, width - self.indent)


def items_of(items: Sequence[Text], element: Element, style: Style, *, numbered: bool) -> list[ItemBlock]:
    """The items of a list, each in an element of its own."""
    made = []
    for nth, item in enumerate(items, start=1):
        around = element.add("LI")
        sign = TextBlock((Run(f"{nth}." if numbered else "•"),), style, around.add("Lbl"))
        body = TextBlock(tuple(runs_of(item)), style, around.add("LBody"))
        made.append(ItemBlock(sign, body, _INDENT if nth < 100 else 2 * _INDENT, after=8 if nth == len(items) else 3))
    return made
