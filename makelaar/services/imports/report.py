"""What the worker is told after an import: every cell that found no place of its own, and every doubt, row by row."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from makelaar.errors import CannotWrite
from makelaar.i18n import _
from makelaar.services.imports.deciding import Step, title_of
from makelaar.services.imports.fates import Do, Fate, NotUnderstood, Plan
from makelaar.services.imports.telling import clash_line, name_of


def report_of(steps: Iterable[Step], plan: Plan) -> tuple[NotUnderstood, ...]:
    """The lines in the order of the sheet; what concerns the whole file comes first (row 0)."""
    whole = [NotUnderstood("", 0, "", "", warning) for warning in plan.reading.warnings]
    return (*whole, *(line for step in steps for line in _lines(step)))


def dump_report(lines: Iterable[NotUnderstood]) -> str:
    """The report as JSON, to keep with the import."""
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False)


def load_report(text: str) -> tuple[NotUnderstood, ...]:
    """What `dump_report` wrote; an import without a report has none."""
    return tuple(NotUnderstood(**line) for line in json.loads(text)) if text else ()


def save_report(lines: Iterable[NotUnderstood], path: Path) -> None:
    """The report as a text file, one line a row; not encrypted. Raises CannotWrite."""
    text = "".join(line.text + "\n" for line in lines)
    try:
        path.write_text(text, encoding="utf-8-sig")  # with a mark, so that Windows' Notepad reads the accents
    except OSError as error:
        raise CannotWrite(
            _("Het verslag kon niet worden bewaard. Je register is in orde; kies een andere plek.")
        ) from error


def _lines(step: Step) -> Iterator[NotUnderstood]:
    row = step.facts
    if step.fate.fate in (Fate.SKIPPED, Fate.UNCHANGED) and not step.merge.clashes:
        return
    questions = list(row.questions)
    for column, cell in row.unread:
        asked = next((question for question in questions if f"“{cell}”" in question), None)
        if asked is not None:
            questions.remove(asked)
        yield NotUnderstood(row.sheet, row.number, column, cell, asked or _("Niet herkend; staat bij de notities."))
    for question in questions:
        yield NotUnderstood(row.sheet, row.number, name_of("name"), title_of(row.person), question)
    for clash in step.merge.clashes:
        yield NotUnderstood(row.sheet, row.number, name_of(clash.name), clash.sheet, clash_line(clash))
    chosen = step.fate.choice
    if row.candidates and step.fate.fate is Fate.DUPLICATE and (chosen is None or chosen.do is not Do.NEW):
        names = _(" en op ").join(candidate.title for candidate in row.candidates)
        why = _("Lijkt op {names}; ingelezen als nieuwe mens.").format(names=names)
        yield NotUnderstood(row.sheet, row.number, name_of("name"), title_of(row.person), why)
