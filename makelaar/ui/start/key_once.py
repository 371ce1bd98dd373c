"""A recovery key that is shown this once: to print, with the tick that it is kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.desktop import Desktop, kinds
from makelaar.ui.jobs import Jobs
from makelaar.ui.kit.banner import BannerStack
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.surfaces import Card
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import STEP, font

if TYPE_CHECKING:
    from makelaar.services.registers import Register


class KeyOnce(QWidget):
    """The key in large groups, the sheet as PDF, the tick; `kept` tells whether it is ticked."""

    kept = Signal(bool)

    def __init__(self, register: "Register", key: str, desktop: Desktop, jobs: Jobs, banner: BannerStack) -> None:
        super().__init__()
        self._register, self._key = register, key
        self._desktop, self._jobs, self._banner = desktop, jobs, banner
        self.words = Text(_in_two_lines(key), wrap=True)
        self.words.setFont(font(20, QFont.Weight.Medium))
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(_("Herstelsleutel"))
        card = Card()
        card.body.addWidget(self.words)
        self.save = Button(_("Bewaar als PDF om af te drukken"), self._choose, sign="print")
        self.tick = QCheckBox(_("Ik heb hem bewaard"))
        self.tick.toggled.connect(self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(card)
        column.addWidget(self.save)
        column.addSpacing(STEP)
        column.addWidget(self.tick)

    def _choose(self) -> None:
        self._desktop.choose_save_path(
            self,
            _("Waar komt het vel met de sleutel?"),
            _("herstelsleutel.pdf"),
            kinds(("PDF", ("*.pdf",))),
            self._write,
        )

    def _write(self, path: Path) -> None:
        from makelaar.services.unlock_slots import save_recovery_sheet

        self._jobs.run(
            self,
            lambda: save_recovery_sheet(self._register, self._key, path),
            lambda _none: self._saved(path),
            self._banner.error,
        )

    def _saved(self, path: Path) -> None:
        self._banner.warn(
            _("Het vel staat klaar. Druk het af en gooi het bestand daarna weg: het is niet versleuteld."),
            steps=[(_("Open het vel"), lambda: self._desktop.open_file(path))],
        )


def _in_two_lines(key: str) -> str:
    groups = key.split("-")
    half = (len(groups) + 1) // 2
    return "-".join(groups[:half]) + "\n" + "-".join(groups[half:])
