"""The list of signals, drawn: how worrying as sign and word, what, about whom, who has it now."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.services.signals.reading import SignalItem
from makelaar.ui.kit import STEP, colour, font, icon, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.signals.words import WORRY_SIGNS, about_words, due_tint, standing_words, worry_word

Index = QModelIndex | QPersistentModelIndex
_HIGH = 76
_ITEM = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SignalModel(QAbstractListModel):
    """The signals in the order in which they are given."""

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[SignalItem, ...] = ()
        self.today = date.min

    def show(self, items: tuple[SignalItem, ...], today: date) -> None:
        """These in place of those before."""
        self.beginResetModel()
        self.items, self.today = items, today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((worry_word(item.worry), item.text, about_words(item), standing_words(item, self.today)))
        return None


class SignalList(QListView):
    """`chosen` tells the id of the signal that she is on, None where there is none; `opened` is Enter or a double click
    on it."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = SignalModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.chosen.emit(self.signal_id))
        look().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.signal_id is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @property
    def signal_id(self) -> int | None:
        """The signal that she is on."""
        place = self.currentIndex().row()
        return self.rows.items[place].id if 0 <= place < len(self.rows.items) else None

    def show_items(self, items: tuple[SignalItem, ...], today: date, wanted: int | None) -> None:
        """Show these, with `wanted` chosen or the one at the place where she was."""
        place = max(0, self.currentIndex().row())
        self.rows.show(items, today)
        places = [n for n, item in enumerate(items) if item.id == wanted]
        if items:
            self.setCurrentIndex(self.rows.index(places[0] if places else min(place, len(items) - 1)))


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        backdrop(painter, option, side=1)
        _item(painter, option.rect.adjusted(STEP + 4, 6, -STEP - 4, -6), index.data(_ITEM), index.model().today)
        painter.restore()


def _item(painter: QPainter, rect: QRect, item: SignalItem, today: date) -> None:
    sign, tint = WORRY_SIGNS[item.worry]
    icon(sign, tint).paint(painter, QRect(rect.left(), rect.top() + 2, 18, 18))
    left, line = rect.left() + 18 + STEP, 21
    wide = rect.right() - left
    painter.setFont(font(META, QFont.Weight.DemiBold))
    painter.setPen(colour(tint))
    word = worry_word(item.worry)
    painter.drawText(QRect(left, rect.top(), wide, line), _LEFT, word)
    used = painter.fontMetrics().horizontalAdvance(word) + 2 * STEP
    painter.setFont(font(META))
    painter.setPen(colour("muted"))
    about = painter.fontMetrics().elidedText(about_words(item), Qt.TextElideMode.ElideRight, wide - used)
    painter.drawText(QRect(left + used, rect.top(), wide - used, line), _RIGHT, about)
    painter.setFont(font(TEXT))
    painter.setPen(colour("text"))
    text = painter.fontMetrics().elidedText(" ".join(item.text.split()), Qt.TextElideMode.ElideRight, wide)
    painter.drawText(QRect(left, rect.top() + line, wide, line), _LEFT, text)
    painter.setFont(font(META))
    painter.setPen(colour(due_tint(item, today)))
    told = painter.fontMetrics().elidedText(standing_words(item, today), Qt.TextElideMode.ElideRight, wide)
    painter.drawText(QRect(left, rect.top() + 2 * line, wide, line), _LEFT, told)
