"""How numbers of people are printed: rounded or exact, with what that means in a line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from makelaar.hearts.disclosure import Display
from makelaar.i18n import _
from makelaar.ui.kit import TARGET, Text


class DisplayChoice(QWidget):
    """`changed` comes when the other is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rounded = QRadioButton(_("Afgerond op vijf"))
        self.exact = QRadioButton(_("Precies"))
        self.rounded.setChecked(True)
        self.told = Text("", "meta", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in (self.rounded, self.exact):
            button.setMinimumHeight(TARGET - 8)
            column.addWidget(button)
        column.addWidget(self.told)
        self.exact.toggled.connect(lambda _on: self._changed())
        self._tell()

    def chosen(self) -> Display:
        """The chosen one."""
        return Display.EXACT if self.exact.isChecked() else Display.ROUNDED

    def choose(self, display: Display) -> None:
        """Choose this one."""
        (self.exact if display is Display.EXACT else self.rounded).setChecked(True)

    def offer(self, *, exact: bool) -> None:
        """Whether exact can be chosen: not over more than a quarter."""
        if not exact:
            self.rounded.setChecked(True)
        self.exact.setEnabled(exact)
        self._tell()

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        if not self.exact.isEnabled():
            told = _("Over meer dan één kwartaal kan het alleen afgerond.")
        elif self.exact.isChecked():
            told = _("Voor één keer: over dit kwartaal kan daarna niets anders meer. Er wordt meer verborgen.")
        else:
            told = _("0 tot en met 4 mensen wordt “<5”. Zo kun je er later nog een verslag naast leggen.")
        self.told.setText(told)
