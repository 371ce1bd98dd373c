"""The names of the columns above the list: press one to order by it, once more for the other way round."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from makelaar.i18n import _
from makelaar.services.people.columns import Column
from makelaar.services.people.sorting import PeopleSort
from makelaar.ui.kit import colour, font, look
from makelaar.ui.kit.theme import META
from makelaar.ui.people.list_cells import COLUMN_WORDS, Place, places

HEIGHT = 28
SIGNS = 62
"""Room at the right end of a row for its signs."""


class ListHeader(QWidget):
    """`margin` is where rows begin and end. `chosen` is the column that was pressed; `widen` asks for a wider list."""

    chosen = Signal(object)
    widen = Signal()

    def __init__(self, margin: int) -> None:
        super().__init__()
        self._margin, self._row = margin, 0
        self._columns: tuple[Column, ...] = ()
        self._names: dict[Column, _Name] = {}
        self._rest = _Name("", left=False)
        self._rest.setParent(self)
        self._rest.clicked.connect(lambda: self.widen.emit())
        self.setFixedHeight(HEIGHT)
        look().changed.connect(self.update)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Name these columns."""
        if self._columns == tuple(columns):
            return
        self._columns = tuple(columns)
        for name in self._names.values():
            name.deleteLater()
        self._names = {column: _Name(_(COLUMN_WORDS[column])) for column in columns}
        for column, name in self._names.items():
            name.setParent(self)
            name.setToolTip(_("Ordenen op {what}").format(what=name.text().lower()))
            name.clicked.connect(lambda _on=False, column=column: self.chosen.emit(column))
        self._place()

    def show_sort(self, sort: PeopleSort, descending: bool) -> None:
        """Mark what the list is ordered by."""
        for column, name in self._names.items():
            name.mark("" if column.value != sort.value else "↓" if descending else "↑")

    @property
    def shown(self) -> tuple[Place, ...]:
        """Where each column stands, in a row that begins at the margin."""
        return places(self._columns, self._row - 2 * self._margin - SIGNS)

    def set_row_width(self, width: int) -> None:
        """Rows are so wide now."""
        self._row = width
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self._margin, self.height() - 1, self.width() - 2 * self._margin, 1, colour("line"))

    def _place(self) -> None:
        for name in self._names.values():
            name.hide()
        for place in self.shown:
            name = self._names[place.column]
            name.setGeometry(QRect(self._margin + place.left, 0, place.width, HEIGHT - 1))
            name.show()
        left_out = self._columns[len(self.shown) :]
        self._rest.setVisible(bool(left_out))
        self._rest.setText(f"+{len(left_out)} ›")
        told = _("Maak de lijst breder voor: {columns}")
        told = told.format(columns=", ".join(_(COLUMN_WORDS[column]).lower() for column in left_out))
        self._rest.setToolTip(told)
        self._rest.setAccessibleName(told)
        self._rest.setGeometry(self._row - self._margin - SIGNS, 0, SIGNS, HEIGHT - 1)


class _Name(QAbstractButton):
    def __init__(self, text: str, *, left: bool = True) -> None:
        super().__init__()
        self._mark, self._left = "", left
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(font(META))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the sort chip above does the same by keys
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mark(self, sign: str) -> None:
        """Show that the list is ordered by this, and which way."""
        self._mark = sign
        ways = {"": self.text(), "↑": _("{what}, oplopend"), "↓": _("{what}, aflopend")}
        self.setAccessibleName(ways[sign].format(what=self.text()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(colour("accent" if self._mark or self.underMouse() else "muted"))
            side = Qt.AlignmentFlag.AlignLeft if self._left else Qt.AlignmentFlag.AlignRight
            words = f"{self.text()} {self._mark}".strip()
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, shown)
