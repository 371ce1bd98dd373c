"""What one or more rounds led to, as it may be told to others: numbers of the work as they are, of people hidden or
rounded, and nothing of a few doors alone. No name, no address smaller than the building, not a word that was said.

Only what residents said may be told on (`Kept.TELL`) is told of; the others count as talks.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.hearts.doors.response import Responses
from makelaar.hearts.small_counts import THRESHOLD, SmallCount, small_count, stays_hidden
from makelaar.hearts.talk import Answer, Proposal, ProposalKind, proposals
from makelaar.models import Category, Conversation, ConversationTheme, FollowUp, Theme, Visit
from makelaar.services.people.category import category_guesser
from makelaar.services.rounds.listing import RoundLine, get_round
from makelaar.services.rounds.response import response
from makelaar.services.rounds.rules import newest_in_round
from makelaar.services.taxonomy_originals import is_sensitive, shown_label
from makelaar.store.register import Register
from makelaar.terms import Kept, Outcome


@dataclass(frozen=True)
class Counted:
    """In so many conversations this was spoken of, rounded: it may be told."""

    label: str
    count: int


@dataclass(frozen=True)
class RoundReport:
    """The report. `rounds` are told by day and building; who walked them is hers to add.

    `rung` counts doors, `rings` how often somebody rang. `not_home` and `answers` count a door once in each round;
    `answers` (what residents said at the door) is empty where the hidden ones could be told from the others.
    `themes`, `wishes` and `strengths` hold what may be told, nothing where too few talks may be told on.
    `promises`: come-backs that were asked for, and promises made to whom the talks were with, on those days.
    """

    rounds: tuple[RoundLine, ...]
    first: date
    last: date
    rung: int
    rings: int
    not_home: int
    opened: int
    answers: tuple[tuple[Outcome, SmallCount], ...]
    response: Responses
    conversations: SmallCount
    too_few: bool
    themes: tuple[Counted, ...]
    wishes: tuple[Counted, ...]
    strengths: tuple[Counted, ...]
    promises: SmallCount
    letters: int

    @property
    def few_doors(self) -> bool:
        """Too few doors to tell more than that somebody rang."""
        return 0 < self.rung < THRESHOLD


def round_report(register: Register, round_ids: Sequence[int]) -> RoundReport:
    """The report of these rounds. Raises Refused when one is gone, ValueError without any."""
    if not round_ids:
        raise ValueError("a report is about at least one round")
    rounds = tuple(sorted((get_round(register, one) for one in dict.fromkeys(round_ids)), key=lambda line: line.day))
    with register.read() as session:
        in_force = select(Visit).where(Visit.round_id.in_(round_ids), Visit.id.in_(newest_in_round()))
        visits = session.scalars(in_force).all()
        talks = _talks(session, round_ids)
        told = [talk for talk in talks if talk.kept is Kept.TELL]
        telling = len(told) >= THRESHOLD
        wishes, strengths = _said(session, told, register.clock.today()) if telling else ((), ())
        not_home = sum(visit.outcome is Outcome.NOT_HOME for visit in visits)
        return RoundReport(
            rounds=rounds,
            first=min((visit.day for visit in visits), default=rounds[0].day),
            last=max((visit.day for visit in visits), default=rounds[-1].day),
            rung=len({visit.door_id for visit in visits}),
            rings=sum(line.rings for line in rounds),
            not_home=not_home,
            opened=len(visits) - not_home,
            answers=_answers(visits),
            response=response(session, round_ids),
            conversations=small_count(len(talks)),
            too_few=not telling,
            themes=_themes(session, told) if telling else (),
            wishes=wishes,
            strengths=strengths,
            promises=small_count(_promises(session, visits, talks)),
            letters=sum(line.letter_on is not None for line in rounds),
        )


def _answers(visits: Sequence[Visit]) -> tuple[tuple[Outcome, SmallCount], ...]:
    """What came of it where somebody opened. How many opened is exact beside it, so a rest may tell too much."""
    counted = Counter(visit.outcome for visit in visits if visit.outcome is not Outcome.NOT_HOME)
    answers = [(one, small_count(counted[one])) for one in Outcome if one is not Outcome.NOT_HOME]
    return tuple(answers) if stays_hidden(counted.total(), [count for _one, count in answers]) else ()


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
    return _shown((label, n, sensitive) for label, sensitive, n in session.execute(about))


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
    known = session.execute(select(Category.id, Category.key, Category.label))
    categories = {row.id: (shown_label(row.label), is_sensitive(row.key)) for row in known}
    return _of_categories(wishes, categories), _of_categories(strengths, categories)


def _of_categories(counted: Counter[int], categories: dict[int, tuple[str, bool]]) -> tuple[Counted, ...]:
    return _shown((categories[key][0], n, categories[key][1]) for key, n in sorted(counted.items()))


def _shown(found: Iterable[tuple[str, int, bool]]) -> tuple[Counted, ...]:
    """Those of (label, talks, sensitive) that may be told, the most first. Which are hidden is not told either: that
    somebody spoke of it at all would be."""
    counts = [(label, small_count(n, sensitive=sensitive).value) for label, n, sensitive in found]
    shown = [Counted(label, value) for label, value in counts if value is not None]
    return tuple(sorted(shown, key=lambda one: -one.count))


def _proposals(talk: Conversation, today: date, is_thing: Callable[[str], bool]) -> list[Proposal]:
    answers = ((Answer.LIVING, talk.living), (Answer.WISHES, talk.wishes), (Answer.STRENGTH, talk.strength))
    return [one for answer, text in answers for one in proposals(answer, text, today, is_thing)]


def _categories(said: Iterable[Proposal], kind: ProposalKind, guess: Callable[[str], int | None]) -> set[int]:
    """Each category once for a talk."""
    found = (guess(one.text) for one in said if one.kind is kind)
    return {category for category in found if category is not None}


def _promises(session: Session, visits: Sequence[Visit], talks: Sequence[Conversation]) -> int:
    asked = sum(visit.outcome is Outcome.COME_BACK for visit in visits)
    day = {visit.id: visit.day for visit in visits}
    days = {(talk.person_id, day[talk.visit_id]) for talk in talks if talk.person_id and talk.visit_id in day}
    people = {person for person, _day in days}
    made = select(FollowUp.person_id, FollowUp.created_at).where(FollowUp.person_id.in_(people))
    return asked + sum((person, wall_time(at).date()) in days for person, at in session.execute(made))
