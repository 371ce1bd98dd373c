"""The box of Ctrl+K: type to find, type on to write down. Lies over the page and stays open for the next line."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from makelaar.hearts.capture import Captured, Chip, Part
from makelaar.i18n import _
from makelaar.services.capture import Saved, save
from makelaar.services.search import Found
from makelaar.ui.capture.asking import Answer, Correction, ask, first_choice, look, opening, options
from makelaar.ui.capture.options import Does, Option
from makelaar.ui.capture.view import BoxView
from makelaar.ui.capture.way_back import WayBack
from makelaar.ui.context import Context

PAUSE_MS = 40
"""So long after the last key the register is asked."""


class CaptureBox(BoxView):
    """`show_box` opens it over `home`; `escape` closes it; what is typed stays until it is kept or wiped out. `page`
    gives the page that is behind it."""

    def __init__(self, home: QWidget, context: Context, page: Callable[[], QWidget]) -> None:
        super().__init__(home)
        self.context = context
        self.line: Captured | None = None
        self._answer: Answer | None = None
        self._corrections: list[Correction] = []
        self._enter_waits = False
        self._keeping = False
        self._way_back = WayBack(page)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.entered.connect(self._enter)
        self.picked.connect(self._pick)
        self.chips.corrected.connect(self._correct)
        self.done.connect(self._do)
        self.close_asked.connect(self._close)
        home.installEventFilter(self)
        self.hide()

    @property
    def waiting(self) -> bool:
        """The answer to what is typed is not there yet."""
        return self._answer is None or self._answer.text != self.field.text()

    @property
    def _is_editing(self) -> bool:
        return self.chips.editor is not None and self.chips.editor.hasFocus()

    def show_box(self) -> None:
        """Open it, with what was typed in it before."""
        if not self.isVisible():
            self._way_back.remember(QApplication.focusWidget())
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()
        self._ask()

    def escape(self) -> bool:
        """From editing a chip to the chip, from a chip to the line, from the line to where she was. False when it is
        not open."""
        if not self.isVisible():
            return False
        if self.chips.stop_editing():
            return True
        if self.chips.isAncestorOf(self.focusWidget() or self):
            self.field.setFocus()
        else:
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
        kept = draft["corrections"]
        self._corrections = [Correction(how, Chip(Part(part), old), new) for how, part, old, new in kept]
        self.show_box()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
            self.veil.cover()
        return False

    def _typed(self, text: str) -> None:
        flat = text.replace("\u2028", ", ").replace("\n", ", ")
        if flat != text:  # pasted from a mail or a sheet
            self.field.setText(flat)
            return
        if not text:
            self._corrections = []
        self._enter_waits = False
        self._pause.start()

    def _ask(self) -> None:
        register, text = self.context.register, self.field.text()
        self._pause.stop()
        jobs = self.context.jobs
        jobs.run(self, lambda: look(register, text), lambda found: self._show_found(text, found), only_latest="found")

    def _show_found(self, text: str, found: Found) -> None:
        """Who was found comes first; what the line says is read behind it, and what that showed stays meanwhile."""
        if text != self.field.text():
            return
        if text.strip() and self.waiting and not self._is_editing:
            others = [button.option for button in self.options if button.option.does is not Does.OPEN]
            offered = (*opening(found), *others)
            self.put_options(offered, self.chosen if self.chosen in others else next(iter(offered), None))
            self.place()
        register = self.context.register
        self.context.jobs.run(self, lambda: ask(register, text, found), self._show, only_latest="capture")

    def _show(self, answer: Answer) -> None:
        if answer.text != self.field.text():
            return
        self._answer = answer
        if self._is_editing:
            return  # a chip is being edited: what changed elsewhere is shown after that
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
        self.line = line
        typed = bool(self._answer.text.strip())
        offered = options(self._answer, line) if typed else ()
        self.put_options(offered, first_choice(self._answer, line, offered) if offered else None)
        self.show_line(line, self.context.clock.today(), typed=typed)

    def _pick(self, does: Does, number: int) -> None:
        """A key for one option: the first, second, … of its kind."""
        wanted = [button.option for button in self.options if button.option.does is does]
        if number < len(wanted) and not self.waiting:
            self._do(wanted[number])

    def _enter(self) -> None:
        if self.waiting:
            self._enter_waits = True
        elif self.chosen is not None:
            self._do(self.chosen)

    def _do(self, option: Option) -> None:
        if option.does is Does.OPEN:
            self._close()
            self.field.clear()
            self.context.navigate("people", person=option.person_id)
        elif self.line is not None and not self._keeping:
            register, line, target = self.context.register, self.line, option.person_id or None
            self._keeping = True
            self.context.jobs.run(self, lambda: save(register, line, target), self._kept, self._refused)

    def _kept(self, saved: Saved) -> None:
        self._keeping = False
        told = _("{name} staat in je register.") if saved.is_new else _("Bij {name} gezet.")
        sentence = told.format(name=saved.name)
        if saved.apart:
            apart = _("Anders dan op de kaart, en daarom in de notitie: {what}.")
            sentence = f"{sentence} {apart.format(what='; '.join(saved.apart))}"
        self.context.banner.say(sentence, undo=True)
        self.field.clear()
        self.field.setFocus()

    def _refused(self, error: Any) -> None:
        self._keeping = False
        self.context.banner.error(error)

    def _correct(self, how: str, chip: Chip, text: str) -> None:
        if self.line is None:
            return
        correction = Correction(how, chip, text)
        self._corrections.append(correction)
        line, now = correction.of(self.line, self.context.clock.today())
        typing = self.field.hasFocus()
        self._show_line(line)
        if not typing:
            self.chips.focus(now)

    def _close(self) -> None:
        self.hide()
        self._way_back.go()
