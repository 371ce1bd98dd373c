"""Makes the gaps of a letter visible while it is written."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from makelaar.hearts.mail_text import gaps_in
from makelaar.ui.kit import colour, look


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
            before = len(text[:start].encode("utf-16-le")) // 2
            marked_length = len(text[start:end].encode("utf-16-le")) // 2
            self.setFormat(before, marked_length, marked)
