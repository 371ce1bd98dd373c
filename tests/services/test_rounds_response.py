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


def test_opened_is_everything_but_a_closed_door(register: Register) -> None:
    flat = build_flat(register)
    planned = plan_round(register, RoundPlan(date(2026, 11, 19), buildings=(flat.id,)))
    for door, outcome in zip(flat.doors.values(), Outcome, strict=False):
        ring(register, planned, door, outcome, at=THURSDAY)
    ring(register, planned, flat.doors["220"], Outcome.NOT_HOME, on=date(2026, 11, 20))
    told = response(register)
    assert told.all == Answered(7, 5)
    assert told.hours == {wall_time(THURSDAY).hour: Answered(6, 5)}
    assert told.weekdays == {wall_time(THURSDAY).weekday(): Answered(6, 5), 4: Answered(1, 0)}
    assert told.without_hour == 1


def test_of_some_rounds_of_a_building_from_a_day_on(register: Register) -> None:
    flats = [build_flat(register), build_flat(register, street="De Clomp")]
    rounds = []
    for day, flat in zip((date(2026, 10, 1), date(2026, 11, 1)), flats, strict=True):
        rounds.append(plan_round(register, RoundPlan(day, buildings=(flat.id,))))
        ring(register, rounds[-1], flat.doors["200"], Outcome.NOT_HOME, on=day)
    assert response(register).all.rings == 2
    assert response(register, rounds=rounds[:1]).all.rings == 1
    assert list(response(register, building_id=flats[1].id).weekdays) == [date(2026, 11, 1).weekday()]
    assert list(response(register, since=date(2026, 10, 2)).weekdays) == [date(2026, 11, 1).weekday()]
    assert response(register, rounds=()).all.rings == 0
