"""Mensen as she uses it: type to find, arrows, Enter, type in the card, go on."""

import json
from datetime import date

import pytest
from kit.neighbours import promised
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from makelaar.hearts.doors.reading import read_plan
from makelaar.hearts.suggestions import Hint
from makelaar.models import Person
from makelaar.services import undo
from makelaar.services.conversations.themes import change_theme, list_themes
from makelaar.services.doors.buildings import get_building, make_building
from makelaar.services.doors.door_notes import set_door_note
from makelaar.services.followups import promising as followups
from makelaar.services.people.bin import bin_people, list_bin
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import get_encounter
from makelaar.services.people.facets import read_facets
from makelaar.services.people.listing import BEST, PeopleQuery, list_people
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.terms import Channel, ConsentPurpose, ConsentState, FollowUpStatus, TalentStatus
from makelaar.ui.kit import Button, Text
from makelaar.ui.people.bin_panel import BinPanel, ErasePanel
from makelaar.ui.people.encounter_panel import EncounterPanel, SettlePanel


@pytest.fixture
def street(register):
    """Three people."""
    ria = add_person(
        register, name="Ria Smit", area="Vollenhove", street="Kerkweg", house_number="2", phone="0612345678"
    )
    hatice = add_person(register, name="Hatice Çelik", area="Kerkebosch", email="hatice@example.nl")
    kees = add_person(register, name="Kees van den Berg", area="Vollenhove", is_key_person=True)
    add_offer(register, hatice, OfferKind.CAN, "taart bakken")
    return {"ria": ria, "hatice": hatice, "kees": kees}


@pytest.fixture
def page(request, settle):
    """The page, loaded; only then, so that a test may fill the register before."""

    def show(**arguments):
        shown = request.getfixturevalue("workspace").navigate("people", **arguments)
        settle()
        return shown

    return show


def names(page):
    rows = page.finder.list.people
    return [rows.index(n).data() for n in range(rows.rowCount())]


@pytest.fixture
def press(qtbot):
    """Press the button whose words begin so, once it is there."""

    def do(widget, text):
        def there():
            return [b for b in widget.findChildren(Button) if b.text().startswith(text) and b.isVisibleTo(widget)]

        qtbot.waitUntil(lambda: bool(there()))
        there()[0].click()

    return do


def keys(qtbot, workspace, key, *modifiers):
    """A key pressed where the focus is."""
    together = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        together |= modifier
    qtbot.keyClick(workspace.window().focusWidget() or workspace, key, together)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_empty_register_says_what_to_do_first(page, workspace, settle, press):
    shown = page()
    assert shown.side.currentWidget() is shown.side.empty
    press(shown.side.empty, "Nieuwe mens")
    assert shown.side.panel.kind == "new"


def test_the_list_is_in_the_order_of_names_and_the_first_card_is_open(street, page):
    shown = page()
    assert names(shown) == ["Kees van den Berg", "Hatice Çelik", "Ria Smit"]
    assert shown.card.title == "Kees van den Berg"
    assert shown.header.count.text() == "3 mensen"


def test_letters_typed_in_the_list_search_and_enter_opens(street, page, workspace, qtbot, settle):
    shown = page()
    qtbot.keyClicks(shown.finder.list, "c")
    qtbot.keyClicks(shown.finder.search, "elik")
    settle()
    assert names(shown) == ["Hatice Çelik"]
    assert shown.header.count.text() == "1 van 3 mensen"
    qtbot.keyClick(shown.finder.search, Qt.Key.Key_Down)
    assert shown.finder.list.hasFocus()
    qtbot.keyClick(shown.finder.list, Qt.Key.Key_Return)
    settle()
    assert shown.card.title == "Hatice Çelik"
    assert shown.view.head.log.hasFocus()


def test_while_she_types_the_card_waits_until_her_keys_rest(street, page, qtbot, settle):
    shown = page()
    shown.following.rest.setInterval(3_600_000)
    shown.finder.focus_search()
    qtbot.keyClicks(shown.finder.search, "ria")
    settle()
    assert names(shown) == ["Ria Smit"]
    assert shown.card.title == "Kees van den Berg"
    qtbot.keyClick(shown.finder.search, Qt.Key.Key_Down)
    settle()
    assert shown.card.title == "Ria Smit"
    shown.following.rest.setInterval(0)
    shown.finder.focus_search()
    qtbot.keyClicks(shown.finder.search, "hatice")
    qtbot.waitUntil(lambda: shown.card.title == "Hatice Çelik", timeout=10_000)


def test_more_than_the_list_holds_is_said(page):
    header = page().header
    header.show_count(500, 10_000, more=True)
    assert header.count.text() == "De beste 500 van 10000 mensen · Ctrl+A neemt iedereen die past"


def test_arrows_walk_through_the_cards_and_escape_goes_back(street, page, workspace, qtbot, settle):
    shown = page()
    qtbot.keyClick(shown.finder.list, Qt.Key.Key_Down)
    settle()
    assert shown.card.title == "Hatice Çelik"
    qtbot.keyClick(shown.finder.list, Qt.Key.Key_Return)
    assert shown.go_back()
    assert shown.finder.list.hasFocus()
    shown.finder.search.setText("zz")
    settle()
    assert names(shown) == []
    assert shown.go_back()
    settle()
    assert len(names(shown)) == 3
    assert not shown.go_back()


def test_filters_narrow_and_are_cleared(register, street, page, settle):
    shown = page()
    vollenhove = read_facets(register).area_named("Vollenhove")
    area = next(a for a in shown.finder.filters.menu_of("areas").actions() if a.text().startswith("Vollenhove"))
    assert area.text() == "Vollenhove  (2)"
    area.setChecked(True)
    settle()
    assert shown.finder.query.areas == (vollenhove,)
    assert names(shown) == ["Kees van den Berg", "Ria Smit"]
    shown.finder.filters.switches["key_person"].click()
    settle()
    assert names(shown) == ["Kees van den Berg"]
    shown.finder.filters.clear.click()
    settle()
    assert len(names(shown)) == 3


def test_people_without_consent_are_marked_and_can_be_listed(register, street, page, settle):
    record_consent(register, street["ria"], ConsentPurpose.KEEP, True)
    shown = page()
    assert Hint.NO_CONSENT in {s.hint for s in shown.view.hints.shown}
    told = shown.finder.list.people.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "nog geen toestemming vastgelegd" in told
    shown.finder.filters.switches["no_consent"].click()
    settle()
    assert "Ria Smit" not in names(shown)


def test_a_name_is_enough_for_somebody_new(register, page, workspace, qtbot, settle):
    shown = page()
    keys(qtbot, workspace, Qt.Key.Key_N, CTRL)
    panel = shown.side.panel
    assert not panel.button.isEnabled()
    qtbot.keyClicks(panel.name, "moeder van Bilal")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    settle()
    assert shown.card.title == "moeder van Bilal"
    assert names(shown) == ["moeder van Bilal"]
    undo.undo(register)
    assert list_people(register).ids == ()


def test_what_is_typed_in_a_card_keeps_itself_and_undo_takes_it_back(register, street, page, workspace, qtbot, settle):
    shown = page(person=street["ria"])
    notes = shown.view.notes
    notes.setFocus()
    qtbot.keyClicks(notes, "houdt van ")
    notes.keeper.flush()
    qtbot.keyClicks(notes, "tuinieren")
    qtbot.keyClick(notes, Qt.Key.Key_Tab)
    settle()
    assert get_card(register, street["ria"]).notes == "houdt van tuinieren"
    assert not notes.hasFocus()
    workspace.undo()
    settle()
    assert notes.toPlainText() == ""


def test_leaving_for_another_card_keeps_what_was_typed_with_the_right_person(register, street, page, qtbot, settle):
    shown = page(person=street["ria"])
    shown.view.reach.street.setFocus()
    shown.view.reach.street.setText("Dorpsstraat")
    shown.finder.list.setFocus()
    qtbot.keyClick(shown.finder.list, Qt.Key.Key_Up)
    settle()
    assert get_card(register, street["ria"]).street == "Dorpsstraat"
    assert get_card(register, shown.card.id).street == ""


def test_a_name_cannot_be_emptied_when_there_is_no_door(register, street, page, workspace, qtbot, settle):
    shown = page(person=street["hatice"])
    name = shown.view.head.name
    name.setFocus()
    name.clear()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    settle()
    assert name.text() == "Hatice Çelik"
    assert "naam of een deur" in workspace.banner.current[0].text


def test_escape_in_a_field_puts_back_what_was_there(register, street, page, qtbot, settle):
    shown = page(person=street["ria"])
    field = shown.view.reach.street
    field.setFocus()
    qtbot.keyClicks(field, "xx")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Kerkweg"


def test_kan_is_added_and_changed_in_place(register, street, page, workspace, qtbot, settle, press):
    shown = page(person=street["ria"])
    keys(qtbot, workspace, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert shown.view.can.new.hasFocus()
    qtbot.keyClicks(shown.view.can.new, "koken voor de buurt")
    qtbot.keyClick(shown.view.can.new, Qt.Key.Key_Return)
    settle()
    (offer,) = get_card(register, street["ria"]).can
    assert offer.text == "koken voor de buurt"
    assert offer.category
    shown.view.can.open_editor(offer)
    settle()
    shown.view.can.editor.status.choose(TalentStatus.PAUSED)
    shown.view.can.editor.status.activated.emit(1)
    settle()
    assert get_card(register, street["ria"]).can[0].status is TalentStatus.PAUSED
    press(shown.view.can.editor, "Haal weg")
    settle()
    assert get_card(register, street["ria"]).can == ()


def test_phone_and_mail_are_added_and_copied(register, street, page, desktop, qtbot, settle):
    shown = page(person=street["ria"])
    qtbot.keyClicks(shown.view.reach.new_phone, "030-1234567")
    qtbot.keyClick(shown.view.reach.new_phone, Qt.Key.Key_Return)
    settle()
    assert [phone.value for phone in get_card(register, street["ria"]).phones] == ["+31612345678", "+31301234567"]
    row = next(iter(shown.view.reach._rows.values()))
    row._copy()
    assert desktop.copied == "06 12345678"


def test_a_contact_is_logged_with_several_and_offers_to_settle_a_promise(
    register, street, page, workspace, qtbot, settle, press
):
    promise = promised(register, street["ria"], date(2026, 11, 20), Channel.MAIL, "moestuin")
    shown = page(person=street["ria"])
    keys(qtbot, workspace, Qt.Key.Key_E, CTRL)
    panel = shown.side.panel
    assert isinstance(panel, EncounterPanel)
    qtbot.keyClicks(panel.text, "samen koffie gedronken")
    qtbot.keyClicks(panel.day.line, "gisteren")
    qtbot.keyClicks(panel.people.find, "hat")
    settle()
    qtbot.keyClick(panel.people.find, Qt.Key.Key_Return)
    qtbot.keyClick(panel.text, Qt.Key.Key_Return, CTRL)
    settle()
    for person in ("ria", "hatice"):
        logged = get_timeline(register, street[person]).entries
        met = next(entry for entry in logged if entry.event is Event.ENCOUNTER)
        assert (met.day, met.text) == (date(2026, 11, 20), "samen koffie gedronken")
    assert isinstance(shown.side.panel, SettlePanel)
    press(shown.side.panel, "Ja, gedaan")
    settle()
    assert shown.side.panel is None
    assert get_card(register, street["ria"]).promises == ()
    assert shown.view.card.promises == ()
    assert followups.get(register, promise).status is FollowUpStatus.DONE


def test_what_a_contact_was_about_is_pressed_by_its_key_and_can_be_changed(
    street, page, workspace, register, settle, qtbot
):
    themes = {theme.label: theme.id for theme in list_themes(register)}
    shown = page(person=street["ria"])
    shown.doing.log()
    settle()
    panel = shown.side.panel
    panel.day.set_words("gisteren")
    panel.themes.tiles[0].setFocus()
    qtbot.keyClicks(panel.themes.tiles[0], "2")
    assert panel.themes.themes == (themes["groen"],)
    draft = panel.typed()
    panel.themes.set_themes(())
    panel.put_back(json.loads(json.dumps(draft)))
    assert panel.themes.themes == (themes["groen"],)
    panel.keep()
    settle()
    met = next(e for e in get_timeline(register, street["ria"]).entries if e.event is Event.ENCOUNTER)
    change_theme(register, themes["groen"], hidden=True)
    shown.doing.edit_encounter(met.id)
    settle()
    panel = shown.side.panel
    assert panel.themes.themes == (themes["groen"],)
    panel.themes.press(themes["wonen"])
    panel.keep()
    settle()
    assert get_encounter(register, met.id).themes == (themes["wonen"], themes["groen"])
    assert any(said.text() == "Op straat · wonen, groen" for said in shown.view.findChildren(Text))


def test_a_contact_cannot_be_logged_on_a_day_to_come(street, page, settle):
    shown = page(person=street["ria"])
    shown.doing.log()
    shown.side.panel.day.set_words("morgen")
    assert not shown.side.panel.button.isEnabled()


def test_consent_is_recorded_and_withdrawn(register, street, page, workspace, qtbot, settle, press):
    shown = page(person=street["ria"])
    shown.view.consent.ask(ConsentPurpose.MAIL)
    press(shown.side.panel, "Zei ja")
    settle()
    assert get_card(register, street["ria"]).consent[1].state is ConsentState.GIVEN
    assert shown.view.hints.shown == ()
    shown.view.consent.ask(ConsentPurpose.MAIL)
    press(shown.side.panel, "Trekt het in")
    settle()
    assert get_card(register, street["ria"]).consent[1].state is ConsentState.WITHDRAWN


def test_to_the_bin_and_back(register, street, page, workspace, qtbot, settle, press):
    shown = page(person=street["hatice"])
    shown.acts["bin"].trigger()
    settle()
    assert names(shown) == ["Kees van den Berg", "Ria Smit"]
    assert shown.card.title == "Ria Smit"
    shown.acts["show_bin"].trigger()
    settle()
    assert isinstance(shown.side.panel, BinPanel)
    press(shown.side.panel, "Zet terug")
    settle()
    assert list_bin(register) == ()
    assert len(names(shown)) == 3


def test_the_term_of_the_bin_can_be_chosen(register, street, page, settle):
    bin_people(register, [street["kees"]])
    shown = page()
    shown.acts["show_bin"].trigger()
    settle()
    assert shown.side.panel.term.currentText() == "30 dagen"
    shown.side.panel.term.choose(7)
    shown.side.panel.term.activated.emit(0)
    settle()
    assert list_bin(register)[0].days_left == 7


def test_erasing_asks_for_the_name_first(register, street, page, settle, qtbot, press):
    shown = page(person=street["hatice"])
    shown.acts["erase"].trigger()
    settle()
    panel = shown.side.panel
    assert isinstance(panel, ErasePanel)
    assert "kan niet ongedaan" in panel.told.text()
    panel.erase()
    settle()
    assert len(list_people(register).ids) == 3
    qtbot.keyClicks(panel.confirm, "hatice celik")
    press(panel, "Wis voorgoed")
    settle()
    assert len(list_people(register).ids) == 2
    assert shown.card.title != "Hatice Çelik"


def test_the_warning_stands_before_the_file_is_made(register, street, page, desktop, tmp_path, settle, press):
    shown = page()
    shown.finder.search.setText("taart")
    settle()
    shown.acts["export"].trigger()
    settle()
    assert "niet versleuteld" in " ".join(w.text() for w in shown.side.panel.findChildren(type(shown.header.count)))
    desktop.answers.append(tmp_path / "lijst.xlsx")
    press(shown.side.panel, "Ik begrijp het")
    settle()
    assert (tmp_path / "lijst.xlsx").exists()
    assert "Naar een bestand: 1 mens (xlsx)" in [e.text for e in get_timeline(register, street["hatice"]).entries]


def test_a_half_typed_panel_and_field_survive_the_lock(register, street, page, workspace, qtbot, settle):
    shown = page(person=street["ria"])
    shown.doing.log()
    qtbot.keyClicks(shown.side.panel.text, "halverwege een zi")
    shown.side.panel.people.set_people([(street["ria"], "Ria Smit"), (street["kees"], "Kees van den Berg")])
    draft = shown.draft()
    shown.side.panel.text.clear()
    shown.side.panel.close_panel()
    shown.restore(draft)
    settle()
    assert shown.side.panel.text.toPlainText() == "halverwege een zi"
    assert [name for _key, name in shown.side.panel.people.people] == ["Ria Smit", "Kees van den Berg"]


def test_a_half_typed_note_survives_the_lock(register, street, page, qtbot, settle):
    shown = page(person=street["ria"])
    shown.view.notes.setFocus()
    qtbot.keyClicks(shown.view.notes, "net niet bewaard")
    draft = shown.draft()
    assert draft["typing"] == ("Notities", "net niet bewaard")
    shown.view.notes.keeper.take("net niet bewaard")
    change_person(register, street["ria"], notes="")
    shown.restore(draft)
    settle()
    assert get_card(register, street["ria"]).notes == "net niet bewaard"


def test_nothing_typed_is_no_draft(street, page):
    assert page().draft() is None


def test_a_panel_with_something_typed_stays_when_another_person_is_chosen(street, page, qtbot, settle):
    shown = page()
    shown.doing.new()
    qtbot.keyClicks(shown.side.panel.name, "Nieuw")
    qtbot.keyClick(shown.finder.list, Qt.Key.Key_Down)
    settle()
    assert shown.side.panel.name.text() == "Nieuw"


def test_a_long_list_fetches_only_what_is_looked_at(register, page, qtbot):
    with register.write("test") as session:
        session.add_all(
            Person(name=f"Mens {n:04d}", sort_key=f"mens {n:04d}", created_at=register.utc_now()) for n in range(450)
        )
    shown = page()
    rows = shown.finder.list.people
    assert rows.rowCount() == 450
    assert rows.data(rows.index(430)) is None
    qtbot.waitUntil(lambda: rows.data(rows.index(430)) == "Mens 0430")


def test_all_that_can_be_pressed_has_a_name_and_keys_are_told(street, page, settle):
    shown = page(person=street["ria"])
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    nameless = [w for kind in kinds for w in shown.findChildren(kind) if w.isVisible() and not w.accessibleName()]
    assert nameless == []
    assert "Ctrl+N" in [shortcut.keys for shortcut in shown.shortcuts()]


def test_the_page_holds_at_its_smallest(street, page, workspace):
    shown = page(person=street["ria"])
    workspace.resize(960, 600)
    assert workspace.width() <= 964
    assert workspace.height() == 600
    assert shown.view.area.widget().minimumSizeHint().width() <= shown.view.area.viewport().width()


def test_a_query_of_the_page_is_the_query_of_the_services(street, page):
    assert page().finder.query == PeopleQuery()


def why(page, row):
    people = page.finder.list.people
    return people.data(people.index(row), people.WHY)


def test_a_row_says_why_it_was_found_and_marks_the_word(register, street, page, qtbot, settle):
    add_offer(register, street["ria"], OfferKind.WANT, "een moestuin")
    change_person(register, street["kees"], notes="Is vaak op de volkstuin.")
    shown = page()
    low = shown.finder.list.sizeHintForRow(0)
    shown.finder.search.setText("tuin")
    settle()
    assert names(shown) == ["Ria Smit", "Kees van den Berg"]
    qtbot.waitUntil(lambda: bool(why(shown, 0).text and why(shown, 1).text))
    assert why(shown, 0).text == "wil een moestuin"
    said = why(shown, 1)
    assert said.text == "Is vaak op de volkstuin."
    assert [said.text[start:end] for start, end in said.marks] == ["volkstuin"]
    people = shown.finder.list.people
    assert "volkstuin" in people.data(people.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert shown.finder.list.sizeHintForRow(0) > low
    shown.finder.search.clear()
    settle()
    assert why(shown, 0).text == ""
    assert shown.finder.list.sizeHintForRow(0) == low


def test_the_reason_follows_what_is_changed(register, street, page, qtbot, settle):
    change_person(register, street["kees"], notes="Is vaak op de volkstuin.")
    shown = page()
    shown.finder.search.setText("tuin")
    settle()
    qtbot.waitUntil(lambda: bool(why(shown, 0).text))
    shown.desk.do(lambda register: change_person(register, street["kees"], notes="Geeft de buurttuin water."))
    settle()
    qtbot.waitUntil(lambda: why(shown, 0).text == "Geeft de buurttuin water.")


def test_who_is_called_nearly_so_stands_below_and_is_not_taken_by_ctrl_a(register, street, page, settle):
    add_person(register, name="Anna Celic")
    shown = page()
    shown.finder.search.setText("celik")
    settle()
    assert names(shown) == ["Hatice Çelik", "Anna Celic"]
    assert why(shown, 1).text == "lijkt op “celik”"
    assert shown.header.count.text() == "1 van 4 mensen · 1 lijkt erop"
    shown.finder.list.selectAll()
    assert shown.finder.list.picked_ids == (street["hatice"],)


def test_ctrl_a_takes_everybody_who_answers_also_behind_the_best(register, page, qtbot, settle, workspace):
    with register.write("test") as session:
        session.add_all(
            Person(name=f"Mens {n:04d}", sort_key=f"mens {n:04d}", notes="tuin", created_at=register.utc_now())
            for n in range(BEST + 30)
        )
    add_person(register, name="Iemand Anders")
    shown = page()
    shown.finder.search.setText("tuin")
    settle()
    assert shown.finder.list.people.rowCount() == BEST
    shown.finder.list.setFocus()
    keys(qtbot, workspace, Qt.Key.Key_A, CTRL)
    settle()
    assert len(shown.finder.list.picked_ids) == BEST + 30
    assert shown.many.count.text() == f"{BEST + 30} mensen gekozen"
    assert shown.header.count.text() == f"{BEST + 30} van {BEST + 31} mensen"
    shown.finder.search.setText("tui")
    settle()
    assert shown.finder.list.people.rowCount() == BEST


def test_ctrl_a_is_forgotten_where_she_types_on_before_everybody_is_there(register, page, settle):
    with register.write("test") as session:
        session.add_all(
            Person(name=f"Mens {n:04d}", sort_key=f"mens {n:04d}", notes="tuin", created_at=register.utc_now())
            for n in range(BEST + 30)
        )
    shown = page()
    shown.finder.search.setText("tuin")
    settle()
    shown.finder.list.selectAll()
    shown.finder.search.setText("tuin mens 0012")
    settle()
    assert shown.finder.list.people.rowCount() < BEST
    assert not shown.finder.list.is_many


def test_scrolling_to_the_end_brings_the_others_and_keeps_the_place(register, page, settle):
    with register.write("test") as session:
        session.add_all(
            Person(name=f"Mens {n:04d}", sort_key=f"mens {n:04d}", notes="tuin", created_at=register.utc_now())
            for n in range(BEST + 30)
        )
    shown = page()
    shown.finder.search.setText("tuin")
    settle()
    bar = shown.finder.list.verticalScrollBar()
    end = bar.maximum()
    bar.setValue(end)
    settle()
    assert shown.finder.list.people.rowCount() == BEST + 30
    assert bar.value() == end


def test_the_card_tells_of_her_door_once_a_building_has_it(register, street, page, settle, workspace):
    shown = page(person=street["ria"])
    home = shown.view.reach.home
    assert not home.isVisible()
    row = make_building(register, read_plan("Kerkweg 2-10 even rij").plan)
    settle()
    assert home.words.text() == "deur: Kerkweg 2 · nog nooit aangebeld"
    door = get_building(register, row).doors[0]
    set_door_note(register, door.id, "hond")
    settle()
    assert home.words.text().endswith("let op: hond")
    home.button.click()
    settle()
    assert workspace.current == "doors"
    assert workspace.page("doors").front.view.current == door.id
