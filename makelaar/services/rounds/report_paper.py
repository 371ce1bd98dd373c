"""The report of rounds as it is printed: what `report` tells, the protected numbers of people, and the doors of each
building, each counted once."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from makelaar.export.report_told import BuildingRung, ReportOfRounds
from makelaar.hearts.doors.response import Responses
from makelaar.models import Building, Door, RoundDoor, Visit
from makelaar.services.mails.sender import sender
from makelaar.services.rounds.report import RoundReport
from makelaar.store.register import Register


def told_of_rounds(
    register: Register, report: RoundReport, *, opened: int | None, spoken: int | None, response: Responses
) -> ReportOfRounds:
    """The report with its numbers of people, protected and rounded; None is not told."""
    who = sender(register)
    with register.read() as session:
        buildings = _buildings(session, [line.id for line in report.rounds])
    return ReportOfRounds(
        by=", ".join(part for part in (who.name.strip(), who.organisation.strip()) if part),
        made_on=register.clock.today(),
        first=report.first,
        last=report.last,
        rounds=len(report.rounds),
        buildings=buildings,
        rings=report.rings,
        opened=opened,
        spoken=spoken,
        response=response,
        least=(report.least.talks, report.least.sensitive),
        too_few=report.too_few,
        themes=report.themes,
        wishes=report.wishes,
        strengths=report.strengths,
        letters=report.letters,
    )


def _buildings(session: Session, round_ids: Sequence[int]) -> tuple[BuildingRung, ...]:
    """The buildings of the rounds by name; a door that was rung in several rounds counts once."""
    on_them = select(RoundDoor.door_id).where(RoundDoor.round_id.in_(round_ids))
    rung = select(Visit.door_id).where(Visit.round_id.in_(round_ids))
    found = (
        select(Building.name, _doors_in(on_them), _doors_in(rung))
        .join(Door, Door.building_id == Building.id)
        .where(Door.id.in_(on_them))
        .group_by(Building.id)
        .order_by(Building.name, Building.id)
    )
    return tuple(BuildingRung(name, doors, rings) for name, doors, rings in session.execute(found))


def _doors_in(chosen: Select[int]) -> ColumnElement[int]:
    return func.count(Door.id).filter(Door.id.in_(chosen))
