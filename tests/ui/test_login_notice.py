"""The notification at login shows what it was given and goes again."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from makelaar.ui import login_notice


class Recorder:
    """Stands in for the desktop."""

    told: list[str] = []  # noqa: RUF012 - one list for the one that the notice makes

    def __init__(self, parent: object) -> None:
        self.parent = parent

    def notify(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setQuitOnLastWindowClosed(True)


def test_it_tells_and_ends(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login_notice, "RealDesktop", Recorder)
    monkeypatch.setattr(login_notice, "SHOWN_MS", 0)
    login_notice.show("3 opvolgingen vandaag")
    assert Recorder.told == ["3 opvolgingen vandaag"]
    assert not app.windowIcon().isNull()
