"""What every page of the window is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from makelaar.ui.context import Context
from makelaar.ui.kit.keys import keys_of

if TYPE_CHECKING:
    from makelaar.services.undo import Acted


@dataclass(frozen=True)
class Shortcut:
    """One line of the `?` overview: the keys as shown ("Ctrl+N") and what they do."""

    keys: str
    does: str


class Page(QWidget):
    """A page of the rail. Subclasses take a `Context` and are listed in `makelaar.ui.places`.

    `tables` are those whose changes concern the page (empty: all). The window calls `refresh` in its own thread, at
    once when the page is in view and else just before it comes into view again.
    """

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._shortcuts: list[Shortcut] = []

    @property
    def busy(self) -> bool:
        """Something the page asked for is still under way."""
        return self.context.jobs.busy(self)

    @property
    def fills_window(self) -> bool:
        """The page has the window to itself: the rail is away. Asked after each `shown`."""
        return False

    def shown(self, **arguments: Any) -> None:
        """The page comes into view; `arguments` are those of `context.navigate(name, **arguments)`."""

    def put_away(self) -> None:
        """Another page comes into view: what is still being typed can be kept."""

    def refresh(self, change: "Acted") -> None:
        """Something that the page shows was changed, here, by undo or by another page (`people`, `tables`)."""

    def day_turned(self) -> None:
        """A new day began while the window stood open; called for pages out of view too."""

    def draft(self) -> dict[str, Any] | None:
        """What is being typed, as plain JSON values, for a lock in the middle; None when nothing would be lost."""
        return None

    def restore(self, draft: dict[str, Any]) -> None:
        """Put back what `draft` gave, after unlocking."""

    def go_back(self) -> bool:
        """Escape was pressed: close a panel of the page. False when there is nothing to close here."""
        return False

    def shortcuts(self) -> list[Shortcut]:
        """The lines for the `?` overview: all that `act` added, in that order."""
        return list(self._shortcuts)

    def act(
        self, text: str, keys: str, do: Callable[[], Any], *, also: str = "", parent: QWidget | None = None
    ) -> QAction:
        """An act of the page with its keys (and `also`), which work while the focus is in `parent` (default: the page).

        The action can be given to buttons and menus, and stands in the `?` overview. A single letter works only
        where no text is being typed: Qt hands the letter to a text field first.
        """
        home = parent or self
        action = QAction(text, home)
        action.setShortcuts([QKeySequence(one) for one in (keys, also) if one])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        home.addAction(action)
        self._shortcuts.append(Shortcut(keys_of(action), text))
        return action
