"""How reports look and how careful they are: house style, introduction, thresholds, the municipality's headings."""

import base64
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QSpinBox

from makelaar.i18n import _
from makelaar.services.accountability.report_settings import ReportSettings, keep_report_settings, report_settings
from makelaar.settings import SENSITIVE_THRESHOLD, THRESHOLD, Setting
from makelaar.ui.context import Context
from makelaar.ui.kit import TARGET, Button, Form, LineField, SectionHeading, TextField, side_by_side
from makelaar.ui.settings.colour_field import ColourField
from makelaar.ui.settings.headings_field import HeadingsField
from makelaar.ui.settings.logo_field import LogoField
from makelaar.ui.settings.section import Section


class ReportSection(Section):
    """All of it is kept with one button, in the register."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Verantwoording"),
            _("Zo zien je verslagen eruit, en zo zuinig zijn ze met kleine aantallen. Het blijft in je register."),
        )
        self.organisation = LineField(_("Je organisatie"), _("mag leeg blijven"), entered=self.save)
        self.logo = LogoField(context)
        self.colour = ColourField(_("Huiskleur"))
        self.introduction = TextField(_("Inleiding"), _("mag leeg: dan schrijf je er bij elk verslag een"), lines=4)
        self.reviewer = LineField(_("Wie kijkt mee"), _("bv. je teamleider"), entered=self.save)
        self.threshold = _threshold(THRESHOLD, _("Minste aantal mensen"))
        self.sensitive = _threshold(SENSITIVE_THRESHOLD, _("Minste aantal bij gevoelige thema’s"))
        self.headings = HeadingsField(context)
        self.button = Button(_("Bewaar"), self.save, primary=True)
        self._kept = ReportSettings()
        self._lay_out()
        self._show(self._kept)
        context.jobs.run(self, lambda: report_settings(context.register), self._fill)

    def shown(self) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: report_settings(register), self._fill, only_latest="settings")

    def save(self) -> None:
        """Keep what stands there, for all reports from now on."""
        register, filled = self.context.register, self._filled()
        self.context.jobs.run(self, lambda: keep_report_settings(register, filled), lambda _none: self._saved(filled))

    def draft(self) -> dict[str, Any] | None:
        typed = self._filled()
        if typed == self._kept:
            return None
        return {**asdict(typed), "logo": base64.b64encode(typed.logo).decode("ascii")}

    def restore(self, draft: dict[str, Any]) -> None:
        self._show(ReportSettings(**{**draft, "logo": base64.b64decode(draft["logo"])}))

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Je organisatie"), self.organisation, _("Staat voorop, en als maker in het bestand."))
        form.add(_("Logo"), self.logo)
        form.add(_("Huiskleur"), self.colour)
        form.add(_("Inleiding"), self.introduction, _("Staat al klaar bij elk nieuw verslag. Geen namen."))
        form.add(_("Wie kijkt mee"), self.reviewer, _("Een tweede paar ogen, voordat een verslag weggaat."))
        self.column.addLayout(form)
        self.column.addWidget(SectionHeading(_("Hoe zuinig met kleine aantallen")))
        careful = Form()
        careful.add(
            _("Noem een aantal pas vanaf"), self.threshold, _("Minder dan vijf kan niet: dan is iemand te vinden.")
        )
        careful.add(
            _("Bij gevoelige thema’s pas vanaf"), self.sensitive, _("Geldt voor kwartalen die nog niet weg zijn.")
        )
        self.column.addLayout(careful)
        self.column.addWidget(SectionHeading(_("Kopjes van de gemeente")))
        self.column.addWidget(self.headings)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)

    def _filled(self) -> ReportSettings:
        return ReportSettings(
            organisation=self.organisation.text(),
            logo=self.logo.logo(),
            colour=self.colour.colour(),
            introduction=self.introduction.toPlainText(),
            reviewer=self.reviewer.text(),
            threshold=self.threshold.value(),
            sensitive_threshold=self.sensitive.value(),
            headings=self.headings.text(),
        )

    def _fill(self, settings: ReportSettings) -> None:
        untouched = self._filled() == self._kept
        self._kept = settings
        if untouched:
            self._show(settings)

    def _show(self, settings: ReportSettings) -> None:
        self.organisation.setText(settings.organisation)
        self.logo.show_logo(settings.logo)
        self.colour.show_colour(settings.colour)
        self.introduction.setPlainText(settings.introduction)
        self.reviewer.setText(settings.reviewer)
        self.threshold.setValue(settings.threshold)
        self.sensitive.setValue(settings.sensitive_threshold)
        self.headings.show_text(settings.headings)

    def _saved(self, filled: ReportSettings) -> None:
        self._kept = filled
        self.context.banner.say(_("Bewaard. Zo worden je verslagen vanaf nu."))


def _threshold(setting: Setting[int], name: str) -> QSpinBox:
    """A number that can only be raised above what the rules ask."""
    box = QSpinBox()
    box.setRange(setting.least or setting.default, setting.most or setting.default)
    box.setMinimumHeight(TARGET)
    box.setAccessibleName(name)
    box.setSuffix(_(" mensen"))
    return box
