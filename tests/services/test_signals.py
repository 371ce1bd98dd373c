"""A signal has an owner and a day to hear back; it is open until somebody closed it with an outcome."""

from datetime import date

import pytest

from makelaar.clock import FixedClock
from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.people import bin as people_bin
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.erasure import erase_person
from makelaar.services.registers import Register, check_register
from makelaar.services.signals.acting import (
    SignalForm,
    change_signal,
    close_signal,
    expect_feedback,
    heard_back,
    note_signal,
    pass_on,
    remove_signal,
    reopen_signal,
)
from makelaar.services.signals.reading import due_signals, get_signal, list_signals
from makelaar.terms import SignalStatus, SignalStep, Worry

TODAY = date(2026, 11, 21)


@pytest.fixture
def signal(register: Register) -> int:
    return note_signal(register, SignalForm("gordijnen al een week dicht", Worry.SERIOUS, "de bezorger"))


def test_its_whole_story_is_told(register: Register, signal: int, clock: FixedClock) -> None:
    pass_on(register, signal, "wijkteam, Samira", "over 2 weken")
    clock.day = date(2026, 12, 5)
    heard_back(register, signal, "zijn langs geweest, belt terug", "volgende week vrijdag")
    clock.day = date(2026, 12, 11)
    close_signal(register, signal, "was bij zijn zus, alles goed")
    story = get_signal(register, signal)
    assert [(moment.step, moment.day, moment.text) for moment in story.moments] == [
        (SignalStep.NOTED, TODAY, ""),
        (SignalStep.PASSED_ON, TODAY, "wijkteam, Samira"),
        (SignalStep.FEEDBACK, date(2026, 12, 5), "zijn langs geweest, belt terug"),
        (SignalStep.CLOSED, date(2026, 12, 11), "was bij zijn zus, alles goed"),
    ]
    assert (story.item.status, story.item.outcome) == (SignalStatus.CLOSED, "was bij zijn zus, alles goed")


def test_it_asks_on_the_day_that_feedback_is_due(register: Register, signal: int) -> None:
    pass_on(register, signal, "huisarts", date(2026, 11, 25))
    assert due_signals(register) == ()
    assert [item.id for item in due_signals(register, date(2026, 11, 25))] == [signal]
    expect_feedback(register, signal, date(2026, 12, 1))
    assert due_signals(register, date(2026, 11, 25)) == ()


def test_a_closed_one_asks_nothing_and_can_be_opened_again(register: Register, signal: int) -> None:
    pass_on(register, signal, "huisarts", TODAY)
    close_signal(register, signal, "opgelost")
    assert due_signals(register) == ()
    assert list_signals(register) == ()
    assert [item.id for item in list_signals(register, closed=True)] == [signal]
    reopen_signal(register, signal, "weer gordijnen dicht")
    story = get_signal(register, signal)
    assert story.item.status is SignalStatus.OPEN
    assert [moment.text for moment in story.moments[-2:]] == ["opgelost", "weer gordijnen dicht"]


def test_the_longest_due_come_first_then_the_most_worrying(register: Register) -> None:
    calm = note_signal(register, SignalForm("fiets in de gang"))
    urgent = note_signal(register, SignalForm("ruikt gas", Worry.URGENT))
    due = note_signal(register, SignalForm("post blijft liggen"))
    pass_on(register, due, "wijkagent", TODAY)
    assert [item.id for item in list_signals(register)] == [due, urgent, calm]
    assert list_signals(register)[0].is_due


def test_no_outcome_no_closing(register: Register, signal: int) -> None:
    with pytest.raises(Refused, match="hoe het is afgelopen"):
        close_signal(register, signal, "  ")
    with pytest.raises(Refused, match="aan wie"):
        pass_on(register, signal, "")
    with pytest.raises(Refused, match="Kies een dag"):
        pass_on(register, signal, "wijkteam", "als ze met pensioen is")
    with pytest.raises(Refused, match="al open"):
        reopen_signal(register, signal)
    close_signal(register, signal, "goed")
    with pytest.raises(Refused, match="Heropen"):
        heard_back(register, signal, "nog iets")


def test_every_act_can_be_undone(register: Register, signal: int) -> None:
    close_signal(register, signal, "goed")
    undo.undo(register)
    assert get_signal(register, signal).item.status is SignalStatus.OPEN
    change_signal(register, signal, SignalForm("gordijnen dicht", Worry.LIGHT))
    undo.undo(register)
    assert get_signal(register, signal).item.worry is Worry.SERIOUS
    remove_signal(register, signal)
    with pytest.raises(Refused):
        get_signal(register, signal)
    undo.undo(register)
    assert get_signal(register, signal).moments[0].step is SignalStep.NOTED


def test_about_somebody_it_hides_with_her_in_the_bin_and_goes_when_she_is_erased(register: Register) -> None:
    ria = add_person(register, name="Ria Smit")
    about = note_signal(register, SignalForm("lijkt erg alleen", person_id=ria))
    pass_on(register, about, "ouderenadviseur", TODAY)
    assert [(item.text, item.about) for item in get_card(register, ria).signals] == [("lijkt erg alleen", "Ria Smit")]
    people_bin.bin_people(register, [ria])
    assert due_signals(register) == ()
    assert get_signal(register, about).item.about == ""
    assert [item.text for item in get_card(register, ria).signals] == ["lijkt erg alleen"]
    erase_person(register, ria)
    with pytest.raises(Refused):
        get_signal(register, about)
    assert check_register(register) == ()


def test_on_her_card_the_open_ones_come_first(register: Register) -> None:
    ria = add_person(register, name="Ria Smit")
    texts = ("eerste", "tweede", "derde")
    first, second, third = (note_signal(register, SignalForm(text, person_id=ria)) for text in texts)
    close_signal(register, third, "opgelost")
    assert [item.id for item in get_card(register, ria).signals] == [second, first, third]
