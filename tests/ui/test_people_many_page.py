"""Saved lists, columns and acts on a selection, by keys; what belongs together and what is suggested on a card."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListWidget

from makelaar.hearts.suggestions import Hint
from makelaar.services import undo
from makelaar.services.followups import promising
from makelaar.services.followups.spreading import promises_on
from makelaar.services.people.bin import list_bin
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.columns import USUAL, Column, chosen_columns
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.links import LinkRole
from makelaar.services.people.listing import PeopleQuery, count_people
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.sorting import PeopleSort
from makelaar.services.people.views import list_views, save_view
from makelaar.terms import Channel, ConsentPurpose
from makelaar.ui import list_counts
from makelaar.ui.kit import Button
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.columns_panel import ColumnsPanel
from makelaar.ui.people.many_panels import ManyPromisePanel, TagPanel

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def street(register):
    """Three people, asked whether they want to be there."""
    fields = (
        {"name": "Anna Aarts", "area": "Noord", "street": "Kerkweg", "house_number": "2", "phone": "0612345678"},
        {"name": "Bea Bos", "area": "Noord", "email": "bea@example.nl"},
        {"name": "Cor Claes", "street": "Kerkweg", "house_number": "2"},
    )
    people = [add_person(register, **each) for each in fields]
    for key in people:
        record_consent(register, key, ConsentPurpose.KEEP, True)
    add_offer(register, people[1], OfferKind.CAN, "koken")
    return people


@pytest.fixture
def page(street, workspace, settle):
    shown = workspace.navigate("people")
    settle()
    return shown


@pytest.fixture
def press(qtbot, workspace):
    """A key where the focus is."""

    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(workspace.window().focusWidget() or workspace, key, modifiers)

    return do


def names(page):
    rows = page.finder.list.people
    return [rows.index(n).data() for n in range(rows.rowCount())]


def button(widget, name):
    """The button in view whose name begins so."""
    found = widget.findChildren(QAbstractButton)
    return next(b for b in found if b.isVisibleTo(widget) and b.accessibleName().startswith(name))


def lists(workspace):
    return [(button.text(), button.accessibleName()) for button in workspace.rail._saved.buttons.values()]


def test_a_search_is_kept_under_a_name_and_opened_from_the_rail(register, page, workspace, qtbot, settle, press):
    qtbot.keyClicks(page.finder.list, "k")
    qtbot.keyClicks(page.finder.search, "ok")
    settle()
    press(Qt.Key.Key_S, CTRL)
    assert page.views.line.hasFocus()
    qtbot.keyClicks(page.views.line, "Kan koken")
    press(Qt.Key.Key_Return)
    settle()
    assert lists(workspace) == [("Kan koken", "Kan koken, 1")]
    assert page.views.name.text() == "Kan koken"
    assert not page.views.change.isVisibleTo(page)
    press(Qt.Key.Key_2, CTRL)
    settle()
    assert len(names(page)) == 3
    assert page.views.view is None
    next(iter(workspace.rail._saved.buttons.values())).click()
    settle()
    assert names(page) == ["Bea Bos"]
    assert next(iter(workspace.rail._saved.buttons.values())).isChecked()
    undo.undo(register)
    settle()
    assert lists(workspace) == []
    assert page.views.view is None
    undo.redo(register)
    settle()
    assert lists(workspace) == [("Kan koken", "Kan koken, 1")]
    assert page.views.name.text() == "Kan koken"  # it is marked in the rail, so it is the one that is open
    assert not page.views.keep.isVisibleTo(page)


def test_an_open_list_that_is_changed_can_be_kept_or_put_back(register, page, workspace, settle, qtbot):
    view = save_view(register, "In Noord", PeopleQuery(text="noord"), USUAL)
    workspace.navigate("people", view=view)
    settle()
    assert names(page) == ["Anna Aarts", "Bea Bos"]
    page.finder.header.chosen.emit(Column.NAME)
    settle()
    assert names(page) == ["Bea Bos", "Anna Aarts"]
    assert page.views.change.isVisibleTo(page)
    page.views.back.click()
    settle()
    assert names(page) == ["Anna Aarts", "Bea Bos"]
    page.finder.header.chosen.emit(Column.NAME)
    settle()
    page.views.change.click()
    settle()
    assert not page.views.change.isVisibleTo(page)
    assert list_views(register)[0].query == PeopleQuery(text="noord", sort=PeopleSort.NAME, descending=True)
    workspace.undo()
    settle()
    assert list_views(register)[0].query == PeopleQuery(text="noord")
    assert page.views.change.isVisibleTo(page)


def test_a_list_of_what_nobody_has_any_more_is_empty_and_not_everybody(register, page, workspace, settle):
    view = save_view(register, "Label weg", PeopleQuery(tags=(12345,)), USUAL)
    workspace.navigate("people", view=view)
    settle()
    assert names(page) == []
    assert "niemand meer" in page.finder.filters.menus["tags"].text()


def test_saved_lists_are_ordered_renamed_and_removed_in_a_panel(register, page, workspace, settle, press, qtbot):
    for name in ("Een", "Twee"):
        save_view(register, name, PeopleQuery(), USUAL)
    press(Qt.Key.Key_B, ALT)
    settle()
    panel = page.side.panel
    button(panel, "Een omlaag").click()
    settle()
    assert [text for text, _told in lists(workspace)] == ["Twee", "Een"]
    button(panel, "Haal Twee weg").click()
    settle()
    assert [text for text, _told in lists(workspace)] == ["Een"]
    workspace.undo()
    settle()
    assert [text for text, _told in lists(workspace)] == ["Twee", "Een"]


def test_columns_are_chosen_and_moved_by_keys_and_remembered(register, page, workspace, settle, press, qtbot):
    press(Qt.Key.Key_C, ALT)
    panel = page.side.panel
    assert isinstance(panel, ColumnsPanel)
    board: QListWidget = panel.list
    assert board.hasFocus()
    board.setCurrentItem(board.findItems("Telefoon", Qt.MatchFlag.MatchExactly)[0])
    press(Qt.Key.Key_Space)
    settle()
    assert page.finder.shown_columns == (*USUAL, Column.PHONE)
    for _step in range(board.currentRow()):
        press(Qt.Key.Key_Up, ALT)
    settle()
    assert chosen_columns(register) == (Column.NAME, Column.PHONE, Column.ADDRESS, Column.CAN, Column.WANT)
    page.finder.header.chosen.emit(Column.PHONE)
    settle()
    assert names(page)[0] == "Anna Aarts"
    row = page.finder.list.people.index(0).data(page.finder.list.people.ROW)
    assert row.cells.phone == "06 12345678"


def test_several_are_selected_by_keys_and_get_a_label_with_one_undo(
    register, street, page, workspace, settle, press, qtbot
):
    page.finder.list.setFocus()
    press(Qt.Key.Key_Down, SHIFT)
    settle()
    assert page.side.currentWidget() is page.many
    assert page.many.count.text() == "2 mensen gekozen"
    press(Qt.Key.Key_L, ALT)
    assert isinstance(page.side.panel, TagPanel)
    qtbot.keyClicks(page.side.panel.word, "burendag")
    press(Qt.Key.Key_Return)
    settle()
    assert [get_card(register, key).tags for key in street] == [("burendag",), ("burendag",), ()]
    assert workspace.acts.undo.text() == "Ongedaan maken: Label gezet bij 2 mensen"
    assert page.side.currentWidget() is page.many
    workspace.undo()
    settle()
    assert [get_card(register, key).tags for key in street] == [(), (), ()]
    press(Qt.Key.Key_Escape)
    settle()
    assert page.side.currentWidget() is page.view
    assert page.card.title == "Bea Bos"


def test_all_of_the_list_are_promised_and_a_crowded_day_is_told(
    register, street, page, workspace, settle, press, qtbot
):
    for _n in range(17):
        promising.add(register, street[0], date(2026, 12, 12))
    settle()
    page.finder.list.setFocus()
    press(Qt.Key.Key_A, CTRL)
    assert page.many.count.text() == "3 mensen gekozen"
    press(Qt.Key.Key_Space)
    assert page.many.count.text() == "2 mensen gekozen"
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_R, CTRL)
    panel = page.side.panel
    assert isinstance(panel, ManyPromisePanel)
    panel.day.set_words("12 december")
    settle()
    assert panel.crowd.isVisibleTo(panel)
    assert "20 opvolgingen" in panel.crowd.text()
    panel.keep()
    settle()
    assert promises_on(register, date(2026, 12, 12)) == 20
    workspace.undo()
    settle()
    assert promises_on(register, date(2026, 12, 12)) == 17


def test_all_who_are_selected_go_to_the_bin_together(register, page, workspace, settle, press):
    page.finder.list.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete, CTRL)
    settle()
    assert len(list_bin(register)) == 3
    assert page.side.currentWidget() is page.side.empty
    workspace.undo()
    settle()
    assert len(names(page)) == 3


def test_enter_opens_one_out_of_a_selection(page, settle, press):
    page.finder.list.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Return)
    settle()
    assert page.side.currentWidget() is page.view
    assert not page.finder.list.is_many


def test_a_link_is_made_by_typing_a_name_and_stands_on_both_cards(
    register, street, page, workspace, settle, press, qtbot
):
    press(Qt.Key.Key_H, ALT)
    assert page.view.links.find.line.hasFocus()
    page.view.links.role.choose(LinkRole.NEIGHBOUR)
    qtbot.keyClicks(page.view.links.find.line, "bea")
    settle()
    press(Qt.Key.Key_Return)
    settle()
    for one, other in ((street[0], "Bea Bos"), (street[1], "Anna Aarts")):
        assert [(link.role, link.name) for link in get_card(register, one).links] == [(LinkRole.NEIGHBOUR, other)]
    chip = next(c for c in page.view.links.findChildren(PressChip) if c.text() == "buur: Bea Bos" and c.isVisible())
    chip.click()
    settle()
    assert page.card.title == "Bea Bos"
    workspace.undo()
    settle()
    assert get_card(register, street[0]).links == ()


def test_people_at_one_door_are_offered_to_be_a_household(register, street, page, workspace, settle, press):
    assert [s.hint for s in page.view.hints.shown] == [Hint.SAME_DOOR]
    press(Qt.Key.Key_1, ALT)
    settle()
    assert [mate.name for mate in get_card(register, street[2]).housemates] == ["Anna Aarts"]
    assert not page.view.hints.isVisibleTo(page)
    workspace.undo()
    settle()
    assert page.view.hints.isVisibleTo(page)


def test_a_late_mail_is_suggested_and_one_key_begins_it(register, street, workspace, settle, press):
    promising.add(register, street[1], date(2026, 11, 18), channel=Channel.MAIL, why="moestuin")
    shown = workspace.navigate("people", person=street[1])
    settle()
    assert [(s.hint, s.number) for s in shown.view.hints.shown] == [(Hint.PROMISE_LATE, 3)]
    press(Qt.Key.Key_1, ALT)
    settle()
    assert shown.side.panel.kind == "mail"


def test_a_suggestion_that_is_put_aside_stays_away_and_comes_back_with_undo(register, page, workspace, settle):
    button(page.view.hints, "Nu niet").click()
    settle()
    assert not page.view.hints.isVisibleTo(page)
    workspace.undo()
    settle()
    assert page.view.hints.isVisibleTo(page)


def test_every_button_of_the_selection_says_its_keys(page, settle, press):
    page.finder.list.setFocus()
    press(Qt.Key.Key_A, CTRL)
    settle()
    for button in page.many.findChildren(Button):
        assert button.isEnabled() or button is page.many.buttons["compare"], "which is for two alone"
        assert button.accessibleDescription(), button.text()


def test_on_a_low_screen_the_filters_fold_and_one_chip_shows_them(page, workspace, settle):
    filters = page.finder.filters
    assert filters.menus["tags"].isVisibleTo(page)
    assert not filters.more.isVisibleTo(page)
    workspace.resize(860, 480)
    settle()
    assert not filters.menus["tags"].isVisibleTo(page)
    filters.more.click()
    assert filters.menus["tags"].isVisibleTo(page)
    filters.more.click()
    filters.switches["due"].click()
    settle()
    assert filters.switches["due"].isVisibleTo(page)


def test_the_menu_lists_the_last_acts_and_goes_back_to_before_one_of_them(register, page, workspace, settle):
    for name in ("Een", "Twee", "Drie"):
        add_person(register, name=name)
    save_view(register, "Lijst", PeopleQuery(), USUAL)
    settle()
    offered = workspace.acts.done.actions()
    assert [action.text() for action in offered[:3]] == ["Lijst bewaard", "Mens toegevoegd", "Mens toegevoegd"]
    offered[2].trigger()
    settle()
    assert sorted(names(page)) == ["Anna Aarts", "Bea Bos", "Cor Claes", "Een"]
    assert lists(workspace) == []
    for _step in range(3):
        workspace.redo()
    settle()
    assert len(names(page)) == 6
    assert [text for text, _told in lists(workspace)] == ["Lijst"]


def test_a_list_with_too_many_columns_says_so_and_one_press_gives_it_room(register, page, workspace, settle):
    page.views.choose_columns((*USUAL, Column.PHONE))
    settle()
    before = len(page.finder.header.shown)
    assert page.finder.header._rest.isVisibleTo(page)
    page.finder.header._rest.click()
    settle()
    assert len(page.finder.header.shown) > before
    assert page.side.width() >= page.side.minimumWidth()


def test_the_last_contact_in_the_list_follows_what_is_logged(register, street, page, workspace, settle):
    page.views.choose_columns((Column.NAME, Column.LAST))
    settle()
    log_encounter(register, [street[0]], day=date(2026, 11, 2), text="praatje")
    settle()
    rows = page.finder.list.people
    assert rows.index(0).data(rows.ROW).cells.last_contact == date(2026, 11, 2)


def test_an_act_counts_anew_only_the_lists_that_it_may_change(register, street, page, workspace, settle, monkeypatch):
    def keep(register):
        save_view(register, "Sleutelfiguren", PeopleQuery(key_person=True), USUAL)
        save_view(register, "Tuin", PeopleQuery(text="tuin"), USUAL)
        save_view(register, "Te doen", PeopleQuery(due=True), USUAL)

    page.desk.do(keep)
    settle()
    assert [name for _words, name in lists(workspace)] == ["Sleutelfiguren", "Tuin", "Te doen"]
    counted = []

    def count(register, query):
        counted.append(query)
        return count_people(register, query)

    monkeypatch.setattr(list_counts, "count_people", count)
    page.desk.do(lambda register: log_encounter(register, street[:2], text="op de volkstuin"))
    settle()
    assert [query.text for query in counted] == ["tuin"]
    assert [name for _words, name in lists(workspace)] == ["Sleutelfiguren", "Tuin, 2", "Te doen"]
    counted.clear()
    page.desk.do(lambda register: change_person(register, street[0], is_key_person=True))
    settle()
    assert len(counted) == 3
    assert lists(workspace)[0][1] == "Sleutelfiguren, 1"
