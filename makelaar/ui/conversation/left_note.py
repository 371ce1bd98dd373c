"""What came out of a talk and was left behind there, told, and all of it away with one key."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.conversations.gifts import LeftBehind
from makelaar.ui.conversation.tiles import TOUCH
from makelaar.ui.kit import STEP, Button, Sign, Text


class LeftNote(QWidget):
    """Seen only where something was left behind; Alt+W or the button takes all of it away."""

    def __init__(self, take: Callable[[], Any]) -> None:
        super().__init__()
        self.words = Text("", wrap=True)
        key = QAction(self)
        key.setShortcut("Alt+W")
        key.triggered.connect(lambda: take())
        self.addAction(key)
        self.take = Button(_("Haal dat ook weg"), action=key)
        self.take.setMinimumHeight(TOUCH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(Sign("caution", "caution", 20))
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.hide()

    def show_left(self, left: LeftBehind) -> None:
        """Tell this."""
        self.words.setText(_("Uit dit gesprek staat er nog: {things}.").format(things=_things(left)))
        self.setAccessibleName(self.words.text())
        self.setVisible(not left.is_nothing)


def _things(left: LeftBehind) -> str:
    """ "1 signaal, 2 wensen en de lege kaart van Anna"."""
    counted = (
        (left.signals, ngettext("{n} signaal", "{n} signalen", left.signals)),
        (left.talents, ngettext("{n} talent", "{n} talenten", left.talents)),
        (left.wishes, ngettext("{n} wens", "{n} wensen", left.wishes)),
        (left.promises, ngettext("{n} opvolging", "{n} opvolgingen", left.promises)),
    )
    things = [words.format(n=number) for number, words in counted if number]
    if left.card:
        things.append(_("de lege kaart van {name}").format(name=left.card))
    if len(things) < 2:
        return "".join(things)
    return _("{first} en {last}").format(first=", ".join(things[:-1]), last=things[-1])
