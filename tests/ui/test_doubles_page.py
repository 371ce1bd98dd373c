"""Dubbelen by keys: choose, merge, tell apart, the next comes by itself; and back again."""

import pytest
from kit.reading import unnamed_controls
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from makelaar.services.doubles import Side, find_doubles
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.listing import list_people
from makelaar.ui.kit import Button, Text


def double(register, name: str, other: str, street: str) -> tuple[int, int]:
    one = add_person(register, name=name, street=street, house_number="12", phone="06-12345678")
    two = add_person(register, name=other, street=street, house_number="12", email="x@x.nl")
    return one, two


@pytest.fixture
def pairs(register) -> list[tuple[int, int]]:
    made = [double(register, "Ria Smit", "Ria Smit", "Kerkweg"), double(register, "Ali Kaya", "Ali Kaia", "Laan")]
    change_person(register, made[0][1], met_how="in de tuin", tags=["tuin"])
    change_person(register, made[0][0], met_how="op straat", tags=["soep"])
    return made


@pytest.fixture
def page(workspace, settle, pairs):
    shown = workspace.navigate("doubles")
    settle()
    return shown


def press(qtbot, settle, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    settle()


def merge_keys(qtbot, settle) -> None:
    press(qtbot, settle, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def test_pairs_are_listed_with_why_and_the_first_is_side_by_side(page, pairs) -> None:
    assert [page.list.item(row).text() for row in range(page.list.count())] == [
        "Ria Smit, twee keer",
        "Ali Kaya · Ali Kaia",
    ]
    assert page.sides.why.text() == "Waarom: dezelfde naam, hetzelfde adres"
    assert page.count.text() == "2 paren om na te kijken"
    assert page.sides.comparison.left.id == pairs[0][0]


def test_merging_by_keys_alone_and_the_next_pair_comes(qtbot, workspace, page, settle, register, pairs) -> None:
    choosable = [row.pair.name for row in page.sides.rows if row.pair.choices]
    assert choosable == ["tags", "met_how"]
    assert QApplication.focusWidget().pair.name == "tags"
    press(qtbot, settle, Qt.Key.Key_Down)
    press(qtbot, settle, Qt.Key.Key_Right)
    assert page.sides.sides == {"tags": Side.BOTH, "met_how": Side.RIGHT}
    assert "1 regel" in page.sides.outcome.text()
    merge_keys(qtbot, settle)
    card = get_card(register, pairs[0][0])
    assert (card.met_how, set(card.tags)) == ("in de tuin", {"tuin", "soep"})
    assert "op straat" in card.notes
    assert [point.value for point in (*card.phones, *card.emails)] == ["+31612345678", "x@x.nl"]
    assert "nu één" in told(workspace)
    assert page.sides.comparison.left.title == "Ali Kaya"
    assert page.count.text() == "1 paar om na te kijken"


def test_what_was_merged_is_two_again_after_undo(qtbot, workspace, page, settle, register, pairs) -> None:
    merge_keys(qtbot, settle)
    assert pairs[0][1] not in list_people(register).ids
    press(qtbot, settle, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pairs[0][1] in list_people(register).ids
    assert page.list.count() == 2


def test_not_the_same_is_remembered_until_undone(qtbot, workspace, page, settle, register) -> None:
    press(qtbot, settle, Qt.Key.Key_N)
    assert page.list.count() == 1
    assert len(find_doubles(register)) == 1
    assert "niet dezelfde" in told(workspace)
    workspace.undo()
    settle()
    assert page.list.count() == 2


def test_skipping_goes_round(qtbot, page, settle) -> None:
    press(qtbot, settle, Qt.Key.Key_S)
    assert page.sides.comparison.left.title == "Ali Kaya"
    press(qtbot, settle, Qt.Key.Key_S)
    assert page.sides.comparison.left.title == "Ria Smit"


def test_when_all_are_done_the_page_says_so(qtbot, page, settle) -> None:
    for _pair in range(2):
        merge_keys(qtbot, settle)
    words = [label.text() for label in page.findChildren(Text) if label.isVisibleTo(page)]
    assert "Geen dubbelen" in words


def test_both_of_a_list_by_a_key_and_by_pressing(qtbot, page, settle) -> None:
    row = next(row for row in page.sides.rows if row.pair.name == "tags")
    row.setFocus()
    press(qtbot, settle, Qt.Key.Key_Left)
    assert row.side is Side.LEFT
    press(qtbot, settle, Qt.Key.Key_B)
    assert row.side is Side.BOTH
    qtbot.mouseClick(row.cells[Side.RIGHT], Qt.MouseButton.LeftButton)
    assert row.side is Side.RIGHT
    assert "Blijft: tuin" in row.accessibleName()


def test_two_chosen_people_are_laid_side_by_side(workspace, page, settle, pairs) -> None:
    workspace.navigate("doubles", pair=(pairs[0][0], pairs[1][0]))
    settle()
    assert (page.sides.comparison.left.title, page.sides.comparison.right.title) == ("Ria Smit", "Ali Kaya")


def test_what_can_be_chosen_has_a_name(page) -> None:
    assert all(row.accessibleName() for row in page.sides.rows if row.pair.choices)
    assert unnamed_controls(page) == []


def test_the_page_is_in_the_menu_and_not_on_the_rail(workspace, page) -> None:
    assert "Dubbelen" in [act.text() for act in workspace.acts.menu.actions()]
    assert "doubles" not in workspace.rail.buttons
    assert workspace.rail.buttons["people"].isChecked()


def test_an_empty_register_has_no_doubles(workspace, settle) -> None:
    page = workspace.navigate("doubles")
    settle()
    assert page.empty.isVisibleTo(page)


def test_somebody_new_who_looks_like_somebody_is_warned_of(qtbot, workspace, settle, register, pairs) -> None:
    people = workspace.navigate("people")
    settle()
    people.acts["new"].trigger()
    panel = people.side.panel
    qtbot.keyClicks(panel.name, "Ria Smit")
    qtbot.waitUntil(lambda: panel.alike.people != ())
    assert {known.person_id for known in panel.alike.people} == set(pairs[0])
    assert panel.button.text() == "Toch nieuw: zet in het register"
    words = [label.text() for label in panel.alike.findChildren(Text) if label.isVisibleTo(panel)]
    assert "Lijkt op Ria Smit" in words
    before = len(list_people(register).ids)
    panel.keep()
    settle()
    assert len(list_people(register).ids) == before + 1


def test_enter_before_the_warning_could_come_warns_first(qtbot, workspace, settle, register, pairs) -> None:
    people = workspace.navigate("people")
    settle()
    people.acts["new"].trigger()
    panel = people.side.panel
    before = len(list_people(register).ids)
    qtbot.keyClicks(panel.name, "Ria Smit")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    settle()
    assert len(list_people(register).ids) == before
    assert panel.alike.isVisibleTo(panel)
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    settle()
    assert len(list_people(register).ids) == before + 1


def test_somebody_new_who_is_there_already_opens_her_card(qtbot, workspace, settle, register, pairs) -> None:
    people = workspace.navigate("people")
    settle()
    people.acts["new"].trigger()
    panel = people.side.panel
    qtbot.keyClicks(panel.phone, "0612345678")
    qtbot.waitUntil(lambda: panel.alike.people != ())
    known = panel.alike.people[0]
    opening = next(b for b in panel.alike.findChildren(Button) if b.isVisibleTo(panel))
    opening.click()
    settle()
    assert people.side.panel is None
    assert people.card.id == known.person_id


def test_the_card_says_whom_she_looks_like_and_leads_there(workspace, settle, register, pairs) -> None:
    people = workspace.navigate("people", person=pairs[1][0])
    settle()
    hint = next(one for one in people.card.suggestions if one.hint == "alike")
    assert hint.name == "Ali Kaia"
    people.view.hints.do(people.card.suggestions.index(hint) + 1)
    settle()
    assert workspace.current == "doubles"
    sides = workspace.pages["doubles"].sides.comparison
    assert (sides.left.title, sides.right.title) == ("Ali Kaya", "Ali Kaia")


def test_searching_can_be_stopped_and_begun_again(qtbot, workspace, jobs, settle, pairs) -> None:
    page = workspace.navigate("doubles")
    jobs.cancel()
    settle()
    assert page.stopped.isVisibleTo(page)
    page.again.trigger()
    settle()
    assert page.list.count() == 2


def test_from_mensen_to_dubbelen_by_a_key(qtbot, workspace, settle, pairs) -> None:
    people = workspace.navigate("people")
    settle()
    qtbot.keyClick(people, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    settle()
    assert workspace.current == "doubles"


def test_what_a_merge_refuses_is_told_and_the_list_is_read_again(workspace, page, settle, register, pairs) -> None:
    shown = page.sides.comparison
    bin_people(register, [shown.right.id])
    page.merge()
    settle()
    assert "prullenbak" in told(workspace)
    assert page.sides.comparison.left.title == "Ali Kaya"
