"""Settings of this laptop: language, light or dark, the lock."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QSpinBox

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.disk_encryption import DISK_NOT_ENCRYPTED
from makelaar.services.reminders import write_side_file
from makelaar.settings import IDLE_MINUTES, LANGUAGE, LOOK, Setting
from makelaar.ui.context import Context
from makelaar.ui.kit import TARGET, Choice, Form, SectionHeading, Text, look
from makelaar.ui.settings.section import Section


class DeviceSection(Section):
    """What is chosen stays on this laptop and holds at once, a language from the next opening on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Dit programma"), _("Deze keuzes blijven op deze laptop."))
        self.language = Choice(_("Taal"), [("Nederlands", "nl"), ("English", "en")])
        self.look = Choice(
            _("Licht of donker"),
            [(_("Zoals het systeem"), "system"), (_("Altijd licht"), "light"), (_("Altijd donker"), "dark")],
        )
        self.minutes = QSpinBox()
        self.minutes.setRange(IDLE_MINUTES.least or 1, IDLE_MINUTES.most or 60)
        self.minutes.setMinimumHeight(TARGET)
        self.minutes.setAccessibleName(_("Op slot na"))
        self.minutes.setSuffix(_(" minuten niets doen"))
        form = Form()
        form.add(_("Taal"), self.language, _("Geldt vanaf de volgende keer dat je register opengaat."))
        form.add(_("Licht of donker"), self.look)
        form.add(_("Op slot na"), self.minutes, _("Ook als je scherm op slot gaat of je laptop slaapt."))
        self.column.addLayout(form)
        self.remind = QCheckBox(_("Vertel me bij het inloggen hoeveel er vandaag is"))
        self.column.addSpacing(8)
        self.column.addWidget(self.remind)
        self.column.addWidget(Text(_("Alleen het aantal, nooit een naam."), "meta"))
        self.disk = Text("", "muted", wrap=True)
        self.column.addWidget(SectionHeading(_("De schijf van deze laptop")))
        self.column.addWidget(self.disk)
        self.column.addStretch(1)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        settings = self.context.settings
        self.language.choose(settings.get(LANGUAGE))
        self.look.choose(settings.get(LOOK))
        self.minutes.setValue(settings.get(IDLE_MINUTES))
        self.remind.setChecked(self.context.desktop.reminds_at_login())
        self.context.desktop.ask_disk(self.context.register.folder, self._show_disk)

    def _connect(self) -> None:
        self.language.activated.connect(lambda _row: self._keep(LANGUAGE, self.language.currentData()))
        self.look.activated.connect(lambda _row: self._choose_look())
        self.remind.clicked.connect(self._remind)
        self.minutes.valueChanged.connect(lambda minutes: self._keep(IDLE_MINUTES, minutes))

    def _remind(self, wanted: bool) -> None:
        register = self.context.register
        try:
            self.context.desktop.remind_at_login(wanted)
        except UserError as error:
            self.context.banner.error(error)
        if wanted:
            self.context.jobs.run(self, lambda: write_side_file(register))

    def _show_disk(self, encrypted: bool | None) -> None:
        self.disk.set_role("caution" if encrypted is False else "muted")
        self.disk.setText(
            {
                True: _("✓ De schijf is versleuteld."),
                False: _(DISK_NOT_ENCRYPTED),
                None: _("Je laptop zegt niet of de schijf versleuteld is. Vraag het je organisatie."),
            }[encrypted]
        )

    def _choose_look(self) -> None:
        look().choose(self.look.currentData())
        self._keep(LOOK, self.look.currentData())

    def _keep(self, setting: Setting[Any], value: Any) -> None:
        try:
            self.context.settings.put(setting, value)
        except UserError as error:
            self.context.banner.error(error)
