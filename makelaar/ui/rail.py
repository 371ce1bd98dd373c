"""The left rail: where she can go, how much waits there, and the lock at the bottom."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.theme import STEP, colour, look
from makelaar.ui.places import Place
from makelaar.ui.rail_button import WIDTH, RailButton
from makelaar.ui.rail_lists import SavedLists

NARROW = 60
NARROW_BELOW = 1000
"""In a window narrower than this only the signs are left: a laptop of 1280 pixels at 150 % has 853."""


class Rail(QWidget):
    """The places, top to bottom; `go(name)` is called when one is chosen."""

    def __init__(
        self, places: tuple[Place, ...], go: Callable[[str], Any], lock: Callable[[], None], write: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.buttons: dict[str, RailButton] = {}
        self._saved = SavedLists(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 2 * STEP, STEP, STEP)
        column.setSpacing(2)
        self.write = RailButton(_("Schrijf op"), "search", "Ctrl+K")
        self.write.setToolTip(_("{what} ({keys})").format(what=_("Zoek of schrijf op"), keys="Ctrl+K"))
        self.write.clicked.connect(lambda: write())
        column.addWidget(self.write)
        column.addSpacing(STEP)
        for place in places:
            button = RailButton(_(place.title), place.icon)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(_("{what} ({keys})").format(what=_(place.title), keys=place.keys))
            button.clicked.connect(lambda _checked=False, name=place.name: go(name))
            self.buttons[place.name] = button
            if place.at_bottom:
                column.addWidget(self._saved, 1)
            column.addWidget(button)
        self.more = RailButton(_("Meer"), "more", "F10")
        self.more.clicked.connect(self.open_menu)
        self.menu: QMenu | None = None
        column.addWidget(self.more)
        self.more.setToolTip(_("{what} ({keys})").format(what=_("Meer"), keys="F10"))
        lock_button = RailButton(_("Zet op slot"), "lock", "Ctrl+L")
        lock_button.setToolTip(_("{what} ({keys})").format(what=_("Zet op slot"), keys="Ctrl+L"))
        lock_button.clicked.connect(lambda: lock())
        column.addWidget(lock_button)
        self._all = (self.write, *self.buttons.values(), self.more, lock_button)
        look().changed.connect(self.update)

    def set_narrow(self, narrow: bool) -> None:
        """Signs alone, or signs with words."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        for button in self._all:
            button.set_narrow(narrow)
        self._saved.set_narrow(narrow)

    def show_lists(self, lists: tuple[tuple[int, str, int], ...]) -> None:
        """The saved lists: id, name, how many people."""
        self._saved.show_lists(lists)

    def show_list(self, list_id: int | None) -> None:
        """This saved list is open; None: none is."""
        self._saved.choose(list_id)

    def open_menu(self) -> None:
        """Show the menu beside its button, without waiting for it."""
        if self.menu is not None:
            self.menu.popup(self.more.mapToGlobal(self.more.rect().topRight()))

    def show_place(self, name: str) -> None:
        """This is where she is."""
        for other, button in self.buttons.items():
            button.setChecked(other == name)

    def set_count(self, name: str, count: int) -> None:
        """How much waits in a place."""
        self.buttons[name].set_count(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour("surface"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colour("line"))
