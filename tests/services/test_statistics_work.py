"""Numbers about the work, and those of doors and worries."""

from datetime import date

import pytest
from kit.counted import Counted
from kit.doors import Flat, build_flat, build_row

from makelaar.clock import FixedClock
from makelaar.models import Story
from makelaar.services.conversations.keeping import open_conversation
from makelaar.services.doors.areas import put_area
from makelaar.services.doors.buildings import change_building
from makelaar.services.followups import promising
from makelaar.services.followups.settling import done
from makelaar.services.people.change import add_person
from makelaar.services.people.erasure import erase_person
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, close_signal, note_signal, reopen_signal
from makelaar.terms import Outcome, StoryStatus

TODAY = date(2026, 11, 21)
Q3, Q4, NEXT = "2026-Q3", "2026-Q4", "2027-Q1"
SUMMER, WINTER = date(2026, 8, 4), date(2027, 1, 8)


@pytest.fixture
def flat(register: Register) -> Flat:
    flat = build_flat(register)
    put_area(register, "Vollenhove")
    change_building(register, flat.id, area="Vollenhove")
    return flat


def plan(register: Register, *buildings: int) -> int:
    return plan_round(register, RoundPlan(TODAY, buildings=buildings))


def test_rings_doors_rung_doors_reached_and_rounds(register: Register, flat: Flat) -> None:
    row = build_row(register)
    first, both = plan(register, flat.id), plan(register, flat.id, row.id)
    ring(register, first, flat.doors["200"], Outcome.NOT_HOME, on=SUMMER)
    ring(register, first, flat.doors["202"], Outcome.DECLINED, on=SUMMER)
    ring(register, both, flat.doors["200"], Outcome.SHORT_TALK)
    ring(register, both, flat.doors["202"], Outcome.NOT_NOW)
    ring(register, both, row.doors["1"], Outcome.COME_BACK)
    ring(register, both, row.doors["3"], Outcome.NOT_HOME)
    told = {}
    for code in ("aangebeld", "deuren_aangebeld", "deuren_bereikt", "rondes"):
        counted = Counted(register, code, Q3, Q4)
        told[code] = (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4]))
        told[code] += (counted.many(Q4, buurt="Vollenhove"), counted.many(Q4, buurt="buurt onbekend"))
    assert told == {
        "aangebeld": (2, 4, 6, 2, 2),
        "deuren_aangebeld": (2, 4, 4, 2, 2),
        "deuren_bereikt": (1, 3, 3, 2, 1),
        "rondes": (1, 1, 2, 1, 1),
    }


def test_a_planned_round_on_which_nobody_rang_is_none(register: Register, flat: Flat) -> None:
    plan(register, flat.id)
    assert Counted(register, "rondes", Q4).many(Q4) == 0


def test_promises_made_kept_and_on_time(register: Register) -> None:
    ria = add_person(register, name="Ria", area="Noord")
    soon, late, someday, dropped = (
        promising.add(register, ria, when) for when in (date(2026, 12, 1), date(2027, 1, 2), "als ze beter is", WINTER)
    )
    register.clock = FixedClock(WINTER)
    promising.drop(register, dropped, "niet meer nodig")
    for promise in (soon, someday):
        done(register, promise)
    register.clock = FixedClock(date(2027, 1, 2))
    done(register, late)
    told = {code: Counted(register, code, Q4, NEXT) for code in ("beloften", "beloften_gehouden", "beloften_op_tijd")}
    assert [counted.many(Q4, buurt="Noord") for counted in told.values()] == [4, 0, 0]
    assert [counted.many(NEXT) for counted in told.values()] == [0, 3, 2]


def test_what_was_promised_to_who_is_erased_stays_in_what_left(register: Register) -> None:
    ria = add_person(register, name="Ria")
    promising.add(register, ria, date(2026, 12, 1))
    frozen = Counted(register, "beloften", Q4).freeze(Q4)
    erase_person(register, ria)
    assert Counted(register, "beloften", Q4).many(Q4) == 0
    assert Counted(register, "beloften", NEXT, frozen=frozen).over([Q4, NEXT]) == 1


def test_worries_by_who_they_are_about_or_the_door(register: Register, flat: Flat) -> None:
    ria = add_person(register, name="Ria", area="Noord")
    rung = ring(register, plan(register, flat.id), flat.doors["200"], Outcome.CONVERSATION)
    talk = open_conversation(register, rung.visit_id)
    note_signal(register, SignalForm("valt vaak", person_id=ria, door_id=flat.doors["202"]))
    note_signal(register, SignalForm("rommel", door_id=flat.doors["202"]))
    note_signal(register, SignalForm("alleen", conversation_id=talk))
    note_signal(register, SignalForm("ergens hier"))
    counted = Counted(register, "signalen", Q4)
    assert [counted.many(Q4, buurt=area) for area in ("Noord", "Vollenhove", "buurt onbekend")] == [1, 2, 1]


def test_a_worry_that_is_closed_twice_counts_once_as_closed(register: Register) -> None:
    key = note_signal(register, SignalForm("rommel"))
    close_signal(register, key, "opgeruimd")
    frozen = Counted(register, "signalen_afgerond", Q4).freeze(Q4)
    reopen_signal(register, key)
    assert Counted(register, "signalen_afgerond", Q4).many(Q4) == 0
    register.clock = FixedClock(WINTER)
    close_signal(register, key, "nu echt")
    assert Counted(register, "signalen_afgerond", NEXT).over([NEXT]) == 1
    assert Counted(register, "signalen_afgerond", NEXT, frozen=frozen).over([Q4, NEXT]) == 1


def test_stories_count_when_they_are_ready(register: Register) -> None:
    area = put_area(register, "Noord")
    with register.write("Verhalen") as session:
        for status, day in ((StoryStatus.READY, SUMMER), (StoryStatus.DRAFT, None), (StoryStatus.READY, TODAY)):
            row = Story(text="Iemand danst.", status=status, ready_on=day, created_at=register.utc_now())
            row.area_id = area if day == SUMMER else None
            session.add(row)
    counted = Counted(register, "verhalen", Q3, Q4)
    assert (counted.many(Q3, buurt="Noord"), counted.many(Q4), counted.over([Q3, Q4])) == (1, 1, 2)
