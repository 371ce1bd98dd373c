"""The main job whole, in the real window: her sheet, the register, the lock, and in half a year the promised mail."""

import json
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from click.testing import CliRunner
from kit.canaries import find_canaries
from kit.register_thread import look_into
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from makelaar.cli.main import main
from makelaar.services.followups import promising as followups
from makelaar.services.mails.sender import Sender, keep_sender
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.registers import open_with_recovery_key
from makelaar.terms import Channel, FollowUpStatus
from makelaar.ui.start.flow import Arrival

SHEET = Path(__file__).parent / "data" / "sprokkel_flat.xlsx"
THE_DAY = date(2027, 5, 11)
CTRL = Qt.KeyboardModifier.ControlModifier


def test_from_her_sheet_to_the_mail_that_she_promised(
    make_window, ends, desktop, clock, register_folder, recovery_key, passphrase, tmp_path, qtbot
) -> None:
    def rest(window) -> None:
        qtbot.waitUntil(lambda: window.jobs.idle)
        qtbot.waitUntil(lambda: window.jobs.idle)

    # Today she takes her sheet into the register, by keys.
    window = make_window()
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    keep_sender(register, Sender("Noor Visser", "Welzijn Zeist"))
    window._opened(Arrival(register, is_new=False))
    rest(window)
    desktop.answers.append(SHEET)
    page = window.workspace.navigate("import")
    rest(window)
    for key in (Qt.Key.Key_O, Qt.Key.Key_Return, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget() or page, key, CTRL)
        qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
        rest(window)
    assert "250 mensen erbij" in page.done.title.text()

    # She locks; nobody can read a name in the folder.
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: ends.restarted == [register_folder])
    assert find_canaries(register_folder, ["Karim van der Meulen", "karim.meulen41@example.nl", "Vollenhove"]) == []

    # Half a year later a script asks what is due.
    clock.day = THE_DAY
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase, encoding="utf-8")
    opened_by = ["--register", str(register_folder), "--passphrase-file", str(secret)]
    answer = CliRunner().invoke(main, [*opened_by, "due", "--on", THE_DAY.isoformat(), "--json"])
    due = {row["name"]: row for row in json.loads(answer.stdout) if row["date"] == THE_DAY.isoformat()}
    assert due["Karim van der Meulen"]["channel"] == "mail"
    assert "naaien" in due["Karim van der Meulen"]["why"]

    # She unlocks, finds him under today, and her mail program opens with the letter.
    again = make_window()
    again.start.unlock(register_folder)
    start = again.start.page
    start.way.click()
    start.key.setText(recovery_key)
    start.open.click()
    qtbot.waitUntil(lambda: again.workspace is not None and again.jobs.idle)
    rest(again)
    today = again.workspace.page("today")
    row = today.list.rows.index(today.list.rows.place_of(due["Karim van der Meulen"]["id"]))
    today.list.scrollTo(row)
    qtbot.mouseClick(today.list.viewport(), Qt.MouseButton.LeftButton, pos=today.list.visualRect(row).center())
    rest(again)
    qtbot.keyClick(today.list, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: today.side.panel is not None and today.side.panel.draft is not None)
    panel = today.side.panel
    panel.body.setPlainText("Dag Karim, vorig jaar vertelde u dat u kunt naaien.")
    qtbot.keyClick(panel.body, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(desktop.mails) == 1)
    assert desktop.mails[0].startswith("mailto:karim.meulen41@example.nl?")
    assert "u kunt naaien" in unquote(desktop.mails[0])

    # Sent: the promise is kept and the mail is in his timeline.
    qtbot.waitUntil(lambda: panel.handing.is_asking)
    qtbot.mouseClick(panel.handing.asked.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: again.jobs.idle)
    rest(again)
    kept = look_into(again, qtbot, lambda register: followups.get(register, due["Karim van der Meulen"]["id"]))
    assert kept.status is FollowUpStatus.DONE
    entries = look_into(again, qtbot, lambda register: get_timeline(register, kept.person_id)).entries
    assert Channel.MAIL in {entry.channel for entry in entries if entry.event is Event.ENCOUNTER}
