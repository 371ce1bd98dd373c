"""What every panel beside the list is: a title, a way back, what is typed in it kept over a lock."""

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, IconButton, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut


class Panel(TabsAsLaidOut, QWidget):
    """One thing asked at a time. `kind` is its name in a draft; `closed` says that it is done or put away.

    Subclasses fill `column` and, where something is typed, give `typed` and take it back in `put_back`.
    """

    kind: ClassVar[str]
    closed = Signal()
    dismissed = Signal()
    """It is put away with nothing kept; comes before `closed`."""

    def __init__(self, context: Context, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.context = context
        self.setAccessibleName(title)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(3 * STEP, STEP, 3 * STEP, 3 * STEP)
        self.column.setSpacing(STEP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top(title, subtitle))
        whole.addWidget(scrolling(self._inside), 1)
        self.footer = QVBoxLayout()
        """Below what scrolls: for what must always be in view."""
        self.footer.setSpacing(STEP)
        whole.addLayout(self.footer)

    def typed(self) -> dict[str, Any] | None:
        """What would be lost if this closed now, as plain JSON values; None: nothing."""
        return None

    def put_back(self, typed: dict[str, Any]) -> None:
        """Take back what `typed` gave."""

    def start(self) -> None:
        """The panel is in view: the focus goes where typing begins."""
        self.setFocus()

    def close_panel(self) -> None:
        """Put the panel away."""
        self.dismissed.emit()
        self.closed.emit()

    def say(self, text: str) -> None:
        """Tell what was done, with the way back, and put the panel away."""
        self.context.banner.say(text, undo=True)
        self.closed.emit()

    def _top(self, title: str, subtitle: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, "name"))
        if subtitle:
            words.addWidget(Text(subtitle, "muted"))
        top = QHBoxLayout()
        top.setContentsMargins(3 * STEP, 2 * STEP, 2 * STEP, STEP)
        top.addLayout(words, 1)
        top.addWidget(IconButton("close", _("Sluiten"), self.close_panel, keys="Esc"), 0, Qt.AlignmentFlag.AlignTop)
        return top


def scrolling(inside: QWidget) -> QScrollArea:
    """`inside`, which scrolls down where it is longer than its place and never sideways."""
    return _Scrolling(inside)


class _Scrolling(QScrollArea):
    """As high as `inside` needs at this width: Qt itself would reckon with its narrowest."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        layout = self.widget().layout()
        if layout is not None and layout.hasHeightForWidth():
            self.widget().setMinimumHeight(layout.minimumHeightForWidth(self.viewport().width()))
