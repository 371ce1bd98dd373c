"""Three parts beside each other; in a small window the right one shares the left one's place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.ui.kit import STEP, Split
from makelaar.ui.people.chips import PressChip

if TYPE_CHECKING:
    from makelaar.services.device_settings import DeviceSettings

THREE_FROM = 980
"""Pixels from which there is room for three."""
_LEFT, _MIDDLE, _RIGHT = 280, 300, 290


class Panes(QWidget):
    """`head` stands above the left part. `words` are what the left and the right part are called where they share a
    place."""

    def __init__(
        self,
        settings: "DeviceSettings",
        head: QWidget,
        parts: tuple[QWidget, QWidget, QWidget],
        words: tuple[str, str],
    ) -> None:
        super().__init__()
        left, self._middle, self._right = parts
        self.is_narrow = False
        self._shared = QStackedWidget()
        self._shared.addWidget(left)
        self.chips = tuple(PressChip(word, self._turn_to(at), checkable=True) for at, word in enumerate(words))
        self._switch = QWidget()
        self._side = _held(head, self._switch, self._shared)
        self._side.setMinimumWidth(_LEFT)
        self._right_home = _held(self._right)
        self._right_home.setMinimumWidth(_RIGHT)
        self._middle.setMinimumWidth(_MIDDLE)
        self._lay_out(settings)
        self.turn(0)

    def turn(self, at: int) -> None:
        """Where they share a place: show the left part (0) or the right one (1)."""
        for place, chip in enumerate(self.chips):
            chip.setChecked(place == at)
        if self.is_narrow:
            self._shared.setCurrentIndex(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < THREE_FROM
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self._rearrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEFT + _MIDDLE, super().minimumSizeHint().height())

    def _rearrange(self) -> None:
        self._switch.setVisible(self.is_narrow)
        self._right_home.setVisible(not self.is_narrow)
        if self.is_narrow:
            self._shared.addWidget(self._right)
        else:
            self._right_home.layout().addWidget(self._right)
            self._right.show()
        self.turn(0)

    def _turn_to(self, at: int) -> Callable[[], None]:
        return lambda: self.turn(at)

    def _lay_out(self, settings: "DeviceSettings") -> None:
        switch = QHBoxLayout(self._switch)
        switch.setContentsMargins(STEP, 0, 0, 0)
        switch.setSpacing(6)
        for chip in self.chips:
            switch.addWidget(chip)
        switch.addStretch(1)
        self._switch.hide()
        inner = Split("accountability_paper", settings, self._middle, self._right_home, share=0.6)
        self.split = Split("accountability", settings, self._side, inner, share=0.3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, STEP)
        whole.addWidget(self.split)


def _held(*parts: QWidget) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    for part in parts:
        column.addWidget(part, 1 if part is parts[-1] else 0)
    return held
