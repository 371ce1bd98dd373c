"""Deuren: what is known where, the drawn front, a door's card beside it, all by keys."""

from datetime import UTC, date, datetime

import pytest
from kit.doors import build_flat, build_row
from kit.reading import unnamed_controls, words_in_view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from makelaar.services import undo
from makelaar.services.conversations.keeping import keep, open_conversation
from makelaar.services.doors.areas import put_area
from makelaar.services.doors.buildings import change_building, get_building, list_buildings, remove_building, set_mark
from makelaar.services.doors.door_card import get_door_card
from makelaar.services.doors.door_notes import set_door_note
from makelaar.services.people.change import add_person
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, note_signal
from makelaar.services.signals.reading import list_signals
from makelaar.terms import Outcome, Worry
from makelaar.ui.doors.building_rows import AreaRow, BuildingRow
from makelaar.ui.people.chips import PressChip

TODAY = date(2026, 11, 21)
Key = Qt.Key


@pytest.fixture
def flat(register):
    """A flat in a buurt, rung at four of its twelve doors; a row of houses where nobody was."""
    flat, row = build_flat(register), build_row(register)
    put_area(register, "Vollenhove", "Zeist-Oost")
    change_building(register, flat.id, area="Vollenhove")
    change_building(register, row.id, area="Zeist-Oost")
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, round_id, flat.doors["200"], Outcome.CONVERSATION)
    ring(register, round_id, flat.doors["202"], Outcome.NOT_HOME, note="licht aan", card_left=True)
    ring(register, round_id, flat.doors["204"], Outcome.SHORT_TALK)
    ring(register, round_id, flat.doors["206"], Outcome.COME_BACK, come_back="vandaag")
    return flat


@pytest.fixture
def page(flat, request, settle):
    shown = request.getfixturevalue("workspace").navigate("doors", building=flat.id)
    settle()
    return shown


def rows(page) -> list[str]:
    told = []
    for row in page.photo.list.rows.rows:
        told.append(row.area.name if isinstance(row, AreaRow) else row.photo.building.name)
    return told


def visits(register, door: int) -> list[int]:
    return [one.visit_id for one in get_door_card(register, door).story.rings]


def chip(flow, words: str) -> PressChip:
    return next(one for one in flow.findChildren(PressChip) if one.text() == words and one.isVisibleTo(flow))


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def test_without_doors_the_first_step_is_one_line(workspace, settle, press) -> None:
    page = workspace.navigate("doors")
    settle()
    assert "Nog geen deuren" in words_in_view(page)
    press(Key.Key_N)
    assert page.right.panel.kind == "building"
    page.right.panel.line.setText("Dorpsstraat 1-9 oneven, rij")
    press(Key.Key_Return)
    assert "Dorpsstraat" in page.front.name.text()
    assert rows(page) == ["", "Dorpsstraat 1–9"]
    assert "in je register" in told(workspace)
    press(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "Nog geen deuren" in words_in_view(page)


def test_without_doors_a_signal_can_be_noted_all_the_same(workspace, register, settle, press, qtbot) -> None:
    page = workspace.navigate("doors")
    settle()
    press(Key.Key_S)
    assert page.left.panel.isVisible()
    qtbot.keyClicks(page.left.panel.text, "Ruzie op het plein")
    press(Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in list_signals(register)] == ["Ruzie op het plein"]
    assert page.first_step.hasFocus()


def test_each_wijk_stands_above_its_buurten_with_what_was_reached(page, flat) -> None:
    assert rows(page) == ["Zeist-Oost", "Kerkweg 1–9", "Vollenhove", "Laan van Vollenhove 200–222"]
    said = [page.photo.list.rows.data(page.photo.list.rows.index(n)) for n in range(4)]
    assert said[0] == "Zeist-Oost, bereikt 18 %, 17 deuren · 13 nog onbekend · laatst vandaag"
    assert said[1] == "Kerkweg 1–9, bereikt 0 %, 5 deuren · 5 nog onbekend · nooit geweest"
    assert said[3] == "Laan van Vollenhove 200–222, bereikt 25 %, 12 deuren · 8 nog onbekend · laatst vandaag"
    assert page.photo.told.text() == "17 deuren · bereikt 18 %"


def test_what_the_bar_shows_can_be_read(page) -> None:
    model = page.photo.list.rows
    tip = model.data(model.index(3), Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "3 bereikt: daar sprak je iemand",
        "1 aangebeld, nog niemand gesproken",
        "8 nog onbekend: nooit aangebeld",
        "laatste ronde: vandaag · za 21 nov",
    ]


def test_where_to_ring_next_says_why_in_words(register, page, flat, settle, press) -> None:
    row = next(one for one in list_buildings(register) if one.id != flat.id)
    set_mark(register, row.id, 2, "nieuwe mensen")
    note_signal(register, SignalForm("Zorg", Worry.SERIOUS, door_id=flat.doors["222"]))
    settle()
    page.photo.list.setFocus()
    press(Key.Key_W)
    first, second = page.photo.list.rows.rows
    assert first.photo.building.id == row.id
    assert first.why == "Alle 5 deuren onbekend · jij zette dit vooraan: “nieuwe mensen” · nooit geweest"
    assert second.why == "8 van de 12 deuren onbekend · signaal open · iemand zei: kom terug"
    assert page.photo.list.building_id == flat.id


def test_her_own_mark_is_set_by_keys_and_undone(register, page, flat, press, workspace) -> None:
    page.photo.list.setFocus()
    press(Key.Key_M)
    press(Key.Key_2)
    for letter in "leeg":
        press(getattr(Key, f"Key_{letter.upper()}"))
    press(Key.Key_Return)
    assert (get_building(register, flat.id).mark, get_building(register, flat.id).mark_why) == (2, "leeg")
    assert page.photo.building(flat.id).building.mark_why == "leeg"
    assert "als eerste" in told(workspace)
    undo.undo(register)
    assert get_building(register, flat.id).mark == 0


def test_arrows_walk_over_the_areas_and_the_drawing_follows(page, flat, press) -> None:
    page.photo.list.setFocus()
    press(Key.Key_Up)
    assert page.front.name.text() == "Kerkweg 1–9"
    press(Key.Key_Down)
    assert page.front.name.text() == "Laan van Vollenhove 200–222"
    assert page.front.facts.text() == "Vollenhove · flat met portieken · 12 deuren"


def test_a_door_s_card_comes_with_the_arrows_and_escape_gives_the_list_back(page, flat, press) -> None:
    page.photo.list.setFocus()
    press(Key.Key_Return)
    assert page.front.view.canvas.hasFocus()
    before = page.front.view.geometry()
    page.front.view.choose(flat.doors["200"])
    press(Key.Key_Right)
    assert page.left.door.address == "Laan van Vollenhove 202"
    words = words_in_view(page.left)
    assert {"Niet thuis", "licht aan", "Briefje in de bus"} <= set(words.splitlines())
    assert page.front.view.geometry() == before, "the drawing must not move under her hand"
    press(Key.Key_Escape)
    assert page.left.door is None
    assert page.photo.list.hasFocus()


def test_the_card_tells_who_lives_there_and_leads_to_them(register, workspace, page, flat, settle) -> None:
    ria = add_person(register, name="Ria Smit", street="Laan van Vollenhove", house_number="202")
    settle()
    page.left.open_door(flat.doors["202"])
    settle()
    chip(page.left.card.people, "Ria Smit").click()
    settle()
    assert workspace.current == "people"
    assert workspace.pages["people"].card.id == ria
    workspace.back()
    settle()
    assert page.left.door is not None


def test_who_lives_there_is_written_down_from_the_door(register, workspace, page, flat, settle, qtbot, press) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    chip(page.left.card.people, "Schrijf op wie hier woont").click()
    settle()
    qtbot.keyClicks(workspace.pages["people"].side.panel.name, "Kees")
    workspace.pages["people"].side.panel.keep()
    settle()
    workspace.navigate("doors", door=flat.doors["222"])
    settle()
    assert chip(page.left.card.people, "Kees").isVisible()


def test_do_not_ring_by_a_key_and_back_by_undo(register, workspace, page, flat, settle, press) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.front.view.setFocus()
    press(Key.Key_A)
    assert get_door_card(register, flat.doors["222"]).story.do_not_ring
    assert page.left.card.leave.isChecked()
    assert "niet aanbellen" in told(workspace)
    workspace.undo()
    settle()
    assert not page.left.card.leave.isChecked()


def test_a_note_is_written_in_place_and_keeps_itself(register, page, flat, settle, press, qtbot) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.front.view.setFocus()
    press(Key.Key_O)
    qtbot.keyClicks(page.left.card.note, "hond")
    press(Key.Key_Return)
    assert get_door_card(register, flat.doors["222"]).story.note == "hond"
    set_door_note(register, flat.doors["222"], "hond, blaft maar doet niets")
    settle()
    assert page.left.card.note.text() == "hond, blaft maar doet niets"


def test_another_door_keeps_the_note_that_was_being_typed(register, page, flat, settle, press, qtbot) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.front.view.setFocus()
    press(Key.Key_O)
    qtbot.keyClicks(page.left.card.note, "bel stuk")
    page.left.open_door(flat.doors["220"])
    settle()
    assert get_door_card(register, flat.doors["222"]).story.note == "bel stuk"
    assert page.left.card.note.text() == ""


def test_a_signal_is_noted_at_the_door(register, page, flat, settle, press, qtbot) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.front.view.setFocus()
    press(Key.Key_S)
    qtbot.keyClicks(page.left.panel.text, "Gordijnen dicht")
    press(Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    (signal,) = list_signals(register)
    assert (signal.text, signal.door_id) == ("Gordijnen dicht", flat.doors["222"])
    assert "Gordijnen dicht" in words_in_view(page.left)
    assert page.photo.ways["signals"].text() == "Signalen 1"


def test_a_conversation_is_opened_from_the_door_and_closed_by_escape(register, page, flat, settle, press) -> None:
    (visit,) = visits(register, flat.doors["200"])
    keep(register, open_conversation(register, visit), wishes="Een bankje")
    settle()
    page.left.open_door(flat.doors["200"])
    settle()
    assert "“Een bankje”" in words_in_view(page.left)
    page.whole.open_talk(visit)
    settle()
    assert "Een bankje" in words_in_view(page)
    assert page.whole.is_open
    press(Key.Key_Escape)
    assert not page.whole.is_open
    assert page.left.door is not None


def test_a_conversation_that_was_only_marked_on_paper_is_written_from_the_door(register, page, flat, settle) -> None:
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, round_id, flat.doors["222"], Outcome.CONVERSATION, on=TODAY)
    settle()
    page.left.open_door(flat.doors["222"])
    settle()
    chip(page.left, "Schrijf het gesprek op").click()
    settle()
    assert page.whole.is_open


def test_what_does_not_belong_at_a_door_is_noticed(page, flat, settle, qtbot) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    note = page.left.card.note
    note.setFocus()
    qtbot.keyClicks(note, "bsn 111222333")
    assert "Dit lijkt een BSN." in words_in_view(page.left)
    page.left.card.unfitting.take_out.click()
    assert "111222333" not in note.text()
    page.left.open_door(flat.doors["220"])
    settle()
    assert "Dit lijkt een BSN." not in words_in_view(page.left)


def test_the_card_looks_back_with_the_slider(page, flat, settle, register) -> None:
    earlier = plan_round(register, RoundPlan(date(2026, 9, 1), buildings=(flat.id,)))
    ring(register, earlier, flat.doors["222"], Outcome.NOT_NOW, at=datetime(2026, 9, 1, 10, tzinfo=UTC))
    settle()
    page.left.open_door(flat.doors["200"])
    settle()
    page.front.view.slider.to_day(date(2026, 9, 2))
    settle()
    assert page.left.door.story.rings == ()
    page.front.view.slider.to_today()
    settle()
    assert len(page.left.door.story.rings) == 1


def test_a_door_can_be_gone_to_from_elsewhere(workspace, page, flat, settle) -> None:
    workspace.navigate("today")
    workspace.navigate("doors", door=flat.doors["206"])
    settle()
    assert page.left.door.address == "Laan van Vollenhove 206"
    assert page.front.view.current == flat.doors["206"]
    assert page.photo.list.building_id == flat.id


def test_a_building_that_goes_takes_its_card_along_without_a_complaint(register, workspace, page, flat, settle) -> None:
    other = build_row(register, street="Dorpsstraat", first=1, last=3)
    settle()
    page.left.open_door(other.doors["1"])
    settle()
    remove_building(register, other.id)
    settle()
    assert page.left.door is None
    assert workspace.banner.current == []
    assert "Dorpsstraat" not in page.front.name.text()


def test_a_card_that_was_left_does_not_come_back_with_what_was_still_being_read(page, flat, settle, register) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.left.reload()
    page.left.close_door()
    settle()
    assert page.left.door is None


def test_rounds_and_come_backs_and_signals_are_a_key_away(workspace, page, flat, settle, press) -> None:
    assert page.photo.ways["come_backs"].text() == "Terugkomen 2"
    for key, place in ((Key.Key_L, "round"), (Key.Key_T, "round"), (Key.Key_G, "signals"), (Key.Key_R, "round")):
        workspace.navigate("doors")
        settle()
        press(key)
        assert workspace.current == place
    assert workspace.pages["round"].desk.right.panel.kind == "plan"


def test_what_is_typed_survives_the_lock(register, workspace, page, flat, settle, press, qtbot) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.front.view.setFocus()
    press(Key.Key_S)
    qtbot.keyClicks(page.left.panel.text, "half een zin")
    draft = page.draft()
    page.left.panel.text.clear()
    page.left.settle()
    page.restore(draft)
    settle()
    assert page.left.panel.text.toPlainText() == "half een zin"
    assert page.left.panel.door == [flat.doors["222"], "Laan van Vollenhove 222"]


def test_a_note_half_typed_survives_the_lock(page, flat, settle, press, qtbot) -> None:
    page.left.open_door(flat.doors["222"])
    settle()
    page.front.view.setFocus()
    press(Key.Key_O)
    qtbot.keyClicks(page.left.card.note, "na 17")
    draft = page.draft()
    assert draft["note"] == {"door": flat.doors["222"], "note": "na 17"}
    page.left.close_door()
    page.restore(draft)
    settle()
    assert page.left.card.note.text() == "na 17"


def test_every_control_has_a_name(page, flat, settle) -> None:
    assert unnamed_controls(page) == []
    page.left.open_door(flat.doors["202"])
    settle()
    assert unnamed_controls(page) == []


def test_the_rail_tells_what_waits_here(workspace, page, settle) -> None:
    assert "Deuren, 1" in workspace.rail.buttons["doors"].accessibleName()


def test_letters_in_a_field_are_letters(page, flat, press, qtbot) -> None:
    page.photo.list.setFocus()
    press(Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "norml")
    assert page.right.panel.line.text() == "norml"
    assert isinstance(page.photo.list.rows.rows[1], BuildingRow)


def test_the_page_s_keys_rest_while_a_conversation_is_open(register, page, flat, settle, press) -> None:
    (visit,) = visits(register, flat.doors["200"])
    page.left.open_door(flat.doors["200"])
    settle()
    page.whole.open_talk(visit)
    settle()
    page.whole.talk.finish.setFocus()
    press(Key.Key_A, Key.Key_N)
    assert not get_door_card(register, flat.doors["200"]).story.do_not_ring
    assert page.right.panel is None
    assert "Niet aanbellen" not in [one.does for one in page.shortcuts()]
    press(Key.Key_Escape)
    assert "Niet aanbellen" in [one.does for one in page.shortcuts()]
