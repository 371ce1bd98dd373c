"""The chips of a line: walked with the arrows, corrected where they stand."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from makelaar.hearts.capture import Captured, Chip, Part, chips, questions_about
from makelaar.i18n import _, ngettext
from makelaar.services.people.reach import shown_value
from makelaar.terms import PointKind
from makelaar.ui.capture.words import KINDS, chip_sign, chip_words, question_words
from makelaar.ui.kit import Flow, LineField, Text
from makelaar.ui.people.chips import PressChip

MOST = 40
"""Chips that are shown: a whole list pasted into the line is kept whole, and not drawn."""
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ChipButton(PressChip):
    """One chip. Enter edits it, Delete takes it away, Space makes it another kind."""

    def __init__(self, row: "ChipRow", line: Captured, chip: Chip, today: date) -> None:
        asked = questions_about(line, chip)
        words = chip_words(line, chip, today)
        marked = f"{words} ?" if asked and not words.endswith("?") else words
        super().__init__(marked, sign=chip_sign(line, chip), tint=_tint(chip, bool(asked)))
        self.chip, self._row = chip, row
        kind = _(KINDS[chip.part])
        self.setAccessibleName(f"{kind}: {words}")
        told = [question_words(line, question, today) for question in asked]
        self.setAccessibleDescription(
            " ".join(told) or _("Enter wijzigt, Delete haalt weg, spatie maakt er iets anders van")
        )
        self.setToolTip("\n".join([f"{kind}: {words}", *told]))
        self.clicked.connect(lambda: row.edit(chip))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _STEPS:
            self._row.step(self, _STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._row.edit(self.chip)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._row.corrected.emit("drop", self.chip, "")
        elif key == Qt.Key.Key_Space:
            self._row.corrected.emit("turn", self.chip, "")
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._row.left.emit()
        else:
            event.ignore()


class ChipRow(Flow):
    """`corrected(how, chip, text)`: "write", "drop" or "turn"; `left`: back to the line; `resized`: it may
    need another height."""

    corrected = Signal(str, object, str)
    left = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[ChipButton] = []
        self._line: Captured | None = None
        self._today = date.min
        self.editor: LineField | None = None

    def show_line(self, line: Captured, today: date) -> None:
        """Show these chips; what is being edited is let go."""
        self._line, self._today, self.editor = line, today, None
        self._put(None)

    def edit(self, chip: Chip) -> None:
        """A field in place of the chip."""
        if self._line is None:
            return
        field = LineField(_(KINDS[chip.part]))
        words = shown_value(PointKind.PHONE, chip.text) if chip.part is Part.PHONE else chip.text
        field.setText(words)
        field.setMinimumWidth(min(420, 80 + field.fontMetrics().horizontalAdvance(words)))
        field.setFixedHeight(30)
        field.editingFinished.connect(lambda: self._keep(chip, field))
        self.editor = field
        self._put(chip)
        self.resized.emit()
        field.setFocus()
        field.selectAll()

    def stop_editing(self) -> bool:
        """Put the chip back as it was. False when none is being edited."""
        if self.editor is None or self._line is None:
            return False
        chip = next((b for b in self.buttons if b.isHidden()), None)
        self.show_line(self._line, self._today)
        self.resized.emit()
        self.focus(None if chip is None else chip.chip)
        return True

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        shown = [button for button in self.buttons if not button.isHidden()]
        if self.editor is None:
            return shown
        place = next((place for place, button in enumerate(self.buttons) if button.isHidden()), 0)
        return [*shown[:place], self.editor, *shown[place:]]

    def focus(self, chip: Chip | None) -> None:
        """Go to this chip, else to the last of its kind, else to the first."""
        if not self.buttons:
            return
        same = [b for b in self.buttons if chip is not None and b.chip == chip]
        kind = [b for b in self.buttons if chip is not None and b.chip.part is chip.part]
        (same or kind[-1:] or self.buttons)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def step(self, from_button: ChipButton, by: int) -> None:
        """To the chip beside it; from the first back to the line."""
        place = self.buttons.index(from_button) + by
        if place < 0:
            self.left.emit()
        elif place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self, edited: Chip | None) -> None:
        line = self._line
        if line is None:
            return
        every = chips(line)
        self.buttons = [ChipButton(self, line, chip, self._today) for chip in every[:MOST]]
        widgets: list[QWidget] = []
        for button in self.buttons:
            if button.chip == edited and self.editor is not None and self.editor not in widgets:
                widgets.append(self.editor)
            widgets.append(button)
        if len(every) > MOST:
            more = ngettext("en nog {n}", "en nog {n}", len(every) - MOST)
            widgets.append(Text(more.format(n=len(every) - MOST), "meta"))
        self.put(widgets)
        for button in self.buttons:
            button.setHidden(button.chip == edited)
        self.relay()

    def _keep(self, chip: Chip, field: LineField) -> None:
        if self.editor is field:
            self.corrected.emit("write", chip, field.text())


def _tint(chip: Chip, asked: bool) -> str:
    if asked or (chip.part is Part.NAME and not chip.text):
        return "caution"
    return "muted" if chip.part in (Part.NOTE, Part.TAG) else "accent"
