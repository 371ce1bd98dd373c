"""Cold start: a new process to the lock page on the screen, against a bare PySide6 window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.conftest import Measure

STARTING = "cold start to the lock page"
_SHOW_ONCE = "import PySide6.QtWidgets as w; w.QApplication.exec = lambda *_: w.QApplication.processEvents() or 0; "
_OURS = _SHOW_ONCE + "import sys, pathlib; from makelaar.app import main; main(pathlib.Path(sys.argv[1]))"
_BARE = _SHOW_ONCE + "a = w.QApplication([]); m = w.QMainWindow(); m.show(); a.exec()"


@pytest.mark.benchmark(group=STARTING)
def test_start(demo_folder: Path, tmp_path: Path, ours: Measure) -> None:
    ours.pedantic(_run, args=(_OURS, tmp_path, demo_folder), rounds=5, warmup_rounds=1)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=STARTING)
def test_start_bare(demo_folder: Path, tmp_path: Path, bare: Measure) -> None:
    bare.pedantic(_run, args=(_BARE, tmp_path, demo_folder), rounds=5, warmup_rounds=1)  # type: ignore[attr-defined]


def _run(program: str, home: Path, folder: Path) -> None:
    """In a home of its own, so that no settings are read or left."""
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", program, str(folder)], env=environment, check=True, capture_output=True)
