"""The gaps of a letter while it is written: made visible, and gone to."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument

from makelaar.hearts.mail_text import gaps_in
from makelaar.ui.kit import TextField, colour, look


class GapLight(QSyntaxHighlighter):
    """A marker over every "[… nog invullen: …]"; the brackets and the words say it too."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        look().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        marked = QTextCharFormat()
        tint = QColor(colour("caution"))
        marked.setForeground(tint)
        tint.setAlpha(40)
        marked.setBackground(tint)
        for start, end in gaps_in(text):
            before, behind = _utf16(text, start), _utf16(text, end)
            self.setFormat(before, behind - before, marked)


def select_next_gap(body: TextField) -> None:
    """Select the next gap from the cursor on, or else the first, so that typing fills it."""
    text = body.toPlainText()
    found = [(_utf16(text, start), _utf16(text, end)) for start, end in gaps_in(text)]
    if not found:
        return
    cursor = body.textCursor()
    start, end = next((gap for gap in found if gap[0] >= cursor.position()), found[0])
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    body.setFocus()


def _utf16(text: str, place: int) -> int:
    """The place as Qt counts: an emoji is two."""
    return len(text[:place].encode("utf-16-le")) // 2
