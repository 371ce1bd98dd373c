"""The rows of a plan with one fate, or all of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from makelaar.services.imports import Fate, RowFate
from makelaar.ui.importing.words import fate_word

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractListModel):
    """Rows in the order of the sheet; `ROW` gives the `RowFate`."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RowFate] = []

    def show(self, rows: Sequence[RowFate], fate: Fate | None) -> None:
        """Show the rows with this fate; None shows all."""
        self.beginResetModel()
        self.rows = [row for row in rows if fate is None or row.fate is fate]
        self.endResetModel()

    def place(self, index: int) -> int | None:
        """Where the row with this index in the file stands; None when it is not shown."""
        return next((place for place, row in enumerate(self.rows) if row.index == index), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return " · ".join(filter(None, [row.title, row.place, fate_word(row.fate), *row.why]))
        return None
