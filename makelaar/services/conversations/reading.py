"""A conversation as the form shows it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Building, Conversation, ConversationTheme, Door, Person, Visit
from makelaar.services.doors.residents import Resident, residents_of
from makelaar.services.people.names import shown_name
from makelaar.store.register import Register
from makelaar.terms import Kept


@dataclass(frozen=True)
class ConversationView:
    """One talk at a door. `living_scale` is 1 to 5; `themes` are ids. `kept` is None until it was asked.

    `person` is how she is called, "" while it stays with the door alone. `residents` live there and may be chosen.
    """

    id: int
    visit_id: int
    door_id: int
    address: str
    day: date
    person_id: int | None
    person: str
    residents: tuple[Resident, ...]
    living: str
    living_scale: int | None
    wishes: str
    strength: str
    present: str
    language: str
    interpreter: bool
    kept: Kept | None
    themes: tuple[int, ...]


def get_conversation(register: Register, conversation_id: int) -> ConversationView:
    """The talk as it stands. Raises Refused when it is gone, or when it was with somebody in the bin."""
    with register.read() as session:
        row = need_conversation(session, conversation_id)
        visit = session.get_one(Visit, row.visit_id)
        door = session.get_one(Door, visit.door_id)
        building = session.get_one(Building, door.building_id)
        person = None if row.person_id is None else session.get(Person, row.person_id)
        if person is not None and person.binned_at is not None:
            raise Refused(_("Dit gesprek was met iemand die in de prullenbak ligt. Zet die terug om het te openen."))
        themes = select(ConversationTheme.theme_id).where(ConversationTheme.conversation_id == row.id)
        return ConversationView(
            id=row.id,
            visit_id=row.visit_id,
            door_id=door.id,
            address=f"{building.street} {door.number}",
            day=visit.day,
            person_id=row.person_id,
            person="" if person is None else shown_name(person),
            residents=residents_of(session, [building.id]).get(door.id, ()),
            living=row.living,
            living_scale=row.living_scale,
            wishes=row.wishes,
            strength=row.strength,
            present=row.present,
            language=row.language,
            interpreter=row.interpreter,
            kept=row.kept,
            themes=tuple(session.scalars(themes.order_by(ConversationTheme.id))),
        )


def need_conversation(session: Session, conversation_id: int) -> Conversation:
    """The row. Raises Refused when it is gone."""
    row = session.get(Conversation, conversation_id)
    if row is None:
        raise Refused(_("Dit gesprek staat niet meer in het register. Er is niets gewijzigd."))
    return row
