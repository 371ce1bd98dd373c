"""The right side: what would leave this laptop, and below it the button that lets it leave."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.accountability.confirm import Confirm
from makelaar.ui.accountability.leaves import Leaves
from makelaar.ui.accountability.verdict import Saying
from makelaar.ui.kit import STEP, Button, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.today.panel import scrolling

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import Prepared


class Leaving(TabsAsLaidOut, QWidget):
    """`issue` is the page's act; `confirmed(prepared)` is called when she means it, `again(release_id)` to save what
    left before."""

    def __init__(self, issue: QAction, confirmed: Callable[["Prepared"], Any], again: Callable[[int], Any]) -> None:
        super().__init__()
        self._issue, self._confirmed, self._again = issue, confirmed, again
        self._prepared: Prepared | None = None
        self.leaves = Leaves()
        self.button = Button(issue.text(), action=issue, primary=True, sign="export")
        self.confirm = Confirm(self._mean_it, self.reconsider)
        self.confirm.hide()
        footer = QVBoxLayout()
        footer.setContentsMargins(STEP, STEP, STEP, 0)
        footer.addWidget(self.button)
        footer.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        title = Text(_("Wat verlaat deze laptop"), "name")
        title.setContentsMargins(STEP, 6, 0, 0)
        column.addWidget(title)
        column.addWidget(scrolling(self.leaves), 1)
        column.addLayout(footer)
        self._allow(None)

    def show_prepared(self, prepared: "Prepared") -> None:
        """Show a report that could leave, or could not."""
        self.leaves.show_prepared(prepared)
        self._allow(prepared)

    def say(self, saying: Saying, *steps: QWidget) -> None:
        """One saying in its place; nothing can leave."""
        self.leaves.say(saying, *steps)
        self._allow(None)

    def wait(self) -> None:
        """Another report is being made; nothing can leave meanwhile."""
        self.leaves.wait()
        self._allow(None)

    def ask_sure(self) -> None:
        """Ask whether she means it, for nothing brings it back; what left before may leave again as it was."""
        prepared = self._prepared
        if prepared is None or not prepared.passed:
            return
        if prepared.existing is not None:
            self._again(prepared.existing)
        else:
            self.confirm.ask(prepared)
            self.button.hide()

    def reconsider(self) -> bool:
        """Put the question away. False when it was not asked."""
        asked = self.confirm.isVisibleTo(self)
        self.confirm.hide()
        self.button.show()
        if asked:
            self.button.setFocus()
        return asked

    def _allow(self, prepared: "Prepared | None") -> None:
        now = self.focusWidget()
        held_focus = now is not None and now.hasFocus() and self.isAncestorOf(now)
        self._prepared = prepared
        self.confirm.hide()
        self.button.show()
        again = prepared is not None and prepared.existing is not None
        self.button.setText(_("Bewaar opnieuw…") if again else self._issue.text())
        self._issue.setEnabled(prepared is not None and prepared.passed)
        if held_focus:
            self.leaves.verdict.setFocus()  # what had it may be gone

    def _mean_it(self) -> None:
        prepared = self._prepared
        self.reconsider()
        if prepared is not None:
            self._confirmed(prepared)
