"""Take a whole import back, also weeks later: what nobody touched since goes, the rest stays whole and is told."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Base, ImportBatch, Person
from makelaar.services.imports.fates import NotUnderstood
from makelaar.services.imports.people_now import chunks
from makelaar.services.imports.report import load_report
from makelaar.services.people.names import shown_name
from makelaar.store.applying import rows_now
from makelaar.store.changes import ChangeSet, RowChange, table_named, unpack
from makelaar.store.register import Register

Place = tuple[str, int]
"""A row: its table's name and id."""


@dataclass(frozen=True)
class PastImport:
    """One import in the list; `at` is UTC without zone, `undone_at` None while it stands."""

    id: int
    file_name: str
    at: datetime
    added: int
    updated: int
    undone_at: datetime | None


@dataclass(frozen=True)
class KeptPerson:
    """Somebody who stays although the import is undone, because she was changed or met since."""

    id: int
    name: str


@dataclass(frozen=True)
class Undone:
    """What came of undoing an import: how many people went, and who stayed as they are."""

    removed: int
    restored: int
    kept: tuple[KeptPerson, ...]


def imports(register: Register) -> tuple[PastImport, ...]:
    """Every import, the newest first."""
    columns = (
        ImportBatch.id,
        ImportBatch.file_name,
        ImportBatch.created_at,
        ImportBatch.people_added,
        ImportBatch.people_updated,
        ImportBatch.undone_at,
    )
    with register.read() as session:
        return tuple(PastImport(*row) for row in session.execute(select(*columns).order_by(ImportBatch.id.desc())))


def report(register: Register, batch_id: int) -> tuple[NotUnderstood, ...]:
    """What was not understood at that import. Raises Refused when the register does not know it."""
    with register.read() as session:
        return tuple(replace(line, people=()) for line in load_report(_need_batch(session, batch_id).report))


def undo_import(register: Register, batch_id: int) -> Undone:
    """Take the import back, itself an act that can be undone. Raises Refused when that was done already.

    An imported person who was changed since, or to whom something was added (a contact, a promise), is kept whole.
    Of people who were there before, the import's changes go back wherever nothing was changed since.
    """
    with register.read() as session:
        batch = _need_batch(session, batch_id)
        if batch.undone_at is not None:
            raise Refused(_("Deze import is al ongedaan gemaakt. Er is niets gewijzigd."))
        changes = unpack(batch.changes)
        still = _Standing(session, changes)
        going = still.going()
        kept = _kept(session, changes, going)
        act = (*(c for c in changes if (c.table, c.key) in going), _mark(batch, register.utc_now()))
    register.take_back(ChangeSet(_("Import"), act), _("Import ongedaan gemaakt"))
    people = [c for c in changes if c.table == "person" and (c.table, c.key) in going]
    gone = sum(1 for c in people if c.before is None)
    restored = {p for c in changes if (c.table, c.key) in going for p in c.people()} - {c.key for c in people}
    return Undone(gone, len(restored) + len(people) - gone, kept)


def _need_batch(session: Session, batch_id: int) -> ImportBatch:
    batch = session.get(ImportBatch, batch_id)
    if batch is None:
        raise Refused(_("Deze import staat niet meer in het register. Er is niets gewijzigd."))
    return batch


def _mark(batch: ImportBatch, now: datetime) -> RowChange:
    """The import's own row, which carries that it was undone: it goes along in the same act."""
    values = {column.key: getattr(batch, column.key) for column in ImportBatch.__table__.columns}
    return RowChange(ImportBatch.__tablename__, batch.id, {**values, "undone_at": now}, values)


class _Standing:
    """Which rows of an import can be taken back without leaving half a person or a reference to nowhere."""

    def __init__(self, session: Session, changes: tuple[RowChange, ...]) -> None:
        self._session = session
        self._changes = {(c.table, c.key): c for c in changes}
        self._families: dict[int, set[Place]] = defaultdict(set)
        new_people = {c.key for c in changes if c.table == "person" and c.before is None}
        for change in changes:
            for person in change.people() & new_people:
                self._families[person].add((change.table, change.key))

    def going(self) -> set[Place]:
        """The rows that go back."""
        going = self._untouched()
        while True:
            held = self._held(going) | (self._changes.keys() - going)
            whole = {place for family in self._families.values() if family & held for place in family}
            fewer = going - held - whole
            if fewer == going:
                return going
            going = fewer

    def _untouched(self) -> set[Place]:
        by_table: dict[str, list[RowChange]] = defaultdict(list)
        for change in self._changes.values():
            by_table[change.table].append(change)
        untouched: set[Place] = set()
        for name, rows in by_table.items():
            now = rows_now(self._session, table_named(name), (c.key for c in rows))
            untouched |= {(name, c.key) for c in rows if now.get(c.key) == c.after}
        return untouched

    def _held(self, going: set[Place]) -> set[Place]:
        """New rows that something outside the import points at: they cannot go."""
        held: set[Place] = set()
        new = {place for place in going if self._changes[place].before is None}
        for child in Base.metadata.sorted_tables:
            for column in (c for c in child.columns if c.foreign_keys):
                parent = next(iter(column.foreign_keys)).column.table.name
                keys = [key for table, key in new if table == parent]
                for some in chunks(sorted(keys)):
                    pointing = self._session.execute(select(child.c.id, column).where(column.in_(some)))
                    held |= {
                        (parent, to) for key, to in pointing if not self._lets_go((child.name, key), column, going)
                    }
        return held

    def _lets_go(self, place: Place, column: Any, going: set[Place]) -> bool:
        """The row at `place` goes back itself, to a state in which it no longer points there."""
        if place not in going:
            return False
        before = self._changes[place].before
        after = self._changes[place].after
        return before is None or after is None or before[column.key] != after[column.key]


def _kept(session: Session, changes: tuple[RowChange, ...], going: set[Place]) -> tuple[KeptPerson, ...]:
    """Everybody of whom something of the import stays, by name; who is gone from the register has nothing to tell."""
    staying = {p for c in changes if (c.table, c.key) not in going for p in c.people()}
    people = [row for some in chunks(sorted(staying)) for row in session.scalars(_named(some))]
    return tuple(KeptPerson(person.id, shown_name(person)) for person in people)


def _named(ids: list[int]) -> Any:
    return select(Person).where(Person.id.in_(ids)).order_by(Person.id)
