"""A ring (aanbelling) as pages see it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from makelaar.models import Conversation, ConversationTheme, Person, Theme, Visit
from makelaar.store.register import Register
from makelaar.terms import Kept, Outcome


@dataclass(frozen=True)
class Rung:
    """One ring. `at` is UTC without zone, None where paper told the day alone.

    `themes` are those of its conversation, where they may be kept.
    """

    visit_id: int
    round_id: int
    outcome: Outcome
    day: date
    at: datetime | None
    note: str
    card_left: bool
    come_back_words: str
    come_back_on: date | None
    conversation_id: int | None
    themes: tuple[str, ...]


def rings_here(register: Register, round_id: int, door_ids: Collection[int] | None = None) -> dict[int, Rung]:
    """By door (all, or these) the ring that is in force in this round: to redraw after an act or an undo, without
    reading all else again."""
    with register.read() as session:
        newest = select(func.max(Visit.id)).where(Visit.round_id == round_id).group_by(Visit.door_id)
        if door_ids is not None:
            newest = newest.where(Visit.door_id.in_(door_ids))
        found = rings_by_door(session, Visit.id.in_(newest))
    return {door_id: rung for door_id, (rung,) in found.items()}


def rings_by_door(session: Session, asked: ColumnElement[bool]) -> dict[int, list[Rung]]:
    """The rings for which the condition on `Visit` holds, by door, in the order in which they were written down."""
    talks: dict[int, int] = {}
    silent: set[int] = set()
    """Rings of a talk with somebody in the bin: no word of it is told."""
    about: dict[int, list[str]] = defaultdict(list)
    for visit_id, conversation_id, kept, binned_at, theme in session.execute(
        select(Conversation.visit_id, Conversation.id, Conversation.kept, Person.binned_at, Theme.label)
        .join(Visit, Visit.id == Conversation.visit_id)
        .outerjoin(Person, Person.id == Conversation.person_id)
        .outerjoin(ConversationTheme, ConversationTheme.conversation_id == Conversation.id)
        .outerjoin(Theme, Theme.id == ConversationTheme.theme_id)
        .where(asked)
        .order_by(Theme.position, Theme.id)
    ):
        talks[visit_id] = conversation_id
        if binned_at is not None:
            silent.add(visit_id)
        elif theme is not None and kept is not Kept.NOTHING:
            about[visit_id].append(theme)
    rings: dict[int, list[Rung]] = defaultdict(list)
    for row in session.scalars(select(Visit).where(asked).order_by(Visit.id)):
        note = "" if row.id in silent else row.note
        rings[row.door_id].append(_rung(row, note, talks.get(row.id), tuple(about[row.id])))
    return rings


def _rung(row: Visit, note: str, conversation_id: int | None, themes: tuple[str, ...]) -> Rung:
    return Rung(
        visit_id=row.id,
        round_id=row.round_id,
        outcome=row.outcome,
        day=row.day,
        at=row.at,
        note=note,
        card_left=row.card_left,
        come_back_words=row.come_back_words,
        come_back_on=row.come_back_on,
        conversation_id=conversation_id,
        themes=themes,
    )
