"""Vandaag as she uses it: look, press one key, type a line, go on."""

import json
from datetime import date

import pytest
from kit.neighbours import neighbour, promised, promises_to
from PySide6.QtCore import Qt

from makelaar.services import undo
from makelaar.services.followups import promising as followups
from makelaar.services.people.consent import record_consent
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.terms import Channel, ConsentPurpose, FollowUpStatus
from makelaar.ui.kit import Button
from makelaar.ui.today.promise_model import Heading, Promise

TODAY = date(2026, 11, 21)


@pytest.fixture
def ria(register):
    """Somebody to mail, three days late."""
    person = neighbour(register, "Ria Smit", mail="ria@voorbeeld.nl", phone="0612345678")
    promise = promised(
        register, person, date(2026, 11, 18), Channel.MAIL, "moestuin", "Vorig jaar vertelde u over uw moestuin"
    )
    return person, promise


@pytest.fixture
def page(request, settle):
    """The page, loaded. Only then the window begins to read, so that a test may fill the register before."""

    def show(**arguments):
        shown = request.getfixturevalue("workspace").navigate("today", **arguments)
        settle()
        return shown

    return show


def said(page) -> list[str]:
    """The list, as headings with their count and names."""
    rows = page.list.rows.rows
    return [f"{r.words} {r.count}" if isinstance(r, Heading) else r.item.name for r in rows if not hasattr(r, "rest")]


def press(qtbot, page, key) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, key)


def button(widget, text: str) -> Button:
    return next(b for b in widget.findChildren(Button) if b.text().startswith(text) and b.isVisibleTo(widget))


def test_promises_stand_in_sections_with_their_count(register, page) -> None:
    for name, when in [
        ("Laat", date(2026, 11, 1)),
        ("Nu", TODAY),
        ("Morgen", date(2026, 11, 22)),
        ("Volgend jaar", date(2027, 5, 1)),
        ("Ooit", "als ze met pensioen is"),
    ]:
        promised(register, neighbour(register, name), when)
    assert said(page()) == [
        "Te laat 1", "Laat", "Vandaag 1", "Nu", "Deze week 1", "Morgen", "Later 1", "Volgend jaar",
        "Ooit (weer bekijken) 1", "Ooit",
    ]  # fmt: skip


def test_the_first_row_is_chosen_and_its_card_tells_all(ria, page) -> None:
    shown = page()
    card = shown.side.card
    assert card.item.name == "Ria Smit"
    assert [p.shown for p in card.phones] == ["06 12345678"]
    words = {label.text() for label in shown.side.findChildren(type(shown.top.day))}
    assert {"Ria Smit", "“Vorig jaar vertelde u over uw moestuin”", "moestuin", "3 dagen geleden · wo 18 nov"} <= words


def test_arrows_walk_over_the_headings(register, ria, page, qtbot, until) -> None:
    promised(register, neighbour(register, "Yvonne"), TODAY)
    shown = page()
    press(qtbot, shown, Qt.Key.Key_Down)
    assert isinstance(shown.list.rows.rows[shown.list.currentIndex().row()], Promise)
    until(lambda: shown.side.card is not None and shown.side.card.item.name == "Yvonne")
    press(qtbot, shown, Qt.Key.Key_Up)
    until(lambda: shown.side.card.item.name == "Ria Smit")


@pytest.mark.parametrize("key", [Qt.Key.Key_G, Qt.Key.Key_D])
def test_done_in_one_key_and_one_line(register, ria, page, qtbot, settle, workspace, key, until) -> None:
    person, promise = ria
    shown = page()
    press(qtbot, shown, key)
    qtbot.keyClicks(shown.side.panel.outcome, "Ze doet mee op dinsdag")
    qtbot.keyClick(shown.side.panel.outcome, Qt.Key.Key_Return)
    until(lambda: said(shown) == [])
    settle()
    item = followups.get(register, promise)
    assert (item.status, item.outcome) == (FollowUpStatus.DONE, "Ze doet mee op dinsdag")
    assert Event.ENCOUNTER in {entry.event for entry in get_timeline(register, person).entries}
    workspace.undo()
    until(lambda: said(shown) == ["Te laat 1", "Ria Smit"])


def test_moving_reads_the_words_while_they_are_typed(register, ria, page, qtbot, until) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_V)
    panel = shown.side.panel
    assert not panel.button.isEnabled()
    qtbot.keyClicks(panel.day.line, "over 3 weken")
    assert panel.day.reading.text() == "over 3 weken · za 12 dec"
    qtbot.keyClick(panel.day.line, Qt.Key.Key_Return)
    until(lambda: followups.get(register, ria[1]).due == date(2026, 12, 12))
    until(lambda: said(shown) == ["Later 1", "Ria Smit"])


def test_words_that_could_be_two_days_are_asked_about(register, ria, page, qtbot, settle, until) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_V)
    panel = shown.side.panel
    qtbot.keyClicks(panel.day.line, "21 november")
    assert panel.day.when is None
    qtbot.keyClick(panel.day.line, Qt.Key.Key_Return)
    settle()
    assert followups.get(register, ria[1]).due == date(2026, 11, 18)
    qtbot.mouseClick(button(panel.day, "zo 21 nov 2027"), Qt.MouseButton.LeftButton)
    assert panel.day.reading.text().endswith("zo 21 nov 2027")
    qtbot.keyClick(panel.day.line, Qt.Key.Key_Return)
    until(lambda: followups.get(register, ria[1]).due == date(2027, 11, 21))


def test_words_that_are_no_day_move_nothing(register, ria, page, qtbot, settle) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_V)
    qtbot.keyClicks(shown.side.panel.day.line, "blauw")
    assert shown.side.panel.day.when is None
    qtbot.keyClick(shown.side.panel.day.line, Qt.Key.Key_Return)
    settle()
    assert followups.get(register, ria[1]).due == date(2026, 11, 18)


def test_letting_go_asks_why(register, ria, page, qtbot, settle, until) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_L)
    qtbot.keyClick(shown.side.panel.reason, Qt.Key.Key_Return)
    settle()
    assert followups.get(register, ria[1]).status is FollowUpStatus.OPEN
    qtbot.keyClicks(shown.side.panel.reason, "Verhuisd")
    qtbot.keyClick(shown.side.panel.reason, Qt.Key.Key_Return)
    until(lambda: followups.get(register, ria[1]).outcome == "Verhuisd")


def test_calling_shows_the_number_and_logs_what_came_of_it(register, ria, page, qtbot, desktop, until) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_B)
    assert "06 12345678" in {label.text() for label in shown.side.panel.findChildren(type(shown.top.day))}
    qtbot.keyClicks(shown.side.panel.outcome, "Belt terug")
    qtbot.mouseClick(button(shown.side.panel, "Gesproken, nog niet klaar"), Qt.MouseButton.LeftButton)
    until(lambda: "Belt terug" in {entry.text for entry in get_timeline(register, ria[0]).entries})
    assert followups.get(register, ria[1]).status is FollowUpStatus.OPEN


def test_not_reached_comes_back_on_the_next_working_day(register, ria, page, qtbot, until) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_B)
    qtbot.mouseClick(button(shown.side.panel, "Niet bereikt"), Qt.MouseButton.LeftButton)
    until(lambda: followups.get(register, ria[1]).due == date(2026, 11, 23))


def test_a_someday_promise_is_looked_at_again(register, page, qtbot, clock, until) -> None:
    promise = promised(register, neighbour(register, "Kees"), "na zijn pensioen")
    clock.day = date(2027, 6, 1)
    shown = page()
    assert "nu bekijken" in shown.list.rows.data(shown.list.rows.index(1))
    press(qtbot, shown, Qt.Key.Key_O)
    until(lambda: followups.get(register, promise).review_on == date(2027, 12, 1))


def test_a_new_promise_from_anywhere(register, page, qtbot, until) -> None:
    person = neighbour(register, "Yvonne Pinas")
    shown = page(promise_for=person, called="Yvonne Pinas")
    panel = shown.side.panel
    qtbot.keyClicks(panel.day.line, "als ze met pensioen is")
    qtbot.keyClicks(panel.why, "wil voorlezen")
    qtbot.keyClick(panel.why, Qt.Key.Key_Return)
    until(lambda: said(shown) == ["Ooit (weer bekijken) 1", "Yvonne Pinas"])
    (made,) = promises_to(register, person)
    assert (made.condition, made.why) == ("als ze met pensioen is", "wil voorlezen")


def test_what_was_promised_can_be_reworded(register, ria, page, qtbot, until) -> None:
    shown = page()
    press(qtbot, shown, Qt.Key.Key_W)
    shown.side.panel.say_line.setText("U zou mij uw tomaten laten zien")
    qtbot.keyClick(shown.side.panel.say_line, Qt.Key.Key_Return)
    until(lambda: followups.get(register, ria[1]).say == "U zou mij uw tomaten laten zien")
    assert followups.get(register, ria[1]).channel is Channel.MAIL


@pytest.mark.parametrize("kind", ["done", "move", "drop", "call", "edit"])
def test_what_was_typed_survives_the_lock(ria, page, workspace, kind, until) -> None:
    shown = page()
    shown.acts[kind].trigger()
    panel = shown.side.panel
    field = {"done": "outcome", "call": "outcome", "drop": "reason", "edit": "why"}.get(kind)
    line = panel.day.line if field is None else getattr(panel, field)
    line.setText("halverwege")
    draft = json.loads(json.dumps(workspace.drafts()["today"]))
    shown.side.settle()
    panel.closed.emit()
    assert shown.draft() is None
    workspace.restore({"today": draft})
    until(lambda: shown.side.panel is not None and shown.draft() == draft)


def test_choosing_another_row_keeps_a_half_typed_panel(register, ria, page, qtbot, settle) -> None:
    promised(register, neighbour(register, "Yvonne"), TODAY)
    shown = page()
    shown.acts["done"].trigger()
    shown.side.panel.outcome.setText("half")
    press(qtbot, shown, Qt.Key.Key_Down)
    settle()
    assert shown.side.panel.item.name == "Ria Smit"


def test_what_was_put_away_half_typed_can_come_back(ria, page, request, qtbot) -> None:
    shown = page()
    banner = request.getfixturevalue("workspace").banner
    shown.acts["drop"].trigger()
    shown.go_back()
    assert not banner.current
    shown.acts["drop"].trigger()
    shown.side.panel.reason.setText("Verhuisd naar")
    shown.acts["call"].trigger()
    assert shown.side.panel.kind == "drop"
    shown.go_back()
    assert shown.side.panel is None
    qtbot.mouseClick(button(banner, "Zet het terug"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.side.panel is not None)
    assert shown.side.panel.reason.text() == "Verhuisd naar"


def test_escape_puts_a_panel_away(ria, page, workspace, qtbot) -> None:
    shown = page()
    shown.acts["move"].trigger()
    assert shown.go_back()
    assert shown.side.panel is None
    assert not shown.go_back()


def test_an_empty_register_says_what_belongs_here(page) -> None:
    shown = page()
    assert shown.nobody.isVisibleTo(shown)
    assert button(shown.nobody, "Haal je lijst uit Excel").isEnabled()


def test_a_panel_over_the_empty_page_gives_it_back(page, until) -> None:
    shown = page()
    shown.acts["calendar"].trigger()
    assert shown.side.panel.isVisibleTo(shown)
    shown.go_back()
    until(lambda: shown.nobody.isVisibleTo(shown))


def test_when_nothing_was_promised_it_says_where_to_begin(register, page) -> None:
    neighbour(register, "Ria Smit")
    shown = page()
    assert shown.nothing.isVisibleTo(shown)
    assert button(shown.nothing, "Naar mensen").isEnabled()


def test_in_a_narrow_window_a_panel_has_the_page_to_itself(ria, page, qtbot, request) -> None:
    shown = page()
    request.getfixturevalue("workspace").resize(853, 480)
    shown.acts["mail"].trigger()
    assert not shown.list.isVisibleTo(shown)
    shown.go_back()
    assert shown.list.isVisibleTo(shown)


def test_spreading_that_was_put_away_stays_away(register, page, qtbot, settle) -> None:
    for n in range(20):
        promised(register, neighbour(register, f"Mens {n:02}"), TODAY)
    shown = page()
    qtbot.mouseClick(button(shown.strip, "Nu niet"), Qt.MouseButton.LeftButton)
    shown.shown()
    settle()
    assert not shown.strip.isVisibleTo(shown)


def test_a_crowded_day_is_spread_only_after_a_look(register, page, qtbot, settle, until) -> None:
    for n in range(22):
        promised(register, neighbour(register, f"Mens {n:02}"), TODAY)
    shown = page()
    assert shown.strip.isVisibleTo(shown)
    qtbot.mouseClick(shown.strip.look, Qt.MouseButton.LeftButton)
    until(lambda: shown.side.panel.accept.isEnabled())
    assert said(shown)[0] == "Vandaag 22"
    qtbot.mouseClick(shown.side.panel.accept, Qt.MouseButton.LeftButton)
    until(lambda: "Vandaag 22" not in said(shown))
    settle()
    assert not shown.strip.isVisibleTo(shown)
    undo.undo(register)
    until(lambda: said(shown)[0] == "Vandaag 22")


def test_a_long_section_shows_the_rest_when_asked(register, page, qtbot, until) -> None:
    for n in range(53):
        promised(register, neighbour(register, f"Mens {n:02}"), date(2027, 3, 1))
    shown = page()
    assert shown.list.rows.rows[-1].words == "Nog 3 tonen"
    shown.list.choose(len(shown.list.rows.rows) - 1)
    press(qtbot, shown, Qt.Key.Key_Return)
    until(lambda: len(said(shown)) == 54)


def test_the_calendar_file_has_names_only_when_asked(ria, page, desktop, tmp_path, until) -> None:
    shown = page()
    for with_names in (False, True):
        shown.acts["calendar"].trigger()
        panel = shown.side.panel
        panel.names.setChecked(with_names)
        assert panel.warning.isVisibleTo(panel) is with_names
        path = tmp_path / f"{with_names}.ics"
        desktop.answers.append(path)
        panel.keep()
        until(path.exists)
        assert ("Ria Smit" in path.read_text(encoding="utf-8")) is with_names
        until(lambda: shown.side.panel is None)


def test_the_day_turns_while_the_page_is_open(register, page, workspace, clock, until, desktop) -> None:
    promised(register, neighbour(register, "Yvonne"), date(2026, 11, 22))
    shown = page()
    assert said(shown)[0] == "Deze week 1"
    clock.day = date(2026, 11, 22)
    workspace.day_watch.timer.timeout.emit()
    until(lambda: said(shown)[0] == "Vandaag 1")
    assert desktop.notified == ["1 opvolging vandaag"]
    assert desktop.count == "1 opvolging vandaag"
    assert workspace.rail.buttons["today"].accessibleName() == "Vandaag, 1"


def test_everything_has_a_name_and_tab_leaves_every_field(ria, page, workspace, qtbot, until) -> None:
    shown = page()
    for kind in ("done", "move", "drop", "call", "app", "edit", "mail"):
        shown.acts[kind].trigger()
        until(lambda: True)
        panel = shown.side.panel
        fields = [w for w in panel.findChildren(object) if hasattr(w, "focusPolicy") and w.isVisibleTo(panel)]
        typed_in = [
            w for w in fields if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.metaObject().className() != "QWidget"
        ]
        assert all(w.accessibleName() or getattr(w, "text", str)() for w in typed_in), kind
        before = workspace.focusWidget()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert workspace.focusWidget() is not before, kind
        panel.closed.emit()


def test_no_key_mails_who_said_no(register, ria, page, qtbot, settle, desktop) -> None:
    record_consent(register, ria[0], ConsentPurpose.MAIL, False)
    shown = page()
    mail = button(shown.side, "Mail")
    assert not mail.isEnabled()
    press(qtbot, shown, Qt.Key.Key_M)
    settle()
    assert "nee" in shown.side.panel.refused.text()
    assert not shown.side.panel.letter.isVisibleTo(shown.side.panel)
    assert desktop.mails == []
