"""What every command is handed: the register to work on and how its passphrase comes in."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from makelaar.errors import UserError
from makelaar.i18n import _

if TYPE_CHECKING:
    from makelaar.services.registers import Register


@dataclass(frozen=True)
class State:
    """The shared options as given."""

    folder: Path | None
    passphrase_file: Path | None

    def need_folder(self) -> Path:
        """The register's folder. Raises click.UsageError when `--register` was not given."""
        if self.folder is None:
            raise click.UsageError(_("Geef aan welk register: --register MAP."))
        return self.folder

    def passphrase(self, *, confirm: bool = False) -> str:
        """The passphrase from the file, or asked for. Raises UserError when the file cannot be read or is empty."""
        if self.passphrase_file is None:
            again = _("Nog een keer") if confirm else False
            asked: str = click.prompt(_("Wachtzin"), hide_input=True, confirmation_prompt=again, err=True)
            return asked
        try:
            first_line = self.passphrase_file.read_text(encoding="utf-8-sig").splitlines()[:1]
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(
                _("Het bestand met de wachtzin is niet te lezen. Kies een tekstbestand (UTF-8).")
            ) from error
        if not first_line or not first_line[0]:
            raise UserError(_("Het bestand met de wachtzin is leeg. Zet de wachtzin op de eerste regel."))
        return first_line[0]

    @contextmanager
    def register(self) -> "Iterator[Register]":
        """The register, unlocked for the length of one command."""
        from makelaar.services.registers import open_with_passphrase  # here: the window starts without a database

        opened = open_with_passphrase(self.need_folder(), self.passphrase())
        try:
            yield opened
        finally:
            opened.close()


def print_json(value: Any) -> None:
    """One JSON value on standard output, readable and with its accents."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
