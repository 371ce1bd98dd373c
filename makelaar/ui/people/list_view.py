"""The list of people, drawn in the columns that she chose, with signs at the right."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.i18n import _
from makelaar.services.people.columns import USUAL, Column
from makelaar.services.people.listing import PeoplePage, PersonSummary
from makelaar.services.search import Said
from makelaar.ui.kit import STEP, TARGET, colour, font, icon, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.people.list_cells import cell_words, places
from makelaar.ui.people.list_header import SIGNS
from makelaar.ui.people.list_model import PeopleModel

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SIGN = 16
MARGIN = 2 * STEP
"""Where a row begins and ends."""
_WHY_HIGH = 16
"""Room under a row for why it was found."""


class PeopleList(QListView):
    """`chosen` is the person that the arrows are on, `opened` Enter or a double click; letters go to `typed`.

    Shift and Ctrl, Space and Ctrl+A select several: `picked` tells when that changed, `picked_ids` who they are.
    `rest_wanted`: she goes on where the list holds but the best.
    """

    chosen = Signal(int)
    opened = Signal(int)
    typed = Signal(str)
    picked = Signal()
    rest_wanted = Signal()
    row_width = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.people = PeopleModel()
        self.setModel(self.people)
        self.drawn = _Drawn(self)
        self.setItemDelegate(self.drawn)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setMinimumWidth(280)
        self.setAccessibleName(_("Mensen"))
        self.activated.connect(lambda index: self._tell(self.opened, index))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(self.chosen, now))
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.picked.emit())
        look().changed.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._all_soon = False

    @property
    def picked_ids(self) -> tuple[int, ...]:
        """Who is selected, in the order of the list."""
        ranges = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection())
        return tuple(key for top, bottom in ranges for key in self.people.ids[top : bottom + 1])

    @property
    def is_many(self) -> bool:
        """More than one is selected."""
        return sum(part.height() for part in self.selectionModel().selection()) > 1

    def show_columns(self, columns: Sequence[Column], today: date) -> None:
        """Draw these; days are told as from `today`."""
        self.drawn.columns, self.drawn.today = tuple(columns), today
        self.viewport().update()

    def show_page(self, page: PeoplePage, text: str) -> None:
        """Show these people; found by a text, each with why."""
        was_explained = bool(self.people.text)
        held = self.people.ids
        self._all_soon &= text == self.people.text and page.ids[: len(held)] == held  # else she went on to others
        self.people.show(page, text)
        if was_explained != bool(text):
            self.doItemsLayout()  # the rows have another height
        if self._all_soon and not page.more:
            self.selectAll()

    def selectAll(self) -> None:
        """Everybody who answers, also who is not in the list yet; not who is only called nearly so."""
        self._all_soon = self.people.more
        if self.people.more:
            self.rest_wanted.emit()
        elif self.people.ids:
            rows = QItemSelection(self.people.index(0), self.people.index(self.people.exact - 1))
            self.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def pick_one(self) -> None:
        """Only the person that the arrows are on."""
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, person_id: int | None) -> None:
        """Put the arrows on this person, without telling `chosen`; on nobody where she is not in the list. The list
        does not move where they are there already."""
        place = None if person_id is None else self.people.place(person_id)
        is_there = place == self.currentIndex().row()
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.people.index(-1) if place is None else self.people.index(place))
        self.selectionModel().blockSignals(blocked)
        if place is not None and not is_there:
            self.scrollTo(self.people.index(place))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.opened, self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.row_width.emit(self.viewport().width())

    def _scrolled(self, value: int) -> None:
        if self.people.more and value == self.verticalScrollBar().maximum() > 0:
            self.rest_wanted.emit()

    def _tell(self, signal: Signal, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.people.ids):
            signal.emit(self.people.ids[index.row()])


class _Drawn(QStyledItemDelegate):
    """Draws a row: its columns from the left, its signs at the right."""

    columns: tuple[Column, ...] = USUAL
    today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, TARGET + (_WHY_HIGH if index.model().text else 0))  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        backdrop(painter, option)
        row = index.data(PeopleModel.ROW)
        if isinstance(row, PersonSummary):
            rect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
            if index.data(PeopleModel.IS_FIRST_NEARLY):
                painter.fillRect(rect.left(), option.rect.top(), rect.width(), 1, colour("line"))
            why = index.data(PeopleModel.WHY)
            if why.text:
                rect.setBottom(rect.bottom() - _WHY_HIGH)
                _why(painter, QRect(rect.left(), rect.bottom() - 6, rect.width(), _WHY_HIGH + 4), why)
            _signs(painter, rect, row)
            for place in places(self.columns, rect.width() - SIGNS):
                room = QRect(rect.left() + place.left, rect.top(), place.width, rect.height())
                _cell(painter, room, cell_words(row, place.column, self.today), place.column)
        painter.restore()


def _cell(painter: QPainter, room: QRect, words: str, column: Column) -> None:
    is_name = column is Column.NAME
    painter.setFont(font(TEXT, font().Weight.Medium) if is_name else font(META))
    painter.setPen(colour("text" if is_name else "muted"))
    painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width()))


def _why(painter: QPainter, room: QRect, why: Said) -> None:
    """Draw a line in which the words that answered stand out."""
    left, at = room.left(), 0
    for start, end in (*why.marks, (len(why.text), len(why.text))):
        for words, weight, tint in (
            (why.text[at:start], font().Weight.Normal, "muted"),
            (why.text[start:end], font().Weight.DemiBold, "text"),
        ):
            painter.setFont(font(META, weight))
            painter.setPen(colour(tint))
            spare = room.right() - left
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, spare)
            painter.drawText(QRect(left, room.top(), spare, room.height()), _LEFT, shown)
            left += painter.fontMetrics().horizontalAdvance(shown)
            if shown != words:
                return
        at = end


def _signs(painter: QPainter, rect: QRect, row: PersonSummary) -> None:
    """Draw the signs from the right. What they say is in the tooltip too."""
    left = rect.right()
    shown = [("caution", "caution", "")] if not row.has_consent else []
    shown += [("reminder", "overdue", str(row.due))] if row.due else []
    shown += [("key_person", "accent", "")] if row.is_key_person else []
    painter.setFont(font(META))
    for sign, tint, words in shown:
        if words:
            left -= painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(colour(tint))
            painter.drawText(QRect(left, rect.top(), rect.right() - left + 1, rect.height()), _LEFT, words)
            left -= 2
        left -= _SIGN
        place = QRect(left, rect.top() + (rect.height() - _SIGN) // 2, _SIGN, _SIGN)
        icon(sign, tint).paint(painter, place)
        left -= 6
