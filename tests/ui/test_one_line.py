"""One line in, anyone found: noted by keys, corrected, found by three letters, merged with her double, undone."""

from PySide6.QtCore import Qt

from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.listing import list_people

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def cards(register):
    return {person.name: get_card(register, person.id) for person in list_people(register).people}


def said(card):
    return [offer.text for offer in card.can], [offer.text for offer in card.want]


def test_from_one_line_to_one_card_and_back(register, request, qtbot) -> None:
    add_person(register, name="Fatma El Amrani", street="Kerkweg", house_number="12", phone="06-12345678")
    workspace, settle, press = (request.getfixturevalue(name) for name in ("workspace", "settle", "press"))
    workspace.navigate("today")
    settle()

    press(Key.Key_K, modifier=CTRL)
    box = workspace._box

    def write(line: str) -> None:
        box.field.clear()
        qtbot.keyClicks(box.field, line)
        qtbot.waitUntil(lambda: not box.waiting)
        settle()

    write("Fatima El Amrani, Kerkweg 12, kan koken, wil zingen, mail over een jaar")
    while not box.chips.buttons[0].hasFocus():
        press(Key.Key_Tab)
    press(Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Return)  # "zingen" is written over
    press(Key.Key_D, Key.Key_A, Key.Key_M, Key.Key_Return)
    box.field.setFocus()
    press(Key.Key_N, modifier=ALT)  # she says that it is somebody new
    noted = cards(register)
    assert set(noted) == {"Fatima El Amrani", "Fatma El Amrani"}
    assert said(noted["Fatima El Amrani"]) == (["koken"], ["dam"])

    write("fat")
    assert {"Fatima El Amrani", "Fatma El Amrani"} <= {button.option.title for button in box.options}
    press(Key.Key_Escape)

    page = workspace.navigate("doubles")
    settle()
    assert page.list.count() == 1
    press(Key.Key_Return, modifier=CTRL)
    assert len(cards(register)) == 1
    (merged,) = cards(register).values()
    assert said(merged) == (["koken"], ["dam"])
    assert merged.phones[0].value == "+31612345678"

    press(Key.Key_Z, modifier=CTRL)
    assert {name: said(card) for name, card in cards(register).items()} == {
        "Fatima El Amrani": (["koken"], ["dam"]),
        "Fatma El Amrani": ([], []),
    }
