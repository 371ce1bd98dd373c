"""The recovery key on the command line: printed once, and as a sheet for who asks."""

import os
from pathlib import Path

import click

from makelaar.errors import CannotWrite, Refused
from makelaar.i18n import _
from makelaar.services.registers import Register
from makelaar.services.unlock_slots import recovery_sheet_pdf

sheet_option = click.option(
    "--sheet",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Also write the recovery key as a PDF sheet to print (not encrypted).",
)


def refuse_taken(sheet: Path | None) -> None:
    """Raises Refused, before anything is made, when the sheet would replace a file."""
    if sheet is not None and sheet.exists():
        raise Refused(_("Het bestand voor het vel bestaat al. Kies een andere naam; er is niets gewijzigd."))


def write_sheet(register: Register, recovery_key: str, sheet: Path) -> None:
    """Write the PDF for its owner alone. Raises CannotWrite; the key was printed, so nothing is lost."""
    try:
        descriptor = os.open(sheet, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(recovery_sheet_pdf(register, recovery_key))
    except OSError as error:
        raise CannotWrite(
            _("Het vel kon niet worden weggeschreven. Schrijf de herstelsleutel over van het scherm.")
        ) from error


def say_key(recovery_key: str) -> None:
    """The key on standard output, what it is on standard error."""
    click.echo(_("Herstelsleutel, nu één keer te zien. Schrijf hem op en bewaar hem ergens anders:"), err=True)
    click.echo(recovery_key)
