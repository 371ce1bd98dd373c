"""Make the plan of an import: read what the register has, and let `deciding` say what becomes of each row."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.intake.rows import Field, Person, Reading, Row, Table
from makelaar.models import ImportSource
from makelaar.services.imports.candidates import card_of, in_file, in_register, likeliest
from makelaar.services.imports.deciding import decide
from makelaar.services.imports.fates import Candidate, Choice, NotUnderstood, Plan, RowFacts, Source
from makelaar.services.imports.identity import identity_of
from makelaar.services.imports.people_now import PersonNow, chunks, load_people
from makelaar.services.imports.report import report_of
from makelaar.services.imports.row_values import load
from makelaar.services.imports.running import stamp_of
from makelaar.services.imports.sources import Seen, match_sources
from makelaar.services.people.reach import shown_value
from makelaar.store.register import Register
from makelaar.terms import PointKind


def plan(register: Register, reading: Reading, file_name: str) -> Plan:
    """What importing `reading` would do to the register, row by row. Nothing is written.

    `file_name` is the bare name, for the list of imports.
    """
    rows = _seen(reading, file_name)
    with register.read() as session:
        sources = match_sources(rows, _sources(session, {row.sheet_key for row in rows}))
        unknown = {row.index: row.person for row in rows if row.index not in sources}
        known = in_register(session, unknown)
        wanted = {source.person_id for source in sources.values()}
        wanted |= {c.person_id for found in known.values() for c in found if c.person_id is not None}
        people, stamp = load_people(session, wanted), stamp_of(session)
    within = in_file([row.person for row in rows], reading.duplicates)
    candidates = {row: likeliest(*known.get(row, ()), *within.get(row, ())) for row in unknown}
    return _planned(reading, file_name, register.clock.today(), rows, sources, candidates, people, stamp)


def preview(reading: Reading, file_name: str, today: date) -> Plan:
    """The plan for an empty register: what can be said of a file on its own."""
    rows = _seen(reading, file_name)
    within = in_file([row.person for row in rows], reading.duplicates)
    candidates = {row: likeliest(*found) for row, found in within.items()}
    return _planned(reading, file_name, today, rows, {}, candidates, {}, 0)


def choose(planned: Plan, choices: Mapping[int, Choice]) -> Plan:
    """The same plan with her choices by row index; rows that follow from a choice change with it."""
    return replace(planned, rows=tuple(step.fate for step in decide(planned.facts, planned.people, choices)))


def row_card(planned: Plan, index: int) -> PersonNow:
    """What the row says, as a card beside the one it could be."""
    return card_of(planned.facts[index].person)


def report_before(planned: Plan) -> tuple[NotUnderstood, ...]:
    """What the report would say if the plan were carried out as it is."""
    return report_of(decide(planned.facts, planned.people, {}), planned)


def _planned(
    reading: Reading,
    file_name: str,
    today: date,
    rows: Sequence[Seen],
    sources: Mapping[int, Source],
    candidates: Mapping[int, tuple[Candidate, ...]],
    people: dict[int, PersonNow],
    stamp: int,
) -> Plan:
    facts = tuple(
        RowFacts(
            index=seen.index,
            sheet=row.sheet,
            number=row.number,
            sheet_key=seen.sheet_key,
            identity=identity_of(seen.person),
            person=seen.person,
            unread=(*row.not_understood, *_unread_days(row, _table_of(row, reading.tables))),
            questions=row.questions,
            source=sources.get(seen.index),
            candidates=candidates.get(seen.index, ()),
        )
        for seen, row in zip(rows, reading.rows, strict=True)
    )
    fates = tuple(step.fate for step in decide(facts, people, {}))
    return Plan(file_name, today, reading, fates, facts, people, stamp)


def _seen(reading: Reading, file_name: str) -> list[Seen]:
    """The rows as the register gets them, each with the headers that it stood under."""
    rows = []
    for index, row in enumerate(reading.rows):
        table = _table_of(row, reading.tables)
        rows.append(Seen(index, row.number, _sheet_key(table, file_name), _for_register(row, table)))
    return rows


def _sheet_key(table: Table | None, file_name: str) -> str:
    """By what a sheet is known again: its headers; without headers only the same file is the same sheet."""
    if table is None or not table.has_header:
        return f"{table.key if table else ''} {fold(file_name)}"
    return table.key


def _table_of(row: Row, tables: Sequence[Table]) -> Table | None:
    """The table that the row belongs to: of those of its sheet, the last that begins above it."""
    above = [t for t in tables if t.sheet == row.sheet and t.first_row <= row.number]
    return max(above, key=lambda t: t.first_row, default=None)


def _unread_days(row: Row, table: Table | None) -> list[tuple[str, str]]:
    """Cells for a day in which no day was understood ("?"), with their column."""
    header = next((c.header for c in table.columns if c.field is Field.FOLLOWUP), "") if table else ""
    unread = [words.text for words in row.person.followups if words.day is None and not words.condition]
    return [(header or _("Opvolging"), text) for text in unread if text]


def _for_register(row: Row, table: Table | None) -> Person:
    """The row's person with what has no place of its own in the notes, and never without a name or a door."""
    person = row.person
    lines = [f"{column}: {text}" for column, text in _unread_days(row, table)]
    lines = [line for line in lines if line not in person.note.splitlines()]
    note = "\n".join(filter(None, [person.note, *lines]))
    name = person.name
    if not name and not person.street:
        phones = (shown_value(PointKind.PHONE, phone) for phone in person.phones)
        reach = next(iter((*phones, *person.emails)), "")
        name = reach or _("Zonder naam")
    return replace(person, name=name, note=note)


def _sources(session: Session, keys: set[str]) -> list[Source]:
    rows = []
    for some in chunks(sorted(keys)):
        wanted = select(ImportSource).where(ImportSource.sheet_key.in_(some)).order_by(ImportSource.id)
        for row in session.scalars(wanted):
            rows.append(Source(row.id, row.person_id, row.sheet_key, row.identity, row.row, load(row.values)))
    return rows
