"""A button with a sign alone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton

from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.theme import TARGET


class IconButton(PressedByEnter, QToolButton):
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

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:  # the style takes the focus away from buttons with a sign alone
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return done
