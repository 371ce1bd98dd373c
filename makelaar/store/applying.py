"""Bring rows to what an act made of them, or to what they were before it: a table at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, select
from sqlalchemy.orm import Session

from makelaar.store.changes import RowChange, Values, table_named

_AT_ONCE = 500
"""Ids in one select: well below SQLite's limit on parameters."""


def rows_now(session: Session, table: Table, keys: Iterable[int]) -> dict[int, Values]:
    """These rows by id, as they are now, past any object that the session holds; who is gone is left out."""
    every, found = list(keys), {}
    for start in range(0, len(every), _AT_ONCE):
        chosen = select(table).where(table.c.id.in_(every[start : start + _AT_ONCE]))
        found.update({row["id"]: dict(row) for row in session.execute(chosen).mappings()})
    return found


def fitting(session: Session, changes: Sequence[RowChange]) -> tuple[list[RowChange], list[RowChange]]:
    """(those whose row is now as it is before the change, the others), in their order."""
    keys: dict[str, list[int]] = defaultdict(list)
    for change in changes:
        keys[change.table].append(change.key)
    now = {name: rows_now(session, table_named(name), of_table) for name, of_table in keys.items()}
    fit = [change for change in changes if now[change.table].get(change.key) == change.before]
    others = [change for change in changes if now[change.table].get(change.key) != change.before]
    return fit, others


def apply(session: Session, changes: Sequence[RowChange]) -> None:
    """Bring the rows from `before` to `after`, whatever they are now. References are checked at commit.

    What goes goes first, and what comes comes last: a value that only one row may have is free by then.
    """
    connection = session.connection()
    for table, rows in _by_table(change for change in changes if change.after is None):
        connection.execute(table.delete().where(table.c.id == bindparam("row_id")), [{"row_id": c.key} for c in rows])
    for table, rows in _by_table(change for change in changes if change.before is not None and change.after):
        values: list[dict[str, Any]] = [{**(c.after or {}), "row_id": c.key} for c in rows]
        connection.execute(table.update().where(table.c.id == bindparam("row_id")), values)
    for table, rows in _by_table(change for change in changes if change.before is None and change.after):
        connection.execute(table.insert(), [c.after or {} for c in rows])


def _by_table(changes: Iterable[RowChange]) -> Iterator[tuple[Table, list[RowChange]]]:
    """Changes that one statement can make: of one table, with the same columns."""
    groups: dict[tuple[str, tuple[str, ...]], list[RowChange]] = defaultdict(list)
    for change in changes:
        groups[change.table, tuple(sorted(change.after or ()))].append(change)
    for (name, _columns), rows in groups.items():
        yield table_named(name), rows
