"""People and promises for tests, in one line each."""

from datetime import date

from sqlalchemy import select

from makelaar.models import FollowUp, Person
from makelaar.services.followups import promising as followups
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.people.reach import add_reach
from makelaar.services.registers import Register
from makelaar.terms import Channel, FollowUpStatus, PointKind


def neighbour(register: Register, name: str, *, mail: str = "", phone: str = "") -> int:
    """Somebody in the register; gives the id."""
    with register.write("test") as session:
        person = Person(name=name, sort_key=name.casefold(), created_at=register.utc_now())
        session.add(person)
        session.flush()
        key: int = person.id
    for kind, value in ((PointKind.EMAIL, mail), (PointKind.PHONE, phone)):
        if value:
            add_reach(register, key, kind, value)
    return key


def promised(
    register: Register, person: int, when: date | str, channel: Channel | None = None, why: str = "", say: str = ""
) -> int:
    """A promise to somebody; gives the id."""
    return followups.add(register, person, when, channel=channel, why=why, say=say)


def promises_to(register: Register, person: int) -> tuple[FollowUpItem, ...]:
    """All promises to somebody: open ones first, soonest first, those for someday last of them; then what is closed."""
    ids = select(FollowUp.id).where(FollowUp.person_id == person).order_by(FollowUp.due.is_(None), FollowUp.due)
    with register.read() as session:
        keys = session.scalars(ids.order_by(FollowUp.id)).all()
    items = [followups.get(register, key) for key in keys]
    return tuple(sorted(items, key=lambda item: item.status is not FollowUpStatus.OPEN))
