"""The rows of Vandaag: headings with their count, promises and what waits beside them, "more" where there is more."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from makelaar.hearts.day_words import distance, exact_day
from makelaar.i18n import _, ngettext
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.followups.today import Section
from makelaar.services.followups.today_card import Overview
from makelaar.ui.today.headings import Heading
from makelaar.ui.today.waits import Rest, Waits, waiting_rows
from makelaar.ui.today.words import SECTION_WORDS, channel_word, what_to_say, when_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Promise:
    """One promise in a section."""

    section: Section
    item: FollowUpItem


@dataclass(frozen=True)
class More:
    """Below a section that goes on: press to see the next."""

    section: Section
    rest: int

    @property
    def words(self) -> str:
        """ "Nog 37 tonen"."""
        return ngettext("Nog {n} tonen", "Nog {n} tonen", self.rest).format(n=self.rest)


Row = Heading | Promise | More | Waits | Rest


class PromiseModel(QAbstractListModel):
    """Empty sections have no heading. `ROW` gives the row itself."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.today = date.min

    def show(self, overview: Overview, today: date) -> None:
        """Put these rows in place of the old."""
        self.beginResetModel()
        self.today = today
        self.rows = []
        for section, items in overview.sections.items():
            count = overview.counts.sections[section]
            if count:
                self.rows.append(Heading(section, count))
                self.rows += [Promise(section, item) for item in items]
            if count > len(items):
                self.rows.append(More(section, count - len(items)))
            if section is Section.TODAY:
                self.rows += waiting_rows(overview.waiting)
        self.endResetModel()

    def place_of(self, followup_id: int) -> int | None:
        """The row of a promise; None where it is not shown."""
        return next(
            (n for n, row in enumerate(self.rows) if isinstance(row, Promise) and row.item.id == followup_id), None
        )

    def nearest(self, place: int) -> int | None:
        """What waits at or below `place`, else the last above it: where the eye goes when a row is done."""
        promises = [n for n, row in enumerate(self.rows) if isinstance(row, Promise | Waits)]
        return next((n for n in promises if n >= place), promises[-1] if promises else None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == self.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Waits):
            return exact_day(row.due)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Promise):
            return exact_day(row.item.due) if row.item.due else row.item.condition
        return None

    def _said(self, row: Row) -> str:
        """The row as a screen reader says it."""
        if isinstance(row, Promise):
            item = row.item
            said = (item.name, channel_word(item.channel), what_to_say(item), when_words(item, self.today, whole=True))
            return ", ".join((*filter(None, said), _(SECTION_WORDS[row.section])))
        if isinstance(row, Waits):
            return ", ".join(filter(None, (row.name, row.what, distance(row.due, self.today))))
        return f"{row.words}, {row.count}" if isinstance(row, Heading) else row.words
