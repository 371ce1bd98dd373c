"""Door mode: keys and large targets, each press on disk before it is confirmed, the next door by itself."""

from datetime import date

import pytest
from kit.doors import build_flat
from kit.reading import words_in_view
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton

from makelaar.hearts.doors.numbering import BuildingPlan, Parity
from makelaar.hearts.doors.palette import DARK, LIGHT
from makelaar.hearts.doors.state import DoorState
from makelaar.services.doors.buildings import make_building
from makelaar.services.doors.door_notes import set_do_not_ring, set_door_note
from makelaar.services.rounds.planning import RoundPlan, get_round, plan_round
from makelaar.services.rounds.walking import finish_round, ring, rings_here, start_round
from makelaar.terms import BuildingKind, Outcome, RoundStatus

TOMORROW = date(2026, 11, 22)
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


ONE_PRESS = [(k, o) for k, o in zip(KEYS, Outcome, strict=True) if o not in ("come_back", "conversation")]


@pytest.fixture
def flat(register):
    return build_flat(register)


@pytest.fixture
def round_id(register, flat, clock):
    return plan_round(register, RoundPlan(clock.today(), "Noor", "Bilal", buildings=(flat.id,)))


@pytest.fixture
def page(round_id, workspace, settle):
    shown = workspace.navigate("round", round=round_id)
    settle()
    return shown


@pytest.fixture
def here(page, flat):
    """The number of the door that she stands at."""
    return lambda: flat.numbers((page.view.walk.current,))


@pytest.fixture
def kept(register, round_id, flat, settle):
    """What the register has: outcome by number."""

    def read():
        settle()
        return {flat.numbers((door,)): rung.outcome for door, rung in rings_here(register, round_id).items()}

    return read


def test_a_round_fills_the_window_and_begins(page, workspace, register, round_id, settle, here):
    assert not workspace.rail.isVisible()
    assert get_round(register, round_id).status is RoundStatus.WALKING
    assert here() == "208"
    assert page.view.parts.card.number.text() == "208"
    assert "2 hoog · links" in page.view.parts.card.place.text()
    assert page.view.parts.progress.text() == "0 / 12"


@pytest.mark.parametrize(("key", "outcome"), ONE_PRESS)
def test_each_key_keeps_its_outcome_and_the_next_door_comes(page, press, kept, here, key, outcome):
    press(key)
    assert kept() == {"208": outcome}
    assert here() == "210"
    assert page.view.parts.progress.text() == "1 / 12"
    assert page.view.parts.message.text().startswith("Bewaard: 208")


def test_the_number_pad_does_the_same(page, press, kept):
    press(Qt.Key.Key_2, modifier=Qt.KeyboardModifier.KeypadModifier)
    assert kept() == {"208": Outcome.NOT_NOW}


def test_come_back_asks_when_in_words(page, press, qtbot, register, round_id, flat, settle, here):
    press(Qt.Key.Key_5)
    field = page.view.parts.ask.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "donderdag na 17u")
    assert "26 nov" in page.view.parts.ask.reading.text()
    press(Qt.Key.Key_Return)
    rung = rings_here(register, round_id)[flat.doors["208"]]
    assert (rung.outcome, rung.come_back_words) == (Outcome.COME_BACK, "donderdag na 17u")
    assert str(rung.come_back_on) == "2026-11-26"
    assert here() == "210"


def test_come_back_without_a_day_is_one_enter(page, press, register, round_id, flat, here):
    press(Qt.Key.Key_5, Qt.Key.Key_Return)
    assert rings_here(register, round_id)[flat.doors["208"]].come_back_on is None
    assert here() == "210"


def test_escape_leaves_the_question_and_then_pauses(page, press, kept, workspace, settle):
    press(Qt.Key.Key_5, Qt.Key.Key_Escape)
    assert page.view.parts.ask.question is None
    assert kept() == {"208": Outcome.COME_BACK}
    press(Qt.Key.Key_1, Qt.Key.Key_Escape)
    assert workspace.rail.isVisible()
    assert page.desk.isVisible()
    assert "1 van 12" in workspace.banner.current[-1].text
    assert kept() == {"208": Outcome.NOT_HOME}
    press(Qt.Key.Key_Return)
    assert not workspace.rail.isVisible()
    assert page.view.walk.rung == 1


def test_presses_that_come_faster_than_the_disk_are_all_kept(page, qtbot, kept, here):
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_6):
        qtbot.keyClick(page.view, key)
    assert page.view.walk.being_kept(page.view.walk.sheet.doors[0].door_id)
    assert page.view.parts.progress.text() == "0 / 12"
    assert list(kept().values()) == [Outcome.NOT_HOME, Outcome.NOT_NOW, Outcome.SHORT_TALK, Outcome.DECLINED]
    assert page.view.parts.progress.text() == "4 / 12"


def test_a_whole_floor_in_one_gesture(page, press, kept, here):
    press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert kept() == {"208": Outcome.NOT_HOME, "210": Outcome.NOT_HOME}
    assert here() == "204"
    press(Qt.Key.Key_Backspace)
    assert kept() == {}
    assert here() == "208"


@pytest.mark.parametrize("control", [False, True])
def test_undo_goes_back_to_that_door(page, press, kept, here, control):
    press(Qt.Key.Key_1, Qt.Key.Key_3)
    if control:
        press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    else:
        press(Qt.Key.Key_Backspace)
    assert kept() == {"208": Outcome.NOT_HOME}
    assert here() == "210"
    assert page.view.parts.message.text() == "Terug bij 210."


def test_backspace_takes_back_rings_alone(page, press, register, flat, jobs, settle):
    jobs.run(page, lambda: set_door_note(register, flat.doors["212"], "hond"))
    settle()
    press(Qt.Key.Key_Backspace)
    assert "Het laatste was geen aanbelling: Notitie bij een deur gewijzigd." in page.view.parts.trouble.text()
    assert page.view.walk.doors[flat.doors["212"]].note == "hond"


def test_arrows_go_to_other_doors_and_a_press_there_corrects(page, press, kept, here):
    press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert here() == "208"
    assert "In deze ronde: niet thuis" in words_in_view(page)
    press(Qt.Key.Key_6)
    assert kept() == {"208": Outcome.DECLINED, "210": Outcome.NOT_HOME}
    press(Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert here() == "202"


def test_once_more_is_another_ring(page, press, register, round_id, flat, settle):
    press(Qt.Key.Key_1, Qt.Key.Key_Left, Qt.Key.Key_A, Qt.Key.Key_3)
    line = get_round(register, round_id)
    assert (line.rings, line.rung) == (2, 1)
    assert rings_here(register, round_id)[flat.doors["208"]].outcome is Outcome.SHORT_TALK


def test_a_note_in_the_letter_box_goes_with_not_home(page, press, register, round_id, flat):
    press(Qt.Key.Key_B, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_B, Qt.Key.Key_1)
    rung = rings_here(register, round_id)
    assert [rung[flat.doors[n]].card_left for n in ("208", "210", "204", "206")] == [True, True, False, False]
    press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.view.walk.door.number == "210"
    assert page.view.parts.others["card"].isChecked()
    press(Qt.Key.Key_B)
    assert rings_here(register, round_id)[flat.doors["210"]].card_left is False
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert not page.view.parts.others["card"].isChecked()


def test_a_note_with_this_ring(page, press, qtbot, register, round_id, flat):
    press(Qt.Key.Key_N)
    qtbot.keyClicks(page.view.parts.ask.field, "dochter deed open")
    press(Qt.Key.Key_Return, Qt.Key.Key_3)
    assert rings_here(register, round_id)[flat.doors["208"]].note == "dochter deed open"
    press(Qt.Key.Key_2)
    assert rings_here(register, round_id)[flat.doors["210"]].note == ""
    press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    press(Qt.Key.Key_N)
    page.view.parts.ask.field.setText("toch niet")
    press(Qt.Key.Key_Return)
    assert rings_here(register, round_id)[flat.doors["208"]].note == "toch niet"


def test_what_is_not_kept_is_said_and_she_is_back_at_that_door(page, qtbot, settle, register, round_id, jobs, here):
    jobs.run(page, lambda: finish_round(register, round_id))
    qtbot.keyClick(page.view, Qt.Key.Key_1)
    page.view.at.ringing.on = TOMORROW
    qtbot.keyClick(page.view, Qt.Key.Key_2)
    page.view.at.ringing.on = None
    qtbot.keyClick(page.view, Qt.Key.Key_3)
    settle()
    assert here() == "210"
    assert "Die dag moet nog komen" in page.view.parts.trouble.text()
    assert page.view.parts.trouble.isVisible()
    assert page.view.walk.rung == 2
    assert len(rings_here(register, round_id)) == 2


def test_before_ringing_she_reads_what_is_known(register, flat, clock, settle, request):
    set_door_note(register, flat.doors["208"], "hond")
    set_do_not_ring(register, flat.doors["210"], True)
    first = plan_round(register, RoundPlan(clock.today(), buildings=(flat.id,)))
    start_round(register, first)
    ring(register, first, flat.doors["208"], Outcome.NOT_HOME, card_left=True)
    finish_round(register, first)
    second = plan_round(register, RoundPlan(clock.today(), buildings=(flat.id,)))
    page = request.getfixturevalue("workspace").navigate("round", round=second)
    settle()
    assert page.view.parts.card.recap.text() == "Vorige keer: niet thuis, za 21 nov · briefje in de bus"
    assert "Let op: hond" in words_in_view(page)
    assert page.view.parts.progress.text() == "0 / 11"


def test_every_target_is_large(page, settle, workspace, press):
    press(Qt.Key.Key_1, Qt.Key.Key_Left)
    for width, height in ((1280, 720), (853, 480), (840, 420)):
        workspace.resize(width, height)
        settle()
        assert (page.width(), page.height()) == (width, height)
        buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
        assert len(buttons) >= 10
        assert [f"{b.text()} {b.width()}×{b.height()}" for b in buttons if min(b.width(), b.height()) < 72] == []


def test_pressing_a_door_on_the_strip_goes_there(page, qtbot, flat, here):
    strip = page.view.parts.strip
    door = flat.doors["212"]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect_of(door).center().toPoint())
    assert page.view.walk.current == door


def test_after_the_last_door_the_round_is_ended(page, press, register, round_id, kept):
    for _floor in range(6):
        press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert len(kept()) == 12
    assert "12 deuren: niet thuis 12" in words_in_view(page)
    page.view.parts.finish.click()
    kept()
    assert get_round(register, round_id).status is RoundStatus.DONE
    assert page.desk.isVisible()


def test_the_lock_in_the_middle_loses_nothing(page, press, qtbot, workspace, settle, flat, here):
    press(Qt.Key.Key_1, Qt.Key.Key_5)
    qtbot.keyClicks(page.view.parts.ask.field, "volgende we")
    drafts = workspace.drafts()
    workspace.navigate("today")
    settle()
    workspace.restore(drafts)
    settle()
    assert here() == "210"
    assert page.view.parts.ask.field.text() == "volgende we"
    assert not workspace.rail.isVisible()


def test_a_conversation_is_written_down_before_the_next_door(page, press, qtbot, kept, here, register, round_id, flat):
    press(Qt.Key.Key_4)
    assert page.talks
    qtbot.keyClicks(page.window().focusWidget(), "fijne buren")
    press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not page.talks
    assert kept() == {"208": Outcome.CONVERSATION}
    assert rings_here(register, round_id)[flat.doors["208"]].conversation_id is not None
    assert here() == "210"
    press(Qt.Key.Key_1)
    assert kept()["210"] is Outcome.NOT_HOME


def test_a_conversation_is_not_lost_by_a_wrong_key(page, press, qtbot, kept, here, settle):
    press(Qt.Key.Key_4)
    qtbot.keyClicks(page.window().focusWidget(), "fijne buren")
    press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Left, Qt.Key.Key_1)
    assert "Bij deze aanbelling hoort een gesprek" in page.view.parts.trouble.text()
    assert kept() == {"208": Outcome.CONVERSATION}
    assert here() == "208"


def test_the_lock_in_the_middle_of_a_conversation(page, press, qtbot, workspace, settle, here):
    press(Qt.Key.Key_4)
    qtbot.keyClicks(page.window().focusWidget(), "fijne bu")
    drafts = workspace.drafts()
    workspace.navigate("today")
    settle()
    workspace.restore(drafts)
    settle()
    assert page.talks
    assert "fijne bu" in words_in_view(page)


def test_a_note_waits_at_its_door(page, press, qtbot, register, round_id, flat, settle):
    press(Qt.Key.Key_N)
    qtbot.keyClicks(page.view.parts.ask.field, "dochter")
    press(Qt.Key.Key_Return, Qt.Key.Key_Right)
    assert "dochter" not in words_in_view(page)
    press(Qt.Key.Key_Left)
    assert "Bij je volgende toets: dochter" in words_in_view(page)
    press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert rings_here(register, round_id)[flat.doors["208"]].note == "dochter"
    assert rings_here(register, round_id)[flat.doors["210"]].note == ""


def test_going_back_never_begins_again_what_was_ended(page, press, register, round_id, workspace, settle):
    page._finish()
    settle()
    press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert page.round_id is None
    assert get_round(register, round_id).status is RoundStatus.DONE
    workspace.navigate("round", round=round_id)
    settle()
    assert get_round(register, round_id).status is RoundStatus.DONE
    press(Qt.Key.Key_Escape)
    page.desk.acts["walk"].trigger()
    settle()
    assert get_round(register, round_id).status is RoundStatus.WALKING


def test_the_overview_has_the_keys_of_what_is_in_view(page, press):
    assert "Niet thuis" in [line.does for line in page.shortcuts()]
    press(Qt.Key.Key_Escape)
    assert "Plan een ronde" in [line.does for line in page.shortcuts()]
    assert "Niet thuis" not in [line.does for line in page.shortcuts()]


def test_one_place_in_three_on_a_landing_is_said(register, clock, settle, request):
    plan = BuildingPlan("De Clomp", BuildingKind.FLAT, 1, 9, Parity.ALL, floors=3, per_landing=3, entrances=1)
    made = make_building(register, plan)
    round_id = plan_round(register, RoundPlan(clock.today(), buildings=(made,)))
    page = request.getfixturevalue("workspace").navigate("round", round=round_id)
    settle()
    places = []
    for _door in range(3):
        places.append(page.view.parts.card.place.text().split(" · ")[1])
        page.view.at.step(1)
    assert places == ["links", "midden", "rechts"]


def test_a_finger_does_what_a_key_does(page, qtbot, settle, kept, here):
    parts = page.view.parts
    qtbot.mouseClick(parts.outcomes[Outcome.SHORT_TALK], Qt.MouseButton.LeftButton)
    settle()
    qtbot.mouseClick(parts.others["card"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(parts.others["floor"], Qt.MouseButton.LeftButton)
    settle()
    assert kept() == {"208": Outcome.SHORT_TALK, "210": Outcome.NOT_HOME}
    assert here() == "204"
    qtbot.mouseClick(parts.others["back"], Qt.MouseButton.LeftButton)
    settle()
    assert kept() == {"208": Outcome.SHORT_TALK}
    assert here() == "210"
    parts.pause.click()
    settle()
    assert page.desk.isVisible()


@pytest.mark.parametrize("how", ["light", "dark"])
def test_the_strip_has_the_colours_of_the_facade(page, press, look, settle, flat, how):
    look.choose(how)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_6):
        press(key)
    strip, palette = page.view.parts.strip, DARK if how == "dark" else LIGHT
    picture = strip.grab().toImage()
    for number, outcome in zip(
        ("208", "210", "204", "206"), ("not_home", "not_now", "short_talk", "declined"), strict=True
    ):
        cell = strip.rect_of(flat.doors[number])
        at = QPointF(cell.center().x() - 10, cell.top() + 28) * picture.devicePixelRatio()
        assert picture.pixelColor(at.toPoint()).name().upper() == palette.states[DoorState(outcome)]


def test_the_rail_is_counted_once_she_rests(page, press, workspace, qtbot, settle, monkeypatch):
    asked = []
    monkeypatch.setattr(workspace._figures, "ask", lambda: asked.append(1))
    press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1)
    assert asked == []
    press(Qt.Key.Key_Escape)
    assert asked == [1]


def test_a_new_day_and_a_door_that_changes_meanwhile(page, press, register, flat, jobs, settle, here, clock):
    press(Qt.Key.Key_1)
    jobs.run(page, lambda: set_door_note(register, flat.doors["210"], "bel stuk"))
    settle()
    assert here() == "210"
    assert "Let op: bel stuk" in words_in_view(page)
    clock.day = TOMORROW
    page.day_turned()
    press(Qt.Key.Key_3)
    assert page.view.walk.doors[flat.doors["210"]].here.day == TOMORROW


def test_an_answer_belongs_to_the_door_where_it_was_asked(page, press, qtbot, settle, kept, here):
    press(Qt.Key.Key_1)
    qtbot.keyClick(page.view, Qt.Key.Key_Backspace)
    qtbot.keyClick(page.view, Qt.Key.Key_5)
    settle()
    assert "210" in page.view.parts.ask.field.accessibleName()
    press(Qt.Key.Key_Return)
    assert kept() == {"210": Outcome.COME_BACK}


def test_a_refusal_while_she_types_leaves_her_words_alone(page, qtbot, settle, kept, here):
    page.view.at.ringing.on = TOMORROW
    qtbot.keyClick(page.view, Qt.Key.Key_2)
    page.view.at.ringing.on = None
    qtbot.keyClick(page.view, Qt.Key.Key_5)
    qtbot.keyClicks(page.view.parts.ask.field, "morgen")
    settle()
    assert page.view.parts.trouble.text().startswith("208: ")
    assert page.view.parts.ask.field.text() == "morgen"
    qtbot.keyClick(page.view.parts.ask.field, Qt.Key.Key_Return)
    assert kept() == {"210": Outcome.COME_BACK}
    assert here() == "204"


def test_come_back_is_kept_at_the_press_and_its_words_are_the_same_step(page, press, qtbot, kept, register, round_id):
    press(Qt.Key.Key_1, Qt.Key.Key_5)
    assert kept() == {"208": Outcome.NOT_HOME, "210": Outcome.COME_BACK}
    qtbot.keyClicks(page.view.parts.ask.field, "donderdag")
    press(Qt.Key.Key_Return, Qt.Key.Key_Backspace)
    assert kept() == {"208": Outcome.NOT_HOME}


def test_words_put_right_later_are_a_step_of_their_own(page, press, qtbot, register, round_id, flat, kept):
    press(Qt.Key.Key_5)
    qtbot.keyClicks(page.view.parts.ask.field, "donderdag")
    press(Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_5)
    assert page.view.parts.ask.field.text() == "donderdag"
    page.view.parts.ask.field.setText("vrijdag")
    press(Qt.Key.Key_Return)
    assert rings_here(register, round_id)[flat.doors["208"]].come_back_words == "vrijdag"
    press(Qt.Key.Key_Backspace)
    assert rings_here(register, round_id)[flat.doors["208"]].come_back_words == "donderdag"


@pytest.mark.parametrize("key", [Qt.Key.Key_5, Qt.Key.Key_N])
def test_what_is_typed_is_kept_where_she_goes_elsewhere(
    page, press, qtbot, workspace, settle, register, round_id, flat, key
):
    press(Qt.Key.Key_1, Qt.Key.Key_Left, key)
    qtbot.keyClicks(page.view.parts.ask.field, "na 17u")
    press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert workspace.current != "round"
    rung = rings_here(register, round_id)[flat.doors["208"]]
    assert "na 17u" in (rung.come_back_words, rung.note)


def test_come_back_where_a_conversation_would_be_lost_asks_nothing(page, press, qtbot, kept, here):
    press(Qt.Key.Key_4)
    qtbot.keyClicks(page.window().focusWidget(), "fijne buren")
    press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Left, Qt.Key.Key_5)
    assert "Bij deze aanbelling hoort een gesprek" in page.view.parts.trouble.text()
    assert page.view.parts.ask.question is None
    assert here() == "208"


def test_a_note_that_waits_survives_a_pause(page, press, qtbot, workspace, register, round_id, flat, settle):
    press(Qt.Key.Key_N)
    qtbot.keyClicks(page.view.parts.ask.field, "dochter")
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    workspace.navigate("round", round=round_id)
    settle()
    assert "Bij je volgende toets: dochter" in words_in_view(page)
    press(Qt.Key.Key_2)
    assert rings_here(register, round_id)[flat.doors["208"]].note == "dochter"
    press(Qt.Key.Key_Backspace)
    assert "Bij je volgende toets: dochter" in words_in_view(page)
    press(Qt.Key.Key_Backspace)
    assert "dochter" not in words_in_view(page)


def test_an_empty_conversation_goes_with_its_ring(page, press, kept, here):
    press(Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
    assert kept() == {"208": Outcome.SHORT_TALK}
    assert here() == "210"
    press(Qt.Key.Key_Backspace)
    assert kept() == {}


def test_a_conversation_with_words_is_named_as_what_stands_in_the_way(page, press, qtbot, kept):
    press(Qt.Key.Key_3, Qt.Key.Key_4)
    qtbot.keyClicks(page.window().focusWidget(), "fijne buren")
    press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Backspace)
    assert "Het laatste was geen aanbelling: Antwoord opgeschreven." in page.view.parts.trouble.text()
    assert len(kept()) == 2


def test_what_was_taken_back_can_be_done_again_at_once(page, press, kept):
    press(Qt.Key.Key_1, Qt.Key.Key_Backspace)
    assert kept() == {}
    press(Qt.Key.Key_Y, modifier=Qt.KeyboardModifier.ControlModifier)
    assert kept() == {"208": Outcome.NOT_HOME}


@pytest.mark.parametrize("key", [Qt.Key.Key_5, Qt.Key.Key_N])
def test_what_does_not_belong_in_words_at_the_door_is_noticed(page, press, qtbot, workspace, settle, key):
    workspace.resize(853, 480)
    press(key)
    ask = page.view.parts.ask
    qtbot.keyClicks(ask.field, "bellen over 111222333")
    assert "Dit lijkt een BSN." in words_in_view(page)
    settle()
    assert min(ask.unfitting.take_out.height(), ask.unfitting.let_stand.height(), ask.field.height()) >= 72
    assert ask.rect().contains(ask.unfitting.geometry())
    qtbot.keyClick(ask.field, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert ask.field.text().strip() == "bellen over"
    assert "Dit lijkt een BSN." not in words_in_view(page)
