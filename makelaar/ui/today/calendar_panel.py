"""The promises as a calendar file, for her phone or her employer's agenda."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from makelaar.i18n import _
from makelaar.services.followups.calendar import NAMES_UNENCRYPTED, write_calendar
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.kit import TARGET, Button, Text, side_by_side
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.words import count_words


class CalendarPanel(Panel):
    """Neutral titles ("Opvolging"), unless she asks for names; then with the warning that goes with it."""

    kind = "calendar"

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Naar je agenda"))
        told = _(
            "Een agendabestand (.ics) met al je opvolgingen die een dag hebben. Er staat alleen “Opvolging” in, geen "
            "namen. Het verandert niet mee: maak na een tijdje een nieuw."
        )
        self.names = QCheckBox(_("Zet de namen erin"))
        self.names.setMinimumHeight(TARGET)
        self.warning = Text(_(NAMES_UNENCRYPTED), "caution", wrap=True)
        self.warning.hide()
        self.names.toggled.connect(self.warning.setVisible)
        self.column.addWidget(Text(told, "muted", wrap=True))
        self.column.addWidget(self.names)
        self.column.addWidget(self.warning)
        self.column.addLayout(side_by_side(Button(_("Bewaar de agenda …"), self.keep, primary=True, sign="calendar")))
        self.column.addStretch(1)

    def start(self) -> None:
        self.names.setFocus()

    def keep(self) -> None:
        """Write it where she chooses."""
        kind, with_names = kinds((_("Agenda"), ("*.ics",))), self.names.isChecked()
        self.context.desktop.choose_save_path(
            self, _("Bewaar de agenda"), _("opvolgingen.ics"), kind, lambda path: self._write(path, with_names)
        )

    def _write(self, path: Path, with_names: bool) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: write_calendar(register, path, with_names=with_names), self._written)

    def _written(self, events: int) -> None:
        self.context.banner.say(_("Agenda bewaard met {count}.").format(count=count_words(events)))
        self.closed.emit()
