"""`makelaar check`: is everything as it was written?"""

import click

from makelaar.cli.state import State, print_json
from makelaar.errors import DamagedRegister
from makelaar.i18n import _
from makelaar.services.disk_encryption import DISK_NOT_ENCRYPTED, disk_is_encrypted
from makelaar.services.registers import check_register


@click.command()
@click.option("--json", "as_json", is_flag=True, help='Print {"ok": …, "findings": […], "disk_encrypted": …}.')
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """Check slots, database and backups; exit status 1 when something is damaged."""
    findings = _findings(ctx.obj)
    encrypted = disk_is_encrypted(ctx.obj.need_folder())
    if as_json:
        print_json({"ok": not findings, "findings": list(findings), "disk_encrypted": encrypted})
        ctx.exit(1 if findings else 0)
    if encrypted is False:
        click.echo(_(DISK_NOT_ENCRYPTED), err=True)
    if findings:
        raise DamagedRegister("\n".join(findings))
    click.echo(_("Alles is in orde: sleutels, gegevens en reservekopieën."))


def _findings(state: State) -> tuple[str, ...]:
    """What is wrong, also when it is so wrong that the register does not open."""
    try:
        with state.register() as register:
            return check_register(register)
    except DamagedRegister as error:
        return (str(error),)
