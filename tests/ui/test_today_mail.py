"""The mail on Vandaag: from a promise to her mail program, and back to "is hij verstuurd?"."""

import json
from datetime import date
from email import message_from_bytes, policy
from urllib.parse import unquote

import pytest
from kit.neighbours import neighbour, promised
from PySide6.QtCore import QPoint, Qt

from makelaar.services.followups import promising as followups
from makelaar.services.mails.sender import Sender, keep_sender, sender
from makelaar.services.people.consent import record_consent
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.terms import Channel, ConsentPurpose, FollowUpStatus
from makelaar.ui.kit import STEP, Button

TODAY = date(2026, 11, 21)


@pytest.fixture
def mail(register, request, settle, qtbot, until):
    """Ria's promise chosen and M pressed; gives the panel, loaded. Only then the window begins to read."""
    person = neighbour(register, "Ria Smit", mail="ria@voorbeeld.nl")
    promise = promised(register, person, TODAY, Channel.MAIL, say="Vorig jaar vertelde u over uw moestuin")

    def press_m():
        page = request.getfixturevalue("workspace").navigate("today")
        settle()
        qtbot.keyClick(page.list, Qt.Key.Key_M)
        until(lambda: page.side.panel is not None and page.side.panel.draft is not None)
        return page.side.panel

    press_m.person, press_m.promise = person, promise
    return press_m


def contacts(register, person) -> list[tuple]:
    entries = get_timeline(register, person).entries
    return [(entry.channel, entry.text) for entry in entries if entry.event is Event.ENCOUNTER]


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_from_promise_to_mail_program_to_done(register, mail, desktop, qtbot, until) -> None:
    keep_sender(register, Sender("Noor Visser", "Welzijn Zeist"))
    panel = mail()
    assert not panel.open_gaps.isVisibleTo(panel)
    qtbot.keyClick(panel.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: len(desktop.mails) == 1)
    assert desktop.mails[0].startswith("mailto:ria@voorbeeld.nl?subject=")
    assert "Vorig jaar vertelde u over uw moestuin." in unquote(desktop.mails[0])
    assert followups.get(register, mail.promise).status is FollowUpStatus.OPEN
    click(qtbot, panel.handing.asked.yes)
    until(lambda: followups.get(register, mail.promise).status is FollowUpStatus.DONE)
    assert contacts(register, mail.person) == [(Channel.MAIL, "Mail: Even terugkomen op ons gesprek")]


def test_not_sent_keeps_nothing(register, mail, desktop, qtbot, settle, until) -> None:
    panel = mail()
    panel.handing.open_all()
    until(lambda: panel.handing.is_asking)
    qtbot.keyClick(panel.handing.asked.no, Qt.Key.Key_Return)
    settle()
    assert followups.get(register, mail.promise).status is FollowUpStatus.OPEN
    assert contacts(register, mail.person) == []
    assert panel.letter.isVisibleTo(panel)
    assert not panel.handing.is_asking


def test_sent_and_moved_is_one_act(register, mail, qtbot, workspace, until) -> None:
    panel = mail()
    panel.handing.open_all()
    until(lambda: panel.handing.is_asking)
    click(qtbot, panel.handing.asked.later)
    panel.handing.asked.day.set_words("over 3 weken")
    click(qtbot, panel.handing.asked.move)
    until(lambda: followups.get(register, mail.promise).due == date(2026, 12, 12))
    assert len(contacts(register, mail.person)) == 1
    workspace.undo()
    until(lambda: followups.get(register, mail.promise).due == TODAY)
    assert contacts(register, mail.person) == []


def test_the_question_stays_until_it_is_answered(mail, workspace, until) -> None:
    panel = mail()
    panel.handing.open_all()
    until(lambda: panel.handing.is_asking)
    page = workspace.pages["today"]
    assert page.go_back()
    assert page.side.panel is panel
    assert panel.handing.is_asking


def test_the_question_and_the_letter_survive_the_lock(mail, workspace, until) -> None:
    panel = mail()
    panel.body.setPlainText("Een eigen tekst")
    panel.handing.open_all()
    until(lambda: panel.handing.is_asking)
    draft = json.loads(json.dumps(workspace.drafts()["today"]))
    workspace.restore({"today": draft})
    page = workspace.pages["today"]
    until(lambda: page.side.panel is not panel and page.side.panel.handing.is_asking)
    assert page.side.panel.body.toPlainText() == "Een eigen tekst"
    assert workspace.drafts()["today"] == draft


def test_gaps_are_told_and_typing_fills_the_first(register, request, settle, qtbot, until) -> None:
    keep_sender(register, Sender("Noor"))
    promised(register, neighbour(register, "man met hondje", mail="hond@voorbeeld.nl"), TODAY, say="U zou bellen")
    page = request.getfixturevalue("workspace").navigate("today")
    settle()
    page.acts["mail"].trigger()
    until(lambda: page.side.panel.draft is not None)
    panel = page.side.panel
    assert panel.open_gaps.text() == "Nog 1 open plek: aanhef."
    qtbot.keyClicks(panel.body, "Dag buurman")
    assert panel.body.toPlainText().startswith("Dag buurman,")
    assert not panel.open_gaps.isVisibleTo(panel)


def test_her_name_is_asked_once(register, mail, qtbot, until) -> None:
    panel = mail()
    assert panel.signing.isVisibleTo(panel)
    panel.signing.name.setText("Noor Visser")
    qtbot.keyClick(panel.signing.name, Qt.Key.Key_Return)
    until(lambda: panel.body.toPlainText().endswith("Hartelijke groet,\nNoor Visser"))
    assert sender(register) == Sender("Noor Visser", "")
    assert not panel.signing.isVisibleTo(panel)


def test_another_template_and_back_keeps_what_was_written(mail, qtbot, until) -> None:
    panel = mail()
    panel.body.setPlainText("Mijn eigen brief")
    panel.template.choose("bedankje")
    panel.template.activated.emit(panel.template.currentIndex())
    until(lambda: panel.draft.template == "bedankje")
    assert panel.subject.text() == "Dank u wel"
    panel.template.choose("brief_aan_later")
    panel.template.activated.emit(panel.template.currentIndex())
    until(lambda: panel.body.toPlainText() == "Mijn eigen brief")


def test_too_long_for_the_mail_program_is_saved_as_a_draft(register, mail, desktop, tmp_path, until) -> None:
    desktop.answers.append(tmp_path / "concept.eml")
    panel = mail()
    panel.body.setPlainText("Een lang verhaal over de tuin. " * 80)
    panel.handing.open_all()
    until(lambda: panel.handing.is_asking)
    message = message_from_bytes((tmp_path / "concept.eml").read_bytes(), policy=policy.default)
    assert (message["X-Unsent"], message["To"]) == ("1", "ria@voorbeeld.nl")
    assert desktop.mails == []


def test_without_a_mail_program_nothing_is_asked(mail, desktop, workspace, until) -> None:
    desktop.has_mail_program = False
    panel = mail()
    panel.handing.open_all()
    until(lambda: bool(workspace.banner.current))
    assert "geen mailprogramma" in workspace.banner.current[0].text
    assert not panel.handing.is_asking


def test_a_no_that_came_meanwhile_stops_the_mail(register, mail, desktop, workspace, until) -> None:
    panel = mail()
    record_consent(register, mail.person, ConsentPurpose.MAIL, False)
    panel.handing.open_all()
    until(lambda: bool(workspace.banner.current))
    assert desktop.mails == []
    assert not panel.handing.is_asking


def test_a_mail_to_many_goes_in_batches_and_is_asked_after_the_last(
    register, request, settle, desktop, qtbot, until
) -> None:
    promises = []
    for n in range(60):
        person = neighbour(register, f"Mens {n:02}", mail=f"bewoner.nummer{n:02}@een-lang-domein-in-de-buurt.nl")
        promises.append(promised(register, person, TODAY, Channel.MAIL))
        if n == 7:
            record_consent(register, person, ConsentPurpose.MAIL, False)
    page = request.getfixturevalue("workspace").navigate("today")
    settle()
    page._more(page.list.rows.rows[-1].section)
    settle()
    page.list.selectAll()
    page.acts["mail"].trigger()
    panel = page.side.panel
    until(lambda: panel.draft is not None)
    assert "59 mensen, in BCC" in panel.whom.whom.text()
    assert panel.whom.left_out.text().startswith("Mens 07: ")
    panel.handing.open_all()
    until(lambda: panel.handing.rows.isVisibleTo(panel))
    steps = panel.handing.rows.steps
    assert len(steps) > 1
    for step in steps:
        assert not panel.handing.is_asking
        click(qtbot, step)
    until(lambda: panel.handing.is_asking)
    opened = "".join(desktop.mails)
    assert opened.count("@een-lang-domein-in-de-buurt.nl") == 59
    assert all(url.startswith("mailto:?bcc=") and len(url) <= 1900 for url in desktop.mails)
    assert "nummer07" not in opened
    click(qtbot, panel.handing.asked.yes)
    until(lambda: page.side.panel is None)
    states = [followups.get(register, promise).status for promise in promises]
    assert states.count(FollowUpStatus.DONE) == 59
    assert states[7] is FollowUpStatus.OPEN


def test_the_addresses_can_be_copied_where_nothing_else_works(register, request, settle, desktop, qtbot, until) -> None:
    for n in range(2):
        promised(register, neighbour(register, f"Mens {n}", mail=f"mens{n}@voorbeeld.nl"), TODAY)
    page = request.getfixturevalue("workspace").navigate("today")
    settle()
    page.list.selectAll()
    page.acts["mail"].trigger()
    until(lambda: page.side.panel.draft is not None)
    click(qtbot, page.side.panel.handing.copy)
    assert desktop.copied == "mens0@voorbeeld.nl; mens1@voorbeeld.nl"
    assert page.side.panel.handing.is_asking


def test_one_mail_keeps_all_chosen_promises_to_the_same_person(register, request, settle, qtbot, until) -> None:
    person = neighbour(register, "Ria Smit", mail="ria@voorbeeld.nl")
    promises = [promised(register, person, TODAY, why=why) for why in ("tuin", "koor")]
    page = request.getfixturevalue("workspace").navigate("today")
    settle()
    page.list.selectAll()
    page.acts["mail"].trigger()
    until(lambda: page.side.panel.draft is not None)
    assert not page.side.panel.draft.is_group
    page.side.panel.handing.open_all()
    until(lambda: page.side.panel.handing.is_asking)
    click(qtbot, page.side.panel.handing.asked.yes)
    until(lambda: [followups.get(register, p).status for p in promises] == [FollowUpStatus.DONE] * 2)


def test_the_letter_has_the_room_on_a_small_screen(register, mail, workspace, settle) -> None:
    """At 150 % on 1280×720: most of the letter is in view, and nothing is kept free for what is not there."""
    workspace.resize(853, 440)
    panel = mail()
    panel.signing.name.setText("Sanne Bos")
    button = next(b for b in panel.signing.findChildren(Button))
    button.click()
    settle()
    assert not panel.open_gaps.isVisibleTo(panel)
    assert panel.body.height() >= 120
    assert panel.body.mapTo(panel, panel.body.rect().bottomLeft()).y() < panel.handing.doing.mapTo(panel, QPoint()).y()
    below = panel.height() - panel.handing.doing.mapTo(panel, panel.handing.doing.rect().bottomLeft()).y()
    assert below <= 3 * STEP
    assert panel.template.mapTo(panel, QPoint()).y() == panel.subject.mapTo(panel, QPoint()).y()
