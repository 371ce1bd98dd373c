"""Undo and redo by keys: thirty steps, on whatever page she is."""

from PySide6.QtCore import Qt

from makelaar.services.people.change import add_person
from makelaar.services.people.listing import count_people

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
STEPS = 30


def test_thirty_steps_back_and_forth_across_the_pages(register, workspace, press, settle) -> None:
    workspace.navigate("today")
    settle()
    for number in range(STEPS + 1):
        add_person(register, name=f"Mens {number}")
    settle()
    for number in range(STEPS + 1):
        if number % 10 == 0:
            press(Key.Key_2 if number % 20 else Key.Key_1, modifier=CTRL)
        press(Key.Key_Z, modifier=CTRL)
    assert count_people(register) == 1
    assert not workspace.acts.undo.isEnabled()
    for key, modifier in ((Key.Key_Y, CTRL), (Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)):
        press(key, modifier=modifier)
    assert count_people(register) == 3
