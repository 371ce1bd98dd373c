"""What one or more rounds were, as it may be told to others: numbers of the work as they are, what many talks were
about, and no number of people: those are protected in `services.accountability`. No name, no address smaller than the
building, not a word that was said.

Only what residents said may be told on (`Kept.TELL`) is told of.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.hearts.talk import Answer, Proposal, ProposalKind, proposals
from makelaar.models import Category, Conversation, ConversationTheme, Theme, Visit
from makelaar.services.people.category import category_guesser
from makelaar.services.rounds.listing import RoundLine, get_round
from makelaar.services.rounds.rules import newest_in_round
from makelaar.services.settings import register_setting
from makelaar.services.taxonomy_originals import is_sensitive, shown_label
from makelaar.settings import SENSITIVE_THRESHOLD, THRESHOLD
from makelaar.store.register import Register
from makelaar.terms import Kept


@dataclass(frozen=True)
class Least:
    """In how many talks something was said at least, before it is told; and something sensitive."""

    talks: int
    sensitive: int


@dataclass(frozen=True)
class RoundReport:
    """What may be told of rounds without a number of people. `rounds` are told by day and building; who walked them is
    hers to add.

    `rung` counts doors, `rings` how often somebody rang. `themes`, `wishes` and `strengths` are what enough talks were
    about; nothing where too few talks may be told on (`too_few`).
    """

    rounds: tuple[RoundLine, ...]
    first: date
    last: date
    rung: int
    rings: int
    least: Least
    too_few: bool
    themes: tuple[str, ...]
    wishes: tuple[str, ...]
    strengths: tuple[str, ...]
    letters: int


def round_report(register: Register, round_ids: Sequence[int]) -> RoundReport:
    """The report of these rounds. Raises Refused when one is gone, ValueError without any."""
    if not round_ids:
        raise ValueError("a report is about at least one round")
    rounds = tuple(sorted((get_round(register, one) for one in dict.fromkeys(round_ids)), key=lambda line: line.day))
    k, higher = register_setting(register, THRESHOLD), register_setting(register, SENSITIVE_THRESHOLD)
    least = Least(k, max(k, higher))
    with register.read() as session:
        in_force = select(Visit).where(Visit.round_id.in_(round_ids), Visit.id.in_(newest_in_round()))
        visits = session.scalars(in_force).all()
        talks = _talks(session, round_ids)
        told = [talk for talk in talks if talk.kept is Kept.TELL]
        telling = len(told) >= k
        wishes, strengths = _said(session, told, register.clock.today(), least) if telling else ((), ())
        return RoundReport(
            rounds=rounds,
            first=min((visit.day for visit in visits), default=rounds[0].day),
            last=max((visit.day for visit in visits), default=rounds[-1].day),
            rung=len({visit.door_id for visit in visits}),
            rings=sum(line.rings for line in rounds),
            least=least,
            too_few=not telling,
            themes=_themes(session, told, least) if telling else (),
            wishes=wishes,
            strengths=strengths,
            letters=sum(line.letter_on is not None for line in rounds),
        )


def _talks(session: Session, round_ids: Sequence[int]) -> Sequence[Conversation]:
    chosen = select(Conversation).join(Visit, Visit.id == Conversation.visit_id)
    return session.scalars(chosen.where(Visit.round_id.in_(round_ids)).order_by(Conversation.id)).all()


def _themes(session: Session, talks: Sequence[Conversation], least: Least) -> tuple[str, ...]:
    about = (
        select(Theme.label, Theme.sensitive, func.count())
        .join(ConversationTheme, ConversationTheme.theme_id == Theme.id)
        .where(ConversationTheme.conversation_id.in_([talk.id for talk in talks]))
        .group_by(Theme.id)
        .order_by(Theme.position, Theme.id)
    )
    return _shown(((label, n, sensitive) for label, sensitive, n in session.execute(about)), least)


def _said(
    session: Session, talks: Sequence[Conversation], today: date, least: Least
) -> tuple[tuple[str, ...], tuple[str, ...]]:
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
    return _of_categories(wishes, categories, least), _of_categories(strengths, categories, least)


def _of_categories(counted: Counter[int], categories: dict[int, tuple[str, bool]], least: Least) -> tuple[str, ...]:
    return _shown(((categories[key][0], n, categories[key][1]) for key, n in sorted(counted.items())), least)


def _shown(found: Iterable[tuple[str, int, bool]], least: Least) -> tuple[str, ...]:
    """Those of (label, talks, sensitive) that enough talks were about. Which are left out is not told, nor in how many
    talks the others were said: that number is not protected together with those of the quarter."""
    return tuple(label for label, n, sensitive in found if n >= (least.sensitive if sensitive else least.talks))


def _proposals(talk: Conversation, today: date, is_thing: Callable[[str], bool]) -> list[Proposal]:
    answers = ((Answer.LIVING, talk.living), (Answer.WISHES, talk.wishes), (Answer.STRENGTH, talk.strength))
    return [one for answer, text in answers for one in proposals(answer, text, today, is_thing)]


def _categories(said: Iterable[Proposal], kind: ProposalKind, guess: Callable[[str], int | None]) -> set[int]:
    """Each category once for a talk."""
    found = (guess(one.text) for one in said if one.kind is kind)
    return {category for category in found if category is not None}
