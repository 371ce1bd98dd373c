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

    def show_count(self, shown: int, total: int, *, more: bool = False) -> None:
        """ "12 van 340 mensen"; "500+ van 10000 mensen" where the list holds only the first of them."""
        words = ngettext("{n} mens", "{n} mensen", total).format(n=total)
        here = f"{shown}+" if more else shown
        self.count.setText(words if shown == total else _("{shown} van {words}").format(shown=here, words=words))


def nobody(context: Context, new: QAction) -> EmptyState:
    """What belongs here, and the first step."""
    return EmptyState(
        "people",
        _("Hier komen de mensen die je kent"),
        _("Haal je lijst uit Excel, of begin met één naam of één deur. De rest vul je later aan."),
        Button(_("Haal je lijst uit Excel"), lambda: context.navigate("import"), sign="import", primary=True),
        Button(_("Nieuwe mens"), new.trigger, sign="add"),
    )
