"""`makelaar [--register FOLDER] [--passphrase-file FILE] COMMAND …`: options that all commands share.

Exit status: 0 done, 1 a `UserError` with its sentence on standard error, 2 wrong usage.
"""

import importlib
import sys
from pathlib import Path
from typing import Any

import click

from makelaar.cli.state import State
from makelaar.errors import UserError
from makelaar.i18n import LANGUAGES, use_language

COMMANDS = {
    "init": "makelaar.cli.init:init",
    "slots": "makelaar.cli.slots:slots",
    "check": "makelaar.cli.check:check",
    "restore": "makelaar.cli.restore:restore",
    "capture": "makelaar.cli.capture:capture_lines",
    "import": "makelaar.cli.importing:import_file",
    "duplicates": "makelaar.cli.duplicates:duplicates",
    "due": "makelaar.cli.due:due",
    "remind": "makelaar.cli.remind:remind",
    "people": "makelaar.cli.people:people",
    "report": "makelaar.cli.report:report",
    "rounds": "makelaar.cli.rounds:rounds",
    "facade": "makelaar.cli.facade:facade",
    "deidentify": "makelaar.cli.deidentify:deidentify",
    "audit": "makelaar.cli.audit:audit_files",
    "demo": "makelaar.cli.demo:demo",
}
"""Where each command lives; loaded when it is asked for, so that no command pays for another's imports."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UserError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--register", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="The register's folder.")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Read the passphrase from the first line of FILE instead of asking.",
)
@click.option("--language", type=click.Choice(LANGUAGES), default="nl", show_default=True, help="Language.")
@click.version_option(package_name="makelaar")
@click.pass_context
def main(ctx: click.Context, folder: Path | None, passphrase_file: Path | None, language: str) -> None:
    """Makelaar: an offline, encrypted register. With no command the window opens."""
    use_language(language)
    ctx.obj = State(folder, passphrase_file)
    if ctx.invoked_subcommand is None:
        window = importlib.import_module("makelaar.app")
        sys.exit(window.main(folder))
