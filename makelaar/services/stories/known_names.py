"""What the register knows, as plain data for the first layer of the detector."""

from sqlalchemy import select

from makelaar.hearts.deidentify.known import Known, known_from
from makelaar.models import Area, Building, Person
from makelaar.services.stories.word_lists import word_lists
from makelaar.store.register import Register


def known_names(register: Register) -> Known:
    """Everybody in the register, also from the bin, with all streets, buildings and areas."""
    with register.read() as session:
        people = session.scalars(select(Person.name).where(Person.name != "").distinct()).all()
        streets = set(session.scalars(select(Person.street).distinct())) | set(
            session.scalars(select(Building.street).distinct())
        )
        buildings = session.scalars(select(Building.name).distinct()).all()
        areas = session.scalars(select(Area.name)).all()
    named = sorted(filter(None, streets))
    return known_from(word_lists(), people=people, streets=named, buildings=buildings, places=areas)
