"""What happened, said at the foot of the page: the page gets shorter, so nothing jumps and no field is covered."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.icon_button import IconButton
from makelaar.ui.kit.surfaces import RADIUS, Sign
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import STEP, colour, look

SECONDS = 8
_SIGNS = {"fine": "fine", "overdue": "error", "caution": "caution", "accent": "info"}


class Banner(QWidget):
    """One message. Good news goes by itself after 8 seconds, not while the pointer is on it."""

    gone = Signal()

    def __init__(self, text: str, tint: str, steps: list[tuple[str, Callable[[], None]]], stays: bool) -> None:
        super().__init__()
        self.text = text
        self.tint = tint
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, 6, STEP, 6)
        row.setSpacing(STEP)
        row.addWidget(Sign(_SIGNS[tint], tint, 20))
        words = Text(text, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(words, 1)
        for name, do in steps:
            row.addWidget(Button(name, lambda do=do: self._do(do)))
        row.addWidget(IconButton("close", _("Melding sluiten"), self.go))
        self.setAccessibleName(text)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.go)
        self._stays = stays
        if not stays:
            self._timer.start()
        look().changed.connect(self.update)

    def go(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()

    def _do(self, do: Callable[[], None]) -> None:
        self.go()
        do()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._stays:
            self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = colour(self.tint)
        fill = QColor(edge)
        fill.setAlpha(24)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class BannerStack(QWidget):
    """The place for messages under a page; at most one of each kind, the newest."""

    def __init__(self, undo: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._undo = undo
        self.current: list[Banner] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        self._column.setSpacing(STEP)
        self.hide()

    def say(
        self,
        text: str,
        *,
        undo: bool = False,
        steps: list[tuple[str, Callable[[], None]]] | None = None,
        stays: bool = False,
    ) -> Banner:
        """Tell what happened, for 8 seconds or until it is closed (`stays`).

        `undo` offers to take the last act back, `steps` are other buttons.
        """
        offered = list(steps or [])
        if undo and self._undo is not None:
            offered.insert(0, (_("Ongedaan maken"), self._undo))
        return self._show(Banner(text, "fine", offered, stays=stays))

    def warn(self, text: str, steps: list[tuple[str, Callable[[], None]]] | None = None) -> Banner:
        """Something to know that stays until it is closed."""
        return self._show(Banner(text, "caution", list(steps or []), stays=True))

    def error(self, error: UserError, steps: list[tuple[str, Callable[[], None]]] | None = None) -> Banner:
        """Tell an error, with what can be done about it; it stays until it is closed or another takes its place."""
        return self._show(Banner(str(error), "overdue", list(steps or []), stays=True))

    def clear(self) -> None:
        """Take all messages away."""
        for banner in list(self.current):
            banner.go()

    def _show(self, banner: Banner) -> Banner:
        for old in list(self.current):
            if old.tint == banner.tint:
                old.go()
        self.current.append(banner)
        banner.gone.connect(lambda: self._gone(banner))
        self._column.addWidget(banner)
        self.show()
        return banner

    def _gone(self, banner: Banner) -> None:
        self.current.remove(banner)
        self.setVisible(bool(self.current))
