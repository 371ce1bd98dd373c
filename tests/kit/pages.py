"""Pages that stand for others: one to write on, one beside it."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from makelaar.ui.context import Context
from makelaar.ui.kit import LineField
from makelaar.ui.page import Page
from makelaar.ui.places import Place


class NotePage(Page):
    """Shows one line; tells of every refresh and showing; concerns people only."""

    tables = frozenset({"person"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.refreshed: list[str] = []
        self.shown_with: list[dict[str, Any]] = []
        self.acted = 0
        self.panel_open = False
        self.field = LineField("Notitie")
        QVBoxLayout(self).addWidget(self.field)
        self.act("Doe iets", "Ctrl+D", self._do, also="Ctrl+Return")

    def shown(self, **arguments: Any) -> None:
        self.shown_with.append(arguments)

    def refresh(self, change) -> None:
        self.refreshed.append(change.label)

    def go_back(self) -> bool:
        was_open, self.panel_open = self.panel_open, False
        return was_open

    def draft(self) -> dict[str, Any] | None:
        return {"line": self.field.text()} if self.field.text() else None

    def restore(self, draft: dict[str, Any]) -> None:
        self.field.setText(draft["line"])

    def _do(self) -> None:
        self.acted += 1


class SecondPage(NotePage):
    """Another one."""


PLACES = (
    Place("note", "Notitie", "note", "kit.pages:NotePage", "Ctrl+1"),
    Place("second", "Tweede", "list", "kit.pages:SecondPage", "Ctrl+2"),
    Place("missing", "Bestaat nog niet", "list", "kit.no_such_room.page:Page", "Ctrl+3"),
)
