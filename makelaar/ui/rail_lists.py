"""Bewaard: the saved lists on the left rail, with how many people each gives."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.text import Text
from makelaar.ui.rail_button import RailButton


class SavedLists(QScrollArea):
    """Takes the room between the places and the foot of the rail; `go("people", view=id)` opens one."""

    def __init__(self, go: Callable[..., Any]) -> None:
        super().__init__()
        self._go = go
        self.buttons: dict[int, RailButton] = {}
        self._lists: tuple[tuple[int, str, int], ...] = ()
        self._open: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._title = Text(_("Bewaard"), "meta")
        self._title.setContentsMargins(12, 16, 0, 4)
        self._title.hide()
        self._column.addWidget(self._title)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """On a low screen the places come first; the lists are then behind Alt+B."""
        return QSize(super().minimumSizeHint().width(), 0)

    def show_lists(self, lists: tuple[tuple[int, str, int], ...]) -> None:
        """These: id, name, count."""
        if lists == self._lists:
            return
        self._lists = lists
        for old in self.buttons.values():
            old.hide()
            old.deleteLater()
        self.buttons = {key: self._button(key, name, count) for key, name, count in lists}
        for place, button in enumerate(self.buttons.values(), start=1):
            self._column.insertWidget(place, button)
        self._title.setVisible(bool(lists))
        self.choose(self._open)

    def choose(self, list_id: int | None) -> None:
        """Mark the one that is open."""
        self._open = list_id
        for key, button in self.buttons.items():
            button.setChecked(key == list_id)

    def set_narrow(self, narrow: bool) -> None:
        """A list without its name says nothing: in a narrow window Alt+B shows them instead."""
        self.widget().setVisible(not narrow)

    def _button(self, key: int, name: str, count: int) -> RailButton:
        button = RailButton(name, "right")
        button.setCheckable(True)
        button.setToolTip(name)
        button.set_count(count)
        button.clicked.connect(lambda _checked=False: self._press(key))
        return button

    def _press(self, key: int) -> None:
        self.choose(self._open)
        self._go("people", view=key)
