"""The box of Ctrl+K: type to find, type on to write down. Lies over the page and stays open for the next line."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.capture import Captured, Chip, Part
from makelaar.i18n import _
from makelaar.services.capture import Saved, save
from makelaar.ui.capture.asking import Answer, Correction, ask, first_choice, options
from makelaar.ui.capture.chip_row import ChipRow
from makelaar.ui.capture.options import Does, Option, OptionButton
from makelaar.ui.capture.words import question_words
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Card, IconButton, Line, LineField, Text

WIDTH = 760
PAUSE_MS = 40
"""So long after the last key the register is asked."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _BoxField(LineField):
    """The line; keys that mean something in the box go there first."""

    def __init__(self, box: "CaptureBox") -> None:
        super().__init__(_("Zoek of schrijf op"), _("Fatima El Amrani, Kerkweg 12, kan koken, mail over een jaar"))
        self._box = box

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not self.text():
            return False  # with nothing typed Ctrl+Z takes back what was kept
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._box.take_key(event):
            super().keyPressEvent(event)


class CaptureBox(Card):
    """`show_box` opens it over `home`; `escape` closes it; what is typed stays until it is kept or wiped out."""

    def __init__(self, home: QWidget, context: Context) -> None:
        super().__init__(home)
        self.context = context
        self.setAccessibleName(_("Zoek of schrijf op"))
        self.field = _BoxField(self)
        self.chips = ChipRow()
        self.options: list[OptionButton] = []
        self.chosen: Option | None = None
        self.line: Captured | None = None
        self._answer: Answer | None = None
        self._corrections: list[Correction] = []
        self._enter_waits = False
        self._came_from: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.chips.corrected.connect(self._correct)
        self.chips.left.connect(self.field.setFocus)
        home.installEventFilter(self)
        self.hide()

    @property
    def waiting(self) -> bool:
        """The answer to what is typed is not there yet."""
        return self._answer is None or self._answer.text != self.field.text()

    def show_box(self) -> None:
        """Open it, with what was typed in it before."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()
        self._ask()

    def escape(self) -> bool:
        """Stop editing a chip, else close and give the focus back. False when it is not open."""
        if not self.isVisible():
            return False
        if not self.chips.stop_editing():
            self._close()
        return True

    def refresh(self) -> None:
        """Something changed in the register."""
        if self.isVisible():
            self._ask()

    def draft(self) -> dict[str, Any] | None:
        """What is being typed and corrected, as JSON's values; None when there is nothing."""
        corrections = [[one.how, one.chip.part.value, one.chip.text, one.text] for one in self._corrections]
        return {"text": self.field.text(), "corrections": corrections} if self.field.text() else None

    def restore(self, draft: dict[str, Any]) -> None:
        """Put back what `draft` gave, and open."""
        self.field.setText(draft["text"])
        self._corrections = [
            Correction(how, Chip(Part(part), old), new) for how, part, old, new in draft["corrections"]
        ]
        self.show_box()

    def take_key(self, event: QKeyEvent) -> bool:
        """A key pressed in the line: True when the box did something with it."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _ENTER:
            self._enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif alt and key == Qt.Key.Key_N:
            self._do_first(Does.NEW, 0)
        elif alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._do_first(Does.ADD, key - Qt.Key.Key_1)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.field, 1)
        head.addWidget(IconButton("close", _("Sluiten"), self.escape, keys="Esc"))
        self._found = Text(_("Gevonden"), "section")
        self._rows, self._cards = QWidget(), QWidget()
        self._rows_in, self._cards_in = _column(self._rows), QHBoxLayout(self._cards)
        self._cards_in.setContentsMargins(0, 0, 0, 0)
        self._cards_in.setSpacing(STEP)
        self._between = Line()
        self._over, self._asked = Text("", "meta", wrap=True), Text("", "caution", wrap=True)
        self._foot = Text(_("↑↓ kiest · Enter doet het · Tab naar wat begrepen is · Esc sluit"), "meta")
        self._new = QWidget()
        self._new_in = _column(self._new)
        parts = (self._found, self._rows, self._between, self._cards, self._new)
        self.body.addLayout(head)
        for part in (*parts, self.chips, self._over, self._asked, self._foot):
            self.body.addWidget(part)

    def _typed(self, text: str) -> None:
        flat = text.replace("\u2028", ", ").replace("\n", ", ")
        if flat != text:
            self.field.setText(flat)
            return
        if not text:
            self._corrections = []
        self._enter_waits = False
        self._pause.start()

    def _ask(self) -> None:
        register, text = self.context.register, self.field.text()
        self._pause.stop()
        self.context.jobs.run(self, lambda: ask(register, text), self._show, only_latest="capture")

    def _show(self, answer: Answer) -> None:
        if answer.text != self.field.text():
            return
        self._answer = answer
        line, today = answer.capture.line, self.context.clock.today()
        for correction in self._corrections:
            line, _chip = correction.of(line, today)
        self._show_line(line)
        if self._enter_waits:
            self._enter_waits = False
            self._enter()

    def _show_line(self, line: Captured) -> None:
        if self._answer is None:
            return
        self.line, today = line, self.context.clock.today()
        offered = options(self._answer, line) if self._answer.text.strip() else ()
        self._put_options(offered)
        self._choose(first_choice(self._answer, line, offered) if offered else None)
        typed = bool(self._answer.text.strip())
        self.chips.setVisible(typed)
        self.chips.show_line(line, today)
        self._over.setVisible(typed)
        over = _("over: {words}").format(words=line.note) if line.note else _("over: niets — alles is begrepen")
        self._over.setText(over)
        self._say([question_words(line, question, today) for question in line.questions] if typed else [])
        self._place()

    def _say(self, questions: list[str]) -> None:
        self._asked.setVisible(bool(questions))
        self._asked.setText("\n".join(questions))

    def _put_options(self, offered: tuple[Option, ...]) -> None:
        for old in self.options:
            old.hide()
            old.deleteLater()
        self.options = [OptionButton(option, lambda option=option: self._do(option)) for option in offered]
        places = {Does.OPEN: self._rows_in, Does.ADD: self._cards_in, Does.NEW: self._new_in}
        for button in self.options:
            places[button.option.does].addWidget(button)
        for does, part in ((Does.OPEN, self._rows), (Does.ADD, self._cards), (Does.NEW, self._new)):
            part.setVisible(any(button.option.does is does for button in self.options))
        self._found.setVisible(any(option.does is Does.OPEN for option in offered))
        self._between.setVisible(any(option.does is Does.OPEN for option in offered))

    def _choose(self, option: Option | None) -> None:
        self.chosen = option
        for button in self.options:
            button.choose(button.option == option)
        self.field.setAccessibleDescription("" if option is None else ", ".join((option.title, option.beside)))

    def _move(self, by: int) -> None:
        offered = [button.option for button in self.options]
        if offered:
            place = offered.index(self.chosen) + by if self.chosen in offered else 0 if by > 0 else -1
            self._choose(offered[place % len(offered)])

    def _do_first(self, does: Does, number: int) -> None:
        wanted = [button.option for button in self.options if button.option.does is does]
        if number < len(wanted):
            self._do(wanted[number])

    def _enter(self) -> None:
        if self.waiting:
            self._enter_waits = True
        elif self.chosen is not None:
            self._do(self.chosen)
        elif self.options:
            self._say([_("Over wie gaat het? Kies met ↓ iemand die er al is, of nieuw.")])
            self._place()

    def _do(self, option: Option) -> None:
        if option.does is Does.OPEN:
            self._close()
            self.field.clear()
            self.context.navigate("people", person=option.person_id)
        elif self.line is not None and not self.waiting:
            register, line, target = self.context.register, self.line, option.person_id or None
            self.context.jobs.run(self, lambda: save(register, line, target), self._kept)

    def _kept(self, saved: Saved) -> None:
        told = _("{name} staat in je register.") if saved.is_new else _("Bij {name} gezet.")
        apart = _("Anders dan op de kaart, en daarom in de notitie: {what}.").format(what="; ".join(saved.apart))
        sentence = told.format(name=saved.name)
        self.context.banner.say(f"{sentence} {apart}" if saved.apart else sentence, undo=True)
        self.field.clear()
        self.field.setFocus()

    def _correct(self, how: str, chip: Chip, text: str) -> None:
        if self.line is None:
            return
        correction = Correction(how, chip, text)
        self._corrections.append(correction)
        line, now = correction.of(self.line, self.context.clock.today())
        self._show_line(line)
        self.chips.focus(now)

    def _close(self) -> None:
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()

    def _place(self) -> None:
        home = self.parentWidget().rect()
        wide = min(WIDTH, home.width() - 4 * STEP)
        self.body.activate()
        high = min(self.body.totalHeightForWidth(wide), home.height() - 4 * STEP)
        self.setGeometry((home.width() - wide) // 2, 3 * STEP, wide, high)


def _column(home: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(home)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return column
