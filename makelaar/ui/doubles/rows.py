"""One field of two cards: what both say, and where they differ which of the two stays."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doubles import FieldPair, Likeness, Side
from makelaar.ui.doubles.words import field_words, side_words
from makelaar.ui.kit import STEP, TARGET, Sign, Text, colour, look

NAMES = 116
"""Width of the column with the fields' names."""
RING = 6
"""Room at both sides of a row for the ring of the focus."""


class Cell(QWidget):
    """What one card says. With a choice it is pressed; the sign says what the colour says."""

    pressed = Signal()

    def __init__(self, words: str, role: str, *, can_choose: bool) -> None:
        super().__init__()
        self.chosen = False
        self._can_choose = can_choose
        self.sign = Sign("check", "accent", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 6, STEP, 6)
        row.setSpacing(STEP)
        row.addWidget(Text(words, role, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(TARGET if can_choose else 0)
        self.choose(False)
        look().changed.connect(self.update)

    def choose(self, chosen: bool) -> None:
        """Whether this stays."""
        self.chosen = chosen
        hold = self.sign.sizePolicy()
        hold.setRetainSizeWhenHidden(True)
        self.sign.setSizePolicy(hold)
        self.sign.setVisible(chosen)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._can_choose and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._can_choose:
            return
        fill = QColor(colour("accent"))
        fill.setAlpha(26 if self.chosen else 0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent" if self.chosen else "edge"), 1))
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class FieldRow(QWidget):
    """`side` is what stays. Where there is a choice the row takes the focus: ← and → choose, B keeps both."""

    changed = Signal()
    moved = Signal(int)
    """Up (-1) or down (1) was pressed."""

    def __init__(self, pair: FieldPair) -> None:
        super().__init__()
        self.pair = pair
        self.side = pair.chosen
        role = "text" if pair.choices else "muted"
        self.cells = {
            side: Cell(side_words(pair, side), role, can_choose=bool(pair.choices)) for side in (Side.LEFT, Side.RIGHT)
        }
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Text(field_words(pair), "strong" if pair.choices else "meta", wrap=True))
        self.hint = Text("", "meta")
        self.hint.hide()
        names.addWidget(self.hint)
        names.addStretch(1)
        held = QWidget()
        held.setLayout(names)
        held.setFixedWidth(NAMES)
        names.setContentsMargins(0, 6, 0, 6)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((RING, 3, RING, 3) if pair.choices else (RING, 0, RING, 0)))
        row.setSpacing(STEP)
        row.addWidget(held)
        for side, cell in self.cells.items():
            row.addWidget(cell, 1)
            cell.pressed.connect(lambda side=side: self.press(side))
        if pair.choices:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose(pair.chosen)
        look().changed.connect(self.update)

    def choose(self, side: Side) -> None:
        """This stays, if it can be chosen."""
        if not self.pair.choices:
            return
        if side in self.pair.choices:
            self.side = side
        for place, cell in self.cells.items():
            cell.choose(self.side in (place, Side.BOTH))
        self.hint.setText(_("allebei") if self.side is Side.BOTH else "")
        self.hint.setVisible(self.side is Side.BOTH)
        said = {Side.BOTH: _("allebei")}.get(self.side) or side_words(self.pair, self.side)
        self.setAccessibleName(
            _("{field}: {left} of {right}. Blijft: {chosen}").format(
                field=field_words(self.pair),
                left=side_words(self.pair, Side.LEFT),
                right=side_words(self.pair, Side.RIGHT),
                chosen=said,
            )
        )
        self.changed.emit()

    def press(self, side: Side) -> None:
        """A cell was pressed: where both stand, pressing one takes the other off; else it is put beside or instead."""
        self.setFocus()
        several = Side.BOTH in self.pair.choices
        if several and self.side is Side.BOTH:
            self.choose(side)
        elif several and self.side is not side:
            self.choose(Side.BOTH)
        else:
            self.choose(side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            place = self.pair.choices.index(self.side) + step
            self.choose(self.pair.choices[max(0, min(place, len(self.pair.choices) - 1))])
        elif event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        elif event.key() == Qt.Key.Key_Down:
            self.moved.emit(1)
        elif event.key() == Qt.Key.Key_B:
            self.choose(Side.BOTH)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def differing_first(fields: tuple[FieldPair, ...]) -> list[FieldPair]:
    """What asks for her first, then what one of the two adds, then what is the same."""
    order = {Likeness.DIFFERS: 0, Likeness.ONLY_LEFT: 1, Likeness.ONLY_RIGHT: 1, Likeness.SAME: 2}
    return sorted(fields, key=lambda pair: (not pair.choices, order[pair.likeness]))
