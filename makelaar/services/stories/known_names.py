"""What the register knows, as plain data for the first layer of the detector."""

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from makelaar.hearts.deidentify.known import Known, known_from
from makelaar.models import Area, Building, Person, Round, Signal
from makelaar.services.stories.word_lists import word_lists
from makelaar.store.register import Register


def known_names(register: Register) -> Known:
    """Everybody in the register, also from the bin, who went along the doors, who told or took over a signal, and all
    streets, buildings, areas and towns. Some seconds for 100,000 people: not for the window's thread."""
    with register.read() as session:
        people = _told(session, Person.name, Round.worker, Round.colleague)
        streets = _told(session, Person.street, Building.street)
        buildings = _told(session, Building.name)
        places = _told(session, Area.name, Person.place, Building.place)
        organisations = _told(session, Signal.from_whom, Signal.passed_to)
    return known_from(
        word_lists(), people=people, streets=streets, buildings=buildings, organisations=organisations, places=places
    )


def _told(session: Session, *columns: InstrumentedAttribute[str]) -> list[str]:
    """What stands in these columns, each text once."""
    found = (session.scalars(select(column).where(column != "").distinct()) for column in columns)
    return sorted({text for texts in found for text in texts})
