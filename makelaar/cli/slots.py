"""`makelaar slots`: what opens the register, and how to change it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from makelaar.cli.key_sheet import refuse_taken, say_key, sheet_option
from makelaar.cli.state import State, print_json
from makelaar.i18n import _
from makelaar.services.registers import Register, open_with_recovery_key
from makelaar.services.unlock_slots import change_passphrase, list_slots, new_recovery_key, save_recovery_sheet


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print the slots as JSON.")
@click.pass_context
def slots(ctx: click.Context, as_json: bool) -> None:
    """List what opens the register, or change it."""
    if ctx.invoked_subcommand is not None:
        return
    state: State = ctx.obj
    with state.register() as register:
        found = list_slots(register)
    if as_json:
        print_json([{"kind": slot.kind, "label": slot.label} for slot in found])
    else:
        for slot in found:
            click.echo(f"{slot.kind}\t{slot.label}")


@slots.command()
@click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Read the new passphrase from the first line of FILE instead of asking.",
)
@click.option("--with-recovery-key", is_flag=True, help="Open with the recovery key (it is asked for).")
@click.pass_obj
def passphrase(state: State, /, new_passphrase_file: Path | None, with_recovery_key: bool) -> None:
    """Change the passphrase. The old one opens the register no more, though it opens old copies."""
    with _opened(state, with_recovery_key) as register:
        change_passphrase(register, _new_passphrase(state, new_passphrase_file))
    click.echo(_("De wachtzin is gewijzigd. Oude kopieën van het register openen nog met de oude wachtzin."))


@slots.command()
@sheet_option
@click.option("--json", "as_json", is_flag=True, help="Print the new recovery key as JSON.")
@click.pass_obj
def recovery(state: State, /, sheet: Path | None, as_json: bool) -> None:
    """Make a new recovery key, print it once, and make the one before useless."""
    refuse_taken(sheet)
    with state.register() as register:
        key = new_recovery_key(register)
        if as_json:
            print_json({"recovery_key": key})
        else:
            say_key(key)
        if sheet is not None:
            save_recovery_sheet(register, key, sheet)


def _new_passphrase(state: State, file: Path | None) -> str:
    if file is not None:
        return State(state.folder, file).passphrase()
    asked: str = click.prompt(_("Nieuwe wachtzin"), hide_input=True, confirmation_prompt=_("Nog een keer"), err=True)
    return asked


@contextmanager
def _opened(state: State, with_recovery_key: bool) -> Iterator[Register]:
    if not with_recovery_key:
        with state.register() as register:
            yield register
        return
    register = open_with_recovery_key(state.need_folder(), click.prompt(_("Herstelsleutel"), err=True))
    try:
        yield register
    finally:
        register.close()
