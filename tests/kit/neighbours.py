"""People and promises for tests, in one line each."""

from datetime import date

from makelaar.models import Person
from makelaar.services.followups import promising as followups
from makelaar.services.people.reach import add_reach
from makelaar.services.registers import Register
from makelaar.terms import Channel, PointKind


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
