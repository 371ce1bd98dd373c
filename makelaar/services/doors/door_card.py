"""The card of one door: where it is, how it stands, everything that happened there, and its signals."""

from dataclasses import dataclass
from datetime import date

from makelaar.hearts.doors.state import Ring, Standing, state_of
from makelaar.models import Building, Entrance
from makelaar.services.doors.door_notes import need_door
from makelaar.services.doors.door_story import DoorStory, door_story
from makelaar.services.signals.reading import SignalItem, signals_at_door
from makelaar.store.register import Register
from makelaar.terms import BuildingKind


@dataclass(frozen=True)
class DoorCard:
    """A door `on` a day. `entrance` is "" in a row of houses; `has_floors` where its floor says something."""

    story: DoorStory
    building_id: int
    building: str
    street: str
    entrance: str
    has_floors: bool
    on: date
    standing: Standing
    signals: tuple[SignalItem, ...]

    @property
    def address(self) -> str:
        """ "Lindehof 74"."""
        return f"{self.street} {self.story.number}"


def get_door_card(register: Register, door_id: int, on: date | None = None) -> DoorCard:
    """The door as far as was known by that day (default: today); its signals are those of now.

    Raises Refused when it is gone.
    """
    on = on or register.clock.today()
    with register.read() as session:
        door = need_door(session, door_id)
        building = session.get_one(Building, door.building_id)
        entrance = session.get(Entrance, door.entrance_id) if door.entrance_id is not None else None
        key, name, street = building.id, building.name, building.street
        has_floors = building.kind is BuildingKind.FLAT or door.floor != 0
        where = "" if entrance is None else entrance.name
    story = door_story(register, door_id, on)
    rings = [Ring(ring.day, ring.outcome, ring.settled) for ring in reversed(story.rings)]
    known_since = min((one.since for one in story.residents), default=None)
    return DoorCard(
        story,
        key,
        name,
        street,
        where,
        has_floors,
        on,
        state_of(rings, known_since, on),
        signals_at_door(register, door_id),
    )
