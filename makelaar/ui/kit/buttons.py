"""Buttons with a verb on them and their keys beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.theme import TARGET


class Button(QPushButton):
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
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setMinimumHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setDefault(primary)
        self.setFlat(quiet)
        self.setAccessibleName(text)
        if sign:
            self.setIcon(icon(sign, "on_accent" if primary else "text"))
            self.setIconSize(QSize(18, 18))
        if do is not None:
            self.clicked.connect(lambda: do())
        if action is not None:
            self._follow(action)

    def _follow(self, action: QAction) -> None:
        self.clicked.connect(action.trigger)
        self.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.setEnabled)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            self.setToolTip(f"{self.text()} ({keys})")
            self.setText(f"{self.text()}  {keys}")
            self.setAccessibleDescription(keys)


class IconButton(QToolButton):
    """A sign alone, where there is no room for a word; `name` is what it does, read aloud and in the tooltip."""

    def __init__(self, sign: str, name: str, do: Callable[[], Any] | None = None, *, keys: str = "") -> None:
        super().__init__()
        self.setIcon(icon(sign, "muted"))
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(TARGET, TARGET)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)
        if do is not None:
            self.clicked.connect(lambda: do())
