"""`makelaar capture LINE…`: lines as a worker writes them, into the register."""

import json
import sys
from datetime import date, datetime
from typing import Any

import click

from makelaar.cli.state import State
from makelaar.clock import FixedClock, SystemClock
from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services import capture
from makelaar.services.capture import Captured, Promise, Saved


@click.command("capture")
@click.argument("lines", metavar="LINE", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Show what would be understood; write nothing. Works without a register.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object a line.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Read days in words as on this day.",
)
@click.pass_obj
def capture_lines(state: State, lines: tuple[str, ...], dry_run: bool, as_json: bool, today: datetime | None) -> None:
    """Write down each LINE (or each line of standard input): who, where, can, wants, when to return.

    All lines are kept as one act, or none: when a line may be about somebody who is in the register already and that
    is not sure, it is told which line, and nothing is kept.
    """
    texts = list(lines) or [line for line in sys.stdin.read().splitlines() if line.strip()]
    day = today.date() if today else SystemClock().today()
    if dry_run and state.folder is None:
        _tell([(capture.read(text, day), None) for text in texts], as_json)
        return
    with state.register() as register:
        if today:
            register.clock = FixedClock(day)
        if dry_run:
            _tell([(capture.understand(register, text).line, None) for text in texts], as_json)
        else:
            _tell(list(capture.save_lines(register, texts)), as_json)


def _tell(told: list[tuple[Captured, Saved | None]], as_json: bool) -> None:
    for line, saved in told:
        if as_json:
            after = {} if saved is None else {"id": saved.person_id, "added": not saved.is_new}
            click.echo(json.dumps({**capture.captured_values(line), **after}, ensure_ascii=False))
        else:
            click.echo("\n".join(_readable(line, saved)))


def _readable(line: Captured, saved: Saved | None) -> list[str]:
    """The line for people: who, and under it what was understood."""
    who = line.name or _("(zonder naam)")
    if saved is not None:
        sentence = _("{name} staat in je register.") if saved.is_new else _("Bij {name} gezet.")
        who = sentence.format(name=saved.name)
    return [who, *(f"  {label}: {value}" for label, value in _parts(line, saved) if value)]


def _parts(line: Captured, saved: Saved | None) -> list[tuple[str, Any]]:
    apart = "; ".join(saved.apart) if saved else ""
    return [
        (_("adres"), " ".join(part for part in (line.street, line.number, line.postcode, line.place) if part)),
        (_("telefoon"), ", ".join(line.phones)),
        (_("e-mail"), ", ".join(line.emails)),
        (_("kan"), "; ".join(line.can)),
        (_("wil"), "; ".join(line.want)),
        (_("opvolging"), _promise(line.promise)),
        (_("labels"), " ".join(f"#{tag}" for tag in line.tags)),
        (_("notitie"), line.note),
        (_("anders dan op de kaart, bewaard in de notitie"), apart),
    ]


def _promise(promise: Promise | None) -> str:
    if promise is None:
        return ""
    when = _when(promise.day, promise.condition)
    return " ".join(part for part in (promise.channel.value if promise.channel else "", when) if part)


def _when(day: date | None, condition: str) -> str:
    return exact_day(day) if day else condition or _("zonder dag")
