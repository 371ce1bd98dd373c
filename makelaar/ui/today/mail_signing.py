"""Who signs: asked in the first mail, then remembered."""

from collections.abc import Callable

from makelaar.i18n import _
from makelaar.services.mails.sender import Sender
from makelaar.ui.kit import Button, Card, LineField, Text, side_by_side


class SigningRow(Card):
    """Her name and organisation, where the register does not know them yet. `keep` gets what she filled in."""

    def __init__(self, keep: Callable[[Sender], None]) -> None:
        super().__init__(fill="paper")
        self._keep = keep
        self.name = LineField(_("Jouw naam"), _("Jouw naam"), entered=self._kept)
        self.organisation = LineField(_("Jouw organisatie"), _("Jouw organisatie (mag leeg)"), entered=self._kept)
        self.body.addWidget(Text(_("Hoe onderteken je? Dat onthoudt je register voor alle mails."), "muted", wrap=True))
        self.body.addWidget(self.name)
        self.body.addWidget(self.organisation)
        self.body.addLayout(side_by_side(Button(_("Onthoud mijn naam"), self._kept)))

    def _kept(self) -> None:
        if self.name.text().strip():
            self._keep(Sender(self.name.text().strip(), self.organisation.text().strip()))
        else:
            self.name.setFocus()
