"""`makelaar demo FOLDER`: a fictional register of any size."""

import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from makelaar.cli.state import State, print_json
from makelaar.i18n import _
from makelaar.services.fiction.demo import DEMO_DAY, DemoSize, make_demo
from makelaar.services.fiction.example import EXAMPLE_PASSPHRASE


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--people", type=click.IntRange(1, 1_000_000), default=200, show_default=True, help="How many people.")
@click.option("--encounters", type=click.IntRange(0, 10_000_000), help="How many encounters.  [default: ten a person]")
@click.option("--doors", type=click.IntRange(0, 1_000_000), help="How many doors.  [default: one for every two people]")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same people.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=DEMO_DAY.isoformat(),
    show_default=True,
    metavar="YYYY-MM-DD",
    help="The day on which it is made.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@click.pass_obj
def demo(
    state: State,
    folder: Path,
    people: int,
    encounters: int | None,
    doors: int | None,
    seed: int,
    today: datetime,
    as_json: bool,
) -> None:
    """Make a register of invented people in FOLDER, for trials and benchmarks.

    Without --passphrase-file it opens with the public passphrase of the example neighbourhood, which is printed.
    """
    is_public = state.passphrase_file is None
    passphrase = EXAMPLE_PASSPHRASE if is_public else state.passphrase()
    size = DemoSize(
        people=people,
        encounters=people * 10 if encounters is None else encounters,
        seed=seed,
        today=today.date(),
        doors=people // 2 if doors is None else doors,
    )
    steps = size.people + size.encounters + size.doors
    is_hidden = not sys.stderr.isatty()
    with click.progressbar(length=steps, file=sys.stderr, hidden=is_hidden, update_min_steps=2000) as bar:
        counts = make_demo(folder, passphrase, size, told=bar.update)
    if as_json:
        print_json(asdict(counts) | ({"passphrase": passphrase} if is_public else {}))
        return
    told = _(
        "Gemaakt: {people} mensen, {encounters} contacten, {promises} opvolgingen, {doors} deuren, {rounds} rondes."
    )
    click.echo(told.format(**asdict(counts)))
    if is_public:
        click.echo(_("Wachtzin: {passphrase}").format(passphrase=passphrase))
