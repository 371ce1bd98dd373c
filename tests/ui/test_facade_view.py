"""The front of a building on the screen: its colours, its keys, its legend, its past."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from kit.doorways import make_flat, make_row, ring_at
from kit.drawing import colour_of
from kit.reading import tab_order, unnamed_controls
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from makelaar.hearts.doors.letter_widths import text_width
from makelaar.hearts.doors.palette import DARK, LIGHT, contrast
from makelaar.hearts.doors.shapes import Box, Scene, Words, framed
from makelaar.hearts.doors.state import DoorState
from makelaar.models import Building, Door, Entrance, Visit
from makelaar.terms import Outcome
from makelaar.ui.doors.facade_legend import DO_NOT_RING
from makelaar.ui.doors.facade_view import FacadeView
from makelaar.ui.doors.scene_area import SMALLEST
from makelaar.ui.doors.scene_painter import ScenePainter, _width
from makelaar.ui.kit import colours
from makelaar.ui.kit.theme import font

TODAY = date(2026, 11, 21)
THEN = date(2026, 9, 3)


@pytest.fixture
def flat(register):
    """Five entrances of five floors with two doors; the first five were rung, in two rounds."""
    building, doors = make_flat(register)
    outcomes = list(Outcome)
    ring_at(register, THEN, [(doors[nth], outcomes[nth]) for nth in range(6)])
    ring_at(register, TODAY, [(doors[0], Outcome.CONVERSATION), (doors[6], Outcome.NOT_HOME)])
    return building, doors


@pytest.fixture
def view(workspace, qtbot, settle):
    """A view of its own window, as a page embeds it."""
    made = FacadeView(workspace.context)
    qtbot.addWidget(made)
    made.resize(1080, 640)
    made.show()
    settle()
    return made


@pytest.fixture
def shown(view, flat, settle):
    """The flat on the screen, the keys on it."""
    view.open(flat[0])
    settle()
    view.canvas.setFocus()
    return view


def pixel(view: FacadeView, door: int) -> str:
    """The colour that is painted inside a door, left of its sign and number."""
    rect = view.canvas.rect_of(door)
    picture = view.canvas.viewport().grab().toImage()
    at = QPointF(rect.left() + 0.1 * rect.width(), rect.center().y()) * picture.devicePixelRatio()
    return picture.pixelColor(at.toPoint()).name().upper()


@pytest.mark.parametrize(("drawn", "shown"), [(LIGHT, colours.LIGHT), (DARK, colours.DARK)], ids=["light", "dark"])
def test_the_drawing_has_the_colours_of_the_page_round_it(drawn, shown) -> None:
    """They are written down twice, for files are drawn without a window."""
    pairs = ((drawn.paper, shown.paper), (drawn.ink, shown.text), (drawn.muted, shown.muted))
    assert all(one == other for one, other in (*pairs, (drawn.accent, shown.accent), (drawn.stop, shown.overdue)))


@pytest.mark.parametrize("how", ["light", "dark"])
def test_each_door_is_painted_in_the_colour_of_its_data(shown, look, settle, how: str) -> None:
    look.choose(how)
    settle()
    palette = DARK if how == "dark" else LIGHT
    shown.choose(None)
    for door, standing in shown.facade.standings.items():
        drawn = colour_of(shown.canvas.scene, door)
        assert pixel(shown, door) == drawn
        if standing.state is DoorState.NEVER:
            assert drawn == palette.glass
        elif standing.since == TODAY:
            assert drawn == palette.states[standing.state]


def test_the_title_says_the_finding_and_the_legend_counts(shown) -> None:
    assert shown.title.text() == "Bereikt 8 % · nog nooit 43 · terug 1"
    counts = {key: item.count for key, item in shown.legend.items.items()}
    assert counts[DoorState.NEVER] == 43
    assert counts[DoorState.CONVERSATION] == 2
    assert counts[DoorState.NOT_HOME] == 1
    assert counts[DO_NOT_RING] == 0
    assert sum(count for key, count in counts.items() if key != DO_NOT_RING) == 50


def test_every_part_is_named_and_tab_goes_from_the_drawing_to_the_past(shown) -> None:
    assert unnamed_controls(shown) == []
    order = tab_order(shown)
    places = [order.index(one) for one in (shown.canvas, shown.legend.items["never"], shown.slider.slider)]
    assert places == sorted(places)


def test_the_keys_go_over_the_front_and_each_door_tells_its_story(shown, flat, qtbot) -> None:
    _building, doors = flat
    chosen = []
    shown.chosen.connect(chosen.append)
    shown.choose(doors[0])
    assert chosen == []
    for key, door in (
        (Qt.Key.Key_Right, doors[1]),
        (Qt.Key.Key_Up, doors[3]),
        (Qt.Key.Key_PageDown, doors[13]),
        (Qt.Key.Key_PageUp, doors[3]),
        (Qt.Key.Key_Home, doors[2]),
        (Qt.Key.Key_End, doors[43]),
        (Qt.Key.Key_Down, doors[41]),
    ):
        qtbot.keyClick(shown.canvas, key)
        assert shown.current == chosen[-1] == door
        assert shown.story.text() == shown.facade.standings[door].story
        assert shown.canvas.accessibleDescription() == shown.story.text()


def test_a_house_number_typed_goes_to_its_door(shown, flat, qtbot) -> None:
    qtbot.keyClicks(shown.canvas, "232")
    assert shown.facade.standings[shown.current].story.startswith("232 ")
    qtbot.keyClick(shown.canvas, Qt.Key.Key_9)
    assert shown.facade.standings[shown.current].story.startswith("232 ")  # no number goes on like that


def test_escape_lets_nothing_stand_out_and_then_comes_back_to_today(shown, settle) -> None:
    shown.slider.to_day(THEN)
    settle()
    shown.legend.items[DoorState.NOT_HOME].click()
    assert shown.go_back()
    assert shown.legend.wanted == ""
    assert shown.facade.on == THEN
    assert shown.go_back()
    settle()
    assert shown.facade.on == TODAY
    assert not shown.go_back()


def test_a_building_that_was_taken_away_leaves_an_empty_place(shown, flat, register, jobs, settle) -> None:
    def take_away() -> None:
        with register.write("Pand weg") as session:
            for model in (Visit, Door, Entrance, Building):
                for row in session.scalars(select(model)):
                    session.delete(row)

    jobs.run(shown, take_away)
    shown.refresh()
    settle()
    assert shown.facade is None
    assert shown.title.text() == ""
    assert shown.canvas.scene is None
    assert not shown.go_back()


def test_a_long_row_goes_on_below_itself_and_the_keys_go_on_there(view, register, jobs, settle, qtbot) -> None:
    made = []
    jobs.run(view, lambda: make_row(register, houses=24), made.append)
    settle()
    _row, houses = made[0]
    view.open(made[0][0], houses[0])
    settle()
    canvas = view.canvas
    strips = {canvas.rect_of(house).top() for house in houses}
    assert len(strips) > 1
    assert canvas.scale > 0.9
    assert canvas.horizontalScrollBar().maximum() == canvas.verticalScrollBar().maximum() == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    below = canvas.rect_of(view.current)
    assert below.top() > canvas.rect_of(houses[0]).bottom()
    assert below.left() == canvas.rect_of(houses[0]).left()
    view.resize(1600, 260)
    assert len({canvas.rect_of(house).top() for house in houses}) == 1


def test_the_wheel_goes_along_a_long_gallery(view, register, jobs, settle) -> None:
    made = []
    jobs.run(view, lambda: make_flat(register, entrances=1, floors=2, per_landing=60), made.append)
    settle()
    view.open(made[0][0])
    settle()
    canvas = view.canvas
    assert canvas.verticalScrollBar().maximum() == 0 < canvas.horizontalScrollBar().maximum()
    at, none = QPointF(200, 100), Qt.MouseButton.NoButton
    turned = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), turned)
    assert canvas.horizontalScrollBar().value() == 120


def test_enter_opens_the_door(shown, flat, qtbot) -> None:
    shown.choose(flat[1][4])
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.keyClick(shown.canvas, Qt.Key.Key_Return)
    assert opened.args == [flat[1][4]]


def test_a_click_chooses_and_a_double_click_opens(shown, flat, qtbot) -> None:
    door = flat[1][7]
    at = shown.canvas.rect_of(door).center().toPoint()
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.mouseClick(shown.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [door]
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.mouseDClick(shown.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [door]
    qtbot.mouseClick(shown.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert shown.current == door


def test_hovering_tells_a_story_and_leaving_that_of_the_chosen_door(shown, flat, qtbot) -> None:
    _building, doors = flat
    shown.choose(doors[0])
    hover(shown, shown.canvas.rect_of(doors[5]).center())
    assert shown.story.text() == shown.facade.standings[doors[5]].story
    hover(shown, QPointF(2, 2))
    assert shown.story.text() == shown.facade.standings[doors[0]].story
    hover(shown, shown.canvas.rect_of(doors[5]).center())
    QApplication.sendEvent(shown.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert shown.story.text() == shown.facade.standings[doors[0]].story


def hover(view: FacadeView, at: QPointF) -> None:
    """The mouse moves there, no button down."""
    none, inside = Qt.MouseButton.NoButton, view.canvas.viewport()
    moved = QMouseEvent(QEvent.Type.MouseMove, at, inside.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(inside, moved)


def test_the_chosen_door_has_a_ring_that_is_seen(shown, flat) -> None:
    door = flat[1][20]
    rect = shown.canvas.rect_of(door)
    shown.choose(None)
    before = shown.canvas.viewport().grab().toImage()
    shown.choose(door)
    after = shown.canvas.viewport().grab().toImage()
    across, edge = round(rect.center().x()), round(rect.top())
    seen = [(before.pixelColor(across, y).name(), after.pixelColor(across, y).name()) for y in range(edge - 5, edge)]
    assert max(contrast(was, now) for was, now in seen) >= 3


def test_a_legend_item_lets_its_doors_stand_out_until_pressed_again(shown, flat, qtbot) -> None:
    _building, doors = flat
    item = shown.legend.items[DoorState.CONVERSATION]
    full = colour_of(shown.canvas.scene, doors[6])
    qtbot.keyClick(item, Qt.Key.Key_Return)
    assert colour_of(shown.canvas.scene, doors[0]) == LIGHT.states[DoorState.CONVERSATION]
    assert colour_of(shown.canvas.scene, doors[6]) != full
    other = shown.legend.items[DoorState.NOT_HOME]
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not item.isChecked()
    assert colour_of(shown.canvas.scene, doors[6]) == full
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert colour_of(shown.canvas.scene, doors[0]) == LIGHT.states[DoorState.CONVERSATION]
    assert not shown.legend.items[DoorState.KNOWN].isEnabled()


def test_the_past_by_keys_and_back_to_today(shown, flat, qtbot, settle) -> None:
    _building, doors = flat
    slider = shown.slider.slider
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    settle()
    assert shown.facade.on == shown.day == THEN
    assert shown.facade.standings[doors[0]].state is DoorState.NOT_HOME
    assert colour_of(shown.canvas.scene, doors[0]) == LIGHT.states[DoorState.NOT_HOME]
    assert shown.slider.day_text.text() == "do 3 sep"
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    settle()
    assert shown.facade.on == date(2026, 9, 4)
    qtbot.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert shown.facade.on == TODAY
    assert not shown.slider.today_button.isEnabled()
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    settle()
    assert shown.facade.on == date(2026, 10, 22)
    shown.slider.today_button.click()
    settle()
    assert shown.facade.on == TODAY
    assert shown.facade.standings[doors[0]].state is DoorState.CONVERSATION


def test_a_press_on_the_slider_goes_to_its_day(shown, qtbot, settle) -> None:
    slider = shown.slider.slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(1, slider.height() // 2))
    settle()
    assert shown.facade.on == THEN


def test_the_past_stays_where_it_is_when_something_changes(shown, flat, register, jobs, settle) -> None:
    building, doors = flat
    shown.slider.to_day(date(2026, 10, 1))
    settle()
    jobs.run(shown, lambda: ring_at(register, TODAY, [(doors[9], Outcome.DECLINED)]))
    shown.refresh()
    settle()
    assert shown.facade.on == date(2026, 10, 1)
    assert shown.facade.standings[doors[9]].state is DoorState.NEVER
    shown.slider.to_today()
    settle()
    assert shown.facade.standings[doors[9]].state is DoorState.DECLINED
    assert shown.building_id == building


def test_nothing_rung_yet_says_so_and_has_no_past(view, register, jobs, settle) -> None:
    made = []
    jobs.run(view, lambda: make_flat(register, first=600), made.append)
    settle()
    view.open(made[0][0])
    settle()
    assert view.title.text() == "Nog nergens aangebeld"
    assert "Plan een ronde" in view.story.text()
    assert not view.slider.isVisible()
    assert view.day == TODAY


def test_another_building_begins_today_on_no_door_and_nothing_lit(shown, register, jobs, settle, qtbot) -> None:
    made = []
    jobs.run(shown, lambda: make_row(register), made.append)
    settle()
    shown.slider.to_day(date(2026, 10, 1))
    shown.legend.items[DoorState.CONVERSATION].click()
    settle()
    row, houses = made[0]
    shown.open(row, houses[3])
    settle()
    assert shown.facade.on == TODAY
    assert shown.legend.wanted == ""
    assert shown.current == houses[3]


def test_a_building_without_doors_is_told(view, register, jobs, settle) -> None:
    made = []
    jobs.run(view, lambda: make_flat(register, entrances=1, floors=0), made.append)
    settle()
    view.open(made[0][0])
    settle()
    assert view.title.text() == "Nog geen deuren"
    view.canvas.setFocus()
    assert view.current is None


def test_a_door_that_went_away_is_let_go(shown, flat, register, jobs, settle) -> None:
    def take_away() -> None:
        with register.write("Deur weg") as session:
            session.delete(session.get_one(Door, flat[1][30]))

    shown.choose(flat[1][30])
    jobs.run(shown, take_away)
    shown.refresh()
    settle()
    assert shown.current is None
    assert len(shown.facade.standings) == 49


def test_a_tower_is_scrolled_to_the_door_and_begins_on_the_street(view, register, jobs, settle, qtbot) -> None:
    made = []
    jobs.run(view, lambda: make_flat(register, entrances=4, floors=25, per_landing=4, first=2000), made.append)
    settle()
    building, doors = made[0]
    view.open(building)
    settle()
    bar = view.canvas.verticalScrollBar()
    assert view.canvas.scale >= SMALLEST
    assert 0 < bar.maximum() == bar.value()
    top = doors[99]
    view.choose(top)
    assert QRectF(view.canvas.viewport().rect()).contains(view.canvas.rect_of(top))


def test_zooming_by_keys_keeps_to_its_ends_and_fits_again(shown, qtbot) -> None:
    fits = shown.canvas.scale
    for _press in range(20):
        qtbot.keyClick(shown.canvas, Qt.Key.Key_Plus)
    assert shown.canvas.scale == 2.0
    assert shown.canvas.horizontalScrollBar().maximum() > 0
    for _press in range(20):
        qtbot.keyClick(shown.canvas, Qt.Key.Key_Minus)
    assert shown.canvas.scale == SMALLEST
    qtbot.keyClick(shown.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert shown.canvas.scale == fits


def test_it_is_saved_as_it_is_shown_and_said_to_be_open(shown, desktop, tmp_path: Path, settle, workspace) -> None:
    desktop.answers.append(tmp_path / "voorkant.svg")
    shown.slider.to_day(THEN)
    settle()
    shown.save_button.click()
    settle()
    text = (tmp_path / "voorkant.svg").read_text(encoding="utf-8")
    assert "donderdag 3 september 2026" in text
    assert desktop.suggested == ["voorkant.pdf"]
    assert "versleuteld" in desktop.asked[0]


def test_a_file_without_an_ending_becomes_a_pdf(shown, desktop, tmp_path: Path, settle) -> None:
    desktop.answers.append(tmp_path / "flat 12.3")
    shown.save_button.click()
    settle()
    assert (tmp_path / "flat 12.3.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("text", ["200", "12-3bis", "Portiek Éé & WM", "begane grond", "nog nooit  18"])
@pytest.mark.parametrize("bold", [False, True])
def test_the_room_kept_for_words_is_what_they_take(look, text: str, bold: bool) -> None:
    taken = _width(text, 12.0, bold)
    assert taken <= text_width(text, 12.0) + 0.5
    assert text_width(text, 12.0) <= 1.25 * taken


def test_only_what_is_in_view_is_painted(look) -> None:
    parts = (framed((Box(10, 10, 20, 20, "#112233"),)), framed((Box(150, 10, 20, 20, "#445566"),)))
    painted = ScenePainter(Scene(200, 100, "#FFFFFF", parts), 1.0, 1.0)
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        painted.paint(painter, QPointF(0, 0), QRectF(0, 0, 100, 100))
    assert image.pixelColor(20, 20) == QColor("#112233")
    assert image.pixelColor(160, 20) == QColor("#FFFFFF")


def test_letters_can_be_read_however_small_the_drawing_is_shown(view, register, jobs, settle) -> None:
    made = []
    jobs.run(view, lambda: make_flat(register, entrances=4, floors=25, per_landing=4, first=2000), made.append)
    settle()
    view.open(made[0][0])
    settle()
    words = [shape for part in view.canvas.scene.parts for shape in part.placed() if isinstance(shape, Words)]
    assert words
    assert min(one.size for one in words) * view.canvas.scale >= 9
    assert font().family() == "Inter"


@pytest.mark.parametrize("size", [(1080, 640), (470, 400), (470, 330)], ids=["usual", "150 %", "150 % with a banner"])
def test_nothing_of_the_front_lies_over_another_part(shown, settle, size: tuple[int, int]) -> None:
    """In the smallest window the legend scrolls: the drawing, its story, the legend and the past stay apart."""
    shown.resize(*size)
    settle()
    parts = [part.geometry() for part in (shown.canvas, shown.story, shown.legend, shown.slider)]
    assert (shown.width(), shown.height()) == size
    for above, below in pairwise(parts):
        assert above.bottom() < below.top()
    assert parts[-1].bottom() < size[1]
    assert parts[0].height() >= 100


def test_each_item_of_a_folded_legend_can_be_reached_by_keys(shown, settle, qtbot) -> None:
    shown.resize(470, 330)
    settle()
    pressable = [item for item in shown.legend.items.values() if item.isEnabled()]
    pressable[0].setFocus(Qt.FocusReason.TabFocusReason)
    for item in pressable:
        assert item.hasFocus()
        seen = item.visibleRegion().boundingRect()
        assert seen.height() >= 0.9 * item.height()
        qtbot.keyClick(item, Qt.Key.Key_Tab)
