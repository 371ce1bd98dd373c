"""Keys as they are called on the keyboard in front of her."""

from PySide6.QtGui import QAction, QKeySequence

_ALSO_CALLED = {"Return": "Enter", "+Up": "+↑", "+Down": "+↓"}
"""Qt's name, and what stands on the key."""


def keys_of(action: QAction, *, first: bool = False) -> str:
    """The keys of an act, as shown: "G, D". `first`: only the first, where there is little room."""
    known = action.shortcuts()[:1] if first else action.shortcuts()
    shown = [_spoken(keys.toString(QKeySequence.SequenceFormat.NativeText)) for keys in known]
    return ", ".join(dict.fromkeys(shown))


def _spoken(keys: str) -> str:
    for name, word in _ALSO_CALLED.items():
        keys = keys.replace(name, word)
    return keys
