"""`makelaar due`: which promises ask for attention on a day."""

from datetime import date
from typing import Any

import click

from makelaar.cli.state import State, print_json
from makelaar.errors import UserError
from makelaar.hearts.day_words import exact_day, spoken_day
from makelaar.hearts.days import read_day
from makelaar.i18n import N_, _
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.followups.today import list_due
from makelaar.services.waiting import Waiting, waiting

_CHANNELS = {
    "mail": N_("mail"),
    "bel": N_("bel"),
    "app": N_("app"),
    "langs": N_("langs"),
    "brief": N_("brief"),
}


@click.command()
@click.option("--on", "words", metavar="DATE", help="On DATE: 2027-03-01, or in Dutch words. Default: today.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects: id, name, date, channel, why, say.")
@click.pass_obj
def due(state: State, /, words: str | None, as_json: bool) -> None:
    """List the promises that are due: for that day, before it, and overdue today.

    Signals to hear back of and doors to come back to by then stand below them; --json holds the promises alone.
    """
    with state.register() as register:
        today = register.clock.today()
        day = today if words is None else _day(words, today)
        items, beside = list_due(register, day), waiting(register, day)
    if as_json:
        print_json([_as_json(item) for item in items])
    elif not (items or beside.count):
        click.echo(_("Niets te doen op {day}.").format(day=exact_day(day)))
    else:
        _print(items, day, today)
        _print_beside(beside, today)


def _day(words: str, today: date) -> date:
    """The day that was asked for. Raises UserError when it is none, or not just one."""
    reading = read_day(words, today)
    if reading is None or reading.day is None or reading.others:
        raise UserError(_("“{words}” is geen dag. Schrijf hem als 2027-03-01.").format(words=words))
    return reading.day


def _as_json(item: FollowUpItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "name": item.name,
        "date": item.due.isoformat() if item.due else None,
        "channel": item.channel.value if item.channel else None,
        "why": item.why,
        "say": item.say,
    }


def _print(items: list[FollowUpItem], day: date, today: date) -> None:
    late = [item for item in items if item.due and item.due < min(today, day)]
    before = [item for item in items if item.due and today <= item.due < day]
    on_the_day = [item for item in items if item.due == day]
    until = _("Vóór {day}").format(day=exact_day(day))
    for title, part in ((_("Te laat"), late), (until, before), (exact_day(day), on_the_day)):
        if part:
            click.echo(f"{title} ({len(part)})")
            for item in part:
                click.echo("  " + _line(item, today))


def _print_beside(beside: Waiting, today: date) -> None:
    signals = [(one.about, one.feedback_due, one.passed_to, one.text) for one in beside.signals]
    doors = [(one.address, one.on, one.words, one.note) for one in beside.come_backs]
    for title, rows in ((_("Signalen: terug te horen"), signals), (_("Aan de deur: terugkomen"), doors)):
        if rows:
            click.echo(f"{title} ({len(rows)})")
        for name, day, *rest in rows:
            told = (name, spoken_day(day, today) if day else "", *rest)
            click.echo("  " + "  ".join(" ".join(part.split()) for part in told if part))


def _line(item: FollowUpItem, today: date) -> str:
    """One promise: whose, when, how, why, and what to say."""
    when = spoken_day(item.due, today) if item.due else ""
    how = "" if item.channel is None else _(_CHANNELS.get(item.channel, item.channel.value))
    say = f"“{item.say}”" if item.say else ""
    return "  ".join(part for part in (item.name, when, how, item.why, say) if part)
