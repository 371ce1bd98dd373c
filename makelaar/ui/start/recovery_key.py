"""The recovery key, shown once: to print and keep elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from makelaar.i18n import _
from makelaar.ui.desktop import Desktop, kinds
from makelaar.ui.jobs import Jobs
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.surfaces import Card
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import font
from makelaar.ui.start.frame import StartPage


class RecoveryKeyPage(StartPage):
    """Shows the key; goes on (`done`) only after the tick that it is kept."""

    def __init__(
        self, recovery_key: str, register_name: str, desktop: Desktop, jobs: Jobs, done: Callable[[], None]
    ) -> None:
        super().__init__(
            _("Je herstelsleutel"),
            _(
                "Wachtzin kwijt? Dan is dit de enige weg naar binnen. Je ziet hem nu één keer; "
                "niemand anders heeft hem, wij ook niet. Bewaar hem op papier, niet bij je laptop."
            ),
        )
        self._key, self._name = recovery_key, register_name
        self._desktop, self._jobs = desktop, jobs
        card = Card()
        self.shown_key = Text(_in_two_lines(recovery_key), wrap=True)
        self.shown_key.setFont(font(20, QFont.Weight.Medium))
        self.shown_key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown_key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.shown_key.setAccessibleName(_("Herstelsleutel"))
        card.body.addWidget(self.shown_key)
        self.save = Button(_("Bewaar als PDF om af te drukken"), self._choose, sign="print")
        self.tick = QCheckBox(_("Ik heb hem bewaard"))
        self.go_on = Button(_("Naar mijn register"), done, primary=True)
        self.go_on.setEnabled(False)
        self.tick.toggled.connect(self.go_on.setEnabled)
        self.column.addWidget(card)
        self.column.addWidget(self.save)
        self.column.addSpacing(8)
        self.column.addWidget(self.tick)
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addStretch(1)
        self.column.addLayout(row)

    def shown(self) -> None:
        self.save.setFocus()

    def _choose(self) -> None:
        self._desktop.choose_save_path(
            self,
            _("Waar komt het blad met de sleutel?"),
            _("herstelsleutel.pdf"),
            kinds(("PDF", ("*.pdf",))),
            self._write,
        )

    def _write(self, path: Path) -> None:
        def work() -> None:
            from makelaar.services.recovery_sheets import save_recovery_sheet

            save_recovery_sheet(path, self._key, self._name)

        self._jobs.run(self, work, lambda _none: self._saved(path), self.banner.error)

    def _saved(self, path: Path) -> None:
        self.banner.say(
            _("Het blad staat klaar. Druk het af en gooi het bestand daarna weg: het is niet versleuteld."),
            steps=[(_("Openen"), lambda: self._desktop.open_file(path))],
        )


def _in_two_lines(key: str) -> str:
    groups = key.split("-")
    half = (len(groups) + 1) // 2
    return "-".join(groups[:half]) + "-\n" + "-".join(groups[half:])
