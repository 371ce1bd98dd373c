"""What an act touched, row by row: recorded while it is written, applied backwards for undo."""

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import Table, event, inspect
from sqlalchemy.orm import ORMExecuteState, Session

from makelaar.models import Base

Values = dict[str, Any]


@dataclass(frozen=True)
class RowChange:
    """One row of one table: its values before (None: it was not there) and after (None: it is gone)."""

    table: str
    key: int
    before: Values | None
    after: Values | None

    def inverse(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)

    def people(self) -> set[int]:
        """The ids of the people that the row is about."""
        columns = about_people(self.table)
        ids = {v[column] for v in (self.before, self.after) if v for column in columns if v.get(column) is not None}
        return ids | ({self.key} if self.table == "person" else set())


@dataclass(frozen=True)
class ChangeSet:
    """One act: its name for the menu ("Opvolging verzet") and every row that it touched."""

    label: str
    changes: tuple[RowChange, ...]
    people: frozenset[int] = field(init=False)
    tables: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "people", frozenset(i for c in self.changes for i in c.people()))
        object.__setattr__(self, "tables", frozenset(c.table for c in self.changes))

    def inverse(self) -> "ChangeSet":
        """The act that takes this one back."""
        return ChangeSet(self.label, tuple(c.inverse() for c in reversed(self.changes)))

    def then(self, later: "ChangeSet") -> "ChangeSet":
        """Both acts as one, named after the later; rows that end as they began are left out."""
        rows = {(c.table, c.key): c for c in self.changes}
        for change in later.changes:
            first = rows.get((change.table, change.key), change)
            rows[change.table, change.key] = RowChange(change.table, change.key, first.before, change.after)
        return ChangeSet(later.label, tuple(c for c in rows.values() if c.before != c.after))


class Recorder:
    """Listens to one session and keeps, of each row, its first "before" and its last "after"."""

    def __init__(self, session: Session) -> None:
        self._rows: dict[tuple[str, int], tuple[Values | None, Values | None]] = {}
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def change_set(self, label: str) -> ChangeSet:
        """What was recorded, without rows that ended as they began."""
        changed = (
            RowChange(table, key, before, after)
            for (table, key), (before, after) in self._rows.items()
            if before != after
        )
        return ChangeSet(label, tuple(changed))

    def note(self, change: RowChange) -> None:
        """Record a change that was made past the session's objects (undo, redo)."""
        place = (change.table, change.key)
        before = self._rows[place][0] if place in self._rows else change.before
        self._rows[place] = (before, change.after)

    def _after_flush(self, session: Session, _context: object) -> None:
        for row in session.new:
            if isinstance(row, Base) and row.logged:
                self.note(RowChange(row.__tablename__, row.id, None, _values(row)))
        for row in session.dirty:
            if isinstance(row, Base) and row.logged:
                self.note(RowChange(row.__tablename__, row.id, _values_before(row), _values(row)))
        for row in session.deleted:
            if isinstance(row, Base) and row.logged:
                self.note(RowChange(row.__tablename__, row.id, _values_before(row), None))


def _refuse_bulk(state: ORMExecuteState) -> None:
    """A bulk statement on a logged table would pass undo and the logbook by: a bug, told where it is made."""
    changes = state.is_insert or state.is_update or state.is_delete
    if changes and state.bind_mapper is not None and getattr(state.bind_mapper.class_, "logged", False):
        raise RuntimeError(f"bulk change of {state.bind_mapper.class_.__name__}: load the rows and change them")


def _values(row: Base) -> Values:
    return {key: getattr(row, key) for key in _column_keys(type(row))}


@cache
def _column_keys(model: type[Base]) -> tuple[str, ...]:
    return tuple(attr.key for attr in inspect(model).column_attrs)


def _values_before(row: Base) -> Values:
    values = _values(row)
    for attr in inspect(row).attrs:
        if attr.key in values and attr.history.deleted:
            values[attr.key] = attr.history.deleted[0]
    return values


@cache
def about_people(table: str) -> tuple[str, ...]:
    """The columns that say whom a row of this table is about: those that point at a person, and every `person_id`."""
    return tuple(
        column.key
        for column in table_named(table).columns
        if column.key == "person_id" or any(key.column.table.name == "person" for key in column.foreign_keys)
    )


def table_named(name: str) -> Table:
    """The table of a `RowChange`."""
    return Base.metadata.tables[name]


def pack(changes: Iterable[RowChange]) -> bytes:
    """Changes as compressed JSON, to keep inside the register."""
    rows = [[c.table, c.key, _plain(c.before), _plain(c.after)] for c in changes]
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode())


def unpack(packed: bytes) -> tuple[RowChange, ...]:
    """The changes that `pack` wrote. Columns that the register no longer has are left out."""
    rows = json.loads(zlib.decompress(packed))
    return tuple(RowChange(t, k, _typed(t, before), _typed(t, after)) for t, k, before, after in rows)


def _plain(values: Values | None) -> Values | None:
    if values is None:
        return None
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value  # a datetime is a date too


def _typed(table: str, values: Values | None) -> Values | None:
    if values is None:
        return None
    readers = _readers(table)
    return {
        name: value if value is None or readers[name] is None else readers[name](value)
        for name, value in values.items()
        if name in readers
    }


@cache
def _readers(table: str) -> dict[str, Any]:
    """What makes a column's value of its JSON; None where that is the value itself."""
    return {column.key: _reader(column.type.python_type) for column in table_named(table).columns}


def _reader(kind: type[Any]) -> Callable[[Any], Any] | None:
    if kind in (date, datetime):
        return kind.fromisoformat  # type: ignore[no-any-return]
    return None if kind in (str, int) else kind
