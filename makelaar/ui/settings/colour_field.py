"""A house colour: a few to press, or any as #RRGGBB."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from makelaar.i18n import N_, _
from makelaar.ui.kit import STEP, TARGET, Flow, LineField, Text, colour, look
from makelaar.ui.kit.buttons import PressedByEnter

_USUAL = (
    (N_("Zeegroen"), "#0F766E"),
    (N_("Blauw"), "#1D5FA6"),
    (N_("Paars"), "#6B3FA0"),
    (N_("Rood"), "#A8323E"),
    (N_("Oranje"), "#B4540A"),
    (N_("Groen"), "#3B7A2A"),
    (N_("Grijs"), "#4A5560"),
)
_WRITTEN = re.compile(r"#?([0-9A-Fa-f]{6})")


class ColourField(QWidget):
    """`changed` comes when another is chosen or typed."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.swatches = [_Swatch(_(word), value, lambda value=value: self.show_colour(value)) for word, value in _USUAL]
        self.line = LineField(name, "#0F766E")
        self.line.setMaximumWidth(120)
        self.own = _Swatch(_("Jouw kleur"), "", lambda: self.line.setFocus())
        self.told = Text(_("Schrijf een kleur als #0F766E."), "caution")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        flow = Flow(STEP)
        flow.put([*self.swatches, self.own, self.line])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)
        column.addWidget(self.told)
        self.line.textChanged.connect(lambda _text: self._typed())
        self._typed()

    def colour(self) -> str:
        """ "#RRGGBB"; what is typed where that is no colour."""
        written = _WRITTEN.fullmatch(self.line.text().strip())
        return f"#{written[1].upper()}" if written else self.line.text().strip()

    def show_colour(self, value: str) -> None:
        """Show this one."""
        self.line.setText(value)

    def _typed(self) -> None:
        value = self.colour()
        is_colour = _WRITTEN.fullmatch(value) is not None
        self.told.setVisible(not is_colour)
        for swatch in self.swatches:
            swatch.setChecked(swatch.value == value)
        self.own.show_value(value if is_colour else "")
        self.own.setVisible(is_colour and not any(swatch.isChecked() for swatch in self.swatches))
        self.changed.emit()


class _Swatch(PressedByEnter, QAbstractButton):
    """A colour to press; the chosen one has a tick."""

    def __init__(self, word: str, value: str, do: Callable[[], Any]) -> None:
        super().__init__()
        self.value = value
        self.setCheckable(True)
        self.setAccessibleName(word)
        self.setToolTip(f"{word} {value}".strip())
        self.setFixedSize(TARGET, TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _on: do())
        look().changed.connect(self.update)

    def show_value(self, value: str) -> None:
        """Another colour."""
        self.value = value
        self.setChecked(True)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if chosen or self.hasFocus():
                painter.setPen(QPen(colour("accent" if self.hasFocus() else "text"), 2))
                painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
            painter.setPen(QPen(colour("edge"), 1))
            painter.setBrush(QColor(self.value))
            painter.drawEllipse(QRectF(self.rect()).adjusted(5, 5, -5, -5))
            if chosen:
                light = QColor(self.value).lightness() > 150
                pen = QPen(QColor("#000000" if light else "#FFFFFF"), 2.2)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPolyline([QPointF(12, 18), QPointF(16, 22.5), QPointF(24, 14)])
