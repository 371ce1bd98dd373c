"""Real erasure: everything of a person goes for good. It cannot be undone, and what was done before cannot either."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import (
    Base,
    Consent,
    Conversation,
    ConversationTheme,
    Draft,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    FollowUp,
    ImportBatch,
    MergedPerson,
    Person,
    SavedView,
    Signal,
    Talent,
    Visit,
    Wish,
)
from makelaar.services.conversations.gifts import forget_gifts
from makelaar.services.imports.report import report_without
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.services.signals.acting import drop_story
from makelaar.services.stories.origin import stories_of
from makelaar.store.changes import about_people, pack, unpack
from makelaar.store.register import Register


@dataclass(frozen=True)
class ErasureCounts:
    """What would go with a person. Of `shared_encounters` her part goes, and they stay with the others. `talks` are her
    conversations at the door, `signals` are about her or out of those, `stories` are hers or also hers; what a report
    told of them stays in that report."""

    name: str
    offers: int
    promises: int
    consents: int
    own_encounters: int
    shared_encounters: int
    talks: int
    signals: int
    stories: int


def explain_erasure(register: Register, person_id: int) -> ErasureCounts:
    """What erasing this person would take away. Raises Refused when she is gone already."""
    with register.read() as session:
        person = need_person(session, person_id)
        own, shared = _encounters(session, [person_id])
        return ErasureCounts(
            name=shown_name(person),
            offers=_count(session, Talent, person_id) + _count(session, Wish, person_id),
            promises=_count(session, FollowUp, person_id),
            consents=_count(session, Consent, person_id),
            own_encounters=len(own),
            shared_encounters=len(shared),
            talks=_count(session, Conversation, person_id),
            signals=len(_signals(session, [person_id])),
            stories=len(stories_of(session, [person_id])),
        )


def erase_person(register: Register, person_id: int) -> None:
    """Erase this person for good, in or out of the bin. Raises Refused when she is gone already."""
    with register.write(_("Mens gewist"), undoable=False) as session:
        need_person(session, person_id)
        erase(session, [person_id])
    register.forget()


def erase(session: Session, people: Collection[int]) -> None:
    """Take away every row about these people, in every table that has one, and what imports remember of them."""
    people = _under_all_numbers(session, people)
    own, _shared = _encounters(session, people)
    _drop_lists(session, people)
    promises = set(session.scalars(select(FollowUp.id).where(FollowUp.person_id.in_(people))))
    _loosen(session, promises)
    _drop_signals(session, people)
    for story in stories_of(session, people):
        session.delete(story)
    _drop_talks(session, people)
    for model, of in ((EncounterTheme, EncounterTheme.encounter_id), (Encounter, Encounter.id)):
        for row in session.scalars(select(model).where(of.in_(own))):
            session.delete(row)
    for model, column in _about_people():
        for row in session.scalars(select(model).where(column.in_(people))):
            session.delete(row)
    for person in session.scalars(select(Person).where(Person.id.in_(people))):
        session.delete(person)
    for draft in session.scalars(select(Draft)):
        session.delete(draft)
    _scrub_imports(session, people, own)


def _under_all_numbers(session: Session, people: Collection[int]) -> set[int]:
    """These people with the numbers of those who were merged into them."""
    merged = select(MergedPerson.gone_id).where(MergedPerson.person_id.in_(people))
    return {*people, *session.scalars(merged)}


def _about_people() -> list[tuple[type[Any], Any]]:
    """Every table with a column that says whom a row is about, those of later parts of the program included."""
    return [
        (mapper.class_, mapper.columns[column])
        for mapper in Base.registry.mappers
        for column in about_people(mapper.class_.__tablename__)
    ]


def _encounters(session: Session, people: Collection[int]) -> tuple[set[int], set[int]]:
    """Encounters that these people had without others, and those where others were too."""
    hers = select(EncounterPerson.encounter_id).where(EncounterPerson.person_id.in_(people))
    all_of_them = set(session.scalars(hers))
    with_others = select(EncounterPerson.encounter_id).where(
        EncounterPerson.encounter_id.in_(hers), EncounterPerson.person_id.not_in(people)
    )
    shared = set(session.scalars(with_others))
    return all_of_them - shared, shared


def _drop_lists(session: Session, people: set[int]) -> None:
    """Saved lists that were called after one of them, or searched for her by her whole name, tell of her too."""
    names = {fold(name) for name in session.scalars(select(Person.name).where(Person.id.in_(people))) if name}
    for row in session.scalars(select(SavedView)):
        words = f" {fold(row.name)} {fold(json.loads(row.query).get('text', ''))} "
        if any(f" {name} " in words for name in names):
            session.delete(row)


def _loosen(session: Session, promises: set[int]) -> None:
    """Encounters of others that kept one of these promises no longer point at it."""
    for encounter in session.scalars(select(Encounter).where(Encounter.followup_id.in_(promises))):
        encounter.followup_id = None


def _signals(session: Session, people: Collection[int]) -> set[int]:
    """Worries about them, and those that came out of a talk with them and are about nobody else."""
    talks = select(Conversation.id).where(Conversation.person_id.in_(people))
    out_of_it = Signal.conversation_id.in_(talks) & Signal.person_id.is_(None)
    return set(session.scalars(select(Signal.id).where(Signal.person_id.in_(people) | out_of_it)))


def _drop_signals(session: Session, people: Collection[int]) -> None:
    signals = _signals(session, people)
    drop_story(session, signals)
    for signal in session.scalars(select(Signal).where(Signal.id.in_(signals))):
        session.delete(signal)


def _drop_talks(session: Session, people: set[int]) -> None:
    """Her doorstep conversations go as rows about her; here goes what points at them, and what was noted of the ring.
    That somebody rang stays."""
    talks = session.scalars(select(Conversation).where(Conversation.person_id.in_(people))).all()
    ids = {talk.id for talk in talks}
    for theme in session.scalars(select(ConversationTheme).where(ConversationTheme.conversation_id.in_(ids))):
        session.delete(theme)
    forget_gifts(session, ids)
    for visit in session.scalars(select(Visit).where(Visit.id.in_(talk.visit_id for talk in talks))):
        visit.note = visit.come_back_words = ""
    for signal in session.scalars(select(Signal).where(Signal.conversation_id.in_(ids))):
        signal.conversation_id = None


def _scrub_imports(session: Session, people: set[int], encounters: set[int]) -> None:
    """An import remembers the rows that it made, to take them back later: hers go from that memory too."""
    for batch in session.scalars(select(ImportBatch).where(ImportBatch.changes != b"")):
        changes = unpack(batch.changes)
        kept = [
            change
            for change in changes
            if not change.people() & people and not (change.table == "encounter" and change.key in encounters)
        ]
        if len(kept) < len(changes):
            batch.changes = pack(kept)
        batch.report = report_without(batch.report, people)


def _count(session: Session, model: type[Any], person_id: int) -> int:
    return session.scalar(select(func.count()).select_from(model).where(model.person_id == person_id)) or 0
