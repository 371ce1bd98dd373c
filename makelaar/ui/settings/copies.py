"""A copy to fall back on, and the check that all is whole."""

from makelaar.i18n import _, ngettext
from makelaar.services.registers import back_up_register, check_register
from makelaar.ui.context import Context
from makelaar.ui.jobs import Progress
from makelaar.ui.kit import Button, SectionHeading, Text, side_by_side
from makelaar.ui.settings.section import Section


class CopiesSection(Section):
    """Copies are encrypted like the register and lie in its folder."""

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
        self.column.addWidget(SectionHeading(_("Waar je register staat")))
        self.column.addWidget(self.place)
        self.column.addWidget(SectionHeading(_("In die map")))
        self.column.addWidget(
            Text(_("De laatste tien kopieën blijven staan, versleuteld zoals het register zelf."), "muted", wrap=True)
        )
        self.column.addLayout(side_by_side(self.copy, self.check))
        self.column.addWidget(self.findings)
        self.column.addStretch(1)

    def back_up(self) -> None:
        """Make a copy, checked before it counts."""
        register = self.context.register

        def work(_progress: Progress) -> str:
            return back_up_register(register).path.name

        self.context.jobs.run_long(self, _("Maakt een kopie"), work, self._copied)

    def look_over(self) -> None:
        """Check slots, database and copies."""
        register = self.context.register

        def work(_progress: Progress) -> tuple[str, ...]:
            return check_register(register)

        self.findings.setText("")
        self.context.jobs.run_long(self, _("Kijkt of alles heel is"), work, self._checked)

    def _copied(self, name: str) -> None:
        self.context.banner.say(_("De kopie staat er en is nagekeken: {name}").format(name=name))

    def _checked(self, findings: tuple[str, ...]) -> None:
        if not findings:
            self.findings.set_role("fine")
            self.findings.setText(_("✓ Alles is heel: sleutels, register en kopieën."))
            return
        self.findings.set_role("overdue")
        head = ngettext("{n} ding klopt niet:", "{n} dingen kloppen niet:", len(findings)).format(n=len(findings))
        self.findings.setText("\n".join([head, *findings]))
