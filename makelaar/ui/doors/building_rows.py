"""The rows of the sociale foto: areas as headings with their buildings, or the buildings in the order of ringing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from makelaar.i18n import _
from makelaar.services.doors.social_photo import AreaPhoto, BuildingPhoto, NextPlace, SocialPhoto
from makelaar.ui.doors.photo_words import all_words, area_name, known_words, share_words, why_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class AreaRow:
    """Over the buildings of an area."""

    area: AreaPhoto


@dataclass(frozen=True)
class BuildingRow:
    """A building with what is known of it; with a `place` (from 1) it stands in the order of ringing, with `why`."""

    photo: BuildingPhoto
    place: int = 0
    why: str = ""

    @property
    def id(self) -> int:
        """The building's."""
        return self.photo.building.id


Row = AreaRow | BuildingRow


class BuildingModel(QAbstractListModel):
    """`ROW` gives the row itself."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.today = date.min

    def show_photo(self, photo: SocialPhoto, today: date) -> None:
        """By area, each with its buildings."""
        rows: list[Row] = []
        for area in photo.areas:
            rows += [AreaRow(area), *(BuildingRow(one) for one in area.buildings)]
        self._show(rows, today)

    def show_next(self, places: tuple[NextPlace, ...], today: date) -> None:
        """In the order of ringing."""
        told = enumerate(places, start=1)
        self._show([BuildingRow(one.photo, place, why_words(one, today)) for place, one in told], today)

    def place_of(self, building_id: int | None) -> int | None:
        """The row of a building; None where it is not shown."""
        found = (n for n, row in enumerate(self.rows) if isinstance(row, BuildingRow) and row.id == building_id)
        return next(found, None)

    def nearest(self, place: int) -> int | None:
        """The building at or below `place`, else the last above it."""
        buildings = [n for n, row in enumerate(self.rows) if isinstance(row, BuildingRow)]
        return next((n for n in buildings if n >= place), buildings[-1] if buildings else None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], AreaRow):
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
        if role == Qt.ItemDataRole.ToolTipRole:
            return all_words(row.area.known if isinstance(row, AreaRow) else row.photo.known, self.today)
        return None

    def _show(self, rows: list[Row], today: date) -> None:
        self.beginResetModel()
        self.rows, self.today = rows, today
        self.endResetModel()

    def _said(self, row: Row) -> str:
        """The row as a screen reader says it."""
        name = area_name(row.area) if isinstance(row, AreaRow) else row.photo.building.name
        known = row.area.known if isinstance(row, AreaRow) else row.photo.known
        if isinstance(row, BuildingRow) and row.place:
            return f"{row.place}. {name}, {row.why}"
        return ", ".join((name, _("bereikt {share}").format(share=share_words(known)), known_words(known, self.today)))
