"""What the pages before a register have in common: one calm column in the middle, one thing asked."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.banner import BannerStack
from makelaar.ui.kit.buttons import Button, PressedByEnter
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.mark import Mark
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import META, STEP, TEXT, colour, font, look

COLUMN = 480


class StartPage(QScrollArea):
    """A page before the register: a title, a sentence, then what the page adds to `column`; errors stand above it."""

    def __init__(self, title: str, sentence: str = "", back: Callable[[], Any] | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inside = QWidget()
        self.banner = BannerStack()
        self.banner.layout().setContentsMargins(0, 0, 0, STEP)
        narrow = QWidget()
        narrow.setFixedWidth(COLUMN)
        self.column = QVBoxLayout(narrow)
        self.column.setContentsMargins(0, 4 * STEP, 0, 4 * STEP)
        self.column.setSpacing(STEP)
        if back is not None:
            row = QHBoxLayout()
            row.addWidget(Button(_("Terug"), back, sign="back"))
            row.addStretch(1)
            self.column.addLayout(row)
            self.column.addSpacing(STEP)
        else:
            self.column.addWidget(Mark())
            self.column.addSpacing(STEP)
        self.column.addWidget(Text(title, "title", wrap=True))
        if sentence:
            self.column.addWidget(Text(sentence, "muted", wrap=True))
        self.column.addSpacing(STEP)
        self.column.addWidget(self.banner)
        middle = QVBoxLayout(inside)
        middle.addStretch(2)
        middle.addWidget(narrow, alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.setWidget(inside)

    def shown(self) -> None:
        """The page comes into view: put the focus where she begins."""


class BigChoice(PressedByEnter, QAbstractButton):
    """A whole card to press: a sign, what it does, and why she would."""

    HEIGHT = 80

    def __init__(self, sign: str, title: str, reason: str, do: Callable[[], Any]) -> None:
        super().__init__()
        self._sign, self._reason = sign, reason
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(reason)
        self.setFixedHeight(self.HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: do())
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(COLUMN, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("line"), 1))
            painter.setBrush(colour("raised" if self.underMouse() or self.isDown() else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
            icon(self._sign, "accent" if self.isEnabled() else "disabled").paint(painter, QRect(20, 26, 28, 28))
            room = QRect(68, 0, self.width() - 88, self.height())
            painter.setPen(colour("text" if self.isEnabled() else "disabled"))
            painter.setFont(font(TEXT + 1, QFont.Weight.DemiBold))
            painter.drawText(room.adjusted(0, 18, 0, 0), Qt.AlignmentFlag.AlignTop, self.text())
            painter.setPen(colour("muted" if self.isEnabled() else "disabled"))
            painter.setFont(font(META))
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room.adjusted(0, 42, 0, 0), flags, self._reason)
