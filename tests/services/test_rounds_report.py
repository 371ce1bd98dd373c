"""The report of a round: the work as it was, people only where they are many enough, no word and no name."""

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit.doors import Flat, build_flat

from makelaar.hearts.small_counts import THRESHOLD, small_count, stays_hidden
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person, set_themes
from makelaar.services.conversations.themes import list_themes
from makelaar.services.followups import promising
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.report import Counted, round_report
from makelaar.services.rounds.walking import ring
from makelaar.terms import Kept, Outcome

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

    def have(number: str, *, about: tuple[str, ...] = (), kept: Kept | None = Kept.TELL, **answers: str) -> int:
        visit = ring(register, round_id, flat.doors[number], Outcome.CONVERSATION).visit_id
        talk = open_conversation(register, visit)
        if answers:
            keep(register, talk, **answers)
        set_themes(register, talk, [themes[label] for label in about])
        set_kept(register, talk, kept)
        return talk

    return have


NUMBERS = "200 202 204 206 208 210 212".split()


def test_few_talks_tell_only_that_there_were_talks(register: Register, round_id: int, talk_at: Callable) -> None:
    for number in NUMBERS[:4]:
        talk_at(number, about=("groen",), wishes="een moestuin")
    report = round_report(register, [round_id])
    assert (str(report.conversations), report.too_few) == ("<5", True)
    assert (report.themes, report.wishes, report.strengths) == ((), (), ())


def test_themes_wishes_and_strengths_of_many_talks(register: Register, round_id: int, talk_at: Callable) -> None:
    for number in NUMBERS:
        talk_at(number, about=("groen", "geld"), wishes="een moestuin", strength="koken, tuinieren")
    report = round_report(register, [round_id])
    assert report.themes == (Counted("groen", 5),)
    assert report.wishes == (Counted("Tuin en tuinieren", 5),)
    assert {one.label for one in report.strengths} == {"Koken", "Tuin en tuinieren"}


@pytest.mark.parametrize("spoken_of", [0, 1, 7])
def test_a_sensitive_theme_of_few_is_as_one_that_nobody_spoke_of(
    register: Register, round_id: int, talk_at: Callable, spoken_of: int
) -> None:
    for nth, number in enumerate(NUMBERS):
        talk_at(number, about=("groen", "geld") if nth < spoken_of else ("groen",))
    assert round_report(register, [round_id]).themes == (Counted("groen", 5),)


def test_sensitive_kinds_of_wishes_and_strengths_need_more_talks(
    register: Register, round_id: int, talk_at: Callable
) -> None:
    for number in NUMBERS:
        talk_at(number, wishes="hulp bij schulden, koken", strength="mantelzorg, tuinieren")
    report = round_report(register, [round_id])
    assert [one.label for one in report.wishes] == ["Koken"]
    assert [one.label for one in report.strengths] == ["Tuin en tuinieren"]


@pytest.mark.parametrize("kept", [Kept.KEEP, Kept.NOTHING, None])
def test_only_what_may_be_told_on_is_told(
    register: Register, round_id: int, talk_at: Callable, kept: Kept | None
) -> None:
    for number in NUMBERS:
        talk_at(number, about=("groen",), wishes="een moestuin", strength="koken", kept=kept)
    report = round_report(register, [round_id])
    assert (str(report.conversations), report.too_few) == ("5", True)
    assert (report.themes, report.wishes, report.strengths) == ((), (), ())


def test_the_work_is_exact_and_what_residents_said_is_not(register: Register, flat: Flat, round_id: int) -> None:
    for number in NUMBERS[:3]:
        ring(register, round_id, flat.doors[number], Outcome.NOT_HOME)
    for number in ("206", "208", "210", "212"):
        ring(register, round_id, flat.doors[number], Outcome.SHORT_TALK)
    ring(register, round_id, flat.doors["214"], Outcome.COME_BACK, come_back="volgende week")
    report = round_report(register, [round_id])
    assert (report.not_home, report.rung, report.rings, report.opened) == (3, 8, 8, 5)
    assert {str(count) for _outcome, count in report.answers} == {"<5"}
    assert (report.first, report.last, str(report.promises)) == (TODAY, TODAY, "<5")


def test_of_few_doors_nothing_is_told_and_one_answer_beside_the_total_neither(
    register: Register, flat: Flat, round_id: int
) -> None:
    ring(register, round_id, flat.doors["200"], Outcome.COME_BACK, come_back="volgende week")
    assert round_report(register, [round_id]).few_doors
    for number in NUMBERS[1:6]:
        ring(register, round_id, flat.doors[number], Outcome.NOT_HOME)
    report = round_report(register, [round_id])
    assert (report.few_doors, report.opened, report.answers) == (False, 1, ())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(outcomes=st.lists(st.sampled_from(Outcome), min_size=1, max_size=12))
def test_who_subtracts_finds_no_few_people(register: Register, flat: Flat, outcomes: list[Outcome]) -> None:
    """The attacker knows the building, the day and how this report hides, and tries all rounds that would print so."""
    walked = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    for door, outcome in zip(flat.doors.values(), outcomes, strict=False):
        visit = ring(register, walked, door, outcome, come_back="morgen" if outcome is Outcome.COME_BACK else None)
        if outcome is Outcome.CONVERSATION:
            open_conversation(register, visit.visit_id)
    report = round_report(register, [walked])
    if report.few_doors:
        return  # beside the rings themselves nothing is printed
    said = [outcome for outcome in Outcome if outcome is not Outcome.NOT_HOME]
    shown = [count for _outcome, count in report.answers]
    could = []
    for one in (one for one in product(range(report.opened + 1), repeat=len(said)) if sum(one) == report.opened):
        counts, guess = [small_count(count) for count in one], dict(zip(said, one, strict=True))
        printed = counts if stays_hidden(report.opened, counts) else []
        beside = small_count(guess[Outcome.CONVERSATION]), small_count(guess[Outcome.COME_BACK])
        if (printed, beside) == (shown, (report.conversations, report.promises)):
            could.append(one)
    for nth, outcome in enumerate(said):
        if 0 < outcomes.count(outcome) < THRESHOLD:
            assert len({one[nth] for one in could}) > 1, outcome


def test_promises_made_at_the_door_count(register: Register, round_id: int, talk_at: Callable) -> None:
    for nth, number in enumerate(NUMBERS):
        assert str(round_report(register, [round_id]).promises) == ("<5" if nth < 5 else "5")
        person = set_person(register, talk_at(number), f"Fatma Kaya {number}")
        assert person is not None
        promising.add(register, person, "over een maand")


def test_two_rounds_are_one_report(register: Register, flat: Flat, round_id: int, talk_at: Callable) -> None:
    again = plan_round(register, RoundPlan(date(2026, 11, 14), doors=flat.ids("214 216")))
    ring(register, again, flat.doors["214"], Outcome.NOT_HOME, on=date(2026, 11, 14))
    talk_at("200")
    report = round_report(register, [round_id, again, again])
    assert [line.day for line in report.rounds] == [date(2026, 11, 14), TODAY]
    assert (report.first, report.last, report.rung) == (date(2026, 11, 14), TODAY, 2)
    with pytest.raises(ValueError, match="at least one"):
        round_report(register, [])
