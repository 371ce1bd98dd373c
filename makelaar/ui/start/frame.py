"""What the pages before a register have in common: one calm column in the middle, one thing asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.by_number import NO_FOCUS
from makelaar.ui.kit.mark import Mark
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import STEP

if TYPE_CHECKING:
    from makelaar.ui.kit.banner import BannerStack

COLUMN = 480


class StartPage(QScrollArea):
    """A page before the register: a title, a sentence, then what the page adds to `column`; errors stand above it."""

    def __init__(self, title: str, sentence: str = "", back: Callable[[], Any] | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setProperty("focusPolicy", NO_FOCUS)
        self.setAccessibleName(title)
        inside = QWidget()
        self._banner: BannerStack | None = None
        narrow = QWidget()
        narrow.setFixedWidth(COLUMN)
        self.column = QVBoxLayout(narrow)
        self.column.setContentsMargins(0, 4 * STEP, 0, 4 * STEP)
        self.column.setSpacing(STEP)
        if back is not None:
            row = QHBoxLayout()
            row.addWidget(Button(_("Terug"), back, sign="back"))
            row.addStretch(1)
            self.column.addLayout(row)
            self.column.addSpacing(STEP)
        else:
            self.column.addWidget(Mark())
            self.column.addSpacing(STEP)
        self.column.addWidget(Text(title, "title", wrap=True))
        if sentence:
            self.column.addWidget(Text(sentence, "muted", wrap=True))
        self.column.addSpacing(STEP)
        self._banner_place = self.column.count()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(narrow)
        across.addStretch(1)
        middle = QVBoxLayout(inside)
        middle.addStretch(2)
        middle.addLayout(across)
        middle.addStretch(3)
        self.setWidget(inside)

    @property
    def banner(self) -> "BannerStack":
        """The place for messages, made when there is the first to say."""
        from makelaar.ui.kit.banner import BannerStack

        if self._banner is None:
            self._banner = BannerStack()
            self._banner.layout().setContentsMargins(0, 0, 0, STEP)
            self.column.insertWidget(self._banner_place, self._banner)
        return self._banner

    def shown(self) -> None:
        """The page comes into view: put the focus where she begins."""
