"""`makelaar deidentify`: notes on standard input, what may point at somebody on standard output."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from makelaar.cli.state import State
from makelaar.errors import UserError
from makelaar.hearts.deidentify.types import Deidentified
from makelaar.i18n import _
from makelaar.services.stories.detecting import look_through
from makelaar.services.stories.known_names import known_names


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object a line.")
@click.pass_obj
def deidentify(state: State, /, as_json: bool) -> None:
    """Look notes on standard input through, one a line or JSON lines with "text", for what points at somebody.

    With --register also for whoever and whatever that register knows.
    """
    notes = list(_notes())
    known = None
    if state.folder is not None:
        with state.register() as register:
            known = known_names(register)
    for text in notes:
        found = look_through(text, known)
        click.echo(json.dumps(_as_json(found), ensure_ascii=False) if as_json else found.masked)


def _notes() -> Iterator[str]:
    """The notes that come in. Raises UserError where they are no text, or a line of JSON is none."""
    try:
        lines = sys.stdin.buffer.read().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UserError(_("De tekst is niet te lezen. Geef hem als UTF-8.")) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _note(line, number)


def _note(line: str, number: int) -> str:
    """The note on a line: the line itself, or the "text" of its JSON object."""
    if not line.lstrip().startswith("{"):
        return line
    try:
        value = json.loads(line)
    except ValueError:
        return line  # a note may begin with a brace
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        raise UserError(_("Regel {number} heeft geen “text”. Er is niets verder nagekeken.").format(number=number))
    return text


def _as_json(found: Deidentified) -> dict[str, Any]:
    spans = [
        {
            "start": span.start,
            "end": span.end,
            "label": span.label.value,
            "source": span.source.value,
            "review": span.review,
        }
        for span in found.spans
    ]
    return {"spans": spans, "masked": found.masked}
