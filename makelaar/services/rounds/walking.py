"""Walk a round: each ring is on disk before its act returns."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.errors import Refused
from makelaar.hearts.doors.come_back import come_back_day
from makelaar.i18n import _
from makelaar.models import Conversation, ConversationTheme, Door, Round, RoundDoor, Signal, Story, Visit
from makelaar.services.conversations.gifts import forget_gifts
from makelaar.services.rounds.rules import need_round
from makelaar.services.rounds.rung import rings_here
from makelaar.services.rounds.sheet import RoundSheet, SheetDoor, round_sheet
from makelaar.services.typing_on import one_step
from makelaar.store.register import Register
from makelaar.terms import Outcome, RoundStatus

__all__ = [
    "RoundSheet",
    "RungAt",
    "SheetDoor",
    "finish_round",
    "floor_not_home",
    "note_before_ring",
    "ring",
    "rings_here",
    "round_sheet",
    "start_round",
    "take_ring_back",
]


@dataclass(frozen=True)
class RungAt:
    """A ring that is kept. `is_new` is False where the ring in force was put right instead."""

    visit_id: int
    door_id: int
    outcome: Outcome
    day: date
    at: datetime | None
    come_back_on: date | None
    is_new: bool


def start_round(register: Register, round_id: int) -> None:
    """Begin a round, or go on with it; one that was finished is open again.

    A round at which nobody rang yet is of the day on which it begins. Raises Refused when it is gone.
    """
    with register.write(_("Ronde begonnen")) as session:
        row = need_round(session, round_id)
        row.status = RoundStatus.WALKING
        if session.scalar(select(Visit.id).where(Visit.round_id == round_id).limit(1)) is None:
            row.day = register.clock.today()


def finish_round(register: Register, round_id: int) -> None:
    """The round is done, also where doors are left. Raises Refused when it is gone."""
    with register.write(_("Ronde afgerond")) as session:
        need_round(session, round_id).status = RoundStatus.DONE


def ring(
    register: Register,
    round_id: int,
    door_id: int,
    outcome: Outcome,
    *,
    at: datetime | None = None,
    on: date | None = None,
    note: str | None = None,
    come_back: str | None = None,
    card_left: bool | None = None,
    again: bool = False,
    typing_on: bool = False,
) -> RungAt:
    """Keep what came of ringing at a door of the round; it is on disk when this returns.

    Where somebody rang in this round already, that ring is put right and all that is not given (None) stays as it was;
    `again` makes it another ring. The moment is now; or `at` (UTC without zone, or with any zone); or, where
    paper tells the day alone, `on`. `come_back` is when to come back, in the words that were said; `typing_on` makes
    them one step back with the ring before. A note that was written before anybody rang goes with the first ring.
    Raises Refused when the door is not on the round, the day has yet to come, or a conversation would be lost.
    """
    day, moment = _when(register, at, on)
    with one_step(register, typing_on=typing_on), register.write(_("Aanbelling genoteerd")) as session:
        _walk_on(session, round_id, (door_id,))
        row = None if again else _in_force(session, round_id, door_id)
        is_new = row is None
        if row is None:
            row = Visit(round_id=round_id, door_id=door_id, day=day, at=moment, outcome=outcome)
            row.note = _taken_notes(session, round_id, (door_id,))[door_id]
            session.add(row)
        else:
            _put_right(session, row, outcome)
            if at is not None or on is not None:
                row.day, row.at = day, moment
        if note is not None:
            row.note = note.strip()
        if card_left is not None:
            row.card_left = card_left
        _say_when(row, come_back)
        session.flush()
    return _rung_at(row, is_new=is_new)


def floor_not_home(
    register: Register,
    round_id: int,
    door_ids: Collection[int],
    *,
    at: datetime | None = None,
    on: date | None = None,
    card_left: bool = False,
) -> tuple[RungAt, ...]:
    """Nobody is home at these doors: one act. Gives the rings that were added, in the order of walking.

    Left alone are doors at which somebody rang in this round already, and those at which not to ring.
    `RoundSheet.same_floor` says which doors are a floor. Raises Refused as `ring` does.
    """
    day, moment = _when(register, at, on)
    with register.write(_("Hele verdieping niet thuis")) as session:
        _walk_on(session, round_id, door_ids)
        rung = select(Visit.door_id).where(Visit.round_id == round_id)
        chosen = (
            select(Door.id)
            .join(RoundDoor, RoundDoor.door_id == Door.id)
            .where(RoundDoor.round_id == round_id, Door.id.in_(door_ids))
            .where(Door.do_not_ring.is_(False), Door.id.not_in(rung))
            .order_by(RoundDoor.position)
        )
        doors = session.scalars(chosen).all()
        told = {"day": day, "at": moment, "outcome": Outcome.NOT_HOME, "card_left": card_left}
        notes = _taken_notes(session, round_id, doors)
        rows = [Visit(round_id=round_id, door_id=door, note=notes[door], **told) for door in doors]
        session.add_all(rows)
        session.flush()
    return tuple(_rung_at(row, is_new=True) for row in rows)


def note_before_ring(register: Register, round_id: int, door_id: int, note: str) -> None:
    """A note at a door of the round at which nobody rang yet; it goes with the first ring there.

    Raises Refused when the door is not on the round.
    """
    with register.write(_("Notitie bij een deur genoteerd")) as session:
        _need_doors(session, round_id, (door_id,))
        here = RoundDoor.round_id == round_id, RoundDoor.door_id == door_id
        session.scalars(select(RoundDoor).where(*here)).one().note = note.strip()


def take_ring_back(register: Register, visit_id: int) -> None:
    """Take out a ring that never was (the wrong door); the ring before it is in force again.

    Raises Refused when it is gone already, or when a conversation would be lost with it.
    """
    with register.write(_("Aanbelling weggehaald")) as session:
        row = session.get(Visit, visit_id)
        if row is None:
            raise Refused(_("Deze aanbelling staat niet meer in het register. Er is niets gewijzigd."))
        _drop_conversation(session, row)
        session.delete(row)


def _when(register: Register, at: datetime | None, on: date | None) -> tuple[date, datetime | None]:
    """(the day, the moment as the register keeps it)."""
    today = register.clock.today()
    if on is not None:
        day, moment = on, None
    elif at is not None:
        day, moment = wall_time(at).date(), at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at
    else:
        day, moment = today, register.utc_now()
    if day > today:
        raise Refused(_("Die dag moet nog komen: dan kan er nog niet zijn aangebeld. Er is niets genoteerd."))
    return day, moment


def _walk_on(session: Session, round_id: int, door_ids: Collection[int]) -> None:
    """Ringing begins a round that was planned. Raises Refused where a door is not on it."""
    row = _need_doors(session, round_id, door_ids)
    if row.status is RoundStatus.PLANNED:
        row.status = RoundStatus.WALKING


def _need_doors(session: Session, round_id: int, door_ids: Collection[int]) -> Round:
    """The round. Raises Refused where a door is not on it."""
    row = need_round(session, round_id)
    on_it = select(func.count()).where(RoundDoor.round_id == round_id, RoundDoor.door_id.in_(door_ids))
    if session.scalar(on_it) != len(set(door_ids)):
        raise Refused(_("Deze deur hoort niet bij deze ronde. Er is niets genoteerd; zet hem eerst bij de ronde."))
    return row


def _taken_notes(session: Session, round_id: int, door_ids: Collection[int]) -> dict[int, str]:
    """What was written at each door before anybody rang; it is with the ring from now on."""
    rows = session.scalars(select(RoundDoor).where(RoundDoor.round_id == round_id, RoundDoor.door_id.in_(door_ids)))
    notes = {}
    for row in rows:
        notes[row.door_id], row.note = row.note, ""
    return notes


def _in_force(session: Session, round_id: int, door_id: int) -> Visit | None:
    here = select(Visit).where(Visit.door_id == door_id, Visit.round_id == round_id)
    return session.scalars(here.order_by(Visit.id.desc()).limit(1)).first()


def _put_right(session: Session, row: Visit, outcome: Outcome) -> None:
    if outcome is not Outcome.CONVERSATION:
        _drop_conversation(session, row)
    row.outcome, row.settled = outcome, False


def _drop_conversation(session: Session, row: Visit) -> None:
    """A conversation in which nothing was written goes with its ring. Raises Refused where something would be lost."""
    talk = session.scalars(select(Conversation).where(Conversation.visit_id == row.id)).first()
    if talk is None:
        return
    about = select(ConversationTheme.id).where(ConversationTheme.conversation_id == talk.id)
    signal = select(Signal.id).where(Signal.conversation_id == talk.id)
    story = select(Story.id).where(Story.conversation_id == talk.id)
    pointed_at = any(session.scalar(one.limit(1)) for one in (about, signal, story)) or talk.person_id
    if pointed_at or talk.living_scale or talk.living or talk.wishes or talk.strength or talk.present:
        raise Refused(
            _(
                "Bij deze aanbelling hoort een gesprek; dat zou verloren gaan. Er is niets gewijzigd. Belde je opnieuw "
                "aan, kies dan “nog een keer”; anders maak je eerst het gesprek leeg."
            )
        )
    forget_gifts(session, {talk.id})
    session.delete(talk)


def _say_when(row: Visit, words: str | None) -> None:
    """When to come back belongs to that outcome alone."""
    if row.outcome is not Outcome.COME_BACK:
        words = ""
    if words is not None:
        row.come_back_words = " ".join(words.split())
        row.come_back_on = come_back_day(row.come_back_words, row.day)


def _rung_at(row: Visit, *, is_new: bool) -> RungAt:
    return RungAt(row.id, row.door_id, row.outcome, row.day, row.at, row.come_back_on, is_new)
