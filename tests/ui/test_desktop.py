"""The desktop that the program really runs on, as far as it is there without a screen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from makelaar.ui.desktop import CLIPBOARD_SECONDS, RealDesktop, kinds


@pytest.fixture
def real(look, qapp):
    made = RealDesktop()
    yield made
    made.forget_copied()


def dialog_of(parent: QWidget) -> QFileDialog:
    return parent.findChild(QFileDialog)


def test_what_is_copied_asks_clipboard_histories_to_leave_it_alone(real) -> None:
    real.copy("06 12340001")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "06 12340001"
    assert bytes(data.data("x-kde-passwordManagerHint")) == b"secret"


def test_what_is_copied_is_gone_after_half_a_minute(real) -> None:
    real.copy("06 12340001")
    assert real._timer.isActive()
    assert real._timer.interval() == CLIPBOARD_SECONDS * 1000 == 30_000
    real._timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_copied_since_stays(real) -> None:
    real.copy("06 12340001")
    QGuiApplication.clipboard().setText("boodschappen")
    real.forget_copied()
    assert QGuiApplication.clipboard().text() == "boodschappen"


def test_a_chooser_does_not_wait_and_answers_when_she_chose(real, qtbot, tmp_path: Path) -> None:
    parent, chosen = QWidget(), []
    qtbot.addWidget(parent)
    parent.show()
    real.choose_file(parent, "Welke lijst?", kinds(("Lijsten", ("*.csv",))), chosen.append)
    assert chosen == []
    dialog = dialog_of(parent)
    assert dialog.windowTitle() == "Welke lijst?"
    assert dialog.nameFilters() == ["Lijsten (*.csv)"]
    dialog.fileSelected.emit(str(tmp_path / "lijst.csv"))
    assert chosen == [tmp_path / "lijst.csv"]


def test_a_chooser_that_is_closed_answers_nothing(real, qtbot) -> None:
    parent, chosen = QWidget(), []
    qtbot.addWidget(parent)
    parent.show()
    real.choose_folder(parent, "Welke map?", chosen.append)
    dialog_of(parent).reject()
    assert chosen == []


def test_a_new_file_gets_the_suggested_name_and_its_ending(real, qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    real.choose_save_path(parent, "Waar?", "blad.pdf", kinds(("PDF", ("*.pdf",))), lambda _path: None)
    dialog = dialog_of(parent)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "pdf"
    assert Path(dialog.selectedFiles()[0]).name == "blad.pdf"


def test_without_a_tray_counts_are_shown_nowhere_and_nothing_fails(real) -> None:
    real.show_count("3 opvolgingen vandaag")
    real.notify("3 opvolgingen vandaag")
    assert real._tray is None
