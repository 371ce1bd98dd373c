"""What the lock page sets on Qt's widgets, by number: `widget.setProperty("focusPolicy", NO_FOCUS)`.

PySide makes all 93 enumerations of its namespace `Qt` when a program first names one, and the lock page would wait for
them. A test holds each number against its name.
"""

PLAIN_TEXT = 0
"""Qt.TextFormat.PlainText, for "textFormat"."""
NO_FOCUS = 0
"""Qt.FocusPolicy.NoFocus, for "focusPolicy"."""
HIDDEN_TEXT, SENSITIVE_DATA, NO_AUTO_UPPERCASE, NO_PREDICTIVE_TEXT = 0x1, 0x2, 0x4, 0x40
"""Qt.InputMethodHint.Imh…, for "inputMethodHints"."""
