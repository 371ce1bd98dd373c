"""The `?` overview: a panel over the page with its keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.buttons import IconButton
from makelaar.ui.kit.surfaces import Card
from makelaar.ui.kit.text import SectionHeading, Text
from makelaar.ui.kit.theme import STEP
from makelaar.ui.page import Shortcut

WIDTH = 380


class KeysPanel(Card):
    """Lies at the right edge of `home`, over the page; Escape or its cross takes it away."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setAccessibleName(_("Sneltoetsen"))
        head = QGridLayout()
        head.addWidget(Text(_("Sneltoetsen"), "name"), 0, 0)
        head.addWidget(IconButton("close", _("Sluiten"), self.hide, keys="Esc"), 0, 1)
        head.setColumnStretch(0, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addLayout(head)
        self.body.addWidget(self._area, 1)
        home.installEventFilter(self)
        self.hide()

    def show_keys(self, page: list[Shortcut], window: list[Shortcut]) -> None:
        """Show the page's keys first, then those that work everywhere."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, STEP, 0)
        for title, keys in ((_("Op deze pagina"), page), (_("Overal"), window)):
            if keys:
                column.addWidget(SectionHeading(title))
                column.addLayout(_lines(keys))
        column.addStretch(1)
        self._area.setWidget(inside)  # which fills its ground again
        inside.setAutoFillBackground(False)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        home = self.parentWidget().rect()
        self.setGeometry(home.right() - WIDTH - 2 * STEP, 2 * STEP, WIDTH, home.height() - 4 * STEP)


def _lines(keys: list[Shortcut]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(STEP)
    grid.setColumnStretch(0, 1)
    for row, line in enumerate(keys):
        grid.addWidget(Text(line.does), row, 0)
        grid.addWidget(Text(line.keys, "muted"), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
