"""The list of buildings, drawn: a name, how many doors were reached as a thin bar, and what is known in a few words."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.services.doors.social_photo import Known, NextPlace, SocialPhoto
from makelaar.ui.doors.building_rows import AreaRow, BuildingModel, BuildingRow
from makelaar.ui.doors.photo_words import area_name, known_words, share_words, unknown_words
from makelaar.ui.kit import STEP, TARGET, colour, font, icon, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT

_HIGH = 60
"""A building: its name, its bar, a line of words."""
_BAR, _AIR = 4, 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_SIDE = STEP + 4
_PLACE = 26
"""Room for the number in the order of ringing."""


class BuildingList(QListView):
    """Arrows walk over the areas. `chosen` tells the building that she is on, `opened` the one that she pressed Enter
    on or double clicked."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = BuildingModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self))
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setMinimumHeight(_HIGH)
        self.doubleClicked.connect(lambda _index: self.open_current())
        self.selectionModel().selectionChanged.connect(self._selected)
        look().changed.connect(self.viewport().update)

    @property
    def building_id(self) -> int | None:
        """The building that she is on."""
        row = self._row(self.currentIndex())
        return row.id if isinstance(row, BuildingRow) else None

    def show_photo(self, photo: SocialPhoto, today: object, wanted: int | None) -> None:
        """By area, with this building chosen, or the one nearest to where she was."""
        place = self.currentIndex().row()
        self.rows.show_photo(photo, today)
        self._choose(wanted, place)

    def show_next(self, places: tuple[NextPlace, ...], today: object, wanted: int | None) -> None:
        """In the order of ringing."""
        place = self.currentIndex().row()
        self.rows.show_next(places, today)
        self._choose(wanted, place)

    def choose(self, building_id: int) -> None:
        """Make this one the current one, where it is shown."""
        if (place := self.rows.place_of(building_id)) is not None:
            self._go(place)

    def open_current(self) -> None:
        """Enter: on to its doors."""
        if self.building_id is not None:
            self.opened.emit(self.building_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:  # areas are walked over
        index = super().moveCursor(action, modifiers)
        cursor = QAbstractItemView.CursorAction
        back = action in (cursor.MoveUp, cursor.MovePageUp, cursor.MovePrevious)
        place = index.row()
        while 0 <= place < len(self.rows.rows) and isinstance(self.rows.rows[place], AreaRow):
            place += -1 if back else 1
        return self.rows.index(place) if 0 <= place < len(self.rows.rows) else self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the reasons wrap at another width

    def _choose(self, wanted: int | None, place: int) -> None:
        found = self.rows.place_of(wanted)
        kept = self.rows.nearest(max(0, place)) if found is None else found
        if kept is not None:
            self._go(kept)

    def _go(self, place: int) -> None:
        self.setCurrentIndex(self.rows.index(place))
        self.scrollTo(self.rows.index(0) if place == 1 else self.rows.index(place))

    def _row(self, index: QModelIndex) -> object:
        return self.rows.rows[index.row()] if 0 <= index.row() < len(self.rows.rows) else None

    def _selected(self, _new: QItemSelection, _old: QItemSelection) -> None:
        if self.selectionModel().hasSelection() and self.building_id is not None:
            self.chosen.emit(self.building_id)


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(BuildingModel.ROW)
        if isinstance(row, AreaRow):
            return QSize(0, TARGET + _AIR + (STEP if index.row() else 0))
        if not row.why:
            return QSize(0, _HIGH)
        room = self.parent().viewport().width() - _PLACE - 2 * _SIDE
        high = QFontMetrics(font(META)).boundingRect(QRect(0, 0, room, 1000), _WRAPPED, row.why).height()
        return QSize(0, TARGET + high + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(BuildingModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, AreaRow):
            _area(painter, option.rect, row)
        else:
            backdrop(painter, option, side=1)
            inside = option.rect.adjusted(_SIDE, 4, -_SIDE, -4)
            if row.place:
                _next(painter, inside, row)
            else:
                _building(painter, inside, row, index.model().today)
        painter.restore()


def _area(painter: QPainter, rect: QRect, row: AreaRow) -> None:
    line = rect.adjusted(_SIDE, rect.height() - TARGET - _AIR, -_SIDE, -_AIR)
    painter.setFont(font(META, QFont.Weight.DemiBold))
    painter.setPen(colour("muted"))
    share = " · ".join((*unknown_words(row.area.known), share_words(row.area.known)))
    wide = painter.fontMetrics().horizontalAdvance(share)
    painter.drawText(line, _RIGHT, share)
    painter.drawText(line, _LEFT, _cut(painter, area_name(row.area), line.width() - wide - STEP))
    _bar(painter, QRectF(line.left(), line.bottom() - 2, line.width(), 2), row.area.known)


def _building(painter: QPainter, rect: QRect, row: BuildingRow, today: object) -> None:
    known = row.photo.known
    top = QRect(rect.left(), rect.top(), rect.width(), 24)
    share = share_words(known)
    painter.setFont(font(TEXT, QFont.Weight.DemiBold))
    painter.setPen(colour("text"))
    wide = painter.fontMetrics().horizontalAdvance(share)
    painter.drawText(top, _RIGHT, share)
    _name(painter, top.adjusted(0, 0, -wide - STEP, 0), row)
    _bar(painter, QRectF(rect.left(), top.bottom() + 3, rect.width(), _BAR), known)
    painter.setFont(font(META))
    painter.setPen(colour("muted"))
    line = QRect(rect.left(), top.bottom() + 8, rect.width(), rect.bottom() - top.bottom() - 8)
    painter.drawText(line, _LEFT, _cut(painter, known_words(known, today), line.width()))


def _next(painter: QPainter, rect: QRect, row: BuildingRow) -> None:
    top = QRect(rect.left(), rect.top(), rect.width(), 24)
    painter.setFont(font(TEXT, QFont.Weight.DemiBold))
    painter.setPen(colour("accent"))
    painter.drawText(top, _LEFT, str(row.place))
    _name(painter, top.adjusted(_PLACE, 0, 0, 0), row)
    painter.setFont(font(META))
    painter.setPen(colour("muted"))
    painter.drawText(QRect(rect.left() + _PLACE, top.bottom() + 2, rect.width() - _PLACE, 1000), _WRAPPED, row.why)


def _name(painter: QPainter, rect: QRect, row: BuildingRow) -> None:
    """Its name, with a star where she marked it and a bell where a signal is open."""
    painter.setFont(font(TEXT, QFont.Weight.Medium))
    painter.setPen(colour("text"))
    signs = ["key_person"] * bool(row.photo.building.mark) + ["signal"] * bool(row.photo.open_signals)
    room = rect.width() - 20 * len(signs)
    shown = _cut(painter, row.photo.building.name, room)
    painter.drawText(rect, _LEFT, shown)
    left = rect.left() + painter.fontMetrics().horizontalAdvance(shown) + 6
    for sign in signs:
        tint = "accent" if sign == "key_person" else "caution"
        icon(sign, tint).paint(painter, QRect(left, rect.center().y() - 7, 15, 15))
        left += 20


def _bar(painter: QPainter, place: QRectF, known: Known) -> None:
    """Reached full, known otherwise lighter, tried grey; what is not known stays empty."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("line"))
    high = place.height()
    painter.drawRoundedRect(place, high / 2, high / 2)
    left = place.left()
    for part, tint, strength in (
        (known.reached, "accent", 255),
        (known.known, "accent", 110),
        (known.tried + known.do_not_ring, "edge", 120),
    ):
        wide = place.width() * part / known.doors if known.doors else 0
        ink = QColor(colour(tint))
        ink.setAlpha(strength)
        painter.setBrush(ink)
        if wide:
            painter.drawRoundedRect(QRectF(left, place.top(), max(wide, high), high), high / 2, high / 2)
        left += wide


def _cut(painter: QPainter, text: str, room: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
