"""The list of stories, drawn: its title, how it stands, where it is about, why it is not told, where it was."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.i18n import _
from makelaar.services.stories.listing import StoryLine
from makelaar.ui.kit import STEP, colour, font, icon, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.stories.words import standing, where_told

Index = QModelIndex | QPersistentModelIndex
_HIGH, _LINE = 80, 21
_ITEM = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StoryModel(QAbstractListModel):
    """The stories in the order in which they are given."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[StoryLine, ...] = ()

    def show(self, lines: tuple[StoryLine, ...]) -> None:
        """These in place of those before."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == _ITEM:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (title_of(line), standing(line)[0], about(line), below(line)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.why_not or None
        return None


class StoryList(QListView):
    """`opened` tells the id of the story that Enter or a press is on."""

    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = StoryModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.clicked.connect(lambda _index: self._open())
        look().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    @property
    def story_id(self) -> int | None:
        """The story that she is on."""
        place = self.currentIndex().row()
        return self.rows.lines[place].id if 0 <= place < len(self.rows.lines) else None

    def show_lines(self, lines: tuple[StoryLine, ...], wanted: int | None) -> None:
        """Show these, with `wanted` chosen or the one at the place where she was."""
        place = max(0, self.currentIndex().row())
        self.rows.show(lines)
        places = [n for n, line in enumerate(lines) if line.id == wanted]
        if lines:
            self.setCurrentIndex(self.rows.index(places[0] if places else min(place, len(lines) - 1)))

    def _open(self) -> None:
        if self.story_id is not None:
            self.opened.emit(self.story_id)


def title_of(line: StoryLine) -> str:
    """Its title, or words for none."""
    return line.title or _("Verhaal zonder titel")


def about(line: StoryLine) -> str:
    """Its theme and area."""
    return " · ".join(part for part in (line.theme.lower(), line.area) if part)


def below(line: StoryLine) -> str:
    """Why it is not told, else where it was."""
    return line.why_not or where_told(line)


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        backdrop(painter, option, side=1)
        _line(painter, option.rect.adjusted(STEP + 4, 8, -STEP - 4, -8), index.data(_ITEM))
        painter.restore()


def _line(painter: QPainter, rect: QRect, line: StoryLine) -> None:
    words, sign, tint = standing(line)
    icon(sign, tint).paint(painter, QRect(rect.left(), rect.top() + 1, 18, 18))
    left = rect.left() + 18 + STEP
    wide = rect.right() - left
    painter.setFont(font(META, QFont.Weight.DemiBold))
    painter.setPen(colour(tint))
    used = painter.fontMetrics().horizontalAdvance(words) + 2 * STEP
    painter.drawText(QRect(left, rect.top(), wide, _LINE), _RIGHT, words)
    _words(painter, QRect(left, rect.top(), wide - used, _LINE), title_of(line), "text", QFont.Weight.DemiBold, TEXT)
    _words(painter, QRect(left, rect.top() + _LINE, wide, _LINE), about(line), "muted")
    tint = "caution" if line.why_not else "muted"
    _words(painter, QRect(left, rect.top() + 2 * _LINE, wide, _LINE), below(line), tint)


def _words(
    painter: QPainter,
    room: QRect,
    words: str,
    tint: str,
    weight: QFont.Weight = QFont.Weight.Normal,
    size: int = META,
) -> None:
    painter.setFont(font(size, weight))
    painter.setPen(colour(tint))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, shown)
