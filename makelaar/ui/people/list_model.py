"""The people of a query as a model that holds ids, and only the rows that were looked at."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from makelaar.i18n import _, ngettext
from makelaar.services.people.listing import PAGE, PeoplePage, PersonSummary
from makelaar.services.search import Said, say_nearly

KEPT = 20 * PAGE
"""Rows that are remembered; beyond it those that were fetched first are forgotten."""

NOTHING_SAID = Said("")
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """`wanted` asks for the rows of these ids, once for all that a painting missed; `put` brings them.

    Of a list that was found by a `text`, `unexplained` asks in the same way why they are in it; `explain` brings it.
    `more`: others answer too, who are not in the list.
    """

    ROW = Qt.ItemDataRole.UserRole
    WHY = ROW + 1
    IS_FIRST_NEARLY = ROW + 2
    wanted = Signal(list)
    unexplained = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.ids: tuple[int, ...] = ()
        self._rows: dict[int, PersonSummary] = {}
        self._pages: set[int] = set()
        self._asked: set[int] = set()
        self.text, self.more, self.nearly = "", False, 0
        self._why: dict[int, Said] = {}
        self._unexplained: dict[int, None] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    @property
    def exact(self) -> int:
        """So many rows answer what was typed; those below are only called nearly so. All, where none answers."""
        return len(self.ids) - self.nearly or len(self.ids)

    def show(self, page: PeoplePage, text: str = "") -> None:
        """Show another window: its ids and its first rows. The same ids, also with others behind them, keep the place
        in the list."""
        same = page.ids == self.ids and bool(text) == bool(self.text)
        behind = self.text == text and self.more and not same and page.ids[: len(self.ids)] == self.ids
        self.text, self.more, self.nearly = text, page.more, page.nearly
        self._why.clear()
        self._unexplained.clear()
        if same:
            self._rows.clear()
            self.put(page.people)
            return
        if behind:
            self.beginInsertRows(QModelIndex(), len(self.ids), len(page.ids) - 1)
            self.ids = page.ids
            self.endInsertRows()
            return
        self.beginResetModel()
        self.ids = page.ids
        self._rows = {row.id: row for row in page.people}
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def put(self, rows: Sequence[PersonSummary]) -> None:
        """Rows that `wanted` asked for."""
        for row in rows:
            self._rows[row.id] = row
        for old in list(self._rows)[: max(0, len(self._rows) - KEPT)]:
            del self._rows[old]
        self._asked.clear()
        self._changed()

    def explain(self, text: str, why: Mapping[int, Said]) -> None:
        """What `unexplained` asked for; nothing, when the list was found by another text meanwhile."""
        if text == self.text:
            for old in list(self._why)[: max(0, len(self._why) + len(why) - KEPT)]:
                del self._why[old]
            self._why.update(why)
            self._changed()

    def _changed(self) -> None:
        if self.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1))

    def place(self, person_id: int) -> int | None:
        """Which row is this person's; None when she is not in the list."""
        try:
            return self.ids.index(person_id)
        except ValueError:
            return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.ids):
            return None
        row = self._rows.get(self.ids[index.row()])
        if row is None:
            self._miss(index.row())
            return None
        if role == self.ROW:
            return row
        if role == self.WHY:
            return self._why_of(index.row())
        if role == self.IS_FIRST_NEARLY:
            return 0 < self.exact == index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return " · ".join(part for part in (row_words(row), self._why_of(index.row()).text) if part)
        return None

    def _why_of(self, row: int) -> Said:
        """Empty where nothing is to be said, or not yet."""
        if not self.text:
            return NOTHING_SAID
        if row >= len(self.ids) - self.nearly:
            return Said(say_nearly(self.text))
        if (why := self._why.get(self.ids[row])) is None:
            self._unexplained[self.ids[row]] = None
            self._soon.start()
        return why or NOTHING_SAID

    def _miss(self, row: int) -> None:
        page = row // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self._pages.add(page)
            self._soon.start()

    def _ask(self) -> None:
        pages, self._pages = sorted(self._pages), set()
        if pages:
            self.wanted.emit([key for page in pages for key in self.ids[page * PAGE : (page + 1) * PAGE]])
        people, self._unexplained = list(self._unexplained), {}
        if people:
            self.unexplained.emit(people)


def row_words(row: PersonSummary) -> str:
    """The row in words, its signs too: for the tooltip and who listens instead of looks."""
    parts = [row.name, _("sleutelfiguur") if row.is_key_person else "", row.area]
    parts.append(row.address if row.address != row.name else "")
    parts += [_("kan {what}").format(what=", ".join(row.can)) if row.can else ""]
    parts += [_("wil {what}").format(what=", ".join(row.want)) if row.want else ""]
    if row.due:
        parts.append(ngettext("{n} opvolging te doen", "{n} opvolgingen te doen", row.due).format(n=row.due))
    parts += [", ".join(row.cells.tags), row.cells.phone, row.cells.mail]
    if not row.has_consent:
        parts.append(_("nog geen toestemming vastgelegd"))
    return " · ".join(part for part in parts if part)
