"""The card of one person without a mouse: suggestions put aside, somebody called or written to, a talent changed."""

from datetime import date

import pytest
from kit.neighbours import promised
from kit.reading import words_in_view
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from makelaar.hearts.suggestions import Hint
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.terms import Channel, ConsentPurpose
from makelaar.ui.kit import DayText, IconButton, colour
from makelaar.ui.people.card_timeline import CardTimeline
from makelaar.ui.window import SMALLEST

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ria(register) -> int:
    return add_person(register, name="Ria Smit", phone="0612345678")


@pytest.fixture
def page(ria, workspace, settle):
    shown = workspace.navigate("people", person=ria)
    settle()
    return shown


def hints(page) -> list[Hint]:
    return [one.hint for one in page.view.hints.shown]


def test_the_first_suggestion_is_put_aside_by_a_key_and_comes_back(page, press, workspace, settle) -> None:
    assert Hint.NO_CONSENT in hints(page)
    first, *rest = hints(page)
    press(Key.Key_0, modifier=ALT)
    assert hints(page) == rest
    workspace.undo()
    settle()
    assert hints(page) == [first, *rest]


def test_delete_puts_aside_the_suggestion_that_has_the_focus(page, press, register, ria, workspace, settle) -> None:
    add_person(register, name="Ria Smid", phone="0612345678")
    settle()
    page.reload_card()
    settle()
    assert len(hints(page)) == 2
    press(Key.Key_Return)  # into the card
    while not page.view.hints.isAncestorOf(QApplication.focusWidget()):
        press(Key.Key_Tab)
    press(Key.Key_Tab, Key.Key_Tab)  # past the first and its cross
    kept = hints(page)[0]
    press(Key.Key_Delete)
    assert hints(page) == [kept]


def test_calling_and_writing_by_a_key(page, press, register, ria, settle) -> None:
    press(Key.Key_T, modifier=ALT)
    assert page.side.panel.kind == "encounter"
    assert "06 12345678" in words_in_view(page.side.panel)
    press(Key.Key_Escape)
    press(Key.Key_M, modifier=ALT)
    assert page.view.reach.new_email.hasFocus()  # there is no address yet


def test_a_talent_is_opened_changed_and_closed_by_keys(page, press, register, ria, settle, qtbot) -> None:
    offer = add_offer(register, ria, OfferKind.CAN, "koken")
    settle()
    page.view.can._chips[offer].setFocus()
    press(Key.Key_Return)
    assert page.view.can.editor.text.hasFocus()
    press(Key.Key_End)
    qtbot.keyClicks(page.view.can.editor.text, "en")
    press(Key.Key_Escape)
    assert page.view.can.editor.text.text() == "koken"  # what was typed is taken back first
    press(Key.Key_Escape)
    assert page.view.can.editor is None
    assert page.view.can._chips[offer].hasFocus()
    assert [one.text for one in get_card(register, ria).can] == ["koken"]


def test_only_what_she_would_rather_not_stands_on_the_card(page, press, register, ria, settle) -> None:
    assert "bellen" not in words_in_view(page.view.reach)
    menu = page.view.reach.refused.findChild(QMenu)
    next(act for act in menu.actions() if act.text() == "bellen").trigger()
    settle()
    assert get_card(register, ria).no_contact == frozenset({Channel.CALL})
    assert "Liever niet bellen" in words_in_view(page.view.reach)
    page.view.reach.refused.more.setFocus()
    press(Key.Key_Backtab, Key.Key_Return)
    assert get_card(register, ria).no_contact == frozenset()
    assert "Liever niet bellen" not in words_in_view(page.view.reach)


def test_what_consent_covers_is_said_at_the_top(page, register, ria, settle) -> None:
    assert "Nog geen toestemming gevraagd." in words_in_view(page.view.head)
    record_consent(register, ria, ConsentPurpose.KEEP, True)
    record_consent(register, ria, ConsentPurpose.STORY, False)
    settle()
    assert "Mag: in het register. Niet: verhaal vertellen." in words_in_view(page.view.head)


def test_the_days_of_the_timeline_stand_below_each_other(page, register, ria, settle) -> None:
    log_encounter(register, [ria], text="op de markt")
    record_consent(register, ria, ConsentPurpose.KEEP, True)
    settle()
    days = page.view.findChild(CardTimeline).findChildren(DayText)
    shown = [day for day in days if day.isVisibleTo(page)]
    assert len(shown) >= 2
    assert len({day.mapTo(page, QPoint(day.width(), 0)).x() for day in shown}) == 1


def walk(page, press, first, steps: int) -> list[QWidget]:
    """Where Tab stops, from `first` on."""
    first.setFocus()
    walked = [first]
    for _step in range(steps):
        press(Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    return walked


def test_tab_goes_down_the_card_and_then_leaves_it(page, press, register, ria, settle) -> None:
    for what in ("koken", "zingen"):
        add_offer(register, ria, OfferKind.CAN, what)
    promised(register, ria, date(2026, 12, 1), Channel.CALL)
    log_encounter(register, [ria], text="op de markt")
    settle()
    walked = walk(page, press, page.view.head.name, 60)
    inside = page.view.area.widget()
    on_card = [one for one in walked if inside.isAncestorOf(one)]
    sections = [next(part for part in inside.children() if part is one or _holds(part, one)) for one in on_card]
    tops = [section.y() for section in sections]
    assert tops == sorted(tops)
    names = [one.accessibleName() for one in on_card]
    assert names.index("koken") < names.index("zingen") < names.index("Kan erbij") < names.index("Wil erbij")
    for name in ("Bel", "Kopieer", "Gedaan", "Verzet", "Wijzig dit contact"):
        assert name in names
    assert len(on_card) < len(walked)


def test_a_button_with_a_sign_alone_is_pressed_by_enter(page, press, ria) -> None:
    bell = next(b for b in page.view.reach.findChildren(IconButton) if b.accessibleName() == "Bel")
    while QApplication.focusWidget() is not bell:
        if not page.view.isAncestorOf(QApplication.focusWidget()):
            page.view.head.name.setFocus()
        press(Key.Key_Tab)
    press(Key.Key_Return)
    assert page.side.panel.kind == "encounter"


def _holds(part, one) -> bool:
    return isinstance(part, QWidget) and part.isAncestorOf(one)


def test_a_promise_for_today_is_not_told_as_late(page, register, ria, settle) -> None:
    promised(register, ria, date(2026, 11, 21), why="de tuin")
    promised(register, ria, date(2026, 11, 20), why="de sleutel")
    settle()
    days = page.view.promises.findChildren(DayText)
    assert [day.palette().windowText().color().name() for day in days] == [
        colour("overdue").name(),
        colour("accent").name(),
    ]


def test_what_is_opened_on_a_small_screen_comes_into_view_and_nothing_falls_off(
    page, press, register, ria, settle, workspace
) -> None:
    offer = add_offer(register, ria, OfferKind.WANT, "samen eten met de buren op de galerij")
    workspace.resize(*SMALLEST)
    settle()
    page.view.want._chips[offer].setFocus()
    press(Key.Key_Return)
    assert page.view.want.editor.text.visibleRegion().boundingRect().height() > 20
    assert page.view.area.widget().width() <= page.view.area.viewport().width()
    page.view.want.editor.category.choose(None)
    settle()
    assert page.view.area.widget().width() <= page.view.area.viewport().width()


def test_the_answer_to_consent_is_in_view_on_a_small_screen(page, press, settle, workspace) -> None:
    workspace.resize(*SMALLEST)
    settle()
    press(Key.Key_T, modifier=Qt.KeyboardModifier.ControlModifier)
    yes = QApplication.focusWidget()
    assert yes.accessibleName() == "Zei ja"
    assert yes.visibleRegion().boundingRect().height() == yes.height()


def test_the_name_is_wholly_selected_so_that_typing_replaces_it(page, press) -> None:
    page.finder.list.setFocus()
    press(Key.Key_F2)
    assert page.view.head.name.hasFocus()
    assert page.view.head.name.selectedText() == "Ria Smit"
