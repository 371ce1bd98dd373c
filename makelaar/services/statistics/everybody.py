"""Where everybody lives and how old she is, as it is counted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from makelaar.models import Building, Conversation, Door, Person, Visit
from makelaar.services.doors.residents import residents_of
from makelaar.services.statistics.facts import UNKNOWN, Numbers, Rows, columns
from makelaar.terms import AgeGroup

AGES: tuple[tuple[AgeGroup, ...], ...] = (
    (AgeGroup.CHILD, AgeGroup.TEEN),
    (AgeGroup.YOUNG,),
    (AgeGroup.ADULT,),
    (AgeGroup.MIDDLE,),
    (AgeGroup.SENIOR, AgeGroup.OLD),
)
"""Age as it is counted: children, and the oldest, are one group each."""


@dataclass(frozen=True)
class Everybody:
    """By the id of a person: whether she is there (not in the bin), the id of her area, her age as its place in `AGES`
    from 1; `UNKNOWN` where that is not known. Place 0 is nobody."""

    here: NDArray[np.bool_]
    area: Numbers
    age: Numbers


def everybody(session: Session) -> Everybody:
    """Everybody in the register. Who has no area has that of the building where she lives, or was last spoken to."""
    ages = {age: place for place, together in enumerate(AGES, start=1) for age in together}
    age = case(ages, value=Person.age_group, else_=UNKNOWN)
    is_here = case((Person.binned_at.is_(None), 1), else_=0)
    ids, here, areas, places = columns(session, select(Person.id, is_here, func.coalesce(Person.area_id, UNKNOWN), age))
    size = int(ids.max(initial=0)) + 1
    found = Everybody(np.zeros(size, bool), np.zeros(size, np.int64), np.zeros(size, np.int64))
    found.here[ids], found.area[ids], found.age[ids] = here.astype(bool), areas, places
    if (found.area[ids] == UNKNOWN).any():
        _by_door(session, found)
    return found


def _by_door(session: Session, found: Everybody) -> None:
    areas: dict[int, int] = dict(session.execute(_areas_of_doors()).all())
    if not areas:
        return
    living = residents_of(session, who=Person.area_id.is_(None))
    homes = [(resident.person_id, door) for door, there in living.items() for resident in there]
    talks = select(Conversation.person_id, Visit.door_id).join(Visit, Visit.id == Conversation.visit_id)
    talks = talks.where(Conversation.person_id.is_not(None)).order_by(Visit.day.desc(), Visit.id.desc())
    for person, door in (*homes, *session.execute(talks).all()):
        if found.area[person] == UNKNOWN:
            found.area[person] = areas.get(door, UNKNOWN)


def _areas_of_doors() -> Rows:
    return (
        select(Door.id, Building.area_id)
        .join(Building, Building.id == Door.building_id)
        .where(Building.area_id.is_not(None))
    )
