"""The front of a building: read from the register, drawn on the screen, scrolled.

Painting is measured in processor time against filling the same area with one colour, into a picture that holds all 400
doors at once.
"""

import os
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from benchmarks.conftest import Measure
from makelaar.hearts.doors.palette import LIGHT
from makelaar.models import Building, Door, Entrance, Person, Round, Visit
from makelaar.services.doors.facade import Facade, facade
from makelaar.services.fiction.demo import DEMO_DAY
from makelaar.services.registers import Register
from makelaar.terms import BuildingKind, Outcome, RoundStatus
from makelaar.ui.doors.facade_canvas import FacadeCanvas
from makelaar.ui.kit.theme import start_look

AREA = (1056, 760)
READ = "façade of 400 doors: from the register"
DRAW_400 = "façade of 400 doors: drawn anew and painted"
PAINT_400 = "façade of 400 doors: painted"
SCROLL_2000 = "façade of 2,000 doors: a frame of scrolling"


def make_tower(register: Register, entrances: int, floors: int, street: str) -> int:
    """A flat of four doors a landing, rung at three times."""
    with register.write("Toren gebouwd") as session:
        made = {"street": street, "created_at": register.utc_now()}
        building = Building(name=f"{street} {entrances}", kind=BuildingKind.FLAT, **made)
        session.add(building)
        session.flush()
        doors: list[Door] = []
        for at in range(entrances):
            entrance = Entrance(building_id=building.id, name=f"Portiek {at + 1}", position=at + 1)
            session.add(entrance)
            session.flush()
            for floor in range(floors):
                for position in range(1, 5):
                    place = {"entrance_id": entrance.id, "floor": floor, "position": position}
                    doors.append(Door(building_id=building.id, number=str(2 * len(doors) + 1), **place))
        session.add_all(doors)
        for days in (700, 200, 10):
            day = DEMO_DAY - timedelta(days=days)
            walked = Round(day=day, status=RoundStatus.DONE, created_at=register.utc_now())
            session.add(walked)
            session.flush()
            outcomes = list(Outcome)
            for nth, door in enumerate(doors):
                if (nth * 7 + days) % 4:
                    outcome = outcomes[(nth + days) % len(outcomes)]
                    session.add(Visit(round_id=walked.id, door_id=door.id, day=day, outcome=outcome))
        return building.id


@pytest.fixture(scope="module")
def towers(demo: Register) -> tuple[int, int]:
    """A building of 400 doors in a street where people are known, and one of 2,000."""
    with demo.read() as session:
        street = session.scalars(select(Person.street).where(Person.street != "").limit(1)).one()
    return make_tower(demo, 4, 25, street), make_tower(demo, 20, 25, "Torenlaan")


@pytest.fixture(scope="module")
def canvas() -> FacadeCanvas:
    """The drawing's widget at that size; `keep` holds the application that it needs."""
    application = QApplication.instance() or QApplication([])
    start_look(application)  # type: ignore[arg-type]
    made = FacadeCanvas()
    made.keep = application  # type: ignore[attr-defined]
    made.resize(*AREA)
    made.show()
    return made


@pytest.mark.benchmark(group=READ)
def test_read(demo: Register, towers: tuple[int, int], ours: Measure) -> None:
    ours.pedantic(lambda: facade(demo, towers[0]), rounds=120, warmup_rounds=3)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=READ)
def test_read_bare(demo: Register, towers: tuple[int, int], bare: Measure) -> None:
    asked = "SELECT visit.* FROM visit JOIN door ON door.id = visit.door_id WHERE door.building_id = ?"

    def read() -> None:
        with demo.read() as session:
            assert session.connection().exec_driver_sql(asked, (towers[0],)).fetchall()

    bare.pedantic(read, rounds=120, warmup_rounds=3)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=DRAW_400, timer=time.process_time)
def test_draw(demo: Register, towers: tuple[int, int], canvas: FacadeCanvas, ours: Measure) -> None:
    read = facade(demo, towers[0])

    def drawn() -> None:
        canvas.show_facade(read)
        _paint(canvas)

    ours.pedantic(drawn, rounds=120, warmup_rounds=5)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=DRAW_400, timer=time.process_time)
def test_draw_bare(bare: Measure) -> None:
    _fill(bare)


@pytest.mark.benchmark(group=PAINT_400, timer=time.process_time)
def test_paint(demo: Register, towers: tuple[int, int], canvas: FacadeCanvas, ours: Measure) -> None:
    _show(canvas, facade(demo, towers[0]))
    ours.pedantic(lambda: _paint(canvas), rounds=120, warmup_rounds=5)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=PAINT_400, timer=time.process_time)
def test_paint_bare(bare: Measure) -> None:
    _fill(bare)


@pytest.mark.benchmark(group=SCROLL_2000, timer=time.process_time)
def test_scroll(demo: Register, towers: tuple[int, int], canvas: FacadeCanvas, ours: Measure) -> None:
    """All of the view painted again at another place; a step of the wheel paints only the strip that comes in."""
    _show(canvas, facade(demo, towers[1]))
    bars = (canvas.horizontalScrollBar(), canvas.verticalScrollBar())
    steps = iter(range(10_000))

    def scrolled() -> None:
        at = next(steps)
        for bar in bars:
            bar.setValue(at * 37 % max(1, bar.maximum()))
        _paint(canvas)

    ours.pedantic(scrolled, rounds=120, warmup_rounds=5)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=SCROLL_2000, timer=time.process_time)
def test_scroll_bare(bare: Measure) -> None:
    _fill(bare)


def _show(canvas: FacadeCanvas, read: Facade) -> None:
    canvas.show_facade(read)
    assert canvas.scene is not None


_picture: list[QImage] = []


def _paint(canvas: FacadeCanvas) -> None:
    canvas.viewport().render(_image())


def _fill(measure: Any) -> None:
    def filled() -> None:
        with QPainter(_image()) as painter:
            painter.fillRect(QRectF(0, 0, *AREA), QColor(LIGHT.wall))

    repeat: Callable[..., Any] = measure.pedantic
    repeat(filled, rounds=120, iterations=20, warmup_rounds=5)


def _image() -> QImage:
    """Made once, when there is an application."""
    if not _picture:
        _picture.append(QImage(*AREA, QImage.Format.Format_RGB32))
    return _picture[0]
