"""Plan a round: which doors, on which day, by whom, in which order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.doors.walking import walking_order
from makelaar.i18n import _
from makelaar.models import Door, Round, RoundDoor, Visit
from makelaar.services.rounds.door_choice import chosen_doors, told_shortly
from makelaar.services.rounds.duo import remember_duo
from makelaar.services.rounds.listing import RoundLine, get_round, list_rounds
from makelaar.services.rounds.rules import need_round
from makelaar.store.register import Register
from makelaar.terms import RoundStatus

__all__ = [
    "RoundLine",
    "RoundPlan",
    "Walk",
    "change_round",
    "get_round",
    "list_rounds",
    "look_ahead",
    "plan_of",
    "plan_round",
    "remove_round",
]


@dataclass(frozen=True)
class RoundPlan:
    """What is walked: whole buildings, in this order; some entrances; doors one by one (the come-back list).

    `top_down` begins every portiek at the top. A day that has been is for a round that was walked with paper.
    """

    day: date
    worker: str = ""
    colleague: str = ""
    buildings: tuple[int, ...] = ()
    entrances: tuple[int, ...] = ()
    doors: tuple[int, ...] = ()
    top_down: bool = True
    note: str = ""


@dataclass(frozen=True)
class Walk:
    """The doors in the order of walking, and the numbers of those that are left out: do not ring there."""

    door_ids: tuple[int, ...]
    left_out: tuple[str, ...]


def look_ahead(register: Register, plan: RoundPlan) -> Walk:
    """Which doors a plan would take, for showing while it is made; it writes nothing."""
    with register.read() as session:
        return _walk(session, plan)


def plan_round(register: Register, plan: RoundPlan) -> int:
    """Plan the round; gives its id. Both names can be chosen from then on.

    Doors at which not to ring are left out (`look_ahead` tells which). Raises Refused when no door is left.
    """
    with register.write(_("Ronde gepland")) as session:
        walk = _need_doors(_walk(session, plan))
        row = Round(status=RoundStatus.PLANNED, created_at=register.utc_now())
        _fill(row, plan)
        session.add(row)
        session.flush()
        for position, door_id in enumerate(walk.door_ids, start=1):
            session.add(RoundDoor(round_id=row.id, door_id=door_id, position=position))
    remember_duo(register, plan.worker, plan.colleague)
    return row.id


def change_round(register: Register, round_id: int, plan: RoundPlan) -> None:
    """Make the round what `plan` says.

    Once somebody rang, the numbers of the boxes stand (they are on paper): doors that were rung stay, doors that stay
    keep their number, and new ones come behind. Raises Refused when no door is left.
    """
    with register.write(_("Ronde gewijzigd")) as session:
        row = need_round(session, round_id)
        rung = set(session.scalars(select(Visit.door_id).where(Visit.round_id == round_id)))
        walk = _need_doors(_walk(session, plan, but=rung))
        _fill(row, plan)
        _put_doors(session, round_id, walk.door_ids, rung)
    remember_duo(register, plan.worker, plan.colleague)


def remove_round(register: Register, round_id: int) -> None:
    """Take a round out that nobody walked. Raises Refused when somebody rang: that is not lost by a click."""
    with register.write(_("Ronde weggehaald")) as session:
        row = need_round(session, round_id)
        if session.scalar(select(Visit.id).where(Visit.round_id == round_id).limit(1)) is not None:
            raise Refused(
                _("In deze ronde is al aangebeld: hij blijft staan, met alles erin. Rond hem af als hij klaar is.")
            )
        for door in session.scalars(select(RoundDoor).where(RoundDoor.round_id == round_id)):
            session.delete(door)
        session.delete(row)


def plan_of(register: Register, round_id: int) -> RoundPlan:
    """The plan that makes the round what it is, to change and give to `change_round`. Raises Refused."""
    with register.read() as session:
        row = need_round(session, round_id)
        on_it = select(RoundDoor.door_id).where(RoundDoor.round_id == round_id)
        walked = tuple(session.scalars(on_it.order_by(RoundDoor.position)))
        buildings, entrances, doors = told_shortly(session, walked)
        stops = [door.stop for door in chosen_doors(session, Door.id.in_(walked), buildings)]
    top_down = walking_order(stops, top_down=True) == walked or walking_order(stops, top_down=False) != walked
    return RoundPlan(row.day, row.worker, row.colleague, buildings, entrances, doors, top_down, row.note)


def _fill(row: Round, plan: RoundPlan) -> None:
    row.day, row.note = plan.day, plan.note.strip()
    row.worker, row.colleague = (" ".join(name.split()) for name in (plan.worker, plan.colleague))


def _need_doors(walk: Walk) -> Walk:
    if walk.door_ids:
        return walk
    if walk.left_out:
        raise Refused(_("Bij al deze deuren bel je niet aan. Er is niets gepland; kies andere deuren."))
    raise Refused(_("Deze ronde heeft nog geen deuren. Er is niets gepland; kies een flat, een portiek of deuren."))


def _put_doors(session: Session, round_id: int, walked: Sequence[int], rung: Collection[int]) -> None:
    """Bring the round's doors to `walked`; a round in which somebody rang keeps its numbers."""
    now = {door.door_id: door for door in session.scalars(select(RoundDoor).where(RoundDoor.round_id == round_id))}
    for door_id in now.keys() - {*walked, *rung}:
        session.delete(now[door_id])
    position = max((door.position for door in now.values()), default=0) if rung else 0
    for door_id in walked:
        if rung and door_id in now:
            continue
        position += 1
        if door_id in now:
            now[door_id].position = position
        else:
            session.add(RoundDoor(round_id=round_id, door_id=door_id, position=position))


def _walk(session: Session, plan: RoundPlan, *, but: Collection[int] = ()) -> Walk:
    """The doors of a plan; those in `but` come along also where they are now not to be rung."""
    asked = or_(
        Door.building_id.in_(plan.buildings), Door.entrance_id.in_(plan.entrances), Door.id.in_((*plan.doors, *but))
    )
    chosen = chosen_doors(session, asked, plan.buildings)
    left_out = [door for door in chosen if door.do_not_ring and door.id not in but]
    walked = walking_order((door.stop for door in chosen if door not in left_out), top_down=plan.top_down)
    number = {door.id: door.stop.number for door in left_out}
    skipped = walking_order((door.stop for door in left_out), top_down=plan.top_down)
    return Walk(walked, tuple(number[door] for door in skipped))
