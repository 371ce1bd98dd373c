"""`makelaar capture LINE…`: lines as a worker writes them, into the register."""

import json
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import click

from makelaar.cli.state import State
from makelaar.clock import FixedClock, SystemClock
from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services import capture
from makelaar.services.capture import Captured, Known, Promise, Saved, Written
from makelaar.services.registers import Register

Told = tuple[Captured, dict[str, Any], Sequence[tuple[str, str]]]
"""A line, what JSON says besides, and what people read besides: labels with values, a sentence without one first."""

_WHO = re.compile(r"\s*@(?:(?P<id>\d+)|(?P<new>new)|line(?P<line>\d+))(?=\s|$)\s*")
"""In front of a line: who is meant."""


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
@click.option("--person", type=int, metavar="ID", help="Every line is about the person with this number.")
@click.option("--new", "is_new", is_flag=True, help="Every line is about somebody who is not in the register yet.")
@click.pass_obj
def capture_lines(
    state: State,
    /,
    lines: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
    today: datetime | None,
    person: int | None,
    is_new: bool,
) -> None:
    """Write down each LINE (or each line of standard input): who, where, can, wants, when to return.

    All lines are kept as one act, or none: when a line may be about somebody who is in the register already and that
    is not sure, it is told which line and who may be meant, and nothing is kept. Who is meant is said in front of the
    line: @41 (the person with number 41), @new (somebody new) or @line2 (who line 2 is about).
    """
    if person is not None and is_new:
        raise click.UsageError(_("Kies --person of --new, niet allebei."))
    texts = lines or tuple(sys.stdin.read().splitlines())
    written = [_written(text, number, person, is_new) for number, text in enumerate(texts, start=1) if text.strip()]
    day = today.date() if today else SystemClock().today()
    if dry_run and state.folder is None:
        _tell([(capture.read(line.text, day), {}, []) for line in written], as_json)
        return
    with state.register() as register:
        if today:
            register.clock = FixedClock(day)
        told = [_understood(register, line) for line in written] if dry_run else _kept(register, written)
    _tell(told, as_json)


def _written(text: str, number: int, person: int | None, is_new: bool) -> Written:
    """The line, with whom it says it is about, else whom all lines are about."""
    mark = _WHO.match(text)
    if mark is None:
        return Written(text, number, person_id=person, is_new=is_new)
    earlier = int(mark["line"]) if mark["line"] else None
    meant = int(mark["id"]) if mark["id"] else None
    return Written(text[mark.end() :], number, meant, earlier, mark["new"] is not None)


def _understood(register: Register, line: Written) -> Told:
    """The line and who may be meant, for JSON and in words: nothing is kept."""
    found = capture.understand(register, line.text)
    known = () if line.is_new or line.earlier else found.known
    target = line.person_id or (found.target if known else None)
    label = _("bestaat misschien al") if target is None else _("bestaat al")
    words = [(label, f"@{one.person_id} " + ", ".join(filter(None, (one.name, one.address)))) for one in known]
    return found.line, {"known": [_as_json(one) for one in known], "person": target}, words


def _as_json(one: Known) -> dict[str, Any]:
    return {
        "id": one.person_id,
        "name": one.name,
        "address": one.address or None,
        "last_contact": one.last_contact.isoformat() if one.last_contact else None,
        "score": round(one.score, 2),
        "reasons": list(one.reasons),
    }


def _kept(register: Register, written: Sequence[Written]) -> list[Told]:
    return [
        (line, {"id": saved.person_id, "added": not saved.is_new}, [_where(saved), *_apart(saved)])
        for line, saved in capture.save_lines(register, written)
    ]


def _where(saved: Saved) -> tuple[str, str]:
    sentence = _("{name} staat in je register.") if saved.is_new else _("Bij {name} gezet.")
    return "", sentence.format(name=saved.name)


def _apart(saved: Saved) -> list[tuple[str, str]]:
    return [(_("anders dan op de kaart, bewaard in de notitie"), "; ".join(saved.apart))] if saved.apart else []


def _tell(told: Sequence[Told], as_json: bool) -> None:
    for line, more, words in told:
        if as_json:
            click.echo(json.dumps({**capture.captured_values(line), **more}, ensure_ascii=False))
        else:
            click.echo("\n".join(_readable(line, words)))


def _readable(line: Captured, words: Sequence[tuple[str, str]]) -> list[str]:
    """The line for people: who, and under it what was understood and what came of it."""
    who = next((sentence for label, sentence in words if not label), line.name or _("(zonder naam)"))
    under = [*_parts(line), *((label, value) for label, value in words if label)]
    return [who, *(f"  {label}: {value}" for label, value in under if value)]


def _parts(line: Captured) -> list[tuple[str, str]]:
    return [
        (_("adres"), " ".join(part for part in (line.street, line.number, line.postcode, line.place) if part)),
        (_("telefoon"), ", ".join(line.phones)),
        (_("e-mail"), ", ".join(line.emails)),
        (_("kan"), "; ".join(line.can)),
        (_("wil"), "; ".join(line.want)),
        (_("opvolging"), _promise(line.promise)),
        (_("labels"), " ".join(f"#{tag}" for tag in line.tags)),
        (_("notitie"), line.note),
    ]


def _promise(promise: Promise | None) -> str:
    if promise is None:
        return ""
    when = _when(promise.day, promise.condition)
    return " ".join(part for part in (promise.channel.value if promise.channel else "", when) if part)


def _when(day: date | None, condition: str) -> str:
    return exact_day(day) if day else condition or _("zonder dag")
