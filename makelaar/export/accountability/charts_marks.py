"""What all charts share: colours that can be told apart in grey, boxes for what is hidden, words in their room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from makelaar.export.accountability.printed import Printed, Sort
from makelaar.hearts.doors.letter_widths import cut, text_width
from makelaar.hearts.doors.palette import LIGHT, contrast, faded
from makelaar.hearts.doors.shapes import Box, Frame, Path, Shape, Words, frame_of

INK, MUTED, GRID = LIGHT.ink, LIGHT.muted, "#E6E1DA"
BEFORE = "#B9B2A7"
"""The period before: a warm grey, always thinner than the present."""
SMALL, LABEL = 8.5, 9.5
LEADING = 1.25
_WHITE = "#FFFFFF"
_LEAST_CONTRAST = 3.0
_HATCH = 4.0
_NICE = (1, 2, 5)


@dataclass(frozen=True)
class Palette:
    """The colours of a chart, from the house colour: a mark on white holds 3 : 1."""

    main: str
    pale: str

    @classmethod
    def of(cls, house: str) -> "Palette":
        """As much of the house colour as can be seen on white."""
        main, share = house, 1.0
        while contrast(main, _WHITE) < _LEAST_CONTRAST:
            share -= 0.05
            main = faded(house, "#000000", share)
        return cls(main, faded(main, _WHITE, 0.14))


def hidden_box(x: float, y: float, wide: float, high: float) -> list[Shape]:
    """A box of stripes in a dotted outline: something is here, and is not told."""
    shapes: list[Shape] = [Box(x, y, wide, high, LIGHT.paper, None, radius=1.5)]
    shapes += [Path(line, None, "#C9C1B4", 0.6) for line in _stripes(x, y, wide, high)]
    return [*shapes, Box(x, y, wide, high, None, LIGHT.edge, 0.8, 1.5, dotted=True)]


def _stripes(x: float, y: float, wide: float, high: float) -> Iterable[tuple[tuple[float, float], tuple[float, float]]]:
    """Lines upwards to the right, cut off at the box."""
    at = _HATCH
    while at < wide + high:
        low = (x + max(0.0, at - high), y + min(at, high))
        top = (x + min(at, wide), y + max(0.0, at - wide))
        yield low, top
        at += _HATCH


def told(number: Printed) -> str:
    """What stands at a mark: the number, or why there is none."""
    return number.words if number.sort in (Sort.HIDDEN, Sort.NOTHING) else number.text


def wrapped(text: str, room: float, size: float, most: int = 2) -> list[str]:
    """The text on at most so many lines; what does not fit ends in "…"."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if len(lines) == most or not lines[-1] or text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [cut(line, room, size) for line in lines]


def word_lines(lines: Sequence[str], x: float, middle: float, size: float, colour: str, align: str) -> list[Shape]:
    """Lines around a height."""
    high = size * LEADING
    top = middle - (len(lines) - 1) * high / 2 + 0.36 * size
    return [Words(x, top + nth * high, line, size, colour, align) for nth, line in enumerate(lines) if line]


def nice_top(most: int) -> tuple[int, int]:
    """The end of a scale from 0 that holds `most`, and its steps: two to five of them."""
    size = 1
    while True:
        for nice in _NICE:
            step = nice * size
            if step * 4 >= most:
                steps = max(2, -(-most // step))
                return steps * step, step
        size *= 10


def touches(frame: Frame, others: Iterable[Frame]) -> bool:
    """Whether a frame lies over one of the others."""
    left, top, right, bottom = frame
    return any(left < r and right > x and top < b and bottom > y for x, y, r, b in others)


def frame(shape: Shape) -> Frame:
    """The room that a shape takes."""
    return frame_of((shape,))
