"""Charts: words that never collide, what is hidden is seen and is not 0, colours that can be told apart."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from makelaar.export.accountability.charts import Bar, Bars, Chart, Front, FrontPart, Line, Lines, Multiples, in_words
from makelaar.export.accountability.charts_drawing import drawing
from makelaar.export.accountability.charts_marks import BEFORE, Palette, nice_top
from makelaar.export.accountability.cover_street import street
from makelaar.export.accountability.printed import NEVER, Printed, Sort
from makelaar.hearts.doors.letter_widths import text_width
from makelaar.hearts.doors.palette import contrast
from makelaar.hearts.doors.shapes import Box, Frame, Path, Scene, Shape, Words, frame_of
from makelaar.hearts.doors.state import DoorState

ROOM, TEAL = 476.0, "#0F766E"
FEW, HIDDEN = Printed(Sort.FEW, 5), Printed(Sort.HIDDEN)


def number(value: int) -> Printed:
    return Printed(Sort.NUMBER, value, rounded=True)


words = st.one_of(
    st.sampled_from(("Groen", "Contact en ontmoeting", "Noord", "Vollenhove en omstreken, ook de Laan van Vollenhove")),
    st.text(alphabet="abcdefgWMil ", min_size=1, max_size=60).filter(str.strip),
)
numbers = st.one_of(
    st.integers(0, 400_000).map(lambda n: number(5 * n)),
    st.integers(0, 40).map(lambda n: number(5 * n)),
    st.sampled_from((FEW, HIDDEN, NEVER, Printed(Sort.FEW, 10))),
)
some_bars = st.lists(st.builds(Bar, words, numbers, st.none() | numbers), min_size=1, max_size=14).map(tuple)
QUARTERS = tuple((f"{nth % 4 + 1}e kw", str(2024 + nth // 4)) for nth in range(16))


@st.composite
def some_lines(draw: st.DrawFn) -> Lines:
    periods = QUARTERS[: draw(st.integers(2, 12))]
    each = st.lists(numbers, min_size=len(periods), max_size=len(periods)).map(tuple)
    return Lines("Lijnen", periods, tuple(draw(st.lists(st.builds(Line, words, each), min_size=1, max_size=4))))


charts = st.one_of(
    st.builds(Bars, st.just("Balken"), some_bars, st.just("derde kwartaal 2026"), st.just("tweede kwartaal 2026")),
    some_lines(),
    st.builds(
        Multiples,
        st.just("Buurten"),
        st.lists(
            st.tuples(words, st.lists(st.builds(Bar, words, numbers), min_size=1, max_size=5).map(tuple)),
            min_size=1,
            max_size=7,
        ).map(tuple),
    ),
    st.builds(
        Front,
        st.just("Deuren"),
        st.lists(st.builds(FrontPart, st.sampled_from(DoorState), words, numbers), min_size=1, max_size=6).map(tuple),
    ),
)


@settings(max_examples=80, deadline=None)
@given(charts)
def test_words_never_lie_over_each_other_or_run_off_the_paper(chart: Chart) -> None:
    scene = drawing(chart, ROOM, TEAL)
    frames = [(words.text, letters(words)) for words in shapes(scene) if isinstance(words, Words)]
    for text, (left, top, right, bottom) in frames:
        assert left >= -0.5, text
        assert right <= ROOM + 0.5, text
        assert top >= -0.5, text
        assert bottom <= scene.height + 0.5, text
    for (one, first), (other, second) in combinations(frames, 2):
        assert not overlap(first, second), (one, other)


@settings(max_examples=30, deadline=None)
@given(charts)
def test_every_chart_is_told_in_words_with_all_its_numbers(chart: Chart) -> None:
    said = in_words(chart)
    assert chart.title in said
    for one in told(chart):
        assert one.words in said


@settings(max_examples=30, deadline=None)
@given(charts)
def test_nothing_is_drawn_outside_the_drawing(chart: Chart) -> None:
    scene = drawing(chart, ROOM, TEAL)
    marks = [shape for shape in shapes(scene) if not isinstance(shape, Words)]
    if marks:
        left, top, right, bottom = frame_of(marks)
        assert (left, top) >= (-1.0, -1.0)
        assert right <= ROOM + 1
        assert bottom <= scene.height + 1


def test_a_label_that_fits_is_not_cut_off() -> None:
    for label in ("Gezondheid", "Veiligheid", "Opvoeding", "Contact", "Werk en geld"):
        scene = drawing(Bars("Thema’s", (Bar(label, number(60)), Bar("taal", number(20)))), ROOM, TEAL)
        assert label in {words.text for words in shapes(scene) if isinstance(words, Words)}


def test_a_hidden_number_is_a_striped_box_and_nothing_like_zero() -> None:
    hidden = drawing(Bars("Thema’s", (Bar("groen", number(60)), Bar("geld", HIDDEN))), ROOM, TEAL)
    zero = drawing(Bars("Thema’s", (Bar("groen", number(60)), Bar("geld", number(0)))), ROOM, TEAL)
    assert {words.text for words in shapes(hidden) if isinstance(words, Words)} >= {"verborgen", "60"}
    assert any(isinstance(shape, Box) and shape.dotted for shape in shapes(hidden))
    assert not any(isinstance(shape, Box) and shape.dotted for shape in shapes(zero))
    assert "0" in {words.text for words in shapes(zero) if isinstance(words, Words)}


def test_the_box_of_a_hidden_number_is_the_same_whatever_else_there_is() -> None:
    """It says nothing of how many there are."""
    widths = set()
    for most in (10, 1000):
        scene = drawing(Bars("", (Bar("groen", number(most)), Bar("geld", HIDDEN))), ROOM, TEAL)
        widths |= {shape.width for shape in shapes(scene) if isinstance(shape, Box) and shape.dotted}
    assert len(widths) == 1


def test_a_line_is_broken_where_a_number_is_hidden() -> None:
    def strokes(middle: Printed) -> int:
        line = Line("Mensen", (number(10), middle, number(20)))
        scene = drawing(Lines("", QUARTERS[:3], (line,)), ROOM, TEAL)
        return sum(isinstance(shape, Path) and shape.line == TEAL for shape in shapes(scene))

    assert strokes(number(15)) == 2
    assert strokes(HIDDEN) == 0


def test_each_line_has_a_mark_and_strokes_of_its_own_so_that_grey_is_enough() -> None:
    lines = tuple(Line(f"Lijn {nth}", (number(10 + 20 * nth), number(15 + 20 * nth))) for nth in range(4))
    scene = drawing(Lines("", QUARTERS[:2], lines), ROOM, TEAL)
    strokes = [
        shape.line for shape in shapes(scene) if isinstance(shape, Path) and shape.fill is None and shape.line_width > 1
    ]
    assert len({strokes.count(colour) for colour in set(strokes)}) == 4


def test_doors_on_a_front_stand_for_as_many_as_their_legend_says() -> None:
    opened, closed = (
        FrontPart(DoorState.CONVERSATION, "open", number(60)),
        FrontPart(DoorState.NOT_HOME, "dicht", number(70)),
    )
    scene = drawing(Front("", (opened, closed)), ROOM, TEAL)
    doors = [shape for shape in shapes(scene) if isinstance(shape, Box) and (shape.width, shape.height) == (15.0, 20.0)]
    assert len(doors) == (60 + 70) / 5
    assert any("staat voor 5" in words.text for words in shapes(scene) if isinstance(words, Words))


def test_a_hidden_number_of_doors_is_not_on_the_front() -> None:
    scene = drawing(Front("", (FrontPart(DoorState.CONVERSATION, "open", HIDDEN),)), ROOM, TEAL)
    assert not any(isinstance(shape, Box) and (shape.width, shape.height) == (15.0, 20.0) for shape in shapes(scene))


@given(st.integers(0, 0xFFFFFF).map("#{:06X}".format))
def test_any_house_colour_can_be_seen(house: str) -> None:
    assert contrast(Palette.of(house).main, "#FFFFFF") >= 3
    assert street(house).parts


def test_the_bar_of_before_can_be_told_from_white() -> None:
    assert contrast(BEFORE, "#FFFFFF") > 2


@given(st.integers(1, 10**9))
def test_a_scale_holds_what_it_shows_in_few_steps(most: int) -> None:
    top, step = nice_top(most)
    assert top >= most
    assert top % step == 0
    assert 2 <= top // step <= 5


def shapes(scene: Scene) -> Iterator[Shape]:
    return (shape for part in scene.parts for shape in part.placed())


def letters(words: Words) -> Frame:
    """The room that letters take, without the room between lines."""
    wide = text_width(words.text, words.size)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.align]
    return left, words.y - 0.74 * words.size, left + wide, words.y + 0.2 * words.size


def overlap(one: Frame, other: Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def told(chart: Chart) -> Iterator[Printed]:
    if isinstance(chart, Bars):
        yield from (bar.number for bar in chart.bars)
    elif isinstance(chart, Lines):
        yield from (one for line in chart.lines for one in line.numbers)
    elif isinstance(chart, Multiples):
        yield from (bar.number for _place, bars in chart.places for bar in bars)
    else:
        yield from (part.number for part in chart.parts)
