"""Cold start: a new process to the lock page on the screen, against a bare PySide6 window.

`python -m benchmarks.bench_start [ROUNDS]` takes pairs, one of each in turn, and prints the median of their ratios.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from benchmarks.conftest import Measure

STARTING = "cold start to the lock page"
_SHOW_ONCE = "import PySide6.QtWidgets as w; w.QApplication.exec = lambda *_: w.QApplication.processEvents() or 0; "
_OURS = (
    "import sys, pathlib; from makelaar import app; app.load(); "  # as the program does, before anything of Qt is there
    + _SHOW_ONCE
    + "app.main(pathlib.Path(sys.argv[1]))"
)
_BARE = _SHOW_ONCE + "a = w.QApplication([]); m = w.QMainWindow(); m.show(); a.exec()"


@pytest.mark.benchmark(group=STARTING)
def test_start(demo_folder: Path, tmp_path: Path, ours: Measure) -> None:
    ours.pedantic(_run, args=(_OURS, tmp_path, demo_folder), rounds=15, warmup_rounds=1)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=STARTING)
def test_start_bare(demo_folder: Path, tmp_path: Path, bare: Measure) -> None:
    bare.pedantic(_run, args=(_BARE, tmp_path, demo_folder), rounds=15, warmup_rounds=1)  # type: ignore[attr-defined]


def main(rounds: int) -> None:
    """Print what the pairs took; the lock page needs a folder's name alone."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "demo.makelaar"
        folder.mkdir()
        pairs = [(_timed(_OURS, home, folder), _timed(_BARE, home, folder)) for _round in range(rounds + 1)][1:]
    ours, bare = (1000 * statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(our / their for our, their in pairs)
    print(f"{STARTING}: {ours:.0f} ms, bare {bare:.0f} ms, {ratio:.2f}× (median of {rounds} pairs)")


def _timed(program: str, home: str, folder: Path) -> float:
    began = time.perf_counter()
    _run(program, Path(home), folder)
    return time.perf_counter() - began


def _run(program: str, home: Path, folder: Path) -> None:
    """In a home of its own, so that no settings are read or left; compiled once, as an installed program is."""
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", program, str(folder)], env=environment, check=True, capture_output=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
