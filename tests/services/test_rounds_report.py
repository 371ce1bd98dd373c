"""The report of a round: the work as it was, what many talks were about, no number of people, no word, no name."""

from collections.abc import Callable
from datetime import date

import pytest
from kit.doors import Flat, build_flat

from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_themes
from makelaar.services.conversations.themes import list_themes
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.report import round_report
from makelaar.services.rounds.walking import ring
from makelaar.services.settings import keep_register_setting
from makelaar.settings import THRESHOLD
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
    assert report.too_few
    assert (report.themes, report.wishes, report.strengths) == ((), (), ())


def test_themes_wishes_and_strengths_of_many_talks(register: Register, round_id: int, talk_at: Callable) -> None:
    for number in NUMBERS:
        talk_at(number, about=("groen", "geld"), wishes="een moestuin", strength="koken, tuinieren")
    report = round_report(register, [round_id])
    assert report.themes == ("groen",)
    assert report.wishes == ("Tuin en tuinieren",)
    assert set(report.strengths) == {"Koken", "Tuin en tuinieren"}


@pytest.mark.parametrize("spoken_of", [0, 1, 7])
def test_a_sensitive_theme_of_few_is_as_one_that_nobody_spoke_of(
    register: Register, round_id: int, talk_at: Callable, spoken_of: int
) -> None:
    for nth, number in enumerate(NUMBERS):
        talk_at(number, about=("groen", "geld") if nth < spoken_of else ("groen",))
    assert round_report(register, [round_id]).themes == ("groen",)


def test_sensitive_kinds_of_wishes_and_strengths_need_more_talks(
    register: Register, round_id: int, talk_at: Callable
) -> None:
    for number in NUMBERS:
        talk_at(number, wishes="hulp bij schulden, koken", strength="mantelzorg, tuinieren")
    report = round_report(register, [round_id])
    assert report.wishes == ("Koken",)
    assert report.strengths == ("Tuin en tuinieren",)


def test_a_threshold_that_was_raised_goes_for_topics_too(register: Register, round_id: int, talk_at: Callable) -> None:
    keep_register_setting(register, THRESHOLD, 8)
    for number in NUMBERS:
        talk_at(number, about=("groen",), wishes="een moestuin")
    report = round_report(register, [round_id])
    assert (report.too_few, report.themes, report.wishes) == (True, (), ())


@pytest.mark.parametrize("kept", [Kept.KEEP, Kept.NOTHING, None])
def test_only_what_may_be_told_on_is_told(
    register: Register, round_id: int, talk_at: Callable, kept: Kept | None
) -> None:
    for number in NUMBERS:
        talk_at(number, about=("groen",), wishes="een moestuin", strength="koken", kept=kept)
    report = round_report(register, [round_id])
    assert report.too_few
    assert (report.themes, report.wishes, report.strengths) == ((), (), ())


def test_the_work_is_exact(register: Register, flat: Flat, round_id: int) -> None:
    for number in NUMBERS[:3]:
        ring(register, round_id, flat.doors[number], Outcome.NOT_HOME)
    ring(register, round_id, flat.doors["214"], Outcome.COME_BACK, come_back="volgende week")
    report = round_report(register, [round_id])
    assert (report.rung, report.rings) == (4, 4)
    assert (report.first, report.last) == (TODAY, TODAY)


def test_two_rounds_are_one_report(register: Register, flat: Flat, round_id: int, talk_at: Callable) -> None:
    again = plan_round(register, RoundPlan(date(2026, 11, 14), doors=flat.ids("214 216")))
    ring(register, again, flat.doors["214"], Outcome.NOT_HOME, on=date(2026, 11, 14))
    talk_at("200")
    report = round_report(register, [round_id, again, again])
    assert [line.day for line in report.rounds] == [date(2026, 11, 14), TODAY]
    assert (report.first, report.last, report.rung) == (date(2026, 11, 14), TODAY, 2)
    with pytest.raises(ValueError, match="at least one"):
        round_report(register, [])
