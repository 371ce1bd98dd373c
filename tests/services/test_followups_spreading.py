"""Twenty promises on one day: offered, proposed, accepted as one act."""

from datetime import date

import pytest

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.followups import promising as followups
from makelaar.services.followups import settling as followups_settling
from makelaar.services.followups import today
from makelaar.services.followups.spreading import CROWDED, accept_spread, crowded_days, propose_spread
from makelaar.services.followups.today import Section
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register

MONDAY = date(2026, 11, 23)


def promise(register: Register, count: int, day: date) -> tuple[int, ...]:
    people = [add_person(register, name=f"Mens {i:02}", family_name=f"{i:02}") for i in range(count)]
    return tuple(followups.add(register, person, day) for person in people)


def test_nineteen_is_no_crowd(register: Register) -> None:
    promise(register, CROWDED - 1, MONDAY)
    assert crowded_days(register) == ()


def test_what_is_overdue_crowds_today(register: Register) -> None:
    promise(register, CROWDED - 2, date(2026, 11, 1))
    promise(register, 2, date(2026, 11, 21))
    assert crowded_days(register) == ((date(2026, 11, 21), CROWDED),)


def test_a_crowd_is_spread_over_working_days_round_what_is_there(register: Register) -> None:
    keys = promise(register, CROWDED, MONDAY)
    promise(register, 7, date(2026, 11, 24))
    assert crowded_days(register) == ((MONDAY, CROWDED),)
    spread = propose_spread(register, MONDAY, a_day=8)
    assert [item.id for item, _day in spread.moves] == list(keys[8:])
    per_day = [day.day for _item, day in spread.moves]
    assert [per_day.count(day) for day in (24, 25, 26)] == [1, 8, 3]
    assert followups.get(register, keys[-1]).due == MONDAY

    assert accept_spread(register, spread) == 12
    assert followups.get(register, keys[-1]).due == date(2026, 11, 26)
    assert crowded_days(register) == ()
    undo.undo(register)
    assert {followups.get(register, key).due for key in keys} == {MONDAY}


def test_overdue_promises_go_first_and_never_into_the_past(register: Register) -> None:
    late = promise(register, 3, date(2026, 11, 2))
    promise(register, 3, date(2026, 11, 21))
    spread = propose_spread(register, date(2026, 11, 21), a_day=2)
    assert [item.id for item, _day in spread.moves][:3] == list(late)
    assert [str(day) for _item, day in spread.moves][:3] == ["2026-11-23", "2026-11-23", "2026-11-24"]


def test_a_proposal_that_is_out_of_date_changes_nothing(register: Register) -> None:
    keys = promise(register, 6, MONDAY)
    spread = propose_spread(register, MONDAY, a_day=2)
    followups_settling.done(register, keys[-1])
    with pytest.raises(Refused):
        accept_spread(register, spread)
    assert today.count_sections(register).sections[Section.WEEK] == 5
    assert {followups.get(register, key).due for key in keys} == {MONDAY}
