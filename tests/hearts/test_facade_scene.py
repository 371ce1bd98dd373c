"""The façade as shapes: each door's colour, sign and number are those of its data."""

from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit.drawing import colour_of

from makelaar.hearts.doors.facade import DoorPlace, FacadeLayout, lay_out
from makelaar.hearts.doors.finding import finding, share, summarise
from makelaar.hearts.doors.letter_widths import text_width
from makelaar.hearts.doors.palette import DARK, LIGHT, FacadeColours, contrast, faded
from makelaar.hearts.doors.poster import LEAST_SCALE, Telling, poster, sheets
from makelaar.hearts.doors.scene import draw_facade, number_size
from makelaar.hearts.doors.shapes import Box, Part, Path, Scene, Words
from makelaar.hearts.doors.state import DoorState
from makelaar.hearts.doors.strips import Front
from makelaar.terms import BuildingKind

STRENGTHS = [0.4, 0.47, 0.55, 0.64, 0.7, 0.78, 0.85, 0.93, 1.0]
THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
A4 = (786.0, 539.0)


@dataclass(frozen=True)
class Mark:
    """What the drawing has to know of a door."""

    state: DoorState
    strength: float = 1.0
    do_not_ring: bool = False


def layout_of(numbers: list[str], per_landing: int = 4, entrances: int = 1) -> FacadeLayout:
    each = -(-len(numbers) // entrances)
    places = [
        DoorPlace(nth + 1, number, 1 + nth // each, nth % each // per_landing, nth % each % per_landing + 1)
        for nth, number in enumerate(numbers)
    ]
    return lay_out(BuildingKind.FLAT, {n + 1: f"Portiek {n + 1}" for n in range(entrances)}, places)


def drawn(marks: list[Mark], colours: FacadeColours = LIGHT, **more) -> Scene:
    layout = layout_of([str(2 * n) for n in range(1, len(marks) + 1)])
    return draw_facade(Front((layout,)), dict(enumerate(marks, 1)), colours, **more)


def pane(part: Part) -> Box:
    shape = part.shapes[0]
    assert isinstance(shape, Box)
    return shape


def inks(part: Part) -> set[str]:
    """The colours of the signs and the number: all that lies on the pane."""
    own = [*part.shapes[1:], *([part.words] if part.words else [])]
    inside = [shape for shape in own if not (isinstance(shape, Box) and shape.y > pane(part).y + 38)]
    found = {shape.colour if isinstance(shape, Words) else shape.line or shape.fill for shape in inside}
    return {ink for ink in found if ink is not None}


@THEMES
@pytest.mark.parametrize("strength", STRENGTHS)
@pytest.mark.parametrize("state", [s for s in DoorState if s not in (DoorState.NEVER, DoorState.KNOWN)])
def test_a_door_has_the_colour_of_its_state_as_far_as_it_has_not_faded(
    colours: FacadeColours, state: DoorState, strength: float
) -> None:
    scene = drawn([Mark(state, strength)], colours)
    assert colour_of(scene, 1) == faded(colours.states[state], colours.glass, strength)
    if strength == 1.0:
        assert colour_of(scene, 1) == colours.states[state]


@THEMES
@pytest.mark.parametrize("strength", STRENGTHS)
@pytest.mark.parametrize("state", list(DoorState))
def test_signs_and_numbers_can_be_read_on_every_fading(
    colours: FacadeColours, state: DoorState, strength: float
) -> None:
    for stop in (False, True):
        part = drawn([Mark(state, strength, stop)], colours).doors[1]
        fill = pane(part).fill
        assert fill is not None
        assert min(contrast(ink, fill) for ink in inks(part)) >= 4.5


@THEMES
def test_outlined_doors_stand_out_from_inside_and_wall(colours: FacadeColours) -> None:
    scene = drawn([Mark(DoorState.NEVER), Mark(DoorState.KNOWN)], colours)
    never, known = pane(scene.doors[1]), pane(scene.doors[2])
    assert (never.fill, known.fill) == (colours.glass, colours.glass)
    assert never.dotted
    assert not known.dotted
    assert known.line == colours.accent
    for line in (never.line, known.line):
        assert line is not None
        assert contrast(line, colours.glass) >= 3


def test_states_differ_without_colour_too() -> None:
    """The same drawing in one ink: no two states look alike."""

    def outline(state: DoorState, stop: bool) -> tuple[object, ...]:
        part = drawn([Mark(state, do_not_ring=stop)]).doors[1]
        shapes = []
        for shape in part.shapes:
            if isinstance(shape, Box):
                shapes.append((round(shape.x), round(shape.y), round(shape.width), shape.dotted))
            elif isinstance(shape, Path):
                shapes.append(tuple((round(x), round(y)) for x, y in shape.points))
        return tuple(shapes)

    filled = [state for state in DoorState if state is not DoorState.KNOWN]  # short talk, but an outline: below
    looks = {outline(state, stop) for state in filled for stop in (False, True)}
    assert len(looks) == 2 * len(filled)
    known, talked = (pane(drawn([Mark(s)]).doors[1]) for s in (DoorState.KNOWN, DoorState.SHORT_TALK))
    assert known.line_width > talked.line_width


@pytest.mark.parametrize("stop", [False, True])
@pytest.mark.parametrize("state", list(DoorState))
def test_what_is_on_a_door_stays_within_it(state: DoorState, stop: bool) -> None:
    for scale in (1.0, 0.5):
        part = drawn([Mark(state, do_not_ring=stop)], scale=scale).doors[1]
        box = pane(part)
        left, top, right, bottom = part.frame
        assert left >= box.x - 4
        assert right <= box.x + box.width + 4
        assert top >= box.y - 2
        assert bottom <= box.y + box.height + 4


@given(st.lists(st.sampled_from(["2", "1234", "12-3", "200bis", "14-huis", "1 A", "10000-II"]), min_size=1, max_size=9))
def test_no_label_runs_into_another(numbers: list[str]) -> None:
    layout = layout_of(numbers, per_landing=2, entrances=2)
    marks = {cell.door_id: Mark(DoorState.NOT_HOME) for cell in layout.cells}
    for scale in (0.5, 1.0, 2.0):
        scene = draw_facade(Front((layout,)), marks, LIGHT, scale=scale)
        words = [shape for part in scene.parts for shape in part.placed() if isinstance(shape, Words)]
        frames = [_frame(one) for one in words]
        for (left, top, right, bottom), (left2, top2, right2, bottom2) in combinations(frames, 2):
            assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top


def _frame(words: Words) -> tuple[float, float, float, float]:
    wide = text_width(words.text, words.size)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.align]
    return left, words.y - 0.75 * words.size, left + wide, words.y + 0.2 * words.size


def test_a_number_becomes_smaller_before_it_is_left_out() -> None:
    assert number_size("200") == 11.5
    assert 8.5 <= number_size("200-14bis") < 11.5
    assert number_size("1234567890-12") == 0.0
    assert number_size("") == 0.0


def test_small_the_sign_takes_the_room_of_the_number() -> None:
    near, far = drawn([Mark(DoorState.CONVERSATION)]), drawn([Mark(DoorState.CONVERSATION)], scale=0.5)
    assert near.doors[1].words is not None
    assert far.doors[1].words is None
    tall = [max(y for _x, y in shape.points) - min(y for _x, y in shape.points)
            for scene in (near, far) for shape in scene.doors[1].shapes if isinstance(shape, Path)]  # fmt: skip
    assert tall[1] > tall[0]


def test_what_was_asked_for_stands_out_and_keeps_its_colour() -> None:
    scene = drawn([Mark(DoorState.NOT_HOME), Mark(DoorState.NOT_NOW)], lit={2})
    assert colour_of(scene, 2) == LIGHT.states[DoorState.NOT_NOW]
    aside = colour_of(scene, 1)
    assert aside is not None
    assert contrast(aside, LIGHT.wall) < 1.2
    assert scene.doors[1].words is not None
    assert scene.doors[1].words.text == "2"


def test_a_door_says_in_words_what_it_shows() -> None:
    scene = drawn([Mark(DoorState.NOT_HOME), Mark(DoorState.NEVER, do_not_ring=True)])
    assert scene.doors[1].label == "2: niet thuis"
    assert scene.doors[2].label == "4: nog nooit, niet aanbellen"


def test_the_title_is_the_finding() -> None:
    states = [DoorState.CONVERSATION] * 41 + [DoorState.NEVER] * 18 + [DoorState.COME_BACK] * 5
    states += [DoorState.NOT_HOME] * 36
    summary = summarise((state, state is DoorState.CONVERSATION, False) for state in states)
    assert finding(summary) == "Bereikt 41 % · nog nooit 18 · terug 5"
    assert summary.rung == 82


def test_a_door_not_to_ring_at_is_not_waiting_for_it() -> None:
    doors = [(DoorState.NEVER, False, True), (DoorState.NEVER, False, False), (DoorState.NOT_HOME, False, True)]
    summary = summarise(doors)
    assert (summary.doors, summary.rung, summary.do_not_ring) == (3, 1, 2)
    assert (summary.states[DoorState.NEVER], summary.states[DoorState.NOT_HOME]) == (1, 1)
    assert finding(summary) == "Bereikt 0 % · nog nooit 1"


def test_the_title_says_when_nothing_was_rung() -> None:
    never = [(DoorState.NEVER, False, False)]
    assert finding(summarise(never * 50)) == "Nog nergens aangebeld"
    assert (
        finding(summarise([*never * 4, (DoorState.KNOWN, False, False)])) == "Nog nergens aangebeld · 1 deur al bekend"
    )
    assert finding(summarise(never)) == "Aan deze ene deur is nog niet aangebeld"
    assert finding(summarise([])) == "Nog geen deuren"


@pytest.mark.parametrize(
    ("part", "whole", "percents"),
    [(0, 400, 0), (1, 400, 1), (399, 400, 99), (400, 400, 100), (41, 100, 41), (1, 8, 13)],
)
def test_a_share_is_only_none_or_all_where_it_is(part: int, whole: int, percents: int) -> None:
    assert share(part, whole) == percents


def telling(layout: FacadeLayout, title: str = "Bereikt 41 %") -> Telling:
    marks = {cell.door_id: Mark(list(DoorState)[cell.door_id % 8]) for cell in layout.cells}
    summary = summarise((mark.state, False, False) for mark in marks.values())
    return Telling(layout, marks, summary, title, "Laan van Vollenhove 200–298", date(2026, 9, 3))


def words_of(scene: Scene) -> list[str]:
    return [shape.text for part in scene.parts for shape in part.placed() if isinstance(shape, Words)]


def test_a_poster_says_what_where_and_when_with_a_legend() -> None:
    scene = poster(telling(layout_of([str(n) for n in range(200, 240)], entrances=2)))
    words = words_of(scene)
    assert words[:2] == ["Bereikt 41 %", "Laan van Vollenhove 200–298 · donderdag 3 september 2026"]
    assert {"niet thuis  5", "gesprek  5", "al bekend  5", "200", "239", "Portiek 2"} <= set(words)
    assert len(scene.doors) == 40


def test_all_of_a_poster_is_on_it_and_its_legend_is_clear_of_the_house() -> None:
    for numbers, entrances in ((3, 1), (90, 3), (800, 30)):
        scene = poster(telling(layout_of([str(n) for n in range(numbers)], entrances=entrances)))
        for part in scene.parts:
            left, top, right, bottom = part.bounds()
            assert 0 <= left < right <= scene.width
            assert 0 <= top < bottom <= scene.height
        lowest_door = max(part.bounds()[3] for part in scene.doors.values())
        assert min(part.bounds()[1] for part in scene.parts if part.label.startswith("niet thuis")) > lowest_door


def test_a_long_front_goes_on_below_itself_and_stays_readable_on_paper() -> None:
    long = telling(layout_of([str(n) for n in range(1, 321)], entrances=20))
    pages = sheets(long, A4)
    numbers = [text for page in pages for text in words_of(page) if text.isdigit()]
    assert sorted(map(int, numbers)) == list(range(1, 321))
    for page in pages:
        assert min(A4[0] / page.width, A4[1] / page.height) >= 0.9 * LEAST_SCALE
    assert words_of(pages[0])[0].endswith(f"(1/{len(pages)})")


def test_a_small_building_is_one_page() -> None:
    (page,) = sheets(telling(layout_of([str(n) for n in range(200, 250)], entrances=5)), A4)
    assert words_of(page)[0] == "Bereikt 41 %"


def test_strengths_give_colours_in_order() -> None:
    fades = [faded(LIGHT.states[DoorState.CONVERSATION], LIGHT.glass, strength) for strength in STRENGTHS]
    nearness = [contrast(fade, LIGHT.glass) for fade in fades]
    assert all(paler < stronger for paler, stronger in pairwise(nearness))
