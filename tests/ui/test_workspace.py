"""Going about in the window: pages, back, undo by name, refresh, keys, messages."""

import pytest
from kit.pages import PLACES
from kit.reading import words_in_view
from PySide6.QtCore import Qt

from makelaar.errors import Refused
from makelaar.services.followups import promising as followups
from makelaar.services.people.change import add_person
from makelaar.services.people.listing import count_people
from makelaar.services.settings import keep_register_setting
from makelaar.settings import WORKER_NAME
from makelaar.ui.workspace import Tools, Workspace


@pytest.fixture
def house(qtbot, look, register, jobs, clock, desktop, settings):
    """A workspace with pages that stand for others."""
    made = Workspace(register, Tools(jobs, clock, desktop, settings), lambda: None, PLACES)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.navigate("note")
    yield made
    qtbot.waitUntil(lambda: jobs.idle)


def add(house, qtbot, name: str) -> None:
    house.tools.jobs.run(house, lambda: add_person(house.register, name=name))
    qtbot.waitUntil(lambda: house.tools.jobs.idle)


def test_a_page_that_is_not_there_is_not_offered(house) -> None:
    assert list(house.rail.buttons) == ["note", "second"]


def test_back_returns_to_where_she_was_with_what_she_asked(house, qtbot) -> None:
    house.navigate("second", person=3)
    house.navigate("note")
    qtbot.keyClick(house, Qt.Key.Key_Escape)
    assert house.current == "second"
    assert house.pages["second"].shown_with == [{"person": 3}, {"person": 3}]
    qtbot.keyClick(house, Qt.Key.Key_Escape)
    assert house.current == "note"
    qtbot.keyClick(house, Qt.Key.Key_Escape)
    assert house.current == "note"


def test_escape_closes_the_pages_own_panel_first(house, qtbot) -> None:
    house.navigate("second")
    house.pages["second"].panel_open = True
    qtbot.keyClick(house, Qt.Key.Key_Escape)
    assert house.current == "second"
    qtbot.keyClick(house, Qt.Key.Key_Escape)
    assert house.current == "note"


def test_the_rail_and_the_keys_lead_to_the_same_page(house, qtbot) -> None:
    house.rail.buttons["second"].click()
    assert house.current == "second"
    qtbot.keyClick(house, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert house.current == "note"
    assert house.rail.buttons["note"].isChecked()


def test_undo_is_named_after_the_act_and_takes_it_back(house, qtbot) -> None:
    assert not house.acts.undo.isEnabled()
    add(house, qtbot, "Ria Smit")
    label = house.pages["note"].refreshed[0]
    assert house.acts.undo.text() == f"Ongedaan maken: {label}"
    house.acts.undo.trigger()
    qtbot.waitUntil(lambda: house.tools.jobs.idle)
    assert count_people(house.register) == 0
    assert house.acts.redo.text() == f"Opnieuw doen: {label}"
    qtbot.keyClick(house, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: house.tools.jobs.idle)
    assert count_people(house.register) == 1


def test_ctrl_z_in_a_field_takes_back_the_typing_and_not_the_act(house, qtbot) -> None:
    add(house, qtbot, "Ria Smit")
    field = house.pages["note"].field
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: house.tools.jobs.idle)
    assert field.text() == ""
    assert count_people(house.register) == 1


def test_a_question_mark_is_typed_in_a_field_and_asks_for_the_keys_elsewhere(house, qtbot) -> None:
    page = house.pages["note"]
    page.field.setFocus()
    qtbot.keyClicks(page.field, "?")
    assert page.field.text() == "?"
    assert not house._keys_panel.isVisible()
    house.rail.buttons["note"].setFocus()
    qtbot.keyClick(house.rail.buttons["note"], "?")
    assert house._keys_panel.isVisible()
    shown = words_in_view(house._keys_panel)
    assert "Doe iets" in shown
    assert "Ctrl+D, Ctrl+Enter" in shown
    assert "Ctrl+L" in shown
    qtbot.keyClick(house, Qt.Key.Key_Escape)
    assert not house._keys_panel.isVisible()
    assert house.current == "note"


def test_a_change_refreshes_the_page_in_view_and_the_other_when_it_comes_into_view(house, qtbot) -> None:
    house.navigate("second")
    house.navigate("note")
    add(house, qtbot, "Ria Smit")
    add(house, qtbot, "Kees van den Berg")
    assert len(house.pages["note"].refreshed) == 2
    assert house.pages["second"].refreshed == []
    house.navigate("second")
    assert len(house.pages["second"].refreshed) == 1


def test_a_change_that_does_not_concern_a_page_leaves_it_alone(house, qtbot) -> None:
    house.tools.jobs.run(house, lambda: keep_register_setting(house.register, WORKER_NAME, "Sanne"))
    qtbot.waitUntil(lambda: house.tools.jobs.idle)
    assert house.pages["note"].refreshed == []


def test_an_error_without_a_taker_becomes_a_message(house, qtbot) -> None:
    def work() -> None:
        raise Refused("Dat kan niet. Er is niets gewijzigd.")

    house.tools.jobs.run(house, work)
    qtbot.waitUntil(lambda: bool(house.banner.current))
    assert house.banner.current[0].text == "Dat kan niet. Er is niets gewijzigd."


def test_a_message_with_undo_takes_the_act_back(house, qtbot) -> None:
    from PySide6.QtWidgets import QPushButton

    add(house, qtbot, "Ria Smit")
    banner = house.banner.say("Ria staat erin.", undo=True)
    button = next(b for b in banner.findChildren(QPushButton) if b.text() == "Ongedaan maken")
    button.click()
    qtbot.waitUntil(lambda: house.tools.jobs.idle)
    assert count_people(house.register) == 0


def test_good_news_goes_by_itself_and_an_error_stays(house) -> None:
    house.banner.say("Gedaan.")
    house.banner.error(Refused("Dat kan niet."))
    for banner in list(house.banner.current):
        if banner._timer.isActive():
            banner._timer.timeout.emit()
    assert [banner.text for banner in house.banner.current] == ["Dat kan niet."]


def test_a_message_never_lies_over_the_page(house, qtbot) -> None:
    house.banner.say("Gedaan.")
    qtbot.waitUntil(lambda: house.banner.height() > 0 and house.banner.isVisible())
    page = house.pages["note"]
    top = house.banner.mapTo(house, house.banner.rect().topLeft()).y()
    assert page.mapTo(house, page.rect().bottomLeft()).y() <= top


def test_what_was_typed_comes_back_on_its_page(house) -> None:
    house.pages["note"].field.setText("terugbellen")
    kept = house.drafts()
    house.pages["note"].field.clear()
    house.navigate("second")
    house.restore({**kept, "gone page": {"line": "x"}})
    assert house.current == "note"
    assert house.pages["note"].field.text() == "terugbellen"


def test_the_rail_shows_how_much_waits(workspace, register, jobs, qtbot) -> None:
    def work() -> None:
        followups.add(register, add_person(register, name="Ria Smit"), register.clock.today())

    workspace.navigate("today")
    jobs.run(workspace, work)
    qtbot.waitUntil(lambda: jobs.idle)
    assert workspace.rail.buttons["today"].accessibleName() == "Vandaag, 1"
    assert workspace.tools.desktop.count == "1 opvolging vandaag"


def test_enter_on_the_rail_goes_there(house, qtbot) -> None:
    qtbot.keyClick(house.rail.buttons["second"], Qt.Key.Key_Return)
    assert house.current == "second"
