"""What waits on Vandaag beside promises: signals to hear back of, doors to come back to."""

from datetime import UTC, date, datetime

import pytest
from kit.doors import build_flat
from kit.neighbours import neighbour, promised
from kit.reading import words_in_view
from PySide6.QtCore import Qt

from makelaar.services.rounds.come_back import due_come_backs
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, note_signal, pass_on
from makelaar.services.signals.reading import get_signal
from makelaar.terms import Channel, Outcome
from makelaar.ui.today.headings import Heading
from makelaar.ui.today.waits import Waits

TODAY = date(2026, 11, 21)
Key = Qt.Key


@pytest.fixture
def flat(register):
    """At 206 somebody said to come back on 20 November, at 208 in a while; nobody was home at 210."""
    flat = build_flat(register)
    round_id = plan_round(register, RoundPlan(date(2026, 11, 14), buildings=(flat.id,)))
    at = datetime(2026, 11, 14, 15, tzinfo=UTC)
    ring(register, round_id, flat.doors["206"], Outcome.COME_BACK, at=at, come_back="20 november")
    ring(register, round_id, flat.doors["208"], Outcome.COME_BACK, at=at, come_back="20 december")
    ring(register, round_id, flat.doors["210"], Outcome.NOT_HOME, at=at)
    return flat


@pytest.fixture
def stairs(register, flat) -> int:
    signal = note_signal(register, SignalForm("Leuning los", door_id=flat.doors["204"]))
    pass_on(register, signal, "woningcorporatie", TODAY)
    return signal


@pytest.fixture
def page(stairs, request, settle):
    shown = request.getfixturevalue("workspace").navigate("today")
    settle()
    return shown


def said(page) -> list[str]:
    return [f"{row.words} {row.count}" if isinstance(row, Heading) else row.name for row in page.list.rows.rows]


def choose(page, settle, number: int) -> None:
    places = [n for n, row in enumerate(page.list.rows.rows) if isinstance(row, Waits)]
    page.list.setFocus()
    page.list.choose(places[number])
    settle()


def test_they_stand_in_two_groups_and_count_in_the_rail(workspace, page) -> None:
    assert said(page) == [
        "Signalen: terug te horen 1",
        "Laan van Vollenhove 204",
        "Aan de deur: terugkomen 1",
        "Laan van Vollenhove 206",
    ]
    assert page.top.day.text() == "zaterdag 21 november 2026 · 1 signaal, 1 deur"
    assert workspace.rail.buttons["today"].accessibleName() == "Vandaag, 2"


def test_promises_keep_their_place_before_and_after(register, page, settle) -> None:
    for name, day in (("Nu", TODAY), ("Straks", date(2026, 11, 25))):
        promised(register, neighbour(register, name), day, Channel.CALL)
    settle()
    headings = [row.words for row in page.list.rows.rows if isinstance(row, Heading)]
    assert headings == ["Vandaag", "Signalen: terug te horen", "Aan de deur: terugkomen", "Deze week"]


def test_a_signal_is_heard_back_of_from_here(register, workspace, page, stairs, settle, press, qtbot) -> None:
    choose(page, settle, 0)
    assert "Ligt bij woningcorporatie." in words_in_view(page.side)
    press(Key.Key_G)
    assert workspace.current == "signals"
    panel = workspace.pages["signals"].right.panel
    assert panel.kind == "heard"
    qtbot.keyClicks(panel.line, "gemaakt")
    press(Key.Key_Return)
    assert get_signal(register, stairs).item.feedback_due is None
    workspace.back()
    settle()
    assert said(page) == ["Aan de deur: terugkomen 1", "Laan van Vollenhove 206"]


def test_coming_back_is_let_go_and_taken_back(register, workspace, page, settle, press) -> None:
    choose(page, settle, 1)
    assert "“20 november”" in words_in_view(page.side)
    press(Key.Key_L)
    assert due_come_backs(register) == ()
    assert said(page) == ["Signalen: terug te horen 1", "Laan van Vollenhove 204"]
    workspace.undo()
    settle()
    assert len(due_come_backs(register)) == 1


def test_enter_goes_to_the_door(workspace, page, flat, settle, press) -> None:
    choose(page, settle, 1)
    press(Key.Key_Return)
    assert workspace.current == "doors"
    assert workspace.pages["doors"].left.door.story.door_id == flat.doors["206"]


def test_a_round_is_planned_along_the_door(workspace, page, settle, press) -> None:
    choose(page, settle, 1)
    press(Key.Key_P)
    assert workspace.current == "round"


def test_keys_that_mean_nothing_here_do_nothing(register, workspace, page, settle, press) -> None:
    choose(page, settle, 1)
    press(Key.Key_B, Key.Key_G, Key.Key_V, Key.Key_O)
    assert workspace.current == "today"
    assert page.side.panel is None
    assert len(due_come_backs(register)) == 1


def test_of_a_long_group_the_first_are_told_and_the_rest_is_a_press_away(
    register, workspace, page, flat, settle, press
) -> None:
    for number in range(7):
        pass_on(register, note_signal(register, SignalForm(f"Zorg {number}")), "wijkteam", TODAY)
    settle()
    rows = page.list.rows.rows
    assert (rows[0].words, rows[0].count) == ("Signalen: terug te horen", 8)
    assert (rows[5].name, rows[6].words) == ("Zorg 3", "Nog 3 bekijken")
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.rows.index(6))
    press(Key.Key_Return)
    assert workspace.current == "signals"
    assert len(workspace.pages["signals"].list.rows.items) == 8
