"""Rounds beside each other: planned, changed, taken away, come back for, put on paper."""

from datetime import date

import pytest
from kit.doors import build_flat, build_row
from kit.reading import unnamed_controls, words_in_view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from makelaar.services.accountability.ledger import list_releases
from makelaar.services.doors.door_notes import set_do_not_ring
from makelaar.services.rounds.come_back import come_backs
from makelaar.services.rounds.duo import duo_names, keep_duo_names
from makelaar.services.rounds.planning import RoundPlan, list_rounds, plan_of, plan_round
from makelaar.services.rounds.walking import finish_round, ring
from makelaar.services.undo import undo
from makelaar.terms import Outcome, ReportTemplate, RoundStatus
from makelaar.ui.settings.sender import SenderSection
from makelaar.ui.window import SMALLEST

TODAY = date(2026, 11, 21)


@pytest.fixture
def flat(register):
    return build_flat(register)


@pytest.fixture
def show(workspace, settle):
    """Open the page."""

    def do(**arguments):
        settle()
        page = workspace.navigate("round", **arguments)
        settle()
        return page

    return do


@pytest.fixture
def planning(show, press, settle):
    """The panel to plan in, opened with its key."""
    page = show()
    if page.desk.held.isVisible():
        press(Qt.Key.Key_P)
    else:
        page.desk.acts["plan"].trigger()
        settle()
    return page.desk.right.panel


@pytest.fixture
def told(planning, qtbot, settle):
    """What the panel says of the doors, once it has looked."""

    def read():
        qtbot.waitUntil(lambda: not planning._pause.isActive())
        settle()
        return planning.told.text()

    return read


def test_without_doors_it_says_where_to_begin(show, workspace, settle):
    page = show()
    assert page.desk.no_doors.isVisible()
    assert workspace.rail.isVisible()


def test_a_round_is_planned_by_keys(flat, planning, told, press, qtbot, register, settle):
    assert planning.choice.tree.hasFocus()
    assert told() == "Kies een pand of een portiek."
    assert not planning.button.isEnabled()
    press(Qt.Key.Key_Space)
    assert told() == "12 deuren."
    planning.day.set_words("volgende week donderdag")
    planning.worker.setText("Noor")
    planning.colleague.setText("Bilal")
    qtbot.waitUntil(lambda: not planning._pause.isActive())
    settle()
    qtbot.keyClick(planning.colleague, Qt.Key.Key_Return)
    settle()
    (line,) = list_rounds(register)
    assert (line.status, line.worker, line.colleague, line.doors) == (RoundStatus.PLANNED, "Noor", "Bilal", 12)
    assert line.day == date(2026, 11, 26)


def test_one_portiek_is_ticked_inside_its_building(flat, planning, told, settle, register):
    item = planning.choice.tree.topLevelItem(0)
    item.setExpanded(True)
    settle()
    item.child(1).setCheckState(0, Qt.CheckState.Checked)
    assert told() == "6 deuren."
    assert planning.choice.chosen() == ((), (flat.entrances[1],))
    planning.keep()
    settle()
    assert plan_of(register, list_rounds(register)[0].id).entrances == (flat.entrances[1],)


def test_doors_that_are_left_out_are_told(register, flat, request):
    set_do_not_ring(register, flat.doors["204"], True)
    planning, told = request.getfixturevalue("planning"), request.getfixturevalue("told")
    planning.choice.choose([flat.id])
    assert told() == "11 deuren. Niet aanbellen, dus overgeslagen: 204."


def test_known_names_are_one_press(register, flat, request, settle):
    keep_duo_names(register, ("Noor", "Yvonne"))
    planning = request.getfixturevalue("planning")
    assert planning.worker.text() == "Noor"
    planning._put_name("Yvonne")
    assert planning.colleague.text() == "Yvonne"


def test_a_day_that_is_none_is_asked_for(flat, planning, told):
    planning.choice.choose([flat.id])
    planning.day.set_words("ergens")
    assert told() == "Op welke dag?"
    assert not planning.button.isEnabled()


def test_from_the_doors_page_a_building_is_ticked(flat, show, settle):
    page = show(plan={"buildings": [flat.id]})
    assert page.desk.right.panel.choice.chosen() == ((flat.id,), ())


def test_the_keys_begin_at_what_is_ticked_and_ctrl_enter_plans(flat, register, show, settle, press, qtbot):
    row = build_row(register)
    page = show(plan={"buildings": [row.id]})
    panel = page.desk.right.panel
    assert panel.choice.tree.currentItem().text(0).startswith("Kerkweg")
    qtbot.waitUntil(lambda: not panel._pause.isActive())
    settle()
    press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    (line,) = list_rounds(register)
    assert line.doors == len(row.doors)


def test_the_days_of_a_round_are_near(planning, qtbot):
    presses = {button.text(): button for button in planning.day.findChildren(QAbstractButton) if button.text()}
    assert list(presses) == ["Vandaag", "Morgen", "Over een week"]
    presses["Morgen"].click()
    assert planning.day.when.day == date(2026, 11, 22)


def test_a_round_is_changed_and_taken_away(flat, register, show, press, settle, workspace):
    row = build_row(register)
    plan_round(register, RoundPlan(TODAY, "Noor", "Bilal", buildings=(flat.id,)))
    page = show()
    press(Qt.Key.Key_W)
    panel = page.desk.right.panel
    assert panel.typed() is None
    assert panel.choice.chosen() == ((flat.id,), ())
    panel.choice.choose([row.id])
    panel.order.choose(False)
    settle()
    panel.button.setEnabled(True)
    panel.keep()
    settle()
    assert list_rounds(register)[0].buildings == ("Kerkweg 1–9",)
    press(Qt.Key.Key_Delete)
    assert list_rounds(register) == ()
    undo(register)
    settle()
    assert len(list_rounds(register)) == 1


def test_what_was_rung_is_not_taken_away(flat, register, show):
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, round_id, flat.doors["200"], Outcome.NOT_HOME)
    page = show()
    assert not page.desk.acts["remove"].isEnabled()
    assert "1 van 12 deuren gehad" in words_in_view(page)


def test_rounds_under_way_stand_first(flat, register, show):
    done = plan_round(register, RoundPlan(date(2026, 11, 1), buildings=(flat.id,)))
    finish_round(register, done)
    planned = plan_round(register, RoundPlan(date(2026, 12, 1), buildings=(flat.id,)))
    walking = plan_round(register, RoundPlan(date(2026, 11, 10), buildings=(flat.id,)))
    ring(register, walking, flat.doors["200"], Outcome.NOT_NOW)
    page = show(show=planned)
    assert list(page.desk.list._rounds) == [walking, planned, done]
    assert page.desk.line.id == planned


def test_a_round_along_the_doors_to_come_back_to(flat, register, show, press, settle, qtbot):
    first = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, first, flat.doors["200"], Outcome.NOT_HOME, card_left=True)
    ring(register, first, flat.doors["202"], Outcome.COME_BACK, come_back="donderdag na 17u")
    ring(register, first, flat.doors["204"], Outcome.DECLINED)
    page = show(come_backs=True)
    panel = page.desk.right.panel
    words = [panel.list.item(n).text() for n in range(panel.list.count())]
    assert words == [
        "Een dag afgesproken",
        "do 26 nov · 202, Laan van Vollenhove 200–222 · donderdag na 17u",
        "Laan van Vollenhove 200–222",
        "200 · begane grond · niet thuis, za 21 nov · briefje in de bus",
    ]
    panel.round.click()
    settle()
    planning = page.desk.right.panel
    qtbot.waitUntil(lambda: not planning._pause.isActive())
    settle()
    assert planning.also.text() == "En 2 deuren om terug te komen."
    planning.keep()
    settle()
    assert {line.doors for line in list_rounds(register)} == {12, 2}


def test_doors_are_let_go_with_a_way_back(flat, register, show, settle, workspace):
    first = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, first, flat.doors["200"], Outcome.NOT_HOME)
    ring(register, first, flat.doors["202"], Outcome.NOT_NOW)
    page = show(come_backs=True)
    panel = page.desk.right.panel
    panel.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    panel.settle.click()
    settle()
    assert [one.number for one in come_backs(register)] == ["200"]
    assert [one.number for one in panel._doors.values()] == ["200"]
    undo(register)
    settle()
    assert len(panel._doors) == 2


@pytest.mark.parametrize("act", ["letter", "sheet"])
def test_papers_are_made(flat, register, show, settle, desktop, tmp_path, workspace, act):
    plan_round(register, RoundPlan(TODAY, "Noor", "Bilal", buildings=(flat.id,)))
    page = show()
    desktop.answers.append(tmp_path / "ronde")
    page.desk.acts[act].trigger()
    settle()
    made = tmp_path / "ronde.pdf"
    assert made.read_bytes().startswith(b"%PDF")
    assert "ronde.pdf" in workspace.banner.current[-1].text


def test_a_report_of_a_round_is_made_where_all_reports_are(flat, register, show, settle, workspace):
    round_id = plan_round(register, RoundPlan(TODAY, "Noor", "Bilal", buildings=(flat.id,)))
    for door in list(flat.doors.values())[:6]:
        ring(register, round_id, door, Outcome.NOT_HOME)
    page = show()
    assert not page.desk.acts["report"].isEnabled()
    finish_round(register, round_id)
    page.shown()
    settle()
    page.desk.acts["report"].trigger()
    settle()
    choices = workspace.pages["accountability"].new.choices
    assert choices.template.chosen() is ReportTemplate.ROUND
    assert choices.rounds.ticked() == (round_id,)
    assert not list_releases(register)


def test_what_is_typed_in_a_plan_is_put_back_after_the_lock(flat, planning, workspace, settle):
    planning.choice.choose([flat.id])
    planning.note.setText("sleutel bij de beheer")
    drafts = workspace.drafts()
    assert "round" in drafts
    workspace.pages["round"].desk.right._drop()
    workspace.navigate("today")
    settle()
    workspace.restore(drafts)
    settle()
    panel = workspace.pages["round"].desk.right.panel
    assert panel.note.text() == "sleutel bij de beheer"
    assert panel.choice.chosen() == ((flat.id,), ())


@pytest.mark.parametrize("opened", [{"plan": {}}, {"come_backs": True}, {}])
def test_every_part_is_named_and_fits_in_the_smallest_window(flat, register, show, settle, workspace, opened):
    round_id = plan_round(register, RoundPlan(TODAY, "Noor", "Bilal", buildings=(flat.id,)))
    ring(register, round_id, flat.doors["200"], Outcome.NOT_HOME)
    show(**opened)
    assert unnamed_controls(workspace) == []
    workspace.resize(*SMALLEST)
    settle()
    assert workspace.minimumSizeHint().width() <= SMALLEST[0]
    assert workspace.minimumSizeHint().height() <= SMALLEST[1]


def test_enter_on_the_list_walks_the_round(flat, register, show, press, workspace, settle):
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    page = show()
    press(Qt.Key.Key_Return)
    assert page.round_id == round_id
    assert not workspace.rail.isVisible()


def test_with_whom_she_walks_is_a_setting(flat, register, show, press, settle, workspace):
    keep_duo_names(register, ("Bilal", "Yvonne"))
    settle()
    section = workspace.navigate("settings", section="sender").findChild(SenderSection)
    settle()
    assert section.duo.text() == "Bilal, Yvonne"
    section.name.setText("Noor")
    section.duo.setText("Yvonne,  Kees de Boer")
    assert section.draft()["duo"] == "Yvonne,  Kees de Boer"
    section.save()
    settle()
    assert duo_names(register) == ("Noor", "Yvonne", "Kees de Boer")
    panel = show(plan={}).desk.right.panel
    assert panel.worker.text() == "Noor"
