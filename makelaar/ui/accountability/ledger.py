"""Eerder uitgegeven: what left this laptop, as it left; to be saved again or withdrawn, never forgotten."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.accountability.head import Head
from makelaar.ui.accountability.issuing import save_again
from makelaar.ui.accountability.panes import Panes
from makelaar.ui.accountability.paper import Paper
from makelaar.ui.accountability.release_card import ReleaseCard
from makelaar.ui.accountability.release_list import ReleaseList
from makelaar.ui.kit import STEP, Text
from makelaar.ui.page import Page

if TYPE_CHECKING:
    from makelaar.services.accountability.ledger import ReleaseLine


class Ledger(QWidget):
    """`load` reads it; the release that is chosen on the list stands as paper in the middle, its story to the right."""

    withdrawn = Signal()
    """A release was withdrawn: the same choices can lead to another now."""

    def __init__(self, page: Page, ways: tuple[QAction, QAction]) -> None:
        super().__init__()
        self._page = page
        self._lines: dict[int, ReleaseLine] = {}
        self._shown: int | None = None
        self.list = ReleaseList()
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.list.itemActivated.connect(lambda _item: self.panes.turn(1))
        self.paper = Paper(_("Het verslag zoals het wegging"))
        self.card = ReleaseCard(lambda: self._save(), self._withdraw)
        self.head = Head(ways, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self.nothing = Text(_("Er is nog niets uitgegeven."), "muted", wrap=True)
        self.nothing.setContentsMargins(STEP, 0, STEP, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        parts = (left, self.paper, self.card)
        self.panes = Panes(page.context.settings, self.head, parts, (_("Uitgiften"), _("Deze uitgifte")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    @property
    def line(self) -> "ReleaseLine | None":
        """The chosen release."""
        return self._lines.get(self.list.chosen() or 0)

    def load(self, wanted: int | None = None) -> None:
        """Read what left; `wanted` is the release to choose."""
        register = self._page.context.register

        def work() -> "tuple[ReleaseLine, ...]":
            from makelaar.services.accountability.ledger import list_releases

            return list_releases(register)

        self._page.context.jobs.run(self._page, work, lambda lines: self._show(lines, wanted), only_latest="ledger")

    def start(self) -> None:
        """The focus goes to the list, or to the way on where it is empty."""
        (self.list if self._lines or not self.head.chips else self.head.chips[0]).setFocus()

    def go_back(self) -> bool:
        """Escape: put the question about withdrawing away, or come back to the list. False where neither is."""
        if self.card.reconsider():
            return True
        if self.panes.is_narrow and self.panes.chips[1].isChecked():
            self.panes.turn(0)
            self.list.setFocus()
            return True
        return False

    def _show(self, lines: "tuple[ReleaseLine, ...]", wanted: int | None) -> None:
        self._lines = {line.id: line for line in lines}
        self.list.show_lines(lines, self._page.context.clock.today(), wanted or self.list.chosen())
        self.nothing.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self._choose()
        self.start()

    def _choose(self) -> None:
        line = self.line
        self.card.show_line(line, self._page.context.clock.today())
        if line is None:
            self._shown = None
            self.paper.say(
                "report", _("Nog niets uitgegeven"), _("Wat je uitgeeft staat hier, precies zoals het ging.")
            )
        elif line.id != self._shown:
            self._shown = line.id
            self._read_paper(line.id)

    def _read_paper(self, release: int) -> None:
        register = self._page.context.register

        def work() -> bytes:
            from makelaar.services.accountability.ledger import release_files

            return next((one.content for one in release_files(register, release) if one.name.endswith(".pdf")), b"")

        self._page.context.jobs.run(self._page, work, self._show_paper, only_latest="files")

    def _show_paper(self, pdf: bytes) -> None:
        self.paper.clear()
        self.paper.show_pdf(pdf)

    def _save(self) -> None:
        if self.line is not None:
            save_again(self._page, self.line.id)

    def _withdraw(self, why: str) -> None:
        register, line = self._page.context.register, self.line

        def work() -> Any:
            from makelaar.services.accountability.ledger import withdraw

            return withdraw(register, line.id, why) if line is not None else None

        def done(_none: object) -> None:
            self._page.context.banner.say(_("Ingetrokken. Het blijft in de lijst staan."))
            self.withdrawn.emit()
            self.load()

        if line is not None:
            self._page.context.jobs.run(self._page, work, done)
