"""What every table shares."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import DateTime, Enum, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every row has an integer id that is never used twice: order goes by id, never by a clock.

    `logged` says whether a change of the row is part of an act that can be undone.
    """

    metadata = MetaData(naming_convention=_NAMING)
    __table_args__: Any = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy reads it per class
    logged: ClassVar[bool] = True

    id: Mapped[int] = mapped_column(primary_key=True)


def reference(column: str, *, index: bool = True, nullable: bool = False) -> Any:
    """A foreign key that is checked at commit, so that an act and its undo may touch rows in any order."""
    key = ForeignKey(column, deferrable=True, initially="DEFERRED")
    return mapped_column(key, index=index, nullable=nullable)


def worded(kind: type[StrEnum]) -> Enum:
    """A column of one of our words, kept as its value; an unknown value is refused on reading."""
    return Enum(kind, native_enum=False, length=16, values_callable=lambda words: [w.value for w in words])


def moment() -> Any:
    """A moment in UTC, kept without zone (SQLite has none)."""
    return mapped_column(DateTime)


Moment = Mapped[datetime]
