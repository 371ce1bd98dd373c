"""Chips beside the answers while she types: what they hold for later, and one of them kept when she says so."""

from dataclasses import dataclass
from functools import partial
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.hearts.talk import Answer, Proposal, ProposalKind, proposals
from makelaar.i18n import _
from makelaar.models import Conversation, FollowUp, FollowUpMove, Signal, SignalEvent, Talent, Visit, Wish
from makelaar.services.conversations.gifts import forget_gift, give
from makelaar.services.conversations.reading import need_conversation
from makelaar.services.followups.item import When
from makelaar.services.followups.promising import FollowUpForm, put
from makelaar.services.people.category import category_guesser
from makelaar.services.signals.acting import SignalForm, note_within
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus, Worry


@dataclass(frozen=True)
class Taken:
    """What `accept` made of a proposal."""

    kind: ProposalKind
    id: int


_MODELS: dict[ProposalKind, type[Talent | Wish | FollowUp | Signal]] = {
    ProposalKind.CAN: Talent,
    ProposalKind.WANT: Wish,
    ProposalKind.PROMISE: FollowUp,
    ProposalKind.SIGNAL: Signal,
}


@dataclass(frozen=True)
class Chip:
    """A proposal as the form shows it, with the question whose `answer` it was read in. `is_kept`: it stands in the
    register already; `needs_person`: before it can be kept it must be said with whom the talk was."""

    answer: Answer
    proposal: Proposal
    is_kept: bool
    needs_person: bool


def propose(register: Register, conversation_id: int, answers: dict[Answer, str]) -> tuple[Chip, ...]:
    """What these answers, as they stand on the screen, hold for later; each once. Raises Refused when it is gone."""
    today = register.clock.today()
    with register.read() as session:
        row = need_conversation(session, conversation_id)
        guess = category_guesser(session)
        found: dict[tuple[ProposalKind, str], tuple[Answer, Proposal]] = {}
        for answer, text in answers.items():
            for one in proposals(answer, text, today, lambda words: guess(words) is not None):
                found.setdefault((one.kind, fold(one.text)), (answer, one))
        kept = partial(_is_kept, session, row)
        nameless = row.person_id is None
        return tuple(
            Chip(answer, one, kept(one), nameless and one.kind is not ProposalKind.SIGNAL)
            for answer, one in found.values()
        )


def accept(register: Register, conversation_id: int, proposal: Proposal) -> Taken | None:
    """Keep what was proposed: with the person of the talk, a worry with the door too. Gives what was made, for
    `take_back`; None where it stood in the register already.

    Raises Refused when the conversation is gone, or when it stays with the door and a person is needed.
    """
    with register.write(_("Uit het gesprek overgenomen")) as session:
        row = need_conversation(session, conversation_id)
        if _is_kept(session, row, proposal):
            return None
        if proposal.kind is ProposalKind.SIGNAL:
            door = session.get_one(Visit, row.visit_id).door_id
            about = SignalForm(proposal.text, Worry.SERIOUS, "", row.person_id, door, row.id)
            return Taken(proposal.kind, note_within(session, register, about))
        if row.person_id is None:
            raise Refused(_("Met wie was dit gesprek? Zet er een naam bij; dan kun je dit overnemen."))
        made = _keep_with(session, register, row.person_id, proposal)
        session.flush()
        give(session, row.id, made)
        return Taken(proposal.kind, made.id)


def take_back(register: Register, taken: Taken) -> None:
    """What was taken over is not to be kept after all. Nothing happens where it is gone already.

    Raises Refused where something was done with it since: a promise that was moved or closed, a worry passed on.
    """
    with register.write(_("Toch niet overgenomen")) as session:
        row = cast(Talent | Wish | FollowUp | Signal | None, session.get(_MODELS[taken.kind], taken.id))
        if row is None:
            return
        if isinstance(row, Signal):
            steps = session.scalars(select(SignalEvent).where(SignalEvent.signal_id == row.id)).all()
            _need_untouched(len(steps) == 1)
            session.delete(steps[0])
        else:
            forget_gift(session, row)
        if isinstance(row, FollowUp):
            moved = session.scalar(select(FollowUpMove.id).where(FollowUpMove.followup_id == row.id).limit(1))
            _need_untouched(moved is None and row.status is FollowUpStatus.OPEN)
        session.delete(row)


def _need_untouched(is_untouched: bool) -> None:
    if not is_untouched:
        raise Refused(_("Hier is al iets mee gedaan, dus het blijft staan. Er is niets gewijzigd."))


def _keep_with(session: Session, register: Register, person_id: int, proposal: Proposal) -> Talent | Wish | FollowUp:
    if proposal.promise is not None:
        said = proposal.promise
        when = When(said.day, "" if said.day else said.condition or _("zonder dag"), said.words, said.repeat)
        return put(session, register, person_id, when, FollowUpForm(said.channel))
    model = Talent if proposal.kind is ProposalKind.CAN else Wish
    made = model(person_id=person_id, text=proposal.text, category_id=category_guesser(session)(proposal.text))
    session.add(made)
    return made


def _is_kept(session: Session, row: Conversation, proposal: Proposal) -> bool:
    if proposal.kind is ProposalKind.SIGNAL:
        texts = session.scalars(select(Signal.text).where(Signal.conversation_id == row.id))
        return fold(proposal.text) in {fold(text) for text in texts}
    if row.person_id is None:
        return False
    if proposal.promise is not None:
        open_ones = select(FollowUp.due, FollowUp.words).where(
            FollowUp.person_id == row.person_id, FollowUp.status == FollowUpStatus.OPEN
        )
        said = (proposal.promise.day, fold(proposal.promise.words))
        return said in {(due, fold(words)) for due, words in session.execute(open_ones)}
    model = Talent if proposal.kind is ProposalKind.CAN else Wish
    hers = session.scalars(select(model.text).where(model.person_id == row.person_id))
    return fold(proposal.text) in {fold(text) for text in hers}
