"""The list of Vandaag, drawn: a sign for how urgent, the name, the channel, the sentence, the day."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.hearts.day_words import distance, short_day
from makelaar.i18n import _
from makelaar.services.followups.today import Section
from makelaar.ui.kit import STEP, TARGET, colour, font, icon, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.today.headings import Heading
from makelaar.ui.today.promise_model import More, Promise, PromiseModel, Row
from makelaar.ui.today.waits import Rest, Waits
from makelaar.ui.today.words import CHANNEL_SIGNS, channel_word, what_to_say, when_words

WIDE = 700
"""From this width on the day stands there whole; below it only how far it is."""
WHEN_WHOLE, WHEN_FAR = 210, 122
"""Room for the day, the same in every row so that the columns stand straight."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PromiseList(QListView):
    """Arrows walk over the headings. `more` asks for the rest of a section, `opened` for a person's card."""

    chosen = Signal(list)
    """The ids of the chosen promises; the current one first."""
    opened = Signal(int)
    more = Signal(object)
    went = Signal()
    """Enter on what waits beside the promises."""
    rest_asked = Signal(object)
    """The rest of a group of these, on its own page."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = PromiseModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Opvolgingen"))
        self.setMinimumWidth(280)
        self.setViewportMargins(0, 0, 2 * STEP, 0)  # room for the scroll bar beside the days
        self.doubleClicked.connect(lambda _index: self.open_current())
        self.clicked.connect(self._clicked)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit(self.chosen_ids()))
        look().changed.connect(self.viewport().update)

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen promises in the order of the list, the current one first."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        items = [self.rows.rows[n] for n in rows if n < len(self.rows.rows)]
        ids = [row.item.id for row in items if isinstance(row, Promise)]
        current = self._row(self.currentIndex())
        if isinstance(current, Promise) and current.item.id in ids:
            ids.remove(current.item.id)
            ids.insert(0, current.item.id)
        return ids

    def chosen_promises(self) -> list[Promise]:
        """The chosen rows, in the order of the list."""
        ids = set(self.chosen_ids())
        return [row for row in self.rows.rows if isinstance(row, Promise) and row.item.id in ids]

    @property
    def waits(self) -> Waits | None:
        """The signal or door that she is on, where that is all that is chosen."""
        row = self._row(self.currentIndex())
        alone = len(self.selectionModel().selectedIndexes()) == 1
        return row if isinstance(row, Waits) and alone else None

    def choose(self, place: int | None) -> None:
        """Make one row the chosen one; None chooses nothing."""
        if place is None:
            self.clearSelection()
            return
        self.setCurrentIndex(self.rows.index(place))
        self.scrollTo(self.rows.index(max(0, place - 1)) if place == 1 else self.rows.index(place))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:  # headings are walked over
        index = super().moveCursor(action, modifiers)
        back = action in (
            QAbstractItemView.CursorAction.MoveUp,
            QAbstractItemView.CursorAction.MovePageUp,
            QAbstractItemView.CursorAction.MovePrevious,
        )
        step = -1 if back else 1
        place = index.row()
        while 0 <= place < len(self.rows.rows) and isinstance(self.rows.rows[place], Heading):
            place += step
        return self.rows.index(place) if 0 <= place < len(self.rows.rows) else self.currentIndex()

    def open_current(self) -> None:
        """Enter: open the person, or show the rest of a section."""
        row = self._row(self.currentIndex())
        if isinstance(row, Promise):
            self.opened.emit(row.item.person_id)
        elif isinstance(row, Waits):
            self.went.emit()
        else:
            self._go_on(row)

    def _row(self, index: QModelIndex) -> Row | None:
        return self.rows.rows[index.row()] if 0 <= index.row() < len(self.rows.rows) else None

    def _clicked(self, index: QModelIndex) -> None:
        self._go_on(self._row(index))

    def _go_on(self, row: Row | None) -> None:
        if isinstance(row, More):
            self.more.emit(row.section)
        elif isinstance(row, Rest):
            self.rest_asked.emit(row)


class _Drawn(QStyledItemDelegate):
    """36 px for a promise, some air above a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(PromiseModel.ROW)
        if isinstance(row, Heading):
            return QSize(0, TARGET + (STEP if index.row() else 0))
        return QSize(0, TARGET)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(PromiseModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            _heading(painter, option.rect, row)
        else:
            backdrop(painter, option, side=1)
            if isinstance(row, Promise):
                _promise(painter, option.rect.adjusted(STEP, 0, -STEP, 0), row, index.model().today)
            elif isinstance(row, Waits):
                _waits(painter, option.rect.adjusted(STEP, 0, -STEP, 0), row, index.model().today)
            elif isinstance(row, More | Rest):
                painter.setFont(font())
                painter.setPen(colour("accent"))
                painter.drawText(option.rect.adjusted(2 * STEP + 18, 0, 0, 0), _LEFT, row.words)
        painter.restore()


def _heading(painter: QPainter, rect: QRect, row: Heading) -> None:
    line = rect.adjusted(STEP, rect.height() - TARGET, -STEP, 0)
    painter.setFont(font(META, font().Weight.DemiBold))
    painter.setPen(colour("overdue" if row.section is Section.OVERDUE else "muted"))
    painter.drawText(line, _LEFT, row.words)
    painter.drawText(line, _RIGHT, str(row.count))
    painter.setPen(QPen(colour("line"), 1))
    painter.drawLine(rect.left() + STEP, rect.bottom(), rect.right() - STEP, rect.bottom())


def _promise(painter: QPainter, rect: QRect, row: Promise, today: object) -> None:
    item = row.item
    _urgency(painter, QRect(rect.left(), rect.top(), 18, rect.height()), row)
    wide = rect.width() >= WIDE
    when = when_words(item, today, whole=wide)
    painter.setFont(font(META))
    when_width = min(WHEN_WHOLE if wide else WHEN_FAR, rect.width() * 2 // 5)
    painter.setPen(colour("overdue" if row.section is Section.OVERDUE else "muted"))
    right = QRect(rect.right() - when_width, rect.top(), when_width, rect.height())
    painter.drawText(right, _RIGHT, _cut(painter, when, when_width))
    left, room = rect.left() + 18 + STEP, right.left() - rect.left() - 18 - 3 * STEP
    name_width = max(110, room * 2 // 5) if room >= 250 else room
    painter.setFont(font(TEXT, font().Weight.Medium))
    painter.setPen(colour("text"))
    painter.drawText(QRect(left, rect.top(), name_width, rect.height()), _LEFT, _cut(painter, item.name, name_width))
    if room < 250:
        return
    left, room = left + name_width + STEP, room - name_width - STEP
    if item.channel is not None:
        icon(CHANNEL_SIGNS[item.channel], "muted").paint(painter, QRect(left, rect.center().y() - 7, 15, 15))
        painter.setFont(font(META))
        painter.setPen(colour("muted"))
        word = _cut(painter, channel_word(item.channel), 38)
        painter.drawText(QRect(left + 20, rect.top(), 38, rect.height()), _LEFT, word)
    left, room = left + 62, room - 62
    painter.setFont(font())
    painter.setPen(colour("muted"))
    if room > 40:
        painter.drawText(QRect(left, rect.top(), room, rect.height()), _LEFT, _cut(painter, what_to_say(item), room))


def _waits(painter: QPainter, rect: QRect, row: Waits, today: date) -> None:
    """The same columns as a promise, without a channel; its sign is red and its day too when it is late."""
    tint = "overdue" if row.due < today else "accent"
    icon(row.sign, tint).paint(painter, QRect(rect.left(), rect.center().y() - 8, 16, 16))
    wide = rect.width() >= WIDE
    when = distance(row.due, today)
    if wide:
        when = f"{when} · {short_day(row.due, today)}"
    when_width = min(WHEN_WHOLE if wide else WHEN_FAR, rect.width() * 2 // 5)
    painter.setFont(font(META))
    painter.setPen(colour("overdue" if row.due < today else "muted"))
    right = QRect(rect.right() - when_width, rect.top(), when_width, rect.height())
    painter.drawText(right, _RIGHT, _cut(painter, when, when_width))
    left, room = rect.left() + 18 + STEP, right.left() - rect.left() - 18 - 3 * STEP
    name_width = max(110, room * 2 // 5) if room >= 250 else room
    painter.setFont(font(TEXT, font().Weight.Medium))
    painter.setPen(colour("text"))
    painter.drawText(QRect(left, rect.top(), name_width, rect.height()), _LEFT, _cut(painter, row.name, name_width))
    if room >= 250:
        left, room = left + name_width + STEP, room - name_width - STEP
        painter.setFont(font())
        painter.setPen(colour("muted"))
        painter.drawText(QRect(left, rect.top(), room, rect.height()), _LEFT, _cut(painter, row.what, room))


def _urgency(painter: QPainter, rect: QRect, row: Promise) -> None:
    """Filled: late. A ring: today. A small ring: coming. A cloud: someday, with an eye when it is up for review."""
    if row.section is Section.SOMEDAY:
        icon("someday", "muted").paint(painter, QRect(rect.left(), rect.center().y() - 8, 16, 16))
        return
    late = row.section is Section.OVERDUE
    radius = {Section.OVERDUE: 5, Section.TODAY: 5}.get(row.section, 3)
    tint = colour("overdue" if late else "accent" if row.section is Section.TODAY else "muted")
    painter.setPen(QPen(tint, 1.6))
    painter.setBrush(tint if late else Qt.BrushStyle.NoBrush)
    middle = QRect(rect.left(), rect.top(), 16, rect.height()).center()
    painter.drawEllipse(middle, radius, radius)


def _cut(painter: QPainter, text: str, room: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
