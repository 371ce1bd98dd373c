"""The recovery key on the command line: printed once, and as a sheet for who asks."""

from pathlib import Path

import click

from makelaar.errors import Refused
from makelaar.i18n import _

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


def say_key(recovery_key: str) -> None:
    """The key on standard output, what it is on standard error."""
    click.echo(_("Herstelsleutel, nu één keer te zien. Schrijf hem op en bewaar hem ergens anders:"), err=True)
    click.echo(recovery_key)
