"""Where she is in the four steps; a step that was taken can be gone back to."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from makelaar.i18n import N_, _
from makelaar.ui.kit import STEP, TARGET, Sign, colour, font, look
from makelaar.ui.kit.theme import TEXT

TITLES = (N_("Kiezen"), N_("Kolommen"), N_("Voorbeeld"), N_("Klaar"))


class StepsBar(QWidget):
    """`go(step)` is asked for when she presses a step that was taken before."""

    def __init__(self, go: Callable[[int], None]) -> None:
        super().__init__()
        self.setAccessibleName(_("Stappen"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        self.buttons: list[QToolButton] = []
        for number, title in enumerate(TITLES):
            if number:
                row.addWidget(Sign("right", "muted", 14))
            button = QToolButton()
            button.setText(f"{number + 1}  {_(title)}")
            button.setAutoRaise(True)
            button.setMinimumHeight(TARGET)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, number=number: go(number))
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        self._current = 0
        look().changed.connect(lambda: self.show_step(self._current))
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Mark the step she is on; earlier ones can be pressed, unless it is all done."""
        self._current = current
        for number, button in enumerate(self.buttons):
            here = number == current
            button.setEnabled(number < current < len(TITLES) - 1 or here)
            button.setFont(font(TEXT, font().Weight.DemiBold if here else font().Weight.Normal))
            palette = button.palette()
            tint = colour("accent" if here else "muted")
            for role in (palette.ColorRole.ButtonText, palette.ColorRole.Text, palette.ColorRole.WindowText):
                palette.setColor(role, tint)
            button.setPalette(palette)
            state = _("nu") if here else _("gedaan") if number < current else _("straks")
            button.setAccessibleName(f"{button.text()}, {state}")
