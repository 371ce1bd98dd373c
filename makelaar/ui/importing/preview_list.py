"""The rows of the preview, drawn: where, who, what becomes of it and why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.i18n import _
from makelaar.services.imports import Fate, RowFate
from makelaar.ui.importing.preview_model import PreviewModel
from makelaar.ui.importing.words import FATES, fate_word
from makelaar.ui.kit import STEP, colour, font, icon, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HIGH = 48


class PreviewList(QListView):
    """`chosen` is the row that the arrows are on."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = PreviewModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setMinimumWidth(260)
        self.setAccessibleName(_("Rijen"))
        self.selectionModel().currentChanged.connect(self._moved)
        look().changed.connect(self.viewport().update)

    def choose(self, place: int) -> None:
        """Put the arrows on the row at this place, or on the last one."""
        last = len(self.rows.rows) - 1
        if last < 0:
            self.chosen.emit(None)
            return
        index = self.rows.index(min(place, last))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def current(self) -> RowFate | None:
        """The row that the arrows are on."""
        row = self.currentIndex().data(PreviewModel.ROW)
        return row if isinstance(row, RowFate) else None

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(now.data(PreviewModel.ROW))


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _HIGH)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(PreviewModel.ROW)
        if not isinstance(row, RowFate):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        backdrop(painter, option)
        _row(painter, option.rect.adjusted(2 * STEP, 4, -2 * STEP, -4), row)
        painter.restore()


def _row(painter: QPainter, rect: QRect, row: RowFate) -> None:
    _word, sign, tint = FATES[row.fate]
    icon(sign, tint).paint(painter, QRect(rect.left(), rect.top() + 3, 16, 16))
    top = QRect(rect.left() + 16 + STEP, rect.top(), rect.width() - 16 - STEP, 22)
    painter.setFont(font(META))
    painter.setPen(colour("muted"))
    where = painter.fontMetrics().elidedText(row.place, Qt.TextElideMode.ElideMiddle, top.width() // 2)
    painter.drawText(top, _RIGHT, where)
    wide = top.width() - painter.fontMetrics().horizontalAdvance(where) - STEP
    elided(painter, QRect(top.left(), top.top(), wide, 22), row.title, TEXT, "text")
    below = QRect(top.left(), rect.top() + 21, top.width(), 18)
    elided(painter, below, " · ".join((fate_word(row.fate), *_gist(row))), META, "muted")


def _gist(row: RowFate) -> tuple[str, ...]:
    """What asks for her, else what changes, else why; of somebody new all but the name, which stands above."""
    if row.fate is Fate.UPDATES:
        return (*row.told, *row.changes)
    return row.told or row.why or row.changes[1:]


def elided(painter: QPainter, room: QRect, text: str, size: int, tint: str) -> None:
    """Words on one line, cut off with "…" where they do not fit."""
    weight = font().Weight.Medium if size == TEXT else font().Weight.Normal
    painter.setFont(font(size, weight))
    painter.setPen(colour(tint))
    painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
