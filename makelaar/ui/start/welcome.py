"""The first page: three ways to begin."""

from collections.abc import Callable

from makelaar.i18n import _
from makelaar.ui.kit.text import Text
from makelaar.ui.start.big_choice import BigChoice
from makelaar.ui.start.frame import StartPage


class WelcomePage(StartPage):
    """New register, open one, or try the example neighbourhood."""

    def __init__(self, new: Callable[[], None], open_one: Callable[[], None], example: Callable[[], None]) -> None:
        super().__init__(
            _("Welkom bij Makelaar"),
            _("Wie iets kan, wie iets wil, en wat je hun hebt beloofd."),
        )
        self.choices = (
            BigChoice("add", _("Nieuw register"), _("Begin met een lege map en een wachtzin van jou."), new),
            BigChoice("folder", _("Register openen"), _("Je hebt al een map die eindigt op .makelaar."), open_one),
            BigChoice(
                "example",
                _("Probeer de voorbeeldbuurt"),
                _("Verzonnen mensen om alles uit te proberen. Je hoeft niets te kiezen."),
                example,
            ),
        )
        for choice in self.choices:
            self.column.addWidget(choice)
            self.column.addSpacing(4)
        self.column.addSpacing(8)
        self.column.addWidget(
            Text(_("Alles blijft versleuteld op deze laptop. Makelaar gaat nooit het internet op."), "meta", wrap=True)
        )

    def shown(self) -> None:
        self.choices[0].setFocus()
