"""Words on the page: one class, with the roles of the type scale."""

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from makelaar.ui.kit.by_number import PLAIN_TEXT
from makelaar.ui.kit.theme import META, NAME, TEXT, TITLE, colour, font, look

_ROLES: dict[str, tuple[int, QFont.Weight, str]] = {
    "text": (TEXT, QFont.Weight.Normal, "text"),
    "strong": (TEXT, QFont.Weight.DemiBold, "text"),
    "muted": (TEXT, QFont.Weight.Normal, "muted"),
    "meta": (META, QFont.Weight.Normal, "muted"),
    "name": (NAME, QFont.Weight.DemiBold, "text"),
    "title": (TITLE, QFont.Weight.DemiBold, "text"),
    "section": (META, QFont.Weight.DemiBold, "muted"),
    "overdue": (TEXT, QFont.Weight.Medium, "overdue"),
    "caution": (TEXT, QFont.Weight.Medium, "caution"),
    "fine": (TEXT, QFont.Weight.Medium, "fine"),
    "accent": (TEXT, QFont.Weight.Medium, "accent"),
}


class Text(QLabel):
    """Plain text in a role: text, strong, muted, meta, name, title, section, overdue, caution, fine, accent.

    Never reads markup, so that a resident's words cannot become it. `wrap` lets it take more lines; without it a
    text that does not fit ends in "…" and is whole in the tooltip.
    """

    def __init__(self, text: str = "", role: str = "text", *, wrap: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._whole = text
        self._role = ""
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(wrap)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_role(role)
        self.setText(text)
        look().changed.connect(self._recolour)

    def set_role(self, role: str) -> None:
        """Another role for the same words."""
        self._role = role
        size, weight, _tint = _ROLES[role]
        self.setFont(font(size, weight))
        self._recolour()

    def setFont(self, new: QFont) -> None:
        super().setFont(new)
        self._fit()

    def text(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        super().setText(text)
        self.updateGeometry()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(min(hint.width(), 24), hint.height())

    def sizeHint(self) -> QSize:
        if self.wordWrap():
            return super().sizeHint()
        hint = super().sizeHint()
        margins = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self._whole) + margins.left() + margins.right() + 1
        return QSize(wide, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.wordWrap():
            self.setMinimumHeight(0)  # or fewer words would stay as high as more were: Qt measures from it
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))  # layouts in a column forget to ask
        else:
            self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        fits = self.fontMetrics().horizontalAdvance(self._whole) <= room
        shown = self._whole
        if not fits:
            shown = self.fontMetrics().elidedText(self._whole, QtCore.Qt.TextElideMode.ElideRight, room)
        if shown != super().text():
            super().setText(shown)
        if not fits and not self.toolTip():
            self.setToolTip(self._whole)
            self.setProperty("elided", True)
        elif fits and self.property("elided"):
            self.setToolTip("")
            self.setProperty("elided", False)

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour(_ROLES[self._role][2]))
        self.setPalette(palette)


class SectionHeading(QWidget):
    """A quiet heading over a part of a list, with a count to its right: "Te laat                2"."""

    def __init__(self, text: str, count: int | None = None, role: str = "section") -> None:
        super().__init__()
        self.label = Text(text, role)
        self.number = Text("", "meta")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 4)
        row.addWidget(self.label)
        row.addStretch(1)
        row.addWidget(self.number)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """The number to the right; None shows none."""
        self.number.setText("" if count is None else str(count))
