"""What the worker is told after an import: every cell that found no place of its own, and every doubt, row by row."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path

from makelaar.errors import CannotWrite
from makelaar.i18n import _
from makelaar.services.imports.deciding import Step, Target, title_of
from makelaar.services.imports.fates import Do, Fate, NotUnderstood, Plan
from makelaar.services.imports.telling import clash_line, name_of, value_text


def report_of(steps: Iterable[Step], plan: Plan) -> tuple[NotUnderstood, ...]:
    """The lines in the order of the sheet; what concerns the whole file comes first (row 0)."""
    whole = [NotUnderstood("", 0, "", "", warning) for warning in plan.reading.warnings]
    return (*whole, *(line for step in steps for line in _lines(step)))


def dump_report(lines: Iterable[NotUnderstood]) -> str:
    """The report as JSON, to keep with the import."""
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False)


def load_report(text: str) -> tuple[NotUnderstood, ...]:
    """What `dump_report` wrote; an import without a report has none."""
    lines = json.loads(text) if text else []
    return tuple(NotUnderstood(**{**line, "people": tuple(line["people"])}) for line in lines)


def report_without(text: str, people: Collection[int]) -> str:
    """A kept report without the lines that speak of these people (an erasure)."""
    return dump_report(line for line in load_report(text) if not set(line.people) & set(people))


def with_people(
    lines: Iterable[NotUnderstood], steps: Iterable[Step], ids: Mapping[Target, int]
) -> tuple[NotUnderstood, ...]:
    """The report with the ids of all whom its lines speak of: the row's own person and those it looks like."""
    by_row = {step.facts.index: step for step in steps}
    spoken = {(s.facts.sheet, s.facts.number): _spoken_of(s, by_row, ids) for s in by_row.values()}
    return tuple(replace(line, people=spoken.get((line.sheet, line.row), ())) for line in lines)


def _spoken_of(step: Step, by_row: Mapping[int, Step], ids: Mapping[Target, int]) -> tuple[int, ...]:
    found = {candidate.person_id for candidate in step.facts.candidates}
    rows = [step, *(by_row[candidate.row] for candidate in step.facts.candidates if candidate.row is not None)]
    found |= {ids.get(row.target) for row in rows if row.target is not None}
    return tuple(sorted(key for key in found if key is not None))


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
        yield NotUnderstood(row.sheet, row.number, name_of(clash.name), value_text(clash.sheet), clash_line(clash))
    chosen = step.fate.choice
    if row.candidates and step.fate.fate is Fate.DUPLICATE and (chosen is None or chosen.do is not Do.NEW):
        names = _(" en op ").join(candidate.title for candidate in row.candidates)
        why = _("Lijkt op {names}; ingelezen als nieuwe mens.").format(names=names)
        yield NotUnderstood(row.sheet, row.number, name_of("name"), title_of(row.person), why)
