"""`makelaar deidentify`: notes on standard input, what may point at somebody on standard output."""

import json
import re
import sys
from typing import Any

import click

from makelaar.cli.state import State
from makelaar.errors import UserError
from makelaar.hearts.deidentify.types import Deidentified
from makelaar.i18n import _
from makelaar.services.stories.detecting import look_through
from makelaar.services.stories.known_names import known_names

_OBJECT = re.compile(r'\s*\{\s*["}]')
"""How an object of JSON begins; a note may begin with a brace as well."""
_BREAK = re.compile("[\\n\\r\\x0b\\x0c\\x1c-\\x1e\\x85\\u2028\\u2029]")
"""What a reader may take for the end of a line: an answer is one line to all of them."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object a line.")
@click.pass_obj
def deidentify(state: State, /, as_json: bool) -> None:
    """Look notes on standard input through, one a line or JSON lines with "text", for what points at somebody.

    With --register also for whoever and whatever that register knows. Each line in gives a line out; exit status 1
    where one could not be read.
    """
    lines = _lines()
    known = None
    if state.folder is not None:
        with state.register() as register:
            known = known_names(register)
    unread = False
    for number, line in enumerate(lines, start=1):
        try:
            found, error = look_through(_note(line, number), known), ""
        except UserError as problem:
            found, error, unread = Deidentified("", ()), str(problem), True
            click.echo(error, err=True)
        click.echo(_in_json(found, error) if as_json else _BREAK.sub(" ", found.masked))
    if unread:
        click.get_current_context().exit(1)


def _lines() -> list[str]:
    """The lines that come in. Only a newline ends one: a note, and a string of JSON, may hold all else that
    `splitlines` takes for an end. Raises UserError where they are no text."""
    try:
        given = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(_("De tekst is niet te lezen. Geef hem als UTF-8.")) from error
    lines = [line.removesuffix("\r") for line in given.split("\n")]
    return lines if lines[-1] else lines[:-1]


def _note(line: str, number: int) -> str:
    """The note on a line: the line itself, or the "text" of its JSON object. Raises UserError where that has none."""
    if not _OBJECT.match(line):
        return line
    try:
        text = json.loads(line)["text"]
        text.encode()  # half a surrogate pair is no text
    except (ValueError, KeyError, AttributeError, RecursionError) as error:
        sentence = _("Regel {number} is geen JSON met een “text”, en is overgeslagen. De andere zijn nagekeken.")
        raise UserError(sentence.format(number=number)) from error
    return str(text)


def _in_json(found: Deidentified, error: str) -> str:
    answer = _as_json(found) | ({"error": error} if error else {})
    return _BREAK.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(answer, ensure_ascii=False))


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
