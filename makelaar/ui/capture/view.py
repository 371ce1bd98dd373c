"""What stands in the box: the line, who was found, who is known, the chips of what was understood, what is asked."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.capture import Captured
from makelaar.i18n import _
from makelaar.ui.capture.chip_row import ChipRow
from makelaar.ui.capture.options import Does, Option, OptionButton
from makelaar.ui.capture.words import question_words
from makelaar.ui.kit import STEP, Card, IconButton, Line, LineField, Text

WIDTH = 760
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class BoxField(LineField):
    """The line. `entered`, `moved(by)` and `picked(does, number)` are keys that mean something in the box."""

    entered = Signal()
    moved = Signal(int)
    picked = Signal(object, int)

    def __init__(self) -> None:
        super().__init__(_("Zoek of schrijf op"), _("Fatima El Amrani, Kerkweg 12, kan koken, mail over een jaar"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not self.text():
            return False  # with nothing typed Ctrl+Z takes back what was kept
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _ENTER:
            self.entered.emit()
        elif key in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(key)])
        elif alt and key == Qt.Key.Key_N:
            self.picked.emit(Does.NEW, 0)
        elif alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.picked.emit(Does.ADD, key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)


class BoxView(Card):
    """`options` are what Enter can do and `chosen` is what it does; `done(option)`: one of them was pressed."""

    done = Signal(object)
    close_asked = Signal()

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setAccessibleName(_("Zoek of schrijf op"))
        self.field, self.chips = BoxField(), ChipRow()
        self.options: list[OptionButton] = []
        self.chosen: Option | None = None
        self._found, self._between = Text(_("Gevonden"), "section"), Line()
        self._over, self._asked = Text("", "meta"), Text("", "caution", wrap=True)
        self._parts = {does: QWidget() for does in Does}
        self._lay_out()
        self.field.moved.connect(self.move_choice)
        self.chips.left.connect(self.field.setFocus)
        self.chips.resized.connect(self.place)

    def show_line(self, line: Captured, today: date, *, typed: bool) -> None:
        """Show the chips and what is asked; nothing where nothing is typed."""
        for part in (self.chips, self._over):
            part.setVisible(typed)
        self.chips.show_line(line, today)
        over = _("over: {words}").format(words=line.note) if line.note else _("over: niets — alles is begrepen")
        self._over.setText(over)
        self.ask([question_words(line, question, today) for question in line.questions] if typed else [])

    def ask(self, questions: list[str]) -> None:
        """What is left to her, one line each."""
        self._asked.setText("\n".join(questions))
        self._asked.setVisible(bool(questions))
        self.place()

    def put_options(self, offered: tuple[Option, ...], chosen: Option | None) -> None:
        """Offer these: who was found in rows, who is known side by side, somebody new below."""
        for old in self.options:
            old.hide()
            old.deleteLater()
        self.options = [OptionButton(option, lambda option=option: self.done.emit(option)) for option in offered]
        for does, part in self._parts.items():
            mine = [button for button in self.options if button.option.does is does]
            for button in mine:
                part.layout().addWidget(button)
            heights = [button.height() for button in mine]
            part.setFixedHeight(max(heights) if does is Does.ADD and heights else sum(heights) + 2 * len(heights))
            part.setVisible(bool(mine))
        for part in (self._found, self._between):
            part.setVisible(any(option.does is Does.OPEN for option in offered))
        self.choose(chosen)

    def choose(self, option: Option | None) -> None:
        """Enter does this; None: nothing, before she has chosen."""
        self.chosen = option
        for button in self.options:
            button.choose(button.option == option)
        self.field.setAccessibleDescription("" if option is None else ", ".join((option.title, option.beside)))

    def move_choice(self, by: int) -> None:
        """The next option, or the one before; from the last to the first."""
        offered = [button.option for button in self.options]
        if offered:
            start = -1 if by > 0 else 0
            place = offered.index(self.chosen) if self.chosen in offered else start
            self.choose(offered[(place + by) % len(offered)])

    def place(self) -> None:
        """As wide as fits and as high as what is in it: parts in lines do not tell their height by themselves."""
        home = self.parentWidget().rect()
        wide = min(WIDTH, home.width() - 4 * STEP)
        inner = wide - 4 * STEP
        self.chips.setFixedHeight(self.chips.heightForWidth(inner))
        self._asked.resize(inner, self._asked.height())  # which then knows its height
        self.body.invalidate()
        high = min(self.sizeHint().height(), home.height() - 4 * STEP)
        self.setGeometry((home.width() - wide) // 2, 3 * STEP, wide, high)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.field, 1)
        head.addWidget(IconButton("close", _("Sluiten"), self.close_asked.emit, keys="Esc"))
        for does, part in self._parts.items():
            inside = QHBoxLayout(part) if does is Does.ADD else QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(STEP if does is Does.ADD else 2)
        keys = Text(_("↑↓ kiest · Enter doet het · Tab naar wat begrepen is · Esc sluit"), "meta")
        found, known, new = (self._parts[does] for does in (Does.OPEN, Does.ADD, Does.NEW))
        self.body.addLayout(head)
        for part in (self._found, found, self._between, known, new, self.chips, self._over, self._asked, keys):
            self.body.addWidget(part)
