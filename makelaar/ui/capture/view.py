"""What stands in the box: the line, who was found, who is known, the chips of what was understood, what is asked."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.capture import Captured
from makelaar.i18n import _
from makelaar.ui.capture.chip_row import ChipRow
from makelaar.ui.capture.options import Does, Option, OptionButton
from makelaar.ui.capture.veil import Veil
from makelaar.ui.capture.words import KEYS_CHIP, KEYS_EDITOR, KEYS_EMPTY, KEYS_LINE, question_words
from makelaar.ui.kit import STEP, Card, IconButton, Line, LineField, Text

WIDTH = 760
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class BoxField(LineField):
    """The line. `entered` and `moved(by)` are keys that mean something in the box."""

    entered = Signal()
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Zoek of schrijf op"), _("Fatima El Amrani, Kerkweg 12, kan koken, mail over een jaar"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not self.text():
            return False  # with nothing typed Ctrl+Z takes back what was kept
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif _picked_by(event) is not None:
            event.ignore()  # it is the box's, from wherever in it
        else:
            super().keyPressEvent(event)


class BoxView(Card):
    """`options` are what Enter can do and `chosen` is what it does; `done(option)`: one of them was pressed;
    `picked(does, number)`: the key of one was, the first, second, … of its kind."""

    done = Signal(object)
    picked = Signal(object, int)
    close_asked = Signal()

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setAccessibleName(_("Zoek of schrijf op"))
        self.field, self.chips = BoxField(), ChipRow()
        self.options: list[OptionButton] = []
        self.chosen: Option | None = None
        self._found, self._between = Text(_("Gevonden"), "section"), Line()
        self._who = Text(_("Over wie gaat het? Kies met ↓ iemand die er al is, of nieuw."), "caution")
        self._over, self._asked, self._keys = Text("", "meta"), Text("", "caution", wrap=True), Text("", "meta")
        self._closing = IconButton("close", _("Sluiten"), self.close_asked.emit, keys="Esc")
        self.veil = Veil(home)
        self._parts = {does: QWidget() for does in Does}
        self._lay_out()
        self.field.moved.connect(self.move_choice)
        self.chips.left.connect(self.field.setFocus)
        self.chips.resized.connect(self.place)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def show_line(self, line: Captured, today: date, *, typed: bool) -> None:
        """Show the chips and what is asked; nothing where nothing is typed."""
        self.chips.setVisible(typed)
        self.chips.show_line(line, today)
        finding = self.chosen is not None and self.chosen.does is Does.OPEN
        self._over.setVisible(typed and bool(line.note or not (finding or line.questions)))
        over = _("over: {words}").format(words=line.note) if line.note else _("over: niets — alles is begrepen")
        self._over.setText(over)
        asked = [question_words(line, question, today) for question in line.questions] if typed else []
        self._asked.setText("\n".join(asked))
        self._asked.setVisible(bool(asked))
        self._tell_keys()
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
            if does is Does.ADD:  # cards beside each other
                for button in mine:
                    button.setFixedHeight(max(heights))
            part.setFixedHeight(max(heights) if does is Does.ADD and heights else sum(heights) + 2 * len(heights))
            part.setVisible(bool(mine))
        for part in (self._found, self._between):
            part.setVisible(any(option.does is Does.OPEN for option in offered))
        self.choose(chosen)
        self._who.setVisible(chosen is None and any(option.does is Does.ADD for option in offered))

    def choose(self, option: Option | None) -> None:
        """Enter does this; None: nothing, before she has chosen."""
        self.chosen = option
        by_enter = not self.chips.isAncestorOf(self.focusWidget() or self)
        for button in self.options:
            button.choose(button.option == option, by_enter=by_enter)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (picked := _picked_by(event)) is not None:
            self.picked.emit(*picked)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the box: what lies behind it is out of sight."""
        stops = [self.field, *self.chips.stops, self._closing]
        now = self.focusWidget()
        place = stops.index(now) + (1 if forward else -1) if now in stops else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[place % len(stops)].setFocus(reason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.veil.cover()
        self.veil.show()
        self.veil.raise_()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.veil.hide()

    def _focus_moved(self) -> None:
        if self.isVisible():
            self._tell_keys()
            self.choose(self.chosen)

    def _tell_keys(self) -> None:
        """The keys of where she is."""
        now = self.focusWidget()
        if now is not None and now is self.chips.editor:
            told = KEYS_EDITOR
        elif now is not None and self.chips.isAncestorOf(now):
            told = KEYS_CHIP
        else:
            told = KEYS_LINE if self.field.text() else KEYS_EMPTY
        self._keys.setText(_(told))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.field, 1)
        head.addWidget(self._closing)
        for does, part in self._parts.items():
            inside = QHBoxLayout(part) if does is Does.ADD else QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(STEP if does is Does.ADD else 2)
        found, known, new = (self._parts[does] for does in (Does.OPEN, Does.ADD, Does.NEW))
        self.body.addLayout(head)
        above = (self._found, found, self._between, self._who, known, new)
        for part in (*above, self.chips, self._over, self._asked, self._keys):
            self.body.addWidget(part)


def _picked_by(event: QKeyEvent) -> tuple[Does, int] | None:
    """(kind, which of it) of the option whose own key this is."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    if event.key() == Qt.Key.Key_N:
        return Does.NEW, 0
    return (Does.ADD, event.key() - Qt.Key.Key_1) if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 else None
