"""A part of a page that shows its own content, or the panel that is open in its place. One thing at a time."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from makelaar.i18n import _
from makelaar.ui.context import Context
from makelaar.ui.kit import Card
from makelaar.ui.today.panel import Panel

Makers = Mapping[str, Callable[..., Panel]]
"""How each kind of panel is made, from what it is about (plain JSON values, so that a lock can keep them)."""


class PanelPlace(QStackedWidget):
    """`opened`, `closed`: a panel came, was put away. `home` is what stands there without one; `makers` makes the
    panels by their kind."""

    opened = Signal()
    closed = Signal()

    def __init__(self, context: Context, home: QWidget, makers: Makers) -> None:
        super().__init__()
        self._context, self._makers = context, makers
        self.panel: Panel | None = None
        self._about: dict[str, Any] = {}
        self._home = home
        self._paper = Card(padding=1)
        self.addWidget(home)
        self.addWidget(self._paper)

    def show_home(self, home: QWidget) -> None:
        """Another content; a panel that is open stays before it."""
        if self.indexOf(home) < 0:
            self.addWidget(home)
        self._home = home
        if self.panel is None:
            self.setCurrentWidget(home)

    @property
    def home(self) -> QWidget:
        """The content, seen or behind a panel."""
        return self._home

    def open(self, kind: str, **about: Any) -> Panel:
        """Show a panel."""
        self._drop()
        panel = self._makers[kind](**about)
        self.panel, self._about = panel, about
        panel.dismissed.connect(self._offer_back)
        panel.closed.connect(lambda: self._closed(panel))
        self._paper.body.addWidget(panel)
        self.setCurrentWidget(self._paper)
        self.opened.emit()
        panel.start()
        return panel

    def settle(self) -> bool:
        """Put away a panel in which nothing is typed. False: one stays, for something would be lost; that is said."""
        if self.panel is not None and self.panel.typed() is not None:
            self._context.banner.say(_("Maak eerst af wat openstaat, of sluit het met Esc."))
            return False
        self._drop()
        return True

    def go_back(self) -> bool:
        """Escape: put the panel away. False when there is none."""
        if self.panel is None:
            return False
        self.panel.close_panel()
        return True

    def draft(self) -> dict[str, Any] | None:
        """What is being typed, in which panel, and about what."""
        typed = None if self.panel is None else self.panel.typed()
        if self.panel is None or typed is None:
            return None
        return {"kind": self.panel.kind, "about": self._about, "typed": typed}

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that panel again with what was typed in it."""
        self.open(draft["kind"], **draft["about"]).put_back(draft["typed"])

    def _offer_back(self) -> None:
        """What was typed is gone with the panel, but not at once for good."""
        draft = self.draft()
        if draft is not None:
            step = (_("Zet het terug"), lambda: self.restore(draft))
            self._context.banner.say(_("Niet bewaard wat je typte."), steps=[step])

    def _closed(self, panel: Panel) -> None:
        if panel is self.panel:
            self._drop()
            self.closed.emit()

    def _drop(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            self.setCurrentWidget(self._home)
            self._paper.body.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
