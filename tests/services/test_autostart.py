"""What the desktop is told to run at login, and that it can be taken back."""

import os
import plistlib
import shlex
from pathlib import Path

import pytest

from makelaar.errors import CannotWrite
from makelaar.services.autostart import Autostart, autostart, remind_command

COMMAND = ("/opt/my tools/python", "-m", "makelaar", "remind")
PLACES = {
    "linux": ".config/autostart/makelaar-remind.desktop",
    "darwin": "Library/LaunchAgents/makelaar-remind.plist",
}


@pytest.fixture(params=PLACES)
def entry(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Autostart, Path]:
    return autostart(request.param, tmp_path), tmp_path / PLACES[request.param]


def test_it_goes_on_and_off(entry: tuple[Autostart, Path]) -> None:
    at_login, file = entry
    assert not at_login.is_on()
    at_login.switch_on(COMMAND)
    at_login.switch_on(COMMAND)
    assert at_login.is_on()
    assert file.is_file()
    at_login.switch_off()
    at_login.switch_off()
    assert not at_login.is_on()
    assert not file.exists()


def test_a_folder_in_the_way_is_told(entry: tuple[Autostart, Path]) -> None:
    at_login, file = entry
    file.parent.parent.mkdir(parents=True)
    file.parent.write_text("in the way")
    with pytest.raises(CannotWrite, match="op slot"):
        at_login.switch_on(COMMAND)


def test_linux_runs_the_command_as_it_stands(tmp_path: Path) -> None:
    autostart("linux", tmp_path).switch_on((*COMMAND, "100%", 'a"b'))
    lines = dict(line.split("=", 1) for line in (tmp_path / PLACES["linux"]).read_text().splitlines()[1:])
    unquoted = shlex.split(lines["Exec"].replace("\\\\", "\\").replace("%%", "%"))
    assert unquoted == [*COMMAND, "100%", 'a"b']
    assert lines["Type"] == "Application"


def test_linux_keeps_to_the_configured_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    autostart("linux").switch_on(COMMAND)
    assert (tmp_path / "settings" / "autostart" / "makelaar-remind.desktop").is_file()


def test_a_mac_runs_the_command_at_login(tmp_path: Path) -> None:
    autostart("darwin", tmp_path).switch_on(COMMAND)
    agent = plistlib.loads((tmp_path / PLACES["darwin"]).read_bytes())
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (list(COMMAND), True)


def test_the_command_is_this_program() -> None:
    python, *rest = remind_command()
    assert os.access(python, os.X_OK)
    assert rest == ["-m", "makelaar", "remind"]
