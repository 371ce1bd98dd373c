"""Where a story comes from: a doorstep talk or a contact, and everybody whose story it is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.models import (
    Area,
    Building,
    Conversation,
    ConversationTheme,
    Door,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    Person,
    Story,
    Theme,
    Visit,
)


@dataclass(frozen=True)
class Origin:
    """What a story is made of: the words, the day, whose they are, its themes and its area where these are known."""

    text: str
    day: date
    people: tuple[int, ...]
    themes: tuple[int, ...]
    area_id: int | None


def origin_of_talk(session: Session, talk: Conversation) -> Origin:
    """A doorstep talk as the beginning of a story: its answers, a paragraph each."""
    visit = session.get_one(Visit, talk.visit_id)
    door = session.get_one(Door, visit.door_id)
    area = session.get_one(Building, door.building_id).area_id
    answers = (talk.living, talk.wishes, talk.strength)
    themes = select(ConversationTheme.theme_id).where(ConversationTheme.conversation_id == talk.id)
    people = () if talk.person_id is None else (talk.person_id,)
    return Origin(
        text="\n\n".join(answer.strip() for answer in answers if answer.strip()),
        day=visit.day,
        people=people,
        themes=tuple(session.scalars(themes.order_by(ConversationTheme.id))),
        area_id=_area_of(session, people) or area,
    )


def origin_of_encounter(session: Session, encounter: Encounter) -> Origin:
    """A contact as the beginning of a story."""
    there = select(EncounterPerson.person_id).where(EncounterPerson.encounter_id == encounter.id)
    themes = select(EncounterTheme.theme_id).where(EncounterTheme.encounter_id == encounter.id)
    people = tuple(session.scalars(there.order_by(EncounterPerson.id)))
    return Origin(
        text=encounter.text.strip(),
        day=encounter.day,
        people=people,
        themes=tuple(session.scalars(themes.order_by(EncounterTheme.id))),
        area_id=_area_of(session, people),
    )


def people_of(session: Session, stories: Sequence[Story]) -> dict[int, frozenset[int]]:
    """Everybody whose story each is, by the story's id: whoever it is kept with, and who was there."""
    talks = {row.conversation_id for row in stories}
    encounters = {row.encounter_id for row in stories}
    with_whom = dict(
        session.execute(select(Conversation.id, Conversation.person_id).where(Conversation.id.in_(talks))).all()
    )
    there: dict[int | None, set[int]] = {}
    rows = select(EncounterPerson.encounter_id, EncounterPerson.person_id)
    for encounter_id, person_id in session.execute(rows.where(EncounterPerson.encounter_id.in_(encounters))):
        there.setdefault(encounter_id, set()).add(person_id)
    return {
        row.id: frozenset(
            person
            for person in (row.person_id, with_whom.get(row.conversation_id or 0), *there.get(row.encounter_id, ()))
            if person is not None
        )
        for row in stories
    }


def stories_of(session: Session, people: Collection[int]) -> list[Story]:
    """Every story that is also theirs."""
    talks = select(Conversation.id).where(Conversation.person_id.in_(people))
    there = select(EncounterPerson.encounter_id).where(EncounterPerson.person_id.in_(people))
    theirs = Story.person_id.in_(people) | Story.conversation_id.in_(talks) | Story.encounter_id.in_(there)
    return list(session.scalars(select(Story).where(theirs)))


def stories_follow_talk(session: Session, talk: Conversation) -> None:
    """The talk turned out to be with somebody else: its stories are of that person."""
    for story in session.scalars(select(Story).where(Story.conversation_id == talk.id)):
        story.person_id = talk.person_id


def drop_stories_of_talk(session: Session, conversation_id: int) -> None:
    """No word of this talk may be kept: the stories that were made of it go too."""
    for story in session.scalars(select(Story).where(Story.conversation_id == conversation_id)):
        session.delete(story)


def loosen_stories(session: Session, gone: Encounter | Theme | Area) -> None:
    """This contact, theme or area is about to go: stories no longer point at it."""
    column = {Encounter: Story.encounter_id, Theme: Story.theme_id, Area: Story.area_id}[type(gone)]
    for story in session.scalars(select(Story).where(column == gone.id)):
        setattr(story, column.key, None)


def _area_of(session: Session, people: Collection[int]) -> int | None:
    """Where the first of them lives whose area is known."""
    areas = dict(session.execute(select(Person.id, Person.area_id).where(Person.id.in_(people))).all())
    return next((areas[person] for person in people if areas.get(person) is not None), None)
