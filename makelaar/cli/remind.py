"""`makelaar remind`: what the autostart entry runs at login. Tells a count; opens no register and asks nothing."""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from makelaar.clock import SystemClock
from makelaar.services.reminders import count_for, reminder

_NOTIFIER = "notify-send"
_NOTIFIER_SECONDS = 5


@click.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where the side file is. Default: the user's own data folder.",
)
@click.option("--quiet", is_flag=True, help="Print only; show no notification.")
def remind(folder: Path | None, quiet: bool) -> None:
    """Tell how many promises ask for attention today, from the side file; nothing when there are none."""
    text = reminder(count_for(SystemClock().today(), folder))
    if not text:
        return
    click.echo(text)
    if not quiet:
        _show(text)


def _show(text: str) -> None:
    """A notification where there is a desktop: by its own notifier, or else by ours."""
    notifier = shutil.which(_NOTIFIER)
    if notifier is not None and _told_by(notifier, text):
        return
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        importlib.import_module("makelaar.ui.login_notice").show(text)


def _told_by(notifier: str, text: str) -> bool:
    command = [notifier, "--app-name=Makelaar", "Makelaar", text]
    try:
        return subprocess.run(command, capture_output=True, timeout=_NOTIFIER_SECONDS, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
