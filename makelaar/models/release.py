"""Releases (uitgiften): reports that left the laptop, frozen as they were.

Never taken back by undo and never removed: what once left is known outside (ANONYMITY.md, rules 2 and 3).
"""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import ReportTemplate


class Release(Base):
    """One report that left: what, when, for whom, by which choices, how it was audited. `choices` is JSON.

    `first` to `last` is the period. `sha256` is that of the PDF. Withdrawn with a reason it stays in the history.
    """

    __tablename__ = "release"
    logged = False

    name: Mapped[str] = mapped_column(unique=True)
    template: Mapped[ReportTemplate] = mapped_column(worded(ReportTemplate))
    title: Mapped[str]
    for_whom: Mapped[str] = mapped_column(default="")
    reviewer: Mapped[str] = mapped_column(default="")
    first: Mapped[date]
    last: Mapped[date]
    choices: Mapped[str]
    display: Mapped[str]
    k: Mapped[int]
    k_sensitive: Mapped[int]
    passed: Mapped[bool]
    verdict: Mapped[str]
    checker: Mapped[str]
    sha256: Mapped[str]
    made_at: Mapped[datetime] = moment()
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    withdrawn_why: Mapped[str] = mapped_column(default="")


class ReleaseFile(Base):
    """One file of a release, byte for byte as it left: the PDF, the sheets, the release JSON of each measure."""

    __tablename__ = "release_file"
    __table_args__ = (UniqueConstraint("release_id", "name"), {"sqlite_autoincrement": True})
    logged = False

    release_id: Mapped[int] = reference("release.id")
    name: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes]


class ReleaseNumbers(Base):
    """What a release printed of one measure: `cells` is JSON with the codes of categories, which outlive their names.

    `layouts` and `groups` (JSON) are the tables, and the labels for several categories, that it was printed with.
    """

    __tablename__ = "release_numbers"
    __table_args__ = (UniqueConstraint("release_id", "measure"), {"sqlite_autoincrement": True})
    logged = False

    release_id: Mapped[int] = reference("release.id")
    measure: Mapped[str]
    unit: Mapped[str]
    layouts: Mapped[str]
    groups: Mapped[str]
    cells: Mapped[str]


class FrozenQuarter(Base):
    """A quarter as a measure was counted at its first release. `content` is compressed JSON: who was in each inner cell
    and which rows counted, by numbers that mean nothing once somebody is erased."""

    __tablename__ = "frozen_quarter"
    __table_args__ = (UniqueConstraint("measure", "quarter"), {"sqlite_autoincrement": True})
    logged = False

    release_id: Mapped[int] = reference("release.id")
    measure: Mapped[str]
    quarter: Mapped[str]
    content: Mapped[bytes]


class CategoryName(Base):
    """What a category of a dimension was called when it was last released: an area or theme may be gone since."""

    __tablename__ = "category_name"
    __table_args__ = (UniqueConstraint("dim", "code"), {"sqlite_autoincrement": True})
    logged = False

    dim: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]


class ReleaseStory(Base):
    """This story was told in that release. The story itself may be gone since (its text stands in the PDF)."""

    __tablename__ = "release_story"
    __table_args__ = (UniqueConstraint("release_id", "story_id"), {"sqlite_autoincrement": True})
    logged = False

    release_id: Mapped[int] = reference("release.id")
    story_id: Mapped[int]
