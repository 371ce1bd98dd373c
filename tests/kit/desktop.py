"""A desktop that records what it was asked, and answers with what a test laid ready."""

from collections import deque
from pathlib import Path

from PySide6.QtWidgets import QWidget

from makelaar.ui.desktop import Chosen


class FakeDesktop:
    """`mails`, `opened`, `copied`, `notified`, `asked` (titles of choosers) record; `answers` are chosen in order.

    A chooser with no answer left is closed again, as by Escape.
    """

    def __init__(self) -> None:
        self.mails: list[str] = []
        self.opened: list[Path] = []
        self.copied = ""
        self.notified: list[str] = []
        self.count = ""
        self.asked: list[str] = []
        self.suggested: list[str] = []
        self.answers: deque[Path] = deque()
        self.has_mail_program = True
        self.reminding = False
        self.disk_encrypted: bool | None = None

    def open_mail(self, url: str) -> bool:
        self.mails.append(url)
        return self.has_mail_program

    def open_file(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def choose_file(self, parent: QWidget, title: str, kinds: str, chosen: Chosen) -> None:
        self._answer(title, chosen)

    def choose_folder(self, parent: QWidget, title: str, chosen: Chosen) -> None:
        self._answer(title, chosen)

    def choose_save_path(self, parent: QWidget, title: str, suggested: str, kinds: str, chosen: Chosen) -> None:
        self.suggested.append(suggested)
        self._answer(title, chosen)

    def copy(self, text: str) -> None:
        self.copied = text

    def forget_copied(self) -> None:
        self.copied = ""

    def notify(self, text: str) -> None:
        self.notified.append(text)

    def reminds_at_login(self) -> bool:
        return self.reminding

    def remind_at_login(self, wanted: bool) -> None:
        self.reminding = wanted

    def ask_disk(self, folder: Path, told) -> None:
        told(self.disk_encrypted)

    def show_count(self, words: str) -> None:
        self.count = words

    def _answer(self, title: str, chosen: Chosen) -> None:
        self.asked.append(title)
        if self.answers:
            chosen(self.answers.popleft())
