"""`makelaar facade`: the front of a building as it was on a day, drawn into a file."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from makelaar.cli.state import State, print_json
from makelaar.errors import UserError
from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services.doors.building_named import building_named
from makelaar.services.doors.facade import Facade
from makelaar.services.doors.facade_file import FacadeFormat, export_facade
from makelaar.services.people.encounters import day_been
from makelaar.services.people.export import NOT_ENCRYPTED


@click.command()
@click.argument("building", metavar="BUILDING")
@click.option("--on", "words", metavar="DATE", help="As it was on DATE: 2026-09-03, or in Dutch words. Default: today.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE",
    help="Draw into FILE: .svg, .png or .pdf.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print what was drawn as JSON.")
@click.pass_obj
def facade(state: State, /, building: str, words: str | None, out: Path, force: bool, as_json: bool) -> None:
    """Draw the front of a building, each door in the colour of what is known of it."""
    ending = out.suffix.lstrip(".").lower()
    if ending not in list(FacadeFormat):
        raise click.UsageError(_("Geef een bestand dat eindigt op .svg, .png of .pdf."))
    if out.exists() and not force:
        raise UserError(_("Dat bestand bestaat al. Er is niets geschreven; kies een andere naam of gebruik --force."))
    with state.register() as register:
        key = building_named(register, building)
        on = None if words is None else _day(words, register.clock.today())
        click.echo(_(NOT_ENCRYPTED), err=True)
        drawn = export_facade(register, key, out, FacadeFormat(ending), on)
    if as_json:
        print_json({"file": str(out), **_as_json(drawn)})
    else:
        click.echo(f"{drawn.building.name} · {exact_day(drawn.on)}\n{drawn.title}")


def _day(words: str, today: date) -> date:
    """The day that was asked for: a whole date as it is, words as a day that has been. Raises UserError otherwise."""
    with suppress(ValueError):
        return date.fromisoformat(words.strip())
    day = day_been(words, today)
    if day is None:
        raise UserError(_("“{words}” is geen dag die geweest is. Schrijf hem als 2026-09-03.").format(words=words))
    return day


def _as_json(drawn: Facade) -> dict[str, object]:
    return {
        "building": drawn.building.id,
        "name": drawn.building.name,
        "on": drawn.on.isoformat(),
        "title": drawn.title,
        "doors": drawn.summary.doors,
        "reached": drawn.summary.reached,
        "do_not_ring": drawn.summary.do_not_ring,
        "states": {state.value: count for state, count in drawn.summary.states.items()},
    }
