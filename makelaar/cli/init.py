"""`makelaar init`: make a register and print its recovery key, once."""

from pathlib import Path

import click

from makelaar.cli.key_sheet import refuse_taken, say_key, sheet_option
from makelaar.cli.state import State, print_json
from makelaar.i18n import _
from makelaar.services.registers import create_register
from makelaar.services.unlock_slots import save_recovery_sheet


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@sheet_option
@click.option("--json", "as_json", is_flag=True, help="Print the folder and the recovery key as JSON.")
@click.pass_obj
def init(state: State, /, folder: Path | None, sheet: Path | None, as_json: bool) -> None:
    """Make a new register in FOLDER (or in the folder of --register), which must not exist yet or be empty."""
    if folder is not None and state.folder is not None and folder != state.folder:
        raise click.UsageError(_("Er zijn twee verschillende mappen gegeven. Geef er één."))
    target = folder or state.need_folder()
    refuse_taken(sheet)
    created = create_register(target, state.passphrase(confirm=True))
    try:
        if as_json:
            print_json({"folder": str(target), "recovery_key": created.recovery_key})
        else:
            click.echo(_("Het register is gemaakt: {folder}").format(folder=target), err=True)
            say_key(created.recovery_key)
        if sheet is not None:
            save_recovery_sheet(created.register, created.recovery_key, sheet)
    finally:
        created.register.close()
