"""Ctrl+K as she uses it after a walk: type, look at the chips, correct with keys, Enter, the next one."""

from datetime import date

from kit.reading import unnamed_controls, words_in_view
from PySide6.QtCore import Qt

from makelaar.hearts.capture import Part
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.listing import count_people, list_people
from makelaar.terms import Channel
from makelaar.ui.window import SMALLEST

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def chips(box):
    return [button.text() for button in box.chips.buttons if not button.isHidden()]


def chosen(box):
    return box.chosen and (box.chosen.does.name, box.chosen.title)


def only_card(register):
    people = list_people(register).people
    assert len(people) == 1
    return get_card(register, people[0].id)


def test_a_line_is_shown_as_chips_and_kept_with_enter(box, write, press, register, workspace) -> None:
    write("Fatima El Amrani, Kerkweg 12, kan koken, mail over een jaar, lacht veel")
    assert chips(box) == [
        "Fatima El Amrani",
        "Kerkweg 12",
        "kan koken",
        "mail over 1 jaar · zo 21 nov 2027",
        "lacht veel",
    ]
    press(Key.Key_Return)
    card = only_card(register)
    assert (card.name, card.address, card.notes) == ("Fatima El Amrani", "Kerkweg 12", "lacht veel")
    assert [(p.due, p.channel) for p in card.promises] == [(date(2027, 11, 21), Channel.MAIL)]
    assert workspace.banner.current[0].text == "Fatima El Amrani staat in je register."
    assert (box.field.text(), box.isVisible(), box.field.hasFocus()) == ("", True, True)


def test_a_line_corrected_by_keys_kept_found_and_undone(box, write, press, register) -> None:
    write("Ria Smit, Kerkweg 40, kan koken, wil zingen")
    press(Key.Key_Tab)
    while box.field.hasFocus() or not box.chips.buttons[0].hasFocus():
        press(Key.Key_Tab)
    press(Key.Key_Right, Key.Key_Right, Key.Key_Space)  # kan koken is a wish
    assert chips(box) == ["Ria Smit", "Kerkweg 40", "wil zingen", "wil koken"]
    press(Key.Key_Return)
    for letter in (Key.Key_B, Key.Key_A, Key.Key_K):
        press(letter)
    press(Key.Key_Return)
    assert chips(box)[-1] == "wil bak"
    press(Key.Key_Left, Key.Key_Delete)  # zingen goes to the note
    assert chips(box) == ["Ria Smit", "Kerkweg 40", "wil bak", "zingen"]
    press(Key.Key_Up, Key.Key_Return)
    card = only_card(register)
    assert ([o.text for o in card.can], [o.text for o in card.want], card.notes) == ([], ["bak"], "zingen")
    write("ria")
    assert chosen(box) == ("OPEN", "Ria Smit")
    box.field.clear()
    press(Key.Key_Z, modifier=CTRL)
    assert count_people(register) == 0


def test_corrections_stay_while_the_line_is_typed_on(box, write, qtbot, settle) -> None:
    write("Ria Smit, kan koken")
    box.chips.corrected.emit("turn", box.chips.buttons[1].chip, "")
    qtbot.keyClicks(box.field, ", Kerkweg 12")
    qtbot.waitUntil(lambda: not box.waiting)
    settle()
    assert chips(box) == ["Ria Smit", "Kerkweg 12", "wil koken"]


def test_escape_leaves_a_chip_as_it_was_and_then_closes(box, write, press, workspace) -> None:
    write("Ria Smit, kan koken")
    box.chips.edit(box.chips.buttons[1].chip)
    press(Key.Key_X, Key.Key_Escape)
    assert (chips(box), box.isVisible()) == (["Ria Smit", "kan koken"], True)
    press(Key.Key_Escape)
    assert (box.field.hasFocus(), box.isVisible()) == (True, True)
    press(Key.Key_Escape)
    assert not box.isVisible()
    workspace.write_down()
    assert box.field.text() == "Ria Smit, kan koken"


def test_who_exists_is_added_to(register, request) -> None:
    ria = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    box, write, press = (request.getfixturevalue(name) for name in ("box", "write", "press"))
    write("Ria Smit, kan koken")
    assert chosen(box) == ("ADD", "Ria Smit")
    press(Key.Key_Return)
    assert [offer.text for offer in get_card(register, ria).can] == ["koken"]
    assert count_people(register) == 1


def test_between_two_it_is_never_guessed(register, request) -> None:
    first, second = (add_person(register, name="Jan Bakker", street=s, house_number="1") for s in ("Kerkweg", "Laan"))
    log_encounter(register, [first], text="Koffie", day=date(2026, 11, 2))
    box, write, press = (request.getfixturevalue(name) for name in ("box", "write", "press"))
    write("Jan Bakker kan koken")
    assert chosen(box) is None
    shown = [button.option.lines for button in box.options if button.option.does.name == "ADD"]
    assert [lines[0] for lines in shown] == ["Kerkweg 1", "Laan 1"]
    assert "laatste contact maandag 2 november 2026" in shown[0]
    assert "Over wie gaat het?" in words_in_view(box)
    press(Key.Key_Return)
    assert [len(get_card(register, one).can) for one in (first, second)] == [0, 0]
    cards = [button for button in box.options if button.option.does.name == "ADD"]
    assert {card.y() for card in cards} == {0}  # side by side
    press(Key.Key_2, modifier=ALT)
    assert [len(get_card(register, one).can) for one in (first, second)] == [0, 1]
    write("Jan Bakker kan zingen")
    press(Key.Key_N, modifier=ALT)
    assert count_people(register) == 3


def test_enter_opens_who_was_found(register, request, workspace) -> None:
    add_person(register, name="Kees van den Berg", notes="heeft een volkstuin")
    box, write, press = (request.getfixturevalue(name) for name in ("box", "write", "press"))
    write("tuin")
    assert chosen(box) == ("OPEN", "Kees van den Berg")
    press(Key.Key_Return)
    assert (workspace.current, box.isVisible()) == ("people", False)


def test_arrows_go_through_everything_enter_can_do(register, request) -> None:
    add_person(register, name="Kees van den Berg")
    box, write, press = (request.getfixturevalue(name) for name in ("box", "write", "press"))
    write("Kees")
    seen = [chosen(box)]
    for _step in range(2):
        press(Key.Key_Down)
        seen.append(chosen(box))
    assert seen == [("OPEN", "Kees van den Berg"), ("ADD", "Kees van den Berg"), ("NEW", "Nieuw: Kees")]
    press(Key.Key_Down)
    assert chosen(box) == seen[0]


def test_enter_before_the_answer_waits_for_it(box, qtbot, settle, register) -> None:
    qtbot.keyClicks(box.field, "Wim Kok kan zagen")
    qtbot.keyClick(box.field, Key.Key_Return)
    qtbot.waitUntil(lambda: box.field.text() == "")
    settle()
    assert [offer.text for offer in only_card(register).can] == ["zagen"]


def test_without_a_name_it_asks_who(box, write, press, register) -> None:
    write("kan koken, wil zingen")
    assert "Over wie gaat dit?" in box._asked.text()
    press(Key.Key_Return)
    assert count_people(register) == 0
    box.chips.edit(box.chips.buttons[0].chip)
    press(Key.Key_R, Key.Key_I, Key.Key_A, Key.Key_Return)
    assert chips(box)[0] == "ria"
    press(Key.Key_Left, Key.Key_Return)
    assert only_card(register).name == "ria"


def test_the_other_day_is_one_key_away(box, write, press) -> None:
    write("Kees, bel over 2 à 3 weken")
    assert "12 dec" in box._asked.text()
    box.chips.focus(box.chips.buttons[-1].chip)
    press(Key.Key_Space)
    assert "12 dec" in chips(box)[-1]
    assert box._asked.text() == ""


def test_what_is_typed_and_corrected_survives_the_lock(box, write, workspace, settle, qtbot) -> None:
    write("Ria Smit, kan koken")
    box.chips.corrected.emit("turn", box.chips.buttons[1].chip, "")
    kept = workspace.drafts()
    box.field.clear()
    box.escape()
    workspace.restore(kept)
    qtbot.waitUntil(lambda: not box.waiting)
    settle()
    assert (box.isVisible(), chips(box)) == (True, ["Ria Smit", "wil koken"])


def test_closing_gives_the_focus_back(workspace, settle, qtbot) -> None:
    page = workspace.navigate("people")
    settle()
    page.finder.search.setFocus()
    qtbot.keyClick(page.finder.search, Key.Key_K, CTRL)
    assert workspace._box.field.hasFocus()
    qtbot.keyClick(workspace._box.field, Key.Key_Escape)
    assert page.finder.search.hasFocus()


def test_every_part_has_a_name_and_fits_in_the_smallest_window(box, write, workspace, register) -> None:
    write("Samira Benali, Laan van Vollenhove 1140, 06-87654321, kan Arabisch vertalen, heeft een fiets, mail 1-2 #ik")
    assert unnamed_controls(box) == []
    shown = {button.chip.part for button in box.chips.buttons}
    assert shown == {Part.NAME, Part.STREET, Part.PHONE, Part.CAN, Part.PROMISE, Part.TAG}
    workspace.resize(*SMALLEST)
    assert workspace.rect().contains(box.geometry())


def test_who_is_nearly_called_so_is_shown_and_new_is_not_chosen(register, request) -> None:
    ria = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    box, write, press = (request.getfixturevalue(name) for name in ("box", "write", "press"))
    write("Ria Smitt kan koken")
    assert [(b.option.does.name, b.option.person_id) for b in box.options] == [("ADD", ria), ("NEW", 0)]
    assert chosen(box) is None
    press(Key.Key_Return)
    assert count_people(register) == 1
    press(Key.Key_N, modifier=ALT)
    assert count_people(register) == 2


def test_who_lives_there_is_offered_for_a_line_without_a_name(register, request) -> None:
    ria = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    box, write = (request.getfixturevalue(name) for name in ("box", "write"))
    write("Kerkweg 12 kan dammen")
    assert ("ADD", ria) in [(b.option.does.name, b.option.person_id) for b in box.options]


def test_it_never_says_that_all_is_understood_beside_a_question(box, write) -> None:
    write("kan koken")
    told = words_in_view(box)
    assert "Over wie gaat dit?" in told
    assert "alles is begrepen" not in told


def test_of_a_pasted_list_some_chips_are_shown_and_all_is_kept(box, write, press, register) -> None:
    write("Ria Smit " + " ".join(f"#tuin{number}" for number in range(100)))
    assert len(chips(box)) == 40
    assert "en nog 61" in words_in_view(box)
    press(Key.Key_Return)
    assert len(only_card(register).tags) == 100
