"""Run as a program of its own: the talk at a door in the real window, typed in without a pause until it is killed.

It says `kept N` once the register holds the first N signs of the answer to the second question.
"""

import sys
from datetime import date
from itertools import cycle
from pathlib import Path

from kit.desktop import FakeDesktop
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from makelaar.clock import FixedClock
from makelaar.hearts.talk import Answer
from makelaar.services.conversations.reading import get_conversation
from makelaar.services.device_settings import DeviceSettings
from makelaar.services.registers import open_with_recovery_key
from makelaar.ui.conversation.form import ConversationForm
from makelaar.ui.jobs import Jobs
from makelaar.ui.kit.theme import start_look
from makelaar.ui.workspace import Tools, Workspace

LETTERS = "wil een moestuin bij het water "


class Typist(QObject):
    """A letter every few milliseconds, and after each change of the register a word of how much of it is there."""

    def __init__(self, form: ConversationForm) -> None:
        super().__init__(form)
        self._form, self._letters, self._said = form, cycle(LETTERS), 0
        form.desk.shown.connect(lambda _shown: self._ask())
        self._timer = QTimer(self, interval=8)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        if self._form.view is not None:
            field = self._form.answers.parts[Answer.WISHES].field
            field.setFocus()
            QTest.keyClicks(field, next(self._letters))

    def _ask(self) -> None:
        desk = self._form.desk
        desk.context.jobs.run(
            self, lambda: len(get_conversation(desk.context.register, desk.talk.id).wishes), self._say
        )

    def _say(self, kept: int) -> None:
        if kept > self._said:
            self._said = kept
            sys.stdout.write(f"kept {kept}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    work, folder, key = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    app = QApplication(sys.argv[:1])
    start_look(app).finish()
    clock, jobs = FixedClock(date(2026, 11, 21)), Jobs()
    register = open_with_recovery_key(folder, key, clock=clock)
    tools = Tools(jobs, clock, FakeDesktop(), DeviceSettings(folder.with_name("settings.json")))
    space = Workspace(register, tools, lambda _other=None: None)
    form = ConversationForm(space.context)
    form.resize(1280, 720)
    form.show()
    form.open(int(work))
    typist = Typist(form)
    sys.exit(app.exec())
