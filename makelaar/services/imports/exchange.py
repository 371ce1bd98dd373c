"""A plan as plain values for scripts: `makelaar import --json`."""

from typing import Any

from makelaar.intake.rows import FollowUpWords, Person, Table
from makelaar.services.imports.fates import Candidate, NotUnderstood, Plan, RowFate


def plan_values(plan: Plan, report: tuple[NotUnderstood, ...]) -> dict[str, Any]:
    """`mapping`, `rows` in the order of the sheet, `duplicates`, `warnings`, and how many rows have which fate."""
    twice = {pair.second for pair in plan.reading.duplicates}
    rows = zip(plan.reading.rows, plan.rows, strict=True)
    return {
        "mapping": [_table_values(table) for table in plan.reading.tables],
        "rows": [_row_values(row.person, fate, fate.index in twice) for row, fate in rows],
        "duplicates": [_pair(fate, candidate) for fate in plan.rows for candidate in fate.candidates],
        "warnings": list(plan.reading.warnings),
        "counts": {fate.value: count for fate, count in plan.counts().items()},
        "report": [_line_values(line) for line in report if line.row],
    }


def _line_values(line: NotUnderstood) -> dict[str, Any]:
    return {"sheet": line.sheet, "row": line.row, "column": line.column, "cell": line.cell, "why": line.why}


def _table_values(table: Table) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "header_row": table.first_row if table.has_header else None,
        "columns": [
            {"index": c.index, "header": c.header, "field": c.field.value, "sure": round(c.sure, 2)}
            for c in table.columns
        ],
    }


def _row_values(person: Person, fate: RowFate, duplicate: bool) -> dict[str, Any]:
    first = person.followups[0] if person.followups else FollowUpWords("")
    return {
        "name": person.name or None,
        "phone": next(iter(person.phones), None),
        "email": next(iter(person.emails), None),
        "address": {"street": person.street or None, "number": person.number or None},
        "area": person.area or None,
        "can": list(person.can),
        "want": list(person.want),
        "followup": {"date": first.day.isoformat() if first.day else None, "text": first.text},
        "note": person.note,
        "duplicate": duplicate,
        **_more(person, fate),
    }


def _more(person: Person, fate: RowFate) -> dict[str, Any]:
    """What the short form has no place for, so that a script loses nothing either."""
    return {
        "fate": fate.fate.value,
        "sheet": fate.sheet,
        "row": fate.number,
        "phones": list(person.phones),
        "emails": list(person.emails),
        "door": person.door or None,
        "postcode": person.postcode or None,
        "place": person.place or None,
        "followups": [_promise_values(words) for words in person.followups],
        "channel": person.preferred_channel,
        "languages": list(person.languages),
        "tags": list(person.tags),
        "key_person": person.is_key_person,
        "age_group": person.age_group,
        "met_on": person.met_on.isoformat() if person.met_on else None,
        "met_how": person.met_how or None,
    }


def _promise_values(words: FollowUpWords) -> dict[str, Any]:
    return {
        "date": words.day.isoformat() if words.day else None,
        "someday": words.condition or None,
        "channel": words.channel,
        "text": words.text,
    }


def _pair(fate: RowFate, candidate: Candidate) -> dict[str, Any]:
    return {
        "row": fate.index,
        "with_row": candidate.row,
        "with_person": candidate.person_id,
        "score": round(candidate.score, 3),
        "reasons": list(candidate.reasons),
        "sure": candidate.sure,
    }
