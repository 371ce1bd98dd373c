"""The lock page: passphrase, or the printed recovery key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from makelaar.errors import DamagedRegister, UserError
from makelaar.i18n import _
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.fields import Form, LineField, SecretField
from makelaar.ui.kit.text import Text
from makelaar.ui.start.frame import StartPage


class UnlockPage(StartPage):
    """Asks for what opens the register in `folder`; `unlock(folder, secret, is_recovery_key)` tries it.

    `damaged(folder)` is told when it is no longer whole; `offer_backups` may answer.
    """

    def __init__(
        self,
        folder: Path,
        unlock: Callable[[Path, str, bool], None],
        other: Callable[[], None],
        damaged: Callable[[Path], None],
    ) -> None:
        super().__init__(_("Je register zit op slot"), folder.stem)
        self.folder = folder
        self._unlock, self._damaged = unlock, damaged
        self._error: UserError | None = None
        self._by_key = False
        self.secret = SecretField(_("Wachtzin"), entered=self.submit)
        self.key = LineField(_("Herstelsleutel"), "XXXXX-XXXXX-…", entered=self.submit)
        form = Form()
        self._secret_label = form.add(_("Wachtzin"), self.secret)
        self._key_label = form.add(_("Herstelsleutel"), self.key, _("Acht groepjes van vijf; streepjes mogen weg."))
        self.look = QCheckBox(_("Laat zien wat ik typ"))
        self.look.toggled.connect(self.secret.show_words)
        self.open = Button(_("Openen"), self.submit, primary=True)
        self.way = Button(_("Ik ben mijn wachtzin kwijt"), self.change_way, quiet=True)
        self.other = Button(_("Ander register"), other, quiet=True)
        self.wait = Text("", "meta")
        self.column.addLayout(form)
        self._form = form
        self.column.addWidget(self.look)
        self.column.addSpacing(8)
        row = QHBoxLayout()
        for button in (self.open, self.way, self.other):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.wait)
        self._show_way()

    def shown(self) -> None:
        (self.key if self._by_key else self.secret).setFocus()

    def fill_in(self, passphrase: str | None) -> None:
        """Put the passphrase there (the example's: it protects nobody), unless there is none."""
        if passphrase is None or self.secret.text():
            return
        self.secret.setText(passphrase)
        self.wait.setText(_("Dit is de voorbeeldbuurt: de wachtzin staat er al."))

    def change_way(self) -> None:
        """From passphrase to recovery key, or back."""
        self._by_key = not self._by_key
        self._show_way()
        self.shown()

    def submit(self) -> None:
        """Try what was typed; an empty field only gets the focus."""
        typed = self.key.text() if self._by_key else self.secret.text()
        if not typed:
            self.shown()
            return
        if self._error is not None:
            self.banner.clear()
        self._set_busy(True)
        self._unlock(self.folder, typed, self._by_key)

    def refused(self, error: UserError) -> None:
        """It did not open: say why, and let her try again."""
        self._set_busy(False)
        self._error = error
        self.banner.error(error)
        if isinstance(error, DamagedRegister):
            self._damaged(self.folder)
        field = self.key if self._by_key else self.secret
        field.selectAll()
        field.setFocus()

    def offer_backups(self, choose: Callable[[], None]) -> None:
        """There are backups: the way to them stands with the error."""
        if self._error is not None:
            self.banner.error(self._error, [(_("Kies een reservekopie"), choose)])

    def _show_way(self) -> None:
        self._form.setRowVisible(self._secret_label, not self._by_key)
        self._form.setRowVisible(self._key_label, self._by_key)
        self.look.setVisible(not self._by_key)
        self.way.setText(_("Toch met mijn wachtzin") if self._by_key else _("Ik ben mijn wachtzin kwijt"))
        self.way.setAccessibleName(self.way.text())

    def _set_busy(self, busy: bool) -> None:
        for part in (self.open, self.way, self.other, self.secret, self.key, self.look):
            part.setEnabled(not busy)
        self.wait.setText(_("Even de sleutel maken …") if busy else "")
