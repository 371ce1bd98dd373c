"""The recovery key of a new register."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from makelaar.i18n import _
from makelaar.ui.desktop import Desktop
from makelaar.ui.jobs import Jobs
from makelaar.ui.kit.buttons import Button
from makelaar.ui.start.frame import StartPage
from makelaar.ui.start.key_once import KeyOnce

if TYPE_CHECKING:
    from makelaar.services.registers import Created


class RecoveryKeyPage(StartPage):
    """Shows the key; goes on (`done`) only after the tick that it is kept."""

    def __init__(self, created: "Created", desktop: Desktop, jobs: Jobs, done: Callable[[], None]) -> None:
        super().__init__(
            _("Je herstelsleutel"),
            _(
                "Wachtzin kwijt? Dan is dit de enige weg naar binnen. Je ziet hem nu één keer; "
                "niemand anders heeft hem, wij ook niet. Bewaar hem op papier, niet bij je laptop."
            ),
        )
        self.key = KeyOnce(created.register, created.recovery_key, desktop, jobs, self.banner)
        self.go_on = Button(_("Naar mijn register"), done, primary=True)
        self.go_on.setEnabled(False)
        self.key.kept.connect(self.go_on.setEnabled)
        self.column.addWidget(self.key)
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addStretch(1)
        self.column.addLayout(row)

    def shown(self) -> None:
        self.key.save.setFocus()
