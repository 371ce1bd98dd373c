"""Everything that is known of one door: its rings with what came of them, who lives there, what to mind."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Conversation, ConversationTheme, Door, Person, Theme, Visit
from makelaar.services.doors.residents import Resident, residents_of
from makelaar.services.people.names import shown_name
from makelaar.store.register import Register
from makelaar.terms import Kept, Outcome


@dataclass(frozen=True)
class Talk:
    """What a ring's conversation was about. The texts are empty where nothing of it may be kept.

    `person` is None where it stays with the door alone. Of somebody in the bin only `is_binned` is told, and no word.
    """

    conversation_id: int
    person_id: int | None
    person: str | None
    themes: tuple[str, ...]
    living_scale: int | None
    living: str
    wishes: str
    strength: str
    kept: Kept | None
    is_binned: bool = False

    @property
    def holds_words(self) -> bool:
        """Whether anything was written down that she may have to ask for."""
        return bool(self.living or self.wishes or self.strength)


@dataclass(frozen=True)
class DoorRing:
    """One ring at the door. `at` is UTC, None where only the day is known."""

    visit_id: int
    round_id: int
    day: date
    at: datetime | None
    outcome: Outcome
    note: str
    card_left: bool
    come_back: str
    come_back_on: date | None
    settled: bool
    talk: Talk | None


@dataclass(frozen=True)
class DoorStory:
    """One door; `rings` from the newest on."""

    door_id: int
    number: str
    floor: int
    do_not_ring: bool
    note: str
    residents: tuple[Resident, ...]
    rings: tuple[DoorRing, ...]


def door_story(register: Register, door_id: int, on: date | None = None) -> DoorStory:
    """The door as far as was known by that day (default: today). Raises Refused when it is gone."""
    on = on or register.clock.today()
    with register.read() as session:
        door = session.get(Door, door_id)
        if door is None:
            raise Refused(_("Deze deur staat niet meer in je register. Er is niets gewijzigd."))
        here = residents_of(session, [door.building_id]).get(door_id, ())
        past = select(Visit).where(Visit.door_id == door_id, Visit.day <= on)
        visits = session.scalars(past.order_by(Visit.day.desc(), Visit.id.desc())).all()
        talks = _talks(session, [visit.id for visit in visits])
    return DoorStory(
        door.id,
        door.number,
        door.floor,
        door.do_not_ring,
        door.note,
        tuple(one for one in here if one.since <= on),
        tuple(_ring(visit, talks) for visit in visits),
    )


def _ring(row: Visit, talks: Mapping[int, Talk]) -> DoorRing:
    talk = talks.get(row.id)
    return DoorRing(
        row.id,
        row.round_id,
        row.day,
        row.at,
        row.outcome,
        "" if talk is not None and talk.is_binned else row.note,
        row.card_left,
        row.come_back_words,
        row.come_back_on,
        row.settled,
        talk,
    )


def _talks(session: Session, visits: Collection[int]) -> dict[int, Talk]:
    """The conversation of each visit that led to one."""
    rows = session.scalars(select(Conversation).where(Conversation.visit_id.in_(visits))).all()
    themes = _themes(session, [row.id for row in rows])
    people = {row.person_id for row in rows if row.person_id is not None}
    named = session.scalars(select(Person).where(Person.id.in_(people), Person.binned_at.is_(None)))
    names = {person.id: shown_name(person) for person in named}
    return {row.visit_id: _talk(row, themes.get(row.id, ()), names) for row in rows}


def _themes(session: Session, conversations: Collection[int]) -> dict[int, tuple[str, ...]]:
    of = select(ConversationTheme.conversation_id, Theme.label).join(Theme, Theme.id == ConversationTheme.theme_id)
    of = of.where(ConversationTheme.conversation_id.in_(conversations)).order_by(Theme.position, Theme.id)
    found: dict[int, tuple[str, ...]] = {}
    for conversation_id, label in session.execute(of):
        found[conversation_id] = (*found.get(conversation_id, ()), label)
    return found


def _talk(row: Conversation, themes: tuple[str, ...], names: Mapping[int, str]) -> Talk:
    person = names.get(row.person_id) if row.person_id is not None else None
    if row.person_id is not None and person is None:
        return Talk(row.id, None, None, (), None, "", "", "", row.kept, is_binned=True)
    words = ("", "", "") if row.kept is Kept.NOTHING else (row.living, row.wishes, row.strength)
    return Talk(row.id, row.person_id, person, themes, row.living_scale, *words, row.kept)
