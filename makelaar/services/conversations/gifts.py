"""What a talk gave beside its words: what was taken over from it, and the card that was made for it.

It goes along with the talk when that turns out to be with somebody else; what is left behind can be taken away at
once.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import (
    Base,
    Conversation,
    ConversationGift,
    Encounter,
    FollowUp,
    FollowUpMove,
    Person,
    Signal,
    Talent,
    Wish,
)
from makelaar.services.conversations.reading import need_conversation
from makelaar.services.people.names import shown_name
from makelaar.services.signals.acting import drop_story
from makelaar.services.stories.origin import stories_follow_talk
from makelaar.store.changes import about_people
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus, Gift, Kept

Given = Talent | Wish | FollowUp
_MODELS: dict[Gift, type[Given]] = {Gift.TALENT: Talent, Gift.WISH: Wish, Gift.FOLLOWUP: FollowUp}


@dataclass(frozen=True)
class LeftBehind:
    """What came out of a talk and stands there yet: with somebody whom the talk is not with (any more), or though no
    word of it may be kept. `card` is the name on a card that was made for the talk and on which nothing stands."""

    signals: int = 0
    talents: int = 0
    wishes: int = 0
    promises: int = 0
    card: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to take away."""
        return self == LeftBehind()


@dataclass
class _Rows:
    signals: list[Signal] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    card: Person | None = None


def left_behind(register: Register, conversation_id: int) -> LeftBehind:
    """What this talk left behind. Raises Refused when it is gone."""
    with register.read() as session:
        rows = _left(session, need_conversation(session, conversation_id))
        kinds = [type(row) for row in rows.given]
        card = "" if rows.card is None else shown_name(rows.card)
    return LeftBehind(len(rows.signals), kinds.count(Talent), kinds.count(Wish), kinds.count(FollowUp), card)


def take_left_behind(register: Register, conversation_id: int) -> None:
    """Take away what this talk left behind; a card goes to the bin. One act. Raises Refused when the talk is gone."""
    with register.write(_("Weggehaald wat uit het gesprek kwam")) as session:
        rows = _left(session, need_conversation(session, conversation_id))
        drop_story(session, {row.id for row in rows.signals})
        promises = [row.id for row in rows.given if isinstance(row, FollowUp)]
        for move in session.scalars(select(FollowUpMove).where(FollowUpMove.followup_id.in_(promises))):
            session.delete(move)
        for encounter in session.scalars(select(Encounter).where(Encounter.followup_id.in_(promises))):
            encounter.followup_id = None
        for given in rows.given:
            forget_gift(session, given)
        for row in (*rows.signals, *rows.given):
            session.delete(row)
        if rows.card is not None:
            rows.card.binned_at = register.utc_now()


def give(session: Session, conversation_id: int, made: Given | Person) -> None:
    """Remember that this came out of the talk; `made` has its id."""
    session.add(ConversationGift(conversation_id=conversation_id, kind=_kind(made), row_id=made.id))


def forget_gift(session: Session, row: Given) -> None:
    """This row is about to go: no talk gave it any more."""
    gift = select(ConversationGift).where(ConversationGift.kind == _kind(row), ConversationGift.row_id == row.id)
    for one in session.scalars(gift):
        session.delete(one)


def hand_over(session: Session, talk: Conversation, before: int | None) -> None:
    """The talk is with somebody else than `before`: what it gave goes along. With nobody any more, what needs a person
    stays with whom it is (`left_behind`); a worry about the one whom the talk was with follows it in any case."""
    hers = Signal.person_id.is_(None) if before is None else Signal.person_id == before
    for signal in session.scalars(select(Signal).where(Signal.conversation_id == talk.id, hers)):
        signal.person_id = talk.person_id
    stories_follow_talk(session, talk)
    if talk.person_id is None:
        return
    for row in list(_given(session, talk.id)):
        if row.person_id != talk.person_id:
            _move(session, row, talk.person_id)


def forget_gifts(session: Session, talks: Collection[int]) -> None:
    """These talks are about to go: what came out of them no longer says so."""
    for row in session.scalars(select(ConversationGift).where(ConversationGift.conversation_id.in_(talks))):
        session.delete(row)


def _kind(row: Given | Person) -> Gift:
    return next((kind for kind, model in _MODELS.items() if isinstance(row, model)), Gift.PERSON)


def _move(session: Session, row: Given, person_id: int) -> None:
    """To this person; what she can or wants already, word for word, is not told twice."""
    if isinstance(row, FollowUp):
        for move in session.scalars(select(FollowUpMove).where(FollowUpMove.followup_id == row.id)):
            move.person_id = person_id
    else:
        model = type(row)
        hers = session.scalars(select(model.text).where(model.person_id == person_id))
        if fold(row.text) in {fold(text) for text in hers}:
            forget_gift(session, row)
            session.delete(row)
            return
    row.person_id = person_id


def _given(session: Session, conversation_id: int) -> Iterator[Given]:
    """What was taken over and is there yet; of promises those that are open: a kept one is what she did."""
    gifts = session.scalars(select(ConversationGift).where(ConversationGift.conversation_id == conversation_id))
    for gift in gifts.all():
        found = session.get(_MODELS[gift.kind], gift.row_id) if gift.kind in _MODELS else None
        row = cast(Given | None, found)
        if row is not None and not (isinstance(row, FollowUp) and row.status is not FollowUpStatus.OPEN):
            yield row


def _left(session: Session, talk: Conversation) -> _Rows:
    rows = _Rows()
    given = list(_given(session, talk.id))
    if talk.kept is Kept.NOTHING:
        rows.signals = list(session.scalars(select(Signal).where(Signal.conversation_id == talk.id)))
        rows.given = given
    else:
        rows.given = [row for row in given if row.person_id != talk.person_id]
    made = select(Person).join(ConversationGift, ConversationGift.row_id == Person.id)
    made = made.where(ConversationGift.conversation_id == talk.id, ConversationGift.kind == Gift.PERSON)
    for person in session.scalars(made.where(Person.binned_at.is_(None)).order_by(Person.id.desc())):
        if person.id != talk.person_id and _is_empty(session, person, rows.given):
            rows.card = person
    return rows


def _is_empty(session: Session, person: Person, but: Collection[Given]) -> bool:
    """Nothing stands about her but her name and address, and `but` these."""
    if person.notes:
        return False
    going = {(row.__tablename__, row.id) for row in but}
    for mapper in Base.registry.mappers:
        model = mapper.class_
        for column in about_people(model.__tablename__) if model.logged else ():
            found = session.scalars(select(mapper.columns["id"]).where(mapper.columns[column] == person.id))
            if any((model.__tablename__, key) not in going for key in found):
                return False
    return True
