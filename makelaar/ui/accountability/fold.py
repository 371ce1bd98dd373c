"""A line with a count that unfolds into what it counts."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, TARGET, colour, font, icon, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.theme import META, TEXT

_SIGN, _LEFT, _ABOVE = 16, 4, 14
WORDS_FROM = _LEFT + 2 * (_SIGN + STEP)
"""Pixels from the left to the words of a line with a sign."""


class Fold(QWidget):
    """`words` say what is in it, `count` stands to the right; `make` makes the inside when it is first unfolded.

    By `name` (its words, unless said) it is known again where the whole is made anew.
    """

    def __init__(
        self,
        words: str,
        make: Callable[[], QWidget],
        *,
        sign: str = "",
        count: int | None = None,
        name: str = "",
    ) -> None:
        super().__init__()
        self.name = name or words
        self._make, self._inside = make, None
        self.head = _Head(words, sign, "" if count is None else str(count))
        self.head.toggled.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    @property
    def is_open(self) -> bool:
        """The inside is in view."""
        return self.head.isChecked()

    def unfold(self) -> None:
        """Show what is in it."""
        self.head.setChecked(True)

    def _turn(self, opened: bool) -> None:
        if self._inside is None:
            self._inside = self._make()
            inset = QVBoxLayout()
            inset.setContentsMargins(_LEFT + _SIGN + STEP, 0, 0, STEP)
            inset.addWidget(self._inside)
            self._column.addLayout(inset)
        self._inside.setVisible(opened)


class _Head(PressedByEnter, QAbstractButton):
    def __init__(self, words: str, sign: str, count: str) -> None:
        super().__init__()
        self._sign, self._count = sign, count
        self.setText(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(TARGET)
        self.toggled.connect(lambda _on: self._name())
        self._name()
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(QRect(0, 0, width, 1000))
        words = QFontMetrics(font(TEXT)).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(TARGET, words.height() + _ABOVE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _room(self, whole: QRect) -> QRect:
        """Where the words are, between the signs and the count."""
        left = _LEFT + (_SIGN + STEP) * (2 if self._sign else 1)
        count = QFontMetrics(font(META)).horizontalAdvance(self._count) + STEP if self._count else 0
        return whole.adjusted(left, 0, -STEP - count, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, TARGET)

    def _name(self) -> None:
        turned = _("uitgeklapt") if self.isChecked() else _("ingeklapt")
        self.setAccessibleName(", ".join(part for part in (self.text(), self._count, turned) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = (self.height() - _SIGN) // 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("raised") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            icon("down" if self.isChecked() else "right", "muted").paint(painter, _LEFT, middle, _SIGN, _SIGN)
            if self._sign:
                icon(self._sign, "muted").paint(painter, _LEFT + _SIGN + STEP, middle, _SIGN, _SIGN)
            painter.setFont(font(META))
            painter.setPen(colour("muted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(self.rect().adjusted(0, 0, -STEP, 0), right, self._count)
            painter.setFont(font(TEXT))
            painter.setPen(colour("text"))
            wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self._room(self.rect()), wrapped, self.text())


def unfolded(home: QWidget) -> frozenset[str]:
    """The names of what is unfolded in `home`."""
    return frozenset(fold.name for fold in home.findChildren(Fold) if fold.is_open)


def unfold(home: QWidget, names: frozenset[str]) -> None:
    """Unfold what has these names, also in what is unfolded by it."""
    while closed := [fold for fold in home.findChildren(Fold) if fold.name in names and not fold.is_open]:
        for fold in closed:
            fold.unfold()
