"""Only the words of a report change: its figures are taken from the one before, and are the same as if counted anew."""

from dataclasses import replace

import pytest
from kit.reports import SUMMER, neighbourhood, quarter

from makelaar.hearts.disclosure import Display
from makelaar.services.accountability import preparing
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.preparing import prepare
from makelaar.services.doors.areas import change_area, list_areas
from makelaar.services.registers import Register
from makelaar.services.settings import keep_register_setting
from makelaar.settings import THRESHOLD

CHOICE = quarter(3, tables=(("thema",),))


@pytest.fixture
def counted(monkeypatch) -> list[int]:
    """Grows with each time that is counted."""
    times: list[int] = []
    figures = preparing.figures
    monkeypatch.setattr(preparing, "figures", lambda *given: times.append(1) or figures(*given))
    return times


def test_other_words_are_not_counted_again_and_come_out_the_same(register: Register, counted) -> None:
    neighbourhood(register, SUMMER)
    first = prepare(register, CHOICE)
    worded = replace(CHOICE, for_whom="gemeente Zeist", introduction="Een goede zomer.")
    again = prepare(register, worded, like=first)
    assert len(counted) == 1
    assert again == prepare(register, worded)
    assert len(counted) == 2
    assert issue(register, again) == 1


def test_other_figures_are_counted_again(register: Register, counted) -> None:
    neighbourhood(register, SUMMER)
    first = prepare(register, CHOICE)
    exact = replace(CHOICE, display=Display.EXACT)
    area = list_areas(register)[0]
    for other in (exact, replace(CHOICE, tables=(("buurt",),)), replace(CHOICE, areas=(area.id,))):
        before = len(counted)
        prepare(register, other, like=first)
        assert len(counted) == before + 1


def test_a_threshold_a_name_or_a_release_in_between_is_counted_again(register: Register, counted) -> None:
    neighbourhood(register, SUMMER)
    first = prepare(register, CHOICE)
    keep_register_setting(register, THRESHOLD, 7)
    second = prepare(register, CHOICE, like=first)
    change_area(register, list_areas(register)[0].id, name="Noorderpoort")
    third = prepare(register, CHOICE, like=second)
    issue(register, third)
    prepare(register, replace(CHOICE, for_whom="gemeente"), like=third)
    assert len(counted) == 4
