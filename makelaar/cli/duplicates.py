"""`makelaar duplicates`: who may be in the register twice."""

from typing import Any

import click

from makelaar.cli.state import State, print_json
from makelaar.i18n import _
from makelaar.services.doubles import Double, find_doubles


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects: ids, names, score, reasons.")
@click.pass_obj
def duplicates(state: State, /, as_json: bool) -> None:
    """List pairs of people who may be the same person, likeliest first. Nothing is merged."""
    with state.register() as register:
        found = find_doubles(register)
    if as_json:
        print_json([_as_json(double) for double in found])
        return
    if not found:
        click.echo(_("Geen dubbelen gevonden."))
    for double in found:
        names = f"{double.first.name} ({double.first.id}) · {double.second.name} ({double.second.id})"
        click.echo(f"{double.score:.2f}  {names}  {', '.join(double.reasons)}")


def _as_json(double: Double) -> dict[str, Any]:
    return {
        "ids": list(double.ids),
        "names": [double.first.name, double.second.name],
        "score": round(double.score, 2),
        "reasons": list(double.reasons),
    }
