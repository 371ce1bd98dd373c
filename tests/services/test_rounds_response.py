"""When do people open? From the rings in the register."""

from datetime import UTC, date, datetime

from kit.doors import build_flat

from makelaar.clock import wall_time
from makelaar.hearts.doors.response import Answered
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.response import response
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome

THURSDAY = datetime(2026, 11, 19, 13, 20, tzinfo=UTC)


def test_opened_is_everything_but_a_closed_door_of_these_rounds(register: Register) -> None:
    flat = build_flat(register)
    planned, other = (plan_round(register, RoundPlan(date(2026, 11, 19), buildings=(flat.id,))) for _nth in range(2))
    doors = list(flat.doors.values())
    for door, outcome in zip(doors, Outcome, strict=False):
        ring(register, planned, door, outcome, at=THURSDAY)
    for door in doors[6:11]:
        ring(register, planned, door, Outcome.NOT_HOME, on=date(2026, 11, 20))
    ring(register, other, doors[0], Outcome.NOT_HOME, at=THURSDAY)
    with register.read() as session:
        told = response(session, [planned])
        assert response(session, ()).all.rings == 0
    assert told.all == Answered(11, 5)
    assert told.hours.alone == {wall_time(THURSDAY).hour: Answered(6, 5)}
    assert told.hours.others == Answered(5, 0)
    assert told.weekdays.alone == {3: Answered(6, 5), 4: Answered(5, 0)}
