"""What can be pressed at a door, with its keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from makelaar.i18n import _
from makelaar.ui.page import Page
from makelaar.ui.rounds.words import OUTCOME_BUTTONS

if TYPE_CHECKING:
    from makelaar.ui.rounds.at_door import AtDoor


class WalkActs:
    """The actions, made once; their keys work while the focus is in `home`."""

    def __init__(self, page: Page, home: QWidget, door: "AtDoor") -> None:
        def act(text: str, keys: str, do: Callable[[], object], also: str = "", *, checkable: bool = False) -> QAction:
            made = page.act(text, keys, do, also=also, parent=home)
            made.setCheckable(checkable)
            return made

        self.outcomes = {
            outcome: act(_(words), str(key), lambda outcome=outcome: door.press(outcome))
            for key, (outcome, words) in enumerate(OUTCOME_BUTTONS.items(), start=1)
        }
        self.floor = act(_("Hele verdieping niet thuis"), "Shift+1", door.press_floor, "!")
        self.back = act(_("Ongedaan"), "Backspace", door.take_back)
        self.card = act(_("Briefje in de bus"), "B", door.flip_card, checkable=True)
        self.note = act(_("Notitie"), "N", door.ask_note)
        self.again = act(_("Nog een keer"), "A", door.flip_again, checkable=True)
        self.pass_by = act(_("Niet aangebeld"), "0", door.pass_by, "Space")
        act(_("Volgende deur"), "Right", lambda: door.step(1))
        act(_("Vorige deur"), "Left", lambda: door.step(-1))
        act(_("Verdieping hoger"), "Up", lambda: door.step_floor(True))
        act(_("Verdieping lager"), "Down", lambda: door.step_floor(False))
        self.at_door = (*self.outcomes.values(), self.floor, self.card, self.note, self.again, self.pass_by)
