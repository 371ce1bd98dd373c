"""A press at a door in the real window, on a register of 10,000 people and 100,000 encounters.

From the key until the ring is on disk, confirmed and painted, with the whole workspace round it and Vandaag and Mensen
opened before; the next press follows at once.
"""

import os
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.conftest import Measure
from makelaar.clock import FixedClock
from makelaar.hearts.doors.numbering import BuildingPlan, Parity
from makelaar.services.device_settings import DeviceSettings
from makelaar.services.doors.buildings import make_building
from makelaar.services.fiction.demo import DEMO_DAY
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.terms import BuildingKind
from makelaar.ui.desktop import RealDesktop
from makelaar.ui.jobs import Jobs
from makelaar.ui.kit.theme import start_look
from makelaar.ui.workspace import Tools, Workspace

PRESSES = 300
WALL = "a press at a door: on disk and painted"
PROCESSOR = "a press at a door, processor time of all threads"
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_6)


class Duo:
    """Two people at the doors of a flat, in a window of 1280×720."""

    def __init__(self, register: Register, device: Path) -> None:
        self._application = QApplication.instance() or QApplication([])
        start_look(self._application)  # type: ignore[arg-type]
        self.jobs = Jobs()
        tools = Tools(self.jobs, FixedClock(DEMO_DAY), RealDesktop(self._application), DeviceSettings(device))  # type: ignore[arg-type]
        self.workspace = Workspace(register, tools, lambda _other=None: None)
        self.workspace.resize(1280, 720)
        self.workspace.show()
        self._keys = cycle(KEYS)
        self._kept, self._settled = QEventLoop(), QEventLoop()
        self.jobs.settled.connect(self._settled.quit)

    def begin(self, round_id: int) -> None:
        """Stand at the first door, with Vandaag and Mensen opened before."""
        for page in ("today", "people"):
            self.workspace.navigate(page)
            self._rest()
        self.view: Any = self.workspace.navigate("round", round=round_id).view  # type: ignore[attr-defined]
        self.view.at.ringing.kept.connect(self._kept.quit)
        self._rest()

    def press(self) -> None:
        """One outcome: from the key until it is confirmed and painted."""
        walk = self.view.walk
        door, rung = walk.current, walk.rung
        QTest.keyClick(self.view, next(self._keys))
        while walk.being_kept(door):
            self._kept.exec()
        QApplication.processEvents()
        assert walk.rung == rung + 1

    def end(self) -> None:
        """Nothing is under way any more."""
        self._rest()
        self.jobs.stop()
        self.workspace.close()

    def _rest(self) -> None:
        while not self.jobs.idle:
            self._settled.exec()
        QApplication.processEvents()


@pytest.fixture(scope="module")
def round_id(demo: Register) -> int:
    """A round along many doors of a street where people live."""
    with demo.read() as session:
        by_people = "SELECT street FROM person GROUP BY street ORDER BY count(*) DESC LIMIT 1"
        street = session.connection().exec_driver_sql(by_people).scalar_one()
    doors = 2 * (PRESSES + 12)
    plan = BuildingPlan(street, BuildingKind.FLAT, 10_001, 10_001 + 2 * doors - 2, Parity.ODD, floors=5, per_landing=2)
    return plan_round(demo, RoundPlan(DEMO_DAY, buildings=(make_building(demo, plan),)))


@pytest.fixture
def duo(demo: Register, round_id: int, tmp_path: Path) -> Iterator[Duo]:
    """At the doors, until the measurement is done."""
    made = Duo(demo, tmp_path / "settings.json")
    made.begin(round_id)
    yield made
    made.end()
    demo.listeners.clear()


@pytest.mark.benchmark(group=WALL)
def test_press(duo: Duo, ours: Measure) -> None:
    ours.pedantic(duo.press, rounds=PRESSES, warmup_rounds=10)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=WALL)
def test_press_bare(demo: Register, round_id: int, bare: Measure) -> None:
    _insert(demo, round_id, bare)


@pytest.mark.benchmark(group=PROCESSOR, timer=time.process_time)
def test_press_processor(duo: Duo, ours: Measure) -> None:
    ours.pedantic(duo.press, rounds=PRESSES, warmup_rounds=10)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=PROCESSOR, timer=time.process_time)
def test_press_processor_bare(demo: Register, round_id: int, bare: Measure) -> None:
    _insert(demo, round_id, bare)


def _insert(demo: Register, round_id: int, bare: Any) -> None:
    """A row into the table, and the commit."""
    insert = (
        "INSERT INTO visit (round_id, door_id, day, outcome, note, card_left, come_back_words, settled) "
        f"SELECT round_id, door_id, '{DEMO_DAY.isoformat()}', 'not_home', '', 0, '', 0 FROM round_door "
        f"WHERE round_id = {round_id} ORDER BY position DESC LIMIT 1"
    )

    def kept() -> None:
        with demo.database.writing.begin() as connection:
            connection.exec_driver_sql(insert)

    bare.pedantic(kept, rounds=PRESSES, warmup_rounds=10)
