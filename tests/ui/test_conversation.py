"""The talk at a door: typed, pressed, kept as it goes, on a real register."""

from datetime import date

import pytest
from kit.doors import build_flat
from kit.neighbours import promises_to
from kit.talks import talk_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from makelaar.hearts.talk import Answer
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person
from makelaar.services.conversations.reading import get_conversation
from makelaar.services.conversations.themes import change_theme, list_themes
from makelaar.services.people.bin import list_bin
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.reading import list_signals
from makelaar.services.undo import last_acts, undo
from makelaar.terms import Kept, Outcome
from makelaar.ui.conversation.form import ConversationForm
from makelaar.ui.conversation.tiles import TOUCH, Tile
from makelaar.ui.kit import Button
from makelaar.ui.people.chips import PressChip

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LIVING, WISHES, STRENGTH = Answer


@pytest.fixture
def flat(register):
    return build_flat(register)


@pytest.fixture
def visit(register, flat):
    round_id = plan_round(register, RoundPlan(date(2026, 11, 21), buildings=(flat.id,)))
    return ring(register, round_id, flat.doors["206"], Outcome.CONVERSATION).visit_id


@pytest.fixture
def fatma(register, flat, settle):
    made = add_person(register, name="Fatma Kaya", street="Laan van Vollenhove", house_number="206")
    settle()
    return made


@pytest.fixture
def left():
    return []


@pytest.fixture
def shut_form(visit, workspace, qtbot, left, settle):
    made = ConversationForm(workspace.context)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.closed.connect(lambda: left.append("closed"))
    made.finished.connect(lambda: left.append("finished"))
    made.show()
    settle()
    return made


@pytest.fixture
def form(shut_form, visit, settle):
    shut_form.open(visit)
    settle()
    return shut_form


@pytest.fixture
def keys(form, qtbot, settle):
    """Words typed and keys pressed where the focus is, one after another."""

    def press(*typed, modifier=Qt.KeyboardModifier.NoModifier):
        for one in typed:
            target = QApplication.focusWidget()
            qtbot.keyClicks(target, one) if isinstance(one, str) else qtbot.keyClick(target, one, modifier)
        qtbot.waitUntil(lambda: not form.answers._pause.isActive())
        settle()

    return press


@pytest.fixture
def talk(register, visit):
    """The talk as the register has it; the register thread must rest."""
    return lambda: get_conversation(register, talk_of(register, visit))


def chips(form) -> list[tuple[str, str]]:
    return [(button.text(), button._keys) for part in form.answers.parts.values() for button in part.buttons]


def test_a_whole_talk_by_keys_alone(form, keys, talk, left) -> None:
    keys("Rustig, fijne buren", Key.Key_Tab, "4", Key.Key_Tab, "een zitje in de tuin", Key.Key_Tab, "koken")
    while not isinstance(QApplication.focusWidget(), Tile):
        keys(Key.Key_Tab)
    keys("2", Key.Key_Right, Key.Key_Space)
    while QApplication.focusWidget() is not form.about.present:
        keys(Key.Key_Tab)
    keys("moeder en zoon", Key.Key_Tab, "Turks", Key.Key_Tab, Key.Key_Space, Key.Key_Tab, Key.Key_Right, Key.Key_Return)
    keys(Key.Key_Return, modifier=CTRL)
    view = talk()
    assert (view.living, view.living_scale) == ("Rustig, fijne buren", 4)
    assert (view.wishes, view.strength) == ("een zitje in de tuin", "koken")
    assert [theme.text() for theme in form.about.themes.tiles if theme.stands_for.value in view.themes] == [
        "groen",
        "contact",
    ]
    assert (view.present, view.language, view.interpreter) == ("moeder en zoon", "Turks", True)
    assert view.kept is Kept.KEEP
    assert left == ["closed", "finished"]


def test_nothing_is_compulsory_and_escape_keeps_what_was_typed(form, keys, talk, left) -> None:
    keys("een bankje")
    assert form.go_back()
    keys()
    assert (talk().living, talk().person_id, talk().kept) == ("een bankje", None, None)
    assert left == ["closed"]
    assert not form.go_back()


def test_what_is_typed_before_the_talk_is_read_is_not_lost(shut_form, visit, register, qtbot, settle, talk) -> None:
    keep(register, open_conversation(register, visit), living="rustig")
    shut_form.open(visit)
    qtbot.keyClicks(shut_form.answers.parts[LIVING].field, "en groen")
    shut_form.done()
    settle()
    assert talk().living == "rustig\nen groen"


def test_typing_on_in_one_question_is_one_step_back(form, register, keys, talk, settle) -> None:
    field = form.answers.parts[WISHES].field
    field.setFocus()
    for words in ("een ", "moestuin", " met kas"):
        keys(words)
        field.keeper.flush()
        settle()
    form.answers.parts[STRENGTH].field.setFocus()
    keys("naaien")
    form.flush()
    settle()
    undo(register)
    assert (talk().wishes, talk().strength) == ("een moestuin met kas", "")
    undo(register)
    assert talk().wishes == ""
    form.refresh()
    settle()
    assert field.toPlainText() == ""


def test_the_scale_by_keys_and_taken_back(form, keys, talk) -> None:
    keys(Key.Key_Tab, "2")
    assert talk().living_scale == 2
    keys("5")
    assert [tile.isChecked() for tile in form.answers.scale.tiles.tiles] == [False, False, False, False, True]
    keys("0")
    assert talk().living_scale is None
    keys(Key.Key_Left, Key.Key_Return)
    assert talk().living_scale == 4
    assert QApplication.focusWidget().accessibleName() == "4: fijn"


def test_a_key_of_the_page_around_it_waits_while_a_tile_has_the_focus(form, keys, talk) -> None:
    pressed = []
    around = QAction(form)
    around.setShortcut("4")
    around.triggered.connect(lambda: pressed.append("4"))
    form.addAction(around)
    keys(Key.Key_Tab, "4")
    assert (talk().living_scale, pressed) == (4, [])


def test_chips_appear_while_she_types_and_are_kept_by_key(form, keys, register, fatma, settle) -> None:
    form.refresh()
    settle()
    keys("Rustig. Maakt zich zorgen om de buurman")
    form.answers.parts[WISHES].field.setFocus()
    keys("Een moestuin. Bel over een maand")
    assert chips(form) == [
        ("signaal: Maakt zich zorgen om de buurman", "Alt+1"),
        ("wil een moestuin", "Alt+2"),
        ("bel over 4 weken · ma 21 dec", "Alt+3"),
    ]
    keys(Key.Key_1, modifier=ALT)
    assert [signal.about for signal in list_signals(register)] == ["Laan van Vollenhove 206"]
    assert chips(form)[0] == ("signaal: Maakt zich zorgen om de buurman", "toch niet")
    form.about.whom._chips[0].click()
    settle()
    keys(Key.Key_2, modifier=ALT)
    keys(Key.Key_1, modifier=ALT)
    assert [promise.due for promise in promises_to(register, fatma)] == [date(2026, 12, 21)]
    assert [offer.text for offer in get_card(register, fatma).want] == ["een moestuin"]
    assert form.answers.parts[WISHES].field.toPlainText() == "Een moestuin. Bel over een maand"
    form.answers.parts[WISHES].buttons[0].click()
    settle()
    assert get_card(register, fatma).want == ()
    assert chips(form)[1] == ("wil een moestuin", "Alt+1")


def test_what_she_had_already_is_shown_and_is_not_taken_back_here(form, keys, register, fatma, visit, settle) -> None:
    form.about.whom.chosen.emit(fatma)
    keys("kan koken")
    keys(Key.Key_1, modifier=ALT)
    form.done()
    settle()
    form.open(visit)
    settle()
    assert chips(form) == [("kan koken", "staat erin")]
    form.answers.parts[LIVING].buttons[0].click()
    settle()
    assert [offer.text for offer in get_card(register, fatma).can] == ["koken"]


def test_a_chip_that_needs_a_person_asks_right_there(form, keys, register, talk) -> None:
    form.answers.parts[STRENGTH].field.setFocus()
    keys("koken")
    keys(Key.Key_1, modifier=ALT)
    assert QApplication.focusWidget() is form.answers.parts[STRENGTH].who.finding.line
    keys("Nadia el Idrissi", Key.Key_Return)
    nadia = talk().person_id
    card = get_card(register, nadia)
    assert (card.title, card.house_number, [offer.text for offer in card.can]) == ("Nadia el Idrissi", "206", ["koken"])
    assert form.answers.parts[STRENGTH].field.hasFocus()
    assert chips(form) == [("kan koken", "toch niet")]


def test_escape_closes_the_question_first(form, keys, talk, left) -> None:
    keys("kan koken")
    keys(Key.Key_1, modifier=ALT)
    form.go_back()
    assert left == []
    assert not form.answers.parts[LIVING].who.isVisible()
    form.go_back()
    assert left == ["closed"]


def test_done_with_a_name_half_way_takes_the_name_and_the_chip(form, keys, register, talk) -> None:
    keys("kan koken")
    keys(Key.Key_1, modifier=ALT)
    keys("Nadia el Idrissi", Key.Key_Return, modifier=CTRL)
    assert [offer.text for offer in get_card(register, talk().person_id).can] == ["koken"]


def test_somebody_who_is_known_is_found_and_a_name_alone_is_a_new_person(form, keys, register, talk, settle) -> None:
    ria = add_person(register, name="Ria Smit", area="Centrum")
    form.about.whom._chips[-1].click()
    keys("ria")
    found = [chip.text() for chip in form.about.whom.finding.found.findChildren(PressChip) if chip.isVisible()]
    assert found[0] == "Nieuw: ria"
    assert found[1].startswith("Ria Smit")
    keys(" smit", Key.Key_Return)
    assert talk().person_id == ria
    assert len(list_people(register, PeopleQuery()).people) == 1
    form.about.whom._chips[-1].click()
    keys("Ria", Key.Key_Return)
    assert talk().person == "Ria"
    next(chip for chip in form.about.whom._chips if chip.text() == "Blijft bij de deur").click()
    settle()
    assert talk().person_id is None


def test_nothing_may_be_kept_takes_the_words_and_undo_brings_them_back(form, keys, talk, workspace, settle) -> None:
    assert "woorden gaan dan weg" in form.permission.tiles[0].accessibleName()
    keys("boos op de buren")
    form.permission.press(Kept.NOTHING)
    settle()
    assert (talk().living, talk().kept) == ("", Kept.NOTHING)
    assert form.answers.parts[LIVING].field.toPlainText() == ""
    assert form.answers.parts[LIVING].field.isReadOnly()
    assert "niets van bewaard" in form.answers.parts[LIVING].field.placeholderText()
    workspace.banner.findChildren(Button)[0].click()
    settle()
    form.refresh()
    settle()
    assert form.answers.parts[LIVING].field.toPlainText() == "boos op de buren"
    assert not form.answers.parts[LIVING].field.isReadOnly()


def test_a_number_that_does_not_belong_is_told_and_taken_out(form, keys, talk, settle) -> None:
    keys("bsn 123456782 en fijne buren")
    assert form.answers.parts[LIVING].unfitting.isVisible()
    keys(Key.Key_H, modifier=ALT)
    form.flush()
    settle()
    assert talk().living == "bsn en fijne buren"


def test_a_hidden_theme_is_offered_only_where_it_was_chosen(form, keys, register, settle) -> None:
    themes = {theme.label: theme.id for theme in list_themes(register)}
    form.about.themes.press(themes["groen"])
    settle()
    for label in ("groen", "geld"):
        change_theme(register, themes[label], hidden=True)
    form.refresh()
    settle()
    shown = [tile.text() for tile in form.about.themes.tiles]
    assert "groen" in shown
    assert "geld" not in shown


def test_a_lock_half_way_brings_back_the_talk_with_what_was_typed(form, keys, qtbot, visit, talk, settle) -> None:
    qtbot.keyClicks(form.answers.parts[LIVING].field, "half ge")
    draft = form.draft()
    assert draft == {"visit": visit, "typed": {"living": "half ge"}, "name": ""}
    form.go_back()
    settle()
    assert form.draft() is None
    form.restore({"visit": visit, "typed": {"living": "half getypt"}, "name": "Nad"})
    settle()
    assert form.answers.parts[LIVING].field.toPlainText() == "half getypt"
    assert form.about.whom.finding.line.text() == "Nad"
    form.done()
    settle()
    assert (talk().living, talk().person) == ("half getypt", "Nad")


def test_a_talk_that_was_undone_closes_the_form(form, register, jobs, settle, left, workspace) -> None:
    jobs.run(form, lambda: undo(register))
    settle()
    form.refresh()
    settle()
    assert left == ["closed"]


def test_one_talk_after_another_keeps_them_apart(form, register, flat, keys, qtbot, talk, settle) -> None:
    qtbot.keyClicks(form.answers.parts[LIVING].field, "van de eerste")
    round_id = plan_round(register, RoundPlan(date(2026, 11, 21), buildings=(flat.id,)))
    next_visit = ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION).visit_id
    form.open(next_visit)
    settle()
    assert form.answers.parts[LIVING].field.toPlainText() == ""
    assert talk().living == "van de eerste"
    assert form.title.text() == "Laan van Vollenhove 208"


def test_no_act_of_the_talk_says_what_was_said(form, keys, register, fatma) -> None:
    keys("kan koken bij Willem")
    form.about.whom.chosen.emit(fatma)
    keys(Key.Key_1, modifier=ALT)
    form.permission.press(Kept.TELL)
    keys()
    said = " ".join(last_acts(register, 20))
    assert not any(word in said for word in ("koken", "Willem", "Fatma", "Vollenhove", "206"))


def test_everything_essential_is_in_view_on_a_small_screen(form, keys) -> None:
    for answer, text in ((LIVING, "kan koken"), (WISHES, "een moestuin"), (STRENGTH, "naaien")):
        form.answers.parts[answer].field.setFocus()
        keys(text)
    assert form._area.verticalScrollBar().maximum() == 0
    pressed = [w for w in form.findChildren(PressChip) + form.findChildren(Tile) if w.isVisible()]
    assert pressed
    assert min(min(w.height(), w.width()) for w in pressed) >= TOUCH


def test_who_may_not_be_written_about_is_shown_so_when_it_is_opened_again(shut_form, register, visit, settle) -> None:
    talk_id = open_conversation(register, visit)
    set_person(register, talk_id, "Nadia el Idrissi")
    set_kept(register, talk_id, Kept.NOTHING)
    shut_form.open(visit)
    settle()
    assert shut_form.permission.values == (Kept.NOTHING,)
    assert shut_form.answers.parts[WISHES].field.isReadOnly()


def test_a_talk_on_a_timeline_opens_at_its_door(visit, register, workspace, settle) -> None:
    talk_id = open_conversation(register, visit)
    nadia = set_person(register, talk_id, "Nadia el Idrissi")
    (entry,) = (e for e in get_timeline(register, nadia).entries if e.event is Event.ENCOUNTER)
    settle()
    page = workspace.navigate("people", person=nadia)
    settle()
    page.doing.edit_encounter(entry.id)
    settle()
    talk = workspace.page("doors").whole.talk
    assert workspace.current == "doors"
    assert talk.isVisible()
    assert (talk.title.text(), talk.finish.text()) == ("Laan van Vollenhove 206", "Klaar")
    assert "Alt+1 … Alt+9" in {one.keys for one in workspace.page("doors").shortcuts()}
    workspace.escape()
    settle()
    assert not talk.isVisible()
    assert "Alt+1 … Alt+9" not in {one.keys for one in workspace.page("doors").shortcuts()}
    assert workspace.current == "doors"


def test_liever_niet_says_what_came_out_of_it_and_a_key_takes_that_too(
    form, keys, register, talk, settle, workspace
) -> None:
    keys("Rustig. Maakt zich zorgen om de buurman", Key.Key_Tab, "4")
    form.answers.parts[LIVING].field.setFocus()
    keys(Key.Key_1, modifier=ALT)
    assert not form.left.isVisible()
    form.permission.press(Kept.NOTHING)
    settle()
    assert form.left.isVisible()
    assert form.left.words.text() == "Uit dit gesprek staat er nog: 1 signaal."
    assert talk().living_scale is None
    assert not form.answers.scale.isEnabled()
    assert form.about.language.isReadOnly()
    keys(Key.Key_W, modifier=ALT)
    assert list_signals(register) == ()
    assert not form.left.isVisible()
    workspace.banner.findChildren(Button)[0].click()
    settle()
    form.refresh()
    settle()
    assert [signal.text for signal in list_signals(register)] == ["Maakt zich zorgen om de buurman"]
    assert form.left.isVisible()


def test_with_whom_put_right_tells_the_card_that_is_left_empty(form, keys, register, fatma, talk, settle) -> None:
    form.answers.parts[STRENGTH].field.setFocus()
    keys("koken")
    keys(Key.Key_1, modifier=ALT)
    keys("Anna Bos", Key.Key_Return)
    form.about.whom.chosen.emit(fatma)
    settle()
    assert [offer.text for offer in get_card(register, fatma).can] == ["koken"]
    assert form.left.words.text() == "Uit dit gesprek staat er nog: de lege kaart van Anna Bos."
    form.left.take.click()
    settle()
    assert [one.name for one in list_bin(register)] == ["Anna Bos"]
    assert not form.left.isVisible()


def test_who_was_there_is_watched_too(form, keys, talk, settle) -> None:
    form.about.present.setFocus()
    keys("moeder, dementerend, en zoon")
    assert form.about.unfitting.isVisible()
    keys(Key.Key_H, modifier=ALT)
    assert form.about.present.text() == "moeder, en zoon"
    assert not form.about.unfitting.isVisible()
    form.flush()
    settle()
    assert talk().present == "moeder, en zoon"
