"""The list of people, drawn: name, where, what she can and wants, and signs at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.i18n import _
from makelaar.services.people.listing import PersonSummary
from makelaar.ui.kit import STEP, TARGET, colour, font, icon, look
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.people.list_model import PeopleModel

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SIGN = 16


class PeopleList(QListView):
    """`chosen` is the person that the arrows are on, `opened` Enter or a double click; letters go to `typed`."""

    chosen = Signal(int)
    opened = Signal(int)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.people = PeopleModel()
        self.setModel(self.people)
        self.setItemDelegate(_Drawn(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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
        look().changed.connect(self.viewport().update)

    def choose(self, person_id: int | None) -> None:
        """Put the arrows on this person, without telling `chosen`; on nobody where she is not in the list."""
        place = None if person_id is None else self.people.place(person_id)
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.people.index(-1) if place is None else self.people.index(place))
        self.selectionModel().blockSignals(blocked)
        if place is not None:
            self.scrollTo(self.people.index(place))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.opened, self.currentIndex())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _tell(self, signal: Signal, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.people.ids):
            signal.emit(self.people.ids[index.row()])


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, TARGET)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _backdrop(painter, option)
        row = index.data(PeopleModel.ROW)
        if isinstance(row, PersonSummary):
            _person(painter, option.rect.adjusted(2 * STEP, 0, -2 * STEP, 0), row)
        painter.restore()


def _backdrop(painter: QPainter, option: QStyleOptionViewItem) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QPen(colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(colour("tint") if chosen else colour("raised") if hovered else Qt.BrushStyle.NoBrush)
    if chosen or hovered or focused:
        painter.drawRoundedRect(option.rect.adjusted(STEP // 2, 1, -STEP // 2, -1), 6, 6)


def _person(painter: QPainter, rect: QRect, row: PersonSummary) -> None:
    room = QRect(rect)
    room.setRight(_signs(painter, rect, row) - STEP)
    painter.setFont(font(TEXT, font().Weight.Medium))
    painter.setPen(colour("text"))
    quiet = _quiet(row)
    most = room.width() if not quiet else max(room.width() * 45 // 100, 120)
    name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, most)
    painter.drawText(room, _LEFT, name)
    room.setLeft(room.left() + min(most, painter.fontMetrics().horizontalAdvance(name)) + STEP + STEP // 2)
    painter.setFont(font(META))
    painter.setPen(colour("muted"))
    painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(quiet, Qt.TextElideMode.ElideRight, room.width()))


def _quiet(row: PersonSummary) -> str:
    """ "Vollenhove · Kerkweg 2 · koken, tuinieren"."""
    address = "" if row.address == row.name else row.address
    return " · ".join(part for part in (row.area, address, ", ".join((*row.can, *row.want))) if part)


def _signs(painter: QPainter, rect: QRect, row: PersonSummary) -> int:
    """Draw the signs from the right; gives where they begin. What they say is in the tooltip too."""
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
    return left
