"""At the door, by keys: a flat from one line, a round planned and walked, a talk, and what comes of it on its day."""

from collections import Counter
from datetime import date

from kit.reading import words_in_view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from makelaar.services.doors.buildings import list_buildings
from makelaar.services.followups.today import list_due
from makelaar.services.people.card import get_card
from makelaar.services.people.listing import list_people
from makelaar.services.rounds.come_back import come_backs, due_come_backs
from makelaar.services.rounds.planning import get_round, list_rounds
from makelaar.services.rounds.walking import rings_here
from makelaar.terms import Outcome, RoundStatus
from makelaar.ui.today.promise_model import Promise

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_from_an_empty_page_to_the_promise_that_is_due(register, workspace, qtbot, settle, press, clock) -> None:
    def write(words: str) -> None:
        qtbot.keyClicks(QApplication.focusWidget(), words)
        settle()

    doors = workspace.navigate("doors")
    settle()
    press(Key.Key_N)
    write("Laan van Vollenhove 200-210 even, 3 verdiepingen, 2 per trap")
    qtbot.waitUntil(lambda: "6 deuren" in words_in_view(doors))
    press(Key.Key_Return)
    (building,) = list_buildings(register)
    assert building.doors == 6

    press(Key.Key_R)
    rounds = workspace.pages["round"]
    planning = rounds.desk.right.panel
    planning.day.set_words("vandaag")
    planning.worker.setText("Noor")
    qtbot.waitUntil(lambda: planning.button.isEnabled())
    qtbot.keyClick(planning.worker, Key.Key_Return)
    settle()
    (line,) = list_rounds(register)
    assert (line.status, line.doors, line.day) == (RoundStatus.PLANNED, 6, date(2026, 11, 21))

    press(Key.Key_Return)
    press(Key.Key_1, modifier=SHIFT)  # the whole upper floor
    press(Key.Key_5)
    write("donderdag na 17u")
    press(Key.Key_Return)
    press(Key.Key_4)
    form = rounds._form
    assert rounds.talks
    write("fijn")
    press(Key.Key_Tab, Key.Key_4, Key.Key_Tab)
    write("een bankje. Bel over twee weken")
    qtbot.waitUntil(lambda: not form.answers._pause.isActive())
    settle()
    press(Key.Key_1, modifier=ALT)  # "wil een bankje": with whom was it?
    write("Ria Smit")
    press(Key.Key_Return)
    press(Key.Key_1, modifier=ALT)  # the call in two weeks
    press(Key.Key_Return, modifier=CTRL)
    press(Key.Key_1, Key.Key_3)
    assert "6 / 6" in words_in_view(rounds)

    outcomes = Counter(rung.outcome for rung in rings_here(register, line.id).values())
    assert outcomes == {Outcome.NOT_HOME: 3, Outcome.COME_BACK: 1, Outcome.CONVERSATION: 1, Outcome.SHORT_TALK: 1}
    press(Key.Key_Escape)
    assert get_round(register, line.id).conversations == 1
    (ria,) = list_people(register).people
    card = get_card(register, ria.id)
    assert (card.name, card.street, [offer.text for offer in card.want]) == (
        "Ria Smit",
        "Laan van Vollenhove",
        ["een bankje"],
    )
    assert len(come_backs(register)) == 4

    clock.day = date(2026, 11, 26)
    assert len(due_come_backs(register)) == 1
    today = workspace.navigate("today")
    settle()
    assert "Laan van Vollenhove" in words_in_view(today)
    clock.day = date(2026, 12, 5)
    assert [(promise.name, promise.due) for promise in list_due(register)] == [("Ria Smit", date(2026, 12, 5))]
    today.day_turned()
    settle()
    assert [row.item.name for row in today.list.rows.rows if isinstance(row, Promise)] == ["Ria Smit"]
