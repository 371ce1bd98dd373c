"""All rows that point at somebody, moved to another: tables of later parts of the program go along by themselves."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.models import (
    Base,
    Encounter,
    FollowUp,
    FollowUpMove,
    Household,
    HouseholdMember,
    NotSame,
    Person,
    PersonLink,
)
from makelaar.store.changes import about_people
from makelaar.terms import FollowUpStatus


def move_rows(session: Session, keep: int, gone: int) -> None:
    """Every row about `gone` is about `keep` from now on; what would then be there twice, or tie somebody to herself,
    goes. For the tables where a register says one thing once, what `keep` has stays."""
    homes = _homes(session, keep, gone)
    for mapper in Base.registry.mappers:
        model = mapper.class_
        if model is Person or not model.logged:
            continue
        for column in about_people(model.__tablename__):
            for row in session.scalars(select(model).where(mapper.columns[column] == gone)).all():
                _move(session, row, column, keep)
        session.flush()
    _end_lonely(session, homes)


def fold_promises(session: Session, keep: int, gone: int) -> None:
    """An open promise that both cards have, word for word, is kept once; what points at the other points at it."""
    mine = {_says(row): row for row in _open(session, keep)}
    for row in _open(session, gone):
        twin = mine.get(_says(row))
        if twin is None:
            continue
        for encounter in session.scalars(select(Encounter).where(Encounter.followup_id == row.id)):
            encounter.followup_id = twin.id
        for move in session.scalars(select(FollowUpMove).where(FollowUpMove.followup_id == row.id)):
            move.followup_id = twin.id
        session.delete(row)


def _move(session: Session, row: Any, column: str, keep: int) -> None:
    columns = about_people(row.__tablename__)
    after = {name: keep if name == column else getattr(row, name) for name in columns}
    if len(columns) > 1 and len(set(after.values())) < len(columns):
        session.delete(row)  # somebody beside herself
        return
    if isinstance(row, NotSame):
        after = dict(zip(columns, sorted(after.values()), strict=True))
    if any(_there(session, row, said) for said in _unique(row, after)):
        session.delete(row)
        return
    for name, value in after.items():
        setattr(row, name, value)
    session.flush()


def _unique(row: Any, after: dict[str, int]) -> Iterator[dict[str, Any]]:
    """What may stand in the table only once, as it would be after the move; a link also the other way round."""
    for constraint in row.__table__.constraints:
        if isinstance(constraint, UniqueConstraint) and not after.keys().isdisjoint(constraint.columns.keys()):
            said = {name: after.get(name, getattr(row, name)) for name in constraint.columns.keys()}  # noqa: SIM118
            yield said
            if isinstance(row, PersonLink):
                yield said | {"person_id": said["other_id"], "other_id": said["person_id"]}


def _there(session: Session, row: Any, said: dict[str, Any]) -> bool:
    model = type(row)
    same = [getattr(model, name) == value for name, value in said.items()]
    return session.scalar(select(model.id).where(*same, model.id != row.id)) is not None


def _homes(session: Session, *people: int) -> set[int]:
    return set(session.scalars(select(HouseholdMember.household_id).where(HouseholdMember.person_id.in_(people))))


def _end_lonely(session: Session, homes: set[int]) -> None:
    """A household of one is none."""
    for home in homes:
        members = session.scalars(select(HouseholdMember).where(HouseholdMember.household_id == home)).all()
        if len(members) < 2:
            for row in (*members, session.get_one(Household, home)):
                session.delete(row)
    session.flush()


def _open(session: Session, person_id: int) -> list[FollowUp]:
    hers = select(FollowUp).where(FollowUp.person_id == person_id, FollowUp.status == FollowUpStatus.OPEN)
    return list(session.scalars(hers.order_by(FollowUp.id)))


def _says(row: FollowUp) -> tuple[Any, ...]:
    said = (fold(row.condition), fold(row.why), fold(row.say))
    return (row.due, row.review_on, row.channel, row.repeat_every, row.repeat_unit, *said)
