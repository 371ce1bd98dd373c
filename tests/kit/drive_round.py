"""Run as a program of its own: a round walked in door mode of the real window, key after key, until it is killed.

It says `begun KEY` before each key, which comes once the key before is answered; and `seen {…}` when the screen
shows something else: by door's number what is confirmed there (`shown_at`).
"""

import json
import random
import sys
from datetime import date
from pathlib import Path
from typing import Any

from kit.desktop import FakeDesktop
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from makelaar.clock import FixedClock
from makelaar.services.device_settings import DeviceSettings
from makelaar.services.registers import open_with_recovery_key
from makelaar.services.rounds.sheet import RoundSheet
from makelaar.ui.jobs import Jobs
from makelaar.ui.kit.theme import start_look
from makelaar.ui.rounds.round_mode import DoorModePage
from makelaar.ui.workspace import Tools, Workspace

Key = Qt.Key
RINGS = (Key.Key_1, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_6, Key.Key_5)
OTHERS = (Key.Key_Backspace, Key.Key_Left, Key.Key_Right, Key.Key_N, Key.Key_B, Key.Key_4, Key.Key_Exclam)
WORDS = "donderdag na 17u"
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Duo(QObject):
    """A key every few milliseconds; what is asked is typed and answered, a conversation typed for a while and left."""

    def __init__(self, page: DoorModePage, chance: random.Random) -> None:
        super().__init__(page)
        self._page, self._chance, self._said = page, chance, ""
        page.view.at.turned.connect(self._confirm)
        self._timer = QTimer(self, interval=12)
        self._timer.timeout.connect(self._act)
        self._timer.start()

    def _act(self) -> None:
        page, chance = self._page, self._chance
        if page.view.walk is None or not page.context.jobs.idle:
            return
        if page.talks:
            self._talk()
        elif page.view.at.typing.kind:
            self._answer()
        elif page.view.walk.door is None:
            self._press(page.view, Key.Key_Left)
        else:
            self._press(page.view, chance.choice(RINGS if chance.random() < 0.75 else OTHERS))

    def _answer(self) -> None:
        field = self._page.view.parts.ask.field
        if len(field.text()) < len(WORDS) and self._chance.random() < 0.8:
            QTest.keyClicks(field, WORDS[len(field.text())])
        else:
            self._press(field, self._chance.choice((Key.Key_Return, Key.Key_Return, Key.Key_Escape)))

    def _talk(self) -> None:
        typed_in = self._page.window().focusWidget()
        if typed_in is None or self._chance.random() < 0.2:
            self._page.go_back()
        else:
            QTest.keyClicks(typed_in, "f")

    def _press(self, where: QWidget, key: Qt.Key) -> None:
        _say(f"begun {key.name}")
        QTest.keyClick(where, key, SHIFT if key is Key.Key_Exclam else Qt.KeyboardModifier.NoModifier)

    def _confirm(self) -> None:
        walk = self._page.view.walk
        seen = "" if walk is None else f"seen {json.dumps(shown_at(walk.sheet))}"
        if seen not in ("", self._said) and walk is not None and not any(map(walk.being_kept, walk.doors)):
            self._said = seen
            _say(seen)


def shown_at(sheet: RoundSheet) -> dict[str, list[Any]]:
    """By number what is kept at each door: [visit, outcome, note, words, whether a note was left]; of one with nothing
    but a note that waits for its ring [0, "", note, "", False]."""
    kept = {}
    for door in sheet.doors:
        if (here := door.here) is not None:
            kept[door.number] = [here.visit_id, here.outcome.value, here.note, here.come_back_words, here.card_left]
        elif door.note_to_come:
            kept[door.number] = [0, "", door.note_to_come, "", False]
    return kept


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(round_id: int, seed: int, folder: Path, key: str) -> int:
    """Walk the round; ends by being killed."""
    app = QApplication(sys.argv[:1])
    start_look(app).finish()
    clock, jobs = FixedClock(date(2026, 11, 21)), Jobs()
    register = open_with_recovery_key(folder, key, clock=clock)
    tools = Tools(jobs, clock, FakeDesktop(), DeviceSettings(folder.with_name("settings.json")))
    space = Workspace(register, tools, lambda _other=None: None)
    space.resize(1280, 720)
    space.show()
    page = space.navigate("round", round=round_id)
    assert isinstance(page, DoorModePage)
    Duo(page, random.Random(seed))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1].split()), Path(sys.argv[2]), sys.argv[3]))
