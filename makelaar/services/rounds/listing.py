"""The list of rounds: when, where, by whom, and what came of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlalchemy.orm import Session

from makelaar.hearts.doors.state import OPENED
from makelaar.models import Building, Conversation, Door, Round, RoundDoor, Visit
from makelaar.services.rounds.rules import is_waiting, need_round, newest_in_round
from makelaar.store.register import Register
from makelaar.terms import Outcome, RoundStatus


@dataclass(frozen=True)
class RoundLine:
    """One round. `outcomes` counts doors by the ring that is in force; `rings` and `opened` count every ring.

    `buildings` are names. `come_backs` are the doors that still wait after a ring of this round.
    """

    id: int
    day: date
    status: RoundStatus
    worker: str
    colleague: str
    buildings: tuple[str, ...]
    doors: int
    outcomes: Mapping[Outcome, int]
    rings: int
    opened: int
    conversations: int
    come_backs: int
    letter_on: date | None
    note: str

    @property
    def rung(self) -> int:
        """At how many doors somebody rang."""
        return sum(self.outcomes.values())

    @property
    def response(self) -> float | None:
        """Which share of the rings was opened, 0 to 1; None where nobody rang."""
        return self.opened / self.rings if self.rings else None


def list_rounds(register: Register) -> tuple[RoundLine, ...]:
    """All rounds, the latest day first."""
    with register.read() as session:
        rows = session.scalars(select(Round).order_by(Round.day.desc(), Round.id.desc())).all()
        return _lines(session, rows, true())


def get_round(register: Register, round_id: int) -> RoundLine:
    """One round. Raises Refused when it is no longer in the register."""
    with register.read() as session:
        return _lines(session, [need_round(session, round_id)], RoundDoor.round_id == round_id)[0]


def _lines(session: Session, rows: Iterable[Round], asked: ColumnElement[bool]) -> tuple[RoundLine, ...]:
    """Five selects, however many rounds there are. `asked` is a condition on `RoundDoor` that holds for them."""
    buildings, doors = _walked(session, asked)
    outcomes, rings = _rung(session, asked, newest_in_round()), _rung(session, asked)
    talks, waiting = _talks(session, asked), _waiting(session, asked)
    return tuple(
        RoundLine(
            id=row.id,
            day=row.day,
            status=row.status,
            worker=row.worker,
            colleague=row.colleague,
            buildings=tuple(buildings[row.id]),
            doors=doors[row.id],
            outcomes={outcome: outcomes[row.id][outcome] for outcome in Outcome if outcomes[row.id][outcome]},
            rings=rings[row.id].total(),
            opened=sum(count for outcome, count in rings[row.id].items() if outcome in OPENED),
            conversations=talks[row.id],
            come_backs=waiting[row.id],
            letter_on=row.letter_on,
            note=row.note,
        )
        for row in rows
    )


def _walked(session: Session, asked: ColumnElement[bool]) -> tuple[dict[int, list[str]], Counter[int]]:
    """The names of the buildings of each round, in the order of walking, and how many doors it has."""
    buildings: dict[int, list[str]] = defaultdict(list)
    doors: Counter[int] = Counter()
    found = (
        select(RoundDoor.round_id, Building.name, func.count())
        .join(Door, Door.id == RoundDoor.door_id)
        .join(Building, Building.id == Door.building_id)
        .where(asked)
        .group_by(RoundDoor.round_id, Building.id)
        .order_by(func.min(RoundDoor.position))
    )
    for round_id, name, count in session.execute(found):
        buildings[round_id].append(name)
        doors[round_id] += count
    return buildings, doors


def _rung(
    session: Session, asked: ColumnElement[bool], which: Select[int] | None = None
) -> dict[int, Counter[Outcome]]:
    """How often each outcome occurs in each round: of all rings, or of those whose ids `which` gives."""
    counted: dict[int, Counter[Outcome]] = defaultdict(Counter)
    found = select(Visit.round_id, Visit.outcome, func.count()).where(Visit.round_id.in_(_ids(asked)))
    if which is not None:
        found = found.where(Visit.id.in_(which))
    for round_id, outcome, count in session.execute(found.group_by(Visit.round_id, Visit.outcome)):
        counted[round_id][outcome] = count
    return counted


def _talks(session: Session, asked: ColumnElement[bool]) -> Counter[int]:
    found = (
        select(Visit.round_id, func.count())
        .join(Conversation, Conversation.visit_id == Visit.id)
        .where(Visit.round_id.in_(_ids(asked)))
        .group_by(Visit.round_id)
    )
    return Counter(dict(session.execute(found).all()))


def _waiting(session: Session, asked: ColumnElement[bool]) -> Counter[int]:
    found = (
        select(Visit.round_id, func.count())
        .join(Door, Door.id == Visit.door_id)
        .where(Visit.round_id.in_(_ids(asked)), *is_waiting())
    )
    return Counter(dict(session.execute(found.group_by(Visit.round_id)).all()))


def _ids(asked: ColumnElement[bool]) -> Select[int]:
    return select(RoundDoor.round_id).where(asked)
