"""Tiles to press standing: themes, the scale, an answer. By click, by the key that stands on each, by arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from makelaar.ui.kit import STEP, colour, font, icon, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.theme import META, TEXT

TOUCH = 48
"""The least height of what is pressed in a talk, in pixels."""
END_ROOM = 18
"""For the key or the check at the end of a tile."""
_KEYS = "1234567890abcdefghijklmnopqrstuvwxyz"
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True)
class Choosable:
    """What one tile stands for: `words` on it, `more` below them, `name` read aloud where the words say too little."""

    value: Any
    words: str
    more: str = ""
    name: str = ""


class Tiles(QWidget):
    """Tiles in `columns`; Tab comes to one of them, arrow keys go on. `chosen(values)` comes when she changes it.

    With `one` at most one is chosen; pressing it again, 0 and Backspace take it back. Each has a key, which works once
    the focus is here.
    """

    chosen = Signal(object)

    def __init__(self, name: str, columns: int, *, one: bool = False, height: int = TOUCH) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._columns, self._one, self._height = columns, one, height
        self.tiles: list[Tile] = []
        self._offered: tuple[Choosable, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def values(self) -> tuple[Any, ...]:
        """What is chosen, in the order of the tiles."""
        return tuple(tile.stands_for.value for tile in self.tiles if tile.isChecked())

    def offer(self, things: Sequence[Choosable]) -> None:
        """Show a tile for each of these; what was chosen stays so."""
        if tuple(things) == self._offered:
            return
        values, focused = self.values, any(tile.hasFocus() for tile in self.tiles)
        self._offered = tuple(things)
        for old in self.tiles:
            old.hide()
            old.deleteLater()
        self.tiles = []
        for place, thing in enumerate(things):
            key = _KEYS[place] if place < len(_KEYS) else ""
            tile = Tile(thing, key, self._height)
            tile.clicked.connect(lambda _on, tile=tile: self._pressed(tile))
            tile.moved.connect(lambda key, place=place: self._move(place, key))
            tile.typed.connect(self._type)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
            self.tiles.append(tile)
        self.choose(values)
        if focused and self.tiles:
            self.tiles[0].setFocus()

    def choose(self, values: Sequence[Any]) -> None:
        """Show these as chosen; nothing is emitted."""
        for tile in self.tiles:
            tile.setChecked(tile.stands_for.value in values)
        at = next((place for place, tile in enumerate(self.tiles) if tile.isChecked()), 0)
        if not any(tile.hasFocus() for tile in self.tiles):
            self._tab_to(at)

    def press(self, value: Any) -> None:
        """As if its tile was pressed."""
        next(tile for tile in self.tiles if tile.stands_for.value == value).click()

    def _pressed(self, tile: "Tile") -> None:
        if self._one:
            for other in self.tiles:
                if other is not tile:
                    other.setChecked(False)
        self._tab_to(self.tiles.index(tile))
        self.chosen.emit(self.values)

    def _type(self, key: str) -> None:
        tile = next((tile for tile in self.tiles if key and tile.key == key), None)
        if tile is not None:
            tile.setFocus()
            tile.click()
        elif key in ("", "0") and self._one and self.values:
            self.choose(())
            self.chosen.emit(())

    def _move(self, place: int, key: Qt.Key) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._columns}.get(key, self._columns)
        if 0 <= place + step < len(self.tiles):
            self._tab_to(place + step)
            self.tiles[place + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_to(self, place: int) -> None:
        for number, tile in enumerate(self.tiles):
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus)


class Tile(PressedByEnter, QAbstractButton):
    """One of them. What is chosen has a check and a ring too, so that colour never says it alone."""

    moved = Signal(object)
    typed = Signal(str)

    def __init__(self, stands_for: Choosable, key: str, height: int) -> None:
        super().__init__()
        self.stands_for, self.key, self._height = stands_for, key, height
        self.setText(stands_for.words)
        self.setAccessibleName(stands_for.name or " ".join((stands_for.words, stands_for.more)).strip())
        self.setAccessibleDescription(key)
        self.setToolTip(stands_for.name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(TOUCH, self._height)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_sign(event):
            event.accept()  # a key of the page around it that is a letter or a figure too waits
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.moved.emit(event.key())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.typed.emit("")
        elif _is_sign(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._box(painter)
            room = self.rect().adjusted(STEP, 4, -STEP, -4)
            if self.stands_for.more:
                self._two_lines(painter, room)
            elif len(self.text()) == 1:
                self._draw(painter, room, self.text(), font(17, QFont.Weight.DemiBold), middle=True)
            else:
                self._one_line(painter, room)

    def _box(self, painter: QPainter) -> None:
        on = self.isChecked()
        fill = "tint" if on else "pressed" if self.isDown() else "raised" if self.underMouse() else "surface"
        wide = 2 if on or self.hasFocus() else 1
        painter.setPen(QPen(colour("accent" if on or self.hasFocus() else "edge"), wide))
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if on and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("surface"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)

    def _one_line(self, painter: QPainter, room: QRect) -> None:
        fits = QFontMetrics(font(TEXT)).horizontalAdvance(self.text()) <= room.width() - END_ROOM
        if self.isChecked():
            icon("check", "accent").paint(painter, room.right() - 14, room.center().y() - 7, 15, 15)
        elif fits:
            self._key(painter, room)
        end = END_ROOM if fits or self.isChecked() else 0
        self._draw(painter, room.adjusted(0, 0, -end, 0), self.text(), font(TEXT))

    def _two_lines(self, painter: QPainter, room: QRect) -> None:
        if self.isChecked():
            icon("check", "accent").paint(painter, room.right() - 14, room.top() + 3, 15, 15)
        elif self.key:
            self._key(painter, QRect(room.left(), room.top(), room.width(), 22))
        top = QRect(room.left(), room.top(), room.width() - END_ROOM, 22)
        self._draw(painter, top, self.text(), font(TEXT, QFont.Weight.Medium))
        below = QRect(room.left(), room.top() + 22, room.width(), room.height() - 22)
        painter.setPen(colour("text" if self.isChecked() else "muted"))
        painter.setFont(font(TEXT))
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self.stands_for.more)

    def _key(self, painter: QPainter, room: QRect) -> None:
        painter.setPen(colour("muted"))
        painter.setFont(font(META))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.key)

    def _draw(self, painter: QPainter, room: QRect, words: str, letters: QFont, *, middle: bool = False) -> None:
        painter.setPen(colour("text" if self.isEnabled() else "disabled"))
        painter.setFont(letters)
        side = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _is_sign(event: QKeyEvent) -> bool:
    """A letter or a figure, without Ctrl or Alt."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and len(event.text()) == 1 and event.text() in _KEYS
