"""Facts: the things in the register that make a person count, as columns of whole numbers.

A register of ten years has a million of them, so they are read as one text for each select and kept as arrays: a
million rows are never a million Python objects.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Integer, Select, String, cast, func, select
from sqlalchemy.orm import Session

Numbers = NDArray[np.int64]
Rows = Select[*tuple[Any, ...]]
UNKNOWN = 0
"""In a column of a dimension: without a theme, kind, area or age."""


@dataclass(frozen=True)
class Facts:
    """`number` is the same for the same thing for ever, `person` who counts by it (nameless: below 0), `quarter` as
    `quarter_number` gives it; `at` has for each dimension the row id (an age: its place in `everybody.AGES`, from 1) or
    `UNKNOWN`. A thing that has several themes stands there once for each.

    `of_people`: those in `person` are people, who may be known by another number since. `by_person`: the fact is the
    person herself.
    """

    number: Numbers
    person: Numbers
    quarter: Numbers
    at: Mapping[str, Numbers]
    of_people: bool = False
    by_person: bool = False

    def where(self, kept: NDArray[np.bool_]) -> "Facts":
        """Those for which `kept` is true."""
        if kept.all():
            return self
        at = {dim: column[kept] for dim, column in self.at.items()}
        return replace(self, number=self.number[kept], person=self.person[kept], quarter=self.quarter[kept], at=at)

    def and_also(self, other: "Facts") -> "Facts":
        """These and those of another kind, along the same dimensions."""
        return replace(
            self,
            number=np.concatenate((self.number, other.number)),
            person=np.concatenate((self.person, other.person)),
            quarter=np.concatenate((self.quarter, other.quarter)),
            at={dim: np.concatenate((column, other.at[dim])) for dim, column in self.at.items()},
        )


@dataclass(frozen=True)
class Span:
    """From the first day to the last, both included; None: always."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: Any) -> list[Any]:
        """The conditions on a column of days."""
        from_first = [] if self.first is None else [day >= self.first]
        return from_first if self.last is None else [*from_first, day <= self.last]


def columns(session: Session, chosen: Rows) -> tuple[Numbers, ...]:
    """The columns of a select of whole numbers, none of them NULL."""
    rows = chosen.subquery()
    row: Any = cast(rows.c[0], String)
    for column in rows.c[1:]:
        row = row + " " + cast(column, String)
    text = session.scalar(select(func.group_concat(row, " "))) or ""
    found = np.fromstring(text, dtype=np.int64, sep=" ").reshape(-1, len(rows.c))
    return tuple(np.ascontiguousarray(found[:, place]) for place in range(len(rows.c)))


def each_once(numbers: Numbers) -> Numbers:
    """The different ones, in order; numpy's own `unique` hashes, which takes some five times as long."""
    ordered = np.sort(numbers)
    differs = np.ones(len(ordered), bool)
    differs[1:] = ordered[1:] != ordered[:-1]
    return np.compress(differs, ordered)


def quarter_column(day: Any) -> Any:
    """In SQL: the number of the quarter of a day, as `quarter_number` gives it."""
    year, month = cast(func.substr(day, 1, 4), Integer), cast(func.substr(day, 6, 2), Integer)
    return year * 4 + (month + 2) // 3 - 1


def quarter_number(quarter: str) -> int:
    """ "2026-Q1" as a whole number, one more for each quarter."""
    year, part = quarter.split("-Q")
    return int(year) * 4 + int(part) - 1
