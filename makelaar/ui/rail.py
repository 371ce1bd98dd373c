"""The left rail: where she can go, how much waits there, and the lock at the bottom."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.theme import META, STEP, TARGET, TEXT, colour, font, look
from makelaar.ui.places import Place

WIDTH = 200
NARROW = 60
NARROW_BELOW = 1000
"""In a window narrower than this only the signs are left: a laptop of 1280 pixels at 150 % has 853."""


class RailButton(PressedByEnter, QAbstractButton):
    """One line of the rail: sign, word, and to the right a number or the keys."""

    def __init__(self, words: str, sign: str, note: str = "") -> None:
        super().__init__()
        self._sign, self._note = sign, note
        self._counted = False
        self._narrow = False
        self.setText(words)
        self.setFixedHeight(TARGET + 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(words)
        look().changed.connect(self.update)

    def set_count(self, count: int) -> None:
        """How much waits there; 0 shows nothing."""
        self._note, self._counted = (str(count) if count else ""), True
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Only the sign, with the number beside it."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 2 * STEP, TARGET + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, chosen)
            left = 4 if self._narrow and self._counted and self._note else 12
            place = QRect(left, (self.height() - 20) // 2, 20, 20)
            icon(self._sign, "accent" if chosen else "muted").paint(painter, place)
            if not self._narrow:
                painter.setPen(colour("accent" if chosen else "text"))
                painter.setFont(font(TEXT, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
                words = QRect(42, 0, self.width() - 42 - 40, self.height())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self._counted or not self._narrow:
                self._paint_note(painter, chosen)

    def _paint_note(self, painter: QPainter, chosen: bool) -> None:
        painter.setPen(colour("accent" if chosen and self._counted else "muted"))
        painter.setFont(font(META, QFont.Weight.DemiBold if self._counted else QFont.Weight.Normal))
        room = self.rect().adjusted(0, 0, -4 if self._narrow else -12, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._note)

    def _paint_ground(self, painter: QPainter, chosen: bool) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if chosen or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint" if chosen else "raised"))
            painter.drawRoundedRect(box, 8, 8)


class Rail(QWidget):
    """The places, top to bottom; `go(name)` is called when one is chosen."""

    def __init__(
        self, places: tuple[Place, ...], go: Callable[[str], Any], lock: Callable[[], None], write: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.buttons: dict[str, RailButton] = {}
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
                column.addStretch(1)
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
