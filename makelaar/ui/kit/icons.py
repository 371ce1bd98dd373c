"""One family of signs: Phosphor, from the font that qtawesome carries, sharp at any scale and in live colours.

The font is read without importing qtawesome, which would load ten other families at every start.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from makelaar.ui.kit.theme import colour

ICONS = {
    "add": "plus",
    "address": "house-line",
    "again": "arrow-counter-clockwise",
    "app": "whatsapp-logo",
    "area": "map-pin",
    "back": "arrow-left",
    "brief": "envelope-open",
    "calendar": "calendar-blank",
    "can": "hand-waving",
    "caution": "warning",
    "chart": "chart-bar",
    "check": "check",
    "close": "x",
    "copy": "copy",
    "delete": "trash",
    "door": "door",
    "doors": "buildings",
    "down": "caret-down",
    "edit": "pencil-simple",
    "error": "warning-circle",
    "example": "tree",
    "export": "export",
    "filter": "funnel-simple",
    "fine": "check-circle",
    "folder": "folder-open",
    "half_year": "calendar-check",
    "heard": "ear",
    "help": "question",
    "hide": "eye-slash",
    "import": "table",
    "info": "info",
    "key": "key",
    "key_person": "star",
    "larger": "magnifying-glass-plus",
    "left": "caret-left",
    "list": "list-bullets",
    "lock": "lock-key",
    "mail": "envelope-simple",
    "more": "dots-three",
    "move": "calendar-plus",
    "no_ring": "bell-slash",
    "note": "note-pencil",
    "pass_on": "paper-plane-tilt",
    "people": "users",
    "person": "user",
    "phone": "phone",
    "print": "printer",
    "project": "clipboard-text",
    "redo": "arrow-arc-right",
    "quote": "quotes",
    "refresh": "arrows-clockwise",
    "reminder": "bell",
    "repeat": "repeat",
    "report": "presentation-chart",
    "right": "caret-right",
    "save": "floppy-disk",
    "search": "magnifying-glass",
    "settings": "gear-six",
    "show": "eye",
    "signal": "bell-ringing",
    "smaller": "magnifying-glass-minus",
    "someday": "cloud",
    "spread": "arrows-out-line-horizontal",
    "table": "users-four",
    "tag": "tag",
    "talk": "chat-circle-text",
    "today": "sun-horizon",
    "undo": "arrow-arc-left",
    "unlock": "lock-key-open",
    "up": "caret-up",
    "visit": "person-simple-walk",
    "want": "heart-straight",
    "whole": "corners-out",
}
"""Our names, and what Phosphor calls them."""


def icon(name: str, tint: str = "text") -> QIcon:
    """The sign `name` of `ICONS` in a colour of the palette, which follows light and dark by itself."""
    return QIcon(_Sign(ICONS[name], tint))


def paint_sign(painter: QPainter, rect: QRect, phosphor_name: str, ink: QColor) -> None:
    """Draw a sign of the font, as large as fits in `rect`."""
    family, signs = _family()
    drawn = QFont(family)
    drawn.setPixelSize(max(1, min(rect.width(), rect.height())))
    painter.save()
    painter.setFont(drawn)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, signs[phosphor_name])
    painter.restore()


@cache
def _family() -> tuple[str, dict[str, str]]:
    """The font's family and its signs by name. Loaded at the first sign that is drawn."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the signs are missing: qtawesome is not installed")
    fonts = Path(spec.submodule_search_locations[0]) / "fonts"
    loaded = QFontDatabase.addApplicationFont(str(next(fonts.glob("phosphor-*.ttf"))))
    signs = json.loads(next(fonts.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8"))
    return QFontDatabase.applicationFontFamilies(loaded)[0], {n: chr(int(code, 16)) for n, code in signs.items()}


class _Sign(QIconEngine):
    def __init__(self, sign: str, tint: str) -> None:
        super().__init__()
        self._sign, self._tint = sign, tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_sign(painter, rect, self._sign, colour("disabled" if mode == QIcon.Mode.Disabled else self._tint))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(QColor(Qt.GlobalColor.transparent))
        with QPainter(drawn) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return drawn

    def clone(self) -> QIconEngine:
        return _Sign(self._sign, self._tint)
