"""Under a field: what does not belong in it, noticed while she types; one sentence why, and a way to take it out."""

from itertools import takewhile
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from makelaar.hearts.folding import fold
from makelaar.hearts.unfitting import Unfitting, UnfittingKind, unfitting, without
from makelaar.i18n import N_, _
from makelaar.ui.kit import STEP, TARGET, Button, Sign, Text, colour, look

WHY = {
    UnfittingKind.BSN: N_("Dit lijkt een BSN. Dat mag je niet bewaren, en je hebt het hier nergens voor nodig."),
    UnfittingKind.IBAN: N_("Dit lijkt een rekeningnummer. Om iemand verder te helpen heb je het niet nodig."),
    UnfittingKind.PLATE: N_("Dit lijkt een kenteken. Daar is iemand mee op te zoeken, en je hebt er niets aan."),
    UnfittingKind.DIAGNOSIS: N_("Een diagnose hoort hier niet. Schrijf liever op wat iemand fijn vindt of wil."),
}
"""Why each kind does not belong."""


class UnfittingNote(QWidget):
    """Put it under `field`, a text or a line. It underlines every such piece (in a text: a line cannot), and tells the
    first one once she has been in the field.

    Alt+H or the button takes the piece out; what she lets stand is not told again. `target`: the height of its buttons;
    `narrow` puts them below the words.
    """

    def __init__(self, field: QPlainTextEdit | QLineEdit, target: int = TARGET, *, narrow: bool = False) -> None:
        super().__init__()
        self._field = field
        self._was_here = False
        self._stays: set[str] = set()
        self.pieces: tuple[Unfitting, ...] = ()
        """What stands in the field and does not belong there, without what she lets stand."""
        self.words = Text("", wrap=True)
        key = QAction(self)  # shown on the button; pressed it is the field's, so that no other act can have it
        key.setShortcut("Alt+H")
        key.triggered.connect(self.remove)
        self.take_out = Button(_("Haal weg"), action=key)
        self.let_stand = Button(_("Laat staan"), self.leave, quiet=True)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(Sign("caution", "caution", 20))
        row.addWidget(self.words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(STEP, 0, 0, 0)
        whole.setSpacing(STEP // 2)
        whole.addLayout(row)
        beside = QHBoxLayout() if narrow else row
        for button in (self.take_out, self.let_stand):
            button.setMinimumHeight(target)
            beside.addWidget(button)
        if narrow:
            beside.addStretch(1)
            whole.addLayout(beside)
        self.hide()
        field.installEventFilter(self)
        field.textChanged.connect(lambda *_text: self._look())
        look().changed.connect(self._underline)

    @property
    def _text(self) -> str:
        return _text(self._field)

    def forget(self) -> None:
        """The field is about to show another text: what she let stand, and that she was in it, is over."""
        self._was_here = self._field.hasFocus()
        self._stays.clear()

    def remove(self) -> None:
        """Take the piece that is told out of the text; the field's own undo brings it back."""
        if self.pieces:
            self._field.setFocus()
            _rewrite(self._field, without(self._text, self.pieces[0]))

    def leave(self) -> None:
        """Let the piece that is told stand."""
        if self.pieces:
            self._stays.add(self._said(self.pieces[0]))
            self._field.setFocus()
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._was_here = True
            self._tell()
        elif isinstance(event, QKeyEvent) and self.pieces and _is_key(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # the key is the field's now, whatever it does elsewhere on the page
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.remove()
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        found = unfitting(self._text)
        self.pieces = tuple(piece for piece in found if self._said(piece) not in self._stays)
        self._underline()
        self._tell()

    def _tell(self) -> None:
        if self.pieces:
            self.words.setText(_(WHY[self.pieces[0].kind]))
            self.setAccessibleName(self.words.text())
        self._field.setAccessibleDescription(self.words.text() if self.pieces else "")
        self.setVisible(bool(self.pieces) and self._was_here)

    def _underline(self) -> None:
        if isinstance(self._field, QPlainTextEdit):
            self._field.setExtraSelections([self._underlined(self._field, piece) for piece in self.pieces])

    @staticmethod
    def _underlined(field: QPlainTextEdit, piece: Unfitting) -> Any:
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        line.setUnderlineColor(colour("caution"))
        text = field.toPlainText()
        selection = QTextEdit.ExtraSelection()
        selection.cursor = _selected(field, _place(text, piece.start), _place(text, piece.end))
        selection.format = line
        return selection

    def _said(self, piece: Unfitting) -> str:
        return fold(self._text[piece.start : piece.end])


def _text(field: QPlainTextEdit | QLineEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _is_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_H and event.modifiers() == Qt.KeyboardModifier.AltModifier


def _place(text: str, index: int) -> int:
    """Where Qt has what Python has at `index`: Qt counts a sign beyond the first 65,536 as two."""
    return len(text[:index].encode("utf-16-le")) // 2


def _selected(field: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _rewrite(field: QPlainTextEdit | QLineEdit, text: str) -> None:
    """Another text in the field, changing only where it differs: the cursor stays with its words."""
    old = _text(field)
    start = _alike(old, text)
    behind = _alike(old[start:][::-1], text[start:][::-1])
    first, last = _place(old, start), _place(old, len(old) - behind)
    put = text[start : len(text) - behind]
    if isinstance(field, QLineEdit):
        field.setSelection(first, last - first)
        field.insert(put)
    else:
        _selected(field, first, last).insertText(put)


def _alike(one: str, other: str) -> int:
    """How many signs both begin with."""
    return sum(1 for _both in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))
