"""The large targets of door mode: a sign in the colour of its outcome, a word, a key."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from makelaar.hearts.doors.palette import DARK, LIGHT, FacadeColours, ink_on
from makelaar.hearts.doors.signs import state_sign
from makelaar.hearts.doors.state import DoorState
from makelaar.terms import Outcome
from makelaar.ui.doors.scene_painter import paint_shapes
from makelaar.ui.kit import STEP, colour, font, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.kit.theme import META, NAME, TEXT

LARGE = 72
"""The least height and width of what is pressed at a door."""
_SIGN = 36
_KEYS = 16
"""The height of the keys under a word."""


def facade_colours() -> FacadeColours:
    """The façade's palette of the look in force."""
    return DARK if look().dark else LIGHT


def paint_outcome(painter: QPainter, rect: QRectF, outcome: Outcome, radius: float = 7.0) -> None:
    """A small door in the colour of the outcome, with its sign in it."""
    state, palette = DoorState(outcome.value), facade_colours()
    fill = palette.states[state]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect, radius, radius)
    size = 0.56 * min(rect.width(), rect.height())
    paint_shapes(painter, state_sign(state, rect.center().x(), rect.center().y(), size, ink_on(fill, palette.ink)))


class LargeButton(PressedByEnter, QAbstractButton):
    """At least 72 pixels high. `sign` is a name of `ICONS`; an `outcome` has its own sign. Follows `action`; `text` is
    its word where there is little room."""

    def __init__(self, action: QAction, *, outcome: Outcome | None = None, sign: str = "", text: str = "") -> None:
        super().__init__()
        self._action, self._outcome, self._sign = action, outcome, sign
        self._stands_out = False
        self._keys = keys_of(action, first=True)
        self.setText(text or action.text())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(self._keys)
        self.setToolTip(f"{action.text()} ({self._keys})")
        self.setCheckable(action.isCheckable())
        self.setMinimumSize(LARGE, LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()
        look().changed.connect(self.update)

    def stand_out(self, on: bool) -> None:
        """This outcome is the one in force."""
        if on != self._stands_out:
            self._stands_out = on
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200 if self._outcome is not None else 150, LARGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, frame)
            left = self._paint_sign(painter, frame)
            ink = colour("text" if self.isEnabled() else "disabled")
            words = frame.adjusted(left + 12, 0, -STEP, 0).toRect()
            size, weight = (NAME, QFont.Weight.DemiBold) if self._outcome is not None else (TEXT, QFont.Weight.Medium)
            painter.setFont(font(size, weight))
            painter.setPen(ink)
            fit = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            if self._outcome is not None:
                painter.drawText(words, fit, self.text())
            else:
                painter.drawText(words.adjusted(0, 0, 0, -_KEYS), fit, self.text())
                high = painter.boundingRect(words.adjusted(0, 0, 0, -_KEYS), fit, self.text())
                self._paint_keys(painter, high)

    def _paint_ground(self, painter: QPainter, frame: QRectF) -> None:
        chosen = self.isChecked() or self._stands_out
        pressed, hovered = self.isDown(), self.underMouse() and self.isEnabled()
        painter.setPen(QPen(colour("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(colour("pressed" if pressed else "tint" if chosen else "raised" if hovered else "surface"))
        painter.drawRoundedRect(frame, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 9, 9)

    def _paint_sign(self, painter: QPainter, frame: QRectF) -> float:
        """The sign, with the key before that of an outcome; gives where they end."""
        middle = frame.center().y()
        if self._outcome is None:
            place = QRect(14, round(middle) - 11, 22, 22)
            icon(self._sign, "accent" if self.isEnabled() else "disabled").paint(painter, place)
            return place.right()
        painter.setFont(font(NAME, QFont.Weight.DemiBold))
        painter.setPen(colour("muted"))
        painter.drawText(QRectF(10, frame.top(), 22, frame.height()), Qt.AlignmentFlag.AlignCenter, self._keys)
        place = QRectF(40, middle - _SIGN / 2, _SIGN, _SIGN)
        paint_outcome(painter, place, self._outcome)
        return place.right()

    def _paint_keys(self, painter: QPainter, above: QRect) -> None:
        """The keys, right under the word."""
        painter.setFont(font(META))
        painter.setPen(colour("muted" if self.isEnabled() else "disabled"))
        painter.drawText(above.left(), above.bottom() + painter.fontMetrics().ascent() + 2, self._keys)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        if self.isCheckable():
            self.setChecked(self._action.isChecked())
        self.update()
