"""A mail to many, in pieces that fit the mail program: one row for each piece."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.mails.drafts import Letter
from makelaar.ui.kit import STEP, Button, Sign, Text


class LetterRows(QWidget):
    """Shown where one mail becomes several. `open_one` and `save_one` hand one over."""

    def __init__(self, open_one: Callable[[Letter], None], save_one: Callable[[Letter], None]) -> None:
        super().__init__()
        self._open_one, self._save_one = open_one, save_one
        self.letters: tuple[Letter, ...] = ()
        self.steps: list[Button] = []
        self._signs: list[Sign] = []
        self._marked: set[int] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self.hide()

    def show_letters(self, letters: tuple[Letter, ...]) -> None:
        """One row for each."""
        self.letters, self.steps, self._signs, self._marked = letters, [], [], set()
        while (item := self._column.takeAt(0)) is not None:
            item.widget().deleteLater()
        told = _("Zo veel adressen passen niet in één keer. Open ze na elkaar; iedereen staat in BCC.")
        self._column.addWidget(Text(told, "muted", wrap=True))
        for number, letter in enumerate(letters, start=1):
            self._column.addWidget(self._row(number, letter))
        self.show()

    @property
    def all_marked(self) -> bool:
        """Every one of them was handed over."""
        return len(self._marked) == len(self.letters)

    def mark(self, letter: Letter) -> None:
        """This one was handed over; the focus goes to the next."""
        if letter not in self.letters:
            return
        place = self.letters.index(letter)
        self._marked.add(place)
        self._signs[place].set_sign("fine", "fine")
        self.steps[place].setText(_("Nog eens"))
        if place + 1 < len(self.steps):
            self.steps[place + 1].setFocus()

    def _row(self, number: int, letter: Letter) -> QWidget:
        people = ngettext("{n} adres", "{n} adressen", letter.count).format(n=letter.count)
        sign = Sign("mail", "muted")
        open_it = Button(_("Open"), lambda: self._open_one(letter))
        open_it.setAccessibleName(_("Open mail {number}").format(number=number))
        self.steps.append(open_it)
        self._signs.append(sign)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sign)
        layout.addWidget(Text(_("Mail {number} · {people}").format(number=number, people=people)), 1)
        layout.addWidget(open_it)
        layout.addWidget(Button(_("Bewaar …"), lambda: self._save_one(letter)))
        return row
