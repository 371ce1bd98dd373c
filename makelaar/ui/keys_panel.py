"""The `?` overview: a panel over the page with its keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.icon_button import IconButton
from makelaar.ui.kit.surfaces import Card
from makelaar.ui.kit.text import SectionHeading, Text
from makelaar.ui.kit.theme import STEP
from makelaar.ui.page import Shortcut

WIDTH = 380
_KEY = Qt.Key
_READING = {
    *(_KEY.Key_Up, _KEY.Key_Down, _KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_Home, _KEY.Key_End),
    *(_KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space),
    *(_KEY.Key_Escape, _KEY.Key_Question, _KEY.Key_F1),
    *(_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta),
}
"""Keys that belong to the panel itself, or are only half of one."""


class KeysPanel(Card):
    """Lies at the right edge of `home`, over the page; Escape, `?` or its cross takes it away.

    The keys scroll it. Any other key that it tells of takes it away and does what it does on the page.
    """

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._came_from: QWidget | None = None
        self.setAccessibleName(_("Sneltoetsen"))
        head = QGridLayout()
        head.addWidget(Text(_("Sneltoetsen"), "name"), 0, 0)
        head.addWidget(Text(_("↑↓ bladert · Esc sluit"), "meta"), 1, 0)
        self._closing = IconButton("close", _("Sluiten"), self.hide, keys="Esc")
        head.addWidget(self._closing, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.setColumnStretch(0, 1)
        head.setVerticalSpacing(0)
        self._area = _Reading(_("Sneltoetsen"))
        self.body.addLayout(head)
        self.body.addWidget(self._area, 1)
        home.installEventFilter(self)
        self.hide()

    def show_keys(self, page: list[Shortcut], window: list[Shortcut]) -> None:
        """Show the page's keys first, then those that work everywhere. Where they are in view: put them away."""
        if self.isVisible():
            self.hide()
            return
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        for title, keys in ((_("Op deze pagina"), page), (_("Overal"), window)):
            if keys:
                column.addWidget(SectionHeading(title))
                column.addLayout(_lines(keys))
        column.addStretch(1)
        self._area.setWidget(inside)  # which fills its ground again
        inside.setAutoFillBackground(False)
        self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._area.setFocus()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() not in _READING:
            self.hide()  # the page has the focus again, so that the key does there what it should
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        before, self._came_from = self._came_from, None
        if self.isAncestorOf(QApplication.focusWidget() or self.parentWidget()) and before is not None:
            before.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the panel."""
        (self._area if self._closing.hasFocus() else self._closing).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _place(self) -> None:
        home = self.parentWidget().rect()
        self.setGeometry(home.right() - WIDTH - 2 * STEP, 2 * STEP, WIDTH, home.height() - 4 * STEP)


class _Reading(QScrollArea):
    """Scrolled by the keys that go through a text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)


def _lines(keys: list[Shortcut]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(STEP)
    grid.setColumnStretch(0, 1)
    for row, line in enumerate(keys):
        grid.addWidget(Text(line.does), row, 0)
        grid.addWidget(Text(line.keys, "muted"), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
