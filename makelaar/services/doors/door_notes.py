"""What is told of a door alone: that nobody rings here, "na 17 uur open", "hond". It needs no person."""

from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Door
from makelaar.services.typing_on import one_step
from makelaar.store.register import Register


def set_do_not_ring(register: Register, door_id: int, on: bool) -> None:
    """From now on rounds pass this door by, or do so no longer. Raises Refused when it is gone."""
    with register.write(_("Deur op niet aanbellen gezet") if on else _("Bij deze deur mag weer aangebeld")) as session:
        need_door(session, door_id).do_not_ring = on


def set_door_note(register: Register, door_id: int, text: str, *, typing_on: bool = False) -> None:
    """Change what is told of the door; an empty text clears. `typing_on`: this and the act before are one step back.

    Raises Refused when it is gone.
    """
    with one_step(register, typing_on=typing_on), register.write(_("Notitie bij een deur gewijzigd")) as session:
        need_door(session, door_id).note = " ".join(text.split())


def need_door(session: Session, door_id: int) -> Door:
    """The door's row. Raises Refused when it is gone."""
    door = session.get(Door, door_id)
    if door is None:
        raise Refused(_("Deze deur staat niet meer in je register. Er is niets gewijzigd."))
    return door
