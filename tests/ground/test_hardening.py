"""What the process shuts off at its start; in a process of its own, for it cannot be taken back."""

import subprocess
import sys
from contextlib import suppress

import pytest

ASK = """
import ctypes, os, resource
from makelaar.hardening import harden_process
harden_process()
print(resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_no_core_no_looking_in_and_private_files() -> None:
    told = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    dumpable = "0" if sys.platform == "linux" else "-1"
    assert told.stdout.split() == ["(0,", "0)", "0o77", dumpable]


@pytest.mark.parametrize(("words", "then"), [([], "makelaar.app"), (["due"], "makelaar.cli")])
def test_the_program_hardens_itself_first_with_a_window_and_without(monkeypatch, words, then) -> None:
    from makelaar import __main__

    steps: list[str] = []
    monkeypatch.setattr("sys.argv", ["makelaar", *words])
    monkeypatch.setattr(__main__, "harden_process", lambda: steps.append("hardened"))
    monkeypatch.setattr(f"{then}.main", lambda: steps.append(then))
    with suppress(SystemExit):
        __main__.main()
    assert steps == ["hardened", then]
