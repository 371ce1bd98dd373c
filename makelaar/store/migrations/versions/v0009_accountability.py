"""Releases and stories; themes of an encounter; the day on which a talent or wish was written down."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_TEMPLATES = ("quarter", "half_year", "year", "project", "area", "round")


def upgrade() -> None:
    """Eight new tables. What somebody can and wants was noted on the day that she came in, as far as is known."""
    _releases()
    _stories()
    _table(
        "encounter_theme",
        *_pointing("encounter_theme", "encounter_id", "encounter"),
        *_pointing("encounter_theme", "theme_id", "theme"),
        _once("encounter_theme", "encounter_id", "theme_id"),
    )
    _indexed("encounter_theme", "encounter_id", "theme_id")
    for table in ("talent", "wish"):
        op.add_column(table, _day("noted_on", nullable=True))
        op.execute(
            f"UPDATE {table} SET noted_on ="
            f" (SELECT coalesce(p.met_on, date(p.created_at)) FROM person p WHERE p.id = {table}.person_id)"
        )
        _indexed(table, "noted_on")


def _releases() -> None:
    _table(
        "release",
        _text("name"),
        _word("template", "reporttemplate", *_TEMPLATES),
        *(_text(name) for name in ("title", "for_whom", "reviewer")),
        _day("first"),
        _day("last"),
        *(_text(name) for name in ("choices", "display")),
        _whole("k"),
        _whole("k_sensitive"),
        sa.Column("passed", sa.Boolean(), nullable=False),
        *(_text(name) for name in ("verdict", "checker", "sha256")),
        _moment("made_at"),
        _day("withdrawn_on", nullable=True),
        _text("withdrawn_why"),
        _once("release", "name"),
    )
    of_release = (
        (
            "release_file",
            (_text("name"), _text("sha256"), _bytes("content"), _once("release_file", "release_id", "name")),
        ),
        (
            "release_numbers",
            (
                *(_text(name) for name in ("measure", "unit", "layouts", "groups", "cells")),
                _once("release_numbers", "release_id", "measure"),
            ),
        ),
        (
            "frozen_quarter",
            (_text("measure"), _text("quarter"), _bytes("content"), _once("frozen_quarter", "measure", "quarter")),
        ),
        ("release_story", (_whole("story_id"), _once("release_story", "release_id", "story_id"))),
    )
    for name, parts in of_release:
        _table(name, *_pointing(name, "release_id", "release"), *parts)
        _indexed(name, "release_id")
    _table("category_name", *(_text(name) for name in ("dim", "code", "name")), _once("category_name", "dim", "code"))


def _stories() -> None:
    pointing = ("person", "conversation", "encounter", "theme", "area")
    _table(
        "story",
        *(part for to in pointing for part in _pointing("story", f"{to}_id", to, nullable=True)),
        *(_text(name) for name in ("title", "text", "decisions", "told", "quote")),
        _whole("could_be", nullable=True),
        _word("status", "storystatus", "draft", "ready"),
        _day("ready_on", nullable=True),
        _moment("created_at"),
    )
    _indexed("story", *(f"{to}_id" for to in pointing))


def _table(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    own = sa.Column("id", sa.Integer(), nullable=False)
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    return op.create_table(name, own, key, *parts, sqlite_autoincrement=True)


def _indexed(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _pointing(table: str, column: str, to: str, *, nullable: bool = False) -> list[sa.schema.SchemaItem]:
    """A column that points at a row of another table, checked at commit."""
    name = op.f(f"fk_{table}_{column}")
    key = sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, initially="DEFERRED", deferrable=True)
    return [sa.Column(column, sa.Integer(), nullable=nullable), key]


def _once(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _word(name: str, kind: str, *words: str) -> sa.Column[str]:
    return sa.Column(name, sa.Enum(*words, name=kind, native_enum=False, length=16), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(), nullable=False)
