"""Another passphrase, or a new recovery key."""

from PySide6.QtWidgets import QVBoxLayout

from makelaar.errors import Refused, UserError
from makelaar.i18n import _
from makelaar.services.unlock_slots import change_passphrase, new_recovery_key
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, SectionHeading, Text, side_by_side
from makelaar.ui.settings.section import Section
from makelaar.ui.start.key_once import KeyOnce
from makelaar.ui.start.new_passphrase import NewPassphrase


class KeysSection(Section):
    """Both replace the one before; what is said about old copies is the truth (SECURITY: key envelope)."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Wachtzin en sleutel"),
            _("Wat je register opent. Wij hebben geen van beide: raak je ze allebei kwijt, dan komt niemand erin."),
        )
        self.passphrase = NewPassphrase(self.change)
        self.button = Button(_("Neem deze wachtzin"), self.change, primary=True)
        self.column.addWidget(SectionHeading(_("Een andere wachtzin")))
        self.column.addWidget(
            Text(
                _(
                    "Een oude kopie van je register gaat voor altijd open met de wachtzin van toen, ook een "
                    "reservekopie in de map. Kent iemand je oude wachtzin? Gooi dan ook die kopieën weg."
                ),
                "muted",
                wrap=True,
            )
        )
        self.column.addWidget(self.passphrase)
        self.column.addLayout(side_by_side(self.button))
        self.column.addWidget(SectionHeading(_("Een nieuwe herstelsleutel")))
        self.column.addWidget(
            Text(
                _("Is het vel met de sleutel weg of gezien? Maak een nieuwe: de oude opent dan niets meer."),
                "muted",
                wrap=True,
            )
        )
        self.new_key = Button(_("Maak een nieuwe herstelsleutel"), self.renew, sign="key")
        self._key_place = QVBoxLayout()
        self._key_place.addLayout(side_by_side(self.new_key))
        self.column.addLayout(self._key_place)
        self.column.addStretch(1)
        self.key: KeyOnce | None = None

    def change(self) -> None:
        """Take the passphrase that was typed twice."""
        try:
            chosen = self.passphrase.chosen()
        except Refused as refusal:
            self.context.banner.error(refusal)
            return
        register = self.context.register
        self.button.setEnabled(False)
        self.context.jobs.run(
            self, lambda: change_passphrase(register, chosen), lambda _none: self._changed(), self._failed
        )

    def renew(self) -> None:
        """Make a new recovery key and show it, this once."""
        register = self.context.register
        self.new_key.setEnabled(False)
        self.context.jobs.run(self, lambda: new_recovery_key(register), self._show_key, self._failed)

    def _changed(self) -> None:
        self.button.setEnabled(True)
        self.passphrase.clear()
        self.context.banner.say(_("Je nieuwe wachtzin geldt vanaf nu."))

    def _show_key(self, key: str) -> None:
        context = self.context
        self.key = KeyOnce(context.register, key, context.desktop, context.jobs, context.banner)
        self.key.kept.connect(self._kept)
        self._key_place.addWidget(self.key)
        self.new_key.hide()
        self.key.save.setFocus()

    def _kept(self, ticked: bool) -> None:
        if ticked and self.key is not None:
            self.key.deleteLater()
            self.key = None
            self.new_key.setEnabled(True)
            self.new_key.show()
            self.context.banner.say(_("De nieuwe herstelsleutel geldt. Gooi het oude vel weg."))

    def _failed(self, error: UserError) -> None:
        self.button.setEnabled(True)
        self.new_key.setEnabled(True)
        self.context.banner.error(error)
