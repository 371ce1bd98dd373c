"""The top of Mensen, and what stands there while nobody is in the register."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, EmptyState, IconButton, Text


class Header(QWidget):
    """The title, how many people, and the acts that are about no one person."""

    def __init__(self, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.count = Text("", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Mensen"), "title"))
        words.addWidget(self.count)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, STEP)
        row.setSpacing(STEP)
        row.addLayout(words, 1)
        row.addWidget(IconButton("list", _("Bewaarde lijsten"), acts["views"].trigger, keys="Alt+B"))
        row.addWidget(IconButton("spread", _("Kolommen"), acts["columns"].trigger, keys="Alt+C"))
        row.addWidget(IconButton("people", _("Dubbelen"), acts["doubles"].trigger, keys="Alt+D"))
        row.addWidget(IconButton("delete", _("Prullenbak"), acts["show_bin"].trigger, keys="Ctrl+B"))
        row.addWidget(IconButton("export", _("Bewaar als bestand"), acts["export"].trigger, keys="Ctrl+Shift+E"))
        row.addWidget(Button(acts["new"].text(), action=acts["new"], sign="add"))

    def show_count(self, shown: int, total: int, *, more: bool = False, nearly: int = 0) -> None:
        """ "12 van 340 mensen". Where the list holds only the best, it is said how to get the others; `nearly` of those
        that are shown are only called nearly as was typed."""
        words = ngettext("{n} mens", "{n} mensen", total).format(n=total)
        if more:
            words = _("De beste {n} van {words} · Ctrl+A neemt iedereen die past").format(n=shown, words=words)
        elif shown != total or nearly:
            words = _("{shown} van {words}").format(shown=shown - nearly, words=words)
        if nearly:
            like = ngettext("{n} lijkt erop", "{n} lijken erop", nearly).format(n=nearly)
            words = f"{words} · {like}"
        self.count.setText(words)


def nobody(context: Context, new: QAction) -> EmptyState:
    """What belongs here, and the first step."""
    return EmptyState(
        "people",
        _("Hier komen de mensen die je kent"),
        _("Haal je lijst uit Excel, of begin met één naam of één deur. De rest vul je later aan."),
        Button(_("Haal je lijst uit Excel"), lambda: context.navigate("import"), sign="import", primary=True),
        Button(_("Nieuwe mens"), new.trigger, sign="add"),
    )
