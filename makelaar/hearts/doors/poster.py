"""The façade as something to keep or hang up: with its finding above it and its legend below. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from makelaar.hearts.day_words import exact_day
from makelaar.hearts.doors.facade import FacadeLayout
from makelaar.hearts.doors.finding import DO_NOT_RING_WORDS, FADING_WORDS, STATE_WORDS, FacadeSummary
from makelaar.hearts.doors.letter_widths import cut, one_line, text_width
from makelaar.hearts.doors.palette import LIGHT, FacadeColours
from makelaar.hearts.doors.scene import Marked, draw_facade, swatch
from makelaar.hearts.doors.shapes import Part, Scene, Words, framed, moved
from makelaar.hearts.doors.state import DoorState
from makelaar.hearts.doors.strips import BETWEEN, Front, best_front, strips_of
from makelaar.i18n import _

MARGIN = 28.0
WIDEST = 2200.0
"""A picture is at most about this wide; a longer front goes on below itself."""
LEAST_SCALE = 0.5
"""How small a front may be on paper before it goes on to a next page: numbers of some five points."""
_NARROWEST = 620.0
"""Room for the title and a legend of three rows."""
_TITLE, _ABOUT, _LEGEND, _FOOT = 21.0, 13.0, 12.0, 11.0
_HEAD, _LEGEND_ROW = 64.0, 30.0
_SWATCH_WIDTH, _SWATCH_HEIGHT = 26.0, 20.0
_POINT = 4 / 3
"""What is read on paper at a point is read on a screen at so many pixels."""


@dataclass(frozen=True)
class Telling:
    """All that is drawn: the doors, what they come to, the building's name, and the day that it shows."""

    layout: FacadeLayout
    doors: Mapping[int, Marked]
    summary: FacadeSummary
    title: str
    building: str
    on: date


@dataclass(frozen=True)
class _Sample:
    state: DoorState
    do_not_ring: bool = False
    strength: float = 1.0


def poster(telling: Telling, colours: FacadeColours = LIGHT) -> Scene:
    """The drawing with its title and legend, as one picture."""
    count = ceil((telling.layout.right - telling.layout.left) / WIDEST)
    return _sheet(telling, strips_of(telling.layout, count), colours)


def sheets(telling: Telling, room: tuple[float, float]) -> tuple[Scene, ...]:
    """The drawing for pages of this size in points: as large as can be on one, else on as many as it takes to read it.

    A long front goes on below itself; each page has the title and the legend of the whole.
    """
    layout = telling.layout
    around = _sheet(telling, ()).height  # the title and the legend, without a house
    whole = best_front(layout, (room[0] - 2 * MARGIN, room[1] - around), 1.0).strips
    if _scale(_sheet(telling, whole), room) >= LEAST_SCALE:
        return (_printed(telling, whole, room),)
    wide = room[0] / LEAST_SCALE - 2 * MARGIN - layout.left - (layout.width - layout.right)
    strips = strips_of(layout, ceil((layout.right - layout.left) / wide))
    fits = max(1, int((room[1] / LEAST_SCALE - around) // (layout.height + BETWEEN)))
    pages = [strips[at : at + fits] for at in range(0, len(strips), fits)]
    return tuple(_printed(telling, part, room, (nth, len(pages))) for nth, part in enumerate(pages, 1))


def _printed(
    telling: Telling, strips: Sequence[FacadeLayout], room: tuple[float, float], page: tuple[int, int] = (1, 1)
) -> Scene:
    scale = _scale(_sheet(telling, strips), room)
    return _sheet(telling, strips, scale=scale * _POINT, page=page)


def _scale(scene: Scene, room: tuple[float, float]) -> float:
    return min(1.0, room[0] / scene.width, room[1] / scene.height)


def _sheet(
    telling: Telling,
    strips: Sequence[FacadeLayout],
    colours: FacadeColours = LIGHT,
    *,
    scale: float = 1.0,
    page: tuple[int, int] = (1, 1),
) -> Scene:
    """Title, strips and legend below each other, to be shown `scale` times as large."""
    inside = max([_NARROWEST, *(strip.width for strip in strips)])
    parts = list(_head(telling, page, inside, colours))
    y = MARGIN + _HEAD
    if strips:
        front = draw_facade(Front(tuple(strips)), telling.doors, colours, scale=scale)
        parts += [moved(part, MARGIN + (inside - front.width) / 2, y) for part in front.parts]
        y += front.height + BETWEEN
    parts += [moved(part, MARGIN, y) for part in _legend(telling.summary, inside, colours)]
    end = max(part.bounds()[3] for part in parts) + 26
    parts.append(framed((Words(MARGIN, end, _(FADING_WORDS), _FOOT, colours.muted),)))
    title = f"{one_line(telling.building)}: {telling.title}"
    return Scene(inside + 2 * MARGIN, end + MARGIN, colours.paper, tuple(parts), title)


def _head(telling: Telling, page: tuple[int, int], room: float, colours: FacadeColours) -> Iterator[Part]:
    title = telling.title if page[1] == 1 else f"{telling.title}  ({page[0]}/{page[1]})"
    about = f"{one_line(telling.building)} · {exact_day(telling.on)}"
    top = MARGIN + _TITLE
    yield framed((Words(MARGIN, top, cut(title, room, _TITLE), _TITLE, colours.ink, bold=True),))
    yield framed((Words(MARGIN, top + 24, cut(about, room, _ABOUT), _ABOUT, colours.muted),))


def _legend(summary: FacadeSummary, room: float, colours: FacadeColours) -> Iterator[Part]:
    x = y = 0.0
    for sample, words, count in _counted(summary):
        told = f"{words}  {count}"
        wide = _SWATCH_WIDTH + 8 + text_width(told, _LEGEND)
        if x and x + wide > room:
            x, y = 0.0, y + _LEGEND_ROW
        small = swatch(sample, x, y, _SWATCH_WIDTH, _SWATCH_HEIGHT, colours)
        label = Words(x + _SWATCH_WIDTH + 8, y + 14.5, told, _LEGEND, colours.ink)
        yield framed((*small, label), told)
        x += wide + 22


def _counted(summary: FacadeSummary) -> Iterable[tuple[_Sample, str, int]]:
    """The states that occur, and never rung: what is empty on the drawing must be told."""
    for state, count in summary.states.items():
        if count or state is DoorState.NEVER:
            yield _Sample(state), _(STATE_WORDS[state]), count
    if summary.do_not_ring:
        yield _Sample(DoorState.NEVER, do_not_ring=True), _(DO_NOT_RING_WORDS), summary.do_not_ring
