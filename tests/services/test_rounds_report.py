"""The report of a round: the work as it was, people only where they are many enough, no word and no name."""

from collections.abc import Callable
from datetime import date

import pytest
from kit.doors import Flat, build_flat

from makelaar.hearts.small_counts import SmallCount
from makelaar.services.conversations.keeping import keep, open_conversation, set_person, set_themes
from makelaar.services.conversations.themes import list_themes
from makelaar.services.followups import promising
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.report import round_report
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome

TODAY = date(2026, 11, 21)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)  # 12 doors


@pytest.fixture
def round_id(register: Register, flat: Flat) -> int:
    return plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))


@pytest.fixture
def talk_at(register: Register, flat: Flat, round_id: int) -> Callable[..., int]:
    """`talk_at("200", wishes="…", themes=("groen",))` had a conversation at that door; gives its id."""
    themes = {theme.label: theme.id for theme in list_themes(register)}

    def have(number: str, *, about: tuple[str, ...] = (), **answers: str) -> int:
        visit = ring(register, round_id, flat.doors[number], Outcome.CONVERSATION).visit_id
        talk = open_conversation(register, visit)
        if answers:
            keep(register, talk, **answers)
        set_themes(register, talk, [themes[label] for label in about])
        return talk

    return have


NUMBERS = "200 202 204 206 208 210 212".split()


def test_few_talks_tell_only_that_there_were_talks(register: Register, round_id: int, talk_at: Callable) -> None:
    for number in NUMBERS[:4]:
        talk_at(number, about=("groen",), wishes="een moestuin")
    report = round_report(register, [round_id])
    assert (report.conversations, report.too_few) == (4, True)
    assert (report.themes, report.wishes, report.strengths) == ((), (), ())


def test_themes_wishes_and_strengths_of_many_talks(register: Register, round_id: int, talk_at: Callable) -> None:
    for number in NUMBERS:
        talk_at(number, about=("groen", "geld"), wishes="een moestuin", strength="koken, tuinieren")
    report = round_report(register, [round_id])
    assert [(one.label, str(one.count)) for one in report.themes] == [("groen", "5"), ("geld", "<10")]
    assert [(one.label, str(one.count)) for one in report.wishes] == [("Tuin en tuinieren", "5")]
    assert {one.label for one in report.strengths} == {"Koken", "Tuin en tuinieren"}


def test_the_work_is_exact_and_what_residents_said_is_not(register: Register, flat: Flat, round_id: int) -> None:
    for number in NUMBERS[:3]:
        ring(register, round_id, flat.doors[number], Outcome.NOT_HOME)
    ring(register, round_id, flat.doors["208"], Outcome.DECLINED)
    ring(register, round_id, flat.doors["210"], Outcome.COME_BACK, come_back="volgende week")
    report = round_report(register, [round_id])
    outcomes = {one.outcome: one.count for one in report.outcomes}
    assert outcomes[Outcome.NOT_HOME] == 3
    assert outcomes[Outcome.DECLINED] == SmallCount(None, 5) == outcomes[Outcome.NOT_NOW]
    assert (report.doors, report.rung, report.rings, report.opened) == (12, 5, 5, 2)
    assert (report.first, report.last, report.promises) == (TODAY, TODAY, 1)


def test_a_promise_made_at_the_door_counts(register: Register, round_id: int, talk_at: Callable) -> None:
    person = set_person(register, talk_at("200"), "Fatma Kaya")
    assert person is not None
    promising.add(register, person, "over een maand")
    assert round_report(register, [round_id]).promises == 1


def test_two_rounds_are_one_report(register: Register, flat: Flat, round_id: int, talk_at: Callable) -> None:
    again = plan_round(register, RoundPlan(date(2026, 11, 14), doors=flat.ids("214 216")))
    ring(register, again, flat.doors["214"], Outcome.NOT_HOME, on=date(2026, 11, 14))
    talk_at("200")
    report = round_report(register, [round_id, again, again])
    assert [line.day for line in report.rounds] == [date(2026, 11, 14), TODAY]
    assert (report.first, report.last, report.rung, report.doors) == (date(2026, 11, 14), TODAY, 2, 14)
    with pytest.raises(ValueError, match="at least one"):
        round_report(register, [])
