"""The report of rounds as it is printed: what `report` counts, with each door counted once for each building."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from makelaar.export.report_told import BuildingRung, ReportOfRounds
from makelaar.hearts.doors.round_words import Topic
from makelaar.hearts.doors.state import OPENED
from makelaar.models import Building, Door, RoundDoor, Visit
from makelaar.services.mails.sender import sender
from makelaar.services.rounds.report import Counted, round_report
from makelaar.store.register import Register


def report_of_rounds(register: Register, round_ids: Sequence[int]) -> ReportOfRounds:
    """Raises Refused when a round is gone, ValueError without any."""
    report, who = round_report(register, round_ids), sender(register)
    with register.read() as session:
        buildings = _buildings(session, round_ids)
    return ReportOfRounds(
        by=", ".join(part for part in (who.name.strip(), who.organisation.strip()) if part),
        made_on=register.clock.today(),
        first=report.first,
        last=report.last,
        rounds=len(report.rounds),
        buildings=buildings,
        few_doors=report.few_doors,
        not_home=report.not_home,
        opened=report.opened,
        answers=report.answers,
        response=report.response,
        conversations=report.conversations,
        too_few=report.too_few,
        themes=_topics(report.themes),
        wishes=_topics(report.wishes),
        strengths=_topics(report.strengths),
        promises=report.promises,
        letters=report.letters,
    )


def _topics(counted: Sequence[Counted]) -> tuple[Topic, ...]:
    return tuple((one.label, one.count) for one in counted)


def _buildings(session: Session, round_ids: Sequence[int]) -> tuple[BuildingRung, ...]:
    """The buildings of the rounds by name; a door that was rung in several rounds counts once."""
    on_them = select(RoundDoor.door_id).where(RoundDoor.round_id.in_(round_ids))
    rung = select(Visit.door_id).where(Visit.round_id.in_(round_ids))
    opened = rung.where(Visit.outcome.in_(OPENED))
    found = (
        select(Building.name, _doors_in(on_them), _doors_in(rung), _doors_in(opened))
        .join(Door, Door.building_id == Building.id)
        .where(Door.id.in_(on_them))
        .group_by(Building.id)
        .order_by(Building.name, Building.id)
    )
    return tuple(BuildingRung(name, doors, rings, opens) for name, doors, rings, opens in session.execute(found))


def _doors_in(chosen: Select[int]) -> ColumnElement[int]:
    return func.count(Door.id).filter(Door.id.in_(chosen))
