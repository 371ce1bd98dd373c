"""What one or more rounds led to, as it may be told to others: numbers of the work as they are, of people hidden or
rounded. No name, no address smaller than the building, not a word that was said."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.hearts.doors.response import Responses
from makelaar.hearts.small_counts import THRESHOLD, SmallCount, small_count
from makelaar.hearts.talk import Answer, Proposal, ProposalKind, proposals
from makelaar.models import Category, Conversation, ConversationTheme, FollowUp, Theme, Visit
from makelaar.services.people.category import category_guesser
from makelaar.services.rounds.listing import RoundLine, get_round
from makelaar.services.rounds.response import response
from makelaar.services.rounds.rules import newest_in_round
from makelaar.services.taxonomy_originals import shown_label
from makelaar.store.register import Register
from makelaar.terms import Outcome


@dataclass(frozen=True)
class Counted:
    """So many conversations were about this, as far as that may be told."""

    label: str
    count: SmallCount


@dataclass(frozen=True)
class OutcomeCount:
    """At so many doors it ended so: as a number of the work, exact, or as what residents said, hidden when few."""

    outcome: Outcome
    count: int | SmallCount


@dataclass(frozen=True)
class RoundReport:
    """The report. `rounds` are told by day and building; who walked them is hers to add.

    `themes`, `wishes` and `strengths` are empty where there were fewer conversations than the threshold.
    `promises`: come-backs that were asked for, and promises made to whom the talks were with, on those days.
    """

    rounds: tuple[RoundLine, ...]
    first: date
    last: date
    doors: int
    rung: int
    rings: int
    opened: int
    conversations: int
    outcomes: tuple[OutcomeCount, ...]
    response: Responses
    themes: tuple[Counted, ...]
    wishes: tuple[Counted, ...]
    strengths: tuple[Counted, ...]
    promises: int
    letters: int

    @property
    def too_few(self) -> bool:
        """Too few conversations to tell what they were about."""
        return self.conversations < THRESHOLD


def round_report(register: Register, round_ids: Sequence[int]) -> RoundReport:
    """The report of these rounds. Raises Refused when one is gone, ValueError without any."""
    if not round_ids:
        raise ValueError("a report is about at least one round")
    rounds = tuple(sorted((get_round(register, one) for one in dict.fromkeys(round_ids)), key=lambda line: line.day))
    answered = response(register, rounds=round_ids)
    with register.read() as session:
        in_force = select(Visit).where(Visit.round_id.in_(round_ids), Visit.id.in_(newest_in_round()))
        visits = session.scalars(in_force).all()
        talks = _talks(session, round_ids)
        telling = len(talks) >= THRESHOLD
        wishes, strengths = _said(session, talks, register.clock.today()) if telling else ((), ())
        return RoundReport(
            rounds=rounds,
            first=min((visit.day for visit in visits), default=rounds[0].day),
            last=max((visit.day for visit in visits), default=rounds[-1].day),
            doors=sum(line.doors for line in rounds),
            rung=sum(line.rung for line in rounds),
            rings=sum(line.rings for line in rounds),
            opened=sum(line.opened for line in rounds),
            conversations=len(talks),
            outcomes=_outcomes(visits),
            response=answered,
            themes=_themes(session, talks) if telling else (),
            wishes=wishes,
            strengths=strengths,
            promises=_promises(session, visits, talks),
            letters=sum(line.letter_on is not None for line in rounds),
        )


_WORK = (Outcome.NOT_HOME, Outcome.CONVERSATION)
"""A closed door and a talk say nothing of anybody; that somebody wants no talk does."""


def _outcomes(visits: Sequence[Visit]) -> tuple[OutcomeCount, ...]:
    counted = Counter(visit.outcome for visit in visits)
    return tuple(
        OutcomeCount(outcome, counted[outcome] if outcome in _WORK else small_count(counted[outcome]))
        for outcome in Outcome
    )


def _talks(session: Session, round_ids: Sequence[int]) -> Sequence[Conversation]:
    chosen = select(Conversation).join(Visit, Visit.id == Conversation.visit_id)
    return session.scalars(chosen.where(Visit.round_id.in_(round_ids)).order_by(Conversation.id)).all()


def _themes(session: Session, talks: Sequence[Conversation]) -> tuple[Counted, ...]:
    about = (
        select(Theme.label, Theme.sensitive, func.count())
        .join(ConversationTheme, ConversationTheme.theme_id == Theme.id)
        .where(ConversationTheme.conversation_id.in_([talk.id for talk in talks]))
        .group_by(Theme.id)
        .order_by(Theme.position, Theme.id)
    )
    found = [Counted(label, small_count(n, sensitive=sensitive)) for label, sensitive, n in session.execute(about)]
    return _by_count(found)


def _said(
    session: Session, talks: Sequence[Conversation], today: date
) -> tuple[tuple[Counted, ...], tuple[Counted, ...]]:
    """(wishes, strengths): in how many talks something of each category of the taxonomy was said."""
    guess = category_guesser(session)
    wishes: Counter[int] = Counter()
    strengths: Counter[int] = Counter()
    for talk in talks:
        said = _proposals(talk, today, lambda words: guess(words) is not None)
        wishes.update(_categories(said, ProposalKind.WANT, guess))
        strengths.update(_categories(said, ProposalKind.CAN, guess))
    labels: dict[int, str] = dict(session.execute(select(Category.id, Category.label)).all())
    return _labelled(wishes, labels), _labelled(strengths, labels)


def _labelled(counted: Counter[int], labels: dict[int, str]) -> tuple[Counted, ...]:
    return _by_count(Counted(shown_label(labels[key]), small_count(n)) for key, n in sorted(counted.items()))


def _proposals(talk: Conversation, today: date, is_thing: Callable[[str], bool]) -> list[Proposal]:
    answers = ((Answer.LIVING, talk.living), (Answer.WISHES, talk.wishes), (Answer.STRENGTH, talk.strength))
    return [one for answer, text in answers for one in proposals(answer, text, today, is_thing)]


def _categories(said: Iterable[Proposal], kind: ProposalKind, guess: Callable[[str], int | None]) -> set[int]:
    """Each category once for a talk."""
    found = (guess(one.text) for one in said if one.kind is kind)
    return {category for category in found if category is not None}


def _by_count(found: Iterable[Counted]) -> tuple[Counted, ...]:
    """The most first; those that are hidden behind, as they came."""
    return tuple(sorted(found, key=lambda one: -(one.count.value or 0)))


def _promises(session: Session, visits: Sequence[Visit], talks: Sequence[Conversation]) -> int:
    asked = sum(visit.outcome is Outcome.COME_BACK for visit in visits)
    day = {visit.id: visit.day for visit in visits}
    days = {(talk.person_id, day[talk.visit_id]) for talk in talks if talk.person_id and talk.visit_id in day}
    people = {person for person, _day in days}
    made = select(FollowUp.person_id, FollowUp.created_at).where(FollowUp.person_id.in_(people))
    return asked + sum((person, wall_time(at).date()) in days for person, at in session.execute(made))
