"""Who signs the mails."""

from makelaar.i18n import _
from makelaar.services.mails.sender import Sender, keep_sender, sender
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Form, LineField, side_by_side
from makelaar.ui.settings.section import Section


class SenderSection(Section):
    """Her name and organisation as they stand under a mail; kept in the register."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Wie je bent"), _("Zo onderteken je je mail. Het blijft in je register."))
        self.name = LineField(_("Je naam"), _("bv. Sanne de Wit"), entered=self.save)
        self.organisation = LineField(_("Je organisatie"), _("mag leeg blijven"), entered=self.save)
        self.button = Button(_("Bewaar"), self.save, primary=True)
        form = Form()
        form.add(_("Je naam"), self.name)
        form.add(_("Je organisatie"), self.organisation)
        self.column.addLayout(form)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)
        self._kept = Sender()
        context.jobs.run(self, lambda: sender(context.register), self._fill)

    def save(self) -> None:
        """Keep what stands there."""
        who = Sender(self.name.text().strip(), self.organisation.text().strip())
        register = self.context.register
        self.context.jobs.run(self, lambda: keep_sender(register, who), lambda _none: self._saved(who))

    def draft(self) -> dict[str, str] | None:
        typed = Sender(self.name.text(), self.organisation.text())
        return None if typed == self._kept else {"name": typed.name, "organisation": typed.organisation}

    def restore(self, draft: dict[str, str]) -> None:
        self._show(Sender(draft.get("name", ""), draft.get("organisation", "")))

    def _fill(self, who: Sender) -> None:
        untouched = Sender(self.name.text(), self.organisation.text()) == self._kept
        self._kept = who
        if untouched:
            self._show(who)

    def _show(self, who: Sender) -> None:
        self.name.setText(who.name)
        self.organisation.setText(who.organisation)

    def _saved(self, who: Sender) -> None:
        self._kept = who
        self.context.banner.say(_("Zo sta je voortaan onder je mail."))
