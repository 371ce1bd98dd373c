"""A field that finds people by a few letters; and who was there, as chips with such a field."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.services.people.listing import PeoplePage, PeopleQuery, list_people
from makelaar.ui.context import Context
from makelaar.ui.kit import Flow, LineField, Text
from makelaar.ui.people.chips import LARGE_HEIGHT, PressChip

_SHOWN = 5


class PeopleField(QWidget):
    """`people` are (id, name). Press a chip to take somebody away; type to find, Enter takes the first."""

    changed = Signal()

    def __init__(self, context: Context, people: list[tuple[int, str]]) -> None:
        super().__init__()
        self.people: list[tuple[int, str]] = []
        self.chips = Flow()
        self.finding = FindOne(context, _("Zoek wie erbij was"), _("+ nog iemand: typ een naam"), self._take)
        self.find, self.found, self.nobody = self.finding.line, self.finding.found, self.finding.nobody
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chips)
        column.addWidget(self.finding)
        self.set_people(people)

    def set_people(self, people: list[tuple[int, str]]) -> None:
        """These are there."""
        self.people = list(people)
        self.finding.without = {key for key, _name in self.people}
        chips: list[QWidget] = []
        for key, name in self.people:
            chip = PressChip(name, lambda key=key: self._drop(key), sign="close", tint="accent")
            chip.setAccessibleName(_("{name} was er niet bij").format(name=name))
            chips.append(chip)
        self.chips.put(chips)
        self.changed.emit()

    def _drop(self, key: int) -> None:
        self.set_people([one for one in self.people if one[0] != key])

    def _take(self, key: int, name: str) -> None:
        self.set_people([*self.people, (key, name)])


class FindOne(QWidget):
    """Type a few letters, choose somebody: `taken(id, name)`. Those in `without` are not offered.

    With `new` a name that is not known yet is offered too: `new(name)`. It comes first, and Enter takes it, unless
    somebody is called exactly so: a wrong person is worse than one who is there twice.
    """

    def __init__(
        self,
        context: Context,
        label: str,
        example: str,
        taken: Callable[[int, str], Any],
        *,
        new: Callable[[str], Any] | None = None,
        large: bool = False,
    ) -> None:
        super().__init__()
        self.context, self._taken, self._new, self._large = context, taken, new, large
        self.without: set[int] = set()
        self.line = _FindField(label, example)
        self.line.textEdited.connect(self._search)
        self.line.taken.connect(self.take_first)
        self.found = Flow()
        self.nobody = Text(_("Niemand gevonden met die naam."), "meta")
        self.nobody.hide()
        self._matches: list[tuple[int, str]] = []
        self._hurried = False
        if large:
            self.line.setMinimumHeight(LARGE_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.line, self.found, self.nobody):
            column.addWidget(part)

    def clear(self) -> None:
        """Nothing typed, nothing found."""
        self._matches = []
        self._hurried = False
        self.line.clear()
        self.found.put([])
        self.nobody.hide()

    def _take(self, one: tuple[int, str]) -> None:
        self.clear()
        self.line.setFocus()
        self._taken(*one)

    @property
    def named(self) -> int | str | None:
        """Whom the typed name means: somebody who is called exactly so, else the name; None where nothing is typed."""
        name = " ".join(self.line.text().split())
        return self._matches[0][0] if self._is_called(name) else name or None

    def take_first(self) -> None:
        """Take who is offered first, as Enter does; where the search is still under way, once it is done."""
        self._hurried = self.context.jobs.busy(self)
        if self._hurried:
            return
        name = " ".join(self.line.text().split())
        if name and self._new is not None and not self._is_called(name):
            self._take_new(name)
        elif name and self._matches:
            self._take(self._matches[0])

    def _take_new(self, name: str) -> None:
        self.clear()
        if self._new is not None:
            self._new(name)

    def _is_called(self, name: str) -> bool:
        return bool(self._matches) and fold(self._matches[0][1]) == fold(name)

    def _search(self, text: str) -> None:
        register = self.context.register
        self._matches = []
        if not text.strip():
            self.found.put([])
            self.nobody.hide()
            return
        self.context.jobs.run(
            self, lambda: list_people(register, PeopleQuery(text=text)), self._show, only_latest="find people"
        )

    def _show(self, page: PeoplePage) -> None:
        if not self.line.text().strip():
            return
        name = " ".join(self.line.text().split())
        rows = [row for row in page.people if row.id not in self.without][:_SHOWN]
        rows.sort(key=lambda row: fold(row.name) != fold(name))
        self._matches = [(row.id, row.name) for row in rows]
        chips: list[QWidget] = []
        for row in rows:
            where = row.address if row.address != row.name else row.area
            words = f"{row.name} · {where}" if where else row.name
            chips.append(self._chip(words, lambda row=row: self._take((row.id, row.name)), "add"))
        if self._new is not None:
            place = 1 if self._is_called(name) else 0
            words = _("Nieuw: {name}").format(name=name)
            chips.insert(place, self._chip(words, lambda: self._take_new(name), "person"))
        self.found.put(chips)
        self.nobody.setVisible(not chips)
        if self._hurried:
            self.take_first()

    def _chip(self, words: str, do: Callable[[], Any], sign: str) -> PressChip:
        return PressChip(words, do, sign=sign, quiet=True, large=self._large)


class _FindField(LineField):
    """Enter takes the first that was found, instead of what Enter does around it."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
            return
        super().keyPressEvent(event)
