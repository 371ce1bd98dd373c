"""Where she is in the four steps; a step that was taken can be gone back to."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from makelaar.i18n import N_, _
from makelaar.ui.kit import STEP, TARGET, Sign, colour, font, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.theme import TEXT

TITLES = (N_("Kiezen"), N_("Kolommen"), N_("Voorbeeld"), N_("Klaar"))


class StepsBar(QWidget):
    """`go(step)` is asked for when she presses a step that was taken before."""

    def __init__(self, go: Callable[[int], None]) -> None:
        super().__init__()
        self.setAccessibleName(_("Stappen"))
        self.steps = [_Step(number, _(title), go) for number, title in enumerate(TITLES)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        for step in self.steps:
            if step.number:
                row.addWidget(Sign("right", "muted", 14))
            row.addWidget(step)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Mark the step she is on; earlier ones can be pressed, unless it is all done."""
        for step in self.steps:
            step.show_current(current, step.number < current < len(TITLES) - 1)


class _Step(PressedByEnter, QAbstractButton):
    """One step: a number and a word; the one she is on stands out by weight and colour."""

    def __init__(self, number: int, title: str, go: Callable[[int], None]) -> None:
        super().__init__()
        self.number = number
        self._here = False
        self.setText(f"{number + 1}  {title}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: go(number))
        look().changed.connect(self.update)

    def show_current(self, current: int, pressable: bool) -> None:
        self._here = self.number == current
        self.setEnabled(pressable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.ArrowCursor)
        state = _("nu") if self._here else _("gedaan") if self.number < current else _("straks")
        self.setAccessibleName(f"{self.text()}, {state}")
        self.setFont(font(TEXT, font().Weight.DemiBold if self._here else font().Weight.Normal))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * STEP, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or (self.underMouse() and self.isEnabled()):
                painter.setPen(QPen(colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(colour("raised"))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
            painter.setFont(self.font())
            painter.setPen(colour("accent" if self._here else "text" if self.isEnabled() else "muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
