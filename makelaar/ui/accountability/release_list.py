"""What left before, as a list: title, and below it when and for whom."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.ui.kit import ShortList, colour, font, icon
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT

if TYPE_CHECKING:
    from makelaar.services.accountability.ledger import ReleaseLine

_HEIGHT, _SIGN, _LEFT = 56, 18, 12
_LINE = Qt.ItemDataRole.UserRole + 8
"""The line below the title."""


class ReleaseList(ShortList):
    """Two lines for each release; the value of a row is the release's id."""

    def __init__(self) -> None:
        super().__init__(_("Eerder uitgegeven"))
        self.setItemDelegate(_Row(self))

    def show_lines(self, lines: "Sequence[ReleaseLine]", today: date, wanted: int | None) -> None:
        """Show these, `wanted` chosen, or the first where that is not there."""
        self.blockSignals(True)
        self.clear()
        for line in lines:
            gone = line.withdrawn_on is not None
            below = " · ".join(part for part in (_("ingetrokken") if gone else "", *_below(line, today)) if part)
            item = self.add(line.title, line.id, sign="undo" if gone else "fine", quiet=gone)
            item.setData(_LINE, below)
            item.setToolTip(f"{line.title}\n{below}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.title}, {below}")
        ids = [line.id for line in lines]
        if ids:
            self.setCurrentRow(ids.index(wanted) if wanted in ids else 0)
        self.blockSignals(False)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        row = index.data(Qt.ItemDataRole.UserRole + 1), index.data(), index.data(_LINE)
        gone = bool(index.data(Qt.ItemDataRole.UserRole + 2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        backdrop(painter, option, 2)
        room = option.rect.adjusted(_LEFT, 8, -_LEFT, -8)
        icon(row[0], "caution" if gone else "fine").paint(painter, room.left(), room.top() + 1, _SIGN, _SIGN)
        room.setLeft(room.left() + _SIGN + 10)
        for words, size, weight, tint, place in (
            (row[1], TEXT, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal, "text", Qt.AlignmentFlag.AlignTop),
            (row[2], META, QFont.Weight.Normal, "muted", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font(size, weight))
            painter.setPen(colour("muted" if gone else tint))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, place | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


def _below(line: "ReleaseLine", today: date) -> tuple[str, str]:
    return short_day(line.made_on, today), _("voor {whom}").format(whom=line.for_whom) if line.for_whom else ""
