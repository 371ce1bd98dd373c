"""Who signs the mails, and with whom she walks rounds."""

from dataclasses import asdict, dataclass

from makelaar.i18n import _
from makelaar.services.mails.sender import Sender, keep_sender, sender
from makelaar.services.rounds.duo import duo_names, keep_duo_names
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Form, LineField, side_by_side
from makelaar.ui.settings.section import Section


@dataclass(frozen=True)
class _Filled:
    """What stands in the fields; `duo` is names by comma."""

    name: str = ""
    organisation: str = ""
    duo: str = ""


class SenderSection(Section):
    """Her name and organisation as they stand under a mail, and her colleagues at the doors; kept in the register."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Wie je bent"), _("Zo onderteken je je mail. Het blijft in je register."))
        self.name = LineField(_("Je naam"), _("bv. Sanne de Wit"), entered=self.save)
        self.organisation = LineField(_("Je organisatie"), _("mag leeg blijven"), entered=self.save)
        self.duo = LineField(_("Met wie je rondes loopt"), _("bv. Bilal, Yvonne"), entered=self.save)
        self.button = Button(_("Bewaar"), self.save, primary=True)
        form = Form()
        form.add(_("Je naam"), self.name)
        form.add(_("Je organisatie"), self.organisation)
        form.add(_("Met wie je rondes loopt"), self.duo)
        self.column.addLayout(form)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)
        self._kept = _Filled()

    def shown(self) -> None:
        self.context.jobs.run(self, self._read, self._fill, only_latest="sender")

    def save(self) -> None:
        """Keep what stands there."""
        register, filled = self.context.register, self._filled()

        def work() -> None:
            keep_sender(register, Sender(filled.name.strip(), filled.organisation.strip()))
            keep_duo_names(register, filled.duo.split(","))

        self.context.jobs.run(self, work, lambda _none: self._saved(filled))

    def draft(self) -> dict[str, str] | None:
        typed = self._filled()
        return None if typed == self._kept else asdict(typed)

    def restore(self, draft: dict[str, str]) -> None:
        self._show(_Filled(draft.get("name", ""), draft.get("organisation", ""), draft.get("duo", "")))

    def _read(self) -> _Filled:
        register = self.context.register
        who = sender(register)
        return _Filled(who.name, who.organisation, ", ".join(n for n in duo_names(register) if n != who.name))

    def _filled(self) -> _Filled:
        return _Filled(self.name.text(), self.organisation.text(), self.duo.text())

    def _fill(self, filled: _Filled) -> None:
        untouched = self._filled() == self._kept
        self._kept = filled
        if untouched:
            self._show(filled)

    def _show(self, filled: _Filled) -> None:
        self.name.setText(filled.name)
        self.organisation.setText(filled.organisation)
        self.duo.setText(filled.duo)

    def _saved(self, filled: _Filled) -> None:
        self._kept = filled
        self.context.banner.say(_("Bewaard. Zo sta je voortaan onder je mail."))
