"""SECURITY.md's promises of a whole session in the window: no network, and nothing readable outside the register."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from kit.canaries import find_canaries
from kit.drive_session import LETTER, NAME, STREET

pytestmark = pytest.mark.torture
DRIVER = Path(__file__).parents[1] / "kit" / "drive_session.py"
STRACE = shutil.which("strace")
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")


@pytest.mark.parametrize("strace", [STRACE] if STRACE else [])
def test_a_session_opens_no_network_and_leaves_no_name(
    tmp_path: Path, register_folder: Path, recovery_key: str, strace: str
) -> None:
    laptop, told = tmp_path / "laptop", tmp_path / "told"
    calls = tmp_path / "calls"
    laptop.mkdir(mode=0o700)
    env = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    env |= dict.fromkeys(HOMES, str(laptop))
    words = [strace, "-f", "-qq", "-e", "trace=socket,execve", "-o", str(calls), sys.executable, str(DRIVER)]
    with told.open("wb") as out:
        session = subprocess.Popen(
            [*words, str(register_folder), recovery_key], env=env, stdout=out, stderr=out, start_new_session=True
        )
    try:
        deadline = time.monotonic() + 120
        while '"-m", "makelaar", "--register"' not in (calls.read_text() if calls.exists() else ""):
            assert session.poll() is None, told.read_text()
            assert time.monotonic() < deadline, told.read_text()
    finally:
        os.killpg(session.pid, signal.SIGKILL)
        session.wait()
    assert "titles ['Makelaar']" in told.read_text()
    assert "AF_INET" not in calls.read_text()
    canaries = [NAME, STREET, LETTER]
    assert find_canaries(laptop, canaries) == []
    assert find_canaries(register_folder, canaries) == []
    assert [word for word in canaries if word in told.read_text()] == []
