"""Let the desktop run `makelaar remind` at login: an entry that the worker switches on and off.

Linux: a .desktop file (freedesktop autostart specification). macOS: a launch agent. Windows: a value of the user's
Run key. The entry names the program and nothing of the register. Only Linux was run; the other two are tested for
what they would write.
"""

import os
import plistlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from makelaar.errors import CannotWrite
from makelaar.i18n import _

ENTRY = "makelaar-remind"


def remind_command() -> tuple[str, ...]:
    """What the desktop is to run: this program, without a console window on Windows."""
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    return (str(windowless if sys.platform == "win32" and windowless.exists() else python), "-m", "makelaar", "remind")


class Autostart(Protocol):
    """One desktop's way of running something at login."""

    def is_on(self) -> bool:
        """Whether the entry is there."""
        ...

    def switch_on(self, command: Sequence[str]) -> None:
        """Make or replace the entry. Raises CannotWrite."""
        ...

    def switch_off(self) -> None:
        """Take the entry away, if it is there. Raises CannotWrite."""
        ...


class FileEntry:
    """An entry that is one file, as on Linux and macOS; `content` makes it of the command."""

    def __init__(self, path: Path, content: Callable[[Sequence[str]], bytes]) -> None:
        self.path = path
        self._content = content

    def is_on(self) -> bool:
        return self.path.is_file()

    def switch_on(self, command: Sequence[str]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(self._content(command))
        except OSError as error:
            raise _refusal() from error

    def switch_off(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise _refusal() from error


class RunKey:
    """A value of the user's Run key, as on Windows."""

    KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def is_on(self) -> bool:
        if sys.platform == "win32":
            import winreg

            with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:
                winreg.QueryValueEx(key, ENTRY)
                return True
        return False

    def switch_on(self, command: Sequence[str]) -> None:
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self.KEY) as key:
                    winreg.SetValueEx(key, ENTRY, 0, winreg.REG_SZ, subprocess.list2cmdline(command))
            except OSError as error:
                raise _refusal() from error

    def switch_off(self) -> None:
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self.KEY) as key, suppress(FileNotFoundError):
                    winreg.DeleteValue(key, ENTRY)
            except OSError as error:
                raise _refusal() from error


def autostart(platform: str = sys.platform, home: Path | None = None) -> Autostart:
    """This desktop's way; `home` is for trying it out elsewhere than in the user's own folder."""
    if platform == "win32":
        return RunKey()
    if platform == "darwin":
        path = (home or Path.home()) / "Library" / "LaunchAgents" / f"{ENTRY}.plist"
        return FileEntry(path, _launch_agent)
    configured = os.environ.get("XDG_CONFIG_HOME")
    config = Path(configured) if configured and home is None else (home or Path.home()) / ".config"
    return FileEntry(config / "autostart" / f"{ENTRY}.desktop", _desktop_entry)


def _launch_agent(command: Sequence[str]) -> bytes:
    return plistlib.dumps({"Label": ENTRY, "ProgramArguments": list(command), "RunAtLoad": True})


def _desktop_entry(command: Sequence[str]) -> bytes:
    lines = ("[Desktop Entry]", "Type=Application", "Name=Makelaar", f"Exec={_exec(command)}", "Terminal=false")
    return ("\n".join(lines) + "\n").encode()


def _exec(command: Sequence[str]) -> str:
    """A command line as the Desktop Entry Specification quotes it (section "The Exec key")."""
    return " ".join(_quoted(word) for word in command)


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and all(c.isalnum() or c in "-_./%+:@," for c in word):
        return word
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, "\\" + sign)
    return '"' + word.replace("\\", "\\\\") + '"'


def _refusal() -> CannotWrite:
    return CannotWrite(_("Herinneren bij het inloggen kon niet worden aan- of uitgezet: die map is op slot."))
