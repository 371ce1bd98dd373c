"""The choice that stands in the way of a report, and a button that drops it."""

from makelaar.errors import UserError
from makelaar.hearts.disclosure import PERIOD, CannotProtect, Display
from makelaar.i18n import _
from makelaar.ui.accountability.choices import Choices
from makelaar.ui.accountability.words import table_words
from makelaar.ui.kit import Button

_TIMES = " × "


def drop_button(error: UserError, choices: Choices) -> Button | None:
    """A button that drops the choice that `error` names; None where it names none that can be dropped."""
    if not isinstance(error, CannotProtect):
        return None
    if error.drop == Display.EXACT:
        return Button(_("Kies afgerond"), lambda: choices.display.choose(Display.ROUNDED))
    table = tuple(dim for dim in error.drop.split(_TIMES) if dim != PERIOD)
    if not choices.tables.has(table):
        return None
    words = _("Laat {table} weg").format(table=table_words(table))
    return Button(words, lambda: choices.tables.drop(table))
