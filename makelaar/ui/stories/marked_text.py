"""The text of a story with its marks: each has a letter, an underline and a colour that say why, and one is current."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from makelaar.hearts.deidentify.review import Mark, Review
from makelaar.i18n import _
from makelaar.ui.kit import colour, font, look
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.stories.words import REASONS, decided_words, reason_words

_MARK = QTextCharFormat.Property.UserProperty + 1


class MarkedText(QTextEdit):
    """`moved` tells that another mark is current. Tab and the arrows walk along the marks; a letter that does nothing
    else is the beginning of her own words (`typed`)."""

    moved = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.review: Review | None = None
        self.number = 0
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAccessibleName(_("Het verhaal met wat gemarkeerd is"))
        self.document().setDocumentMargin(8)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(44)
        look().changed.connect(self._draw)

    @property
    def mark(self) -> Mark | None:
        """The current mark; None where there is none."""
        marks = () if self.review is None else self.review.marks
        return marks[self.number] if 0 <= self.number < len(marks) else None

    def show_review(self, review: Review) -> None:
        """Show this text; the current mark stays where it was as far as it can."""
        same = self.review is not None and self.review.found == review.found
        self.review = review
        if not same:
            waiting = review.undecided
            self.number = waiting[0].number if waiting else 0
        self._draw()
        self.moved.emit()

    def go(self, number: int) -> None:
        """Make this mark the current one."""
        if self.review is not None and 0 <= number < len(self.review.marks):
            self.number = number
            self._draw()
            self.moved.emit()

    def step(self, by: int) -> bool:
        """To the next mark or the one before; False at the end."""
        count = 0 if self.review is None else len(self.review.marks)
        if not 0 <= self.number + by < count:
            return False
        self.go(self.number + by)
        return True

    def next_undecided(self) -> bool:
        """To the next mark that waits, from the start again behind the last; False where none waits."""
        waiting = [] if self.review is None else [mark.number for mark in self.review.undecided]
        if not waiting:
            return False
        self.go(next((number for number in waiting if number > self.number), waiting[0]))
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.step(1 if forward else -1) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.typed.emit("")
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cursor = self.cursorForPosition(event.position().toPoint())
        for at in (cursor, QTextCursor(cursor)):
            number = at.charFormat().property(int(_MARK))
            if number is not None:
                self.go(int(number))
                break
            cursor.movePosition(QTextCursor.MoveOperation.Right)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._draw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.review is not None:
            self._draw()

    def _draw(self) -> None:
        if self.review is None:
            return
        scrolled = self.verticalScrollBar().value()
        self.clear()
        cursor = self.textCursor()
        current = at = 0
        text = self.review.found.text
        for mark in self.review.marks:
            cursor.insertText(text[at : mark.span.start], _plain())
            current = cursor.position() if mark.number == self.number else current
            self._insert(cursor, mark)
            at = mark.span.end
        cursor.insertText(text[at:], _plain())
        self.verticalScrollBar().setValue(scrolled)
        cursor.setPosition(current)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._tell()

    def _insert(self, cursor: QTextCursor, mark: Mark) -> None:
        assert self.review is not None
        letter, _why, tint, line = REASONS[mark.span.source]
        said = self.review.decisions.get(mark.number)
        shown = _plain()
        shown.setProperty(int(_MARK), mark.number)
        shown.setToolTip(f"{reason_words(mark)} · {decided_words(self.review, mark)}")
        shown.setForeground(colour("muted" if said is not None else tint))
        if said is None:
            shown.setFontWeight(QFont.Weight.DemiBold)
            shown.setUnderlineStyle(line)
            shown.setUnderlineColor(colour(tint))
        elif not said.stays:
            shown.setFontStrikeOut(True)
        if mark.number == self.number:
            ground = QColor(colour("tint" if self.hasFocus() else "raised"))
            shown.setBackground(ground)
        cursor.insertText(mark.text, shown)
        beside = QTextCharFormat(shown)
        beside.setFontStrikeOut(False)
        beside.setFontUnderline(False)
        beside.setFont(font(META - 1, QFont.Weight.DemiBold))
        beside.setBackground(colour("raised"))
        cursor.insertText("\u2009", _plain())
        cursor.insertText(letter if said is None else "✓" if said.stays else "×", beside)

    def _tell(self) -> None:
        """A screen reader hears which mark is current, why it is marked, and what was decided."""
        if self.review is None or self.mark is None:
            self.setAccessibleDescription("")
            return
        self.setAccessibleDescription(
            _("{n} van {all}: {words}, {why}, {decided}").format(
                n=self.number + 1,
                all=len(self.review.marks),
                words=self.mark.text,
                why=reason_words(self.mark),
                decided=decided_words(self.review, self.mark),
            )
        )


def _plain() -> QTextCharFormat:
    plain = QTextCharFormat()
    plain.setFont(font(TEXT + 1))
    plain.setForeground(colour("text"))
    return plain
