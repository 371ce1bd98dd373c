"""`makelaar rounds`: the rounds along doors, and what came of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from makelaar.cli.round_paper import Paper
from makelaar.cli.state import State, print_json
from makelaar.errors import UserError
from makelaar.hearts.day_words import short_day
from makelaar.i18n import LANGUAGES, N_, _, ngettext
from makelaar.services.rounds.planning import RoundLine, list_rounds
from makelaar.terms import Outcome, RoundStatus

_STATUS = {
    RoundStatus.PLANNED: N_("gepland"),
    RoundStatus.WALKING: N_("bezig"),
    RoundStatus.DONE: N_("klaar"),
}
_OUTCOMES = {
    Outcome.NOT_HOME: N_("niet thuis"),
    Outcome.NOT_NOW: N_("nu niet"),
    Outcome.SHORT_TALK: N_("even gepraat"),
    Outcome.CONVERSATION: N_("gesprek"),
    Outcome.COME_BACK: N_("kom terug"),
    Outcome.DECLINED: N_("wil dit niet"),
}


_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("numbers", metavar="[ROUND]...", type=int, nargs=-1)
@click.option("--letter", type=_FILE, metavar="FILE", help="Write the announcement of ROUND: a PDF of one page.")
@click.option("--when", metavar="WORDS", help="The time of the day in that letter: “tussen 16 en 19 uur”.")
@click.option("--letter-in", type=click.Choice(LANGUAGES), default="nl", help="The language of that letter.")
@click.option("--sheet", type=_FILE, metavar="FILE", help="Write the paper twin of ROUND: a PDF to walk with.")
@click.option("--report", type=_FILE, metavar="FILE", help="Issue the report of these rounds (default: all walked).")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects; with files, what was made.")
@click.pass_obj
def rounds(
    state: State,
    /,
    numbers: tuple[int, ...],
    letter: Path | None,
    when: str | None,
    letter_in: str,
    sheet: Path | None,
    report: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """List the rounds along doors, the latest first: where, by whom, and what came of them. Or put them on paper."""
    paper = Paper(letter, sheet, report, when, letter_in)
    paper.check(numbers, force=force)
    with state.register() as register:
        if paper.files:
            _say_made(paper.make(register, numbers), as_json=as_json)
            return
        lines, today = _asked(list_rounds(register), numbers), register.clock.today()
    if as_json:
        print_json([_as_json(line) for line in lines])
    else:
        click.echo("\n".join(_told(line, today) for line in lines) or _("Nog geen rondes."))


def _asked(lines: Sequence[RoundLine], numbers: Sequence[int]) -> list[RoundLine]:
    """The rounds with these numbers, all without any. Raises UserError for a number that is none."""
    unknown = set(numbers) - {line.id for line in lines}
    if unknown:
        raise UserError(_("Er is geen ronde met nummer {n}.").format(n=min(unknown)))
    return [line for line in lines if not numbers or line.id in numbers]


def _say_made(made: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(made)
    else:
        click.echo("\n".join(told.get("title", told["file"]) for told in made.values()))


def _as_json(line: RoundLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "day": line.day.isoformat(),
        "status": line.status.value,
        "buildings": list(line.buildings),
        "duo": [name for name in (line.worker, line.colleague) if name],
        "doors": line.doors,
        "rung": line.rung,
        "outcomes": {outcome.value: line.outcomes.get(outcome, 0) for outcome in Outcome},
        "rings": line.rings,
        "opened": line.opened,
        "response": None if line.response is None else round(line.response, 3),
        "conversations": line.conversations,
        "come_backs": line.come_backs,
    }


def _told(line: RoundLine, today: date) -> str:
    """One round: its number, when, where, by whom, how far, and what came of it."""
    duo = [name for name in (line.worker, line.colleague) if name]
    far = ngettext("{rung} van {n} deur", "{rung} van {n} deuren", line.doors).format(rung=line.rung, n=line.doors)
    parts = (
        str(line.id),
        short_day(line.day, today),
        ", ".join(line.buildings),
        _("{one} en {other}").format(one=duo[0], other=duo[1]) if len(duo) == 2 else "".join(duo),
        f"{_(_STATUS[line.status])}, {far}",
        ", ".join(f"{_(_OUTCOMES[outcome])} {count}" for outcome, count in line.outcomes.items()),
        _("{opened} van {rings} keer open").format(opened=line.opened, rings=line.rings) if line.rings else "",
        _("nog terug: {n}").format(n=line.come_backs) if line.come_backs else "",
    )
    return "  ".join(part for part in parts if part)
