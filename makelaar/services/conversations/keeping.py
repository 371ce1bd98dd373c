"""Keep a doorstep conversation while it is typed: its answers, its themes, with whom, and what may be done with it."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import N_, _
from makelaar.models import (
    Building,
    Conversation,
    ConversationTheme,
    Door,
    Encounter,
    EncounterPerson,
    Person,
    Theme,
    Visit,
)
from makelaar.services.conversations.gifts import give, hand_over
from makelaar.services.conversations.reading import need_conversation
from makelaar.services.people.change import put_fields
from makelaar.services.people.rules import need_person
from makelaar.services.stories.origin import drop_stories_of_talk
from makelaar.services.typing_on import one_step
from makelaar.store.register import Register
from makelaar.terms import Channel, Kept, Outcome

_LABELS = {
    "living": N_("Antwoord opgeschreven"),
    "living_scale": N_("Antwoord opgeschreven"),
    "wishes": N_("Antwoord opgeschreven"),
    "strength": N_("Antwoord opgeschreven"),
    "present": N_("Opgeschreven: wie erbij was"),
    "language": N_("Taal van het gesprek gewijzigd"),
    "interpreter": N_("Tolk bij het gesprek gewijzigd"),
}
SCALE = range(1, 6)
"""How well one lives here: 1 not at all, 5 very."""


def open_conversation(register: Register, visit_id: int) -> int:
    """The conversation that this ring led to, made when there is none; gives its id. The ring is one of a
    conversation from then on. Raises Refused when the ring is gone."""
    with register.write(_("Gesprek begonnen")) as session:
        visit = session.get(Visit, visit_id)
        if visit is None:
            raise Refused(_("Deze aanbelling staat niet meer in het register. Er is niets gewijzigd."))
        row = session.scalars(select(Conversation).where(Conversation.visit_id == visit_id)).first()
        if row is None:
            row = Conversation(visit_id=visit_id, created_at=register.utc_now())
            session.add(row)
        visit.outcome = Outcome.CONVERSATION
        session.flush()
        return row.id


def keep(register: Register, conversation_id: int, *, typing_on: bool = False, **fields: Any) -> None:
    """Keep these answers (`living`, `living_scale`, `wishes`, `strength`, `present`, `language`, `interpreter`).

    `typing_on`: the same field is still being typed in, so that this and the act before are one step back.
    Raises Refused when the conversation is gone, or for words of which nothing may be kept.
    """
    unknown = fields.keys() - _LABELS.keys()
    if unknown:
        raise TypeError(f"no such fields: {sorted(unknown)}")
    if fields.get("living_scale") not in (None, *SCALE):
        raise ValueError("the scale runs from 1 to 5")
    label = _(_LABELS[next(iter(fields))])
    with one_step(register, typing_on=typing_on), register.write(label) as session:
        row = need_conversation(session, conversation_id)
        if row.kept is Kept.NOTHING and any(fields.values()):
            raise Refused(_("Van dit gesprek mag niets bewaard worden, alleen dat het er was. Er is niets opgeslagen."))
        for name, value in fields.items():
            setattr(row, name, value)
        _keep_in_step(session, register, row)


def set_themes(register: Register, conversation_id: int, themes: Collection[int]) -> None:
    """The talk was about these themes and no others. Raises Refused when it is gone."""
    with register.write(_("Thema’s van het gesprek gewijzigd")) as session:
        need_conversation(session, conversation_id)
        known = set(session.scalars(select(Theme.id).where(Theme.id.in_(themes))))
        there = select(ConversationTheme).where(ConversationTheme.conversation_id == conversation_id)
        rows = {row.theme_id: row for row in session.scalars(there)}
        for theme in rows.keys() - known:
            session.delete(rows[theme])
        session.add_all(
            ConversationTheme(conversation_id=conversation_id, theme_id=theme) for theme in sorted(known - rows.keys())
        )


def set_kept(register: Register, conversation_id: int, kept: Kept | None) -> None:
    """What the resident said may be done with it; None: not asked. With NOTHING all that was told goes: that there
    was a talk, its themes and with whom stay, and what was taken over from it (`gifts.left_behind`); a story that was
    made of it goes. Undo brings it back. Raises Refused when it is gone."""
    with register.write(_("Gewijzigd: wat van het gesprek bewaard mag")) as session:
        row = need_conversation(session, conversation_id)
        row.kept = kept
        if kept is Kept.NOTHING:
            row.living = row.wishes = row.strength = row.present = row.language = ""
            row.living_scale, row.interpreter = None, False
            drop_stories_of_talk(session, row.id)
        _keep_in_step(session, register, row)


def set_person(register: Register, conversation_id: int, person: int | str | None) -> int | None:
    """With whom it was: somebody known by id, somebody new by name (who then lives at that door), or None: it stays
    with the door alone. Gives the person's id. The talk stands on her timeline from then on, and what it gave
    goes along with it.

    Raises Refused when the conversation or the person is gone, or for an empty name.
    """
    with register.write(_("Gewijzigd: met wie het gesprek was")) as session:
        row = need_conversation(session, conversation_id)
        before, row.person_id = row.person_id, _person_id(session, register, row, person)
        hand_over(session, row, before)
        _keep_in_step(session, register, row)
        return row.person_id


def told(living: str, living_scale: int | None, wishes: str, strength: str) -> str:
    """The three answers as one text, for the timeline: a line for each that was given."""
    scale = "" if living_scale is None else f"{living_scale}/5"
    lines = (
        (_("Woont hier fijn?"), " ".join(part for part in (scale, living.strip()) if part)),
        (_("Wensen:"), wishes.strip()),
        (_("Kracht:"), strength.strip()),
    )
    return "\n".join(f"{question} {answer}" for question, answer in lines if answer)


def _person_id(session: Session, register: Register, row: Conversation, person: int | str | None) -> int | None:
    if person is None:
        return None
    if isinstance(person, int):
        return need_person(session, person).id
    if not person.strip():
        raise Refused(_("Schrijf een naam op, of laat het gesprek bij de deur. Er is niets gewijzigd."))
    visit = session.get_one(Visit, row.visit_id)
    door = session.get_one(Door, visit.door_id)
    building = session.get_one(Building, door.building_id)
    new = Person(created_at=register.utc_now(), area_id=building.area_id, met_on=visit.day, met_how=_("aan de deur"))
    session.add(new)
    where = {"street": building.street, "house_number": door.number, "postcode": building.postcode}
    put_fields(session, new, {"name": person, "place": building.place, **where})
    give(session, row.id, new)
    return new.id


def _keep_in_step(session: Session, register: Register, row: Conversation) -> None:
    """The contact on the person's timeline says what the talk says, and is hers alone."""
    contact = None if row.encounter_id is None else session.get(Encounter, row.encounter_id)
    if row.person_id is None:
        row.encounter_id = None
        if contact is not None:
            _there(session, contact, None)
            session.delete(contact)
        return
    if contact is None:
        day = session.get_one(Visit, row.visit_id).day
        contact = Encounter(day=day, channel=Channel.VISIT, created_at=register.utc_now())
        session.add(contact)
        session.flush()
        row.encounter_id = contact.id
    contact.text = told(row.living, row.living_scale, row.wishes, row.strength)
    _there(session, contact, row.person_id)


def _there(session: Session, contact: Encounter, person_id: int | None) -> None:
    rows = session.scalars(select(EncounterPerson).where(EncounterPerson.encounter_id == contact.id)).all()
    for row in rows:
        if row.person_id != person_id:
            session.delete(row)
    if person_id is not None and all(row.person_id != person_id for row in rows):
        session.add(EncounterPerson(encounter_id=contact.id, person_id=person_id))
