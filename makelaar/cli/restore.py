"""`makelaar restore`: put a backup back, beside what is there."""

from pathlib import Path

import click

from makelaar.cli.state import print_json
from makelaar.i18n import _
from makelaar.services.restoring import restore_backup


@click.command()
@click.argument("backup", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help='Print {"folder": …}.')
def restore(backup: Path, folder: Path, as_json: bool) -> None:
    """Make a register of BACKUP in FOLDER, which must not exist yet or be empty. Needs no passphrase."""
    restore_backup(backup, folder)
    if as_json:
        print_json({"folder": str(folder)})
    else:
        told = _("De reservekopie staat in {folder}. Hij gaat open met de wachtzin van toen.").format(folder=folder)
        click.echo(told)
