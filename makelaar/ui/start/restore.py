"""The register does not open any more: choose a backup and put it back beside it."""

from collections.abc import Callable
from pathlib import Path

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.restoring import KeptBackup
from makelaar.ui.backup_words import backup_words
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.lists import ShortList
from makelaar.ui.kit.rows import side_by_side
from makelaar.ui.kit.text import Text
from makelaar.ui.start.frame import StartPage


class RestorePage(StartPage):
    """The backups of one register, newest first; `restore(package)` puts one back."""

    def __init__(
        self, backups: tuple[KeptBackup, ...], restore: Callable[[Path], None], back: Callable[[], None]
    ) -> None:
        super().__init__(
            _("Zet een reservekopie terug"),
            _("Hij komt in een nieuwe map, naast je register. Er wordt niets overschreven of weggegooid."),
            back,
        )
        self._restore = restore
        self.list = ShortList(_("Reservekopieën"))
        for backup in backups:
            self.list.add(backup_words(backup), backup.path, sign="save")
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(len(backups), 6) * 36 + 4)
        self.go = Button(_("Zet deze terug"), self.submit, primary=True)
        self.column.addWidget(self.list)
        self.column.addWidget(
            Text(_("Hij gaat open met de wachtzin die je had toen de kopie gemaakt werd."), "meta", wrap=True)
        )
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.go))
        self.list.itemActivated.connect(lambda _item: self.submit())

    def shown(self) -> None:
        self.list.setFocus()

    def submit(self) -> None:
        """Put back the one that is chosen."""
        self.banner.clear()
        self.go.setEnabled(False)
        self._restore(self.list.chosen())

    def refused(self, error: UserError) -> None:
        """It could not be put back: say why; another can be chosen."""
        self.go.setEnabled(True)
        self.banner.error(error)
