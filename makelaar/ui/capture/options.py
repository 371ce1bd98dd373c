"""What Enter can do: open somebody who was found, add to somebody who is known, or write down somebody new."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from makelaar.ui.kit import colour, font, icon, look
from makelaar.ui.kit.theme import META, TARGET, TEXT

_SIGN = 18


class Does(Enum):
    """What choosing an option does."""

    OPEN = auto()
    ADD = auto()
    NEW = auto()


@dataclass(frozen=True)
class Option:
    """One way to go on. `lines` are shown under its title on a card."""

    does: Does
    title: str
    person_id: int = 0
    beside: str = ""
    lines: tuple[str, ...] = ()
    keys: str = ""


class OptionButton(QAbstractButton):
    """A row, or with lines a card. Chosen with the arrows of the line above, so it takes no focus itself."""

    def __init__(self, option: Option, do: Callable[[], Any]) -> None:
        super().__init__()
        self.option = option
        self._chosen = self._by_enter = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(option.title)
        self.setAccessibleName(", ".join(part for part in (option.title, option.beside, *option.lines) if part))
        self.setToolTip("\n".join((option.beside, *option.lines)).strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(TARGET + 18 * len(option.lines))
        self.clicked.connect(lambda: do())
        look().changed.connect(self.update)

    @property
    def key_shown(self) -> str:
        """The key that does this now, as it stands at the right end."""
        return "⏎" if self._chosen and self._by_enter else self.option.keys

    def choose(self, chosen: bool, *, by_enter: bool) -> None:
        """Whether this is what is chosen, and whether Enter does what is chosen: not where it edits a chip."""
        self._chosen, self._by_enter = chosen, by_enter
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(colour("accent"), 2) if self._chosen else QPen(colour("line"), bool(self.option.lines)))
            if not self._chosen and not self.option.lines:
                painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint" if self._chosen else "raised" if self.underMouse() else "surface"))
            painter.drawRoundedRect(box, 6, 6)
            self._words(painter)

    def _words(self, painter: QPainter) -> None:
        sign = {Does.OPEN: "person", Does.ADD: "people", Does.NEW: "add"}[self.option.does]
        icon(sign, "accent" if self._chosen else "muted").paint(painter, 10, 9, _SIGN, _SIGN)
        left, right = 38, self.width() - 12
        right -= self._behind(painter, right)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold if self._chosen else QFont.Weight.Normal))
        painter.setPen(colour("text"))
        left += self._draw(painter, left, right, self.option.title, 0) + 10
        painter.setFont(font(META))
        painter.setPen(colour("muted"))
        self._draw(painter, left, right, self.option.beside, 0)
        for row, line in enumerate(self.option.lines):
            self._draw(painter, 38, self.width() - 12, line, TARGET - 6 + 18 * row, 18)

    def _behind(self, painter: QPainter, right: int) -> int:
        """The key at the right end; gives the room that it takes."""
        painter.setFont(font(META))
        painter.setPen(colour("accent" if self._chosen else "muted"))
        wide = painter.fontMetrics().horizontalAdvance(self.key_shown)
        painter.drawText(right - wide, 0, wide, TARGET, Qt.AlignmentFlag.AlignVCenter, self.key_shown)
        return wide + 10

    @staticmethod
    def _draw(painter: QPainter, left: int, right: int, words: str, top: int, high: int = TARGET) -> int:
        """Draw in one line what fits; gives how wide it became."""
        room = max(0, right - left)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top, room, high, Qt.AlignmentFlag.AlignVCenter, shown)
        return painter.fontMetrics().horizontalAdvance(shown)
