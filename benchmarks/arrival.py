"""`python -m benchmarks.arrival [ROUNDS]`: from the derived key to Vandaag on the screen, and the program's memory.

Each round is a real session in a process of its own: the lock page, some seconds of typing, the passphrase, Vandaag,
Mensen. The clock starts where Argon2id ends. Memory is the most that the process ever held, Argon2id's own included.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.conftest import PASSPHRASE, PEOPLE

TYPING_MS = 3_000
"""How long she takes to type her passphrase, at least."""


def main(rounds: int) -> None:
    """Print the medians."""
    from makelaar.services.fiction.demo import DemoSize, make_demo

    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "demo.makelaar"
        make_demo(folder, PASSPHRASE, DemoSize(people=PEOPLE, encounters=10 * PEOPLE))
        told = [_session(Path(home), folder) for _round in range(rounds)]
    names = ("wall, ms", "processor, ms", "at Vandaag, MB", "after Mensen, MB")
    for name, values in zip(names, zip(*told, strict=True), strict=True):
        spread = f"{min(values):.0f} to {max(values):.0f}"
        sys.stdout.write(f"{PEOPLE:,} people · {name}: {statistics.median(values):.0f} ({spread})\n")


def _session(home: Path, folder: Path) -> tuple[float, ...]:
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "benchmarks.arrival", "--session", str(folder)]
    ended = subprocess.run(words, env=environment, check=True, capture_output=True, text=True)
    return tuple(float(word) for word in ended.stdout.split())


def _run_session(folder: Path) -> None:
    """In this process: the window, until Vandaag and Mensen were painted; then four numbers on standard output."""
    from makelaar import app

    app.load()  # as the program does, before anything of Qt is there
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from makelaar.ui.window import MainWindow

    began: list[tuple[float, float]] = []
    told: list[float] = []
    run = QApplication.exec

    def begin(_app: object = None) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        watch = QTimer(window, interval=1)

        def unlock() -> None:
            from makelaar.store import unlocking

            connect = unlocking.connect

            def connected(*key: object) -> object:
                began.append((time.perf_counter(), time.process_time()))
                return connect(*key)  # type: ignore[arg-type]

            unlocking.connect = connected  # type: ignore[assignment]
            window.start.page.secret.setText(PASSPHRASE)
            window.start.page.submit()
            watch.start()

        def look() -> None:
            space = window.workspace
            if space is None:
                return
            if not told and space.pages["today"].list.rows.rows:
                space.pages["today"].list.viewport().repaint()
                now = (time.perf_counter(), time.process_time())
                told.extend(1000 * (at - then) for at, then in zip(now, began[0], strict=True))
                told.append(_most_held())
            elif len(told) == 3 and window.jobs.idle:
                if space.current == "today":
                    space.navigate("people")
                else:
                    told.append(_most_held())
                    sys.stdout.write(" ".join(f"{value:.1f}" for value in told) + "\n")
                    sys.stdout.flush()
                    os._exit(0)

        watch.timeout.connect(look)
        QTimer.singleShot(TYPING_MS, window, unlock)
        return run()

    QApplication.exec = begin
    app.main(folder)


def _most_held() -> float:
    """Megabytes (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--session"]:
        _run_session(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
