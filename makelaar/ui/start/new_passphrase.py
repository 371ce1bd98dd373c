"""Choosing a passphrase, twice: for a new register and when it is changed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.services.passphrases import passphrase_strength, suggest_words
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.fields import Form, SecretField
from makelaar.ui.start.strength import StrengthMeter


class NewPassphrase(QWidget):
    """Two fields, the strength while typing, five random words on offer. `entered` is called on Enter."""

    def __init__(self, entered: Callable[[], Any]) -> None:
        super().__init__()
        self.first = SecretField(_("Wachtzin"), entered=entered)
        self.second = SecretField(_("Nog een keer"), entered=entered)
        self.meter = StrengthMeter()
        self.look = QCheckBox(_("Laat zien wat ik typ"))
        self.offer = Button(_("Geef me vijf woorden"), self.suggest, sign="refresh")
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(_("Wachtzin"), self.first)
        form.addRow(self.meter)
        form.add(_("Nog een keer"), self.second)
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addStretch(1)
        row.addWidget(self.offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addLayout(row)
        self.first.textChanged.connect(self._judge)
        self.look.toggled.connect(self._look)
        self._judge("")

    def suggest(self) -> None:
        """Put five random words in both fields, readable, so that she can write them down."""
        words = suggest_words()
        self.look.setChecked(True)
        self.first.setText(words)
        self.second.setText(words)

    def chosen(self) -> str:
        """The passphrase. Raises Refused, with the reason, when it is too weak or the two differ."""
        strength = passphrase_strength(self.first.text())
        if not strength.good_enough:
            self.first.setFocus()
            raise Refused(_("Deze wachtzin is te zwak. {reason}").format(reason=strength.advice))
        if self.first.text() != self.second.text():
            self.second.selectAll()
            self.second.setFocus()
            raise Refused(_("De twee wachtzinnen zijn niet gelijk. Typ de tweede nog eens, of laat zien wat je typt."))
        return self.first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self.look.setChecked(False)

    def _judge(self, typed: str) -> None:
        self.meter.show_strength(passphrase_strength(typed), bool(typed.strip()))

    def _look(self, shown: bool) -> None:
        self.first.show_words(shown)
        self.second.show_words(shown)
