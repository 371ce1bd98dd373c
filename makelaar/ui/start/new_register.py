"""Make a register: a name, a place, a passphrase."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QWidget

from makelaar.errors import Refused, UserError
from makelaar.i18n import _
from makelaar.ui.desktop import Desktop
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.fields import Form, LineField
from makelaar.ui.kit.text import Text
from makelaar.ui.start.frame import StartPage
from makelaar.ui.start.new_passphrase import NewPassphrase

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")
LONGEST_NAME = 60


class NewRegisterPage(StartPage):
    """Asks name, place and passphrase; `create(folder, passphrase)` makes it."""

    def __init__(self, desktop: Desktop, create: Callable[[Path, str], None], back: Callable[[], None]) -> None:
        super().__init__(
            _("Nieuw register"), _("Een map met alles erin, versleuteld. Alleen jouw wachtzin opent hem."), back
        )
        self._desktop, self._create = desktop, create
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._place = Path(documents) if documents else Path.home()
        self.name = LineField(_("Hoe heet je register?"), _("bv. Vollenhove"), entered=self.submit)
        self.name.setMaxLength(LONGEST_NAME)
        self.place = Text(str(self._place), "text")
        self.other_place = Button(_("Andere map"), self._choose_place, sign="folder")
        self.passphrase = NewPassphrase(self.submit)
        self.make = Button(_("Maak het register"), self.submit, primary=True)
        self.wait = Text("", "meta")
        form = Form()
        form.add(_("Hoe heet je register?"), self.name)
        form.add(_("Waar komt het?"), self._place_row())
        self.column.addLayout(form)
        self.column.addSpacing(8)
        self.column.addWidget(self.passphrase)
        self.column.addSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.make)
        row.addWidget(self.wait, 1)
        self.column.addLayout(row)
        for field in (self.name, self.passphrase.first, self.passphrase.second):
            field.textChanged.connect(self.banner.clear)  # what was said is being mended

    def shown(self) -> None:
        self.name.setFocus()

    def submit(self) -> None:
        """Make it, or say what is still wrong."""
        self.banner.clear()
        try:
            folder, passphrase = self._folder(), self.passphrase.chosen()
        except Refused as refusal:
            self.banner.error(refusal)
            self.ensureVisible(0, 0)
            return
        self._set_busy(True)
        self._create(folder, passphrase)

    def refused(self, error: UserError) -> None:
        """It could not be made."""
        self._set_busy(False)
        self.banner.error(error)
        self.ensureVisible(0, 0)

    def _folder(self) -> Path:
        name = self.name.text().strip().removesuffix(".makelaar").rstrip(". ")
        if not name or _NOT_IN_NAMES.search(name) or _RESERVED.match(name) or name.startswith("."):
            self.name.setFocus()
            raise Refused(_('Geef je register een naam, zonder / \\ : * ? " < > |. Hij wordt de naam van de map.'))
        return self._place / f"{name}.makelaar"

    def _place_row(self) -> QWidget:
        both = QWidget()
        both.setAccessibleName(_("Waar komt het?"))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)
        row.addWidget(self.other_place)
        return both

    def _choose_place(self) -> None:
        self._desktop.choose_folder(self, _("In welke map komt je register?"), self._set_place)

    def _set_place(self, folder: Path) -> None:
        self._place = folder
        self.place.setText(str(folder))

    def _set_busy(self, busy: bool) -> None:
        for part in (self.name, self.other_place, self.passphrase, self.make):
            part.setEnabled(not busy)
        self.wait.setText(_("Even de sleutel maken …") if busy else "")
