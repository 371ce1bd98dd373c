"""The program as it is started: in a process of its own."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, qCWarning, qInstallMessageHandler

from makelaar.ui.kit import icon
from makelaar.ui.mistakes import OurMistake, catch_all, hush_qt, place_of

DRIVER = Path(__file__).parents[1] / "kit" / "drive_lock.py"


def quiet_home(tmp_path: Path, **more: str) -> dict[str, str]:
    """The environment of a laptop with nothing on it yet."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "SYSTEMROOT")}
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    return {**kept, **home, **more}


@pytest.mark.parametrize("platform", ["linux"] if sys.platform == "linux" else [])
def test_without_a_screen_it_says_so_and_ends(tmp_path: Path, platform: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "makelaar"], env=quiet_home(tmp_path), capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 1
    assert "geen scherm" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("platform", ["linux"] if sys.platform == "linux" else [])
def test_locking_leaves_nothing_in_the_memory_of_the_process(
    tmp_path: Path, register_folder: Path, recovery_key: str, platform: str
) -> None:
    env = quiet_home(tmp_path, QT_QPA_PLATFORM="offscreen", PYTHONPATH=os.pathsep.join(sys.path))
    words = [sys.executable, str(DRIVER), str(register_folder), recovery_key]
    process = subprocess.Popen(words, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "shown\n"
        before = memory_hits(process.pid, "Kanarievogel")
        process.stdin.write("lock\n")
        process.stdin.flush()
        deadline = time.monotonic() + 30
        while "-m\0makelaar" not in Path(f"/proc/{process.pid}/cmdline").read_text():
            assert time.monotonic() < deadline
        assert before > 0
        assert memory_hits(process.pid, "Kanarievogel") == 0
    finally:
        process.kill()
        process.communicate()


def memory_hits(pid: int, word: str) -> int:
    """How often a word is in the memory of a process, in UTF-8 or UTF-16."""
    found = 0
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *_rest = line.split()
            start, end = (int(side, 16) for side in span.split("-"))
            if "r" not in rights or "[v" in line:
                continue
            try:
                memory.seek(start)
                piece = memory.read(end - start)
            except (OSError, ValueError):
                continue
            found += sum(piece.count(word.encode(code)) for code in ("utf-8", "utf-16-le"))
    return found


def test_a_bug_is_told_by_its_kind_and_place_and_never_by_its_words(capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[OurMistake] = []
    catch_all(told.append)
    try:
        icon("mw. Jansen")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert "KeyError in ui/kit/icons.py" in str(told[0])
    assert "Jansen" not in str(told[0]) + capsys.readouterr().err


def test_a_bug_outside_our_code_is_told_by_its_kind_alone() -> None:
    assert place_of(KeyError("mw. Jansen")) == "KeyError"


def test_what_qt_says_goes_out_without_its_words(capfd, qtbot, monkeypatch) -> None:
    """Where no mail program is set Qt prints the whole mailto: address, with the letter in it."""
    before = qInstallMessageHandler(hush_qt)
    try:
        qCWarning(QLoggingCategory("qt.qpa.services"), "Unable to detect a launcher for 'mailto:ria@voorbeeld.nl'")
    finally:
        qInstallMessageHandler(before)
    assert capfd.readouterr().err == "makelaar: Qt qt.qpa.services\n"
