"""The columns as she set them, remembered for the next sheet with these headers."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import select

from makelaar.i18n import _
from makelaar.intake.rows import Field, Table
from makelaar.models import ColumnMemory
from makelaar.store.register import Register

Mapped = Mapping[str, Mapping[int, Field]]


def remembered_mapping(register: Register, tables: Iterable[Table]) -> dict[str, dict[int, Field]]:
    """What each column was set to before, by `Table.key` and column index; tables never seen are left out.

    A field that this version does not know is left out too. A table without headers has nothing to be known again by.
    """
    keys = {table.key for table in tables if table.has_header}
    with register.read() as session:
        rows = session.scalars(select(ColumnMemory).where(ColumnMemory.headers.in_(keys))).all()
    return {row.headers: _read(row.mapping) for row in rows}


def remember_mapping(register: Register, tables: Iterable[Table]) -> None:
    """Remember the columns of these tables as they are now. No act of its own: it cannot be undone."""
    with register.write(_("Kolommen onthouden"), undoable=False) as session:
        kept = {row.headers: row for row in session.scalars(select(ColumnMemory))}
        for key, columns in {table.key: table.columns for table in tables if table.has_header}.items():
            mapping = json.dumps({str(column.index): column.field.value for column in columns})
            if key not in kept:
                session.add(ColumnMemory(headers=key, mapping=mapping))
            else:
                kept[key].mapping = mapping


def _read(mapping: str) -> dict[int, Field]:
    known = {field.value for field in Field}
    return {int(index): Field(value) for index, value in json.loads(mapping).items() if value in known}
