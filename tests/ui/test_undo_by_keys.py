"""Undo and redo by keys: thirty steps of all kinds, each by its name, on whatever page she is."""

from collections.abc import Callable
from datetime import date
from itertools import cycle, islice

import pytest
from PySide6.QtCore import Qt

from makelaar.services.followups import promising
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.listing import count_people
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.reach import add_reach
from makelaar.terms import PointKind

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STEPS = 30


@pytest.fixture
def act(register) -> Callable[[int], str]:
    """Do an act, each time of another kind than the last; gives its name."""
    anna = add_person(register, name="Anna Aarts")
    kinds = cycle(
        (
            lambda n: add_person(register, name=f"Mens {n}"),
            lambda n: add_offer(register, anna, OfferKind.CAN, f"koken {n}"),
            lambda n: add_offer(register, anna, OfferKind.WANT, f"zingen {n}"),
            lambda n: change_person(register, anna, notes=f"notitie {n}"),
            lambda n: log_encounter(register, [anna], text=f"gesprek {n}", day=date(2026, 11, 2)),
            lambda n: add_reach(register, anna, PointKind.EMAIL, f"anna{n}@example.nl"),
            lambda n: promising.add(register, anna, date(2026, 12, 1 + n % 28)),
        )
    )

    def do(number: int) -> str:
        next(kinds)(number)
        return register.history.next_undo().label

    return do


def test_thirty_steps_back_and_forth_across_the_pages_each_by_its_name(act, register, workspace, press, settle) -> None:
    workspace.navigate("today")
    settle()
    labels = [act(number) for number in range(STEPS + 1)]
    assert len(set(labels)) == 7
    settle()
    everybody = count_people(register)
    taken = list(islice(reversed(labels), STEPS))
    for number, label in enumerate(taken):
        if number % 10 == 0:
            press(Key.Key_2 if number % 20 else Key.Key_1, modifier=CTRL)
        assert workspace.acts.undo.text() == f"Ongedaan maken: {label}"
        press(Key.Key_Z, modifier=CTRL)
        assert workspace.acts.redo.text() == f"Opnieuw doen: {label}"
        assert workspace.banner.current[0].text == f"Ongedaan gemaakt: {label}"
    assert not workspace.acts.undo.isEnabled()
    assert count_people(register) == 2  # Anna, and who came one act before the thirty
    for number, label in enumerate(reversed(taken)):
        press(*((Key.Key_Y,) if number % 2 else (Key.Key_Z,)), modifier=CTRL if number % 2 else CTRL | SHIFT)
        assert workspace.banner.current[0].text == f"Opnieuw gedaan: {label}"
    assert count_people(register) == everybody
    assert not workspace.acts.redo.isEnabled()
