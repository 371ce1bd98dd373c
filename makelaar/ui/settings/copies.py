"""A copy to fall back on, and the check that all is whole."""

from pathlib import Path

from makelaar.i18n import _, ngettext
from makelaar.services.registers import back_up_register, check_register
from makelaar.services.restoring import KeptBackup, kept_backups, restore_beside
from makelaar.ui.backup_words import backup_words
from makelaar.ui.context import Context
from makelaar.ui.jobs import Progress
from makelaar.ui.kit import TARGET, Button, SectionHeading, ShortList, Text, side_by_side
from makelaar.ui.settings.section import Section


class CopiesSection(Section):
    """Copies are encrypted like the register and lie in its folder; one can be put back beside it."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Reservekopie"),
            _("Je register is één map. Zet er af en toe een kopie van op een stick of een andere schijf."),
        )
        self.place = Text(str(context.register.folder), "text", wrap=True)
        self.copy = Button(_("Maak nu een kopie"), self.back_up, sign="save")
        self.check = Button(_("Kijk of alles heel is"), self.look_over, sign="check")
        self.findings = Text("", "text", wrap=True)
        self.findings.hide()
        self.column.addWidget(SectionHeading(_("Waar je register staat")))
        self.column.addWidget(self.place)
        self.column.addWidget(SectionHeading(_("In die map")))
        self.column.addWidget(
            Text(_("De laatste tien kopieën blijven staan, versleuteld zoals het register zelf."), "muted", wrap=True)
        )
        self.column.addLayout(side_by_side(self.copy, self.check))
        self.column.addWidget(self.findings)
        self.column.addWidget(SectionHeading(_("Een kopie terugzetten")))
        self.none_yet = Text(_("Er is nog geen kopie. Maak er hierboven een."), "muted", wrap=True)
        self.back_words = Text(
            _(
                "De kopie komt in een nieuwe map naast je register, met de wachtzin van toen. "
                "Je register blijft zoals het is."
            ),
            "muted",
            wrap=True,
        )
        self.kept = ShortList(_("Reservekopieën"))
        self.put_back = Button(_("Zet deze kopie terug"), self.restore, sign="undo")
        for part in (self.none_yet, self.back_words, self.kept):
            self.column.addWidget(part)
        self.column.addLayout(side_by_side(self.put_back))
        self.column.addStretch(1)

    def back_up(self) -> None:
        """Make a copy, checked before it counts."""
        register = self.context.register

        def work(_progress: Progress) -> str:
            return back_up_register(register).path.name

        self.context.jobs.run_long(self, _("Maakt een kopie"), work, self._copied)

    def shown(self) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: kept_backups(register.folder), self._list, only_latest="kept")

    def restore(self) -> None:
        """Put the chosen copy back, in a folder of its own."""
        package, folder = self.kept.chosen(), self.context.register.folder

        def work(_progress: Progress) -> Path:
            return restore_beside(package, folder)

        self.context.jobs.run_long(self, _("Zet de kopie terug"), work, self._restored)

    def look_over(self) -> None:
        """Check slots, database and copies."""
        register = self.context.register

        def work(_progress: Progress) -> tuple[str, ...]:
            return check_register(register)

        self.findings.hide()
        self.context.jobs.run_long(self, _("Kijkt of alles heel is"), work, self._checked)

    def _copied(self, name: str) -> None:
        self.context.banner.say(_("De kopie staat er en is nagekeken: {name}").format(name=name))
        self.shown()

    def _list(self, backups: tuple[KeptBackup, ...]) -> None:
        self.kept.clear()
        for backup in backups:
            self.kept.add(backup_words(backup), backup.path, sign="save")
        self.kept.setCurrentRow(0)
        self.kept.setFixedHeight(min(len(backups), 4) * TARGET + 4)
        for part in (self.back_words, self.kept, self.put_back):
            part.setVisible(bool(backups))
        self.none_yet.setVisible(not backups)

    def _restored(self, place: Path) -> None:
        self.context.banner.say(
            _("De kopie staat in {folder}.").format(folder=place.name),
            steps=[(_("Zet dit register op slot en open de kopie"), lambda: self.context.lock(place))],
            stays=True,
        )

    def _checked(self, findings: tuple[str, ...]) -> None:
        self.findings.show()
        if not findings:
            self.findings.set_role("fine")
            self.findings.setText(_("✓ Alles is heel: sleutels, register en kopieën."))
            return
        self.findings.set_role("overdue")
        head = ngettext("{n} ding klopt niet:", "{n} dingen kloppen niet:", len(findings)).format(n=len(findings))
        self.findings.setText("\n".join([head, *findings]))
