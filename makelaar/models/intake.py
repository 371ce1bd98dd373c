"""What the register remembers of imports."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference


class ImportBatch(Base):
    """One import. `changes` is the act's change set (compressed JSON): the whole import can be undone later too.

    `report` is JSON of what was not understood, row by row. `undone_at` is set when it was undone. The row itself is
    part of the act, so that undo takes it along.
    """

    __tablename__ = "import_batch"

    file_name: Mapped[str]
    created_at: Mapped[datetime] = moment()
    people_added: Mapped[int] = mapped_column(default=0)
    people_updated: Mapped[int] = mapped_column(default=0)
    report: Mapped[str] = mapped_column(default="")
    changes: Mapped[bytes] = mapped_column(default=b"")
    undone_at: Mapped[datetime | None] = mapped_column(default=None)


class ImportSource(Base):
    """Where a person came from: what a row of that sheet said at the last import, to update and not to double.

    `identity` is a hash of what the row says of who it is (name, door, phone, mail); `values` is JSON of the row
    as imported, so that a re-import changes only what was changed in the sheet.
    """

    __tablename__ = "import_source"

    person_id: Mapped[int] = reference("person.id")
    sheet_key: Mapped[str] = mapped_column(index=True)
    identity: Mapped[str] = mapped_column(index=True)
    row: Mapped[int]
    values: Mapped[str] = mapped_column(default="")


class ColumnMemory(Base):
    """The columns as the worker confirmed them for sheets with these headers; `mapping` is JSON."""

    __tablename__ = "column_memory"
    __table_args__ = (UniqueConstraint("headers"), {"sqlite_autoincrement": True})
    logged = False

    headers: Mapped[str]
    mapping: Mapped[str]
