"""What can be done from every page, with its keys: undo and redo by name, the overview, going somewhere, the lock."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from makelaar.i18n import _
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.page import Shortcut

if TYPE_CHECKING:
    from makelaar.ui.workspace import Workspace


class WindowActs(QObject):
    """Added to the workspace, so that the keys work wherever the focus is; `menu` is the rail's "Meer"."""

    def __init__(self, workspace: "Workspace", lock: Callable[[], None]) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._all: list[QAction] = []
        going = {
            place: self._act(_(place.title), lambda name=place.name: workspace.navigate(name), place.keys)
            for place in workspace.places.values()
        }
        self._act(_("Zoek of schrijf op"), workspace.write_down, "Ctrl+K")
        self.undo = self._act(_("Ongedaan maken"), workspace.undo, "Ctrl+Z")
        self.redo = self._act(_("Opnieuw doen"), workspace.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        keys = self._act(_("Sneltoetsen"), workspace.show_keys, "?", "F1")
        self._act(_("Terug"), workspace.escape, "Esc")
        self._act(_("Meer"), workspace.rail.open_menu, "F10")
        locking = self._act(_("Zet op slot"), lock, "Ctrl+L")
        self.menu = QMenu(workspace)
        self.menu.setAccessibleName(_("Meer"))
        self.menu.addActions([self.undo, self.redo])
        self.done = self.menu.addMenu(_("Terug tot en met …"))
        self.menu.addSeparator()
        self.menu.addActions([act for place, act in going.items() if place.under])
        self.menu.addActions([keys, locking])
        self.name_acts(None, None)
        self.show_done(())

    def show_done(self, acts: tuple[str, ...]) -> None:
        """Offer to go back to before one of the last acts; a single one is what undo itself is for."""
        self.done.clear()
        self.done.menuAction().setVisible(len(acts) > 1)
        for steps, label in enumerate(acts, start=1):
            action = self.done.addAction(label.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, steps=steps: self._workspace.undo_several(steps))

    def name_acts(self, undo: str | None, redo: str | None) -> None:
        """Name what undo would take back and redo would do again; None: there is none."""
        for act, label in ((self.undo, undo), (self.redo, redo)):
            act.setText(f"{act.iconText()}: {label}" if label else act.iconText())
            act.setEnabled(label is not None)

    def shortcuts(self) -> list[Shortcut]:
        """Their lines in the `?` overview."""
        return [Shortcut(keys_of(act), act.iconText()) for act in self._all]

    def _act(self, text: str, do: Callable[[], Any], *keys: str) -> QAction:
        action = QAction(text, self._workspace)
        action.setIconText(text)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        self._workspace.addAction(action)
        self._all.append(action)
        return action
