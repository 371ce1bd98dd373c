"""A round of 100 doors with few presses, and a sheet of 50 doors typed back with keys alone."""

from datetime import date

import pytest
from kit.doors import build_flat
from PySide6.QtCore import Qt

from makelaar.services.rounds.come_back import come_backs
from makelaar.services.rounds.planning import RoundPlan, get_round, plan_round
from makelaar.services.rounds.walking import rings_here
from makelaar.terms import Outcome, RoundStatus

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYS = {outcome: Qt.Key(Qt.Key.Key_1.value + place) for place, outcome in enumerate(Outcome)}
WORDS = "do na 17u"
MOST = 130


class Fingers:
    """Counts every key that goes down, a letter as much as a digit; Shift held for a gesture is one of its own."""

    def __init__(self, qtbot, page) -> None:
        self._qtbot, self._page = qtbot, page
        self.presses = 0

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1 if modifier is Qt.KeyboardModifier.NoModifier else 2
        self._qtbot.keyClick(self._page.window().focusWidget(), key, modifier)

    def type(self, words: str) -> None:
        self.presses += len(words)
        self._qtbot.keyClicks(self._page.window().focusWidget(), words)


@pytest.fixture
def flat(register):
    """100 doors: ten floors, five portieken, two doors a landing."""
    return build_flat(register, first=1000, floors=10, entrances=5)


@pytest.fixture
def walk(flat, register, clock, workspace, settle, qtbot):
    """Open the round; gives its id, the page and the fingers."""

    def begin(day: date, **how):
        round_id = plan_round(register, RoundPlan(day, "Noor", "Bilal", buildings=(flat.id,)))
        page = workspace.navigate("round", round=round_id, **how)
        settle()
        return round_id, page, Fingers(qtbot, page)

    settle()
    return begin


def test_a_hundred_doors_in_at_most_130_presses(walk, register, clock, settle, workspace):
    """50 landings of two doors, as a duo meets them on a weekday afternoon: on 20 of them
    nobody is home at either door (one gesture of two keys, Shift held); at the other 60 doors 25 closed doors and 35
    where somebody opened: 12 not now, 14 short talks, 2 conversations (each with a press to go on), 4 not wanted, and
    3 to come back to, one of them with its words typed letter by letter, the others without a day (Enter).

    Every key counts: 40 + 25 + 12 + 14 + 2·3 (Ctrl and Enter to go on) + 4 + 3·2 + the 9 letters = 116.
    """
    round_id, page, fingers = walk(clock.today())
    singles = [
        *[Outcome.NOT_HOME] * 25,
        *[Outcome.NOT_NOW] * 12,
        *[Outcome.SHORT_TALK] * 14,
        *[Outcome.CONVERSATION] * 2,
        *[Outcome.DECLINED] * 4,
        *[Outcome.COME_BACK] * 3,
    ]
    mixed = [singles[(7 * place) % 60] for place in range(60)]  # 7 and 60 share no factor: each once
    asked, words = 0, [WORDS, "", ""]
    for landing in range(50):
        if landing % 5 in (1, 3):
            fingers.press(Qt.Key.Key_1, SHIFT)
            asked += 2
            continue
        for _door in range(2):
            outcome = mixed.pop()
            fingers.press(KEYS[outcome])
            asked += 1
            if outcome is Outcome.CONVERSATION:
                settle()
                assert page.talks
                fingers.press(Qt.Key.Key_Return, CONTROL)
                settle()
            elif outcome is Outcome.COME_BACK:
                fingers.type(words.pop())
                fingers.press(Qt.Key.Key_Return)
    settle()
    assert asked == 100
    assert fingers.presses <= MOST
    line = get_round(register, round_id)
    assert line.rung == 100
    assert line.outcomes == {
        Outcome.NOT_HOME: 65,
        Outcome.NOT_NOW: 12,
        Outcome.SHORT_TALK: 14,
        Outcome.CONVERSATION: 2,
        Outcome.COME_BACK: 3,
        Outcome.DECLINED: 4,
    }
    fingers.press(Qt.Key.Key_Return)
    settle()
    assert get_round(register, round_id).status is RoundStatus.DONE
    waiting = come_backs(register)
    assert len(waiting) == 65 + 12 + 3
    assert [one.words for one in waiting if one.on is not None] == [WORDS]


def test_fifty_doors_are_typed_back_with_one_press_each(walk, register, flat, settle, clock):
    """The day once; then each box in its order: 1 to 6, 0 where nobody rang. No hour is known."""
    then = date(2026, 11, 19)
    round_id, page, fingers = walk(then, paper=True)
    view = page.view
    assert view.parts.ask.field.hasFocus()
    fingers.press(Qt.Key.Key_Return)
    settle()
    assert "do 19 nov" in view.parts.card.recap.text()
    boxes = [outcome for _turn in range(10) for outcome in (Outcome.NOT_HOME, Outcome.SHORT_TALK, None, *_TWO)][:50]
    for outcome in boxes:
        fingers.press(Qt.Key.Key_0 if outcome is None else KEYS[outcome])
    settle()
    assert fingers.presses == 51
    rung = rings_here(register, round_id)
    order = [door.door_id for door in view.walk.sheet.doors]
    assert [rung[door].outcome if door in rung else None for door in order[:50]] == boxes
    assert {(one.day, one.at) for one in rung.values()} == {(then, None)}
    assert view.walk.door.box == 51
    assert view.parts.card.number.text() == "vak 51"


_TWO = (Outcome.CONVERSATION, Outcome.DECLINED)


def test_paper_asks_for_a_day_that_has_been(walk, settle, clock, qtbot, register):
    round_id, page, fingers = walk(date(2026, 11, 21), paper=True)
    field = page.view.parts.ask.field
    qtbot.keyClicks(field, "morgen")
    fingers.press(Qt.Key.Key_Return)
    assert field.isVisible()
    field.clear()
    qtbot.keyClicks(field, "gisteren")
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_5)
    fingers.type("volgende week")
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_Space)
    fingers.press(Qt.Key.Key_N)
    fingers.type("hond")
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_1)
    settle()
    first, second, third = (rings_here(register, round_id).get(d.door_id) for d in page.view.walk.sheet.doors[:3])
    assert (first.outcome, first.day, first.come_back_words) == (
        Outcome.COME_BACK,
        date(2026, 11, 20),
        "volgende week",
    )
    assert second is None
    assert third.note == "hond"


def test_escape_from_the_day_leaves_the_sheet_alone(walk, settle, register):
    round_id, page, fingers = walk(date(2026, 11, 19), paper=True)
    fingers.press(Qt.Key.Key_Escape)
    settle()
    assert page.desk.isVisible()
    assert get_round(register, round_id).status is RoundStatus.PLANNED


def test_the_lock_halfway_a_sheet_keeps_its_day_and_place(walk, settle, register, workspace):
    round_id, page, fingers = walk(date(2026, 11, 19), paper=True)
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_1)
    settle()
    drafts = workspace.drafts()
    workspace.navigate("today")
    settle()
    workspace.restore(drafts)
    settle()
    assert page.view.walk.door.box == 2
    fingers.press(Qt.Key.Key_3)
    settle()
    assert {(one.day, one.at) for one in rings_here(register, round_id).values()} == {(date(2026, 11, 19), None)}
