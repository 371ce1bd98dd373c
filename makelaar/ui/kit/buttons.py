"""Buttons with a verb on them and their keys beside it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from makelaar.ui.kit.theme import META, TARGET, colour, font

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent

KEYS_GAP, KEYS_MARGIN = 6, 12


class PressedByEnter:
    """Before a class of Qt buttons: Enter presses what has the focus, as Space does. Qt keeps that for dialogs."""

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Button(PressedByEnter, QPushButton):
    """A button. `primary`: the one thing that can be done next (at most one on a page); `quiet`: a way out, without
    a box round it. `sign` is a name of `ICONS`.

    With `action` (see `Page.act`) it does what the action does and shows the action's keys.
    """

    def __init__(
        self,
        text: str,
        do: Callable[[], Any] | None = None,
        *,
        primary: bool = False,
        quiet: bool = False,
        sign: str = "",
        action: "QAction | None" = None,
    ) -> None:
        super().__init__()
        self.setText(text)
        self._keys = ""
        self.setMinimumHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setDefault(primary)
        self.setFlat(quiet)
        self.setAccessibleName(text)
        if sign:
            from makelaar.ui.kit.icons import icon

            self.setIcon(icon(sign, "on_accent" if primary else "text"))
            self.setIconSize(QSize(18, 18))
        if do is not None:
            self.clicked.connect(lambda: do())
        if action is not None:
            self._follow(action)

    def _follow(self, action: "QAction") -> None:
        from makelaar.ui.kit.keys import keys_of

        self.clicked.connect(action.trigger)
        self.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.setEnabled)
        self._keys = keys_of(action, first=True)
        if self._keys:
            self.setToolTip(f"{self.text()} ({self._keys})")
            self.setAccessibleDescription(self._keys)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._room_for_keys(), hint.height())

    def paintEvent(self, event: "QPaintEvent") -> None:
        if not self._keys:
            super().paintEvent(event)
            return
        option = QtWidgets.QStyleOptionButton()
        parts = QtWidgets.QStyle.ControlElement
        self.initStyleOption(option)
        room = self._room_for_keys()
        with QtWidgets.QStylePainter(self) as painter:
            painter.drawControl(parts.CE_PushButtonBevel, option)
            option.rect = self.rect().adjusted(0, 0, -room, 0)
            painter.drawControl(parts.CE_PushButtonLabel, option)
            ink = colour("on_accent" if self.isDefault() else "muted") if self.isEnabled() else colour("disabled")
            painter.setPen(ink)
            painter.setFont(font(META))
            keys = self.rect().adjusted(0, 0, -KEYS_MARGIN, 0)
            right = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignRight
            painter.drawText(keys, right, self._keys)

    def _room_for_keys(self) -> int:
        return QtGui.QFontMetrics(font(META)).horizontalAdvance(self._keys) + KEYS_GAP if self._keys else 0
