"""What the lock page waits for, and what not: in a process of its own, until the page is painted."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from makelaar.ui.kit import by_number
from makelaar.ui.kit.theme import Look

START = """
import builtins, enum, json, sys
from pathlib import Path
from makelaar import app
app.load()
from PySide6.QtWidgets import QApplication

def look_at_the_page(*_app):
    QApplication.processEvents()
    window = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "MainWindow")
    page = window.start.page
    kinds = {kind for one in (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag) for kind in one.__subclasses__()}
    told = {
        "names": [k.__qualname__ for k in kinds if f"{k.__module__}.{k.__qualname__}".startswith("PySide6.QtCore.Qt.")],
        "modules": sorted(sys.modules),
        "focus": QApplication.focusWidget() is page.secret,
        "visible": page.secret.isVisible() and page.open.isVisible() and page.open.isEnabled(),
        "reads sources": builtins.__import__ is builtins.__feature_import__,
    }
    from PySide6.QtWidgets import QScrollArea
    told["later"] = type(QScrollArea().viewport()).__name__  # makes PySide look through the classes of the style
    print(json.dumps(told), flush=True)
    return 0

QApplication.exec = look_at_the_page
sys.exit(app.main(Path(sys.argv[1])))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a fresh process has in it when its lock page is on the screen."""
    home = tmp_path_factory.mktemp("home")
    (home / "buurt.makelaar").mkdir()
    own = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", START, str(home / "buurt.makelaar")]
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(ended.stdout)


def test_the_lock_page_can_be_typed_in_at_once(started: dict) -> None:
    assert started["focus"]
    assert started["visible"]


def test_the_lock_page_waits_for_none_of_the_93_enumerations_of_qts_namespace(started: dict) -> None:
    assert started["names"] == []


@pytest.mark.parametrize(
    "heavy", ["sqlalchemy", "sqlcipher3", "cryptography", "babel", "click", "qtawesome", "phonenumbers", "zxcvbn_rs_py"]
)
def test_the_lock_page_waits_for_nothing_that_only_an_open_register_needs(started: dict, heavy: str) -> None:
    assert heavy not in started["modules"]


@pytest.mark.parametrize("part", ["banner", "surfaces", "icons", "choice", "text_field", "icon_button", "lists"])
def test_the_lock_page_waits_for_no_part_that_it_does_not_show(started: dict, part: str) -> None:
    assert f"makelaar.ui.kit.{part}" not in started["modules"]


def test_qts_own_widgets_are_found_again_after_it(started: dict) -> None:
    assert started["later"] == "QWidget"


def test_importing_reads_no_sources_for_pysides_features(started: dict) -> None:
    assert not started["reads sources"]


def test_numbers_stand_for_qts_names() -> None:
    hints = Qt.InputMethodHint
    assert Qt.TextFormat.PlainText.value == by_number.PLAIN_TEXT
    assert Qt.FocusPolicy.NoFocus.value == by_number.NO_FOCUS
    assert hints.ImhHiddenText.value == by_number.HIDDEN_TEXT
    assert hints.ImhSensitiveData.value == by_number.SENSITIVE_DATA
    assert hints.ImhNoAutoUppercase.value == by_number.NO_AUTO_UPPERCASE
    assert hints.ImhNoPredictiveText.value == by_number.NO_PREDICTIVE_TEXT


def test_a_passphrase_is_hidden_from_the_keyboard_and_its_word_lists(window, register_folder) -> None:
    window.start.unlock(register_folder)
    hints = window.start.page.secret.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhHiddenText
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_what_the_system_says_of_dark_wins_over_what_its_palette_looks_like(look: Look, monkeypatch) -> None:
    """The first page goes by the palette; once it is there the system is asked (offscreen says it is not dark)."""
    look.choose("system")
    monkeypatch.setattr(look, "_system_is_dark", True)
    look._apply()
    assert look.dark
    look.finish()
    assert not look.dark
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() > 128
