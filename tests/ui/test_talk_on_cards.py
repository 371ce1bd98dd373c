"""What a talk left behind on the cards: a person's signals, and on the door's card what was not asked."""

from datetime import date

import pytest
from kit.doors import build_flat
from PySide6.QtWidgets import QLabel

from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person
from makelaar.services.doors.door_story import door_story
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, close_signal, note_signal
from makelaar.terms import Kept, Outcome
from makelaar.ui.doors.door_parts import RingRow
from makelaar.ui.kit import Button
from makelaar.ui.people.chips import PressChip

TODAY = date(2026, 11, 21)
NOT_ASKED = "Nog niet gevraagd wat ermee mag."


@pytest.fixture
def door(register):
    return build_flat(register).doors["206"]


@pytest.fixture
def talk(register, door):
    round_id = plan_round(register, RoundPlan(TODAY, doors=(door,)))
    return open_conversation(register, ring(register, round_id, door, Outcome.CONVERSATION).visit_id)


@pytest.fixture
def ring_row(register, door, qtbot):
    """The newest ring as the door's card shows it."""

    def show():
        row = RingRow(door_story(register, door).rings[0], TODAY, lambda _person: None, lambda _visit: None)
        qtbot.addWidget(row)
        return row

    return show


def texts(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_her_signals_stand_on_her_card_and_lead_to_where_they_are_followed(register, workspace, settle):
    ria, kees = add_person(register, name="Ria Smit"), add_person(register, name="Kees Bos")
    note_signal(register, SignalForm("lijkt erg alleen", person_id=ria))
    page = workspace.navigate("people", person=ria)
    settle()
    assert [texts(row)[0] for row in page.view.signals.rows] == ["lijkt erg alleen"]
    assert page.view.signals.isVisible()
    workspace.navigate("people", person=kees)
    settle()
    assert not page.view.signals.isVisible()
    workspace.navigate("people", person=ria)
    settle()
    page.view.signals.rows[0].findChild(Button).click()
    settle()
    assert workspace.current == "signals"
    assert "lijkt erg alleen" in texts(workspace.pages["signals"].right)


def test_a_signal_that_is_closed_elsewhere_is_closed_on_her_card(register, workspace, jobs, settle):
    ria = add_person(register, name="Ria Smit")
    signal = note_signal(register, SignalForm("lijkt erg alleen", person_id=ria))
    page = workspace.navigate("people", person=ria)
    settle()
    before = texts(page.view.signals.rows[0])
    jobs.run(page, lambda: close_signal(register, signal, "naar de soos"))
    settle()
    assert texts(page.view.signals.rows[0]) != before


def test_what_was_not_asked_is_marked_until_it_is(register, talk, ring_row):
    assert NOT_ASKED not in texts(ring_row())  # nothing written, nothing to ask
    keep(register, talk, wishes="een moestuin")
    assert NOT_ASKED in texts(ring_row())
    set_kept(register, talk, Kept.KEEP)
    assert NOT_ASKED not in texts(ring_row())


def test_of_a_talk_with_somebody_in_the_bin_no_word_stands_at_the_door(register, talk, ring_row):
    keep(register, talk, wishes="een moestuin")
    bin_people(register, [set_person(register, talk, "Anna Bos")])
    shown = ring_row()
    assert not [text for text in texts(shown) if "moestuin" in text or "Anna" in text]
    assert "Het gesprek was met iemand die in de prullenbak ligt." in texts(shown)
    assert shown.findChildren(PressChip) == []
