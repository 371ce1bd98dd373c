"""A field that finds whom or which door a signal is about, by a few letters of a name or an address."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.finding_doors import FoundDoor, find_doors
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.ui.context import Context
from makelaar.ui.kit import Flow, LineField, Text
from makelaar.ui.people.chips import PressChip

_PEOPLE = 4
About = tuple[str, int, str]
""" "person" or "door", the id, and how it is called."""


class FindAbout(QWidget):
    """Type a few letters, choose: `taken(kind, id, name)`. Enter takes the first."""

    def __init__(self, context: Context, taken: Callable[[str, int, str], Any]) -> None:
        super().__init__()
        self.context, self._taken = context, taken
        self.line = _Line(_("Over wie of welke deur?"), _("typ een naam of adres, mag leeg blijven"), self._take_first)
        self.line.textEdited.connect(self._search)
        self.found = Flow()
        self.nothing = Text(_("Niemand en geen deur gevonden."), "meta")
        self.nothing.hide()
        self.matches: list[About] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.line, self.found, self.nothing):
            column.addWidget(part)

    def _search(self, text: str) -> None:
        register = self.context.register
        self.matches = []
        if not text.strip():
            self._show((), ())
            return

        def work() -> tuple[Any, tuple[FoundDoor, ...]]:
            return list_people(register, PeopleQuery(text=text)).people[:_PEOPLE], find_doors(register, text)

        self.context.jobs.run(self, work, lambda found: self._show(*found), only_latest="find")

    def _show(self, people: Any, doors: tuple[FoundDoor, ...]) -> None:
        typed = bool(self.line.text().strip())
        self.matches = [("person", row.id, row.name) for row in people] if typed else []
        self.matches += [("door", door.id, door.address) for door in doors] if typed else []
        chips = [PressChip(one[2], lambda one=one: self._take(one), sign=one[0], quiet=True) for one in self.matches]
        self.found.put(list(chips))
        self.nothing.setVisible(typed and not chips)

    def _take_first(self) -> None:
        if self.matches:
            self._take(self.matches[0])

    def _take(self, one: About) -> None:
        self.line.clear()
        self._show((), ())
        self.line.setFocus()
        self._taken(*one)


class _Line(LineField):
    """Enter takes the first that was found, instead of what Enter does around it."""

    def __init__(self, name: str, example: str, take: Callable[[], Any]) -> None:
        super().__init__(name, example)
        self._take = take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return
        super().keyPressEvent(event)
